internal import EntenteText

/// What goes wrong at the edges of clauses.
extension ParseRepair {
    static let clauses: [ParseRepair] = [
        ParseRepair(
            name: "but-behind-a-purpose",
            // "renewed its pledge to wait, but continues to fire": a new clause.
            trigger: { tree, token in
                tree.relation(token) == .conj && tree.isVerb(token) && !tree.hasChild(token, .nsubj, .nsubjPass)
                    && tree.children(token, .cc).contains { tree.norm($0) == "but" }
            },
            mend: { tree, verb in
                guard let first = tree.head(verb), tree.isVerb(first),
                    [.acl, .xcomp, .advcl].contains(tree.relation(first)),
                    tree.children(first, .mark).contains(where: { tree.norm($0) == "to" }),
                    !tree.hasChild(verb, .mark), tree.morphology(verb).contains(.finite) || tree.hasChild(verb, .xcomp),
                    let but = tree.children(verb, .cc).first, but > 0, tree.norm(but - 1) == ",", verb == but + 1
                else { return }
                var above = tree.head(first)
                while let noun = above, !tree.isVerb(noun) { above = tree.head(noun) }
                guard let above else { return }
                tree.attach(verb, to: above, as: .conj)
                tree.inflect(verb, [.present, .finite])
            }),
        ParseRepair(
            name: "who-is-a-person",
            // "its criticism of Chad, whom it suspects": a deed is no "who".
            trigger: { tree, token in
                tree.relation(token) == .aclRelcl
                    && tree.children(token, .nsubj, .nsubjPass, .obj).contains {
                        ["who", "whom"].contains(tree.norm($0))
                    }
            },
            mend: { tree, clause in
                guard let noun = tree.head(clause), tree.partOfSpeech(noun) == .noun,
                    Lexicon.shared.classes(of: tree.lemma(noun), .noun).overlaps(deeds),
                    let who = tree.children(clause, .nsubj, .nsubjPass, .obj).first(where: {
                        ["who", "whom"].contains(tree.norm($0))
                    }),
                    let before = [who - 1, who - 2].first(where: { $0 > noun && tree.norm($0) != "," }),
                    tree.partOfSpeech(before) == .propn
                else { return }
                var name = before
                while let above = tree.head(name), above != noun, tree.relation(name) != .nmod { name = above }
                guard tree.relation(name) == .nmod, tree.isBelow(name, noun) else { return }
                tree.attach(clause, to: name, as: .aclRelcl)
            }),
        ParseRepair(
            name: "verb-read-as-plural",
            // "The accord calls for a truce": where the sentence has no verb, it is one.
            trigger: { tree, token in
                tree.norm(token) == "calls" && tree.partOfSpeech(token) == .noun && tree.head(token) == nil
            },
            mend: { tree, verb in
                guard let subject = tree.children(verb, .compound).last, subject == verb - 1,
                    tree.partOfSpeech(subject) == .noun, verb + 1 < tree.tokens.upperBound,
                    ["for", "on"].contains(tree.norm(verb + 1))
                else { return }
                for child in tree.children(verb, .det, .amod, .nummod, .nmodPoss, .compound) where child < subject {
                    tree.attach(child, to: subject, as: tree.relation(child))
                }
                tree.tag(verb, .verb, lemma: "call")
                tree.inflect(verb, [.present, .finite])
                tree.label(subject, .nsubj)
                for phrase in tree.children(verb, .nmod) { tree.label(phrase, .obl) }
            }),
        ParseRepair(
            name: "gerund-as-subject",
            // "said leaving the pact was a mistake": of two clauses that are said the gerund is what the other is about.
            trigger: { tree, token in
                tree.isVerb(token) && [.ccomp, .xcomp].contains(tree.relation(token))
                    && tree.morphology(token).contains(.gerund)
            },
            mend: { tree, gerund in
                guard let saying = tree.head(gerund), gerund > saying, !tree.hasChild(gerund, .aux, .mark, .nsubj),
                    let clause = tree.children(saying, .ccomp, .xcomp, .parataxis).first(where: { $0 > gerund }),
                    tree.hasChild(clause, .cop, .aux), !tree.hasChild(clause, .nsubj, .nsubjPass, .csubj, .mark),
                    !tree.hasChild(clause, .cc)
                else { return }
                tree.attach(gerund, to: clause, as: .csubj)
                tree.label(clause, .ccomp)
            }),
        ParseRepair(
            name: "closed-relative-clause",
            // "The pact, which took effect a year later, will lapse": what stands before the comma stays inside.
            trigger: { tree, token in tree.relation(token) == .aclRelcl && tree.head(token).map { $0 < token } ?? false
            },
            mend: { tree, verb in
                guard let noun = tree.head(verb), let main = tree.head(noun), main > verb,
                    [.nsubj, .nsubjPass].contains(tree.relation(noun)),
                    let comma = (verb + 1..<main).last(where: { tree.document.text($0) == "," }),
                    (comma + 1..<main).allSatisfy({
                        [.aux, .adv, .part, .adp, .det, .noun].contains(tree.partOfSpeech($0))
                    })
                else { return }
                for token in verb + 1..<comma {
                    guard let head = tree.head(token), head > comma, tree.partOfSpeech(token) != .punct else {
                        continue
                    }
                    let inside = (verb..<token).last { tree.isVerb($0) && tree.isBelow($0, verb) } ?? verb
                    tree.attach(token, to: inside, as: tree.relation(token))
                }
            }),
        ParseRepair(
            name: "clause-behind-circumstance",
            // "has complained for months that the pact is unfair", "told Oslo before the vote that it …": what is said, and nothing
            // about the months or the vote.
            trigger: { tree, token in
                [.aclRelcl, .acl].contains(tree.relation(token)) && tree.head(token).map { $0 < token } ?? false
            },
            mend: { tree, clause in
                guard let noun = tree.head(clause), [.obl, .oblUnmarked].contains(tree.relation(noun)),
                    let verb = tree.head(noun), tree.isVerb(verb), verb < noun, !tree.hasChild(verb, .ccomp),
                    Lexicon.shared.classes(of: tree.lemma(noun), .noun).overlaps(times)
                        || tree.children(noun, .case).contains(where: { Self.circumstances.contains(tree.norm($0)) }),
                    SpeechWords.reporting.contains(tree.lemma(verb)), tree.hasChild(clause, .nsubj, .nsubjPass),
                    tree.children(clause, .mark).contains(where: { tree.norm($0) == "that" })
                else { return }
                tree.attach(clause, to: verb, as: .ccomp)
            }),
        ParseRepair(
            name: "content-of-what-is-said",
            // "An aide said Lee conveyed to Oslo that …": of two clauses the second is what the first conveys.
            trigger: { tree, token in
                tree.isVerb(token) && tree.relation(token) == .ccomp && SpeechWords.saying.contains(tree.lemma(token))
            },
            mend: { tree, inner in
                guard let outer = tree.head(inner), outer < inner, !tree.hasChild(inner, .ccomp, .obj),
                    tree.hasChild(inner, .nsubj),
                    let content = tree.children(outer, .ccomp).first(where: { $0 > inner }),
                    let mark = tree.children(content, .mark).first(where: { $0 > inner && tree.norm($0) == "that" }),
                    !(inner..<mark).contains(where: { tree.partOfSpeech($0) == .cconj })
                else { return }
                tree.attach(content, to: inner, as: .ccomp)
            }),
        ParseRepair(
            name: "participle-behind-speaker",
            // "…," said the notice published on Monday: who speaks, not what is said.
            trigger: { tree, token in
                tree.isVerb(token) && [.ccomp, .xcomp].contains(tree.relation(token))
                    && tree.morphology(token).contains(.participle)
            },
            mend: { tree, participle in
                guard let saying = tree.head(participle), saying < participle,
                    SpeechWords.saying.contains(tree.lemma(saying)), !tree.hasChild(saying, .nsubj),
                    let speaker = tree.children(participle, .nsubjPass, .nsubj).first,
                    tree.subtree(speaker).lowerBound == saying + 1, speaker < participle,
                    !tree.hasChild(participle, .aux, .auxPass, .mark, .obj),
                    tree.children(saying, .ccomp, .parataxis).contains(where: { $0 < saying })
                else { return }
                tree.raise(speaker, to: saying, as: .nsubj)
                tree.attach(participle, to: speaker, as: .acl)
            }),
        ParseRepair(
            name: "phrase-behind-relative-clause",
            // "received the envoy, who had come from Oman, at his palace on Monday": what follows the closing comma is said of the reception.
            trigger: { tree, token in tree.relation(token) == .aclRelcl && tree.head(token).map { $0 < token } ?? false
            },
            mend: { tree, clause in
                let inside = tree.subtree(clause)
                guard let main = tree.verb(above: clause),
                    let comma = inside.last(where: { tree.document.text($0) == "," }),
                    comma > clause, inside.contains(comma + 1), inside.lowerBound > tree.tokens.lowerBound,
                    [inside.lowerBound, inside.lowerBound - 1].contains(where: { tree.document.text($0) == "," }),
                    ["in", "at", "on"].contains(tree.norm(comma + 1))
                else { return }
                for token in comma + 1..<inside.upperBound
                where tree.isNominal(token)
                    && [.obl, .nmod, .oblUnmarked, .nmodUnmarked].contains(tree.relation(token))
                    && tree.head(token).map({ $0 < comma }) ?? false
                {
                    tree.attach(token, to: main, as: .obl)
                }
            }),
        ParseRepair(
            name: "verb-taken-for-noun",
            // "Kenya backs the accord": what has an object is a verb, and the name before it its subject.
            trigger: { tree, token in
                [.noun, .adp].contains(tree.partOfSpeech(token)) && tree.relation(token) == .root
                    && tree.hasChild(token, .obj) && VerbForms.ofRules[tree.norm(token)] != nil
            },
            mend: { tree, verb in
                guard let lemma = VerbForms.ofRules[tree.norm(verb)], !tree.hasChild(verb, .cop, .case, .det),
                    let name = tree.children(verb, .compound, .nsubj).last, name == verb - 1,
                    tree.partOfSpeech(name) == .propn
                else { return }
                tree.tag(verb, .verb, lemma: lemma)
                tree.inflect(verb, [tree.document.text(verb).hasSuffix("ed") ? .past : .present, .finite])
                tree.label(name, .nsubj)
            }),
        ParseRepair(
            name: "accusing-behind-infinitive",
            // "ordered the envoys to leave, accusing them of theft": whoever orders accuses, not those who leave.
            trigger: { tree, token in
                tree.relation(token) == .advcl && tree.isVerb(token)
                    && !tree.morphology(token).isDisjoint(with: [.participle, .gerund])
                    && Lexicon.shared.classes(of: tree.lemma(token), .verb).overlaps(speaking)
            },
            mend: { tree, gerund in
                guard let infinitive = tree.head(gerund), infinitive < gerund, tree.marker(infinitive) == "to",
                    [.advcl, .xcomp].contains(tree.relation(infinitive)), let main = tree.head(infinitive),
                    tree.isVerb(main), main < infinitive, tree.hasChild(main, .obj, .iobj),
                    tree.document.text(gerund - 1) == ",", !tree.hasChild(gerund, .mark)
                else { return }
                tree.attach(gerund, to: main, as: .advcl)
            }),
        ParseRepair(
            name: "verb-taken-for-attribute",
            // "Ukraine disputed Poland's account": a noun with a subject and nothing that says so has a verb before it.
            trigger: { tree, token in
                tree.relation(token) == .amod && tree.isVerb(token) && tree.morphology(token).contains(.past)
                    && token > tree.tokens.lowerBound
            },
            mend: { tree, verb in
                guard let noun = tree.head(verb), noun > verb, tree.isNominal(noun),
                    [.root, .ccomp, .conj, .parataxis].contains(tree.relation(noun)),
                    !tree.hasChild(noun, .cop, .aux, .case, .auxPass),
                    let subject = tree.children(noun, .nsubj, .nsubjPass).last, subject < verb,
                    tree.subtree(subject).upperBound <= verb,
                    (tree.subtree(subject).upperBound..<verb).allSatisfy({ tree.partOfSpeech($0) == .adv })
                else { return }
                let others = tree.tokens.filter { tree.head($0) == noun && $0 != verb }
                tree.raise(verb, over: noun, as: .obj)
                for token in others where token < verb || tree.partOfSpeech(token) == .punct {
                    tree.attach(token, to: verb, as: tree.relation(token) == .nsubjPass ? .nsubj : tree.relation(token))
                }
                tree.inflect(verb, [.past, .finite])
            }),
        ParseRepair(
            name: "verb-taken-for-participle",
            // "A Kenyan inquiry accused Chad of fraud", "Radev, a critic of the pact, accused Chad": a past participle has no object, so
            // where nothing else is said it is the verb.
            trigger: { tree, token in
                tree.relation(token) == .acl && tree.isVerb(token) && tree.morphology(token).contains(.past)
                    && tree.hasChild(token, .obj, .ccomp) && !tree.document.isHeading(token)
            },
            mend: { tree, verb in
                guard var noun = tree.head(verb), noun < verb else { return }
                if tree.document.text(verb - 1) == "," {
                    while ![.root, .ccomp, .parataxis].contains(tree.relation(noun)), let above = tree.head(noun) {
                        noun = above
                    }
                }
                guard noun < verb, tree.isNominal(noun), [.root, .ccomp, .parataxis].contains(tree.relation(noun)),
                    !tree.hasChild(noun, .cop, .aux, .auxPass, .nsubj, .nsubjPass, .case, .conj),
                    !tree.hasChild(verb, .mark, .aux, .auxPass, .nsubj, .nsubjPass, .oblAgent)
                else { return }
                tree.becomeSubject(noun, of: verb)
            }),
        ParseRepair(
            name: "verb-taken-for-attribute-of-its-object",
            // "One member, Chad, accused Sudan of fraud": the name behind the verb is its object, the first noun its subject.
            trigger: { tree, token in
                tree.relation(token) == .amod && tree.isVerb(token) && tree.morphology(token).contains(.past)
                    && !tree.document.isHeading(token) && tree.head(token) == token + 1
                    && tree.partOfSpeech(token + 1) == .propn
            },
            mend: { tree, verb in
                let object = verb + 1
                guard [.conj, .appos, .nmod].contains(tree.relation(object)), let noun = tree.head(object), noun < verb,
                    tree.isNominal(noun), [.root, .ccomp, .parataxis].contains(tree.relation(noun)),
                    !tree.hasChild(noun, .cop, .aux, .auxPass, .nsubj, .nsubjPass, .case),
                    !tree.hasChild(object, .cc, .case, .det)
                else { return }
                let behind = tree.children(object, .nmod, .advcl, .obl)
                tree.raise(verb, over: object, as: .obj)
                tree.becomeSubject(noun, of: verb)
                for phrase in behind where phrase > object {
                    tree.attach(phrase, to: verb, as: tree.relation(phrase) == .nmod ? .obl : tree.relation(phrase))
                }
            }),
        ParseRepair(
            name: "attribute-with-a-subject",
            // "Chad downgraded ties with Mali after …": what has a subject of its own is no attribute of the noun behind it.
            trigger: { tree, token in
                tree.relation(token) == .amod && tree.isVerb(token) && tree.morphology(token).contains(.past)
                    && tree.hasChild(token, .nsubj)
            },
            mend: { tree, verb in
                guard let noun = tree.head(verb), noun > verb, tree.isNominal(noun),
                    let subject = tree.children(verb, .nsubj).last, subject < verb, tree.isNominal(subject),
                    !tree.hasChild(noun, .case)
                else { return }
                tree.raise(verb, over: noun, as: .obj)
                if [.nsubj, .nsubjPass, .obj].contains(tree.relation(verb)) { tree.label(verb, .parataxis) }
                tree.inflect(verb, [.past, .finite])
            }),
        ParseRepair(
            name: "participle-behind-have",
            // "has defied calls by Chad": what follows "has" at once is its participle, not an attribute of the calls.
            trigger: { tree, token in
                tree.relation(token) == .amod && tree.isVerb(token) && token > tree.tokens.lowerBound
                    && ["has", "have", "had"].contains(tree.norm(token - 1))
            },
            mend: { tree, verb in
                let have = verb - 1
                guard let noun = tree.head(verb), noun > verb, tree.head(noun) == have, tree.relation(noun) == .obj,
                    !tree.hasChild(noun, .det, .nmodPoss, .nummod)
                else { return }
                let others = tree.tokens.filter { tree.head($0) == have && $0 != noun }
                tree.raise(verb, over: have, as: .aux)
                tree.tag(have, .aux)
                for token in others + [noun] { tree.attach(token, to: verb, as: tree.relation(token)) }
            }),
        ParseRepair(
            name: "clause-taken-for-noun",
            // "China cut some flights, and the Arab League halted its support": the name is the subject of a clause of its own.
            trigger: { tree, token in
                tree.relation(token) == .amod && tree.isVerb(token) && tree.morphology(token).contains(.past)
                    && token > tree.tokens.lowerBound && tree.partOfSpeech(token - 1) == .propn
            },
            mend: { tree, verb in
                let name = verb - 1
                guard let noun = tree.head(verb), noun > verb, tree.relation(noun) == .conj, tree.head(name) == noun,
                    tree.relation(name) == .compound, let main = tree.verb(above: noun),
                    let conjunction = tree.children(noun, .cc).first, conjunction < name,
                    (conjunction + 1..<name).allSatisfy({ [noun, name].contains(tree.head($0)) })
                else { return }
                for token in conjunction + 1..<name { tree.attach(token, to: name, as: tree.relation(token)) }
                tree.attach(verb, to: main, as: .conj)
                tree.inflect(verb, [.past, .finite])
                tree.attach(name, to: verb, as: .nsubj)
                tree.attach(noun, to: verb, as: .obj)
                tree.attach(conjunction, to: verb, as: .cc)
            }),
    ]

    private static let circumstances: Set<Symbol> = ["before", "after", "during", "ahead", "following", "at", "in"]

    private static let times = Lexicon.shared.set("time-noun")

    static func isTime(_ token: Int, _ tree: ParseTree) -> Bool {
        Lexicon.shared.classes(of: tree.norm(token), .noun).overlaps(times)
    }

    private static let speaking = Lexicon.shared.set("accuse", "warn", "say")

    private static let deeds = Lexicon.shared.set(
        "accuse", "support", "reject", "request", "threaten", "assault", "sanction")
}
