public import EntenteGraph

/// An attribute of the nodes or the edges of the property graph.
public struct PropertyGraphAttribute: Hashable, Sendable {
    public enum ValueType: String, Sendable, CaseIterable {
        case string, integer, decimal, boolean
        /// As precise as the text: `2019-11-12`, `2019-11`, `--11-23`, `2019-11-17/2019-11-18`.
        case partialDate = "partial-date"
        /// A complete day.
        case date
    }

    public let name: String
    public let type: ValueType
    /// True where there can be several values; a format without lists joins them.
    public let isList: Bool
    /// True where the values are sentences, which stand a line each where they are joined.
    let isLines: Bool

    init(_ name: String, _ type: ValueType = .string, isList: Bool = false, isLines: Bool = false) {
        self.name = name
        self.type = type
        self.isList = isList
        self.isLines = isLines
    }

    /// The value as it is where there are no lists: several in one text, sentences a line each, others with `; ` between
    /// them.
    func joined(_ value: AttributeValue) -> AttributeValue {
        switch value {
        case .texts, .dates: .text(value.parts.joined(separator: isLines ? "\n" : "; "))
        default: value
        }
    }
}

/// The property graph's attributes, as `Schema/property-graph.json` lists them.
///
/// Node and edge attributes have different names where they mean different things, since GraphML and Neptune have one
/// list of names for both.
public enum PropertyGraphSchema {
    public static let nodeAttributes: [PropertyGraphAttribute] =
        [
            PropertyGraphAttribute("type"), PropertyGraphAttribute("label"), PropertyGraphAttribute("iri"),
            PropertyGraphAttribute("name"), PropertyGraphAttribute("aliases", isList: true),
        ] + literalProperties.map(attribute) + [
            PropertyGraphAttribute("earliest", .date), PropertyGraphAttribute("latest", .date),
            PropertyGraphAttribute("mentions", .integer), PropertyGraphAttribute("articleCount", .integer),
            PropertyGraphAttribute("independentCount", .integer), PropertyGraphAttribute("sources", isList: true),
            PropertyGraphAttribute("sourceCitations", isList: true, isLines: true),
            PropertyGraphAttribute("evidence", isList: true, isLines: true),
            PropertyGraphAttribute("formerIds", isList: true),
            PropertyGraphAttribute("headline"), PropertyGraphAttribute("published", .date),
            PropertyGraphAttribute("publisher"), PropertyGraphAttribute("url"), PropertyGraphAttribute("sha256"),
            PropertyGraphAttribute("startOffset", .integer), PropertyGraphAttribute("endOffset", .integer),
        ]

    public static let edgeAttributes: [PropertyGraphAttribute] = [
        PropertyGraphAttribute("type"), PropertyGraphAttribute("label"), PropertyGraphAttribute("weight", .decimal),
        PropertyGraphAttribute("confidence", .decimal), PropertyGraphAttribute("first", .date),
        PropertyGraphAttribute("last", .date), PropertyGraphAttribute("reports", .integer),
        PropertyGraphAttribute("independentReports", .integer), PropertyGraphAttribute("articles", isList: true),
        PropertyGraphAttribute("citations", isList: true, isLines: true),
        PropertyGraphAttribute("attributedTo", isList: true), PropertyGraphAttribute("rules", isList: true),
        PropertyGraphAttribute("sentences", isList: true, isLines: true),
        PropertyGraphAttribute("through", isList: true),
    ]

    /// The properties that are node attributes, in the order of their names.
    public static let literalProperties: [Property] = Property.allCases.filter { !$0.isRelation }.sorted()

    /// The attribute that holds a property's values.
    public static func attribute(_ property: Property) -> PropertyGraphAttribute {
        switch property.range {
        case .date: PropertyGraphAttribute(property.rawValue, .partialDate, isList: true)
        case .day: PropertyGraphAttribute(property.rawValue, .date)
        case .flag: PropertyGraphAttribute(property.rawValue, .boolean)
        default: PropertyGraphAttribute(property.rawValue, isList: !property.isFunctional)
        }
    }
}
