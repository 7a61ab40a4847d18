internal import EntenteText

extension Knowledge {
    /// Reads data files. What is wrong in them becomes ``problems``.
    package init(files: [DataFile]) {
        let files = Dictionary(files.map { ($0.name, $0) }) { first, _ in first }
        func read(_ name: String, columns: Int, _ body: (inout Knowledge, Row) -> Void) {
            guard let file = files[name] else {
                problems.append(Diagnostic(.error, code: "missing-file", message: "the file is missing", path: name))
                return
            }
            file.forEachRow { row in
                if row.fields.count > columns || row.bytes(0).isEmpty {
                    report(row, "a line has 1 to \(columns) fields and the first is not empty")
                } else {
                    body(&self, row)
                }
            }
        }
        read("countries.tsv", columns: 5) { $0.readCountry($1) }
        read("country-names.tsv", columns: 6) { $0.readCountryNames($1) }
        read("capitals.tsv", columns: 3) { $0.readCapital($1) }
        read("communities.tsv", columns: 3) { $0.readCommunity($1) }
        read("contextual.tsv", columns: 3) { $0.readContextualForm($1) }
        read("seats.tsv", columns: 4) { $0.readSeat($1) }
        read("places.tsv", columns: 4) { $0.readPlace($1) }
        var organizationByName: [String: Int] = [:]
        read("organizations.tsv", columns: 7) { $0.readOrganization($1, byName: &organizationByName) }
        read("national-bodies.tsv", columns: 6) { $0.readNationalBody($1) }
        read("offices.tsv", columns: 8) { $0.readOffice($1) }
        read("portfolios.tsv", columns: 4) { $0.readPortfolio($1) }
        read("titles.tsv", columns: 4) { $0.readTitle($1) }
        read("agreements.tsv", columns: 9) { $0.readAgreement($1) }
        read("nouns.tsv", columns: 3) { $0.readNoun($1) }
        read("calendar.tsv", columns: 4) { $0.readCalendarWord($1) }
        for name in ["given-names.tsv", "person-names.tsv"] { read(name, columns: 2) { $0.readPersonNames($1) } }
        read("leaders.tsv", columns: 3) { $0.readPublicFigure($1, title: $1[2].nonEmpty, wikidata: nil) }
        read("publishers.tsv", columns: 2) { $0.readPublisher($1) }
        read("equipment.tsv", columns: 2) { $0.readEquipment($1) }
        read("people.tsv", columns: 3) { $0.readPublicFigure($1, title: nil, wikidata: $1[2].nonEmpty) }
    }

    mutating func report(_ row: Row, _ message: String) {
        problems.append(Diagnostic(.error, code: "bad-row", message: message, path: row.file, line: row.line))
    }

    /// Makes a form of a data file found, in all the ways to write it as tokens.
    mutating func add(_ form: ArraySlice<UInt8>, _ kind: Entry.Kind, _ index: Int, isAmbiguous: Bool = false) {
        var form = form
        let signs = Phrase.Signs(taking: &form)
        let entry = Entry(kind, index, isAmbiguous: signs.isAmbiguous || isAmbiguous)
        phrases.insert(form, isExact: signs.isExact, entry)
    }

    mutating func add(_ form: String, _ kind: Entry.Kind, _ index: Int, isAmbiguous: Bool = false) {
        add(Array(form.utf8)[...], kind, index, isAmbiguous: isAmbiguous)
    }

    /// The country that a field names by its id; nil, and a problem, where there is none such.
    mutating func countryIndex(_ id: ArraySlice<UInt8>, of row: Row) -> Int? {
        if let index = countryByID[Symbol(id)] { return index }
        report(row, "no country has the id \"\(String(decoding: id, as: UTF8.self))\"")
        return nil
    }

    /// A value of an enumeration; nil, and a problem, where the field has none.
    mutating func value<Value: RawRepresentable>(_: Value.Type, _ text: String, of row: Row) -> Value?
    where Value.RawValue == String {
        if let value = Value(rawValue: text) { return value }
        report(row, "\"\(text)\" is no \(Value.self)")
        return nil
    }
}

extension String {
    /// Nil for an empty field.
    var nonEmpty: String? { isEmpty ? nil : self }

    /// The name without the signs before a form.
    var withoutSigns: String { String(drop { $0 == "=" || $0 == "?" }) }
}
