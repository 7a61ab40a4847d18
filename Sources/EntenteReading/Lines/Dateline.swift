import EntenteText

/// What opens an agency report: "SEOUL, Nov. 23 (Yonhap) —", "WASHINGTON (Reuters) -", "MOSCOW, November 12. /TASS/.".
struct Dateline {
    var place: String?
    var date: DateParser.Found?
    var agency: String?
    /// Where the sentence begins.
    var proseStart: Int

    /// - Parameter isOpening: the paragraph opens the article. Only there does a place in capitals alone make a dateline.
    init?(_ paragraph: ArraySlice<UInt8>, isOpening: Bool) {
        let tokens = LineToken.tokens(of: paragraph.prefix(240), limit: 28)
        guard tokens.count >= 3, tokens[0].isAllCapitals || tokens.contains(where: \.mayEndDateline) else { return nil }
        if let found = Self.marked(tokens, isOpening: isOpening) ?? (isOpening ? Self.unmarked(tokens) : nil) {
            self = found
        } else {
            return nil
        }
    }

    private init(place: String?, date: DateParser.Found?, agency: String?, proseStart: Int) {
        self.place = place
        self.date = date
        self.agency = agency
        self.proseStart = proseStart
    }

    /// With an agency, a date or a dash after the place.
    private static func marked(_ tokens: [LineToken], isOpening: Bool) -> Dateline? {
        var index = 0
        var place = Place()
        var date: DateParser.Found?
        var agency: String?
        place.read(tokens, &index)
        while index < tokens.count {
            if [",", "|"].contains(tokens[index].text) || (tokens[index].text == "." && index > 0) {
                index += 1
            } else if let (region, next) = bracketed(tokens, index), !place.isEmpty, agency == nil, date == nil,
                !NewsNames.isKnown(region)
            {
                // "London [UK], May 3 (ANI):"
                place.parts.append(region)
                index = next
            } else if date == nil, let found = DateParser.date(tokens, at: index) {
                date = found
                index = found.next
            } else if DateParser.weekdays.contains(tokens[index].text), !place.isEmpty {
                index += 1
            } else if agency == nil, let (name, next) = credit(tokens, index, &date) {
                // "February 21, 2015 (JUBA) –"
                if place.isEmpty, date != nil, tokens[index + 1].isAllCapitals, !NewsNames.isKnown(name) {
                    place = Place(parts: [name], isUpper: true)
                } else {
                    agency = name
                }
                index = next
            } else if agency == nil, !place.isEmpty, date != nil, tokens[index - 1].text == ",",
                tokens[index].kind == .word,
                NewsNames.isAgency(tokens[index].text)
            {
                // "YEREVAN, MAY 2, ARMENPRESS."
                agency = tokens[index].text
                index += 1
            } else if agency != nil, place.isEmpty, date == nil, tokens[index].isDash,
                let comma = endOfPlace(tokens, behind: index)
            {
                // "(ANSA) - Rome, October 11 -"
                index += 1
                place.readRegion(tokens, &index)
                index = comma
            } else if !place.isEmpty, agency == nil, date == nil, [",", "|"].contains(tokens[index - 1].text),
                tokens[index].kind == .word, tokens[index].isCapitalised
            {
                place.readRegion(tokens, &index)
                if let last = place.parts.last, place.parts.count > 1, NewsNames.isAgency(last) {
                    agency = place.parts.removeLast()
                }
            } else {
                break
            }
            if index > 24 { return nil }
        }
        guard index < tokens.count, index > 0 else { return nil }
        var separator: String?
        while index < tokens.count, tokens[index].isDash || (tokens[index].text == ":" && separator == nil) {
            separator = tokens[index].text == ":" ? ":" : "-"
            index += 1
        }
        guard index < tokens.count else { return nil }
        if separator == nil, tokens[index - 1].text == ".", agency != nil || place.isUpper { separator = "." }
        if separator == nil, tokens[index - 1].text == "|" { separator = "|" }
        let sentence = tokens[index]
        guard accepted(place, date, agency, separator, sentence, isOpening: isOpening) else { return nil }
        return Dateline(place: place.name, date: date, agency: agency, proseStart: sentence.range.lowerBound)
    }

