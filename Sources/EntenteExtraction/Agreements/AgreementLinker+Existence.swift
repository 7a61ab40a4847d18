internal import EntenteKnowledge
internal import EntenteText

/// Whether a phrase tells of an agreement that there is.
extension AgreementLinker {
    /// A declaration binds where several sign or adopt it, or where it has a name: without that it is something said.
    func withoutIdleDeclarations(
        _ phrases: [AgreementPhrase], beside named: [AgreementCluster]
    ) -> [AgreementPhrase] {
        let phrases = withoutUnsignedStatements(phrases)
        if named.contains(where: { $0.families.contains(.declaration) }) { return phrases }
        let isMade = phrases.contains {
            $0.family == .declaration && ($0.isShared || makers(of: $0).count > 1) && isAdopted($0)
        }
        return isMade ? phrases : phrases.filter { $0.family != .declaration }
    }

    /// "signed a joint statement": any other is something said.
    private func withoutUnsignedStatements(_ phrases: [AgreementPhrase]) -> [AgreementPhrase] {
        func isStatement(_ phrase: AgreementPhrase) -> Bool { syntax.lemma(phrase.head) == "statement" }
        let isSigned = phrases.contains { phrase in
            isStatement(phrase) && tellings(of: phrase).contains { $0.rule.is("signed") && isMade($0) }
        }
        return isSigned ? phrases : phrases.filter { !isStatement($0) }
    }

    private func isAdopted(_ phrase: AgreementPhrase) -> Bool { tellings(of: phrase).contains(where: isMade) }

    func tellings(of phrase: AgreementPhrase) -> [AgreementTelling] {
        reader.tellings(of: [
            Mention(tokens: phrase.tokens, head: phrase.head, entities: [], form: .description, confidence: 1)
        ])
    }

    /// True where an agreement is known to be years older than the one that a phrase tells or thinks of as new: "reached
    /// a nuclear deal on Monday" is not the Non-Proliferation Treaty.
    func isOlder(_ cluster: AgreementCluster, than phrase: AgreementPhrase) -> Bool {
        guard phrase.determiner == .indefinite, let entity = cluster.entity,
            let entry = Knowledge.shared.entries(for: analysis.name(of: entity), kinds: .init(.agreement)).first,
            let signed = Knowledge.shared.agreements[Int(entry.index)].signed.flatMap({ Int($0.prefix(4)) })
        else { return false }
        if let published = document.article.published, published.year - signed < 2 { return false }
        let sentence = document.sentence(of: phrase.head).tokens
        guard !sentence.contains(where: { AgreementPhrase.year(document, $0) == signed }) else { return false }
        let made = tellings(of: phrase).filter { isMade($0) }
        // "had reached a deal", "under a deal of 2015"
        let isTold = made.allSatisfy { telling in
            !syntax.children(of: telling.predicate, .aux).contains { syntax.norm($0) == "had" }
        }
        return made.isEmpty ? !isAsserted(phrase) : isTold
    }

    /// True where the sentence says that the agreement was or will be made.
    func isToldMade(_ phrase: AgreementPhrase) -> Bool {
        tellings(of: phrase).contains { !$0.rule.is("presumed") && isMade($0) }
    }

    /// True where the sentence says that the agreement was or will be made, or takes it for granted.
    func isAsserted(_ phrase: AgreementPhrase) -> Bool {
        if tellings(of: phrase).contains(where: { $0.rule.is("presumed") || isMade($0) }) { return true }
        // "Under a 2015 deal Iran curbed its work."
        guard syntax.marker(of: phrase.head) == "under", let governor = syntax.head(of: phrase.head) else {
            return false
        }
        // "agreed to curb its work under a deal"
        if syntax.relation(governor) == .xcomp, let above = syntax.head(of: governor),
            syntax.isOne(above, of: MeetingWords.agreeing)
        {
            return syntax.factuality(of: above) == Factuality()
        }
        return syntax.factuality(of: governor).degree == .actual
    }

    /// Those who the sentence says made it, where with what the phrase says they are several.
    func makers(of phrase: AgreementPhrase) -> [Int] {
        var sides: [Int] = []
        for telling in tellings(of: phrase)
        where (phrase.determiner == .possessive || !telling.rule.is("presumed")) && isMade(telling) {
            for role in telling.rule.roles where role.name == "party" {
                let heads = reader.matcher.fill(role, of: telling.match) { head, _ in head == phrase.head ? [] : [head]
                }
                for referent in heads.flatMap({ analysis.referents(of: $0) }) where referent.confidence >= 0.7 {
                    if let side = side(of: referent.entity), !sides.contains(side) { sides.append(side) }
                }
            }
        }
        return Set(sides).union(phrase.parties).count > 1 ? sides : []
    }

    /// "signed", "has reached", "after reaching"; not "about reaching", "to reach".
    private func isMade(_ telling: AgreementTelling) -> Bool {
        let factuality = syntax.factuality(of: telling.predicate)
        guard !factuality.isNegated else { return false }
        switch factuality.degree {
        case .planned: return true
        case .actual: break
        default: return false
        }
        guard syntax.partOfSpeech(telling.predicate) == .verb else { return true }
        let morphology = document.tokens[telling.predicate].morphology
        if syntax.marker(of: telling.predicate) == "after" { return true }
        return !morphology.contains(.infinitive)
            && (morphology.contains(.finite) || morphology.contains(.past)
                || syntax.child(of: telling.predicate, .aux, .auxPass) != nil)
    }
}
