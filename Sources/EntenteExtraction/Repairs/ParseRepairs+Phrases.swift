internal import EntenteKnowledge
internal import EntenteText

/// What goes wrong with prepositions.
extension ParseRepair {
    static let phrases: [ParseRepair] = [
        ParseRepair(
            name: "persona-non-grata",
            // "declared two diplomats persona non grata": said of them.
            trigger: { tree, token in
                tree.norm(token) == "persona" && token + 1 < tree.tokens.upperBound && tree.norm(token + 1) == "non"
            },
            mend: { tree, persona in
                guard let noun = tree.head(persona), noun < persona, tree.isNominal(noun),
                    let verb = tree.head(noun), tree.isVerb(verb)
                else { return }
                tree.attach(persona, to: verb, as: .xcomp)
            }),
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
            name: "before-the-comma",
            // "closed its border with Mali, blocking trade": a phrase before the comma is none of the clause behind it.
            trigger: { tree, token in
                [.obl, .nmod].contains(tree.relation(token)) && tree.isNominal(token)
                    && tree.head(token).map { $0 > token && tree.relation($0) == .advcl } ?? false
            },
            mend: { tree, phrase in
                guard let clause = tree.head(phrase), let verb = tree.head(clause), verb < phrase,
                    (phrase + 1..<clause).contains(where: { tree.norm($0) == "," }),
                    tree.hasChild(phrase, .case)
                else { return }
                tree.attach(phrase, to: verb, as: .obl)
            }),
        ParseRepair(
            name: "particle",
            // "called off talks": what stands between a verb and its object is the verb's.
            trigger: { tree, token in
                tree.relation(token) == .case
                    && ["off", "up", "out", "down", "away", "back", "aside"].contains(tree.norm(token))
            },
            mend: { tree, particle in
                guard let noun = tree.head(particle), noun > particle, let verb = tree.head(noun), verb == particle - 1,
                    tree.isVerb(verb)
                else { return }
                switch tree.relation(noun) {
                case .obj: break
                // "shrugged off the threat": off what is no place.
                case .obl where Self.particles(of: tree.norm(verb)).contains(tree.norm(particle)):
                    tree.label(noun, .obj)
                default: return
                }
                tree.attach(particle, to: verb, as: .compoundPrt)
            }),
        ParseRepair(
            name: "adverb-as-preposition",
            // "answered in kind": what stands right before a noun that has no preposition is its own.
            trigger: { tree, token in
                tree.relation(token) == .advmod && tree.partOfSpeech(token) == .adp
                    && token + 1 < tree.tokens.upperBound
            },
            mend: { tree, preposition in
                guard let verb = tree.head(preposition), preposition > verb,
                    let noun = (preposition + 1..<min(preposition + 4, tree.tokens.upperBound)).first(where: {
                        tree.head($0) == verb
                    }), tree.relation(noun) == .obl, tree.isNominal(noun), !tree.hasChild(noun, .case),
                    tree.subtree(noun).lowerBound == preposition + 1
                else { return }
                tree.attach(preposition, to: noun, as: .case)
            }),
        ParseRepair(
            name: "object-behind-particle",
            // "cut off Lima from Quito": behind a particle a noun without a preposition is the object.
            trigger: { tree, token in
                tree.relation(token) == .obl && tree.isNominal(token) && !tree.hasChild(token, .case)
            },
            mend: { tree, noun in
                guard let verb = tree.head(noun), verb < noun, tree.isVerb(verb), !tree.hasChild(verb, .obj),
                    tree.children(verb, .compoundPrt).contains(where: { $0 == tree.subtree(noun).lowerBound - 1 })
                else { return }
                tree.label(noun, .obj)
            }),
        ParseRepair(
            name: "second-object",
            // "were denied entry": what they were denied.
            trigger: { tree, token in
                tree.relation(token) == .xcomp && tree.partOfSpeech(token) == .noun
                    && tree.head(token).map { giving.contains(tree.lemma($0)) && tree.hasChild($0, .auxPass) } ?? false
            },
            mend: { tree, noun in tree.label(noun, .obj) }),
        ParseRepair(
            name: "sent-doing",
            // "sent the envoy packing": what he was made to do.
            trigger: { tree, token in
                tree.relation(token) == .acl && tree.morphology(token).contains(.gerund) && tree.isVerb(token)
            },
            mend: { tree, doing in
                guard let noun = tree.head(doing), noun == doing - 1, tree.relation(noun) == .obj,
                    let verb = tree.head(noun), ["send", "catch", "keep", "leave"].contains(tree.lemma(verb))
                else { return }
                tree.attach(doing, to: verb, as: .xcomp)
            }),
        ParseRepair(
            name: "where-it-was-signed",
            // "signed a treaty in Lima": the place is that of the signing.
            trigger: { tree, token in
                tree.relation(token) == .nmod && tree.partOfSpeech(token) == .propn
                    && ["in", "at"].contains(tree.marker(token) ?? "")
            },
            mend: { tree, place in
                guard let treaty = tree.head(place), tree.relation(treaty) == .obj,
                    AgreementWords.family(of: tree.lemma(treaty)) != nil, let verb = tree.head(treaty), verb < treaty,
                    Lexicon.shared.classes(of: tree.lemma(verb), .verb).overlaps(signing)
                else { return }
                tree.attach(place, to: verb, as: .obl)
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
            name: "null-and-void",
            // "declared the deal null and void": what it is declared to be.
            trigger: { tree, token in
                tree.norm(token) == "null" && token + 2 < tree.tokens.upperBound && tree.norm(token + 1) == "and"
                    && tree.norm(token + 2) == "void"
            },
            mend: { tree, null in
                guard let verb = tree.isVerb(null) ? nil : tree.verb(above: null), verb < null else { return }
                tree.tag(null, .adj, lemma: "null")
                tree.attach(null, to: verb, as: .xcomp)
                tree.attach(null + 2, to: null, as: .conj)
                tree.attach(null + 1, to: null + 2, as: .cc)
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
            name: "object-before-a-night",
            // "struck a deal Sunday night": the deal is no part of the night.
            trigger: { tree, token in
                tree.relation(token) == .oblUnmarked && token - 2 >= tree.tokens.lowerBound
                    && ["night", "morning", "afternoon", "evening"].contains(tree.norm(token))
                    && tree.document.isKnown(token - 1, as: .weekday)
            },
            mend: { tree, night in
                let noun = night - 2
                guard let verb = tree.head(night), tree.isVerb(verb), verb < noun, !tree.hasChild(verb, .obj),
                    tree.head(noun) == night, tree.relation(noun) == .compound, tree.partOfSpeech(noun) == .noun
                else { return }
                tree.attach(noun, to: verb, as: .obj)
                for token in tree.tokens where token < noun && tree.head(token) == night {
                    tree.attach(token, to: noun, as: tree.relation(token))
                }
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
                if let talks {
                    tree.attach(partner, to: talks, as: .nmod)
                } else if tree.isVerb(above), tree.marker(partner) == "with",
                    tree.marker(place) != nil || isTime(place, tree),
                    Lexicon.shared.classes(of: tree.lemma(above), .verb).overlaps(MeetingWords.meeting)
                {
                    tree.attach(partner, to: above, as: .obl)
                }
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
        "response": ["to"], "reaction": ["to"], "retaliation": ["for", "against"], "revenge": ["for"],
        "reprisal": ["for"],
        "retribution": ["for"], "punishment": ["for"], "call": ["for", "by"], "demand": ["for"],
        "request": ["for", "by"],
        "plea": ["for"], "appeal": ["for"], "allegation": ["by"], "accusation": ["by"],
    ]

    private static let promising = Lexicon.shared.set("promise", "agree", "sworn")

    static func isMeeting(_ token: Int, _ tree: ParseTree) -> Bool {
        Lexicon.shared.classes(of: tree.lemma(token), .noun).overlaps(MeetingWords.nouns)
    }

    /// The particles that make another word of a verb, by one of its forms, where a rule knows the two by that particle alone.
    private static func particles(of form: Symbol) -> [Symbol] {
        Lexicon.shared.companions(of: VerbForms.ofRules[form] ?? form).map(\.particle).filter {
            ["off", "aside"].contains($0)
        }
    }

    private static let giving: Set<Symbol> = ["deny", "refuse", "grant", "give", "offer", "show", "award", "promise"]
    private static let signing = Lexicon.shared.set("sign")
}
