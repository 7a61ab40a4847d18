internal import EntenteGraph
internal import EntenteKnowledge
internal import EntenteText

/// Makes entities of the names of a document: which mentions are the same person, country, body, place or agreement.
struct EntityLinker {
    var analysis: Analysis
    var byKey: [String: Int] = [:]
    var people: [PersonChain] = []
    /// Bodies that no gazetteer knows, by their name in lower case.
    var bodies: [String: [Int]] = [:]
    /// Indices of the states that the text names by name or adjective.
    var namedCountries: Set<Int> = []
    /// The union that the text speaks of, where its seat may stand for it.
    var seatedUnion: Int?
    static let unionBodies: Set<String> = [
        "European Union", "European Commission", "European Council", "European Parliament",
    ]
    /// Bodies that are houses as well: "talks at the White House".
    static let buildings: Set<String> = ["White House", "Pentagon", "Capitol"]
    /// The words of the bodies of more than one word that no gazetteer knows.
    var longNames: [(words: [Symbol], text: String)] = []

    /// A person met by a full name or by a title and a surname.
    struct PersonChain {
        var entity: Int
        /// The words of the fullest name, in lower case, hyphens left out.
        var words: [Symbol]
        /// Everything in one, so that "Jong-un" and "Jong Un" are alike.
        var letters: String
        var lastMention: Int
        /// The last words of the titles that it was met with: "president", "mrs.".
        var titles: Set<Symbol> = []
    }

    init(document: Document) { analysis = Analysis(document) }

    /// The document's named entities and their mentions.
    mutating func link() -> Analysis {
        let document = analysis.document
        let names = NameFinder(document: document, syntax: analysis.syntax).find()
        noteContext(of: names)
        // Full names first, so that a surname in the headline finds its bearer.
        for name in names
        where name.sense == .person && name.tokens.count > 1 && !document.isHeading(name.tokens.lowerBound) {
            linkPerson(name.tokens)
        }
        let licensed = contextualCountries(names)
        for name in names { link(name, among: names, licensed: licensed) }
        linkBareSurnames()
        linkBareLetters()
        joinBareBodies()
        return analysis
    }

    /// What the names say of each other: which states there are, whether their union is one of the bodies, what long names
    /// a short one may be the end of.
    private mutating func noteContext(of names: [NameCandidate]) {
        for name in names {
            if case .country(let index, _) = name.sense { namedCountries.insert(index) }
            if case .organization(let index) = name.sense,
                Self.unionBodies.contains(Knowledge.shared.organizations[index].name)
            {
                seatedUnion = Knowledge.shared.organizations.firstIndex { $0.name == "European Union" }
            }
        }
        longNames = names.compactMap { name in
            guard name.sense == .unknownOrganization, name.tokens.count > 1 else { return nil }
            let tokens = withoutCountry(name.tokens) ?? name.tokens
            return (words(of: tokens), analysis.document.name(tokens).lowercased())
        }
    }

    private mutating func link(_ name: NameCandidate, among names: [NameCandidate], licensed: Set<Int>) {
        let tokens = name.tokens
        switch name.sense {
        case .country(let index, let adjective): linkCountry(index, tokens, form: adjective ? .adjective : .name)
        case .contextual(let index):
            if licensed.contains(index) {
                linkCountry(Knowledge.shared.contextualForms[index].country, tokens, form: .name)
            }
        case .capital(let index): linkCapital(index, tokens)
        case .seat(let index): linkSeat(index, tokens)
        case .place(let index): linkKnownPlace(Knowledge.shared.places[index], name, among: names)
        case .organization(let index): linkKnownBody(index, tokens)
        // The recogniser takes a surname for a body or a place now and then.
        case .unknownOrganization, .unknownPlace:
            if isPartOfPerson(tokens) {
                linkPerson(tokens)
            } else if name.sense == .unknownPlace {
                if LocationUse(syntax: analysis.syntax).isLocation(tokens) { linkSite(tokens) }
            } else if let whole = bodyCalled(tokens) {
                analysis.entities[whole].add(name: analysis.document.name(tokens))
                add(tokens, [whole], .name)
            } else {
                linkOrganization(known: nil, tokens)
            }
        case .site: linkSite(tokens)
        case .agreement(let index): linkAgreement(known: index, tokens)
        case .namedAgreement: linkAgreement(known: nil, tokens)
        case .equipment: break
        case .person:
            if analysis.mention(at: tokens.lowerBound) == nil, !isAddressed(tokens) || isPartOfPerson(tokens) {
                linkPerson(tokens)
            }
        }
    }

