import EntenteGraph
import EntenteText
import Foundation

/// Reads what ``JSONLinesWriter`` writes, its lines in any order.
struct JSONLinesGraphReader {
    let place: String
    private var graph = Graph()
    private var base: BaseIRI?
    private var number = 0
    private var articles: [ByteString: Int] = [:]
    private var passages: [ByteString: Int] = [:]
    private var nodes: [ByteString: Int] = [:]
    private var identifiers: Set<ByteString> = []
    /// The lines that name others, until all are known.
    private var waiting: [(line: Int, record: Record)] = []

    init(place: String) { self.place = place }

    mutating func read(_ bytes: [UInt8]) throws(Diagnostic) -> GraphReader.Export {
        let decoder = JSONDecoder()
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            number += 1
            if !bytes[start..<end].allSatisfy({ $0 <= 0x20 }) {
                let record: Record
                do {
                    record = try decoder.decode(Record.self, from: Data(bytes[start..<end]))
                } catch {
                    throw fault("the line is no record of a graph: \(Self.explain(error))")
                }
                try take(record)
            }
            start = end + 1
        }
        guard let base else {
            throw Diagnostic(
                .error, code: "no-graph", message: "there is no graph in it: its first line, the graph's, is missing",
                path: place,
                remedy: "give a file that entente wrote as jsonl")
        }
        for (line, source, story) in stories {
            number = line
            graph.sources[source].story = try find(story, in: articles, "article")
        }
        for excerpt in graph.passages.indices { graph.passages[excerpt].source = try settlePassage(excerpt) }
        for (line, record) in waiting where record.element == "node" {
            number = line
            try addNode(record, base)
        }
        for (line, record) in waiting {
            number = line
            try addFacts(record)
        }
        return GraphReader.Export(graph: graph.inOrder(), base: base)
    }

    private var stories: [(line: Int, source: Int, first: String)] = []
    private var articleOfPassage: [(line: Int, article: String)] = []

    private mutating func take(_ record: Record) throws(Diagnostic) {
        switch record.element {
        case "graph":
            guard record.format == JSONLinesWriter.formatName, record.version == JSONLinesWriter.version else {
                throw fault("it is of another format, or of a newer version of it")
            }
            do { base = try BaseIRI(try need(record.base, "base")) } catch let error as WritingError {
                throw fault("\(error.place) \(error.message)")
            } catch { throw fault("\(error)") }
        case "article":
            let id = try need(record.id, "id")
            guard articles.updateValue(graph.sources.count, forKey: ByteString(id)) == nil else {
                throw fault("the article \(id) comes twice")
            }
            graph.sources.append(
                Graph.Source(
                    id: Self.long(id, "article/"),
                    source: NewsSource(
                        sha256: try need(record.sha256, "sha256"), headline: record.headline,
                        published: record.published.flatMap { CalendarDate($0) }, publisher: record.publisher,
                        url: record.url, sketch: record.sketch.flatMap { TextSketch(hexadecimal: $0) })))
            if let story = record.story { stories.append((number, graph.sources.count - 1, story)) }
        case "passage":
            let id = try need(record.id, "id")
            guard passages.updateValue(graph.passages.count, forKey: ByteString(id)) == nil else {
                throw fault("the passage \(id) comes twice")
            }
            articleOfPassage.append((number, try need(record.article, "article")))
            let passage = Passage(
                start: try need(record.start, "start"), end: try need(record.end, "end"),
                text: try need(record.text, "text"))
            guard passage.isPlace else {
                throw fault("the passage \(id) begins before the text, or ends before it begins")
            }
            graph.passages.append(Graph.Excerpt(id: Self.long(id, "passage/"), source: 0, passage: passage))
        case "node", "edge", "denial": waiting.append((number, record))
        default:
            throw fault(
                "an element is a graph, an article, a passage, a node, an edge or a denial, but not \(record.element)")
        }
    }

    private mutating func settlePassage(_ index: Int) throws(Diagnostic) -> Int {
        number = articleOfPassage[index].line
        return try find(articleOfPassage[index].article, in: articles, "article")
    }

    private mutating func addNode(_ record: Record, _ base: BaseIRI) throws(Diagnostic) {
        let id = try need(record.id, "id")
        let iri = try need(record.iri, "iri")
        guard let kind = Kind(rawValue: try need(record.type, "type")) else {
            throw fault("\(record.type ?? "") is no type of a node")
        }
        guard let identifier = base.identifier(of: iri) else {
            throw fault("the IRI \(iri) does not begin with \(base)")
        }
        guard nodes.updateValue(graph.things.count, forKey: ByteString(id)) == nil else {
            throw fault("the node \(id) comes twice")
        }
        guard identifiers.insert(ByteString(identifier)).inserted else { throw fault("two nodes have the IRI \(iri)") }
        var mentions: [Int] = []
        for passage in record.passages ?? [] { mentions.append(try find(passage, in: passages, "passage")) }
        var former: [String] = []
        for iri in record.formerIris ?? [] {
            guard let identifier = base.identifier(of: iri) else {
                throw fault("the former IRI \(iri) does not begin with \(base)")
            }
            former.append(identifier)
        }
        graph.things.append(
            Graph.Entity(
                id: identifier, kind: kind, label: try need(record.label, "label"), name: record.name,
                aliases: record.aliases ?? [], passages: mentions, formerIDs: former))
    }

    private mutating func addFacts(_ record: Record) throws(Diagnostic) {
        if record.element == "node" {
            let subject = try find(try need(record.id, "id"), in: nodes, "node")
            for (polarity, properties) in [(true, record.properties), (false, record.denied)] {
                for (name, values) in (properties ?? [:]).sorted(by: { $0.key < $1.key }) {
                    let property = try property(name)
                    for value in values {
                        try add(subject, property, try self.value(value), polarity, value.evidence)
                    }
                }
            }
        } else {
            try add(
                try find(try need(record.source, "source"), in: nodes, "node"),
                try property(try need(record.property, "property")),
                .thing(try find(try need(record.target, "target"), in: nodes, "node")), record.element == "edge",
                record.evidence)
        }
    }

    private mutating func add(
        _ subject: Int, _ property: Property, _ value: Value, _ polarity: Bool, _ records: [Record.Evidence]?
    ) throws(Diagnostic) {
        var evidence: [Evidence] = []
        for record in records ?? [] {
            let confidence = record.confidence ?? 0
            guard (0...1).contains(confidence) else { throw fault("the confidence \(confidence) is not from 0 to 1") }
            evidence.append(
                Evidence(
                    passage: try find(record.passage, in: passages, "passage"), rule: record.rule ?? "",
                    confidence: confidence,
                    attributedTo: try record.attributedTo.map { node throws(Diagnostic) in
                        try find(node, in: nodes, "node")
                    }))
        }
        graph.facts.append(
            Fact(subject: subject, property: property, value: value, polarity: polarity, evidence: evidence))
    }

    private func value(_ record: Record.Value) throws(Diagnostic) -> Value {
        switch (record.type, record.value) {
        case ("text", .text(let text)): return .text(text)
        case ("date", .text(let text)):
            guard let date = PartialDate(text) else { throw fault("\(text) is no date") }
            return .date(date)
        case ("term", .text(let text)):
            guard let term = Term(rawValue: text) else { throw fault("\(text) is no term of the vocabulary") }
            return .term(term)
        case ("flag", .flag(let flag)): return .flag(flag)
        default: throw fault("a value is a text, a date, a term or a flag, but not of the type \(record.type)")
        }
    }

    private func property(_ name: String) throws(Diagnostic) -> Property {
        guard let property = Property(rawValue: name) else { throw fault("\(name) is no property of the vocabulary") }
        return property
    }

    private func need<Value>(_ value: Value?, _ name: String) throws(Diagnostic) -> Value {
        guard let value else { throw fault("\(name) is missing") }
        return value
    }

    private func find(_ id: String, in table: [ByteString: Int], _ sort: String) throws(Diagnostic) -> Int {
        guard let index = table[ByteString(id)] else { throw fault("there is no \(sort) \(id)") }
        return index
    }

    private func fault(_ message: String) -> Diagnostic {
        Diagnostic(
            .error, code: "malformed-graph", message: message, path: place, line: number,
            remedy: "give a file as entente wrote it")
    }

    private static func explain(_ error: any Error) -> String {
        switch error {
        case DecodingError.keyNotFound(let key, _): "\(key.stringValue) is missing"
        case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
            "\(context.codingPath.map(\.stringValue).joined(separator: ".")) is of another type"
        default: "it is not valid JSON"
        }
    }

    /// The identifier that ``JSONLinesWriter`` shortened.
    private static func long(_ id: String, _ prefix: String) -> String {
        id.utf8.first == UInt8(ascii: "/") ? String(id.dropFirst()) : prefix + id
    }
}

