internal import EntenteKnowledge
internal import EntenteText

/// The parts of people's names.
enum PersonName {
    /// A recognised name without titles, countries and possessive endings around it; nil where nothing is left.
    static func trimmed(_ name: Range<Int>, in document: Document) -> Range<Int>? {
        var tokens = name
        // A title that begins before the span and reaches into it: "Secretary of [Defense Mark Esper]".
        let sentence = document.sentence(of: name.lowerBound).tokens
        for start in Swift.max(sentence.lowerBound, name.lowerBound - 4)..<name.lowerBound {
            if let match = document.match(at: start, before: sentence.upperBound, .office, .rank, .honorific),
                match.tokens.upperBound > tokens.lowerBound, match.tokens.upperBound < tokens.upperBound
            {
                tokens = match.tokens.upperBound..<tokens.upperBound
            }
        }
        // A title that begins in the span and ends after it: "[Saudi Crown] Prince".
        if let start = tokens.first(where: { start in
            document.match(at: start, before: sentence.upperBound, .office).map {
                $0.tokens.upperBound > tokens.upperBound
            } == true
        }) {
            tokens = tokens.lowerBound..<start
        }
        // "Ron Kouchi - State Senator": what stands before the dash.
        if let dash = tokens.first(where: { document.isHyphen($0) && !document.isGlued($0) }), dash > tokens.lowerBound
        {
            tokens = tokens.lowerBound..<dash
        }
        while !tokens.isEmpty,
            let match = document.match(
                at: tokens.lowerBound, before: tokens.upperBound, .office, .rank, .honorific, .modifier),
            match.tokens.upperBound < tokens.upperBound || match.tokens == tokens
        { tokens = match.tokens.upperBound..<tokens.upperBound }
        // The recogniser may run on: "Fumio Kishida of", "Liz Cheney of Wyoming".
        if let of = tokens.first(where: { document.tokens[$0].norm == "of" || document.tokens[$0].norm == "," }) {
            tokens = tokens.lowerBound..<of
        }
        while let last = tokens.last,
            ["'s", "’s", ",", ".", "'", "and", "in", "-", "–", "("].contains(document.text(last))
        { tokens = tokens.dropLastRange() }
        // A headline's verb: "von der Leyen unveil".
        while tokens.count > 1, let last = tokens.last, !document.isCapitalized(last), !document.isHyphen(last - 1),
            !document.text(last).utf8.starts(with: "-".utf8), !isParticle(last, document)
        { tokens = tokens.dropLastRange() }
        // "[von] der Leyen"
        while let first = tokens.first, first > sentence.lowerBound, tokens.count > 1, !document.isCapitalized(first),
            isParticle(first, document), isParticle(first - 1, document)
        { tokens = first - 1..<tokens.upperBound }
        tokens = extended(tokens, in: document)
        if let last = tokens.last, isNoName(tokens, last, document) { return nil }
        guard let first = tokens.first, document.isCapitalized(first) || isParticle(first, document) else { return nil }
        let bytes = document.source[document.tokens[first].range]
        guard bytes.count > 1 || tokens.count > 1 else { return nil }
        // "the Trump-Kim summit": two people, found by their surnames.
        if tokens.count == 3, document.isHyphen(first + 1), document.isCapitalized(first + 2) { return nil }
        return tokens
    }

    /// The run of capitals that starts at a token and can be a name: not a country, not a body, not a title.
    static func run(from start: Int, in document: Document, sentence: Sentence) -> Range<Int>? {
        var next = start
        // A rank may follow an office: "Chairman Gen. Joseph Dunford".
        while next < sentence.tokens.upperBound,
            let match = document.match(at: next, before: sentence.tokens.upperBound, .rank, .honorific, .office),
            document.isCapitalized(next)
        {
            if match.tokens.count == 1, isGivenName(next, document) { break }
            next = match.tokens.upperBound
        }
        let first = next
        while next < sentence.tokens.upperBound, next - first < 5 {
            if next > first, isWeekday(next, document) || isState(next, document) { break }
            // "Liu He": no pronoun has a capital behind a family name.
            let isPronoun =
                next == first + 1 && document.tokens[next].partOfSpeech == .pron
                && document.tokens[next].range.count > 1 && document.isKnown(first, as: .surnameFirst)
            if document.isCapitalized(next), isNameWord(next, document) || isPronoun,
                document.match(
                    at: next, before: sentence.tokens.upperBound, .country, .organization, .seat, .agreement,
                    .agreementKind, .bodyHead, .adjective, .weekday
                ).map({ isStrong($0) && next == first }) != true
            {
                next += 1
            } else if next > first, isParticle(next, document), document.tokens[next].norm != "e",
                next + 1 < sentence.tokens.upperBound, document.isCapitalized(next + 1) || document.isHyphen(next + 1)
            {
                next += 1
            } else if next > first, document.isHyphen(next), document.isGlued(next - 1), document.isGlued(next),
                next + 1 < sentence.tokens.upperBound, !isFunctionWord(next + 1, document)
            {
                next += 2
            } else {
                break
            }
        }
        guard next > first, !isNoName(first..<next, next - 1, document) else { return nil }
        // Three words or more before a verb in capitals is a headline, not a name.
        return first..<min(next, sentence.tokens.upperBound)
    }

