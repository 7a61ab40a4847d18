import EntenteText

/// Writes the triples that are gone as `DELETE DATA`, those that came as `INSERT DATA`.
///
/// Both graphs are written twice as lines, of which digests alone are kept: the memory it needs is some bytes for each
/// triple.
///
/// https://www.w3.org/TR/sparql11-update/
struct SPARQLPatch {
    private let old: GraphPatch.Side
    private let new: GraphPatch.Side
    private let format: GraphFormat
    /// Triples in an operation: some stores take no larger request.
    private static let batch = 5_000

    /// - Parameter format: N-Triples or N-Quads.
    init(_ old: GraphPatch.Side, _ new: GraphPatch.Side, _ format: GraphFormat) {
        self.old = old
        self.new = new
        self.format = format
    }

    func write(to sink: ByteSink) throws {
        let (before, after) = (try digests(of: old), try digests(of: new))
        var operations = Operations(sink)
        try forEachLine(of: old) { line in
            if !after.contains(Digest(line)) { try operations.add(line, to: "DELETE DATA") }
        }
        try operations.end()
        try forEachLine(of: new) { line in
            if !before.contains(Digest(line)) { try operations.add(line, to: "INSERT DATA") }
        }
        try operations.end()
        if operations.count == 0 { try sink.write("# Nothing changed.\n") }
    }

    private func digests(of side: GraphPatch.Side) throws -> Set<Digest> {
        var digests: Set<Digest> = []
        try forEachLine(of: side) { digests.insert(Digest($0)) }
        return digests
    }

    private func forEachLine(
        of side: GraphPatch.Side, _ body: (UnsafeBufferPointer<UInt8>) throws -> Void
    ) throws {
        try withoutActuallyEscaping(body) { body in
            try GraphExporter(options: side.options).write(side.graph, as: format, to: LineDestination(body))
        }
    }

    /// The first half of a line's SHA-256.
    private struct Digest: Hashable {
        let words: SIMD4<UInt32>

        init(_ line: UnsafeBufferPointer<UInt8>) { words = SHA256.words(of: UnsafeRawBufferPointer(line)).lowHalf }
    }

    /// The operations of an update, with semicolons between: the triples of a graph in braces of their own.
    private struct Operations {
        private let sink: ByteSink
        private(set) var count = 0
        /// The triples in the operation that is not ended yet.
        private var triples = 0
        private var graph: [UInt8] = []

        init(_ sink: ByteSink) { self.sink = sink }

        mutating func add(_ line: UnsafeBufferPointer<UInt8>, to operation: StaticString) throws {
            var scanner = QuadScanner(line)
            guard let quad = try scanner.next() else { return }
            if triples == SPARQLPatch.batch { try end() }
            if triples == 0 {
                if count > 0 { try sink.write(";\n") }
                try sink.write(operation)
                try sink.write(" {\n")
                count += 1
            }
            let name = line[quad.graph]
            if !graph.elementsEqual(name) {
                if !graph.isEmpty { try sink.write("}\n") }
                graph = Array(name)
                if !graph.isEmpty {
                    try sink.write("GRAPH ")
                    try sink.write(graph)
                    try sink.write(" {\n")
                }
            }
            for part in [quad.subject, quad.predicate, quad.object] {
                try sink.write(UnsafeBufferPointer(rebasing: line[part]))
                try sink.write(UInt8(ascii: " "))
            }
            try sink.write(".\n")
            triples += 1
        }

        mutating func end() throws {
            guard triples > 0 else { return }
            if !graph.isEmpty { try sink.write("}\n") }
            try sink.write("}\n")
            triples = 0
            graph = []
        }
    }
}

/// Hands on what is written line by line, each without its end.
private final class LineDestination: ByteDestination {
    private let body: (UnsafeBufferPointer<UInt8>) throws -> Void
    private var begun: [UInt8] = []

    init(_ body: @escaping (UnsafeBufferPointer<UInt8>) throws -> Void) { self.body = body }

    func write(_ bytes: UnsafeRawBufferPointer) throws {
        try bytes.withMemoryRebound(to: UInt8.self) { bytes in
            var start = 0
            while let end = bytes[start...].firstIndex(of: 0x0A) {
                let rest = UnsafeBufferPointer(rebasing: bytes[start..<end])
                if begun.isEmpty {
                    try body(rest)
                } else {
                    begun += rest
                    try begun.withUnsafeBufferPointer(body)
                    begun.removeAll(keepingCapacity: true)
                }
                start = end + 1
            }
            begun += bytes[start...]
        }
    }

    func close() throws {}
}
