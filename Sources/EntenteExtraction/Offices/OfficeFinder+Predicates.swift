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
        /// The verb by which somebody gives the office.
        var appointer: Int?
    }

    /// "Hayashi is Japan's foreign minister", "Kono was named defense minister", "Koizumi served as prime minister", "The new
    /// foreign minister of Oman is Badr Albusaidi."
    mutating func predicates() {
        for index in people {
            let mention = analysis.mentions[index]
            for told in told(of: mention) {
                let factuality = syntax.factuality(of: told.verb)
                guard factuality.degree == .actual, !factuality.isNegated,
                    var phrase = TitlePhrase.starting(at: told.start, in: analysis), phrase.tokens.contains(told.noun),
                    !told.needsOwner || !phrase.owners.isEmpty,
                    !holdings.contains(where: { $0.person == mention.entities[0] && $0.tokens.overlaps(phrase.tokens) })
                else { continue }
                if told.isPast, phrase.term == .current { phrase.term = .former }
                if phrase.owners.isEmpty, let verb = told.appointer {
                    phrase.possessor = phrase.possessor ?? giver(verb)
                }
                add(phrase, to: index, rule: "office-predicate", confidence: 0.85)
            }
        }
    }

    private func told(of mention: Mention) -> [Told] {
        let head = mention.head
        let sentence = document.sentence(of: head).tokens
        var result = verbs(about: head).compactMap { serving(by: $0) ?? leaving(by: $0) }
        if [.nsubj, .nsubjPass].contains(syntax.relation(head)), let predicate = syntax.head(of: head) {
            let behind = mention.tokens.upperBound
            if let copula = syntax.child(of: predicate, .cop), predicate > behind {
                result.append(
                    Told(
                        verb: predicate, noun: predicate,
                        start: pastAdverbs(
                            max(syntax.subtree(of: predicate).lowerBound, behind + 1, copula + 1), sentence),
                        isPast: isPast(copula, over: predicate)))
            } else if Self.appointing.contains(syntax.lemma(predicate)),
                syntax.relation(head) == .nsubjPass || syntax.lemma(predicate) == "become",
                let noun = syntax.children(of: predicate, .xcomp, .obj, .obl).first(where: {
                    document.office(endingAt: $0 + 1) != nil
                }), noun > behind
            {
                let first = syntax.subtree(of: noun).lowerBound
                result.append(
                    Told(
                        verb: predicate, noun: noun, start: syntax.norm(first) == "as" ? first + 1 : first,
                        needsOwner: false, appointer: predicate))
            }
        }
        if let appointed = appointed(mention, sentence) { result.append(appointed) }
        if let copula = syntax.child(of: head, .cop), let noun = syntax.child(of: head, .nsubj), noun < copula,
            document.tokens[copula].morphology.contains(.present)
        {
            result.append(Told(verb: head, noun: noun, start: syntax.subtree(of: noun).lowerBound))
        }
        return result
    }

    /// Who gives an office: it is of the state whose head he is.
    private func giver(_ verb: Int) -> Int? {
        syntax.verbPredicate(verb).subjects.lazy.compactMap { analysis.mention(at: $0) }.first {
            analysis.isPerson($0)
        }?.entities[0]
    }

    private func serving(by verb: Int) -> Told? {
        guard syntax.lemma(verb) == "serve",
            let noun = syntax.children(of: verb, .obl).first(where: { syntax.marker(of: $0) == "as" })
        else { return nil }
        return Told(
            verb: verb, noun: noun, start: syntax.subtree(of: noun).lowerBound + 1, isPast: isPast(verb, over: verb),
            needsOwner: false)
    }

    /// "The king named Ana Lopez [as] defense minister": what stands behind the name.
    private func appointed(_ mention: Mention, _ sentence: Range<Int>) -> Told? {
        let next = mention.tokens.upperBound
        guard next + 1 < sentence.upperBound,
            let verb = syntax.ancestors(of: mention.head).first(where: { $0 < mention.tokens.lowerBound }),
            syntax.partOfSpeech(verb) == .verb, !syntax.isPassive(verb),
            Self.appointing.contains(syntax.lemma(verb)) || Self.removing.contains(syntax.lemma(verb)),
            [.obj, .xcomp, .nsubj, .compound, .flat, .nmodDesc].contains(syntax.relation(mention.head))
        else { return nil }
        let isRemoved = Self.removing.contains(syntax.lemma(verb))
        let start = document.tokens[next].norm == "as" ? next + 1 : next
        guard !isRemoved || start > next else { return nil }
        guard let phrase = TitlePhrase.starting(at: start, in: analysis), phrase.tokens.lowerBound <= start + 1 else {
            return nil
        }
        return Told(
            verb: verb, noun: phrase.core.upperBound - 1, start: start, isPast: isRemoved, needsOwner: false,
            appointer: verb)
    }

    /// "resigned as defense minister", "was dismissed as army chief"
    private func leaving(by verb: Int) -> Told? {
        let isLeaving = syntax.isPassive(verb) ? Self.removing : Self.leavingOffice
        guard isLeaving.contains(syntax.lemma(verb)),
            let noun = syntax.children(of: verb, .obl).first(where: { syntax.marker(of: $0) == "as" })
        else { return nil }
        return Told(
            verb: verb, noun: noun, start: syntax.subtree(of: noun).lowerBound + 1, isPast: true, needsOwner: false)
    }

    private static let leavingOffice = Lexicon.words("leaving-office")
    static let removing = Lexicon.words("removing")

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
