import EntenteText

/// Agreements: by acronym or full name where their parties agree; what has only a description ("intelligence-sharing
/// pact") by parties, topic and time, where exactly one agreement fits.
extension Clustering {
    mutating func clusterAgreements() {
        let items = items(of: .agreement)
        tieToParties(items)
        joinKeys(items)
        let named = items.filter { isNamed($0) }
        joinNames(named)
        joinAcronyms(items)
        joinOtherNames(named)
        let descriptions = items.filter { !isNamed($0) }
        var tellings = self.tellings(items)
        joinSameDescriptions(descriptions, &tellings)
        joinDescriptions(descriptions, with: named, &tellings)
        joinSameWords(items, &tellings)
        joinOtherNames(named)
        tellings.settle(&self)
        joinTellings(&tellings)
        // What is known by then of the clusters may tell more of them.
        joinTellings(&tellings)
    }

    /// A name that one agreement has, or one for every two parties where it is tied to them.
    private func isNamed(_ item: Int) -> Bool {
        let name = thing(item).name ?? ""
        return AgreementName.isIndividual(name) || AgreementName.isStanding(name) && !context(item).isEmpty
    }

    /// Joins names that differ only in what they call the instrument: the Paris Agreement, the Paris climate accord. The
    /// words left must be the same, and more than the names of countries, which have many agreements.
    private mutating func joinSameWords(_ items: [Int], _ tellings: inout AgreementTellings) {
        let countryWords = countryWords()
        var sameWords = Buckets<[String]>()
        for item in items {
            let name = thing(item).name ?? ""
            let words = AgreementName.distinctiveWords(name)
            if AgreementName.hasProperWord(name), !countryWords.isSuperset(of: words) { sameWords.add(item, to: words) }
        }
        sameWords.forEach { items in
            let words = items.map { AgreementName.words(thing($0).name ?? "") }
            let subjects = Set(words.flatMap { AgreementName.topic($0) }.filter(AgreementName.isSubject))
            let kinds = Set(words.map { AgreementName.instrument($0) }).subtracting([""])
            if subjects.count < 2, kinds.count < 2 {
                for items in byEpoch(items, tellings) { joinNamesakes(items, .sameWords) }
            } else if let first = items.first {
                for other in items.dropFirst().prefix(4) where root(other) != root(first) {
                    miss(first, other, .sameWords, .differentInstruments)
                }
            }
        }
        tellings.settle(&self)
    }

    /// Descriptions that are the same to the word and say more than a form: "Iran nuclear deal", of about the same time.
    private mutating func joinSameDescriptions(_ descriptions: [Int], _ tellings: inout AgreementTellings) {
        var namesakes = Buckets<String>()
        for item in descriptions {
            let name = thing(item).name ?? ""
            if AgreementName.hasProperWord(name), !AgreementName.isForm(name) {
                namesakes.add(item, to: Folding.fold(name))
            }
        }
        namesakes.forEach { items in
            for items in byEpoch(items, tellings) { joinNamesakes(items, .sameName) }
        }
        tellings.settle(&self)
    }

    /// Items of one name by the times at which they are told, each group within its time: a ceasefire of 2014 is none of 2021. Names that
    /// one agreement has are one group; so is what has no time.
    private func byEpoch(_ items: [Int], _ tellings: AgreementTellings) -> [[Int]] {
        var groups: [[Int]] = []
        var last: Int?
        let told = items.map { (item: $0, telling: tellings[$0]) }
        if told.contains(where: { $0.telling?.isIndividual ?? false }) { return [items] }
        let dated = told.compactMap { entry in
            entry.telling?.day.map { (day: $0, item: entry.item, telling: entry.telling) }
        }
        .sorted { ($0.day, $0.item) < ($1.day, $1.item) }
        for (day, item, telling) in dated {
            let longest = telling?.instrument == "ceasefire" ? 60 : 366
            if let before = last, day - before <= longest {
                groups[groups.count - 1].append(item)
            } else {
                groups.append([item])
            }
            last = day
        }
        let undated = items.filter { tellings[$0]?.day == nil }
        if groups.count < 2 { return [(groups.first ?? []) + undated].map { $0.sorted() } }
        return groups.map { $0.sorted() } + [undated]
    }

    /// A name that is only a form ("GSOMIA", "Mutual Defense Treaty") means another agreement for every two parties, so
    /// the pair is what it is tied to; the Paris Agreement is one, whoever is said to belong to it.
    private mutating func tieToParties(_ items: [Int]) {
        var numbers: [[Int]: Int] = [:]
        for item in items where AgreementName.isForm(thing(item).name ?? "") {
            let parties = related(item, .party)
            guard parties.count == 2 else { continue }
            let number = numbers[parties, default: numbers.count]
            numbers[parties] = number
            setContext(item, [number])
        }
    }

