internal import EntenteGraph
internal import EntenteText

/// Who speaks by where he stands, where no verb of the tree says it.
extension Attribution {
    // MARK: - By the place

    func namesPerson(_ heads: [Int]) -> Bool {
        heads.contains { head in analysis.referents(of: head).contains { analysis.kind($0.entity) == .person } }
    }

    /// "…," said OECD Deputy Director for Trade Ann Lee: the name that ends a title behind the verb.
    func nameBehind(_ verb: Int) -> Int? {
        let sentence = document.sentence(of: verb).tokens
        guard verb > sentence.lowerBound, quotations.contains(max(0, verb - 2)) else { return nil }
        let name = person(in: verb + 1..<min(verb + 16, sentence.upperBound)) {
            document.tokens[$0].partOfSpeech == .adp
        }
        guard let name, document.tokens[name.tokens.lowerBound - 1].partOfSpeech != .adp else { return nil }
        return name.entities[0]
    }

    /// The first person who is named in a run of tokens, behind nothing but the words of a title and what else may pass.
    private func person(in tokens: Range<Int>, passing passes: (Int) -> Bool = { _ in false }) -> Mention? {
        for token in tokens {
            if let mention = analysis.mention(at: token), mention.form == .name, analysis.isPerson(mention) {
                return mention
            }
            guard [.propn, .noun, .adj, .det].contains(document.tokens[token].partOfSpeech) || passes(token) else {
                return nil
            }
        }
        return nil
    }

    /// A name right beside the verb, or at the head of a clause that begins behind the closing mark, where the parse
    /// gives no subject that speaks: "…," Ann Lee, head of the trade desk at the bank, wrote.
    func beside(_ verb: Int, _ subjects: [Int]) -> Voices.Voice? {
        guard SpeechWords.saying.contains(syntax.lemma(verb)), !syntax.isPassive(verb) else { return nil }
        let sentence = document.sentence(of: verb).tokens
        // "In an interview on Saturday Ann Lee said": the parse takes the day for the subject.
        if let name = verb > 0 ? analysis.mention(at: verb - 1) : nil, name.form == .name, analysis.isPerson(name),
            name.tokens.lowerBound > sentence.lowerBound,
            [.propn, .noun, .punct].contains(document.tokens[name.tokens.lowerBound - 1].partOfSpeech),
            subjects.allSatisfy({ syntax.partOfSpeech($0) != .pron && analysis.referents(of: $0).isEmpty })
        {
            return Voices.Voice(entities: name.entities, confidence: 0.75)
        }
        guard subjects.allSatisfy({ quotations.contains($0) }) else { return nil }
        if let voice = behindMark(before: verb, sentence) { return voice }
        for token in [verb - 1, verb + 1, verb - 2, verb + 2, verb + 3] where sentence.contains(token) {
            if let mention = analysis.mention(at: token), Voices.isVoice(mention, analysis),
                !isSubjectOfWhatIsSaid(token, behind: verb)
            {
                return Voices.Voice(entities: [mention.entities[0]], confidence: 0.7)
            }
        }
        return nil
    }

    /// "said Oslo had left"
    private func isSubjectOfWhatIsSaid(_ token: Int, behind verb: Int) -> Bool {
        token > verb && syntax.relation(token) == .nsubj && syntax.head(of: token).map { $0 > token } ?? false
    }

    /// The person or body that a clause between a closing mark and its verb begins with.
    private func behindMark(before verb: Int, _ sentence: Range<Int>) -> Voices.Voice? {
        guard let last = (sentence.lowerBound..<verb).last(where: { quotations.contains($0) }) else { return nil }
        var body: Mention?
        for token in last + 1..<verb {
            if let mention = analysis.mention(at: token), mention.head == token, Voices.isVoice(mention, analysis) {
                if analysis.isPerson(mention) { return Voices.Voice(entities: mention.entities, confidence: 0.8) }
                body = body ?? mention
            }
            if document.tokens[token].partOfSpeech == .verb { return nil }
        }
        return body.map { Voices.Voice(entities: $0.entities, confidence: 0.7) }
    }

    /// "…," spokeswoman Ann Lee, according to the agency: a name behind the mark that no verb follows.
    func apposed(to quotation: Range<Int>, _ source: Speaker?) -> Speaker? {
        guard let source, source.verb > quotation.upperBound,
            let name = person(in: quotation.upperBound + 1..<source.verb)
        else { return nil }
        return Speaker(
            entities: name.entities, verb: source.verb, rule: "according-to", confidence: 0.75,
            reporter: source.entities.first, ground: .source)
    }

    /// Ann Lee, in a letter: "…": a name and a colon, and no verb that says more.
    func nameBeforeColon(_ quotation: Range<Int>) -> Speaker? {
        let sentence = document.sentence(of: quotation.lowerBound).tokens
        let colon = quotation.lowerBound - 2
        guard sentence.contains(colon), document.tokens[colon].norm == ":",
            !(sentence.lowerBound..<colon).contains(where: { [.verb, .aux].contains(document.tokens[$0].partOfSpeech) })
        else { return nil }
        return person(in: sentence.lowerBound..<colon).map {
            Speaker(entities: $0.entities, verb: $0.head, rule: "name-and-colon", confidence: 0.75)
        }
    }

    /// "…" — Ann Lee: nothing but a dash and a name behind the mark.
    func signer(of quotation: Range<Int>) -> Speaker? {
        let dash = quotation.upperBound + 1
        guard dash + 1 < document.tokens.count,
            document.isHyphen(dash) || ["—", "--"].contains(document.tokens[dash].norm),
            document.sentence(of: dash).block == document.sentence(of: quotation.lowerBound).block
        else { return nil }
        return person(in: dash + 1..<document.sentence(of: dash + 1).tokens.upperBound).map {
            Speaker(entities: $0.entities, verb: $0.tokens.lowerBound, rule: "signed", confidence: 0.8)
        }
    }

