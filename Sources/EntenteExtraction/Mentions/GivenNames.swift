internal import EntenteText

/// Given names that nearly everywhere belong to women, and those that belong to men: enough to tell "she" from "he".
enum GivenNames {
    enum Gender: Sendable { case female, male }

    static func gender(of name: String) -> Gender? {
        guard let first = name.split(whereSeparator: { $0 == " " || $0 == "-" }).first,
            first.utf8.count < name.utf8.count
        else { return nil }
        let word = Symbol(first.lowercased())
        return female.contains(word) ? .female : male.contains(word) ? .male : nil
    }

    private static let female = Lexicon.words("female-name")
    private static let male = Lexicon.words("male-name")
}
