public import EntenteText

/// What a reader accepts, and what it gives to articles that do not say it themselves.
public struct ReadingOptions: Sendable {
    /// Bytes that one file may have; of JSON Lines, bytes that one line may have.
    public var maximumSize: Int
    /// Elements that may stand inside one another. Deeper HTML is read flat, deeper XML and JSON is refused.
    public var maximumDepth: Int
    /// The date of publication of articles that have none of their own.
    public var published: CalendarDate?

    public init(maximumSize: Int = 64 << 20, maximumDepth: Int = 512, published: CalendarDate? = nil) {
        self.maximumSize = max(1, min(maximumSize, 1 << 30))
        self.maximumDepth = max(1, min(maximumDepth, 100_000))
        self.published = published
    }
}
