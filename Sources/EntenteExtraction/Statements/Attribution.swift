internal import EntenteGraph
internal import EntenteText

/// Who says what stands in quotation marks or in reported speech.
struct Attribution {
    let analysis: Analysis
    let quotations: Quotations

    /// A speaker and the verb that makes him one.
    struct Speaker {
        var entities: [Int]
        var verb: Int
        var rule: String
        var confidence: Double
        /// Who passes it on: "Kyodo quoted him as saying".
        var reporter: Int?
    }

    /// What the text says of who speaks.
    enum Finding {
        case speaker(Speaker)
        /// Somebody is said to speak, and it is not clear who.
        case unknown
        /// Nobody is said to.
        case nobody

        var speaker: Speaker? {
            if case .speaker(let speaker) = self { speaker } else { nil }
        }
    }

    var document: Document { analysis.document }
    var syntax: Syntax { analysis.syntax }
    var voices: Voices { Voices(analysis: analysis) }

    func speaker(of quotation: Range<Int>) -> Speaker? { finding(for: quotation).speaker }

    /// The speaker of a quotation by the words of its own sentences, or of a short one behind it: "…." He said so.
    func finding(for quotation: Range<Int>) -> Finding {
        let governors = governors(of: quotation)
        var best: (cost: Int, finding: Finding)?
        let isScrap = isScrap(quotation)
        for verb in scope(of: quotation) where !quotations.contains(verb) && isSaying(verb) {
            let cost = cost(of: verb, quotation, governors)
            if let best, best.cost <= cost { continue }
            guard cost < 0 || SpeechWords.saying.contains(syntax.lemma(verb)) || isGoingOn(verb)
                || closes(quotation, verb)
            else { continue }
            let finding = finding(by: verb)
            switch finding {
            case .nobody: continue
            // "backed them as "children of the land" and warned others"
            case .unknown where cost >= 0 && isScrap: continue
            case .unknown, .speaker: break
            }
            best = (cost, finding)
        }
        let source = source(of: quotation)
        switch best?.finding {
        case .speaker(let speaker)?: return .speaker(speaker)
        case .unknown?: return source.map { .speaker($0) } ?? .unknown
        case .nobody?, nil: break
        }
        if let named = apposed(to: quotation, source) ?? source { return .speaker(named) }
        if let behind = attributionBehind(quotation) { return behind }
        return governor(of: quotation).map { .speaker($0) } ?? .nobody
    }

    /// The tokens among which the verb of saying is looked for.
    private func scope(of quotation: Range<Int>) -> Range<Int> {
        let first = document.sentence(of: quotation.lowerBound).tokens
        var last = document.sentence(of: quotation.upperBound - 1).tokens
        // A comma before the closing mark: who says it follows, even where a sentence seemed to end.
        let next = Int(document.tokens[quotation.upperBound - 1].sentence) + 1
        if last.upperBound <= quotation.upperBound + 1, document.tokens[quotation.upperBound - 1].norm == ",",
            next < document.sentences.count,
            document.sentences[next].block == document.sentences[next - 1].block
        {
            last = document.sentences[next].tokens
        }
        return first.lowerBound..<last.upperBound
    }

    /// What follows the quotation is its attribution before what leads up to it; a verb that the quotation is the
    /// complement of comes before both.
    private func cost(of verb: Int, _ quotation: Range<Int>, _ governors: [Int]) -> Int {
        if let height = governors.firstIndex(of: verb) {
            return height - (SpeechWords.stating.contains(syntax.lemma(verb)) ? 100 : 200)
        }
        return verb < quotation.lowerBound
            ? (quotation.lowerBound - verb) * 2 : verb - quotation.upperBound + 1
    }

    /// A phrase inside a clause of the article's own.
    private func isScrap(_ quotation: Range<Int>) -> Bool {
        let sentence = document.sentence(of: quotation.lowerBound).tokens
        return (sentence.lowerBound..<quotation.lowerBound).contains { document.tokens[$0].partOfSpeech == .verb }
            && !(document.tokens[max(0, quotation.lowerBound - 2)].norm == ":")
    }

