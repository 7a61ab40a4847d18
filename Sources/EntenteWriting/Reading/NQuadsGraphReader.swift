import EntenteGraph
import EntenteText

/// Reads what ``NQuadsWriter`` and ``NTriplesWriter`` write, its lines in any order, claims in either form.
struct NQuadsGraphReader {
    let place: String
    var table = QuadTable()
    var graph = Graph()
    /// How many quads were not used.
    var ignored = 0
    let names = NameNumbers()
    /// The quads by their subject.
    var rowsOf = RowsBySubject()
    /// What a resource became, by its number.
    var sourceOf: [Int32: Int] = [:]
    var passageOf: [Int32: Int] = [:]
    var thingOf: [Int32: Int] = [:]
    private var identifiers: Set<ByteString> = []
    /// Resources of earlier graphs, with what each is replaced by.
    private var formerIdentifiers: [(former: Int32, successor: Int32)] = []
    private var bytes: [UInt8] = []

    init(place: String) { self.place = place }

    mutating func read(_ bytes: [UInt8]) throws(Diagnostic) -> GraphReader.Export {
        self.bytes = bytes
        names.register(in: &table)
        do throws(QuadFile.LocatedFailure) {
            try bytes.withUnsafeBufferPointer { buffer throws(QuadFile.LocatedFailure) in try table.add(buffer) }
        } catch {
            throw Diagnostic(
                .error, code: "malformed-quads", message: error.message, path: place, line: error.line,
                remedy: "give N-Quads or property-graph JSON Lines, as entente writes them")
        }
        rowsOf = RowsBySubject(table)
        let resources = resources()
        guard let base = base(of: resources) else {
            throw Diagnostic(
                .error, code: "no-graph", message: "there is no graph of entente's vocabulary in it", path: place,
                remedy: "give a file that entente wrote as nquads or jsonl")
        }
        for resource in resources where resource.role == .source { addSource(resource.number, base) }
        for resource in resources where resource.role == .source { addStory(resource.number) }
        for resource in resources where resource.role == .passage { try addPassage(resource.number, base) }
        for resource in resources {
            if case .thing(let kind) = resource.role { try addThing(resource.number, kind, base) }
        }
        for (former, successor) in formerIdentifiers { addFormer(former, successor, base) }
        var claims = Claims()
        for resource in resources where resource.role == .claim { try addClaim(resource.number, to: &claims) }
        addFacts(claims)
        return GraphReader.Export(graph: graph.inOrder(), base: base, ignored: ignored)
    }

    enum Role: Equatable {
        case source, passage, claim
        case thing(Kind)
    }

    struct Resource {
        var number: Int32
        var role: Role
    }

    /// The resources with a class of the vocabulary, in the order in which they come first.
    private mutating func resources() -> [Resource] {
        var resources: [Resource] = []
        for subject in rowsOf.subjects {
            var role: Role?
            for row in rowsOf[subject] where row.predicate == names[.type] {
                role = role ?? names.role(ofClass: row.object)
            }
            if let role {
                resources.append(Resource(number: subject, role: role))
            } else {
                let replacements = rowsOf[subject].filter { $0.predicate == names[.isReplacedBy] }
                formerIdentifiers += replacements.map { (subject, $0.object) }
                ignored += rowsOf[subject].count - replacements.count
            }
        }
        return resources
    }

    /// What all IRIs begin with: the shortest that fits each, since a slug may hold a slash.
    private func base(of resources: [Resource]) -> BaseIRI? {
        var candidates: [ArraySlice<UInt8>]?
        for resource in resources {
            let iri = table.terms[resource.number].dropFirst()
            let segment = "/\(names.segment(of: resource.role))/".utf8
            if let kept = candidates {
                candidates = kept.filter { iri.starts(with: $0) && iri.dropFirst($0.count).starts(with: segment) }
            } else {
                candidates = iri.indices.filter { iri[$0...].starts(with: segment) }.map { iri[..<$0] }
            }
            if candidates?.isEmpty == true { return nil }
        }
        guard let candidates else { return table.rows.isEmpty ? .standard : nil }
        return candidates.first.flatMap { try? BaseIRI(String(decoding: $0, as: UTF8.self)) }
    }

    // MARK: Resources

    private func identifier(_ number: Int32, _ base: BaseIRI) -> String {
        table.term(number).iri.flatMap { base.identifier(of: $0) } ?? ""
    }

    /// The first object of a property as text, a literal's or an IRI.
    func text(_ subject: Int32, _ name: CoreName) -> String? {
        rowsOf[subject].first { $0.predicate == names[name] }.flatMap { text(table.term($0.object)) }
    }

    private func text(_ term: RDFTerm) -> String? {
        switch term {
        case .literal(let text, _, _): text
        case .iri(let iri): iri
        default: nil
        }
    }

    private mutating func addSource(_ number: Int32, _ base: BaseIRI) {
        sourceOf[number] = graph.sources.count
        graph.sources.append(
            Graph.Source(
                id: identifier(number, base),
                source: NewsSource(
                    sha256: text(number, .sha256) ?? "", headline: text(number, .headline),
                    published: text(number, .datePublished).flatMap { CalendarDate($0) },
                    publisher: text(number, .publisher), url: text(number, .url))))
    }

