internal import EntenteText

/// What goes wrong around names and titles.
extension ParseRepair {
    private static let directions = Lexicon.words("direction")

    static let names: [ParseRepair] = [
        ParseRepair(
            name: "unknown-given-name",
            // A capitalised word inside a name is a name, whatever the tagger takes it for.
            trigger: { tree, token in
                guard [.verb, .adv, .noun, .adj, .x].contains(tree.partOfSpeech(token)),
                    [.compound, .flat].contains(tree.relation(token)), token > tree.tokens.lowerBound
                else { return false }
                guard let head = tree.head(token), tree.partOfSpeech(head) == .propn, abs(head - token) == 1 else {
                    return false
                }
                return tree.document.isCapitalized(token) && tree.document.isCapitalized(head)
                    && tree.partOfSpeech(token) != .adj && tree.partOfSpeech(token) != .noun
            }, mend: { tree, token in tree.tag(token, .propn) }),
        ParseRepair(
            name: "name-as-modal",
            // "May met Juncker", "May had met Juncker": a modal verb has no finite form behind it, so that it is a name.
            trigger: { tree, token in
                tree.relation(token) == .aux && tree.norm(token) == "may" && tree.document.isCapitalized(token)
                    && token + 1 < tree.tokens.upperBound && tree.morphology(token + 1).contains(.finite)
                    && (tree.morphology(token + 1).contains(.past)
                        || tree.relation(token + 1) == .aux && tree.norm(token + 1) != tree.lemma(token + 1))
            },
            mend: { tree, name in
                guard let verb = tree.head(name) else { return }
                tree.tag(name, .propn)
                if let given = tree.children(verb, .nsubj).first(where: { $0 == name - 1 }) {
                    tree.attach(name, to: given, as: .flat)
                } else {
                    tree.attach(name, to: verb, as: .nsubj)
                }
            }),
        ParseRepair(
            name: "month-as-modal",
            // "in May called for talks": behind a preposition it is the month.
            trigger: { tree, token in
                tree.relation(token) == .aux && tree.norm(token) == "may" && tree.document.isCapitalized(token)
                    && token > tree.tokens.lowerBound && tree.partOfSpeech(token - 1) == .adp
            },
            mend: { tree, month in
                guard let verb = tree.head(month) else { return }
                tree.tag(month, .propn)
                tree.attach(month, to: verb, as: .obl)
                tree.attach(month - 1, to: month, as: .case)
                // "Xi in May called": nothing was done to him.
                guard verb == month + 1, !tree.hasChild(verb, .auxPass), tree.morphology(verb).contains(.participle)
                else { return }
                tree.inflect(verb, [.past, .finite])
                for subject in tree.children(verb, .nsubjPass) { tree.label(subject, .nsubj) }
            }),
        ParseRepair(
            name: "acting-title",
            // "and acting Thai Prime Minister Phumtham": part of the title.
            trigger: { tree, token in tree.isVerb(token) && tree.norm(token) == "acting" },
            mend: { tree, acting in
                guard let name = tree.children(acting, .obj).first, tree.partOfSpeech(name) == .propn,
                    tree.subtree(name).lowerBound == acting + 1, tree.hasChild(name, .nmodDesc),
                    let head = tree.head(acting)
                else { return }
                // "met with acting President Castro": the preposition is taken for a conjunction.
                let mark = tree.children(acting, .mark).first { $0 == acting - 1 }
                let isPhrase = mark != nil && tree.relation(acting) == .advcl
                tree.attach(name, to: head, as: isPhrase ? .obl : tree.relation(acting))
                if let mark, isPhrase { tree.attach(mark, to: name, as: .case) }
                for word in tree.children(acting, .cc, .punct, .case) {
                    tree.attach(word, to: name, as: tree.relation(word))
                }
                tree.tag(acting, .adj)
                tree.attach(acting, to: name, as: .amod)
            }),
        ParseRepair(
            name: "possessor-in-list",
            // "Brazil's Lula and Colombia's Petro": the second state is no third one in the list.
            trigger: { tree, token in
                tree.relation(token) == .conj && tree.partOfSpeech(token) == .propn
                    && token + 2 < tree.tokens.upperBound
                    && ["'s", "’s"].contains(tree.norm(token + 1)) && tree.head(token + 1) == token
            },
            mend: { tree, state in
                guard let first = tree.head(state),
                    let name = tree.children(first, .conj).first(where: { $0 > state }),
                    tree.partOfSpeech(name) == .propn, tree.subtree(name).lowerBound == state + 2
                else { return }
                for word in tree.children(state, .cc, .punct) { tree.attach(word, to: name, as: tree.relation(word)) }
                tree.attach(state, to: name, as: .nmodPoss)
            }),
        ParseRepair(
            name: "halved-name",
            // "the leaders of North and South Korea": two lands, the first of which is said without its noun.
            trigger: { tree, token in
                tree.relation(token) == .compound && Self.directions.contains(tree.norm(token))
                    && tree.document.isCapitalized(token) && token + 3 < tree.tokens.upperBound
                    && tree.norm(token + 1) == "and" && Self.directions.contains(tree.norm(token + 2))
            },
            mend: { tree, half in
                guard let name = tree.head(half), name == half + 3, tree.document.isCapitalized(name),
                    tree.head(half + 2) == half, let governor = tree.head(name)
                else { return }
                let relation = tree.relation(name)
                let markers = tree.children(name, .case)
                tree.attach(half, to: governor, as: relation)
                tree.attach(name, to: half, as: .conj)
                tree.attach(half + 1, to: name, as: .cc)
                tree.attach(half + 2, to: name, as: .compound)
                for marker in markers { tree.attach(marker, to: half, as: .case) }
            }),
        ParseRepair(
            name: "list-begun-as-apposition",
            // "Peru, Chile, Ghana and Mali voted": the second of a list of names is not another name of the first.
            trigger: { tree, token in
                tree.relation(token) == .appos && tree.partOfSpeech(token) == .propn
                    && tree.head(token).map { $0 < token && tree.partOfSpeech($0) == .propn } ?? false
            },
            mend: { tree, second in
                guard let first = tree.head(second) else { return }
                let end = tree.subtree(second).upperBound
                guard end + 1 < tree.tokens.upperBound, tree.document.text(end) == ",",
                    let third = tree.children(first, .conj).first(where: {
                        tree.subtree($0).lowerBound <= end + 1 && $0 > end
                    }), tree.partOfSpeech(third) == .propn, !tree.hasChild(third, .cc),
                    tree.children(first, .conj).contains(where: { $0 > third && tree.hasChild($0, .cc) })
                else { return }
                tree.attach(second, to: first, as: .conj)
            }),
        ParseRepair(
            name: "name-of-the-nearest",
            // "Marin and her predecessor, Rinne, spoke": the name behind the comma is that of the noun before it.
            trigger: { tree, token in tree.relation(token) == .appos && tree.partOfSpeech(token) == .propn },
            mend: { tree, name in
                guard let first = tree.head(name), first < name, tree.partOfSpeech(first) == .propn,
                    let comma = (first..<name).last(where: { tree.document.text($0) == "," }),
                    tree.subtree(name).lowerBound >= comma,
                    let noun = tree.children(first, .conj).first(where: { $0 == comma - 1 }),
                    tree.partOfSpeech(noun) == .noun, tree.hasChild(noun, .cc), !tree.hasChild(noun, .appos)
                else { return }
                tree.attach(name, to: noun, as: .appos)
            }),
        ParseRepair(
            name: "plural-title",
            // "The Foreign Ministers of Peru and Chile": people in office, no name.
            trigger: { tree, token in
                tree.partOfSpeech(token) == .propn && tree.morphology(token).contains(.plural)
                    && tree.relation(token) != .flat && tree.relation(token) != .compound
            },
            mend: { tree, title in
                let singular = Symbol(tree.document.text(title).lowercased().dropLast().description)
                guard Representatives.officials.contains(singular), tree.marker(title) != "of" else { return }
                tree.tag(title, .noun, lemma: singular)
            }),
        ParseRepair(
            name: "list-behind-preposition",
            // "talks among Rutte, Tusk and Costa": the second of a list is not another name of the talks.
            trigger: { tree, token in tree.relation(token) == .appos && tree.partOfSpeech(token) == .propn },
            mend: { tree, second in
                guard let noun = tree.head(second), tree.partOfSpeech(noun) == .noun,
                    let first = tree.children(noun, .nmod).last(where: { noun < $0 && $0 < second }),
                    tree.partOfSpeech(first) == .propn, tree.subtree(second).lowerBound > first,
                    (first + 1..<tree.subtree(second).lowerBound).allSatisfy({
                        [.flat, .punct].contains(tree.relation($0))
                    }), tree.children(first, .conj).contains(where: { $0 > second && tree.hasChild($0, .cc) })
                else { return }
                tree.attach(second, to: first, as: .conj)
            }),
        ParseRepair(
            name: "title-beside-name",
            // "economy minister/nsubj Shigeyuki/nsubj": the title belongs to the name right behind it.
            trigger: { tree, token in
                [.nsubj, .nsubjPass, .conj, .obj, .obl, .nmod].contains(tree.relation(token))
                    && token + 1 < tree.tokens.upperBound && [.noun, .propn].contains(tree.partOfSpeech(token))
            },
            mend: { tree, token in
                guard let head = tree.head(token) else { return }
                for name in tree.tokens
                where name > token && tree.head(name) == head && tree.relation(name) == tree.relation(token)
                    && tree.partOfSpeech(name) == .propn && tree.document.isCapitalized(name)
                {
                    guard tree.subtree(name).lowerBound == token + 1, !tree.hasChild(name, .cc, .case, .det) else {
                        return
                    }
                    let titles = tree.children(name, .nmodDesc)
                    if let title = titles.last {
                        // "EU | foreign policy chief Josep Borrell"
                        guard tree.partOfSpeech(token) == .propn else { return }
                        tree.attach(token, to: title, as: .compound)
                    } else if tree.partOfSpeech(token) == .noun, !tree.morphology(token).contains(.plural) {
                        tree.attach(token, to: name, as: .nmodDesc)
                        // "with his counterpart Orpo"
                        for preposition in tree.children(token, .case) {
                            tree.attach(preposition, to: name, as: .case)
                        }
                    }
                    return
                }
            }),
        ParseRepair(
            name: "second-subject",
            // "Stoltenberg, who …, and Donald Tusk welcomed it": two subjects of which the second has an "and" are one list.
            trigger: { tree, token in
                [.nsubj, .nsubjPass].contains(tree.relation(token)) && tree.isNominal(token)
                    && tree.hasChild(token, .cc)
            },
            mend: { tree, second in
                guard let verb = tree.head(second), verb > second,
                    let first = tree.children(verb, .nsubj, .nsubjPass).last(where: { $0 < second })
                else { return }
                tree.attach(second, to: first, as: .conj)
            }),
        ParseRepair(
            name: "name-in-a-list",
            // "a meeting among Rutte, Tusk and Costa": a name goes with the names before it, not with the meeting.
            trigger: { tree, token in tree.relation(token) == .conj && tree.partOfSpeech(token) == .propn },
            mend: { tree, name in
                guard let noun = tree.head(name), noun < name, tree.partOfSpeech(noun) == .noun,
                    let first = tree.children(noun, .nmod).last(where: {
                        noun < $0 && $0 < name && tree.partOfSpeech($0) == .propn
                    }),
                    (first + 1..<name).allSatisfy({
                        [.flat, .punct, .cc].contains(tree.relation($0)) || tree.isBelow($0, name)
                    })
                else { return }
                tree.attach(name, to: first, as: .conj)
            }),
        ParseRepair(
            name: "active-subject",
            // "The accord entered into force": nothing is done to it. Nor in "The envoy called on both to return.", where a
            // passive would need its "was": only headlines, which have no full stop, leave that out.
            trigger: { tree, token in tree.relation(token) == .nsubjPass },
            mend: { tree, subject in
                guard let verb = tree.head(subject), tree.isVerb(verb), verb > subject, !tree.hasChild(verb, .auxPass)
                else { return }
                if tree.morphology(verb).contains(.participle) {
                    guard tree.relation(verb) == .root, !tree.hasChild(verb, .aux),
                        tree.tokens.last.map({ tree.norm($0) }) == "."
                    else { return }
                    tree.inflect(verb, [.past, .finite])
                }
                guard tree.morphology(verb).contains(.finite) else { return }
                tree.label(subject, .nsubj)
            }),
        ParseRepair(
            name: "subject-behind-and",
            // "chaired by Yoo, and Park endorsed it": a name before a verb that has no subject is its subject.
            trigger: { tree, token in
                tree.relation(token) == .conj
                    && (tree.partOfSpeech(token) == .propn
                        || tree.children(token, .appos).contains { tree.partOfSpeech($0) == .propn })
                    && tree.head(token).map { $0 < token && tree.isNominal($0) } ?? false
            },
            mend: { tree, name in
                let range = tree.subtree(name)
                guard range.upperBound < tree.tokens.upperBound, range.lowerBound > tree.tokens.lowerBound + 1,
                    let head = tree.head(name),
                    ![.nsubj, .nsubjPass].contains(tree.relation(head))
                        // "Yoo signed, and minister Park signed": what stands behind the verb is no part of its subject.
                        || tree.head(head).map({ head < $0 && $0 < name }) ?? false,
                    tree.document.text(range.lowerBound) == ","
                        || [",", "”", "\""].contains(tree.document.text(range.lowerBound - 1)), tree.hasChild(name, .cc)
                else { return }
                var verb = range.upperBound
                // "and the Swedish premier, Ulf Kristersson, stayed"
                if tree.document.text(verb) == ",", tree.hasChild(name, .appos), tree.tokens.contains(verb + 1) {
                    verb += 1
                }
                // "hailed Chad, and its premier, Ali, left", read as said by nobody.
                if tree.isVerb(verb), let first = tree.verb(above: name), first < name, tree.relation(first) == .ccomp,
                    tree.head(first) == verb, !tree.hasChild(verb, .nsubj, .nsubjPass, .aux, .cc, .mark)
                {
                    tree.raise(first, over: verb, as: .conj)
                }
                // "said it would stay, and its premier, Ali, left": not said.
                if tree.isVerb(verb), tree.relation(verb) == .ccomp, !tree.hasChild(verb, .mark),
                    tree.head(verb).map({ $0 < head }) ?? false
                {
                    tree.label(verb, .conj)
                }
                guard tree.isVerb(verb), tree.relation(verb) == .conj,
                    !tree.hasChild(verb, .nsubj, .nsubjPass, .aux, .cc),
                    tree.head(verb).map({ $0 < name && tree.isVerb($0) }) ?? false
                else { return }
                tree.attach(name, to: verb, as: .nsubj)
            }),
        ParseRepair(
            name: "subject-between-and-and-verb",
            // "said Peru was poor, and his premier, Ali, left": what stands between "and" and its verb is the subject.
            trigger: { tree, token in
                tree.isVerb(token) && tree.relation(token) == .conj && tree.hasChild(token, .cc)
                    && !tree.hasChild(token, .nsubj, .nsubjPass, .csubj, .expl)
            },
            mend: { tree, verb in
                guard let conjunction = tree.children(verb, .cc).first, conjunction + 1 < verb,
                    let name = (conjunction + 1..<verb).first(where: { token in
                        tree.isNominal(token) && tree.relation(token) == .conj
                            && tree.head(token).map { $0 < conjunction } ?? false
                    }), tree.subtree(name).lowerBound == conjunction + 1, tree.subtree(name).upperBound <= verb,
                    (tree.subtree(name).upperBound..<verb).allSatisfy({ tree.partOfSpeech($0) == .punct })
                else { return }
                tree.attach(name, to: verb, as: .nsubj)
            }),
        ParseRepair(
            name: "speaker-behind-quotation",
            // “a new dawn for Ethiopia,” Obasanjo told reporters: the name hangs on the last word of what he said.
            trigger: { tree, token in
                tree.partOfSpeech(token) == .propn && [.appos, .conj, .flat, .nmod].contains(tree.relation(token))
                    || tree.isNominal(token) && [.obj, .obl].contains(tree.relation(token))
            },
            mend: { tree, token in
                guard let head = tree.head(token), head < token,
                    let mark = (head + 1..<token).last(where: { tree.isQuotationMark($0) }),
                    !(tree.tokens.lowerBound..<head).filter({ tree.isQuotationMark($0) }).isEmpty,
                    // From the mark to the name there is nothing but its title.
                    (mark + 1..<token).allSatisfy({ tree.isBelow($0, token) })
                else { return }
                let end = tree.subtree(token).upperBound
                guard
                    let verb = (end..<tree.tokens.upperBound).first(where: {
                        ![.punct, .aux, .adv].contains(tree.partOfSpeech($0))
                    }), tree.isVerb(verb), SpeechWords.verbs.contains(tree.lemma(verb)),
                    !tree.hasChild(verb, .nsubj, .nsubjPass)
                else { return }
                tree.attach(token, to: verb, as: .nsubj)
            }),
    ]
}

extension ParseTree {
    func isQuotationMark(_ token: Int) -> Bool { ["\"", "“", "”", "''", "``"].contains(document.text(token)) }
}
