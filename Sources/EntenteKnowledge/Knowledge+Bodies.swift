internal import EntenteText

extension Knowledge {
    mutating func readOrganization(_ row: Row, byName: inout [String: Int]) {
        guard let category = value(Organization.Category.self, row[2], of: row) else { return }
        let index = organizations.count
        var parent: Int?
        if let name = row[4].nonEmpty {
            parent = byName[name]
            if parent == nil { report(row, "no organization above has the name \"\(name)\"") }
        }
        var members: [Int] = []
        for member in row.list(5, separator: UInt8(ascii: " ")) {
            if let country = countryIndex(member, of: row) { members.append(country) }
        }
        add(row.bytes(0), .organization, index)
        for form in row.list(1) { add(form, .organization, index) }
        for form in row.list(6) { add(form, .organization, index) }
        byName[row[0].withoutSigns] = index
        organizations.append(
            Organization(
                name: row[0].withoutSigns,
                shortName: row.list(1).first.map { String(decoding: $0, as: UTF8.self).withoutSigns },
                category: category, wikidata: row[3].nonEmpty, country: nil, parent: parent, members: members))
    }

    /// "US Agency …" and "U.S. Agency …" of "United States Agency …", and of each other.
    private static func americanForms(_ form: ArraySlice<UInt8>) -> [String] {
        let forms = ["United States ", "U.S. ", "US "]
        let text = String(decoding: form, as: UTF8.self)
        guard let own = forms.first(where: { text.hasPrefix($0) }) else { return [] }
        return forms.filter { $0 != own }.map { $0 + text.dropFirst(own.count) }
    }

    mutating func readNationalBody(_ row: Row) {
        guard let category = value(Organization.Category.self, row[2], of: row) else { return }
        let country = row.bytes(1).isEmpty ? nil : countryIndex(row.bytes(1), of: row)
        let index = organizations.count
        for form in [row.bytes(0)] + row.list(3) + row.list(4) {
            add(form, .organization, index)
            for other in Self.americanForms(form) { add(other, .organization, index) }
        }
        organizations.append(
            Organization(
                name: row[0].withoutSigns,
                shortName: row.list(3).first.map { String(decoding: $0, as: UTF8.self).withoutSigns },
                category: category, wikidata: row[5].nonEmpty, country: country, parent: nil, members: []))
    }
}
