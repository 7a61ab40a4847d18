internal import EntenteText

/// The event rules that ship, by trigger lemma.
///
/// The types are those of PLOVER (Political Language Ontology for Verifiable Event Records); the words are general
/// English of diplomacy. Below a rule stand examples: `+ sentence => event` is found, of `- sentence` nothing is.
package struct EventRules: Sendable {
    private let byLemma: [Symbol: [EventRule]]

    static let standard = EventRules(text)

    init(_ text: String) {
        let rules: [EventRule]
        do { rules = try EventRule.rules(in: text) } catch {
            preconditionFailure("event rule cannot be read: \(error.line)")
        }
        // A rule that asks for more comes first.
        byLemma = Dictionary(grouping: rules, by: \.lemma).mapValues { rules in
            rules.filter(\.isSpecific) + rules.filter { !$0.isSpecific }
        }
    }

    subscript(lemma: Symbol) -> [EventRule] { byLemma[lemma] ?? [] }

    package static let text = cooperation + "\n" + conflict

    /// The rules without the examples, for the forms of their words.
    static var words: String {
        text.utf8.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
            .filter { !$0.hasPrefix("+") && !$0.hasPrefix("-") && !$0.hasPrefix("#") }.joined(separator: "\n")
    }
}

extension EventRule {
    fileprivate var isSpecific: Bool { !objects.isEmpty || companion != nil }
}
