import EntenteXML

/// The single paragraphs of the chosen part, and the subtitle before it.
extension BodySelector {
    func kept(_ chosen: [Int]) -> [Part] {
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
        if block.tag == .paragraph, block.paragraph.words >= 5, block.linkBytes < block.text.count,
            block.text.last == UInt8(ascii: ".")
        {
            return true
        }
        if density > 0.6 { return false }
        switch block.tag {
        case .paragraph, .quote:
            return block.paragraph.words >= 3
                && (block.paragraph.endsSentence || block.paragraph.isQuoted || block.paragraph.words >= 7)
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
    func deck(before chosen: [Int]) -> [Part] {
        guard let first = chosen.first(where: { blocks[$0].isProse }), let headline = metadata.headline else {
            return []
        }
        guard
            let top = blocks[..<first].lastIndex(where: {
                $0.tag == .headline && PageMetadata.likeness(String(decoding: $0.text, as: UTF8.self), headline) >= 0.5
            }), first - top <= 30
        else { return [] }
        let description = metadata.description.map { PlainTextReader.letters(Array($0.utf8)[...]) } ?? []
        let members = Set(chosen)
        for index in (top + 1)..<first where !members.contains(index) && !blocks[index].isBoilerplate {
            let block = blocks[index]
            guard block.paragraph.words >= 6, block.linkDensity < 0.3, block.text.count < 600, !isNoise(block),
                !isInFigure(block)
            else { continue }
            let letters = PlainTextReader.letters(block.text[...])
            let isDescription =
                letters.count >= 30
                && (description.starts(with: letters.prefix(60))
                    || letters.starts(with: description.prefix(60)) && description.count >= 30)
            let parent = tree.nodes[block.node].parent
            let isNamed =
                PageCues(names: names(of: block.node)).isDeck
                || (parent >= 0 && PageCues(names: names(of: Int(parent))).isDeck)
            if isDescription || isNamed { return [Part(isHeading: false, text: block.text)] }
        }
        return []
    }
}
