import EntenteGraph

/// Writes the files that the bulk loader of Amazon Neptune reads for Gremlin: `neptune-nodes.csv` and
/// `neptune-edges.csv`.
///
/// A node has several labels: `Meeting;Event;Entity`. Dates are whole days or left out; beside them, `signedOnText` and the like are as precise as the text. Lists of nodes
/// are sets there; those of edges, which can have none, are one text with `;` between the parts.
///
/// https://docs.aws.amazon.com/neptune/latest/userguide/bulk-load-tutorial-format-gremlin.html
public struct NeptuneCSVWriter: PropertyGraphWriter {
    public static let format = GraphFormat(
        propertyGraph: "neptune-csv", title: "CSV for Amazon Neptune (neptune-nodes.csv, neptune-edges.csv)",
        fileExtension: "csv", mediaType: "text/csv",
        abilities: [.relations, .attributes, .edgeAttributes, .parallelEdges, .iris],
        makeWriter: { NeptuneCSVWriter(options: $0) })

    private let base: BaseIRI
    private let guardsFormulas: Bool
    private var graph = PropertyGraph(IndexedGraph(Graph()))
    private var nodes: CSVTable?
    private var edges: CSVTable?
    private var identity = FactIdentity()

    public init(options: WriterOptions = WriterOptions()) {
        base = options.base
        guardsFormulas = options.guardsFormulas
    }

    mutating func begin(_ graph: PropertyGraph, to output: any WriterOutput) throws {
        self.graph = graph
        let ofNodes = CSVColumn.columns(of: PropertyGraphSchema.nodeAttributes) { $0 > 0 }
        let ofEdges = CSVColumn.columns(of: PropertyGraphSchema.edgeAttributes) { $0 > 1 }
        let nodeSink = try output.open(suffix: "neptune-nodes")
        let edgeSink = try output.open(suffix: "neptune-edges")
        try nodeSink.write("~id,~label\(Self.header(ofNodes, hasLists: true))\n")
        try edgeSink.write("~id,~from,~to,~label\(Self.header(ofEdges, hasLists: false))\n")
        nodes = CSVTable(
            sink: nodeSink, columns: ofNodes, separator: UInt8(ascii: ";"), escapesSeparator: true,
            guardsFormulas: guardsFormulas)
        edges = CSVTable(
            sink: edgeSink, columns: ofEdges, separator: UInt8(ascii: ";"), escapesSeparator: false,
            guardsFormulas: guardsFormulas)
    }

    private static func header(_ columns: [CSVColumn], hasLists: Bool) -> String {
        columns.map { column in
            let type =
                switch column.attribute.type {
                case _ where column.isDay: "Date"
                case .integer: "Int"
                case .decimal: "Double"
                case .boolean: "Boolean"
                default: column.isList && hasLists ? "String[]" : "String"
                }
            return ",\(column.name):\(type)"
        }.joined()
    }

    mutating func writeNode(_ index: Int) throws {
        guard let sink = nodes?.sink else { return }
        var values = [AttributeValue?](repeating: nil, count: PropertyGraphSchema.nodeAttributes.count)
        try graph.forEachAttribute(ofNode: index, base: base) { values[$0] = $1 }
        try graph.writeToken(of: index, to: sink)
        try sink.write(",")
        try nodes?.writeLabels(graph.type(of: index).labels)
        try nodes?.writeFields(values)
        try sink.write("\n")
    }

    mutating func writeEdge(_ edge: PropertyGraph.Edge) throws {
        guard let sink = edges?.sink else { return }
        var values = [AttributeValue?](repeating: nil, count: PropertyGraphSchema.edgeAttributes.count)
        try graph.forEachAttribute(of: edge, graph.support(of: edge)) { values[$0.rawValue] = $1 }
        try graph.writeToken(of: edge, &identity, to: sink)
        try sink.write(",")
        try graph.writeToken(of: edge.source, to: sink)
        try sink.write(",")
        try graph.writeToken(of: edge.target, to: sink)
        try sink.write(",")
        try sink.write(edge.type.name)
        try edges?.writeFields(values)
        try sink.write("\n")
    }

    func finish() {}
}
