import EntenteGraph
import EntenteText
import EntenteWriting
import Foundation

/// The formats that can be written on this machine: PNG needs librsvg.
let writableFormats = FormatRegistry.standard.formats.filter { $0.name != "png" || PNGWriter.isAvailable }

extension GraphFormat {
    var isText: Bool { !mediaType.hasPrefix("image/png") }
}

/// The bytes of a graph in a format; of several files one after the other.
func bytes(of graph: Graph, as format: GraphFormat, base: BaseIRI = .standard) throws -> [UInt8] {
    try files(of: graph, as: format, options: WriterOptions(base: base)).flatMap(\.bytes)
}

/// The bytes of a format of one file, compressed where it is.
func bytes(of graph: Graph, as format: GraphFormat, options: WriterOptions) throws -> [UInt8] {
    let memory = MemoryDestination()
    try GraphExporter(options: options).write(IndexedGraph(graph), as: format, to: memory)
    return memory.bytes
}

func text(of graph: Graph, as format: GraphFormat, base: BaseIRI = .standard) throws -> String {
    String(decoding: try bytes(of: graph, as: format, base: base), as: UTF8.self)
}

/// The files of a graph in a format, `graph` or `nodes-Person` …, and what is in them.
func files(
    of graph: Graph, as format: GraphFormat, options: WriterOptions = WriterOptions(), capacity: Int = 1 << 17
) throws -> [(name: String, bytes: [UInt8])] {
    let output = DividedOutput { _ in (MemoryDestination(), capacity) }
    var writer = format.makeWriter(options)
    try IndexedGraph(graph).write(with: &writer, to: output)
    try output.close()
    return output.files.map { ($0.name, ($0.destination as? MemoryDestination)?.bytes ?? []) }
}

/// Gives each file of a format a destination of its own.
final class DividedOutput: WriterOutput {
    private(set) var files: [(name: String, destination: any ByteDestination, sink: ByteSink)] = []
    private let make: (String) throws -> (any ByteDestination, capacity: Int)

    init(_ make: @escaping (String) throws -> (any ByteDestination, capacity: Int)) { self.make = make }

    func open(suffix: String?) throws -> ByteSink {
        let name = suffix ?? "graph"
        let (destination, capacity) = try make(name)
        let sink = ByteSink(destination, capacity: capacity)
        files.append((name, destination, sink))
        return sink
    }

    func close() throws { for file in files { try file.sink.close() } }
}
