internal import EntenteGraph
internal import EntenteKnowledge
internal import EntenteText

/// Who acts and who is acted on, by the head of a phrase.
struct EventParties {
    let analysis: Analysis
    private let quotations: Quotations
    private let attribution: Attribution
    /// The person in whose name the article speaks: "Statement by President Ruto".
    private let author: Int?
    /// The article is what a government or body makes known of itself.
    let isStatement: Bool
    /// For each entity the state or body that it acts for.
    private let principals: [[Int]]
    /// The offices that are not told as former, by the index of the state or body that they are of.
    private let officesOf: [Int: [OfficeHolding]]
    var syntax: Syntax { analysis.syntax }

    init(_ analysis: Analysis, _ quotations: Quotations) {
        self.analysis = analysis
        self.quotations = quotations
        attribution = Attribution(analysis: analysis, quotations: quotations)
        author = Self.author(of: analysis)
        isStatement = Self.isStatement(analysis.document)
        principals = Self.principals(in: analysis)
        officesOf = Dictionary(grouping: analysis.holdings.filter { $0.of != nil && $0.term != .former }) { $0.of ?? 0 }
    }

    // MARK: - Sides

    /// An actor, the state or body whose office he holds, the state that a ministry is of.
    func sides(of entities: [Int]) -> Set<Int> {
        entities.reduce(into: Set(entities)) { $0.formUnion(principals[$1]) }
    }

    /// The states that bodies act for; others as they are.
    func states(of entities: [Int]) -> [Int] {
        entities.map { entity in
            analysis.kind(entity) != .organization
                ? entity : principals[entity].first { analysis.kind($0) == .country } ?? entity
        }
    }

    private static func principals(in analysis: Analysis) -> [[Int]] {
        var states: [String: Int] = [:]
        for (index, entity) in analysis.entities.enumerated() where entity.kind == .country {
            if let key = entity.key { states[key] = index }
        }
        func state(of entity: Int) -> [Int] {
            guard EventNouns.isStateBody(analysis.name(of: entity)) else { return [] }
            return analysis.entities[entity].country.flatMap { states[$0] }.map { [$0] } ?? []
        }
        var result = analysis.entities.indices.map { entity in
            analysis.kind(entity) == .organization ? state(of: entity) : []
        }
        for holding in analysis.holdings where holding.term != .former {
            guard let body = holding.of, body != holding.person else { continue }
            result[holding.person] += [body] + (analysis.kind(body) == .organization ? state(of: body) : [])
        }
        return result
    }

    // MARK: - Actors

    /// The persons, states and bodies that a phrase stands for as those who act.
    func actors(of head: Int, depth: Int = 0) -> [Int] {
        if syntax.norm(head) == "people" { return [] }
        // "some ASEAN member states" are not ASEAN.
        if isSome(head), syntax.children(of: head, .compound, .amod).contains(where: { syntax.lemma($0) == "member" }) {
            return []
        }
        if let speakers = speakersOfSelf(head, depth) { return speakers }
        let named = analysis.referents(of: head).filter {
            isParty($0) && !($0.mention == .description && isDissident(head)) && !isPeople(head, $0.entity)
        }.map(\.entity)
        if !named.isEmpty || depth > 2 { return named }
        if let speaker = firstPerson(head) { return speaker }
        if let said = saidOfSelf(head, depth) { return said }
        // "three states – Chad, Mali and Niger – left", "the group, Hamas, said"
        if EventNouns.groups.contains(syntax.lemma(head)) {
            let told = syntax.children(of: head, .appos).flatMap { syntax.coordinated($0) }
                .flatMap { actors(of: $0, depth: depth + 1) }
            if !told.isEmpty { return told }
        }
        // "a member of the bloc" is not the bloc.
        if syntax.lemma(head) == "member", !analysis.document.tokens[head].morphology.contains(.plural) { return [] }
        if isBody(head) {
            if let holder = holder(of: head) { return [holder] }
            if isDissident(head) { return [] }
            let owners = ownersOfBody(head)
            return owners.isEmpty ? issuers(of: head, depth) : owners
        }
        // "Taliban militants": those of an armed group, not of a state.
        if EventNouns.fighters.contains(syntax.lemma(head)) {
            let own = owners(of: head, EventNouns.belonging).filter { analysis.kind($0) == .organization }
            if !own.isEmpty { return own }
        }
        // "a group of Moroccan diplomats", "members of the European Parliament"
        if EventNouns.parts.contains(syntax.lemma(head)) || syntax.partOfSpeech(head) == .num {
            for child in syntax.children(of: head, .nmod) where syntax.marker(of: child) == "of" {
                return syntax.coordinated(child).flatMap { actors(of: $0, depth: depth + 1) }
            }
        }
        return []
    }

