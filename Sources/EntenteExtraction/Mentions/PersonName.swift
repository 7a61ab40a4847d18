internal import EntenteKnowledge
internal import EntenteText

/// The parts of people's names.
enum PersonName {
    /// A recognised name without titles, countries and possessive endings around it; nil where nothing is left.
    static func trimmed(_ name: Range<Int>, in document: Document) -> Range<Int>? {
        var tokens = name
        // A title that begins before the span and reaches into it: "Secretary of [Defense Mark Esper]".
        let sentence = document.sentence(of: name.lowerBound).tokens
        for start in Swift.max(sentence.lowerBound, name.lowerBound - 8)..<name.lowerBound {
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
        tokens = withoutInnerTitle(tokens, in: document)
        while !tokens.isEmpty,
            let match = document.match(
                at: tokens.lowerBound, before: tokens.upperBound, .office, .rank, .honorific, .modifier),
            match.tokens.upperBound < tokens.upperBound || match.tokens == tokens
        {
            // "Don Farrell": an honorific that is a given name as well.
            if tokens.count == 2, match.tokens.count == 1, isGivenName(tokens.lowerBound, document),
                !isGivenName(tokens.lowerBound + 1, document)
            {
                break
            }
            if isNameLikeTitle(match, document) { break }
            tokens = match.tokens.upperBound..<tokens.upperBound
        }
        // The recogniser may run on: "Fumio Kishida of", "Liz Cheney of Wyoming".
        if let of = tokens.first(where: { document.tokens[$0].norm == "of" || document.tokens[$0].norm == "," }) {
            tokens = tokens.lowerBound..<of
        }
        // "[Hails] Ana Lopez", "Lopez [Hails]"
        if let first = tokens.first, document.isHeading(first) {
            while let first = tokens.first, isHeadlineVerb(first, document) { tokens = first + 1..<tokens.upperBound }
            if let verb = tokens.first(where: { isHeadlineVerb($0, document) }) { tokens = tokens.lowerBound..<verb }
        }
        // "Ambassador to [Jordan] Safia Al Suhail", "President of [Kazakhstan] Kassym-Jomart Tokayev"
        if tokens.count > 2, let first = tokens.first, first > sentence.lowerBound + 1,
            ["to", "of"].contains(document.tokens[first - 1].norm),
            document.match(at: first, before: first + 1, .country) != nil,
            document.match(endingAt: first - 1, atMost: 3, .office) != nil
        {
            tokens = first + 1..<tokens.upperBound
        }
        // "Mr. Han Saturday"
        if let day = tokens.first(where: { isWeekday($0, document) }) { tokens = tokens.lowerBound..<day }
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
        // "[Sultan] bin Saad"
        if let first = tokens.first, first > sentence.lowerBound, patronymics.contains(document.tokens[first].norm),
            document.isCapitalized(first - 1)
        {
            tokens = first - 1..<tokens.upperBound
        }
        tokens = extended(tokens, in: document)
        if let last = tokens.last, isNoName(tokens, last, document) { return nil }
        guard let first = tokens.first, document.isCapitalized(first) || isParticle(first, document) else { return nil }
        let bytes = document.source[document.tokens[first].range]
        guard bytes.count > 1 || tokens.count > 1 else { return nil }
        // "the Trump-Kim summit": two people, found by their surnames.
        if tokens.count == 3, document.isHyphen(first + 1), document.isCapitalized(first + 2) { return nil }
        return tokens
    }

    /// A name in capitals as a name is written: "ANA O'BRIEN" of a transcript is "Ana O'Brien". What has small letters stays.
    static func written(_ name: String) -> String {
        guard name.filter(\.isLetter).count > 2, !name.contains(where: \.isLowercase) else { return name }
        var result = ""
        for word in name.split(omittingEmptySubsequences: false, whereSeparator: { " -'’.".contains($0) }) {
            // "JD", "III"
            let isShort =
                word.count < 4 && word.allSatisfy { "IV".contains($0) }
                || word.count == 2 && !word.contains(where: { "AEIOUY".contains($0) })
            result +=
                isShort && word != "JR" && word != "SR" ? String(word) : word.prefix(1) + word.dropFirst().lowercased()
            if word.endIndex < name.endIndex { result.append(name[word.endIndex]) }
        }
        return result
    }

    /// The run of capitals that starts at a token and can be a name: not a country, not a body, not a title.
    static func run(from start: Int, in document: Document, sentence: Sentence) -> Range<Int>? {
        var next = start
        // A rank may follow an office, or a word that changes it: "Chairman Gen. Joseph Dunford", "Professor Emeritus Ana Lopez".
        while next < sentence.tokens.upperBound,
            let match = document.match(
                at: next, before: sentence.tokens.upperBound, .rank, .honorific, .office, .modifier),
            document.isCapitalized(next)
        {
            if match.tokens.count == 1, isGivenName(next, document) || isNameLikeTitle(match, document) { break }
            next = match.tokens.upperBound
        }
        let first = next
        while next < sentence.tokens.upperBound, next - first < 5 {
            if isWeekday(next, document) || next > first && isState(next, document) { break }
            // "Kim You-geun": the tagger need not know "You".
            let isHyphenated =
                next == first + 1 && next + 2 < sentence.tokens.upperBound && document.isHyphen(next + 1)
                && document.isGlued(next)
            // "Liu He": no pronoun has a capital behind a family name.
            let isPronoun =
                next == first + 1 && document.tokens[next].partOfSpeech == .pron
                && document.tokens[next].range.count > 1
                && document.match(at: first, before: next, .surnameFirst) != nil
            if document.isCapitalized(next), isNameWord(next, document) || isHyphenated || isPronoun,
                document.match(
                    at: next, before: sentence.tokens.upperBound, .country, .organization, .seat, .agreement,
                    .agreementKind, .bodyHead, .adjective, .weekday
                ).map({ isStrong($0) && next == first }) != true
            {
                if next > first, document.tokens[next - 1].norm == ".", !document.isGlued(next - 1) { break }
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
        next = extended(first..<next, in: document).upperBound
        // Three words or more before a verb in capitals is a headline, not a name.
        return first..<min(next, sentence.tokens.upperBound)
    }

    /// "Monday", "May 16"
    private static func isWeekday(_ token: Int, _ document: Document) -> Bool {
        guard document.isCapitalized(token) else { return false }
        if document.isKnown(token, as: .weekday) { return true }
        return document.isKnown(token, as: .month) && token + 1 < document.tokens.count
            && document.text(token + 1).utf8.first.map { (0x30...0x39).contains($0) } == true
    }

    /// "Wlodzimierz Cimoszewicz Poland": but "Michael Jordan".
    private static func isState(_ token: Int, _ document: Document) -> Bool {
        document.match(at: token, before: token + 1, .country).map(isStrong) == true
    }

    /// "NSC Spokesperson Adrienne Watson": the name is what follows the title. "Ron Kouchi - State Senator": what stands
    /// before the dash.
    private static func withoutInnerTitle(_ name: Range<Int>, in document: Document) -> Range<Int> {
        var tokens = name
        if let dash = tokens.first(where: { document.isHyphen($0) && !document.isGlued($0) }), dash > tokens.lowerBound
        {
            tokens = tokens.lowerBound..<dash
        }
        for start in tokens.dropFirst() {
            guard let match = document.match(at: start, before: tokens.upperBound, .office), isStrong(match),
                match.tokens.upperBound < tokens.upperBound
            else { continue }
            let body = document.match(
                at: tokens.lowerBound, before: start, .organization, .seat, .country, .adjective, .capital, .place)
            return body?.tokens.upperBound == start || document.isAcronym(start - 1)
                ? match.tokens.upperBound..<tokens.upperBound : tokens
        }
        return tokens
    }

    /// "Medical Officer", "Welfare Board", "USS Nimitz", "Rohingya", "Greco-Turkish": a title, a body, a ship or a people.
    private static func isNoName(_ tokens: Range<Int>, _ last: Int, _ document: Document) -> Bool {
        if ships.contains(Symbol(document.text(tokens.lowerBound)))
            || tokens.count == 1 && deities.contains(document.tokens[last].norm)
        {
            return true
        }
        if suffixes.contains(document.text(tokens.lowerBound)) || document.tokens[last].norm == "officer" {
            return true
        }
        if tokens.count == 3, document.isHyphen(last - 1), document.match(at: last, before: last + 1, .adjective) != nil
        {
            return true
        }
        // "Advisory Council", "Capitol Rotunda"
        if tokens.contains(where: { bodies.contains(document.tokens[$0].norm) }) { return true }
        // "Iris-T."
        if tokens.count == 3, document.isHyphen(last - 1), document.tokens[last].range.count <= 2,
            document.isCapitalized(last)
        {
            return true
        }
        // "COVID-19"
        if tokens.contains(where: { document.tokens[$0].partOfSpeech == .num && !regnals.contains(document.text($0)) })
        {
            return true
        }
        // "Frank Church" is a name for its given name.
        let given = document.match(at: tokens.lowerBound, before: tokens.lowerBound + 1, .givenName, .surnameFirst)
        if given == nil || tokens.count > 2, document.match(at: last, before: last + 1, .bodyHead).map(isStrong) == true
        {
            return true
        }
        // "Democrats"
        let isPlural = document.tokens[last].morphology.contains(.plural)
        return tokens.count == 1
            && document.match(at: last, before: last + 1, .community).map { isStrong($0) || isPlural } == true
    }

    /// Words of bodies, buildings and papers that are in nobody's name.
    private static let bodies = Lexicon.words("not-in-names")

    /// The numbers of kings and popes.
    private static let regnals: Set<String> = ["II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII", "XIV", "XVI"]

    /// What stands behind a name and is no name itself.
    static let suffixes: Set<String> = regnals.union(["Jr.", "Jr", "Jnr.", "Jnr", "Sr.", "Sr"])
    private static let deities = Lexicon.words("deity")
    private static let ships = Lexicon.words("ship-prefix")

    private static func isGivenName(_ token: Int, _ document: Document) -> Bool {
        document.isKnown(token, as: .givenName) && !document.isKnown(token, as: .office)
    }

    /// "Hails": the third person of a verb that tells an event, with the capital of a headline.
    private static func isHeadlineVerb(_ token: Int, _ document: Document) -> Bool {
        let word = document.text(token).lowercased()
        guard word.hasSuffix("s"), word.utf8.count > 4, document.match(at: token, before: token + 1, .givenName) == nil
        else { return false }
        return (1...2).contains { count in
            !Lexicon.shared.classes(of: Symbol(String(word.dropLast(count))), .verb).isEmpty
        }
    }

    /// "Sultan bin Saad", "Foreign Minister Shah Mehmood": a name, not a title, for what stands behind it or before it.
    static func isNameLikeTitle(_ match: Match, _ document: Document) -> Bool {
        match.tokens.count == 1 && match.tokens.upperBound < document.tokens.count
            && (patronymics.contains(document.tokens[match.tokens.upperBound].norm)
                || isRoyalBehindOffice(match, document))
    }

    private static let patronymics: Set<Symbol> = ["bin", "ibn", "bint"]

    /// "Foreign Minister [Shah] Mehmood Qureshi": nobody is both.
    private static func isRoyalBehindOffice(_ match: Match, _ document: Document) -> Bool {
        guard let royal = TitleMatch(match), royal.kind.level == .royal,
            let before = TitleMatch(document.match(endingAt: match.tokens.lowerBound, atMost: 5, .office))
        else { return false }
        return before.kind.level != .royal && before.kind.level != .headOfState
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

    /// Where the part of a name ends that a mark glues to it: "'oei", "-Fasher", "N'Guessan".
    private static func part(at token: Int, _ limit: Int, _ document: Document) -> Int? {
        let text = Array(document.text(token))
        let isMark: (Character) -> Bool = { ["'", "’", "-"].contains($0) }
        if document.isGlued(token - 1), text.count > 2, isMark(text[0]), text[1].isLetter { return token + 1 }
        guard document.isCapitalized(token), text.count == 2, isMark(text[1]), text[1] != "-", token + 1 < limit,
            document.isGlued(token), document.isCapitalized(token + 1)
        else { return nil }
        return token + 2
    }

    /// "Moon Jae" with "-in" behind it.
    private static func extended(_ tokens: Range<Int>, in document: Document) -> Range<Int> {
        let tokens = nicknamed(tokens, in: document)
        var end = tokens.upperBound
        let limit = tokens.isEmpty ? end : document.sentence(of: tokens.lowerBound).tokens.upperBound
        // "Affi N'Guessan", "Sing'oei", "El-Fasher": the tokenizer parts them.
        while !tokens.isEmpty, end < limit, let next = part(at: end, limit, document) { end = next }
        // "Abdullah II"
        if !tokens.isEmpty, end < limit, regnals.contains(document.text(end)) { return tokens.lowerBound..<end + 1 }
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

    /// With a nickname in quotation marks between given name and surname: `Joko “Jokowi” Widodo`.
    static func nicknamed(_ tokens: Range<Int>, in document: Document) -> Range<Int> {
        guard let first = tokens.first else { return tokens }
        let sentence = document.sentence(of: first).tokens
        func isMark(_ token: Int) -> Bool { ["\"", "“", "”", "‘", "’", "'"].contains(document.text(token)) }
        func isName(_ token: Int) -> Bool {
            sentence.contains(token) && document.isCapitalized(token) && document.tokens[token].partOfSpeech == .propn
        }
        let end = tokens.upperBound
        if end + 3 < sentence.upperBound, isMark(end), isName(end + 1), isMark(end + 2), isName(end + 3) {
            let isSuffixed = isName(end + 4) && ["jr.", "sr.", "jr", "sr"].contains(document.tokens[end + 4].norm)
            return first..<end + (isSuffixed ? 5 : 4)
        }
        // The recogniser may begin with the nickname.
        if tokens.count > 2, first > sentence.lowerBound + 1, isMark(first - 1), isMark(first + 1), isName(first - 2) {
            return first - 2..<end
        }
        return tokens
    }
}

extension Range<Int> { func dropLastRange() -> Range<Int> { lowerBound..<Swift.max(lowerBound, upperBound - 1) } }
