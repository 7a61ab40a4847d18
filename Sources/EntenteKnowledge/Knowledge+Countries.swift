internal import EntenteText

extension Knowledge {
    mutating func readCountry(_ row: Row) {
        guard let status = value(Country.Status.self, row[3], of: row) else { return }
        let id = row[0]
        let isCode = id.utf8.count == 2
        if countryByID.updateValue(countries.count, forKey: Symbol(id)) != nil {
            report(row, "\"\(id)\" is there twice")
        }
        countries.append(
            Country(
                id: id, alpha2: isCode ? id : nil, alpha3: row[1].nonEmpty, wikidata: row[2].nonEmpty, status: status,
                name: "", officialName: row[4].nonEmpty))
    }

    mutating func readCountryNames(_ row: Row) {
        guard let index = countryIndex(row.bytes(0), of: row) else { return }
        let name = row.bytes(1)
        if name.isEmpty { report(row, "the country has no name") }
        countries[index].name = row[1].withoutSigns
        add(name, .country, index)
        if let official = countries[index].officialName, !isTaken(official) { add(official, .country, index) }
        for form in row.list(2) { add(form, .country, index) }
        for (number, form) in row.list(3).enumerated() {
            if number == 0 { countries[index].adjective = String(decoding: form, as: UTF8.self).withoutSigns }
            add(form, .adjective, index)
        }
        for form in row.list(4) {
            add(form, .demonym, index)
            add(English.plural(form), .demonymPlural, index)
        }
        for capital in row.list(5) { addCapital(capital, of: index) }
    }

    /// True where a longer-lived state has the name: "Federal Republic of Germany".
    private func isTaken(_ name: String) -> Bool { !entries(for: name, kinds: [.init(.country)]).isEmpty }

    private mutating func addCapital(_ spellings: ArraySlice<UInt8>, of country: Int) {
        var spellings = spellings
        let signs = Phrase.Signs(taking: &spellings)
        let place = places.count
        for (number, spelling) in spellings.split(separator: UInt8(ascii: "/")).enumerated() {
            if number == 0 {
                places.append(
                    Place(name: String(decoding: spelling, as: UTF8.self), category: .capital, country: country))
                if countries[country].capital == nil { countries[country].capital = place }
            }
            add(spelling, .capital, place, isAmbiguous: signs.isAmbiguous)
        }
    }

    mutating func readCapital(_ row: Row) {
        guard let country = countryIndex(row.bytes(0), of: row) else { return }
        guard let place = places.indices.first(where: { places[$0].country == country && places[$0].name == row[1] })
        else { return report(row, "\(countries[country].name) has no capital \"\(row[1])\"") }
        places[place].wikidata = row[2].nonEmpty
    }

    mutating func readCommunity(_ row: Row) {
        guard let category = value(Community.Category.self, row[1], of: row) else { return }
        add(row.bytes(0), .community, communities.count)
        for form in row.list(2) {
            add(form, .community, communities.count)
            add(English.plural(form), .community, communities.count)
        }
        communities.append(Community(name: row[0].withoutSigns, category: category))
    }

    mutating func readContextualForm(_ row: Row) {
        guard let country = countryIndex(row.bytes(1), of: row) else { return }
        let licences = row.list(2).compactMap { countryIndex($0, of: row) }
        var form = row.bytes(0)
        let needsArticle = form.starts(with: "the ".utf8)
        if needsArticle { form = form.dropFirst(4) }
        let entry = Entry(.contextual, contextualForms.count, isAmbiguous: true)
        phrases.insert(form, isExact: false, entry, afterArticle: needsArticle)
        contextualForms.append(
            ContextualForm(form: String(decoding: form, as: UTF8.self), country: country, licensedBy: licences))
    }

    mutating func readSeat(_ row: Row) {
        guard let country = countryIndex(row.bytes(1), of: row) else { return }
        add(row.bytes(0), .seat, seats.count)
        for form in row.list(3) { add(form, .seat, seats.count) }
        seats.append(Seat(name: row[0].withoutSigns, country: country, isPlace: row.isYes(2)))
    }

    mutating func readPublisher(_ row: Row) {
        guard let country = countryIndex(row.bytes(1), of: row) else { return }
        publisherCountries[Self.publisherKey(row[0])] = country
    }

    mutating func readPlace(_ row: Row) {
        guard let category = value(Place.Category.self, row[1], of: row) else { return }
        let country = row.bytes(2).isEmpty ? nil : countryIndex(row.bytes(2), of: row)
        add(row.bytes(0), .place, places.count)
        for form in row.list(3) { add(form, .place, places.count) }
        places.append(Place(name: row[0].withoutSigns, category: category, country: country))
    }
}
