import EntenteText

/// What becomes of the facts of a thing when several articles state them.
extension GraphAssembly {
    mutating func settleFacts(_ index: Int) {
        var facts = Self.unite(drafts[index].facts)
        facts = Self.sharpenDates(facts)
        facts = keepLatestStatus(withoutProphecy(facts))
        facts = keepOne(.officeTitle, of: facts) { Self.fullest($0) }
        facts = keepOne(.text, of: facts) { Self.fullest($0) }
        facts = keepOne(.verbatim, of: facts) { $0.contains { $0.value == .flag(true) } ? .flag(true) : $0[0].value }
        facts += disputed(facts)
        drafts[index].facts = facts
        guard drafts[index].kind.isOccurrence else { return }
        let passages = facts.flatMap { $0.evidence.map(\.passage) }.sorted().removingRepeats()
        if drafts[index].passages.isEmpty { drafts[index].passages = passages }
        drafts[index].facts += firstReport(index, passages)
    }

    /// The day of the first articles that tell of an occurrence; nothing where none of its articles has a day.
    private func firstReport(_ index: Int, _ passages: [Int]) -> [Fact] {
        let dated = (drafts[index].passages + passages).sorted().compactMap { passage in
            published(passage).map { (passage: passage, day: $0) }
        }
        guard let day = dated.map(\.day).min() else { return [] }
        var evidence: [Evidence] = []
        for (passage, published) in dated where published == day {
            // One sentence of each article.
            if let last = evidence.last, excerpts[last.passage].source == excerpts[passage].source { continue }
            evidence.append(Evidence(passage: passage, rule: "publication-day", confidence: 1))
        }
        return [Fact(subject: index, property: .reportedOn, value: .date(.day(day)), evidence: evidence)]
    }

    /// Nobody tells that something was held before it was: where all the articles that say so are older than its day, which
    /// another one gives, it is planned.
    private func withoutProphecy(_ facts: [Fact]) -> [Fact] {
        let days = facts.filter { $0.property == .occursOn && $0.polarity }.compactMap { $0.value.date?.earliest }
        guard let day = days.min() else { return facts }
        return facts.map { fact in
            guard fact.property == .status, fact.value == .term(.held), fact.polarity,
                !fact.evidence.isEmpty,
                fact.evidence.allSatisfy({ piece in published(piece.passage).map { $0 < day } ?? false })
            else { return fact }
            var planned = fact
            planned.value = .term(.planned)
            return planned
        }
    }

    /// One fact for each property, value and polarity, with the evidence of all.
    static func unite(_ facts: [Fact]) -> [Fact] {
        var result: [Fact] = []
        for fact in facts.sorted(by: Fact.precedes) {
            let last = result.count - 1
            // By index: a copy of the last fact would make every append copy all its evidence.
            if last >= 0, result[last].property == fact.property, result[last].value == fact.value,
                result[last].polarity == fact.polarity
            {
                result[last].evidence += fact.evidence
            } else {
                result.append(fact)
            }
        }
        for index in result.indices { result[index].evidence = unite(result[index].evidence) }
        return result
    }

    /// One piece of evidence for each passage, rule and speaker, with the greatest confidence.
    private static func unite(_ evidence: [Evidence]) -> [Evidence] {
        var result: [Evidence] = []
        for piece in evidence.sorted(by: Evidence.precedes) {
            if let last = result.last, last.passage == piece.passage, last.rule == piece.rule,
                last.attributedTo == piece.attributedTo
            {
                continue
            }
            result.append(piece)
        }
        return result
    }

    /// A vague date gives its evidence to the one sharpest date that agrees with it, and goes. Two that contradict
    /// each other stay, and so does what fits both.
    static func sharpenDates(_ facts: [Fact]) -> [Fact] {
        var facts = facts
        var gone: Set<Int> = []
        for index in facts.indices {
            guard let date = facts[index].value.date else { continue }
            let sharper = facts.indices.filter { other in
                facts[other].property == facts[index].property && facts[other].polarity == facts[index].polarity
                    && facts[other].value.date.map { $0.sharpens(date) } ?? false
            }
            let sharpest = sharper.filter { one in
                !sharper.contains { other in
                    guard let a = facts[one].value.date, let b = facts[other].value.date else { return false }
                    return b.sharpens(a)
                }
            }
            guard sharpest.count == 1 else { continue }
            facts[sharpest[0]].evidence += facts[index].evidence
            gone.insert(index)
        }
        guard !gone.isEmpty else { return facts }
        return unite(facts.indices.filter { !gone.contains($0) }.map { facts[$0] })
    }

