/// What the words of an agreement's name say: whether it is a name, what kind of instrument, on what topic.
enum AgreementName {
    /// True of "Paris Agreement", "Agreement on Fisheries" and "GSOMIA", false of "intelligence-sharing pact", "Iran nuclear deal" and
    /// "agreement between Peru and Chile": the noun that says what it is has a capital.
    static func isProper(_ name: String) -> Bool {
        guard let first = head(name)?.first else { return false }
        return !isLowercase(first)
    }

    /// True of a name that means one agreement, whoever is party to it: "Paris Agreement", not "Joint Declaration", which many have.
    static func isIndividual(_ name: String) -> Bool { isProper(name) && !isPlain(name) }

    /// The noun that says what a name or a description is of: the last word for an instrument before what it is of or between, else the
    /// first of all, else the last word before that.
    private static func head(_ name: String) -> Substring.UTF8View? {
        let words = name.utf8.split(separator: UInt8(ascii: " "))
        let folded = words.map { Folding.fold(String(decoding: $0, as: UTF8.self)) }
        let end = folded.indices.dropFirst().first { complements.contains(folded[$0]) } ?? words.count
        let isInstrument = { (index: Int) in instruments.contains(folded[index].split(separator: " ").joined()) }
        let index =
            folded[..<end].indices.last(where: isInstrument) ?? folded.indices.first(where: isInstrument) ?? end - 1
        return words.indices.contains(index) ? words[index] : nil
    }

