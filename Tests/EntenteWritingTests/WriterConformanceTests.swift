import EntenteGraph
import EntenteText
import EntenteWriting
import Foundation
import Testing

/// What every writer of the registry must do with every sample graph. What others read from it is in ``ReadersTests``.
struct WriterConformanceTests {
    /// The formats of the registry, the example of the documentation and a program of somebody else.
    static let registry: FormatRegistry = {
        let others =
            [EdgeListWriter.format] + ((try? testPrograms.format(named: "edges")).flatMap { $0 }.map { [$0] } ?? [])
        return others.reduce(FormatRegistry.standard) { (try? $0.adding($1)) ?? $0 }
    }()

    static let cases = (writableFormats + registry.formats.dropFirst(FormatRegistry.standard.formats.count)).flatMap {
        format in
        SampleGraphs.all.map { (format.name, $0.name) }
    }

    @Test(arguments: cases)
    func equalGraphsGiveEqualBytes(format name: String, graph: String) throws {
        let format = try Self.registry.format(named: name)
        let first = try bytes(of: SampleGraphs.named(graph), as: format)
        #expect(try bytes(of: SampleGraphs.named(graph), as: format) == first)
        #expect(!format.isText || String(validating: first, as: UTF8.self) != nil, "the file is valid UTF-8")
    }

    @Test(arguments: cases)
    func smallBuffersGiveTheSameBytes(format name: String, graph: String) throws {
        let format = try Self.registry.format(named: name)
        let expected = try bytes(of: SampleGraphs.named(graph), as: format)
        #expect(try files(of: SampleGraphs.named(graph), as: format, capacity: 64).flatMap(\.bytes) == expected)
    }

    @Test(arguments: cases)
    func fullDiskIsAnError(format name: String, graph: String) throws {
        let format = try Self.registry.format(named: name)
        // An empty graph may give an empty file, for which there is room.
        guard try !bytes(of: SampleGraphs.named(graph), as: format).isEmpty else { return }
        let error = try #require(throws: WritingError.self) {
            try write(graph, as: format) { try FileDestination(existing: "/dev/full") }
        }
        #expect(error.code == .diskFull)
        #expect(error.place == "/dev/full")
    }

    @Test(arguments: cases)
    func closedPipeIsAnError(format name: String, graph: String) throws {
        let format = try Self.registry.format(named: name)
        guard try !bytes(of: SampleGraphs.named(graph), as: format).isEmpty else { return }
        var ends: [Int32] = [0, 0]
        #expect(pipe(&ends) == 0)
        close(ends[0])
        let error = try #require(throws: WritingError.self) {
            try write(graph, as: format) {
                FileDestination(descriptor: dup(ends[1]), ownsDescriptor: true, place: "pipe")
            }
        }
        close(ends[1])
        #expect(error.code == .closedPipe)
    }

    private func write(
        _ graph: String, as format: GraphFormat, to make: @escaping () throws -> any ByteDestination
    ) throws {
        let output = DividedOutput { _ in (try make(), 1 << 17) }
        var writer = format.makeWriter()
        try IndexedGraph(SampleGraphs.named(graph)).write(with: &writer, to: output)
        try output.close()
    }

    @Test(arguments: cases)
    func noFileIsLeftOfAFailedExport(format name: String, graph: String) throws {
        let folder = try TemporaryFolder()
        let format = try Self.registry.format(named: name)
        let path = folder.path("graph.\(format.fileExtension)")
        try Data("old".utf8).write(to: URL(fileURLWithPath: path))
        let output = try AtomicFile(path: path)
        var writer = format.makeWriter()
        #expect(throws: Interrupted.self) {
            try IndexedGraph(SampleGraphs.named(graph)).write(with: &writer, to: FailingOutput(sink: output.sink))
            throw Interrupted()
        }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
    }

    /// Pieces must come in the promised order, each once.
    @Test func writersSeeEveryPieceOnce() throws {
        let graph = IndexedGraph(SampleGraphs.pact)
        var writer: any GraphWriter = RecordingWriter()
        try graph.write(with: &writer, to: DividedOutput { _ in (MemoryDestination(), 64) })
        let seen = try #require(writer as? RecordingWriter).seen
        let things = graph.things.indices.map { GraphElement.thing($0) }
        let ends =
            graph.sources.indices.map { GraphElement.source($0) }
            + graph.passages.indices.map { GraphElement.passage($0) }
        #expect(Array(seen.prefix(things.count)) == things)
        #expect(Array(seen.suffix(ends.count)) == ends)
        let relations = graph.facts.filter { $0.polarity && $0.property.isRelation }
        // Two facts say that Japan is a party: one relation.
        #expect(seen.count == things.count + ends.count + relations.count - 1)
    }
}

struct Interrupted: Error {}

final class FailingOutput: WriterOutput {
    let sink: ByteSink
    init(sink: ByteSink) { self.sink = sink }
    func open(suffix: String?) -> ByteSink { sink }
}

struct RecordingWriter: GraphWriter {
    var seen: [GraphElement] = []
    func begin(_ graph: IndexedGraph, to output: any WriterOutput) {}
    mutating func write(_ element: GraphElement) { seen.append(element) }
    func finish() {}
}