extension JSONLinesGraphReader {
    /// A line, whatever element it is.
    fileprivate struct Record: Decodable {
        var element: String
        var format: String?
        var version: Int?
        var base: String?
        var id: String?
        var iri: String?
        var headline: String?
        var published: String?
        var publisher: String?
        var url: String?
        var sha256: String?
        var story: String?
        var sketch: String?
        var article: String?
        var start: Int?
        var end: Int?
        var text: String?
        var type: String?
        var label: String?
        var name: String?
        var aliases: [String]?
        var formerIris: [String]?
        var passages: [String]?
        var properties: [String: [Value]]?
        var denied: [String: [Value]]?
        var source: String?
        var target: String?
        var property: String?
        var evidence: [Evidence]?

        struct Value: Decodable {
            var value: Content
            var type: String
            var evidence: [Evidence]?
        }

        enum Content: Decodable {
            case text(String)
            case flag(Bool)

            init(from decoder: any Decoder) throws {
                let container = try decoder.singleValueContainer()
                if let flag = try? container.decode(Bool.self) {
                    self = .flag(flag)
                } else {
                    self = .text(try container.decode(String.self))
                }
            }
        }

        struct Evidence: Decodable {
            var passage: String
            var rule: String?
            var confidence: Double?
            var attributedTo: String?
        }
    }
}
