import EntenteText

/// Captions of pictures, and the credits that stand after them and after reports.
enum PictureText {
    /// The range without credits at its end: "… rise. (Yonhap)", "… talks. (Kyodo/AP)", "… in Seoul. AFP/Getty Images".
    static func withoutCredit(_ text: ArraySlice<UInt8>, _ range: Range<Int>) -> Range<Int> {
        var range = range
        while let open = trailingParenthesis(text, range), isCredit(text[open + 1..<range.upperBound - 1]) {
            let rest = Spaces.trimmed(text[range.lowerBound..<open])
            range = rest.startIndex..<rest.endIndex
        }
        return range
    }

    private static func trailingParenthesis(_ text: ArraySlice<UInt8>, _ range: Range<Int>) -> Int? {
        guard range.count > 3, text[range.upperBound - 1] == UInt8(ascii: ")") else { return nil }
        var index = range.upperBound - 2
        let limit = max(range.lowerBound, range.upperBound - 100)
        while index >= limit {
            if text[index] == UInt8(ascii: "(") { return index }
            if text[index] == UInt8(ascii: ")") { return nil }
            index -= 1
        }
        return nil
    }

    /// A caption in parentheses after a paragraph's last sentence: "… news reports. (Pictured: …)".
    static func trailingCaption(_ text: ArraySlice<UInt8>, _ range: Range<Int>) -> Range<Int>? {
        guard range.count > 60, text[range.upperBound - 1] == UInt8(ascii: ")") else { return nil }
        var index = range.upperBound - 2
        var depth = 1
        while index > range.lowerBound, range.upperBound - index < 600 {
            if text[index] == UInt8(ascii: ")") { depth += 1 }
            if text[index] == UInt8(ascii: "(") { depth -= 1 }
            if depth == 0 { break }
            index -= 1
        }
        guard depth == 0, index > range.lowerBound, range.upperBound - index > 30 else { return nil }
        let inner = text[index + 1..<range.upperBound - 1]
        let opens = ["pictured", "photo:", "above:", "file photo:", "picture:"] as [StaticString]
        guard opens.contains(where: { ASCII.starts(inner, with: $0) }),
            Paragraph.endsSentence(text[range.lowerBound..<index])
        else { return nil }
        return index..<range.upperBound
    }

    /// "Yonhap", "AP Photo/Jane Doe", "Kyodo via REUTERS", "Photo: NATO", "Pool".
    static func isCredit(_ text: ArraySlice<UInt8>) -> Bool { isCredit(LineToken.tokens(of: text, limit: 24)) }

    static func isCredit(_ tokens: [LineToken]) -> Bool {
        guard !tokens.isEmpty, tokens.count <= 20 else { return false }
        if tokens.count > 4, tokens.reduce(0, { $0 + ($1.kind == .word && !$1.isCapitalised ? 1 : 0) }) > 4 {
            return false
        }
        if tokens.count <= 2, tokens[0].is("end") || tokens[0].is("ends") { return true }
        let words = tokens.filter { $0.kind == .word }
        let openings: Set<String> = [
            "photo", "photos", "image", "file", "pool", "handout", "picture", "courtesy", "via", "screenshot",
        ]
        if let first = words.first, openings.contains(first.text), words.count <= 10,
            words.dropFirst().allSatisfy({
                $0.isCapitalised
                    || ["by", "photo", "image", "of", "the", "via", "from", "courtesy", "file", "pool", "provided"]
                        .contains($0.text)
            })
        {
            return true
        }
        var part: [String] = []
        var parts: [String] = []
        for token in tokens {
            if ["/", ",", ";", "|", "&", "-", "–", "—"].contains(token.text) || token.is("via") || token.is("and") {
                parts.append(part.joined(separator: " "))
                part = []
            } else if token.text != "." {
                part.append(token.text)
            }
        }
        parts.append(part.joined(separator: " "))
        parts.removeAll(where: \.isEmpty)
        if NewsNames.isAgency(parts.joined(separator: "-")) || NewsNames.isAgency(parts.joined(separator: " ")) {
            return true
        }
        return parts.contains(where: NewsNames.isAgency)
            && words.allSatisfy {
                $0.isCapitalised || ["via", "and", "photo", "file", "pool", "by", "of", "the"].contains($0.text)
            }
    }

    /// The first half of a text that stands there twice: "X (Yonhap) X (Yonhap)".
    static func half(_ text: ArraySlice<UInt8>, _ range: Range<Int>) -> Range<Int>? {
        let trimmed = Spaces.trimmed(text[range])
        guard trimmed.count >= 9, trimmed.count < 4000 else { return nil }
        let middle = trimmed.startIndex + trimmed.count / 2
        for cut in max(trimmed.startIndex + 1, middle - 2)...min(trimmed.endIndex - 1, middle + 2)
        where ASCII.isSpace(text[cut]) {
            let (first, second) = (
                Spaces.trimmed(text[trimmed.startIndex..<cut]), Spaces.trimmed(text[cut..<trimmed.endIndex])
            )
            if first.count > 3, first.elementsEqual(second) { return first.startIndex..<first.endIndex }
        }
        return nil
    }

