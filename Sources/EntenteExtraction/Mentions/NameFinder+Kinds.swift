internal import EntenteKnowledge
internal import EntenteText

/// What a name is by the words in it and around it: a body, arms, a field of work, a meeting, a title.
extension NameFinder {
    /// "radio [Caracol]", and every other "Caracol" of the text.
    func isOutlet(_ word: Int) -> Bool {
        guard !document.isKnown(word, as: .surname, .surnameFirst),
            Knowledge.shared.leaders(surname: document.text(word)).isEmpty, !isPartOfName(word)
        else { return false }
        let norm = document.tokens[word].norm
        return document.tokens.indices.dropFirst().contains { token in
            document.tokens[token].norm == norm && !document.isCapitalized(token - 1)
                && Self.outlets.contains(document.tokens[token - 1].lemma)
                && document.tokens[token].sentence == document.tokens[token - 1].sentence
        }
    }

    /// "the charity [Terre Neuve]": a body by the noun before it, where no part of it is anybody's name.
    func isOfKind(_ name: Range<Int>) -> Bool {
        let noun = name.lowerBound - 1
        return noun > document.sentence(of: name.lowerBound).tokens.lowerBound && !document.isCapitalized(noun)
            && Self.kindsOfBody.contains(document.tokens[noun].lemma)
            && !name.contains { document.isKnown($0, as: .givenName, .surname, .surnameFirst) }
            && document.match(at: name.lowerBound, before: name.upperBound, .person) == nil
            && [.compound, .appos, .nmodDesc, .nsubj, .nmod, .obl, .obj].contains(
                syntax.relation(syntax.head(of: name)))
            && syntax.head(of: syntax.head(of: name)).map { syntax.relation($0) != .aclRelcl } ?? true
    }

    private static let kindsOfBody = Lexicon.words("kind-of-body")

    /// "[Krab] howitzers": the type of what stands behind it.
    func isArms(_ word: Int) -> Bool {
        word + 1 < document.sentence(of: word).tokens.upperBound && Self.arms.contains(document.tokens[word + 1].lemma)
    }

    private static let outlets = Lexicon.words("outlet")
    private static let arms = Lexicon.words("arms")

    /// "International Relations", "Regional Cooperation": a field of work, not a body for it.
    func isField(_ tokens: Range<Int>) -> Bool {
        ["relations", "cooperation"].contains(document.tokens[tokens.upperBound - 1].norm)
            && !tokens.contains { document.isKnown($0, as: .bodyHead) }
    }

    /// "[National People]'s Congress": the first words of a body's name.
    func isOwnerInName(_ tokens: Range<Int>) -> Bool {
        let sentence = document.sentence(of: tokens.lowerBound).tokens
        let next = tokens.upperBound
        return next + 1 < sentence.upperBound && isPeoples(next, sentence) && document.isCapitalized(next + 1)
    }

    /// "the [Conventional Forces] in Europe treaty": the first words of an agreement's name.
    func isOfTreaty(_ tokens: Range<Int>) -> Bool {
        let sentence = document.sentence(of: tokens.lowerBound).tokens
        var next = tokens.upperBound
        guard next < sentence.upperBound, ["in", "on", "for", "of"].contains(document.tokens[next].norm) else {
            return false
        }
        next += 1
        while next < sentence.upperBound, document.isCapitalized(next) || ["(", ")"].contains(document.text(next)) {
            next += 1
        }
        return next < sentence.upperBound && next > tokens.upperBound + 1
            && ["treaty", "pact", "accord", "convention"].contains(document.tokens[next].norm)
    }

    /// "Minister of Foreign Affairs and [International Cooperation]": a part of what a minister or ministry is for.
    func isPortfolio(_ name: Range<Int>) -> Bool {
        let start = document.sentence(of: name.lowerBound).tokens.lowerBound
        guard name.lowerBound > start, ["and", "of", "for", ","].contains(document.tokens[name.lowerBound - 1].norm)
        else { return false }
        var token = name.lowerBound - 1
        while token > start, name.lowerBound - token < 9 {
            let norm = document.tokens[token].norm
            if ["of", "for"].contains(norm), Self.portfolioHeads.contains(document.tokens[token - 1].norm) {
                return true
            }
            guard ["and", "of", "for", ",", "the", "&"].contains(norm) || document.isCapitalized(token) else {
                return false
            }
            token -= 1
        }
        return false
    }

    private static let portfolioHeads: Set<Symbol> = [
        "minister", "ministers", "ministry", "ministries", "secretary", "undersecretary", "state",
    ]

