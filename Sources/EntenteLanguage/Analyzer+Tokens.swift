package import EntenteText

extension Analyzer {
    /// Cuts a block into sentences and tokens. A headline or a heading is one sentence.
    func cut(_ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ document: inout Document, _ space: Workspace) {
        let block = document.article.blocks[index]
        space.pieces.removeAll(keepingCapacity: true)
        space.ends.removeAll(keepingCapacity: true)
        tokenizer.append(text, block.range.bytes, to: &space.pieces)
        guard !space.pieces.isEmpty else { return }
        if (block.role == .headline || block.role == .heading) && space.pieces.count <= SentenceSplitter.longest / 2 {
            space.ends.append(space.pieces.count)
        } else {
            splitter.append(text, space.pieces[...], to: &space.ends)
        }
        var first = 0
        for end in space.ends {
            append(text, space.pieces[first..<end], block: index, to: &document)
            first = end
        }
    }

    /// Appends a sentence.
    package func append(
        _ text: UnsafeBufferPointer<UInt8>, _ pieces: ArraySlice<Tokenizer.Piece>, block: Int,
        to document: inout Document
    ) {
        let first = document.tokens.count
        let sentence = UInt32(document.sentences.count)
        for piece in pieces {
            let range = TextRange(piece.start..<piece.end)
            var hash: UInt64 = 0xcbf2_9ce4_8422_2325
            var previous: UInt8 = 0
            for offset in piece.start..<piece.end {
                let byte = unsafe text[offset]
                hash = (hash ^ UInt64(lowered(byte, after: previous))) &* 0x0000_0100_0000_01b3
                previous = byte
            }
            document.tokens.append(
                Token(range: range, norm: Symbol(hash: hash), sentence: sentence, spaceAfter: piece.spaceAfter))
        }
        let tokens = first..<document.tokens.count
        document.sentences.append(Sentence(tokens: tokens, range: document.range(of: tokens), block: block))
    }
}
