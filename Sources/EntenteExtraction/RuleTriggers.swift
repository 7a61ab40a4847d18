package import EntenteGraph
internal import EntenteText

/// Which words the rules for things of a kind start from.
package struct RuleTriggers: Sendable {
    private let test: @Sendable (_ token: Int, _ kind: Kind, _ syntax: Syntax) -> Bool

    package init(_ test: @escaping @Sendable (_ token: Int, _ kind: Kind, _ syntax: Syntax) -> Bool) {
        self.test = test
    }

    /// True where some rule may find a thing of a kind by this word.
    package func contains(_ token: Int, of kind: Kind, in analysis: Analysis) -> Bool {
        test(token, kind, analysis.syntax)
    }

    /// Those of the rules that ship, by lemma.
    package static let standard = RuleTriggers { token, kind, syntax in
        let lemma = syntax.lemma(token)
        func isTrigger(_ rules: RuleSet) -> Bool {
            !rules.candidates(for: lemma, syntax.partOfSpeech(token)).isEmpty
        }
        return switch kind {
        case .event: isTrigger(.events)
        case .meeting: isTrigger(.meetings)
        case .agreement: AgreementWords.family(of: lemma) != nil
        case .position: isTrigger(.positions)
        case .statement: true
        default: false
        }
    }
}
