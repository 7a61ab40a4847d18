import ArgumentParser
import EntenteGraph
import EntenteQuery
import EntenteWriting

/// `entente ask`: questions that have names.
struct AskCommand: ConsoleCommand {
    static let configuration = CommandConfiguration(
        commandName: "ask", abstract: "Answers a question of a graph by its name: in-force, who-met, timeline …",
        usage: """
            entente ask
            entente ask <question> [--on <day>] [--person <name>] … [<graph>]
            """,
        discussion: """
            Without a question it lists all that there are, with what each needs. A day is written as 2019-11-22; a name \
            is a name, another name, an id such as person/mark-milley, or an IRI. The questions are SPARQL, which the \
            program oxigraph answers. A large graph is loaded once, with `oxigraph load --location db --file graph.ttl`, \
            and db named as the graph.
            """)

    @Argument(help: "The question's name.", completion: .list(Question.all.map(\.name)))
    var question: String?

    @Argument(
        help: """
            What the question is about where it is no option; then a graph that was built (its folder, graph.ttl), a \
            store, or articles; without it the folder output.
            """, completion: .file())
    var words: [String] = []

    @Option(help: ArgumentHelp("A day, or an agreement.", valueName: "day"))
    var on: String?

    @Option(help: ArgumentHelp("Whose, or of what.", valueName: "name"))
    var of: String?

    @Option(help: ArgumentHelp("A person.", valueName: "name"))
    var person: String?

    @Option(help: ArgumentHelp("By whom.", valueName: "name"))
    var by: String?

    @Option(name: .customLong("in"), help: ArgumentHelp("A city, a site or a country.", valueName: "name"))
    var place: String?

    @Option(help: ArgumentHelp("The first of two things or days.", valueName: "name"))
    var from: String?

    @Option(help: ArgumentHelp("The second.", valueName: "name"))
    var to: String?

    @Option(help: ResultFormat.help)
    var format = ResultFormat.table

    @OptionGroup var input: GraphInput

    func run(on console: Console) async -> Outcome {
        do {
            guard let question else { return try list(on: console) }
            guard let asked = Question.all.first(where: { $0.name == question }) else {
                let near = Spelling.nearest(to: question, among: Question.all.map(\.name))
                return console.refuse(
                    "there is no question “\(question)”" + (near.map { "; did you mean \($0)?" } ?? ""),
                    "entente ask lists what there is")
            }
            return try await answer(asked, on: console)
        } catch let outcome as Outcome {
            return outcome
        } catch {
            console.errorLine("\(error)")
            return .failure
        }
    }

    private func list(on console: Console) throws -> Outcome {
        for question in Question.all {
            try console.write(
                ([question.name] + question.parameters.map(\.usage)).joined(separator: " ") + "\n"
                    + Prose.wrapped(question.prose, indent: 4))
        }
        return .success
    }

    // MARK: Answers

    private func answer(_ question: Question, on console: Console) async throws -> Outcome {
        var words = words[...]
        var given = options
        for parameter in question.parameters where !parameter.isOption { given[parameter.name] = words.popFirst() }
        if let complaint = question.complaint(about: given) {
            let usage = ["entente ask \(question.name)"] + question.parameters.map(\.usage) + ["[GRAPH]"]
            return console.refuse(complaint, usage.joined(separator: " "))
        }
        if question.text == nil { return try await walk(given, Array(words), on: console) }
        let (store, outcome) = try await input.loadTriples(Array(words), on: console)
        var values: [String: String] = [:]
        for parameter in question.parameters {
            let text = given[parameter.name] ?? ""
            if parameter.isDay {
                values[parameter.name] = "\"\(text)\"^^xsd:date"
            } else {
                let (graph, iris) = try store.things(of: parameter.kinds)
                values[parameter.name] = "<\(iris[try console.one(text, of: graph)])>"
            }
        }
        try format.write(try store.answer(question.query(values), as: format.engineName), on: console)
        return outcome
    }

    /// How two things are linked.
    private func walk(_ given: [String: String], _ paths: [String], on console: Console) async throws -> Outcome {
        let loaded = try await input.load(paths, on: console)
        let graph = loaded.graph
        let start = try console.one(given["from"] ?? "", of: graph)
        let end = try console.one(given["to"] ?? "", of: graph)
        let reading = GraphReading(graph)
        let rows = (PathFinder(graph).path(from: start, to: end) ?? []).map { fact in
            let passage = fact.evidence.map(\.passage).min()
            return [
                graph.things[fact.subject].label, fact.property.label, reading.words(fact.value),
                passage.map { graph.passages[$0].passage.text } ?? "",
            ]
        }
        try format.write(
            ResultTable(columns: ["subject", "relation", "object", "sentence"], rows: rows), on: console)
        return loaded.outcome
    }

    /// The options that were given, by name.
    private var options: [String: String] {
        [("on", on), ("of", of), ("person", person), ("by", by), ("in", place), ("from", from), ("to", to)]
            .reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
}