    /// The words of a description up to its noun, as they are written, and with "of understanding" behind a memorandum.
    static func nounPhrase(_ name: String) -> [String] {
        let words = name.utf8.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
        guard let head = head(name).map({ String(decoding: $0, as: UTF8.self) }), let end = words.lastIndex(of: head)
        else {
            return words
        }
        var phrase = Array(words[...end])
        if end + 2 < words.count, words[end + 1] == "of", isForm(words[end + 2]) {
            phrase += words[(end + 1)...(end + 2)]
        }
        return phrase
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

    /// True where every word is one that many agreements have: nothing in the name says which one is meant.
    static func isForm(_ name: String) -> Bool {
        let words = words(name)
        return !words.isEmpty && words.allSatisfy(isCommon)
    }

    /// True of a form of a word or two beside its noun: "Mutual Defense Treaty", "Joint Declaration", "MOU". Of the longer ones there are
    /// fewer ("General Security of Military Information Agreement").
    static func isPlain(_ name: String) -> Bool {
        if Folding.isAcronym(name) { return isForm(name) && Folding.fold(name) != "gsomia" }
        return isForm(name) && words(name).count { !general.contains($0) && kind([$0]).isEmpty } < 3
    }

    /// True of a form that stays for decades: "Mutual Defense Treaty", not "Joint Declaration".
    static func isStanding(_ name: String) -> Bool {
        let words = words(name)
        return isProper(name) && !isDeclaration(words) && kind(words) != "memorandum"
            && words.contains { $0 == "treaty" || $0 == "convention" || standing.contains($0) }
    }

    private static func isCommon(_ word: String) -> Bool {
        general.contains(word) || forms.contains(word) || vague.contains(word) || !kind([word]).isEmpty
            || word.utf8.allSatisfy(isDigit)
    }

    static func words(_ name: String) -> [String] { Folding.words(name).map { synonyms[$0] ?? $0 } }

    /// The kind of instrument where it says something; empty for the words that newspapers use for any of them.
    static func kind(_ words: [String]) -> String {
        words.last { ["treaty", "memorandum", "convention", "protocol", "ceasefire", "armistice"].contains($0) } ?? ""
    }

    /// ``kind(_:)``, with declarations.
    static func instrument(_ words: [String]) -> String { isDeclaration(words) ? "declaration" : kind(words) }

    /// True of what is declared, not concluded: "joint statement".
    static func isDeclaration(_ words: [String]) -> Bool {
        words.contains { ["declaration", "statement", "communique"].contains($0) }
    }

    /// What an agreement is about, as far as the words say.
    static func topic(_ words: [String]) -> [String] {
        words.filter { word in
            !general.contains(word) && !vague.contains(word) && !periods.contains(word) && kind([word]).isEmpty
                && !word.utf8.contains(where: isDigit)
        }.sorted().removingRepeats()
    }

    /// True of a word that judges, counts or dates, and says nothing of which agreement it is: "breakthrough", "90-day".
    static func isVague(_ word: String) -> Bool {
        let parts = Folding.words(word)
        return parts.isEmpty || parts.contains { $0.utf8.contains(where: isDigit) || helped.contains($0) }
            || parts.allSatisfy { vague.contains($0) || small.contains($0) }
            // "two-month", "six-week"
            || parts.count <= 2 && parts.last.map(periods.contains) ?? false
    }

    private static func isLowercase(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    // MARK: Words

    private static let synonyms = [
        "intelligence": "information", "intel": "information", "defence": "military", "defense": "military",
        "security": "military", "atomic": "nuclear", "commerce": "trade", "commercial": "trade", "fishing": "fisheries",
        "fishery": "fisheries", "mou": "memorandum", "memoranda": "memorandum", "truce": "ceasefire",
        "cease": "ceasefire", "pact": "agreement", "accord": "agreement", "accords": "agreement",
        "agreements": "agreement", "deal": "agreement", "arrangement": "agreement", "arms": "weapons",
        "environmental": "climate", "treaties": "treaty",
    ]

    private static let forms: Set<String> = [
        "gsomia", "acsa", "sofa", "fta", "bit", "mdt", "cepa", "epa", "mla", "military", "information", "trade", "free",
        "nuclear", "cooperation", "partnership", "economic", "peace", "friendship", "alliance", "extradition", "status",
        "forces", "acquisition", "cross", "servicing", "currency", "swap", "investment", "fisheries", "peaceful",
        "uses", "energy", "non", "aggression", "border", "maritime", "logistics", "support", "technology", "weapons",
        "climate", "declaration", "statement", "communique", "strategic", "basic", "relations", "tax", "double",
        "taxation", "visa", "air", "services", "framework", "assistance", "development", "technical", "cultural",
        "national", "political",
    ]

    /// The forms of what stays in force for long.
    private static let standing: Set<String> = [
        "acsa", "sofa", "fta", "bit", "mdt", "cepa", "free", "forces", "extradition", "taxation", "alliance",
        "friendship", "aggression", "servicing", "military",
    ]

    private static let general: Set<String> = [
        "agreement", "the", "a", "an", "of", "on", "for", "and", "between", "with", "in", "to", "sharing", "bilateral",
        "trilateral", "general", "mutual", "new", "understanding", "two", "way", "joint", "comprehensive", "fire",
    ]

    private static let vague: Set<String> = [
        "long", "negotiated", "landmark", "historic", "breakthrough", "immediate", "unconditional", "final", "formal",
        "draft", "initial", "preliminary", "tentative", "consensus", "so", "called", "major", "fragile", "weekend",
        "public", "secret", "alleged", "recent", "previous", "current", "existing", "original", "same", "first", "last",
        "second", "third", "latest", "ever", "wonderful", "massive", "amended", "expanded", "modernized", "renewed",
        "unprecedented", "temporary", "partial", "full", "localized", "permanent", "prolonged", "lasting", "broader",
        "ongoing", "old", "older", "key", "great", "big", "bigger", "good", "bad", "better", "possible", "potential",
        "future", "proposed", "planned", "agreed", "upon", "signed", "failed", "stalled", "reported", "follow",
        "announced", "wider", "separate", "similar", "special", "sweeping", "ambitious", "additional", "optional",
        "definitive", "sustainable", "durable", "shaky", "tenuous", "broken", "successful", "important", "significant",
    ]

    private static let helped: Set<String> = [
        "brokered", "backed", "mediated", "led", "sponsored", "facilitated", "era", "drafted", "negotiated",
    ]
    private static let periods: Set<String> = [
        "day", "week", "month", "year", "hour", "decade", "decades", "days", "weeks", "months", "years", "january",
        "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ]
    private static let small: Set<String> = [
        "the", "a", "an", "their", "its", "his", "her", "our", "this", "that", "on",
    ]

    private static let complements: Set<String> = [
        "between", "among", "with", "of", "on", "in", "for", "from", "to", "against", "about", "concerning", "at",
        "over", "by", "under", "governing", "regarding", "establishing",
    ]

    private static let instruments: Set<String> = [
        "agreement", "agreements", "deal", "deals", "accord", "accords", "pact", "pacts", "treaty", "treaties",
        "ceasefire", "truce", "armistice", "memorandum", "memoranda", "mou", "mous", "convention", "conventions",
        "protocol", "protocols", "declaration", "declarations", "statement", "communique", "compact", "compacts",
        "charter", "covenant", "arrangement", "arrangements", "meeting", "meetings", "summit", "talks", "conference",
        "forum", "dialogue", "negotiations", "gathering",
    ]
}
