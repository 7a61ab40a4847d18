internal import EntenteGraph
internal import EntenteKnowledge
internal import EntenteText

/// Makes entities of the names of a document: which mentions are the same person, country, body, place or agreement.
struct EntityLinker {
    private let knowledge: Knowledge
    private var analysis: Analysis
    private var byKey: [String: Int] = [:]
    private var people: [PersonChain] = []
    /// Bodies that no gazetteer knows, by their name in lower case.
    private var bodies: [String: [Int]] = [:]
    /// Indices of the states that the text names by name or adjective.
    private var namedCountries: Set<Int> = []
    /// The union that the text speaks of, where its seat may stand for it.
    private var seatedUnion: Int?
    private static let unionBodies: Set<String> = [
        "European Union", "European Commission", "European Council", "European Parliament",
    ]
    /// The words of the bodies of more than one word that no gazetteer knows.
    private var longNames: [(words: [Symbol], text: String)] = []

    /// A person met by a full name or by a title and a surname.
    private struct PersonChain {
        var entity: Int
        /// The words of the fullest name, in lower case, hyphens left out.
        var words: [Symbol]
        /// Everything in one, so that "Jong-un" and "Jong Un" are alike.
        var letters: String
        var lastMention: Int
        /// The last words of the titles that it was met with: "president", "mrs.".
        var titles: Set<Symbol> = []
    }

    init(document: Document, knowledge: Knowledge) {
        self.knowledge = knowledge
        analysis = Analysis(document)
    }

    /// The document's named entities and their mentions.
    mutating func link() -> Analysis {
        let document = analysis.document
        let names = NameFinder(document: document, syntax: analysis.syntax, knowledge: knowledge).find()
        let licensed = contextualCountries(names)
        for name in names {
            if case .country(let index, _) = name.sense { namedCountries.insert(index) }
            if case .organization(let index) = name.sense,
                Self.unionBodies.contains(knowledge.organizations[index].name)
            {
                seatedUnion = knowledge.organizations.firstIndex { $0.name == "European Union" }
            }
        }
        longNames = names.compactMap { name in
            guard name.sense == .unknownOrganization, name.tokens.count > 1 else { return nil }
            let tokens = withoutCountry(name.tokens) ?? name.tokens
            return (words(of: tokens), document.name(tokens).lowercased())
        }
        // Full names first, so that a surname in the headline finds its bearer.
        for name in names
        where name.sense == .person && name.tokens.count > 1 && !document.isHeading(name.tokens.lowerBound) {
            linkPerson(name.tokens)
        }
        for name in names {
            switch name.sense {
            case .country(let index, let adjective):
                linkCountry(index, name.tokens, form: adjective ? .adjective : .name)
            case .contextual(let index):
                if licensed.contains(index) {
                    linkCountry(knowledge.contextualForms[index].country, name.tokens, form: .name)
                }
            case .capital(let index):
                linkCapital(index, name.tokens)
            case .seat(let index):
                linkSeat(index, name.tokens)
            case .place(let index):
                let place = knowledge.places[index]
                switch place.category {
                case .region, .continent, .sea, .strait, .island, .river, .mountain, .disputed:
                    guard LocationUse(syntax: analysis.syntax).isLocation(name.tokens) else { continue }
                default:
                    if modifiesAgreement(analysis.syntax.head(of: name.tokens)) { continue }
                }
                linkPlace(place.name, country: place.country, name.tokens)
            case .organization(let index):
                linkOrganization(known: index, name.tokens)
            case .unknownOrganization:
                // The recogniser takes a surname for a body now and then.
                if isPartOfPerson(name.tokens) {
                    linkPerson(name.tokens)
                } else {
                    linkOrganization(known: nil, name.tokens)
                }
            case .unknownPlace:
                if isPartOfPerson(name.tokens) {
                    linkPerson(name.tokens)
                } else if LocationUse(syntax: analysis.syntax).isLocation(name.tokens) {
                    linkPlace(document.name(name.tokens), country: nil, name.tokens)
                }
            case .agreement(let index):
                linkAgreement(known: index, name.tokens)
            case .namedAgreement:
                linkAgreement(known: nil, name.tokens)
            case .person:
                if analysis.mention(at: name.tokens.lowerBound) == nil { linkPerson(name.tokens) }
            }
        }
        linkBareSurnames()
        return analysis
    }

