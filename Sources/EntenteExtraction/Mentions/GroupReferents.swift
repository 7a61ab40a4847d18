internal import EntenteGraph
internal import EntenteKnowledge
internal import EntenteText

/// Links "the two countries", "both sides", "the three leaders", "the two" to those that they stand for.
///
/// The nearest who are told to do something together come first ("Chile and Peru signed", "talks between"), then a
/// sentence that names as many as are wanted, then those that the article is about.
struct GroupReferents {
    let knowledge: Knowledge

    func resolve(in analysis: inout Analysis) {
        for token in analysis.document.tokens.indices
        where analysis.mentionOfToken[token] < 0 && analysis.bearerOfToken[token] < 0 {
            guard let phrase = phrase(at: token, analysis) else { continue }
            guard let members = members(phrase, analysis) else {
                analysis.omit(
                    .unresolvedGroup, phrase.start..<token + 1,
                    candidates: analysis.candidates(phrase.kinds, before: phrase.start))
                continue
            }
            analysis.add(
                Mention(
                    tokens: phrase.start..<token + 1, head: token, entities: members.entities, form: .description,
                    confidence: members.confidence))
        }
    }

    // MARK: - The phrase

    private struct Phrase {
        var start: Int
        var kinds: Set<Kind>
        var count: Int
        /// "both sides": a body may be one.
        var mayBeBodies = false
        /// "his two allies": the state that they are allies of is none of them.
        var without: Int?
    }

    private func phrase(at token: Int, _ analysis: Analysis) -> Phrase? {
        let document = analysis.document
        let sentence = document.sentence(of: token).tokens
        let norm = document.tokens[token].norm
        func before(_ back: Int) -> Symbol {
            token - back >= sentence.lowerBound ? document.tokens[token - back].norm : ""
        }
        // "the two agreed", "the pair met"
        let stands = [.nsubj, .nsubjPass, .obj, .obl, .nmod, .nmodPoss].contains(analysis.syntax.relation(token))
        if let count = Self.counts[norm] ?? Self.pairs[norm], stands, before(1) == "the",
            Self.pairs[norm] != nil || document.tokens[token].partOfSpeech == .num,
            !(token + 1 < sentence.upperBound
                && [.noun, .adj, .propn].contains(document.tokens[token + 1].partOfSpeech)),
            !analysis.syntax.children(of: token, .nmod).contains(where: { analysis.syntax.marker(of: $0) == "of" })
        {
            return Phrase(start: token - 1, kinds: [.person, .country], count: count)
        }
        guard let kind = Self.nouns[document.tokens[token].lemma], document.tokens[token].partOfSpeech == .noun else {
            return nil
        }
        let isPlural = document.tokens[token].morphology.contains(.plural)
        var count: Int?
        var isDefinite = false
        var without: Int?
        var start = token
        while start > sentence.lowerBound, token - start < 5 {
            let norm = document.tokens[start - 1].norm
            if let number = Self.counts[norm] {
                count = number
                if norm == "both" {
                    isDefinite = true
                    start -= 1
                    break
                }
            } else if ["the", "these", "those"].contains(norm) {
                isDefinite = true
                start -= 1
                break
            } else if ["its", "their", "his", "her"].contains(norm) {
                isDefinite = true
                if norm != "their" { without = owner(before: start - 1, analysis) }
                start -= 1
                break
            } else if document.tokens[start - 1].partOfSpeech != .adj, document.tokens[start - 1].partOfSpeech != .noun,
                !document.isHyphen(start - 1),
                // "nuclear-armed"
                !(document.tokens[start - 1].partOfSpeech == .verb && start - 2 > sentence.lowerBound
                    && document.isHyphen(start - 2))
            {
                break
            }
            start -= 1
        }
        // "the parties", "the sides": two, where two are told of.
        if count == nil, isDefinite, isPlural, start == token - 1,
            ["party", "side"].contains(document.tokens[token].lemma)
        {
            count = 2
        }
        guard isDefinite, let count, isPlural || count > 1 else { return nil }
        return Phrase(
            start: start, kinds: kind == .person ? [.person] : [.country], count: count,
            mayBeBodies: ["party", "side"].contains(document.tokens[token].lemma), without: without)
    }

