internal import EntenteKnowledge
internal import EntenteText

/// Places by the common noun that says what they are.
extension NameFinder {
    /// "the town of Bad Reichenhall", "Jorge Chavez airport", "the Lamu district", "East Kampala".
    func siteNames() -> [NameCandidate] {
        var result: [NameCandidate] = []
        for sentence in document.sentences where !document.isHeading(sentence.tokens.lowerBound) {
            for token in sentence.tokens {
                let name =
                    settlement(behind: token, sentence.tokens) ?? building(endingAt: token, sentence.tokens)
                    ?? quarter(at: token, sentence.tokens)
                if let name { result.append(NameCandidate(tokens: name, sense: .site, priority: 77)) }
            }
        }
        return result
    }

    /// "the [town] of Bad Reichenhall"
    private func settlement(behind noun: Int, _ sentence: Range<Int>) -> Range<Int>? {
        guard Self.settlements.contains(document.tokens[noun].lemma), !document.isCapitalized(noun),
            noun + 2 < sentence.upperBound, document.tokens[noun + 1].norm == "of"
        else { return nil }
        let name = capitals(from: noun + 2, sentence)
        return name.isEmpty || isKnown(name.lowerBound) ? nil : name
    }

    /// "Jorge Chavez [airport]", "the Lamu [district]"
    private func building(endingAt noun: Int, _ sentence: Range<Int>) -> Range<Int>? {
        let isBuilding = Self.buildings.contains(document.tokens[noun].norm)
        guard isBuilding || Self.regions.contains(document.tokens[noun].norm) else { return nil }
        var start = noun
        while start > sentence.lowerBound, noun - start < 5, document.isCapitalized(start - 1),
            document.tokens[start - 1].partOfSpeech == .propn
                || isBuilding && document.tokens[start - 1].partOfSpeech == .adj
        {
            if isKnown(start - 1) {
                guard isBuilding else { return nil }
                // "Lima airport" is the city's.
                if start == noun { return nil }
            }
            start -= 1
            // "the [Benishangul-Gumuz] region"
            if start - 1 > sentence.lowerBound, document.isHyphen(start - 1), document.isGlued(start - 1),
                document.isGlued(start - 2), document.isCapitalized(start - 2), !isKnown(start - 2)
            {
                start -= 2
            }
        }
        guard start < noun, start > sentence.lowerBound || noun - start > 1 else { return nil }
        // The district's name stands by itself, an airport's includes the word.
        if !isBuilding { return document.isCapitalized(noun) ? nil : start..<noun }
        return document.isCapitalized(noun) && noun - start < 1 ? nil : start..<noun + 1
    }

    /// "[East] Kampala"
    private func quarter(at token: Int, _ sentence: Range<Int>) -> Range<Int>? {
        guard document.isCapitalized(token), Self.directions.contains(document.tokens[token].norm),
            token > sentence.lowerBound,
            let city = document.match(at: token + 1, before: sentence.upperBound, .capital),
            (document.match(at: token, before: sentence.upperBound, .country, .place, .capital, .organization)?.tokens
                .count ?? 0) < 2
        else { return nil }
        return token..<city.tokens.upperBound
    }

    /// "[North] and South Korea", "[North] and South Korean leaders": the state whose name the other's ends.
    func halvedNames() -> [NameCandidate] {
        document.tokens.indices.dropLast(2).compactMap { token in
            guard document.isCapitalized(token), Self.directions.contains(document.tokens[token].norm),
                document.tokens[token + 1].norm == "and",
                Self.directions.contains(document.tokens[token + 2].norm),
                let other = document.match(at: token + 2, .country, .adjective),
                let entry = other.first(.country) ?? other.first(.adjective), other.tokens.count == 2
            else { return nil }
            let rest = Knowledge.shared.countries[Int(entry.index)].name.split(separator: " ").dropFirst()
            let name = ([document.text(token)] + rest.map(String.init)).joined(separator: " ")
            guard rest.count == 1, let known = Knowledge.shared.entries(for: name, kinds: .init(.country)).first else {
                return nil
            }
            let isAdjective = other.first(.country) == nil
            return NameCandidate(
                tokens: token..<token + 1, sense: .country(Int(known.index), adjective: isAdjective), priority: 70)
        }
    }

    private func capitals(from start: Int, _ sentence: Range<Int>) -> Range<Int> {
        var end = start
        while end < sentence.upperBound, end - start < 4,
            document.isCapitalized(end) || document.isHyphen(end) && end > start,
            ![.verb, .aux].contains(document.tokens[end].partOfSpeech)
        { end += 1 }
        return start..<end
    }

    /// A name that the gazetteers have needs no noun beside it.
    private func isKnown(_ token: Int) -> Bool {
        document.match(
            at: token, .country, .adjective, .demonym, .capital, .place, .seat, .organization, .office, .rank, .weekday,
            .month) != nil
    }

    private static let settlements = Lexicon.words("settlement")
    private static let regions = Lexicon.words("region")
    private static let buildings = Lexicon.words("airport")
    static let sites = settlements.union(buildings).union(["direction", "highway", "road", "border", "front", "area"])
    static let directions = Lexicon.words("direction")
}
