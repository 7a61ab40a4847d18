internal import EntenteGraph
internal import EntenteText

extension Analysis {
    /// Where what a predicate says happens: the place that is attached to it, or to the verb or clause that carries it.
    /// - Returns: nil where the text does not say.
    package func place(of predicate: Int) -> EventPlace? {
        let places = PlaceFinder(self)
        for host in Circumstances(self).hosts(of: predicate) {
            if let place = places.place(on: host) { return place }
        }
        return places.stay(around: predicate)
    }
}

/// Finds the places that hang on a token.
struct PlaceFinder {
    private let analysis: Analysis
    private var syntax: Syntax { analysis.syntax }

    init(_ analysis: Analysis) { self.analysis = analysis }

    func place(on host: Circumstances.Host) -> EventPlace? {
        var found: EventPlace?
        func take(_ entity: Int?, _ confidence: Double) {
            guard found == nil, let entity else { return }
            found = EventPlace(entity: entity, confidence: confidence * host.confidence, reason: host.reason)
        }
        if host.reason == .copula || host.reason == .journey && syntax.child(of: host.token, .cop) != nil,
            let marker = syntax.marker(of: host.token), CircumstanceRules.location.contains(marker)
        {
            take(place(at: host.token), 1)
        }
        for index in syntax.children(of: host.token) {
            let child = Int(index)
            switch syntax.relation(child) {
            case .obl, .nmod, .advcl, .nmodUnmarked, .oblUnmarked:
                guard let marker = syntax.marker(of: child) else {
                    // "this week in Oslo"
                    if analysis.timeOfToken[child] >= 0 { take(placeBelow(child), 0.85) }
                    if CircumstanceRules.sites.contains(syntax.lemma(child)) { take(placeBelow(child), 0.8) }
                    continue
                }
                // "in return for closing the port" is nowhere.
                if CircumstanceRules.replies.contains(syntax.lemma(child)) { continue }
                if CircumstanceRules.location.contains(marker) || isDestination(marker, of: host.token)
                    || marker == "on" && isLand(child)
                {
                    take(place(at: child), 1)
                } else if marker == "of", syntax.isOne(host.token, of: MeetingWords.stretches),
                    syntax.isOne(child, of: MeetingWords.nouns)
                {
                    // "a new round of talks in Oslo"
                    take(placeBelow(child), 0.95)
                } else if found == nil, syntax.isNominal(child) {
                    // "met with Abe in Tokyo": a name is nowhere, the meeting is.
                    if !isHappening(child), !Self.ways.contains(marker) { take(placeBelow(child), 0.9) }
                }
            case .obj where CircumstanceRules.journey.contains(syntax.lemma(host.token)) && host.reason == .journey:
                take(place(at: child), 1)
            case .obj, .iobj:
                // "took place in Lima", "met the minister in Lima"
                if syntax.lemma(child) == "place" || !isHappening(child) && !analysis.referents(of: child).isEmpty {
                    take(placeBelow(child), 0.85)
                }
            case .compound, .amod, .nmodDesc:
                if let mention = analysis.mention(at: child), mention.form == .location {
                    take(mention.entities.first, 0.95)
                }
            default: break
            }
        }
        return found
    }

    /// Prepositions of what something comes by: "a request through the embassy in Oslo".
    private static let ways: Set<Symbol> = ["through", "via", "by", "from", "against"]

    /// "on the Greek island of Crete", "on Sado Island"
    private func isLand(_ token: Int) -> Bool {
        let mention = analysis.mention(at: token)
        let last = mention.map { $0.tokens.upperBound - 1 } ?? token
        return [token, last].contains {
            CircumstanceRules.islands.contains(syntax.lemma($0)) || CircumstanceRules.islands.contains(syntax.norm($0))
        }
    }

    private func isDestination(_ marker: Symbol, of token: Int) -> Bool {
        marker == "to"
            && (CircumstanceRules.journey.contains(syntax.lemma(token))
                || CircumstanceRules.receiving.contains(syntax.lemma(token)))
    }

    private func isHappening(_ token: Int) -> Bool {
        analysis.referents(of: token).isEmpty && syntax.partOfSpeech(token) == .noun
            && !CircumstanceRules.sites.contains(syntax.lemma(token))
            // "a meeting with African leaders in Oslo"
            && !syntax.isOne(token, of: MeetingWords.delegates)
    }

