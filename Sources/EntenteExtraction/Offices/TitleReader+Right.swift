internal import EntenteGraph
internal import EntenteKnowledge
internal import EntenteText

/// What stands behind a title: "of the US Joint Chiefs of Staff", "for South and Central Asian affairs".
extension TitleReader {
    /// Takes one more phrase with a preposition; false where the title ends.
    mutating func takeRight() -> Bool {
        let preposition = document.tokens[end].norm
        guard takesComplement(preposition), let next = complement(at: end) else { return false }
        // "Foreign Minister of Kenya Ambassador Mudavadi": a minister is of a state, not of a person.
        if preposition != "of" || ![.headOfState, .headOfGovernment, .minister].contains(known.level),
            let served = person(from: next)
        {
            // "adviser to Prime Minister Abiy Ahmed": of the state that he is of.
            phrase.possessor = phrase.possessor ?? served.person
            end = served.end
            return false
        }
        if isSent(preposition) { return takeDestinations(from: next) || takeField(from: next) }
        if preposition == "in" { return false }
        // "for South and Central Asian affairs": a name that only begins the field of work.
        let opensField =
            preposition == "for"
            && analysis.mention(at: next).map { name in
                (field(from: next)?.upperBound ?? 0) > name.tokens.upperBound
                    && analysis.mention(at: name.tokens.upperBound)?.form != .name
            } == true
        if !opensField, let mention = analysis.mention(at: next), let found = owners(at: next),
            mention.form != .adjective || owners(at: min(mention.tokens.upperBound, sentence.upperBound - 1)) != nil
        {
            takeOwner(found, mention)
            return true
        }
        // "of the Russian parliament": a body by a common noun, and the state that has it.
        if !opensField, preposition != "for" || known.level == .spokesperson, let state = analysis.mention(at: next),
            state.form == .adjective, let found = owners(at: next), let field = field(from: state.tokens.upperBound)
        {
            phrase.owners.insert(contentsOf: found, at: 0)
            // "the leader of the Bosnian Serb republic" leads it; "of the Baltic nation" describes the state.
            if !isState(field) { suffix += " \(document.text(end)) the " + document.name(field) }
            end = field.upperBound
            return true
        }
        if preposition == "of", [.headOfState, .headOfGovernment, .royal].contains(known.level) {
            // "the prime minister of the Caribbean nation": a description of the state, not a field of work.
            guard let field = field(from: next), isState(field) else { return false }
            end = field.upperBound
            return true
        }
        return !["at", "with"].contains(preposition) && takeField(from: next)
    }

    private func takesComplement(_ preposition: Symbol) -> Bool {
        switch preposition {
        case "of", "for", "to", "at": true
        case "on": [.envoy, .adviser, .official].contains(known.level) || known.takesPortfolio
        case "in": known.level == .envoy
        case "with": known.of == .organization
        default: false
        }
    }

    /// Where the name behind a preposition starts, past what describes it: "of the [Geneva-based human rights group] X".
    private func complement(at preposition: Int) -> Int? {
        var next = preposition + 1
        while next < sentence.upperBound,
            ["the", "'s", "’s"].contains(document.tokens[next].norm) || isSide(next) || isHost(next)
        { next += 1 }
        // "head of his Democratic Party"
        if next + 1 < sentence.upperBound, ["his", "her", "its", "their"].contains(document.tokens[next].norm),
            let body = analysis.mention(at: next + 1), analysis.kind(body.entities[0]) == .organization
        {
            return next + 1
        }
        guard next < sentence.upperBound else { return nil }
        // What describes the body that is named behind it.
        var token = next
        while token < min(next + 8, sentence.upperBound) {
            if document.isHyphen(token) {
                token += 2
            } else if let mention = analysis.mention(at: token) {
                if mention.form == .name, analysis.kind(mention.entities[0]) == .organization { return token }
                let behind = mention.tokens.upperBound
                guard behind + 1 < sentence.upperBound, document.isHyphen(behind),
                    !document.isCapitalized(behind + 1)
                else { break }
                token = behind + 2
            } else if document.isCapitalized(token)
                || ![.adj, .noun, .num, .adv].contains(document.tokens[token].partOfSpeech)
            {
                break
            } else {
                token += 1
            }
        }
        return next
    }