    /// Which article this one is a copy or a rewrite of; of none but itself where that is not said.
    private mutating func addStory(_ number: Int32) {
        guard let source = sourceOf[number] else { return }
        let row = rowsOf[number].first { $0.predicate == names[.retells] }
        graph.sources[source].story = row.flatMap { sourceOf[$0.object] } ?? source
    }

    private mutating func addPassage(_ number: Int32, _ base: BaseIRI) throws(Diagnostic) {
        let article = rowsOf[number].first { $0.predicate == names[.inArticle] }
        guard let source = article.flatMap({ sourceOf[$0.object] }),
            let start = text(number, .start).flatMap({ Int($0) }),
            let end = text(number, .end).flatMap({ Int($0) }), let words = text(number, .text)
        else { throw incomplete(number, "its article, its place or its words") }
        let passage = Passage(start: start, end: end, text: words)
        guard passage.isPlace else {
            throw fault(
                "the passage begins before the text, or ends before it begins", of: number, start < 0 ? .start : .end)
        }
        passageOf[number] = graph.passages.count
        graph.passages.append(Graph.Excerpt(id: identifier(number, base), source: source, passage: passage))
    }

    private mutating func addThing(_ number: Int32, _ kind: Kind, _ base: BaseIRI) throws(Diagnostic) {
        thingOf[number] = graph.things.count
        let id = identifier(number, base)
        guard identifiers.insert(ByteString(id)).inserted else {
            throw fault("another IRI stands for the same thing, but for its percent signs", of: number, .type)
        }
        var aliases: [Int32] = []
        var passages: [Int] = []
        for row in rowsOf[number] {
            if row.predicate == names[.alternativeLabel] { aliases.append(row.object) }
            if row.predicate == names[.wasDerivedFrom], let passage = passageOf[row.object] { passages.append(passage) }
        }
        graph.things.append(
            Graph.Entity(
                id: id, kind: kind, label: text(number, .label) ?? id, name: text(number, .name),
                aliases: aliases.removingRepeats().compactMap { text(table.term($0)) }.sorted(),
                passages: ascending(passages)))
    }

    private mutating func addFormer(_ former: Int32, _ successor: Int32, _ base: BaseIRI) {
        guard let thing = thingOf[successor], let id = table.term(former).iri.flatMap({ base.identifier(of: $0) })
        else {
            ignored += 1
            return
        }
        graph.things[thing].formerIDs = (graph.things[thing].formerIDs + [id]).sorted()
    }

    func incomplete(_ number: Int32, _ parts: String) -> Diagnostic {
        Diagnostic(
            .error, code: "incomplete-graph",
            message: "\(parts) is missing of \(name(number))", path: place, line: line(of: number, .type),
            remedy: "give the whole file, as entente wrote it")
    }

    /// - Parameters:
    ///   - predicate: What the statement says that is wrong.
    ///   - object: What it says, where the resource has several such statements.
    func fault(_ message: String, of number: Int32, _ predicate: CoreName, _ object: Int32? = nil) -> Diagnostic {
        Diagnostic(
            .error, code: "malformed-graph", message: "\(name(number)): \(message)", path: place,
            line: line(of: number, predicate, object), remedy: "give a file as entente wrote it")
    }

    private func name(_ number: Int32) -> String { table.term(number).iri ?? "a resource" }

    /// The line of the first statement with a subject and a predicate. The file is read again for it.
    private func line(of subject: Int32, _ predicate: CoreName, _ object: Int32? = nil) -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            var scanner = QuadScanner(bytes)
            while let line = try? scanner.next() {
                if bytes[line.subject].elementsEqual(table.terms[subject]),
                    bytes[line.predicate].elementsEqual(table.terms[names[predicate]]),
                    object.map({ bytes[line.object].elementsEqual(table.terms[$0]) }) ?? true
                {
                    return scanner.number
                }
            }
            return nil
        }
    }
}

extension [Int32] {
    /// The elements in the order in which they come first.
    fileprivate func removingRepeats() -> [Int32] {
        var seen: Set<Int32> = []
        return filter { seen.insert($0).inserted }
    }
}

/// The rows of a ``QuadTable`` by their subject.
struct RowsBySubject {
    /// In the order in which they come first.
    private(set) var subjects: [Int32] = []
    private var starts: [Int] = [0]
    private var rows: [QuadTable.Row] = []

    init() {}

    init(_ table: QuadTable) {
        var places = [Int](repeating: 0, count: table.terms.count + 1)
        for row in table.rows {
            if places[Int(row.subject) + 1] == 0 { subjects.append(row.subject) }
            places[Int(row.subject) + 1] += 1
        }
        for number in 0..<table.terms.count { places[number + 1] += places[number] }
        starts = places
        rows = [QuadTable.Row](
            repeating: QuadTable.Row(subject: 0, predicate: 0, object: 0, graph: 0), count: table.rows.count)
        for row in table.rows {
            rows[places[Int(row.subject)]] = row
            places[Int(row.subject)] += 1
        }
    }

    subscript(subject: Int32) -> ArraySlice<QuadTable.Row> { rows[starts[Int(subject)]..<starts[Int(subject) + 1]] }
}
