import EntenteGraph
import EntenteWriting
import Foundation
import Testing

/// The kinds, properties and terms of the program against the files in Schema/, in both directions. That those files
/// agree with each other is tested by Tests/Readers/schema_check.py, which ``ReadersTests`` runs.
struct SchemaTests {
    struct File: Decodable {
        struct Node: Decodable, Hashable {
            var type, `class`: String
            var labels, attributes: [String]
        }
        struct Edge: Decodable, Hashable {
            var type, property: String
            var from, to: [String]
        }
        struct Attribute: Decodable, Hashable {
            var name, type: String
            var list: Bool
        }
        struct SourceEdge: Decodable {
            var type: String
            var from, to: [String]
        }
        struct Projection: Decodable, Hashable {
            var type, name: String
            var directed: Bool
        }
        var nodes, sources: [Node]
        var edges: [Edge]
        var sourceEdges: [SourceEdge]
        var projections: [Projection]
        var nodeAttributes, edgeAttributes: [Attribute]
        var terms: [String: [String]]
    }

    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Schema")

    private let file: File

    init() throws {
        file = try JSONDecoder().decode(
            File.self, from: Data(contentsOf: Self.folder.appendingPathComponent("property-graph.json")))
    }

    @Test func kinds() {
        let kinds = Kind.allCases.map { kind in
            let literals = PropertyGraphSchema.literalProperties.filter { $0.domain.contains(kind) }
            return File.Node(
                type: kind.rawValue, class: kind.name.description, labels: kind.labels,
                attributes: literals.map(\.rawValue))
        }
        #expect(Set(kinds) == Set(file.nodes))
    }

    @Test func relations() {
        let relations = Property.allCases.compactMap { property -> File.Edge? in
            guard case .things(let kinds) = property.range else { return nil }
            return File.Edge(
                type: property.edgeType ?? "none", property: property.name.description,
                from: property.domain.map(\.rawValue),
                to: kinds.map(\.rawValue))
        }
        let listed = file.edges
        #expect(Set(relations) == Set(listed))
        #expect(relations.count == Property.allCases.filter(\.isRelation).count)
    }

    /// What is written beside things and relations, as CSV has a file of each: articles, passages and projections.
    @Test func views() throws {
        var options = WriterOptions()
        options.sources = .passages
        let files = try files(of: SampleGraphs.pact, as: NeoCSVWriter.format, options: options)
        let things = file.nodes.map { "nodes-\($0.type)" } + file.edges.map { "edges-\($0.type)" }
        let others = file.sources.map { "nodes-\($0.type)" } + file.sourceEdges.map { "edges-\($0.type)" }
        #expect(
            Set(files.map(\.name)) == Set(things + others + file.projections.map { "edges-\($0.type)" }))
        for source in file.sources {
            let header = try #require(files.first { $0.name == "nodes-\(source.type)" }).bytes.prefix { $0 != 0x0A }
            let columns = String(decoding: header, as: UTF8.self).split(separator: ",").map { $0.prefix { $0 != ":" } }
            #expect(Set(source.attributes).isSubset(of: Set(columns.map(String.init))))
        }
        #expect(
            file.projections.map(\.name) == Projection.allCases.map(\.rawValue)
                && file.projections.map(\.directed) == Projection.allCases.map { $0 == .saidAbout })
    }

    @Test func attributes() {
        let attributes = { (list: [PropertyGraphAttribute]) in
            list.map { File.Attribute(name: $0.name, type: $0.type.rawValue, list: $0.isList) }
        }
        #expect(attributes(PropertyGraphSchema.nodeAttributes) == file.nodeAttributes)
        #expect(attributes(PropertyGraphSchema.edgeAttributes) == file.edgeAttributes)
    }

    @Test func terms() {
        let terms = Dictionary(uniqueKeysWithValues: TermList.allCases.map { ($0.rawValue, $0.terms.map(\.rawValue)) })
        #expect(terms == file.terms)
    }

    /// Some databases tell no small letters from capitals.
    @Test func typesOfNodesAndEdgesDiffer() {
        let nodes = Set(Kind.allCases.map { $0.rawValue.lowercased() })
        let edges = Set(Property.allCases.compactMap { $0.edgeType?.lowercased() })
        #expect(nodes.intersection(edges).isEmpty)
        #expect(edges.contains("in_office") && nodes.contains("office"))
    }

    @Test func namesOfNodeAndEdgeAttributesDiffer() {
        // GraphML has one list of key ids; `type` and `label` have an id of their own there.
        let nodes = Set(PropertyGraphSchema.nodeAttributes.map { $0.name.lowercased() })
        let edges = Set(PropertyGraphSchema.edgeAttributes.map { $0.name.lowercased() })
        #expect(nodes.intersection(edges) == ["type", "label"])
    }

    @Test(arguments: [
        (Property.holdsOffice, "HOLDS_OFFICE", "ent:holdsOffice"),
        (.office, "IN_OFFICE", "ent:office"), (.inResponseTo, "IN_RESPONSE_TO", "ent:inResponseTo"),
        (.party, "PARTY", "ent:party"),
    ])
    func edgeTypes(property: Property, type: String, name: String) {
        #expect(property.edgeType == type)
        #expect(property.name.description == name)
    }

    @Test(arguments: [
        (Term.inFavor, "https://w3id.org/entente/ns#support"), (.support, "https://w3id.org/entente/ns#Support"),
        (.opposed, "https://w3id.org/entente/ns#oppose"),
        (.held, "https://w3id.org/entente/ns#held"),
    ])
    func termNames(term: Term, iri: String) {
        #expect(term.name.iri == iri)
    }
}
