import EntenteText

/// Agreements: by acronym or full name where their parties agree; what has only a description ("intelligence-sharing
/// pact") by parties and topic, where exactly one agreement fits.
extension Clustering {
    mutating func clusterAgreements() {
        let items = items(of: .agreement)
        tieToParties(items)
        joinKeys(items)
        let named = items.filter { AgreementName.isProper(thing($0).name ?? "") }
        joinNames(named)
        joinAcronyms(named)
        joinOtherNames(named)
        let descriptions = items.filter { !AgreementName.isProper(thing($0).name ?? "") }
        joinNames(descriptions.filter { AgreementName.hasProperWord(thing($0).name ?? "") })
        joinDescriptions(descriptions, with: named)
        joinSameWords(items)
        joinTellings(items)
    }

    /// Joins names that differ only in what they call the instrument: the Paris Agreement, the Paris climate accord. The
    /// words left must be the same, and more than the names of countries, which have many agreements.
    private mutating func joinSameWords(_ items: [Int]) {
        let countryWords = countryWords()
        var sameWords = Buckets<[String]>()
        for item in items {
            let words = AgreementName.distinctiveWords(thing(item).name ?? "")
            if !countryWords.isSuperset(of: words) { sameWords.add(item, to: words) }
        }
        sameWords.forEach { items in
            let topics = items.map { AgreementName.topic(AgreementName.words(thing($0).name ?? "")) }
            let subjects = Set(topics.flatMap { $0 }.filter(AgreementName.isSubject))
            let kinds = Set(items.map { AgreementName.kind(AgreementName.words(thing($0).name ?? "")) }).subtracting([
                ""
            ])
            if subjects.count < 2, kinds.count < 2 {
                joinNamesakes(items, .sameWords)
            } else if let first = items.first {
                for other in items.dropFirst().prefix(4) where root(other) != root(first) {
                    miss(first, other, .sameWords, .differentInstruments)
                }
            }
        }
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

    /// One acronym, and parties that do not contradict each other: one agreement.
    private mutating func joinAcronyms(_ items: [Int]) {
        var sharing = Buckets<String>()
        for item in items {
            let thing = thing(item)
            for name in [thing.name ?? ""] + thing.aliases where Folding.isAcronym(name) {
                sharing.add(item, to: Folding.fold(name))
            }
        }
        sharing.forEach { joinNamesakes($0, .acronym) }
    }

    private mutating func joinDescriptions(_ descriptions: [Int], with named: [Int]) {
        var byParties = Buckets<[Int]>()
        var profiles: [Int: Profile] = [:]
        for item in named {
            let parties = related(item, .party)
            if parties.count > 1 { byParties.add(item, to: parties) }
            profiles[root(item), default: Profile()].add(thing(item), signed: date(item, .signedOn))
        }
        let ofParties = byParties.lookup()
        for item in descriptions {
            let parties = related(item, .party)
            guard parties.count > 1 else { continue }
            let words = AgreementName.words(thing(item).name ?? "")
            let signed = date(item, .signedOn)
            let fitting = roots(ofParties(parties)).filter { profiles[$0]?.fits(words, signed: signed) ?? false }
            if fitting.count == 1 {
                join(fitting[0], item, .partiesAndTopic)
            } else {
                missSeveral(fitting, item, .partiesAndTopic)
            }
        }
    }

    /// Joins descriptions with what was told within two months and of two parties at least that both have: "ceasefire" of Peru and Chile,
    /// "truce" of Peru, Chile and Bolivia. What fits several that are not one is left alone.
    private mutating func joinTellings(_ items: [Int]) {
        let countryWords = countryWords()
        var tellings: [Int: Telling] = [:]
        var ofPair = Buckets<[Int]>()
        for item in items {
            let parties = related(item, .party)
            guard (2...8).contains(parties.count) else { continue }
            let words = AgreementName.words(thing(item).name ?? "")
            let partyWords = parties.flatMap { Folding.words(thing($0).name ?? "") }
            tellings[item] = Telling(
                parties: parties, kind: AgreementName.isDeclaration(words) ? "declaration" : AgreementName.kind(words),
                topic: Set(AgreementName.topic(words)).subtracting(AgreementName.vague).subtracting(countryWords)
                    .subtracting(partyWords), signed: date(item, .signedOn),
                day: graphs[Int(articleOf[item])].source.published?.ordinal,
                isProper: AgreementName.isProper(thing(item).name ?? ""))
            for (number, one) in parties.enumerated() {
                for other in parties[..<number] { ofPair.add(item, to: [other, one]) }
            }
        }
        var fitting: [Int: Set<Int>] = [:]
        ofPair.forEach { items in
            let inTime = items.compactMap { item in tellings[item].map { (item: item, telling: $0) } }
                .sorted { ($0.telling.day ?? 0, $0.item) < ($1.telling.day ?? 0, $1.item) }
            for (number, one) in inTime.enumerated() {
                for other in inTime[(number + 1)...] {
                    if let day = one.telling.day, let later = other.telling.day, later - day > Telling.longest { break }
                    guard one.telling.isOfSame(as: other.telling) else { continue }
                    fitting[one.item, default: []].insert(other.item)
                    fitting[other.item, default: []].insert(one.item)
                }
            }
        }
        for item in items where !(tellings[item]?.isProper ?? true) {
            let others = (fitting[item] ?? []).sorted()
            let areOne = others.allSatisfy { one in
                others.allSatisfy { $0 == one || root($0) == root(one) || fitting[one]?.contains($0) ?? false }
            }
            guard areOne else {
                missSeveral(roots(others), item, .partiesAndTopic)
                continue
            }
            for other in others { join(other, item, .partiesAndTopic) }
        }
    }

    /// What one article says of an agreement.
    private struct Telling {
        var parties: [Int]
        var kind: String
        /// What it is about.
        var topic: Set<String>
        var signed: PartialDate?
        /// The day of the article, where it is known.
        var day: Int?
        var isProper: Bool

        /// The most days between the articles; and where one does not say what it is about.
        static let longest = 60
        private static let longestOfVague = 31

        /// The one names all parties that the other names and is about nothing else; kind and day do not contradict.
        func isOfSame(as other: Telling) -> Bool {
            if isProper, other.isProper { return false }
            let common = parties.count(where: other.parties.contains)
            guard common == min(parties.count, other.parties.count),
                kind == other.kind || kind.isEmpty || other.kind.isEmpty,
                topic.isSubset(of: other.topic) || other.topic.isSubset(of: topic)
            else { return false }
            if let signed, let day = other.signed { return signed.isCompatible(with: day) }
            guard let own = day, let day = other.day else { return topic == other.topic && kind == other.kind }
            let isVague = topic.isEmpty && kind.isEmpty || other.topic.isEmpty && other.kind.isEmpty
            return abs(own - day) <= (isVague ? Self.longestOfVague : Self.longest)
        }
    }

    private func countryWords() -> Set<String> {
        var words: Set<String> = []
        for country in items(of: .country) {
            let thing = thing(country)
            for name in [thing.name ?? ""] + thing.aliases { words.formUnion(Folding.words(name)) }
        }
        return words
    }

    /// What the names of an agreement, all together, say of it.
    private struct Profile {
        private var topics: Set<String> = []
        private var kinds: Set<String> = []
        private var dates: Set<PartialDate> = []

        mutating func add(_ thing: Thing, signed: PartialDate?) {
            if let signed { dates.insert(signed) }
            for name in [thing.name ?? ""] + thing.aliases {
                let words = AgreementName.words(name)
                topics.formUnion(AgreementName.topic(words))
                let kind = AgreementName.kind(words)
                if !kind.isEmpty { kinds.insert(kind) }
            }
        }

        /// True where a description can mean it: its kind of instrument, its topic and its date allow it.
        func fits(_ description: [String], signed: PartialDate?) -> Bool {
            if let signed, !dates.isEmpty, !dates.contains(where: signed.isCompatible) { return false }
            let kind = AgreementName.kind(description)
            let topic = AgreementName.topic(description)
            return (kind.isEmpty || kinds.isEmpty || kinds.contains(kind))
                && (topic.isEmpty || topic.contains(where: topics.contains))
        }
    }

}

/// What the words of an agreement's name say: whether it is a name, what kind of instrument, on what topic.
enum AgreementName {
    /// True of "Paris Agreement" and "GSOMIA", false of "intelligence-sharing pact" and "Iran nuclear deal".
    static func isProper(_ name: String) -> Bool {
        guard let last = name.utf8.split(separator: UInt8(ascii: " ")).last?.first else { return false }
        return !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(last)
    }