    /// "National Security [Advisors]"
    func isPluralTitle(_ name: Range<Int>) -> Bool {
        let last = document.tokens[name.upperBound - 1]
        return last.partOfSpeech == .noun && last.morphology.contains(.plural)
            && Representatives.officials.contains(last.lemma)
            && !name.contains { document.tokens[$0].norm == "of" }
    }

    /// "Visa Waiver Program": what is done, not who does it.
    func isUndertaking(_ token: Int) -> Bool {
        [
            "program", "programme", "initiative", "act", "bill", "plan", "project", "agenda", "dialogue", "challenge",
            "strategy", "policy", "affairs", "prize", "award", "medal",
        ].contains(document.tokens[token].norm)
    }

    /// "the [Emergency Powers] Act"
    func isCutOfUndertaking(_ tokens: Range<Int>) -> Bool {
        let next = tokens.upperBound
        return next < document.sentence(of: tokens.lowerBound).tokens.upperBound && document.isCapitalized(next)
            && ["act", "bill", "prize", "award", "medal", "initiative", "program", "programme"].contains(
                document.tokens[next].norm)
    }

    /// "East Asian", "Kurdish", "our Allies": adjectives and nouns for peoples and partners.
    func isPeople(_ tokens: Range<Int>) -> Bool {
        if tokens.count == 1, let word = tokens.first,
            Representatives.members.contains(document.tokens[word].lemma)
                || ["allies", "members", "partners", "countries", "nations"].contains(document.tokens[word].norm)
        {
            return true
        }
        return document.match(at: tokens.lowerBound, before: tokens.upperBound, .community)?.tokens == tokens
    }

    /// "Military Committee Meeting", or the same with its last word outside.
    func isMeetingName(_ tokens: Range<Int>) -> Bool {
        isMeetingAcronym(tokens)
            || (tokens.upperBound - 1...min(tokens.upperBound, document.tokens.count - 1)).contains(
                where: isMeetingKind)
    }

    /// "ADMM", where the text has "Ministers' Meeting (ADMM)".
    func isMeetingAcronym(_ name: Range<Int>) -> Bool {
        guard name.count == 1, document.isAcronym(name.lowerBound) else { return false }
        let norm = document.tokens[name.lowerBound].norm
        return document.tokens.indices.dropFirst(2).contains {
            document.tokens[$0].norm == norm && document.text($0 - 1) == "(" && isMeetingKind($0 - 2)
        }
    }

    /// "[International Nurses] Day"
    func isHoliday(_ tokens: Range<Int>) -> Bool {
        (tokens.upperBound - 1...min(tokens.upperBound, document.tokens.count - 1)).contains {
            document.isCapitalized($0) && ["day", "week", "month"].contains(document.tokens[$0].norm)
        }
    }

    func isMeetingKind(_ token: Int) -> Bool {
        document.isCapitalized(token) && document.isKnown(token, as: .meetingKind)
    }

    /// "the Terminal High Altitude Area Defence (THAAD) system": things, not bodies.
    func isEquipment(_ tokens: Range<Int>) -> Bool {
        let sentence = document.sentence(of: tokens.lowerBound).tokens
        var next = tokens.upperBound
        if next + 2 < sentence.upperBound, document.text(next) == "(" { next += 3 }
        guard next < sentence.upperBound else { return false }
        let lemma = document.tokens[next].lemma
        return Self.arms.contains(lemma) || ["system", "unit", "program", "one"].contains(lemma)
            || document.tokens[next].norm == "one" && document.isCapitalized(next)
    }

    /// A single word names a body where it is an acronym or comes as a proper noun outside titles.
    func isPlausibleWord(_ token: Int) -> Bool {
        if document.isAcronym(token) { return !isDesignation(token) }
        guard document.tokens[token].range.count > 1, document.tokens[token].partOfSpeech == .propn else {
            return false
        }
        let sentence = document.sentence(of: token).tokens
        for start in max(sentence.lowerBound, token - 3)...token {
            if let match = document.match(at: start, before: sentence.upperBound, .office), match.tokens.contains(token)
            {
                return false
            }
        }
        return !document.isKnown(token, as: .bodyHead, .agreementKind, .meetingKind, .month, .weekday)
    }

    func isTitle(_ tokens: Range<Int>) -> Bool {
        if document.match(at: tokens.lowerBound, before: tokens.upperBound, .office, .officePlural, .rank, .honorific)?
            .tokens == tokens
        {
            return true
        }
        // "[Shadow Home] Secretary": a title reaches out of it.
        let sentence = document.sentence(of: tokens.lowerBound).tokens
        return tokens.contains { start in
            document.match(at: start, before: sentence.upperBound, .office, .officePlural).map {
                $0.tokens.upperBound > tokens.upperBound
            } ?? false
        }
    }
}
