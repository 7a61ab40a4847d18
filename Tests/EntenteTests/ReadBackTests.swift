import EntenteCommand
import EntenteGraph
import EntenteWriting
import Foundation
import Testing

/// The graph of the sample articles, read back from each format that is read: it is the graph that was written.
@Suite struct ReadBackTests {
    /// How a graph is written, and the file that comes of it.
    static let formats = [
        (["--to", "nquads"], "graph.nq"), (["--to", "nquads", "--rdf12"], "graph.nq"),
        (["--to", "ntriples"], "graph.nt"),
        (["--to", "ntriples.gz"], "graph.nt.gz"), (["--to", "jsonl.gz"], "graph.jsonl.gz"),
    ]

    private let folder: Folder
    private var lines: String { "\(folder.path)/lines/graph.jsonl" }

    init() async throws {
        folder = try Folder()
        #expect(await entente("sample", "\(folder.path)/articles").outcome == .success)
        let built = await entente("build", "\(folder.path)/articles", "-o", "\(folder.path)/lines", "--to", "jsonl")
        #expect(built.outcome == .success)
    }

    @Test(arguments: formats)
    func theGraphIsTheSame(options: [String], file: String) async throws {
        defer { folder.remove() }
        let written = "\(folder.path)/other/\(file)"
        let converted = await entente(["convert", lines, "-o", "\(folder.path)/other"] + options)
        #expect(converted.outcome == .success)
        var whole = try GraphReader().read(path: lines).graph
        if !file.contains("jsonl") { for source in whole.sources.indices { whole.sources[source].source.sketch = nil } }
        let read = try GraphReader().read(path: written)
        #expect(read.ignored == 0)
        #expect(read.graph.sources == whole.sources)
        #expect(read.graph.passages == whole.passages)
        #expect(read.graph.things == whole.things)
        for (fact, expected) in zip(read.graph.facts, whole.facts) { try #require(fact == expected) }
        #expect(read.graph.facts.count == whole.facts.count)

        let diff = await entente("diff", written, lines)
        #expect(diff.output == "the two graphs say the same\n")
        for command in [
            ["why", "Kang Kyung-wha"], ["why", "JCPOA", "--json"], ["why", "New START", "--all"], ["conflicts"],
        ] {
            let expected = await entente(command + [lines])
            #expect(expected.outcome == .success)
            #expect(await entente(command + [written]).output == expected.output, "\(command)")
        }
    }

    /// Other forms of RDF are read through Oxigraph.
    @Test(
        .enabled(if: ReaderTests.isReady, "oxigraph is installed by `make test`"),
        arguments: ["turtle", "trig", "rdfxml", "jsonld", "turtle.gz"])
    func throughOxigraph(name: String) async throws {
        defer { folder.remove() }
        let converted = await entente("convert", lines, "-o", "\(folder.path)/other", "--to", name)
        #expect(converted.outcome == .success)
        // The folder is named, not its file.
        let diff = await entente("diff", "\(folder.path)/other", lines)
        #expect(diff.outcome == .success && diff.output == "the two graphs say the same\n", "\(diff.error)")
    }

    /// Nothing is read from the other formats as if it were an article.
    @Test(arguments: ["graphml", "gexf", "cypher", "dot", "svg"])
    func otherFormatsAreRefused(name: String) async throws {
        defer { folder.remove() }
        let converted = await entente("convert", lines, "-o", "\(folder.path)/other", "--to", name)
        #expect(converted.outcome == .success)
        let format = try FormatRegistry.standard.formats(named: name)[0]
        let file = "\(folder.path)/other/graph.\(format.fullExtension)"
        for command in [["why", "Japan", file], ["conflicts", file], ["diff", file, lines]] {
            let answer = await entente(command)
            #expect(answer.outcome == .failure)
            #expect(answer.error.contains("a graph is not read back from \(format.title)"), "\(answer.error)")
        }
    }
}
