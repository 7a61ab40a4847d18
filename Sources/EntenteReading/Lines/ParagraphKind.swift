import EntenteText

/// What a paragraph is, apart from prose, headings and headlines.
enum ParagraphKind: Equatable {
    case date(DateLine)
    case byline
    case publisher(String)
    case noise
    case caption
    case other

    init(_ tokens: [LineToken], _ text: ArraySlice<UInt8>, inHead: Bool) {
        let isShort = text.count <= 400
        let date = isShort ? DateLine(tokens) : nil
        if let date, date.date != nil, date.isPure {
            self = .date(date)
        } else if isShort || Self.isLongNotice(tokens), PageNoise.matches(tokens) {
            self = .noise
        } else if let line = date,
            line.isPure
                || (inHead && !Paragraph.endsSentence(text) && Self.isMetaLine(tokens) && !Self.opensReport(text))
        {
            self = .date(line)
        } else if text.count <= 600, Byline.matches(tokens, text, inHead: inHead) {
            self = .byline
        } else if isShort, let name = Self.publisherName(tokens, text, inHead: inHead) {
            self = .publisher(name)
        } else if isShort, PictureText.isCredit(tokens) || Self.isDoubledCredit(tokens, text) {
            self = .noise
        } else if Self.isPicture(tokens, text) {
            self = .caption
        } else {
            self = .other
        }
    }

    /// Belongs to the lines around the headline.
    var isMeta: Bool {
        switch self {
        case .date, .byline, .publisher: true
        case .noise, .caption, .other: false
        }
    }

    /// Never part of a wrapped paragraph.
    var isApart: Bool {
        switch self {
        case .date, .byline, .publisher, .noise: true
        case .caption, .other: false
        }
    }

    private static func isLongNotice(_ tokens: [LineToken]) -> Bool {
        tokens.first.map { ["copyright", "©"].contains($0.text) } ?? false
    }

    /// A line with a date and names: few words, most of them capitalised, divided by marks.
    private static func isMetaLine(_ tokens: [LineToken]) -> Bool {
        let words = tokens.filter { $0.kind == .word }
        let small = words.filter {
            !$0.isCapitalised
                && ![
                    "by", "on", "at", "and", "of", "in", "the", "for", "updated", "published", "posted", "am", "pm",
                    "a", "p", "m",
                ].contains($0.text)
        }
        return words.count <= 16 && small.count <= 1
    }

    /// "(ANSA) - Rome, October 11 - Italian Foreign Minister": the first line of a wrapped paragraph.
    private static func opensReport(_ text: ArraySlice<UInt8>) -> Bool {
        guard let dateline = Dateline(text, isOpening: true), dateline.agency != nil else { return false }
        return LineToken.tokens(of: text[dateline.proseStart...], limit: 4).count { $0.kind == .word } >= 3
    }

    /// "(Yonhap) (Yonhap)", "Yonhap / AP".
    private static func isDoubledCredit(_ tokens: [LineToken], _ text: ArraySlice<UInt8>) -> Bool {
        guard tokens.first?.text == "(", tokens.last?.text == ")", tokens.count <= 40 else { return false }
        var parts: [Range<Int>] = []
        var start: Int?
        for token in tokens {
            if token.text == "(" {
                if start != nil { return false }
                start = token.range.upperBound
            } else if token.text == ")" {
                guard let opened = start else { return false }
                parts.append(opened..<token.range.lowerBound)
                start = nil
            } else if start == nil {
                return false
            }
        }
        return !parts.isEmpty && parts.allSatisfy { PictureText.isCredit(text[$0]) }
    }

    private static func isPicture(_ tokens: [LineToken], _ text: ArraySlice<UInt8>) -> Bool {
        guard text.count < 1200 else { return false }
        if PictureText.isCaption(tokens) { return true }
        // "President Moon Jae-in speaks in Seoul (Yonhap)": a credit, and no sentence before it.
        let half = PictureText.half(text, text.startIndex..<text.endIndex)
        let whole = half ?? text.startIndex..<text.endIndex
        let cut = PictureText.withoutCredit(text, whole)
        if cut != whole, !cut.isEmpty { return half != nil || !Paragraph.endsSentence(text[cut]) }
        return false
    }

    private static func publisherName(_ tokens: [LineToken], _ text: ArraySlice<UInt8>, inHead: Bool) -> String? {
        guard tokens.count <= 14, !Paragraph.endsSentence(text) || text.last == UInt8(ascii: ".") else { return nil }
        let name = String(decoding: Spaces.collapsed(text), as: UTF8.self)
        if NewsNames.isKnown(name) { return name }
        guard inHead else { return nil }
        let words = tokens.filter { $0.kind == .word }
        if words.count <= 7, let known = publisher(in: text) { return known }
        guard (2...6).contains(words.count),
            !tokens.contains(where: { [",", ":", ";", "?", "!", "\"", "“"].contains($0.text) })
        else { return nil }
        guard words.allSatisfy({ $0.isCapitalised || ["of", "the", "and", "for", "de"].contains($0.text) }) else {
            return nil
        }
        let last = words[words.count - 1]
        let first = words[0].is("the") ? words[1] : words[0]
        let ends =
            NewsNames.publisherWords.contains(last.text)
            || (last.text == "com" || last.text == "org" || last.text == "net")
        return ends
            || ["radio", "ministry", "embassy", "voice", "daily", "news", "agence", "agencia", "agenzia"].contains(
                first.text)
            ? name : nil
    }

    /// A known name among the parts of a line: "Reuters | World", "Source: Yonhap".
    static func publisher(in text: ArraySlice<UInt8>) -> String? {
        var part: [UInt8] = []
        var parts: [[UInt8]] = []
        for token in LineToken.tokens(of: text, limit: 40) {
            if ["|", "/", "•", "·", ",", "-", "–", "—", ":", "(", ")"].contains(token.text),
                token.followsSpace || !["-", "/"].contains(token.text)
            {
                parts.append(part)
                part = []
            } else {
                if token.followsSpace, !part.isEmpty { part.append(32) }
                part.append(contentsOf: text[token.range])
            }
        }
        parts.append(part)
        guard parts.count > 1 else { return nil }
        for part in parts {
            let name = String(decoding: part, as: UTF8.self)
            if NewsNames.isKnown(name), name.utf8.count > 2 { return name }
        }
        return nil
    }
}
