import CSamples

/// The sample articles that the program carries.
public struct SampleArticle: Sendable {
    /// The file's name.
    public let name: String
    public let bytes: [UInt8]

    public static var all: [SampleArticle] {
        (0..<cs_article_count()).map { sample in
            let bytes = UnsafeBufferPointer(start: cs_article_bytes(sample), count: cs_article_length(sample))
            return SampleArticle(name: String(cString: cs_article_name(sample)), bytes: Array(bytes))
        }
    }
}
