import EntenteText
import EntenteXML

/// Headline, date, publisher and address of a page: from JSON-LD, meta elements, `<time>`, the printed lines, the address.
struct PageMetadata {
    var headline: String?
    var published: CalendarDate?
    var publisher: String?
    var url: String?
    var description: String?
    let linked: LinkedData
    private var metas: [String: String] = [:]

    init(_ tree: MarkupTree, _ blocks: [TextBlock], maximumDepth: Int) {
        linked = LinkedData(tree, maximumDepth: maximumDepth)
        for meta in tree.elements("meta") {
            guard let content = tree.attribute("content", of: meta), !content.isEmpty else { continue }
            for key in ["property", "name", "itemprop", "http-equiv"] {
                guard let name = tree.attribute(key, of: meta)?.lowercased(), metas[name] == nil else { continue }
                metas[name] = content
            }
        }
        description = meta("og:description", "description", "twitter:description")
        publisher =
            linked.publisher
            ?? meta(
                "og:site_name", "application-name", "dc.publisher", "publisher", "dcterms.publisher",
                "citation_publisher")
        url = Self.canonical(tree) ?? meta("og:url") ?? linked.url
        if let address = url, !address.hasPrefix("http") {
            url = linked.url.flatMap { $0.hasPrefix("http") ? $0 : nil }
        }
        headline = chosenHeadline(tree, blocks)
        published =
            linked.published ?? metaDate() ?? Self.itemDate(tree) ?? Self.timeElement(tree, headline: headline, blocks)
            ?? Self.printedDate(blocks, headline: headline) ?? url.flatMap(Self.dateInAddress)
    }

    private func meta(_ names: String...) -> String? {
        for name in names {
            if let value = metas[name].map(PlainMarkup.text), !value.isEmpty { return value }
        }
        return nil
    }

    private static func canonical(_ tree: MarkupTree) -> String? {
        for link in tree.elements("link") where tree.attribute("rel", of: link)?.lowercased() == "canonical" {
            if let address = tree.attribute("href", of: link), address.hasPrefix("http") { return address }
        }
        return nil
    }

    // MARK: Headline

    /// The title given for sharing, where it is the headline in another wording; else JSON-LD's, the page's own `h1`, its title.
    private func chosenHeadline(_ tree: MarkupTree, _ blocks: [TextBlock]) -> String? {
        let top = Self.topHeading(
            blocks, like: meta("og:title", "twitter:title") ?? linked.headline ?? Self.title(tree))
        let shared = meta(
            "og:title", "twitter:title", "parsely-title", "sailthru.title", "dc.title", "citation_title", "hdl",
            "headline"
        ).map { withoutSite($0) }
        let stated = linked.headline.map { withoutSite($0) }
        if let shared, shared.split(separator: " ").count >= 2 || stated == nil && top == nil {
            let others = [stated, top].compactMap { $0 }
            if others.isEmpty || others.contains(where: { Self.likeness($0, shared) >= 0.4 }) { return shared }
        }
        return stated ?? top ?? shared ?? Self.title(tree).map { withoutSite($0) }
    }

    private static func title(_ tree: MarkupTree) -> String? {
        for title in tree.elements("title") {
            let text = Spaces.collapsed(tree.textContent(title)[...])
            if !text.isEmpty { return String(decoding: text, as: UTF8.self) }
        }
        return nil
    }

    /// The `h1` that is most like the title: the first one may be the site's name.
    private static func topHeading(_ blocks: [TextBlock], like title: String?) -> String? {
        let headings = blocks.filter { $0.tag == .headline }.prefix(8).map { String(decoding: $0.text, as: UTF8.self) }
        guard let title else { return headings.max { $0.utf8.count < $1.utf8.count } }
        return headings.enumerated().max {
            (likeness($0.element, title), -$0.offset) < (likeness($1.element, title), -$1.offset)
        }?.element
    }

    /// The share of the shorter text's words that the other has too.
    static func likeness(_ a: String, _ b: String) -> Double {
        let first = Set(words(a))
        let second = Set(words(b))
        let least = min(first.count, second.count)
        return least == 0 ? 0 : Double(first.intersection(second).count) / Double(least)
    }

    private static func words(_ text: String) -> [String] {
        LineToken.tokens(of: Array(text.utf8)[...], limit: 80).filter { $0.kind != .mark }.map(\.text)
    }

