import EntenteExtraction
import EntenteGraph
import EntenteLanguage
import EntenteText

/// A graph as lines that a table of expectations can hold: `Jens Stoltenberg holdsOffice Secretary General of NATO`.
struct GraphDescription {
    let graph: ArticleGraph

    /// The graph of a text of one paragraph a line, published on a day.
    init(_ text: String, published: String = "2021-06-16", publisher: String? = nil, dateline: String? = nil) {
        graph = Extractor().extract(
            Self.document(text, published: published, publisher: publisher, dateline: dateline))
    }

    /// The analysis of a text of one paragraph a line.
    static func document(
        _ text: String, published: String = "2021-06-16", publisher: String? = nil, dateline: String? = nil
    ) -> Document {
        let source = SourceText(text)
        var blocks: [Block] = []
        var start = 0
        for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            if !line.isEmpty { blocks.append(Block(role: .paragraph, range: TextRange(start..<start + line.count))) }
            start += line.count + 1
        }
        let article = Article(
            source: source, sha256: String(repeating: "0", count: 64), origin: "test",
            published: CalendarDate(published), publisher: publisher, datelinePlace: dateline, blocks: blocks)
        return analyzer.analyze(article)
    }

    private static let analyzer: Analyzer = {
        do { return try Analyzer() } catch { preconditionFailure("no language model: \(error)") }
    }()

    func name(_ thing: Int) -> String {
        let thing = graph.things[thing]
        return thing.kind == .country ? thing.key ?? "?" : thing.name ?? thing.kind.rawValue.lowercased()
    }

    func names(_ kind: Kind) -> Set<String> {
        Set(graph.things.indices.filter { graph.things[$0].kind == kind }.map { name($0) })
    }

    func values(_ thing: Int, _ property: Property) -> [String] {
        graph.facts.filter { $0.subject == thing && $0.property == property && $0.polarity }.map { describe($0.value) }
    }

    private func describe(_ value: Value) -> String {
        switch value {
        case .thing(let thing): name(thing)
        case .text(let text): text
        case .date(let date): date.description
        case .term(let term): term.rawValue
        case .flag(let flag): "\(flag)"
        }
    }

    /// `subject property value`, for every asserted fact.
    var facts: Set<String> {
        Set(graph.facts.filter(\.polarity).map { "\(name($0.subject)) \($0.property.rawValue) \(describe($0.value))" })
    }

    /// `Type actor, actor -> target, target`, for every event.
    var events: Set<String> {
        Set(
            graph.things.indices.filter { graph.things[$0].kind == .event }.map { event in
                let whom = (values(event, .target) + values(event, .object)).sorted().joined(separator: ", ")
                return "\(values(event, .eventType).joined()) \(values(event, .actor).sorted().joined(separator: ", "))"
                    + (whom.isEmpty ? "" : " -> \(whom)")
            })
    }

    /// `Type actor < Type actor`, for every event and the one that it answers.
    var responses: [String] {
        func label(_ event: Int) -> String {
            values(event, .eventType).joined() + " " + values(event, .actor).sorted().joined(separator: ", ")
        }
        return graph.facts.compactMap { fact in
            guard fact.property == .inResponseTo, case .thing(let cause) = fact.value else { return nil }
            return "\(label(fact.subject)) < \(label(cause))"
        }.sorted()
    }

    /// `speaker: "text"`, for every verbatim statement.
    var quotations: Set<String> {
        Set(
            graph.things.indices.filter { graph.things[$0].kind == .statement && values($0, .verbatim) == ["true"] }.map
            {
                "\(values($0, .speaker).sorted().joined(separator: ", ")): \(values($0, .text).joined())"
            })
    }

    /// `speaker: text`, for every statement in reported speech.
    var reports: Set<String> {
        Set(
            graph.things.indices.filter { graph.things[$0].kind == .statement && values($0, .verbatim) == ["false"] }
                .map {
                    "\(values($0, .speaker).sorted().joined(separator: ", ")): \(values($0, .text).joined())"
                })
    }
}
