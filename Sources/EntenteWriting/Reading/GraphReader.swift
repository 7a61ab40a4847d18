public import EntenteGraph
public import EntenteText

/// Reads a graph back that was written as N-Quads (or N-Triples) or as property-graph JSON Lines.
///
///     let export = try GraphReader().read(path: "output/graph.jsonl")
///     try GraphExporter(options: WriterOptions(base: export.base)).write(export.graph, as: formats, in: "other")
///
/// From JSON Lines nothing is lost; RDF keeps all but the sketches of the articles' words (``NewsSource/sketch``), by which
/// copies of one another were known when the graph was made; of an article's address it has what no IRI can hold (a space, a
/// brace) percent-encoded. What is written as the same format again has the same bytes.
public struct GraphReader: Sendable {
    /// A graph that was read back.
    public struct Export: Sendable {
        public var graph: Graph
        /// What the IRIs of its things begin with.
        public var base: BaseIRI
        /// How many statements were left out since they are not of the vocabulary.
        public var ignored = 0
    }

    /// Bytes that a file may have, also when it is decompressed.
    public var maximumSize: Int

    public init(maximumSize: Int = 4 << 30) { self.maximumSize = maximumSize }

    /// Reads a file, `-` for standard input; a compressed one is taken as well.
    ///
    /// - Throws: A ``Diagnostic`` with the file, the line and the remedy.
    public func read(path: String) throws(Diagnostic) -> Export {
        try read(try ByteSource(path: path).readAll(atMost: maximumSize, path: path), place: path)
    }

    /// Reads the bytes of a file; what they are is seen from their first.
    ///
    /// - Parameter place: The file's name, for messages.
    public func read(_ bytes: [UInt8], place: String) throws(Diagnostic) -> Export {
        var bytes = bytes
        if GZip.isCompressed(bytes) {
            bytes = try decompressed(bytes, place)
        }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        let first = bytes.first { !" \t\r\n".utf8.contains($0) }
        if first == UInt8(ascii: "{") {
            var reader = JSONLinesGraphReader(place: place)
            return try reader.read(bytes)
        }
        var reader = NQuadsGraphReader(place: place)
        return try reader.read(bytes)
    }

    /// The bytes that are in a compressed file.
    package func decompressed(path: String) throws(Diagnostic) -> [UInt8] {
        try decompressed(try ByteSource(path: path).readAll(atMost: maximumSize, path: path), path)
    }

    /// A graph has a thirtieth of its size when it is compressed; what is made to burst has a thousandth.
    private static let greatestRatio = 250
    /// Of this size any file may be, however small it was.
    private static let harmlessSize = 64 << 20

    private func decompressed(_ bytes: [UInt8], _ place: String) throws(Diagnostic) -> [UInt8] {
        let limit = min(maximumSize, max(Self.harmlessSize, bytes.count * Self.greatestRatio))
        do throws(GZip.Failure) {
            return try GZip.decompress(bytes, atMost: limit)
        } catch {
            switch error {
            case .damaged:
                throw Diagnostic(
                    .error, code: "broken-compression", message: "the compressed file is damaged or cut off",
                    path: place, remedy: "write or fetch it again")
            case .tooLarge:
                throw Diagnostic(
                    .error, code: "file-too-large", message: "the compressed file has more than \(limit) bytes in it",
                    path: place, remedy: "decompress it yourself, and give what comes out if it is a graph")
            }
        }
    }
}

extension Graph {
    /// The graph in the order that a ``Graph`` promises.
    func inOrder() -> Graph {
        var graph = Graph()
        let sourceOrder = sources.indices.sorted { (sources[$0].id, $0) < (sources[$1].id, $1) }
        let sourcePlace = Self.places(sourceOrder)
        graph.sources = sourceOrder.map {
            var source = sources[$0]
            source.story = source.story.map { sourcePlace[$0] }
            return source
        }
        let passageOrder = passages.indices.sorted { a, b in
            let one = passages[a]
            let other = passages[b]
            return (sourcePlace[one.source], one.passage.start, one.passage.end, a)
                < (sourcePlace[other.source], other.passage.start, other.passage.end, b)
        }
        let passagePlace = Self.places(passageOrder)
        graph.passages = passageOrder.map {
            var excerpt = passages[$0]
            excerpt.source = sourcePlace[excerpt.source]
            return excerpt
        }
        let thingOrder = things.indices.sorted { (things[$0].id, $0) < (things[$1].id, $1) }
        let thingPlace = Self.places(thingOrder)
        graph.things = thingOrder.map {
            var thing = things[$0]
            thing.passages = thing.passages.map { passagePlace[$0] }.sorted()
            return thing
        }
        graph.facts = facts.map { fact in
            var fact = fact
            fact.subject = thingPlace[fact.subject]
            if let target = fact.value.thing { fact.value = .thing(thingPlace[target]) }
            for index in fact.evidence.indices {
                fact.evidence[index].passage = passagePlace[fact.evidence[index].passage]
                fact.evidence[index].attributedTo = fact.evidence[index].attributedTo.map { thingPlace[$0] }
            }
            fact.evidence.sort(by: Evidence.precedes)
            return fact
        }.sorted { a, b in
            if a.subject != b.subject { return a.subject < b.subject }
            if a.property != b.property { return a.property < b.property }
            if a.value != b.value { return a.value < b.value }
            return a.polarity && !b.polarity
        }
        return graph
    }

    /// Where each element of the old order stands in the new one.
    private static func places(_ order: [Int]) -> [Int] {
        var places = [Int](repeating: 0, count: order.count)
        for (place, old) in order.enumerated() { places[old] = place }
        return places
    }
}