    /// The states whose people a phrase means: "thousands of Swedes".
    func people(of head: Int) -> [Int] {
        guard !isDissident(head) else { return [] }
        return analysis.referents(of: head).filter { $0.confidence >= 0.7 && analysis.kind($0.entity) == .country }.map(
            \.entity)
    }

    /// "issued a statement condemning …", "in a letter calling for …": those who put the words out.
    private func issuers(of document: Int, _ depth: Int) -> [Int] {
        guard SpeechWords.documents.contains(syntax.lemma(document)), let verb = syntax.head(of: document),
            [.obj, .obl].contains(syntax.relation(document)), syntax.partOfSpeech(verb) == .verb
        else { return [] }
        return syntax.verbPredicate(verb).subjects.filter { $0 != document }.flatMap {
            actors(of: $0, depth: depth + 1)
        }
    }

    /// "The chairman of the bank": the one person of the text who is said to be that.
    private func holder(of head: Int) -> Int? {
        guard syntax.partOfSpeech(head) == .noun, !analysis.document.tokens[head].morphology.contains(.plural) else {
            return nil
        }
        let title = analysis.document.lemma(head).lowercased()
        let offices = owners(of: head, EventNouns.belonging).flatMap { officesOf[$0] ?? [] }
        let persons = Set(offices.filter { $0.title.lowercased().hasPrefix(title) }.map(\.person))
        return persons.count == 1 ? persons.first : nil
    }

    /// A body or text through which somebody acts; titles are written with capitals as often as not.
    private func isBody(_ head: Int) -> Bool {
        !analysis.isFormerOfficial(head)
            && [syntax.lemma(head), syntax.norm(head)].contains {
                EventNouns.bodies.contains($0) || SpeechWords.documents.contains($0)
            }
    }

    /// "Chad's army said it shot two": "it" is the state or body that speaks, whatever else might be meant.
    private func speakersOfSelf(_ head: Int, _ depth: Int) -> [Int]? {
        guard syntax.norm(head) == "it", depth == 0, syntax.relation(head) == .nsubj, let verb = syntax.head(of: head),
            syntax.relation(verb) == .ccomp, let saying = syntax.head(of: verb),
            SpeechWords.reporting.contains(syntax.lemma(saying))
        else { return nil }
        let speakers = syntax.verbPredicate(saying).subjects.filter { $0 != head }.flatMap {
            actors(of: $0, depth: depth + 1)
        }
        return speakers.count == 1 && analysis.kind(speakers[0]) != .person ? speakers : nil
    }

    /// "officials said they would leave": a pronoun that nothing else explains is whoever says so; "Kenyan officials say
    /// police shot two", "the minister says his country will pay": so is a force, or what is theirs.
    private func saidOfSelf(_ head: Int, _ depth: Int) -> [Int]? {
        let isPronoun = ["it", "they", "he", "she"].contains(syntax.norm(head))
        guard isPronoun || isOwnForce(head) || isTheirs(head), analysis.mention(at: head) == nil,
            var verb = syntax.head(of: head)
        else { return nil }
        while syntax.relation(verb) == .conj, let first = syntax.head(of: verb) { verb = first }
        guard syntax.relation(verb) == .ccomp, let saying = syntax.head(of: verb),
            SpeechWords.reporting.contains(syntax.lemma(saying))
        else { return nil }
        let speakers = syntax.verbPredicate(saying).subjects.flatMap { subject in
            actors(of: subject, depth: depth + 1).flatMap { speaker in
                // "the minister said it would help": not he, but those he acts for; "the Sall administration said it would" is it.
                guard syntax.norm(head) == "it", analysis.kind(speaker) == .person else { return [speaker] }
                let sides = principals[speaker]
                return sides.isEmpty && syntax.partOfSpeech(subject) == .noun ? [speaker] : sides
            }
        }
        if isPronoun { return speakers }
        // A force or land is that of the state that the speaker is or acts for: not of an agency that reports it.
        return speakers.flatMap { speaker in
            analysis.kind(speaker) == .country
                ? [speaker] : principals[speaker].filter { analysis.kind($0) == .country }
        }
    }

    /// "his country", "its army", where nobody is known to be meant.
    private func isTheirs(_ head: Int) -> Bool {
        (isBody(head) || ["country", "nation"].contains(syntax.lemma(head)))
            && syntax.children(of: head, .nmodPoss).contains {
                ["his", "her", "its", "their"].contains(syntax.norm($0)) && analysis.mention(at: $0) == nil
            }
    }

