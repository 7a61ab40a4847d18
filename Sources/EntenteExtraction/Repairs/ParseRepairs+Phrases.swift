internal import EntenteText

/// What goes wrong with prepositions.
extension ParseRepair {
    static let phrases: [ParseRepair] = [
        ParseRepair(
            name: "by-means-of",
            // "spoke by video link": only what is done to somebody has an agent.
            trigger: { tree, token in tree.relation(token) == .oblAgent },
            mend: { tree, token in
                guard let verb = tree.head(token), !tree.hasChild(verb, .auxPass),
                    !tree.morphology(verb).contains(.participle), ![.acl, .advcl].contains(tree.relation(verb)),
                    tree.hasChild(verb, .nsubj)
                else { return }
                tree.label(token, .obl)
            }),
        ParseRepair(
            name: "particle",
            // "called off talks": what stands between a verb and its object is the verb's.
            trigger: { tree, token in
                tree.relation(token) == .case
                    && ["off", "up", "out", "down", "away", "back"].contains(tree.norm(token))
            },
            mend: { tree, particle in
                guard let noun = tree.head(particle), noun > particle, tree.relation(noun) == .obj,
                    let verb = tree.head(noun), verb == particle - 1, tree.isVerb(verb)
                else { return }
                tree.attach(particle, to: verb, as: .compoundPrt)
            }),
        ParseRepair(
            name: "object-with-preposition",
            // "was reached at a meeting": what has a preposition is no object.
            trigger: { tree, token in [.obj, .iobj].contains(tree.relation(token)) && tree.isNominal(token) },
            mend: { tree, noun in
                guard tree.children(noun, .case).contains(where: { $0 < noun && tree.partOfSpeech($0) == .adp }),
                    let verb = tree.head(noun), verb < noun, tree.isVerb(verb)
                else { return }
                tree.label(noun, .obl)
            }),
        ParseRepair(
            name: "two-nouns-as-objects",
            // "attended an award ceremony": two nouns side by side are one.
            trigger: { tree, token in
                tree.relation(token) == .obj && tree.partOfSpeech(token) == .noun && token + 1 < tree.tokens.upperBound
                    && tree.partOfSpeech(token + 1) == .noun && tree.relation(token + 1) == .obj
            },
            mend: { tree, noun in
                guard tree.head(noun) == tree.head(noun + 1), !tree.hasChild(noun + 1, .det, .nmodPoss),
                    !tree.morphology(noun).contains(.plural)
                else { return }
                for child in tree.children(noun, .det, .nmodPoss, .amod, .nummod) {
                    tree.attach(child, to: noun + 1, as: tree.relation(child))
                }
                tree.attach(noun, to: noun + 1, as: .compound)
            }),
        ParseRepair(
            name: "let-lapse",
            // "let the treaty lapse": what it was let to do, not a lapse of that name.
            trigger: { tree, token in
                tree.relation(token) == .obj && ["lapse", "expire", "end", "die"].contains(tree.norm(token))
                    && tree.partOfSpeech(token) == .noun
            },
            mend: { tree, verb in
                guard let governor = tree.head(verb), ["let", "see", "watch"].contains(tree.lemma(governor)),
                    let noun = tree.children(verb, .compound).last, noun == verb - 1, governor < noun,
                    AgreementWords.family(of: tree.lemma(noun)) != nil
                else { return }
                tree.tag(verb, .verb)
                for child in tree.children(verb, .det, .amod, .compound, .nmodPoss, .nmodDesc) where child < noun {
                    tree.attach(child, to: noun, as: tree.relation(child))
                }
                tree.attach(noun, to: governor, as: .obj)
                tree.label(verb, .xcomp)
            }),
        ParseRepair(
            name: "phrase-of-the-noun-before",
            // "regretted Lima's withdrawal from the pact": what a noun asks for, and stands right behind it, is its own.
            trigger: { tree, token in tree.relation(token) == .obl && tree.isNominal(token) },
            mend: { tree, phrase in
                guard let verb = tree.head(phrase), let preposition = tree.children(phrase, .case).first,
                    preposition - 1 > verb, preposition < phrase
                else { return }
                let noun = preposition - 1
                guard tree.partOfSpeech(noun) == .noun, tree.head(noun) == verb,
                    [.obj, .nsubjPass, .obl].contains(tree.relation(noun)),
                    asked[tree.lemma(noun)]?.contains(tree.norm(preposition)) == true
                else { return }
                tree.attach(phrase, to: noun, as: .nmod)
            }),
        ParseRepair(
            name: "talks-for-which-they-came",
            // "stayed in the city for talks": what they did there is no part of the city.
            trigger: { tree, token in tree.relation(token) == .nmod && Self.isMeeting(token, tree) },
            mend: { tree, noun in
                // "a visit to Lima this month for talks": what it is for is no part of the time.
                if let time = tree.head(noun), [.nmodUnmarked, .oblUnmarked].contains(tree.relation(time)),
                    tree.marker(noun) == "for", let above = tree.head(time)
                {
                    tree.attach(noun, to: above, as: tree.isVerb(above) ? .obl : .nmod)
                    return
                }
                guard let place = tree.head(noun), [.obl, .obj].contains(tree.relation(place)),
                    tree.relation(place) == .obj ? tree.partOfSpeech(place) == .propn : true,
                    tree.partOfSpeech(place) == .propn || CircumstanceRules.sites.contains(tree.lemma(place)),
                    let marker = tree.marker(noun), ["for", "after", "during", "following"].contains(marker),
                    let verb = tree.head(place), tree.isVerb(verb)
                else { return }
                tree.attach(noun, to: verb, as: .obl)
            }),
        ParseRepair(
            name: "following",
            // "spoke following talks": a preposition, where no article makes talks that follow of it.
            trigger: { tree, token in
                tree.norm(token) == "following" && tree.relation(token) == .amod && token > tree.tokens.lowerBound
                    && ![.det, .adj].contains(tree.partOfSpeech(token - 1))
            },
            mend: { tree, following in
                tree.tag(following, .adp)
                tree.label(following, .case)
            }),
        ParseRepair(
            name: "partners-behind-the-place",
            // "held talks in Oslo with Norway": those they are with hang on the place or the day.
            trigger: { tree, token in
                [.nmod, .obl].contains(tree.relation(token)) && tree.partOfSpeech(token) == .propn
                    && ["with", "between"].contains(tree.marker(token) ?? "")
            },
            mend: { tree, partner in
                guard let place = tree.head(partner), place < partner, tree.isNominal(place),
                    [.obl, .nmod, .oblUnmarked, .nmodUnmarked].contains(tree.relation(place)),
                    ["in", "at", "on", nil].contains(tree.marker(place)), let above = tree.head(place)
                else { return }
                var talks: Int?
                if Self.isMeeting(above, tree), tree.isNominal(above) {
                    talks = above
                } else if tree.isVerb(above),
                    Lexicon.shared.classes(of: tree.lemma(above), .verb).overlaps(MeetingWords.carriers)
                {
                    talks = tree.children(above, .obj, .nsubjPass).first { Self.isMeeting($0, tree) }
                }
                if let talks { tree.attach(partner, to: talks, as: .nmod) }
            }),
        ParseRepair(
            name: "meeting-where-they-promised",
            // "vowed to open the border at a meeting in Oslo": they vowed there.
            trigger: { tree, token in
                [.obl, .nmod].contains(tree.relation(token)) && ["at", "during"].contains(tree.marker(token) ?? "")
                    && Self.isMeeting(token, tree)
            },
            mend: { tree, meeting in
                guard var deed = tree.head(meeting) else { return }
                if tree.isNominal(deed), let verb = tree.head(deed) { deed = verb }
                guard tree.isVerb(deed), tree.relation(deed) == .xcomp, let promise = tree.head(deed),
                    tree.morphology(promise).contains(.past), tree.morphology(promise).contains(.finite),
                    Lexicon.shared.classes(of: tree.lemma(promise), .verb).overlaps(Self.promising),
                    !Lexicon.shared.classes(of: tree.lemma(deed), .verb).overlaps(MeetingWords.carriers)
                else { return }
                let day = tree.children(deed, .obl, .oblUnmarked).filter { $0 > meeting }
                for phrase in [meeting] + day {
                    tree.attach(phrase, to: promise, as: tree.relation(phrase) == .nmod ? .obl : tree.relation(phrase))
                }
            }),
    ]

    /// Prepositions that a noun asks for.
    private static let asked: [Symbol: Set<Symbol>] = [
        "withdrawal": ["from"], "exit": ["from"], "departure": ["from"], "pullout": ["from"], "return": ["to"],
        "accession": ["to"], "opposition": ["to"], "objection": ["to"], "commitment": ["to"], "adherence": ["to"],
        "support": ["for"], "backing": ["for"], "hope": ["for", "of"], "regret": ["over", "at", "about"],
        "concern": ["over", "about", "at"], "renewal": ["of"], "extension": ["of"], "termination": ["of"],
        "suspension": ["of"], "violation": ["of"], "implementation": ["of"], "participation": ["in"],
        "membership": ["in", "of"], "dismay": ["at", "over"], "disappointment": ["over", "at", "with"], "role": ["in"],
        "criticism": ["of"], "signing": ["of"], "ratification": ["of"],
    ]

    private static let promising = Lexicon.shared.set("promise", "agree", "sworn")

    static func isMeeting(_ token: Int, _ tree: ParseTree) -> Bool {
        Lexicon.shared.classes(of: tree.lemma(token), .noun).overlaps(MeetingWords.nouns)
    }
}