    private mutating func linkSite(_ tokens: Range<Int>) {
        linkPlace(analysis.document.name(tokens), country: nil, tokens)
    }

    private mutating func linkKnownPlace(_ place: Place, _ name: NameCandidate, among names: [NameCandidate]) {
        switch place.category {
        case .region, .continent, .sea, .strait, .island, .river, .mountain, .peninsula, .disputed:
            let use = LocationUse(syntax: analysis.syntax)
            let isSupranational = place.country == nil && [.region, .continent].contains(place.category)
            guard use.isLocation(name.tokens) || !isSupranational && use.isSpokenOf(name.tokens) else { return }
        default: if modifiesAgreement(analysis.syntax.head(of: name.tokens)) || isOfAgreement(name, names) { return }
        }
        linkPlace(place.name, country: place.country, name.tokens)
    }

    /// "talks at the White House": a building; "the White House spokesman" is of the body.
    private mutating func linkKnownBody(_ index: Int, _ tokens: Range<Int>) {
        let document = analysis.document
        let text = document.name(tokens)
        let next = tokens.upperBound
        let isModifier =
            next < document.tokens.count && [.noun, .propn].contains(document.tokens[next].partOfSpeech)
            && analysis.syntax.head(of: analysis.syntax.head(of: tokens)) == next
        if Self.buildings.contains(text), !isModifier, LocationUse(syntax: analysis.syntax).isLocation(tokens) {
            linkPlace(text, country: Knowledge.shared.organizations[index].country, tokens)
        } else {
            linkOrganization(known: index, tokens)
        }
    }

    // MARK: - Organizations and agreements

    mutating func linkOrganization(known: Int?, _ tokens: Range<Int>) {
        var tokens = tokens
        var whole: Range<Int>?
        // "U.S. Joint Chiefs of Staff" and "US Joint Chiefs of Staff" are one body, and the state is a mention of its own.
        let isPartOfName = known.map {
            Knowledge.shared.organizations[$0].name.hasPrefix(analysis.document.text(tokens.lowerBound))
        }
        if isPartOfName != true, known == nil || tokens.count > 3, let rest = withoutCountry(tokens),
            let match = analysis.document.match(at: tokens.lowerBound, .country, .adjective),
            let entry = match.entries.first, let index = Knowledge.shared.country(of: entry)
        {
            linkCountry(index, match.tokens, form: .adjective)
            // "United States Agency for International Development": the state is in its name.
            if known.map({ beginsWithState(Knowledge.shared.organizations[$0].name) }) == true { whole = tokens }
            tokens = rest
        }
        let known = known ?? doubtful(tokens)
        let text = analysis.document.name(whole ?? tokens)
        let body: Int
        if let known {
            body = entity(
                key: "organization \(known)",
                Entity(
                    kind: .organization, name: text, key: Knowledge.shared.organizations[known].wikidata,
                    country: Knowledge.shared.organizations[known].country.map { Knowledge.shared.countries[$0].id }))
        } else {
            body = namesake(
                longerName(words(of: tokens)) ?? text.lowercased(), of: state(beside: tokens), name: text,
                at: tokens.lowerBound)
        }
        setFullest(body, text)
        if known == nil, EntityExtractor.isOfState(text), let whole = withState(tokens) {
            analysis.entities[body].add(name: whole)
        }
        add(tokens, [body], .name)
        if let short = Acronym.beside(tokens, in: analysis.document) {
            link(letters: short, to: body, prefix: "organization ")
        }
    }

    /// The body of a name and a state. The ministries of two states are two; without a state it is the one named last.
    mutating func namesake(_ name: String, of state: Int?, name text: String, at token: Int) -> Int {
        let key = "organization " + name
        let code = state.flatMap { analysis.entities[$0].key }
        let known = bodies[name, default: []]
        if let code {
            if let same = known.last(where: { analysis.entities[$0].country == code }) ?? byKey[key + " @" + code] {
                return same
            }
            let made = entity(key: key + " @" + code, Entity(kind: .organization, name: text, country: code))
            bodies[name, default: []].append(made)
            return made
        }
        // "The Foreign Ministry said": of the state that the sentences before speak of.
        if known.isEmpty, text.lowercased().hasSuffix("ministry"), !isOwned(token), let state = stateBefore(token) {
            return namesake(name, of: state, name: text, at: token)
        }
        if let last = known.max(by: {
            (analysis.entities[$0].mentions.last ?? 0) < (analysis.entities[$1].mentions.last ?? 0)
        }) {
            return last
        }
        let made = entity(key: key, Entity(kind: .organization, name: text))
        bodies[name] = [made]
        return made
    }

