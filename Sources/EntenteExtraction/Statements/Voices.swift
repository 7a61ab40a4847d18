internal import EntenteGraph
internal import EntenteText

/// Whose voice the subject of a verb of saying is: a person, a state, a body, or those for whom an unnamed official, a
/// ministry or a document speaks.
struct Voices {
    let analysis: Analysis

    struct Voice {
        var entities: [Int]
        var confidence: Double
    }

    private var document: Document { analysis.document }
    private var syntax: Syntax { analysis.syntax }
    private var quotations: Quotations { analysis.quotations }

    func voice(of heads: [Int]) -> Voice? {
        var result = Voice(entities: [], confidence: 1)
        for head in heads {
            // "the president's spokeswoman Ann Lee said": not whose she is.
            let isOwner =
                heads.count > 1 && syntax.children(of: head, .case).contains { ["'s", "’s"].contains(syntax.norm($0)) }
            guard !isOwner, let voice = voice(of: head) else { continue }
            for entity in voice.entities where !result.entities.contains(entity) {
                result.entities.append(entity)
                result.confidence = min(result.confidence, voice.confidence)
            }
        }
        return result.entities.isEmpty ? nil : result
    }

    func voice(of head: Int) -> Voice? { voice(of: head, depth: 0) }

    private func voice(of head: Int, depth: Int) -> Voice? {
        guard depth < 4 else { return nil }
        switch speakerBefore(head, depth: depth) {
        case .some(let voice): return voice
        case nil: break
        }
        return named(head, depth: depth) ?? (isDefinite(head) ? told(before: head, depth: depth) : nil)
            ?? maker(of: head, depth: depth)
    }

    /// A mention of somebody who can speak.
    static func isVoice(_ mention: Mention, _ analysis: Analysis) -> Bool {
        mention.form != .adjective && mention.form != .location
            && mention.entities.first.map { [.person, .country, .organization].contains(analysis.kind($0)) } ?? false
    }

    // MARK: - By name

    /// Who is named by the phrase itself, or for whom it says that it speaks.
    private func named(_ head: Int, depth: Int) -> Voice? {
        if document.tokens[head].partOfSpeech != .pron, let person = person(in: head) {
            return Voice(entities: [person], confidence: 0.85)
        }
        let found = analysis.referents(of: head).filter {
            [.person, .country, .organization].contains(analysis.kind($0.entity)) && $0.mention != .adjective
                && $0.mention != .location
        }
        if !found.isEmpty {
            if isSomeOfBody(head, found) { return nil }
            if found[0].mention == .description, analysis.mention(at: head) == nil, isDissident(head) { return nil }
            return Voice(entities: found.map(\.entity), confidence: found.map(\.confidence).min() ?? 1)
        }
        guard isSpokenFor(head), !isDissident(head) else { return nil }
        // "the newspaper Le Monde"
        if let name = syntax.head(of: head), [.nmodDesc, .compound].contains(syntax.relation(head)),
            let mention = analysis.mention(at: name), mention.form == .name, Self.isVoice(mention, analysis)
        {
            return Voice(entities: mention.entities, confidence: 0.85)
        }
        return owner(of: head, depth: depth)
    }

    /// "EU states": members of a body, each of which speaks for itself.
    private func isSomeOfBody(_ head: Int, _ found: [Referent]) -> Bool {
        found[0].mention == .description && Self.members.contains(syntax.lemma(head))
            && document.tokens[head].morphology.contains(.plural) && analysis.kind(found[0].entity) == .organization
    }

    private static let members = Lexicon.words("speaks-for-itself")

    /// "the chief negotiator, Foreign Minister Ann Lee", "the special envoy for Mali Ann Lee": whom a title names behind it.
    private func person(in head: Int) -> Int? {
        guard analysis.mention(at: head)?.form != .name, isTitle(head) else { return nil }
        let end = min(head + 12, document.sentence(of: head).tokens.upperBound)
        var commas = 0
        var isUnderPreposition = false
        for token in head + 1..<max(head + 1, end) {
            if let mention = analysis.mention(at: token), mention.form == .name, mention.head == token,
                analysis.kind(mention.entities[0]) == .person
            {
                // "an aide to Ann Lee", "a friend of President Ann Lee"
                let start = mention.tokens.lowerBound - 1
                let isOfAnother = isUnderPreposition && commas == 0 && analysis.bearerOfToken[start] >= 0
                return document.tokens[start].partOfSpeech == .adp || isOfAnother ? nil : mention.entities[0]
            }
            switch document.tokens[token].partOfSpeech {
            case .propn, .noun, .adj, .det: continue
            case .adp where ["of", "for", "to", "at"].contains(document.tokens[token].norm): isUnderPreposition = true
            case .punct where document.tokens[token].norm == "," && commas == 0: commas += 1
            default: return nil
            }
        }
        return nil
    }