    /// "security forces", of which nothing says whose they are.
    private func isOwnForce(_ head: Int) -> Bool {
        [syntax.lemma(head), syntax.norm(head)].contains(where: EventNouns.forces.contains)
            && syntax.children(of: head, .amod, .compound, .nmodPoss).allSatisfy {
                EventNouns.ofForces.contains(syntax.lemma($0))
            } && syntax.children(of: head, .nmod, .acl, .aclRelcl).isEmpty
    }

    /// "the navy of Chad", "police in Chad"
    private func ownersOfBody(_ head: Int) -> [Int] {
        // "the withdrawal of forces from Chad", "a spokesman for the ministry"
        let isLeaving = syntax.head(of: head).map { EventNouns.leaving.contains(syntax.lemma($0)) } ?? false
        let isSpokesman = ["spokesman", "spokeswoman", "spokesperson"].contains(syntax.lemma(head))
        let owners = owners(
            of: head, isLeaving ? ["of"] : isSpokesman ? ["of", "from", "for"] : EventNouns.belonging)
        guard owners.isEmpty, EventNouns.homeBodies.contains(syntax.lemma(head)) else { return owners }
        return syntax.children(of: head, .nmod).filter { syntax.marker(of: $0) == "in" }
            .flatMap { analysis.referents(of: $0) }.compactMap { state(of: $0.entity) }
    }

    /// A country, or that of a place.
    private func state(of entity: Int) -> Int? {
        guard analysis.kind(entity) == .place else { return analysis.kind(entity) == .country ? entity : nil }
        return analysis.country(analysis.entities[entity].country)
    }

    /// "100 ethnic Albanians": people of a state are not the state; "the Palestinians" may be.
    private func isPeople(_ head: Int, _ entity: Int) -> Bool {
        guard analysis.kind(entity) == .country, analysis.document.tokens[head].morphology.contains(.plural),
            syntax.isNominal(head), syntax.partOfSpeech(head) != .pron,
            !analysis.name(of: entity).lowercased().hasSuffix(analysis.document.text(head).lowercased())
        else { return false }
        return syntax.child(of: head, .nummod, .amod, .compound) != nil || syntax.child(of: head, .det) == nil
    }

    private func isSome(_ head: Int) -> Bool {
        syntax.children(of: head, .det, .amod, .nummod).contains { Self.some.contains(syntax.norm($0)) }
    }

    private static let some = Lexicon.words("some")

    /// "suspects in the case", "the gunmen": persons of whom nothing says whose they are.
    func isOfPersons(_ head: Int) -> Bool {
        [syntax.lemma(head), syntax.norm(head)].contains {
            EventNouns.fighters.contains($0) || EventNouns.crowd.contains($0)
        }
    }

    /// "Syrian rebels": who stands up to a state is not the state.
    private func isAgainstOwn(_ head: Int) -> Bool {
        EventNouns.dissidents.contains(syntax.lemma(head)) || isDissident(head)
    }

    /// "Syrian rebel leaders": they do not act for Syria.
    private func isDissident(_ head: Int) -> Bool {
        syntax.children(of: head, .compound, .amod, .nmod).contains {
            EventNouns.dissidents.contains(syntax.lemma($0))
        }
    }

    private func isParty(_ referent: Referent) -> Bool {
        guard referent.confidence >= 0.7 else { return false }
        switch analysis.kind(referent.entity) {
        case .person, .country: return true
        // An agency tells what others do.
        case .organization: return analysis.category(of: referent.entity) != .newsAgency
        default: return false
        }
    }

    /// The states and bodies before a noun or behind its preposition: "Indian warships", "the army of Chad".
    func owners(of head: Int, _ prepositions: Set<Symbol>) -> [Int] {
        var result: [Int] = []
        func take(_ child: Int) {
            for part in syntax.coordinated(syntax.resolveRelative(child)) {
                for referent in analysis.referents(of: part)
                where referent.confidence >= 0.7 && !result.contains(referent.entity) {
                    switch analysis.kind(referent.entity) {
                    case .country, .organization, .person: result.append(referent.entity)
                    default: break
                    }
                }
            }
        }
        for child in syntax.children(of: head, .nmodPoss, .amod, .compound, .nmodDesc, .nmodUnmarked)
        where !isOfPeople(child) && !isMatter(child, of: head) {
            take(child)
            if syntax.norm(child) == "led" { syntax.leaders(child).forEach(take) }
            // "the United States' nuclear envoy", "the North Korean-made missile" hang one word deeper.
            if syntax.relation(child) == .compound, syntax.isNominal(child) {
                for inner in syntax.children(of: child, .amod, .compound) { take(inner) }
            }
        }
        if result.isEmpty, !prepositions.isEmpty {
            for child in syntax.children(of: head, .nmod)
            where syntax.marker(of: child).map(prepositions.contains) == true {
                take(child)
            }
        }
        return result
    }

