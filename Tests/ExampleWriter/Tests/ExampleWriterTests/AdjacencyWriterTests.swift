import EntenteWriting
import ExampleWriter
import Testing

struct AdjacencyWriterTests {
    /// A graph as entente wrote it.
    private static let lines = """
        {"element":"graph","format":"entente-graph","version":1,"base":"https://w3id.org/entente/id"}
        {"element":"article","id":"2016-11-23-0123456789ab","sha256":"0123456789ab"}
        {"element":"passage","id":"2016-11-23-0123456789ab-0-34","article":"2016-11-23-0123456789ab","start":0,"end":34,"text":"Japan and South Korea signed GSOMIA."}
        {"element":"node","id":"agreement.gsomia","iri":"https://w3id.org/entente/id/agreement/gsomia","type":"Agreement","label":"GSOMIA"}
        {"element":"node","id":"country.JP","iri":"https://w3id.org/entente/id/country/JP","type":"Country","label":"Japan"}
        {"element":"node","id":"country.KR","iri":"https://w3id.org/entente/id/country/KR","type":"Country","label":"South\\nKorea"}
        {"element":"edge","source":"agreement.gsomia","target":"country.JP","property":"party","evidence":[{"passage":"2016-11-23-0123456789ab-0-34","rule":"between","confidence":0.9}]}
        {"element":"edge","source":"agreement.gsomia","target":"country.KR","property":"party"}
        """

    @Test func aFormatOfAnotherPackageIsOneOfTheRegistry() throws {
        let registry = try FormatRegistry.standard.adding(AdjacencyWriter.format)
        let graph = try GraphReader().read(Array(Self.lines.utf8), place: "graph.jsonl").graph
        let memory = MemoryDestination()
        try GraphExporter().write(IndexedGraph(graph), as: registry.format(named: "adjacency"), to: memory)
        #expect(String(decoding: memory.bytes, as: UTF8.self) == "GSOMIA: PARTY Japan\nGSOMIA: PARTY South Korea\n")
    }

    @Test func aFullDiskIsAnError() throws {
        let graph = try GraphReader().read(Array(Self.lines.utf8), place: "graph.jsonl").graph
        let error = try #require(throws: WritingError.self) {
            try GraphExporter().write(
                IndexedGraph(graph), as: AdjacencyWriter.format, to: FileDestination(existing: "/dev/full"))
        }
        #expect(error.code == .diskFull)
    }
}