    // MARK: - Countries and places

    /// "The North" means a country only where the text names one that it can be a part of.
    private func contextualCountries(_ names: [NameCandidate]) -> Set<Int> {
        var named: Set<Int> = []
        for name in names {
            switch name.sense {
            case .country(let index, _): named.insert(index)
            case .capital(let index): if let country = knowledge.places[index].country { named.insert(country) }
            default: break
            }
        }
        return Set(
            knowledge.contextualForms.indices.filter {
                !named.isDisjoint(with: knowledge.contextualForms[$0].licensedBy)
            })
    }

    private mutating func country(_ index: Int) -> Int {
        let country = knowledge.countries[index]
        return entity(
            key: "country " + country.id,
            Entity(kind: .country, name: country.name, key: country.id, country: country.id))
    }

    private mutating func linkCountry(_ index: Int, _ tokens: Range<Int>, form: Mention.Form) {
        let entity = country(index)
        if form == .name { analysis.entities[entity].add(name: analysis.document.name(tokens)) }
        add(tokens, [entity], form)
    }

    private mutating func linkCapital(_ index: Int, _ tokens: Range<Int>) {
        let place = knowledge.places[index]
        let head = analysis.syntax.head(of: tokens)
        // "the Paris climate deal": part of a description, neither the city nor its government.
        if modifiesAgreement(head) && !isHyphenated(tokens) { return }
        if LocationUse(syntax: analysis.syntax).isLocation(tokens) {
            linkPlace(place.name, country: place.country, tokens)
        } else if let union = unionSeated(in: place) {
            let body = entity(
                key: "organization \(union)",
                Entity(
                    kind: .organization, name: knowledge.organizations[union].name,
                    key: knowledge.organizations[union].wikidata))
            add(tokens, [body], .government)
        } else if let index = place.country {
            add(tokens, [country(index)], .government)
        }
    }

    /// "London and Brussels": the union whose seat it is, where the text speaks of that and not of the state around it.
    private func unionSeated(in place: Place) -> Int? {
        guard place.name == "Brussels", let state = place.country, !namedCountries.contains(state) else { return nil }
        return seatedUnion
    }

    private func isHyphenated(_ tokens: Range<Int>) -> Bool {
        let document = analysis.document
        return tokens.upperBound < document.tokens.count && document.isHyphen(tokens.upperBound)
            || tokens.lowerBound > 0 && document.isHyphen(tokens.lowerBound - 1)
    }

    private func modifiesAgreement(_ head: Int) -> Bool {
        guard analysis.syntax.relation(head) == .compound, let noun = analysis.syntax.head(of: head) else {
            return false
        }
        return knowledge.longestMatch(in: analysis.document, at: noun, before: noun + 1, kinds: .init(.agreementKind))
            != nil
    }

    private mutating func linkSeat(_ index: Int, _ tokens: Range<Int>) {
        let seat = knowledge.seats[index]
        if seat.isPlace, LocationUse(syntax: analysis.syntax).isLocation(tokens) {
            linkPlace(seat.name, country: seat.country, tokens)
            return
        }
        let body = entity(
            key: "organization " + seat.name,
            Entity(kind: .organization, name: seat.name, country: knowledge.countries[seat.country].id))
        analysis.entities[body].mentions.append(analysis.mentions.count)
        add(tokens, [country(seat.country)], .government)
    }

    private mutating func linkPlace(_ name: String, country: Int?, _ tokens: Range<Int>) {
        let text = analysis.document.name(tokens)
        let place = entity(
            key: "place " + name,
            Entity(kind: .place, name: text, country: country.map { knowledge.countries[$0].id }))
        analysis.entities[place].add(name: text)
        add(tokens, [place], .location)
    }

