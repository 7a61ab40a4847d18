internal import EntenteText

/// What goes wrong at the edges of clauses.
extension ParseRepair {
    static let clauses: [ParseRepair] = [
        ParseRepair(
            name: "unlabelled-relative-clause",
            // "a truce that the two signed": what has a relative pronoun is a relative clause.
            trigger: { tree, token in tree.relation(token) == .acl && (tree.isVerb(token) || tree.hasChild(token, .cop))
            },
            mend: { tree, clause in
                let first = tree.subtree(clause).lowerBound
                if let noun = tree.head(clause), noun < clause, first > noun,
                    tree.children(clause, .nsubj, .nsubjPass, .obj, .obl).contains(where: {
                        ["that", "which", "who", "whom"].contains(tree.norm($0)) && $0 < clause
                            && tree.partOfSpeech($0) == .pron
                    })
                {
                    tree.label(clause, .aclRelcl)
                }
            },
            examples: [
                (
                    "a/DET/det/2 truce/NOUN/root/0 that/PRON/obj/5 both/DET/nsubj/5 signed/VERB/acl/2",
                    ["signed acl:relcl truce"]
                )
            ]),
        ParseRepair(
            name: "closed-relative-clause",
            // "The pact, which took effect a year later, will lapse": what stands before the comma stays inside.
            trigger: { tree, token in
                tree.relation(token) == .aclRelcl && tree.head(token).map { $0 < token } ?? false
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
            },
            examples: [
                (
                    "pact/NOUN/nsubj/11 ,/PUNCT/punct/4 which/PRON/nsubj/4 took/VERB/acl:relcl/1 effect/NOUN/obj/4 a/DET/det/7 year/NOUN/obl:unmarked/8 later/ADV/advmod/11 ,/PUNCT/punct/11 will/AUX/aux/11 lapse/VERB/root/0",
                    ["later advmod took"]
                )
            ]),
        ParseRepair(
            name: "infinitive-of-decision",
            // "condemned Lima's decision to leave": what was decided hangs on the decision.
            trigger: { tree, token in
                [.xcomp, .advcl].contains(tree.relation(token)) && tree.isVerb(token)
                    && tree.children(token, .mark).contains { tree.norm($0) == "to" }
            },
            mend: { tree, infinitive in
                guard let verb = tree.head(infinitive), verb < infinitive,
                    !Control.objectVerbs.contains(tree.lemma(verb)),
                    let noun = tree.children(verb, .obj, .obl).last(where: { $0 < infinitive }),
                    Lexicon.shared.classes(of: tree.lemma(noun), .noun).overlaps(decisions),
                    tree.children(noun, .nmodPoss).first != nil
                        || tree.children(noun, .det).contains(where: { tree.norm($0) == "the" }),
                    tree.subtree(noun).upperBound == tree.subtree(infinitive).lowerBound
                else { return }
                tree.attach(infinitive, to: noun, as: .acl)
            },
            examples: [
                (
                    "Oslo/PROPN/nsubj/2 condemned=condemn/VERB/root/0 Lima/PROPN/nmod:poss/5 's/PART/case/3 decision/NOUN/obj/2 to/PART/mark/7 leave/VERB/xcomp/2",
                    ["leave acl decision"]
                ),
                (
                    "Oslo/PROPN/nsubj/2 made=make/VERB/root/0 a/DET/det/4 decision/NOUN/obj/2 to/PART/mark/6 leave/VERB/advcl/2",
                    ["leave advcl made"]
                ),
            ]),
        ParseRepair(
            name: "adverbial-clause-on-noun",
            // "return to the pact once its conditions were met": a clause with such a mark belongs to the verb.
            trigger: { tree, token in
                [.acl, .aclRelcl, .advcl].contains(tree.relation(token)) && Self.conjunction(of: token, tree) != nil
            },
            mend: { tree, clause in
                guard tree.isVerb(clause) || tree.hasChild(clause, .cop), tree.hasChild(clause, .nsubj, .nsubjPass),
                    let conjunction = Self.conjunction(of: clause, tree)
                else { return }
                if tree.norm(conjunction) == "once" { tree.label(conjunction, .mark) }
                guard var above = tree.head(clause), tree.isNominal(above) else { return }
                while tree.isNominal(above), !tree.hasChild(above, .cop), let next = tree.head(above) { above = next }
                if tree.isVerb(above) { tree.attach(clause, to: above, as: .advcl) }
            },
            examples: [
                (
                    "Peru/PROPN/nsubj/2 returns/VERB/root/0 to/ADP/case/5 the/DET/det/5 pact/NOUN/obl/2 once/SCONJ/mark/9 terms/NOUN/nsubj:pass/9 are/AUX/aux:pass/9 met/VERB/acl/5",
                    ["met advcl returns"]
                )
            ]),
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
            },
            examples: [
                (
                    "Talks=talk/NOUN/nsubj:pass/12 ,/PUNCT/punct/6 due/ADJ/mark/6 to/PART/fixed/3 be/AUX/aux:pass/6 held=hold/VERB/advcl/12 in/ADP/case/8 Cairo/PROPN/obl/6 ,/PUNCT/punct/1 were/AUX/aux/12 then/ADV/advmod/12 postponed/VERB/root/0",
                    ["held acl Talks"]
                )
            ]),
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
            },
            examples: [
                (
                    "A/DET/det/2 summit/NOUN/ccomp/7 may/AUX/aux/4 follow/VERB/ccomp/7 ,/PUNCT/punct/4 Michel/PROPN/nsubj/7 said=say/VERB/root/0",
                    ["summit nsubj follow"]
                )
            ]),
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
            },
            examples: [
                (
                    "Chad/PROPN/nsubj/7 signed=sign/VERB/ccomp/7 a/DET/det/4 pact/NOUN/obj/2 ,/PUNCT/punct/2 Egypt/PROPN/nsubj/7 said=say/VERB/root/0",
                    ["Chad nsubj signed", "Egypt nsubj said"]
                )
            ]),
        ParseRepair(
            name: "split-pair",
            // "Talks between the army and the rebels are due": the second of the pair is taken for a new subject.
            trigger: { tree, token in
                [.nsubj, .nsubjPass].contains(tree.relation(token)) && tree.hasChild(token, .cc)
                    && tree.head(token).map { tree.relation($0) == .conj && $0 > token } ?? false
            },
            mend: { tree, second in
                guard let verb = tree.head(second), let noun = tree.head(verb), tree.isNominal(noun), noun < second,
                    tree.head(noun) == nil,
                    let first = tree.children(noun, .nmod).last(where: {
                        $0 < second && ["between", "among"].contains(tree.marker($0) ?? "")
                    }), tree.subtree(first).upperBound == tree.subtree(second).lowerBound
                else { return }
                tree.makeRoot(verb, over: noun, as: .nsubj)
                tree.attach(second, to: first, as: .conj)
            },
            examples: [
                (
                    "Talks=talk/NOUN/root/0 between/ADP/case/3 Chad/PROPN/nmod/1 and/CCONJ/cc/5 Mali/PROPN/nsubj/6 begin/VERB/conj/1",
                    ["Talks nsubj begin", "Mali conj Chad"]
                )
            ]),
        ParseRepair(
            name: "relative-clause-of-agreement",
            // "the accord on trade and investment that dates from 1998": accords date, expire and enter into force.
            trigger: { tree, token in
                [.aclRelcl, .acl].contains(tree.relation(token)) && Self.fates.contains(tree.lemma(token))
            },
            mend: { tree, clause in
                guard var above = tree.head(clause), tree.isNominal(above) else { return }
                if isAgreement(above, tree) { return }
                for _ in 0..<4 {
                    guard
                        [.nmod, .conj, .appos, .flat, .compound, .obl, .parataxis, .dep].contains(tree.relation(above)),
                        let next = tree.head(above), next < clause
                    else { return }
                    if isAgreement(next, tree) {
                        tree.attach(clause, to: next, as: tree.relation(clause))
                        return
                    }
                    above = next
                }
            },
            examples: [
                (
                    "accord/NOUN/root/0 on/ADP/case/3 trade/NOUN/nmod/1 and/CCONJ/cc/5 investment/NOUN/conj/3 that/PRON/nsubj/7 dates=date/VERB/acl:relcl/5 from/ADP/case/9 1998/NUM/obl/7",
                    ["dates acl:relcl accord"]
                )
            ]),
        ParseRepair(
            name: "one-who-is-asked",
            // "called on Seoul to stay", "urged Turkey to return": the one asked is parsed as the subject of what follows.
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
                guard
                    tree.children(clause, .mark).contains(where: { tree.norm($0) == "to" && $0 > subject })
                else { return }
                if tree.hasChild(subject, .case) {
                    tree.attach(subject, to: verb, as: .obl)
                } else if Control.objectVerbs.contains(tree.lemma(verb)), !tree.hasChild(verb, .obj),
                    !tree.children(clause, .mark).contains(where: { tree.norm($0) == "for" })
                {
                    tree.attach(subject, to: verb, as: .obj)
                } else {
                    return
                }
                tree.label(clause, .xcomp)
            },
            examples: [
                (
                    "Oslo/PROPN/nsubj/2 called=call/VERB/root/0 on/ADP/case/4 Lima/PROPN/nsubj/6 to/PART/mark/6 stay/VERB/advcl/2",
                    ["Lima obl called", "stay xcomp called"]
                ),
                (
                    "Oslo/PROPN/nsubj/2 tells=tell/VERB/root/0 Lima/PROPN/nsubj/6 it/PRON/nsubj/6 will/AUX/aux/6 stay/VERB/ccomp/2",
                    ["Lima iobj tells", "it nsubj stay"]
                ),
                (
                    "Oslo/PROPN/nsubj/2 hopes/VERB/root/0 for/SCONJ/mark/6 Lima/PROPN/nsubj/6 to/PART/mark/6 stay/VERB/advcl/2",
                    ["Lima nsubj stay"]
                ),
            ]),
        ParseRepair(
            name: "subject-behind-opening-day",
            // "Thursday, the envoy urged Peru to wait": he is no other name of the day.
            trigger: { tree, token in
                tree.relation(token) == .appos
                    && tree.head(token).map { $0 == tree.tokens.lowerBound && Self.days.contains(tree.norm($0)) } ?? false
            },
            mend: { tree, name in
                guard let day = tree.head(name), let verb = tree.head(day), verb > name,
                    tree.relation(day) == .oblUnmarked, !tree.hasChild(verb, .nsubj, .nsubjPass)
                else { return }
                tree.attach(name, to: verb, as: .nsubj)
            },
            examples: [
                (
                    "Thursday/PROPN/obl:unmarked/5 ,/PUNCT/punct/1 envoy/NOUN/appos/1 Tanaka/PROPN/nmod:desc/3 urged=urge/VERB/root/0 Peru/PROPN/obj/5",
                    ["envoy nsubj urged"]
                )
            ]),
        ParseRepair(
            name: "progressive-taken-for-adjective",
            // "is welcoming the pact", "is threatening to leave": what has an object or complement is a verb.
            trigger: { tree, token in
                tree.partOfSpeech(token) == .adj && VerbForms.ofRules[tree.norm(token)] != nil
                    && tree.hasChild(token, .cop) && tree.hasChild(token, .obj, .xcomp, .ccomp)
            },
            mend: { tree, verb in
                guard let lemma = VerbForms.ofRules[tree.norm(verb)] else { return }
                tree.tag(verb, .verb, lemma: lemma)
                tree.inflect(verb, [.present, .participle])
                for copula in tree.children(verb, .cop) { tree.label(copula, .aux) }
            },
            examples: [
                (
                    "Oslo/PROPN/nsubj/3 is=be/AUX/cop/3 welcoming/ADJ/root/0 Lima/PROPN/obj/3",
                    ["is aux welcoming"]
                ),
                (
                    "talks=talk/NOUN/nsubj/3 are=be/AUX/cop/3 threatening/ADJ/root/0",
                    ["are cop threatening"]
                ),
            ]),
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
            },
            examples: [
                (
                    "Oslo/PROPN/nsubj/2 regretted=regret/VERB/root/0 Lima/PROPN/nmod:poss/4 decision/NOUN/obj/2 to/PART/mark/6 leave/VERB/advcl/2",
                    ["leave acl decision"]
                ),
                (
                    "Oslo/PROPN/nsubj/2 sent=send/VERB/root/0 troops=troop/NOUN/obj/2 to/PART/mark/5 guard/VERB/advcl/2",
                    ["guard advcl sent"]
                ),
            ]),
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
            },
            examples: [
                (
                    "Oslo/PROPN/nsubj/2 told=tell/VERB/root/0 reporters=reporter/NOUN/iobj/2 that/PRON/obj/8 Lima/PROPN/nsubj/6 has=have/VERB/acl:relcl/3 to/PART/mark/8 choose/VERB/xcomp/6",
                    ["has ccomp told", "that mark has"]
                ),
                (
                    "Oslo/PROPN/nsubj/2 told=tell/VERB/root/0 reporters=reporter/NOUN/iobj/2 that/PRON/nsubj/5 asked=ask/VERB/acl:relcl/3",
                    ["asked acl:relcl reporters"]
                ),
            ]),
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
            },
            examples: [
                (
                    "Scrapping/VERB/csubj/5 the/DET/det/3 pact/NOUN/nsubj/5 would/AUX/aux/5 harm/VERB/root/0 Peru/PROPN/obj/5",
                    ["pact obj Scrapping"]
                )
            ]),
        ParseRepair(
            name: "participle-behind-agreement",
            // "The pact, signed in 2014, …", wherever the participle was hung.
            trigger: { tree, token in
                tree.isVerb(token) && token > tree.tokens.lowerBound + 1 && Self.makings.contains(tree.lemma(token))
                    && tree.morphology(token).contains(.participle) && tree.morphology(token).contains(.past)
            },
            mend: { tree, verb in
                guard ![.root, .conj, .acl].contains(tree.relation(verb)),
                    !tree.hasChild(verb, .aux, .auxPass, .nsubj, .nsubjPass, .obj, .mark)
                else { return }
                var noun = verb - 1
                if tree.document.text(noun) == "," { noun -= 1 }
                // "the General Agreement (GA), signed"
                if noun > tree.tokens.lowerBound + 2, tree.document.text(noun) == ")",
                    tree.document.text(noun - 2) == "("
                {
                    noun -= 3
                }
                guard noun >= tree.tokens.lowerBound, tree.head(verb) != noun,
                    isAgreement(noun, tree)
                        || tree.partOfSpeech(noun) == .propn && ["sign", "ratify", "ink"].contains(tree.lemma(verb))
                else { return }
                // "New START, signed": the first word of a name bears what is said of it.
                while tree.relation(noun) == .flat, let first = tree.head(noun) { noun = first }
                tree.attach(verb, to: noun, as: .acl)
            },
            examples: [
                (
                    "The/DET/det/2 pact/NOUN/nsubj/5 ,/PUNCT/punct/4 signed=sign/VERB+vbn/advcl/5 holds/VERB/root/0",
                    ["signed acl pact"]
                )
            ]),
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
            },
            examples: [
                (
                    "He/PRON/nsubj/2 recalled/VERB/root/0 a/DET/det/4 call/NOUN/obj/2 Ruto/PROPN/appos/4 and/CCONJ/cc/7 Kagame/PROPN/conj/5 had=have/VERB/ccomp/2",
                    ["had acl:relcl call", "Ruto nsubj had"]
                )
            ]),
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
            },
            examples: [
                (
                    "While/SCONJ/mark/2 meeting/VERB/advcl/7 Macron/PROPN/obj/2 ,/PUNCT/punct/6 Chancellor/NOUN/nmod:desc/6 Scholz/PROPN/appos/3 spoke=speak/VERB/root/0",
                    ["Scholz nsubj spoke"]
                ),
                (
                    "While/SCONJ/mark/2 meeting/VERB/advcl/8 Macron/PROPN/obj/2 ,/PUNCT/punct/5 Scholz/PROPN/appos/3 said=say/VERB/root/0 it/PRON/nsubj/8 hurts/VERB/ccomp/6",
                    ["Scholz nsubj said", "meeting advcl said"]
                ),
            ]),
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
            },
            examples: [
                (
                    "After/ADP/case/2 talks/NOUN/obl/8 Monday/PROPN/nmod:unmarked/2 ,/PUNCT/punct/2 Chad/PROPN/appos/3 and/CCONJ/cc/7 Mali/PROPN/appos/3 left/VERB/root/0",
                    ["Chad nsubj left", "Mali conj Chad"]
                ),
                (
                    "On/ADP/case/2 Monday/PROPN/obl/6 ,/PUNCT/punct/4 May/PROPN/appos/2 they/PRON/nsubj/6 left/VERB/root/0",
                    ["May appos Monday"]
                ),
            ]),
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
            },
            examples: [
                (
                    "Peru/PROPN/nsubj/2 cut/VERB/root/0 aid/NOUN/obj/2 as/ADP/case/5 Chad/PROPN/obl/2 and/CCONJ/cc/7 Mali/PROPN/conj/5 held=hold/VERB+vbd/ccomp/2 talks=talk/NOUN/obj/8",
                    ["Chad nsubj held", "as mark held", "held advcl cut"]
                ),
                (
                    "Peru/PROPN/nsubj/2 left/VERB+vbd/root/0 after/ADP/case/4 Chad/PROPN/obl/2 ,/PUNCT/punct/2 held=hold/VERB+vbn/advcl/2",
                    ["Chad obl left"]
                ),
            ]),
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
            },
            examples: [
                (
                    "activate/VERB/root/0 a/DET/det/3 pact/NOUN/obj/1 and/CCONJ/cc/6 an/DET/det/6 accord/NOUN/conj/1",
                    ["accord conj pact"]
                )
            ]),
    ]

    private static let times = Lexicon.shared.set("time-noun")

    static func isTime(_ token: Int, _ tree: ParseTree) -> Bool {
        Lexicon.shared.classes(of: tree.norm(token), .noun).overlaps(times)
    }

    /// The word that makes an adverbial clause of it, at its start.
    private static func conjunction(of clause: Int, _ tree: ParseTree) -> Int? {
        tree.children(clause, .mark, .advmod).first {
            $0 < clause
                && ["once", "if", "unless", "when", "while", "because", "although", "though", "until"].contains(
                    tree.norm($0))
                && (tree.relation($0) == .mark || tree.norm($0) == "once")
        }
    }

    private static let days: Set<Symbol> = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday", "earlier",
        "separately", "meanwhile",
    ]

    /// Nouns of what one means, promises, asks or refuses to do.
    private static let resolves = Lexicon.shared.set(
        "decide-deed", "vow-deed", "want-deed", "oppose-deed", "ask-deed", "plan", "refuse")

    /// Verbs with somebody who is told.
    private static let telling: Set<Symbol> = [
        "tell", "inform", "notify", "assure", "warn", "remind", "promise", "advise", "ask",
    ]

    private static let decisions = Lexicon.shared.set("decide-deed", "vow-deed")

    /// What is done to an agreement, as a participle behind it.
    private static let makings: Set<Symbol> = [
        "sign", "ink", "reach", "broker", "conclude", "introduce", "ratify", "negotiate", "initial", "seal", "know",
        "call", "dub", "name", "adopt", "strike", "mediate", "renew", "extend",
    ]

    /// What befalls an agreement and little else.
    private static let fates: Set<Symbol> = ["expire", "lapse", "date", "sign", "ratify", "enter", "renew", "ink"]

    private static func isAgreement(_ token: Int, _ tree: ParseTree) -> Bool {
        AgreementWords.family(of: tree.lemma(token)) != nil || AgreementWords.family(of: tree.norm(token)) != nil
    }
}
