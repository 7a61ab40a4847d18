/// One line of the grammar: a pattern, what it means, and sentences that show it.
///
/// In an example the expressions stand in brackets, with their values after `=`, separated by `;`; the article is of
/// Tuesday, 12 November 2019, unless `@` names another day or `@none`.
struct TimeRule: Sendable {
    /// A range is made of points, a point of a simple expression.
    enum Layer: UInt8, Hashable, Sendable, CaseIterable { case atom, point, range }

    let name: String
    let layer: Layer
    let pattern: String
    let examples: [String]
    let form: @Sendable (TimeMatch) -> TimeForm?

    init(
        _ name: String, _ pattern: String, _ examples: [String], _ form: @escaping @Sendable (TimeMatch) -> TimeForm?
    ) {
        self.init(name, .atom, pattern, examples, form)
    }

    init(
        _ name: String, _ layer: Layer, _ pattern: String, _ examples: [String],
        _ form: @escaping @Sendable (TimeMatch) -> TimeForm?
    ) {
        self.name = name
        self.layer = layer
        self.pattern = pattern
        self.examples = examples
        self.form = form
    }
}

/// The sentences of the rules, for the tests.
package struct TimeExample: Sendable {
    package let rule: String
    package let text: String

    package static let all: [TimeExample] = TimeRules.all.flatMap { rule in
        rule.examples.map { TimeExample(rule: rule.name, text: $0) }
    }
}
