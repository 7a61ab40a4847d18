internal import EntenteGraph
internal import EntenteKnowledge
internal import EntenteText

/// A title with what stands around it: "former [South Korean] [defense minister]", "[chairman] of the [US] [Joint
/// Chiefs of Staff]", "[assistant secretary of state] for [South and Central Asian affairs]".
struct TitlePhrase {
    /// From the first modifier to the last word of what follows.
    var tokens: Range<Int>
    /// The title and its field of work, without the country.
    var title: String
    var office: Int
    var term: OfficeHolding.Term = .current
    /// Entities that the title names as what it is of, the surest first.
    var owners: [Int] = []

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

    /// Whoever a possessive before the title stands for.
    private static func possessor(at token: Int, _ analysis: Analysis) -> Int? {
        let norm = analysis.document.tokens[token].norm
        if ["'s", "’s"].contains(norm), token > 0, let mention = analysis.mention(at: token - 1),
            analysis.kind(mention.entities[0]) == .person
        {
            return mention.entities[0]
        }
        guard norm == "his" || norm == "her" else { return nil }
        // The last person named before in the sentence, or the subject of the one before.
        let sentence = Int(analysis.document.tokens[token].sentence)
        return analysis.mentions.last {
            $0.tokens.upperBound <= token && sentence - Int(analysis.document.tokens[$0.head].sentence) <= 1
                && analysis.kind($0.entities[0]) == .person
        }?.entities[0]
    }

