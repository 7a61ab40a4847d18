import EntenteText

/// The label of an agreement without a name of its own: its kind, parties and time.
extension GraphAssembly {
    /// "ceasefire of Cambodia and Thailand, July 2025" of what articles call "immediate ceasefire" and "Cambodia-Thailand ceasefire",
    /// which stay its names; nil for an agreement with a name of its own.
    func agreementDescription(_ index: Int) -> String? {
        guard let noun = agreementNoun(index) else { return nil }
        let draft = drafts[index]
        let parties = targets(index, .party)
        var description = noun
        if parties.count == 1 {
            let isAtWar =
                !AgreementName.hasProperWord(noun) && AgreementName.kind(AgreementName.words(noun)) == "ceasefire"
                && drafts[parties[0]].kind == .country
            description += " \(isAtWar ? "in" : "with") \(list(parties, article: true))"
        }
        if parties.count > 1 { description += " of \(list(parties, article: true))" }
        if let time = date(index, .signedOn).flatMap(Self.time) ?? date(index, .inForceFrom).flatMap(Self.time) {
            description += ", \(time)"
        } else if let told = draft.passages.compactMap({ published($0) }).min() {
            description += ", reported in \(Self.time(.day(told)) ?? "")"
        }
        return description
    }

    /// "ceasefire" of the same.
    func agreementNoun(_ index: Int) -> String? {
        let draft = drafts[index]
        guard draft.kind == .agreement, let name = draft.name, !AgreementName.isIndividual(name), given(index).isEmpty
        else { return nil }
        return noun(draft.descriptions.isEmpty ? [name] : draft.descriptions, targets(index, .party))
    }

    /// "July 2025", "2015"; nil where no year is known.
    private static func time(_ date: PartialDate) -> String? {
        switch date {
        case .day(let day): "\(months[day.month - 1]) \(day.year)"
        case .month(let year, let month):
            months.indices.contains(month - 1) ? "\(months[month - 1]) \(year)" : "\(year)"
        case .year(let year): "\(year)"
        case .interval(let first, let last): (first ?? last).flatMap(time)
        case .yearlessDay, .yearlessMonth: nil
        }
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// The noun with the words that say what it is about: "troop withdrawal agreement" of "U.S.-brokered 2020 troop withdrawal
    /// agreement", "peace deal" of "breakthrough Taliban peace deal". Of several the one that says most, then the one told most often.
    private func noun(_ descriptions: [String], _ parties: [Int]) -> String {
        let partyNames = parties.flatMap { [drafts[$0].name ?? ""] + drafts[$0].aliases }.filter { !$0.isEmpty }
        var best: (text: String, topics: Int)?
        for description in descriptions where !Folding.isAcronym(description) || AgreementName.isForm(description) {
            let words = AgreementName.nounPhrase(description).compactMap { Self.plain($0, without: partyNames) }
                .drop { ["and", "but", "or"].contains($0) }
            let text = words.joined(separator: " ")
            let folded = AgreementName.words(text)
            let topics = AgreementName.topic(folded).count + (AgreementName.kind(folded).isEmpty ? 0 : 1)
            if !text.isEmpty, min(topics, 2) > min(best?.topics ?? -1, 2) { best = (text, topics) }
        }
        return best?.text ?? "agreement"
    }

    /// A word of a description as it stands in its name; nil for a party's name, and for what judges, counts or dates.
    private static func plain(_ word: String, without parties: [String]) -> String? {
        let bare = String(
            decoding: word.utf8.drop { !Self.isOfWord($0) }.reversed().drop { !Self.isOfWord($0) }.reversed(),
            as: UTF8.self)
        let folded = Folding.fold(bare)
        if folded.isEmpty || AgreementName.isVague(bare) { return nil }
        let parts = bare.split(separator: "-").map { Folding.fold(String($0)) }
        if !parts.isEmpty, AgreementName.hasProperWord(bare),
            parts.allSatisfy({ part in parties.contains { isName($0, of: part) } })
        {
            return nil
        }
        if ["mou", "mous"].contains(folded) { return "memorandum of understanding" }
        return AgreementName.isForm(bare) && !Folding.isAcronym(bare) ? lowercased(bare) : bare
    }

    /// True of "Peruvian", "Peru's" and "Peru" of Peru, "US" of the United States.
    private static func isName(_ party: String, of word: String) -> Bool {
        let folded = Folding.fold(party)
        let words = folded.split(separator: " ")
        if folded == word || words.count > 1 && String(words.compactMap(\.first)) == word { return true }
        return words.contains { part in
            let common = zip(part.utf8, word.utf8).prefix { $0 == $1 }.count
            return common >= 4 && common + 2 >= part.utf8.count || part == word && part.utf8.count > 3
        }
    }

    private static func isOfWord(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
    }

    private static func lowercased(_ word: String) -> String {
        String(decoding: word.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }
}
