import EntenteXML

/// Finds which paragraphs of a page are the article.
///
/// The method: what elements call themselves (class, id, role) takes away what is surely something else; then the element
/// is chosen whose running text most outweighs its links and scraps; then JSON-LD's `articleBody`, where there is one, and names like
/// "article-body" narrow the choice; at last every paragraph is looked at by itself.
struct BodySelector {
    private let tree: MarkupTree
    private let collector: BlockCollector
    private(set) var blocks: [TextBlock]
    private let metadata: PageMetadata
    /// Bytes of prose before each block.
    private var prose: [Int] = []

    struct Part {
        var isHeading: Bool
        var text: [UInt8]
    }

    init(_ tree: MarkupTree, _ collector: BlockCollector, _ metadata: PageMetadata) {
        self.tree = tree
        self.collector = collector
        self.metadata = metadata
        blocks = collector.blocks
    }

    mutating func parts() -> [Part] {
        count()
        markBoilerplate()
        markTeasers()
        count()
        let stated = StatedBody(metadata.linked.body)
        guard let container = bestContainer() else { return stated.paragraphs.map { Part(isHeading: false, text: $0) } }
        var chosen = ofOneArticle(narrowed(container))
        if let selected = stated.select(blocks, among: chosen) {
            chosen = selected
        } else if stated.length > 600, stated.length > 2 * proseBytes(chosen) {
            return stated.paragraphs.map { Part(isHeading: false, text: $0) }
        }
        return deck(before: chosen) + kept(chosen)
    }

    // MARK: Weights

    private mutating func count() {
        prose = [0]
        for block in blocks { prose.append(prose[prose.count - 1] + (block.isProse && !block.isBoilerplate ? block.text.count : 0)) }
    }

    private func proseBytes(_ chosen: [Int]) -> Int { chosen.reduce(0) { $0 + (blocks[$1].isProse ? blocks[$1].text.count : 0) } }

    /// The blocks whose text stands below an element.
    private func blocks(in node: Int) -> Range<Int> {
        let range = tree.subtree(node)
        return first(from: range.lowerBound)..<first(from: range.upperBound)
    }

