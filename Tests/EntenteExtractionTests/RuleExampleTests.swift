import EntenteExtraction
import EntenteGraph
import Testing

/// The sentences that stand beside the rules.
@Suite struct RuleExampleTests {
    @Test(arguments: AgreementExamples.undated)
    func undated(_ text: String) {
        let graph = GraphDescription(text)
        #expect(
            !graph.graph.facts.contains { [.signedOn, .inForceFrom, .expiresOn].contains($0.property) },
            "\(graph.facts)")
    }

    @Test(arguments: AgreementExamples.withoutParties)
    func withoutParties(_ text: String) { #expect(Self.parties(of: GraphDescription(text)) == []) }

    @Test(arguments: OfficeExamples.finds)
    func offices(_ row: (rule: String, text: String, holding: String)) {
        let graph = GraphDescription(row.text)
        #expect(graph.facts.contains(row.holding), "\(graph.facts.sorted())")
        #expect(
            graph.graph.facts.contains { $0.property == .holdsOffice && $0.evidence.contains { $0.rule == row.rule } },
            "\(graph.graph.facts.filter { $0.property == .holdsOffice }.flatMap(\.evidence).map(\.rule))")
    }

    @Test(arguments: OfficeExamples.passes)
    func noOffices(_ text: String) {
        let found = GraphDescription(text).facts.filter { $0.contains("Gabriel Boric holdsOffice") }
        #expect(found.isEmpty, "\(found)")
    }

    @Test(arguments: StatementExamples.finds)
    func statements(_ row: (rule: String, text: String, speaker: String, said: String)) {
        let graph = GraphDescription(row.text)
        let said = graph.graph.things.indices.filter { graph.values($0, .text) == [row.said] }
        #expect(said.contains { graph.values($0, .speaker) == [row.speaker] }, "\(graph.facts.sorted())")
        #expect(
            graph.graph.facts.contains { fact in
                said.contains(fact.subject) && fact.evidence.contains { $0.rule == row.rule }
            }, "\(graph.graph.facts.flatMap(\.evidence).map(\.rule))")
    }

    @Test(arguments: StatementExamples.passes)
    func noStatements(_ text: String) {
        #expect(GraphDescription(text).names(.statement).isEmpty, "\(GraphDescription(text).facts.sorted())")
    }

    @Test func everyOfficeAndStatementRuleHasAnExample() {
        let offices = Set(OfficeExamples.finds.map(\.rule))
        for rule in OfficeExamples.rules { #expect(offices.contains(rule), "\(rule)") }
        let statements = Set(StatementExamples.finds.map(\.rule))
        for rule in StatementExamples.rules { #expect(statements.contains(rule), "\(rule)") }
    }

    private static func parties(of graph: GraphDescription) -> [String] {
        let agreements = graph.graph.things.indices.filter { graph.graph.things[$0].kind == .agreement }
        return Set(agreements.flatMap { graph.values($0, .party) }).sorted()
    }
}
