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
        joinDescriptions(items.filter { !AgreementName.isProper(thing($0).name ?? "") }, with: named)
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
        sharing.forEach { joinNamesakes($0) }
    }

    private mutating func joinDescriptions(_ descriptions: [Int], with named: [Int]) {
        var byParties = Buckets<[Int]>()
        for item in named {
            let parties = related(item, .party)
            if parties.count > 1 { byParties.add(item, to: parties) }
        }
        let ofParties = byParties.lookup()
        var unnamed = Buckets<Description>()
        for item in descriptions {
            let parties = related(item, .party)
            guard parties.count > 1 else { continue }
            let text = AgreementName.words(thing(item).name ?? "")
            var fitting: [Int] = []
            for candidate in roots(ofParties(parties)) where fits(text, item, candidate) { fitting.append(candidate) }
            if fitting.count == 1 {
                join(fitting[0], item)
            } else {
                unnamed.add(
                    item,
                    to: Description(
                        parties: parties, words: AgreementName.topic(text) + [AgreementName.kind(text)],
                        signed: date(item, .signedOn)))
            }
        }
        unnamed.forEach { items in for other in items.dropFirst() { join(items[0], other) } }
    }

    /// True where a description can mean a named agreement: its kind of instrument, its topic and its date allow it.
    private mutating func fits(_ description: [String], _ item: Int, _ agreement: Int) -> Bool {
        let thing = thing(agreement)
        let names = ([thing.name ?? ""] + thing.aliases).map(AgreementName.words)
        if let signed = date(item, .signedOn), let other = date(agreement, .signedOn), !signed.isCompatible(with: other) {
            return false
        }
        let kind = AgreementName.kind(description)
        let kinds = names.map(AgreementName.kind).filter { !$0.isEmpty }
        guard kind.isEmpty || kinds.isEmpty || kinds.contains(kind) else { return false }
        let topic = AgreementName.topic(description)
        return topic.isEmpty || names.contains { AgreementName.topic($0).contains(where: topic.contains) }
    }

    private struct Description: Hashable {
        var parties: [Int]
        var words: [String]
        var signed: PartialDate?
    }
}

/// What the words of an agreement's name say: whether it is a name, what kind of instrument, on what topic.
enum AgreementName {
    /// True of "Paris Agreement" and "GSOMIA", false of "intelligence-sharing pact" and "Iran nuclear deal".
    static func isProper(_ name: String) -> Bool {
        guard let last = name.utf8.split(separator: UInt8(ascii: " ")).last?.first else { return false }
        return !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(last)
    }

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

    static func topic(_ words: [String]) -> [String] {
        words.filter { !general.contains($0) && kind([$0]).isEmpty }.sorted().removingRepeats()
    }

    private static let synonyms = [
        "intelligence": "information", "intel": "information", "defence": "military", "defense": "military",
        "security": "military", "atomic": "nuclear", "commerce": "trade", "commercial": "trade", "fishing": "fisheries",
        "fishery": "fisheries", "mou": "memorandum", "truce": "ceasefire", "cease": "ceasefire", "pact": "agreement",
        "accord": "agreement", "deal": "agreement", "arrangement": "agreement", "arms": "weapons", "environmental": "climate",
    ]

    private static let forms: Set<String> = [
        "gsomia", "acsa", "sofa", "fta", "bit", "mdt", "cepa", "epa", "mla", "military", "information", "trade", "free",
        "nuclear", "cooperation", "partnership", "economic", "peace", "friendship", "alliance", "extradition", "status",
        "forces", "acquisition", "cross", "servicing", "currency", "swap", "investment", "fisheries", "peaceful", "uses",
        "energy", "non", "aggression", "border", "maritime", "logistics", "support", "technology", "weapons", "climate",
        "declaration", "strategic", "basic", "relations", "tax", "double", "taxation", "visa", "air", "services",
    ]

    private static let general: Set<String> = [
        "agreement", "the", "a", "an", "of", "on", "for", "and", "between", "with", "in", "to", "sharing", "bilateral",
        "trilateral", "general", "mutual", "new", "understanding", "two", "way", "joint", "comprehensive", "fire",
    ]
}
