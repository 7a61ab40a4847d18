/// A paragraph of a page: text between two block elements or double line breaks.
struct TextBlock {
    /// The innermost block element around it.
    var node: Int
    /// Where its first text stands in the tree.
    var position: Int
    var tag: HTMLTag
    /// White space collapsed.
    var text: [UInt8]
    /// Bytes of the text that are links.
    var linkBytes: Int
    /// Bytes of the text in bold.
    var boldBytes: Int
    var paragraph: Paragraph
    /// Within an element that is not the article.
    var isBoilerplate = false

    var linkDensity: Double { text.isEmpty ? 0 : Double(linkBytes) / Double(text.count) }

    /// Running text of its own.
    var isProse: Bool {
        guard tag != .headline, tag != .heading else { return false }
        let density = linkDensity
        if paragraph.isProse && density < 0.4 { return true }
        return paragraph.words >= 16 && paragraph.endsSentence && density < 0.7
    }
}
