/// Writes a graph with another program: it gets property-graph JSON Lines on its standard input, and what it writes to its
/// standard output is the file.
///
/// Nothing of that is the file's before the program has ended well.
struct ProgramWriter: GraphWriter {
    private let path: String
    private var lines: JSONLinesWriter
    private var program: ChildProcess?
    private var input: ByteSink?
    private var sink: ByteSink?
    /// True once the program reads no more, which it may.
    private var isDone = false

    init(path: String, options: WriterOptions) {
        self.path = path
        lines = JSONLinesWriter(options: options)
    }

    mutating func begin(_ graph: IndexedGraph, to output: any WriterOutput) throws {
        sink = try output.open()
        let program = try ChildProcess(path: path)
        let input = ByteSink(program.makeInput(place: path))
        self.program = program
        self.input = input
        try feed { try $0.begin(graph, to: SinkOutput(input)) }
    }

    mutating func write(_ element: GraphElement) throws { try feed { try $0.write(element) } }

    mutating func finish() throws {
        try feed { try $0.finish() }
        if let input { try feed { _ in try input.flush() } }
        guard let program, let sink else { return }
        let status = program.wait()
        guard status == 0 else {
            let complaint = program.complaint
            throw WritingError(
                .writerFailed, "ended with \(status)", place: path,
                cause: complaint.isEmpty ? "it said nothing on standard error" : complaint)
        }
        try program.forEachOutput { try sink.write($0) }
    }

    /// Writes a part of the lines, unless nobody reads them any more: then the program's own end says why.
    private mutating func feed(_ write: (inout JSONLinesWriter) throws -> Void) throws {
        guard !isDone else { return }
        do { try write(&lines) } catch let error as WritingError where error.code == .closedPipe { isDone = true }
    }
}
