internal import EntenteGraph
internal import EntenteKnowledge
internal import EntenteText

/// A person in an office, as the text has it.
package struct OfficeHolding: Sendable {
    package enum Term: String, Sendable { case current, former, acting, designate }

    /// Index of the person in ``Analysis/entities``.
    package var person: Int
    /// "Minister of Defense", without the country.
    package var title: String
    /// Index in `Knowledge.offices` of what the title is a form of.
    package var office: Int
    /// Index in ``Analysis/entities`` of the country or body that it is an office of.
    package var of: Int?
    /// Indices in ``Analysis/entities`` of those to whom somebody is sent.
    package var accredited: [Int] = []
    /// Index of the person whose spokesman, envoy or deputy it is, where that is said instead.
    package var possessor: Int?
    package var term: Term
    package var sentence: Int
    /// The title's tokens.
    package var tokens: Range<Int>
    package var rule: String
    package var confidence: Double

    var kind: Office { Knowledge.shared.offices[office] }

    /// True where it is held for a state, and not in the past.
    func isOfState(_ analysis: Analysis) -> Bool {
        term != .former && of.map { analysis.kind($0) == .country } ?? false
    }

    /// The state that the office is of, itself or by a body that is part of it: a ministry, a parliament.
    func state(in analysis: Analysis) -> Int? {
        guard let of else { return nil }
        if analysis.kind(of) == .country { return of }
        return EntityExtractor.isOfState(analysis.name(of: of)) ? analysis.country(analysis.entities[of].country) : nil
    }

    /// Where an envoy is sent, as the title says it: the states and bodies behind "to" in "Permanent Representative to the
    /// African Union". Indices in ``Analysis/entities``.
    func accreditation(in analysis: Analysis) -> [Int] {
        guard kind.level == .envoy, let marker = tokens.first(where: { analysis.document.tokens[$0].norm == "to" })
        else { return [] }
        let host = tokens.suffix(from: marker + 1).lazy.compactMap { analysis.mention(at: $0) }.first
        return host?.entities.filter { [.country, .organization].contains(analysis.kind($0)) } ?? []
    }
}
