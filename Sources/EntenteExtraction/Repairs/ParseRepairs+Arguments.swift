internal import EntenteText

/// What is hung on the wrong verb.
extension ParseRepair {
    static let arguments: [ParseRepair] = [
        ParseRepair(
            name: "due-to-do",
            // "The council is due to meet", read as if "due to" were a preposition with a subject.
            trigger: { tree, token in
                [.mark, .case].contains(tree.relation(token)) && tree.norm(token) == "due"
            },
            mend: { tree, due in
                guard let verb = tree.head(due), tree.isVerb(verb), verb == due + 2 else { return }
                // Read as "talks due to resumption", a noun without a verb.
                if tree.relation(due) == .case, let noun = tree.head(verb), noun < due, tree.isNominal(noun),
                    tree.head(noun) == nil
                {
                    tree.makeRoot(verb, over: noun, as: .nsubj)
                    tree.label(due, .mark)
                }
                for subject in tree.children(due, .nsubj, .nsubjPass) { tree.attach(subject, to: verb, as: .nsubj) }
            },
            examples: [
                (
                    "council/NOUN/nsubj/3 is=be/AUX/cop/5 due/ADJ/mark/5 to/PART/fixed/3 meet/VERB/root/0",
                    ["council nsubj meet"]
                ),
                (
                    "Talks=talk/NOUN/root/0 were=be/AUX/cop/5 due/ADJ/case/5 to/ADP/fixed/3 resume/VERB/nmod/1",
                    ["Talks nsubj resume", "due mark resume"]
                ),
            ]),
        ParseRepair(
            name: "visiting-guest",
            // "told visiting Prime Minister Orpo": the guest is the one who is told.
            trigger: { tree, token in
                [.xcomp, .advcl].contains(tree.relation(token)) && tree.norm(token) == "visiting"
            },
            mend: { tree, visiting in
                guard let verb = tree.head(visiting), verb == visiting - 1, tree.isVerb(verb),
                    let guest = tree.children(visiting, .obj).first
                else { return }
                for detail in tree.children(visiting, .obl) { tree.attach(detail, to: verb, as: .obl) }
                tree.attach(guest, to: verb, as: .obj)
                tree.attach(visiting, to: guest, as: .amod)
            },
            examples: [
                (
                    "Norway/PROPN/nsubj/2 told=tell/VERB/root/0 visiting=visit/VERB/xcomp/2 Orpo/PROPN/obj/3",
                    ["Orpo obj told", "visiting amod Orpo"]
                )
            ]),
        ParseRepair(
            name: "subject-of-late-attribution",
            // "Tusk, who was in Rome, spoke after the talks, Reuters reported": the first name is no subject of the last verb.
            trigger: { tree, token in
                tree.relation(token) == .ccomp && tree.isVerb(token) && tree.head(token).map { $0 > token } ?? false
            },
            mend: { tree, clause in
                guard let verb = tree.head(clause), !tree.hasChild(clause, .nsubj, .nsubjPass, .csubj),
                    let comma = (clause + 1..<verb).last(where: { tree.document.text($0) == "," }),
                    comma + 1 < verb, tree.isNominal(verb - 1),
                    let subject = tree.children(verb, .nsubj).first(where: { $0 < clause }),
                    !tree.children(verb, .nsubj).contains(where: { $0 > comma })
                else { return }
                tree.attach(subject, to: clause, as: .nsubj)
                tree.attach(verb - 1, to: verb, as: .nsubj)
            },
            examples: [
                (
                    "Tusk/PROPN/nsubj/7 spoke/VERB/ccomp/7 after/ADP/case/4 talks/NOUN/obl/2 ,/PUNCT/punct/6 Reuters/PROPN/appos/4 reported/VERB/root/0",
                    ["Tusk nsubj spoke", "Reuters nsubj reported"]
                )
            ]),
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
            },
            examples: [
                (
                    "On/ADP/case/2 Friday/PROPN/obl/7 Tusk/PROPN/nsubj/4 met=meet/VERB/ccomp/7 Orpo/PROPN/obj/4 Reuters/PROPN/nsubj/7 said=say/VERB/root/0",
                    ["Friday obl met"]
                ),
                (
                    "On/ADP/case/2 Friday/PROPN/obl/4 he/PRON/nsubj/4 said=say/VERB/root/0 Tusk/PROPN/nsubj/6 met=meet/VERB/ccomp/4",
                    ["Friday obl said"]
                ),
            ]),
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
            },
            examples: [
                (
                    "pact/NOUN/nsubj/3 ,/PUNCT/punct/1 announced=announce/VERB+vbn/advcl/8 by/ADP/case/5 Rutte/PROPN/nsubj/8 ,/PUNCT/punct/5 will/AUX/aux/8 help/VERB/root/0",
                    ["pact nsubj help", "announced acl pact", "Rutte obl:agent announced"]
                )
            ]),
        ParseRepair(
            name: "verb-taken-for-modifier",
            // "The talks followed separate meetings": a sentence without a verb that has one between two nouns.
            trigger: { tree, token in
                tree.relation(token) == .amod && tree.isVerb(token)
                    && tree.head(token).map { $0 > token && [.conj, .appos].contains(tree.relation($0)) } ?? false
            },
            mend: { tree, verb in
                guard let object = tree.head(verb), let subject = tree.head(object), tree.head(subject) == nil,
                    subject < verb, tree.partOfSpeech(subject) == .noun,
                    !(subject + 1..<object).contains(where: { tree.partOfSpeech($0) == .punct }),
                    !(subject + 1..<verb).contains(where: { tree.partOfSpeech($0) == .cconj })
                else { return }
                tree.makeRoot(verb, over: subject, as: .nsubj)
                tree.attach(object, to: verb, as: .obj)
            },
            examples: [
                (
                    "The/DET/det/2 talks=talk/NOUN/root/0 followed=follow/VERB+vbd/amod/5 separate/ADJ/amod/5 meetings=meeting/NOUN/conj/2",
                    ["talks nsubj followed", "meetings obj followed"]
                )
            ]),
        ParseRepair(
            name: "object-of-subject-clause",
            // "Leaving the union would cost jobs": the verb has its subject, what stands between is the clause's object.
            trigger: { tree, token in
                tree.relation(token) == .csubj && tree.isVerb(token) && !tree.hasChild(token, .obj, .ccomp, .xcomp)
            },
            mend: { tree, clause in
                guard let verb = tree.head(clause), verb > clause,
                    let object = tree.children(verb, .nsubj).first(where: { clause < $0 && $0 < verb }),
                    tree.subtree(object).lowerBound == clause + 1
                else { return }
                tree.attach(object, to: clause, as: .obj)
            },
            examples: [
                (
                    "Leaving=leave/VERB/csubj/5 the/DET/det/3 union/NOUN/nsubj/5 would/AUX/aux/5 cost/VERB/root/0 jobs=job/NOUN/obj/5",
                    ["union obj Leaving", "Leaving csubj cost"]
                ),
                (
                    "Meeting=meet/VERB/csubj/3 Abe/PROPN/obj/1 helps=help/VERB/root/0 trade/NOUN/obj/3",
                    ["Abe obj Meeting", "trade obj helps"]
                ),
            ]),
        ParseRepair(
            name: "place-of-what-is-discussed",
            // "discussed the situation in Mali": there is the situation, not the talk about it.
            trigger: { tree, token in
                tree.relation(token) == .obl
                    && tree.head(token).map {
                        ["discuss", "review", "address", "raise", "mention"].contains(tree.lemma($0))
                    }
                        ?? false
            },
            mend: { tree, place in
                guard let verb = tree.head(place), ["in", "on", "along", "around"].contains(tree.marker(place)),
                    let object = tree.children(verb, .obj).first, tree.partOfSpeech(object) == .noun,
                    tree.subtree(place).lowerBound == object + 1
                else { return }
                tree.attach(place, to: object, as: .nmod)
            },
            examples: [
                (
                    "They/PRON/nsubj/2 discussed=discuss/VERB/root/0 war/NOUN/obj/2 in/ADP/case/5 Mali/PROPN/obl/2",
                    ["Mali nmod war"]
                ),
                (
                    "They/PRON/nsubj/2 discussed=discuss/VERB/root/0 it/PRON/obj/2 in/ADP/case/5 Mali/PROPN/obl/2",
                    ["Mali obl discussed"]
                ),
            ]),
        ParseRepair(
            name: "wanted-done",
            // "wants the treaty scrapped": what is wanted is done to it.
            trigger: { tree, token in
                tree.relation(token) == .xcomp && tree.isVerb(token) && tree.hasChild(token, .nsubj)
                    && tree.morphology(token).contains(.past) && tree.morphology(token).contains(.participle)
                    && tree.head(token).map { ["want", "need", "like", "prefer", "wish"].contains(tree.lemma($0)) }
                        ?? false
            },
            mend: { tree, verb in
                guard !tree.hasChild(verb, .aux, .auxPass, .mark, .obj) else { return }
                for subject in tree.children(verb, .nsubj) { tree.label(subject, .nsubjPass) }
            },
            examples: [
                (
                    "Peru/PROPN/nsubj/2 wants=want/VERB/root/0 the/DET/det/4 treaty/NOUN/nsubj/5 scrapped=scrap/VERB+vbn/xcomp/2",
                    ["treaty nsubj:pass scrapped"]
                )
            ]),
        ParseRepair(
            name: "phrase-of-protest",
            // "left in protest at the treaty", "spoke in support of it": the phrase behind belongs to the noun.
            trigger: { tree, token in
                ["protest", "support", "favor", "favour", "opposition", "defense", "defence"].contains(
                    tree.lemma(token))
                    && token > tree.tokens.lowerBound && tree.norm(token - 1) == "in" && tree.relation(token) == .obl
            },
            mend: { tree, noun in
                let next = noun + 1
                guard tree.tokens.contains(next), ["at", "of", "to", "over", "against"].contains(tree.norm(next)),
                    let phrase = tree.head(next), phrase > next, tree.relation(phrase) == .obl,
                    tree.head(phrase) == tree.head(noun)
                else { return }
                tree.attach(phrase, to: noun, as: .nmod)
            },
            examples: [
                (
                    "Peru/PROPN/nsubj/2 left=leave/VERB/root/0 in/ADP/case/4 protest/NOUN/obl/2 at/ADP/case/7 the/DET/det/7 treaty/NOUN/obl/2",
                    ["treaty nmod protest"]
                )
            ]),
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
            },
            examples: [
                (
                    "Orpo/PROPN/nsubj/2 discussed=discuss/VERB/root/0 trade/NOUN/obj/2 with/ADP/case/5 counterparts=counterpart/NOUN/nmod/3 in/ADP/case/7 Turku/PROPN/nmod/5",
                    ["counterparts obl discussed", "Turku obl discussed"]
                )
            ]),
    ]
}
