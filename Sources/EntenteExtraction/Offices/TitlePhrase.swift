internal import EntenteGraph
internal import EntenteKnowledge
internal import EntenteText

/// A title with what stands around it: "former [South Korean] [defense minister]", "[chairman] of the [US] [Joint
/// Chiefs of Staff]", "[assistant secretary of state] for [South and Central Asian affairs]".
struct TitlePhrase {
    /// From the first modifier to the last word of what follows.
    var tokens: Range<Int>
    /// The words that name the office itself.
    var core: Range<Int>
    /// The title and its field of work, without the country.
    var title: String
    var office: Int
    var term: OfficeHolding.Term = .current
    /// Entities that the title names as what it is of, the surest first.
    var owners: [Int] = []

    /// Entities that somebody is sent to: the states and bodies of "ambassador to".
    var accredited: [Int] = []
    /// The person whose spokesman or deputy it is: an index in ``Analysis/entities``.
    var possessor: Int?

    /// True of parties, rebels and companies: their offices are theirs, not those of the state around them.
    static func standsAlone(_ body: Int, _ analysis: Analysis, _ knowledge: Knowledge) -> Bool {
        guard analysis.kind(body) == .organization else { return false }
        let entity = analysis.entities[body]
        return ([entity.name] + entity.aliases).contains { name in
            knowledge.entries(for: name, kinds: .init(.organization)).contains { entry in
                [.party, .armedGroup, .company, .thinkTank, .ngo].contains(
                    knowledge.organizations[Int(entry.index)].category)
            }
        } || entity.key == nil && entity.country == nil && entity.name.hasSuffix(" Party")
    }

    /// "the JCS chairman": the forces are their state's, and so is who leads them; who speaks for them is theirs.
    static func isOfForces(
        _ body: Int, _ level: Office.Level, _ analysis: Analysis, _ knowledge: Knowledge
    ) -> Bool {
        level == .organization
            && knowledge.entries(for: analysis.name(of: body), kinds: .init(.organization)).contains {
                knowledge.organizations[Int($0.index)].category == .military
            }
    }

    /// The title phrase that ends before a token: what stands before a name.
    static func ending(before end: Int, in analysis: Analysis, knowledge: Knowledge) -> TitlePhrase? {
        let document = analysis.document
        let sentence = document.sentence(of: end - 1).tokens
        var last = end
        // "Secretary General" is an office, though "General" is a rank.
        while let rank = match(endingAt: last, sentence, .init(.rank, .honorific), document, knowledge),
            (match(endingAt: last, sentence, .init(.office), document, knowledge)?.tokens.count ?? 0)
                <= rank.tokens.count
        { last = rank.tokens.lowerBound }
        guard var match = match(endingAt: last, sentence, .init(.office), document, knowledge),
            var entry = match.first(.office)
        else { return nil }
        // "Foreign Minister Prince Faisal": what he was born to stands behind what he is.
        if knowledge.offices[Int(entry.index)].level == .royal, document.isCapitalized(match.tokens.lowerBound),
            let inner = Self.match(
                endingAt: match.tokens.lowerBound, sentence, .init(.office), document, knowledge),
            let office = inner.first(.office)
        {
            match = inner
            entry = office
        }
        return TitleReader(core: match.tokens, office: Int(entry.index), analysis, knowledge).read()
    }

    /// The title phrase that starts at a token, or after its article, modifiers and country.
    static func starting(at start: Int, in analysis: Analysis, knowledge: Knowledge) -> TitlePhrase? {
        let document = analysis.document
        let sentence = document.sentence(of: start).tokens
        var token = start
        while token < sentence.upperBound, token - start < 12 {
            if let match = knowledge.longestMatch(
                in: document, at: token, before: sentence.upperBound, kinds: .init(.office)),
                let entry = match.first(.office),
                analysis.mention(at: token) == nil || analysis.mention(at: token)?.form == .adjective
            {
                return TitleReader(core: match.tokens, office: Int(entry.index), analysis, knowledge).read()
            }
            // What may stand between: articles, countries, modifiers, adjectives of rank.
            let norm = document.tokens[token].norm
            let passes =
                [
                    "the", "a", "an", "'s", "’s", "its", "his", "her", "their", "top", "senior", "chief", "'", "’", "-",
                    "current", "first", "new",
                ].contains(norm)
                || analysis.mention(at: token).map { mention in
                    mention.entities.contains { [.country, .organization].contains(analysis.kind($0)) }
                } == true
                || knowledge.longestMatch(in: document, at: token, before: sentence.upperBound, kinds: .init(.modifier))
                    != nil
                || document.tokens[token].partOfSpeech == .adj
                // "a [climate] negotiator"
                || document.tokens[token].partOfSpeech == .noun
                    && knowledge.longestMatch(
                        in: document, at: token + 1, before: sentence.upperBound, kinds: .init(.office)) != nil
                || document.isCapitalized(token) && document.tokens[token].partOfSpeech != .verb
            guard passes,
                analysis.mention(at: token).map({ mention in mention.entities.contains { analysis.kind($0) == .person }
                }) != true
            else { return nil }
            token += 1
        }
        return nil
    }

    static func match(
        endingAt end: Int, _ sentence: Range<Int>, _ kinds: Entry.Kinds, _ document: Document, _ knowledge: Knowledge
    ) -> Match? {
        for start in Swift.max(sentence.lowerBound, end - 9)..<Swift.max(sentence.lowerBound, end) {
            if let match = knowledge.longestMatch(in: document, at: start, before: end, kinds: kinds),
                match.tokens.upperBound == end
            {
                return match
            }
        }
        return nil
    }
}
