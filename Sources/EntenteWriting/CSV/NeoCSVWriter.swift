import EntenteGraph

/// Writes the files that `neo4j-admin database import` reads: `nodes-Person.csv`, `edges-HOLDS_OFFICE.csv` …
///
///     neo4j-admin database import full --array-delimiter=U+001F \
///         --nodes='nodes-.*\.csv' --relationships='edges-.*\.csv' neo4j
///
/// There is a file for each kind and each relation, if with its header alone, so that none of an older export is left
/// among them. A node's labels are a list: `Meeting`, `Event`, `Entity`. Dates are whole days or left out; beside them, `signedOnText` and the like are as precise as the text.
///
/// https://neo4j.com/docs/operations-manual/current/import/
public struct NeoCSVWriter: PropertyGraphWriter {
    public static let format = GraphFormat(
        propertyGraph: "neo4j-csv", title: "CSV for neo4j-admin (nodes-*.csv, edges-*.csv)", fileExtension: "csv",
        mediaType: "text/csv",
        abilities: [.relations, .attributes, .edgeAttributes, .parallelEdges, .iris],
        makeWriter: { NeoCSVWriter(options: $0) })

    private let base: BaseIRI
    private let guardsFormulas: Bool
    private var graph = PropertyGraph(IndexedGraph(Graph()))
    private var nodes: [NodeType: CSVTable] = [:]
    private var edges: [EdgeType: CSVTable] = [:]
    private var identity = FactIdentity()

    public init(options: WriterOptions = WriterOptions()) {
        base = options.base
        guardsFormulas = options.guardsFormulas
    }

    mutating func begin(_ graph: PropertyGraph, to output: any WriterOutput) throws {
        self.graph = graph
        for type in NodeType.all {
            let columns = CSVColumn.columns(of: PropertyGraphSchema.nodeAttributes) {
                $0 != PropertyGraphSchema.NodePlace.type && type.has($0)
            }
            let table = try open("nodes-\(type.name)", columns, in: output)
            try table.sink.write("id:ID\(Self.header(columns)),:LABEL\n")
            nodes[type] = table
        }
        for type in EdgeType.all {
            let columns = CSVColumn.columns(of: PropertyGraphSchema.edgeAttributes) { $0 > 1 }
            let table = try open("edges-\(type.name)", columns, in: output)
            try table.sink.write(":START_ID,:END_ID,:TYPE,id\(Self.header(columns))\n")
            edges[type] = table
        }
    }

    private func open(_ name: String, _ columns: [CSVColumn], in output: any WriterOutput) throws -> CSVTable {
        CSVTable(
            sink: try output.open(suffix: name), columns: columns, separator: CSVBytes.unitSeparator,
            escapesSeparator: false, guardsFormulas: guardsFormulas)
    }

    /// `,label,aliases:string[],signedOn:date`.
    private static func header(_ columns: [CSVColumn]) -> String {
        columns.map { column in
            let type =
                switch column.attribute.type {
                case _ where column.isDay: ":date"
                case .integer: ":int"
                case .decimal: ":double"
                case .boolean: ":boolean"
                default: column.isList ? ":string[]" : ""
                }
            return ",\(column.name)\(type)"
        }.joined()
    }

    mutating func writeNode(_ index: Int) throws {
        let type = graph.type(of: index)
        guard let sink = nodes[type]?.sink else { return }
        var values = [AttributeValue?](repeating: nil, count: PropertyGraphSchema.nodeAttributes.count)
        try graph.forEachAttribute(ofNode: index, base: base) { values[$0] = $1 }
        try graph.writeToken(of: index, to: sink)
        try nodes[type]?.writeFields(values)
        try sink.write(",")
        try nodes[type]?.writeLabels(type.labels)
        try sink.write("\n")
    }

    mutating func writeEdge(_ edge: PropertyGraph.Edge) throws {
        guard let sink = edges[edge.type]?.sink else { return }
        var values = [AttributeValue?](repeating: nil, count: PropertyGraphSchema.edgeAttributes.count)
        try graph.forEachAttribute(of: edge, graph.support(of: edge)) { values[$0.rawValue] = $1 }
        try graph.writeToken(of: edge.source, to: sink)
        try sink.write(",")
        try graph.writeToken(of: edge.target, to: sink)
        try sink.write(",")
        try sink.write(edge.type.name)
        try sink.write(",")
        try graph.writeToken(of: edge, &identity, to: sink)
        try edges[edge.type]?.writeFields(values)
        try sink.write("\n")
    }

    func finish() {}
}
