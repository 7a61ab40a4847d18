import EntenteGraph

/// Writes the files that the bulk loader of Amazon Neptune reads for Gremlin: `neptune-nodes.csv` and
/// `neptune-edges.csv`.
///
/// A node has several labels: `Meeting;Event;Entity`. Dates are whole days or left out; beside them, `signedOnText` and the like are as precise as the text. Lists of nodes
/// are sets there; those of edges, which can have none, are one text with `;` between the parts.
///
/// https://docs.aws.amazon.com/neptune/latest/userguide/bulk-load-tutorial-format-gremlin.html
public struct NeptuneCSVWriter: GraphWriter {
    public static let format = GraphFormat(
        name: "neptune-csv", title: "CSV for Amazon Neptune (neptune-nodes.csv, neptune-edges.csv)",
        fileExtension: "csv", mediaType: "text/csv",
        abilities: [.relations, .attributes, .edgeAttributes, .parallelEdges, .iris],
        makeWriter: { NeptuneCSVWriter(options: $0) })

    private let base: BaseIRI
    private let guardsFormulas: Bool
    private var graph = IndexedGraph(Graph())
    private var nodes: CSVTable?
    private var edges: CSVTable?
    private var identity = FactIdentity()

    public init(options: WriterOptions = WriterOptions()) {
        base = options.base
        guardsFormulas = options.guardsFormulas
    }

    public mutating func begin(_ graph: IndexedGraph, to output: any WriterOutput) throws {
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

    public mutating func write(_ element: GraphElement) throws {
        switch element {
        case .thing(let index):
            guard let sink = nodes?.sink else { return }
            var values = [AttributeValue?](repeating: nil, count: PropertyGraphSchema.nodeAttributes.count)
            try graph.forEachNodeAttribute(of: index, base: base) { values[$0] = $1 }
            try NodeToken.write(graph.things[index].id, to: sink)
            try sink.write(",")
            try nodes?.writeLabels(graph.things[index].kind.labels)
            try nodes?.writeFields(values)
            try sink.write("\n")
        case .relation(let statement):
            guard let sink = edges?.sink, let target = graph.target(of: statement) else { return }
            var values = [AttributeValue?](repeating: nil, count: PropertyGraphSchema.edgeAttributes.count)
            try graph.forEachEdgeAttribute(of: statement, graph.support(of: statement)) { values[$0.rawValue] = $1 }
            identity.nameEdge(statement, in: graph)
            try sink.write("e-")
            try sink.write(identity.digits)
            try sink.write(",")
            try NodeToken.write(graph.things[graph.subject(of: statement)].id, to: sink)
            try sink.write(",")
            try NodeToken.write(graph.things[target].id, to: sink)
            try sink.write(",")
            try sink.write(PropertyGraphSchema.edgeTypes[graph.property(of: statement)])
            try edges?.writeFields(values)
            try sink.write("\n")
        case .source, .passage: break  // properties of nodes and edges
        }
    }

    public func finish() {}
}
