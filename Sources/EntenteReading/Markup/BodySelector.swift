import EntenteXML

/// Finds which paragraphs of a page are the article.
///
/// The method: what elements call themselves (class, id, role) takes away what is surely something else; then the element
/// is chosen whose running text most outweighs its links and scraps; then JSON-LD's `articleBody`, where there is one, and names like
/// "article-body" narrow the choice; at last every paragraph is looked at by itself.
struct BodySelector {
    let tree: MarkupTree
    let collector: BlockCollector
    var blocks: [TextBlock]
    let metadata: PageMetadata
    /// Bytes of prose before each block.
    var proseBefore: [Int] = []

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

    mutating func count() {
        proseBefore = [0]
        for block in blocks {
            proseBefore.append(
                proseBefore[proseBefore.count - 1] + (block.isProse && !block.isBoilerplate ? block.text.count : 0))
        }
    }

    func proseBytes(_ chosen: [Int]) -> Int {
        chosen.reduce(0) { $0 + (blocks[$1].isProse ? blocks[$1].text.count : 0) }
    }

    /// The blocks whose text stands below an element.
    func blocks(in node: Int) -> Range<Int> {
        let range = tree.subtree(node)
        return first(from: range.lowerBound)..<first(from: range.upperBound)
    }

    func first(from position: Int) -> Int {
        var (low, high) = (0, blocks.count)
        while low < high {
            let middle = (low + high) / 2
            if blocks[middle].position < position { low = middle + 1 } else { high = middle }
        }
        return low
    }

    func prose(in node: Int) -> Int {
        let range = blocks(in: node)
        return proseBefore[range.upperBound] - proseBefore[range.lowerBound]
    }

    // MARK: The element that holds the article

    func weight(_ block: TextBlock) -> Int {
        if block.isBoilerplate { return 0 }
        if block.isProse { return block.text.count }
        if block.tag == .heading || block.tag == .headline { return 0 }
        return block.linkDensity > 0.5 ? -20 - block.text.count / 2 : -10
    }

    /// The element whose prose most outweighs the rest; of equals the innermost.
    func bestContainer() -> Int? {
        var sums = [0]
        for block in blocks { sums.append(sums[sums.count - 1] + weight(block)) }
        var best: (node: Int, value: Int)?
        for node in tree.nodes.indices where !tree.nodes[node].isText && collector.tag(node).isBlock {
            let range = blocks(in: node)
            guard !range.isEmpty else { continue }
            let value = sums[range.upperBound] - sums[range.lowerBound]
            if value > 0,
                best == nil || value > best!.value
                    || (value == best!.value && Int(tree.nodes[node].end) <= Int(tree.nodes[best!.node].end))
            {
                best = (node, value)
            }
        }
        return best?.node
    }

    /// The blocks of a container, or of the parts in it that call themselves the article's body.
    func narrowed(_ container: Int) -> [Int] {
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
    func ofOneArticle(_ chosen: [Int]) -> [Int] {
        var articles: [Int: Int] = [:]
        var proseByArticle: [Int: Int] = [:]
        for index in chosen {
            let article = outermostArticle(blocks[index].node)
            articles[index] = article
            if blocks[index].isProse { proseByArticle[article, default: 0] += blocks[index].text.count }
        }
        let total = proseByArticle.values.reduce(0, +)
        guard
            let largest = proseByArticle.filter({ $0.key >= 0 }).max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) }),
            largest.value * 2 >= total
        else { return chosen }
        return chosen.filter { articles[$0] == largest.key || articles[$0] == -1 }
    }

    func outermostArticle(_ node: Int) -> Int {
        var outermost = -1
        var next = node
        while next >= 0 {
            if collector.tag(next) == .article { outermost = next }
            next = Int(tree.nodes[next].parent)
        }
        return outermost
    }

    /// A named body may hold another that is more exact.
    func narrowedBody(_ body: Int) -> [Int] {
        let total = prose(in: body)
        var node = body + 1
        while node < Int(tree.nodes[body].end) {
            if !tree.nodes[node].isText, isNamedBody(node), prose(in: node) * 10 >= total * 8 {
                return narrowedBody(node)
            }
            node += 1
        }
        return visible(blocks(in: body))
    }

    func visible(_ range: Range<Int>) -> [Int] { range.filter { !blocks[$0].isBoilerplate } }

    func isNamedBody(_ node: Int) -> Bool {
        guard collector.tag(node).isBlock else { return false }
        if tree.attribute("itemprop", of: node)?.lowercased().contains("articlebody") ?? false { return true }
        let names = names(of: node)
        return !names.isEmpty && PageCues(names: names).isBody
    }
}