    private func first(from position: Int) -> Int {
        var (low, high) = (0, blocks.count)
        while low < high {
            let middle = (low + high) / 2
            if blocks[middle].position < position { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func prose(in node: Int) -> Int {
        let range = blocks(in: node)
        return prose[range.upperBound] - prose[range.lowerBound]
    }

    // MARK: What calls itself something else

    private mutating func markBoilerplate() {
        var cache: [String: Bool] = [:]
        let total = prose[prose.count - 1]
        let headline = metadata.headline.map { PlainTextReader.letters(Array($0.utf8)[...]) } ?? []
        var node = 0
        while node < tree.nodes.count {
            defer { node += 1 }
            if tree.nodes[node].isText { continue }
            let range = blocks(in: node)
            guard !range.isEmpty, isElsewhere(node, &cache) else { continue }
            let share = prose[range.upperBound] - prose[range.lowerBound]
            // What holds much of the page's prose is the article, whatever it is called.
            let limit = collector.tag(node) == .apart ? 8 : isSurelyElsewhere(node) ? 6 : 3
            guard share * 10 < total * limit else { continue }
            if share > 0, range.contains(where: { blocks[$0].tag == .headline && PlainTextReader.letters(blocks[$0].text[...]) == headline }) { continue }
            for index in range { blocks[index].isBoilerplate = true }
            node = Int(tree.nodes[node].end) - 1
        }
    }

    /// Three or more short texts, each in a small element of its own below a title that is a link, lead to other pages.
    private mutating func markTeasers() {
        var teasers: [Int] = []
        for index in blocks.indices.dropFirst() {
            let (title, text) = (blocks[index - 1], blocks[index])
            guard !text.isBoilerplate, text.text.count < 700, text.tag != .heading, text.tag != .headline, title.linkDensity > 0.8,
                title.paragraph.words >= 3, text.linkDensity < 0.8 || text.isProse
            else { continue }
            if blocks(in: common(title.node, text.node)).count <= 5 { teasers.append(index) }
        }
        if teasers.count >= 3 { for index in teasers { blocks[index].isBoilerplate = true } }
    }

    /// The innermost element around two nodes.
    private func common(_ a: Int, _ b: Int) -> Int {
        var node = a
        while tree.nodes[node].parent >= 0, !(node <= b && b < Int(tree.nodes[node].end)) { node = Int(tree.nodes[node].parent) }
        return node
    }

    private func isElsewhere(_ node: Int, _ cache: inout [String: Bool]) -> Bool {
        let tag = collector.tag(node)
        if tag == .caption || tag == .apart { return true }
        switch tree.attribute("role", of: node)?.lowercased() {
        case "navigation", "complementary", "contentinfo", "search", "dialog", "alert", "alertdialog", "banner", "menu", "toolbar", "tablist": return true
        default: break
        }
        if tree.attribute("aria-hidden", of: node) == "true" { return true }
        if tag == .inline || tag == .bold || tag == .anchor { return false }
        let names = names(of: node)
        guard !names.isEmpty else { return false }
        if let known = cache[names] { return known }
        let cues = PageCues(names: names)
        // "article-body has-sidebar"
        let isBoilerplate = cues.isBoilerplate && !cues.isBody
        cache[names] = isBoilerplate
        return isBoilerplate
    }

    private func isSurelyElsewhere(_ node: Int) -> Bool {
        let names = names(of: node).lowercased()
        return names.contains("comment") || names.contains("disqus") || names.contains("related") || names.contains("footer")
    }

    private func names(of node: Int) -> String {
        var names = tree.attribute("class", of: node) ?? ""
        for key in ["id", "data-component", "data-testid", "data-test", "data-type", "data-module", "data-component-name"] {
            if let name = tree.attribute(key, of: node), !name.isEmpty { names += " " + name }
        }
        return names
    }

    // MARK: The element that holds the article

    private func weight(_ block: TextBlock) -> Int {
        if block.isBoilerplate { return 0 }
        if block.isProse { return block.text.count }
        if block.tag == .heading || block.tag == .headline { return 0 }
        return block.linkDensity > 0.5 ? -20 - block.text.count / 2 : -10
    }

    /// The element whose prose most outweighs the rest; of equals the innermost.
    private func bestContainer() -> Int? {
        var sums = [0]
        for block in blocks { sums.append(sums[sums.count - 1] + weight(block)) }
        var best: (node: Int, value: Int)?
        for node in tree.nodes.indices where !tree.nodes[node].isText && collector.tag(node).isBlock {
            let range = blocks(in: node)
            guard !range.isEmpty else { continue }
            let value = sums[range.upperBound] - sums[range.lowerBound]
            if value > 0, best == nil || value > best!.value || (value == best!.value && Int(tree.nodes[node].end) <= Int(tree.nodes[best!.node].end)) {
                best = (node, value)
            }
        }
        return best?.node
    }

    /// The blocks of a container, or of the parts in it that call themselves the article's body.
    private func narrowed(_ container: Int) -> [Int] {
        let total = prose(in: container)
        var bodies: [Int] = []
        var articles: [Int] = []
        var node = container
        while node < Int(tree.nodes[container].end) {
            if tree.nodes[node].isText {
                node += 1
                continue
            }
            if isNamedBody(node), prose(in: node) > 0 {
                bodies.append(node)
                node = Int(tree.nodes[node].end)
                continue
            }
            if collector.tag(node) == .article || collector.tag(node) == .main { articles.append(node) }
            node += 1
        }
        let inBodies = bodies.reduce(0) { $0 + prose(in: $1) }
        if inBodies * 10 >= total * 6 { return bodies.flatMap { narrowedBody($0) } }
        if let largest = articles.max(by: { prose(in: $0) < prose(in: $1) }), prose(in: largest) * 10 >= total * 7 {
            return visible(blocks(in: largest))
        }
        return visible(blocks(in: container))
    }

    /// Pages that go on with the next article have an element for each: the largest counts.
    private func ofOneArticle(_ chosen: [Int]) -> [Int] {
        var articles: [Int: Int] = [:]
        var proseByArticle: [Int: Int] = [:]
        for index in chosen {
            let article = outermostArticle(blocks[index].node)
            articles[index] = article
            if blocks[index].isProse { proseByArticle[article, default: 0] += blocks[index].text.count }
        }
        let total = proseByArticle.values.reduce(0, +)
        guard let largest = proseByArticle.filter({ $0.key >= 0 }).max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) }), largest.value * 2 >= total else { return chosen }
        return chosen.filter { articles[$0] == largest.key || articles[$0] == -1 }
    }

    private func outermostArticle(_ node: Int) -> Int {
        var outermost = -1
        var next = node
        while next >= 0 {
            if collector.tag(next) == .article { outermost = next }
            next = Int(tree.nodes[next].parent)
        }
        return outermost
    }

    /// A named body may hold another that is more exact.
    private func narrowedBody(_ body: Int) -> [Int] {
        let total = prose(in: body)
        var node = body + 1
        while node < Int(tree.nodes[body].end) {
            if !tree.nodes[node].isText, isNamedBody(node), prose(in: node) * 10 >= total * 8 { return narrowedBody(node) }
            node += 1
        }
        return visible(blocks(in: body))
    }

    private func visible(_ range: Range<Int>) -> [Int] { range.filter { !blocks[$0].isBoilerplate } }