    private static func isWeekday(_ token: Int, _ document: Document) -> Bool {
        document.isCapitalized(token) && document.isKnown(token, as: .weekday)
    }

    /// "Wlodzimierz Cimoszewicz Poland": but "Michael Jordan".
    private static func isState(_ token: Int, _ document: Document) -> Bool {
        document.match(at: token, before: token + 1, .country).map(isStrong) == true
    }

    /// "Medical Officer", "Welfare Board", "USS Nimitz", "Rohingya": a title, a body, a ship or a people.
    private static func isNoName(_ tokens: Range<Int>, _ last: Int, _ document: Document) -> Bool {
        if ships.contains(Symbol(document.text(tokens.lowerBound)))
            || tokens.count == 1 && deities.contains(document.tokens[last].norm)
        {
            return true
        }
        if suffixes.contains(document.text(tokens.lowerBound)) || document.tokens[last].norm == "officer" {
            return true
        }
        // "Advisory Council", "Capitol Rotunda"
        if tokens.contains(where: { bodies.contains(document.tokens[$0].norm) }) { return true }
        // "COVID-19"
        if tokens.contains(where: { document.tokens[$0].partOfSpeech == .num }) { return true }
        // "Frank Church" is a name for its given name.
        let given = document.match(at: tokens.lowerBound, before: tokens.lowerBound + 1, .givenName, .surnameFirst)
        if given == nil || tokens.count > 2, document.match(at: last, before: last + 1, .bodyHead).map(isStrong) == true
        {
            return true
        }
        return tokens.count == 1 && document.match(at: last, before: last + 1, .community).map(isStrong) == true
    }

    /// Words of bodies, buildings and papers that are in nobody's name.
    private static let bodies = Lexicon.words("not-in-names")

    /// What stands behind a name and is no name itself.
    static let suffixes: Set<String> = ["Jr.", "Jr", "Jnr.", "Jnr", "Sr.", "Sr", "II", "III", "IV"]
    private static let deities = Lexicon.words("deity")
    private static let ships = Lexicon.words("ship-prefix")

    private static func isGivenName(_ token: Int, _ document: Document) -> Bool {
        document.isKnown(token, as: .givenName) && !document.isKnown(token, as: .office)
    }

    private static func isStrong(_ match: Match) -> Bool { !match.entries.contains { $0.isAmbiguous } }

    private static func isNameWord(_ token: Int, _ document: Document) -> Bool {
        switch document.tokens[token].partOfSpeech {
        case .propn, .noun, .x, .adj, .verb, .adv, .intj: true
        default: false
        }
    }

    static func isParticle(_ token: Int, _ document: Document) -> Bool { document.isKnown(token, as: .nameParticle) }

    /// "Clinton-who": a dash without spaces.
    private static func isFunctionWord(_ token: Int, _ document: Document) -> Bool {
        [
            "who", "whom", "whose", "which", "that", "and", "but", "the", "his", "her", "was", "is", "has", "had", "as",
            "an", "one", "led", "era", "backed",
        ].contains(document.tokens[token].norm)
    }

    /// "Moon Jae" with "-in" behind it.
    private static func extended(_ tokens: Range<Int>, in document: Document) -> Range<Int> {
        var end = tokens.upperBound
        let limit = tokens.isEmpty ? end : document.sentence(of: tokens.lowerBound).tokens.upperBound
        while !tokens.isEmpty, end + 1 < limit, document.isHyphen(end), document.isGlued(end - 1), document.isGlued(end)
        {
            let next = document.source[document.tokens[end + 1].range]
            guard !isFunctionWord(end + 1, document), next.allSatisfy({ (0x61...0x7A).contains($0) }), next.count <= 6,
                tokens.count > 1
            else { break }
            end += 2
        }
        return tokens.lowerBound..<end
    }
}

extension Range<Int> { func dropLastRange() -> Range<Int> { lowerBound..<Swift.max(lowerBound, upperBound - 1) } }
