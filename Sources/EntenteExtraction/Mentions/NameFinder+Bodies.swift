internal import EntenteKnowledge
internal import EntenteText

/// Bodies by their form.
extension NameFinder {
    /// Capitals that end in the name of a kind of body: "Unification Ministry", "High Negotiations Committee"; with
    /// "for …" or "of …" behind it: "Moroccan Association for Human Rights".
    func bodyNames(known: [NameCandidate]) -> [NameCandidate] {
        var result: [NameCandidate] = []
        for sentence in document.sentences where !document.isHeading(sentence.tokens.lowerBound) {
            for head in sentence.tokens where document.isCapitalized(head) && document.isKnown(head, as: .bodyHead) {
                var start = head
                while start > sentence.tokens.lowerBound {
                    // "[Lao People's] Revolutionary Party"
                    if isPeoples(start - 1, sentence.tokens) {
                        start -= 2
                    } else if joinsName(start - 1), !startsSentence(start - 1, sentence) {
                        start -= 1
                    } else {
                        break
                    }
                }
                // "British-Irish Council" keeps the states of its name.
                start = withFirstPart(start, head, sentence.tokens)
                let site = document.match(at: start, before: head, .place).flatMap { $0.tokens.count > 1 ? $0 : nil }
                while start < head, site == nil,
                    isCountry(start) && !document.isHyphen(start + 1) || !document.mayBeInName(start)
                { start += 1 }
                var end = head + 1
                // "… for Human Rights", "… of Foreign Affairs"
                // "Alliance for the Defence of Peru": nothing that is for something goes without the state.
                var isWhole = false
                while let next = complement(at: end, isWhole, sentence.tokens) {
                    isWhole = document.tokens[end].norm == "for"
                    end = next + 1
                    while end < sentence.tokens.upperBound,
                        document.isCapitalized(end) && document.mayBeInName(end) && !isDay(end)
                            || document.tokens[end].norm == "and" && end + 1 < sentence.tokens.upperBound
                                && document.isCapitalized(end + 1) && !isBodyBehind(end + 1, sentence.tokens)
                            || isHyphenInName(end, sentence.tokens)
                    { end += 1 }
                }
                // "University of Wisconsin-Madison"
                while end > head + 1, isHyphenInName(end, sentence.tokens) { end += 2 }
                guard end - start > 1, !isUndertaking(head), !isMeetingName(start..<end), !isEquipment(start..<end),
                    !isPortfolio(start..<end), !isOfTreaty(start..<end),
                    title(outOf: start..<end)?.level != .minister
                else { continue }
                // "the George Shultz Training Center": a body that bears a person's name.
                let isNamesake =
                    head - start > 2 && start > sentence.tokens.lowerBound && document.tokens[start - 1].norm == "the"
                    && document.isKnown(start, as: .givenName)
                result.append(
                    NameCandidate(
                        tokens: start..<end, sense: .unknownOrganization,
                        priority: isNamesake
                            ? 75 : isLonger(start..<end) || site != nil ? 70 : 48 + min(end - start, 8)))
            }
        }
        return result
    }

    /// "People's", "Workers'": an owner that is a part of a name, not one that a body belongs to.
    func isPeoples(_ mark: Int, _ sentence: Range<Int>) -> Bool {
        mark > sentence.lowerBound && ["'s", "’s", "'", "’"].contains(document.tokens[mark].norm)
            && document.isCapitalized(mark - 1) && Self.peoples.contains(document.tokens[mark - 1].norm)
    }

    private static let peoples = Lexicon.words("people-in-name")

    /// "Senate [Banking and] Housing Committee"
    private func withFirstPart(_ start: Int, _ head: Int, _ sentence: Range<Int>) -> Int {
        guard
            ["committee", "subcommittee", "commission", "ministry", "department", "agency", "council"].contains(
                document.tokens[head].norm), start < head, start - 2 >= sentence.lowerBound,
            document.tokens[start - 1].norm == "and", document.isCapitalized(start - 2),
            document.mayBeInName(start - 2),
            document.match(
                at: start - 2, before: start - 1, .country, .adjective, .organization, .capital, .bodyHead, .person)
                == nil
        else { return start }
        var first = start - 2
        while first > sentence.lowerBound, joinsName(first - 1), document.tokens[first - 1].partOfSpeech == .propn {
            first -= 1
        }
        return first
    }

