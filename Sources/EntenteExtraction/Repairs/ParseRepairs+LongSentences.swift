internal import EntenteText

/// What goes wrong where much stands between a subject and its verb, or one subject has several verbs.
extension ParseRepair {
    static let longSentences: [ParseRepair] = [
        ParseRepair(
            name: "two-verbs-of-perfect",
            // "Togo, which had frozen aid": one verb in the perfect, not two.
            trigger: { tree, token in
                tree.isVerb(token) && token > tree.tokens.lowerBound
                    && ["has", "have", "had"].contains(tree.norm(token - 1)) && tree.isVerb(token - 1)
            },
            mend: { tree, verb in
                let have = verb - 1
                guard tree.head(verb) == tree.head(have), tree.relation(verb) == tree.relation(have),
                    tree.relation(verb) != .root
                else { return }
                for child in tree.tokens where tree.head(child) == have {
                    tree.attach(child, to: verb, as: tree.relation(child))
                }
                tree.tag(have, .aux)
                tree.attach(have, to: verb, as: .aux)
            }),
        ParseRepair(
            name: "verb-behind-insertion",
            // "Togo, an ally of Chad that borders Mali, accused Niger": the verb behind the closing comma is the first noun's.
            trigger: { tree, token in token == tree.tokens.lowerBound },
            mend: { tree, start in
                guard let comma = firstComma(tree), let subject = opening(before: comma, tree),
                    let (close, verb) = verb(behind: comma, of: subject, tree)
                else { return }
                let root = tree.tokens.first { tree.head($0) == nil }
                guard let root, root != verb || tree.head(subject) != verb else { return }
                if root != verb { tree.raise(verb, to: nil, as: .root) }
                tree.attach(subject, to: verb, as: tree.hasChild(verb, .auxPass) ? .nsubjPass : .nsubj)
                if root != verb, root != subject { tree.attach(root, to: root < close ? subject : verb, as: .acl) }
                let clause = tree.tokens.first {
                    comma < $0 && $0 < close && tree.head($0) == subject && tree.isVerb($0)
                }
                for token in tree.tokens where token != verb && token != subject {
                    guard let head = tree.head(token), tree.partOfSpeech(token) != .punct else { continue }
                    if token > close, head < close {
                        let isObject = tree.relation(token) == .conj && tree.subtree(token).lowerBound == verb + 1
                        tree.attach(token, to: verb, as: isObject ? .obj : tree.relation(token))
                    } else if comma < token, token < close, head > close {
                        let isSubject = [.nsubj, .nsubjPass].contains(tree.relation(token))
                        tree.attach(token, to: clause ?? subject, as: isSubject ? .appos : tree.relation(token))
                    }
                }
                if !tree.hasChild(verb, .aux, .auxPass) { tree.inflect(verb, [.past, .finite]) }
            }),
        ParseRepair(
            name: "sever-taken-for-several",
            // "vowed to sever ties": a verb, whose object the ties are.
            trigger: { tree, token in tree.norm(token) == "sever" && tree.relation(token) == .det },
            mend: { tree, verb in
                guard let noun = tree.head(verb), noun > verb, let to = tree.children(noun, .case).first,
                    to == verb - 1, tree.norm(to) == "to", let above = tree.head(noun), above < to
                else { return }
                tree.raise(verb, over: noun, as: .obj)
                tree.tag(verb, .verb, lemma: "sever")
                tree.label(verb, tree.isVerb(above) ? .xcomp : .acl)
                tree.attach(to, to: verb, as: .mark)
            }),
        ParseRepair(
            name: "subject-behind-opening-place",
            // "In Lima, the union, whose leader is ill, praised the vote": a verb without a subject has the second noun.
            trigger: { tree, token in
                tree.relation(token) == .appos && tree.isNominal(token)
                    && tree.head(token).map { tree.relation($0) == .obl && tree.hasChild($0, .case) } ?? false
            },
            mend: { tree, noun in
                guard let place = tree.head(noun), place < noun, let verb = tree.head(place), verb > noun,
                    tree.isVerb(verb), !tree.hasChild(verb, .nsubj, .nsubjPass, .csubj, .expl, .mark),
                    tree.subtree(place).lowerBound == tree.tokens.lowerBound
                else { return }
                tree.attach(noun, to: verb, as: tree.hasChild(verb, .auxPass) ? .nsubjPass : .nsubj)
            }),
        ParseRepair(
            name: "verb-behind-closed-clause",
            // "backed the vote, which Togo had asked for, and dismissed the claim": what follows the closing comma is no part of the clause.
            trigger: { tree, token in
                tree.relation(token) == .conj && tree.isVerb(token) && tree.morphology(token).contains(.past)
                    && tree.head(token).map { tree.relation($0) == .aclRelcl } ?? false
            },
            mend: { tree, verb in
                guard let clause = tree.head(verb), clause < verb, let noun = tree.head(clause),
                    let conjunction = tree.children(verb, .cc).first, tree.norm(conjunction - 1) == ",",
                    tree.subtree(clause).lowerBound > noun,
                    tree.norm(tree.subtree(clause).lowerBound - 1) == ","
                        || tree.norm(tree.subtree(clause).lowerBound) == ",",
                    !tree.hasChild(verb, .nsubj, .nsubjPass, .mark), let main = tree.verb(above: noun), main < noun,
                    tree.morphology(main).contains(.past)
                else { return }
                tree.attach(verb, to: main, as: .conj)
                for token in tree.tokens where token > verb && tree.head(token) == noun {
                    tree.attach(token, to: verb, as: tree.relation(token) == .conj ? .obj : tree.relation(token))
                }
            }),
        ParseRepair(
            name: "what-one-is-asked-to-do",
            // "urged the states to talk", "told its banks to wait": what they are asked, not what they are for.
            trigger: { tree, token in
                tree.relation(token) == .acl && tree.isVerb(token)
                    && tree.children(token, .mark).contains { tree.norm($0) == "to" }
            },
            mend: { tree, verb in
                guard let asked = tree.head(verb), asked < verb, [.obj, .iobj].contains(tree.relation(asked)),
                    let asking = tree.head(asked), asking < asked,
                    Lexicon.shared.classes(of: tree.lemma(asking), .verb).overlaps(requests),
                    tree.partOfSpeech(asked) == .propn || tree.morphology(asked).contains(.plural)
                        || Representatives.nouns.contains(tree.lemma(asked))
                else { return }
                tree.attach(verb, to: asking, as: .xcomp)
            }),
        ParseRepair(
            name: "verbs-in-a-row",
            // "Togo expelled the envoy, suspended trade and left": the envoy is expelled, and suspends nothing.
            trigger: { tree, token in
                tree.relation(token) == .advcl && tree.isVerb(token) && tree.head(token).map { $0 > token } ?? false
            },
            mend: { tree, first in
                guard let second = tree.head(first), tree.isVerb(second),
                    let subject = tree.children(first, .nsubj).last, subject < first,
                    !tree.hasChild(first, .obj, .mark, .aux),
                    let object = tree.children(second, .nsubj).first, first < object, object < second,
                    tree.children(second, .nsubj).count == 1, !tree.hasChild(object, .case),
                    let comma = (object + 1..<second).first(where: { tree.norm($0) == "," }),
                    (comma + 1..<second).allSatisfy({ tree.partOfSpeech($0) == .adv }),
                    tree.hasChild(second, .conj)
                else { return }
                let before = tree.tokens.filter { tree.head($0) == second && $0 < subject }
                tree.raise(first, over: second, as: .conj)
                tree.attach(object, to: first, as: .obj)
                for token in before { tree.attach(token, to: first, as: tree.relation(token)) }
            }),
        ParseRepair(
            name: "second-verb-before-name",
            // "dismissed the move and accused Togo of lying": a name has no such attribute.
            trigger: { tree, token in
                tree.relation(token) == .amod && tree.isVerb(token) && tree.morphology(token).contains(.past)
                    && token > tree.tokens.lowerBound && ["and", "but"].contains(tree.norm(token - 1))
            },
            mend: { tree, verb in
                guard let name = tree.head(verb), name > verb, tree.partOfSpeech(name) == .propn,
                    tree.relation(name) == .conj, !tree.hasChild(name, .det, .case),
                    let main = tree.verb(above: name), main < verb
                else { return }
                let conjunction = verb - 1
                tree.attach(verb, to: main, as: .conj)
                tree.attach(name, to: verb, as: .obj)
                tree.attach(conjunction, to: verb, as: .cc)
                for token in tree.tokens where verb < token && token < name && tree.head(token) == main {
                    tree.attach(token, to: name, as: tree.relation(token))
                }
                tree.inflect(verb, [.past, .finite])
            }),
        ParseRepair(
            name: "second-verb-of-nearest",
            // "said Togo would wait, while Chad voiced regret and left": it is Chad that left.
            trigger: { tree, token in
                tree.relation(token) == .conj && tree.isVerb(token) && tree.morphology(token).contains(.past)
                    && tree.head(token).map { tree.relation($0) == .ccomp && tree.hasChild($0, .aux) } ?? false
            },
            mend: { tree, verb in
                guard let first = tree.head(verb), let conjunction = tree.children(verb, .cc).first,
                    first < conjunction,
                    tree.norm(conjunction - 1) != ",", !tree.hasChild(verb, .nsubj, .nsubjPass, .aux, .mark),
                    let nearest = (first..<conjunction).last(where: { tree.isVerb($0) }),
                    tree.relation(nearest) == .advcl, tree.hasChild(nearest, .nsubj), !tree.hasChild(nearest, .aux),
                    ["while", "as", "after", "whereas", "although"].contains(tree.marker(nearest) ?? "")
                else { return }
                tree.attach(verb, to: nearest, as: .conj)
            }),
        ParseRepair(
            name: "subject-on-second-of-row",
            // "Togo, a small state, hailed the vote, rejected the claim and left": it did all three.
            trigger: { tree, token in
                tree.relation(token) == .advcl && tree.isVerb(token) && tree.morphology(token).contains(.past)
                    && tree.head(token).map { $0 > token } ?? false
            },
            mend: { tree, first in
                guard let second = tree.head(first), tree.isVerb(second), tree.hasChild(first, .obj),
                    !tree.hasChild(first, .nsubj, .nsubjPass, .mark, .aux, .auxPass, .advmod),
                    tree.hasChild(second, .conj),
                    let subject = tree.children(second, .nsubj).only, subject < first,
                    tree.norm(second - 1) == ",", (tree.tokens.lowerBound..<first).contains(subject)
                else { return }
                let before = tree.tokens.filter { tree.head($0) == second && $0 < first }
                tree.raise(first, over: second, as: .conj)
                for token in before { tree.attach(token, to: first, as: tree.relation(token)) }
            }),
        ParseRepair(
            name: "participle-as-only-verb",
            // "Togo's leader and his guest opposed sending troops": a sentence without a verb has one in the noun's participle.
            trigger: { tree, token in
                tree.relation(token) == .acl && tree.isVerb(token) && tree.morphology(token).contains(.past)
                    && tree.hasChild(token, .obj, .ccomp, .xcomp)
            },
            mend: { tree, verb in
                guard let noun = tree.head(verb), noun < verb, !tree.hasChild(verb, .aux, .auxPass, .mark, .oblAgent),
                    let root = tree.tokens.first(where: { tree.head($0) == nil }), tree.isNominal(root),
                    tree.head(noun) == root, tree.relation(noun) == .conj,
                    tree.norm(verb - 1) != ",", !tree.hasChild(root, .cop, .nsubj, .case),
                    tree.norm(tree.tokens.upperBound - 1) == ".",
                    !tree.tokens.contains(where: { $0 < verb && tree.isVerb($0) && tree.relation($0) != .amod })
                else { return }
                tree.raise(verb, to: nil, as: .root)
                tree.attach(root, to: verb, as: .nsubj)
                for token in tree.tokens where token > verb && [root, noun].contains(tree.head(token) ?? verb) {
                    tree.attach(token, to: verb, as: tree.relation(token))
                }
                tree.inflect(verb, [.past, .finite])
            }),
    ]

