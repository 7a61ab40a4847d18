import EntenteGraph
import EntenteText

extension IndexedGraph {
    /// The attributes that a node has, in the order of ``PropertyGraphSchema/nodeAttributes``, with their places there.
    /// What is empty or denied is left out.
    func forEachNodeAttribute(
        of index: Int, base: BaseIRI, _ body: (Int, AttributeValue) throws -> Void
    ) throws {
        typealias Place = PropertyGraphSchema.NodePlace
        let thing = things[index]
        try body(Place.type, .text(thing.kind.rawValue))
        if !thing.label.isEmpty { try body(Place.label, .text(thing.label)) }
        try body(Place.iri, .text(iri(of: index, base: base)))
        if let name = thing.name, !name.isEmpty { try body(Place.name, .text(name)) }
        if !thing.aliases.isEmpty { try body(Place.aliases, .texts(thing.aliases)) }
        try forEachLiteral(of: index, body)
        if thing.kind.isOccurrence {
            let span = span(of: index)
            if let day = span.earliest { try body(Place.earliest, .day(day)) }
            if let day = span.latest { try body(Place.latest, .day(day)) }
        }
        let passages = passages(of: index)
        try body(Place.mentions, .count(passages.count))
        if !passages.isEmpty {
            let sources = ascending(passages.map { self.passages[$0].source })
            try body(Place.articleCount, .count(sources.count))
            try body(Place.independentCount, .count(independentCount(of: sources)))
            try body(Place.sources, .texts(names(ofSources: sources)))
            try body(Place.sourceCitations, .texts(citations(ofSources: sources)))
            if thing.kind.isOccurrence { try body(Place.evidence, .texts(sentences(passages))) }
        }
        if !thing.formerIDs.isEmpty { try body(Place.formerIds, .texts(try thing.formerIDs.map(NodeToken.text))) }
    }

    private func forEachLiteral(of thing: Int, _ body: (Int, AttributeValue) throws -> Void) throws {
        var values: (property: Property, values: [Value])?
        func hand(_ property: Property, _ values: [Value]) throws {
            let place = PropertyGraphSchema.placeOfLiteral[property]
            switch values[0] {
            case .thing: break
            case .flag(let flag): try body(place, .flag(flag))
            case .date(.day(let day)) where PropertyGraphSchema.nodeAttributes[place].type == .date:
                try body(place, .day(day))
            case .date: try body(place, .dates(values.compactMap(\.date)))
            case .term: try body(place, texts(place, values.compactMap { $0.term?.rawValue }))
            case .text:
                let prefix = property == .sameAs ? Namespace.wd.iri : ""
                try body(place, texts(place, values.compactMap { $0.text.map { prefix + $0 } }))
            }
        }
        try forEachStatement(of: thing) { statement in
            let property = property(of: statement)
            guard polarity(of: statement), !property.isRelation else { return }
            if let found = values, found.property != property {
                try hand(found.property, found.values)
                values = nil
            }
            values = (property, (values?.values ?? []) + [value(of: statement)])
        }
        if let values { try hand(values.property, values.values) }
    }

    /// Texts as a list, or as one text where the attribute is no list.
    private func texts(_ place: Int, _ texts: [String]) -> AttributeValue {
        PropertyGraphSchema.nodeAttributes[place].isList ? .texts(texts) : .text(texts.joined(separator: "; "))
    }

    /// The attributes that an edge has, in the order of ``PropertyGraphSchema/edgeAttributes``.
    func forEachEdgeAttribute(
        of type: EdgeType, _ support: Support, _ body: (PropertyGraphSchema.EdgePlace, AttributeValue) throws -> Void
    ) throws {
        try body(.type, .text(type.name))
        try body(.label, .text(type.name))
        try body(.weight, .weight(support.weight))
        if let confidence = support.confidence { try body(.confidence, .fraction(confidence)) }
        if let day = support.first { try body(.first, .day(day)) }
        if let day = support.last { try body(.last, .day(day)) }
        if !support.sources.isEmpty {
            try body(.reports, .count(support.sources.count))
            try body(.independentReports, .count(support.independent))
            try body(.articles, .texts(names(ofSources: support.sources)))
            try body(.citations, .texts(citations(ofSources: support.sources)))
        }
        if !support.attributedTo.isEmpty {
            try body(.attributedTo, .texts(support.attributedTo.map { things[$0].label }))
        }
        if !support.rules.isEmpty { try body(.rules, .texts(support.rules)) }
        if !support.passages.isEmpty { try body(.sentences, .texts(sentences(support.passages))) }
        if !support.through.isEmpty { try body(.through, .texts(support.through.map { things[$0].label })) }
    }

    func iri(of thing: Int, base: BaseIRI) throws -> String { try iri(ofIdentifier: things[thing].id, base: base) }

    func iri(ofIdentifier id: String, base: BaseIRI) throws -> String {
        let memory = MemoryDestination()
        let encoded = ByteSink(memory, capacity: 256)
        try IRIBytes.write(identifier: id, to: encoded)
        try encoded.flush()
        return base.description + "/" + String(decoding: memory.bytes, as: UTF8.self)
    }

    private func names(ofSources sources: [Int]) -> [String] {
        let names = sourceNames
        return sources.map { names[$0] }
    }

    private func citations(ofSources sources: [Int]) -> [String] {
        let citations = citations
        return sources.map { citations[$0] }
    }

    /// Each article as a person reads it, in one line: `Test Wire, 2019-11-22, “Seoul keeps the pact”, https://example.org/1
    /// [2019-11-22-3f1a9c5be011]`.
    var citations: [String] {
        keptCitations.value {
            zip(sources, sourceNames).map { source, name in
                let source = source.source
                let parts = [
                    source.publisher, source.published.map { "\($0)" }, source.headline.map { "“\($0)”" }, source.url,
                ]
                let known = parts.compactMap { $0 }.map(Self.line)
                return (known.isEmpty ? "" : known.joined(separator: ", ") + " ") + "[\(name)]"
            }
        }
    }

    /// The names of all articles: their identifiers without the part that all have.
    private var sourceNames: [String] {
        keptSourceNames.value {
            sources.map { source in
                guard let slash = source.id.utf8.firstIndex(of: UInt8(ascii: "/")) else { return source.id }
                return String(source.id[source.id.utf8.index(after: slash)...])
            }
        }
    }

    /// The passages, each in one line.
    func sentences(_ passages: [Int]) -> [String] {
        passages.map { Self.line(self.passages[$0].passage.text) }
    }

    private static func line(_ text: String) -> String {
        guard text.withUTF8Bytes({ ByteScan.firstOfBreak($0) < $0.count }) else { return text }
        var line: [UInt8] = []
        text.withUTF8Bytes { SentenceLine.append($0, to: &line) }
        return String(decoding: line, as: UTF8.self)
    }
}

/// A passage as one line: a run of blanks with a line break in it becomes one space.
enum SentenceLine {
    static func append(_ text: UnsafeBufferPointer<UInt8>, to line: inout [UInt8]) {
        guard ByteScan.firstOfBreak(text) < text.count else { return line.append(contentsOf: text) }
        var place = 0
        while place < text.count {
            var end = place
            var breaks = false
            while end < text.count, [0x20, 0x09, 0x0A, 0x0D].contains(text[end]) {
                breaks = breaks || text[end] == 0x0A || text[end] == 0x0D
                end += 1
            }
            if end == place {
                line.append(text[place])
                place += 1
            } else {
                if breaks { line.append(0x20) } else { line.append(contentsOf: text[place..<end]) }
                place = end
            }
        }
    }
}
