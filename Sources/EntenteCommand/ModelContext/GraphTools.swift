import EntenteGraph
import EntenteQuery
import EntenteText
import EntenteWriting

/// The tools that ask a graph. Every answer has, beside what it tells, the sentences that say so with their articles.
final class GraphTools {
    private let graph: Graph
    private let reading: GraphReading
    private let finder: ThingFinder
    /// For questions in SPARQL; made when the first one is asked.
    private var store: TripleStore?
    private lazy var numbers = Dictionary(uniqueKeysWithValues: graph.things.indices.map { (graph.things[$0].id, $0) })

    /// How many sentences stand with each thing, fact or row.
    private static let sentences = 3

    init(_ graph: Graph) {
        self.graph = graph
        reading = GraphReading(graph)
        finder = ThingFinder(graph)
    }

    /// Why a call has no answer, in words for the model.
    struct Refusal: Error, CustomStringConvertible {
        var description: String
    }

    func answer(_ tool: Tool, _ arguments: JSONText) throws -> JSONText {
        if let complaint = tool.complaint(about: arguments) { throw Refusal(description: complaint) }
        let limit = arguments["limit"]?.integer ?? 10
        func text(_ name: String) -> String { arguments[name]?.string ?? "" }
        switch tool.name {
        case "search": return search(text("text"), kind: arguments["type"]?.string, limit)
        case "show":
            let partner = try arguments["with"].map { try thing($0.string ?? "") }
            return ProfileReport(graph, of: try thing(text("thing")), with: partner)
                .json(limit: limit, sentences: 1)
        case "why":
            return ThingAccount(graph, try thing(text("thing"))).json(facts: limit, sentences: Self.sentences)
        case "path": return try path(text("from"), text("to"))
        case "conflicts":
            let report = ConflictReport(graph, of: try arguments["thing"].map { try thing($0.string ?? "") })
            return .object([
                ("found", .count(report.count)), ("conflicts", report.json(limit: limit, sentences: Self.sentences)),
            ])
        default: return try ask(arguments, limit)
        }
    }

    /// The one thing that a name means.
    private func thing(_ name: String, of kinds: [Kind] = Kind.allCases) throws -> Int {
        var found = finder.find(name)
        if kinds.count < Kind.allCases.count {
            let indices = graph.things.indices.filter { kinds.contains(graph.things[$0].kind) }
            var some = Graph()
            some.things = indices.map { graph.things[$0] }
            found = ThingFinder(some).find(name).map { indices[$0] }
        }
        if found.isEmpty {
            throw Refusal(
                description: "nothing in the graph is called “\(name)”; search finds things by parts of their names")
        }
        guard found.count == 1 else {
            let names = found.prefix(20).map { "\(graph.things[$0].id) (\(graph.things[$0].label))" }
            throw Refusal(
                description: "several things are called “\(name)”; name one by its id: \(names.joined(separator: ", "))"
            )
        }
        return found[0]
    }

    // MARK: Answers

    private func search(_ text: String, kind: String?, _ limit: Int) -> JSONText {
        let kinds = kind.flatMap(Kind.init(rawValue:)).map { [$0] } ?? Kind.allCases
        let found = finder.search(text, among: Set(kinds))
        return .object([
            ("found", .count(found.count)),
            (
                "things",
                .list(
                    found.prefix(limit).map { index in
                        let thing = graph.things[index]
                        return .object([
                            ("id", .text(thing.id)), ("type", .text(thing.kind.rawValue)),
                            ("label", .text(thing.label)),
                            ("aliases", .texts(thing.aliases)), ("sentenceCount", .count(thing.passages.count)),
                            ("articleCount", .count(Set(thing.passages.map { graph.passages[$0].source }).count)),
                            ("sentences", .passages(thing.passages, of: graph, limit: 1)),
                        ])
                    })
            ),
        ])
    }

    private func path(_ from: String, _ to: String) throws -> JSONText {
        let facts = PathFinder(graph).path(from: try thing(from), to: try thing(to))
        return .object([
            ("linked", .flag(facts != nil)),
            (
                "path",
                .list(
                    (facts ?? []).map { fact in
                        .object([
                            ("subject", .thing(fact.subject, of: graph)), ("property", .text(fact.property.rawValue)),
                            ("value", .thing(fact.value.thing ?? fact.subject, of: graph)),
                            ("sentences", sentences(fact.evidence.map(\.passage))),
                        ])
                    })
            ),
        ])
    }

    private func ask(_ arguments: JSONText, _ limit: Int) throws -> JSONText {
        guard let question = Question.named.first(where: { $0.name == arguments["question"]?.string }),
            case .object(let members) = arguments
        else { throw Refusal(description: "there is no such question") }
        var given: [String: String] = [:]
        for (name, value) in members where name != "question" && name != "limit" {
            given[name == "thing" ? "THING" : name] = value.string
        }
        if let complaint = question.complaint(about: given) {
            throw Refusal(description: complaint.replacing("--", with: ""))
        }
        var values: [String: String] = [:]
        var words: Set<String> = []
        for parameter in question.parameters {
            let text = given[parameter.name] ?? ""
            if parameter.isDay {
                values[parameter.name] = "\"\(text)\"^^xsd:date"
            } else {
                let index = try thing(text, of: parameter.kinds)
                values[parameter.name] = "<\(BaseIRI.standard)/\(graph.things[index].id)>"
                words.insert(graph.things[index].label)
            }
        }
        let store = try self.store ?? TripleStore(of: graph, with: try Oxigraph())
        self.store = store
        let table = try store.table(question.queryWithGrounds(values))
        let columns = table.columns.filter { !question.grounds.contains($0) }
        return .object([
            ("question", .text(question.prose)), ("found", .count(table.rows.count)),
            ("rows", .list(table.rows.prefix(limit).map { row(Array(zip(table.columns, $0)), columns, words) })),
        ])
    }

    /// A row of an answer with its sentences: those of what it tells of.
    private func row(_ cells: [(column: String, text: String)], _ columns: [String], _ words: Set<String>) -> JSONText {
        let shown = cells.filter { columns.contains($0.column) }
        let words = words.union(shown.map(\.text))
        let grounds = cells.filter { !columns.contains($0.column) }.compactMap { cell in
            numbers[cell.text.split(separator: "/").suffix(2).joined(separator: "/")]
        }
        return .object(
            shown.map { ($0.column, $0.text.isEmpty ? .null : .text($0.text)) } + [
                ("sentences", sentences(grounds.flatMap { passages(of: $0, for: words) }))
            ])
    }

    /// The sentences of a happening; of what lasts, those of the facts whose values are among the words of a row.
    private func passages(of thing: Int, for words: Set<String>) -> [Int] {
        if graph.things[thing].kind.hasOwnPassages { return graph.things[thing].passages }
        let facts = reading.facts(of: thing).filter { $0.evidence.contains { $0.rule != "gazetteer" } }
        let told = facts.filter { fact in
            let value = reading.words(fact.value)
            return words.contains { $0 == value || $0.hasSuffix(" \(value)") }
        }
        return (told.isEmpty ? facts : told).flatMap { $0.evidence.map(\.passage) }
    }

    private func sentences(_ passages: [Int]) -> JSONText { .passages(passages, of: graph, limit: Self.sentences) }
}
