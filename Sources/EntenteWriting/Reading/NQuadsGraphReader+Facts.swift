import EntenteGraph
import EntenteText

extension NQuadsGraphReader {
    /// What a claim is about.
    struct Statement: Hashable {
        var subject: Int32
        var predicate: Int32
        var object: Int32
        var polarity: Bool
    }

    /// The evidence that claims give, by what they say; the statements in the order in which they come first.
    struct Claims {
        var evidence: [Statement: [Evidence]] = [:]
        var order: [Statement] = []
    }

    mutating func addClaim(_ number: Int32, to claims: inout Claims) throws(Diagnostic) {
        var parts: [Int32?] = [nil, nil, nil]
        var polarity = true
        var voice: Int?
        var confidence: Double?
        var passages: [Int] = []
        for row in rowsOf[number] {
            switch row.predicate {
            case names[.subject]: parts[0] = row.object
            case names[.predicate]: parts[1] = row.object
            case names[.object]: parts[2] = row.object
            case names[.reifies]: parts = self.parts(of: row.object)
            case names[.polarity]:
                polarity = table.term(row.object) != .literal("false", datatype: CoreName.boolean.name.iri)
            case names[.attributedTo]: voice = thingOf[row.object]
            case names[.wasDerivedFrom]: if let passage = passageOf[row.object] { passages.append(passage) }
            case names[.confidence]:
                let stated = try self.confidence(row)
                confidence = confidence ?? stated
            case names[.type], names[.label], names[.rule], names[.earliest], names[.latest], names[.articleCount],
                names[.independentCount]:
                break
            default: ignored += 1
            }
        }
        guard let subject = parts[0], let predicate = parts[1], let object = parts[2] else {
            throw incomplete(number, "the subject, the predicate or the object")
        }
        let statement = Statement(subject: subject, predicate: predicate, object: object, polarity: polarity)
        if claims.evidence[statement] == nil { claims.order.append(statement) }
        let rule = text(number, .rule) ?? ""
        claims.evidence[statement, default: []] += ascending(passages).map {
            Evidence(passage: $0, rule: rule, confidence: confidence ?? 0, attributedTo: voice)
        }
    }

    /// How sure a claim is. The articles' graphs may each say it.
    private func confidence(_ row: QuadTable.Row) throws(Diagnostic) -> Double {
        guard case .literal(let text, _, _) = table.term(row.object), let number = Double(text),
            (0...1).contains(number)
        else { throw fault("its confidence is not a number from 0 to 1", of: row.subject, .confidence, row.object) }
        return number
    }

    /// The terms of a triple term.
    private mutating func parts(of number: Int32) -> [Int32?] {
        let scanner = TripleTermScanner(table.terms[number])
        return scanner.parts().map { table.number(of: $0) }
    }

    mutating func addFacts(_ claims: Claims) {
        var stated: Set<Statement> = []
        for subject in rowsOf.subjects where thingOf[subject] != nil {
            for row in rowsOf[subject] {
                guard let property = names.property(row.predicate) else {
                    if !isDescription(row.predicate) { ignored += 1 }
                    continue
                }
                let statement = Statement(
                    subject: subject, predicate: row.predicate, object: row.object, polarity: true)
                if stated.contains(statement) { continue }
                guard value(row.object, of: property) != nil else {
                    ignored += 1
                    continue
                }
                stated.insert(statement)
                add(statement, claims.evidence[statement] ?? [])
            }
        }
        for statement in claims.order where !stated.contains(statement) {
            add(statement, claims.evidence[statement] ?? [])
        }
    }

    private mutating func add(_ statement: Statement, _ evidence: [Evidence]) {
        guard let subject = thingOf[statement.subject], let property = names.property(statement.predicate),
            let value = value(statement.object, of: property)
        else {
            ignored += 1
            return
        }
        graph.facts.append(
            Fact(subject: subject, property: property, value: value, polarity: statement.polarity, evidence: evidence))
    }

    /// True of what is read with the thing itself.
    private func isDescription(_ predicate: Int32) -> Bool {
        [
            CoreName.type, .label, .name, .alternativeLabel, .wasDerivedFrom, .earliest, .latest, .articleCount,
            .independentCount,
        ].contains { names[$0] == predicate }
    }

    private func value(_ object: Int32, of property: Property) -> Value? {
        if let thing = thingOf[object] { return .thing(thing) }
        switch table.term(object) {
        case .iri(let iri):
            if property == .sameAs {
                let bytes = Array(iri.utf8)
                guard bytes.starts(with: Namespace.wd.iri.utf8) else { return nil }
                return .text(IRIBytes.decoded(bytes[Namespace.wd.iri.utf8.count...]))
            }
            guard case .term(let list) = property.range else { return nil }
            return list.terms.first { $0.name.iri == iri }.map { .term($0) }
        case .literal(let text, nil, _): return .text(text)
        case .literal(let text, .some(let datatype), _):
            if datatype == CoreName.boolean.name.iri {
                return text == "true" ? .flag(true) : text == "false" ? .flag(false) : nil
            }
            return PartialDate(text).map { .date($0) }
        default: return nil
        }
    }
}

/// Finds the three terms of a triple term.
private struct TripleTermScanner {
    private let bytes: [UInt8]

    init(_ bytes: ArraySlice<UInt8>) { self.bytes = Array(bytes) }

    /// The bytes of the subject, the predicate and the object, as a line of N-Triples would have them.
    func parts() -> [[UInt8]] {
        guard bytes.starts(with: "<<(".utf8) else { return [[], [], []] }
        let line = bytes[3..<(bytes.count - 3)] + Array(".".utf8)
        return Array(line).withUnsafeBufferPointer { buffer in
            var scanner = QuadScanner(buffer)
            guard let parts = try? scanner.next() else { return [[], [], []] }
            return [parts.subject, parts.predicate, parts.object].map { Array(buffer[$0]) }
        }
    }
}
