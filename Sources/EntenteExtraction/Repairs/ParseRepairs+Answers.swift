internal import EntenteText

/// What goes wrong where the text says that one deed answers another.
extension ParseRepair {
    static let answers: [ParseRepair] = [
        ParseRepair(
            name: "conjunction-on-subject",
            // "left after a raid killed six": "after" opens the clause, it is no preposition of its subject.
            trigger: { tree, token in
                tree.relation(token) == .case && ["after", "before", "since", "until"].contains(tree.norm(token))
            },
            mend: { tree, conjunction in
                guard let subject = tree.head(conjunction), [.nsubj, .nsubjPass].contains(tree.relation(subject)),
                    let verb = tree.head(subject), verb > subject, tree.isVerb(verb),
                    [.advcl, .acl, .ccomp, .dep].contains(tree.relation(verb)),
                    tree.subtree(subject).lowerBound == conjunction
                else { return }
                tree.attach(conjunction, to: verb, as: .mark)
            }),
        ParseRepair(
            name: "claim-that-is-denied",
            // "blamed Lima for the raid, charges Peru denies": the noun sums up what stands before it.
            trigger: { tree, token in
                (tree.relation(token) == .ccomp || tree.relation(token) == .acl && tree.marker(token) == "that")
                    && isOf(answering, token, tree)
            },
            mend: { tree, verb in
                guard let claim = tree.head(verb), claim < verb, claim > tree.tokens.lowerBound,
                    !tree.hasChild(verb, .obj, .ccomp, .xcomp), tree.hasChild(verb, .nsubj),
                    Lexicon.shared.classes(of: tree.lemma(claim), .noun).overlaps(claims),
                    !tree.hasChild(claim, .nsubj, .aux)
                else { return }
                if tree.isVerb(claim) {
                    guard tree.partOfSpeech(claim - 1) == .punct else { return }
                    tree.tag(claim, .noun)
                    tree.label(claim, .parataxis)
                }
                tree.label(verb, .aclRelcl)
            }),
        ParseRepair(
            name: "claim-as-second-subject",
            // "said Lima armed them, a charge Peru denies", read as if the charge denied too, or beside the denial.
            trigger: { tree, token in
                isOf(TakenUp.summaries, token, tree) && tree.partOfSpeech(token) == .noun
                    && [.nsubj, .parataxis, .ccomp, .appos, .obj, .conj].contains(tree.relation(token))
            },
            mend: { tree, claim in
                let range = tree.subtree(claim)
                guard let first = range.first, let above = tree.head(claim), first > tree.tokens.lowerBound,
                    tree.norm(first - 1) == "," || tree.norm(first) == ",",
                    tree.hasChild(claim, .det) || tree.morphology(claim).contains(.plural),
                    tree.children(claim, .det).allSatisfy({ ["a", "an"].contains(tree.norm($0)) }),
                    !tree.hasChild(claim, .nsubj, .aux, .cop, .case)
                else { return }
                // Whose verb it is stands right behind the noun.
                let subject = tree.tokens.first {
                    $0 > claim && [.nsubj, .appos].contains(tree.relation($0)) && tree.isNominal($0)
                        && tree.subtree($0).lowerBound == claim + 1
                }
                guard let subject,
                    let verb = tree.relation(subject) == .nsubj
                        ? tree.head(subject) : tree.children(claim, .aclRelcl).first,
                    verb > subject, tree.isVerb(verb), !tree.hasChild(verb, .mark, .obj, .ccomp),
                    verb != above || tree.relation(claim) == .nsubj,
                    tree.head(verb) != nil
                else { return }
                if above == verb {
                    guard let outer = tree.head(verb), outer < claim else { return }
                    tree.attach(claim, to: outer, as: .parataxis)
                }
                tree.attach(verb, to: claim, as: .aclRelcl)
                tree.attach(subject, to: verb, as: .nsubj)
            }),
        ParseRepair(
            name: "gerund-on-its-object",
            // "blamed Chad for arming rebels": the rebels are armed, they do not arm.
            trigger: { tree, token in
                tree.isVerb(token) && [.amod, .compound].contains(tree.relation(token))
                    && token > tree.tokens.lowerBound && ["of", "for", "by"].contains(tree.norm(token - 1))
                    && tree.relation(token - 1) == .case
            },
            mend: { tree, gerund in
                guard let noun = tree.head(gerund), noun > gerund, tree.head(gerund - 1) == noun,
                    [.obl, .nmod].contains(tree.relation(noun)), let above = tree.head(noun),
                    let verb = tree.isVerb(above) ? above : tree.head(above), tree.isVerb(verb), verb < gerund,
                    Lexicon.shared.classes(of: tree.lemma(verb), .verb).overlaps(reacting)
                else { return }
                tree.attach(gerund, to: verb, as: .advcl)
                tree.attach(noun, to: gerund, as: .obj)
                tree.attach(gerund - 1, to: gerund, as: .mark)
                let next = noun + 1
                if next < tree.tokens.upperBound, tree.relation(next) == .case, let phrase = tree.head(next),
                    tree.head(phrase) == verb
                {
                    tree.attach(phrase, to: gerund, as: .obl)
                }
            }),
        ParseRepair(
            name: "listed-subjects-behind-conjunction",
            // "came after Chad, Mali and Niger blamed Lima": those listed are the subjects of the clause.
            trigger: { tree, token in
                tree.isVerb(token) && [.conj, .advcl, .ccomp, .parataxis].contains(tree.relation(token))
                    && tree.morphology(token).contains(.finite) && tree.morphology(token).contains(.past)
            },
            mend: { tree, verb in
                guard !tree.hasChild(verb, .nsubj, .nsubjPass, .aux, .mark), let above = tree.head(verb),
                    let conjunction = (tree.tokens.lowerBound..<verb).last(where: {
                        ["after", "since", "because"].contains(tree.norm($0)) && tree.relation($0) == .case
                    }), above < conjunction, let first = tree.head(conjunction), let clause = tree.head(first),
                    tree.isNominal(first), tree.isNominal(verb - 1), tree.isBelow(verb - 1, first)
                else { return }
                tree.attach(verb, to: clause, as: .advcl)
                tree.attach(first, to: verb, as: .nsubj)
                tree.attach(conjunction, to: verb, as: .mark)
            }),
    ]

    private static let answering = Lexicon.shared.set("answers-Accuse", "answers-Request")
    private static let claims = Lexicon.shared.set("told-as-Accuse", "told-as-Request")
    private static let reacting = Lexicon.shared.set(
        "accuse", "support", "protest", "sanction", "answering", "judge-told")

    private static func isOf(_ classes: WordClasses, _ token: Int, _ tree: ParseTree) -> Bool {
        Lexicon.shared.classes(of: tree.lemma(token), tree.partOfSpeech(token)).overlaps(classes)
    }
}
