internal import EntenteText

/// What goes wrong where it is told who met whom.
extension ParseRepair {
    private static let weekdays: Set<Symbol> = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ]

    /// The name that a title stands before: "Lula" of "Brazil's president Lula".
    private static func bearer(of title: Int, _ tree: ParseTree) -> Int {
        guard tree.relation(title) == .nmodDesc, let name = tree.head(title), tree.isNominal(name) else { return title }
        return name
    }

    static let meetings: [ParseRepair] = [
        ParseRepair(
            name: "visiting-guest-beside-host",
            // "Stubb and visiting President Karis met": the guest is the second subject, not somebody who is visited.
            trigger: { tree, token in
                tree.norm(token) == "visiting" && tree.isVerb(token) && tree.relation(token) != .amod
                    && token > tree.tokens.lowerBound && tree.relation(token - 1) == .cc
            },
            mend: { tree, visiting in
                guard tree.head(visiting - 1) == visiting, let main = tree.head(visiting),
                    let guest = tree.children(visiting, .obj).first, tree.partOfSpeech(guest) == .propn,
                    let host = tree.isNominal(main)
                        ? bearer(of: main, tree)
                        : tree.children(main, .nsubj, .obj, .obl).last(where: { $0 < visiting }),
                    host < visiting, tree.isNominal(host)
                else { return }
                for phrase in tree.children(visiting, .obl, .oblUnmarked) where tree.isVerb(main) {
                    tree.attach(phrase, to: main, as: tree.relation(phrase))
                }
                tree.attach(guest, to: host, as: .conj)
                tree.attach(visiting - 1, to: guest, as: .cc)
                tree.attach(visiting, to: guest, as: .amod)
            }),
        ParseRepair(
            name: "visiting-guest-behind-preposition",
            // "met with visiting President Karis": he is the one they met with.
            trigger: { tree, token in
                tree.norm(token) == "visiting" && tree.isVerb(token) && token > tree.tokens.lowerBound
                    && tree.norm(token - 1) == "with" && [.mark, .case].contains(tree.relation(token - 1))
            },
            mend: { tree, visiting in
                guard tree.head(visiting - 1) == visiting, let above = tree.head(visiting),
                    let guest = tree.children(visiting, .obj).first, tree.partOfSpeech(guest) == .propn
                else { return }
                tree.attach(guest, to: above, as: tree.isVerb(above) ? .obl : .nmod)
                tree.attach(visiting - 1, to: guest, as: .case)
                for phrase in tree.children(visiting, .obl, .oblUnmarked) {
                    tree.attach(phrase, to: above, as: tree.relation(phrase))
                }
                tree.tag(visiting, .adj)
                tree.attach(visiting, to: guest, as: .amod)
            }),
        ParseRepair(
            name: "visiting-guest-as-counterpart",
            // "met his counterpart, visiting Minister Karis": that is who the counterpart is.
            trigger: { tree, token in
                tree.norm(token) == "visiting" && tree.isVerb(token) && token > tree.tokens.lowerBound + 1
                    && tree.document.text(token - 1) == "," && tree.norm(token - 2) == "counterpart"
            },
            mend: { tree, visiting in
                guard let guest = tree.children(visiting, .obj).first, tree.partOfSpeech(guest) == .propn,
                    tree.subtree(guest).lowerBound == visiting + 1
                else { return }
                let above = tree.head(visiting)
                for phrase in tree.children(visiting, .obl, .oblUnmarked) {
                    if let above { tree.attach(phrase, to: above, as: tree.relation(phrase)) }
                }
                tree.attach(guest, to: visiting - 2, as: .appos)
                tree.tag(visiting, .adj)
                tree.attach(visiting, to: guest, as: .amod)
            }),
        ParseRepair(
            name: "face-to-face",
            // "met face-to-face in Oslo": how they met, not whom.
            trigger: { tree, token in
                tree.norm(token) == "face" && [.obj, .obl, .oblUnmarked, .conj].contains(tree.relation(token))
                    && token + 2 < tree.tokens.upperBound && tree.tokens.contains(token - 1)
            },
            mend: { tree, face in
                guard let verb = tree.head(face), tree.isVerb(verb),
                    let other = (face + 1..<min(face + 5, tree.tokens.upperBound)).first(where: {
                        tree.norm($0) == "face"
                    }), (face + 1..<other).contains(where: { tree.norm($0) == "to" })
                else { return }
                for word in face + 1...other {
                    if let head = tree.head(word), !(face...other).contains(head) {
                        tree.attach(word, to: face, as: .dep)
                    }
                }
                tree.tag(face, .adv, lemma: "face")
                tree.label(face, .advmod)
            }),
        ParseRepair(
            name: "phrase-behind-weekday",
            // "is due in Oslo on Thursday for talks": nothing hangs on the day.
            trigger: { tree, token in
                tree.relation(token) == .nmod && tree.isNominal(token)
                    && tree.head(token).map { $0 < token && weekdays.contains(tree.norm($0)) } ?? false
            },
            mend: { tree, phrase in
                guard let day = tree.head(phrase), let marker = tree.marker(phrase),
                    ["for", "with", "between", "in", "at"].contains(marker), var above = tree.head(day), above < day
                else { return }
                // A city is where it is, the verb what happens there.
                if tree.partOfSpeech(above) == .propn, [.obl, .nmod].contains(tree.relation(above)),
                    let next = tree.head(above)
                {
                    above = next
                }
                tree.attach(phrase, to: above, as: tree.isNominal(above) && !tree.hasChild(above, .cop) ? .nmod : .obl)
            }),
        ParseRepair(
            name: "object-behind-following",
            // "reopened it, following a meeting in Oslo": what has a preposition is no object.
            trigger: { tree, token in
                tree.relation(token) == .obj && tree.isNominal(token)
                    && tree.children(token, .case).contains {
                        ["following", "after", "during"].contains(tree.norm($0))
                    }
            },
            mend: { tree, noun in tree.label(noun, .obl) }),
        ParseRepair(
            name: "along-with",
            // "will meet his counterpart along with Tusk": he comes, too; he is no part of the counterpart.
            trigger: { tree, token in
                tree.relation(token) == .nmod && tree.isNominal(token)
                    && tree.children(token, .case).contains { ["along", "together"].contains(tree.norm($0)) }
            },
            mend: { tree, companion in
                guard let noun = tree.head(companion), [.obj, .nsubj, .obl].contains(tree.relation(noun)),
                    let verb = tree.head(noun), tree.isVerb(verb),
                    let adverb = tree.children(companion, .case).first(where: {
                        ["along", "together"].contains(tree.norm($0))
                    }), adverb < companion, tree.norm(adverb + 1) == "with"
                else { return }
                tree.attach(companion, to: verb, as: .obl)
                tree.attach(adverb, to: verb, as: .advmod)
            }),
        ParseRepair(
            name: "meeting-before-its-verb",
            // "Talks between Chad and Mali collapsed": the verb is no second part of the talks.
            trigger: { tree, token in
                tree.relation(token) == .root && tree.isNominal(token) && isMeeting(token, tree)
                    && tree.hasChild(token, .conj)
            },
            mend: { tree, talks in
                guard !tree.hasChild(talks, .cop),
                    let verb = tree.children(talks, .conj).first(where: { $0 > talks }),
                    tree.isVerb(verb) && tree.morphology(verb).contains(.finite) || tree.hasChild(verb, .cop),
                    !tree.hasChild(verb, .cc, .nsubj, .nsubjPass), tree.subtree(talks).lowerBound <= talks
                else { return }
                tree.raise(verb, to: nil, as: .root)
                tree.attach(talks, to: verb, as: tree.hasChild(verb, .auxPass) ? .nsubjPass : .nsubj)
            }),
        ParseRepair(
            name: "meeting-done-by-the-subject",
            // "left Oslo after meeting with Orpo": behind a conjunction, without an article, it is what the subject did.
            trigger: { tree, token in
                tree.norm(token) == "meeting" && tree.partOfSpeech(token) == .noun
                    && [.obl, .advcl].contains(tree.relation(token))
                    && token > tree.tokens.lowerBound
                    && ["after", "before", "while", "since"].contains(tree.norm(token - 1))
            },
            mend: { tree, meeting in
                guard tree.head(meeting - 1) == meeting,
                    !tree.hasChild(meeting, .det, .amod, .compound, .nmodPoss, .nummod)
                else { return }
                tree.tag(meeting, .verb, lemma: "meet")
                tree.inflect(meeting, [.gerund])
                tree.label(meeting, .advcl)
                tree.label(meeting - 1, .mark)
                for phrase in tree.children(meeting, .nmod) { tree.label(phrase, .obl) }
                // "after meeting Orpo", read as a meeting of that name
                if let partner = tree.children(meeting, .flat, .appos, .nmodDesc).first(where: { $0 > meeting }) {
                    tree.label(partner, .obj)
                }
                for particle in tree.children(meeting, .compoundPrt) where tree.norm(particle) == "with" {
                    guard let partner = tree.children(meeting, .obl).first(where: { $0 > particle }) else { continue }
                    tree.attach(particle, to: partner, as: .case)
                }
            }),
        ParseRepair(
            name: "then-before-title",
            // "between then President Niinistö and Putin": he is the one that the preposition leads to.
            trigger: { tree, token in
                tree.norm(token) == "then" && tree.partOfSpeech(token) == .adv
                    && [.nmod, .obl].contains(tree.relation(token))
            },
            mend: { tree, then in
                guard let above = tree.head(then), tree.tokens.contains(then + 1),
                    tree.partOfSpeech(then + 1) == .propn
                else { return }
                var name = then + 1
                while let head = tree.head(name), head > name, tree.isNominal(head),
                    [.compound, .amod, .flat, .nmodDesc].contains(tree.relation(name))
                {
                    name = head
                }
                let relation = tree.relation(then)
                tree.attach(name, to: above, as: relation)
                tree.attach(then, to: name, as: .advmod)
            }),
        ParseRepair(
            name: "plan-to-do",
            // "Chad and Mali plan to hold talks": they plan it.
            trigger: { tree, token in
                tree.lemma(token) == "plan" && tree.partOfSpeech(token) == .noun && tree.hasChild(token, .nsubj)
            },
            mend: { tree, plan in
                guard !tree.hasChild(plan, .cop, .det, .case, .amod, .nmodPoss),
                    let clause = tree.children(plan, .acl).first(where: { tree.marker($0) == "to" })
                else { return }
                tree.tag(plan, .verb)
                tree.inflect(plan, [.present, .finite])
                tree.label(clause, .xcomp)
            }),
        ParseRepair(
            name: "talks-that-are-held",
            // "when the two countries resume talks": they do not talk, they resume.
            trigger: { tree, token in
                tree.norm(token) == "talks" && tree.isVerb(token) && token > tree.tokens.lowerBound
            },
            mend: { tree, talks in
                let verb = talks - 1
                guard [.nsubj, .compound, .amod].contains(tree.relation(verb)), tree.head(verb) == talks,
                    Lexicon.shared.classes(of: tree.norm(verb), .verb).overlaps(MeetingWords.carriers),
                    let subject = tree.children(verb, .nsubj).first ?? tree.children(talks, .nsubj).first,
                    subject < verb
                else { return }
                let above = tree.head(talks)
                let relation = tree.relation(talks)
                tree.tag(verb, .verb, lemma: tree.norm(verb))
                tree.inflect(verb, [.present, .finite])
                tree.tag(talks, .noun, lemma: "talk")
                tree.inflect(talks, [.plural])
                tree.raise(verb, to: above, as: relation)
                for child in tree.tokens where tree.head(child) == talks && child != verb {
                    tree.attach(child, to: verb, as: tree.relation(child))
                }
                tree.attach(talks, to: verb, as: .obj)
            }),
        ParseRepair(
            name: "talks-as-subject",
            // "said that talks between Chad and Mali were in danger": they are a subject, nobody talks.
            trigger: { tree, token in
                tree.norm(token) == "talks" && tree.isVerb(token)
                    && [.nsubj, .nsubjPass, .csubj].contains(tree.relation(token))
            },
            mend: { tree, talks in
                guard let above = tree.head(talks), above > talks, !tree.hasChild(talks, .obj, .aux) else { return }
                tree.tag(talks, .noun, lemma: "talk")
                tree.inflect(talks, [.plural])
                if tree.relation(talks) == .csubj { tree.label(talks, .nsubj) }
                for that in tree.children(talks, .nsubj) where tree.norm(that) == "that" {
                    tree.attach(that, to: above, as: .mark)
                }
                for phrase in tree.children(talks, .obl) { tree.label(phrase, .nmod) }
            }),
        ParseRepair(
            name: "subject-behind-opening-occasion",
            // "At a meeting, the ministers and Orpo urged restraint": those behind the comma are no part of the occasion.
            trigger: { tree, token in
                tree.relation(token) == .obl && tree.isNominal(token) && tree.hasChild(token, .conj)
                    && tree.head(token).map { $0 > token } ?? false
                    && tree.subtree(token).lowerBound == tree.tokens.lowerBound
            },
            mend: { tree, occasion in
                guard let verb = tree.head(occasion), tree.isVerb(verb),
                    !tree.hasChild(verb, .nsubj, .nsubjPass, .csubj, .expl),
                    let subject = tree.children(occasion, .conj).first, !tree.hasChild(subject, .cc, .case),
                    case let start = tree.subtree(subject).lowerBound, start > occasion,
                    tree.document.text(start - 1) == ","
                else { return }
                for other in tree.children(occasion, .conj) where other > subject {
                    tree.attach(other, to: subject, as: .conj)
                }
                tree.attach(subject, to: verb, as: tree.hasChild(verb, .auxPass) ? .nsubjPass : .nsubj)
            }),
    ]
}