    /// "the [main] [opposition] Democratic Party": no part of the party's name.
    func isSide(_ token: Int) -> Bool {
        Self.sides.contains(document.tokens[token].norm) && analysis.mention(at: token) == nil
    }

    /// "of the [military]'s Joint Chiefs of Staff"
    private func isHost(_ token: Int) -> Bool {
        Self.officeHosts.contains(document.tokens[token].norm) && token + 1 < sentence.upperBound
            && isPossessive(token + 1)
    }

    private static let sides = Lexicon.words("party-side")

    // MARK: - Whose it is

    /// "of the Dutch General Staff", "of South Korea's National Assembly", "of Kenya's electoral commission".
    private mutating func takeOwner(_ found: [Int], _ mention: Mention) {
        let preposition = document.text(end)
        phrase.owners.insert(contentsOf: found, at: 0)
        var last = mention.tokens.upperBound
        var following = last
        while following < sentence.upperBound, isPossessive(following) { following += 1 }
        if following > last { following = body(behindAdjectives: following) ?? following }
        if following < sentence.upperBound, let inner = analysis.mention(at: following),
            let body = owners(at: following), analysis.kind(body[0]) == .organization
        {
            phrase.owners.insert(contentsOf: body, at: 0)
            last = inner.tokens.upperBound
        } else if following > last, let field = field(from: following) {
            // "head of the agency's safeguards department"
            if !isState(field) { suffix += " \(preposition) the " + document.name(field) }
            last = field.upperBound
        } else if following == last, last < sentence.upperBound, ["to", "for", "of"].contains(preposition),
            known.level.isOfBody || known.level == .adviser,
            let served = document.office(at: last), document.tokens[served.tokens.upperBound - 1].partOfSpeech != .propn
        {
            // "adviser to the Peruvian [president]"
            suffix += " \(preposition) the " + document.name(served.tokens)
            last = served.tokens.upperBound
        }
        if isPartOfTitle(phrase.owners[0]) {
            suffix +=
                " \(preposition) the "
                + document.name((following < last ? following : mention.tokens.lowerBound)..<last)
        }
        end = last
    }

    /// "Chad's [new] [Constitutional Court]", "Chad's [ruling] [People's Party]"
    private func body(behindAdjectives start: Int) -> Int? {
        var next = start
        while next < sentence.upperBound, analysis.mention(at: next) == nil,
            document.tokens[next].partOfSpeech == .adj || isSide(next)
        { next += 1 }
        guard next > start, next < sentence.upperBound, let mention = analysis.mention(at: next),
            analysis.kind(mention.entities[0]) == .organization
        else { return nil }
        return next
    }

    /// "a senior analyst covering Kenya at Crisis Group"
    mutating func takeEmployer() {
        guard known.of == .organization, phrase.owners.isEmpty, end < sentence.upperBound,
            document.tokens[end].partOfSpeech == .verb, document.tokens[end].morphology.contains(.gerund)
        else { return }
        for token in end + 1..<min(end + 8, sentence.upperBound) {
            guard document.tokens[token].norm != "," else { return }
            if ["at", "for", "with"].contains(document.tokens[token].norm), let next = complement(at: token),
                let mention = analysis.mention(at: next), analysis.kind(mention.entities[0]) == .organization
            {
                phrase.owners = [mention.entities[0]]
                end = mention.tokens.upperBound
                return
            }
        }
    }

    // MARK: - Where somebody is sent

    /// "ambassador to Iraq", "envoy for Syria": where he is sent, not who sends him.
    private func isSent(_ preposition: Symbol) -> Bool {
        known.level == .envoy && ["to", "for", "in", "on"].contains(preposition)
            && (preposition == "to" || known.family != "Chief Negotiator") || preposition == "on"
    }

