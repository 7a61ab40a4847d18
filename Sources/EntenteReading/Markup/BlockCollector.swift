import EntenteXML

/// Collects the paragraphs of a page in document order, leaving out what is never text.
struct BlockCollector {
    private let tree: MarkupTree
    private let tags: [HTMLTag]
    private(set) var blocks: [TextBlock] = []
    private var text: [UInt8] = []
    private var links = 0
    private var bold = 0
    private var start = -1
    /// Block elements that are open: index of the node, and where it ends.
    private var open: [(node: Int, end: Int)] = []
    private var linkEnd = 0
    private var boldEnd = 0
    private var breaks = 0

    /// - Parameter tags: what the names of elements mean; those not named are part of a line.
    init(_ tree: MarkupTree, in node: Int? = nil, tags: [String: HTMLTag] = HTMLTag.byName) {
        self.tree = tree
        self.tags = tree.names.map { tags[$0] ?? .inline }
        collect(node.map { tree.subtree($0) } ?? 0..<tree.nodes.count)
    }

    /// The tag of a node that is an element.
    func tag(_ node: Int) -> HTMLTag { tree.nodes[node].isText ? .inline : tags[Int(tree.nodes[node].name)] }

    private mutating func collect(_ range: Range<Int>) {
        var node = range.lowerBound
        while node < range.upperBound {
            while let last = open.last, last.end <= node {
                flush()
                open.removeLast()
            }
            if tree.nodes[node].isText {
                append(node)
                node += 1
                continue
            }
            let tag = tag(node)
            if tag == .skipped || isHidden(node) {
                // A form or label in the middle of a page divides what stands around it.
                if tag == .skipped, !isInlineSkipped(node) { flush() }
                node = Int(tree.nodes[node].end)
                continue
            }
            switch tag {
            case .lineBreak:
                breaks += 1
                if breaks >= 2 { flush() } else { text.append(10) }
            case .anchor: linkEnd = max(linkEnd, Int(tree.nodes[node].end))
            case .bold: boldEnd = max(boldEnd, Int(tree.nodes[node].end))
            default:
                if tag.isBlock {
                    flush()
                    open.append((node, Int(tree.nodes[node].end)))
                }
            }
            node += 1
        }
        flush()
    }

    private func isInlineSkipped(_ node: Int) -> Bool {
        ["script", "style", "noscript", "svg", "input", "meta", "link", "template"].contains(tree.name(node))
    }

    private func isHidden(_ node: Int) -> Bool {
        if tree.attribute("hidden", of: node) != nil, tree.attribute("hidden", of: node) != "false" { return true }
        if let style = tree.attribute("style", of: node) {
            let compact = style.utf8.filter { !ASCII.isSpace($0) }.map(ASCII.lower)[...]
            if ASCII.contains(compact, "display:none") || ASCII.contains(compact, "visibility:hidden") { return true }
        }
        return false
    }

    private mutating func append(_ node: Int) {
        let piece = tree.text(node)
        var isBlank = true
        for byte in piece where !ASCII.isSpace(byte) {
            isBlank = false
            break
        }
        if isBlank {
            if !text.isEmpty { text.append(32) }
            return
        }
        breaks = 0
        if start < 0 { start = node }
        if node < linkEnd { links += piece.count }
        if node < boldEnd { bold += piece.count }
        text.append(contentsOf: piece)
    }

    private mutating func flush() {
        defer {
            text.removeAll(keepingCapacity: true)
            (links, bold, start, breaks) = (0, 0, -1, 0)
        }
        guard start >= 0 else { return }
        let collapsed = Spaces.collapsed(text[...])
        guard !collapsed.isEmpty else { return }
        let node = open.last?.node ?? 0
        blocks.append(
            TextBlock(
                node: node, position: start, tag: tag(node), text: collapsed, linkBytes: min(links, collapsed.count),
                boldBytes: min(bold, collapsed.count),
                paragraph: Paragraph(collapsed, 0..<collapsed.count, startsGroup: true, lineCount: 1)))
    }
}
