import EntenteText

/// Who held which office, and when, as far as the articles tell.
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

    /// An article that calls a person a former holder of an office does not tell that the person holds it.
    mutating func partFormerOffices() {
        for person in drafts.indices where drafts[person].kind == .person {
            var former: Set<OfficeAndSource> = []
            for fact in drafts[person].facts where fact.property == .formerOffice && fact.polarity {
                for piece in fact.evidence { former.insert(telling(fact, piece)) }
            }
            if former.isEmpty { continue }
            drafts[person].facts = drafts[person].facts.compactMap { fact in
                guard fact.property == .holdsOffice, fact.polarity, !fact.evidence.isEmpty else { return fact }
                var present = fact
                present.evidence.removeAll { former.contains(telling(fact, $0)) }
                return present.evidence.isEmpty ? nil : present
            }
        }
    }

    private func telling(_ fact: Fact, _ piece: Evidence) -> OfficeAndSource {
        OfficeAndSource(office: fact.value.thing ?? -1, source: excerpts[piece.passage].source)
    }

    private struct OfficeAndSource: Hashable {
        var office: Int
        var source: Int
    }

    /// Makes a thing of every time that a person held an office, so that later news never erases who held it before.
    mutating func addTenures() {
        for person in drafts.indices where drafts[person].kind == .person {
            var tellings: [Int: [Telling]] = [:]
            for fact in drafts[person].facts where fact.polarity {
                guard fact.property == .holdsOffice || fact.property == .formerOffice, let office = fact.value.thing
                else { continue }
                tellings[office, default: []] += fact.evidence.map {
                    Telling(evidence: $0, day: published($0.passage), isFormer: fact.property == .formerOffice)
                }
            }
            for (office, tellings) in tellings.sorted(by: { $0.key < $1.key }) {
                for tenure in Tenure.tenures(tellings) { add(tenure, of: person, in: office) }
            }
        }
    }

    private mutating func add(_ tenure: Tenure, of person: Int, in office: Int) {
        let index = drafts.count
        var draft = Draft(kind: .tenure, members: [])
        draft.passages = tenure.tellings.map(\.evidence.passage).sorted().removingRepeats()
        func add(_ property: Property, _ value: Value, _ tellings: [Telling]) {
            draft.facts.append(
                Fact(subject: index, property: property, value: value, evidence: tellings.map(\.evidence)))
        }
        add(.holder, .thing(person), tenure.tellings)
        add(.office, .thing(office), tenure.tellings)
        let present = tenure.tellings.filter { !$0.isFormer }
        let days = present.compactMap(\.day)
        for (property, day) in [(Property.firstReported, days.min()), (.lastReported, days.max())] {
            if let day { add(property, .date(.day(day)), present.filter { $0.day == day }) }
        }
        let former = tenure.tellings.filter(\.isFormer)
        if let day = former.compactMap(\.day).min() {
            add(.until, .date(.interval(nil, .day(day))), former.filter { $0.day == day })
        }
        draft.facts = Self.unite(draft.facts)
        drafts.append(draft)
    }

    /// An article's word that a person is in an office, or was.
    private struct Telling {
        var evidence: Evidence
        var day: CalendarDate?
        var isFormer: Bool
    }

    /// The tellings of one stay in an office: articles that name the person as its holder, then those that name a former one.
    private struct Tenure {
        var tellings: [Telling] = []

        /// One who is named as the holder again, after having been called a former one, holds the office again. What has no
        /// day belongs to the last stay.
        static func tenures(_ tellings: [Telling]) -> [Tenure] {
            let dated = tellings.filter { $0.day != nil }.sorted {
                ($0.day?.ordinal ?? 0, $0.isFormer ? 1 : 0) < ($1.day?.ordinal ?? 0, $1.isFormer ? 1 : 0)
            }
            var tenures = [Tenure()]
            for telling in dated {
                if !telling.isFormer, tenures[tenures.count - 1].tellings.last?.isFormer ?? false {
                    tenures.append(Tenure())
                }
                tenures[tenures.count - 1].tellings.append(telling)
            }
            tenures[tenures.count - 1].tellings += tellings.filter { $0.day == nil }
            return tenures.filter { !$0.tellings.isEmpty }
        }
    }
}