    /// One acronym, and parties that do not contradict each other: one agreement. "MOU" is the acronym of none.
    private mutating func joinAcronyms(_ items: [Int]) {
        var sharing = Buckets<String>()
        for item in items {
            let thing = thing(item)
            for name in [thing.name ?? ""] + thing.aliases where Folding.isAcronym(name) && !AgreementName.isPlain(name)
            {
                sharing.add(item, to: Folding.fold(name))
            }
        }
        sharing.forEach { joinNamesakes($0, .acronym) }
    }

    /// Joins a description with the one named agreement of its parties and topic, or of its year of signing, one party and the topic:
    /// "2015 nuclear deal" with Iran.
    private mutating func joinDescriptions(
        _ descriptions: [Int], with named: [Int], _ tellings: inout AgreementTellings
    ) {
        var byParties = Buckets<[Int]>()
        var byParty = Buckets<Int>()
        var profiles: [Int: AgreementProfile] = [:]
        // The clusters as they are before any of these joins.
        var home: [Int: Int] = [:]
        for item in named {
            let parties = related(item, .party)
            if parties.count > 1 { byParties.add(item, to: parties) }
            for party in parties { byParty.add(item, to: party) }
            let own = root(item)
            home[item] = own
            if let telling = tellings[item] { profiles[own, default: AgreementProfile()].add(thing(item), telling) }
        }
        let ofParties = byParties.lookup()
        let ofParty = byParty.lookup()
        func homes(_ items: [Int], _ fits: (AgreementProfile) -> Bool) -> [Int] {
            items.compactMap { home[$0] }.sorted().removingRepeats().filter { profiles[$0].map(fits) ?? false }
        }
        for item in descriptions {
            guard let telling = tellings[item], !telling.parties.isEmpty else { continue }
            let words = AgreementName.words(thing(item).name ?? "")
            var fitting: [Int] = []
            if telling.parties.count > 1 {
                fitting = homes(ofParties(telling.parties)) { $0.fits(words, telling) }
            }
            if fitting.isEmpty, telling.signed != nil {
                fitting = homes(ofParty(telling.parties[0])) { $0.fitsByYear(words, telling) }
            }
            if fitting.count == 1 {
                // "the trade pact" of an article that names it, too
                tellings.join(fitting[0], item, evenOfOneArticle: true, &self)
            } else {
                missSeveral(fitting, item, .partiesAndTopic)
            }
        }
    }

    func countryWords() -> Set<String> {
        var words: Set<String> = []
        for country in items(of: .country) {
            let thing = thing(country)
            for name in [thing.name ?? ""] + thing.aliases { words.formUnion(Folding.words(name)) }
        }
        return words
    }
}

/// What the names of an agreement, all together, say of it.
private struct AgreementProfile {
    private var topics: Set<String> = []
    private var kinds: Set<String> = []
    private var dates: Set<PartialDate> = []
    private var parties: Set<Int> = []
    private var days: Set<Int> = []

    mutating func add(_ thing: Thing, _ telling: AgreementTelling) {
        if let signed = telling.signed { dates.insert(signed) }
        if let day = telling.day { days.insert(day) }
        parties.formUnion(telling.parties)
        for name in [thing.name ?? ""] + thing.aliases {
            let words = AgreementName.words(name)
            topics.formUnion(AgreementName.topic(words))
            let kind = AgreementName.kind(words)
            if !kind.isEmpty { kinds.insert(kind) }
        }
    }

    /// True where a description can mean it: its kind of instrument, its topic and its date allow it. What says no topic is told at
    /// about the same time.
    func fits(_ description: [String], _ telling: AgreementTelling) -> Bool {
        if let signed = telling.signed, !dates.isEmpty, !dates.contains(where: signed.isCompatible) { return false }
        let kind = AgreementName.kind(description)
        let topic = AgreementName.topic(description)
        guard kind.isEmpty || kinds.contains(kind) || kinds.isEmpty && kind == "treaty" else { return false }
        if !topic.isEmpty { return topic.contains(where: topics.contains) }
        guard let day = telling.day, !days.isEmpty else { return true }
        return days.contains { abs($0 - day) <= 31 }
    }

    /// True where a description says when it was signed and what it is about, and names nobody who is no party.
    func fitsByYear(_ description: [String], _ telling: AgreementTelling) -> Bool {
        guard let signed = telling.signed, dates.contains(where: signed.isCompatible) else { return false }
        return !AgreementName.topic(description).filter(topics.contains).isEmpty
            && parties.isSuperset(of: telling.parties) && fits(description, telling)
    }
}
