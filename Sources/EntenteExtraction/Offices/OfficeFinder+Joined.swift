internal import EntenteGraph
internal import EntenteKnowledge
internal import EntenteText

/// Titles joined by "and": "prime minister and defense minister", "president and chief executive of the bank".
extension OfficeFinder {
    /// A title phrase with those beside it that the same person bears, in the order of the text. What only one of them
    /// says of its owner goes for all.
    func joined(_ phrase: TitlePhrase, to mention: Mention) -> [TitlePhrase] {
        var phrases = [phrase]
        while let before = titleJoined(before: phrases[0], mention) { phrases.insert(before, at: 0) }
        while let behind = titleJoined(behind: phrases[phrases.count - 1], mention) { phrases.append(behind) }
        guard phrases.count > 1 else { return phrases }
        let owned = phrases.filter { !$0.owners.isEmpty || $0.possessor != nil }
        guard let known = owned.first, owned.count == 1 else { return phrases }
        for index in phrases.indices where phrases[index].owners.isEmpty && phrases[index].possessor == nil {
            phrases[index].owners = known.owners
            phrases[index].possessor = known.possessor
            if index > 0, phrases[index].term == .current { phrases[index].term = phrases[0].term }
        }
        return phrases
    }

    /// "[president] and chief executive": not "the president and Prime Minister Modi".
    private func titleJoined(before phrase: TitlePhrase, _ mention: Mention) -> TitlePhrase? {
        let start = phrase.tokens.lowerBound
        let sentence = document.sentence(of: start).tokens
        guard start - 1 > sentence.lowerBound, ["and", "&"].contains(document.tokens[start - 1].norm),
            analysis.bearerOfToken[start - 2] < 0, let before = TitlePhrase.ending(before: start - 1, in: analysis),
            before.core.upperBound == start - 1, analysis.mention(at: start - 2).map({ analysis.isPerson($0) }) != true,
            document.isCapitalized(before.core.lowerBound) == document.isCapitalized(phrase.core.lowerBound)
                || isBeforeName(before),
            // The second has no state of its own before it.
            analysis.mention(at: start).map({ analysis.kind($0.entities[0]) == .country }) != true
        else { return nil }
        let isGlued = phrase.tokens.upperBound == mention.tokens.lowerBound
        return isGlued && document.tokens[before.tokens.lowerBound].norm == "the" ? nil : before
    }

    /// "[Peruvian President] and party leader Ana Lopez": no article makes it somebody else's.
    private func isBeforeName(_ phrase: TitlePhrase) -> Bool {
        document.isCapitalized(phrase.core.lowerBound) && document.tokens[phrase.tokens.lowerBound].norm != "the"
            && !["the", "a", "an"].contains(document.tokens[max(0, phrase.tokens.lowerBound - 1)].norm)
    }

    private func titleJoined(behind phrase: TitlePhrase, _ mention: Mention) -> TitlePhrase? {
        let sentence = document.sentence(of: phrase.core.lowerBound).tokens
        var next = phrase.tokens.upperBound
        guard next > mention.tokens.upperBound else { return nil }
        if next < sentence.upperBound, document.tokens[next].norm == "," { next += 1 }
        guard next + 1 < sentence.upperBound, ["and", "&"].contains(document.tokens[next].norm),
            let behind = TitlePhrase.starting(at: next + 1, in: analysis),
            behind.tokens.upperBound <= sentence.upperBound,
            (next + 1..<behind.core.lowerBound).allSatisfy({
                [.adj, .det, .adv, .part, .punct].contains(document.tokens[$0].partOfSpeech)
                    || analysis.mention(at: $0) != nil || behind.tokens.contains($0)
            })
        else { return nil }
        // "…, president of Chile, and Foreign Minister Ana Lopez": another person's.
        let end = behind.tokens.upperBound
        guard end < sentence.upperBound else { return behind }
        let isComma = document.tokens[end].norm == "," && end + 1 < sentence.upperBound
        let isNamed = analysis.mention(at: isComma ? end + 1 : end).map { analysis.isPerson($0) } ?? false
        let isOfAnother = isNamed || analysis.bearerOfToken[behind.core.lowerBound] >= 0
        return isOfAnother || !closes(end, sentence) ? nil : behind
    }
}
