internal import EntenteText

/// What goes wrong at the edges of clauses.
extension ParseRepair {
    static let clauses: [ParseRepair] = [
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

    private static let circumstances: Set<Symbol> = ["before", "after", "during", "ahead", "following", "at", "in"]
    private static let threatening = Lexicon.shared.set("threaten")

    private static let times = Lexicon.shared.set("time-noun")

    static func isTime(_ token: Int, _ tree: ParseTree) -> Bool {
        Lexicon.shared.classes(of: tree.norm(token), .noun).overlaps(times)
    }

    private static let speaking = Lexicon.shared.set("accuse", "warn", "say")
    /// Nouns of what one means, promises, asks or refuses to do.
    private static let resolves = Lexicon.shared.set(
        "decide-deed", "vow-deed", "want-deed", "oppose-deed", "ask-deed", "plan", "refuse")

    /// Verbs with somebody who is told.
    private static let telling = Lexicon.words("telling")
}
