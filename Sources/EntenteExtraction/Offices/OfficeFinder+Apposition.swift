internal import EntenteGraph
internal import EntenteKnowledge
internal import EntenteText

/// Titles that a comma divides from the name.
extension OfficeFinder {
    /// "Norway's premier, Jonas Gahr Store,"
    mutating func appositionsBeforeNames() {
        for index in people {
            let mention = analysis.mentions[index]
            let sentence = document.sentence(of: mention.tokens.lowerBound).tokens
            let comma = commaBefore(mention.tokens.lowerBound, sentence)
            guard comma > sentence.lowerBound, document.tokens[comma].norm == ",",
                closes(mention.tokens.upperBound, sentence), let phrase = apposedPhrase(before: comma),
                !phrase.owners.isEmpty || phrase.possessor != nil || hasPossessor(phrase)
            else { continue }
            add(phrase, to: index, rule: "office-apposed-before", confidence: 0.9)
        }
    }

    private func apposedPhrase(before comma: Int) -> TitlePhrase? {
        let sentence = document.sentence(of: comma).tokens
        // "China's ambassador to the United States, Qin Gang": more stands behind the title.
        for start in max(sentence.lowerBound, comma - 16)..<comma {
            guard document.match(at: start, before: comma, .office) != nil, analysis.bearerOfToken[start] < 0,
                let phrase = TitlePhrase.starting(at: start, in: analysis),
                phrase.tokens.upperBound == comma || isSite(phrase.tokens.upperBound..<comma)
            else { continue }
            return isOfOneBefore(phrase, sentence) ? nil : phrase
        }
        return TitlePhrase.ending(before: comma, in: analysis)
    }

    /// "a spokesman for the ministry [in Ankara], Levent Gumrukcu"
    private func isSite(_ tokens: Range<Int>) -> Bool {
        guard tokens.count > 1, document.tokens[tokens.lowerBound].norm == "in",
            let place = analysis.mention(at: tokens.lowerBound + 1)
        else { return false }
        return [.location, .name].contains(place.form) && place.tokens.upperBound == tokens.upperBound
    }

    /// "Raisi, president of Iran, Putin and …": the title of the one before.
    private func isOfOneBefore(_ phrase: TitlePhrase, _ sentence: Range<Int>) -> Bool {
        var before = phrase.tokens.lowerBound - 1
        while before > sentence.lowerBound, ["the", "a", "an"].contains(document.tokens[before].norm) { before -= 1 }
        guard before > sentence.lowerBound, document.tokens[before].norm == ",",
            let other = analysis.mention(at: before - 1)
        else { return false }
        return analysis.isPerson(other) && !isTitled(other)
    }

    /// True of one whose title stands before the name.
    private func isTitled(_ mention: Mention) -> Bool {
        holdings.contains {
            $0.person == mention.entities[0] && $0.tokens.upperBound <= mention.tokens.lowerBound
                && mention.tokens.lowerBound - $0.tokens.upperBound < 3
        }
    }

    /// The token before a name, its honorifics and its title: "the minister for information, Sheikh Rashid Ahmad",
    /// "China's chief negotiator, Vice Minister Wu".
    func commaBefore(_ name: Int, _ sentence: Range<Int>) -> Int {
        var first = name
        while first > sentence.lowerBound, let title = document.match(endingAt: first, atMost: 3, .rank, .honorific) {
            first = title.tokens.lowerBound
        }
        if first > sentence.lowerBound, document.tokens[first - 1].norm != ",",
            let title = TitlePhrase.ending(before: first, in: analysis), title.tokens.upperBound == first
        {
            first = title.tokens.lowerBound
        }
        return first - 1
    }

    private func hasPossessor(_ phrase: TitlePhrase) -> Bool {
        let first = phrase.tokens.lowerBound
        return ["his", "her", "its", "their", "the"].contains(document.tokens[first].norm)
            // "the bloc's special envoy"
            || first > 0 && ["'s", "’s"].contains(document.tokens[first - 1].norm)
    }

    /// "Joseph Dunford, chairman of the US Joint Chiefs of Staff,"
    mutating func appositionsAfterNames() {
        for index in people {
            let mention = analysis.mentions[index]
            let sentence = document.sentence(of: mention.tokens.lowerBound).tokens
            let comma = mention.tokens.upperBound
            guard comma + 1 < sentence.upperBound, document.tokens[comma].norm == "," || document.text(comma) == "(",
                let told = relativeStart(comma + 1, sentence), analysis.bearerOfToken[told.start] < 0,
                var phrase = TitlePhrase.starting(at: told.start, in: analysis),
                (told.start..<max(told.start, phrase.tokens.lowerBound)).allSatisfy({
                    [.adj, .det, .adv].contains(document.tokens[$0].partOfSpeech)
                }), analysis.bearerOfToken[phrase.tokens.upperBound - 1] < 0,
                closes(phrase.tokens.upperBound, sentence), !isSubject(phrase, of: mention),
                !(isTitled(mention) && isFollowedByName(phrase, sentence)),
                // A headline leaves "and" out: "Lagos mayor, union leader sign pact".
                !document.isHeading(told.start)
            else { continue }
            if told.isPast, phrase.term == .current { phrase.term = .former }
            add(phrase, to: index, rule: "office-after-name", confidence: 0.93)
        }
    }

    /// Where a title starts behind a comma, past "who is also", "who was named"; and whether that is told as past: "who was".
    private func relativeStart(_ first: Int, _ sentence: Range<Int>) -> (start: Int, isPast: Bool)? {
        guard document.tokens[first].norm == "who" else { return (first, false) }
        let verbs = document.tokens[first + 1..<sentence.upperBound].prefix {
            $0.partOfSpeech == .adv || ["be", "have", "remain"].contains($0.lemma) || Self.appointing.contains($0.lemma)
        }
        guard let verb = verbs.first, verbs.endIndex < sentence.upperBound else { return nil }
        let isAppointed = verbs.contains { Self.appointing.contains($0.lemma) }
        return (verbs.endIndex, verb.morphology.contains(.past) && !isAppointed)
    }

    /// "the chancellor, Anna Berg, the foreign minister, Jan Holm": the title of the one behind it.
    private func isFollowedByName(_ phrase: TitlePhrase, _ sentence: Range<Int>) -> Bool {
        let comma = phrase.tokens.upperBound
        guard comma + 1 < sentence.upperBound, document.tokens[comma].norm == "," else { return false }
        return analysis.mention(at: comma + 1).map { $0.form == .name && analysis.isPerson($0) } ?? false
    }

    /// "… with Meloni, the French president made it clear": what follows the comma is the subject of its own clause.
    private func isSubject(_ phrase: TitlePhrase, of mention: Mention) -> Bool {
        let head = syntax.head(of: phrase.core)
        guard [.nsubj, .nsubjPass].contains(syntax.relation(head)), let verb = syntax.head(of: head) else {
            return false
        }
        return verb >= phrase.tokens.upperBound && syntax.head(of: mention.head) != verb
    }

    /// A comma, a bracket, the sentence's end, or a verb: an apposition ends here.
    func closes(_ token: Int, _ sentence: Range<Int>) -> Bool {
        guard token < sentence.upperBound else { return true }
        switch document.tokens[token].partOfSpeech {
        case .punct, .verb, .aux, .cconj, .sconj, .adp: return true
        default: return document.tokens[token].norm == "who"
        }
    }
}
