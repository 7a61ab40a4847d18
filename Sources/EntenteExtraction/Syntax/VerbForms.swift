package import EntenteText

/// The regular forms of the verbs that rules are about, so that a lemma that the model cut wrongly ("blam" of "blamed")
/// does not hide one.
package struct VerbForms: Sendable {
    private let lemmas: [Symbol: Symbol]

    /// From the words of some text; words that are no verbs do no harm, since only verbs are looked up.
    package init(words text: String, irregular: [String: [String]] = [:]) {
        var lemmas: [Symbol: Symbol] = [:]
        var known: Set<Symbol> = []
        let words = text.utf8.split(whereSeparator: { !(0x61...0x7A).contains($0) }).filter { $0.count > 2 }
        for word in words { known.insert(Symbol(word)) }
        for word in words {
            let lemma = Symbol(word)
            for form in Self.forms(of: Array(word)) where !known.contains(Symbol(form)) { lemmas[Symbol(form)] = lemma }
        }
        for (verb, forms) in irregular { for form in forms { lemmas[Symbol(form)] = Symbol(verb) } }
        self.lemmas = lemmas
    }

    /// The plurals of the nouns among some words, for the same purpose: "troops", which the model takes for a dictionary form.
    init(nouns text: String) {
        let words = text.split(separator: " ").filter { $0.utf8.count > 2 }
        let known = Set(words)
        var lemmas: [Symbol: Symbol] = [:]
        for word in words {
            var plurals = ["\(word)s"]
            // "classes", "taxes", "churches"; but "planes" are no plans.
            if "sxzho".contains(word.last ?? " ") { plurals.append("\(word)es") }
            if word.last == "y" { plurals.append("\(word.dropLast())ies") }
            // The first word of the text keeps a plural that several might have, so that every run reads alike.
            for plural in plurals where !known.contains(plural[...]) && lemmas[Symbol(plural)] == nil {
                lemmas[Symbol(plural)] = Symbol(String(word))
            }
        }
        self.lemmas = lemmas
    }

    /// The verb that a word is a regular form of, where the rules know it.
    package subscript(norm: Symbol) -> Symbol? { lemmas[norm] }

    /// "blames", "blamed", "blaming"; "denies", "denied"; "bans", "banned", "banning".
    static func forms(of verb: [UInt8]) -> [[UInt8]] {
        let last = verb[verb.count - 1]
        let before = verb[verb.count - 2]
        func isVowel(_ byte: UInt8) -> Bool { "aeiou".utf8.contains(byte) }
        func with(_ stem: [UInt8], _ endings: String...) -> [[UInt8]] { endings.map { stem + $0.utf8 } }
        if last == UInt8(ascii: "e") { return with(verb, "s", "d") + with(verb.dropLast(), "ing") }
        if last == UInt8(ascii: "y"), !isVowel(before) {
            return with(verb.dropLast(), "ies", "ied") + with(verb, "ing")
        }
        var forms = with(verb, "s", "es", "ed", "ing")
        if !isVowel(last), isVowel(before), verb.count > 2,
            !isVowel(verb[verb.count - 3]) || verb[verb.count - 3] == UInt8(ascii: "u")
        {
            forms += with(verb + [last], "ed", "ing")
        }
        return forms
    }

    /// Of the nouns that the event rules name.
    static let nounsOfRules = VerbForms(nouns: Lexicon.shared.text(of: .noun))

    /// Of the verbs that the rules name.
    static let ofRules = VerbForms(
        words: Lexicon.shared.text(of: .verb) + " " + RuleSet.text(of: .verb), irregular: irregular)

    /// Forms that few texts have.
    private static let irregular = [
        "tear": ["tore", "torn"], "forsake": ["forsook"], "overthrow": ["overthrew"], "shoot": ["shot"],
        "strike": ["struck", "stricken"], "freeze": ["froze", "frozen"], "flee": ["fled"], "shake": ["shook"],
        "draw": ["drew", "drawn"], "withdraw": ["withdrew", "withdrawn"], "overrun": ["overran"], "slay": ["slew"],
        "retake": ["retook"], "withhold": ["withheld"], "forbid": ["forbade"], "foresee": ["foresaw"],
    ]
}
