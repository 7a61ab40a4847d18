import EntenteWriting
import Foundation
import Testing

struct CompressionTests {
    @Test func gzipReadsWhatIsWritten() throws {
        let folder = try TemporaryFolder()
        let formats = try FormatRegistry.standard.formats(named: "turtle.gz,graphml,nquads.gz")
        let files = try GraphExporter().write(SampleGraphs.long, as: formats, in: folder.url.path)
        #expect(folder.names == ["graph.graphml", "graph.nq.gz", "graph.ttl.gz"])
        #expect(files == ["graph.ttl.gz", "graph.graphml", "graph.nq.gz"].map(folder.path))
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/gzip")
        process.arguments = ["--decompress", folder.path("graph.ttl.gz")]
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        let turtle = try Data(contentsOf: URL(fileURLWithPath: folder.path("graph.ttl")))
        #expect(try Array(turtle) == bytes(of: SampleGraphs.long, as: TurtleWriter.format))
    }

    /// The header has no time and no name: RFC 1952, section 2.3.1.
    @Test func theHeaderSaysNothing() throws {
        let written = try bytes(
            of: SampleGraphs.pact, as: TurtleWriter.format.compressed, options: WriterOptions())
        #expect(Array(written[..<9]) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0])
    }

    @Test func aFullDiskIsAnError() throws {
        let error = try #require(throws: WritingError.self) {
            try GraphExporter().write(
                IndexedGraph(SampleGraphs.pact), as: TurtleWriter.format.compressed,
                to: FileDestination(existing: "/dev/full"))
        }
        #expect(error.code == .diskFull)
    }
}
