internal import EntenteGraph
internal import EntenteKnowledge
internal import EntenteText

/// Links pronouns and descriptions to the entities that they stand for, within one article.
///
/// Deterministic sieves from the surest to the least sure, after Raghunathan et al., "A multi-pass sieve for coreference
/// resolution" (2010). A mention with two equally good candidates stays unlinked.
struct Coreference {
    let knowledge: Knowledge

    func resolve(in analysis: inout Analysis) {
        let quotations = Quotations(analysis.document)
        titles(&analysis, quotations)
        analysis.sortMentions()
        groups(&analysis)
        analysis.sortMentions()
        pronouns(&analysis, quotations)
        analysis.sortMentions()
    }

    // MARK: - "the chairman", "the US president", "the North Korean leader"

    private func titles(_ analysis: inout Analysis, _ quotations: Quotations) {
        let document = analysis.document
        for token in document.tokens.indices
        where analysis.mentionOfToken[token] < 0 && analysis.bearerOfToken[token] < 0
            && document.tokens[token].partOfSpeech == .noun
        {
            guard let match = officeMatch(endingAt: token + 1, document), let entry = match.first(.office),
                isDefinite(match.tokens, analysis)
            else { continue }
            let owners = owners(of: token, match.tokens, analysis)
            guard
                let person = bearer(of: Int(entry.index), owners: owners, before: token, analysis)
                    ?? figure(Int(entry.index), owners: owners, match.tokens, &analysis)
            else { continue }
            analysis.add(
                Mention(tokens: match.tokens, head: token, entities: [person], form: .description, confidence: 0.8))
        }
    }

    private func officeMatch(endingAt end: Int, _ document: Document) -> Match? {
        let sentence = document.sentence(of: end - 1).tokens
        for start in max(sentence.lowerBound, end - 6)..<end {
            if let match = knowledge.longestMatch(in: document, at: start, before: end, kinds: .init(.office)),
                match.tokens.upperBound == end
            {
                return match
            }
        }
        return nil
    }

    private func isDefinite(_ title: Range<Int>, _ analysis: Analysis) -> Bool {
        let document = analysis.document
        let sentence = document.sentence(of: title.lowerBound).tokens
        var token = title.lowerBound - 1
        while token >= sentence.lowerBound, title.lowerBound - token < 6 {
            switch document.tokens[token].norm {
            case "the", "'s", "’s": return true
            case "a", "an", "any", "no", "some", "every", "former", "another": return false
            default: break
            }
            let passes =
                analysis.mention(at: token) != nil || document.tokens[token].partOfSpeech == .adj
                || document.tokens[token].partOfSpeech == .noun
            if !passes { return false }
            token -= 1
        }
        return false
    }

    private func owners(of head: Int, _ title: Range<Int>, _ analysis: Analysis) -> Set<Int> {
        var found: Set<Int> = []
        let sentence = analysis.document.sentence(of: head).tokens
        var token = title.lowerBound - 1
        while token >= sentence.lowerBound, title.lowerBound - token < 4 {
            if let mention = analysis.mention(at: token),
                mention.entities.contains(where: { analysis.kind($0) == .country })
            {
                found.formUnion(mention.entities)
                break
            }
            token -= 1
        }
        for child in analysis.syntax.children(of: head, .nmod) where analysis.syntax.marker(of: child) == "of" {
            for referent in analysis.referents(of: child) where analysis.kind(referent.entity) == .country {
                found.insert(referent.entity)
            }
        }
        return found
    }

    /// The one person, or the one named last, whose office the description fits.
    private func bearer(of office: Int, owners: Set<Int>, before token: Int, _ analysis: Analysis) -> Int? {
        let described = knowledge.offices[office]
        let fitting = analysis.holdings.filter { holding in
            let held = knowledge.offices[holding.office]
            guard fits(described, held) else { return false }
            guard !owners.isEmpty else { return true }
            return holding.of.map { owners.contains($0) } ?? false
        }
        let people = Set(fitting.map(\.person))
        if people.count == 1 { return people.first }
        guard !people.isEmpty else { return nil }
        // The one mentioned last before, if in this sentence or the two before it.
        let sentence = Int(analysis.document.tokens[token].sentence)
        return analysis.mentions.last {
            $0.tokens.upperBound <= token && sentence - Int(analysis.document.tokens[$0.head].sentence) <= 2
                && $0.entities.count == 1 && people.contains($0.entities[0]) && $0.form == .name
        }?.entities[0]
    }

