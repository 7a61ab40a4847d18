internal import EntenteGraph
internal import EntenteText

/// Links "he", "she" and "it" to those named before, the nearest subject first.
struct PronounReferents {
    func resolve(in analysis: inout Analysis) {
        let document = analysis.document
        let quotations = analysis.quotations
        var linked: [Mention] = []
        for token in document.tokens.indices where analysis.mentionOfToken[token] < 0 {
            guard let kinds = Self.pronouns[document.tokens[token].norm],
                !quotations.contains(token) || kinds == Self.person
            else { continue }
            guard let antecedent = antecedent(of: token, kinds, analysis, linked) else {
                // "it" may stand for anything; a person is somebody.
                if kinds == Self.person, !document.isHeading(token), !quotations.contains(token) {
                    analysis.omit(
                        .unresolvedPronoun, token..<token + 1, candidates: analysis.candidates([.person], before: token)
                    )
                }
                continue
            }
            linked.append(
                Mention(at: token, entities: antecedent.entities, form: .pronoun, confidence: antecedent.confidence))
        }
        for mention in linked { analysis.add(mention) }
        analysis.sortMentions()
    }

    private static let person: Set<Kind> = [.person]
    private static let body: Set<Kind> = [.country, .organization]
    private static let pronouns: [Symbol: Set<Kind>] = [
        "he": person, "him": person, "his": person, "himself": person, "she": person, "her": person, "herself": person,
        "it": body, "its": body,
    ]

    /// The nearest subject before, in the same sentence or the one before it, then the nearest mention.
    private func antecedent(of token: Int, _ kinds: Set<Kind>, _ analysis: Analysis, _ linked: [Mention]) -> (
        entities: [Int], confidence: Double
    )? {
        let document = analysis.document
        let quotations = analysis.quotations
        let sentence = Int(document.tokens[token].sentence)
        if kinds == Self.body, document.isHeading(token) || !isOfSomebody(token, analysis) { return nil }
        let isQuoted = quotations.contains(token)
        for back in 0...2 where sentence - back >= 0 {
            let range = document.sentences[sentence - back].tokens
            // Headings are no context for what follows.
            if back > 0, document.isHeading(range.lowerBound) { break }
            let told = (analysis.mentions[in: range] + linked[in: range]).sorted {
                $0.tokens.lowerBound < $1.tokens.lowerBound
            }
            var before = told.filter {
                $0.tokens.upperBound <= token && $0.confidence >= 0.7 && $0.form != .adjective && $0.form != .location
                    && quotations.contains($0.head) == isQuoted && $0.entities.count == 1
                    && kinds.contains(analysis.kind($0.entities[0]))
            }
            if kinds == Self.person { before = fitting(before, document.tokens[token].norm, analysis) }
            guard !before.isEmpty else { continue }
            let subjects = before.filter { isSubject($0.head, analysis) }
            let confidence = back == 0 ? 0.85 : back == 1 ? 0.8 : 0.7
            if let subject = (back == 0 ? subjects.last : subjects.first) { return (subject.entities, confidence) }
            if Set(before.map(\.entities)).count == 1 { return (before[0].entities, confidence - 0.05) }
        }
        return nil
    }

    /// "it" for a state or body: the possessor of something, or the subject of a verb, unless it says how things are
    /// ("it is late", "it seems that").
    private func isOfSomebody(_ token: Int, _ analysis: Analysis) -> Bool {
        let syntax = analysis.syntax
        if syntax.norm(token) == "its" { return true }
        guard [.nsubj, .nsubjPass].contains(syntax.relation(token)), let governor = syntax.head(of: token) else {
            return false
        }
        guard syntax.partOfSpeech(governor) == .verb else { return Self.bodies.contains(syntax.lemma(governor)) }
        return !Self.impersonal.contains(syntax.lemma(governor))
    }

    /// What "it is a …" may say of a state or body.
    private static let bodies = Lexicon.words("said-of-body")
    private static let impersonal = Lexicon.words("impersonal")

    /// Those whom "he" or "she" can mean: nobody whose given name or title says otherwise, and of those for "she" the
    /// ones whose name says so, where there are any.
    private func fitting(_ mentions: [Mention], _ pronoun: Symbol, _ analysis: Analysis) -> [Mention] {
        let isShe = pronoun == "she" || pronoun == "her" || pronoun == "herself"
        func gender(_ mention: Mention) -> GivenNames.Gender? {
            guard mention.entities.count == 1 else { return nil }
            let person = mention.entities[0]
            if analysis.holdings.contains(where: { holding in
                holding.person == person
                    && holding.tokens.contains { Self.womensTitles.contains(analysis.document.tokens[$0].norm) }
            }) {
                return .female
            }
            return GivenNames.gender(of: analysis.name(of: person))
        }
        let possible = mentions.filter { gender($0) != (isShe ? .male : .female) }
        guard isShe else { return possible }
        let women = possible.filter { gender($0) == .female }
        return women.isEmpty ? possible : women
    }

    private static let womensTitles = Lexicon.words("womans-title")

    private func isSubject(_ head: Int, _ analysis: Analysis) -> Bool {
        var token = head
        // Of a coordination or a title the relation of the whole counts.
        while let up = analysis.syntax.head(of: token), isPartOfTitle(token, up, of: head, analysis) { token = up }
        return [.nsubj, .nsubjPass, .nsubjOuter].contains(analysis.syntax.relation(token))
    }

    private func isPartOfTitle(_ token: Int, _ up: Int, of name: Int, _ analysis: Analysis) -> Bool {
        let bearer = analysis.bearerOfToken[up]
        switch analysis.syntax.relation(token) {
        case .conj, .flat, .appos, .nmodDesc, .compound: return up < name || bearer >= 0
        // "Secretary of State Antony Blinken", where the parse takes the name for a part of the title.
        case .nmod: return bearer >= 0 && analysis.mentions[Int(bearer)].tokens.contains(name)
        default: return false
        }
    }
}