    /// "its [finance ministry]": of whoever "its" is.
    private func isOwned(_ token: Int) -> Bool {
        token > 0
            && ["its", "their", "his", "her", "our", "'s", "’s"].contains(analysis.document.tokens[token - 1].norm)
    }

    private func beginsWithState(_ name: String) -> Bool {
        let words = name.split(separator: " ")
        return (1...2).contains { count in
            words.count > count
                && !Knowledge.shared.entries(
                    for: words.prefix(count).joined(separator: " "), kinds: .init(.country)
                ).isEmpty
        }
    }

    /// The state that the clause's or the sentence's subject before a token is, or whose office its subject bears.
    func stateBefore(_ token: Int) -> Int? {
        let document = analysis.document
        let sentence = Int(document.tokens[token].sentence)
        for back in 0...3 where sentence - back >= 0 {
            let range = document.sentences[sentence - back].tokens
            let before = analysis.mentions.filter {
                range.contains($0.tokens.lowerBound) && $0.tokens.upperBound <= token && $0.form != .location
                    && analysis.kind($0.entities[0]) == .country && !analysis.quotations.contains($0.head)
            }
            if let subject = before.first(where: {
                [.nsubj, .nsubjPass].contains(analysis.syntax.relation($0.head)) && $0.form != .adjective
            }) {
                return subject.entities[0]
            }
        }
        return nil
    }

    /// "[Polish] Agriculture Ministry", "[Poland]'s Agriculture Ministry".
    func state(beside tokens: Range<Int>) -> Int? { stateBeside(tokens) ?? possessor(of: tokens) }

    /// "[Poland]'s state-run farm ministry", "[Poland]'s central bank, two of its sons and farm ministry": a ministry in
    /// small letters, of the state whose things are told in a row.
    private func possessor(of tokens: Range<Int>) -> Int? {
        let document = analysis.document
        guard !document.isCapitalized(tokens.upperBound - 1) else { return nil }
        let sentence = document.sentence(of: tokens.lowerBound).tokens
        var before = tokens.lowerBound - 1
        while before > sentence.lowerBound, tokens.lowerBound - before < 16 {
            let token = document.tokens[before]
            if ["'s", "’s", "'", "’"].contains(token.norm) {
                return analysis.mention(at: before - 1)?.entities.first { analysis.kind($0) == .country }
            }
            guard
                [.noun, .adj, .cconj].contains(token.partOfSpeech) || token.norm == "," || document.isHyphen(before)
                    || token.partOfSpeech == .verb && token.morphology.contains(.participle)
            else { return nil }
            before -= 1
        }
        return nil
    }

    private func stateBeside(_ tokens: Range<Int>) -> Int? {
        let document = analysis.document
        let sentence = document.sentence(of: tokens.lowerBound).tokens
        var before = tokens.lowerBound - 1
        if before > sentence.lowerBound, ["'s", "’s", "'", "’"].contains(document.tokens[before].norm) { before -= 1 }
        guard before >= sentence.lowerBound, let mention = analysis.mention(at: before),
            before < tokens.lowerBound - 1 || mention.form == .adjective
        else { return nil }
        return mention.entities.first { analysis.kind($0) == .country }
    }

    /// "Azerbaijan's Defense Ministry", as it stands in the text.
    func withState(_ tokens: Range<Int>) -> String? {
        guard state(beside: tokens) != nil else { return nil }
        var before = tokens.lowerBound - 1
        if analysis.mention(at: before) == nil { before -= 1 }
        guard let mention = analysis.mention(at: before) else { return nil }
        return analysis.document.name(mention.tokens.lowerBound..<tokens.upperBound)
    }

    /// What is left of a body's name without the state in front. A society's own name keeps it: "Syrian Observatory for
    /// Human Rights".
    func withoutCountry(_ tokens: Range<Int>) -> Range<Int>? {
        let document = analysis.document
        guard let match = document.match(at: tokens.lowerBound, .country, .adjective) else { return nil }
        var start = match.tokens.upperBound
        // "Peru's Republican Guards"
        if start < tokens.upperBound, ["'s", "’s", "'", "’"].contains(document.tokens[start].norm) { start += 1 }
        guard tokens.upperBound - start >= 2, !document.isHyphen(start) else { return nil }
        let rest = start..<tokens.upperBound
        let preposition = rest.first { ["for", "of", "on"].contains(document.tokens[$0].norm) }
        // "American Philosophical Society", "Syrian Observatory for Human Rights", "Italian Communist Party"
        let noun = (preposition ?? rest.upperBound) - 1
        if preposition != nil ? noun >= rest.lowerBound : noun > rest.lowerBound,
            Self.societies.contains(document.tokens[noun].norm)
        {
            return nil
        }
        return rest
    }

