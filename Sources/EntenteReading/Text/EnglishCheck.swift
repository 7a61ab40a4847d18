import EntenteText

/// Tells articles that are not in English, of which the program understands nothing: in English about every sixth word is
/// one of a few that other languages have not, or have seldom; fewer than every twelfth is no English.
enum EnglishCheck {
    /// Shorter texts are not judged.
    private static let fewestWords = 40
    private static let words: Set<[UInt8]> = Set(
        """
        the of and to that is was for with said by from has have will would which were been are its it he they their not after
        """.split { $0 == " " || $0 == "\n" }.map { Array($0.utf8) })

    static func warning(_ article: Article) -> Diagnostic? {
        guard !isEnglish(article) else { return nil }
        return Diagnostic(
            .warning, code: "not-english", message: "it is not in English, so that little is found in it",
            path: article.origin, remedy: "give a translation")
    }

    static func isEnglish(_ article: Article) -> Bool {
        var all = 0
        var known = 0
        var foreign = 0
        var letters = 0
        for block in article.blocks {
            for word in article.source[block.range].split(whereSeparator: { !ASCII.isLetter($0) && $0 < 0x80 }) {
                all += 1
                letters += word.count
                foreign += word.count { $0 >= 0x80 }
                if word.count <= 5, words.contains(word.map(ASCII.lower)) { known += 1 }
            }
        }
        // Other scripts: some have no blanks between words.
        if letters > 4 * fewestWords, 2 * foreign > letters { return false }
        return all < fewestWords || 12 * known >= all
    }
}