    /// "Headline | Site", "Headline - Section - Site", "Site: Headline" without the site.
    private func withoutSite(_ text: String) -> String {
        let names = [publisher, meta("og:site_name"), meta("application-name"), meta("twitter:site")].compactMap { $0 }
            .map { Self.compact($0) }.filter { $0.count >= 2 }
        let host = url.map(Self.hostName) ?? []
        var bytes = Array(text.utf8)
        while let cut = Self.lastDivider(bytes) {
            let tail = Self.compact(String(decoding: bytes[cut.upperBound...], as: UTF8.self))
            let strong = bytes[cut].contains(UInt8(ascii: "|"))
            let isSite =
                names.contains {
                    $0 == tail || (tail.count >= 4 && $0.starts(with: tail)) || ($0.count >= 4 && tail.starts(with: $0))
                }
                || (tail.count >= 3 && tail.count <= 40 && host.count >= 3 && (tail == host || tail.starts(with: host)))
                || NewsNames.isKnown(String(decoding: Spaces.collapsed(bytes[cut.upperBound...]), as: UTF8.self))
            let rest = Spaces.trimmed(bytes[..<cut.lowerBound])
            let restWords = rest.split(separator: 32).count
            let tailWords = bytes[cut.upperBound...].split(separator: 32).count
            guard isSite || (strong && tailWords <= 4 && restWords >= 4), restWords >= 2 else { break }
            bytes = Array(rest)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func compact(_ text: String) -> [UInt8] { PlainTextReader.letters(Array(text.utf8)[...]) }

    /// "example" of `https://www.example.org/page`.
    private static func hostName(_ address: String) -> [UInt8] {
        let parts = address.split(separator: "/")
        guard parts.count > 1 else { return [] }
        let labels = parts[1].split(separator: ".").filter {
            $0 != "www" && $0 != "edition" && $0 != "amp" && $0 != "m" && $0 != "en" && $0 != "english"
        }
        return labels.first.map { compact(String($0)) } ?? []
    }

    private static func lastDivider(_ bytes: [UInt8]) -> Range<Int>? {
        for divider in [" | ", " - ", " – ", " — ", " :: ", " » ", " / ", " · ", "｜", " • "].compactMap({
            Self.last(Array($0.utf8), in: bytes)
        }).sorted(by: { $0.lowerBound > $1.lowerBound }) {
            return divider
        }
        return nil
    }

    private static func last(_ part: [UInt8], in bytes: [UInt8]) -> Range<Int>? {
        guard bytes.count >= part.count else { return nil }
        var start = bytes.count - part.count
        while start >= 0 {
            if bytes[start..<start + part.count].elementsEqual(part) { return start..<start + part.count }
            start -= 1
        }
        return nil
    }

    // MARK: Date

    private func metaDate() -> CalendarDate? {
        for name in [
            "article:published_time", "og:article:published_time", "og:published_time", "article:published",
            "datepublished", "date.issued", "dc.date.issued", "dcterms.issued", "dcterms.date",
            "dcterms.created", "dc.date.created", "parsely-pub-date", "sailthru.date", "pubdate", "publishdate",
            "publish-date", "publish_date", "published_time", "published", "publication_date", "published-date",
            "cxenseparse:recs:publishtime", "citation_publication_date", "citation_date", "article_date_original",
            "originalpublicationdate", "ptime", "article.published", "article.created", "datecreated", "displaydate",
            "dc.date", "date", "rnews:datepublished", "og:pubdate", "bt:pubdate", "buildtime", "firstcreate",
            "uploaddate", "weibo: article:create_at", "time", "article:create_at", "last-modified-original", "created",
            "dc.created",
        ] {
            if let date = metas[name].flatMap(DateParser.metadataDate) { return date }
        }
        return nil
    }

    private static func itemDate(_ tree: MarkupTree) -> CalendarDate? {
        for node in tree.nodes.indices where !tree.nodes[node].isText {
            guard let property = tree.attribute("itemprop", of: node)?.lowercased(), property.contains("datepublished")
            else { continue }
            let value =
                tree.attribute("datetime", of: node) ?? tree.attribute("content", of: node)
                ?? String(decoding: tree.textContent(node), as: UTF8.self)
            if let date = DateParser.metadataDate(value) { return date }
        }
        return nil
    }

    /// The first `<time>` after the headline, one marked as that of publication before others.
    private static func timeElement(_ tree: MarkupTree, headline: String?, _ blocks: [TextBlock]) -> CalendarDate? {
        var dated: [(node: Int, date: CalendarDate, isPublication: Bool)] = []
        for node in tree.elements("time") {
            let value = tree.attribute("datetime", of: node) ?? String(decoding: tree.textContent(node), as: UTF8.self)
            guard let date = DateParser.metadataDate(value) else { continue }
            let names = ((tree.attribute("class", of: node) ?? "") + " " + (tree.attribute("itemprop", of: node) ?? ""))
                .lowercased()
            dated.append(
                (
                    node, date,
                    tree.attribute("pubdate", of: node) != nil || names.contains("publi")
                        || names.contains("entry-date")
                ))
        }
        if let marked = dated.first(where: \.isPublication) { return marked.date }
        let top = blocks.first { $0.tag == .headline && isLike($0, headline) }?.position
        if let top, let after = dated.first(where: { $0.node > top - 40 }) { return after.date }
        return dated.first?.date
    }

    /// A line near the headline that is a date: "Published : Nov. 12, 2019 - 17:30".
    private static func printedDate(_ blocks: [TextBlock], headline: String?) -> CalendarDate? {
        let top =
            blocks.firstIndex { block in
                headline.map {
                    likeness(String(decoding: block.text.prefix(400), as: UTF8.self), $0) >= 0.7
                        && block.paragraph.words >= 3
                } ?? false
            } ?? 0
        let near = blocks[max(0, top - 4)..<min(blocks.count, top + 16)]
        let lines = near.filter { $0.text.count < 200 }.compactMap { block in DateLine(block.paragraph.tokens) }
        if let found = lines.filter({ $0.date != nil && $0.isPure }).min(by: { $0.label < $1.label }) {
            return found.date
        }
        return lines.filter { $0.date != nil }.min { $0.label < $1.label }?.date
    }

    /// `/2019/11/12/`, `/20191112/`, `/2019-11-12-` in the page's address.
    static func dateInAddress(_ address: String) -> CalendarDate? {
        let tokens = LineToken.tokens(of: Array(address.utf8.prefix(400))[...], limit: 80)
        for (index, token) in tokens.enumerated() where token.kind == .number {
            if let found = DateParser.date(tokens, at: index), let date = found.date { return date }
            if token.text.utf8.count == 8, let date = DateParser.metadataDate(token.text),
                (1990...2100).contains(date.year)
            {
                return date
            }
        }
        return nil
    }
}

private func isLike(_ block: TextBlock, _ headline: String?) -> Bool {
    guard let headline else { return false }
    return PageMetadata.likeness(String(decoding: block.text, as: UTF8.self), headline) >= 0.5
}
