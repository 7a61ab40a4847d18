import EntenteGraph
import EntenteText

/// Names for facts, made from what they say alone: the same fact has the same name in every run and every format.
///
/// A name is the beginning of the SHA-256 of the subject's id, the property's name, for a claim its polarity, who said so,
/// the rule and the confidence in ten-thousandths, and the value with its kind, each ended by a line feed.
struct FactIdentity {
    private var message: [UInt8] = []
    private(set) var digits: [UInt8] = []

    /// Sets ``digits`` to the name of an edge: 16 hexadecimal digits.
    mutating func nameEdge(_ statement: Statement, in graph: IndexedGraph) {
        begin(statement, in: graph)
        end(statement, in: graph, bytes: 8)
    }

    /// Sets ``digits`` to the name of an edge that is no relation of the graph.
    mutating func nameEdge(from source: String, _ type: EdgeType, to target: String) {
        message.removeAll(keepingCapacity: true)
        for part in [source, type.name, target] { append(part) }
        takeDigits(8)
    }

    /// Sets ``digits`` to the name of a claim: 20 hexadecimal digits.
    mutating func nameClaim(_ claim: RDFClaim, in graph: IndexedGraph) {
        begin(claim.statement, in: graph)
        append(graph.polarity(of: claim.statement) ? "true" : "false")
        append(claim.voice.map { graph.things[$0].id } ?? "")
        append(claim.rule)
        append(String(Int((claim.confidence * 10_000).rounded())))
        end(claim.statement, in: graph, bytes: 10)
    }

    private mutating func begin(_ statement: Statement, in graph: IndexedGraph) {
        message.removeAll(keepingCapacity: true)
        append(graph.things[graph.subject(of: statement)].id)
        append(graph.property(of: statement).rawValue)
    }

    private mutating func end(_ statement: Statement, in graph: IndexedGraph, bytes count: Int) {
        switch graph.value(of: statement) {
        case .thing(let index):
            append("thing")
            append(graph.things[index].id)
        case .text(let text):
            append("text")
            append(text)
        case .date(let date):
            append("date")
            append(date.description)
        case .term(let term):
            append("term")
            append(term.rawValue)
        case .flag(let flag):
            append("flag")
            append(flag ? "true" : "false")
        }
        takeDigits(count)
    }

    private mutating func takeDigits(_ count: Int) {
        digits.removeAll(keepingCapacity: true)
        for byte in SHA256.hash(message).prefix(count) {
            digits.append(lowerHex[Int(byte >> 4)])
            digits.append(lowerHex[Int(byte & 15)])
        }
    }

    private mutating func append(_ text: String) {
        text.withUTF8Bytes { message.append(contentsOf: $0) }
        message.append(UInt8(ascii: "\n"))
    }
}
