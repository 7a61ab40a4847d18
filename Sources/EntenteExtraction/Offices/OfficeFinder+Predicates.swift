internal import EntenteGraph
internal import EntenteKnowledge
internal import EntenteText

/// Offices that a verb tells of.
extension OfficeFinder {
    /// What is said of a person by a verb: the noun for it, where its phrase starts, and whether that was long ago.
    private struct Told {
        var verb: Int
        var noun: Int
        var start: Int
        var isPast = false
        /// "is a minister" says too little, "served as a minister" enough.
        var needsOwner = true
    }

    /// "Hayashi is Japan's foreign minister", "Kono was named defense minister", "Koizumi served as prime
    /// minister".
    mutating func predicates() {
        for index in people {
            let mention = analysis.mentions[index]
            for told in told(of: mention) {
                let factuality = syntax.factuality(of: told.verb)
                guard factuality.degree == .actual, !factuality.isNegated,
                    var phrase = TitlePhrase.starting(at: told.start, in: analysis), phrase.tokens.contains(told.noun),
                    !told.needsOwner || !phrase.owners.isEmpty
                else { continue }
                if told.isPast, phrase.term == .current { phrase.term = .former }
                add(phrase, to: index, rule: "office-predicate", confidence: 0.85)
            }
        }
    }

    private func told(of mention: Mention) -> [Told] {
        let head = mention.head
        var result = verbs(about: head).compactMap { serving(by: $0) }
        if [.nsubj, .nsubjPass].contains(syntax.relation(head)), let predicate = syntax.head(of: head) {
            let behind = mention.tokens.upperBound
            if let copula = syntax.child(of: predicate, .cop), predicate > behind {
                result.append(
                    Told(
                        verb: predicate, noun: predicate,
                        start: max(syntax.subtree(of: predicate).lowerBound, behind + 1),
                        isPast: isPast(copula, over: predicate)))
            } else if Self.appointing.contains(syntax.lemma(predicate)), syntax.relation(head) == .nsubjPass,
                let noun = syntax.children(of: predicate, .xcomp, .obj, .obl).first, noun > behind
            {
                result.append(Told(verb: predicate, noun: noun, start: syntax.subtree(of: noun).lowerBound))
            }
        }
        return result
    }

    private func serving(by verb: Int) -> Told? {
        guard syntax.lemma(verb) == "serve",
            let noun = syntax.children(of: verb, .obl).first(where: { syntax.marker(of: $0) == "as" })
        else { return nil }
        return Told(
            verb: verb, noun: noun, start: syntax.subtree(of: noun).lowerBound + 1, isPast: isPast(verb, over: verb),
            needsOwner: false)
    }

    /// "was", "served"; not "has been".
    private func isPast(_ verb: Int, over predicate: Int) -> Bool {
        document.tokens[verb].morphology.contains(.past) && syntax.child(of: predicate, .aux) == nil
    }

    /// Those of relative clauses, and the one that somebody is the subject of.
    private func verbs(about person: Int) -> [Int] {
        let own = syntax.relation(person) == .nsubj ? syntax.head(of: person) : nil
        return syntax.children(of: person, .aclRelcl) + [own].compactMap { $0 }
    }

    static let appointing = Lexicon.words("appointing")

    /// "Inhofe, who chairs the Senate Armed Services Committee": a verb for what he is there.
    mutating func chairs() {
        for person in people.map({ analysis.mentions[$0] }) {
            // "Jim Inhofe, a Republican who chairs …"
            let apposed = syntax.children(of: person.head, .appos).flatMap { syntax.children(of: $0, .aclRelcl) }
            for verb in verbs(about: person.head) + apposed {
                guard let title = Self.presiding[syntax.lemma(verb)], let object = syntax.child(of: verb, .obj),
                    let body = analysis.mention(at: object), body.form == .name,
                    analysis.kind(body.entities[0]) == .organization,
                    document.tokens[verb].morphology.contains(.present), syntax.factuality(of: verb) == Factuality(),
                    let office = Knowledge.shared.entries(for: title, kinds: .init(.office)).first
                else { continue }
                holdings.append(
                    OfficeHolding(
                        person: person.entities[0], title: title, office: Int(office.index), of: body.entities[0],
                        term: .current, sentence: Int(document.tokens[verb].sentence), tokens: verb..<verb + 1,
                        rule: "office-by-verb", confidence: 0.8))
            }
        }
    }

    private static let presiding: [Symbol: String] = ["chair": "Chair", "head": "Head", "lead": "Leader"]

    /// "Hakainde Hichilema succeeded Edgar Lungu as president of Zambia": the one holds the office, the other did.
    mutating func successions() {
        for verb in syntax.tokens.indices {
            guard let told = Succession(verb: verb, in: syntax), let noun = told.office,
                let later = mention(of: told.later),
                let phrase = TitlePhrase.starting(at: syntax.subtree(of: noun).lowerBound + 1, in: analysis),
                phrase.tokens.contains(noun)
            else { continue }
            if let earlier = mention(of: told.earlier) {
                var former = phrase
                former.term = .former
                add(former, to: earlier, rule: "office-succession", confidence: 0.85)
            }
            add(phrase, to: later, rule: "office-succession", confidence: 0.85)
        }
    }

    /// The one person whose name has one of some tokens.
    private func mention(of tokens: [Int]) -> Int? {
        let named = people.filter { analysis.mentions[$0].tokens.contains(where: tokens.contains) }
        return named.count == 1 ? named[0] : nil
    }
}
