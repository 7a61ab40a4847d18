/// Something that an article says, or may say, and that is not in its graph: what, where and why.
///
/// Nothing rests on omissions; they are for the reader who wonders what is missing.
public struct Omission: Hashable, Sendable, Codable {
    /// A short stable name: `unresolved-pronoun`.
    public var code: String
    /// Why it was left out, in a sentence without its full stop.
    public var message: String
    /// The words, as offsets in Unicode code points of the article's source text, end exclusive.
    public var start: Int
    public var end: Int
    public var text: String
    /// What it might have meant.
    public var candidates: [String]

    public init(code: String, message: String, start: Int, end: Int, text: String, candidates: [String] = []) {
        self.code = code
        self.message = message
        self.start = start
        self.end = end
        self.text = text
        self.candidates = candidates
    }
}

extension Omission: Comparable {
    public static func < (a: Omission, b: Omission) -> Bool {
        (a.start, a.end, a.code, a.candidates.joined(separator: "\n"))
            < (b.start, b.end, b.code, b.candidates.joined(separator: "\n"))
    }
}