    /// "the Kosovo peace proposals": about Kosovo, not by it.
    func isMatter(_ name: Int, of head: Int) -> Bool {
        guard syntax.relation(name) == .compound, syntax.classes(of: head).overlaps(Self.plans),
            analysis.document.text(name).contains(where: \.isLowercase), let mention = analysis.mention(at: name)
        else { return false }
        return mention.form == .name && mention.entities.allSatisfy { analysis.kind($0) == .country }
    }

    private static let plans = Lexicon.shared.set("paper", "discussion")

    /// "ethnic Albanian separatists": not of Albania.
    func isOfPeople(_ adjective: Int) -> Bool {
        adjective > 0 && syntax.lemma(adjective - 1) == "ethnic" && syntax.relation(adjective) == .amod
    }

    // MARK: - Targets

    /// The parties, places and agreements that a phrase stands for as those acted on; else those it belongs to or is about.
    func targets(
        of head: Int, isAsked: Bool = false, isBodily: Bool = false, isJudged: Bool = false, except own: Set<Int> = []
    ) -> [Int] {
        let named = analysis.referents(of: head).filter {
            switch analysis.kind($0.entity) {
            case .person, .country, .organization: $0.confidence >= 0.7
            case .agreement, .place: true
            default: false
            }
        }.map(\.entity)
        // "backed Syrian rebels": not Syria.
        if !isBodily, isAgainstOwn(head), analysis.mention(at: head)?.form != .name {
            return owners(of: head, EventNouns.belonging).filter { analysis.kind($0) == .organization }
        }
        if !named.isEmpty { return isFormerLand(head) ? [] : named }
        if let speaker = firstPerson(head) { return speaker }
        if let called = called(head) { return called }
        // "backed Tusk's rival": not Tusk.
        if EventNouns.others.contains(syntax.lemma(head)) { return [] }
        let topics = topics(of: head, withInfinitives: !isAsked, withDeeds: !isBodily, isJudged: isJudged, except: own)
        if isFormerLand(head) { return topics }
        return topics.isEmpty ? owners(of: head, EventNouns.belonging) : topics
    }

    /// "the former French colony", which is of France no more.
    func isFormerLand(_ head: Int) -> Bool {
        Self.dependencies.contains(syntax.lemma(head)) && analysis.mention(at: head)?.form != .name
            && syntax.children(of: head, .amod).contains { Self.formerly.contains(syntax.norm($0)) }
    }

    private static let dependencies = Lexicon.words("dependency")
    private static let formerly = Lexicon.words("formerly")

    /// "what it called Cairo's intolerance": Cairo's intolerance.
    private func called(_ what: Int) -> [Int]? {
        guard syntax.norm(what) == "what", let clause = syntax.child(of: what, .aclRelcl),
            syntax.classes(of: clause).overlaps(Self.calling)
        else { return nil }
        let things = syntax.children(of: clause, .obj, .xcomp, .obl).filter { syntax.norm($0) != "what" }
        return things.flatMap { targets(of: $0) }
    }

    private static let calling = Lexicon.shared.set("calling", "say")

    /// Those who are asked for something: not the state that a firm or a person of no office belongs to.
    func asked(of head: Int) -> [Int] {
        let targets = targets(of: head, isAsked: true)
        guard analysis.referents(of: head).isEmpty, syntax.isNominal(head), !isBody(head) else { return targets }
        let attributes = Set(
            syntax.children(of: head, .amod, .compound).flatMap { analysis.referents(of: $0) }.map(\.entity))
        return targets.filter { !attributes.contains($0) || analysis.kind($0) == .agreement }
    }

    /// The parties and places that a phrase itself stands for, not those it is about.
    func namedTargets(of head: Int) -> [Int] {
        let places = analysis.referents(of: head).map(\.entity).filter { analysis.kind($0) == .place }
        return actors(of: head) + places
    }

    // MARK: - "I", "we"