    private func placeBelow(_ token: Int, depth: Int = 0) -> Int? {
        for child in syntax.children(of: token, .nmod, .conj, .appos) {
            if !isHappening(child), depth < 3, syntax.relation(child) != .nmod || syntax.marker(of: child) == "of",
                let place = placeBelow(child, depth: depth + 1)
            {
                return place
            }
            if let marker = syntax.marker(of: child), CircumstanceRules.location.contains(marker),
                let place = place(at: child)
            {
                return place
            }
        }
        return nil
    }

    /// The place that a phrase names: "Amman, Jordan", "the Thai capital of Bangkok", "a hotel in Doha".
    func place(at token: Int) -> Int? {
        if let mention = analysis.mention(at: token) {
            return mention.entities.first { entity in
                switch analysis.kind(entity) {
                case .place: true
                case .country: mention.form != .pronoun && mention.form != .adjective
                default: false
                }
            }
        }
        // "the Red Sea resort of Aqaba": of which place it is says "of".
        let below = syntax.children(of: token, .nmod).filter { syntax.marker(of: $0) == "of" }
        for child in below + syntax.children(of: token, .nmod, .appos, .flat, .nmodDesc, .compound) {
            guard let mention = analysis.mention(at: child), let entity = mention.entities.first,
                analysis.kind(entity) == .place
            else { continue }
            return entity
        }
        guard CircumstanceRules.sites.contains(syntax.lemma(token)) else { return nil }
        if let below = placeBelow(token) { return below }
        return cityNamedBefore(token)
    }

    /// "Kim stayed in the city": the one place named in this sentence or the one before.
    private func cityNamedBefore(_ token: Int) -> Int? {
        guard ["city", "capital"].contains(syntax.lemma(token)),
            syntax.children(of: token, .det).contains(where: { syntax.norm($0) == "the" })
        else { return nil }
        let sentence = Int(analysis.document.tokens[token].sentence)
        for back in 0...1 where sentence >= back {
            let range = analysis.document.sentences[sentence - back].tokens
            let last = analysis.mentions.last {
                range.contains($0.head) && $0.tokens.upperBound <= token && $0.form == .location
                    && $0.entities.count == 1
                    && analysis.kind($0.entities[0]) == .place
            }
            if let last { return last.entities[0] }
        }
        return nil
    }

    /// "Dunford, who was in Tokyo on a tour, spoke after a meeting with Abe": the stay of the subject of the clause.
    func stay(around predicate: Int) -> EventPlace? {
        var current = predicate
        for _ in 0..<4 {
            for subject in syntax.children(of: current, .nsubj, .nsubjPass) {
                for clause in syntax.children(of: subject, .aclRelcl, .acl) {
                    if let place = stayPlace(clause) {
                        return EventPlace(entity: place, confidence: 0.65, reason: .stay)
                    }
                }
            }
            for clause in syntax.children(of: current, .advcl, .obl) where clause != predicate {
                guard let marker = syntax.marker(of: clause) else { continue }
                if marker == "while" || marker == "when" || marker == "during", let place = stayPlace(clause) {
                    return EventPlace(entity: place, confidence: 0.75, reason: .stay)
                }
            }
            guard let above = syntax.head(of: current), syntax.relation(current) != .ccomp,
                syntax.relation(current) != .parataxis,
                syntax.relation(current) != .aclRelcl
            else { return nil }
            current = above
        }
        return nil
    }

    /// "who was in Tokyo", "visiting Japan", "during his stay in Bangkok".
    private func stayPlace(_ clause: Int) -> Int? {
        let lemma = syntax.lemma(clause)
        if let marker = syntax.marker(of: clause), CircumstanceRules.location.contains(marker),
            syntax.child(of: clause, .cop) != nil
        {
            return place(at: clause)
        }
        if ["stay", "visit", "trip", "tour", "travel", "arrive"].contains(lemma) {
            if lemma == "visit" || lemma == "tour", let object = syntax.child(of: clause, .obj) {
                // Two countries visited leave it open.
                return syntax.coordinated(object).count == 1 ? place(at: object) : nil
            }
            for child in syntax.children(of: clause, .obl, .nmod) {
                if let marker = syntax.marker(of: child), CircumstanceRules.location.contains(marker) || marker == "to",
                    syntax.coordinated(child).count == 1
                {
                    return place(at: child)
                }
            }
        }
        return nil
    }
}
