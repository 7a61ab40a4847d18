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
            "<urn:i/passage/a> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://w3id.org/entente/ns#Passage> .",
            "is missing of urn:i/passage/a"
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

    /// Values that no graph of ours has: the file, what is wrong with it, and the line.
    @Test(arguments: [
        ("jsonl", #""confidence":0\.\d+"#, #""confidence":1.5"#, "the confidence 1.5 is not from 0 to 1"),
        ("jsonl", #""confidence":0\.\d+"#, #""confidence":-0.1"#, "the confidence -0.1 is not from 0 to 1"),
        ("jsonl", #""confidence":0\.\d+"#, #""confidence":1e300"#, "the confidence 1e+300 is not from 0 to 1"),
        ("jsonl", #""start":\d+"#, #""start":-7"#, "begins before the text, or ends before it begins"),
        ("jsonl", #""end":\d+"#, #""end":1"#, "begins before the text, or ends before it begins"),
        ("jsonl", #""end":\d+"#, #""end":99999999999"#, "begins before the text, or ends before it begins"),
        ("nquads", #"confidence> "[0-9.]+""#, #"confidence> "1.5""#, "its confidence is not a number from 0 to 1"),
        ("nquads", #"confidence> "[0-9.]+""#, #"confidence> "NaN""#, "its confidence is not a number from 0 to 1"),
        ("nquads", #"confidence> "[0-9.]+""#, #"confidence> "high""#, "its confidence is not a number from 0 to 1"),
        ("nquads", #"start> "\d+""#, #"start> "-1""#, "begins before the text, or ends before it begins"),
        ("nquads", #"end> "\d+""#, #"end> "0""#, "begins before the text, or ends before it begins"),
    ])
    func valuesThatCannotBe(format: String, pattern: String, value: String, answer: String) throws {
        let written = try text(of: SampleGraphs.pact, as: FormatRegistry.standard.format(named: format))
        var lines = written.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let regex = try Regex(pattern)
        // The last of them, so that its line is not that of another.
        let line = try #require(lines.lastIndex { $0.contains(regex) })
        lines[line] = lines[line].replacing(regex, with: value)
        let error = try #require(throws: Diagnostic.self) {
            try GraphReader().read(Array(lines.joined(separator: "\n").utf8), place: "graph")
        }
        #expect(error.message.contains(answer), "\(error)")
        #expect(error.line == line + 1 && error.remedy != nil)
    }

    @Test func twoNodesOfOneIRI() throws {
        let lines = try text(of: SampleGraphs.pact, as: JSONLinesWriter.format).split(separator: "\n").map(String.init)
        let node = try #require(lines.first { $0.contains("\"element\":\"node\"") })
        let id = try #require(node.firstMatch(of: #/"id":"([^"]+)"/#)).1
        let twin = node.replacing("\"id\":\"\(id)\"", with: "\"id\":\"\(id)-twin\"")
        let error = try #require(throws: Diagnostic.self) {
            try GraphReader().read(Array((lines + [twin]).joined(separator: "\n").utf8), place: "x")
        }
        #expect(error.message.hasPrefix("two nodes have the IRI https://"))
        #expect(error.line == lines.count + 1)
        var quads = try text(of: SampleGraphs.pact, as: NQuadsWriter.format)
        quads += quads.split(separator: "\n").filter { $0.hasPrefix("<https://w3id.org/entente/id/country/JP>") }
            .map { $0.replacing("country/JP>", with: "country/%4AP>") }.joined(separator: "\n")
        let twofold = try #require(throws: Diagnostic.self) { try GraphReader().read(Array(quads.utf8), place: "x") }
        #expect(twofold.message.contains("another IRI stands for the same thing") && twofold.line != nil)
    }

    @Test(arguments: [(100, true), (101, false), (100_000, false)])
    func triplesInTriples(depth: Int, isRead: Bool) throws {
        let quads =
            "<x:a> <x:b> " + String(repeating: "<<( <x:a> <x:b> ", count: depth) + "<x:c>"
            + String(repeating: " )>>", count: depth) + " .\n"
        let error = try #require(throws: Diagnostic.self) { try GraphReader().read(Array(quads.utf8), place: "x.nq") }
        #expect(error.code == (isRead ? "no-graph" : "malformed-quads"))
        #expect(error.line == (isRead ? nil : 1))
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

    /// A file of zeros, compressed to a thousandth, over and over.
    @Test func whatBurstsIsRefused() throws {
        let memory = MemoryDestination()
        let compressor = try GZipDestination(memory, place: "x")
        let zeros = [UInt8](repeating: 0, count: 1 << 20)
        for _ in 0..<80 { try zeros.withUnsafeBytes { try compressor.write($0) } }
        try compressor.close()
        #expect(memory.bytes.count < 100_000)
        let error = try #require(throws: Diagnostic.self) { try GraphReader().read(memory.bytes, place: "x.nq.gz") }
        #expect(error.code == "file-too-large")
        #expect(error.path == "x.nq.gz" && error.remedy != nil)
        let small = try #require(throws: Diagnostic.self) {
            try GraphReader(maximumSize: 1000).read(
                bytes(of: SampleGraphs.pact, as: NQuadsWriter.format.compressed, options: WriterOptions()), place: "x")
        }
        #expect(small.code == "file-too-large")
    }

    @Test(arguments: [
        ("/no/such/graph.nq", "unreadable-file"), ("/dev", "unreadable-file"), ("/dev/zero", "file-too-large"),
        ("/proc/kmsg", "unreadable-file"),
    ])
    func filesThatCannotBeRead(path: String, code: String) throws {
        let error = try #require(throws: Diagnostic.self) { try GraphReader(maximumSize: 1 << 20).read(path: path) }
        #expect(error.code == code && error.path == path && error.remedy != nil)
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
