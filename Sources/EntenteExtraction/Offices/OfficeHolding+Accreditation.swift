internal import EntenteGraph
internal import EntenteKnowledge
internal import EntenteText

extension OfficeHolding {
    /// Where an envoy is sent, as the title says it: the states and bodies behind "to" in "Permanent Representative to the
    /// African Union". Indices in ``Analysis/entities``.
    func accreditation(in analysis: Analysis) -> [Int] {
        guard Knowledge.shared.offices[office].level == .envoy,
            let marker = tokens.first(where: { analysis.document.tokens[$0].norm == "to" })
        else { return [] }
        let host = tokens.suffix(from: marker + 1).lazy.compactMap { analysis.mention(at: $0) }.first
        return host?.entities.filter { [.country, .organization].contains(analysis.kind($0)) } ?? []
    }
}
