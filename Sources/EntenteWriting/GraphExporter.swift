public import EntenteGraph

/// Writes a graph into files: `DIRECTORY/graph.ttl`, `DIRECTORY/graph.graphml` …
///
///     let exporter = GraphExporter(options: WriterOptions(base: .standard))
///     try exporter.write(graph, as: FormatRegistry.standard.formats(named: "turtle,graphml"), in: "output")
///
/// No file gets its name before all are complete, so that a failed export leaves what was there before.
public struct GraphExporter: Sendable {
    public var options: WriterOptions
    /// The file's name without its extension; formats of several files have names of their own.
    public var fileName: String
    /// Waits until the bytes are on the disk itself.
    public var synchronizes: Bool

    public init(options: WriterOptions = WriterOptions(), fileName: String = "graph", synchronizes: Bool = false) {
        self.options = options
        self.fileName = fileName
        self.synchronizes = synchronizes
    }

    /// Refuses a projection in formats that have no nodes and edges to write it as.
    ///
    /// - Throws: ``WritingError`` with the code `no-property-graph`, which lists the formats that have.
    public func check(_ formats: [GraphFormat]) throws {
        guard let projection = options.projection, let format = formats.first(where: { !$0.hasProjections }) else {
            return
        }
        let names = FormatRegistry.standard.formats.filter(\.hasProjections).map(\.name).joined(separator: ", ")
        throw WritingError(
            .noPropertyGraph, "is no property graph, so that \(projection.rawValue) cannot be written in it",
            place: format.name, cause: "ask for one or more of \(names)")
    }

    /// Writes the graph in each of the formats into a folder that exists.
    ///
    /// - Returns: The paths of the files, in the order of the formats.
    @discardableResult
    public func write(_ graph: Graph, as formats: [GraphFormat], in directory: String) throws -> [String] {
        let indexed = IndexedGraph(graph)
        let outputs = try formats.map { try prepare(indexed, as: $0, in: directory) }
        return try outputs.flatMap { try $0.commit() }
    }

    /// Writes the graph in one format, all but the files' names; ``PreparedExport/commit()`` gives these.
    ///
    /// Formats may be prepared at the same time on several threads, from one index.
    public func prepare(_ graph: IndexedGraph, as format: GraphFormat, in directory: String) throws -> PreparedExport {
        let output = PreparedExport(
            stem: directory.isEmpty || directory.utf8.last == UInt8(ascii: "/")
                ? directory + fileName : "\(directory)/\(fileName)",
            fileExtension: format.fullExtension, compresses: format.isCompressed, synchronizes: synchronizes)
        try write(graph, as: format, to: output)
        try output.close()
        return output
    }

    /// Writes the graph in one format to a destination of the caller's, and closes it.
    public func write(_ graph: IndexedGraph, as format: GraphFormat, to destination: any ByteDestination) throws {
        let output = SingleOutput(
            format.isCompressed ? try GZipDestination(destination, place: format.name) : destination, format: format)
        try write(graph, as: format, to: output)
        try output.sink.close()
    }

    private func write(_ graph: IndexedGraph, as format: GraphFormat, to output: any WriterOutput) throws {
        try check([format])
        var writer = format.makeWriter(options)
        let part = options.isConnected && format.isPropertyGraph ? graph.connected : graph
        try part.write(with: &writer, to: output)
    }
}

/// The files of one format, complete but still without their names. They are gone with this object if not committed.
public final class PreparedExport: WriterOutput {
    private let stem: String
    /// With its slash.
    private var folder: String {
        stem.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(stem[...$0]) } ?? ""
    }
    private let fileExtension: String
    private let compresses: Bool
    private let synchronizes: Bool
    private var files: [AtomicFile] = []

    init(stem: String, fileExtension: String, compresses: Bool, synchronizes: Bool) {
        self.stem = stem
        self.fileExtension = fileExtension
        self.compresses = compresses
        self.synchronizes = synchronizes
    }

    public func open(suffix: String?) throws -> ByteSink {
        let path = "\(suffix.map { folder + $0 } ?? stem).\(fileExtension)"
        let file = try AtomicFile(path: path, synchronize: synchronizes, compress: compresses)
        files.append(file)
        return file.sink
    }

    func close() throws { for file in files { try file.close() } }

    /// Gives the files their names.
    public func commit() throws -> [String] {
        for file in files { try file.commit() }
        return files.map(\.path)
    }
}

/// Hands the only file of a format to a destination.
private final class SingleOutput: WriterOutput {
    let sink: ByteSink
    private let format: GraphFormat

    init(_ destination: any ByteDestination, format: GraphFormat) {
        sink = ByteSink(destination)
        self.format = format
    }

    func open(suffix: String?) throws -> ByteSink {
        guard suffix == nil else {
            throw WritingError(.cannotCreate, "needs a folder: it writes several files", place: format.name)
        }
        return sink
    }
}
