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
                closes(mention.tokens.upperBound, sentence) || syntax.relation(mention.head) == .appos,
                let phrase = apposedPhrase(before: comma),
                // "Norway's prime minister and trade minister, Jonas Gahr Store": what says whose stands before the first.
                joined(phrase, to: mention).contains(where: { !$0.owners.isEmpty || $0.possessor != nil })
                    || hasPossessor(phrase), !isCompared(phrase)
            else { continue }
            add(fuller(phrase), to: index, rule: "office-apposed-before", confidence: 0.9)
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
        guard let phrase = TitlePhrase.ending(before: comma, in: analysis) else { return nil }
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

    /// "Unlike Peru's president, Ana Lopez …": two people.
    private func isCompared(_ phrase: TitlePhrase) -> Bool {
        let before = phrase.tokens.lowerBound - (document.tokens[phrase.tokens.lowerBound].norm == "the" ? 0 : 1)
        return (max(0, before - 1)...max(0, before)).contains {
            ["unlike", "like", "than"].contains(document.tokens[$0].norm)
        }
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
                    [.adj, .det, .adv, .pron].contains(document.tokens[$0].partOfSpeech)
                        && document.tokens[$0].norm != "no"
                        || phrase.possessor != nil && isOwner($0)
                }), analysis.bearerOfToken[phrase.tokens.upperBound - 1] < 0,
                closes(phrase.tokens.upperBound, sentence) || document.tokens[comma + 1].norm == "who"
                    || isSite(phrase.tokens.upperBound..<sentence.upperBound),
                !isSubject(phrase, of: mention), !(isTitled(mention) && isFollowedByName(phrase, sentence)),
                // A headline leaves "and" out: "Lagos mayor, union leader sign pact".
                !document.isHeading(told.start) || phrase.tokens.upperBound >= sentence.upperBound
                    || document.tokens[phrase.tokens.upperBound].norm == ","
            else { continue }
            if told.isPast, phrase.term == .current { phrase.term = .former }
            if phrase.possessor == mention.entities[0] { phrase.possessor = superior(of: mention) }
            add(phrase, to: index, rule: "office-after-name", confidence: 0.93)
        }
    }

    /// "[Ana Lopez's] adviser"
    private func isOwner(_ token: Int) -> Bool {
        TitlePhrase.isPossessive(token, document) || analysis.mention(at: token).map { analysis.isPerson($0) } == true
    }

    /// Whom "his" stands for beside a name: the subject of the sentence before, or the person named last.
    private func superior(of mention: Mention) -> Int? {
        let others = analysis.mentions.filter {
            $0.tokens.upperBound <= mention.tokens.lowerBound && analysis.isPerson($0)
                && $0.entities[0] != mention.entities[0]
                && document.tokens[mention.head].sentence - document.tokens[$0.head].sentence <= 1
        }
        let subject = others.last { syntax.relation($0.head) == .nsubj }
        return (subject ?? others.last)?.entities[0]
    }

    /// Where a title starts behind a comma, past "who is also", "who was named", "who has served as"; and whether that is
    /// told as past: "who was", "who served as".
    private func relativeStart(_ first: Int, _ sentence: Range<Int>) -> (start: Int, isPast: Bool)? {
        guard document.tokens[first].norm == "who" else { return (pastAdverbs(first, sentence), false) }
        var isPast = false
        for token in first + 1..<min(first + 6, sentence.upperBound) {
            let word = document.tokens[token]
            // "who has been [acting] minister"
            if token > first + 1, document.match(at: token, .modifier) != nil, document.tokens[token + 1].norm != "as" {
                return (token, isPast)
            }
            switch word.partOfSpeech {
            case .aux, .verb:
                let isAppointed = Self.appointing.contains(word.lemma)
                guard isAppointed || Self.being.contains(word.lemma) else { return nil }
                isPast = !isAppointed && (isPast || token == first + 1 && word.morphology.contains(.past))
            case .adv: continue
            default:
                guard token > first + 1 else { return nil }
                let start = word.norm == "as" ? token + 1 : token
                return start < sentence.upperBound ? (start, isPast) : nil
            }
        }
        return nil
    }

    /// Past "now", "also": what changes no office.
    func pastAdverbs(_ first: Int, _ sentence: Range<Int>) -> Int {
        var start = first
        while start + 1 < sentence.upperBound, document.tokens[start].partOfSpeech == .adv,
            document.match(at: start, .modifier, .office) == nil
        { start += 1 }
        return start
    }

    /// "the chancellor, Anna Berg, the foreign minister, Jan Holm": the title of the one behind it.
    private func isFollowedByName(_ phrase: TitlePhrase, _ sentence: Range<Int>) -> Bool {
        let comma = phrase.tokens.upperBound
        guard comma + 1 < sentence.upperBound, document.tokens[comma].norm == "," else { return false }
        return analysis.mention(at: comma + 1).map { $0.form == .name && analysis.isPerson($0) } ?? false
    }

    static let being = Lexicon.words("serving")

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
