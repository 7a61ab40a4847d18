internal import EntenteGraph

/// A person in an office, as the text has it.
package struct OfficeHolding: Sendable {
    package enum Term: String, Sendable {
        case current, former, acting, designate
    }

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

    /// The state that the office is of, itself or by a body that is part of it: a ministry, a parliament.
    func state(in analysis: Analysis) -> Int? {
        guard let of else { return nil }
        if analysis.kind(of) == .country { return of }
        guard let code = analysis.entities[of].country, EntityExtractor.isOfState(analysis.name(of: of)) else {
            return nil
        }
        return analysis.entities.firstIndex { $0.kind == .country && $0.key == code }
    }
}
