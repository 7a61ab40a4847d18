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

    private var document: Document { analysis.document }
    private var syntax: Syntax { analysis.syntax }

    /// The speaker of a quotation by a verb of its own sentences.
    func speaker(of quotation: Range<Int>) -> Speaker? {
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
        var best: (distance: Int, speaker: Speaker)?
        var source: Speaker?
        let governors = governors(of: quotation)
        for verb in first.lowerBound..<last.upperBound where !quotations.contains(verb) {
            let distance = verb < quotation.lowerBound ? quotation.lowerBound - verb : verb - quotation.upperBound + 1
            // What follows the quotation is its attribution before what leads up to it.
            // A verb that the quotation is the complement of comes before both.
            let cost =
                (governors.firstIndex(of: verb).map { $0 - 100 })
                ?? (verb < quotation.lowerBound ? distance * 2 : distance)
            if let best, best.distance <= cost { continue }
            if document.tokens[verb].partOfSpeech == .verb, SpeechWords.verbs.contains(syntax.lemma(verb)),
                let speaker = speaker(by: verb)
            {
                best = (cost, speaker)
            } else if document.tokens[verb].norm == "according" {
                source = accordingTo(verb)
            }
        }
        if let speaker = best?.speaker ?? source { return speaker }
        // "The coalition said …" with an unknown coalition: nobody else said it.
        if governors.contains(where: {
            SpeechWords.reporting.contains(syntax.lemma($0)) && !syntax.verbPredicate($0).subjects.isEmpty
        }) {
            return nil
        }
        return governor(of: quotation)
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

    /// The subject of a verb of saying.
    func speaker(by verb: Int) -> Speaker? {
        let predicate = syntax.verbPredicate(verb)
        // "Dunford was quoted as saying", "Kyodo quoted him as saying"
        if syntax.lemma(verb) == "quote" || syntax.lemma(verb) == "cite" {
            guard let said = resolve(predicate.objects) else { return nil }
            return Speaker(
                entities: said.entities, verb: verb, rule: "quoted-as-saying", confidence: said.confidence,
                reporter: resolve(predicate.subjects)?.entities.first)
        }
        if let governor = syntax.head(of: verb), ["quote", "cite"].contains(syntax.lemma(governor)),
            syntax.lemma(verb) == "say"
        {
            return speaker(by: governor)
        }
        guard let said = resolve(predicate.subjects) ?? (predicate.subjects.isEmpty ? beside(verb) : nil) else {
            return nil
        }
        return Speaker(
            entities: said.entities, verb: verb, rule: "subject-of-saying", confidence: said.confidence, reporter: nil)
    }

    private func accordingTo(_ token: Int) -> Speaker? {
        let sentence = document.sentence(of: token).tokens
        guard token + 2 < sentence.upperBound, document.tokens[token + 1].norm == "to" else { return nil }
        for next in token + 2..<min(token + 8, sentence.upperBound) {
            if let mention = analysis.mention(at: next), mention.form != .adjective, mention.form != .location {
                return Speaker(
                    entities: [mention.entities[0]], verb: token, rule: "according-to", confidence: 0.8, reporter: nil)
            }
            if document.tokens[next].norm == "," { return nil }
        }
        return nil
    }

    /// Of a scrap inside a clause: the subject of the verb that it hangs on.
    private func governor(of quotation: Range<Int>) -> Speaker? {
        var token =
            quotation.first { syntax.head(of: $0).map { !quotation.contains($0) } ?? true } ?? quotation.lowerBound
        while let up = syntax.head(of: token) {
            token = up
            // "signed a “solidarity and stability” agreement": a name that somebody gave it.
            if document.tokens[token].partOfSpeech == .verb, isName(quotation),
                !SpeechWords.verbs.contains(syntax.lemma(token))
            {
                return nil
            }
            if document.tokens[token].partOfSpeech == .verb, !quotations.contains(token),
                let said = resolve(syntax.verbPredicate(token).subjects), said.confidence >= 0.75
            {
                return Speaker(
                    entities: said.entities, verb: token, rule: "subject-over-scrap", confidence: 0.65, reporter: nil)
            }
        }
        return nil
    }

    /// True where what is quoted is a modifier of the noun behind it.
    private func isName(_ quotation: Range<Int>) -> Bool {
        let next = quotation.upperBound + 1
        guard next < document.tokens.count, document.tokens[next].partOfSpeech == .noun,
            document.tokens[next].sentence == document.tokens[quotation.lowerBound].sentence
        else { return false }
        return quotation.contains { syntax.head(of: $0) == next || syntax.head(of: $0).map { $0 > next } ?? false }
    }

    /// A name right beside the verb, where the parse gives no subject: "…," said Stoltenberg.
    private func beside(_ verb: Int) -> (entities: [Int], confidence: Double)? {
        let sentence = document.sentence(of: verb).tokens
        for token in [verb - 1, verb + 1, verb - 2, verb + 2, verb + 3]
        where sentence.contains(token) && !quotations.contains(token) {
            if let mention = analysis.mention(at: token), mention.form != .adjective, mention.form != .location,
                analysis.kind(mention.entities[0]) != .agreement
            {
                return ([mention.entities[0]], 0.7)
            }
        }
        return nil
    }

    private func resolve(_ heads: [Int]) -> (entities: [Int], confidence: Double)? {
        var entities: [Int] = []
        var confidence = 1.0
        for head in heads {
            for referent in speakers(at: head) where !entities.contains(referent.entity) {
                entities.append(referent.entity)
                confidence = min(confidence, referent.confidence)
            }
        }
        return entities.isEmpty ? nil : (entities, confidence)
    }

    private func speakers(at head: Int) -> [Referent] {
        let found = analysis.referents(of: head).filter { referent in
            [.person, .country, .organization].contains(analysis.kind(referent.entity))
                && referent.mention != .adjective
                && referent.mention != .location
        }
        if !found.isEmpty { return found }
        let lemma = syntax.lemma(head)
        guard SpeechWords.voices.contains(lemma) || SpeechWords.documents.contains(lemma) else { return [] }
        for child in syntax.children(of: head, .nmodPoss, .compound, .amod, .nmod, .nmodDesc) {
            if syntax.relation(child) == .nmod {
                guard let marker = syntax.marker(of: child), ["of", "from", "by", "for"].contains(marker) else {
                    continue
                }
                // "a readout of the call": what it is about, not whose it is.
                if marker == "of", SpeechWords.documents.contains(lemma) { continue }
            }
            let owners = analysis.referents(of: child).filter {
                [.person, .country, .organization].contains(analysis.kind($0.entity))
            }
            if !owners.isEmpty {
                return owners.map { Referent(entity: $0.entity, confidence: 0.75, mention: .description) }
            }
        }
        return []
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
}