    private func isTitle(_ head: Int) -> Bool {
        let lemma = syntax.lemma(head)
        return !document.tokens[head].morphology.contains(.plural)
            && [Symbol](arrayLiteral: lemma, document.tokens[head].norm).contains {
                Representatives.nouns.contains($0) || SpeechWords.voices.contains($0) || Self.people.contains($0)
            }
    }

    /// A noun for somebody or something that speaks for another.
    private func isSpokenFor(_ head: Int) -> Bool {
        let lemma = syntax.lemma(head)
        return SpeechWords.voices.contains(lemma) || SpeechWords.documents.contains(lemma)
            || SpeechWords.publications.contains(lemma) || Representatives.nouns.contains(lemma)
    }

    private func isDissident(_ head: Int) -> Bool {
        syntax.children(of: head, .compound, .amod).contains { EventNouns.dissidents.contains(syntax.lemma($0)) }
    }

    /// "Japan's ministry", "a spokesman for the Kremlin", "Biden administration officials".
    private func owner(of head: Int, depth: Int) -> Voice? {
        // "the former Danish diplomat" speaks for himself.
        if syntax.children(of: head, .amod).contains(where: { Self.former.contains(syntax.lemma($0)) }) { return nil }
        // "Iraq's Al-Mada newspaper": the paper itself.
        if SpeechWords.publications.contains(syntax.lemma(head)) {
            for child in syntax.children(of: head, .compound, .nmodDesc, .appos) {
                guard let mention = analysis.mention(at: child), mention.form == .name,
                    analysis.kind(mention.entities[0]) == .organization
                else { continue }
                return Voice(entities: mention.entities, confidence: 0.85)
            }
        }
        for child in syntax.children(of: head, .nmodPoss, .compound, .amod, .nmod, .nmodDesc, .acl) {
            switch syntax.relation(child) {
            case .acl:
                // "a statement signed by the ministers"
                guard SpeechWords.documents.contains(syntax.lemma(head)) else { continue }
                let makers = syntax.children(of: child, .obl, .oblAgent).filter { syntax.marker(of: $0) == "by" }
                if let voice = voice(of: makers) { return Voice(entities: voice.entities, confidence: 0.75) }
                continue
            case .nmod:
                guard let marker = syntax.marker(of: child) else { continue }
                // "a readout of the call": what it is about, not whose it is; "an editorial in the daily".
                let isDocument = SpeechWords.documents.contains(syntax.lemma(head))
                if isDocument ? marker == "of" : marker == "in" { continue }
            default: break
            }
            let owners = analysis.referents(of: child).filter {
                [.person, .country, .organization].contains(analysis.kind($0.entity))
            }
            if !owners.isEmpty {
                // "the president's adviser" speaks for himself, "the president's office" for him.
                if owners.contains(where: { analysis.kind($0.entity) == .person }), !speaksForPerson(head) {
                    return nil
                }
                return Voice(entities: owners.map { state(behind: $0.entity, of: head) }, confidence: 0.75)
            }
            // "the semi-official Anadolu news agency"
            if syntax.relation(child) == .compound, let voice = owner(of: child, depth: depth) { return voice }
            // "the ministry statement": of the ministry told of before.
            if isSpokenFor(child),
                let voice = owner(of: child, depth: depth)
                    ?? (syntax.relation(child) == .compound ? told(before: child, depth: depth) : nil)
            {
                return Voice(entities: voice.entities, confidence: min(voice.confidence, 0.75))
            }
        }
        return nil
    }

    private static let former = Lexicon.words("former")

    private func speaksForPerson(_ head: Int) -> Bool {
        let lemma = syntax.lemma(head)
        return SpeechWords.documents.contains(lemma) || Self.governments.contains(lemma)
            || kind(of: lemma) == .spokesman || lemma == "office"
    }

    /// The state of whoever heads a government: "the Merkel government" speaks for Germany.
    private func state(behind entity: Int, of head: Int) -> Int {
        guard analysis.kind(entity) == .person, Self.governments.contains(syntax.lemma(head)) else { return entity }
        return analysis.holdings.first { holding in
            holding.person == entity && holding.term != .former
                && holding.of.map { analysis.kind($0) == .country } ?? false
        }?.of ?? analysis.country(analysis.entities[entity].country) ?? entity
    }

