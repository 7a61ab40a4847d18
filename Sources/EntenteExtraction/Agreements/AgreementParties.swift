internal import EntenteGraph
internal import EntenteKnowledge
internal import EntenteText

/// Who is bound by an agreement: by what is said in its description, and by what is told of who signs, keeps and leaves it.
struct AgreementParties {
    struct Party: Sendable {
        var entity: Int
        var sentence: Int
        var rule: String
        var confidence: Double
    }

    let analysis: Analysis
    let matcher: RuleMatcher
    private var syntax: Syntax { analysis.syntax }

    func parties(of agreement: Int, _ mentions: [Mention], _ tellings: [AgreementTelling]) -> [Party] {
        var found: [Party] = []
        var closed: Set<Int>?
        if let agreed = analysis.agreed[agreement], let first = mentions.first {
            add(agreed, "party-agreed", 0.8, first.head, &found)
            closed = Set(agreed)
        }
        for mention in mentions {
            guard mention.form != .pronoun,
                let phrase = AgreementPhrase(
                    head: mention.head, in: analysis, named: mention.form == .name ? mention.tokens : nil)
            else { continue }
            if phrase.isClosed, closed == nil { closed = Set(phrase.parties) }
            add(
                phrase.parties, phrase.isClosed ? "party-between" : "party-modifier", phrase.isClosed ? 0.95 : 0.8,
                mention.head, &found)
            addPossessors(of: mention.head, &found)
            if mention.form == .name {
                addModifiers(of: mention, &found, &closed)
                addNamed(mention, &found)
            }
        }
        for telling in tellings where telling.mention.confidence >= 0.75 { addTold(telling, &found) }
        for mention in mentions where mention.confidence >= 0.75 { addNamedParties(mention, &found) }
        if let closed, closed.count > 1 {
            found.removeAll { !closed.contains($0.entity) && !$0.rule.hasPrefix("party-between") }
        }
        return found.filter { $0.entity != agreement }
    }

    private func add(_ entities: [Int], _ rule: String, _ confidence: Double, _ token: Int, _ found: inout [Party]) {
        for entity in entities {
            switch analysis.kind(entity) {
            case .country: if !hasGovernment(entity) { continue }
            // The United Nations hold conventions, they are not bound by them.
            case .organization: if rule == "party-modifier", isConvener(entity) { continue }
            default: continue
            }
            found.append(
                Party(
                    entity: entity, sentence: Int(analysis.document.tokens[token].sentence), rule: rule,
                    confidence: confidence))
        }
    }

    /// False of land that nobody governs: "the Antarctic treaty".
    private func hasGovernment(_ country: Int) -> Bool {
        guard let known = analysis.entities[country].key.flatMap({ Knowledge.shared.country($0) }) else { return true }
        return known.status != .territory || known.capital != nil
    }

    private func isConvener(_ entity: Int) -> Bool {
        ["U.N.", "UN", "United Nations"].contains(analysis.entities[entity].name)
    }

    /// "the US-Japan Security Treaty": pairs before a proper name.
    private func addModifiers(of mention: Mention, _ found: inout [Party], _ closed: inout Set<Int>?) {
        var entities: [Int] = []
        for child in syntax.children(of: mention.head, .amod, .compound, .nmodDesc, .nmodUnmarked)
        where !mention.tokens.contains(child) {
            for part in syntax.coordinated(child) { entities += bodies(at: part) }
        }
        if Set(entities).count > 1, closed == nil { closed = Set(entities) }
        add(
            entities, entities.count > 1 ? "party-between" : "party-modifier", entities.count > 1 ? 0.9 : 0.75,
            mention.head, &found)
    }

    /// A known name that is a description: "Iran nuclear deal".
    private func addNamed(_ mention: Mention, _ found: inout [Party]) {
        let document = analysis.document
        guard mention.tokens.count > 1 else { return }
        let matches = Knowledge.shared.matches(in: document, tokens: mention.tokens, kinds: .init(.country, .adjective))
        guard matches.count > 1 || !document.isCapitalized(mention.tokens.upperBound - 1) else { return }
        for match in matches {
            guard let entry = match.entries.first, let country = Knowledge.shared.country(of: entry) else { continue }
            let id = Knowledge.shared.countries[country].id
            let entities = analysis.entities.indices.filter {
                analysis.kind($0) == .country && analysis.entities[$0].key == id
            }
            add(entities, "party-modifier", 0.75, mention.head, &found)
        }
    }

