import ArgumentParser
import EntenteQuery
import EntenteText

/// `entente query`: SPARQL of one's own.
struct QueryCommand: ConsoleCommand {
    static let configuration = CommandConfiguration(
        commandName: "query", abstract: "Answers a query in SPARQL.",
        usage: """
            entente query [<graph>] '<sparql>'
            entente query [<graph>] --file <query.rq>
            """,
        discussion: """
            The prefixes of the vocabulary (ent:, schema:, prov: …) and of things (country:KR, person:mark-milley) are known. \
            A query that makes a graph (CONSTRUCT, DESCRIBE) gives Turtle. The program oxigraph answers.
            """)

    @Argument(
        help: """
            A graph that was built (its folder, graph.ttl), a store, or articles, without it the folder output; then the \
            query, where it is in no file.
            """, completion: .file())
    var words: [String] = []

    @Option(
        help: ArgumentHelp("The file that holds the query, or - for standard input.", valueName: "file"),
        completion: .file(extensions: ["rq", "sparql"]))
    var file: String?

    @Option(help: ResultFormat.help)
    var format = ResultFormat.table

    @OptionGroup var input: GraphInput

    func run(on console: Console) async -> Outcome {
        do {
            var paths = words
            let text: String
            if let file {
                text = String(
                    decoding: try ByteSource(path: file).readAll(atMost: 1 << 24, path: file), as: UTF8.self)
            } else if let last = paths.popLast() {
                text = last
            } else {
                return console.refuse("there is no query", "entente query [GRAPH] 'SELECT …', or --file query.rq")
            }
            let (store, outcome) = try await input.loadTriples(paths, on: console)
            let sparql = SPARQLText(text)
            let answer: [UInt8]
            do {
                answer = try store.answer(
                    sparql.declared(base: try store.base()), as: sparql.makesGraph ? "ttl" : format.engineName)
            } catch var fault as Diagnostic {
                fault.message = sparql.located(fault.message)
                throw fault
            }
            if sparql.makesGraph {
                try console.write(bytes: answer)
            } else {
                try format.write(answer, on: console)
            }
            return outcome
        } catch {
            console.errorLine("\(error)")
            return .failure
        }
    }
}
