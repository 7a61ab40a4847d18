import EntenteGraph

/// A `key` of GraphML: the declaration of an attribute.
struct GraphMLKey {
    let id: String
    let domain: String
    let name: String
    let type: String

    init(id: String, domain: String, name: String, type: String) {
        self.id = id
        self.domain = domain
        self.name = name
        self.type = type
    }

    init(_ attribute: PropertyGraphAttribute, domain: String = "node") {
        self.init(id: attribute.name, domain: domain, name: attribute.name, type: Self.type(attribute.type))
    }

    /// Every key, nodes' first.
    static let all: [GraphMLKey] =
        [GraphMLKey(id: "labels", domain: "node", name: "labels", type: "string")] + nodes + appearance
        + PropertyGraphSchema.edgeAttributes.map { attribute in
            attribute.name == "type"
                ? GraphMLKey(id: "labelE", domain: "edge", name: "type", type: "string")
                : GraphMLKey(attribute, domain: "edge")
        }

    /// The keys of the nodes' attributes. Its id is its name, but where readers look for another: Gephi for `nodelabel`,
    /// TinkerPop for `labelV` and `labelE`, Neo4j for `labels`.
    static let nodes: [GraphMLKey] = PropertyGraphSchema.nodeAttributes.map { attribute in
        switch attribute.name {
        case "type": GraphMLKey(id: "labelV", domain: "node", name: "type", type: "string")
        case "label": GraphMLKey(id: "nodelabel", domain: "node", name: "label", type: "string")
        default: GraphMLKey(attribute)
        }
    }

    /// Where a node stands and how it looks; Gephi and igraph take these names.
    static let appearance = [
        GraphMLKey(id: "x", domain: "node", name: "x", type: "double"),
        GraphMLKey(id: "y", domain: "node", name: "y", type: "double"),
        GraphMLKey(id: "size", domain: "node", name: "size", type: "double"),
        GraphMLKey(id: "color", domain: "node", name: "color", type: "string"),
    ]

    /// Dates are strings: readers know no other.
    private static func type(_ type: PropertyGraphAttribute.ValueType) -> String {
        switch type {
        case .string, .partialDate, .date: "string"
        case .integer: "int"
        case .decimal: "double"
        case .boolean: "boolean"
        }
    }
}