    /// "their pact": those who do what the sentence says with it.
    private func addPossessors(of head: Int, _ found: inout [Party]) {
        guard let owner = syntax.child(of: head, .nmodPoss), analysis.mention(at: owner) == nil,
            syntax.norm(owner) == "their"
        else { return }
        var token = head
        for _ in 0..<4 {
            guard let governor = syntax.head(of: token) else { return }
            if syntax.partOfSpeech(governor) == .verb {
                let subjects = syntax.verbPredicate(governor).subjects.filter {
                    $0 != token && $0 < head || syntax.relation(governor) == .acl
                }
                let entities = subjects.flatMap { bodies(at: $0) }
                if Set(entities).count > 1 { return add(entities, "party-possessor", 0.85, head, &found) }
            }
            token = governor
        }
        // "The chiefs of X and Y will meet before the expiry of their pact": the two states named before.
        let sentence = analysis.document.sentence(of: head).tokens
        var entities: [Int] = []
        for mention in analysis.mentions
        where sentence.contains(mention.head) && mention.head < owner && mention.form != .location {
            for entity in mention.entities where analysis.kind(entity) == .country && !entities.contains(entity) {
                entities.append(entity)
            }
        }
        if entities.count == 2 { add(entities, "party-possessor", 0.75, head, &found) }
    }

    // MARK: - What is done with it

    private func addTold(_ telling: AgreementTelling, _ found: inout [Party]) {
        let rule = telling.rule
        let predicate = telling.predicate
        let isVerb = syntax.partOfSpeech(predicate) == .verb
        if !rule.is("presumed") {
            let factuality = syntax.factuality(of: predicate)
            guard !factuality.isNegated,
                factuality.degree == .actual || factuality.degree == .planned || hasPartner(telling.mention)
            else { return }
        }
        var heads: [Int] = []
        for role in rule.roles where role.name == "party" {
            heads += matcher.fill(role, of: telling.match) { head, step in
                head == telling.mention.head || step == .subject && isVerb && !hasOwnSubject(predicate) ? [] : [head]
            }
        }
        let isMade = !rule.is("presumed")
        // "brokered by Chile": who helps signs nothing.
        let isOwn = rule.roles.contains { $0.name == "party" && $0.paths.contains { $0.steps == [.subject] } }
        if isMade, isOwn, isVerb, syntax.isPassive(predicate) || syntax.relation(predicate) == .acl {
            heads += signers(behind: predicate)
        }
        var entities = heads.flatMap { bodies(at: $0) }
        if isMade { entities += heads.flatMap { states(signedFor: $0) } }
        if rule.is("joint"), Set(entities).count < 2 { return }
        add(entities, rule.name, rule.is("joint") ? 0.75 : 0.85, predicate, &found)
    }

    /// "hopes to sign a trade pact with Chad": whoever would sign it would be party to it as Chad would.
    private func hasPartner(_ mention: Mention) -> Bool {
        syntax.children(of: mention.head, .nmod).contains { child in
            child > mention.head && syntax.marker(of: child) == "with"
                && syntax.coordinated(child).contains { !bodies(at: $0).isEmpty }
        }
    }

    /// "signed by President Obama": the state whose president, minister or envoy he is.
    private func states(signedFor token: Int) -> [Int] {
        let people = analysis.referents(of: token).filter {
            $0.confidence >= 0.75 && analysis.kind($0.entity) == .person
        }.map(\.entity)
        return people.compactMap { person in
            analysis.holdings.first { holding in
                holding.person == person && holding.of.map { analysis.kind($0) == .country } ?? false
                    && Self.signing.contains(Knowledge.shared.offices[holding.office].level)
            }?.of
                // "rebel leader Rodrigo Londoño"
                ?? analysis.holdings.first { holding in
                    holding.person == person
                        && holding.of.map { TitlePhrase.standsAlone($0, analysis) } ?? false
                }?.of
                // "signed by Zelenskyy": a leader who is known without a title.
                ?? Knowledge.shared.entries(for: analysis.name(of: person), kinds: .init(.person)).lazy
                .compactMap { Knowledge.shared.person($0) }.first
                .flatMap { analysis.country(Knowledge.shared.countries[$0.country].id) }
        }
    }

