import EntenteText
import EntenteXML

/// What a page says of its article in JSON-LD, as schema.org has the terms.
struct LinkedData {
    var headline: String?
    var published: CalendarDate?
    var publisher: String?
    var url: String?
    var body: String?

    init(_ tree: MarkupTree, maximumDepth: Int) {
        var best = -1
        for script in tree.elements("script") {
            guard let type = tree.attribute("type", of: script), type.lowercased().hasPrefix("application/ld+json")
            else { continue }
            guard let value = Self.parse(tree.textContent(script), maximumDepth) else { continue }
            // A list of work still to do instead of calls within calls.
            var pending = [value]
            while let next = pending.popLast() {
                switch next {
                case .array(let elements): pending.append(contentsOf: elements.reversed())
                case .object(let members):
                    let rank = Self.rank(next)
                    if rank > best {
                        read(next)
                        best = rank
                    }
                    for member in members.reversed()
                    where Self.parts.contains(String(decoding: member.name, as: UTF8.self)) {
                        pending.append(member.value)
                    }
                default: break
                }
            }
        }
    }

    private static let parts: Set<String> = [
        "@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item", "hasPart", "about", "liveBlogUpdate",
    ]

    private static func parse(_ bytes: [UInt8], _ maximumDepth: Int) -> JSONValue? {
        var text = Spaces.trimmed(bytes[...])
        if ASCII.starts(text, with: "<!--") || ASCII.starts(text, with: "//<![cdata[")
            || ASCII.starts(text, with: "<![cdata[")
        {
            guard let start = text.firstIndex(where: { $0 == UInt8(ascii: "{") }),
                let end = text.lastIndex(of: UInt8(ascii: "}"))
            else { return nil }
            text = text[min(start, end)...max(start, end)]
        }
        while text.last == UInt8(ascii: ";") { text = text.dropLast() }
        return try? JSONValue(parsing: Array(text), maximumDepth: maximumDepth)
    }

    /// How surely an object is the page's article; -1 where it is none.
    private static func rank(_ value: JSONValue) -> Int {
        let types = value["@type"]?.elements.compactMap(\.text) ?? []
        if types.contains(where: { $0.hasSuffix("NewsArticle") }) { return 4 }
        if types.contains(where: {
            $0.hasSuffix("Article") || $0.hasSuffix("LiveBlogPosting") || $0.hasSuffix("BlogPosting")
        }) {
            return 3
        }
        if types.contains(where: {
            $0.hasSuffix("Report") || $0.hasSuffix("SpecialAnnouncement") || $0.hasSuffix("GovernmentService")
        }) {
            return 2
        }
        if types.contains(where: { $0.hasSuffix("WebPage") || $0.hasSuffix("ItemPage") }) { return 1 }
        return -1
    }

    private mutating func read(_ value: JSONValue) {
        func text(_ name: String) -> String? {
            guard let text = value[name]?.elements.first?.text else { return nil }
            let plain = PlainMarkup.text(text)
            return plain.isEmpty ? nil : plain
        }
        headline = text("headline") ?? text("name") ?? headline
        published = (text("datePublished") ?? text("dateCreated")).flatMap(DateParser.metadataDate) ?? published
        publisher =
            value["publisher"]?.elements.first.flatMap { $0["name"]?.elements.first?.text ?? $0.text }.map(
                PlainMarkup.text) ?? publisher
        let page = value["mainEntityOfPage"]?.elements.first
        url = text("url") ?? page?["@id"]?.text ?? page?.text ?? url
        if let articleBody = value["articleBody"]?.text, !articleBody.isEmpty { body = articleBody }
    }
}

/// Text of metadata that may carry entities or tags of HTML in it.
enum PlainMarkup {
    static func text(_ text: String) -> String {
        let bytes = Array(text.utf8)
        guard bytes.contains(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") }) else {
            return String(decoding: Spaces.collapsed(bytes[...]), as: UTF8.self)
        }
        // Twice: "&amp;#039;" is met too.
        var plain = bytes
        for _ in 0..<2 where plain.contains(UInt8(ascii: "&")) || plain.contains(UInt8(ascii: "<")) {
            let tree = MarkupParser(maximumDepth: 64).html(Array("<body>".utf8) + plain)
            plain = tree.nodes.indices.filter { tree.nodes[$0].isText }.flatMap { Array(tree.text($0)) }
        }
        return String(decoding: Spaces.collapsed(plain[...]), as: UTF8.self)
    }

    /// Paragraphs of a text that may have tags or only line feeds between them.
    static func paragraphs(_ text: String) -> [[UInt8]] {
        if text.utf8.contains(UInt8(ascii: "<")) || text.utf8.contains(UInt8(ascii: "&")) {
            let tree = MarkupParser(maximumDepth: 64).html(Array("<body>".utf8) + Array(text.utf8))
            let blocks = BlockCollector(tree).blocks.map(\.text)
            if blocks.count > 1 { return blocks }
        }
        return Array(text.utf8).split(separator: 10).map { Spaces.collapsed($0) }.filter { !$0.isEmpty }
    }
}
