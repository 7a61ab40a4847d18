internal import EntenteGraph
internal import EntenteKnowledge
internal import EntenteText

extension OfficeOwners {
    /// The state that the article's publisher writes from, where the text names it: "the national security adviser" of a
    /// Danish paper is Denmark's.
    func stateOfPublisher(_ holding: OfficeHolding, _ analysis: Analysis) -> Int? {
        let office = knowledge.offices[holding.office]
        guard holding.possessor == nil, office.of != .organization,
            let publisher = analysis.document.article.publisher,
            let state = knowledge.country(ofPublisher: publisher), isOffice(office.level, of: state)
        else { return nil }
        return analysis.entities.firstIndex { $0.kind == .country && $0.key == state.id }
    }

    /// The United States have secretaries, but no ministers.
    private func isOffice(_ level: Office.Level, of state: Country) -> Bool {
        switch level {
        case .secretary, .adviser, .envoy, .military: true
        case .headOfGovernment, .minister, .deputyMinister: state.id != "US"
        default: false
        }
    }
}
