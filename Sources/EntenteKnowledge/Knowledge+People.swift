internal import EntenteText

extension Knowledge {
    /// A person of public life, by full name, and by title and surname where he or she has been head of something.
    mutating func readPublicFigure(_ row: Row, title: String?, wikidata: String?) {
        guard let country = countryIndex(row.bytes(1), of: row) else { return }
        let index = people.count
        if wikidata == nil, row.file == "leaders.tsv", let surname = row[0].split(separator: " ").last {
            leadersBySurname[Symbol(String(surname)), default: []].append(index)
            // "Yoon" of "Yoon Suk Yeol"
            if let first = row[0].split(separator: " ").first, first != surname,
                !entries(for: String(first), kinds: .init(.surnameFirst)).isEmpty
            {
                leadersBySurname[Symbol(String(first)), default: []].append(index)
            }
        }
        add(row.bytes(0), .person, index)
        if let title, let surname = row[0].split(separator: " ").last { add("\(title) \(surname)", .person, index) }
        people.append(PublicFigure(name: row[0], country: country, wikidata: wikidata))
    }

    /// The leaders of a surname, written as their names write it.
    public func leaders(surname: String) -> [PublicFigure] {
        (leadersBySurname[Symbol(surname)] ?? []).map { people[$0] }
    }

    public func person(_ entry: Entry) -> PublicFigure? { entry.kind == .person ? people[Int(entry.index)] : nil }
}
