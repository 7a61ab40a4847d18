import EntenteWriting
import Testing

struct FormatRegistryTests {
    @Test func standardFormats() {
        let rows = FormatRegistry.standard.formats.map { "\($0.name) \($0.fileExtension) \($0.mediaType)" }
        #expect(
            rows == [
                "turtle ttl text/turtle", "graphml graphml application/graphml+xml",
                "gexf gexf application/gexf+xml", "cypher cypher application/x-cypher-query",
                "neo4j-csv csv text/csv", "neptune-csv csv text/csv", "dot dot text/vnd.graphviz",
                "graphology graphology.json application/json", "cyjs cyjs application/json",
                "ftm ftm.json application/json+ftm", "svg svg image/svg+xml", "png png image/png",
                "html html text/html",
                "ntriples nt application/n-triples", "nquads nq application/n-quads", "trig trig application/trig",
                "jsonl jsonl application/jsonl", "jsonld jsonld application/ld+json", "rdfxml rdf application/rdf+xml",
                "void void.ttl text/turtle",
            ])
    }

    @Test func namesOfAListKeepTheirOrderOnce() throws {
        #expect(
            try FormatRegistry.standard.formats(named: "graphml, turtle,graphml").map(\.name) == ["graphml", "turtle"])
    }

    @Test func anExtensionNamesItsFormat() throws {
        #expect(
            try FormatRegistry.standard.formats(named: "ttl,nt.gz,nq,turtle,rdf").map(\.name)
                == ["turtle", "ntriples", "nquads", "rdfxml"])
    }

    /// Of several formats that write CSV none is meant.
    @Test(arguments: ["", "csv", "Turtle", "turtle,", "turtle,nonsense"])
    func unknownNamesAreAnsweredWithTheList(list: String) throws {
        let error = try #require(throws: WritingError.self) { try FormatRegistry.standard.formats(named: list) }
        #expect(error.code == .unknownFormat)
        #expect(error.description.contains("turtle, graphml, "))
    }

    @Test func oneMoreFormat() throws {
        let format = GraphFormat(
            name: "records", title: "Records", fileExtension: "rec", mediaType: "text/plain", abilities: [.relations],
            makeWriter: { _ in RecordingWriter() })
        let registry = try FormatRegistry.standard.adding(format)
        #expect(registry.names == FormatRegistry.standard.names + ["records"])
        #expect(throws: WritingError.self) { try registry.adding(format) }
    }

    @Test func everyAbilityHasAName() {
        #expect(Set(GraphFormat.Abilities.named.map(\.ability.rawValue)).count == GraphFormat.Abilities.named.count)
        #expect(TurtleWriter.format.abilities.names.contains("partial dates"))
    }
}

struct BaseIRITests {
    @Test(arguments: [
        ("https://example.org/id", "https://example.org/id"), ("https://example.org/id//", "https://example.org/id"),
        ("http://localhost:8080", "http://localhost:8080"), ("urn:example:graph", "urn:example:graph"),
        ("https://example.org/a%20b", "https://example.org/a%20b"),
        ("tag:example.org,2026:x", "tag:example.org,2026:x"),
    ])
    func taken(text: String, base: String) throws {
        #expect(try BaseIRI(text).description == base)
    }

    @Test(arguments: [
        "", "example.org/id", "/id", "https://", "https:/", "https:example.org", "https:///id", "http://example.org/#",
        "http://example.org/?q=1",
        "http://example.org/a b", "http://example.org/<x>", "http://example.org/\"", "http://example.org/%zz",
        "http://example.org/%4", "1http://example.org",
        "urn:", "http://example.org/\n", "http://exämple.org/", "javascript:alert(1)", "data:text/html,x",
        "ftp://example.org",
        "file:///home", "x:i", "HTTPX://example.org",
    ])
    func refused(text: String) throws {
        let error = try #require(throws: WritingError.self) { try BaseIRI(text) }
        #expect(error.code == .invalidBase)
    }

    @Test func baseIsInEveryIRI() throws {
        let base = try BaseIRI("https://example.org/graph/")
        for format in FormatRegistry.standard.formats where format.abilities.contains(.iris) {
            let text = try text(of: SampleGraphs.pact, as: format, base: base)
            #expect(text.contains("https://example.org/graph/"))
            #expect(!text.contains(BaseIRI.standard.description))
        }
    }
}