    private static let counts: [Symbol: Int] = ["both": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6]
    private static let pairs: [Symbol: Int] = ["pair": 2, "duo": 2, "trio": 3]
    private static let nouns: [Symbol: Kind] = [
        "country": .country, "nation": .country, "side": .country, "state": .country, "ally": .country,
        "neighbor": .country, "neighbour": .country, "government": .country, "party": .country, "rival": .country,
        "power": .country, "capital": .country, "foe": .country, "adversary": .country, "partner": .country,
        "leader": .person, "minister": .person, "president": .person, "man": .person, "official": .person,
        "diplomat": .person, "general": .person, "chief": .person, "envoy": .person, "negotiator": .person,
        "premier": .person, "counterpart": .person,
    ]

    /// The state of whoever was named last.
    private func owner(before token: Int, _ analysis: Analysis) -> Int? {
        let sentence = Int(analysis.document.tokens[token].sentence)
        let mention = analysis.mentions.last {
            $0.tokens.upperBound <= token && sentence - Int(analysis.document.tokens[$0.head].sentence) <= 1
                && $0.form != .location && [.person, .country].contains(analysis.kind($0.entities[0]))
        }
        return mention.flatMap { state(of: $0.entities[0], analysis) }
    }

    private func state(of entity: Int, _ analysis: Analysis) -> Int? {
        if analysis.kind(entity) == .country { return entity }
        guard analysis.kind(entity) == .person, let code = analysis.entities[entity].country else { return nil }
        return analysis.entities.firstIndex { $0.kind == .country && $0.key == code }
    }

    // MARK: - Who they are

    private func members(_ phrase: Phrase, _ analysis: Analysis) -> (entities: [Int], confidence: Double)? {
        let document = analysis.document
        let sentence = Int(document.tokens[phrase.start].sentence)
        let usual = prominent(phrase, analysis, count: phrase.count + 1)
        // Who they are is what the text is about: one of them at least is among those that it names most.
        let core = prominent(phrase, analysis, count: phrase.count)
        func isUsual(_ found: [Int]) -> Bool { phrase.kinds != [.country] || !core.isDisjoint(with: found) }
        for back in 0...5 where sentence - back >= 0 {
            let range = document.sentences[sentence - back].tokens
            // A heading is no context, except for the sentence right behind it.
            if back > 1, document.isHeading(range.lowerBound) { break }
            if phrase.without == nil, let together = together(phrase, in: range, analysis), isUsual(together) {
                return (together, back <= 3 ? 0.8 : 0.75)
            }
            if back <= 3, phrase.kinds == [.person], let states = represented(phrase, in: range, analysis) {
                return (states, 0.75)
            }
            if back > 3 { continue }
            var found: [Int] = []
            for mention in analysis.mentions
            where range.contains(mention.tokens.lowerBound) && mention.tokens.upperBound <= phrase.start {
                for entity in mention.entities where fits(entity, mention, phrase, analysis) {
                    if !found.contains(entity) { found.append(entity) }
                }
            }
            // Two that the article only touches on are not "the two countries".
            if found.count == phrase.count, usual.isSuperset(of: found), isUsual(found) { return (found, 0.75) }
            if found.count > phrase.count { break }
        }
        // Otherwise the text before, where it names no more than that many, or those whom it names far more often.
        var all: [(entity: Int, count: Int)] = []
        for mention in analysis.mentions where mention.tokens.upperBound <= phrase.start {
            for entity in mention.entities where fits(entity, mention, phrase, analysis) {
                if let known = all.firstIndex(where: { $0.entity == entity }) {
                    all[known].count += 1
                } else {
                    all.append((entity, 1))
                }
            }
        }
        if all.count == phrase.count { return (all.map(\.entity), 0.75) }
        guard all.count > phrase.count, phrase.kinds.count == 1 else { return nil }
        let counts = all.map(\.count).sorted(by: >)
        let least = counts[phrase.count - 1]
        guard least >= 2, least >= 2 * counts[phrase.count] else { return nil }
        return (all.filter { $0.count >= least }.map(\.entity), 0.7)
    }

    private func fits(_ entity: Int, _ mention: Mention, _ phrase: Phrase, _ analysis: Analysis) -> Bool {
        phrase.kinds.contains(analysis.kind(entity)) && mention.form != .location && entity != phrase.without
            && (phrase.kinds.count == 1 || analysis.kind(entity) == .person)
            // "talks began in South Africa"
            && !(mention.form == .name && analysis.kind(entity) == .country
                && LocationUse(syntax: analysis.syntax).isLocation(mention.tokens))
    }