    /// "the US president" in a text that names one known figure of that state and gives him no office: then the
    /// description gives it.
    private func figure(_ office: Int, owners: Set<Int>, _ title: Range<Int>, _ analysis: inout Analysis) -> Int? {
        let described = knowledge.offices[office]
        guard owners.count == 1, let owner = owners.first, let code = analysis.entities[owner].key,
            let state = knowledge.countryIndex(code),
            [.headOfState, .headOfGovernment].contains(described.level) || described.title == "Leader"
        else { return nil }
        let known = analysis.entities.indices.filter { index in
            guard analysis.kind(index) == .person,
                !analysis.holdings.contains(where: { $0.person == index && $0.of != nil })
            else { return false }
            return knowledge.entries(for: analysis.name(of: index), kinds: .init(.person)).contains {
                knowledge.person($0)?.country == state
            }
        }
        guard known.count == 1 else { return nil }
        analysis.holdings.append(
            OfficeHolding(
                person: known[0], title: described.title, office: office, of: owner, term: .current,
                sentence: Int(analysis.document.tokens[title.lowerBound].sentence), tokens: title,
                rule: "office-described", confidence: 0.75))
        return known[0]
    }

    private func fits(_ described: Office, _ held: Office) -> Bool {
        if described.title == held.title { return true }
        switch described.title {
        case "Leader": return held.level == .headOfState || held.level == .headOfGovernment || held.level == .royal
        case "Minister": return held.level == .minister
        case "Secretary": return held.level == .minister && held.title.hasPrefix("Secretary")
        case "Premier": return held.level == .headOfGovernment
        case "Envoy": return held.level == .envoy
        case "Diplomat":
            return held.title == "Secretary of State" || held.portfolio == "Foreign Affairs" && held.level == .minister
        default: break
        }
        if described.title.hasPrefix("Head of") {
            return described.portfolio == held.portfolio || held.level == .military && described.portfolio == "Defense"
        }
        return false
    }

    // MARK: - "the two countries", "both sides", "the three leaders"

    private func groups(_ analysis: inout Analysis) {
        let document = analysis.document
        for token in document.tokens.indices
        where analysis.mentionOfToken[token] < 0 && analysis.bearerOfToken[token] < 0 {
            guard let kind = Self.groupNouns[document.tokens[token].lemma],
                document.tokens[token].morphology.contains(.plural) || document.tokens[token].partOfSpeech == .noun
            else { continue }
            let sentence = document.sentence(of: token).tokens
            var wanted: Int?
            var definite = false
            var start = token
            while start > sentence.lowerBound, token - start < 4 {
                let norm = document.tokens[start - 1].norm
                if let count = Self.counts[norm] {
                    wanted = count
                    if norm == "both" { definite = true }
                } else if ["the", "these", "those", "its", "their"].contains(norm) {
                    definite = true
                    start -= 1
                    break
                } else if document.tokens[start - 1].partOfSpeech != .adj
                    && document.tokens[start - 1].partOfSpeech != .noun
                {
                    break
                }
                start -= 1
            }
            guard definite, let wanted, let members = members(kind, wanted, before: start, analysis) else { continue }
            analysis.add(
                Mention(tokens: start..<token + 1, head: token, entities: members, form: .description, confidence: 0.75)
            )
        }
    }

    private static let counts: [Symbol: Int] = ["both": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6]
    private static let groupNouns: [Symbol: Kind] = [
        "country": .country, "nation": .country, "side": .country, "state": .country, "ally": .country,
        "neighbor": .country,
        "neighbour": .country, "government": .country, "party": .country, "rival": .country, "power": .country,
        "capital": .country,
        "leader": .person, "minister": .person, "president": .person, "man": .person, "official": .person,
        "diplomat": .person,
        "general": .person, "chief": .person, "envoy": .person, "negotiator": .person,
    ]

    /// The last distinct entities of a kind, in this sentence or the three before it.
    private func members(_ kind: Kind, _ wanted: Int, before token: Int, _ analysis: Analysis) -> [Int]? {
        let sentence = Int(analysis.document.tokens[token].sentence)
        let prominent = prominent(kind, wanted + 1, analysis)
        // Mentions that are coordinated, or share a sentence, come first: the sentence nearest before that has enough.
        for back in 0...3 where sentence - back >= 0 {
            let range = analysis.document.sentences[sentence - back].tokens
            var found: [Int] = []
            for mention in analysis.mentions
            where range.contains(mention.tokens.lowerBound) && mention.tokens.upperBound <= token {
                for entity in mention.entities
                where analysis.kind(entity) == kind && mention.form != .location && !found.contains(entity) {
                    found.append(entity)
                }
            }
            // Two that the article only touches on are not "the two countries".
            if found.count == wanted, !prominent.isSuperset(of: found) { continue }
            if found.count == wanted { return found }
            if found.count > wanted { return nil }
        }
        // Otherwise the whole text before, where it names no more than that many.
        var all: [Int] = []
        for mention in analysis.mentions where mention.tokens.upperBound <= token {
            for entity in mention.entities where analysis.kind(entity) == kind && !all.contains(entity) {
                all.append(entity)
            }
        }
        return all.count == wanted ? all : nil
    }