    private static func accepted(
        _ place: Place, _ date: DateParser.Found?, _ agency: String?, _ separator: String?, _ sentence: LineToken,
        isOpening: Bool
    ) -> Bool {
        if let agency {
            let isKnown = NewsNames.isKnown(agency)
            if place.isEmpty, date == nil { return isKnown && (separator == "-" || separator == ":") }
            // "New Delhi, Feb 12 (PTI) India and Nepal have …"
            if separator == nil { return isKnown && (place.isUpper || date != nil && isOpening && place.isKnown) }
            return isKnown || place.isUpper || isOpening && place.isKnown && sentence.isCapitalised
        }
        guard let separator, !place.isEmpty else { return false }
        if date != nil { return separator == "-" || place.isUpper }
        // "Luanda — The African Union …"
        if isOpening, !place.isUpper, place.isKnown, separator == "-", place.parts.count == 1 {
            return sentence.isCapitalised && !DatelinePlaces.names.contains(sentence.text)
        }
        guard isOpening, place.isUpper, place.parts.first.map({ $0.utf8.count >= 3 }) ?? false else { return false }
        if place.isKnown { return true }
        guard separator == "-", sentence.isCapitalised || sentence.kind != .word, place.wordCount <= 5 else {
            return false
        }
        return !place.isLabel && place.looksLikeName
    }

    /// "SEOUL South Korea will begin talks": a known place in capitals, then a sentence.
    private static func unmarked(_ tokens: [LineToken]) -> Dateline? {
        var words: [String] = []
        var best: Dateline?
        for (index, token) in tokens.prefix(5).enumerated() {
            guard token.isAllCapitals || (token.isDash && !token.followsSpace) else { break }
            words.append(token.text)
            let name = words.joined(separator: " ").replacingSpacedDashes()
            let next = index + 1
            guard next + 1 < tokens.count, DatelinePlaces.names.contains(name),
                tokens[next].kind != .mark || isQuote(tokens[next])
            else { continue }
            let after = tokens[next]
            // A line in capitals throughout is a heading.
            let isSentence =
                after.kind != .word
                || (after.isCapitalised
                    && (!after.isAllCapitals
                        || tokens[next + 1].text.utf8.count > 0 && !tokens[next + 1].isAllCapitals))
            guard isSentence else { continue }
            best = Dateline(
                place: Place.titled(words.joined(separator: " ").replacingSpacedDashes()), date: nil, agency: nil,
                proseStart: after.range.lowerBound)
        }
        return best
    }

    /// The comma behind one to three words in capitals that a dash comes before and a date after.
    private static func endOfPlace(_ tokens: [LineToken], behind dash: Int) -> Int? {
        var next = dash + 1
        while next < tokens.count, tokens[next].kind == .word, tokens[next].isCapitalised, next - dash < 4 { next += 1 }
        guard next > dash + 1, next + 1 < tokens.count, tokens[next].text == ",",
            DateParser.date(tokens, at: next + 1) != nil
        else { return nil }
        return next
    }

    private static func isQuote(_ token: LineToken) -> Bool { ["\"", "“", "'", "‘"].contains(token.text) }

    /// "[UK]"; the token after it.
    private static func bracketed(_ tokens: [LineToken], _ index: Int) -> (String, Int)? {
        guard index + 2 < tokens.count, tokens[index].text == "[", tokens[index + 1].kind == .word,
            tokens[index + 2].text == "]"
        else { return nil }
        return (tokens[index + 1].printed, index + 3)
    }

    /// "(Yonhap)", "[Reuters]", "/TASS/", "(CNN, November 14)" with its date; the token after it.
    private static func credit(
        _ tokens: [LineToken], _ index: Int, _ date: inout DateParser.Found?
    ) -> (String, Int)? {
        let close: String
        switch tokens[index].text {
        case "(": close = ")"
        case "[": close = "]"
        case "/": close = "/"
        default: return nil
        }
        var end = index + 1
        var words: [String] = []
        while end < tokens.count, end - index < 9, tokens[end].text != close {
            if date == nil, end > index + 1, tokens[end - 1].text == ",", let found = DateParser.date(tokens, at: end) {
                date = found
                end = found.next
                words.removeLast()
                continue
            }
            words.append(tokens[end].text)
            end += 1
        }
        guard end < tokens.count, tokens[end].text == close, !words.isEmpty else { return nil }
        let name = words.joined(separator: " ").replacingSpacedDashes()
        return tokens[index + 1].isCapitalised || NewsNames.isAgency(name) ? (name, end + 1) : nil
    }

    /// The place of a dateline and, after a comma, the region it lies in.
    private struct Place {
        var parts: [String] = []
        var isUpper = false
        var isEmpty: Bool { parts.isEmpty }
        var wordCount: Int { parts.reduce(0) { $0 + $1.split(separator: " ").count } }
        var isKnown: Bool {
            parts.first.map { part in
                part.split(separator: "/").allSatisfy { DatelinePlaces.names.contains($0.lowercased()) }
            } ?? false
        }
        /// A name can be spoken; most acronyms are short.
        var looksLikeName: Bool {
            guard let first = parts.first?.lowercased() else { return false }
            return first.utf8.count >= 4 && first.contains { "aeiouy".contains($0) } && !Self.acronyms.contains(first)
        }
        var isLabel: Bool { parts.first.map { Self.labels.contains($0.lowercased()) } ?? false }

