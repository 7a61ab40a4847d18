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
        var ground = Ground.verb
        /// He is not said to speak here, but keeps the word from a paragraph before.
        var isCarried = false
    }

    /// What makes somebody a speaker.
    enum Ground {
        /// A verb of saying.
        case verb
        /// The verb of the clause that a scrap stands in.
        case scrap
        /// "according to"
        case source
        /// A document that goes on.
        case document
    }

    /// What the text says of who speaks.
    enum Finding {
        case speaker(Speaker)
        /// Somebody is said to speak, and it is not clear who.
        case unknown
        /// Nobody is said to.
        case nobody

        var speaker: Speaker? { if case .speaker(let speaker) = self { speaker } else { nil } }
        var isOfNobody: Bool { if case .nobody = self { true } else { false } }
    }

    var document: Document { analysis.document }
    var syntax: Syntax { analysis.syntax }
    var voices: Voices { Voices(analysis: analysis) }

    func speaker(of quotation: Range<Int>) -> Speaker? { finding(for: quotation).speaker }

    /// The speaker of a quotation by the words of its own sentences, or of a short one behind it: "…." He said so.
    func finding(for quotation: Range<Int>) -> Finding {
        let governors = governors(of: quotation)
        let content = contentNoun(over: quotation, governors)
        if let content, let owner = owner(of: content, governors) { return .speaker(owner) }
        if isDisowned(quotation, governors) { return .unknown }
        var best: (cost: Int, finding: Finding)?
        let isScrap = isScrap(quotation)
        for verb in scope(of: quotation)
        where !quotations.contains(verb) && (isSaying(verb) || isBehindComma(quotation) && closes(quotation, verb)) {
            if isAsked(verb) || content.map({ isOfContent(verb, $0, governors) }) ?? false { continue }
            let cost = cost(of: verb, quotation, governors)
            if let best, best.cost <= cost { continue }
            guard cost < 0 || SpeechWords.saying.contains(syntax.lemma(verb)) || closes(quotation, verb) else {
                continue
            }
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
        if let named = apposed(to: quotation, source) ?? source ?? signer(of: quotation) { return .speaker(named) }
        if let behind = attributionBehind(quotation) { return behind }
        if let named = nameBeforeColon(quotation) { return .speaker(named) }
        return governor(of: quotation).map { .speaker($0) } ?? .nobody
    }

    /// The tokens among which the verb of saying is looked for.
    func scope(of quotation: Range<Int>) -> Range<Int> {
        let first = document.sentence(of: quotation.lowerBound).tokens
        var last = document.sentence(of: quotation.upperBound - 1).tokens
        // A comma before the closing mark: who says it follows, even where a sentence seemed to end.
        let next = Int(document.tokens[quotation.upperBound - 1].sentence) + 1
        if last.upperBound <= quotation.upperBound + 1, document.tokens[quotation.upperBound - 1].norm == ",",
            next < document.sentences.count, document.sentences[next].block == document.sentences[next - 1].block
        {
            last = document.sentences[next].tokens
        }
        return first.lowerBound..<last.upperBound
    }

    /// What follows the quotation is its attribution before what leads up to it; a verb that the quotation is the
    /// complement of comes before both.
    private func cost(of verb: Int, _ quotation: Range<Int>, _ governors: [Int]) -> Int {
        if let height = governors.firstIndex(of: verb) {
            return height - (isStating(verb, quotation) || isOfObject(quotation, verb, governors) ? 100 : 200)
        }
        return verb < quotation.lowerBound ? (quotation.lowerBound - verb) * 2 : verb - quotation.upperBound + 1
    }

    /// "agreed on", "called for": told of somebody as often as said by him.
    private func isStating(_ verb: Int, _ quotation: Range<Int>) -> Bool {
        // "referred to Peru as "a farm""
        if let top = top(of: quotation), syntax.head(of: top) == verb {
            if syntax.marker(of: top) == "as" { return false }
            // "stressed "more than once" that …": how often, by whoever tells it.
            if syntax.relation(top) == .advmod { return true }
        }
        if syntax.lemma(verb) == "call", verb + 1 < document.tokens.count {
            return ["on", "for", "upon"].contains(document.tokens[verb + 1].norm)
        }
        return SpeechWords.stating.contains(syntax.lemma(verb))
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

    /// "…," pleaded Ann Lee: whatever verb comes next says it.
    private func isBehindComma(_ quotation: Range<Int>) -> Bool {
        document.tokens[quotation.upperBound - 1].norm == ","
    }

    func isSaying(_ verb: Int) -> Bool {
        document.tokens[verb].partOfSpeech == .verb
            && (SpeechWords.verbs.contains(syntax.lemma(verb)) || isGoingOn(verb))
    }

    /// "she went on"
    private func isGoingOn(_ verb: Int) -> Bool {
        syntax.lemma(verb) == "go" && verb + 1 < document.tokens.count && syntax.norm(verb + 1) == "on"
    }

    /// The words above a quotation in the tree, the nearest first.
    func governors(of quotation: Range<Int>) -> [Int] {
        top(of: quotation).map { syntax.ancestors(of: $0).filter { !quotation.contains($0) } } ?? []
    }

    /// The first word of a quotation that depends on one outside it.
    func top(of quotation: Range<Int>) -> Int? {
        quotation.first { token in
            syntax.head(of: token).map { !quotation.contains($0) } ?? false
                && document.tokens[token].partOfSpeech != .punct
        }
    }

    // MARK: - By a verb

    /// The subject of a verb of saying.
    func speaker(by verb: Int) -> Speaker? { finding(by: verb).speaker }

    func finding(by verb: Int) -> Finding {
        // "Dunford was quoted as saying", "Kyodo quoted him as saying"
        for quoting in [verb, syntax.head(of: verb) ?? verb] where ["quote", "cite"].contains(syntax.lemma(quoting)) {
            return quoted(by: quoting)
        }
        let subjects = subjects(of: verb)
        if let person = nameBehind(verb), !namesPerson(subjects) {
            return .speaker(Speaker(entities: [person], verb: verb, rule: "subject-of-saying", confidence: 0.9))
        }
        if let voice = voices.voice(of: subjects) { return .speaker(speaker(voice, verb, "subject-of-saying")) }
        if let voice = beside(verb, subjects) { return .speaker(speaker(voice, verb, "subject-of-saying")) }
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
        // "in response to Lavrov saying"
        if morphology.contains(.present), morphology.contains(.participle),
            let mention = analysis.mention(at: verb - 1), Voices.isVoice(mention, analysis)
        {
            return [verb - 1]
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
}
