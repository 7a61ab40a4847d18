/// A person's name taken apart for comparing: order, hyphens, spaces, case and marks do not count.
package struct PersonName: Sendable {
    /// The words in the order of the text; hyphens join ("Jae-in" is `jaein`).
    let words: [String]
    /// Jr, Sr, II, III …, which part a father from his son.
    let suffix: String

    package init(_ text: String) {
        var words = Folding.words(text, hyphen: .joins)
        var suffix = ""
        if words.count > 2, let last = words.last, Self.suffixes.contains(last) {
            suffix = last
            words.removeLast()
        }
        self.words = words
        self.suffix = suffix
    }

    /// A surname, or the one name that some people have.
    package var isBare: Bool { words.count < 2 }

    /// Names that have a key in common are the same name.
    ///
    /// The whole name as one word, and its two halves (family and given name, either may come first) in the order of
    /// the alphabet: "Kim Jong Un", "Kim Jong-un", "Kim Jongun" and "Jong-un Kim" share `jongun kim`.
    package var keys: [String] { keys(words) }

    /// The same over words whose usual transliterations are made one: Zelensky and Zelenskyy, Roh Moo-hyun and Mu-hyun.
    package var looseKeys: [String] { keys(words.map(Self.loosened)) }

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
    var ends: [String] {
        guard let first = words.first, let last = words.last, words.count > 1 else { return words }
        return first == last ? [first] : [first, last]
    }

    /// True where both may be one person's names, known that the family name and the office are the same: a short form
    /// (Ash, Ashton), an initial, a middle name that one of them leaves out.
    func mayEqual(_ other: PersonName) -> Bool {
        guard suffix == other.suffix, let first = words.first, let last = words.last,
            let otherFirst = other.words.first, let otherLast = other.words.last
        else { return false }
        if Self.loosened(last) == Self.loosened(otherLast), Self.givenNamesAgree(first, otherFirst) {
            return middlesAgree(other)
        }
        return false
    }

    /// Middle names, where both have them, must be the same or the initial of each other: George W., George H. W.
    private func middlesAgree(_ other: PersonName) -> Bool {
        let mine = words.dropFirst().dropLast()
        let theirs = other.words.dropFirst().dropLast()
        guard !mine.isEmpty, !theirs.isEmpty else { return true }
        guard mine.count == theirs.count else { return false }
        return zip(mine, theirs).allSatisfy { $0.hasPrefix($1) || $1.hasPrefix($0) }
    }

    private static func givenNamesAgree(_ a: String, _ b: String) -> Bool {
        if loosened(a) == loosened(b) { return true }
        let (short, long) = a.utf8.count <= b.utf8.count ? (a, b) : (b, a)
        if short.utf8.count == 1 || short.utf8.count >= 3, long.hasPrefix(short) { return true }
        return shortForms.contains { $0.contains(short) && $0.contains(long) }
    }

    /// One spelling for what transliterations spell in several ways.
    static func loosened(_ word: String) -> String {
        var bytes: [UInt8] = []
        var source = word
        for ending in ["skyy", "skiy", "skyi", "skij"] where word.hasSuffix(ending) {
            source = String(word.dropLast(4)) + "ski"
        }
        var iterator = source.utf8.makeIterator()
        var ahead = iterator.next()
        while let byte = ahead {
            ahead = iterator.next()
            var letter = byte
            switch (byte, ahead) {
            case (UInt8(ascii: "o"), UInt8(ascii: "o")), (UInt8(ascii: "o"), UInt8(ascii: "u")):
                letter = UInt8(ascii: "u")
                ahead = iterator.next()
            case (UInt8(ascii: "p"), UInt8(ascii: "h")):
                letter = UInt8(ascii: "f")
                ahead = iterator.next()
            case (UInt8(ascii: "y"), _): letter = UInt8(ascii: "i")
            default: break
            }
            if bytes.last != letter { bytes.append(letter) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static let suffixes: Set<String> = ["jr", "sr", "ii", "iii", "iv"]

    /// English given names and their short forms where the one is not the start of the other.
    private static let shortForms: [Set<String>] = [
        ["william", "bill", "will", "billy"], ["robert", "bob", "rob", "bobby"], ["richard", "dick", "rick", "rich"],
        ["james", "jim", "jimmy"], ["john", "jack", "johnny"], ["michael", "mike", "mick"], ["joseph", "joe"],
        ["anthony", "tony"], ["edward", "ed", "ted", "eddie"], ["charles", "charlie", "chuck"],
        ["elizabeth", "liz", "beth", "betty"], ["margaret", "peggy", "maggie"], ["henry", "harry", "hank"],
        ["lawrence", "larry"], ["gerald", "jerry", "gerry"], ["katherine", "kate", "kathy", "catherine"],
        ["albert", "al"], ["alexander", "alex", "sandy", "aleksandr", "aleksander"], ["stephen", "steve", "steven"],
        ["antony", "tony"], ["christopher", "chris", "kit"], ["theodore", "ted", "teddy"], ["andrew", "andy", "drew"],
        ["patricia", "pat"], ["susan", "sue"], ["daniel", "dan"], ["david", "dave"], ["thomas", "tom"],
        ["timothy", "tim"], ["kenneth", "ken"], ["ronald", "ron"], ["donald", "don"], ["samuel", "sam"],
        ["benjamin", "binyamin", "ben"], ["alexander", "aleksandar"],
    ]
}
