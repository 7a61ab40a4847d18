internal import EntenteText

extension Knowledge {
    mutating func readOffice(_ row: Row) {
        guard let level = value(Office.Level.self, row[1], of: row),
            let holder = value(Office.Holder.self, row[2], of: row)
        else { return }
        let country = row.bytes(5).isEmpty ? nil : countryIndex(row.bytes(5), of: row)
        func make(_ title: String, _ forms: [ArraySlice<UInt8>]) {
            for form in forms { addTitle(form, offices.count) }
            offices.append(
                Office(
                    title: title, family: row[0].withoutSigns, level: level, of: holder, takesPortfolio: row.isYes(3),
                    beforeName: row.isYes(4), portfolio: nil, country: country))
        }
        make(row[0].withoutSigns, [row.bytes(0)] + row.list(6))
        for form in row.list(7) {
            make(TitleCase.apply(String(decoding: form, as: UTF8.self).withoutSigns), [form])
        }
    }

    /// The posts that are made of a field of work. "First deputy" and "assistant" are modifiers, and need no post of their own.
    private static let posts: [(title: String, noun: String, level: Office.Level, standsBefore: Bool)] = [
        ("Minister", "minister", .minister, true), ("Secretary", "secretary", .minister, true),
        ("Deputy Minister", "deputy minister", .deputyMinister, true),
        ("Vice Minister", "vice minister", .deputyMinister, true),
        ("Minister of State", "minister of state", .deputyMinister, false),
        ("Under Secretary", "undersecretary", .deputyMinister, false),
        ("Under Secretary", "under secretary", .deputyMinister, false),
        ("Assistant Secretary", "assistant secretary", .deputyMinister, false),
        ("Deputy Assistant Secretary", "deputy assistant secretary", .official, false),
        ("Deputy Secretary", "deputy secretary", .deputyMinister, false),
    ]

    /// The minister, secretary and their deputies of a field of work, in all the ways to name them.
    mutating func readPortfolio(_ row: Row) {
        let name = row[0]
        let before = row.list(1).map { String(decoding: $0, as: UTF8.self) }
        let after = row.list(2).map { String(decoding: $0, as: UTF8.self) }
        for subject in before { add("\(subject) ministry", .ministry, offices.count) }
        for subject in after { add("ministry of \(subject)", .ministry, offices.count) }
        for post in Self.posts {
            let index = offices.count
            if post.standsBefore {
                let words = post.noun.split(separator: " ").map(String.init)
                for subject in before {
                    // "deputy foreign minister" and "foreign deputy minister"
                    addTitle((words.dropLast() + [subject, words[words.count - 1]]).joined(separator: " "), index)
                    if words.count == 2 { addTitle("\(subject) \(post.noun)", index) }
                }
            }
            for subject in after {
                addTitle("\(post.noun) of \(subject)", index)
                addTitle("\(post.noun) for \(subject)", index)
            }
            offices.append(
                Office(
                    title: "\(post.title) of \(name)", family: "\(post.title) of \(name)", level: post.level,
                    of: .country, takesPortfolio: false, beforeName: true, portfolio: name, country: nil))
        }
        if row.isYes(3) {
            let index = offices.count
            for subject in before { addTitle("\(subject) chief", index) }
            offices.append(
                Office(
                    title: "\(name) Chief", family: "\(name) Chief", level: .minister, of: .either,
                    takesPortfolio: false, beforeName: true, portfolio: name, country: nil))
        }
    }

    private mutating func addTitle(_ form: String, _ index: Int) { addTitle(Array(form.utf8)[...], index) }

    /// A title in the singular and the plural, and with "Sec." for "Secretary"; it is found in any case, unless a sign asks
    /// for its own.
    private mutating func addTitle(_ form: ArraySlice<UInt8>, _ index: Int) {
        guard form.first != UInt8(ascii: "=") else { return add(form, .office, index) }
        let form = ArraySlice(form.map { 0x41...0x5a ~= $0 ? $0 | 0x20 : $0 })
        add(form, .office, index)
        add(English.pluralOfTitle(form), .officePlural, index)
        let secretary = Array("secretary".utf8)
        if form.count > secretary.count, form.suffix(secretary.count).elementsEqual(secretary) {
            add(form.dropLast(secretary.count) + Array("sec.".utf8), .office, index)
        }
    }

    mutating func readTitle(_ row: Row) {
        guard let effect = value(Title.Effect.self, row[2].nonEmpty ?? "none", of: row) else { return }
        let kinds: [String: Entry.Kind] = ["rank": .rank, "honorific": .honorific, "modifier": .modifier]
        guard let kind = kinds[row[1]] else { return report(row, "\"\(row[1])\" is no rank, honorific or modifier") }
        add(row.bytes(0), kind, titles.count)
        for form in row.list(3) { add(form, kind, titles.count) }
        titles.append(Title(name: row[0].withoutSigns, effect: effect))
    }
}
