internal import EntenteText

extension Analyzer {
    /// Lets the noun that heads a name decide between organization and location: `Boston Symphony Orchestra`, `School of Law`,
    /// `Elm Street`; and a place of the lists that stands after `in` is no person, even if persons are called so (`Paris`).
    func setKinds(_ document: inout Document) {
        for index in document.names.indices {
            let name = document.names[index]
            if name.tokens.count == 1 {
                if name.category == .person, isKnownPlace(name.tokens.lowerBound, document) {
                    document.names[index].category = .location
                }
                continue
            }
            guard name.category != .person else { continue }
            let head = document.tokens[headNoun(name.tokens, document)].norm
            if name.category == .location, NameNouns.bodies.contains(head) {
                document.names[index].category = .organization
            } else if name.category == .organization, NameNouns.places.contains(head) {
                document.names[index].category = .location
            }
        }
    }

    private func isKnownPlace(_ token: Int, _ document: Document) -> Bool {
        token > 0 && document.tokens[token - 1].norm == "in"
            && (network.gazetteer[document.tokens[token].norm.hash | 1] ?? 0) & WordFeatures.place != 0
    }

    /// The last word of a name, or the one before its `of`.
    private func headNoun(_ tokens: Range<Int>, _ document: Document) -> Int {
        let stop = tokens.dropFirst().first { NameNouns.prepositions.contains(document.tokens[$0].norm) }
        return (stop ?? tokens.upperBound) - 1
    }
}

/// Nouns that say what kind of thing a name is of.
enum NameNouns {
    static let prepositions: Set<Symbol> = ["of", "for", "on", "in"]

    static let bodies: Set<Symbol> = [
        "academy", "administration", "agency", "airlines", "airways", "alliance", "army", "assembly", "association",
        "authority", "bank", "board", "brigade", "brigades", "bureau", "cabinet", "college", "commission", "committee",
        "company", "congress", "consortium", "co.", "corp.", "corporation", "council", "department", "embassy",
        "federation", "force", "forces", "foundation", "front", "fund", "government", "group", "guard", "herald",
        "inc.",
        "institute", "institution", "journal", "laboratory", "league", "limited", "ltd.", "ministry", "monthly",
        "movement", "navy", "news", "office", "orchestra", "organisation", "organization", "parliament", "party",
        "police", "post", "press", "school", "senate", "service", "society", "symphony", "telegraph", "times",
        "tribune",
        "university", "weekly",
    ]

    static let places: Set<Symbol> = [
        "avenue", "bay", "beach", "boulevard", "canal", "cape", "county", "desert", "district", "gulf", "island",
        "islands", "lake", "mountain", "mountains", "ocean", "peninsula", "province", "river", "road", "sea", "strait",
        "straits", "street", "valley",
    ]
}
