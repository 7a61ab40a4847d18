import EntenteGraph
import EntenteText

/// Names for facts, made from what they say alone: the same fact has the same name in every run and every format.
///
/// A name is the beginning of the SHA-256 of the subject's id, the property's name, for a claim its polarity, who said so,
/// the rule and the confidence in ten-thousandths, and the value with its kind, each ended by a line feed.
struct FactIdentity {
    private var message: [UInt8] = []
    private(set) var digits: [UInt8] = []

    /// The first ten bytes of a digest.
    struct ClaimName: Hashable, Sendable {
        let high: UInt64
        let low: UInt16

        /// Writes its 20 hexadecimal digits.
        func write(to sink: ByteSink) throws {
            for shift in stride(from: 60, through: 0, by: -4) {
                try sink.write(lowerHex[Int(high >> UInt64(shift) & 15)])
            }
            for shift in stride(from: 12, through: 0, by: -4) {
                try sink.write(lowerHex[Int(low >> UInt16(shift) & 15)])
            }
        }
    }

    /// Sets ``digits`` to the name of an edge: 16 hexadecimal digits.
    mutating func nameEdge(_ statement: Statement, in graph: IndexedGraph) {
        begin(statement, in: graph)
        end(statement, in: graph)
        takeDigits()
    }

    /// Sets ``digits`` to the name of an edge that is no relation of the graph.
    mutating func nameEdge(from source: String, _ type: EdgeType, to target: String) {
        message.removeAll(keepingCapacity: true)
        for part in [source, type.name, target] { append(part) }
        takeDigits()
    }

    /// The name of the claim that a piece of evidence makes.
    mutating func name(ofClaim statement: Statement, _ evidence: Evidence, in graph: IndexedGraph) -> ClaimName {
        begin(statement, in: graph)
        append(graph.polarity(of: statement) ? "true" : "false")
        append(evidence.attributedTo.map { graph.things[$0].id } ?? "")
        append(evidence.rule)
        append(String(Int((evidence.confidence * 10_000).rounded())))
        end(statement, in: graph)
        let words = message.withUnsafeBytes { SHA256.words(of: $0) }
        return ClaimName(high: UInt64(words[0]) << 32 | UInt64(words[1]), low: UInt16(words[2] >> 16))
    }

    private mutating func begin(_ statement: Statement, in graph: IndexedGraph) {
        message.removeAll(keepingCapacity: true)
        append(graph.things[graph.subject(of: statement)].id)
        append(graph.property(of: statement).rawValue)
    }

    private mutating func end(_ statement: Statement, in graph: IndexedGraph) {
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
    }

    private mutating func takeDigits() {
        digits.removeAll(keepingCapacity: true)
        let words = message.withUnsafeBytes { SHA256.words(of: $0) }
        for word in [words[0], words[1]] {
            for shift in stride(from: 28, through: 0, by: -4) {
                digits.append(lowerHex[Int(word >> UInt32(shift) & 15)])
            }
        }
    }

    private mutating func append(_ text: String) {
        text.withUTF8Bytes { message.append(contentsOf: $0) }
        message.append(UInt8(ascii: "\n"))
    }
}
