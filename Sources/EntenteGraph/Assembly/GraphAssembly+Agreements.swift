import EntenteText

/// Who left an agreement and when, and when it ended for want of parties, as far as the happenings in its life tell.
extension GraphAssembly {
    /// Makes a thing of every membership that a state or body gave up, and ends agreements that all of their parties left.
    ///
    /// Only what was held on a date that a text gives counts: "The United States left the nuclear deal on May 8, 2018" is a
    /// membership of the United States until 2018-05-08, and "Trump has left the deal" is none.
    mutating func addMemberships() {
        for agreement in drafts.indices where drafts[agreement].kind == .agreement {
            let leavings = leavings(agreement)
            for (member, dates) in leavings.sorted(by: { $0.key < $1.key }) {
                add(member: member, until: dates, of: agreement)
            }
            endOfAll(agreement, leavings)
        }
    }

    /// The dates on which states and bodies left an agreement, each with the sentences that give it.
    private func leavings(_ agreement: Int) -> [Int: [Fact]] {
        var leavings: [Int: [Fact]] = [:]
        for event in targets(agreement, .lifecycle) where term(event, .stage) == .left && term(event, .status) == .held
        {
            let dates = drafts[event].facts.filter { $0.property == .occursOn && $0.polarity }
            for member in targets(event, .actor) where [.country, .organization].contains(drafts[member].kind) {
                leavings[member, default: []] += dates.map { date in
                    let evidence = date.evidence.map {
                        Evidence(
                            passage: $0.passage, rule: "party-left", confidence: $0.confidence,
                            attributedTo: $0.attributedTo)
                    }
                    return Fact(subject: member, property: .until, value: date.value, evidence: evidence)
                }
            }
        }
        return leavings.filter { !$0.value.isEmpty }.mapValues { Self.sharpenDates(Self.unite($0)) }
    }

    private mutating func add(member: Int, until dates: [Fact], of agreement: Int) {
        let index = drafts.count
        let evidence = dates.flatMap(\.evidence)
        var draft = Draft(kind: .membership, members: [])
        draft.passages = evidence.map(\.passage).sorted().removingRepeats()
        draft.facts = Self.unite(
            [Fact(subject: index, property: .member, value: .thing(member), evidence: evidence)]
                + dates.map { date in
                    var date = date
                    date.subject = index
                    return date
                })
        drafts.append(draft)
        agreementOf[index] = agreement
        drafts[agreement].facts.append(
            Fact(subject: agreement, property: .hasMembership, value: .thing(index), evidence: evidence))
    }

    /// An agreement of two or more parties that have all left it ended with the last of them.
    private mutating func endOfAll(_ agreement: Int, _ leavings: [Int: [Fact]]) {
        let parties = targets(agreement, .party)
        let last = leavings.sorted { $0.key < $1.key }.flatMap(\.value)
            .max { ($0.value.date?.latest?.ordinal ?? .min) < ($1.value.date?.latest?.ordinal ?? .min) }
        guard parties.count > 1, parties.allSatisfy({ leavings[$0] != nil }), let last else { return }
        drafts[agreement].facts.append(
            Fact(subject: agreement, property: .endedOn, value: last.value, evidence: last.evidence))
    }
}
