import EntenteExtraction
import EntenteGraph
import Testing

/// The examples that stand beside the rules of agreements and positions: all that is told, and no more.
@Suite struct RuleFileExampleTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var rule: String
        var example: Rule.Example
        var testDescription: String { "\(rule): \(example.sentence)" }
    }

    static func rows(_ file: String) -> [Row] {
        let rules = (try? RuleSet(.named(file)).rules) ?? []
        return rules.flatMap { rule in rule.examples.map { Row(rule: rule.name, example: $0) } }
    }

    @Test func lexiconCanBeRead() { #expect(Lexicon.shared.problems == []) }

    @Test(arguments: ["events.rules", "meetings.rules", "agreements.rules", "positions.rules", "responses.rules"])
    func canBeRead(file: String) throws { #expect(try !RuleSet(.named(file)).rules.isEmpty) }

    @Test(arguments: rows("positions.rules"))
    func positions(row: Row) {
        let graph = GraphDescription(row.example.sentence)
        let found = graph.graph.things.indices.filter { graph.graph.things[$0].kind == .position }
            .map { (graph.values($0, .holder) + graph.values($0, .stance)).joined(separator: " ") }.sorted()
        #expect(found.joined(separator: "; ") == row.example.expected ?? "")
    }

    /// What answers what: `Sanction KE < Assault UG`.
    @Test(arguments: rows("responses.rules"))
    func responses(row: Row) {
        let found = GraphDescription(row.example.sentence).responses
        #expect(found.joined(separator: "; ") == row.example.expected ?? "")
    }

    @Test(arguments: rows("agreements.rules"))
    func agreements(row: Row) {
        let graph = GraphDescription(row.example.sentence)
        var found: [String] = []
        for thing in graph.graph.things.indices where graph.graph.things[thing].kind == .agreement {
            let parties = graph.values(thing, .party).sorted()
            if !parties.isEmpty { found.append("party " + parties.joined(separator: ", ")) }
            for property in [Property.signedOn, .inForceFrom, .expiresOn, .endedOn] {
                found += graph.values(thing, property).map { "\(property.rawValue) \($0)" }
            }
        }
        for thing in graph.graph.things.indices where graph.graph.things[thing].kind == .event {
            found += graph.values(thing, .stage)
        }
        #expect(found.joined(separator: "; ") == row.example.expected ?? "")
    }
}
