internal import EntenteKnowledge
internal import EntenteText

/// Finds the names of a document: by the gazetteers, by the name recogniser, and by their form.
///
/// Of overlapping candidates the one with the better evidence stands: a treaty's name over the country inside it, a
/// person's full name over a city of the same name.
struct NameFinder {
    let document: Document
    let syntax: Syntax

    /// The names that stand, in the order of the text, without overlap.
    func find() -> [NameCandidate] {
        var candidates = gazetteerNames()
        let named = recognisedNames()
        candidates += named
        candidates += titledNames()
        candidates += givenNames()
        candidates += AgreementNames(document: document).find()
        candidates += bodyNames(known: candidates)
        candidates += legislatures()
        candidates += namesakesOfStates()
        candidates += ministries()
        candidates += employers()
        candidates += apposedNames()
        candidates += siteNames()
        candidates += halvedNames()
        var stands = choose(candidates)
        stands += acronyms(definedBeside: stands)
        return withoutFalseSurnames(withoutNamesakes(choose(stands))).filter { $0.sense != .equipment }
    }

    private func choose(_ candidates: [NameCandidate]) -> [NameCandidate] {
        let ordered = candidates.sorted {
            if $0.priority != $1.priority { return $0.priority > $1.priority }
            if $0.tokens.count != $1.tokens.count { return $0.tokens.count > $1.tokens.count }
            return $0.tokens.lowerBound < $1.tokens.lowerBound
        }
        var taken = [Bool](repeating: false, count: document.tokens.count)
        var chosen: [NameCandidate] = []
        for candidate in ordered where !candidate.tokens.contains(where: { taken[$0] }) {
            for token in candidate.tokens { taken[token] = true }
            chosen.append(candidate)
        }
        return chosen.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    // MARK: - Gazetteers

    private func gazetteerNames() -> [NameCandidate] {
        var result: [NameCandidate] = []
        let kinds = Self.kinds.union(.init(.equipment))
        for sentence in document.sentences {
            for match in Knowledge.shared.matches(in: document, tokens: sentence.tokens, kinds: kinds) {
                guard let match = isHappening(match) || isCutByTitle(match) ? withoutBodies(match) : match,
                    let first = match.entries.first(where: { kinds.contains($0.kind) })
                else { continue }
                // "Dominican" is of the state that is mostly meant by it.
                let isOfState = Entry.Kinds(.country, .adjective, .demonym, .demonymPlural).contains(first.kind)
                let surer = match.entries.first { $0.kind == first.kind && !$0.isAmbiguous }
                let entry = isOfState ? surer ?? first : first
                let index = Int(entry.index)
                let length = match.tokens.count
                let sense: NameCandidate.Sense? =
                    switch entry.kind {
                    case .country: .country(index, adjective: false)
                    case .adjective, .demonym, .demonymPlural: .country(index, adjective: true)
                    case .contextual: .contextual(index)
                    case .capital: .capital(index)
                    case .seat: .seat(index)
                    case .place: .place(index)
                    case .organization: .organization(index)
                    case .agreement: .agreement(index)
                    case .person: .person
                    case .equipment: .equipment
                    default: nil
                    }
                // "Central" of "Central Asians" is no quarter of Hong Kong.
                if length == 1, entry.kind == .place,
                    Self.directions.contains(document.tokens[match.tokens.lowerBound].norm),
                    match.tokens.upperBound < sentence.tokens.upperBound,
                    document.isCapitalized(match.tokens.upperBound)
                        || document.tokens[match.tokens.upperBound].norm == "and"
                {
                    continue
                }
                guard let sense, !isCurrency(match.tokens), !isOfContinent(match.tokens) else { continue }
                // Surer than a lone word that the recogniser takes for somebody.
                if sense == .equipment, entry.isAmbiguous {
                    result.append(NameCandidate(tokens: match.tokens, sense: sense, priority: 36))
                    continue
                }
                // A doubtful one ("Jordan", "Georgia") gives way to the name of a person.
                // "the Islamic republic" is no body, whatever the recogniser thinks.
                let isDoubtful = entry.isAmbiguous && !(entry.kind == .contextual && length > 1)
                let priority = (isDoubtful ? 30 : length > 1 ? 60 : 40) + min(length, 8)
                let tokens = sense == .person ? PersonName.trimmed(match.tokens, in: document) : match.tokens
                guard let tokens else { continue }
                result.append(NameCandidate(tokens: tokens, sense: sense, priority: priority))
            }
        }
        return result
    }

    /// A currency's code before its sign or its name: "US$5 million", "AU dollars".
    private func isCurrency(_ tokens: Range<Int>) -> Bool {
        guard tokens.upperBound < document.tokens.count else { return false }
        return document.text(tokens.upperBound) == "$"
            || document.isAcronym(tokens.lowerBound) && document.tokens[tokens.upperBound].lemma == "dollar"
    }

    /// "Central American", "South Americans", "Latin American"
    private func isOfContinent(_ tokens: Range<Int>) -> Bool {
        guard tokens.count == 1, tokens.lowerBound > 0,
            ["american", "americans", "america"].contains(document.tokens[tokens.lowerBound].norm)
        else { return false }
        let before = document.tokens[tokens.lowerBound - 1].norm
        return before == "latin" || Self.directions.contains(before)
    }

    /// "the U.S. military", "Security Council Meeting", "Air Force One": a body's name that is no body here.
    private func isHappening(_ match: Match) -> Bool {
        guard let entry = match.entries.first(where: { Self.kinds.contains($0.kind) }), entry.kind == .organization
        else { return false }
        let last = match.tokens.upperBound - 1
        // "NATO jets" are those of a body; a name that may be another thing's is that of the kind of jet.
        if document.tokens[last].norm == "military"
            || isEquipment(match.tokens) && (entry.isAmbiguous || document.tokens[last + 1].norm == "one")
        {
            return true
        }
        // "ADMM": the letters of a meeting.
        let name = Knowledge.shared.organizations[Int(entry.index)].name
        if name.hasSuffix(" Meeting") { return true }
        // "NATO Summit": the body is named all the same.
        return entry.isAmbiguous && isMeetingName(match.tokens)
            // "National People's Congress"
            || isMeetingKind(last) && !document.isKnown(last, as: .bodyHead)
    }

    /// "U.S. [Treasury] Secretary", "U.S. [House] Speaker": the body's last word begins a title.
    private func isCutByTitle(_ match: Match) -> Bool {
        match.first(.organization) != nil && isCutByTitle(match.tokens, from: 1)
    }

    private func isCutByTitle(_ body: Range<Int>, from first: Int) -> Bool {
        title(outOf: body.dropFirst(first)).map { $0.level != .spokesperson } ?? false
    }

    /// The office whose title begins in a name and ends behind it: "[Cabinet] Minister".
    func title(outOf body: Range<Int>) -> Office? {
        guard let last = body.last else { return nil }
        let end = document.sentence(of: last).tokens.upperBound
        return body.lazy.compactMap { document.office(at: $0, before: end) }.first {
            $0.tokens.upperBound > body.upperBound
        }?.kind
    }

    /// What else starts there: "U.S." of "U.S. military".
    private func withoutBodies(_ match: Match) -> Match? {
        document.match(
            at: match.tokens.lowerBound, before: match.tokens.upperBound, .country, .adjective, .demonym, .capital)
    }

    static let kinds = Entry.Kinds(
        .country, .adjective, .demonym, .demonymPlural, .contextual, .capital, .seat, .place, .organization, .agreement,
        .person)

    // MARK: - The name recogniser

    private func recognisedNames() -> [NameCandidate] {
        document.names.compactMap { name in
            // "Ana Lopez, who leads …": somebody, whatever the recogniser thought.
            if isPersonBehind(name.tokens) { return recognisedPerson(name.tokens) }
            return switch name.category {
            case .person: recognisedPerson(name.tokens)
            case .organization: recognisedBody(name.tokens)
            case .location: recognisedPlace(name.tokens)
            case .event, .law, .miscellaneous: nil
            }
        }
    }

    /// "Gangs" at the head of a sentence, where the text has "gangs" elsewhere.
    private func isCommonNoun(_ word: Int) -> Bool {
        guard word == document.sentence(of: word).tokens.lowerBound else { return false }
        let norm = document.tokens[word].norm
        return document.tokens.indices.contains { document.tokens[$0].norm == norm && !document.isCapitalized($0) }
    }

    /// "Chad", "Jordan": a state, where nobody of the text has the name beside another.
    private func isState(_ word: Int) -> Bool {
        document.match(at: word, before: word + 1, .country) != nil && !isPartOfName(word)
    }

    /// True where somebody of the text has the word beside another.
    func isPartOfName(_ word: Int) -> Bool {
        let norm = document.tokens[word].norm
        return document.names.contains { name in
            name.category == .person && name.tokens.count > 1
                && name.tokens.contains { document.tokens[$0].norm == norm }
        }
    }

    private func isPersonBehind(_ name: Range<Int>) -> Bool {
        guard (2...3).contains(name.count), name.upperBound + 1 < document.tokens.count,
            document.tokens[name.upperBound].norm == ",", document.tokens[name.upperBound + 1].norm == "who"
        else { return false }
        return name.allSatisfy { document.isCapitalized($0) && document.match(at: $0, kinds: Self.kinds) == nil }
    }

    private func recognisedPerson(_ name: Range<Int>) -> NameCandidate? {
        guard let tokens = PersonName.trimmed(withGivenName(name), in: document), !isWithinKnownName(tokens) else {
            return nil
        }
        if tokens.count > 1 {
            if isOfKind(tokens) { return NameCandidate(tokens: tokens, sense: .unknownOrganization, priority: 70) }
            // "in El-Fasher"
            if tokens.count == 2, document.isGlued(tokens.lowerBound),
                LocationUse(syntax: syntax).isLocation(tokens)
            {
                return NameCandidate(tokens: tokens, sense: .unknownPlace, priority: 70)
            }
            // "S. Korean"
            if document.match(at: tokens.lowerBound, .country, .adjective)?.tokens == tokens { return nil }
            return NameCandidate(tokens: tokens, sense: .person, priority: 70)
        }
        let word = tokens.lowerBound
        if isOutlet(word) { return NameCandidate(tokens: tokens, sense: .unknownOrganization, priority: 35) }
        if isArms(word) { return nil }
        // "said on X."
        if isInitial(word) || document.isHeading(word) || document.tokens[word].partOfSpeech != .propn { return nil }
        if isCommonNoun(word) || isOrdinaryWord(word) || isState(word) { return nil }
        let isLocation = LocationUse(syntax: syntax).isLocation(tokens)
        if isNoSurname(word) {
            return isLocation && !document.isAcronym(word)
                ? NameCandidate(tokens: tokens, sense: .unknownPlace, priority: 25) : nil
        }
        // "the village of Oteshevo"
        let isSettlement = isLocation && word > 0 && document.tokens[word - 1].norm == "of"
        return NameCandidate(tokens: tokens, sense: isSettlement ? .unknownPlace : .person, priority: 35)
    }

    private func recognisedBody(_ name: Range<Int>) -> NameCandidate? {
        let whole = withoutOwner(withoutPeople(withoutDash(withoutArticle(name))))
        let tokens = withoutTail(whole)
        guard tokens.count == whole.count || tokens.count > 1, !tokens.isEmpty,
            document.isCapitalized(tokens.lowerBound), !document.isHeading(tokens.lowerBound), !isTitle(tokens),
            !Self.notBodies.contains(document.tokens[tokens.upperBound - 1].lemma), !isPluralTitle(tokens),
            !Self.notBodies.contains(document.tokens[tokens.lowerBound].norm),
            !isMeetingName(tokens), !isHoliday(tokens), !isEquipment(tokens), !isUndertaking(tokens.upperBound - 1),
            !isCutOfUndertaking(tokens), !isPeople(tokens), !isCurrency(tokens),
            !isTailOfName(tokens), !isPortfolio(tokens), !isField(tokens), !isOfTreaty(tokens),
            !isOwnerInName(tokens),
            tokens.count > 1 || isPlausibleWord(tokens.lowerBound) && !isCommonNoun(tokens.lowerBound)
        else { return nil }
        return NameCandidate(tokens: tokens, sense: .unknownOrganization, priority: tokens.count > 1 ? 38 : 24)
    }

    private func recognisedPlace(_ name: Range<Int>) -> NameCandidate? {
        let tokens = withoutPeoples(withoutTail(withoutArticle(name)))
        guard let first = tokens.first, document.isCapitalized(first), !document.isHeading(first), !isPeople(tokens),
            !isOfKind(tokens),
            tokens.count > 1 || !Self.directions.contains(document.tokens[first].norm)
        else { return nil }
        return NameCandidate(tokens: tokens, sense: .unknownPlace, priority: tokens.count > 1 ? 37 : 25)
    }

    /// "the Shi'ite [Lima] neighbourhood"
    private func withoutPeoples(_ tokens: Range<Int>) -> Range<Int> {
        guard let people = document.match(at: tokens.lowerBound, before: tokens.upperBound, .community),
            people.tokens.upperBound < tokens.upperBound, !people.entries.contains(where: \.isAmbiguous)
        else { return tokens }
        return people.tokens.upperBound..<tokens.upperBound
    }

    /// "spokesperson Vedant Patel": behind a title in small letters only two words that are nothing else.
    func isFullName(_ tokens: Range<Int>) -> Bool {
        tokens.count > 1 && !tokens.contains { document.match(at: $0, kinds: Self.kinds) != nil }
    }

    /// "Second [Thomas Shoal]", "[Addis Ababa]": what the recogniser takes for a person is known to be another name.
    private func isWithinKnownName(_ tokens: Range<Int>) -> Bool {
        let sentence = document.sentence(of: tokens.lowerBound).tokens
        return (Swift.max(sentence.lowerBound, tokens.lowerBound - 2)...tokens.lowerBound).contains { start in
            guard tokens.upperBound - start > 1,
                let match = document.match(
                    at: start, before: sentence.upperBound, .capital, .place, .seat, .organization, .agreement)
            else { return false }
            return match.tokens.upperBound >= tokens.upperBound && !match.entries.contains { $0.isAmbiguous }
        }
    }

    /// Without the cities and lands whose name a person of the text has: "Secretary Austin's Meeting".
    private func withoutNamesakes(_ candidates: [NameCandidate]) -> [NameCandidate] {
        var surnames: Set<Symbol> = []
        for candidate in candidates where candidate.sense == .person {
            surnames.formUnion(candidate.tokens.dropFirst().map { document.tokens[$0].norm })
        }
        let use = LocationUse(syntax: syntax)
        return candidates.filter { candidate in
            switch candidate.sense {
            case .place, .capital, .country(_, adjective: false):
                candidate.tokens.count > 1 || candidate.priority >= 40
                    || !surnames.contains(document.tokens[candidate.tokens.lowerBound].norm)
                    || use.isLocation(candidate.tokens)
            default: true
            }
        }
    }

    /// "[Getachew] Reda", "[Asif] Ali Zardari", "Ouyang [Mingde]", where the recogniser saw too few words.
    private func withGivenName(_ tokens: Range<Int>) -> Range<Int> {
        let before = tokens.lowerBound - 1
        // "Ouyang [Mingde]"
        if tokens.count == 1, tokens.upperBound < document.sentence(of: tokens.lowerBound).tokens.upperBound,
            document.isCapitalized(tokens.upperBound), !document.isHeading(tokens.lowerBound),
            document.tokens[tokens.upperBound].range.count > 1, document.isKnown(tokens.lowerBound, as: .surnameFirst),
            document.tokens[tokens.upperBound].partOfSpeech == .pron
                || document.match(at: tokens.upperBound, kinds: .all) == nil
        {
            return tokens.lowerBound..<tokens.upperBound + 1
        }
        let sentence = document.sentence(of: tokens.lowerBound).tokens
        guard before >= sentence.lowerBound,
            !document.isHeading(before), document.isCapitalized(before), syntax.partOfSpeech(before) == .propn,
            isJoined(before, tokens), !document.isAcronym(before),
            tokens.count == 1 || before == sentence.lowerBound || !document.isCapitalized(before - 1)
                || document.office(endingAt: before) != nil,
            document.match(at: before, before: tokens.upperBound, kinds: Self.notInNames).map({
                // "prime minister [Mir] Hossein Mousavi"
                $0.entries.allSatisfy { [.place, .honorific].contains($0.kind) }
                    && document.office(endingAt: before) != nil
            }) ?? true
        else { return tokens }
        return before..<tokens.upperBound
    }

    private static let notInNames = Entry.Kinds.all.subtracting(.init(.givenName, .surname, .surnameFirst, .person))

    /// Of one name in the parse.
    private func isJoined(_ word: Int, _ name: Range<Int>) -> Bool {
        // "prime minister [Mir] Hossein Mousavi"
        let joints: Set<DependencyRelation> =
            document.office(endingAt: word) == nil ? [.compound, .flat] : [.compound, .flat, .nmodDesc]
        return joints.contains(syntax.relation(word)) && syntax.head(of: word).map(name.contains) == true
            || name.contains { joints.contains(syntax.relation($0)) && syntax.head(of: $0) == word }
    }

    private func withoutArticle(_ tokens: Range<Int>) -> Range<Int> {
        document.tokens[tokens.lowerBound].norm == "the" ? tokens.dropFirst().startIndex..<tokens.upperBound : tokens
    }

    /// "National Security Advisors [of the]": the recogniser ran on.
    private func withoutTail(_ tokens: Range<Int>) -> Range<Int> {
        var tokens = tokens
        while let last = tokens.last,
            ["of", "the", "and", "for", "in", "on", "to", "’s", "'s", ","].contains(document.tokens[last].norm)
        { tokens = tokens.dropLastRange() }
        return tokens
    }

    /// "[FARC] rebels": the body without its people.
    private func withoutPeople(_ tokens: Range<Int>) -> Range<Int> {
        guard tokens.count > 1, let last = tokens.last, !document.isCapitalized(last),
            Self.people.contains(document.tokens[last].lemma)
        else { return tokens }
        return tokens.dropLastRange()
    }

    /// "the North's [Workers' Party]": the body without whose it is.
    private func withoutOwner(_ tokens: Range<Int>) -> Range<Int> {
        guard tokens.count > 2, ["'s", "’s"].contains(document.tokens[tokens.lowerBound + 1].norm),
            document.match(at: tokens.lowerBound, .country, .contextual) != nil
                || Self.directions.contains(document.tokens[tokens.lowerBound].norm)
        else { return tokens }
        return tokens.lowerBound + 2..<tokens.upperBound
    }

    private static let people = Lexicon.words("people-of-body")
    /// Storms and arms, which have names of their own.
    private static let notBodies = Lexicon.words("not-a-body")

    /// Up to a dash between spaces: "Welfare Board - Florida".
    private func withoutDash(_ tokens: Range<Int>) -> Range<Int> {
        let dash = tokens.first { document.isHyphen($0) && !document.isGlued($0) }
        return tokens.lowerBound..<(dash ?? tokens.upperBound)
    }

    // MARK: - Acronyms

    /// "General Security of Military Information Agreement (GSOMIA)": the letters beside a name are the same thing, and
    /// so is every later occurrence.
    private func acronyms(definedBeside names: [NameCandidate]) -> [NameCandidate] {
        var result: [NameCandidate] = []
        for name in names {
            guard let short = Acronym.beside(name.tokens, in: document) else { continue }
            result.append(NameCandidate(tokens: short..<short + 1, sense: name.sense, priority: 80))
        }
        return result
    }
}
