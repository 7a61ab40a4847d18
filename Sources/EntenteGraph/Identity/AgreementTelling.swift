import EntenteText

/// What one article says of an agreement, as far as it tells whether another article means the same one.
struct AgreementTelling {
    let item: Int
    let article: Int32
    /// The states and bodies bound by it, ascending.
    var parties: [Int]
    /// Those of whom the sentences on it speak, by how many of the sentences.
    var company: [Int: Int]
    /// "ceasefire", "declaration"; empty for an accord or a deal.
    var instrument: String
    /// What it is about.
    var topic: Set<String>
    var signed: PartialDate?
    /// The day of the article, where it is known.
    var day: Int?
    /// A name that one agreement alone has.
    var isIndividual: Bool

    /// The most days between the articles; and where one does not say what it is about.
    static let longest = 92
    private static let longestOfCeasefire = 60
    private static let longestOfVague = 31

    /// The parties, and of what names fewer than two those whom its sentences name most, ascending.
    var sides: [Int] {
        if parties.count > 1 { return Array(parties.prefix(8)) }
        let most = company.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(6).map(\.key)
        return (parties + most).sorted().removingRepeats()
    }

    /// How well two articles' words fit one agreement; nil where they do not.
    ///
    /// Those of the same parties fit best, then those of which one names all parties of the other, then those of which one names
    /// fewer than two and speaks of all of the other's: "ceasefire" in an article on Peru and Chile. A common topic weighs as much.
    func fit(_ other: AgreementTelling) -> Int? {
        if isIndividual && other.isIndividual { return nil }
        if article == other.article { return isRetelling(of: other) ? 3 : nil }
        guard names(other), other.names(self) else { return nil }
        guard instrument == other.instrument || instrument.isEmpty || other.instrument.isEmpty,
            topic.isSubset(of: other.topic) || other.topic.isSubset(of: topic), isInTime(of: other),
            let sides = sides(other)
        else { return nil }
        return sides + (topic.isDisjoint(with: other.topic) ? 0 : 3)
    }

    /// "the ceasefire between Peru and Chile" and "their truce" in one article: of the same parties, and one says no more than the other.
    private func isRetelling(of other: AgreementTelling) -> Bool {
        guard parties == other.parties, parties.count > 1, instrument == other.instrument else { return false }
        if let signed, let day = other.signed, !signed.isCompatible(with: day) { return false }
        return topic.isEmpty || other.topic.isEmpty || topic == other.topic
    }

    /// What has a name is described as the instrument that its name says, and by all its parties or by its topic.
    private func names(_ description: AgreementTelling) -> Bool {
        !isIndividual
            || ["", "treaty", instrument].contains(description.instrument)
                && (description.parties == parties || !topic.isDisjoint(with: description.topic))
    }

    private func sides(_ other: AgreementTelling) -> Int? {
        if parties == other.parties, parties.count > 1 { return 3 }
        let common = parties.count(where: other.parties.contains)
        if common > 1 { return common == min(parties.count, other.parties.count) ? 2 : nil }
        let (less, more) = parties.count < other.parties.count ? (self, other) : (other, self)
        guard less.parties.count < 2, more.parties.count > 1, less.parties.allSatisfy(more.parties.contains),
            less.speaksMost(of: more.parties)
        else { return nil }
        return 1
    }

    /// True where the sentences speak of all of them, and of one other at most more often.
    private func speaksMost(of sides: [Int]) -> Bool {
        let counts = sides.map { parties.contains($0) ? .max : company[$0] ?? 0 }
        guard let least = counts.min(), least > 0 else { return false }
        return company.count { $0.value > least && !sides.contains($0.key) } < 2
    }

    /// Signed at times that agree; else told within weeks of each other, or of the signing.
    private func isInTime(of other: AgreementTelling) -> Bool {
        if let signed, let day = other.signed { return signed.isCompatible(with: day) }
        let isVague = self.isVague || other.isVague
        guard let own = time, let times = other.time else {
            return topic == other.topic && instrument == other.instrument
                || !isVague && !topic.isDisjoint(with: other.topic)
        }
        let days = max(0, own.lowerBound - times.upperBound, times.lowerBound - own.upperBound)
        let isCeasefire = instrument == "ceasefire" || other.instrument == "ceasefire"
        return days <= (isVague ? Self.longestOfVague : isCeasefire ? Self.longestOfCeasefire : Self.longest)
    }

    /// True of "the deal", which says only between whom.
    private var isVague: Bool { topic.isEmpty && instrument.isEmpty && !isIndividual }

    /// True of what says nothing that would set it apart from another agreement of the same article: "the deal" of Peru and Chile.
    fileprivate var isBare: Bool { isVague && signed == nil }

    /// When it was signed, else when it was told.
    private var time: ClosedRange<Int>? {
        if let first = signed?.earliest?.ordinal, let last = signed?.latest?.ordinal, first <= last {
            return first...last
        }
        return day.map { $0...$0 }
    }
}

/// What the articles of a cluster say together of when an agreement was signed.
struct AgreementTimes {
    private(set) var articles: Set<Int32> = []
    private(set) var signed: Set<PartialDate> = []

    mutating func add(_ telling: AgreementTelling) {
        if !telling.isBare { articles.insert(telling.article) }
        if let date = telling.signed { signed.insert(date) }
    }

    mutating func formUnion(_ other: AgreementTimes) {
        articles.formUnion(other.articles)
        signed.formUnion(other.signed)
    }

    /// Two agreements of one article are two, and what was signed at other times is another.
    func contradict(_ other: AgreementTimes) -> MergeObstacle? {
        if !articles.isDisjoint(with: other.articles) { return .sameArticle }
        if signed.isEmpty || other.signed.isEmpty { return nil }
        return signed.contains { date in other.signed.contains(where: date.isCompatible) } ? nil : .differentDates
    }
}
