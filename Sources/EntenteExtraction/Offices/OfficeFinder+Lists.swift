internal import EntenteGraph
internal import EntenteKnowledge
internal import EntenteText

extension OfficeFinder {
    /// "his counterparts from Chile and Peru, Alberto van Klaveren and Javier González-Olaechea", "the presidents of …", "his
    /// Italian and Indian counterparts, …": as many names as states, each in its place.
    func pairedLists(_ holdings: inout [OfficeHolding], _ analysis: inout Analysis) {
        let document = analysis.document
        for token in document.tokens.indices.dropLast(4)
        where document.tokens[token].morphology.contains(.plural) && analysis.mentionOfToken[token] < 0 {
            let isBehind = ["of", "from"].contains(document.tokens[token + 1].norm)
            let heads = analysis.listed(from: isBehind ? token + 2 : token + 1)
            let states =
                isBehind
                ? heads.compactMap { analysis.mention(at: $0) }.filter {
                    analysis.kind($0.entities[0]) == .country && $0.form != .adjective
                } : states(before: token, analysis)
            let people = heads.compactMap { analysis.mention(at: $0) }.filter {
                analysis.kind($0.entities[0]) == .person
            }
            guard states.count > 1, states.count == people.count,
                heads.count == (isBehind ? 2 : 1) * people.count,
                states[states.count - 1].tokens.upperBound < people[0].tokens.lowerBound,
                let known = pluralOffice(at: token, holdings, analysis)
            else { continue }
            let office = knowledge.offices[known.office]
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
                Mention(
                    tokens: token..<token + 1, head: token, entities: people.map { $0.entities[0] },
                    form: .description, confidence: 0.9))
        }
    }

    /// "[Italian] and [Indian] counterparts"
    private func states(before noun: Int, _ analysis: Analysis) -> [Mention] {
        var states: [Mention] = []
        let start = analysis.document.sentence(of: noun).tokens.lowerBound
        var token = noun - 1
        while token >= start {
            if let mention = analysis.mention(at: token), analysis.kind(mention.entities[0]) == .country {
                states.insert(mention, at: 0)
                token = mention.tokens.lowerBound - 1
            } else if !states.isEmpty, ["and", ","].contains(analysis.document.tokens[token].norm) {
                token -= 1
            } else if states.isEmpty, analysis.mentionOfToken[token] < 0,
                [.noun, .adj, .propn].contains(analysis.document.tokens[token].partOfSpeech)
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
    private func pluralOffice(at token: Int, _ holdings: [OfficeHolding], _ analysis: Analysis) -> (
        title: String, office: Int
    )? {
        let document = analysis.document
        if document.tokens[token].norm == "counterparts" {
            return holdings.last {
                $0.sentence == Int(document.tokens[token].sentence) && $0.tokens.lowerBound < token
            }.map { ($0.title, $0.office) }
        }
        let sentence = document.sentence(of: token).tokens
        for start in Swift.max(sentence.lowerBound, token - 4)...token {
            guard
                let match = knowledge.longestMatch(in: document, at: start, before: token + 1, kinds: .init(.office)),
                match.tokens.upperBound == token + 1, let entry = match.first(.office)
            else { continue }
            return (knowledge.offices[Int(entry.index)].title, Int(entry.index))
        }
        return nil
    }

    /// "Inhofe, who chairs the Senate Armed Services Committee": a verb for what he is there.
    func chairs(_ people: [Int], _ holdings: inout [OfficeHolding], _ analysis: Analysis) {
        let syntax = analysis.syntax
        for index in people {
            let mention = analysis.mentions[index]
            var verbs = syntax.children(of: mention.head, .aclRelcl)
            if syntax.relation(mention.head) == .nsubj, let verb = syntax.head(of: mention.head) { verbs.append(verb) }
            // "Jim Inhofe, a Republican who chairs …"
            verbs += syntax.children(of: mention.head, .appos).flatMap { syntax.children(of: $0, .aclRelcl) }
            for verb in verbs {
                guard let title = Self.presiding[syntax.lemma(verb)], let object = syntax.child(of: verb, .obj),
                    let body = analysis.mention(at: object), body.form == .name,
                    analysis.kind(body.entities[0]) == .organization,
                    analysis.document.tokens[verb].morphology.contains(.present)
                        && syntax.modality(of: verb) == Modality(),
                    let office = knowledge.entries(for: title, kinds: .init(.office)).first
                else { continue }
                holdings.append(
                    OfficeHolding(
                        person: mention.entities[0], title: title, office: Int(office.index), of: body.entities[0],
                        term: .current, sentence: Int(analysis.document.tokens[verb].sentence),
                        tokens: verb..<verb + 1, rule: "office-by-verb", confidence: 0.8))
            }
        }
    }

    private static let presiding: [Symbol: String] = ["chair": "Chair", "head": "Head"]
}
