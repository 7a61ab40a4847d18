internal import EntenteGraph
internal import EntenteKnowledge

/// Turns the offices found into things and facts: who holds which, and what it is an office of.
struct OfficeExtractor: FactExtractor {
    func extract(from analysis: Analysis, into graph: inout GraphBuilder) {
        // By name and owner: the foreign ministries of two states have a spokesman each.
        var offices: [String: Int] = [:]
        for holding in analysis.holdings {
            let owner = holding.of.map { graph.thing(of: $0) }
            // "Head of the Atomic Energy Organization of Iran" says of what it is.
            let owned = holding.of.map { analysis.name(of: $0) }.flatMap { holding.title.hasSuffix($0) ? nil : $0 }
            let name = holding.title + (owned.map { " of " + $0 } ?? "")
            let key = "\(holding.of ?? -1) \(name)"
            let office: Int
            if let known = offices[key] {
                office = known
            } else {
                office = graph.add(Thing(kind: .office, name: name))
                offices[key] = office
            }
            graph.mention(office, sentence: holding.sentence)
            graph.add(
                office, .officeTitle, .text(holding.title), sentence: holding.sentence, rule: holding.rule,
                confidence: holding.confidence)
            if let owner {
                graph.add(
                    office, .officeOf, .thing(owner), sentence: holding.sentence, rule: holding.rule,
                    confidence: holding.confidence)
            }
            for host in holding.accreditation(in: analysis) {
                graph.add(
                    office, .accreditedTo, .thing(graph.thing(of: host)), sentence: holding.sentence,
                    rule: holding.rule, confidence: holding.confidence)
            }
            graph.add(
                graph.thing(of: holding.person), holding.term == .former ? .formerOffice : .holdsOffice, .thing(office),
                sentence: holding.sentence, rule: holding.rule, confidence: holding.confidence)
            if let state = holding.state(in: analysis), holding.term != .former,
                Self.stateLevels.contains(Knowledge.shared.offices[holding.office].level)
            {
                graph.add(
                    graph.thing(of: holding.person), .represents, .thing(graph.thing(of: state)),
                    sentence: holding.sentence,
                    rule: "office-of-state", confidence: holding.confidence)
            }
        }
    }

    /// Those who speak for their state abroad: no lawmaker, judge or mayor.
    private static let stateLevels: Set<Office.Level> = [
        .headOfState, .headOfGovernment, .royal, .minister, .deputyMinister, .secretary, .envoy, .spokesperson,
        .military,
    ]
}
