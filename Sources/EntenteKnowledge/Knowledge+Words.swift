internal import EntenteText

extension Knowledge {
    mutating func readAgreement(_ row: Row) {
        let index = agreements.count
        var parties: [Int] = []
        for party in row.list(3, separator: UInt8(ascii: " ")) {
            if let country = countryIndex(party, of: row) { parties.append(country) }
        }
        for column in 4...6 where !row.bytes(column).isEmpty && !Self.isDate(row.bytes(column)) {
            report(row, "\"\(row[column])\" is no date")
        }
        add(row.bytes(0), .agreement, index)
        for form in row.list(1) { add(form, .agreement, index) }
        for form in row.list(8) { add(form, .agreement, index) }
        agreements.append(
            KnownAgreement(
                name: row[0].withoutSigns,
                shortName: row.list(1).first.map { String(decoding: $0, as: UTF8.self).withoutSigns },
                kind: row[2], parties: parties, signed: row[4].nonEmpty, inForce: row[5].nonEmpty,
                ended: row[6].nonEmpty,
                wikidata: row[7].nonEmpty))
    }

    /// "1968", "1968-07" or "1968-07-01".
    private static func isDate(_ text: ArraySlice<UInt8>) -> Bool {
        let parts = text.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        let lengths = parts.map(\.count)
        return [[4], [4, 2], [4, 2, 2]].contains(lengths) && parts.joined().allSatisfy { 0x30...0x39 ~= $0 }
    }

    mutating func readNoun(_ row: Row) {
        let kinds: [String: Entry.Kind] = ["agreement": .agreementKind, "body": .bodyHead, "meeting": .meetingKind]
        guard let kind = kinds[row[1]] else { return report(row, "\"\(row[1])\" is no agreement, body or meeting") }
        let signs = row[0].hasPrefix("?")
        for form in row.list(0) + row.list(2) {
            add(form, kind, nouns.count, isAmbiguous: signs)
            if form == row.list(0).first { add(English.plural(form), kind, nouns.count, isAmbiguous: signs) }
        }
        nouns.append(HeadNoun(noun: row[0].withoutSigns, isStrong: !signs))
    }

    mutating func readCalendarWord(_ row: Row) {
        let kinds: [String: Entry.Kind] = [
            "month": .month, "weekday": .weekday, "season": .season, "ordinal": .ordinal, "cardinal": .cardinal,
        ]
        guard let kind = kinds[row[0]], let value = Int(row[2]) else {
            return report(row, "a line has a kind, a name and a number")
        }
        add(row.bytes(1), kind, calendar.count)
        for form in row.list(3) { add(form, kind, calendar.count) }
        calendar.append(CalendarWord(name: row[1], value: value))
    }

    mutating func readEquipment(_ row: Row) {
        for form in row.list(0) + row.list(1) { add(form, .equipment, 0) }
    }

    mutating func readPersonNames(_ row: Row) {
        let kinds: [String: Entry.Kind] = [
            "given": .givenName, "surname-first": .surnameFirst, "surname": .surname, "particle": .nameParticle,
        ]
        guard let kind = kinds[row[0]] else { return report(row, "\"\(row[0])\" is no kind of name") }
        for form in row.list(1, separator: UInt8(ascii: " ")) { add(form, kind, 0) }
    }
}