    /// Whom "its" stands for: the body or state that is the subject of the clause or the sentence before.
    private static func subjectBefore(_ token: Int, _ analysis: Analysis) -> Int? {
        let sentence = Int(analysis.document.tokens[token].sentence)
        for back in 0...1 where sentence - back >= 0 {
            let range = analysis.document.sentences[sentence - back].tokens
            guard back == 0 || !analysis.document.isHeading(range.lowerBound) else { return nil }
            let subject = analysis.mentions.first {
                range.contains($0.head) && $0.head < token && $0.form != .location && $0.form != .adjective
                    && [.nsubj, .nsubjPass].contains(analysis.syntax.relation($0.head))
            }
            guard let subject else { continue }
            return subject.entities.first { [.country, .organization].contains(analysis.kind($0)) }
        }
        return nil
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
        return TitlePhrase(core: match.tokens, entry: entry, in: analysis, knowledge: knowledge, isBeforeName: true)
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
                return TitlePhrase(
                    core: match.tokens, entry: entry, in: analysis, knowledge: knowledge, isBeforeName: false)
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
                || document.isCapitalized(token) && document.tokens[token].partOfSpeech != .verb
            guard passes,
                analysis.mention(at: token).map({ mention in mention.entities.contains { analysis.kind($0) == .person }
                }) != true
            else { return nil }
            token += 1
        }
        return nil
    }

    private static func match(
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

    private init(core: Range<Int>, entry: Entry, in analysis: Analysis, knowledge: Knowledge, isBeforeName: Bool) {
        let document = analysis.document
        let sentence = document.sentence(of: core.lowerBound).tokens
        let known = knowledge.offices[Int(entry.index)]
        office = Int(entry.index)
        tokens = core
        title = known.title
        var start = core.lowerBound
        var end = core.upperBound
        var prefix = ""
        var suffix = ""
        var standing = ""
        var owners: [Int] = []
        func entities(at token: Int) -> [Int]? {
            guard let mention = analysis.mention(at: token), mention.tokens.contains(token) else { return nil }
            let found = mention.entities.filter { [.country, .organization].contains(analysis.kind($0)) }
            return found.isEmpty ? nil : found
        }

        // To the left: a field of work, a body, a country, "former".
        var fieldStart = start
        while start > sentence.lowerBound {
            let previous = start - 1
            if let mention = analysis.mention(at: previous), let found = entities(at: previous) {
                if analysis.kind(found[0]) == .organization {
                    // A body of many states is what the office is of; a state's own is part of the title.
                    if known.of != .organization, !Self.standsAlone(found[0], analysis, knowledge),
                        analysis.entities[found[0]].country != nil
                            || EntityExtractor.isOfState(analysis.name(of: found[0])), prefix.isEmpty,
                        fieldStart == core.lowerBound
                    {
                        prefix = analysis.document.name(mention.tokens) + " "
                    }
                    owners += found
                } else {
                    owners += found
                }
                start = mention.tokens.lowerBound
            } else if ["'s", "’s", "'", "’"].contains(document.tokens[previous].norm), previous > sentence.lowerBound,
                entities(at: previous - 1) != nil
            {
                start = previous
            } else if let modifier = Self.match(endingAt: start, sentence, .init(.modifier), document, knowledge),
                let entry = modifier.first(.modifier)
            {
                switch knowledge.titles[Int(entry.index)].effect {
                case .former: term = .former
                case .acting:
                    term = .acting
                    standing = document.name(modifier.tokens) + " "
                case .future: term = .designate
                case .deputy: prefix = document.name(modifier.tokens) + " " + prefix
                case .incumbent, .none: break
                }
                start = modifier.tokens.lowerBound
            } else if fieldStart == start,
                known.takesPortfolio || [.spokesperson, .official, .envoy].contains(known.level),
                isField(previous, document, knowledge), analysis.mention(at: previous) == nil
            {
                fieldStart = previous
                start = previous
            } else if document.tokens[previous].norm == "and", fieldStart == start,
                known.takesPortfolio || known.level == .minister, previous > sentence.lowerBound,
                isField(previous - 1, document, knowledge),
                document.isCapitalized(previous - 1) == document.isCapitalized(start),
                start < core.lowerBound || core.count > 1, analysis.mention(at: previous - 1) == nil
            {
                // "Business and Trade Secretary"
                fieldStart = previous - 1
                start = previous - 1
            } else if document.isHyphen(previous), previous > sentence.lowerBound,
                document.tokens[previous - 1].norm == "then" || document.tokens[previous - 1].norm == "ex"
            {
                term = .former
                start = previous - 1
            } else if ["the", "top", "senior", "chief", "current", "new"].contains(document.tokens[previous].norm) {
                start = previous
            } else if document.text(previous) == ")", previous - 3 >= sentence.lowerBound,
                document.text(previous - 2) == "(", entities(at: previous - 1) != nil, entities(at: previous - 3) != nil
            {
                // "Agency (IAEA) chief": the name before the letters says it.
                start = previous - 2
            } else if document.tokens[previous].norm == "its", owners.isEmpty,
                let owner = Self.subjectBefore(previous, analysis)
            {
                owners.append(owner)
                start = previous
                break
            } else if document.tokens[previous].norm == "whose", previous > sentence.lowerBound,
                let found = entities(at: previous - (document.tokens[previous - 1].norm == "," ? 2 : 1))
            {
                // "Kuwait, whose foreign minister, …"
                owners += found
                start = previous
                break
            } else if let referent = Self.possessor(at: previous, analysis) {
                // "Bush's vice president": the state that he himself is of.
                possessor = referent
                break
            } else {
                break
            }
        }
        if fieldStart < core.lowerBound { prefix += document.name(fieldStart..<core.lowerBound) + " " }

        // To the right: "of the US Joint Chiefs of Staff", "for South and Central Asian affairs".
        while end + 1 < sentence.upperBound, ["of", "for", "to", "at"].contains(document.tokens[end].norm) {
            let preposition = document.text(end)
            var next = end + 1
            while next < sentence.upperBound,
                ["the", "'s", "’s"].contains(document.tokens[next].norm)
                    || Self.sides.contains(document.tokens[next].norm) && analysis.mention(at: next) == nil
            { next += 1 }
            guard next < sentence.upperBound else { break }
            if let served = Self.person(from: next, sentence, analysis, knowledge) {
                // "adviser to Prime Minister Abiy Ahmed": of the state that he is of.
                possessor = possessor ?? served.person
                end = served.end
                break
            }
            // "for South and Central Asian affairs": a name that only begins the field of work.
            let opensField =
                preposition == "for"
                && analysis.mention(at: next).map { mention in
                    (Self.field(from: next, sentence, analysis)?.upperBound ?? 0) > mention.tokens.upperBound
                } == true
            if !opensField, let mention = analysis.mention(at: next), let found = entities(at: next),
                mention.form != .adjective
                    || entities(at: mention.tokens.upperBound < sentence.upperBound ? mention.tokens.upperBound : next)
                        != nil
            {
                var last = mention
                // "ambassador to Iraq", "envoy for Syria": where he is sent, not who sends him.
                let isSentThere =
                    (known.level == .envoy || known.title == "Representative" && preposition == "to")
                    && (preposition == "to" || preposition == "for")
                if isSentThere {
                    suffix +=
                        " \(preposition) "
                        + document.name(
                            next - (document.tokens[next - 1].norm == "the" ? 1 : 0)..<mention.tokens.upperBound)
                    end = mention.tokens.upperBound
                    continue
                }
                owners.insert(contentsOf: found, at: 0)
                // "of the U.S. Joint Chiefs of Staff", "of South Korea's National Assembly"
                var following = mention.tokens.upperBound
                while following < sentence.upperBound, ["'s", "’s", "'"].contains(document.tokens[following].norm) {
                    following += 1
                }
                if following < sentence.upperBound, let inner = analysis.mention(at: following),
                    let body = entities(at: following),
                    analysis.kind(body[0]) == .organization
                {
                    owners.insert(contentsOf: body, at: 0)
                    last = inner
                }
                if analysis.kind(owners[0]) == .organization, known.of != .organization,
                    !Self.standsAlone(owners[0], analysis, knowledge),
                    analysis.entities[owners[0]].country != nil
                        || EntityExtractor.isOfState(analysis.name(of: owners[0]))
                {
                    suffix += " \(preposition) the " + document.name(last.tokens)
                }
                end = last.tokens.upperBound
            } else if preposition == "of", [.headOfState, .headOfGovernment, .royal].contains(known.level) {
                // "the prime minister of the Caribbean nation": a description of the state, not a field of work.
                guard let field = Self.field(from: next, sentence, analysis),
                    Self.states.contains(document.tokens[field.upperBound - 1].lemma)
                else { break }
                end = field.upperBound
            } else if preposition != "at", let field = Self.field(from: next, sentence, analysis) {
                suffix += " \(preposition) " + document.name(field)
                end = field.upperBound
            } else {
                break
            }
        }
        tokens = start..<end
        self.owners = owners
        title = TitleCase.apply(
            standing + prefix + (prefix.isEmpty && suffix.isEmpty ? known.title : document.name(core)) + suffix)
    }

    /// Words before a party that are no part of its name: "leader of the main opposition Democratic Party".
    private static let sides: Set<Symbol> = [
        "main", "opposition", "ruling", "governing", "largest", "far-right", "conservative", "centrist", "paramilitary",
    ]
    private static let states: Set<Symbol> = [
        "nation", "country", "state", "republic", "kingdom", "island", "islands", "sultanate", "emirate", "government",
    ]

    /// A person with the titles before him: the entity and where the name ends.
    private static func person(
        from start: Int, _ sentence: Range<Int>, _ analysis: Analysis, _ knowledge: Knowledge
    ) -> (person: Int, end: Int)? {
        var token = start
        while token < sentence.upperBound, token - start < 8 {
            if let mention = analysis.mention(at: token) {
                if analysis.kind(mention.entities[0]) == .person {
                    return (mention.entities[0], mention.tokens.upperBound)
                }
                guard [.country, .organization].contains(analysis.kind(mention.entities[0])) else { return nil }
                token = mention.tokens.upperBound
            } else if let title = knowledge.longestMatch(
                in: analysis.document, at: token, before: sentence.upperBound,
                kinds: .init(.office, .rank, .honorific, .modifier)), analysis.document.isCapitalized(token)
            {
                token = title.tokens.upperBound
            } else {
                return nil
            }
        }
        return nil
    }

    private func isField(_ token: Int, _ document: Document, _ knowledge: Knowledge) -> Bool {
        switch document.tokens[token].partOfSpeech {
        case .noun, .propn, .adj: document.isCapitalized(token) || document.tokens[token].partOfSpeech != .propn
        default: false
        }
    }

    /// "South and Central Asian Affairs": a field of work up to its last noun.
    private static func field(from start: Int, _ sentence: Range<Int>, _ analysis: Analysis) -> Range<Int>? {
        let document = analysis.document
        // "executive secretary of the U.N. Framework Convention on Climate Change"
        if let mention = analysis.mention(at: start), mention.form == .name, mention.tokens.lowerBound == start,
            analysis.kind(mention.entities[0]) == .agreement
        {
            return mention.tokens
        }
        var end = start
        var lastNoun: Int?
        while end < sentence.upperBound, end - start < 8 {
            if let mention = analysis.mention(at: end),
                mention.entities.contains(where: { analysis.kind($0) == .person })
            {
                break
            }
            switch document.tokens[end].partOfSpeech {
            case .noun, .propn:
                lastNoun = end
                end += 1
                // "for African Affairs Molly Phee"
                if document.tokens[end - 1].norm == "affairs", document.isCapitalized(end - 1),
                    end < sentence.upperBound, ![",", "and"].contains(document.tokens[end].norm)
                {
                    break
                }
                continue
            case .adj:
                end += 1
                continue
            case .cconj where lastNoun != nil || document.tokens[end - 1].partOfSpeech == .adj:
                end += 1
                continue
            default:
                if document.isHyphen(end) {
                    end += 1
                    continue
                }
            }
            break
        }
        guard let lastNoun, lastNoun - start < 8 else { return nil }
        return start..<lastNoun + 1
    }
}
