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
        return switch kind {
        case .event: !EventFinder.rules.candidates(for: lemma, syntax.partOfSpeech(token)).isEmpty
        case .meeting: MeetingRules.verbByLemma[lemma] != nil || MeetingRules.nounByLemma[lemma] != nil
        case .agreement: AgreementWords.heads[lemma] != nil
        case .position: stances.contains(lemma)
        case .statement: true
        default: false
        }
    }

    private static let stances: Set<Symbol> = {
        var words = StanceRules.praise.union(StanceRules.blame).union(StanceRules.calling)
        for action in StanceRules.actions { words.formUnion(action.triggers) }
        for attitude in StanceRules.attitudes { words.formUnion(attitude.triggers) }
        return words
    }()
}
