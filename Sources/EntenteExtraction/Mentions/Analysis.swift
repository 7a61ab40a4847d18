package import EntenteGraph
internal import EntenteKnowledge
package import EntenteLanguage
package import EntenteText

/// A document with its entities and their mentions: what the fact extractors read.
package struct Analysis: Sendable {
    package let syntax: Syntax
    package let quotations: Quotations
    package var entities: [Entity] = []
    /// In the order of the text, a longer one before a shorter one that starts with it.
    package var mentions: [Mention] = []
    /// For each token the index of the mention it belongs to, or -1.
    package var mentionOfToken: [Int32]
    /// For each token of a title ("Defense Minister" before a name) the index of the person's mention, or -1.
    package var bearerOfToken: [Int32]
    package var holdings: [OfficeHolding] = []
    /// Those who were told to agree, of an agreement that has no name but this: entities by entity.
    package var agreed: [Int: [Int]] = [:]
    /// What names and coreference left out.
    package var omissions: [Omission] = []
    /// The expressions of time, in the order of the text, without overlap.
    package var times: [TimeExpression] = [] {
        didSet {
            timeOfToken = Array(repeating: -1, count: document.tokens.count)
            for (index, time) in times.enumerated() { for token in time.tokens { timeOfToken[token] = Int32(index) } }
        }
    }
    /// For each token the index of the time it belongs to, or -1.
    package private(set) var timeOfToken: [Int32]

    package init(_ document: Document) {
        syntax = Syntax(document)
        quotations = Quotations(syntax.document)
        mentionOfToken = Array(repeating: -1, count: document.tokens.count)
        bearerOfToken = mentionOfToken
        timeOfToken = mentionOfToken
    }

    package var document: Document { syntax.document }

    /// Indices of the times in a run of tokens.
    package func times(in tokens: Range<Int>) -> Range<Int> {
        let low = times.partitioningIndex { $0.tokens.lowerBound >= tokens.lowerBound }
        return low..<max(low, times.partitioningIndex { $0.tokens.lowerBound >= tokens.upperBound })
    }

    package mutating func add(_ mention: Mention) {
        let index = mentions.count
        mentions.append(mention)
        for entity in mention.entities { entities[entity].mentions.append(index) }
        for token in mention.tokens { mentionOfToken[token] = Int32(index) }
    }

    /// Takes mentions back.
    mutating func remove(_ gone: Set<Int>) {
        guard !gone.isEmpty else { return }
        var place: [Int] = []
        var kept = 0
        for index in mentions.indices {
            place.append(gone.contains(index) ? -1 : kept)
            if place[index] >= 0 { kept += 1 }
        }
        mentions = mentions.indices.filter { place[$0] >= 0 }.map { mentions[$0] }
        for entity in entities.indices {
            entities[entity].mentions = entities[entity].mentions.map { place[$0] }.filter { $0 >= 0 }
        }
        mentionOfToken = mentionOfToken.map { $0 < 0 ? -1 : Int32(place[Int($0)]) }
        bearerOfToken = bearerOfToken.map { $0 < 0 ? -1 : Int32(place[Int($0)]) }
    }

    /// Puts the mentions in the order of the text again, after some were found late.
    package mutating func sortMentions() {
        let order = mentions.indices.sorted {
            (mentions[$0].tokens.lowerBound, $0) < (mentions[$1].tokens.lowerBound, $1)
        }
        var place = [Int](repeating: 0, count: order.count)
        for (new, old) in order.enumerated() { place[old] = new }
        mentions = order.map { mentions[$0] }
        for entity in entities.indices {
            entities[entity].mentions = entities[entity].mentions.map { place[$0] }.sorted()
        }
        mentionOfToken = mentionOfToken.map { $0 < 0 ? -1 : Int32(place[Int($0)]) }
        bearerOfToken = bearerOfToken.map { $0 < 0 ? -1 : Int32(place[Int($0)]) }
    }

    /// Indices of the mentions that begin in a run of tokens, while the mentions are in the order of the text.
    func mentionsInOrder(from tokens: Range<Int>) -> Range<Int> {
        let low = mentions.partitioningIndex { $0.tokens.lowerBound >= tokens.lowerBound }
        return low..<max(low, mentions.partitioningIndex { $0.tokens.lowerBound >= tokens.upperBound })
    }

    package func mention(at token: Int) -> Mention? {
        mentionOfToken[token] < 0 ? nil : mentions[Int(mentionOfToken[token])]
    }

    /// The last mention before a token, in its sentence or some before, of which something holds.
    func lastMention(before token: Int, within sentences: Int, where holds: (Mention) -> Bool) -> Mention? {
        let sentence = Int(document.tokens[token].sentence)
        return mentions.last {
            $0.tokens.upperBound <= token && sentence - Int(document.tokens[$0.head].sentence) <= sentences && holds($0)
        }
    }

    /// The mentions that begin in a run of tokens.
    package func mentions(in tokens: Range<Int>) -> [Mention] {
        tokens.compactMap { token in mention(at: token).flatMap { $0.tokens.lowerBound == token ? $0 : nil } }
    }

    package func kind(_ entity: Int) -> Kind { entities[entity].kind }

    func isPerson(_ mention: Mention) -> Bool { kind(mention.entities[0]) == .person }

    /// True of a state or a body: what has offices.
    func isOwner(_ mention: Mention) -> Bool {
        mention.entities.contains { [.country, .organization].contains(kind($0)) }
    }

    /// The state of the text with a code.
    func country(_ code: String?) -> Int? {
        code.flatMap { code in entities.firstIndex { $0.kind == .country && $0.key == code } }
    }

    /// Who or what a phrase stands for, given its head token. Empty where that is not known.
    package func referents(of token: Int) -> [Referent] {
        if let mention = mention(at: token) {
            return mention.entities.map { Referent(entity: $0, confidence: mention.confidence, mention: mention.form) }
        }
        if bearerOfToken[token] >= 0 {
            let mention = mentions[Int(bearerOfToken[token])]
            return mention.entities.map { Referent(entity: $0, confidence: mention.confidence, mention: .name) }
        }
        // "his Japanese counterpart, Taro Kono"
        for apposed in syntax.children(of: token, .appos, .flat, .nmodDesc) {
            if let mention = mention(at: apposed), mention.form == .name,
                mention.entities.contains(where: {
                    entities[$0].kind == .person || entities[$0].kind == .agreement
                        || entities[$0].kind == .organization
                })
            {
                return mention.entities.map { Referent(entity: $0, confidence: 0.9, mention: .name) }
            }
        }
        // "their counterpart Taro Kono", where the parse hangs the name beside the noun.
        if Representatives.officials.contains(syntax.lemma(token)) || syntax.norm(token) == "counterpart",
            token + 1 < document.tokens.count, let mention = mention(at: token + 1), mention.form == .name,
            mention.tokens.lowerBound == token + 1, mention.entities.contains(where: { entities[$0].kind == .person })
        {
            return mention.entities.map { Referent(entity: $0, confidence: 0.85, mention: .name) }
        }
        return representatives(of: token)
    }

    /// The heads of a list of names that starts at a token, word by word: "Oslo, Lima and the African Union".
    package func listed(from token: Int) -> [Int] {
        let end = document.sentence(of: token).tokens.upperBound
        var heads: [Int] = []
        var next = token
        while next < end {
            if let mention = mention(at: next) {
                guard mention.form != .pronoun, mention.form != .location else { break }
                heads.append(mention.head)
                next = mention.tokens.upperBound
            } else if [",", "and", "the"].contains(document.tokens[next].norm), next + 1 < end {
                next += 1
            } else {
                break
            }
        }
        return heads
    }

    /// "several states, including Chad and Mali", "critics such as Peru", "six states – Chad, Mali …": heads of the names that are listed.
    func included(in token: Int) -> [Int] {
        guard mention(at: token) == nil else { return [] }
        if token + 2 < document.sentence(of: token).tokens.upperBound,
            document.tokens[token].morphology.contains(.plural),
            ["-", "–", "—", "(", ":", "--"].contains(document.text(token + 1))
        {
            let names = listed(from: token + 2)
            if names.count > 2 { return names }
        }
        let end = min(token + 12, document.sentence(of: token).tokens.upperBound)
        guard
            let word = (token + 1..<max(end, token + 1)).first(where: { next in
                syntax.norm(next) == "including" || syntax.norm(next) == "like" && syntax.relation(next) == .case
                    || syntax.norm(next) == "as" && syntax.norm(next - 1) == "such"
            }), word - token < 5, word + 1 < document.tokens.count
        else { return [] }
        return listed(from: word + 1)
    }

    /// "US officials", "the leaders of France and Germany", "the Damascus government": those they act for.
    private func representatives(of token: Int) -> [Referent] {
        let isMember = Representatives.members.contains(syntax.lemma(token))
        guard isMember || Representatives.nouns.contains(syntax.lemma(token)), !isFormerOfficial(token) else {
            return []
        }
        var result: [Referent] = []
        func take(_ child: Int, _ confidence: Double) {
            for part in syntax.coordinated(child) {
                guard let mention = mention(at: part) else {
                    // "a delegation of Chilean lawmakers"
                    if !isMember, syntax.relation(part) == .nmod { result += representatives(of: part) }
                    continue
                }
                for named in mention.entities {
                    let entity = isMember ? named : governed(by: named, token) ?? named
                    guard entities[entity].kind == .country && !isMember || entities[entity].kind == .organization
                    else { continue }
                    if !result.contains(where: { $0.entity == entity }) {
                        result.append(Referent(entity: entity, confidence: confidence, mention: .description))
                    }
                }
            }
        }
        for child in syntax.children(of: token, .amod, .compound, .nmodPoss, .nmodDesc, .nmodUnmarked) {
            take(child, 0.85)
        }
        for child in syntax.children(of: token, .nmod)
        where syntax.marker(of: child) == "of" || syntax.marker(of: child) == "from" {
            take(child, 0.8)
            // The rest of the list, where the parse lost it.
            if let mention = mention(at: child), mention.form == .name,
                document.tokens[token].morphology.contains(.plural)
            {
                for other in listed(from: mention.tokens.lowerBound) { take(other, 0.75) }
            }
        }
        if result.isEmpty, Representatives.governingThere.contains(syntax.lemma(token)),
            let state = state(around: token)
        {
            result.append(Referent(entity: state, confidence: 0.8, mention: .description))
        }
        return result
    }

    /// "a former Peruvian minister" speaks for nobody.
    func isFormerOfficial(_ noun: Int) -> Bool {
        Representatives.officials.contains(syntax.lemma(noun))
            && syntax.children(of: noun, .amod, .compound, .nmodDesc).contains {
                Representatives.formerly.contains(syntax.norm($0))
            }
    }

    /// "officials in Lima": the state whose capital it is; "authorities in Peru".
    private func state(around noun: Int) -> Int? {
        let end = document.sentence(of: noun).tokens.upperBound
        guard noun + 2 < end, document.tokens[noun + 1].norm == "in", let mention = mention(at: noun + 2),
            let place = mention.entities.only
        else { return nil }
        if kind(place) == .country { return mention.form == .adjective ? nil : place }
        guard kind(place) == .place, let state = country(entities[place].country),
            let index = entities[place].country.flatMap(Knowledge.shared.countryIndex),
            let capital = Knowledge.shared.countries[index].capital
        else { return nil }
        let name = Knowledge.shared.places[capital].name
        return entities[place].name == name || entities[place].aliases.contains(name) ? state : nil
    }

    /// The state whose government is called by a person: "the Tusk administration".
    private func governed(by person: Int, _ noun: Int) -> Int? {
        guard kind(person) == .person, let state = entities[person].country,
            Representatives.governments.contains(syntax.lemma(noun))
        else { return nil }
        return country(state)
    }

    package func name(of entity: Int) -> String { entities[entity].name }
}

/// What a phrase stands for.
package struct Referent: Hashable, Sendable {
    package var entity: Int
    package var confidence: Double
    package var mention: Mention.Form

    package init(entity: Int, confidence: Double, mention: Mention.Form) {
        self.entity = entity
        self.confidence = confidence
        self.mention = mention
    }
}

/// Nouns for people and bodies that act for their state, in general English.
enum Representatives {
    /// Of a body, not of a state: "NATO allies".
    static let members = Lexicon.words("body-member")
    /// People in office.
    static let officials = Lexicon.words("official")
    /// What is said of one who held an office before.
    static let formerly = Lexicon.words("formerly")
    /// What a state is called by who governs it.
    static let governments = Lexicon.words("governing")
    static let nouns = Lexicon.words("representative")
    /// Those that are where they govern: "officials in Lima".
    static let governingThere = Lexicon.words("governing-there")
}
