import EntenteText
import EntenteXML

/// Reads the articles of NITF documents and of NewsML-G2 items and messages.
///
/// Sources: IPTC, NITF 3.6 DTD and documentation; IPTC, NewsML-G2 specification 2.x.
struct NewsXMLReader {
    var origin: ArticleOrigin
    var options: ReadingOptions

    func read(_ text: [UInt8], into reading: inout Reading) {
        let tree: MarkupTree
        do {
            tree = try MarkupParser(maximumDepth: options.maximumDepth).xml(text)
        } catch {
            reading.diagnostics.append(diagnostic(error))
            return
        }
        let items = tree.elements("newsItem")
        let documents = items.isEmpty ? tree.elements("nitf") : []
        if items.isEmpty, documents.isEmpty {
            let isFeed = ["rss", "feed", "RDF"].contains { !tree.elements($0).isEmpty }
            reading.diagnostics.append(
                Diagnostic(
                    .error, code: isFeed ? "feed" : "unknown-xml",
                    message: isFeed
                        ? "it is a feed, which holds the beginnings of articles"
                        : "the XML is neither NITF nor NewsML-G2",
                    path: origin.path,
                    remedy: isFeed
                        ? "fetch the pages that it names" : "give NITF, NewsML-G2, HTML, JSON Lines or plain text"))
        }
        for item in items {
            if let article = newsItem(tree, item) {
                reading.articles.append(article)
            } else {
                let name = tree.attribute("guid", of: item) ?? "without guid"
                reading.diagnostics.append(
                    Diagnostic(
                        .warning, code: "empty-article", message: "no prose was found in the news item \(name)",
                        path: origin.path, remedy: "its text may stand in another file"))
            }
        }
        for document in documents {
            if let article = nitf(tree, document) { reading.articles.append(article) }
        }
    }

    private func diagnostic(_ failure: MarkupFailure) -> Diagnostic {
        let remedy =
            switch failure.code {
            case .malformed: "correct the XML"
            case .tooDeep: "raise the limit on depth"
            case .entities: "remove the entity declarations"
            case .tooLarge: "split the file"
            }
        return Diagnostic(
            .error, code: failure.code.rawValue, message: failure.message, path: origin.path, line: failure.line,
            remedy: remedy)
    }

    // MARK: NITF

    /// Elements of NITF, by what they mean for the text.
    private static let nitfTags: [String: HTMLTag] = {
        var tags: [String: HTMLTag] = [
            "p": .paragraph, "hl1": .headline, "hl2": .heading, "hr": .block, "li": .item, "bq": .quote,
            "br": .lineBreak,
            "block": .block, "ol": .list, "ul": .list, "dl": .list, "dt": .block, "dd": .block, "pre": .block,
            "note": .block,
        ]
        for name in [
            "media", "table", "nitf-table", "fn", "tagline", "bibliography", "media-caption", "byline", "dateline",
            "copyrite", "distributor", "abstract", "series", "object",
        ] {
            tags[name] = .skipped
        }
        return tags
    }()

    private func nitf(_ tree: MarkupTree, _ document: Int) -> Article? {
        let headline = line(tree, "hl1", document) ?? line(tree, "hedline", document) ?? line(tree, "title", document)
        var assembler = ArticleAssembler(origin: origin, headline: headline)
        for content in tree.elements("body.content", in: document) {
            add(BlockCollector(tree, in: content, tags: Self.nitfTags).blocks, to: &assembler)
            for caption in tree.elements("media-caption", in: content) {
                assembler.add(.caption, Spaces.collapsed(tree.textContent(caption)[...]))
            }
        }
        assembler.setPlace(place(tree, "dateline", document))
        let published =
            date(
                tree, document,
                [
                    ("date.issue", "norm"), ("story.date", "norm"), ("date.release", "norm"),
                    ("pubdata", "date.publication"),
                ])
            ?? line(tree, "story.date", document).flatMap(DateParser.metadataDate)
        let identifier = tree.elements("doc-id", in: document).first.flatMap { tree.attribute("id-string", of: $0) }
        let publisher =
            line(tree, "distributor", document) ?? line(tree, "copyrite.holder", document)
            ?? attribute(tree, "pubdata", "name", document) ?? attribute(tree, "doc.copyright", "holder", document)
        return assembler.finish(
            published: published, publisher: publisher, url: attribute(tree, "pubdata", "ex-ref", document),
            identifier: identifier)
    }

    // MARK: NewsML-G2