    /// Marks the properties of which the sources give dates that contradict each other; the dates themselves all stay.
    private func disputed(_ facts: [Fact]) -> [Fact] {
        [Property.signedOn, .inForceFrom, .expiresOn, .endedOn, .occursOn].compactMap { property in
            let dated = facts.filter { $0.property == property && $0.polarity }
            let dates = dated.compactMap(\.value.date)
            guard let subject = dated.first?.subject,
                Property.disputed.domain.contains(drafts[subject].kind),
                dates.contains(where: { one in dates.contains { !one.isCompatible(with: $0) } })
            else { return nil }
            let evidence = Self.unite(
                dated.flatMap(\.evidence).map {
                    Evidence(passage: $0.passage, rule: "contradicting-dates", confidence: 1)
                })
            return Fact(subject: subject, property: .disputed, value: .text(property.rawValue), evidence: evidence)
        }
    }

    /// The status that the latest article gives; within one day, what is more final. What articles of earlier days gave
    /// is its history.
    private func keepLatestStatus(_ facts: [Fact]) -> [Fact] {
        let rank: [Term] = [.proposed, .announced, .planned, .ongoing, .denied, .cancelled, .held]
        let statuses = facts.filter { $0.property == .status && $0.polarity }.map { fact in
            (
                fact: fact, day: fact.evidence.compactMap { published($0.passage)?.ordinal }.max() ?? Int.min,
                rank: fact.value.term.flatMap(rank.firstIndex) ?? -1
            )
        }
        guard let latest = statuses.max(by: { ($0.day, $0.rank) < ($1.day, $1.rank) }), statuses.count > 1 else {
            return facts
        }
        var result = facts.filter { $0.property != .status || !$0.polarity || $0.value == latest.fact.value }
        for status in statuses where status.day < latest.day && status.day > Int.min {
            var former = status.fact
            former.property = .formerStatus
            result.append(former)
        }
        return Self.unite(result)
    }

    /// Keeps one of the values asserted of a property; the evidence of the others goes to it.
    private func keepOne(
        _ property: Property, of facts: [Fact], choose: ([Fact]) -> Value
    ) -> [Fact] {
        let candidates = facts.filter { $0.property == property && $0.polarity }
        guard candidates.count > 1 else { return facts }
        let chosen = choose(candidates)
        var result: [Fact] = []
        for var fact in facts {
            if fact.property == property, fact.polarity, fact.value != chosen {
                fact.value = chosen
            }
            result.append(fact)
        }
        return Self.unite(result)
    }

    /// The text with the most words, then the one most often met, then the first in the alphabet.
    private static func fullest(_ facts: [Fact]) -> Value {
        let best = facts.min { a, b in
            let words = [a, b].map { Folding.words($0.value.text ?? "").count }
            if words[0] != words[1] { return words[0] > words[1] }
            if a.evidence.count != b.evidence.count { return a.evidence.count > b.evidence.count }
            return a.value < b.value
        }
        return best?.value ?? facts[0].value
    }

    /// What the keys say stands in the graph as facts: a country's ISO code, a body's Wikidata id.
    mutating func addKnownKeys() {
        for index in drafts.indices {
            guard let key = drafts[index].key else { continue }
            let isWikidata =
                key.utf8.first == UInt8(ascii: "Q") && key.utf8.count > 1
                && key.utf8.dropFirst().allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            // Longer keys are of states that are gone (ISO 3166-3: SUHH).
            let isCountryCode = drafts[index].kind == .country && key.utf8.count == 2
            guard isCountryCode || isWikidata else { continue }
            let property: Property = isCountryCode ? .iso3166 : .sameAs
            guard !drafts[index].facts.contains(where: { $0.property == property }) else { continue }
            let evidence = drafts[index].passages.prefix(1).map {
                Evidence(passage: $0, rule: "gazetteer", confidence: 1)
            }
            drafts[index].facts.append(
                Fact(subject: index, property: property, value: .text(key), evidence: Array(evidence)))
        }
    }
}