    private static let openings: [[String]] = [
        ["file", "-"], ["file", "–"], ["file", "—"], ["file", ":"], ["pictured"], ["(", "pictured"],
        ["photo", "shows"], ["photo", "taken"], ["a", "file", "photo"], ["file", "photo", "of"],
        ["file", "photo", ":"], ["a", "general", "view"], ["a", "view", "of"], ["caption"], ["image", "shows"],
        ["screenshot"], ["from", "left"], ["(", "from", "left"], ["clockwise", "from"], ["from", "l"],
        ["this", "photo"], ["this", "handout"], ["this", "file", "photo"], ["this", "undated"],
        ["this", "combination"], ["this", "image"], ["this", "picture"], ["combination", "picture"], ["seen", "here"],
    ]
    private static let positions: [[String]] = [
        [",", "left", ","], [",", "right", ","], [",", "center", ","], [",", "centre", ","], [",", "second", "from"],
        [",", "third", "from"], ["(", "l", ")"], ["(", "r", ")"], ["(", "left", ")"],
        ["(", "right", ")"], ["(", "center", ")"], ["(", "centre", ")"], [",", "second", "left", ","],
        [",", "second", "right", ","],
        ["(", "second", "from"], ["(", "third", "from"], [",", "far", "left", ","], [",", "far", "right", ","],
        [",", "at", "left", ","], [",", "at", "right", ","], [",", "left", "and"], [",", "left", "shakes"],
        ["(", "pictured"],
    ]

    /// Whether a paragraph says what a picture shows.
    static func isCaption(_ tokens: [LineToken]) -> Bool {
        guard let first = tokens.first, let last = tokens.last, last.range.upperBound - first.range.lowerBound < 1200
        else { return false }
        let words = tokens.map(\.text)
        guard let first = words.first else { return false }
        for opening in openings where opening[0] == first && words.starts(with: opening) { return true }
        // "In this Feb. 26, 2020 photo, …", "In this file photo …", "In this photo released by …"
        if words.starts(with: ["in", "this"]) || words.starts(with: ["in", "a"]),
            words.prefix(14).contains(where: { ["photo", "image", "photograph", "picture"].contains($0) })
        {
            return words.starts(with: ["in", "this"]) || words.prefix(5).contains("photo")
        }
        if words.prefix(16).contains("photo"), words.prefix(8).contains("in"), words.starts(with: ["this"]) {
            return true
        }
        let sentences = tokens.indices.filter { isSentenceEnd(tokens, $0) }.count
        let quotes = words.contains("\"") || words.contains("“")
        if sentences <= 3, !quotes, isPositioned(tokens, words) { return true }
        if sentences <= 1, !quotes, !words.contains("said"), tokens.count <= 70, endsInDate(tokens) { return true }
        return false
    }

    /// ", left," and the like.
    private static func isPositioned(_ tokens: [LineToken], _ words: [String]) -> Bool {
        for index in words.indices where words[index] == "," || words[index] == "(" {
            // "(l)" after a name is a place in the picture, after "section" it is not.
            if index + 1 < words.count, ["l", "r"].contains(words[index + 1]),
                index == 0 || !tokens[index - 1].isCapitalised
            {
                continue
            }
            for position in positions where words[index...].starts(with: position) { return true }
        }
        return false
    }

    private static func isSentenceEnd(_ tokens: [LineToken], _ index: Int) -> Bool {
        guard [".", "!", "?"].contains(tokens[index].text), index > 0 else { return false }
        let before = tokens[index - 1]
        let isAbbreviation = before.kind == .word && before.isCapitalised && before.text.utf8.count <= 4
        return index + 1 == tokens.count
            || (tokens[index + 1].followsSpace && tokens[index + 1].isCapitalised && !isAbbreviation)
    }

    /// "…, in Amman, Jordan, Feb. 21, 2016."
    private static func endsInDate(_ tokens: [LineToken]) -> Bool {
        guard tokens.reduce(0, { $0 + ($1.kind == .word && !$1.isCapitalised ? 1 : 0) }) >= 3 else { return false }
        for start in max(0, tokens.count - 8)..<tokens.count where start > 0 {
            let before = tokens[start - 1]
            guard before.text == "," || before.is("on"), let found = DateParser.date(tokens, at: start),
                found.year != nil
            else { continue }
            let rest = tokens[found.next...]
            if rest.isEmpty || (rest.count == 1 && rest.first?.text == ".") {
                return before.text == "," || isPresentTense(tokens)
            }
        }
        return false
    }

    private static let verbs: Set<String> = [
        "speaks", "arrives", "walks", "poses", "shakes", "attends", "meets", "looks", "waves", "delivers", "gestures",
        "listens", "stands", "greets",
        "sits", "addresses", "leaves", "talks", "signs", "shows", "hold", "holds", "pose", "shake", "attend", "walk",
        "speak", "stand",
    ]

    private static func isPresentTense(_ tokens: [LineToken]) -> Bool {
        tokens.prefix(16).contains { verbs.contains($0.text) }
    }
}
