/// A person's name taken apart for comparing: order, hyphens, spaces, case and marks do not count.
package struct PersonName: Sendable {
    /// The words in the order of the text; hyphens join ("Jae-in" is `jaein`).
    let words: [String]
    /// The words in the one spelling that their variants share; articles ("al-") are left out.
    let spelling: [String]
    /// Jr, Sr, II, III …, which part a father from his son.
    let suffix: String
    /// As ``spelling``, read from Wade–Giles.
    private let pinyin: [[String]]

    package init(_ text: String) {
        let text = Self.withoutNickname(text)
        var words = Folding.words(text, hyphen: .joins)
        var respelt = Folding.words(Self.withSpacedArticles(text), hyphen: .joins)
        var suffix = ""
        if words.count > 2, let last = words.last, Self.suffixes.contains(last) {
            suffix = last
            words.removeLast()
            respelt.removeLast()
        }
        while words.count > 2, NameVariants.forms.contains(words[0]) {
            words.removeFirst()
            respelt.removeFirst()
        }
        self.words = words
        self.suffix = suffix
        spelling = NameSpelling.words(respelt)
        pinyin = WadeGiles.readings(text).map(NameSpelling.words)
    }

    /// A surname, or the one name that some people have.
    package var isBare: Bool { words.count < 2 }

    /// Names that have a key in common are the same name.
    ///
    /// The whole name as one word, and its two halves (family and given name, either may come first) in the order of
    /// the alphabet: "Kim Jong Un", "Kim Jong-un", "Kim Jongun" and "Jong-un Kim" share `jongun kim`.
    package var keys: [String] { keys(words) }

    /// The same over the one spelling: Zelensky and Zelenskyy, Mohammed and Muhammad, Mao Tse-tung and Mao Zedong.
    package var looseKeys: [String] { keys(spelling) + pinyin.flatMap(keys) }

    /// The same over the consonants, where there are seven or more: Rajapaksa and Rajapakse. East Asian names, which have
    /// few, have none.
    var consonantKeys: [String] {
        guard spelling.count > 1, !words.contains(where: NameVariants.eastAsianSurnames.contains) else { return [] }
        let consonants = spelling.map(NameSpelling.consonants)
        guard consonants.allSatisfy({ $0.utf8.count > 1 }), consonants.joined().utf8.count >= 7 else { return [] }
        return keys(consonants)
    }

    private func keys(_ words: [String]) -> [String] {
        guard words.count > 1 else { return [] }
        var keys = [words.joined()]
        for split in words.count == 2 ? [1] : [1, words.count - 1] {
            let halves = [words[..<split].joined(), words[split...].joined()].sorted()
            keys.append("\(halves[0]) \(halves[1])")
        }
        return suffix.isEmpty ? keys : keys.map { "\($0) \(suffix)" }
    }

    /// The words that may be the family name: the last in most of the world, the first in East Asia and Hungary.
    var ends: [String] { Self.ends(words) }

    /// The family name, where it stands at the end; nil where the name may begin with it, and many share it (Kim, Wang).
    var surname: String? {
        words.count > 1 && !words.contains(where: NameVariants.eastAsianSurnames.contains) ? words.last : nil
    }

    /// What a surname is looked up by among the holders of an office: its consonants, where it has four or more.
    var surnameKeys: [String] { Self.ends(spelling).map(Self.surnameKey) }

    /// First and last word in their one spelling: what stays where middle names come and go. Nil for names that have
    /// no middle: those of one word, and those of East Asia.
    var outerWords: [String]? {
        guard let first = spelling.first, let last = spelling.last, spelling.count > 1, first.utf8.count > 1,
            !words.contains(where: NameVariants.eastAsianSurnames.contains)
        else { return nil }
        return [first, last]
    }

    /// True where the one may leave out the middle names of the other, and nothing else is known of the two. Names that
    /// many brothers begin with (Mohammad Reza, Ahmad Shah) need more.
    func differsByMiddleNames(_ other: PersonName) -> Bool {
        guard suffix == other.suffix, outerWords == other.outerWords, let first = spelling.first else { return false }
        if middle.isEmpty != other.middle.isEmpty {
            let longer = middle + other.middle
            return longer.allSatisfy { $0.utf8.count == 1 } || !Self.beginsCompounds.contains(first)
        }
        return middlesAgree(other)
    }

    /// William and Bill, Joseph and Joe: one name where the rest is the same.
    func differsByShortForm(_ other: PersonName) -> Bool {
        guard suffix == other.suffix, let first = spelling.first, let otherFirst = other.spelling.first,
            spelling.last == other.spelling.last
        else { return false }
        return (first == otherFirst || Self.share(NameVariants.shortForms, first, otherFirst)) && middlesAgree(other)
    }

    /// True where both may be one person's names, known that the office is the same and the time is near: a short form
    /// (Ash, Ashton), an initial, a middle name or a second surname that one of them leaves out, the name in another
    /// language (Volodymyr, Vladimir).
    func mayEqual(_ other: PersonName) -> Bool {
        guard suffix == other.suffix || suffix.isEmpty || other.suffix.isEmpty, let first = spelling.first,
            let last = spelling.last, let otherFirst = other.spelling.first, let otherLast = other.spelling.last
        else { return false }
        if Self.surnameKey(last) == Self.surnameKey(otherLast), Self.givenNamesAgree(first, otherFirst) {
            if middlesAgree(other) { return true }
        }
        let consonants = NameSpelling.consonants(spelling.joined())
        if consonants.utf8.count > 3, consonants == NameSpelling.consonants(other.spelling.joined()) { return true }
        let (short, long) =
            spelling.count <= other.spelling.count ? (spelling, other.spelling) : (other.spelling, spelling)
        guard short.count > 1, short.count < long.count, !short.contains(where: { $0.utf8.count == 1 }) else {
            return false
        }
        var rest = long[...]
        for word in short {
            guard let place = rest.firstIndex(of: word) else { return false }
            rest = rest[(place + 1)...]
        }
        return true
    }

    /// True where the two cannot be one person's, whatever else agrees: other middle names, another number.
    func conflicts(_ other: PersonName) -> Bool {
        if !suffix.isEmpty, !other.suffix.isEmpty, suffix != other.suffix { return true }
        return outerWords != nil && outerWords == other.outerWords && !middlesAgree(other)
    }

    // MARK: Parts

    private var middle: [String] { Array(spelling.dropFirst().dropLast()) }

    /// Middle names, where both have them, must be the same or the initial of each other: George W., George H. W.
    private func middlesAgree(_ other: PersonName) -> Bool {
        guard !middle.isEmpty, !other.middle.isEmpty else { return true }
        guard middle.count == other.middle.count else { return false }
        return zip(middle, other.middle).allSatisfy { $0.hasPrefix($1) || $1.hasPrefix($0) }
    }

    private static func ends(_ words: [String]) -> [String] {
        guard let first = words.first, let last = words.last, words.count > 1 else { return words }
        return first == last ? [first] : [first, last]
    }

    private static func surnameKey(_ word: String) -> String {
        let consonants = NameSpelling.consonants(word)
        return consonants.utf8.count > 3 ? consonants : word
    }

    private static func givenNamesAgree(_ a: String, _ b: String) -> Bool {
        if a == b { return true }
        let (short, long) = a.utf8.count <= b.utf8.count ? (a, b) : (b, a)
        if short.utf8.count == 1 || short.utf8.count >= 3, long.hasPrefix(short) { return true }
        return share(NameVariants.shortForms, short, long) || share(NameVariants.acrossLanguages, short, long)
    }

    private static func share(_ sets: [Set<String>], _ a: String, _ b: String) -> Bool {
        sets.contains { $0.contains(a) && $0.contains(b) }
    }

    /// `Joko “Jokowi” Widodo` → `Joko Widodo`.
    private static func withoutNickname(_ text: String) -> String {
        var result = ""
        var closing: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            if let close = closing {
                if scalar == close { closing = nil }
            } else if let close = quotes[scalar] {
                closing = close
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return closing == nil ? result : text
    }

    private static let quotes: [Unicode.Scalar: Unicode.Scalar] = ["\u{201C}": "\u{201D}", "\"": "\"", "(": ")"]

    /// `Bashar al-Assad` → `Bashar Assad`, `Zia-ul-Haq` → `Zia Haq`: the article goes, with its hyphens.
    private static func withSpacedArticles(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "-")) else { return text }
        let parts = text.split(separator: " ", omittingEmptySubsequences: true).map { word -> String in
            var pieces = word.split(separator: "-", omittingEmptySubsequences: true).map(String.init)
            guard pieces.count > 1 else { return String(word) }
            guard pieces.dropLast().contains(where: { articles.contains($0.lowercased()) }) else { return String(word) }
            if let last = pieces.last, articles.contains(last.lowercased()) { return String(word) }
            pieces.removeAll { articles.contains($0.lowercased()) }
            return pieces.joined(separator: " ")
        }
        return parts.joined(separator: " ")
    }

    private static let articles: Set<String> = ["al", "el", "ul", "as", "ash", "ad", "ar", "az"]
    private static let suffixes: Set<String> = ["jr", "sr", "ii", "iii", "iv"]
    /// In their one spelling.
    private static let beginsCompounds: Set<String> = [
        "muhammad", "ahmad", "ali", "hussein", "hassan", "jose", "juan", "maria",
    ]
}