    /// True of "Iran nuclear deal": it has a word with a capital.
    static func hasProperWord(_ name: String) -> Bool {
        name.utf8.contains { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    }

    /// "paris" of "Paris climate accord": the words that few agreements have.
    static func distinctiveWords(_ name: String) -> [String] {
        words(name).filter { !general.contains($0) && !forms.contains($0) && kind([$0]).isEmpty }.sorted()
            .removingRepeats()
    }

    /// True of what an agreement can be about.
    static func isSubject(_ word: String) -> Bool {
        forms.contains(word) && word != "cooperation" && word != "partnership"
    }

    /// What says nothing of which agreement it is.
    static let vague: Set<String> = [
        "long", "negotiated", "landmark", "historic", "breakthrough", "immediate", "unconditional", "final", "formal",
        "draft", "initial", "preliminary", "tentative", "consensus", "so", "called", "major", "fragile", "declaration",
        "statement", "communique",
    ]

    /// True where every word is one that many agreements have: nothing in the name says which one is meant.
    static func isForm(_ name: String) -> Bool {
        let words = words(name)
        return !words.isEmpty && words.allSatisfy { general.contains($0) || forms.contains($0) || !kind([$0]).isEmpty }
    }

    static func words(_ name: String) -> [String] { Folding.words(name).map { synonyms[$0] ?? $0 } }

    /// The kind of instrument where it says something; empty for the words that newspapers use for any of them.
    static func kind(_ words: [String]) -> String {
        words.last { ["treaty", "memorandum", "convention", "protocol", "ceasefire", "armistice"].contains($0) } ?? ""
    }

    /// True of what is declared, not concluded: "joint statement".
    static func isDeclaration(_ words: [String]) -> Bool {
        words.contains { ["declaration", "statement", "communique"].contains($0) }
    }

    static func topic(_ words: [String]) -> [String] {
        words.filter { !general.contains($0) && kind([$0]).isEmpty }.sorted().removingRepeats()
    }

    private static let synonyms = [
        "intelligence": "information", "intel": "information", "defence": "military", "defense": "military",
        "security": "military", "atomic": "nuclear", "commerce": "trade", "commercial": "trade", "fishing": "fisheries",
        "fishery": "fisheries", "mou": "memorandum", "truce": "ceasefire", "cease": "ceasefire", "pact": "agreement",
        "accord": "agreement", "accords": "agreement", "agreements": "agreement", "deal": "agreement",
        "arrangement": "agreement", "arms": "weapons", "environmental": "climate",
    ]

    private static let forms: Set<String> = [
        "gsomia", "acsa", "sofa", "fta", "bit", "mdt", "cepa", "epa", "mla", "military", "information", "trade", "free",
        "nuclear", "cooperation", "partnership", "economic", "peace", "friendship", "alliance", "extradition", "status",
        "forces", "acquisition", "cross", "servicing", "currency", "swap", "investment", "fisheries", "peaceful",
        "uses",
        "energy", "non", "aggression", "border", "maritime", "logistics", "support", "technology", "weapons", "climate",
        "declaration", "strategic", "basic", "relations", "tax", "double", "taxation", "visa", "air", "services",
    ]

    private static let general: Set<String> = [
        "agreement", "the", "a", "an", "of", "on", "for", "and", "between", "with", "in", "to", "sharing", "bilateral",
        "trilateral", "general", "mutual", "new", "understanding", "two", "way", "joint", "comprehensive", "fire",
    ]
}
