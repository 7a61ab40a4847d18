internal import EntenteText

/// A token that is a quotation mark, with the side that it stands on.
///
/// The glyph says less than the spaces do: texts close with the opening mark, open with the closing one, or have one
/// glyph for both. Where the spaces leave it open, the glyph decides; where that does too, the pairing.
struct QuotationMark {
    enum Side { case open, close, either }

    let token: Int
    /// Single marks look like apostrophes, and are paired with more care.
    let isSingle: Bool
    let side: Side

    /// The marks of some tokens of one paragraph, in order.
    static func marks(in tokens: Range<Int>, of document: Document) -> [QuotationMark] {
        var marks: [QuotationMark] = []
        for token in tokens {
            guard let glyph = Glyph(document.source[document.tokens[token].range]) else { continue }
            let opensBefore = marks.last.map { $0.token == token - 1 && $0.side == .open } ?? false
            let side = side(of: token, glyph, opensBefore: opensBefore, tokens, document)
            marks.append(QuotationMark(token: token, isSingle: glyph.isSingle, side: side))
        }
        return marks
    }

    private static func side(
        of token: Int, _ glyph: Glyph, opensBefore: Bool, _ paragraph: Range<Int>, _ document: Document
    ) -> Side {
        let isStart = token == paragraph.lowerBound
        let isEnd = token + 1 == paragraph.upperBound
        let touchesBefore = !isStart && !document.tokens[token - 1].spaceAfter
        let touchesAfter = !isEnd && !document.tokens[token].spaceAfter
        switch (touchesBefore, touchesAfter) {
        case (false, true): return .open
        case (true, false): return .close
        case (false, false): return isStart ? .open : isEnd ? .close : glyph.side
        case (true, true):
            if opensBefore { return .open }
            if document.tokens[token + 1].partOfSpeech == .punct, !document.isOpening(token + 1) { return .close }
            if document.isOpening(token - 1) { return .open }
            return glyph.side
        }
    }

    /// What a mark looks like.
    private struct Glyph {
        let side: Side
        let isSingle: Bool

        init?(_ bytes: ArraySlice<UInt8>) {
            switch bytes.first {
            case 0x22, 0x27, 0x60, 0xC2, 0xE2: break
            default: return nil
            }
            switch Symbol(bytes) {
            case "\"": (side, isSingle) = (.either, false)
            case "“", "«", "„", "‟", "``": (side, isSingle) = (.open, false)
            case "”", "»", "''": (side, isSingle) = (.close, false)
            case "'": (side, isSingle) = (.either, true)
            case "‘", "‚", "‹", "`": (side, isSingle) = (.open, true)
            case "’", "›": (side, isSingle) = (.close, true)
            default: return nil
            }
        }
    }
}

extension Document {
    /// A bracket, dash or colon: what stands right behind it begins.
    fileprivate func isOpening(_ token: Int) -> Bool {
        switch tokens[token].norm {
        case "(", "[", "{", "—", "–", "-", "--", ":", "/", "…", "...": true
        default: false
        }
    }
}
