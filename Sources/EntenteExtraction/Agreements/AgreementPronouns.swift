internal import EntenteGraph
internal import EntenteText

/// "it" and "its" that can only mean an agreement: "before it expires", "called for its renewal".
struct AgreementPronouns {
    func resolve(in analysis: inout Analysis) {
        let syntax = analysis.syntax
        let document = analysis.document
        guard analysis.entities.contains(where: { $0.kind == .agreement }) else { return }
        for token in document.tokens.indices where analysis.mentionOfToken[token] < 0 {
            let norm = document.tokens[token].norm
            guard norm == "it" || norm == "its", let governor = syntax.head(of: token),
                isOfAgreement(token, norm, governor, syntax),
                let entity = antecedent(of: token, analysis)
            else { continue }
            analysis.add(
                Mention(tokens: token..<token + 1, head: token, entities: [entity], form: .pronoun, confidence: 0.8))
        }
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
            return ["withdraw", "pull", "accede"].contains(lemma)
                && ["from", "out", "of", "to"].contains(syntax.marker(of: token))
        default: return false
        }
    }

    /// The agreement mentioned last, in this sentence or the one before it; not one of two.
    private func antecedent(of token: Int, _ analysis: Analysis) -> Int? {
        let document = analysis.document
        let here = Int(document.tokens[token].sentence)
        for back in 0...1 where here - back >= 0 {
            let range = document.sentences[here - back].tokens
            if back > 0, document.isHeading(range.lowerBound) { return nil }
            let before = analysis.mentions.filter {
                range.contains($0.head) && $0.head < token && $0.entities.count == 1
                    && analysis.kind($0.entities[0]) == .agreement
            }
            // "Iran welcomed the accord. Israel rejected it."
            if let verb = syntaxOfJudging(token, analysis), let last = before.last {
                let relation = analysis.syntax.relation(last.head)
                guard [.obj, .nsubj, .nsubjPass].contains(relation), last.head < verb, back == 1 else { return nil }
            }
            if let last = before.last {
                return Set(before.map(\.entities)).count == 1 || back == 0 ? last.entities[0] : nil
            }
        }
        return nil
    }

    private func syntaxOfJudging(_ token: Int, _ analysis: Analysis) -> Int? {
        guard analysis.syntax.relation(token) == .obj, let verb = analysis.syntax.head(of: token),
            analysis.syntax.classes(of: verb).overlaps(Self.judging)
        else { return nil }
        return verb
    }

    /// What may be done to anything: of an agreement only where the sentence before is about one.
    private static let judging = Lexicon.shared.set("judge-pact")
    /// What is done with agreements and little else.
    private static let treating = Lexicon.shared.set("deed-of-pact")
    private static let treatingOrJudging = Lexicon.shared.set("deed-of-pact", "judge-pact")
    private static let ending: Set<Symbol> = ["expire", "lapse"]
    private static let entering: Set<Symbol> = ["enter", "come", "go", "take", "remain", "stay"]
    private static let force: Set<Symbol> = ["force", "effect"]
}
