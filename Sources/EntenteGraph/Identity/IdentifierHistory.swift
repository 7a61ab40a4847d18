import EntenteText

/// Which mentions each identifier has stood for, in the graphs of a store that grows: what has another identifier now is
/// found again by its mentions.
///
///     let resolution = Resolver().resolution(of: articles, since: history)
///     resolution.graph.things[12].formerIDs     // ["agreement/new-start"]
///     history = resolution.history ?? history
public struct IdentifierHistory: Sendable, Equatable {
    /// The mentions of each identifier, ascending, as they were when a graph last had it.
    var marks: [String: [MentionMark]] = [:]

    public init() {}

    /// Reads what ``encoded()`` wrote; nil of anything else.
    public init?(_ bytes: [UInt8]) {
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            let parts = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
            guard let id = parts.first.flatMap({ String(validating: $0, as: UTF8.self) }) else { return nil }
            var own: [MentionMark] = []
            for part in parts.dropFirst() {
                guard let mark = MentionMark(hexadecimal: part) else { return nil }
                own.append(mark)
            }
            guard marks.updateValue(own, forKey: id) == nil else { return nil }
        }
    }

    /// A line for each identifier, sorted: it, and its mentions in hexadecimal digits, with tabs between.
    public func encoded() -> [UInt8] {
        var bytes: [UInt8] = []
        for (id, own) in marks.sorted(by: { $0.key < $1.key }) {
            bytes += id.utf8
            for mark in own {
                bytes.append(UInt8(ascii: "\t"))
                mark.append(to: &bytes)
            }
            bytes.append(UInt8(ascii: "\n"))
        }
        return bytes
    }
}

/// What tells a thing of an article from others: a digest of the article, and of the thing's kind, names, sentences and
/// words. Where the article lies and what other articles say changes nothing of it.
struct MentionMark: Hashable, Comparable, Sendable {
    let number: UInt64

    init(_ parts: some Sequence<String>) {
        var bytes: [UInt8] = []
        for part in parts {
            bytes += part.utf8
            bytes.append(0)
        }
        number = Symbol(bytes).hash
    }

    /// The marks of the things of all articles, one article after the other.
    static func all(of graphs: [ArticleGraph]) -> [MentionMark] {
        graphs.flatMap { graph in
            var words = [[String]](repeating: [], count: graph.things.count)
            for fact in graph.facts where fact.polarity {
                guard let word = fact.value.text ?? fact.value.term?.rawValue else { continue }
                words[fact.subject].append("\(fact.property.rawValue) \(word)")
            }
            return graph.things.indices.map { index in
                let thing = graph.things[index]
                let places = thing.passages.map { "\(graph.passages[$0].start)-\(graph.passages[$0].end)" }
                return MentionMark(
                    [graph.source.sha256, thing.kind.rawValue, thing.key ?? "", thing.name ?? ""] + thing.aliases
                        + places + words[index].sorted())
            }
        }
    }

    static func < (a: MentionMark, b: MentionMark) -> Bool { a.number < b.number }
}

extension MentionMark {
    fileprivate init?(hexadecimal digits: ArraySlice<UInt8>) {
        guard digits.count == 16, digits.allSatisfy(lowerHex.contains),
            let number = UInt64(String(decoding: digits, as: UTF8.self), radix: 16)
        else { return nil }
        self.number = number
    }

    fileprivate func append(to bytes: inout [UInt8]) {
        for shift in stride(from: 60, through: 0, by: -4) { bytes.append(lowerHex[Int(number >> UInt64(shift) & 15)]) }
    }
}
