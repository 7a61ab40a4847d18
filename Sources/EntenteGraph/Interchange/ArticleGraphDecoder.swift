import EntenteText

/// Reads what ``ArticleGraphEncoder`` wrote. One decoder for many lines: their names share memory.
///
///     var decoder = ArticleGraphDecoder()
///     let graph = try decoder.decode(line)
///
/// What it returns is consistent (``ArticleGraph/isConsistent``); anything else throws. Members that it does not know are
/// skipped, so that later versions may add some.
public struct ArticleGraphDecoder: Sendable {
    private var pool = StringPool()
    private let withOmissions: Bool

    /// - Parameter withOmissions: False where no one asks for what was left out: it is then not kept in memory.
    public init(withOmissions: Bool = true) { self.withOmissions = withOmissions }

    public mutating func decode(_ line: [UInt8]) throws(InterchangeError) -> ArticleGraph {
        var json = JSONScanner(line)
        var graph = ArticleGraph(source: NewsSource(sha256: ""))
        var version: Int?
        try json.expect("{")
        if json.take(UInt8(ascii: "}")) { throw json.failure("it has no \"articleGraph\"") }
        repeat {
            let name = try json.string()
            try json.expect(":")
            if name == "articleGraph" {
                version = try json.integer()
            } else if version == nil {
                throw json.failure("it does not begin with \"articleGraph\"")
            } else {
                try readMember(name, &json, into: &graph)
            }
            if let version, version != ArticleGraphEncoder.version {
                throw InterchangeError(
                    code: .graphVersion,
                    message: "the graph is of version \(version), this program reads \(ArticleGraphEncoder.version)",
                    byte: json.index)
            }
        } while json.take(UInt8(ascii: ","))
        try json.expect("}")
        json.skipSpace()
        if !json.isAtEnd { throw json.failure("something follows the graph") }
        guard Self.isDigest(graph.source.sha256) else { throw json.failure("it has no \"sha256\"") }
        guard graph.isConsistent else { throw json.failure("it points at a thing or passage that it does not have") }
        return graph
    }

    private mutating func readMember(
        _ name: String, _ json: inout JSONScanner, into graph: inout ArticleGraph
    ) throws(InterchangeError) {
        switch name {
        case "sha256": graph.source.sha256 = try json.string()
        case "headline": graph.source.headline = try json.string()
        case "published":
            guard let day = CalendarDate(try json.string()) else { throw json.failure("\"published\" is no day") }
            graph.source.published = day
        case "publisher": graph.source.publisher = pool.shared(try json.string())
        case "url": graph.source.url = try json.string()
        case "sketch":
            guard let sketch = TextSketch(hexadecimal: try json.string()) else {
                throw json.failure("\"sketch\" is none")
            }
            graph.source.sketch = sketch
        case "passages":
            graph.passages = try list(&json) { (_, json) throws(InterchangeError) in try Self.passage(&json) }
        case "things":
            graph.things = try list(&json) { (decoder, json) throws(InterchangeError) in try decoder.thing(&json) }
        case "epithets": try epithets(&json, into: &graph)
        case "facts":
            graph.facts = try list(&json) { (decoder, json) throws(InterchangeError) in try decoder.fact(&json) }
        case "omissions" where withOmissions:
            graph.omissions = try list(&json) { (decoder, json) throws(InterchangeError) in try decoder.omission(&json)
            }
        default: try json.skipValue()
        }
    }

    /// An array without room to grow.
    private mutating func list<Element>(
        _ json: inout JSONScanner,
        _ element: (inout ArticleGraphDecoder, inout JSONScanner) throws(InterchangeError) -> Element
    ) throws(InterchangeError) -> [Element] {
        var elements: [Element] = []
        try json.elements { json throws(InterchangeError) in elements.append(try element(&self, &json)) }
        return elements.count == elements.capacity ? elements : elements.map { $0 }
    }

    private static func passage(_ json: inout JSONScanner) throws(InterchangeError) -> Passage {
        try json.expect("[")
        let start = try json.integer()
        try json.expect(",")
        let end = try json.integer()
        guard start <= end else { throw json.failure("a passage ends before it starts") }
        try json.expect(",")
        let passage = Passage(start: start, end: end, text: try json.string())
        try json.expect("]")
        return passage
    }

    private mutating func thing(_ json: inout JSONScanner) throws(InterchangeError) -> Thing {
        try json.expect("[")
        let kind = try Self.term(&json, Self.kinds, "kind of thing")
        try json.expect(",")
        let name = try textOrNull(&json)
        try json.expect(",")
        let aliases = try list(&json) { (decoder, json) throws(InterchangeError) in
            decoder.pool.shared(try json.string())
        }
        try json.expect(",")
        let key = try textOrNull(&json)
        try json.expect(",")
        let passages = try list(&json) { (_, json) throws(InterchangeError) in try json.integer() }
        try json.expect("]")
        return Thing(kind: kind, name: name, aliases: aliases, key: key, passages: passages)
    }