    /// "…," Lee urged the others: the first verb behind the mark, with a subject of its own behind the mark.
    private func closes(_ quotation: Range<Int>, _ verb: Int) -> Bool {
        verb > quotation.upperBound && document.tokens[quotation.upperBound - 1].partOfSpeech == .punct
            && !(quotation.upperBound..<verb).contains { document.tokens[$0].partOfSpeech == .verb }
            && syntax.children(of: verb, .nsubj).contains { $0 > quotation.upperBound }
    }

    func isSaying(_ verb: Int) -> Bool {
        document.tokens[verb].partOfSpeech == .verb
            && (SpeechWords.verbs.contains(syntax.lemma(verb)) || isGoingOn(verb))
    }

    /// "she went on"
    private func isGoingOn(_ verb: Int) -> Bool {
        syntax.lemma(verb) == "go" && verb + 1 < document.tokens.count && syntax.norm(verb + 1) == "on"
            && !syntax.children(of: verb, .xcomp).contains { syntax.lemma($0) != "say" }
    }

    /// The verbs above a quotation in the tree, the nearest first.
    private func governors(of quotation: Range<Int>) -> [Int] {
        guard
            let top = quotation.first(where: { token in
                syntax.head(of: token).map { !quotation.contains($0) } ?? false
                    && document.tokens[token].partOfSpeech != .punct
            })
        else { return [] }
        return syntax.ancestors(of: top).filter { !quotation.contains($0) }
    }

    // MARK: - By a verb

    /// The subject of a verb of saying.
    func speaker(by verb: Int) -> Speaker? { finding(by: verb).speaker }

    func finding(by verb: Int) -> Finding {
        // "Dunford was quoted as saying", "Kyodo quoted him as saying"
        if syntax.lemma(verb) == "quote" || syntax.lemma(verb) == "cite" { return quoted(by: verb) }
        if let governor = syntax.head(of: verb), ["quote", "cite"].contains(syntax.lemma(governor)),
            syntax.lemma(verb) == "say"
        {
            return quoted(by: governor)
        }
        let subjects = subjects(of: verb)
        if let person = nameBehind(verb), !namesPerson(subjects) {
            return .speaker(Speaker(entities: [person], verb: verb, rule: "subject-of-saying", confidence: 0.9))
        }
        if let voice = voices.voice(of: subjects) { return .speaker(speaker(voice, verb, "subject-of-saying")) }
        if let voice = beside(verb, subjects) { return .speaker(speaker(voice, verb, "beside-saying")) }
        return subjects.isEmpty ? .nobody : .unknown
    }

    private func speaker(_ voice: Voices.Voice, _ verb: Int, _ rule: String) -> Speaker {
        Speaker(entities: voice.entities, verb: verb, rule: rule, confidence: voice.confidence)
    }

    private func quoted(by verb: Int) -> Finding {
        let predicate = syntax.verbPredicate(verb)
        let reporter = voices.voice(of: predicate.subjects)
        if let said = voices.voice(of: predicate.objects) {
            var speaker = speaker(said, verb, "quoted-as-saying")
            speaker.reporter = reporter?.entities.first
            return .speaker(speaker)
        }
        return predicate.objects.isEmpty && predicate.subjects.isEmpty ? .nobody : .unknown
    }

    /// The subjects of a verb of saying as they are meant, where the tree hangs it on another verb than the writer did.
    private func subjects(of verb: Int) -> [Int] {
        let own = syntax.children(of: verb, .nsubj, .nsubjPass)
        guard own.isEmpty, !syntax.isPassive(verb) else { return syntax.verbPredicate(verb).subjects }
        // "Officials, who asked not to be named, said Oslo had left": a long subject, hung on what is said.
        for clause in syntax.children(of: verb, .ccomp) where clause > verb {
            let before = syntax.children(of: clause, .nsubj, .nsubjPass).filter { $0 < verb }
            if !before.isEmpty { return before.flatMap { syntax.coordinated($0) } }
        }
        guard let above = syntax.head(of: verb) else { return syntax.verbPredicate(verb).subjects }
        let morphology = document.tokens[verb].morphology
        // "answering him, Lavrov said", "in response to Lavrov saying"
        if morphology.contains(.gerund) || morphology.contains(.participle) && morphology.contains(.present) {
            if syntax.relation(verb) == .acl, SpeechWords.documents.contains(syntax.lemma(above)) { return [above] }
            if syntax.relation(verb) == .ccomp, verb < above { return syntax.verbPredicate(above).subjects }
            if let mention = analysis.mention(at: verb - 1), Voices.isVoice(mention, analysis) { return [verb - 1] }
        }
        // "urged them to wait and accused Moscow": the past goes with what is finite.
        if syntax.relation(verb) == .conj, morphology.contains(.past),
            syntax.children(of: above, .mark).contains(where: { syntax.norm($0) == "to" }),
            let finite = syntax.head(of: above), syntax.partOfSpeech(finite) == .verb
        {
            return syntax.verbPredicate(finite).subjects
        }
        return syntax.verbPredicate(verb).subjects
    }

