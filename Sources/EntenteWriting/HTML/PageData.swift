import EntenteGraph
import EntenteText

/// Writes a graph as the data of a page: one JSON object, with a line for each article, passage, thing and fact. What is
/// empty or unknown is left out; numbers of articles, passages and things are their places in the lists.
///
/// - `version`: 1.
/// - `kinds`, `properties`: names, which facts give by their places.
/// - `articles`: `{"id", "headline", "published", "publisher", "url", "story"}`; `story` is the first article that tells the same.
/// - `passages`: `[article, text]`.
/// - `things`: `{"id", "kind", "label", "names", "passages"}`; `names` are the other names, the id is that of the property graphs.
/// - `facts`: `[subject, property, value, evidence]`, with a 1 behind it where the articles deny it. A value is the number of a
///   thing, a text or a flag; a piece of evidence is `[passage, confidence in ten-thousandths]`, with the number of who says so
///   behind it where the article does not say it itself.
/// - `pictures`: `opening` (``OpeningPicture``) and `whole`, each `{"things", "x", "y"}`, in pixels; with `limit` where the
///   opening one shows the best supported things alone.
struct PageData {
    let graph: IndexedGraph
    let sink: ByteSink

    func write() throws {
        try sink.write("{\"version\":1,\n\"kinds\":")
        try list(Kind.allCases) { try text($0.rawValue) }
        try sink.write(",\n\"properties\":")
        try list(Property.allCases) { try text($0.rawValue) }
        try sink.write(",\n\"articles\":")
        try list(graph.sources, inLines: true, article)
        try sink.write(",\n\"passages\":")
        try list(graph.passages, inLines: true) { excerpt in
            try sink.write("[")
            try sink.write(excerpt.source)
            try sink.write(",")
            try text(excerpt.passage.text)
            try sink.write("]")
        }
        try sink.write(",\n\"things\":")
        try list(graph.things, inLines: true, thing)
        try sink.write(",\n\"facts\":")
        try facts()
        try sink.write(",\n\"pictures\":{\"opening\":")
        let opening = OpeningPicture(graph)
        try picture(opening.things, opening.positions, limit: opening.limit)
        try sink.write(",\n\"whole\":")
        let drawn = graph.things.indices.filter { !graph.things[$0].kind.isTimedRelation }
        let layout = graph.layout
        try picture(drawn, drawn.map { layout.positions[$0] })
        try sink.write("}}")
    }

    private func article(_ source: Graph.Source) throws {
        try sink.write("{\"id\":")
        try text(source.id)
        try member(",\"headline\":", source.source.headline)
        try member(",\"published\":", source.source.published?.description)
        try member(",\"publisher\":", source.source.publisher)
        try member(",\"url\":", source.source.url)
        if let story = source.story {
            try sink.write(",\"story\":")
            try sink.write(story)
        }
        try sink.write("}")
    }

    private func thing(_ thing: Graph.Entity) throws {
        try sink.write("{\"id\":\"")
        try NodeToken.write(thing.id, to: sink)
        try sink.write("\",\"kind\":")
        try text(thing.kind.rawValue)
        try member(",\"label\":", thing.label)
        if !thing.aliases.isEmpty {
            try sink.write(",\"names\":")
            try list(thing.aliases, text)
        }
        if !thing.passages.isEmpty {
            try sink.write(",\"passages\":")
            try list(thing.passages) { try sink.write($0) }
        }
        try sink.write("}")
    }

    private func facts() throws {
        try sink.write("[")
        var isFirst = true
        for thing in graph.things.indices {
            try graph.forEachStatement(of: thing) { statement in
                try sink.write(isFirst ? "\n[" : ",\n[")
                isFirst = false
                try sink.write(thing)
                try sink.write(",")
                try sink.write(Self.numbers[graph.property(of: statement)])
                try sink.write(",")
                try value(graph.value(of: statement))
                try sink.write(",")
                try list(Self.support(graph.evidence(of: statement)), evidence)
                try sink.write(graph.polarity(of: statement) ? "]" : ",1]")
            }
        }
        try sink.write("]")
    }

    private static let numbers = EnumTable<Property, Int> { Property.allCases.firstIndex(of: $0) ?? 0 }

    private func value(_ value: Value) throws {
        switch value {
        case .thing(let index): try sink.write(index)
        case .text(let text): try self.text(text)
        case .date(let date): try text(date.description)
        case .term(let term): try text(term.rawValue)
        case .flag(let flag): try sink.write(flag ? "true" : "false")
        }
    }

    /// What each voice says in each passage, once: with the confidence of the rule that is surest of it.
    private static func support(_ evidence: [Evidence]) -> [Evidence] {
        var support: [Evidence] = []
        for piece in evidence {
            let place = support.firstIndex {
                $0.passage == piece.passage && $0.attributedTo == piece.attributedTo
            }
            if let place {
                support[place].confidence = max(support[place].confidence, piece.confidence)
            } else {
                support.append(piece)
            }
        }
        return support
    }

    private func evidence(_ piece: Evidence) throws {
        try sink.write("[")
        try sink.write(piece.passage)
        try sink.write(",")
        try sink.write(Int((piece.confidence * 10_000).rounded()))
        if let voice = piece.attributedTo {
            try sink.write(",")
            try sink.write(voice)
        }
        try sink.write("]")
    }

    private func picture(_ things: [Int], _ positions: [Point], limit: Int? = nil) throws {
        try sink.write("{\"things\":")
        try list(things) { try sink.write($0) }
        try sink.write(",\"x\":")
        try list(positions) { try sink.write(tenths: $0.x) }
        try sink.write(",\"y\":")
        try list(positions) { try sink.write(tenths: $0.y) }
        if let limit {
            try sink.write(",\"limit\":")
            try sink.write(limit)
        }
        try sink.write("}")
    }

    private func text(_ text: String) throws { try PageText.write(quoted: text, to: sink) }

    private func member(_ key: StaticString, _ text: String?) throws {
        guard let text else { return }
        try sink.write(key)
        try self.text(text)
    }

    private func list<Element>(
        _ elements: [Element], inLines: Bool = false, _ write: (Element) throws -> Void
    ) throws {
        try sink.write("[")
        for (place, element) in elements.enumerated() {
            if place > 0 { try sink.write(",") }
            if inLines { try sink.write("\n") }
            try write(element)
        }
        try sink.write("]")
    }
}
