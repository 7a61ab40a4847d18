import EntenteGraph
import EntenteText

extension RDFGraphWriter.Document {
    /// Each statement's claims are made once, however many articles have their part in them.
    mutating func claims(of statement: Statement) -> [RDFClaim] {
        let key = statement.facts.lowerBound
        guard case .article(let source) = scope.part,
            statement.facts.count > 1 || graph.facts[key].evidence.count > 1
        else { return RDFClaim.all(of: statement, in: graph, &identity) }
        let open = openClaims[key]
        let claims = open ?? RDFClaim.all(of: statement, in: graph, &identity)
        let last = claims.compactMap(\.passages.last).max().map { graph.passages[$0].source }
        if last != source, open == nil { openClaims[key] = claims }
        if last == source, open != nil { openClaims[key] = nil }
        return claims
    }

    mutating func write(_ claim: RDFClaim) throws {
        let passages = scope.own(claim.passages)
        guard !passages.isEmpty else { return }
        let statement = claim.statement
        let property = graph.property(of: statement)
        let value = graph.value(of: statement)
        begin(.claim(claim.name))
        try predicate(.type)
        try syntax.object(name: names[.claim])
        try writeLabel(ofClaim: statement)
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
        try write(.rule, claim.rule)
        try write(passages)
        try endSubject()
    }
}
