internal import EntenteText

/// A verb that says who came after whom: "Suga succeeded Abe as prime minister", "Abe was replaced by Suga".
struct Succession {
    var verb: Int
    /// Tokens of the phrases for the one who comes after and the one who was there before.
    var later: [Int]
    var earlier: [Int]
    /// The head of what stands behind "as": the office.
    var office: Int?

    init?(verb: Int, in syntax: Syntax) {
        guard syntax.partOfSpeech(verb) == .verb, ["succeed", "replace", "take"].contains(syntax.lemma(verb)) else {
            return nil
        }
        let predicate = syntax.verbPredicate(verb)
        self.verb = verb
        office = predicate.obliques(["as"]).first
        if syntax.lemma(verb) == "take" {
            guard syntax.children(of: verb, .compoundPrt, .advmod).contains(where: { syntax.norm($0) == "over" }) else {
                return nil
            }
            later = predicate.subjects
            earlier = predicate.obliques(["from"])
        } else {
            // "The king replaced him with Khasawneh": the one named last comes after.
            let named = syntax.lemma(verb) == "replace" ? predicate.obliques(["with"]) : []
            later = named.isEmpty ? predicate.subjects : named
            earlier = predicate.objects
        }
        // "Bush nominated Rice to succeed Powell": not the one who chooses.
        if let choice = Self.choice(of: verb, syntax), !syntax.isPassive(choice) {
            later = syntax.verbPredicate(choice).objects
        }
        guard Self.isTold(verb, syntax) else { return nil }
    }

    /// The verb of choosing that a verb says the purpose of.
    private static func choice(of verb: Int, _ syntax: Syntax) -> Int? {
        guard let governor = syntax.head(of: verb), [.xcomp, .advcl].contains(syntax.relation(verb)),
            choosing.contains(syntax.lemma(governor))
        else { return nil }
        return governor
    }

    /// Done or settled: "succeeded", "will succeed", "was elected to succeed"; not "may succeed", "hopes to replace".
    private static func isTold(_ verb: Int, _ syntax: Syntax) -> Bool {
        let modality = syntax.factuality(of: verb)
        if modality.isNegated { return false }
        if modality.degree == .actual || modality.degree == .planned { return true }
        let choice = choice(of: verb, syntax).map { syntax.factuality(of: $0) }
        return choice?.degree == .actual && choice?.isNegated == false
    }

    private static let choosing = Lexicon.words("choosing")
}
