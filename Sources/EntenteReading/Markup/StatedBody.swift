/// The text that a page's JSON-LD gives as the article's body.
struct StatedBody {
    private let letters: [UInt8]
    let paragraphs: [[UInt8]]
    /// Bytes of its text.
    var length: Int { paragraphs.reduce(0) { $0 + $1.count } }

    init(_ text: String?) {
        paragraphs = text.map { PlainMarkup.paragraphs($0) } ?? []
        letters = paragraphs.flatMap { PlainTextReader.letters($0[...]) }
    }

    /// The blocks of a page that this text has too, with what stands between them; nil where it says too little.
    func select(_ blocks: [TextBlock], among container: [Int]) -> [Int]? {
        guard letters.count >= 300 else { return nil }
        var matched: [Int] = []
        var covered = 0
        var from = 0
        for (index, block) in blocks.enumerated() {
            let own = PlainTextReader.letters(block.text[...])
            guard own.count >= 20, block.tag != .headline else { continue }
            if let end = find(own, from: from) ?? find(own, from: 0) {
                matched.append(index)
                covered += own.count
                from = end
            }
        }
        let inContainer = container.reduce(0) {
            $0 + (blocks[$1].isProse ? PlainTextReader.letters(blocks[$1].text[...]).count : 0)
        }
        guard covered * 10 >= letters.count * 6, covered * 10 >= inContainer * 6, let first = matched.first,
            let last = matched.last
        else { return nil }
        let known = Set(matched)
        let parents = Set(matched.map { blocks[$0].node })
        let members = Set(container)
        return (first...last).filter { index in
            known.contains(index)
                || (members.contains(index)
                    && (blocks[index].tag == .heading || blocks[index].tag == .item
                        || parents.contains(blocks[index].node) || blocks[index].text.count < 200
                        || blocks[index].isProse))
        }
    }

    /// Where a match of some letters ends.
    private func find(_ part: [UInt8], from start: Int) -> Int? {
        guard letters.count - start >= part.count else { return nil }
        return letters.withUnsafeBufferPointer { text in
            part.withUnsafeBufferPointer { part in
                var index = start
                let last = text.count - part.count
                while index <= last {
                    if text[index] == part[0] {
                        var offset = 1
                        while offset < part.count, text[index + offset] == part[offset] { offset += 1 }
                        if offset == part.count { return index + offset }
                    }
                    index += 1
                }
                return nil
            }
        }
    }
}
