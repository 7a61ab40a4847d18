/// Which readers a GraphML file is for.
public enum GraphMLProfile: String, CaseIterable, Sendable {
    /// Valid against the schema: Gephi, networkx, igraph, TinkerPop, and Neo4j too.
    case standard
    /// With the XML attributes `labels` and `label`, outside the schema, that Neo4j and Memgraph take types from.
    case neo4j
    /// With the shapes and labels that yEd draws.
    case yed
}
