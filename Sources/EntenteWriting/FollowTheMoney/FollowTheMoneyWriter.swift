import EntenteGraph

/// Writes entities of FollowTheMoney, one a line as JSON, for Aleph, OpenAleph and the tools of OpenSanctions:
/// `graph.ftm.json`.
///
/// | the graph's | is there |
/// |---|---|
/// | person, place, office, tenure | `Person`, `Address`, `Position`, `Occupancy` |
/// | country; a body that is a part of one | `PublicBody` |
/// | another body | `Organization` |
/// | event, meeting, agreement, statement | `Event`, whose `keywords` tell which, its type and its status |
/// | actor, participant, party, speaker | `Event:involved` |
/// | article, and who is named in it | `Article`, `Mention` |
/// | represents, member state, succeeds | `Representation`, `Membership`, `Succession` |
/// | position on an agreement, and every other relation | `UnknownLink`, whose `role` tells which |
///
/// What rests on sentences has them as its `description` and the articles as its `proof`. What the text denies is left
/// out, and so are dates that are no day, month or year.
///
/// https://followthemoney.tech/explorer/
public struct FollowTheMoneyWriter: GraphWriter {
    public static let format = GraphFormat(
        name: "ftm", title: "FollowTheMoney entities (Aleph, OpenSanctions)", fileExtension: "ftm.json",
        mediaType: "application/json+ftm", abilities: [.relations, .attributes, .edgeAttributes, .parallelEdges],
        makeWriter: { FollowTheMoneyWriter(options: $0) })

    var graph = IndexedGraph(Graph())
    private var json: JSONObjectWriter?
    /// The pairs of a person and an office that a tenure tells of.
    private var tenures: Set<Pair> = []
    /// For each membership the agreement that it is of.
    private var agreements: [Int: Int] = [:]

    private struct Pair: Hashable {
        let person, office: Int
    }

    public init(options: WriterOptions = WriterOptions()) {}

    public mutating func begin(_ graph: IndexedGraph, to output: any WriterOutput) throws {
        self.graph = graph
        json = JSONObjectWriter(sink: try output.open())
        for thing in graph.things.indices {
            if graph.things[thing].kind == .tenure {
                for person in targets(of: thing, .holder) {
                    for office in targets(of: thing, .office) { tenures.insert(Pair(person: person, office: office)) }
                }
            }
            for membership in targets(of: thing, .hasMembership) { agreements[membership] = thing }
        }
    }

    public mutating func write(_ element: GraphElement) throws {
        switch element {
        case .thing(let index):
            try write(entity(of: index))
            if schema(of: index).isLegal {
                for article in ascending(graph.passages(of: index).map { graph.passages[$0].source }) {
                    try write(mention(of: index, in: article))
                }
            }
        case .relation(let statement): try write(link(statement))
        case .source(let index): try write(article(index))
        case .passage: break  // descriptions of what rests on them
        }
    }

    public func finish() {}

    private func write(_ entity: FollowTheMoneyEntity?) throws {
        if let entity, let json { try entity.write(with: json) }
    }

    /// The agreement that a membership is of.
    func agreement(of membership: Int) -> Int? { agreements[membership] }

    /// True where a tenure tells that a person held an office.
    func hasTenure(_ person: Int, _ office: Int) -> Bool { tenures.contains(Pair(person: person, office: office)) }

    /// The things that a thing has a relation to, of what the text does not deny.
    func targets(of thing: Int, _ property: Property) -> [Int] {
        values(of: thing, property).compactMap(\.thing)
    }

    func values(of thing: Int, _ property: Property) -> [Value] {
        var values: [Value] = []
        graph.forEachStatement(of: thing) { statement in
            guard graph.property(of: statement) == property, graph.polarity(of: statement) else { return }
            values.append(graph.value(of: statement))
        }
        return values
    }
}

/// The identifiers of FollowTheMoney, which hold letters, digits, full stops and hyphens and end with neither of the latter.
enum FollowTheMoneyID {
    /// The token of a thing, an article or a passage; where that would not do, `person-` and a hash.
    static func of(_ id: String) throws -> String {
        let memory = MemoryDestination()
        let sink = ByteSink(memory, capacity: 256)
        try NodeToken.write(id, to: sink)
        try sink.flush()
        var token = memory.bytes
        if let mark = token.firstIndex(of: UInt8(ascii: "_")) {
            token[mark] = UInt8(ascii: "-")
        } else if let last = token.last, !isLetter(last), !isDigit(last) {
            token = Array(token.prefix { $0 != UInt8(ascii: ".") }) + Array("-".utf8) + (try hash(id))
        }
        return String(decoding: token, as: UTF8.self)
    }

    static func hash(_ id: String) throws -> [UInt8] {
        let memory = MemoryDestination()
        let sink = ByteSink(memory, capacity: 64)
        try id.withUTF8Bytes { try NodeToken.writeHash($0, to: sink) }
        try sink.flush()
        return memory.bytes
    }
}