    private func isNamedBody(_ node: Int) -> Bool {
        guard collector.tag(node).isBlock else { return false }
        if tree.attribute("itemprop", of: node)?.lowercased().contains("articlebody") ?? false { return true }
        let names = names(of: node)
        return !names.isEmpty && PageCues(names: names).isBody
    }

    // MARK: The single paragraphs

    private func kept(_ chosen: [Int]) -> [Part] {
        let headline = metadata.headline.map { PlainTextReader.letters(Array($0.utf8)[...]) } ?? []
        let lastProse = chosen.last { blocks[$0].isProse } ?? -1
        var parts: [Part] = []
        var heading: TextBlock?
        for index in chosen {
            let block = blocks[index]
            if index > lastProse, !isTail(block) { continue }
            if PlainTextReader.letters(block.text[...]) == headline { continue }
            if isHeading(block) {
                heading = isNoise(block) ? nil : block
                continue
            }
            guard isKept(block) else {
                // "Related stories" and its links go together.
                if block.linkDensity > 0.5 { heading = nil }
                continue
            }
            if let text = heading?.text { parts.append(Part(isHeading: true, text: text)) }
            heading = nil
            parts.append(Part(isHeading: false, text: block.text))
        }
        while parts.count > 2, let last = parts.last, AuthorNote.matches(last.text) { parts.removeLast() }
        return parts
    }

    /// After the last sentence only lists go on, and paragraphs of some length.
    private func isTail(_ block: TextBlock) -> Bool {
        block.tag == .item || (block.tag == .paragraph && block.paragraph.words >= 8 && block.linkDensity < 0.2)
    }

    private func isHeading(_ block: TextBlock) -> Bool {
        if block.tag == .heading || block.tag == .headline { return block.text.count < 300 }
        let isBold = block.boldBytes * 10 >= block.text.count * 9
        return isBold && !block.paragraph.endsSentence && block.paragraph.words <= 14 && block.linkDensity < 0.5
    }

    private func isNoise(_ block: TextBlock) -> Bool {
        switch ParagraphKind(block.paragraph.tokens, block.text[...], inHead: false) {
        case .noise, .byline, .publisher: true
        case .date(let line): line.isPure
        case .caption, .other: false
        }
    }

    private func isKept(_ block: TextBlock) -> Bool {
        if isNoise(block) || isInFigure(block) { return false }
        if block.isProse { return true }
        let density = block.linkDensity
        // A sentence with most of it a link, its full stop outside: "A new law is set to prevent that."
        if block.tag == .paragraph, block.paragraph.words >= 5, block.linkBytes < block.text.count, block.text.last == UInt8(ascii: ".") { return true }
        if density > 0.6 { return false }
        switch block.tag {
        case .paragraph, .quote: return block.paragraph.words >= 3 && (block.paragraph.endsSentence || block.paragraph.isQuoted || block.paragraph.words >= 7)
        case .item: return block.paragraph.words >= 4 && density < (block.paragraph.words >= 9 ? 0.6 : 0.4)
        case .cell: return false
        default: return block.paragraph.words >= 4 && block.paragraph.endsSentence && density < 0.4
        }
    }

    private func isInFigure(_ block: TextBlock) -> Bool {
        var node = Int32(block.node)
        var steps = 0
        while node >= 0, steps < 6 {
            let tag = collector.tag(Int(node))
            if tag == .figure || tag == .caption { return true }
            if tag == .article || tag == .main { return false }
            node = tree.nodes[Int(node)].parent
            steps += 1
        }
        return false
    }

    // MARK: The subtitle

    /// The subtitle between the headline and the body: it says so, or the page's description says the same.
    private func deck(before chosen: [Int]) -> [Part] {
        guard let first = chosen.first(where: { blocks[$0].isProse }), let headline = metadata.headline else { return [] }
        guard let top = blocks[..<first].lastIndex(where: {
            $0.tag == .headline && PageMetadata.likeness(String(decoding: $0.text, as: UTF8.self), headline) >= 0.5
        }), first - top <= 30 else { return [] }
        let description = metadata.description.map { PlainTextReader.letters(Array($0.utf8)[...]) } ?? []
        let members = Set(chosen)
        for index in (top + 1)..<first where !members.contains(index) && !blocks[index].isBoilerplate {
            let block = blocks[index]
            guard block.paragraph.words >= 6, block.linkDensity < 0.3, block.text.count < 600, !isNoise(block), !isInFigure(block) else { continue }
            let letters = PlainTextReader.letters(block.text[...])
            let isDescription = letters.count >= 30 && (description.starts(with: letters.prefix(60)) || letters.starts(with: description.prefix(60)) && description.count >= 30)
            let parent = tree.nodes[block.node].parent
            let isNamed = PageCues(names: names(of: block.node)).isDeck || (parent >= 0 && PageCues(names: names(of: Int(parent))).isDeck)
            if isDescription || isNamed { return [Part(isHeading: false, text: block.text)] }
        }
        return []
    }
}
