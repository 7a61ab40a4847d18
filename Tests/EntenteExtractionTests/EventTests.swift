import EntenteExtraction
import EntenteGraph
import Foundation
import Testing

@Suite struct EventTests {
    /// The examples that stand beside the rules: `+ sentence => event`.
    static let examples = EventRules.text.split(separator: "\n").filter { $0.hasPrefix("+ ") }.map {
        String($0.dropFirst(2))
    }

    @Test(arguments: examples)
    func example(line: String) throws {
        let arrow = try #require(line.range(of: " => "))
        let events = GraphDescription(String(line[..<arrow.lowerBound])).events
        #expect(events.contains(String(line[arrow.upperBound...])), "\(events)")
    }

    @Test(arguments: [
        ("Canada urged Turkey to return to the table.", "Request CA -> TR"),
        ("Lithuania condemned Belarus over the arrests.", "Accuse LT -> BY"),
        ("Australia imposed sanctions on Myanmar in March.", "Sanction AU -> MM"),
        ("The arrest was condemned by Norway.", "Accuse NO"),
        ("India and Pakistan signed a protocol on prisoners.", "Agree IN, PK"),
        ("Iran test-fired two missiles on Sunday.", "Mobilize IR"),
    ])
    func found(text: String, event: String) {
        let events = GraphDescription(text).events
        #expect(events.contains(event), "\(events)")
    }

    @Test(arguments: [
        "Canada did not urge Turkey to return.",
        "Canada could impose sanctions on Myanmar.",
        "If Canada imposes sanctions on Myanmar, trade will suffer.",
    ])
    func notFound(text: String) {
        #expect(GraphDescription(text).events.isEmpty)
    }
}