    private func newsItem(_ tree: MarkupTree, _ item: Int) -> Article? {
        let content = tree.elements("contentSet", in: item).first
        let meta = tree.elements("contentMeta", in: item).first
        let headline =
            meta.flatMap { line(tree, "headline", $0) } ?? meta.flatMap { line(tree, "name", $0) }
            ?? content.flatMap { line(tree, "hl1", $0) ?? line(tree, "h1", $0) ?? line(tree, "title", $0) }
        var assembler = ArticleAssembler(origin: origin, headline: headline)
        if let content {
            for part in tree.elements("inlineXML", in: content) { addInline(tree, part, to: &assembler) }
            for part in tree.elements("inlineData", in: content) { addData(tree, part, to: &assembler) }
        }
        assembler.setPlace(meta.flatMap { place(tree, "dateline", $0) ?? line(tree, "located", $0) })
        let published =
            date(tree, item, [("firstCreated", nil), ("contentCreated", nil), ("versionCreated", nil)])
            ?? content.flatMap { date(tree, $0, [("date.issue", "norm"), ("story.date", "norm")]) }
        let publisher =
            tree.elements("provider", in: item).first.flatMap { name(tree, $0) }
            ?? tree.elements("copyrightHolder", in: item).first.flatMap { name(tree, $0) }
        let link = tree.elements("link", in: item).first {
            tree.attribute("rel", of: $0)?.hasSuffix("permalink") ?? false
        }
        return assembler.finish(
            published: published, publisher: publisher, url: link.flatMap { tree.attribute("href", of: $0) },
            identifier: tree.attribute("guid", of: item))
    }

    /// NITF or XHTML inside a news item.
    private func addInline(_ tree: MarkupTree, _ part: Int, to assembler: inout ArticleAssembler) {
        let bodies = tree.elements("body.content", in: part)
        for body in bodies { add(BlockCollector(tree, in: body, tags: Self.nitfTags).blocks, to: &assembler) }
        if bodies.isEmpty {
            let body = tree.elements("body", in: part).first ?? part
            add(BlockCollector(tree, in: body, tags: HTMLTag.byName).blocks, to: &assembler)
        }
        for name in ["media-caption", "figcaption"] {
            for caption in tree.elements(name, in: part) {
                assembler.add(.caption, Spaces.collapsed(tree.textContent(caption)[...]))
            }
        }
    }

    /// Text or HTML written as characters.
    private func addData(_ tree: MarkupTree, _ part: Int, to assembler: inout ArticleAssembler) {
        let type = tree.attribute("contenttype", of: part)?.lowercased() ?? "text/plain"
        guard type.contains("text") || type.contains("html") else { return }
        let text = tree.textContent(part)
        if type.contains("html") {
            add(BlockCollector(MarkupParser(maximumDepth: options.maximumDepth).html(text)).blocks, to: &assembler)
        } else if let plain = PlainTextReader(text: text, origin: origin).article() {
            for block in plain.blocks where block.role != .headline {
                assembler.add(block.role, Spaces.collapsed(plain.source[block.range]))
            }
        }
    }

    // MARK: Parts

    private func add(_ blocks: [TextBlock], to assembler: inout ArticleAssembler) {
        for block in blocks {
            switch ParagraphKind(block.paragraph.tokens, block.text[...], inHead: false) {
            case .noise, .byline, .publisher: continue
            case .date(let line) where line.isPure: continue
            default: break
            }
            switch block.tag {
            case .headline, .heading: assembler.add(.heading, block.text)
            case .caption: break
            default: assembler.add(.paragraph, block.text)
            }
        }
    }

    private func line(_ tree: MarkupTree, _ name: String, _ node: Int) -> String? {
        for element in tree.elements(name, in: node) {
            let text = Spaces.collapsed(tree.textContent(element)[...])
            if !text.isEmpty { return String(decoding: text, as: UTF8.self) }
        }
        return nil
    }

    private func attribute(_ tree: MarkupTree, _ name: String, _ attribute: String, _ node: Int) -> String? {
        tree.elements(name, in: node).first.flatMap { tree.attribute(attribute, of: $0) }.flatMap {
            $0.isEmpty ? nil : $0
        }
    }

    /// "GENEVA, March 3" of a dateline element, or its location.
    private func place(_ tree: MarkupTree, _ name: String, _ node: Int) -> String? {
        guard let element = tree.elements(name, in: node).first else { return nil }
        if let location = line(tree, "location", element) { return location }
        let text = Spaces.collapsed(tree.textContent(element)[...])
        return Dateline((text + Array(" - X.".utf8))[...], isOpening: true)?.place
    }

    /// The name of a provider: its `name` element, its `literal`, or the last part of its code.
    private func name(_ tree: MarkupTree, _ node: Int) -> String? {
        if let name = line(tree, "name", node) { return name }
        let code =
            tree.attribute("literal", of: node) ?? tree.attribute("qcode", of: node) ?? tree.attribute("uri", of: node)
        guard let code, !code.isEmpty else { return nil }
        return code.utf8.split { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "/") }.last.map { String($0) ?? "" }
    }

    private func date(_ tree: MarkupTree, _ node: Int, _ places: [(String, String?)]) -> CalendarDate? {
        for (name, attribute) in places {
            for element in tree.elements(name, in: node) {
                let value =
                    attribute.map { tree.attribute($0, of: element) ?? "" }
                    ?? String(decoding: tree.textContent(element), as: UTF8.self)
                if let date = DateParser.metadataDate(value) { return date }
            }
        }
        return nil
    }
}