    /// The entities of a kind that the article names most often, and those named as often as the last of them.
    private func prominent(_ kind: Kind, _ count: Int, _ analysis: Analysis) -> Set<Int> {
        let all = analysis.entities.indices.filter { analysis.kind($0) == kind }
        let sizes = all.map { analysis.entities[$0].mentions.count }.sorted(by: >)
        let least = sizes.count > count ? sizes[count - 1] : 0
        return Set(all.filter { analysis.entities[$0].mentions.count >= least })
    }

    // MARK: - Pronouns

    private func pronouns(_ analysis: inout Analysis, _ quotations: Quotations) {
        let document = analysis.document
        for token in document.tokens.indices where analysis.mentionOfToken[token] < 0 {
            guard !quotations.contains(token), let kinds = Self.pronouns[document.tokens[token].norm] else { continue }
            guard let antecedent = antecedent(of: token, kinds, analysis, quotations) else { continue }
            analysis.add(
                Mention(
                    tokens: token..<token + 1, head: token, entities: antecedent.entities, form: .pronoun,
                    confidence: antecedent.confidence))
        }
    }

    private static let person: Set<Kind> = [.person]
    private static let body: Set<Kind> = [.country, .organization]
    private static let pronouns: [Symbol: Set<Kind>] = [
        "he": person, "him": person, "his": person, "himself": person, "she": person, "her": person, "herself": person,
        "it": body, "its": body, "they": several, "them": several, "their": several,
    ]
    private static let several: Set<Kind> = [.person, .country, .organization]

    /// The nearest subject before, in the same sentence or the one before it, then the nearest mention.
    private func antecedent(of token: Int, _ kinds: Set<Kind>, _ analysis: Analysis, _ quotations: Quotations) -> (
        entities: [Int], confidence: Double
    )? {
        let document = analysis.document
        let sentence = Int(document.tokens[token].sentence)
        // "it" as a dummy or for a thing: only where it is a subject or possessor.
        if kinds == Self.body {
            guard !document.isHeading(token),
                document.tokens[token].norm == "its" || [.nsubj, .nsubjPass].contains(analysis.syntax.relation(token))
            else { return nil }
        }
        if kinds == Self.several { return severalBefore(token, analysis, quotations) }
        for back in 0...2 where sentence - back >= 0 {
            let range = document.sentences[sentence - back].tokens
            // Headings are no context for what follows.
            if back > 0, document.isHeading(range.lowerBound) { break }
            let before = analysis.mentions.filter {
                range.contains($0.tokens.lowerBound) && $0.tokens.upperBound <= token && $0.confidence >= 0.7
                    && $0.form != .adjective && $0.form != .location && !quotations.contains($0.head)
                    && !$0.entities.isEmpty && $0.entities.allSatisfy { kinds.contains(analysis.kind($0)) }
            }
            guard !before.isEmpty else { continue }
            let subjects = before.filter { isSubject($0.head, analysis) }
            let confidence = back == 0 ? 0.85 : back == 1 ? 0.8 : 0.7
            if let subject = (back == 0 ? subjects.last : subjects.first) { return (subject.entities, confidence) }
            if Set(before.map(\.entities)).count == 1 { return (before[0].entities, confidence - 0.05) }
            if kinds == Self.person, back > 0 { return nil }
        }
        return nil
    }

    /// "they": the subjects of the last predicate before that has two or more.
    private func severalBefore(_ token: Int, _ analysis: Analysis, _ quotations: Quotations) -> (
        entities: [Int], confidence: Double
    )? {
        let document = analysis.document
        let sentence = Int(document.tokens[token].sentence)
        for back in 0...1 where sentence - back >= 0 {
            let range = document.sentences[sentence - back].tokens
            if back > 0, document.isHeading(range.lowerBound) { break }
            for subject in range.reversed()
            where subject < token && !quotations.contains(subject)
                && [.nsubj, .nsubjPass].contains(analysis.syntax.relation(subject))
            {
                var entities: [Int] = []
                for head in analysis.syntax.coordinated(subject) {
                    for referent in analysis.referents(of: head)
                    where !entities.contains(referent.entity) && referent.mention != .pronoun {
                        entities.append(referent.entity)
                    }
                }
                if entities.count > 1 { return (entities, back == 0 ? 0.8 : 0.75) }
            }
        }
        return nil
    }

    private func isSubject(_ head: Int, _ analysis: Analysis) -> Bool {
        var token = head
        // Of a coordination or a title the relation of the whole counts.
        while [.conj, .flat, .appos, .nmodDesc, .compound].contains(analysis.syntax.relation(token)),
            let up = analysis.syntax.head(of: token),
            up < head || analysis.bearerOfToken[up] >= 0
        { token = up }
        return [.nsubj, .nsubjPass, .nsubjOuter].contains(analysis.syntax.relation(token))
    }
}