    /// The comma that ends the noun phrase which a sentence begins with.
    private static func firstComma(_ tree: ParseTree) -> Int? {
        let start = tree.tokens.lowerBound
        guard let comma = tree.tokens.prefix(15).first(where: { tree.norm($0) == "," }), comma > start,
            comma + 2 < tree.tokens.upperBound,
            [.propn, .noun, .det, .adj].contains(tree.partOfSpeech(start)),
            (start..<comma).allSatisfy({
                ![.aux, .sconj].contains(tree.partOfSpeech($0))
                    && (!tree.isVerb($0) || [.amod, .compound].contains(tree.relation($0)))
            }), !isTime(comma - 1, tree)
        else { return nil }
        return comma
    }

    /// The head of that phrase.
    private static func opening(before comma: Int, _ tree: ParseTree) -> Int? {
        let heads = (tree.tokens.lowerBound..<comma).filter { token in
            tree.partOfSpeech(token) != .punct && tree.head(token).map { $0 >= comma } ?? true
        }
        guard heads.count == 1, tree.isNominal(heads[0]) || tree.partOfSpeech(heads[0]) == .adj,
            !tree.hasChild(heads[0], .case),
            [.root, .nsubj, .nsubjPass, .nsubjOuter].contains(tree.relation(heads[0]))
        else { return nil }
        return heads[0]
    }

