internal import EntenteGraph
internal import EntenteKnowledge
internal import EntenteText

/// Titles that a comma divides from the name.
extension OfficeFinder {
    /// "Norway's premier, Jonas Gahr Store,"
    func appositionsBeforeNames(_ people: [Int], _ holdings: inout [OfficeHolding], _ analysis: inout Analysis) {
        let document = analysis.document
        for index in people {
            let mention = analysis.mentions[index]
            let sentence = document.sentence(of: mention.tokens.lowerBound).tokens
            let comma = commaBefore(mention.tokens.lowerBound, sentence, analysis)
            guard comma > sentence.lowerBound, document.tokens[comma].norm == ",",
                closes(mention.tokens.upperBound, sentence, document)
                    || analysis.syntax.relation(mention.head) == .appos,
                let phrase = apposedPhrase(before: comma, holdings, in: analysis),
                !phrase.owners.isEmpty || phrase.possessor != nil || hasPossessor(phrase, document)
            else { continue }
            add(phrase, to: mention, index, rule: "office-apposed-before", confidence: 0.9, &holdings, &analysis)
        }
    }

    private func apposedPhrase(
        before comma: Int, _ holdings: [OfficeHolding], in analysis: Analysis
    ) -> TitlePhrase? {
        let document = analysis.document
        let sentence = document.sentence(of: comma).tokens
        // "China's ambassador to the United States, Qin Gang": more stands behind the title.
        for start in Swift.max(sentence.lowerBound, comma - 16)..<comma {
            guard knowledge.longestMatch(in: document, at: start, before: comma, kinds: .init(.office)) != nil,
                analysis.bearerOfToken[start] < 0,
                let phrase = TitlePhrase.starting(at: start, in: analysis, knowledge: knowledge),
                phrase.tokens.upperBound == comma || isSite(phrase.tokens.upperBound..<comma, analysis)
            else { continue }
            return isOfOneBefore(phrase, sentence, holdings, analysis) ? nil : phrase
        }
        guard let phrase = TitlePhrase.ending(before: comma, in: analysis, knowledge: knowledge) else { return nil }
        // "the daughter of a former minister, Ana Lopez": not she.
        let before = phrase.tokens.lowerBound - 1
        let determiner = before >= sentence.lowerBound && ["a", "an"].contains(document.tokens[before].norm)
        let preposition = determiner ? before - 1 : before
        if preposition > sentence.lowerBound, ["of", "to", "for"].contains(document.tokens[preposition].norm),
            document.tokens[preposition - 1].partOfSpeech == .noun
        {
            return nil
        }
        return phrase
    }

    /// "a spokesman for the ministry [in Ankara], Levent Gumrukcu"
    private func isSite(_ tokens: Range<Int>, _ analysis: Analysis) -> Bool {
        guard tokens.count > 1, analysis.document.tokens[tokens.lowerBound].norm == "in",
            let place = analysis.mention(at: tokens.lowerBound + 1)
        else { return false }
        return [.location, .name].contains(place.form) && place.tokens.upperBound == tokens.upperBound
    }

    /// "Raisi, president of Iran, Putin and …": the title of the one before.
    private func isOfOneBefore(
        _ phrase: TitlePhrase, _ sentence: Range<Int>, _ holdings: [OfficeHolding], _ analysis: Analysis
    ) -> Bool {
        let document = analysis.document
        var before = phrase.tokens.lowerBound - 1
        while before > sentence.lowerBound, ["the", "a", "an"].contains(document.tokens[before].norm) { before -= 1 }
        guard before > sentence.lowerBound, document.tokens[before].norm == ",",
            let other = analysis.mention(at: before - 1)
        else { return false }
        return analysis.kind(other.entities[0]) == .person && !isTitled(other, holdings)
    }

    /// True of one whose title stands before the name.
    private func isTitled(_ mention: Mention, _ holdings: [OfficeHolding]) -> Bool {
        holdings.contains {
            $0.person == mention.entities[0] && $0.tokens.upperBound <= mention.tokens.lowerBound
                && mention.tokens.lowerBound - $0.tokens.upperBound < 3
        }
    }

    /// The token before a name, its honorifics and its title: "the minister for information, Sheikh Rashid Ahmad",
    /// "China's chief negotiator, Vice Minister Wu".
    func commaBefore(_ name: Int, _ sentence: Range<Int>, _ analysis: Analysis) -> Int {
        let document = analysis.document
        var first = name
        while first > sentence.lowerBound,
            let title = (Swift.max(sentence.lowerBound, first - 3)..<first).lazy.compactMap({ start in
                knowledge.longestMatch(in: document, at: start, before: first, kinds: .init(.rank, .honorific))
            }).first(where: { $0.tokens.upperBound == first })
        { first = title.tokens.lowerBound }
        if first > sentence.lowerBound, document.tokens[first - 1].norm != ",",
            let title = TitlePhrase.ending(before: first, in: analysis, knowledge: knowledge),
            title.tokens.upperBound == first
        {
            first = title.tokens.lowerBound
        }
        return first - 1
    }

