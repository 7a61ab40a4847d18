internal import EntenteGraph
internal import EntenteText

/// Links "he" and "she" to those named before, the nearest subject first.
struct PronounReferents {
    func resolve(in analysis: inout Analysis) {
        let document = analysis.document
        let quotations = analysis.quotations
        var linked: [Mention] = []
        /// Those who were called "he" or "she" before.
        var genders: [Int: GivenNames.Gender] = [:]
        for token in document.tokens.indices where analysis.mentionOfToken[token] < 0 {
            guard let gender = Self.pronouns[document.tokens[token].norm] else { continue }
            guard
                let antecedent = official(beside: token, analysis)
                    ?? antecedent(of: token, gender, genders, analysis, linked)
                    ?? ofUnnamed(before: token, analysis)
            else {
                if !document.isHeading(token), !quotations.contains(token) {
                    analysis.omit(
                        .unresolvedPronoun, token..<token + 1, candidates: analysis.candidates([.person], before: token)
                    )
                }
                continue
            }
            for person in antecedent.entities where analysis.kind(person) == .person {
                genders[person] = genders[person] ?? gender
            }
            linked.append(
                Mention(at: token, entities: antecedent.entities, form: .pronoun, confidence: antecedent.confidence))
        }
        for mention in linked { analysis.add(mention) }
        analysis.sortMentions()
    }

    private static let pronouns: [Symbol: GivenNames.Gender] = [
        "he": .male, "him": .male, "his": .male, "himself": .male, "she": .female, "her": .female, "herself": .female,
    ]

    /// The nearest subject before, in the same sentence or the one before it, then the nearest mention.
    private func antecedent(
        of token: Int, _ gender: GivenNames.Gender, _ genders: [Int: GivenNames.Gender], _ analysis: Analysis,
        _ linked: [Mention]
    ) -> (entities: [Int], confidence: Double)? {
        let document = analysis.document
        let quotations = analysis.quotations
        let sentence = Int(document.tokens[token].sentence)
        let isQuoted = quotations.contains(token)
        if let warned = addressee(of: token, gender, genders, analysis) { return warned }
        var beside: (entities: [Int], confidence: Double)?
        for back in 0...2 where sentence - back >= 0 {
            let range = document.sentences[sentence - back].tokens
            // Headings are no context for what follows.
            if back > 0, document.isHeading(range.lowerBound) { break }
            if back == 1, isOfUnnamedSpeaker(range, analysis) { break }
            let told = (analysis.mentions[in: range] + linked[in: range]).sorted {
                $0.tokens.lowerBound < $1.tokens.lowerBound
            }
            let possible = told.filter {
                $0.tokens.upperBound <= token && $0.confidence >= 0.7 && $0.form != .adjective && $0.form != .location
                    && quotations.contains($0.head) == isQuoted && $0.entities.count == 1
                    && analysis.kind($0.entities[0]) == .person && !isSubjectBeside(token, $0.head, analysis)
                    && genders[$0.entities[0]].map { $0 == gender } ?? true
            }
            let before = fitting(possible, gender, analysis)
            guard !before.isEmpty else { continue }
            let subjects = before.filter { analysis.isSubject($0.head) }
            let confidence = back == 0 ? 0.85 : back == 1 ? 0.8 : 0.7
            // "He and Rinne dined, and he left": the same he.
            if back == 0, let again = subjects.last(where: { $0.form == .pronoun }) {
                return (again.entities, confidence)
            }
            if let subject = (back == 0 ? subjects.last : subjects.first) { return (subject.entities, confidence) }
            guard Set(before.map(\.entities)).count == 1 else { continue }
            // "Speaking after talks with Putin, he said": of whom the sentence before tells, if it tells of anybody.
            if back == 0, before.allSatisfy({ isBeforeClause(of: token, $0.head, analysis) }) {
                beside = (before[0].entities, confidence - 0.1)
                continue
            }
            return beside ?? (before[0].entities, confidence - 0.05)
        }
        return beside
    }

    /// "Clinton warned [Deby] that [he] …": who is warned or reminded is told of himself.
    private func addressee(
        of pronoun: Int, _ gender: GivenNames.Gender, _ genders: [Int: GivenNames.Gender], _ analysis: Analysis
    ) -> (entities: [Int], confidence: Double)? {
        let syntax = analysis.syntax
        guard let clause = ([pronoun] + syntax.ancestors(of: pronoun)).first(where: { syntax.relation($0) == .ccomp }),
            let verb = syntax.head(of: clause), syntax.classes(of: verb).overlaps(Self.warning),
            let object = syntax.child(of: verb, .obj, .iobj), object < pronoun,
            let person = analysis.referents(of: object).only, person.confidence >= 0.7,
            analysis.kind(person.entity) == .person, genders[person.entity].map({ $0 == gender }) ?? true,
            // "warned Deby that Bashir lies, as he …": either.
            !namesPerson(behind: object, before: pronoun, analysis)
        else { return nil }
        return ([person.entity], 0.8)
    }

