package import EntenteGraph

/// How often the facts of each rule are right, as measured on articles whose facts are known.
///
/// The file has a rule a line: its name, the share of its facts that are right (drawn to the share of all facts of its
/// kind where it has few), the confidence that the extractors gave these facts on average, and how many they are.
/// `*Meeting` stands for the rules that no known article has a fact of, and that find meetings or what is said of them.
///
///     meeting.with	0.91	0.85	36
///     *Meeting	0.94	0.87	188
///
/// A fact of a rule that gives .85 on average but is right in 91 of 100 cases gets .91 where the extractor gave .85, and
/// in proportion more or less where it was surer or less sure of those whom the words mean.
package struct RuleConfidence: Sendable {
    package struct Entry: Sendable, Equatable {
        package var rule: String
        package var measured: Double
        package var given: Double
        package var count: Int

        package init(rule: String, measured: Double, given: Double, count: Int) {
            self.rule = rule
            self.measured = measured
            self.given = given
            self.count = count
        }
    }

    package let entries: [Entry]
    private let factors: [String: Double]

    /// That of the rules that ship.
    package static let shared = RuleConfidence(RuleFile.named("confidence.tsv"))
    /// Leaves all confidences as the extractors give them.
    package static let asGiven = RuleConfidence([])

    package init(_ entries: [Entry]) {
        self.entries = entries
        factors = Dictionary(
            entries.filter { $0.given > 0 }.map { ($0.rule, $0.measured / $0.given) },
            uniquingKeysWith: { first, _ in first })
    }

    /// Lines that are no entries are none.
    package init(_ file: RuleFile) {
        self.init(
            file.lines.compactMap { line in
                let fields = line.text.split(separator: "\t").map(String.init)
                guard fields.count == 4, let measured = Double(fields[1]), let given = Double(fields[2]),
                    let count = Int(fields[3])
                else { return nil }
                return Entry(rule: fields[0], measured: measured, given: given, count: count)
            })
    }

    /// The name under which the rules for things of a kind stand together.
    package static func group(_ kind: Kind) -> String { "*\(kind.rawValue)" }

    /// Replaces the confidences of all evidence by the measured ones.
    package func apply(to graph: inout ArticleGraph) {
        guard !factors.isEmpty else { return }
        for fact in graph.facts.indices {
            let kind = graph.things[graph.facts[fact].subject].kind
            for index in graph.facts[fact].evidence.indices {
                let evidence = graph.facts[fact].evidence[index]
                guard let factor = factors[evidence.rule] ?? factors[Self.group(kind)] else { continue }
                graph.facts[fact].evidence[index].confidence = min(Self.highest, evidence.confidence * factor)
            }
        }
    }

    /// No rule is always right.
    private static let highest = 0.99
}