    // MARK: - By the place

    private func namesPerson(_ heads: [Int]) -> Bool {
        heads.contains { head in analysis.referents(of: head).contains { analysis.kind($0.entity) == .person } }
    }

    /// "…," said OECD Deputy Director for Trade Ann Lee: the name that ends a title behind the verb.
    private func nameBehind(_ verb: Int) -> Int? {
        let sentence = document.sentence(of: verb).tokens
        guard verb > sentence.lowerBound, quotations.contains(max(0, verb - 2)) else { return nil }
        for token in verb + 1..<min(verb + 16, sentence.upperBound) {
            if let mention = analysis.mention(at: token), mention.form == .name,
                analysis.kind(mention.entities[0]) == .person
            {
                return document.tokens[token - 1].partOfSpeech == .adp ? nil : mention.entities[0]
            }
            switch document.tokens[token].partOfSpeech {
            case .propn, .noun, .adj, .det, .num, .cconj: continue
            case .adp where ["of", "for", "at", "to"].contains(document.tokens[token].norm): continue
            case .part: continue
            case .punct where document.isHyphen(token): continue
            default: return nil
            }
        }
        return nil
    }

    /// A name right beside the verb, or at the head of a clause that begins behind the closing mark, where the parse
    /// gives no subject that speaks: "…," Ann Lee, head of the trade desk at the bank, wrote.
    private func beside(_ verb: Int, _ subjects: [Int]) -> Voices.Voice? {
        guard SpeechWords.saying.contains(syntax.lemma(verb)), !syntax.isPassive(verb) else { return nil }
        let sentence = document.sentence(of: verb).tokens
        if subjects.allSatisfy({ quotations.contains($0) }) {
            if let voice = behindMark(before: verb, sentence) { return voice }
            for token in [verb - 1, verb + 1, verb - 2, verb + 2, verb + 3]
            where sentence.contains(token) && !quotations.contains(token) {
                if let mention = analysis.mention(at: token), Voices.isVoice(mention, analysis),
                    !isObject(token, of: verb)
                {
                    return Voices.Voice(entities: [mention.entities[0]], confidence: 0.7)
                }
            }
        }
        return nil
    }

    private func isObject(_ token: Int, of verb: Int) -> Bool {
        guard token > verb, let head = syntax.head(of: token) else { return false }
        switch syntax.relation(token) {
        case .obj, .iobj, .obl: return head == verb
        // "said Oslo had left"
        case .nsubj, .nsubjPass: return head > token
        default: return false
        }
    }

    /// The person or body that a clause between a closing mark and its verb begins with.
    private func behindMark(before verb: Int, _ sentence: Range<Int>) -> Voices.Voice? {
        guard
            let last = (sentence.lowerBound..<verb).last(where: { quotations.contains($0) }), verb - last <= 40
        else { return nil }
        var candidate: Voices.Voice?
        for token in last + 1..<verb {
            if let mention = analysis.mention(at: token), mention.head == token, Voices.isVoice(mention, analysis) {
                let isPerson = analysis.kind(mention.entities[0]) == .person
                if candidate == nil || isPerson {
                    candidate = Voices.Voice(entities: mention.entities, confidence: isPerson ? 0.8 : 0.7)
                }
                if isPerson { return candidate }
            }
            switch document.tokens[token].partOfSpeech {
            case .verb, .aux: return nil
            case .punct where document.tokens[token].norm == "," && token > last + 2: return candidate
            default: continue
            }
        }
        return candidate
    }