    private func namesPerson(behind object: Int, before pronoun: Int, _ analysis: Analysis) -> Bool {
        let first = analysis.mention(at: object)?.tokens.upperBound ?? object + 1
        return (min(first, pronoun)..<pronoun).contains { token in
            analysis.mention(at: token)?.entities.contains { analysis.kind($0) == .person } ?? false
        }
    }

    private static let warning = Lexicon.shared.set("warning-of-self")

    /// "The envoy announced that Deby was recalled. He added …": an official without a name, who speaks, is the one meant.
    private func isOfUnnamedSpeaker(_ sentence: Range<Int>, _ analysis: Analysis) -> Bool {
        let syntax = analysis.syntax
        guard let root = sentence.first(where: { syntax.head(of: $0) == nil }),
            SpeechWords.verbs.contains(syntax.lemma(root)), let subject = syntax.verbPredicate(root).subjects.only,
            syntax.partOfSpeech(subject) == .noun, !analysis.document.tokens[subject].morphology.contains(.plural)
        else { return false }
        return Representatives.officials.contains(syntax.lemma(subject))
            && !analysis.referents(of: subject).contains { analysis.kind($0.entity) == .person }
    }

    /// "After talks with [Putin], [he] said": in what stands before the clause whose subject the pronoun is.
    private func isBeforeClause(of pronoun: Int, _ head: Int, _ analysis: Analysis) -> Bool {
        let syntax = analysis.syntax
        guard syntax.relation(pronoun) == .nsubj, let verb = syntax.head(of: pronoun),
            let phrase = ([head] + syntax.ancestors(of: head)).first(where: { syntax.head(of: $0) == verb })
        else { return false }
        return [.obl, .advcl].contains(syntax.relation(phrase))
    }

    /// "expelled the Kenyan envoy, accusing her of theft": the one official without a name that the sentence has done something to.
    private func official(beside token: Int, _ analysis: Analysis) -> (entities: [Int], confidence: Double)? {
        let syntax = analysis.syntax
        guard ["him", "her"].contains(syntax.norm(token)), [.obj, .iobj].contains(syntax.relation(token)) else {
            return nil
        }
        let tokens = analysis.document.sentence(of: token).tokens.lowerBound..<token
        let officials = tokens.filter {
            [.obj, .nsubjPass].contains(syntax.relation($0)) && syntax.partOfSpeech($0) == .noun
                && Representatives.officials.contains(syntax.lemma($0))
                && !analysis.document.tokens[$0].morphology.contains(.plural)
        }
        guard let official = officials.only, let only = analysis.referents(of: official).only,
            [.country, .person].contains(analysis.kind(only.entity))
        else { return nil }
        return ([only.entity], 0.75)
    }

    /// "Petro backed him": whoever backs somebody does not back himself.
    private func isSubjectBeside(_ object: Int, _ head: Int, _ analysis: Analysis) -> Bool {
        let syntax = analysis.syntax
        return ["him", "her"].contains(syntax.norm(object)) && [.obj, .iobj].contains(syntax.relation(object))
            && syntax.relation(head) == .nsubj
            && syntax.head(of: object).map { syntax.verbPredicate($0).subjects.contains(head) } ?? false
    }

    /// "Kenya's foreign minister left. He said …": the state that an official without a name speaks for, of the sentence
    /// before.
    private func ofUnnamed(before token: Int, _ analysis: Analysis) -> (entities: [Int], confidence: Double)? {
        let document = analysis.document
        let syntax = analysis.syntax
        let here = Int(document.tokens[token].sentence)
        guard here > 0, syntax.relation(token) == .nsubj, let verb = syntax.head(of: token),
            syntax.head(of: verb) == nil
        else { return nil }
        let range = document.sentences[here - 1].tokens
        guard !document.isHeading(range.lowerBound), let root = range.first(where: { syntax.head(of: $0) == nil }),
            let subject = syntax.verbPredicate(root).subjects.only,
            !document.tokens[subject].morphology.contains(.plural),
            Representatives.officials.contains(syntax.lemma(subject)),
            let state = analysis.referents(of: subject).only, analysis.kind(state.entity) == .country
        else { return nil }
        return ([state.entity], 0.75)
    }

    /// Those whom "he" or "she" can mean: nobody whose given name or title says otherwise, and of those for "she" the
    /// ones whose name says so, where there are any.
    private func fitting(_ mentions: [Mention], _ wanted: GivenNames.Gender, _ analysis: Analysis) -> [Mention] {
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
        let possible = mentions.filter { gender($0).map { $0 == wanted } ?? true }
        guard wanted == .female else { return possible }
        let women = possible.filter { gender($0) == .female }
        return women.isEmpty ? possible : women
    }

    private static let womensTitles = Lexicon.words("womans-title")
}
