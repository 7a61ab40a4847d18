import EntenteXML

/// What calls itself something else than the article.
extension BodySelector {
    mutating func markBoilerplate() {
        var cache: [String: Bool] = [:]
        let total = proseBefore[proseBefore.count - 1]
        let headline = metadata.headline.map { PlainTextReader.letters(Array($0.utf8)[...]) } ?? []
        var node = 0
        while node < tree.nodes.count {
            defer { node += 1 }
            if tree.nodes[node].isText { continue }
            let range = blocks(in: node)
            guard !range.isEmpty, isElsewhere(node, &cache) else { continue }
            let share = proseBefore[range.upperBound] - proseBefore[range.lowerBound]
            // What holds much of the page's prose is the article, whatever it is called.
            let limit = collector.tag(node) == .apart ? 8 : isSurelyElsewhere(node) ? 6 : 3
            guard share * 10 < total * limit else { continue }
            if share > 0,
                range.contains(where: {
                    blocks[$0].tag == .headline && PlainTextReader.letters(blocks[$0].text[...]) == headline
                })
            {
                continue
            }
            for index in range { blocks[index].isBoilerplate = true }
            node = Int(tree.nodes[node].end) - 1
        }
    }

    /// Three or more short texts, each in a small element of its own below a title that is a link, lead to other pages.
    mutating func markTeasers() {
        var teasers: [Int] = []
        for index in blocks.indices.dropFirst() {
            let (title, text) = (blocks[index - 1], blocks[index])
            guard !text.isBoilerplate, text.text.count < 700, text.tag != .heading, text.tag != .headline,
                title.linkDensity > 0.8,
                title.paragraph.words >= 3, text.linkDensity < 0.8 || text.isProse
            else { continue }
            if blocks(in: common(title.node, text.node)).count <= 5 { teasers.append(index) }
        }
        if teasers.count >= 3 { for index in teasers { blocks[index].isBoilerplate = true } }
    }

    /// The innermost element around two nodes.
    private func common(_ a: Int, _ b: Int) -> Int {
        var node = a
        while tree.nodes[node].parent >= 0, !(node <= b && b < Int(tree.nodes[node].end)) {
            node = Int(tree.nodes[node].parent)
        }
        return node
    }

    private func isElsewhere(_ node: Int, _ cache: inout [String: Bool]) -> Bool {
        let tag = collector.tag(node)
        if tag == .caption || tag == .apart { return true }
        switch tree.attribute("role", of: node)?.lowercased() {
        case "navigation", "complementary", "contentinfo", "search", "dialog", "alert", "alertdialog", "banner", "menu",
            "toolbar", "tablist":
            return true
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
        return names.contains("comment") || names.contains("disqus") || names.contains("related")
            || names.contains("footer")
    }

    func names(of node: Int) -> String {
        var names = tree.attribute("class", of: node) ?? ""
        for key in [
            "id", "data-component", "data-testid", "data-test", "data-type", "data-module", "data-component-name",
        ] {
            if let name = tree.attribute(key, of: node), !name.isEmpty { names += " " + name }
        }
        return names
    }
}