    private static let governments = Lexicon.words("government")

    // MARK: - By what was said before

    /// Of "he", "she", "they" beside a verb of saying: whoever the sentence before gives its words to. Speakers go on
    /// speaking; the subject of what they tell does not take the word.
    /// - Returns: nil where the sentence before says nothing of it; a nil voice where it is somebody unnamed.
    private func speakerBefore(_ pronoun: Int, depth: Int) -> Voice?? {
        let norm = document.tokens[pronoun].norm
        guard ["he", "she", "it", "they"].contains(norm), syntax.relation(pronoun) == .nsubj else { return nil }
        if let voice = speakerAbove(pronoun, depth: depth) { return voice }
        var sentence = Int(document.tokens[pronoun].sentence) - 1
        let start = document.sentence(of: pronoun).tokens.lowerBound
        // In the sentence itself somebody else may be meant.
        if (start..<pronoun).contains(where: { !quotations.contains($0) && analysis.mention(at: $0) != nil }) {
            return nil
        }
        // A sentence that is all quotation tells nothing.
        while sentence >= 0, document.sentences[sentence].tokens.allSatisfy({ isQuotedOrMark($0) }) { sentence -= 1 }
        guard sentence >= 0, !document.isHeading(document.sentences[sentence].tokens.lowerBound),
            Int(document.tokens[pronoun].sentence) - sentence <= 5
        else { return nil }
        for verb in document.sentences[sentence].tokens
        where !quotations.contains(verb) && document.tokens[verb].partOfSpeech == .verb
            && SpeechWords.reports.contains(syntax.lemma(verb))
        {
            guard
                let subject = syntax.children(of: verb, .nsubj).first.map({ syntax.resolveRelative($0) })
                    ?? syntax.verbPredicate(verb).subjects.first
            else { continue }
            let isPlural =
                document.tokens[subject].morphology.contains(.plural) || syntax.coordinated(subject).count > 1
            guard isPlural == (norm == "they") else { return nil }
            if syntax.partOfSpeech(subject) == .pron {
                return document.tokens[subject].norm == norm ? voice(of: subject, depth: depth + 1) : nil
            }
            let found = syntax.coordinated(subject).compactMap { voice(of: $0, depth: depth + 1) }
            guard !found.isEmpty else { return isSomebody(subject, norm) ? .some(nil) : nil }
            let all = Voice(entities: found.flatMap(\.entities), confidence: found.map(\.confidence).min() ?? 0)
            return fits(all, subject, norm) ? all : nil
        }
        return nil
    }

    /// True of whoever says something, known or not, where "he" takes up the word: "The PS said … He added".
    private func isSomebody(_ subject: Int, _ pronoun: Symbol) -> Bool {
        let lemma = syntax.lemma(subject)
        return isHuman(subject)
            || ["he", "she"].contains(pronoun) && !SpeechWords.documents.contains(lemma)
                && !SpeechWords.publications.contains(lemma)
    }

    /// "A spokesman told reporters of what he called …": whoever tells it, named or not.
    private func speakerAbove(_ pronoun: Int, depth: Int) -> Voice?? {
        for verb in syntax.ancestors(of: pronoun).dropFirst()
        where document.tokens[verb].partOfSpeech == .verb && SpeechWords.reporting.contains(syntax.lemma(verb)) {
            guard let subject = syntax.children(of: verb, .nsubj).first, subject < pronoun,
                isSomebody(subject, document.tokens[pronoun].norm),
                ["he", "she"].contains(document.tokens[pronoun].norm)
            else { return nil }
            guard let voice = voice(of: subject, depth: depth + 1) else { return .some(nil) }
            return fits(voice, subject, document.tokens[pronoun].norm) ? voice : nil
        }
        return nil
    }

    private func isQuotedOrMark(_ token: Int) -> Bool {
        quotations.contains(token) || document.tokens[token].partOfSpeech == .punct
    }

    /// An unnamed person: "an analyst", "a man".
    private func isHuman(_ noun: Int) -> Bool {
        document.tokens[noun].partOfSpeech == .noun
            && (SpeechWords.voices.contains(syntax.lemma(noun)) || Representatives.nouns.contains(syntax.lemma(noun))
                || Self.people.contains(syntax.lemma(noun)))
    }

    private static let people = Lexicon.words("person-noun")