    /// "European Council [on Foreign Relations]": another body than the one that the gazetteers know by its first words.
    private func isLonger(_ tokens: Range<Int>) -> Bool {
        guard let known = document.match(at: tokens.lowerBound, before: tokens.upperBound, .organization),
            known.tokens.upperBound < tokens.upperBound
        else { return false }
        return ["on", "for"].contains(document.tokens[known.tokens.upperBound].norm)
    }

    /// "the University of Ghana and [Harvard University]": another body.
    private func isBodyBehind(_ start: Int, _ sentence: Range<Int>) -> Bool {
        var token = start
        while token < sentence.upperBound, document.isCapitalized(token) {
            let head = document.match(at: token, before: token + 1, .bodyHead)
            if let head, !head.entries.contains(where: \.isAmbiguous), head.tokens.lowerBound > start { return true }
            token += 1
        }
        return false
    }

    /// "Air [Canada]", "Radio [Canada]": bodies that are called by a state, which does nothing itself.
    func namesakesOfStates() -> [NameCandidate] {
        document.tokens.indices.dropLast().compactMap { token in
            guard document.isCapitalized(token), !document.isHeading(token),
                Self.beforeStates.contains(document.tokens[token].norm),
                document.tokens[token].sentence == document.tokens[token + 1].sentence,
                let state = document.match(at: token + 1, .country), document.isCapitalized(token + 1)
            else { return nil }
            return NameCandidate(tokens: token..<state.tokens.upperBound, sense: .unknownOrganization, priority: 64)
        }
    }

    private static let beforeStates = Lexicon.words("before-state")

    /// "the foreign ministry", "Norway's ministry of trade", in small letters.
    func ministries() -> [NameCandidate] {
        var result: [NameCandidate] = []
        for sentence in document.sentences where !document.isHeading(sentence.tokens.lowerBound) {
            for match in Knowledge.shared.matches(in: document, tokens: sentence.tokens, kinds: .init(.ministry))
            where !document.isCapitalized(match.tokens.upperBound - 1) {
                result.append(NameCandidate(tokens: match.tokens, sense: .unknownOrganization, priority: 41))
            }
        }
        return result
    }

    /// "[Audubon Society] Executive Director Ana Lopez", "[ACLU] president Ana Lopez": capitals before a title of a body's
    /// officer and a name are the body.
    func employers() -> [NameCandidate] {
        var result: [NameCandidate] = []
        for sentence in document.sentences where !document.isHeading(sentence.tokens.lowerBound) {
            for token in sentence.tokens.dropFirst() {
                guard let match = document.match(at: token, before: sentence.tokens.upperBound, .office),
                    let entry = match.first(.office), isOfBody(Knowledge.shared.offices[Int(entry.index)]),
                    let person = PersonName.run(from: match.tokens.upperBound, in: document, sentence: sentence),
                    person.lowerBound == match.tokens.upperBound, person.count > 1,
                    let body = employer(before: token, sentence.tokens)
                else { continue }
                result.append(
                    NameCandidate(tokens: body, sense: .unknownOrganization, priority: body.count > 1 ? 76 : 46))
            }
        }
        return result
    }

    private func isOfBody(_ office: Office) -> Bool {
        office.level.isOfBody || office.level == .headOfState && office.of == .either
    }

    private func employer(before title: Int, _ sentence: Range<Int>) -> Range<Int>? {
        var start = title
        let kinds = Entry.Kinds(
            .country, .adjective, .demonym, .capital, .office, .modifier, .rank, .honorific, .weekday, .month,
            .community, .organization, .seat, .place)
        while start > sentence.lowerBound, title - start < 6, document.isCapitalized(start - 1),
            document.mayBeInName(start - 1), ![.verb, .adv].contains(document.tokens[start - 1].partOfSpeech)
        {
            if let known = document.match(at: start - 1, before: sentence.upperBound, kinds: kinds) {
                // "[International Olympic Committee] President": a name or a title that the gazetteers have.
                if known.tokens.upperBound > start { return nil }
                break
            }
            start -= 1
        }
        let body = start..<title
        guard let first = body.first, body.count > 1 || document.isAcronym(first),
            first == sentence.lowerBound || !["and", "of", "for", "&"].contains(document.tokens[first - 1].norm),
            // "Ana Lopez spokesman Luis Perez"
            document.match(at: first, before: title, .givenName, .surnameFirst) == nil,
            body.count > 1 || first > sentence.lowerBound
        else { return nil }
        return body
    }

