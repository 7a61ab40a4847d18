internal import EntenteGraph
internal import EntenteKnowledge
internal import EntenteText

extension GroupSearch {
    // MARK: - Those whom the text names

    /// Those whom one sentence names, where they are as many as are wanted; else those whom the text does, or names far
    /// more often than others.
    func named() -> Members? {
        guard let count = phrase.count else { return nil }
        for back in 0...3 where sentence - back >= 0 {
            let range = document.sentences[sentence - back].tokens
            if back > 1, document.isHeading(range.lowerBound) { break }
            var found: [Int] = []
            let start = phrase.tokens.lowerBound
            for mention in analysis.mentions[in: range.lowerBound..<min(range.upperBound, start)] {
                for entity in mention.entities where fits(entity, mention) && !found.contains(entity) {
                    found.append(entity)
                }
            }
            if found.count == count, isUsual(found, count) {
                return Members(entities: found, confidence: 0.75, tie: .sentence)
            }
            if found.count > count { break }
        }
        return prominent(count)
    }

    /// Two that the article only touches on are not "the two countries".
    private func isUsual(_ found: [Int], _ count: Int) -> Bool {
        phrase.sort != .states
            || found.allSatisfy { usual.isProminent($0, among: count + 1) }
                && found.contains { usual.isProminent($0, among: count) }
    }

    private func prominent(_ count: Int) -> Members? {
        let owner = phrase.owner.flatMap { side(ofOwner: $0) }
        let all = names.counts(of: wanted, before: phrase.tokens.lowerBound).filter {
            !partners.contains($0.entity) && $0.entity != owner
        }
        if all.count == count { return Members(entities: all.map(\.entity), confidence: 0.75, tie: .sentence) }
        guard all.count > count, phrase.sort != .anybody else { return nil }
        let counts = all.map(\.count).sorted(by: >)
        let least = counts[count - 1]
        guard least >= 2, least >= 2 * counts[count] else { return nil }
        return Members(entities: all.filter { $0.count >= least }.map(\.entity), confidence: 0.7, tie: .sentence)
    }

    private var wanted: Kind { phrase.sort == .states ? .country : .person }

    private func fits(_ entity: Int, _ mention: Mention) -> Bool {
        let kind = analysis.kind(entity)
        guard kind == wanted, mention.form != .location, !partners.contains(entity) else { return false }
        if let owner = phrase.owner, side(ofOwner: owner) == entity { return false }
        // "talks began in South Africa"
        return
            !(mention.form == .name && kind == .country
            && LocationUse(syntax: analysis.syntax).isLocation(mention.tokens))
    }

    // MARK: - "Swedish diplomats … The diplomats"

    /// The officials of one state or body told of before, in a phrase that says no more of them.
    func repeated() -> Members? {
        guard phrase.sort == .people, phrase.count == nil, let noun = phrase.noun else { return nil }
        for back in 1...2 where sentence - back >= 0 {
            let range = document.sentences[sentence - back].tokens
            if document.isHeading(range.lowerBound) { return nil }
            let told = range.filter {
                document.tokens[$0].morphology.contains(.plural) && Representatives.officials.contains(syntax.lemma($0))
                    && (syntax.lemma($0) == noun
                        || noun == "official" && syntax.relation($0) == .nsubj
                            && syntax.head(of: $0).map { syntax.head(of: $0) == nil } ?? false)
            }
            guard let first = told.first else { continue }
            let acted = Set(told.map { analysis.referents(of: $0).map(\.entity) })
            guard acted.count == 1, let one = analysis.referents(of: first).only, analysis.kind(one.entity) != .person
            else { return nil }
            return Members(entities: [one.entity], confidence: 0.75, tie: .sentence)
        }
        return nil
    }

    // MARK: - "The movement said they would leave"

    /// An armed group or party, or the officials of one state or body, as the subject of the saying or of the sentence
    /// before.
    func collective() -> Members? {
        var subjects: [Int] = []
        for verb in syntax.ancestors(of: phrase.head) where syntax.partOfSpeech(verb) == .verb {
            subjects += syntax.children(of: verb, .nsubj).filter { $0 < phrase.head }
        }
        let isFirst =
            [.nsubj, .nsubjPass].contains(syntax.relation(phrase.head)) || document.isCapitalized(phrase.head)
        if subjects.isEmpty, isFirst, sentence > 0 {
            let before = document.sentences[sentence - 1].tokens
            guard !document.isHeading(before.lowerBound) else { return nil }
            subjects = before.filter { syntax.relation($0) == .nsubj }.prefix(1).map { $0 }
        }
        for subject in subjects {
            let referents = analysis.referents(of: subject).filter { $0.confidence >= 0.75 && $0.mention != .pronoun }
            guard referents.count == 1, let one = referents.first?.entity else { continue }
            let isPlural =
                document.tokens[subject].morphology.contains(.plural) && syntax.partOfSpeech(subject) == .noun
            guard isMany(one) || isPlural && analysis.kind(one) != .person,
                !isSupplanted(
                    Company(
                        members: [one], first: subject, last: subject, sentence: Int(document.tokens[subject].sentence),
                        tie: .sentence))
            else { continue }
            return Members(entities: [one], confidence: 0.75, tie: .sentence)
        }
        return nil
    }

    private func isMany(_ body: Int) -> Bool {
        analysis.kind(body) == .organization
            && Knowledge.shared.categories(ofBody: analysis.name(of: body)).contains {
                [.armedGroup, .party, .group].contains($0)
            }
    }
}