    private func fits(_ voice: Voice, _ subject: Int, _ pronoun: Symbol) -> Bool {
        guard pronoun != "they" else { return true }
        let isBody = voice.entities.allSatisfy { analysis.kind($0) != .person }
        if pronoun == "it" { return isBody && !isHuman(subject) }
        guard voice.entities.count == 1 else { return false }
        let isUnnamed = document.tokens[subject].partOfSpeech == .noun
        guard analysis.kind(voice.entities[0]) == .person else { return isUnnamed && isHuman(subject) }
        let gender = GivenNames.gender(of: analysis.name(of: voice.entities[0]))
        return gender != (pronoun == "she" ? .male : .female)
    }

    /// "the statement", "one official", "officials": not somebody new.
    private func isDefinite(_ head: Int) -> Bool {
        guard document.tokens[head].partOfSpeech == .noun else { return false }
        let lemma = syntax.lemma(head)
        guard isSpokenFor(head), !Self.named.contains(lemma) else { return false }
        let determiners = syntax.children(of: head, .det, .nummod).map { syntax.norm($0) }
        if determiners.contains(where: { ["a", "an", "some", "several", "many", "no", "another"].contains($0) }) {
            return false
        }
        // "One European official": another.
        let isOther =
            determiners.contains("one") && syntax.children(of: head, .amod).contains { document.isCapitalized($0) }
        return !isOther && determiners.contains { ["the", "this", "that", "one", "both"].contains($0) }
            || document.tokens[head].morphology.contains(.plural) && lemma == "official"
    }

    /// Those who have names: not any minister speaks for the one before.
    private static let named = Lexicon.words("named-speaker")

    /// Whose it was when the text spoke of one before: the nearest of the same kind that has an owner or a maker.
    private func told(before head: Int, depth: Int) -> Voice? {
        guard depth < 3 else { return nil }
        let kind = kind(of: syntax.lemma(head))
        let isGeneric = ["statement", "text", "note", "message"].contains(syntax.lemma(head))
        let here = Int(document.tokens[head].sentence)
        for back in 0...6 where here - back >= 0 {
            let sentence = document.sentences[here - back].tokens
            if back > 0, document.isHeading(sentence.lowerBound) { return nil }
            for token in sentence.reversed()
            where token < head && !quotations.contains(token)
                && [.noun, .propn].contains(document.tokens[token].partOfSpeech)
                && self.kind(of: noun(token)) == kind
                && (kind != .document || isGeneric || syntax.lemma(token) == syntax.lemma(head))
            {
                if let voice = named(token, depth: depth + 1) ?? maker(of: token, depth: depth + 1) {
                    return Voice(entities: voice.entities, confidence: min(voice.confidence, 0.75))
                }
                // "a readout", and nobody knows whose: no older one is meant.
                if syntax.children(of: token, .det).contains(where: { ["a", "an"].contains(syntax.norm($0)) }) {
                    return nil
                }
            }
        }
        return nil
    }

    /// The noun of a token, or of the end of a name: "ministry" of "Foreign Ministry".
    private func noun(_ token: Int) -> Symbol {
        document.tokens[token].partOfSpeech == .propn ? document.tokens[token].norm : syntax.lemma(token)
    }

    private enum Kind: Equatable {
        case document, publication, spokesman
        case other(Symbol)
    }

    private func kind(of lemma: Symbol) -> Kind {
        if SpeechWords.documents.contains(lemma) { return .document }
        if SpeechWords.publications.contains(lemma) { return .publication }
        switch lemma {
        case "spokesman", "spokeswoman", "spokesperson": return .spokesman
        default: return .other(lemma)
        }
    }

    /// "The ministers said in a joint statement", "Oslo issued a statement": who made it.
    private func maker(of noun: Int, depth: Int) -> Voice? {
        guard SpeechWords.documents.contains(syntax.lemma(noun)), let verb = syntax.head(of: noun),
            syntax.partOfSpeech(verb) == .verb
        else { return nil }
        switch syntax.relation(noun) {
        case .obl where syntax.marker(of: noun) == "in" && SpeechWords.verbs.contains(syntax.lemma(verb)),
            .obj where SpeechWords.issuing.contains(syntax.lemma(verb)):
            let makers = syntax.verbPredicate(verb).subjects.compactMap { voice(of: $0, depth: depth + 1) }
            guard !makers.isEmpty else { return nil }
            return Voice(entities: makers.flatMap(\.entities), confidence: makers.map(\.confidence).min() ?? 0.7)
        default: return nil
        }
    }
}
