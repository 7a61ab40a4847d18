/// Writes one graph in one format; used once.
///
/// It is given the graph piece by piece, always in this order: ``begin(_:to:)``; every thing; every relation; every
/// article; every passage; ``finish()``. It writes each piece as it comes or leaves it out, and keeps none of them, so
/// that a graph of any size is written in little memory. Equal graphs must give equal bytes.
///
///     struct EdgeListWriter: GraphWriter {
///         private var graph = IndexedGraph(Graph())
///         private var sink: ByteSink?
///
///         mutating func begin(_ graph: IndexedGraph, to output: any WriterOutput) throws {
///             self.graph = graph
///             sink = try output.open()
///         }
///
///         func write(_ element: GraphElement) throws {
///             guard case .relation(let relation) = element, let target = graph.target(of: relation) else { return }
///             try sink?.write(graph.things[graph.subject(of: relation)].id)
///             try sink?.write("\t")
///             try sink?.write(graph.things[target].id)
///             try sink?.write("\n")
///         }
///
///         func finish() {}
///     }
public protocol GraphWriter {
    /// Opens what it writes to and writes what stands before the first thing.
    mutating func begin(_ graph: IndexedGraph, to output: any WriterOutput) throws
    /// Writes one piece of the graph.
    mutating func write(_ element: GraphElement) throws
    /// Writes what stands after the last piece. The output is closed by the one who opened it.
    mutating func finish() throws
}

/// One piece of a graph on its way to a writer; the numbers are indices of the graph's arrays.
public enum GraphElement: Hashable, Sendable {
    case thing(Int)
    /// A relation between two things, all its evidence in one.
    case relation(Statement)
    case source(Int)
    case passage(Int)
}

/// What a writer writes to: most write one file, some a file for each type.
public protocol WriterOutput: AnyObject {
    /// Opens the file of the graph, or one of several, each with a name of its own: `nodes-Person` gives `nodes-Person.csv`.
    func open(suffix: String?) throws -> ByteSink
}

extension WriterOutput {
    public func open() throws -> ByteSink { try open(suffix: nil) }
}
