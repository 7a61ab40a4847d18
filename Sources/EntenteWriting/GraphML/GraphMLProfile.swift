/// Which readers a GraphML file is for.
public enum GraphMLProfile: String, CaseIterable, Sendable {
    /// For Gephi, Neo4j, Memgraph, networkx, igraph, Neptune and TinkerPop. A node has the XML attribute `labels` and an edge
    /// the XML attribute `label`, which `Schema/graphml.xsd` adds to GraphML in the way that its specification gives.
    ///
    /// Without `label`, Gephi keeps one of the relations between two things and loses the kinds of the others. Its importer
    /// (ImporterGraphML.readEdge, at commit 8821311 of August 2025) takes an edge's type from that attribute alone; the
    /// container (ImportContainerImpl.addEdge) and the default processor tell two edges between the same nodes apart by
    /// their type and by nothing else, and the latter sums the weights of those that it takes for one.
    case standard
    /// Valid against GraphML's own schema, without those attributes.
    case strict
    /// With the shapes and labels that yEd draws.
    case yed
}