    static let societies = Lexicon.words("society")

    /// A body that a name of several meanings stands for, where the state beside it, or in the text, says so: "Security
    /// Council", "Congress".
    func doubtful(_ tokens: Range<Int>) -> Int? {
        let document = analysis.document
        guard let match = document.match(at: tokens.lowerBound, before: tokens.upperBound, .organization),
            match.tokens == tokens, let entry = match.first(.organization)
        else { return nil }
        let index = Int(entry.index)
        guard let country = Knowledge.shared.organizations[index].country else { return index }
        let code = Knowledge.shared.countries[country].id
        if let owner = state(beside: tokens) { return analysis.entities[owner].key == code ? index : nil }
        return analysis.country(code) == nil ? nil : index
    }

    func words(of tokens: Range<Int>) -> [Symbol] { tokens.map { analysis.document.tokens[$0].norm } }

    /// The one longer name in the text that a shorter one is the end of: "Negotiations Committee".
    func longerName(_ words: [Symbol]) -> String? {
        guard words.count > 1 else { return nil }
        let longer = Set(
            longNames.filter { $0.words.count > words.count && Array($0.words.suffix(words.count)) == words }.map(
                \.text))
        return longer.count == 1 ? longer.first : nil
    }

    mutating func linkAgreement(known: Int?, _ tokens: Range<Int>) {
        var text = analysis.document.name(tokens)
        // "Intermediate-Range Nuclear Forces (INF) Treaty"
        let open = tokens.first { analysis.document.text($0) == "(" && $0 + 4 == tokens.upperBound }
        if let open { text = analysis.document.name(tokens.lowerBound..<open) + " " + analysis.document.text(open + 3) }
        let key = "agreement " + (known.map { "\($0)" } ?? text.lowercased())
        let agreement = entity(
            key: key,
            Entity(kind: .agreement, name: text, key: known.flatMap { Knowledge.shared.agreements[$0].wikidata }))
        setFullest(agreement, text)
        add(tokens, [agreement], .name)
        let short = open.map { $0 + 1 } ?? Acronym.beside(tokens, in: analysis.document)
        if let short { link(letters: short, to: agreement, prefix: "agreement ") }
    }

    /// The longer of the names is the fuller one; a common noun ("the Western alliance", "Alliance") is none beside another.
    mutating func setFullest(_ entity: Int, _ text: String) {
        let name = analysis.entities[entity].name
        func rank(_ name: String) -> (Int, Int) {
            let isNoun = BodyReferents.nouns.contains(Symbol(name.lowercased()))
            // "Ana al-Lopez" ends in a name all the same.
            let isName = name.split(separator: " ").last?.contains(where: \.isUppercase) ?? false
            return (isName && !isNoun ? 1 : 0, name.utf8.count)
        }
        if rank(text) > rank(name) {
            analysis.entities[entity].name = text
            analysis.entities[entity].aliases.removeAll { $0 == text }
            analysis.entities[entity].add(name: name)
        } else {
            analysis.entities[entity].add(name: text)
        }
    }

    /// Letters that stand for a name, here and wherever else they are.
    mutating func link(letters short: Int, to entity: Int, prefix: String) {
        let document = analysis.document
        let letters = document.text(short)
        byKey[prefix + letters] = entity
        byKey[prefix + letters.lowercased()] = entity
        analysis.entities[entity].add(name: letters)
        let symbol = document.tokens[short].norm
        for token in document.tokens.indices
        where document.tokens[token].norm == symbol && analysis.mentionOfToken[token] < 0 && document.isAcronym(token) {
            add(token..<token + 1, [entity], .name)
        }
    }

    // MARK: - Bookkeeping

    mutating func entity(key: String, _ made: Entity) -> Int {
        if let known = byKey[key] { return known }
        byKey[key] = analysis.entities.count
        analysis.entities.append(made)
        return analysis.entities.count - 1
    }

    mutating func add(_ tokens: Range<Int>, _ entities: [Int], _ form: Mention.Form) {
        analysis.add(Mention(tokens: tokens, head: analysis.syntax.head(of: tokens), entities: entities, form: form))
    }
}
