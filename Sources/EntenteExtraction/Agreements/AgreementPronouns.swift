internal import EntenteGraph
internal import EntenteText

/// "it" and "its" that can only mean an agreement: "before it expires", "called for its renewal".
struct AgreementPronouns {
    func resolve(in analysis: inout Analysis) {
        let syntax = analysis.syntax
        let document = analysis.document
        guard analysis.entities.contains(where: { $0.kind == .agreement }) else { return }
        var found: [Mention] = []
        var replaced: Set<Int> = []
        for token in document.tokens.indices {
            let norm = document.tokens[token].norm
            guard norm == "it" || norm == "its", analysis.mention(at: token)?.form ?? .pronoun == .pronoun,
                let governor = syntax.head(of: token),
                isOfAgreement(token, norm, governor, syntax),
                let entity = antecedent(of: token, analysis, after: found, without: replaced)
            else { continue }
            if analysis.mentionOfToken[token] >= 0 { replaced.insert(Int(analysis.mentionOfToken[token])) }
            found.append(
                Mention(tokens: token..<token + 1, head: token, entities: [entity], form: .pronoun, confidence: 0.8))
        }
        analysis.remove(replaced)
        for mention in found { analysis.add(mention) }
        analysis.sortMentions()
    }

    private func isOfAgreement(_ token: Int, _ norm: Symbol, _ governor: Int, _ syntax: Syntax) -> Bool {
        let lemma = syntax.lemma(governor)
        if norm == "its" { return syntax.classes(of: governor).overlaps(Self.treating) }
        switch syntax.relation(token) {
        case .nsubj:
            if Self.ending.contains(lemma) { return true }
            // "it is to/set to expire"
            if syntax.children(of: governor, .xcomp).contains(where: { Self.ending.contains(syntax.lemma($0)) }) {
                return true
            }
            if isOfTerms(governor, syntax) { return true }
            let intoForce = syntax.children(of: governor, .obl, .obj).contains { Self.force.contains(syntax.lemma($0)) }
            return Self.entering.contains(lemma) && intoForce
        case .nsubjPass: return syntax.classes(of: governor).overlaps(Self.treating)
        case .obj:
            // "let it expire"
            if lemma == "let" || lemma == "allow" {
                return syntax.children(of: governor, .xcomp, .ccomp).contains { Self.ending.contains(syntax.lemma($0)) }
            }
            return syntax.classes(of: governor).overlaps(Self.treatingOrJudging)
        case .obl:
            // "put his name to it"
            if lemma == "put", syntax.marker(of: token) == "to" {
                return syntax.children(of: governor, .obj).contains {
                    ["name", "signature"].contains(syntax.lemma($0))
                }
            }
            return ["withdraw", "pull", "accede"].contains(lemma)
                && ["from", "out", "of", "to"].contains(syntax.marker(of: token))
        default: return false
        }
    }

    /// "It would allow", "it obliges": what the terms of an agreement do.
    private func isOfTerms(_ verb: Int, _ syntax: Syntax) -> Bool {
        guard Self.providing.contains(syntax.lemma(verb)) else { return false }
        if syntax.children(of: verb, .aux).contains(where: { ["would", "will"].contains(syntax.norm($0)) }) {
            return true
        }
        let morphology = syntax.document.tokens[verb].morphology
        return morphology.contains(.present) && morphology.contains(.finite)
            && syntax.child(of: verb, .aux, .auxPass) == nil
    }

    /// The agreement mentioned last, in this sentence or the one before it; not one of two. The pronouns found so far are
    /// mentions, instead of those that they replace.
    private func antecedent(
        of token: Int, _ analysis: Analysis, after found: [Mention], without replaced: Set<Int>
    ) -> Int? {
        let document = analysis.document
        let here = Int(document.tokens[token].sentence)
        for back in 0...1 where here - back >= 0 {
            let range = document.sentences[here - back].tokens
            if back > 0, document.isHeading(range.lowerBound) { return nil }
            let named = analysis.mentionsInOrder(from: range).filter { !replaced.contains($0) }.map {
                analysis.mentions[$0]
            }
            let first = found.partitioningIndex { $0.head >= range.lowerBound }
            let pronouns = found[first...].prefix { $0.head < range.upperBound }
            let before = (named + pronouns).filter {
                $0.head < token && $0.entities.count == 1 && analysis.kind($0.entities[0]) == .agreement
            }.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
            // "Iran welcomed the accord. Israel rejected it."
            if let verb = verbOfAny(token, analysis), let last = before.last {
                let relation = analysis.syntax.relation(last.head)
                guard [.obj, .nsubj, .nsubjPass].contains(relation), last.head < verb,
                    back == 1 || goesOn(verb, from: last.head, analysis.syntax)
                else { return nil }
            }
            if let last = before.last {
                return Set(before.map(\.entities)).count == 1 || back == 0 ? last.entities[0] : nil
            }
        }
        return nil
    }

    /// The verb that may be said of other things too.
    private func verbOfAny(_ token: Int, _ analysis: Analysis) -> Int? {
        let syntax = analysis.syntax
        guard let verb = syntax.head(of: token) else { return nil }
        switch syntax.relation(token) {
        case .obj: return syntax.classes(of: verb).overlaps(Self.judging) ? verb : nil
        case .nsubj: return isOfTerms(verb, syntax) ? verb : nil
        default: return nil
        }
    }

    /// "welcomed the accord and called it historic"
    private func goesOn(_ verb: Int, from object: Int, _ syntax: Syntax) -> Bool {
        guard syntax.relation(object) == .obj, let before = syntax.head(of: object) else { return false }
        return [.conj, .advcl].contains(syntax.relation(verb)) && syntax.ancestors(of: verb).contains(before)
    }

    /// What may be done to anything: of an agreement only where the sentence before is about one.
    private static let judging = Lexicon.shared.set("judge-pact")
    /// What is done with agreements and little else.
    private static let treating = Lexicon.shared.set("deed-of-pact")
    private static let treatingOrJudging = Lexicon.shared.set("deed-of-pact", "judge-pact")
    private static let providing = Lexicon.words("pact-provides")
    private static let ending: Set<Symbol> = ["expire", "lapse"]
    private static let entering: Set<Symbol> = ["enter", "come", "go", "take", "remain", "stay"]
    private static let force: Set<Symbol> = ["force", "effect"]
}
