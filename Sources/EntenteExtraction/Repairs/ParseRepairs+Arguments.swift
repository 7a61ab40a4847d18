internal import EntenteText

/// What is hung on the wrong verb.
extension ParseRepair {
    static let arguments: [ParseRepair] = [
        ParseRepair(
            name: "due-to-do",
            // "The council is due to meet", read as if "due to" were a preposition with a subject.
            trigger: { tree, token in tree.relation(token) == .mark && tree.norm(token) == "due" },
            mend: { tree, due in
                guard let verb = tree.head(due), tree.isVerb(verb), verb == due + 2 else { return }
                for subject in tree.children(due, .nsubj, .nsubjPass) { tree.attach(subject, to: verb, as: .nsubj) }
            }),
        ParseRepair(
            name: "visiting-guest",
            // "told visiting Prime Minister Orpo": the guest is the one who is told.
            trigger: { tree, token in
                [.xcomp, .ccomp, .advcl].contains(tree.relation(token)) && tree.norm(token) == "visiting"
            },
            mend: { tree, visiting in
                guard let verb = tree.head(visiting), verb == visiting - 1, tree.isVerb(verb),
                    let guest = tree.children(visiting, .obj).first
                else { return }
                for detail in tree.children(visiting, .obl) { tree.attach(detail, to: verb, as: .obl) }
                tree.attach(guest, to: verb, as: .obj)
                tree.attach(visiting, to: guest, as: .amod)
            }),
        ParseRepair(
            name: "subject-of-late-attribution",
            // "Tusk, who was in Rome, spoke after the talks, Reuters reported": the first name is no subject of the last verb.
            trigger: { tree, token in
                tree.relation(token) == .ccomp && tree.isVerb(token) && tree.head(token).map { $0 > token } ?? false
            },
            mend: { tree, clause in
                guard let verb = tree.head(clause), !tree.hasChild(clause, .nsubj, .nsubjPass, .csubj),
                    let comma = (clause + 1..<verb).last(where: { tree.document.text($0) == "," }), comma + 1 < verb,
                    tree.isNominal(verb - 1), let subject = tree.children(verb, .nsubj).first(where: { $0 < clause }),
                    !tree.children(verb, .nsubj).contains(where: { $0 > comma })
                else { return }
                tree.attach(subject, to: clause, as: .nsubj)
                tree.attach(verb - 1, to: verb, as: .nsubj)
            }),
        ParseRepair(
            name: "opening-time-of-late-attribution",
            // "On Friday Tusk met Orpo, Reuters said": the day is that of what is told, not of the telling.
            trigger: { tree, token in
                [.obl, .oblUnmarked].contains(tree.relation(token)) && isTime(token, tree)
                    && tree.head(token).map { $0 > token && SpeechWords.reporting.contains(tree.lemma($0)) } ?? false
            },
            mend: { tree, time in
                guard let saying = tree.head(time),
                    let clause = tree.children(saying, .ccomp).first(where: { time < $0 && $0 < saying }),
                    tree.isVerb(clause), tree.subtree(clause).lowerBound > time
                else { return }
                tree.attach(time, to: clause, as: tree.relation(time))
            }),
        ParseRepair(
            name: "subject-taken-by-participle",
            // "The pact, announced by Rutte and Macron, will help": the participle describes what the verb behind is said of.
            trigger: { tree, token in
                tree.relation(token) == .advcl && tree.morphology(token).contains(.participle)
                    && tree.morphology(token).contains(.past) && tree.hasChild(token, .nsubj)
            },
            mend: { tree, participle in
                guard let main = tree.head(participle), main > participle, participle > tree.tokens.lowerBound,
                    tree.document.text(participle - 1) == ",",
                    let noun = tree.children(participle, .nsubj).first(where: { $0 < participle - 1 }),
                    !tree.hasChild(participle, .aux, .auxPass, .obj),
                    let comma = (participle..<main).last(where: { tree.document.text($0) == "," })
                else { return }
                let agents = tree.children(main, .nsubj).filter { $0 > participle && $0 < comma }
                guard agents.count == tree.children(main, .nsubj).filter({ $0 < main }).count else { return }
                tree.attach(noun, to: main, as: .nsubj)
                tree.attach(participle, to: noun, as: .acl)
                for agent in agents {
                    tree.attach(agent, to: participle, as: tree.marker(agent) == "by" ? .oblAgent : .obl)
                }
            }),
        ParseRepair(
            name: "place-of-what-is-discussed",
            // "discussed the situation in Mali": there is the situation, not the talk about it.
            trigger: { tree, token in
                tree.relation(token) == .obl
                    && tree.head(token).map {
                        ["discuss", "review", "address", "raise", "mention"].contains(tree.lemma($0))
                    } ?? false
            },
            mend: { tree, place in
                guard let verb = tree.head(place), ["in", "on", "along", "around"].contains(tree.marker(place)),
                    let object = tree.children(verb, .obj).first, tree.partOfSpeech(object) == .noun,
                    tree.subtree(place).lowerBound == object + 1
                else { return }
                tree.attach(place, to: object, as: .nmod)
            }),
        ParseRepair(
            name: "subject-behind-for",
            // "set a date for Togo to leave": who is to leave.
            trigger: { tree, token in
                tree.norm(token) == "for" && tree.relation(token) == .mark
                    && tree.head(token).map { $0 > token && tree.isVerb($0) } ?? false
            },
            mend: { tree, mark in
                guard let verb = tree.head(mark), !tree.hasChild(verb, .nsubj, .nsubjPass),
                    let to = tree.children(verb, .mark).first(where: { tree.norm($0) == "to" }), to > mark + 1,
                    let subject = (mark + 1..<to).first(where: { token in
                        tree.isNominal(token) && !(tree.head(token).map { (mark + 1..<to).contains($0) } ?? false)
                    })
                else { return }
                tree.attach(subject, to: verb, as: .nsubj)
            }),
        ParseRepair(
            name: "wanted-done",
            // "wants the treaty scrapped", "wants the treaty to be scrapped": what is wanted is done to it.
            trigger: { tree, token in
                [.xcomp, .acl].contains(tree.relation(token)) && tree.isVerb(token)
                    && tree.morphology(token).contains(.past) && tree.morphology(token).contains(.participle)
            },
            mend: { tree, verb in
                guard var wanting = tree.head(verb) else { return }
                if tree.relation(verb) == .acl {
                    guard tree.relation(wanting) == .obj, let above = tree.head(wanting), tree.lemma(above) == "want"
                    else { return }
                    wanting = above
                }
                guard ["want", "need", "like", "prefer", "wish"].contains(tree.lemma(wanting)), tree.isVerb(wanting),
                    !tree.hasChild(verb, .aux, .obj)
                else { return }
                for subject in tree.children(verb, .nsubj) { tree.label(subject, .nsubjPass) }
                guard let object = tree.children(wanting, .obj).first, object < verb, !tree.hasChild(verb, .nsubjPass)
                else { return }
                tree.attach(verb, to: wanting, as: .xcomp)
                tree.attach(object, to: verb, as: .nsubjPass)
            }),
        ParseRepair(
            name: "phrase-of-protest",
            // "left in protest at the treaty", "spoke in support of it": the phrase behind belongs to the noun.
            trigger: { tree, token in
                ["protest", "support", "favor", "favour", "opposition", "defense", "defence"].contains(
                    tree.lemma(token)) && token > tree.tokens.lowerBound && tree.norm(token - 1) == "in"
                    && tree.relation(token) == .obl
            },
            mend: { tree, noun in
                let next = noun + 1
                guard tree.tokens.contains(next), ["at", "of", "to", "over", "against"].contains(tree.norm(next)),
                    let phrase = tree.head(next), phrase > next, tree.relation(phrase) == .obl,
                    tree.head(phrase) == tree.head(noun)
                else { return }
                tree.attach(phrase, to: noun, as: .nmod)
            }),
        ParseRepair(
            name: "partner-of-discussion",
            // "discussed the pause with her Finnish counterpart in Turku": whom, where and when belong to the verb.
            trigger: { tree, token in tree.isVerb(token) && ["discuss", "raise"].contains(tree.lemma(token)) },
            mend: { tree, verb in
                for object in tree.children(verb, .obj) {
                    for partner in tree.children(object, .nmod)
                    where tree.marker(partner) == "with" && partner > object
                        && (tree.partOfSpeech(partner) == .propn || Representatives.nouns.contains(tree.lemma(partner)))
                    {
                        tree.attach(partner, to: verb, as: .obl)
                        for detail in tree.children(partner, .nmod)
                        where detail > partner && ["in", "on", "at", "during"].contains(tree.marker(detail) ?? "") {
                            tree.attach(detail, to: verb, as: .obl)
                        }
                    }
                }
            }),
    ]
}
