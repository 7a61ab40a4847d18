package import EntenteText

/// The tags of the model: a part of speech with its morphological features each, ordered by part of speech.
package struct TagSet: Sendable {
    package let partsOfSpeech: [PartOfSpeech]
    /// As CoNLL-U writes them: `Number=Sing`, or `_`.
    package let features: [String]
    package let morphology: [Morphology]
    /// Where the tags of each part of speech lie.
    package let ranges: [Range<Int>]

    /// - Parameter tags: `NOUN Number=Sing`, sorted by part of speech.
    package init(_ tags: [String]) {
        let parts = tags.map { Self.part($0.prefix { $0 != " " }) }
        partsOfSpeech = parts
        features = tags.map { tag in tag.firstIndex(of: " ").map { String(tag[tag.index(after: $0)...]) } ?? "_" }
        morphology = zip(features, parts).map { Self.morphology($0, $1) }
        ranges = PartOfSpeech.allCases.map { part in
            let first = parts.firstIndex(of: part) ?? 0
            return first..<first + parts.count { $0 == part }
        }
    }

    package static func part(_ tag: some StringProtocol) -> PartOfSpeech {
        PartOfSpeech.allCases.first { $0.tag == tag } ?? .x
    }

    private static let bits: [String: Morphology] = [
        "Tense=Past": .past, "Tense=Pres": .present, "VerbForm=Fin": .finite, "VerbForm=Inf": .infinitive,
        "VerbForm=Part": .participle, "VerbForm=Ger": .gerund, "Voice=Pass": .passive, "Mood=Imp": .imperative,
        "Mood=Sub": .subjunctive, "Polarity=Neg": .negative, "Number=Sing": .singular, "Number=Plur": .plural,
        "Number=Ptan": .plural, "Person=1": .firstPerson, "Person=2": .secondPerson, "Person=3": .thirdPerson,
        "Degree=Cmp": .comparative, "Degree=Sup": .superlative, "Gender=Masc": .masculine, "Gender=Fem": .feminine,
        "Poss=Yes": .possessive, "NumType=Ord": .ordinal, "NumType=Card": .cardinal,
    ]

    static func morphology(_ features: String, _ part: PartOfSpeech) -> Morphology {
        var found: Morphology = []
        for feature in features.split(separator: "|") {
            if let bit = bits[String(feature)] { found.insert(bit) }
        }
        return found
    }
}
