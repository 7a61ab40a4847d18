import EntenteText

/// Who held an office only in the past that an article tells of.
extension GraphAssembly {
    /// Marks as former the offices of people whom articles name with them only where they tell of what these did a year
    /// or more before: "President Ronald Reagan signed the treaty in 1987".
    mutating func markPastTenures() {
        var past: Set<PersonAndPassage> = []
        for draft in drafts where draft.kind.isOccurrence {
            let days = draft.facts.filter { $0.property == .occursOn && $0.polarity }.compactMap {
                $0.value.date?.latest?.ordinal
            }
            guard let day = days.max() else { continue }
            for fact in draft.facts where fact.polarity && [.actor, .participant, .speaker].contains(fact.property) {
                guard let person = fact.value.thing, drafts[person].kind == .person else { continue }
                for piece in fact.evidence {
                    if let published = published(piece.passage)?.ordinal, day < published - 365 {
                        past.insert(PersonAndPassage(person: person, passage: piece.passage))
                    }
                }
            }
        }
        if past.isEmpty { return }
        for person in Set(past.map(\.person)).sorted() {
            let former = Set(drafts[person].facts.filter { $0.property == .formerOffice }.compactMap(\.value.thing))
            let ended = drafts[person].facts.filter { fact in
                fact.property == .holdsOffice && fact.polarity && !(fact.value.thing.map(former.contains) ?? true)
                    && fact.evidence.allSatisfy { past.contains(PersonAndPassage(person: person, passage: $0.passage)) }
            }
            drafts[person].facts.removeAll(where: ended.contains)
            drafts[person].facts += ended.map { fact in
                var fact = fact
                fact.property = .formerOffice
                for index in fact.evidence.indices { fact.evidence[index].rule = "office-in-the-past" }
                return fact
            }
        }
    }

    private struct PersonAndPassage: Hashable {
        var person: Int
        var passage: Int
    }
}
