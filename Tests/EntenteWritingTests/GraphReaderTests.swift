import EntenteGraph
import EntenteText
import EntenteWriting
import Testing

struct GraphReaderTests {
    static let names = SampleGraphs.all.map(\.name)

    /// What says the same is one; apart from that nothing changes.
    @Test(arguments: names)
    func jsonLinesKeepEverything(graph name: String) throws {
        let graph = SampleGraphs.named(name)
        let indexed = IndexedGraph(graph)
        var united = graph
        united.facts = []
        for thing in graph.things.indices {
            indexed.forEachStatement(of: thing) { statement in
                var fact = graph.facts[statement.facts.lowerBound]
                fact.evidence = indexed.evidence(of: statement)
                united.facts.append(fact)
            }
        }
        let written = try bytes(of: graph, as: JSONLinesWriter.format)
        let read = try GraphReader().read(written, place: "graph.jsonl")
        #expect(read.graph == united)
        #expect(read.base == .standard)
        #expect(read.ignored == 0)
        for format in writableFormats {
            #expect(try bytes(of: read.graph, as: format) == bytes(of: graph, as: format), "\(format)")
        }
    }

    @Test(arguments: names)
    func quadsComeBackAsTheyWere(graph name: String) throws {
        let graph = SampleGraphs.named(name)
        for (format, options) in [
            (NQuadsWriter.format, WriterOptions()), (NTriplesWriter.format, WriterOptions()),
            (NQuadsWriter.format, WriterOptions(usesTripleTerms: true)),
        ] {
            let written = try bytes(of: graph, as: format, options: options)
            let read = try GraphReader().read(written, place: "graph.nq")
            #expect(read.ignored == 0)
            #expect(try bytes(of: read.graph, as: format, options: options) == written)
            #expect(try text(of: read.graph, as: TurtleWriter.format) == text(of: graph, as: TurtleWriter.format))
        }
    }

    @Test(arguments: [NQuadsWriter.format.name, JSONLinesWriter.format.name])
    func linesMayComeInAnyOrder(format name: String) throws {
        let format = try FormatRegistry.standard.format(named: name)
        let written = try text(of: SampleGraphs.pact, as: format)
        let lines = written.split(separator: "\n").sorted {
            $0.utf8.reversed().lexicographicallyPrecedes($1.utf8.reversed())
        }
        let read = try GraphReader().read(Array(lines.joined(separator: "\r\n").utf8), place: "x")
        #expect(try text(of: read.graph, as: format) == written)
    }

    @Test func anotherBaseIsFound() throws {
        let base = try BaseIRI("https://example.org/person/x")
        for format in [NQuadsWriter.format, NTriplesWriter.format, JSONLinesWriter.format] {
            let written = try bytes(of: SampleGraphs.pact, as: format, options: WriterOptions(base: base))
            #expect(try GraphReader().read(written, place: "x").base == base)
        }
    }

    @Test func whatIsForeignIsCounted() throws {
        var written = try text(of: SampleGraphs.pact, as: NQuadsWriter.format)
        written += """
            <https://example.org/a> <https://example.org/b> "c" .
            <https://w3id.org/entente/id/country/JP> <https://example.org/b> "c" .
            <https://w3id.org/entente/id/country/JP> <https://w3id.org/entente/ns#party> "c"@en .
            # a comment
            """
        let read = try GraphReader().read(Array(written.utf8), place: "x")
        #expect(read.ignored == 2)
        let again = try bytes(of: read.graph, as: NQuadsWriter.format)
        #expect(String(decoding: again, as: UTF8.self).contains("\"c\""))
    }

