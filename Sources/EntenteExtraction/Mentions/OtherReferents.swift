internal import EntenteGraph
internal import EntenteText

/// Links "its neighbour", "Chad's rival" to the one other state that the nearest sentences, or the whole text, speak of.
struct OtherReferents {
    func resolve(in analysis: inout Analysis) {
        let document = analysis.document
        let principals = Principals(analysis)
        var found: [Mention] = []
        for token in document.tokens.indices
        where analysis.mentionOfToken[token] < 0 && analysis.bearerOfToken[token] < 0
            && document.tokens[token].partOfSpeech == .noun && Self.nouns.contains(document.tokens[token].lemma)
            && !document.tokens[token].morphology.contains(.plural)
        {
            guard let owner = owner(of: token, analysis, principals), let other = other(than: owner, token, analysis)
            else { continue }
            found.append(Mention(at: token, entities: [other], form: .description, confidence: 0.75))
        }
        for mention in found { analysis.add(mention) }
        analysis.sortMentions()
    }

    private static let nouns = Lexicon.words("other-state")

    /// The state whose neighbour it is, where nothing else says who that is.
    private func owner(of token: Int, _ analysis: Analysis, _ principals: Principals) -> Int? {
        let syntax = analysis.syntax
        guard
            syntax.children(of: token, .acl, .aclRelcl, .appos, .nmod, .flat, .compound, .nmodDesc).allSatisfy({
                analysis.quotations.contains($0) && !analysis.quotations.contains(token)
            }),
            syntax.child(of: token, .cop) == nil, ![.compound, .appos, .nmodDesc].contains(syntax.relation(token)),
            token + 1 >= syntax.tokens.count || syntax.partOfSpeech(token + 1) != .propn,
            let possessor = syntax.child(of: token, .nmodPoss),
            let entity = analysis.mention(at: possessor)?.entities.only,
            let state = principals.side(of: entity) ?? analysis.country(analysis.entities[entity].country),
            analysis.kind(state) == .country
        else { return nil }
        return state
    }

    private func other(than owner: Int, _ token: Int, _ analysis: Analysis) -> Int? {
        let document = analysis.document
        let here = Int(document.tokens[token].sentence)
        let subjects = Set(
            analysis.syntax.ancestors(of: token).filter { analysis.syntax.partOfSpeech($0) == .verb }
                .flatMap { analysis.syntax.verbPredicate($0).subjects }
                .filter { $0 != token }.flatMap { analysis.referents(of: $0) }.map(\.entity))
        for back in 0...3 where here - back >= 0 {
            let range = document.sentences[here - back].tokens
            let named = Set(
                analysis.mentions[in: range.lowerBound..<min(range.upperBound, token)].filter {
                    $0.form != .location && analysis.kind($0.entities[0]) == .country
                }.flatMap(\.entities))
            let others = named.subtracting([owner]).subtracting(subjects)
            if others.isEmpty { continue }
            // Told of beside each other.
            if named.contains(owner), let only = others.only { return only }
            break
        }
        // The other of the two that the text is about.
        let main = analysis.mainStates
        return main.contains(owner) ? main.first { $0 != owner } : nil
    }
}

extension Analysis {
    /// The two states that the text is about: those that it names at least twice as often as any other.
    var mainStates: [Int] {
        let ranked = entities.indices.filter { kind($0) == .country }.sorted {
            (entities[$0].mentions.count, $1) > (entities[$1].mentions.count, $0)
        }
        guard ranked.count > 1,
            ranked.count == 2 || entities[ranked[2]].mentions.count * 2 <= entities[ranked[1]].mentions.count
        else { return [] }
        return Array(ranked.prefix(2))
    }

    /// The one state that the text is about: that it names at least twice as often as any other.
    var mainState: Int? {
        let counts = entities.map { $0.kind == .country ? $0.mentions.count : 0 }
        guard let most = counts.indices.max(by: { counts[$0] < counts[$1] }), counts[most] > 1 else { return nil }
        return counts.indices.allSatisfy { $0 == most || counts[$0] * 2 <= counts[most] } ? most : nil
    }
}
