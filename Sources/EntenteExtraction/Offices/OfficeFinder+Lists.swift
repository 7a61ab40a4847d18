internal import EntenteGraph
internal import EntenteKnowledge
internal import EntenteText

extension OfficeFinder {
    /// "his counterparts from Chile and Peru, Alberto van Klaveren and Javier González-Olaechea", "the presidents of …", "his
    /// Italian and Indian counterparts, …": as many names as states, each in its place.
    mutating func pairedLists() {
        for token in document.tokens.indices.dropLast(4)
        where document.tokens[token].morphology.contains(.plural) && analysis.mentionOfToken[token] < 0 {
            let isBehind = ["of", "from"].contains(document.tokens[token + 1].norm)
            let heads = analysis.listed(from: isBehind ? token + 2 : token + 1)
            let states =
                isBehind
                ? heads.compactMap { analysis.mention(at: $0) }.filter {
                    analysis.kind($0.entities[0]) == .country && $0.form != .adjective
                } : states(before: token)
            let people = heads.compactMap { analysis.mention(at: $0) }.filter { analysis.isPerson($0) }
            guard states.count > 1, states.count == people.count, heads.count == (isBehind ? 2 : 1) * people.count,
                states[states.count - 1].tokens.upperBound < people[0].tokens.lowerBound,
                let known = pluralOffice(at: token)
            else { continue }
            let office = Knowledge.shared.offices[known.office]
            for (state, person) in zip(states, people) {
                let country = state.entities[0]
                holdings.append(
                    OfficeHolding(
                        person: person.entities[0],
                        title: title(counterpartOf: office, in: analysis.entities[country].key) ?? known.title,
                        office: known.office, of: country, term: .current,
                        sentence: Int(document.tokens[token].sentence), tokens: token..<token + 1,
                        rule: "office-in-list", confidence: 0.85))
            }
            analysis.add(
                Mention(at: token, entities: people.map { $0.entities[0] }, form: .description, confidence: 0.9))
        }
    }

    /// "[Italian] and [Indian] counterparts"
    private func states(before noun: Int) -> [Mention] {
        var states: [Mention] = []
        let start = document.sentence(of: noun).tokens.lowerBound
        var token = noun - 1
        while token >= start {
            if let mention = analysis.mention(at: token), analysis.kind(mention.entities[0]) == .country {
                states.insert(mention, at: 0)
                token = mention.tokens.lowerBound - 1
            } else if !states.isEmpty, ["and", ","].contains(document.tokens[token].norm) {
                token -= 1
            } else if states.isEmpty, analysis.mentionOfToken[token] < 0,
                [.noun, .adj, .propn].contains(document.tokens[token].partOfSpeech)
            {
                // "[foreign] ministers"
                token -= 1
            } else {
                break
            }
        }
        return states
    }

    /// What those are whom a plural names: ministers, or what the one is whose counterparts they are.
    private func pluralOffice(at token: Int) -> (title: String, office: Int)? {
        if document.tokens[token].norm == "counterparts" {
            return holdings.last { $0.sentence == Int(document.tokens[token].sentence) && $0.tokens.lowerBound < token }
                .map { ($0.title, $0.office) }
        }
        guard let entry = document.match(endingAt: token + 1, atMost: 5, .officePlural)?.first(.officePlural) else {
            return nil
        }
        return (Knowledge.shared.offices[Int(entry.index)].title, Int(entry.index))
    }

    /// "former presidents Tarja Halonen of Finland and Vaclav Klaus", "two Chilean senators, A and B", "the presidents of
    /// Chile, A, and of Peru, B".
    mutating func titledLists() {
        var covered = 0
        for token in document.tokens.indices where analysis.mentionOfToken[token] < 0 && token >= covered {
            let end = document.sentence(of: token).tokens.upperBound
            guard let match = document.match(at: token, before: end, .office, .officePlural),
                let entry = match.entries.first
            else { continue }
            let isPlural = entry.kind == .officePlural
            let title = TitleMatch(tokens: match.tokens, index: Int(entry.index))
            let phrase = TitleReader(title, isPlural: isPlural, analysis).read()
            guard phrase.kind.level != .role else { continue }
            var people = isPlural ? named(behind: phrase, end) : []
            if people.count < 2 { people = alternating(behind: match.tokens.upperBound, end) }
            guard people.count > 1 else { continue }
            covered = phrase.core.upperBound
            for (person, state) in people
            where !holdings.contains(where: { $0.person == person && $0.office == phrase.office }) {
                holdings.append(
                    OfficeHolding(
                        person: person, title: phrase.title, office: phrase.office, of: state ?? owner(of: phrase),
                        possessor: phrase.possessor, term: phrase.term, sentence: Int(document.tokens[token].sentence),
                        tokens: phrase.tokens, rule: "office-in-list", confidence: 0.85))
            }
        }
    }

    /// The people of a list behind a title in the plural, each with the state or body that is said behind the name.
    private func named(behind phrase: TitlePhrase, _ end: Int) -> [(person: Int, state: Int?)] {
        var next = phrase.core.upperBound
        if phrase.tokens.upperBound > next || next < end && document.tokens[next].norm == "," {
            next = phrase.tokens.upperBound
            guard next < end, document.tokens[next].norm == "," else { return [] }
            next += 1
        }
        var people: [(person: Int, state: Int?)] = []
        var isClosed = false
        while next < end, let mention = analysis.titledPerson(from: next, end) {
            let state = ownerBehind(mention, phrase.kind)
            people.append((mention.entities[0], state))
            next = mention.tokens.upperBound
            if state != nil { next = analysis.mention(at: next + 1)?.tokens.upperBound ?? next + 3 }
            guard next < end, !isClosed, [",", "and"].contains(document.tokens[next].norm) else { break }
            isClosed = document.tokens[next].norm == "and"
            next += 1
            if next < end, document.tokens[next].norm == "and" {
                isClosed = true
                next += 1
            }
        }
        return isClosed ? people : []
    }

    /// "of [Chile], [A], and (of) [Peru], [B]"
    private func alternating(behind core: Int, _ end: Int) -> [(person: Int, state: Int?)] {
        var people: [(person: Int, state: Int?)] = []
        var next = core
        while next < end {
            while next < end, ["of", "from", "the", "and"].contains(document.tokens[next].norm) { next += 1 }
            guard next > core, let state = analysis.mention(at: next), state.form != .adjective,
                analysis.kind(state.entities[0]) == .country, state.tokens.upperBound + 1 < end,
                document.tokens[state.tokens.upperBound].norm == ",",
                let person = analysis.titledPerson(from: state.tokens.upperBound + 1, end),
                people.isEmpty
                    || ["of", "and", "from", "the"].contains(document.tokens[state.tokens.lowerBound - 1].norm)
            else { break }
            people.append((person.entities[0], state.entities[0]))
            next = person.tokens.upperBound
            if next < end, document.tokens[next].norm == "," { next += 1 }
        }
        return people
    }
}
