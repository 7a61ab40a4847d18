public import EntenteGraph

/// What a database that holds a graph must be told so that it holds a newer one: what is gone is deleted, what came is
/// added, and all else stays.
///
///     let patch = GraphPatch(from: yesterday, to: today, language: .sparqlUpdate(namedGraphs: false))
///     try patch.write(to: sink)
///
/// It is for a database into which the old graph was loaded as Entente writes it; what others added to it stays.
public struct GraphPatch {
    public enum Language: Hashable, Sendable {
        /// Of the triples of Turtle or N-Triples, or of the quads of N-Quads or TriG.
        case sparqlUpdate(namedGraphs: Bool)
        /// Of what ``CypherWriter`` writes.
        case cypher
    }

    /// A graph, and how it was written or is to be written.
    public struct Side {
        let graph: IndexedGraph
        let options: WriterOptions

        public init(_ graph: Graph, options: WriterOptions = WriterOptions()) {
            self.graph = IndexedGraph(graph)
            self.options = options
        }

        /// The part that is written as a property graph.
        var propertyGraph: PropertyGraph {
            PropertyGraph(
                options.isConnected ? graph.connected : graph,
                PropertyGraph.Contents(sources: options.sources, projection: options.projection))
        }
    }

    let old: Side
    let new: Side
    private let language: Language

    public init(from old: Side, to new: Side, language: Language) {
        self.old = old
        self.new = new
        self.language = language
    }

    /// The same input gives the same bytes. Where nothing changed it is a comment alone.
    public func write(to sink: ByteSink) throws {
        switch language {
        case .sparqlUpdate(let namedGraphs):
            try SPARQLPatch(old, new, namedGraphs ? NQuadsWriter.format : NTriplesWriter.format).write(to: sink)
        case .cypher:
            var patch = CypherPatch(old, new)
            try patch.write(to: sink)
        }
    }
}