    /// Files that are no graph, and what the answer says.
    @Test(arguments: [
        ("", ""), ("{}", "element is missing"), ("{\"element\":\"graph\"}", "another format"),
        (
            "{\"element\":\"graph\",\"format\":\"entente-graph\",\"version\":2,\"base\":\"http://e.org\"}",
            "newer version"
        ),
        ("{\"element\":\"graph\",\"format\":\"entente-graph\",\"version\":1,\"base\":\"no base\"}", "no base"),
        ("{\"element\":\"node\",\"id\":\"x\"}", "first line"), ("{\"element\":\"cat\"}", "but not cat"),
        ("{\"element\":", "not valid JSON"), ("hello", "a subject is missing"), ("<a> <b> <c> .", "not absolute"),
        ("<x:a> <x:b> \"c .", "a string does not end"), ("<x:a> <x:b> <x:c>", "full stop"),
        ("<x:a> <x:b> <x:c> . x", "follows the full stop"), ("<x:a> <x:b> \"\\x\" .", "wrong escape"),
        ("<x:a> <x:b> <x:c> .", "no graph of entente's vocabulary"),
        (
            "<x:i/passage/a> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://w3id.org/entente/ns#Passage> .",
            "is missing of x:i/passage/a"
        ),
    ])
    func whatIsNoGraph(file: String, answer: String) throws {
        guard !answer.isEmpty else {
            #expect(try GraphReader().read([], place: "x").graph == Graph())
            return
        }
        let error = try #require(throws: Diagnostic.self) {
            try GraphReader().read(Array(file.utf8), place: "graph.nq")
        }
        #expect(error.description.contains(answer))
        #expect(error.path == "graph.nq")
        #expect(error.remedy != nil)
    }

    @Test func aWrongReferenceNamesItsLine() throws {
        let written = try text(of: SampleGraphs.pact, as: JSONLinesWriter.format)
        let broken = written.replacing("\"target\":\"country.JP\"", with: "\"target\":\"country.XX\"")
        let error = try #require(throws: Diagnostic.self) { try GraphReader().read(Array(broken.utf8), place: "x") }
        #expect(error.message == "there is no node country.XX")
        #expect(error.line ?? 0 > 20)
    }

    /// Every byte of a file cut off or changed must give an answer, never a stop.
    @Test(arguments: [NQuadsWriter.format.name, JSONLinesWriter.format.name, NQuadsWriter.format.name + ".gz"])
    func damageIsAnAnswer(formats: String) throws {
        let format = try FormatRegistry.standard.formats(named: formats)[0]
        let written = try bytes(of: SampleGraphs.dates, as: format, options: WriterOptions())
        for place in stride(from: 0, to: written.count, by: max(1, written.count / 400)) {
            _ = try? GraphReader().read(Array(written[..<place]), place: "x")
            var changed = written
            changed[place] = changed[place] &+ 1
            _ = try? GraphReader().read(changed, place: "x")
        }
    }

    @Test func compressedFilesAreRead() throws {
        let format = NQuadsWriter.format
        let plain = try bytes(of: SampleGraphs.pact, as: format)
        let compressed = try bytes(of: SampleGraphs.pact, as: format.compressed, options: WriterOptions())
        #expect(compressed.count < plain.count / 3)
        #expect(try GraphReader().read(compressed, place: "x").graph == GraphReader().read(plain, place: "x").graph)
        let error = try #require(throws: Diagnostic.self) {
            try GraphReader().read(compressed.dropLast(9), place: "x")
        }
        #expect(error.code == "broken-compression")
    }
}

struct PartialDateParsingTests {
    @Test(arguments: [
        "2019-11-12", "2019-11", "2019", "0987", "-0044", "12019", "--11-23", "--02-29", "--11",
        "2019-11-17/2019-11-18",
        "../2019-11-17", "2019/..", "2019-01/2020", "../..",
    ])
    func dates(text: String) { #expect(PartialDate(text)?.description == text) }

    @Test(arguments: [
        "", "2019-13", "2019-02-30", "19", "--13", "--02-30", "2019-1-1", "2019-11-12T00:00", "a/b", "2019/", "/",
        "1/2/3",
        "2019-11-12/2019/2020", "+2019", "２０１９",
    ])
    func others(text: String) { #expect(PartialDate(text) == nil) }
}
