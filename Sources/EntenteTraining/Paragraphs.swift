package import EntenteText

/// The paragraphs of plain text: what stands between empty lines.
package enum Paragraphs {
    package static func blocks(of source: SourceText) -> [Block] {
        var blocks: [Block] = []
        var start: Int?
        var end = 0
        var lineIsEmpty = true
        for (offset, byte) in source.utf8.enumerated() {
            if byte == 10 {
                if lineIsEmpty, let first = start {
                    blocks.append(Block(role: .paragraph, range: TextRange(first..<end)))
                    start = nil
                }
                lineIsEmpty = true
            } else if byte > 32 {
                lineIsEmpty = false
                if start == nil { start = offset }
                end = offset + 1
            }
        }
        if let first = start { blocks.append(Block(role: .paragraph, range: TextRange(first..<end))) }
        return blocks
    }
}