    // MARK: - Organizations and agreements

    private mutating func linkOrganization(known: Int?, _ tokens: Range<Int>) {
        var tokens = tokens
        // "U.S. Joint Chiefs of Staff" and "US Joint Chiefs of Staff" are one body, and the state is a mention of its own.
        if known == nil || tokens.count > 3, let rest = withoutCountry(tokens),
            let match = knowledge.longestMatch(
                in: analysis.document, at: tokens.lowerBound, kinds: .init(.country, .adjective)),
            let entry = match.entries.first, let index = knowledge.country(of: entry)
        {
            linkCountry(index, match.tokens, form: .adjective)
            tokens = rest
            if let inner = knowledge.longestMatch(
                in: analysis.document, at: tokens.lowerBound, kinds: .init(.organization)), inner.tokens == tokens,
                let entry = inner.first(.organization)
            {
                linkOrganization(known: Int(entry.index), tokens)
                return
            }
        }
        let known = known ?? doubtful(tokens)
        let text = analysis.document.name(tokens)
        let body: Int
        if let known {
            body = entity(
                key: "organization \(known)",
                Entity(
                    kind: .organization, name: text, key: knowledge.organizations[known].wikidata,
                    country: knowledge.organizations[known].country.map { knowledge.countries[$0].id }))
        } else {
            body = namesake(
                longerName(words(of: tokens)) ?? text.lowercased(), of: state(beside: tokens), name: text,
                at: tokens.lowerBound)
        }
        setFullest(body, text)
        add(tokens, [body], .name)
        linkAcronym(of: tokens, to: body, prefix: "organization ")
    }

