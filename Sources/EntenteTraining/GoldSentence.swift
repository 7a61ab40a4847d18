package import EntenteLanguage
internal import EntenteText

/// A sentence of a treebank or a corpus of names.
package struct GoldSentence: Sendable {
    package struct Word: Sendable {
        package var form: String
        package var lemma = "_"
        package var partOfSpeech = "X"
        package var features = "_"
        /// Index from 1, 0 for the root.
        package var head = 0
        package var relation = "dep"
        /// 0 outside, then begin and inside of each ``Name/Category``.
        package var name: UInt8 = 0
        package var spaceAfter = true

        package init(form: String) { self.form = form }
    }

    package var words: [Word] = []
    package var comments: [String] = []
    package var identifier = ""
    package var text = ""
    package var document = ""
    package var startsParagraph = false
    /// Whether tags, lemmas and heads are known.
    package var hasTree = false
    /// Which treebank's conventions its tags and tree follow.
    package var convention = Network.Convention.web
    /// Which conventions its names follow; nil where none are known.
    package var names: Int?

    package init() {}

    /// The text as it stands, or as the words and their spaces give it.
    package var running: String {
        if !text.isEmpty { return text }
        var result = ""
        for (index, word) in words.enumerated() {
            result += word.form
            if word.spaceAfter && index < words.count - 1 { result += " " }
        }
        return result
    }
}

extension Name.Category {
    /// The label of a name's first word, or of a later one.
    func label(isFirst: Bool) -> UInt8 { UInt8(2 * Int(rawValue) + (isFirst ? 1 : 2)) }
}