    private func firstPerson(_ token: Int) -> [Int]? {
        // "my government", "our country"
        let isOwn =
            syntax.children(of: token, .nmodPoss).contains { ["my", "our"].contains(syntax.norm($0)) }
            && (EventNouns.bodies.contains(syntax.lemma(token)) || syntax.lemma(token) == "country")
        guard isOwn || ["i", "we", "us", "me"].contains(syntax.norm(token)) else { return nil }
        if quotations.contains(token) { return speaker(around: token)?.entities }
        return author.map { [$0] }
    }

    /// True for the "I" of a statement in somebody's name.
    func isAuthor(_ token: Int) -> Bool {
        author != nil && ["i", "we"].contains(syntax.norm(token)) && !quotations.contains(token)
    }

    /// Who says the words in quotation marks that a token stands in.
    func speaker(around token: Int) -> Attribution.Speaker? {
        guard let index = quotations.ranges.firstIndex(where: { $0.contains(token) }) else { return nil }
        let range = quotations.ranges[index]
        if let speaker = attribution.speaker(of: range), speaker.confidence >= 0.7 { return speaker }
        // "…," he said. "We …"
        guard index > 0, let before = attribution.speaker(of: quotations.ranges[index - 1]),
            before.confidence >= 0.7,
            analysis.document.sentence(of: range.lowerBound).block
                == analysis.document.sentence(of: quotations.ranges[index - 1].lowerBound).block
        else { return nil }
        return before
    }

    /// Who reports what a predicate says: the subject of the verb of saying above it.
    func reporter(of token: Int) -> Int? {
        var current = token
        for _ in 0..<6 {
            guard let above = syntax.head(of: current) else { return nil }
            if [.ccomp, .parataxis].contains(syntax.relation(current)) || syntax.relation(above) == .parataxis,
                SpeechWords.reporting.contains(syntax.lemma(above))
            {
                return attribution.speaker(by: above).flatMap { $0.confidence >= 0.7 ? $0.entities.first : nil }
            }
            // "…, officials said": the saying hangs on what is said.
            for child in syntax.children(of: current, .parataxis)
            where SpeechWords.reporting.contains(syntax.lemma(child)) {
                return attribution.speaker(by: child).flatMap { $0.confidence >= 0.7 ? $0.entities.first : nil }
            }
            current = above
        }
        for child in syntax.children(of: current, .parataxis)
        where SpeechWords.reporting.contains(syntax.lemma(child)) {
            return attribution.speaker(by: child).flatMap { $0.confidence >= 0.7 ? $0.entities.first : nil }
        }
        return nil
    }

    /// "Joint statement of the ministers", or anything that a ministry publishes.
    private static func isStatement(_ document: Document) -> Bool {
        let publisher = document.article.publisher?.lowercased().split(separator: " ").map(String.init) ?? []
        return publisher.contains { EventNouns.stateBodies.contains($0) && $0 != "foreign" }
            || document.headline.prefix(2).contains { EventNouns.speeches.contains(document.tokens[$0].norm) }
    }

    private static func author(of analysis: Analysis) -> Int? {
        let document = analysis.document
        guard let heading = document.tokens.indices.first(where: { document.isHeading($0) }) else { return nil }
        let tokens = document.sentence(of: heading).tokens
        for by in tokens where ["by", "from"].contains(document.tokens[by].norm) && by > tokens.lowerBound {
            guard (tokens.lowerBound..<by).contains(where: { EventNouns.speeches.contains(document.tokens[$0].norm) })
            else { continue }
            for token in by + 1..<min(by + 6, tokens.upperBound) {
                if let mention = analysis.mention(at: token), let entity = mention.entities.first,
                    analysis.kind(entity) == .person
                {
                    return entity
                }
            }
        }
        return nil
    }
}

extension Analysis {
    /// What kind of body a known organization is.
    func category(of entity: Int) -> Organization.Category? {
        let knowledge = Knowledge.shared
        return knowledge.entries(for: name(of: entity), kinds: .init(.organization)).first.map {
            knowledge.organizations[Int($0.index)].category
        }
    }

    /// "the U.S. Senate", "the Chilean Foreign Ministry": the state whose body it is.
    func state(ofBody entity: Int) -> Int? {
        guard kind(entity) == .organization, EventNouns.isStateBody(name(of: entity)) else { return nil }
        let named = entities[entity].mentions.lazy.compactMap { index in
            Knowledge.shared.matches(
                in: self.document, tokens: self.mentions[index].tokens, kinds: .init(.country, .adjective)
            ).first?.entries.first.flatMap { Knowledge.shared.country(of: $0) }
        }.first.map { Knowledge.shared.countries[$0].id }
        guard let code = entities[entity].country ?? named else { return nil }
        return entities.firstIndex { $0.kind == .country && $0.key == code }
    }
}