    /// Of things that have been read before them.
    private mutating func epithets(
        _ json: inout JSONScanner, into graph: inout ArticleGraph
    ) throws(InterchangeError) {
        let called = try list(&json) {
            (decoder, json) throws(InterchangeError) -> (thing: Int, epithets: [String]) in
            try json.expect("[")
            let thing = try json.integer()
            var epithets: [String] = []
            while json.take(UInt8(ascii: ",")) { epithets.append(decoder.pool.shared(try json.string())) }
            try json.expect("]")
            return (thing, epithets)
        }
        for (thing, epithets) in called {
            guard graph.things.indices.contains(thing) else {
                throw json.failure("an epithet is of a thing that it does not have")
            }
            graph.things[thing].epithets = epithets
        }
    }

    private mutating func textOrNull(_ json: inout JSONScanner) throws(InterchangeError) -> String? {
        json.take(word: "null") ? nil : pool.shared(try json.string())
    }

    private mutating func fact(_ json: inout JSONScanner) throws(InterchangeError) -> Fact {
        try json.expect("[")
        let subject = try json.integer()
        try json.expect(",")
        let property = try Self.term(&json, Self.properties, "property")
        try json.expect(",")
        let value = try value(&json)
        try json.expect(",")
        let evidence = try list(&json) { (decoder, json) throws(InterchangeError) in try decoder.evidence(&json) }
        var polarity = true
        if json.take(UInt8(ascii: ",")) {
            polarity = json.take(word: "true")
            if !polarity, !json.take(word: "false") { throw json.failure("true or false is missing") }
        }
        try json.expect("]")
        return Fact(subject: subject, property: property, value: value, polarity: polarity, evidence: evidence)
    }

    private mutating func omission(_ json: inout JSONScanner) throws(InterchangeError) -> Omission {
        try json.expect("[")
        let start = try json.integer()
        try json.expect(",")
        let end = try json.integer()
        guard start <= end else { throw json.failure("an omission ends before it starts") }
        try json.expect(",")
        let text = pool.shared(try json.string())
        try json.expect(",")
        let code = pool.shared(try json.string())
        try json.expect(",")
        let message = pool.shared(try json.string())
        try json.expect(",")
        let candidates = try list(&json) { (decoder, json) throws(InterchangeError) in
            decoder.pool.shared(try json.string())
        }
        try json.expect("]")
        return Omission(code: code, message: message, start: start, end: end, text: text, candidates: candidates)
    }

    private mutating func evidence(_ json: inout JSONScanner) throws(InterchangeError) -> Evidence {
        try json.expect("[")
        let passage = try json.integer()
        try json.expect(",")
        let rule = pool.shared(try json.string())
        try json.expect(",")
        let confidence = try json.number()
        guard (0...1).contains(confidence) else { throw json.failure("a confidence is not from 0 to 1") }
        let speaker = json.take(UInt8(ascii: ",")) ? try json.integer() : nil
        try json.expect("]")
        return Evidence(passage: passage, rule: rule, confidence: confidence, attributedTo: speaker)
    }

    private mutating func value(_ json: inout JSONScanner) throws(InterchangeError) -> Value {
        switch json.peek() {
        case UInt8(ascii: "\""): return .text(pool.shared(try json.string()))
        case UInt8(ascii: "t"), UInt8(ascii: "f"):
            if json.take(word: "true") { return .flag(true) }
            if json.take(word: "false") { return .flag(false) }
            throw json.failure("a value is missing")
        case UInt8(ascii: "{"):
            try json.expect("{")
            let form = try json.string()
            try json.expect(":")
            let value: Value
            switch form {
            case "term": value = .term(try Self.term(&json, Self.terms, "term"))
            case "date":
                guard let date = try Self.date(&json) else { throw json.failure("a date is missing") }
                value = .date(date)
            default: throw json.failure("a value is neither a date nor a term")
            }
            try json.expect("}")
            return value
        default: return .thing(try json.integer())
        }
    }

    private static func date(_ json: inout JSONScanner, depth: Int = 0) throws(InterchangeError) -> PartialDate? {
        if json.take(word: "null") { return nil }
        guard json.peek() == UInt8(ascii: "["), depth < 8 else {
            guard let date = PartialDate(try json.string()) else { throw json.failure("a date is none") }
            return date
        }
        try json.expect("[")
        let first = try date(&json, depth: depth + 1)
        try json.expect(",")
        let last = try date(&json, depth: depth + 1)
        try json.expect("]")
        return .interval(first, last)
    }

    private static func term<Element>(
        _ json: inout JSONScanner, _ terms: [String: Element], _ what: String
    ) throws(InterchangeError) -> Element {
        let name = try json.string()
        guard let term = terms[name] else { throw json.failure("\"\(name.prefix(40))\" is no \(what)") }
        return term
    }

    private static func isDigest(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 128 && text.utf8.allSatisfy(TextSketch.digits.contains)
    }

    private static let kinds = Dictionary(uniqueKeysWithValues: Kind.allCases.map { ($0.rawValue, $0) })
    private static let properties = Dictionary(uniqueKeysWithValues: Property.allCases.map { ($0.rawValue, $0) })
    private static let terms = Dictionary(uniqueKeysWithValues: Term.allCases.map { ($0.rawValue, $0) })
}