    /// "…," spokeswoman Ann Lee, according to the agency: a name behind the mark that no verb follows.
    private func apposed(to quotation: Range<Int>, _ source: Speaker?) -> Speaker? {
        guard let source, source.verb > quotation.upperBound else { return nil }
        for token in quotation.upperBound + 1..<source.verb {
            if let mention = analysis.mention(at: token), mention.head == token, mention.form == .name,
                analysis.kind(mention.entities[0]) == .person
            {
                return Speaker(
                    entities: mention.entities, verb: source.verb, rule: "according-to", confidence: 0.75,
                    reporter: source.entities.first)
            }
            switch document.tokens[token].partOfSpeech {
            case .propn, .noun, .adj, .det: continue
            default: return nil
            }
        }
        return nil
    }

    /// "…." Ann Lee said on Monday: a short sentence behind the quotation that says nothing but who said it.
    private func attributionBehind(_ quotation: Range<Int>) -> Finding? {
        let next = Int(document.tokens[quotation.upperBound - 1].sentence) + 1
        guard next < document.sentences.count,
            document.sentences[next].block == document.sentences[next - 1].block,
            quotation.upperBound + 1 >= document.sentences[next - 1].tokens.upperBound
        else { return nil }
        let sentence = document.sentences[next].tokens
        guard sentence.count <= 12, !sentence.contains(where: { quotations.contains($0) }) else { return nil }
        for verb in sentence where SpeechWords.reporting.contains(syntax.lemma(verb)) && isSaying(verb) {
            guard syntax.children(of: verb, .ccomp, .obj, .xcomp, .parataxis).isEmpty,
                syntax.head(of: verb) == nil
            else { continue }
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

    // MARK: - Sources

    private func source(of quotation: Range<Int>) -> Speaker? {
        scope(of: quotation).lazy.filter { !quotations.contains($0) && document.tokens[$0].norm == "according" }
            .compactMap { accordingTo($0) }.first
    }

    func accordingTo(_ token: Int) -> Speaker? {
        let sentence = document.sentence(of: token).tokens
        guard token + 2 < sentence.upperBound, document.tokens[token + 1].norm == "to" else { return nil }
        for next in token + 2..<min(token + 10, sentence.upperBound) {
            if [",", "."].contains(document.tokens[next].norm) || document.tokens[next].partOfSpeech == .verb {
                return nil
            }
            guard syntax.isNominal(next) || analysis.mention(at: next) != nil else { continue }
            // The head of the phrase, not a noun or name before it.
            if let head = syntax.head(of: next), head > next, head < sentence.upperBound,
                [.compound, .amod, .nmodPoss, .nmodDesc].contains(syntax.relation(next)),
                !(analysis.mention(at: next)?.tokens.contains(head) ?? false)
            {
                continue
            }
            return voices.voice(of: next).map {
                Speaker(
                    entities: $0.entities, verb: token, rule: "according-to", confidence: min(0.8, $0.confidence))
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
    private func governor(of quotation: Range<Int>) -> Speaker? {
        var token =
            quotation.first { syntax.head(of: $0).map { !quotation.contains($0) } ?? true } ?? quotation.lowerBound
        // "Ann Lee "warmly welcomed the plan"": words of somebody else about her.
        let holdsVerb = holdsVerbOfSubjectOutside(quotation)
        while let up = syntax.head(of: token) {
            token = up
            // "a statement in which they "…""
            if SpeechWords.documents.contains(syntax.lemma(token)), !quotations.contains(token),
                let said = voices.voice(of: token)
            {
                return Speaker(entities: said.entities, verb: token, rule: "document-goes-on", confidence: 0.7)
            }
            if document.tokens[token].partOfSpeech == .verb, holdsVerb { return nil }
            // "signed a “solidarity and stability” agreement": a name that somebody gave it.
            if document.tokens[token].partOfSpeech == .verb, isName(quotation),
                !SpeechWords.verbs.contains(syntax.lemma(token))
            {
                return nil
            }
            if document.tokens[token].partOfSpeech == .verb, !quotations.contains(token),
                let said = voices.voice(of: syntax.verbPredicate(token).subjects), said.confidence >= 0.75
            {
                return Speaker(entities: said.entities, verb: token, rule: "subject-over-scrap", confidence: 0.65)
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
        return quotation.contains { syntax.head(of: $0) == next || syntax.head(of: $0).map { $0 > next } ?? false }
    }
}
