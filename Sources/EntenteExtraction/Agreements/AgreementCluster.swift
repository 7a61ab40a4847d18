internal import EntenteGraph
internal import EntenteText

/// What an article says of one agreement: its phrases, and what they have told of it so far.
struct AgreementCluster: Sendable {
    /// The entity, where a proper name made one.
    var entity: Int?
    /// False for what was only spoken of as a possibility until now.
    var isConfirmed: Bool
    /// Where it is mentioned: head tokens and how sure that is.
    var places: [(phrase: AgreementPhrase, confidence: Double)] = []
    var families: [AgreementWords.Family] = []
    var topics = WordClasses.none
    var proper: Set<Symbol> = []
    var parties: Set<Int> = []
    var affiliations: Set<Int> = []
    /// All its parties, where a phrase gave them together.
    var closed: Set<Int>?
    /// Those who were told to agree before it was called an agreement.
    var agreed: [Int] = []
    var count: Int?
    var year: Int?

    var isNamed: Bool { entity != nil }
    /// Open to all states by its name.
    var isUniversal: Bool { places.contains { $0.phrase.isUniversal } }

    mutating func add(_ phrase: AgreementPhrase, confidence: Double) {
        places.append((phrase, confidence))
        if phrase.family != .any, !families.contains(phrase.family) { families.append(phrase.family) }
        topics.formUnion(phrase.topics)
        proper.formUnion(phrase.proper)
        parties.formUnion(phrase.parties)
        affiliations.formUnion(phrase.affiliations)
        if phrase.isClosed, closed == nil { closed = Set(phrase.parties) }
        count = count ?? phrase.count
        year = year ?? phrase.year
    }

    /// The last place before a token, as a head token.
    func last(before token: Int) -> Int? { places.map(\.phrase.head).filter { $0 < token }.max() }

    /// True where nothing that a phrase says speaks against its meaning this agreement.
    func isCompatible(with phrase: AgreementPhrase) -> Bool {
        guard hasCompatibleFamily(phrase), !isUniversal || phrase.isUniversal || !phrase.isOfFew else { return false }
        if let year, let other = phrase.year, year != other { return false }
        if let count, let other = phrase.count, count != other { return false }
        if let closed, let other = phrase.count, closed.count != other { return false }
        if let count, phrase.isClosed, phrase.parties.count != count { return false }
        if !proper.isEmpty, !phrase.proper.isEmpty, proper.isDisjoint(with: phrase.proper) { return false }
        return hasCompatibleTopic(phrase) && hasCompatibleParties(phrase)
    }

    /// A declaration, a memorandum or a ceasefire is no agreement of another kind.
    private func hasCompatibleFamily(_ phrase: AgreementPhrase) -> Bool {
        // "argued over a truce, then signed the agreement": what is only wished for was not signed.
        if families == [.ceasefire], !isConfirmed, phrase.family == .any, !phrase.isTruce { return false }
        // "the accord of Peru and Chile" is no declaration of others.
        if families == [.declaration], !isNamed, phrase.family == .any, parties.isEmpty, phrase.parties.count > 1 {
            return false
        }
        if families.contains(where: { $0.isCompatible(with: phrase.family) }) { return true }
        switch phrase.family {
        case .any, .treaty: return families.isEmpty
        // "an accord", and then "the truce"
        case .ceasefire:
            return families.isEmpty
                && (topics.overlaps(phrase.topics) || topics.isEmpty && phrase.determiner == .definite && count == nil)
        case .memorandum, .declaration: return families.isEmpty && isNamed
        }
    }

    /// True where a phrase tells nothing of what is known already, so that it may tell more of this agreement.
    func isOpen(to phrase: AgreementPhrase) -> Bool {
        (phrase.topics.isEmpty || topics.isEmpty) && (phrase.parties.isEmpty || parties.isEmpty)
            && (phrase.year == nil || year == nil) && (phrase.count == nil || count == nil)
            && (phrase.proper.isEmpty || proper.isEmpty)
    }

    private func hasCompatibleTopic(_ phrase: AgreementPhrase) -> Bool {
        topics.isEmpty || phrase.topics.isEmpty || topics.overlaps(phrase.topics)
    }

    private func hasCompatibleParties(_ phrase: AgreementPhrase) -> Bool {
        let other = Set(phrase.parties)
        if other.isEmpty || parties.isEmpty { return true }
        if let closed, !other.isSubset(of: closed) { return false }
        if phrase.isClosed, !parties.isSubset(of: other) { return false }
        return !phrase.affiliations.isDisjoint(with: affiliations) || topics.overlaps(phrase.topics)
            || !proper.isDisjoint(with: phrase.proper)
    }

    /// How much of what a phrase says is known of this agreement.
    func support(for phrase: AgreementPhrase) -> Int {
        var score = 0
        if !proper.isDisjoint(with: phrase.proper) { score += 3 }
        if topics.overlaps(phrase.topics) { score += 2 }
        let shared = parties.intersection(phrase.parties).count
        score += shared > 1 ? 3 : phrase.affiliations.isDisjoint(with: affiliations) ? 0 : 1
        if let year, year == phrase.year { score += 3 }
        if let other = phrase.count, other == count || other == closed?.count { score += 2 }
        if phrase.family != .any, families.contains(phrase.family) { score += 1 }
        return score
    }
}
