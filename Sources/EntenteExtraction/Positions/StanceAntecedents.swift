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

    /// "It is a great deal", "called it a mistake", "This is a vital step": the one agreement that the sentence before is about.
    ///
    /// Only beside words that judge: what else may be said of anything says nothing.
    func pronoun(at head: Int, of rule: Rule) -> Stance.Leaning? {
        guard rule.is("judging"), syntax.partOfSpeech(head) == .pron || syntax.partOfSpeech(head) == .det,
            ["it", "this", "that"].contains(syntax.norm(head)), analysis.mention(at: head) == nil
        else { return nil }
        let document = analysis.document
        let here = Int(document.tokens[head].sentence)
        for back in 0...1 where here - back >= 0 {
            let range = document.sentences[here - back].tokens
            if back > 0, document.isHeading(range.lowerBound) { return nil }
            var found: [Int] = []
            for token in range where token < head {
                if let agreement = agreement(at: token)?.agreement, !found.contains(agreement),
                    back == 0 || [.nsubj, .nsubjPass, .obj].contains(syntax.relation(token))
                {
                    found.append(agreement)
                }
            }
            if found.count == 1 { return Stance.Leaning(agreement: found[0], sign: .pro, certainty: 0.75) }
            if found.count > 1 { return nil }
        }
        return nil
    }

    /// "Lima's decision", "the move": the one that was told before, by its owner where it has one.
    func deed(meantBy noun: Int, _ deeds: [Stance]) -> Stance? {
        guard syntax.classes(of: noun).overlaps(Self.judged),
            // What it is about stands beside it: it needs no antecedent.
            !syntax.children(of: noun, .acl, .nmod, .aclRelcl).contains(where: { $0 > noun })
        else { return nil }
        let before = deeds.filter { $0.predicate < noun }
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
        guard isDefinite, let last = before.last, Set(before.map(\.leaning.agreement)).count == 1,
            Set(before.map(\.leaning.sign)).count == 1
        else { return nil }
        let tokens = analysis.document.tokens
        let sentences = Int(tokens[noun].sentence) - Int(tokens[last.predicate].sentence)
        return sentences <= 3 || syntax.lemma(noun) == "decision" ? last : nil
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