    /// The verb that follows at once on a comma which closes what the first one opens, where the parse has it as part of that.
    private static func verb(behind comma: Int, of subject: Int, _ tree: ParseTree) -> (close: Int, verb: Int)? {
        let opener = comma + 1
        guard
            relatives.contains(tree.norm(opener)) || [.det, .propn, .verb].contains(tree.partOfSpeech(opener))
                || tree.hasChild(opener, .case) || possessives.contains(tree.norm(opener))
        else { return nil }
        for close in opener + 1..<tree.tokens.upperBound - 1 where tree.norm(close) == "," {
            var verb = close + 1
            while verb < tree.tokens.upperBound, [.adv, .aux, .part].contains(tree.partOfSpeech(verb)) { verb += 1 }
            guard verb < tree.tokens.upperBound, tree.isVerb(verb) else { continue }
            let isFinite =
                tree.morphology(verb).contains(.finite)
                || (close + 1..<verb).contains { tree.partOfSpeech($0) == .aux }
                || tree.morphology(verb).contains(.past) && governs(verb, tree)
            guard isFinite, !tree.hasChild(verb, .mark), !isOpen(opener..<close, tree) else { continue }
            let subjects = tree.children(verb, .nsubj, .nsubjPass)
            // A verb of a list: "which met, talked, agreed and left"
            guard subjects.allSatisfy({ $0 < close }), !subjects.contains(subject) || tree.head(verb) != nil else {
                return nil
            }
            return (close, verb)
        }
        return nil
    }

    /// Something that is no preposition stands right behind the verb, as its object would.
    private static func governs(_ verb: Int, _ tree: ParseTree) -> Bool {
        tree.hasChild(verb, .obj, .ccomp, .xcomp)
            || [.det, .propn, .pron].contains(tree.partOfSpeech(verb + 1)) && !isTime(verb + 1, tree)
    }

    /// A clause whose verb is still to come: "because Togo, its chair, would not".
    private static func isOpen(_ range: Range<Int>, _ tree: ParseTree) -> Bool {
        guard let mark = range.last(where: { conjunctions.contains(tree.norm($0)) }) else { return false }
        return !(mark..<range.upperBound).contains { tree.isVerb($0) || tree.partOfSpeech($0) == .aux }
    }

    private static let requests = Lexicon.shared.set("request", "request-of", "telling", "allow")
    private static let relatives: Set<Symbol> = ["which", "who", "whose", "whom", "where"]
    private static let possessives: Set<Symbol> = ["its", "his", "her", "their"]
    private static let conjunctions: Set<Symbol> = [
        "because", "although", "while", "when", "if", "as", "that", "after",
    ]
}
