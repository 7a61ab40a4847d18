import EntenteGraph
import EntenteText

/// Writes a description of the graph as a dataset (VoID and DCAT, in Turtle): how many triples, things and articles, of
/// which classes and properties, from which sources, and from when to when these are.
///
/// The dataset is named by the articles that it is made of. It was changed when its newest article was published:
/// nothing depends on the clock.
///
/// https://www.w3.org/TR/void/ and https://www.w3.org/TR/vocab-dcat-3/
public struct DatasetWriter: GraphWriter {
    public static let format = GraphFormat(
        name: "void", title: "Description of the dataset (VoID, DCAT)", fileExtension: "void.ttl",
        mediaType: "text/turtle",
        abilities: [.iris], makeWriter: { DatasetWriter(options: $0) })

    private let options: WriterOptions
    private var rdf: RDFGraphWriter<TripleCounter>
    private var graph = IndexedGraph(Graph())
    private var sink: ByteSink?

    public init(options: WriterOptions = WriterOptions()) {
        self.options = options
        rdf = RDFGraphWriter(options: options)
    }

    public mutating func begin(_ graph: IndexedGraph, to output: any WriterOutput) throws {
        let sink = try output.open()
        self.graph = graph
        self.sink = sink
        try rdf.begin(graph, to: SinkOutput(sink))
    }

    public mutating func write(_ element: GraphElement) throws { try rdf.write(element) }

    public mutating func finish() throws {
        guard let sink, let counter = rdf.syntax else { return }
        try Description(graph: graph, base: options.base.description + "/", counter: counter, sink: sink).write()
    }
}

extension DatasetWriter {
    fileprivate struct Description {
        let graph: IndexedGraph
        let base: String
        let counter: TripleCounter
        let sink: ByteSink
    }
}

extension DatasetWriter.Description {
    func write() throws {
        for (prefix, iri) in [
            ("dcat", "http://www.w3.org/ns/dcat#"), ("dcterms", "http://purl.org/dc/terms/"),
            ("foaf", "http://xmlns.com/foaf/0.1/"), ("void", "http://rdfs.org/ns/void#"),
            ("xsd", Namespace.xsd.iri),
        ] { try sink.write("@prefix \(prefix): <\(iri)> .\n") }
        let dataset = "\(base)dataset/\(name)"
        try sink.write("\n<\(dataset)> a void:Dataset, dcat:Dataset")
        try line("dcterms:title", "\"Knowledge graph of \(counted(graph.sources.count, "news article"))\"@en")
        try line(
            "dcterms:description",
            "\"\(counted(graph.things.count, "thing")) and what the articles say of them, each fact with its sentences.\"@en"
        )
        let days = graph.sources.compactMap(\.source.published)
        if let first = days.min(), let last = days.max() {
            try line("dcterms:modified", "\"\(last)\"^^xsd:date")
            try line("dcterms:temporal", "<\(dataset)#period>")
            try writeParts(dataset)
            try sink.write(" .\n\n<\(dataset)#period> a dcterms:PeriodOfTime")
            try line("dcat:startDate", "\"\(first)\"^^xsd:date")
            try line("dcat:endDate", "\"\(last)\"^^xsd:date")
        } else {
            try writeParts(dataset)
        }
        try sink.write(" .\n")
        try writePartitions(dataset)
    }

    private func writeParts(_ dataset: String) throws {
        try line("void:uriSpace", "\"\(base)\"")
        try line("void:triples", "\(counter.triples)")
        try line("void:entities", "\(graph.things.count)")
        try line("void:distinctSubjects", "\(counter.subjects)")
        try line("void:documents", "\(graph.sources.count)")
        try line("void:properties", "\(counter.triplesOf.count)")
        try line("void:classes", "\(counter.resourcesOf.count)")
        for namespace in [Namespace.ent, .schema, .skos, .prov] { try line("void:vocabulary", "<\(namespace.iri)>") }
        if let name = graph.things.first?.id {
            try sink.write(" ;\n    void:exampleResource ")
            try RDFResource.id(name).writeTerm(base: base, to: sink)
        }
        for name in classes { try line("void:classPartition", "<\(dataset)#\(name.local)>") }
        for name in properties { try line("void:propertyPartition", "<\(dataset)#\(fragment(name))>") }
        for source in graph.sources {
            try sink.write(" ;\n    dcterms:source ")
            try RDFResource.id(source.id).writeTerm(base: base, to: sink)
        }
    }

    private func writePartitions(_ dataset: String) throws {
        for name in classes {
            try sink.write("\n<\(dataset)#\(name.local)> a void:Dataset")
            try line("void:class", "<\(name.iri)>")
            try line("void:entities", "\(counter.resourcesOf[name] ?? 0)")
            try sink.write(" .\n")
        }
        for name in properties {
            try sink.write("\n<\(dataset)#\(fragment(name))> a void:Dataset")
            try line("void:property", "<\(name.iri)>")
            try line("void:triples", "\(counter.triplesOf[name] ?? 0)")
            try sink.write(" .\n")
        }
    }

    private var classes: [VocabularyName] { counter.resourcesOf.keys.sorted { $0.description < $1.description } }
    private var properties: [VocabularyName] { counter.triplesOf.keys.sorted { $0.description < $1.description } }

    /// `ent-party`: the classes have the plain names.
    private func fragment(_ name: VocabularyName) -> String { "\(name.namespace.rawValue)-\(name.local)" }

    private func line(_ name: String, _ value: String) throws { try sink.write(" ;\n    \(name) \(value)") }

    private func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

    /// Twelve hexadecimal digits that stand for the articles.
    private var name: String {
        var hash = SHA256()
        for source in graph.sources { hash.update(Array("\(source.id)\n".utf8)) }
        return hexadecimal(hash.finalize().prefix(6))
    }
}
