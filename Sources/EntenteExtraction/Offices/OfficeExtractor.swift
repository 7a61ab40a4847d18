internal import EntenteGraph
internal import EntenteKnowledge

/// Turns the offices found into things and facts: who holds which, and what it is an office of. "Chairman Smith", of what nobody knows, is
/// no office that could be told from others.
struct OfficeExtractor: FactExtractor {
    func extract(from analysis: Analysis, into graph: inout GraphBuilder) {
        // By name and owner: the foreign ministries of two states have a spokesman each.
        var offices: [String: Int] = [:]
        for holding in analysis.holdings {
            guard let of = holding.of else {
                graph.omit(.unknownOffice, holding.tokens)
                continue
            }
            // "Head of the Atomic Energy Organization of Iran" says of what it is.
            let owner = analysis.name(of: of)
            let name = holding.title.hasSuffix(owner) ? holding.title : "\(holding.title) of \(owner)"
            let key = "\(of) \(name)"
            let office: Int
            if let known = offices[key] {
                office = known
            } else {
                office = graph.add(Thing(kind: .office, name: name))
                offices[key] = office
            }
            graph.mention(office, sentence: holding.sentence)
            func add(_ subject: Int, _ property: Property, _ value: Value, rule: String? = nil) {
                graph.add(
                    subject, property, value, sentence: holding.sentence, rule: rule ?? holding.rule,
                    confidence: holding.confidence)
            }
            add(office, .officeTitle, .text(holding.title))
            add(office, .officeOf, .thing(graph.thing(of: of)))
            for host in holding.accreditation(in: analysis) {
                add(office, .accreditedTo, .thing(graph.thing(of: host)))
            }
            let person = graph.thing(of: holding.person)
            add(person, holding.term == .former ? .formerOffice : .holdsOffice, .thing(office))
            if let state = holding.state(in: analysis), holding.term != .former,
                Self.stateLevels.contains(holding.kind.level)
            {
                add(person, .represents, .thing(graph.thing(of: state)), rule: "office-of-state")
            }
        }
    }

    /// Those who speak for their state abroad: no lawmaker, judge or mayor.
    private static let stateLevels: Set<Office.Level> = [
        .headOfState, .headOfGovernment, .royal, .minister, .deputyMinister, .secretary, .envoy, .spokesperson,
        .military,
    ]
}