    /// "…." Ann Lee said on Monday: a short sentence behind the quotation that says nothing but who said it.
    func attributionBehind(_ quotation: Range<Int>) -> Finding? {
        let next = Int(document.tokens[quotation.upperBound - 1].sentence) + 1
        guard next < document.sentences.count, document.sentences[next].block == document.sentences[next - 1].block,
            quotation.upperBound + 1 >= document.sentences[next - 1].tokens.upperBound
        else { return nil }
        let sentence = document.sentences[next].tokens
        guard sentence.count <= 12, !sentence.contains(where: { quotations.contains($0) }) else { return nil }
        for verb in sentence where isSaying(verb) && syntax.head(of: verb) == nil {
            switch finding(by: verb) {
            case .speaker(var speaker):
                speaker.rule = "sentence-behind"
                speaker.confidence = min(speaker.confidence, 0.8)
                return .speaker(speaker)
            case .unknown: return .unknown
            case .nobody: continue
            }
        }
        return nil
    }

    /// The person whom a sentence is about: "Lee was blunt. "We are leaving.""
    func subject(of sentence: Int) -> Speaker? {
        let tokens = document.sentences[sentence].tokens
        guard let root = tokens.first(where: { syntax.head(of: $0) == nil }),
            let voice = voices.voice(of: syntax.children(of: root, .nsubj)), voice.entities.count == 1,
            analysis.kind(voice.entities[0]) == .person
        else { return nil }
        // Somebody else in the sentence may speak as well.
        let others = analysis.mentions(in: tokens).contains { mention in
            mention.entities.contains { analysis.kind($0) == .person && $0 != voice.entities[0] }
        }
        return others
            ? nil
            : Speaker(entities: voice.entities, verb: root, rule: "subject-before", confidence: 0.65, ground: .scrap)
    }

    // MARK: - Sources

    func source(of quotation: Range<Int>) -> Speaker? {
        scope(of: quotation).lazy.filter { !quotations.contains($0) && document.tokens[$0].norm == "according" }
            .compactMap { accordingTo($0) }.first
    }

    func accordingTo(_ token: Int) -> Speaker? {
        let sentence = document.sentence(of: token).tokens
        guard token + 2 < sentence.upperBound, document.tokens[token + 1].norm == "to" else { return nil }
        for next in token + 2..<min(token + 10, sentence.upperBound) {
            // The head of the phrase, not a noun or name before it.
            guard syntax.isNominal(next), ![.compound, .amod, .nmodPoss, .nmodDesc].contains(syntax.relation(next))
            else { continue }
            return voices.voice(of: next).map {
                Speaker(
                    entities: $0.entities, verb: token, rule: "according-to", confidence: min(0.8, $0.confidence),
                    ground: .source)
            }
        }
        return nil
    }

    /// Whom one of the two sentences before names as its source: "…, according to the White House."
    func sourceBefore(_ sentence: Int) -> Speaker? {
        for back in 1...2 where sentence - back >= 0 {
            for token in document.sentences[sentence - back].tokens where document.tokens[token].norm == "according" {
                if let source = accordingTo(token) { return source }
            }
        }
        return nil
    }

    /// True where a document without an owner is the subject: "the readout continued".
    func continuesDocument(in sentence: Range<Int>) -> Bool {
        sentence.contains { token in
            !quotations.contains(token) && [.nsubj, .nsubjPass].contains(syntax.relation(token))
                && SpeechWords.documents.contains(syntax.lemma(token))
        }
    }

    // MARK: - Scraps

    /// Of a scrap inside a clause: the subject of the verb that it hangs on.
    func governor(of quotation: Range<Int>) -> Speaker? {
        var token =
            quotation.first { syntax.head(of: $0).map { !quotation.contains($0) } ?? true } ?? quotation.lowerBound
        // "Ann Lee "warmly welcomed the plan"": words of somebody else about her.
        let holdsVerb = holdsVerbOfSubjectOutside(quotation)
        guard contentNoun(over: quotation, governors(of: quotation)) == nil else { return nil }
        while let up = syntax.head(of: token) {
            token = up
            guard document.tokens[token].partOfSpeech == .verb, !isAsked(token) else { continue }
            // "signed a “solidarity and stability” agreement": a name that somebody gave it.
            if holdsVerb || isName(quotation) && !SpeechWords.verbs.contains(syntax.lemma(token)) { return nil }
            if !quotations.contains(token), let said = voices.voice(of: syntax.verbPredicate(token).subjects),
                said.confidence >= 0.75
            {
                return Speaker(
                    entities: said.entities, verb: token, rule: "subject-over-scrap", confidence: 0.65, ground: .scrap)
            }
        }
        return nil
    }

    private func holdsVerbOfSubjectOutside(_ quotation: Range<Int>) -> Bool {
        quotation.contains { token in
            document.tokens[token].partOfSpeech == .verb
                && syntax.children(of: token, .nsubj, .nsubjPass).contains { $0 < quotation.lowerBound }
        }
    }

    /// True where what is quoted is a modifier of the noun behind it.
    private func isName(_ quotation: Range<Int>) -> Bool {
        let next = quotation.upperBound + 1
        guard next < document.tokens.count, document.tokens[next].partOfSpeech == .noun,
            document.tokens[next].sentence == document.tokens[quotation.lowerBound].sentence
        else { return false }
        return quotation.contains { syntax.head(of: $0) == next }
    }
}