    /// "to [Pakistan] and [Afghanistan]"
    private mutating func takeDestinations(from first: Int) -> Bool {
        guard analysis.mention(at: first) != nil else { return false }
        let preposition = document.text(end)
        let article = document.tokens[first - 1].norm == "the" ? 1 : 0
        var last = end
        var next = first
        while next < sentence.upperBound, let mention = analysis.mention(at: next), isDestination(mention) {
            phrase.accredited += mention.entities
            last = mention.tokens.upperBound
            next = last
            if next < sentence.upperBound, document.tokens[next].norm == "," { next += 1 }
            if next < sentence.upperBound, document.tokens[next].norm == "and" { next += 1 }
            if next < sentence.upperBound, document.tokens[next].norm == "the" { next += 1 }
            // "to Chad, Idriss Deby": another's name, or another phrase.
            guard next > last, document.tokens[next - 1].norm != "," else { break }
        }
        guard last > end else { return false }
        if preposition != "in" { suffix += " \(preposition) " + document.name(first - article..<last) }
        end = last
        return true
    }

    private func isDestination(_ mention: Mention) -> Bool {
        ![.adjective, .pronoun].contains(mention.form) && analysis.isOwner(mention)
    }

    // MARK: - Fields of work

    private mutating func takeField(from next: Int) -> Bool {
        guard let field = field(from: next) else { return false }
        suffix += " \(document.text(end)) " + document.name(field)
        end = field.upperBound
        return true
    }

    /// "South and Central Asian Affairs": a field of work up to its last noun.
    private func field(from start: Int) -> Range<Int>? {
        // "executive secretary of the U.N. Framework Convention on Climate Change"
        if let mention = analysis.mention(at: start), mention.form == .name, mention.tokens.lowerBound == start,
            analysis.kind(mention.entities[0]) == .agreement
        {
            return mention.tokens
        }
        var words = (start..<min(start + 8, sentence.upperBound)).prefix { mayBeInField($0) }
        // "for African Affairs [Molly Phee]"
        if let affairs = words.first(where: { document.tokens[$0].norm == "affairs" && document.isCapitalized($0) }),
            affairs + 1 < words.endIndex, !["and", ","].contains(document.tokens[affairs + 1].norm)
        {
            words = words.prefix(through: affairs)
        }
        let noun = words.last { [.noun, .propn].contains(document.tokens[$0].partOfSpeech) }
        return noun.map { start..<$0 + 1 }
    }

    /// "the Caribbean nation": a description of a state, not a field of work.
    private func isState(_ field: Range<Int>) -> Bool {
        let noun = document.tokens[field.upperBound - 1].lemma
        return Self.states.contains(noun) && noun != "government" && !document.isCapitalized(field.lowerBound)
    }

    private func mayBeInField(_ token: Int) -> Bool {
        if let mention = analysis.mention(at: token), analysis.isPerson(mention) { return false }
        // "for the province and [adviser] to its governor": another title.
        if document.tokens[token].norm == "and", token + 1 < sentence.upperBound,
            document.match(at: token + 1, before: sentence.upperBound, .office, .modifier) != nil
        {
            return false
        }
        switch document.tokens[token].partOfSpeech {
        case .noun, .propn, .adj, .cconj: return true
        default: return document.isHyphen(token)
        }
    }

    private static let states = Lexicon.words("state-described")

    // MARK: - Whom he serves

    /// A person with the titles before him: the entity and where the name ends.
    private func person(from start: Int) -> (person: Int, end: Int)? {
        var token = start
        while token < sentence.upperBound, token - start < 10 {
            if let mention = analysis.mention(at: token) {
                if analysis.kind(mention.entities[0]) == .person {
                    return (mention.entities[0], mention.tokens.upperBound)
                }
                guard [.country, .organization].contains(analysis.kind(mention.entities[0])) else { return nil }
                token = mention.tokens.upperBound
                // "for Chad Donald Booth": the name of the envoy himself.
                if let next = analysis.mention(at: min(token, sentence.upperBound - 1)), next.form == .name,
                    mention.form != .adjective, analysis.kind(next.entities[0]) == .person
                {
                    return nil
                }
            } else if let title = document.match(
                at: token, before: sentence.upperBound, .office, .rank, .honorific, .modifier)
            {
                token = title.tokens.upperBound
            } else if isPossessive(token), token > start {
                token += 1
            } else {
                return nil
            }
        }
        return nil
    }
}
