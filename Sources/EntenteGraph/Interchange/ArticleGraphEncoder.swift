import EntenteText

/// Writes article graphs as JSON, one a line: what is kept in a store and sent from machine to machine.
///
///     let line = ArticleGraphEncoder(extractor: "1-5d0c…").encode(graph)   // without its line feed
///
/// An object with `articleGraph` (the version of this encoding, ``version``), `extractor` (the version of what made it),
/// the source's `sha256`, `headline`, `published`, `publisher`, `url` and `sketch` (``TextSketch``, in hexadecimal
/// digits), each left out where there is none, and three arrays:
///
///     passages   [start, end, text]
///     things     [kind, name or null, [other names], key or null, [passages]]
///     epithets   [thing, epithet …], of the people who have some; left out where there are none
///     facts      [subject, property, value, [evidence …]], then false where the text denies it
///     evidence   [passage, rule, confidence], then who says so
///     omissions  [start, end, text, code, message, [candidate …]], left out where there are none
///     value      a number is a thing, a string a text, true and false a flag,
///                {"date": "2019-11-12"}, {"date": [first or null, last or null]} for an interval, {"term": "held"}
///
/// Things and passages are given by their indices. The same graph gives the same bytes; reading them gives an equal graph.
public struct ArticleGraphEncoder: Sendable {
    public static let version = 1

    public let extractor: String

    public init(extractor: String) { self.extractor = extractor }

    public func encode(_ graph: ArticleGraph) -> [UInt8] {
        var json = JSONBytes()
        json.bytes.reserveCapacity(
            graph.passages.reduce(1024) { $0 + $1.text.utf8.count + 32 } + graph.facts.count * 64)
        json.open("{\"articleGraph\":")
        json.write(Self.version)
        json.write("extractor", extractor)
        write(graph.source, to: &json)
        json.array("passages", graph.passages) { passage, json in
            json.write(passage.start)
            json.comma()
            json.write(passage.end)
            json.comma()
            json.write(passage.text)
        }
        json.array("things", graph.things, Self.write)
        let called = graph.things.enumerated().filter { !$0.element.epithets.isEmpty }
        if !called.isEmpty {
            json.array("epithets", called) { called, json in
                json.write(called.offset)
                for epithet in called.element.epithets {
                    json.comma()
                    json.write(epithet)
                }
            }
        }
        json.array("facts", graph.facts, Self.write)
        if !graph.omissions.isEmpty { json.array("omissions", graph.omissions, Self.write) }
        json.open("}")
        return json.bytes
    }

    private func write(_ source: NewsSource, to json: inout JSONBytes) {
        json.write("sha256", source.sha256)
        json.write("headline", source.headline)
        json.write("published", source.published?.description)
        json.write("publisher", source.publisher)
        json.write("url", source.url)
        json.write("sketch", source.sketch?.hexadecimal)
    }

    private static func write(_ thing: Thing, to json: inout JSONBytes) {
        json.write(thing.kind.rawValue)
        json.comma()
        json.write(orNull: thing.name)
        json.comma()
        json.list(thing.aliases) { $1.write($0) }
        json.comma()
        json.write(orNull: thing.key)
        json.comma()
        json.list(thing.passages) { $1.write($0) }
    }

    private static func write(_ fact: Fact, to json: inout JSONBytes) {
        json.write(fact.subject)
        json.comma()
        json.write(fact.property.rawValue)
        json.comma()
        write(fact.value, to: &json)
        json.comma()
        json.list(fact.evidence) { evidence, json in
            json.open("[")
            json.write(evidence.passage)
            json.comma()
            json.write(evidence.rule)
            json.comma()
            json.open("\(evidence.confidence)")
            if let speaker = evidence.attributedTo {
                json.comma()
                json.write(speaker)
            }
            json.open("]")
        }
        if !fact.polarity { json.open(",false") }
    }

    private static func write(_ omission: Omission, to json: inout JSONBytes) {
        json.write(omission.start)
        json.comma()
        json.write(omission.end)
        for text in [omission.text, omission.code, omission.message] {
            json.comma()
            json.write(text)
        }
        json.comma()
        json.list(omission.candidates) { $1.write($0) }
    }

    private static func write(_ value: Value, to json: inout JSONBytes) {
        switch value {
        case .thing(let index): json.write(index)
        case .text(let text): json.write(text)
        case .flag(let flag): json.open(flag ? "true" : "false")
        case .term(let term):
            json.open("{\"term\":")
            json.write(term.rawValue)
            json.open("}")
        case .date(let date):
            json.open("{\"date\":")
            write(date, to: &json)
            json.open("}")
        }
    }

    private static func write(_ date: PartialDate?, to json: inout JSONBytes) {
        switch date {
        case .interval(let first, let last)?:
            json.open("[")
            write(first, to: &json)
            json.comma()
            write(last, to: &json)
            json.open("]")
        case let date: json.write(orNull: date?.description)
        }
    }
}

/// JSON in the making.
private struct JSONBytes {
    var bytes: [UInt8] = []

    mutating func open(_ syntax: String) { bytes.append(contentsOf: syntax.utf8) }
    mutating func comma() { bytes.append(UInt8(ascii: ",")) }
    mutating func write(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }
    mutating func write(orNull text: String?) { if let text { write(text) } else { open("null") } }

    mutating func write(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": bytes += [UInt8(ascii: "\\"), UInt8(ascii: scalar)]
            case "\t", "\n",
                _ where scalar.steersTerminals:
                bytes.append(contentsOf: "\\u".utf8)
                for shift in stride(from: 12, through: 0, by: -4) {
                    bytes.append(TextSketch.digits[Int(scalar.value >> UInt32(shift) & 15)])
                }
            default: bytes.append(contentsOf: UTF8.encode(scalar)!)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// A member of the object after the first; nothing where there is no text.
    mutating func write(_ name: StaticString, _ text: String?) {
        guard let text else { return }
        open(",\"\(name)\":")
        write(text)
    }

    mutating func list<Element>(_ elements: [Element], _ write: (Element, inout JSONBytes) -> Void) {
        open("[")
        for (index, element) in elements.enumerated() {
            if index > 0 { comma() }
            write(element, &self)
        }
        open("]")
    }

    /// A member that is an array of arrays.
    mutating func array<Element>(
        _ name: StaticString, _ elements: [Element], _ write: (Element, inout JSONBytes) -> Void
    ) {
        open(",\"\(name)\":")
        list(elements) { element, json in
            json.open("[")
            write(element, &json)
            json.open("]")
        }
    }
}