        static let labels: Set<String> = [
            "update", "exclusive", "analysis", "breaking", "breaking news", "video", "watch", "live", "opinion",
            "explainer", "factbox", "photos", "editorial", "correction", "developing", "note", "summary", "newsmaker",
            "insight", "interview", "column", "comment", "corrected", "urgent", "alert", "read", "listen", "see also",
        ]
        static let acronyms: Set<String> = [
            "nato", "asean", "unesco", "unicef", "unhcr", "opec", "iaea", "imf", "apec", "saarc", "mercosur", "brics",
            "interpol", "ecowas", "aukus", "gsomia", "osce", "unga", "eaeu", "cites", "isis", "isil", "covid",
        ]

        mutating func read(_ tokens: [LineToken], _ index: inout Int) {
            guard let first = tokens.first, first.kind == .word, first.isCapitalised,
                DateParser.date(tokens, at: 0) == nil
            else { return }
            isUpper = first.isAllCapitals
            parts = [words(tokens, &index, upper: first.isAllCapitals)]
        }

        mutating func readRegion(_ tokens: [LineToken], _ index: inout Int) {
            let region = words(tokens, &index, upper: false)
            if !region.isEmpty { parts.append(region) }
        }

        private func words(_ tokens: [LineToken], _ index: inout Int, upper: Bool) -> String {
            var text = ""
            let start = index
            while index < tokens.count, index - start < 8 {
                let token = tokens[index]
                if index > start, DateParser.date(tokens, at: index) != nil { break }
                if token.kind == .word {
                    let small = ["de", "of", "and", "al", "el", "la", "del", "e", "the", "es"].contains(token.text)
                    // "U.S." and "D.C." are single capitals.
                    let fits =
                        upper
                        ? token.isAllCapitals || small || token.text.utf8.count == 1 : token.isCapitalised || small
                    guard fits else { break }
                    text += (token.followsSpace && !text.isEmpty ? " " : "") + token.printed
                } else if token.text == ".", index > start, !token.followsSpace, tokens[index - 1].text.utf8.count <= 3
                {
                    text += "."
                } else if token.text == "-" || token.text == "/" || token.text == "'", index > start,
                    !token.followsSpace,
                    index + 1 < tokens.count, !tokens[index + 1].followsSpace, tokens[index + 1].kind == .word
                {
                    text += token.text
                } else {
                    break
                }
                index += 1
            }
            return text
        }

        /// "SEOUL" and "NEW YORK" as other text writes them: "Seoul", "New York".
        var name: String? {
            if parts.isEmpty { return nil }
            return parts.enumerated().map { $0.offset == 0 && isUpper ? Self.titled($0.element) : $0.element }
                .joined(separator: ", ")
        }

        static func titled(_ text: String) -> String {
            var result = ""
            var startsWord = true
            for character in text.lowercased() {
                result += startsWord ? character.uppercased() : String(character)
                startsWord = !character.isLetter && character != "'" && character != "\u{2019}"
            }
            for word in ["De", "Of", "And", "Es", "La", "Del", "Au", "El"] {
                for gap in [" ", "-"] {
                    result = result.replacingInside(gap + word + gap, gap + word.lowercased() + gap)
                }
            }
            return result
        }
    }
}

extension LineToken {
    fileprivate var mayEndDateline: Bool {
        kind == .mark && (isDash || text == ")" || text == "|" || text == "]" || text == "/" || text == ":")
    }

    /// A word with its capitals, as far as they are known.
    fileprivate var printed: String {
        if isAllCapitals || (isCapitalised && text.utf8.count == 1) { return text.uppercased() }
        guard isCapitalised, let first = text.first else { return text }
        return first.uppercased() + text.dropFirst()
    }
}

extension String {
    fileprivate func replacingSpacedDashes() -> String {
        replacingInside(" - ", "-").replacingInside(" / ", "/").replacingInside(" ' ", "'").replacingInside(" . ", ". ")
            .replacingInside(" & ", "&")
    }

    fileprivate func replacingInside(_ old: String, _ new: String) -> String {
        var result = ""
        var rest = self[...]
        while let found = rest.firstRange(of: old) {
            result += rest[..<found.lowerBound] + new
            rest = rest[found.upperBound...]
        }
        return result + rest
    }
}

extension Substring {
    fileprivate func firstRange(of text: String) -> Range<Index>? {
        var index = startIndex
        while index < endIndex {
            if self[index...].hasPrefix(text) { return index..<self.index(index, offsetBy: text.count) }
            index = self.index(after: index)
        }
        return nil
    }
}
