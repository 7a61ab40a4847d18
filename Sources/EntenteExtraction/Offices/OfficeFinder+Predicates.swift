internal import EntenteGraph
internal import EntenteKnowledge
internal import EntenteText

/// Offices that a verb tells of.
extension OfficeFinder {
    /// "Hayashi is Japan's foreign minister", "Kono was named defense minister".
    func copulas(_ people: [Int], _ holdings: inout [OfficeHolding], _ analysis: inout Analysis) {
        let syntax = analysis.syntax
        for index in people {
            let mention = analysis.mentions[index]
            guard syntax.relation(mention.head) == .nsubj || syntax.relation(mention.head) == .nsubjPass,
                let predicate = syntax.head(of: mention.head)
            else { continue }
            var noun: Int?
            if syntax.child(of: predicate, .cop) != nil {
                noun = predicate
            } else if Self.appointing.contains(syntax.lemma(predicate)), syntax.relation(mention.head) == .nsubjPass {
                noun = syntax.children(of: predicate, .xcomp, .obj, .obl).first
            }
            guard let noun, !syntax.factuality(of: predicate).isNegated,
                syntax.factuality(of: predicate).degree == .actual
            else { continue }
            let range = syntax.subtree(of: noun)
            guard noun > mention.tokens.upperBound,
                var phrase = TitlePhrase.starting(
                    at: Swift.max(
                        range.lowerBound, predicate == noun ? mention.tokens.upperBound + 1 : range.lowerBound),
                    in: analysis, knowledge: knowledge),
                phrase.tokens.contains(noun), !phrase.owners.isEmpty
            else { continue }
            if let copula = syntax.child(of: predicate, .cop), noun == predicate, phrase.term == .current,
                analysis.document.tokens[copula].morphology.contains(.past),
                syntax.child(of: predicate, .aux) == nil
            {
                phrase.term = .former
            }
            add(phrase, to: mention, index, rule: "office-predicate", confidence: 0.85, &holdings, &analysis)
        }
    }

    /// "The new foreign minister of Oman is Badr Albusaidi."
    func identities(_ people: [Int], _ holdings: inout [OfficeHolding], _ analysis: inout Analysis) {
        let syntax = analysis.syntax
        for index in people {
            let mention = analysis.mentions[index]
            guard let copula = syntax.child(of: mention.head, .cop), let noun = syntax.child(of: mention.head, .nsubj),
                noun < copula, syntax.factuality(of: mention.head) == Factuality(),
                analysis.document.tokens[copula].morphology.contains(.present),
                let phrase = TitlePhrase.starting(
                    at: syntax.subtree(of: noun).lowerBound, in: analysis, knowledge: knowledge),
                phrase.core.contains(noun), !phrase.owners.isEmpty
            else { continue }
            add(phrase, to: mention, index, rule: "office-predicate", confidence: 0.85, &holdings, &analysis)
        }
    }

    static let appointing: Set<Symbol> = [
        "name", "appoint", "elect", "become", "swear", "reappoint", "reelect",
    ]

    /// "Koizumi served as Japan's prime minister", "Rasmussen, who served as secretary general of NATO".
    func servings(_ people: [Int], _ holdings: inout [OfficeHolding], _ analysis: inout Analysis) {
        let syntax = analysis.syntax
        let document = analysis.document
        for index in people {
            let mention = analysis.mentions[index]
            var verbs = syntax.children(of: mention.head, .aclRelcl)
            if syntax.relation(mention.head) == .nsubj, let verb = syntax.head(of: mention.head) { verbs.append(verb) }
            for verb in verbs where syntax.lemma(verb) == "serve" {
                guard let noun = syntax.children(of: verb, .obl).first(where: { syntax.marker(of: $0) == "as" }),
                    !syntax.factuality(of: verb).isNegated, syntax.factuality(of: verb).degree == .actual,
                    let phrase = TitlePhrase.starting(
                        at: syntax.subtree(of: noun).lowerBound + 1, in: analysis, knowledge: knowledge),
                    phrase.tokens.contains(noun),
                    !holdings.contains(where: {
                        $0.person == mention.entities[0] && $0.tokens.overlaps(phrase.tokens)
                    })
                else { continue }
                var told = phrase
                if told.term == .current, document.tokens[verb].morphology.contains(.past),
                    syntax.child(of: verb, .aux) == nil
                {
                    told.term = .former
                }
                add(told, to: mention, index, rule: "office-predicate", confidence: 0.85, &holdings, &analysis)
            }
        }
    }

    /// "Inhofe, who chairs the Senate Armed Services Committee": a verb for what he is there.
    func chairs(_ people: [Int], _ holdings: inout [OfficeHolding], _ analysis: Analysis) {
        let syntax = analysis.syntax
        for index in people {
            let mention = analysis.mentions[index]
            var verbs = syntax.children(of: mention.head, .aclRelcl)
            if syntax.relation(mention.head) == .nsubj, let verb = syntax.head(of: mention.head) { verbs.append(verb) }
            // "Jim Inhofe, a Republican who chairs …"
            verbs += syntax.children(of: mention.head, .appos).flatMap { syntax.children(of: $0, .aclRelcl) }
            for verb in verbs {
                guard let title = Self.presiding[syntax.lemma(verb)], let object = syntax.child(of: verb, .obj),
                    let body = analysis.mention(at: object), body.form == .name,
                    analysis.kind(body.entities[0]) == .organization,
                    analysis.document.tokens[verb].morphology.contains(.present)
                        && syntax.factuality(of: verb) == Factuality(),
                    let office = knowledge.entries(for: title, kinds: .init(.office)).first
                else { continue }
                holdings.append(
                    OfficeHolding(
                        person: mention.entities[0], title: title, office: Int(office.index), of: body.entities[0],
                        term: .current, sentence: Int(analysis.document.tokens[verb].sentence),
                        tokens: verb..<verb + 1, rule: "office-by-verb", confidence: 0.8))
            }
        }
    }

    private static let presiding: [Symbol: String] = ["chair": "Chair", "head": "Head", "lead": "Leader"]
}