    private static let signing: Set<Office.Level> = [
        .headOfState, .headOfGovernment, .royal, .minister, .deputyMinister, .envoy, .adviser, .secretary,
    ]

    /// "was signed in Geneva in 2003 by Chile, Peru and Norway", wherever the parse hung the list.
    private func signers(behind verb: Int) -> [Int] {
        let tokens = analysis.document.tokens
        let end = min(verb + 9, analysis.document.sentence(of: verb).tokens.upperBound)
        for token in verb + 1..<max(end, verb + 1) {
            if tokens[token].norm == "by" {
                guard token + 1 < end else { return [] }
                let sentence = analysis.document.sentence(of: verb).tokens
                if let first = analysis.titledPerson(from: token + 1, sentence.upperBound) {
                    return [first.head] + analysis.peopleListed(after: first.head)
                }
                return analysis.listed(from: token + 1)
            }
            guard [.adp, .propn, .num, .noun, .det].contains(tokens[token].partOfSpeech) else { return [] }
        }
        return []
    }

    /// "Oslo opposes ending the pact": nothing says that it could. A finite verb, an infinitive and a participle behind
    /// what it describes have a subject that is meant.
    private func hasOwnSubject(_ verb: Int) -> Bool {
        if syntax.child(of: verb, .nsubj, .nsubjPass, .oblAgent) != nil { return true }
        let morphology = analysis.document.tokens[verb].morphology
        guard morphology.contains(.gerund) || morphology.contains(.participle) && morphology.contains(.present) else {
            return true
        }
        switch syntax.relation(verb) {
        case .csubj, .obj, .nsubj, .ccomp: return false
        // "the idea of leaving the pact"
        case .acl where syntax.marker(of: verb) != nil: return false
        case .xcomp: return syntax.head(of: verb).map { Self.aspectual.contains(syntax.lemma($0)) } ?? false
        default: return true
        }
    }

    private static let aspectual: Set<Symbol> = [
        "begin", "start", "stop", "finish", "keep", "continue", "consider", "risk", "avoid",
    ]

    /// "The parties are Kenya and Uganda." in the sentence of the agreement or the one behind it.
    private func addNamedParties(_ mention: Mention, _ found: inout [Party]) {
        let document = analysis.document
        let here = Int(document.tokens[mention.head].sentence)
        for sentence in [here, here + 1] where document.sentences.indices.contains(sentence) {
            for noun in document.sentences[sentence].tokens
            where noun > mention.head && ["party", "signatory", "member"].contains(syntax.lemma(noun))
                && [.nsubj, .nsubjOuter].contains(syntax.relation(noun))
            {
                guard let predicate = syntax.head(of: noun), syntax.child(of: predicate, .cop) != nil,
                    !bodies(at: predicate).isEmpty, !syntax.factuality(of: predicate).isNegated,
                    !analysis.mentions.contains(where: {
                        $0.head > mention.head && $0.head < noun && $0.entities != mention.entities
                            && analysis.kind($0.entities[0]) == .agreement
                    })
                else { continue }
                add(
                    (syntax.coordinated(predicate) + analysis.listed(from: predicate)).flatMap { bodies(at: $0) },
                    "party-named", 0.85, noun, &found)
            }
        }
    }

    private func bodies(at token: Int) -> [Int] {
        (analysis.referents(of: token) + analysis.included(in: token).flatMap { analysis.referents(of: $0) }
            + namedGroup(of: token))
            .filter { $0.confidence >= 0.7 }.map(\.entity).filter {
                analysis.kind($0) == .country || analysis.kind($0) == .organization
            }.compactMap { isBodyOfState($0) ? analysis.state(ofBody: $0) : $0 }
    }

    /// "the FARC guerrillas": the body whose people they are.
    private func namedGroup(of token: Int) -> [Referent] {
        guard Self.people.contains(syntax.lemma(token)) else { return [] }
        return syntax.children(of: token, .compound, .amod, .nmodDesc).flatMap { analysis.referents(of: $0) }
            .filter { analysis.kind($0.entity) == .organization }
    }

    private static let people = Lexicon.words("people-of-body")

    /// "the Chilean Senate": never a party, its state is.
    private func isBodyOfState(_ entity: Int) -> Bool {
        analysis.kind(entity) == .organization && EventNouns.isStateBody(analysis.name(of: entity))
    }
}
