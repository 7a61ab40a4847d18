import EntenteGraph
import EntenteText

extension RDFGraphWriter.Document {
    /// True of what rests on words and is no relation of a thing with passages of its own, and of all that is denied.
    /// What was known beforehand has no evidence and is no claim; what is denied without evidence is nothing at all.
    func needsClaim(_ statement: Statement, about kind: Kind) -> Bool {
        (!kind.hasOwnPassages || !graph.polarity(of: statement)) && graph.hasEvidence(statement)
    }

    /// A claim for each of those who say so.
    mutating func writeClaims(of statement: Statement) throws {
        for claim in claims(of: statement) { try write(claim) }
    }

    /// Each statement's claims are made once, however many articles have their part in them.
    private mutating func claims(of statement: Statement) -> [RDFClaim] {
        guard case .article(let source) = scope.part else { return RDFClaim.all(of: statement, in: graph) }
        let key = statement.facts.lowerBound
        let claims = openClaims[key] ?? RDFClaim.all(of: statement, in: graph)
        let last = claims.compactMap(\.evidence.last?.passage).max().map { graph.passages[$0].source }
        openClaims[key] = last == source ? nil : claims
        return claims
    }

    private mutating func write(_ claim: RDFClaim) throws {
        let own = scope.own(claim.evidence)
        guard !own.isEmpty else { return }
        let statement = claim.statement
        identity.nameClaim(statement, attributedTo: claim.voice, in: graph)
        let property = graph.property(of: statement)
        let value = graph.value(of: statement)
        begin(.claim(identity.digits))
        try predicate(.type)
        try syntax.object(name: names[.claim])
        try write(.label, label(ofClaim: statement))
        let subject = RDFResource.id(graph.things[graph.subject(of: statement)].id)
        if usesTripleTerms {
            try predicate(.reifies)
            try syntax.beginTripleTerm(subject, properties[property])
            try object(value, of: property)
            try syntax.endTripleTerm()
        } else {
            try predicate(.subject)
            try syntax.object(subject)
            try predicate(.predicate)
            try syntax.object(name: properties[property])
            try predicate(.object)
            try object(value, of: property)
        }
        if !graph.polarity(of: statement) {
            try predicate(.polarity)
            try object(flag: false)
        }
        if let voice = claim.voice {
            try predicate(.attributedTo)
            try syntax.object(.id(graph.things[voice].id))
        }
        try predicate(.confidence)
        try object(fraction: claim.confidence)
        if let date = value.date { try write((date.earliest, date.latest)) }
        try write(claim.counts)
        try predicate(.rule)
        for rule in ascending(own.map(\.rule)) { try syntax.object(text: rule, language: nil) }
        try writePassages(ascending(own.map(\.passage)))
        try endSubject()
    }
}
