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
public struct NeoCSVWriter: GraphWriter {
    public static let format = GraphFormat(
        name: "neo4j-csv", title: "CSV for neo4j-admin (nodes-*.csv, edges-*.csv)", fileExtension: "csv",
        mediaType: "text/csv",
        abilities: [.relations, .attributes, .edgeAttributes, .parallelEdges, .iris],
        makeWriter: { NeoCSVWriter(options: $0) })

    private let base: BaseIRI
    private let guardsFormulas: Bool
    private var graph = IndexedGraph(Graph())
    private var nodes: [Kind: CSVTable] = [:]
    private var edges: [Property: CSVTable] = [:]
    private var identity = FactIdentity()

    public init(options: WriterOptions = WriterOptions()) {
        base = options.base
        guardsFormulas = options.guardsFormulas
    }

    public mutating func begin(_ graph: IndexedGraph, to output: any WriterOutput) throws {
        self.graph = graph
        for kind in Kind.allCases {
            let columns = CSVColumn.columns(of: PropertyGraphSchema.nodeAttributes) {
                $0 != PropertyGraphSchema.NodePlace.type && PropertyGraphSchema.applies($0, to: kind)
            }
            let table = try open("nodes-\(kind.rawValue)", columns, in: output)
            try table.sink.write("id:ID\(Self.header(columns)),:LABEL\n")
            nodes[kind] = table
        }
        for property in Property.allCases {
            guard let type = property.edgeType else { continue }
            let columns = CSVColumn.columns(of: PropertyGraphSchema.edgeAttributes) { $0 > 1 }
            let table = try open("edges-\(type)", columns, in: output)
            try table.sink.write(":START_ID,:END_ID,:TYPE,id\(Self.header(columns))\n")
            edges[property] = table
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

    public mutating func write(_ element: GraphElement) throws {
        switch element {
        case .thing(let index):
            let kind = graph.things[index].kind
            var values = [AttributeValue?](repeating: nil, count: PropertyGraphSchema.nodeAttributes.count)
            try graph.forEachNodeAttribute(of: index, base: base) { values[$0] = $1 }
            try nodes[kind]?.writeNode(graph.things[index].id, kind.labels, values)
        case .relation(let statement):
            guard let target = graph.target(of: statement) else { return }
            let property = graph.property(of: statement)
            identity.nameEdge(statement, in: graph)
            var values = [AttributeValue?](repeating: nil, count: PropertyGraphSchema.edgeAttributes.count)
            try graph.forEachEdgeAttribute(of: statement, graph.support(of: statement)) { values[$0.rawValue] = $1 }
            try edges[property]?.writeEdge(
                from: graph.things[graph.subject(of: statement)].id, to: graph.things[target].id,
                type: PropertyGraphSchema.edgeTypes[property], id: identity.digits, values)
        case .source, .passage: break  // properties of nodes and relationships
        }
    }

    public func finish() {}
}

extension CSVTable {
    fileprivate mutating func writeNode(_ id: String, _ labels: [String], _ values: [AttributeValue?]) throws {
        try NodeToken.write(id, to: sink)
        try writeFields(values)
        try sink.write(",")
        try writeLabels(labels)
        try sink.write("\n")
    }

    fileprivate mutating func writeEdge(
        from source: String, to target: String, type: String, id: [UInt8], _ values: [AttributeValue?]
    ) throws {
        try NodeToken.write(source, to: sink)
        try sink.write(",")
        try NodeToken.write(target, to: sink)
        try sink.write(",")
        try sink.write(type)
        try sink.write(",e-")
        try sink.write(id)
        try writeFields(values)
        try sink.write("\n")
    }
}
