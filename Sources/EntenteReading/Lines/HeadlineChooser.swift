import EntenteText

/// Chooses the headline among the lines before the body: the first that speaks of what the body speaks of.
struct HeadlineChooser {
    let choice: Int?

    init(_ text: [UInt8], _ paragraphs: [Paragraph], _ kinds: [ParagraphKind], body: Int) {
        let candidates = (0..<body).filter {
            kinds[$0] == .other && paragraphs[$0].words >= 1 && paragraphs[$0].range.count <= 400
        }
        guard candidates.count > 1 else {
            choice = candidates.first
            return
        }
        var stems: Set<Symbol> = []
        for paragraph in paragraphs[body...].prefix(8) {
            for token in paragraph.tokens where token.kind == .word { stems.insert(Self.stem(token)) }
        }
        var shares: [Double] = []
        for candidate in candidates {
            let words = paragraphs[candidate].tokens.filter { $0.kind == .word && $0.text.utf8.count >= 4 }
            let shared = words.filter { stems.contains(Self.stem($0)) }
            shares.append(words.isEmpty ? 0 : Double(shared.count) / Double(words.count))
        }
        let long = candidates.indices.filter { paragraphs[candidates[$0]].words >= 4 }
        if let first = long.first(where: { shares[$0] >= 0.34 }) {
            choice = candidates[first]
        } else {
            // Without a body to compare with, the line before the names and dates, else the first long one.
            let beforeMeta = long.first { index in
                let next = candidates[index] + 1
                return next < body && kinds[next].isMeta
            }
            choice = (beforeMeta ?? long.first ?? candidates.indices.first).map { candidates[$0] }
        }
    }

    private static func stem(_ token: LineToken) -> Symbol { Symbol(token.text.utf8.prefix(5)) }
}
