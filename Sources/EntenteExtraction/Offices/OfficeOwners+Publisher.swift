internal import EntenteGraph
internal import EntenteKnowledge
internal import EntenteText

extension OfficeOwners {
    /// The state that the article's publisher writes from, where the text names it: "the national security adviser" of a
    /// Danish paper is Denmark's.
    func stateOfPublisher(_ holding: OfficeHolding, _ analysis: Analysis) -> Int? {
        // "Top Kurdish Envoy" says more than the bare title.
        guard holding.possessor == nil, holding.kind.of != .organization, holding.title == holding.kind.title,
            let publisher = analysis.document.article.publisher,
            let state = Knowledge.shared.country(ofPublisher: publisher), isOffice(holding.kind.level, of: state)
        else { return nil }
        return analysis.country(state.id)
    }

    /// The United States have secretaries, but no ministers.
    private func isOffice(_ level: Office.Level, of state: Country) -> Bool {
        switch level {
        case .secretary, .adviser, .envoy: true
        case .headOfGovernment, .minister, .deputyMinister: state.id != "US"
        default: false
        }
    }
}
