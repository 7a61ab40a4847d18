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

    /// "KHARTOUM (SUNA) - Foreign Minister Ali Sadiq …": the state from whose capital the report comes, where the text names no
    /// other more often.
    func stateOfDateline(_ holding: OfficeHolding, _ analysis: Analysis) -> Int? {
        guard holding.possessor == nil, holding.kind.of != .organization, holding.title == holding.kind.title,
            [.headOfState, .headOfGovernment, .minister, .deputyMinister].contains(holding.kind.level),
            let city = analysis.document.article.datelinePlace?.split(separator: ",").first,
            let index = Knowledge.shared.entries(for: String(city), kinds: .init(.capital)).lazy.compactMap({
                Knowledge.shared.country(of: $0)
            }).first
        else { return nil }
        let known = Knowledge.shared.countries[index]
        // Washington's reports are of the world.
        guard known.id != "US", let state = analysis.country(known.id) else { return nil }
        let others = analysis.entities.indices.filter { analysis.kind($0) == .country && $0 != state }
        let mentions = analysis.entities[state].mentions.count
        return others.allSatisfy { analysis.entities[$0].mentions.count <= mentions } ? state : nil
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
