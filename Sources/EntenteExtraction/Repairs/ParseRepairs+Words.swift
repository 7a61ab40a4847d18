internal import EntenteText

/// What goes wrong where somebody says, asks or denies something.
extension ParseRepair {
    static let words: [ParseRepair] = [
        ParseRepair(
            name: "noun-hyphen-verb",
            // "Chad test-fired a rocket": the noun is a part of the verb, and the name before it the subject.
            trigger: { tree, token in
                token + 2 < tree.tokens.upperBound && tree.norm(token + 1) == "-"
                    && tree.partOfSpeech(token) == .noun && tree.relation(token) == .nsubj
                    && tree.head(token) == token + 2 && tree.isVerb(token + 2)
            },
            mend: { tree, noun in
                let before = tree.children(noun, .compound).filter { $0 < noun }
                guard let subject = before.last, subject == noun - 1 else { return }
                for child in tree.children(noun, .compound, .det, .amod, .nmodDesc, .nmodPoss)
                where child < noun && child != subject {
                    tree.attach(child, to: subject, as: tree.relation(child))
                }
                tree.attach(subject, to: noun + 2, as: .nsubj)
                tree.label(noun, .compound)
            }),
        ParseRepair(
            name: "day-of-a-visit",
            // "upset by the visit Sunday": a day right behind a happening that has a preposition is its own.
            trigger: { tree, token in
                Self.weekdays.contains(tree.norm(token)) && tree.relation(token) == .oblUnmarked
                    && token > tree.tokens.lowerBound
            },
            mend: { tree, day in
                guard let verb = tree.head(day), verb < day, tree.isNominal(day - 1),
                    tree.isBelow(day - 1, verb), [.obl, .oblAgent, .nmod].contains(tree.relation(day - 1)),
                    Self.happenings.contains(tree.lemma(day - 1))
                else { return }
                tree.attach(day, to: day - 1, as: .nmodUnmarked)
            }),
        ParseRepair(
            name: "claim-taken-for-verb",
            // "dismissed U.S. claims that it lied": what is dismissed is a noun, and the name says whose.
            trigger: { tree, token in
                tree.relation(token) == .obj && tree.isVerb(token) && tree.document.text(token).hasSuffix("s")
                    && isNounToo(token, tree)
            },
            mend: { tree, claim in
                guard let verb = tree.head(claim), verb < claim, tree.isVerb(verb),
                    !tree.hasChild(claim, .obj, .aux, .auxPass),
                    let owner = tree.children(claim, .nsubj).first, owner == claim - 1,
                    tree.partOfSpeech(owner) == .propn
                else { return }
                tree.tag(claim, .noun, lemma: tree.lemma(claim))
                tree.label(owner, .compound)
                for clause in tree.children(claim, .ccomp) { tree.label(clause, .acl) }
            }),
        ParseRepair(
            name: "noun-taken-for-verb",
            // "opposes aid to Chad": an object without a subject or a mark is a noun.
            trigger: { tree, token in
                tree.relation(token) == .obj && tree.isVerb(token) && tree.norm(token) == tree.lemma(token)
                    && isNounToo(token, tree)
            },
            mend: { tree, noun in
                guard let verb = tree.head(noun), verb < noun, tree.isVerb(verb),
                    !tree.hasChild(noun, .nsubj, .nsubjPass, .aux, .auxPass, .mark, .obj, .xcomp, .ccomp)
                else { return }
                tree.tag(noun, .noun, lemma: tree.lemma(noun))
                for phrase in tree.children(noun, .obl) { tree.label(phrase, .nmod) }
            }),
        ParseRepair(
            name: "both-alone",
            // "Both left", "praised both": those two, where no noun follows that they are.
            trigger: { tree, token in
                ["both", "all"].contains(tree.norm(token)) && tree.relation(token) == .advmod
            },
            mend: { tree, both in
                guard let verb = tree.head(both), tree.isVerb(verb),
                    !tree.tokens.contains(where: { tree.head($0) == both })
                else { return }
                if both < verb, !tree.hasChild(verb, .nsubj, .nsubjPass),
                    (both + 1..<verb).allSatisfy({ !tree.isNominal($0) })
                {
                    tree.tag(both, .pron)
                    tree.label(both, tree.hasChild(verb, .auxPass) ? .nsubjPass : .nsubj)
                } else if both == verb + 1, !tree.hasChild(verb, .obj, .xcomp, .ccomp) {
                    tree.tag(both, .pron)
                    tree.label(both, .obj)
                }
            }),
        ParseRepair(
            name: "adverb-as-complement",
            // "called the step unwise": a word that says of what kind it is.
            trigger: { tree, token in
                tree.relation(token) == .xcomp && tree.partOfSpeech(token) == .adv
                    && tree.head(token).map { tree.isVerb($0) && $0 < token } ?? false
            },
            mend: { tree, token in
                guard !tree.document.text(token).hasSuffix("ly") else { return }
                tree.tag(token, .adj)
            }),
        ParseRepair(
            name: "lest",
            // "Lest Chad leave, Mali waited": it opens a clause.
            trigger: { tree, token in tree.norm(token) == "lest" && tree.relation(token) != .mark },
            mend: { tree, token in
                guard let verb = (token + 1..<tree.tokens.upperBound).first(where: { tree.isVerb($0) }) else { return }
                tree.tag(token, .sconj)
                tree.attach(token, to: verb, as: .mark)
            }),
        ParseRepair(
            name: "participle-of-state",
            // "is committed to the pact": how somebody stands to it, nothing that was done to him.
            trigger: { tree, token in tree.isVerb(token) && states.contains(tree.norm(token)) },
            mend: { tree, state in
                let copulas = tree.children(state, .auxPass, .cop).filter { tree.lemma($0) == "be" }
                let isComplement =
                    tree.relation(state) == .xcomp
                    && tree.head(state).map { ["remain", "stay", "seem", "appear", "stand"].contains(tree.lemma($0)) }
                        ?? false
                guard !copulas.isEmpty || isComplement, !tree.hasChild(state, .oblAgent) else { return }
                tree.tag(state, .adj, lemma: tree.norm(state))
                tree.inflect(state, [])
                for copula in copulas { tree.label(copula, .cop) }
                for subject in tree.children(state, .nsubjPass) { tree.label(subject, .nsubj) }
            }),
        ParseRepair(
            name: "gerund-of-speaker",
            // "said that Chad was free, rejecting the claim": the one who says so rejects it.
            trigger: { tree, token in
                tree.relation(token) == .advcl && tree.isVerb(token) && token > tree.tokens.lowerBound
                    && tree.document.text(token - 1) == "," && tree.document.text(token).hasSuffix("ing")
                    && Lexicon.shared.classes(of: tree.lemma(token), .verb).overlaps(answering)
            },
            mend: { tree, gerund in
                guard let clause = tree.head(gerund), clause < gerund, tree.relation(clause) == .ccomp,
                    let saying = tree.head(clause), saying < clause,
                    SpeechWords.reporting.contains(tree.lemma(saying)), !tree.hasChild(gerund, .nsubj, .mark)
                else { return }
                tree.attach(gerund, to: saying, as: .advcl)
            }),
        ParseRepair(
            name: "second-verb-of-speaker",
            // "said Chad had broken the truce and called for talks": the one who says so calls for them, not Chad.
            trigger: { tree, token in
                tree.relation(token) == .conj && tree.isVerb(token) && tree.morphology(token).contains(.past)
                    && isSpeaking(token, tree)
            },
            mend: { tree, verb in
                guard let first = tree.head(verb), first < verb, tree.relation(first) == .ccomp,
                    let saying = tree.head(first), saying < first,
                    SpeechWords.reporting.contains(tree.lemma(saying)) || tree.marker(first) == "that",
                    tree.morphology(saying).contains(.past),
                    tree.hasChild(first, .aux, .cop)
                        || tree.children(verb, .cc).contains(where: { tree.norm($0 - 1) == "," })
                        || tree.morphology(first).contains(.present) && tree.morphology(first).contains(.finite),
                    !tree.hasChild(first, .auxPass), !tree.hasChild(verb, .nsubj, .nsubjPass, .aux, .auxPass, .mark),
                    !isSpeaking(first, tree)
                else { return }
                tree.attach(verb, to: saying, as: .conj)
                tree.inflect(verb, [.past, .finite])
            }),
    ]

    private static let answering = Lexicon.shared.set("accuse", "request", "reject", "support", "threaten", "demand")

    private static let weekdays = Lexicon.words("weekday")
    private static let happenings = Lexicon.words("happening")
    private static let states = Lexicon.words("state-participle")
    private static let speaking = Lexicon.shared.set(
        "accuse", "request", "request-of", "demand", "call-for", "call-on", "threaten", "warn", "promise", "say")

    /// "called" alone is no asking: "called for".
    private static func isSpeaking(_ verb: Int, _ tree: ParseTree) -> Bool {
        let lemma = tree.lemma(verb)
        if Lexicon.shared.classes(of: lemma, .verb).overlaps(speaking) { return true }
        guard verb + 1 < tree.tokens.upperBound else { return false }
        return Lexicon.shared.companions(of: lemma).contains { words, companion in
            companion == tree.norm(verb + 1) && Lexicon.shared.classes(of: words, .verb).overlaps(speaking)
        }
    }

    /// A verb whose form is that of a noun, which the rules know: "claims", "aid".
    private static func isNounToo(_ token: Int, _ tree: ParseTree) -> Bool {
        !Lexicon.shared.classes(of: tree.lemma(token), .noun).isEmpty
    }
}
