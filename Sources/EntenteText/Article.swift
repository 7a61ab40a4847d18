/// One news article: its text, what its page says about it, and which parts of the text are the article's prose.
public struct Article: Sendable {
    /// The whole text as read. Of a plain text file this is the file; of HTML, XML and JSON Lines it is the article's own text, a paragraph a line.
    public var source: SourceText
    /// SHA-256 of the bytes that the article was read from, in lower-case hexadecimal digits; where a file holds several,
    /// of the article's own identifier, address, headline and text.
    public var sha256: String
    /// Where it was read from, for messages: a path, with the line for JSON Lines.
    public var origin: String
    /// The publisher's own identifier, where the format has one.
    public var identifier: String?
    public var headline: String?
    /// The day of publication: complete, or nil. Never guessed.
    public var published: CalendarDate?
    public var publisher: String?
    public var url: String?
    /// The place that a dateline names ("SEOUL, Nov. 23 (Yonhap) —").
    public var datelinePlace: String?
    /// The parts of the source that are the article's own words, in order, without overlap.
    public var blocks: [Block]

    public init(
        source: SourceText, sha256: String, origin: String, identifier: String? = nil, headline: String? = nil,
        published: CalendarDate? = nil, publisher: String? = nil, url: String? = nil, datelinePlace: String? = nil,
        blocks: [Block] = []
    ) {
        self.source = source
        self.sha256 = sha256
        self.origin = origin
        self.identifier = identifier
        self.headline = headline
        self.published = published
        self.publisher = publisher
        self.url = url
        self.datelinePlace = datelinePlace
        self.blocks = blocks
    }
}

/// A stretch of an article's prose. A paragraph that was hard-wrapped is one block; its line breaks stay inside.
public struct Block: Hashable, Sendable {
    public enum Role: UInt8, Sendable, CaseIterable {
        /// The article's headline.
        case headline
        /// A heading inside the article.
        case heading
        case paragraph
        case caption
    }

    public var role: Role
    public var range: TextRange

    public init(role: Role, range: TextRange) {
        self.role = role
        self.range = range
    }
}
