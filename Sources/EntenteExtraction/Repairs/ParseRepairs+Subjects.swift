internal import EntenteText

/// Which words are the subject of which verb, and what hangs on either.
extension ParseRepair {
    static let subjects: [ParseRepair] = [
        ParseRepair(
            name: "subject-behind-opening-clause",
            // "While meeting with Tusk, Orpo said": who is named behind the comma is no other name of him before it.
            trigger: { tree, token in
                tree.relation(token) == .appos && tree.partOfSpeech(token) == .propn
                    && tree.subtree(token).lowerBound > tree.tokens.lowerBound
                    && tree.document.text(tree.subtree(token).lowerBound - 1) == ","
            },
            mend: { tree, subject in
                let end = tree.subtree(subject).upperBound
                guard let other = tree.head(subject), other < subject, let clause = tree.verb(above: other),
                    clause < other, [.advcl, .obl].contains(tree.relation(clause)), let verb = tree.head(clause),
                    tree.isVerb(verb), verb >= end, !tree.hasChild(verb, .nsubj, .nsubjPass, .csubj, .expl),
                    (end..<verb).allSatisfy({ [.aux, .auxPass, .advmod].contains(tree.relation($0)) })
                else { return }
                tree.attach(subject, to: verb, as: tree.hasChild(verb, .auxPass) ? .nsubjPass : .nsubj)
            }),
        ParseRepair(
            name: "participle-between-subject-and-verb",
            // "The talks, due to be held in Cairo, were postponed": it describes the subject.
            trigger: { tree, token in tree.relation(token) == .advcl && tree.isVerb(token) },
            mend: { tree, clause in
                guard let main = tree.head(clause), main > clause, !tree.hasChild(clause, .nsubj, .nsubjPass),
                    let noun = tree.children(main, .nsubj, .nsubjPass).last(where: { $0 < clause }),
                    [.noun, .propn].contains(tree.partOfSpeech(noun))
                else { return }
                let range = tree.subtree(clause)
                guard range.lowerBound > noun, range.lowerBound > tree.tokens.lowerBound,
                    tree.document.text(range.lowerBound - 1) == "," || tree.relation(range.lowerBound) == .punct,
                    range.upperBound <= main,
                    (range.upperBound - 1..<main).contains(where: { tree.document.text($0) == "," }),
                    tree.hasChild(clause, .auxPass)
                        || tree.morphology(clause).contains(.participle) && tree.morphology(clause).contains(.past)
                else { return }
                tree.attach(clause, to: noun, as: .acl)
            }),
        ParseRepair(
            name: "subject-of-the-next-clause",
            // "A summit may follow, he said": subject and verb both hang on "said".
            trigger: { tree, token in
                [.ccomp, .obj, .iobj, .obl, .dep, .nsubj].contains(tree.relation(token)) && tree.isNominal(token)
                    && tree.head(token).map { SpeechWords.reporting.contains(tree.lemma($0)) } ?? false
            },
            mend: { tree, noun in
                guard let saying = tree.head(noun), !tree.hasChild(noun, .cop, .case, .mark) else { return }
                let end = tree.subtree(noun).upperBound
                guard end < tree.tokens.upperBound, tree.partOfSpeech(end) == .aux, let verb = tree.head(end),
                    verb > end, verb != saying, tree.isBelow(verb, saying),
                    !tree.hasChild(verb, .nsubj, .nsubjPass, .csubj, .expl)
                else { return }
                // "told reporters it would": who is told is no subject of what follows.
                let hasOther = tree.children(saying, .nsubj).contains { $0 != noun }
                if tree.relation(noun) == .nsubj, !hasOther { return }
                tree.attach(noun, to: verb, as: tree.hasChild(verb, .auxPass) ? .nsubjPass : .nsubj)
            }),
        ParseRepair(
            name: "subject-of-what-is-said",
            // "Sudan and Chad signed a pact, Egypt said": both subjects hang on "said".
            trigger: { tree, token in
                tree.relation(token) == .nsubj && tree.isNominal(token)
                    && tree.head(token).map { $0 > token && SpeechWords.reporting.contains(tree.lemma($0)) } ?? false
            },
            mend: { tree, first in
                guard let saying = tree.head(first),
                    let second = tree.children(saying, .nsubj).first(where: { $0 > first }),
                    let verb = tree.children(saying, .ccomp, .parataxis).first(where: { $0 > first && $0 < second }),
                    tree.isVerb(verb) || tree.hasChild(verb, .cop),
                    !tree.hasChild(verb, .nsubj, .nsubjPass, .csubj, .expl),
                    (tree.tokens.lowerBound..<verb).filter({ $0 > first && !tree.isBelow($0, first) }).allSatisfy({
                        tree.isBelow($0, verb) || tree.partOfSpeech($0) == .punct
                    })
                else { return }
                tree.attach(first, to: verb, as: tree.hasChild(verb, .auxPass) ? .nsubjPass : .nsubj)
            }),
        ParseRepair(
            name: "one-who-is-asked",
            // "called on Seoul to stay": the one asked is parsed as the subject of what follows.
            trigger: { tree, token in
                [.nsubj, .nsubjPass].contains(tree.relation(token))
                    && tree.head(token).map { [.xcomp, .ccomp, .advcl].contains(tree.relation($0)) && $0 > token }
                        ?? false
            },
            mend: { tree, subject in
                guard let clause = tree.head(subject), let verb = tree.head(clause), verb < subject, tree.isVerb(verb)
                else { return }
                // "tells Tokyo it will end the pact": the first of two subjects is told.
                if Self.telling.contains(tree.lemma(verb)), !tree.hasChild(verb, .obj, .iobj),
                    tree.subtree(subject).lowerBound == verb + 1,
                    tree.children(clause, .nsubj, .nsubjPass).contains(where: { $0 > subject })
                {
                    tree.attach(subject, to: verb, as: .iobj)
                    return
                }
                guard tree.children(clause, .mark).contains(where: { tree.norm($0) == "to" && $0 > subject }),
                    tree.hasChild(subject, .case)
                else { return }
                tree.attach(subject, to: verb, as: .obl)
                tree.label(clause, .xcomp)
            }),
        ParseRepair(
            name: "progressive-taken-for-adjective",
            // "is welcoming the pact", "is threatening to leave": what has an object or complement is a verb.
            trigger: { tree, token in
                tree.partOfSpeech(token) == .adj && VerbForms.ofRules[tree.norm(token)] != nil
                    && (Lexicon.shared.classes(of: tree.lemma(token), .adj).isEmpty
                        || Lexicon.shared.classes(of: tree.lemma(token), .adj).overlaps(threatening))
                    && tree.hasChild(token, .cop) && tree.hasChild(token, .obj, .xcomp, .ccomp)
            },
            mend: { tree, verb in
                guard let lemma = VerbForms.ofRules[tree.norm(verb)] else { return }
                tree.tag(verb, .verb, lemma: lemma)
                tree.inflect(verb, [.present, .participle])
                for copula in tree.children(verb, .cop) { tree.label(copula, .aux) }
            }),
        ParseRepair(
            name: "infinitive-of-noun",
            // "criticized Russia's decision to leave": it is the decision that is to leave.
            trigger: { tree, token in
                [.advcl, .xcomp].contains(tree.relation(token)) && tree.isVerb(token)
                    && tree.children(token, .mark).contains { tree.norm($0) == "to" && $0 > tree.tokens.lowerBound }
            },
            mend: { tree, clause in
                guard let mark = tree.children(clause, .mark).first(where: { tree.norm($0) == "to" }) else { return }
                let noun = mark - 1
                guard tree.partOfSpeech(noun) == .noun, tree.head(noun) == tree.head(clause),
                    [.obj, .obl].contains(tree.relation(noun)), !tree.hasChild(clause, .nsubj),
                    Lexicon.shared.classes(of: tree.lemma(noun), .noun).overlaps(Self.resolves)
                else { return }
                tree.attach(clause, to: noun, as: .acl)
            }),
        ParseRepair(
            name: "what-is-told",
            // "told reporters that Peru has to choose": what is told is parsed as a clause about the reporters.
            trigger: { tree, token in
                tree.relation(token) == .aclRelcl
                    && tree.head(token).map { tree.norm($0 + 1) == "that" && $0 + 1 < token } ?? false
            },
            mend: { tree, clause in
                guard let told = tree.head(clause), [.obj, .iobj].contains(tree.relation(told)),
                    let verb = tree.head(told), verb < told, Self.telling.contains(tree.lemma(verb)),
                    tree.children(clause, .nsubj, .nsubjPass).contains(where: { $0 > told + 1 })
                else { return }
                tree.attach(clause, to: verb, as: .ccomp)
                tree.attach(told + 1, to: clause, as: .mark)
                tree.label(told, .iobj)
            }),
        ParseRepair(
            name: "object-of-gerund",
            // "Scrapping the pact would be wrong": the noun is what is scrapped, not who would.
            trigger: { tree, token in tree.relation(token) == .csubj && tree.isVerb(token) },
            mend: { tree, gerund in
                guard let main = tree.head(gerund), main > gerund, !tree.hasChild(gerund, .obj),
                    let noun = tree.children(main, .nsubj, .nsubjPass).first(where: { $0 > gerund && $0 < main }),
                    tree.subtree(noun).lowerBound == gerund + 1
                else { return }
                tree.attach(noun, to: gerund, as: .obj)
            }),
        ParseRepair(
            name: "noun-they-had",
            // "a conversation Ruto and Museveni had on Friday": the names are taken for an apposition, or for a new clause.
            trigger: { tree, token in
                token > tree.tokens.lowerBound && tree.partOfSpeech(token) == .propn
                    && tree.partOfSpeech(token - 1) == .noun && [.appos, .nsubj].contains(tree.relation(token))
            },
            mend: { tree, subject in
                let noun = subject - 1
                var verb = tree.head(subject)
                if tree.relation(subject) == .appos {
                    let end = tree.subtree(subject).upperBound
                    verb = verb == noun && end < tree.tokens.upperBound ? end : nil
                }
                guard let verb, verb > subject, tree.isVerb(verb), ["have", "hold"].contains(tree.lemma(verb)),
                    tree.head(verb) != nil, !tree.children(verb, .nsubj).contains(where: { $0 != subject }),
                    tree.children(verb, .obj).allSatisfy({ tree.partOfSpeech($0) == .propn })
                else { return }
                tree.attach(verb, to: noun, as: .aclRelcl)
                tree.attach(subject, to: verb, as: .nsubj)
            }),
        ParseRepair(
            name: "subject-behind-opening-clause",
            // "While meeting with Macron, Chancellor Scholz said": two people are no apposition.
            trigger: { tree, token in
                tree.relation(token) == .appos && tree.partOfSpeech(token) == .propn
                    && tree.head(token).map { tree.partOfSpeech($0) == .propn && $0 < token } ?? false
            },
            mend: { tree, name in
                let range = tree.subtree(name)
                guard
                    let verb = (range.upperBound..<tree.tokens.upperBound).first(where: {
                        // "Jae-in" in pieces
                        ![.punct, .aux, .adv].contains(tree.partOfSpeech($0))
                            && !(tree.document.isHyphen($0 - 1) && tree.document.isGlued($0 - 1))
                    }), tree.isVerb(verb), !tree.hasChild(verb, .nsubj, .nsubjPass),
                    let clause = (tree.tokens.lowerBound..<range.lowerBound).first(where: {
                        tree.relation($0) == .advcl && tree.isBelow(name, $0)
                            && tree.subtree($0).lowerBound == tree.tokens.lowerBound
                    })
                else { return }
                tree.attach(name, to: verb, as: .nsubj)
                tree.attach(clause, to: verb, as: .advcl)
            }),
        ParseRepair(
            name: "subject-behind-opening-time",
            // "After talks on Monday, Chad and Mali left": who does it stands behind the comma, and is no part of the day.
            trigger: { tree, token in
                [.appos, .conj, .dep, .list].contains(tree.relation(token)) && tree.isNominal(token)
                    && tree.head(token).map { isTime($0, tree) } ?? false
            },
            mend: { tree, noun in
                guard let time = tree.head(noun), time < noun,
                    let comma = (time + 1..<noun).first(where: { tree.document.text($0) == "," }),
                    tree.subtree(noun).lowerBound == comma + 1,
                    let verb = (noun + 1..<tree.tokens.upperBound).first(where: {
                        tree.isVerb($0) && tree.isBelow(time, $0)
                    }), !tree.hasChild(verb, .nsubj, .nsubjPass)
                else { return }
                for other in tree.children(time, .conj, .appos) where other > noun {
                    tree.attach(other, to: noun, as: .conj)
                }
                tree.attach(noun, to: verb, as: tree.hasChild(verb, .auxPass) ? .nsubjPass : .nsubj)
            }),
        ParseRepair(
            name: "subject-behind-opening-phrase",
            // "At a meeting, the ministers and their guest urged Lima to wait": whoever stands behind the comma is no second meeting.
            trigger: { tree, token in
                tree.relation(token) == .conj
                    && (tree.partOfSpeech(token) == .propn || Representatives.nouns.contains(tree.lemma(token)))
                    && tree.head(token).map { tree.relation($0) == .obl && tree.partOfSpeech($0) == .noun } ?? false
            },
            mend: { tree, subject in
                guard let phrase = tree.head(subject), let verb = tree.head(phrase), verb > subject, tree.isVerb(verb),
                    tree.subtree(phrase).lowerBound == tree.tokens.lowerBound, tree.hasChild(phrase, .case),
                    !tree.hasChild(verb, .nsubj, .nsubjPass, .csubj, .expl),
                    let comma = (phrase + 1..<subject).first(where: { tree.document.text($0) == "," }),
                    tree.subtree(subject).lowerBound == comma + 1, !tree.hasChild(subject, .case)
                else { return }
                for other in tree.children(phrase, .conj, .appos) where other > subject {
                    tree.attach(other, to: subject, as: tree.relation(other))
                }
                tree.attach(subject, to: verb, as: tree.hasChild(verb, .auxPass) ? .nsubjPass : .nsubj)
            }),
        ParseRepair(
            name: "subject-behind-conjunction",
            // "cut aid as Chad and Mali held talks": a name before a finite verb without a subject is its subject.
            trigger: { tree, token in
                [.obl, .nmod].contains(tree.relation(token))
                    && (tree.partOfSpeech(token) == .propn || Representatives.nouns.contains(tree.lemma(token)))
                    && ["as", "after", "before", "since", "while", "until", "when"].contains(tree.marker(token) ?? "")
            },
            mend: { tree, subject in
                let verb = tree.subtree(subject).upperBound
                guard verb < tree.tokens.upperBound, tree.isVerb(verb), tree.morphology(verb).contains(.finite),
                    tree.morphology(verb).contains(.past), !tree.hasChild(verb, .nsubj, .nsubjPass, .mark),
                    let mark = tree.children(subject, .case).first, let above = tree.head(subject),
                    let main = tree.isVerb(above) ? above : tree.head(above), main != verb, !tree.isBelow(main, verb)
                else { return }
                tree.attach(subject, to: verb, as: .nsubj)
                tree.attach(mark, to: verb, as: .mark)
                tree.attach(verb, to: main, as: .advcl)
            }),
        ParseRepair(
            name: "opening-meeting",
            // "Meeting in Oslo with Orpo, Tusk said": what somebody does who is the subject behind.
            trigger: { tree, token in
                token == tree.tokens.lowerBound && tree.norm(token) == "meeting" && tree.partOfSpeech(token) == .noun
                    && [.ccomp, .advcl, .dep, .parataxis, .obl].contains(tree.relation(token))
            },
            mend: { tree, meeting in
                guard let verb = tree.head(meeting), verb > meeting, tree.isVerb(verb) else { return }
                tree.tag(meeting, .verb)
                tree.inflect(meeting, [.gerund])
                tree.label(meeting, .advcl)
                for phrase in tree.children(meeting, .nmod) { tree.label(phrase, .obl) }
            }),
        ParseRepair(
            name: "subject-of-what-is-to-be",
            // "The talks are to begin": they begin; but "the aim is to begin".
            trigger: { tree, token in tree.relation(token) == .nsubjOuter },
            mend: { tree, noun in
                guard let verb = tree.head(noun), tree.isVerb(verb),
                    tree.children(verb, .mark).contains(where: { tree.norm($0) == "to" }),
                    tree.partOfSpeech(noun) == .propn || Self.isMeeting(noun, tree)
                        || Representatives.nouns.contains(tree.lemma(noun))
                else { return }
                tree.label(noun, .nsubj)
            }),
        ParseRepair(
            name: "second-object",
            // "activate an agreement, as well as an accord": the second noun is coordinated with the verb.
            trigger: { tree, token in
                tree.relation(token) == .conj && tree.partOfSpeech(token) == .noun
                    && tree.head(token).map { tree.isVerb($0) && $0 < token } ?? false
            },
            mend: { tree, noun in
                guard let verb = tree.head(noun), tree.hasChild(noun, .cc), tree.hasChild(noun, .det),
                    !tree.hasChild(noun, .cop, .aux, .nsubj, .mark, .case),
                    let object = tree.children(verb, .obj).last(where: { $0 < noun })
                        ?? (tree.relation(verb) == .acl ? tree.head(verb) : nil), tree.isNominal(object)
                else { return }
                tree.attach(noun, to: object, as: .conj)
            }),
    ]

    private static let threatening = Lexicon.shared.set("threaten")
    /// Nouns of what one means, promises, asks or refuses to do.
    private static let resolves = Lexicon.shared.set(
        "decide-deed", "vow-deed", "want-deed", "oppose-deed", "ask-deed", "plan", "refuse")

    /// Verbs with somebody who is told.
    private static let telling = Lexicon.words("telling")
}