    /// "for Lasting Friendship" behind other capitals: the rest of a longer name.
    func isTailOfName(_ tokens: Range<Int>) -> Bool {
        let before = tokens.lowerBound - 1
        let sentence = document.sentence(of: tokens.lowerBound).tokens
        guard before > sentence.lowerBound, document.tokens[before].norm == "for", document.isCapitalized(before - 1)
        else { return false }
        return !(Swift.max(sentence.lowerBound, before - 5)..<before).contains { start in
            document.match(at: start, before: before, kinds: Self.kinds.union(.init(.office, .rank)))?.tokens.upperBound
                == before
        }
    }

    /// "the AK-12", "an APC": letters of a type, of which there are many.
    func isDesignation(_ token: Int) -> Bool {
        let sentence = document.sentence(of: token).tokens
        let next = token + 1
        if next + 1 < sentence.upperBound, document.isHyphen(next), document.isGlued(token),
            document.tokens[next + 1].partOfSpeech == .num
        {
            return true
        }
        guard token > sentence.lowerBound, ["a", "an"].contains(document.tokens[token - 1].norm) else { return false }
        return next >= sentence.upperBound
            || ![.noun, .propn, .adj].contains(document.tokens[next].partOfSpeech) && !document.isHyphen(next)
                && !["'s", "’s"].contains(document.tokens[next].norm)
    }

    /// "told Parliament", "with Congress": one word in capitals, which needs no article.
    func legislatures() -> [NameCandidate] {
        document.tokens.indices.dropLast().compactMap { token in
            guard ["parliament", "congress", "senate", "house"].contains(document.tokens[token].norm),
                document.isCapitalized(token), !document.isHeading(token),
                token > document.sentence(of: token).tokens.lowerBound, !document.isCapitalized(token - 1),
                !document.isCapitalized(token + 1), document.tokens[token + 1].norm != "of",
                !["a", "an", "-"].contains(document.tokens[token - 1].norm), !document.isHyphen(token + 1),
                document.tokens[token].norm != "house" || document.tokens[token - 1].norm == "the"
            else { return nil }
            return NameCandidate(tokens: token..<token + 1, sense: .unknownOrganization, priority: 23)
        }
    }

    /// The first word behind "for", "of the": none where it is a country, a day or a person's title.
    private func complement(at end: Int, _ isWhole: Bool, _ sentence: Range<Int>) -> Int? {
        guard end + 1 < sentence.upperBound, ["of", "for", "on"].contains(document.tokens[end].norm) else { return nil }
        var next = end + 1
        if document.tokens[next].norm == "the", document.tokens[end].norm != "on" { next += 1 }
        guard next < sentence.upperBound, document.isCapitalized(next),
            !isCountry(next) || document.tokens[end - 1].norm == "university" || isWhole, !isDay(next),
            document.match(at: next, before: sentence.upperBound, .office, .rank, .honorific, .organization) == nil
        else { return nil }
        return next
    }

    /// "Wisconsin[-]Madison"
    private func isHyphenInName(_ token: Int, _ sentence: Range<Int>) -> Bool {
        token + 1 < sentence.upperBound && document.isHyphen(token) && document.isGlued(token - 1)
            && document.isGlued(token) && document.isCapitalized(token + 1)
    }

    private func isDay(_ token: Int) -> Bool { document.isKnown(token, as: .weekday, .month) }

    private func startsSentence(_ token: Int, _ sentence: Sentence) -> Bool {
        token == sentence.tokens.lowerBound && document.tokens[token].partOfSpeech != .propn
    }

    private func joinsName(_ token: Int) -> Bool {
        document.isCapitalized(token) && document.mayBeInName(token) || document.isHyphen(token)
    }

    private func isCountry(_ token: Int) -> Bool { document.isKnown(token, as: .country) }
}
