import EntenteGraph
import EntenteText
import EntenteWriting

/// The bytes of a graph in a format.
func bytes(of graph: Graph, as format: GraphFormat, base: BaseIRI = .standard) throws -> [UInt8] {
    let memory = MemoryDestination()
    try GraphExporter(options: WriterOptions(base: base)).write(IndexedGraph(graph), as: format, to: memory)
    return memory.bytes
}

func bytes(of graph: Graph, as format: GraphFormat, options: WriterOptions) throws -> [UInt8] {
    let memory = MemoryDestination()
    try GraphExporter(options: options).write(IndexedGraph(graph), as: format, to: memory)
    return memory.bytes
}

func text(of graph: Graph, as format: GraphFormat, base: BaseIRI = .standard) throws -> String {
    String(decoding: try bytes(of: graph, as: format, base: base), as: UTF8.self)
}
