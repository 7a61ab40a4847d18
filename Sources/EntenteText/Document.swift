/// An article with its language analysis: what the extractors read.
public struct Document: Sendable {
    public let article: Article
    public var tokens: [Token] = []
    public var sentences: [Sentence] = []
    /// Names in the order of the text; they do not overlap.
    public var names: [Name] = []
    /// The UTF-8 of all lemmas that differ from their word, back to back.
    public var lemmas: [UInt8] = []

    public init(article: Article) { self.article = article }

    public var source: SourceText { article.source }

    /// A token's characters.
    public func text(_ token: Int) -> String { source.string(tokens[token].range) }

    /// The characters from the first to the last of some tokens, as they stand in the source.
    public func text(_ range: Range<Int>) -> String {
        range.isEmpty ? "" : source.string(self.range(of: range))
    }

    public func range(of range: Range<Int>) -> TextRange {
        TextRange(start: tokens[range.lowerBound].range.start, end: tokens[range.upperBound - 1].range.end)
    }

    /// A token's dictionary form.
    public func lemma(_ token: Int) -> String {
        String(decoding: lemmas[tokens[token].lemmaRange.bytes], as: UTF8.self)
    }

    public func sentence(of token: Int) -> Sentence { sentences[Int(tokens[token].sentence)] }
}

/// A sentence: a run of tokens, and the block it stands in.
public struct Sentence: Sendable {
    public var tokens: Range<Int>
    /// From the first character of the first token to the last of the last.
    public var range: TextRange
    /// Index in ``Article/blocks``.
    public var block: Int

    public init(tokens: Range<Int>, range: TextRange, block: Int) {
        self.tokens = tokens
        self.range = range
        self.block = block
    }
}

/// A name found in the text.
public struct Name: Sendable, Hashable {
    public enum Category: UInt8, Sendable, CaseIterable {
        case person, organization, location, event, law, miscellaneous
    }

    public var tokens: Range<Int>
    public var category: Category

    public init(tokens: Range<Int>, category: Category) {
        self.tokens = tokens
        self.category = category
    }
}
