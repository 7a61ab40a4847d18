/// Which of its names a thing goes by.
extension GraphAssembly {
    /// The fullest is the name, the rest, and whatever else it was called, are its aliases.
    mutating func chooseNames(_ index: Int) {
        let (first, other) = names(index)
        let kind = drafts[index].kind
        let name = first.min { Self.isFuller($0, $1, kind) }?.key
        drafts[index].name = name
        let rest = (first.keys.filter { $0 != name } + other.filter { $0 != name && !$0.isEmpty }).sorted()
        drafts[index].aliases = rest.removingRepeats()
        guard kind == .agreement, let name, !AgreementName.isIndividual(name) else { return }
        var counts = first
        for name in other where !name.isEmpty { counts[name, default: 0] += 1 }
        drafts[index].descriptions = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    }

    /// A name before a description, words before an acronym or a headline's capitals, more words before fewer, the
    /// more frequent before the rarer. A country goes by its most frequent name.
    private static func isFuller(_ a: (key: String, value: Int), _ b: (key: String, value: Int), _ kind: Kind) -> Bool {
        if kind == .country, a.value != b.value { return a.value > b.value }
        let individual = [a, b].map { kind != .agreement || AgreementName.isIndividual($0.key) }
        if individual[0] != individual[1] { return individual[0] }
        let proper = [a, b].map { kind != .agreement || AgreementName.isProper($0.key) }
        if proper[0] != proper[1] { return proper[0] }
        let shouted = [a, b].map {
            !$0.key.utf8.contains { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || $0 > 127 }
        }
        if shouted[0] != shouted[1] { return shouted[1] }
        let words = [a, b].map { Folding.words($0.key).count }
        if words[0] != words[1] { return words[0] > words[1] }
        if a.value != b.value { return a.value > b.value }
        return a.key < b.key
    }

    /// "GSOMIA" of the General Security of Military Information Agreement: what a label and an identifier have room for.
    func shortName(_ index: Int) -> String {
        let draft = drafts[index]
        let name = draft.name ?? ""
        if draft.kind == .person || draft.kind == .country || Folding.words(name).count < 3 { return name }
        return draft.aliases.first(where: Folding.isAcronym) ?? name
    }

    /// The drafts that the asserted facts of a property point at, by identifier.
    func targets(_ index: Int, _ properties: Property...) -> [Int] {
        var targets: Set<Int> = []
        for fact in drafts[index].facts.indices {
            let property = drafts[index].facts[fact].property
            guard properties.contains(property), drafts[index].facts[fact].polarity else { continue }
            if let thing = drafts[index].facts[fact].value.thing { targets.insert(thing) }
        }
        return targets.sorted { (shortSlug($0), $0) < (shortSlug($1), $1) }
    }

    /// What stands for a thing within the identifier of another: `abe`, `kr`, `gsomia`.
    func shortSlug(_ index: Int) -> String {
        let draft = drafts[index]
        switch draft.kind {
        case .country: return draft.key.map { Slug.make($0) } ?? Slug.make(draft.name ?? "country")
        case .person: return Slug.make(familyName(draft), limit: 30)
        case .organization, .place, .agreement:
            let slug = Slug.make(shortName(index), limit: 40)
            return slug.isEmpty ? String(draft.kind.segment) : slug
        default: return String(draft.id.drop { $0 != "/" }.dropFirst())
        }
    }

    /// The name that articles call a person by; without one, the last word, in East Asia the first.
    private func familyName(_ draft: Draft) -> String {
        guard let name = draft.name else { return "unnamed" }
        let words = name.utf8.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
        guard let first = words.first, let last = words.last, words.count > 1 else { return name }
        for end in [last, first] where draft.aliases.contains(end) { return end }
        let offices = draft.facts.filter { [.holdsOffice, .formerOffice].contains($0.property) }.compactMap(
            \.value.thing)
        let ties =
            draft.facts.filter { $0.property == .represents }
            + offices.flatMap { drafts[$0].facts.filter { $0.property == .officeOf } }
        let countries = ties.compactMap { $0.value.thing.flatMap { drafts[$0].key } }
        let familyFirst = countries.contains { ["KR", "KP", "CN", "TW", "HK", "MO", "VN", "KH"].contains($0) }
        let hyphenated =
            words.count == 2 && last.utf8.contains(UInt8(ascii: "-")) && !first.utf8.contains(UInt8(ascii: "-"))
        return familyFirst || hyphenated ? first : last
    }
}
