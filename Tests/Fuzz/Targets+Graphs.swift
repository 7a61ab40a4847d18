import EntenteGraph
import EntenteText
import EntenteWriting

extension FuzzTarget {
    /// Graphs of others, and what is written of any graph.
    static let graphs: [FuzzTarget] = [
        FuzzTarget(
            "nquads", seeds: SampleText.exports(as: "nquads") + SampleText.exports(as: "ntriples", rdf12: true),
            words: [
                "<<( ", " )>>", "_:b0", "\"^^<http://www.w3.org/2001/XMLSchema#date>", "@en", "@en--ltr", "\\u0041",
                "\\U0010FFFF", " .\n", "#", "<urn:x:a>", "\"\"", "\\\"", "--11-23", "2019-11-12/..",
            ], run: { readGraph($0, as: "nquads") }),
        FuzzTarget(
            "graph-lines", seeds: SampleText.exports(as: "jsonl"),
            words: [
                "\"element\":\"node\"", "\"element\":\"edge\"", "\"element\":\"denial\"", "\"element\":\"passage\"",
                "\"element\":\"article\"", "\"evidence\":[", "\"confidence\":", "\"passages\":[", "\"properties\":{",
                "\"denied\":{", "\"attributedTo\":", "\"story\":", "\"start\":", "\"end\":", "1e400", "-1", "null",
            ], run: { readGraph($0, as: "jsonl") }),
        FuzzTarget(
            "article-graphs", seeds: SampleText.articleLines,
            words: Property.allCases.map { "\"\($0.rawValue)\"" } + Kind.allCases.map { "\"\($0.rawValue)\"" }
                + Term.allCases.map { "{\"term\":\"\($0.rawValue)\"}" } + [
                    "{\"date\":\"2019-11\"}", "{\"date\":[null,",
                ],
            run: readArticleGraphs),
        FuzzTarget("writers", seeds: SampleText.tapes, run: writeGraph),
    ]

    /// A graph that was taken is written, read back the same, and can be looked through.
    private static func readGraph(_ bytes: [UInt8], as name: String) {
        guard let export = try? GraphReader().read(bytes, place: "input") else { return }
        let options = WriterOptions(base: export.base)
        let written = GraphExport(export.graph, as: name, options)
        do throws(Diagnostic) {
            let again = try GraphReader().read(written.bytes, place: "output")
            require(again.graph == export.graph, "a graph is not read as it was written")
            require(
                GraphExport(again.graph, as: name, options).bytes == written.bytes, "a graph is not written as it was")
        } catch {
            fatalError("what was written is not read: \(error)")
        }
        check(export.graph)
    }

    /// Lines of article graphs, as a store and `entente extract` have them.
    private static func readArticleGraphs(_ bytes: [UInt8]) {
        var decoder = ArticleGraphDecoder()
        var graphs: [ArticleGraph] = []
        let encoder = ArticleGraphEncoder(extractor: "fuzz")
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            guard let graph = try? decoder.decode(Array(line)) else { continue }
            require((try? decoder.decode(encoder.encode(graph))) == graph, "a line is not read as it was written")
            graphs.append(graph)
        }
        if graphs.isEmpty { return }
        let graph = Resolver().resolve(graphs)
        require(graph == Resolver().resolve(graphs.reversed()), "the order of the articles changes the graph")
        check(graph)
        for format in FormatRegistry.standard.formats where format.name != "png" {
            _ = GraphExport(graph, as: format.name)
        }
    }

    /// A graph of choices in one format: the same bytes each time, and they are read back.
    private static func writeGraph(_ bytes: [UInt8]) {
        var tape = Tape(bytes)
        let formats = FormatRegistry.standard.names.filter { $0 != "png" }
        let name = tape.one(of: formats)
        let shape = tape.byte()
        var options = WriterOptions(usesTripleTerms: shape & 1 == 1)
        options.guardsFormulas = shape & 2 == 2
        if shape & 4 == 4 { options.profile = tape.one(of: GraphMLProfile.allCases) }
        let graph = Resolver().resolve(tape.articleGraphs())
        check(graph)
        let export = GraphExport(graph, as: name, options)
        require(export == GraphExport(graph, as: name, options), "\(name) has other bytes the second time")
        export.check(of: graph)
    }

    /// What the commands look for in a graph.
    static func check(_ graph: Graph) {
        require(GraphDifference(from: graph, to: graph).isEmpty, "a graph differs from itself")
        _ = GraphDifference(from: Graph(), to: graph)
        _ = GraphDifference(from: graph, to: Graph())
        for conflict in ConflictFinder(graph).conflicts {
            require(graph.things.indices.contains(conflict.thing), "a conflict is of no thing")
        }
        let finder = ThingFinder(graph)
        for (index, thing) in graph.things.enumerated().prefix(4) {
            require(finder.find(thing.id).contains(index), "a thing is not found by its id")
            _ = finder.find(thing.label)
        }
    }
}