    private func hasPossessor(_ phrase: TitlePhrase, _ document: Document) -> Bool {
        let first = phrase.tokens.lowerBound
        return ["his", "her", "its", "their", "the"].contains(document.tokens[first].norm)
            // "the bloc's special envoy"
            || first > 0 && ["'s", "’s"].contains(document.tokens[first - 1].norm)
    }

    /// "Joseph Dunford, chairman of the US Joint Chiefs of Staff,"
    func appositionsAfterNames(_ people: [Int], _ holdings: inout [OfficeHolding], _ analysis: inout Analysis) {
        let document = analysis.document
        for index in people {
            let mention = analysis.mentions[index]
            let sentence = document.sentence(of: mention.tokens.lowerBound).tokens
            let comma = mention.tokens.upperBound
            guard comma + 1 < sentence.upperBound, document.tokens[comma].norm == "," || document.text(comma) == "(",
                let told = relativeStart(comma + 1, sentence, analysis),
                analysis.bearerOfToken[told.start] < 0,
                var phrase = TitlePhrase.starting(at: told.start, in: analysis, knowledge: knowledge),
                (told.start..<max(told.start, phrase.tokens.lowerBound)).allSatisfy({
                    [.adj, .det, .adv].contains(document.tokens[$0].partOfSpeech)
                        && document.tokens[$0].norm != "no"
                }),
                analysis.bearerOfToken[phrase.tokens.upperBound - 1] < 0,
                closes(phrase.tokens.upperBound, sentence, document)
                    || isSite(phrase.tokens.upperBound..<sentence.upperBound, analysis),
                !isSubject(phrase, of: mention, analysis),
                !(isTitled(mention, holdings) && isFollowedByName(phrase, sentence, analysis)),
                // A headline leaves "and" out: "Lagos mayor, union leader sign pact".
                !document.isHeading(told.start) || phrase.tokens.upperBound >= sentence.upperBound
                    || document.tokens[phrase.tokens.upperBound].norm == ","
            else { continue }
            if told.isPast, phrase.term == .current { phrase.term = .former }
            add(phrase, to: mention, index, rule: "office-after-name", confidence: 0.93, &holdings, &analysis)
        }
    }

    /// Where a title starts behind a comma, past "who is also", "who was named", "who has served as"; and whether that is
    /// told as past: "who was", "who served as".
    private func relativeStart(_ first: Int, _ sentence: Range<Int>, _ analysis: Analysis) -> (
        start: Int, isPast: Bool
    )? {
        let document = analysis.document
        guard document.tokens[first].norm == "who" else { return (first, false) }
        var start = first + 1
        var isPast = false
        while start < sentence.upperBound, start - first < 6 {
            switch document.tokens[start].partOfSpeech {
            case .aux, .verb:
                let lemma = document.tokens[start].lemma
                guard Self.being.contains(lemma) || Self.appointing.contains(lemma) else { return nil }
                isPast =
                    document.tokens[start].morphology.contains(.past) && start == first + 1
                    && !Self.appointing.contains(lemma)
                    || isPast && !Self.appointing.contains(lemma)
            case .adv: break
            default:
                guard start > first + 1 else { return nil }
                if document.tokens[start].norm == "as" { start += 1 }
                return start < sentence.upperBound ? (start, isPast) : nil
            }
            start += 1
        }
        return nil
    }

    /// "the chancellor, Anna Berg, the foreign minister, Jan Holm": the title of the one behind it.
    private func isFollowedByName(_ phrase: TitlePhrase, _ sentence: Range<Int>, _ analysis: Analysis) -> Bool {
        let comma = phrase.tokens.upperBound
        guard comma + 1 < sentence.upperBound, analysis.document.tokens[comma].norm == ",",
            let next = analysis.mention(at: comma + 1)
        else { return false }
        return next.form == .name && analysis.kind(next.entities[0]) == .person
    }

    static let being: Set<Symbol> = ["be", "have", "serve", "act", "work", "remain"]

    /// "… with Meloni, the French president made it clear": what follows the comma is the subject of its own clause.
    private func isSubject(_ phrase: TitlePhrase, of mention: Mention, _ analysis: Analysis) -> Bool {
        let syntax = analysis.syntax
        let head = syntax.head(of: phrase.core)
        guard [.nsubj, .nsubjPass].contains(syntax.relation(head)), let verb = syntax.head(of: head) else {
            return false
        }
        return verb >= phrase.tokens.upperBound && syntax.head(of: mention.head) != verb
    }

    /// A comma, a bracket, the sentence's end, or a verb: an apposition ends here.
    func closes(_ token: Int, _ sentence: Range<Int>, _ document: Document) -> Bool {
        guard token < sentence.upperBound else { return true }
        switch document.tokens[token].partOfSpeech {
        case .punct, .verb, .aux, .cconj, .sconj, .adp: return true
        default: return document.tokens[token].norm == "who"
        }
    }
}
