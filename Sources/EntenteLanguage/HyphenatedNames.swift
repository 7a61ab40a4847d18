internal import EntenteText

/// Given names of two syllables with a hyphen (`Kang Kyung-wha`, `Ban Ki-moon`), as Korean and Chinese names are written.
///
/// The treebanks have few, and the second syllable looks like another word (`young`, `in`). The network is shown a
/// name's syllable with a capital in its place, so that tags and tree are those of `Abdul-Rahman`; text and lemma stay.
enum HyphenatedNames {
    /// What the network is shown.
    nonisolated(unsafe) static let syllable: UnsafeBufferPointer<UInt8> = {
        let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 4)
        _ = copy.initialize(from: Array("Hyun".utf8))
        return UnsafeBufferPointer(copy)
    }()

    /// The bit of the list of family names.
    private static let surname: UInt32 = 2

    /// True of `wha` in `Kang Kyung-wha`: in small letters behind a hyphen without spaces, a syllable with a capital, and a family
    /// name.
    @inline(__always)
    static func isSyllable(
        _ index: Int, in tokens: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, _ document: borrowing Document,
        _ gazetteer: HashIndex
    ) -> Bool {
        guard index >= tokens.lowerBound + 3 else { return false }
        let hyphen = document.tokens[index - 1].range
        guard hyphen.count == 1, text[Int(hyphen.start)] == UInt8(ascii: "-") else { return false }
        return isSyllable(behind: hyphen, index, text, document, gazetteer)
    }

    private static func isSyllable(
        behind hyphen: TextRange, _ index: Int, _ text: UnsafeBufferPointer<UInt8>, _ document: borrowing Document,
        _ gazetteer: HashIndex
    ) -> Bool {
        let (family, given, last) = (document.tokens[index - 3], document.tokens[index - 2], document.tokens[index])
        guard given.range.end == hyphen.start, last.range.start == hyphen.end, (2...6).contains(last.range.count),
            (2...6).contains(given.range.count), text[last.range.bytes].allSatisfy(isSmall),
            isCapital(text[Int(given.range.start)]), isCapital(text[Int(family.range.start)]),
            (gazetteer[family.norm.hash | 1] ?? 0) & surname > 0,
            (gazetteer[given.norm.hash | 1] ?? 0) & WordFeatures.place == 0
        else { return false }
        return !suffixes.contains(last.norm)
    }

    private static func isSmall(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
    private static func isCapital(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }

    /// What else stands behind a name and a hyphen: `Donald Trump-style`.
    private static let suffixes: Set<Symbol> = [
        "based", "led", "born", "made", "run", "wide", "era", "style", "type", "like", "owned", "held", "built",
        "bound",
        "elect", "backed", "ruled", "bred", "only", "and", "to", "or", "the", "free", "area", "size", "linked",
        "hosted",
        "turned", "funded", "themed", "allied", "level",
    ]
}
