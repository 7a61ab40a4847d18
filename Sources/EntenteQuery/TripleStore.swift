package import EntenteGraph
import EntenteText
package import EntenteWriting
import Foundation

/// A graph in a database of Oxigraph, to be asked in SPARQL. One that was made of a file goes with this object.
///
///     let store = try TripleStore(of: WrittenGraph("output", for: .querying)!, with: Oxigraph())
///     let table = try store.table("SELECT ?name WHERE { ?x a schema:Person ; schema:name ?name }")
package final class TripleStore {
    private let oxigraph: Oxigraph
    private let location: String
    private let isTemporary: Bool
    /// Whether all named graphs are asked too.
    private var isUnion = false

    /// Opens a database that `oxigraph load` made, such as one that is too large to be loaded for each question; nil of a
    /// folder that is none.
    package init?(database: String, with oxigraph: Oxigraph) {
        guard FileManager.default.fileExists(atPath: "\(database)/CURRENT") else { return nil }
        self.oxigraph = oxigraph
        location = database
        isTemporary = false
        isUnion = true
    }

    private init(with oxigraph: Oxigraph) throws {
        self.oxigraph = oxigraph
        var template = Array("\(NSTemporaryDirectory())/entente-query-XXXXXX".utf8CString)
        guard let made = mkdtemp(&template) else {
            throw Diagnostic(
                .error, code: "temporary-folder",
                message: "no folder can be made in it: \(String(cString: strerror(errno)))",
                path: NSTemporaryDirectory(), remedy: "name another by TMPDIR")
        }
        location = String(cString: made)
        isTemporary = true
    }

    /// Loads a graph that was written.
    package convenience init(of written: WrittenGraph, with oxigraph: Oxigraph) throws {
        guard written.isRDF else {
            let export = try GraphReader().read(path: written.path)
            try self.init(of: export.graph, base: export.base, with: oxigraph)
            return
        }
        try self.init(with: oxigraph)
        isUnion = written.isDataset
        try written.withPlainFile { try oxigraph.load($0, into: location) }
    }

    /// Loads a graph that is in memory.
    package convenience init(of graph: Graph, base: BaseIRI = .standard, with oxigraph: Oxigraph) throws {
        try self.init(with: oxigraph)
        let exporter = GraphExporter(options: WriterOptions(base: base))
        let files = try exporter.write(graph, as: [NTriplesWriter.format], in: location)
        defer { for file in files { unlink(file) } }
        for file in files { try oxigraph.load(file, into: location) }
    }

    deinit { if isTemporary { try? FileManager.default.removeItem(atPath: location) } }

    /// What a query gives, as bytes of `csv`, `tsv` or `json`; of one that makes a graph, as `ttl`.
    package func answer(_ query: String, as format: String) throws -> [UInt8] {
        try oxigraph.query(query, of: location, as: format, isUnion: isUnion)
    }

    package func table(_ query: String) throws -> ResultTable { try ResultTable(json: try answer(query, as: "json")) }

    /// What the IRIs of things begin with.
    package func base() throws -> BaseIRI {
        let rows = try table("SELECT ?x WHERE { ?x a <\(VocabularyName(.ent, "Passage").iri)> } LIMIT 1").rows
        let text = rows.first?.first ?? ""
        guard let end = text.firstRange(of: "/passage/")?.lowerBound, let base = try? BaseIRI(String(text[..<end]))
        else {
            return .standard
        }
        return base
    }

    /// The things of some kinds with their names and nothing else, and the IRI of each, in the order of their ids.
    package func things(of kinds: [Kind]) throws -> (graph: Graph, iris: [String]) {
        let classes = kinds.map { "<\($0.name.iri)>" }.joined(separator: " ")
        let names = [VocabularyName(.schema, "name"), VocabularyName(.skos, "altLabel")].map { "<\($0.iri)>" }
        let rows = try table(
            """
            SELECT DISTINCT ?thing ?class ?label ?name WHERE {
              VALUES ?class { \(classes) }
              ?thing a ?class ; <\(VocabularyName(.rdfs, "label").iri)> ?label .
              OPTIONAL { ?thing \(names.joined(separator: "|")) ?name }
            }
            """
        ).rows
        let kindOf = Dictionary(uniqueKeysWithValues: kinds.map { ($0.name.iri, $0) })
        var entities: [String: Graph.Entity] = [:]
        for row in rows {
            guard let kind = kindOf[row[1]] else { continue }
            let id = row[0].split(separator: "/").suffix(2).joined(separator: "/")
            var entity =
                entities[row[0]]
                ?? Graph.Entity(id: id, kind: kind, label: row[2], name: nil, aliases: [], passages: [])
            if !row[3].isEmpty { entity.aliases.append(row[3]) }
            entities[row[0]] = entity
        }
        var graph = Graph()
        let iris = entities.keys.sorted()
        graph.things = iris.compactMap { entities[$0] }
        return (graph, iris)
    }
}