    /// "the three ministers" after "the foreign ministers of Egypt, Ethiopia and Sudan": the states whose they are.
    private func represented(_ phrase: Phrase, in range: Range<Int>, _ analysis: Analysis) -> [Int]? {
        let document = analysis.document
        for token in range.reversed()
        where token < phrase.start && document.tokens[token].morphology.contains(.plural)
            && Representatives.nouns.contains(document.tokens[token].lemma) && token + 2 < range.upperBound
            && ["of", "from"].contains(document.tokens[token + 1].norm)
        {
            let heads = analysis.listed(from: token + 2)
            let states = heads.flatMap { analysis.mention(at: $0)?.entities ?? [] }.filter {
                analysis.kind($0) == .country
            }
            if states.count == phrase.count, heads.count == phrase.count { return states }
        }
        return nil
    }

    /// Those who are coordinated, who meet, or between whom something is: the last of them in a sentence.
    private func together(_ phrase: Phrase, in range: Range<Int>, _ analysis: Analysis) -> [Int]? {
        let syntax = analysis.syntax
        for token in range.reversed() where token < phrase.start {
            // "The two sides … the parties"
            if let group = analysis.mention(at: token), group.form == .description, group.head == token,
                group.entities.count == phrase.count, group.confidence >= 0.75,
                group.entities.allSatisfy({
                    phrase.kinds.contains(analysis.kind($0)) || phrase.mayBeBodies && analysis.kind($0) == .organization
                })
            {
                return group.entities
            }
            var heads: [Int] = []
            if syntax.partOfSpeech(token) == .verb, Self.mutual.contains(syntax.lemma(token)) {
                let predicate = syntax.verbPredicate(token)
                heads = predicate.subjects + predicate.objects + predicate.obliques(["with"])
            } else if isPairing(token, syntax), !syntax.children(of: token, .conj).isEmpty {
                heads = syntax.coordinated(token)
            } else {
                continue
            }
            guard heads.allSatisfy({ $0 < phrase.start }) else { continue }
            let referents = heads.flatMap { analysis.referents(of: $0) }.filter {
                $0.mention != .location && $0.confidence >= 0.7
            }
            var found: [Int] = []
            for referent in referents {
                var entity: Int? = referent.entity
                // "Maduro and Ali met. Both countries …": the states they act for.
                if phrase.kinds == [.country], analysis.kind(referent.entity) != .country {
                    entity =
                        state(of: referent.entity, analysis)
                        ?? (phrase.mayBeBodies ? body(referent.entity, analysis) : nil)
                }
                guard let entity, phrase.kinds.contains(analysis.kind(entity)) || phrase.kinds == [.country],
                    !found.contains(entity)
                else { continue }
                found.append(entity)
            }
            if found.count == phrase.count,
                phrase.kinds.count == 1 || Set(found.map { analysis.kind($0) }).count == 1
            {
                return found
            }
        }
        return nil
    }

    /// Subjects, objects, agents, and what is "between": not "representatives of Brazil and Chile".
    private func isPairing(_ token: Int, _ syntax: Syntax) -> Bool {
        switch syntax.relation(token) {
        case .nsubj, .nsubjPass, .obj, .oblAgent, .nmodPoss: return true
        case .obl, .nmod:
            if ["between", "among"].contains(syntax.marker(of: token) ?? "") { return true }
            // "The leaders of Chile and Peru met."
            guard let noun = syntax.head(of: token), syntax.marker(of: token) == "of" else { return false }
            // "the decision of Britain and Mauritius to begin negotiations"
            if ["decision", "agreement", "announcement", "pledge", "plan", "effort"].contains(syntax.lemma(noun)) {
                return true
            }
            guard [.nsubj, .nsubjPass].contains(syntax.relation(noun)) else { return false }
            return Representatives.nouns.contains(syntax.lemma(noun))
                && syntax.document.tokens[noun].morphology.contains(.plural)
        default: return false
        }
    }

    /// "the government and the Front agreed. Both sides …": a body may be a side.
    private func body(_ entity: Int, _ analysis: Analysis) -> Int? {
        analysis.kind(entity) == .organization ? entity : nil
    }

    private static let mutual: Set<Symbol> = [
        "meet", "sign", "agree", "speak", "talk", "confer", "fight", "clash", "negotiate", "discuss", "join", "urge",
        "accuse", "blame", "notify", "host", "receive", "welcome", "call",
    ]

    /// The entities of a kind that the article names most often, and those named as often as the last of them.
    private func prominent(_ phrase: Phrase, _ analysis: Analysis, count: Int) -> Set<Int> {
        let all = analysis.entities.indices.filter { phrase.kinds.contains(analysis.kind($0)) }
        let sizes = all.map { analysis.entities[$0].mentions.count }.sorted(by: >)
        let least = sizes.count > count ? sizes[count - 1] : 0
        return Set(all.filter { analysis.entities[$0].mentions.count >= least })
    }
}
