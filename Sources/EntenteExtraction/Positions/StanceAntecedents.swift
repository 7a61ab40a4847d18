internal import EntenteGraph
internal import EntenteText

/// What a phrase beside a word of stance stands for: an agreement, or a decision on one that was told before.
struct StanceAntecedents {
    let analysis: Analysis
    private var syntax: Syntax { analysis.syntax }

    /// The agreement that a head token names or describes.
    func agreement(at head: Int) -> Stance.Leaning? {
        for referent in analysis.referents(of: head)
        where analysis.kind(referent.entity) == .agreement && referent.confidence >= 0.7
            && analysis.entities[referent.entity].isThing
        {
            return Stance.Leaning(agreement: referent.entity, sign: .pro, certainty: referent.confidence)
        }
        return nil
    }

    /// "It is a great deal", "called it a mistake", "voted against it": the one agreement that the sentence before is about.
    /// What stands in quotation marks in between is passed over, and another "it" leads further back.
    func pronoun(at head: Int, depth: Int = 0) -> Stance.Leaning? {
        guard syntax.partOfSpeech(head) == .pron || syntax.partOfSpeech(head) == .det,
            ["it", "this", "that"].contains(syntax.norm(head)), analysis.mention(at: head) == nil
        else { return nil }
        let document = analysis.document
        var sentence = Int(document.tokens[head].sentence)
        for back in 0...2 where sentence >= 0 {
            let range = document.sentences[sentence].tokens
            if back > 0, document.isHeading(range.lowerBound) { return nil }
            let found = agreements(in: range.lowerBound..<min(range.upperBound, head)) { token in
                back == 0 || [.nsubj, .nsubjPass, .obj].contains(syntax.relation(token)) || isOfSomebody(token)
            }
            if found.count == 1 { return Stance.Leaning(agreement: found[0], sign: .pro, certainty: 0.75) }
            if found.count > 1 { return nil }
            if back > 0 {
                if depth < 2, let other = range.first(where: { syntax.norm($0) == "it" && isDoneTo($0) }) {
                    return pronoun(at: other, depth: depth + 1)
                }
                guard analysis.quotations.contains(range.lowerBound + 1) else { return nil }
            }
            sentence -= 1
        }
        return nil
    }

    private func isDoneTo(_ pronoun: Int) -> Bool { [.obj, .nmod, .obl].contains(syntax.relation(pronoun)) }

    /// "Ratification will come", "was pleased": the one agreement of this sentence, or of the nearest before it that has any.
    func inMind(at token: Int) -> Stance.Leaning? {
        let document = analysis.document
        let here = Int(document.tokens[token].sentence)
        for back in 0...2 where here - back >= 0 {
            let range = document.sentences[here - back].tokens
            if back > 0, document.isHeading(range.lowerBound) { return nil }
            let found = agreements(in: range) { back > 0 || $0 < token || isInClauseBelow($0, token) }
            if found.count == 1 { return Stance.Leaning(agreement: found[0], sign: .pro, certainty: 0.75) }
            if found.count > 1 { return nil }
        }
        return nil
    }

    private func agreements(in range: Range<Int>, where isFit: (Int) -> Bool) -> [Int] {
        var found: [Int] = []
        for token in range {
            if let agreement = agreement(at: token)?.agreement, !found.contains(agreement), isFit(token) {
                found.append(agreement)
            }
        }
        return found
    }

    /// "will sign only if the pact protects farmers"
    private func isInClauseBelow(_ token: Int, _ verb: Int) -> Bool { syntax.ancestors(of: token).contains(verb) }

    /// "Oslo is an opponent of the pact", "heard of the pact from the press": nothing else that "it" may be but somebody.
    private func isOfSomebody(_ token: Int) -> Bool {
        guard [.nmod, .obl].contains(syntax.relation(token)), let above = syntax.head(of: token),
            syntax.child(of: above, .obj) == nil
        else { return false }
        let subjects = syntax.verbPredicate(above).subjects + syntax.children(of: above, .nsubj)
        return subjects.contains { subject in
            analysis.referents(of: subject).contains { analysis.kind($0.entity) != .agreement }
        }
    }

    /// "Lima's decision", "the move": the one that was told before, by its owner where it has one. Of several that differ
    /// the one that the article began with.
    func deed(meantBy noun: Int, _ deeds: [Stance]) -> Stance? {
        guard syntax.classes(of: noun).overlaps(Self.judged),
            // What it is about stands beside it: it needs no antecedent. "the move, which he called wrong" tells nothing of it.
            !syntax.children(of: noun, .acl, .nmod).contains(where: { $0 > noun }),
            syntax.child(of: noun, .aclRelcl) == nil
                || analysis.document.tokens.indices.contains(noun + 1)
                    && syntax.norm(noun + 1) == ","
        else { return nil }
        let before = deeds[..<deeds.partitioningIndex { $0.predicate >= noun }]
        let owners = syntax.children(of: noun, .nmodPoss, .compound, .amod).flatMap { analysis.referents(of: $0) }
            .map(\.entity)
        if !owners.isEmpty {
            return before.last { deed in
                deed.holders.flatMap { analysis.referents(of: $0) }.contains { holder in
                    owners.contains { $0 == holder.entity || areOneSide($0, holder.entity) }
                }
            }
        }
        let isDefinite = syntax.children(of: noun, .det).contains { ["the", "this", "that"].contains(syntax.norm($0)) }
        guard isDefinite else { return nil }
        if let last = alike(before) {
            let tokens = analysis.document.tokens
            let sentences = Int(tokens[noun].sentence) - Int(tokens[last.predicate].sentence)
            if sentences <= 3 || syntax.lemma(noun) == "decision" { return last }
        }
        // "the step" may be anything that was done since.
        return Self.namesDeed.contains(syntax.lemma(noun)) ? news(in: Array(before)) : nil
    }

    /// Nouns that say what was done: "the withdrawal".
    private static let namesDeed = Lexicon.words("names-deed")

    /// What the headline and the first sentences tell, where it is one thing.
    func news(in deeds: [Stance]) -> Stance? {
        let document = analysis.document
        guard let lead = document.sentences.firstIndex(where: { !document.isHeading($0.tokens.lowerBound) }) else {
            return nil
        }
        return alike(deeds[..<deeds.partitioningIndex { Int(document.tokens[$0.predicate].sentence) > lead + 1 }])
    }

    /// The last of several that are for or against one agreement; nil where they differ.
    private func alike(_ deeds: ArraySlice<Stance>) -> Stance? {
        guard let last = deeds.last else { return nil }
        let areAlike = deeds.reversed().allSatisfy {
            $0.leaning.agreement == last.leaning.agreement && $0.leaning.sign == last.leaning.sign
        }
        return areAlike ? last : nil
    }

    /// "his decision", where his state has decided.
    private func areOneSide(_ a: Int, _ b: Int) -> Bool {
        let first = analysis.entities[a].country
        return first != nil && first == analysis.entities[b].country
            && (analysis.kind(a) == .person && analysis.kind(b) == .country
                || analysis.kind(b) == .person && analysis.kind(a) == .country)
    }

    private static let judged = Lexicon.shared.set("judged")
}