    /// The body of a name and a state. The ministries of two states are two; without a state it is the one named last.
    private mutating func namesake(_ name: String, of state: Int?, name text: String, at token: Int) -> Int {
        let key = "organization " + name
        let code = state.flatMap { analysis.entities[$0].key }
        let known = bodies[name, default: []]
        if let code {
            if let same = known.last(where: { analysis.entities[$0].country == code }) ?? byKey[key + " @" + code] {
                return same
            }
            if known.count <= 1, let bare = known.first ?? byKey[key], analysis.entities[bare].country == nil {
                analysis.entities[bare].country = code
                bodies[name] = [bare]
                return bare
            }
            let made = entity(key: key + " @" + code, Entity(kind: .organization, name: text, country: code))
            bodies[name, default: []].append(made)
            return made
        }
        // "The Foreign Ministry said": of the state that the sentences before speak of.
        if known.isEmpty, text.hasSuffix("Ministry") || text.hasPrefix("Ministry"), let state = stateBefore(token) {
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

    /// The state that the clause's or the sentence's subject before a token is, or whose office its subject bears.
    private func stateBefore(_ token: Int) -> Int? {
        let document = analysis.document
        let sentence = Int(document.tokens[token].sentence)
        let quotations = Quotations(document)
        for back in 0...3 where sentence - back >= 0 {
            let range = document.sentences[sentence - back].tokens
            if back > 0, document.isHeading(range.lowerBound) { return nil }
            let before = analysis.mentions.filter {
                range.contains($0.tokens.lowerBound) && $0.tokens.upperBound <= token && $0.form != .location
                    && analysis.kind($0.entities[0]) == .country && !quotations.contains($0.head)
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
    private func state(beside tokens: Range<Int>) -> Int? {
        let document = analysis.document
        let sentence = document.sentence(of: tokens.lowerBound).tokens
        var before = tokens.lowerBound - 1
        if before > sentence.lowerBound, ["'s", "’s", "'", "’"].contains(document.tokens[before].norm) { before -= 1 }
        guard before >= sentence.lowerBound, let mention = analysis.mention(at: before),
            before < tokens.lowerBound - 1 || mention.form == .adjective
        else { return nil }
        return mention.entities.first { analysis.kind($0) == .country }
    }

    /// What is left of a body's name without the state in front. A society's own name keeps it: "Syrian Observatory for
    /// Human Rights".
    private func withoutCountry(_ tokens: Range<Int>) -> Range<Int>? {
        let document = analysis.document
        guard
            let match = knowledge.longestMatch(in: document, at: tokens.lowerBound, kinds: .init(.country, .adjective)),
            tokens.upperBound - match.tokens.upperBound >= 2
        else { return nil }
        let rest = match.tokens.upperBound..<tokens.upperBound
        if let preposition = rest.first(where: { ["for", "of", "on"].contains(document.tokens[$0].norm) }),
            preposition > rest.lowerBound,
            Self.societies.contains(document.tokens[preposition - 1].norm)
        {
            return nil
        }
        return rest
    }

    private static let societies: Set<Symbol> = [
        "observatory", "institute", "institution", "association", "society", "academy", "foundation", "federation",
        "union", "league",
        "center", "centre", "network", "coalition", "campaign", "confederation", "chamber", "initiative", "movement",
        "front", "organization",
        "organisation", "commission",
    ]

    /// A body that a name of several meanings stands for, where the state beside it, or in the text, says so: "Security
    /// Council", "Congress".
    private func doubtful(_ tokens: Range<Int>) -> Int? {
        let document = analysis.document
        guard
            let match = knowledge.longestMatch(
                in: document, at: tokens.lowerBound, before: tokens.upperBound, kinds: .init(.organization)),
            match.tokens == tokens, let entry = match.first(.organization)
        else { return nil }
        let index = Int(entry.index)
        guard let country = knowledge.organizations[index].country else { return index }
        let code = knowledge.countries[country].id
        var before = tokens.lowerBound - 1
        if before > 0, ["'s", "’s", "'"].contains(document.tokens[before].norm) { before -= 1 }
        if before >= 0, let owner = analysis.mention(at: before)?.entities.first, analysis.kind(owner) == .country {
            return analysis.entities[owner].key == code ? index : nil
        }
        return analysis.entities.contains { $0.kind == .country && $0.key == code } ? index : nil
    }

    private func words(of tokens: Range<Int>) -> [Symbol] { tokens.map { analysis.document.tokens[$0].norm } }

    /// The one longer name in the text that a shorter one is the end of: "Negotiations Committee".
    private func longerName(_ words: [Symbol]) -> String? {
        guard words.count > 1 else { return nil }
        let longer = Set(
            longNames.filter { $0.words.count > words.count && Array($0.words.suffix(words.count)) == words }.map(
                \.text))
        return longer.count == 1 ? longer.first : nil
    }

    private mutating func linkAgreement(known: Int?, _ tokens: Range<Int>) {
        var text = analysis.document.name(tokens)
        // "Intermediate-Range Nuclear Forces (INF) Treaty"
        let open = tokens.first { analysis.document.text($0) == "(" }
        if let open, open > tokens.lowerBound, open + 3 == tokens.upperBound - 1 {
            text =
                analysis.document.name(tokens.lowerBound..<open) + " "
                + analysis.document.text(tokens.upperBound - 1)
        }
        let key = "agreement " + (known.map { "\($0)" } ?? text.lowercased())
        let agreement = entity(
            key: key,
            Entity(kind: .agreement, name: text, key: known.flatMap { knowledge.agreements[$0].wikidata }))
        setFullest(agreement, text)
        add(tokens, [agreement], .name)
        if let open, open + 3 == tokens.upperBound - 1 {
            link(letters: open + 1, to: agreement, prefix: "agreement ")
        } else {
            linkAcronym(of: tokens, to: agreement, prefix: "agreement ")
        }
    }

    /// The longer of the names is the fuller one, unless letters stand for a longer name.
    private mutating func setFullest(_ entity: Int, _ text: String) {
        let name = analysis.entities[entity].name
        if text.utf8.count > name.utf8.count {
            analysis.entities[entity].name = text
            analysis.entities[entity].aliases.removeAll { $0 == text }
            analysis.entities[entity].add(name: name)
        } else {
            analysis.entities[entity].add(name: text)
        }
    }

    private mutating func linkAcronym(of tokens: Range<Int>, to entity: Int, prefix: String) {
        guard let short = Acronym.beside(tokens, in: analysis.document) else { return }
        link(letters: short, to: entity, prefix: prefix)
    }

    /// Letters that stand for a name, here and wherever else they are.
    private mutating func link(letters short: Int, to entity: Int, prefix: String) {
        let letters = analysis.document.text(short)
        byKey[prefix + letters] = entity
        byKey[prefix + letters.lowercased()] = entity
        analysis.entities[entity].add(name: letters)
        let symbol = analysis.document.tokens[short].norm
        for token in analysis.document.tokens.indices
        where analysis.document.tokens[token].norm == symbol && analysis.mentionOfToken[token] < 0
            && analysis.document.isAcronym(token)
        {
            add(token..<token + 1, [entity], .name)
        }
    }

    // MARK: - People

    private mutating func linkPerson(_ tokens: Range<Int>) {
        let document = analysis.document
        let text = document.name(tokens)
        let words = tokens.filter {
            !document.isHyphen($0) && !PersonName.suffixes.contains(document.text($0)) && document.text($0) != ","
        }
        .map { document.tokens[$0].norm }
        let letters = String(
            decoding: text.lowercased().utf8.filter { $0 != 0x20 && $0 != 0x2D && $0 != 0x0A }, as: UTF8.self)
        guard !words.isEmpty else { return }
        if let chain = chain(for: words, letters: letters, before: tokens.lowerBound) {
            let entity = people[chain].entity
            people[chain].lastMention = tokens.lowerBound
            if let title = title(before: tokens.lowerBound) { people[chain].titles.insert(title) }
            if words.count > people[chain].words.count {
                people[chain].words = words
                people[chain].letters = letters
            }
            setFullest(entity, text)
            add(tokens, [entity], .name)
        } else {
            let entity = analysis.entities.count
            analysis.entities.append(Entity(kind: .person, name: text))
            people.append(
                PersonChain(
                    entity: entity, words: words, letters: letters, lastMention: tokens.lowerBound,
                    titles: Set([title(before: tokens.lowerBound)].compactMap(\.self))))
            add(tokens, [entity], .name)
        }
    }

    /// A surname, or the given name of the one person who has it: "Trevor" beside "Trevor Reed".
    private func isPartOfPerson(_ tokens: Range<Int>) -> Bool {
        guard tokens.count == 1 else { return false }
        return chain(for: words(of: tokens), letters: "", before: tokens.lowerBound) != nil
    }

    private func chain(for words: [Symbol], letters: String, before token: Int) -> Int? {
        let fitting = people.indices.filter { index in
            let chain = people[index]
            if chain.letters == letters { return true }
            if words.count == 1 { return isSurname(words[0], of: chain) }
            if chain.words.count == 1 { return false }
            // "Joseph F. Dunford" and "Joseph Dunford"; "bin Laden" and "Osama bin Laden".
            if chain.words.first == words.first, chain.words.last == words.last { return true }
            if chain.words.last == words.last, let first = words.first, Nicknames.areAlike(first, chain.words[0]) {
                return true
            }
            let (short, long) = words.count < chain.words.count ? (words, chain.words) : (chain.words, words)
            if Array(long.suffix(short.count)) == short { return true }
            // "Kang Kyung" of "Kang Kyung-wha", where the recogniser stopped at the hyphen.
            return short.count > 1 && Array(long.prefix(short.count)) == short
        }
        // "Madeleine" of "Madeleine Albright", where the text has one of that name.
        if fitting.isEmpty, words.count == 1 {
            let namesakes = people.indices.filter { people[$0].words.count > 1 && people[$0].words.first == words[0] }
            return namesakes.count == 1 ? namesakes.first : nil
        }
        // "President Biden" beside "First Lady Jill Biden": the one who has that title.
        if fitting.count > 1, words.count == 1, let title = title(before: token) {
            let titled = fitting.filter { people[$0].titles.contains(title) }
            if titled.count == 1 { return titled[0] }
        }
        // Of two with one surname the one named last.
        return fitting.filter { people[$0].lastMention <= token }.max {
            people[$0].lastMention < people[$1].lastMention
        }
            ?? fitting.first
    }

    private func title(before token: Int) -> Symbol? {
        let document = analysis.document
        guard token > 0,
            knowledge.longestMatch(in: document, at: token - 1, before: token, kinds: .init(.office, .rank, .honorific))
                != nil
        else { return nil }
        return document.tokens[token - 1].norm
    }

    private func isSurname(_ word: Symbol, of chain: PersonChain) -> Bool {
        if chain.words.count == 1 { return chain.words[0] == word }
        if chain.words.last == word { return true }
        return chain.words.first == word && isSurnameFirst(chain.entity)
    }

    /// A name written family name first: its first word is a surname of such a culture.
    private func isSurnameFirst(_ entity: Int) -> Bool {
        guard let mention = analysis.entities[entity].mentions.first else { return false }
        let first = analysis.mentions[mention].tokens.lowerBound
        return knowledge.longestMatch(in: analysis.document, at: first, before: first + 1, kinds: .init(.surnameFirst))
            != nil
    }

    /// Later mentions by surname alone that neither gazetteer nor recogniser saw: "Kim" in "the Trump-Kim summit".
    private mutating func linkBareSurnames() {
        let document = analysis.document
        var chains: [Symbol: [Int]] = [:]
        for (index, chain) in people.enumerated() {
            let isFirst = chain.words.count > 1 && isSurnameFirst(chain.entity)
            chains[isFirst ? chain.words[0] : chain.words[chain.words.count - 1], default: []].append(index)
        }
        guard !chains.isEmpty else { return }
        for token in document.tokens.indices where analysis.mentionOfToken[token] < 0 {
            guard let fitting = chains[document.tokens[token].norm], document.isCapitalized(token), !isMonthName(token)
            else { continue }
            let next = token + 1
            // "Park Avenue": part of another name.
            if next < document.tokens.count, document.tokens[next].partOfSpeech == .propn, document.isCapitalized(next),
                document.tokens[next].sentence == document.tokens[token].sentence, !document.isHeading(token),
                analysis.syntax.relation(token) == .compound, analysis.syntax.head(of: token) == next,
                analysis.mentionOfToken[next] < 0
            {
                continue
            }
            let chain =
                fitting.filter { people[$0].lastMention <= token }.max {
                    people[$0].lastMention < people[$1].lastMention
                } ?? fitting[0]
            analysis.entities[people[chain].entity].add(name: document.text(token))
            add(token..<token + 1, [people[chain].entity], .name)
        }
        analysis.sortMentions()
    }

    private func isMonthName(_ token: Int) -> Bool {
        guard knowledge.longestMatch(in: analysis.document, at: token, before: token + 1, kinds: .init(.month)) != nil
        else { return false }
        let tokens = analysis.document.tokens
        return token + 1 < tokens.count && tokens[token + 1].partOfSpeech == .num
            || token > 0
                && (tokens[token - 1].partOfSpeech == .num
                    || ["in", "last", "next", "since", "until"].contains(tokens[token - 1].norm))
    }

    // MARK: - Bookkeeping

    private mutating func entity(key: String, _ made: Entity) -> Int {
        if let known = byKey[key] { return known }
        byKey[key] = analysis.entities.count
        analysis.entities.append(made)
        return analysis.entities.count - 1
    }

    private mutating func add(_ tokens: Range<Int>, _ entities: [Int], _ form: Mention.Form) {
        analysis.add(Mention(tokens: tokens, head: analysis.syntax.head(of: tokens), entities: entities, form: form))
    }
}
