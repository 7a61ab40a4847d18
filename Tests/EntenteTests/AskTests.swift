import EntenteCommand
import EntenteQuery
import Foundation
import Testing

/// `ask` and `query` as a user calls them.
@Suite struct AskTests {
    /// An article of our own, built as Turtle.
    private static func graph(to formats: String = "turtle") async throws -> Folder {
        let folder = try Folder()
        try folder.write(story(1), to: "in/a.txt")
        let built = await entente("build", "\(folder.path)/in", "-o", "\(folder.path)/g", "--to", formats, "--quiet")
        #expect(built.outcome == .success, "\(built.error)")
        return folder
    }

    @Test func theQuestionsAreListed() async {
        let list = await entente("ask")
        #expect(list.outcome == .success && list.error.isEmpty)
        for question in Question.all {
            #expect(list.output.contains("\n\(question.name)") || list.output.hasPrefix(question.name))
        }
    }

    @Test(arguments: [
        (["ask", "in-forc"], "did you mean in-force?"), (["ask", "nonsense"], "entente ask lists"),
        (["ask", "in-force"], "needs --on DAY"), (["ask", "said-about"], "needs THING"),
        (["ask", "left", "--on", "2019-01-01"], "left has no --on"),
        (["ask", "in-force", "--on", "22.11.2019"], "2019-11-22"), (["query"], "there is no query"),
        (["ask", "left", "--format", "xml"], "table"),
    ])
    func whatIsNotUnderstoodIsALine(_ arguments: [String], _ words: String) async {
        let answer = await entente(arguments)
        #expect(answer.outcome == .usage && answer.output.isEmpty)
        #expect(answer.error.contains(words), "\(answer.error)")
        #expect(answer.error.count { $0 == "\n" } == 1)
    }

    /// Each question's options are options of the command.
    @Test(arguments: Question.all.map(\.name))
    func optionsAreKnown(_ name: String) async throws {
        let question = try #require(Question.all.first { $0.name == name })
        let given = question.parameters.flatMap { parameter in
            (parameter.isOption ? ["--\(parameter.name)"] : []) + [parameter.isDay ? "2019-11-22" : "Abe"]
        }
        let answer = await entente(["ask", name] + given + ["/no/such/graph"])
        #expect(answer.outcome == .failure, "\(answer.error)")
    }

    @Test(
        .enabled(if: ReaderTests.isReady, "oxigraph is installed by `make test`"),
        arguments: ["turtle", "nquads", "jsonl", "turtle.gz"])
    func anyFileOfTheGraphIsAsked(_ format: String) async throws {
        let folder = try await Self.graph(to: format)
        defer { folder.remove() }
        let met = await entente("ask", "who-met", "--person", "Abe", "\(folder.path)/g", "--format", "csv")
        #expect(
            met.output.replacing("\r\n", with: "\n") == "date,with,status,where\n2019-10-28,Moon Jae-in,held,\n",
            "\(met.output)\(met.error)")
        let link = await entente(
            "ask", "path", "--from", "Abe", "--to", "Moon Jae-in", "\(folder.path)/g", "--format", "tsv")
        #expect(link.outcome == .success && link.output.contains("\"participant\""), "\(link.output)\(link.error)")
        let nobody = await entente("ask", "who-met", "--person", "Nobody", "\(folder.path)/g")
        #expect(nobody.outcome == .failure && nobody.error.contains("[nothing-found]"))
    }

    @Test(.enabled(if: ReaderTests.isReady, "oxigraph is installed by `make test`"))
    func queriesOfOnesOwn() async throws {
        let folder = try await Self.graph()
        defer { folder.remove() }
        let graph = "\(folder.path)/g"
        let names = await entente(
            "query", graph, "SELECT ?n { ?x a schema:Person ; schema:name ?n } ORDER BY ?n", "--format", "csv")
        #expect(names.output == "n\r\nMoon Jae-in\r\nShinzo Abe\r\n", "\(names.output)\(names.error)")
        let file = try folder.write("ASK { country:JP a schema:Country }", to: "q.rq")
        #expect(await entente("query", graph, "--file", file).output == "answer\n──────\ntrue\n")
        let made = await entente("query", graph, "CONSTRUCT { ?x a schema:Person } WHERE { ?x a schema:Person }")
        #expect(made.output.contains("<https://w3id.org/entente/id/person/shinzo-abe> a <https://schema.org/Person>"))
        let wrong = await entente("query", graph, "SELECT ?n\nWHERE { ?x a }")
        #expect(wrong.outcome == .failure && wrong.error.contains("error at 2:"), "\(wrong.error)")
        #expect(wrong.error.count { $0 == "\n" } == 1)
        let none = await entente("query", graph, "SELECT ?x { ?x a ent:Nothing }")
        #expect(none.outcome == .success && none.error.contains("nothing in the graph answers that"))
    }
}
