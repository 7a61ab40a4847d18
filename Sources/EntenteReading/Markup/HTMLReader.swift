import EntenteText
import EntenteXML

/// Reads the article of an HTML page.
struct HTMLReader {
    var origin: ArticleOrigin
    var options: ReadingOptions

    /// The article, or nil where the page has no prose.
    func article(_ text: [UInt8]) -> Article? {
        let tree = MarkupParser(maximumDepth: options.maximumDepth).html(text)
        let collector = BlockCollector(tree)
        let metadata = PageMetadata(tree, collector.blocks, maximumDepth: options.maximumDepth)
        var selector = BodySelector(tree, collector, metadata)
        let parts = selector.parts()
        var assembler = ArticleAssembler(origin: origin, headline: metadata.headline)
        for part in parts { assembler.add(part.isHeading ? .heading : .paragraph, part.text) }
        return assembler.finish(published: metadata.published, publisher: metadata.publisher, url: metadata.url)
    }
}
