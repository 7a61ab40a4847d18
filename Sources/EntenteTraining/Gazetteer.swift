internal import EntenteKnowledge
internal import EntenteLanguage
internal import Foundation

/// What words stand in the lists of names beside the corpora: given names, surnames, places, peoples, bodies.
///
/// From the data files of `EntenteKnowledge`, from ``NameWords``, from the actors' dictionaries of the Open Event Data Alliance
/// (persons in office, bodies, companies), `mledoze/countries` (countries, capitals, demonyms) and the list of world leaders.
/// A hit is a feature of the word, no more: the network learns how far to trust it.
package struct Gazetteer {
    /// What a list says of a word.
    private enum List {
        static let given: UInt32 = 1
        static let surname: UInt32 = 2
        static let place = WordFeatures.place
        static let people: UInt32 = 8
        static let body: UInt32 = 16
        /// A word of a longer name.
        static let inPlace: UInt32 = 32
        static let inBody: UInt32 = 64
    }

    private var bits: [UInt64: UInt32] = [:]
    private var order: [UInt64] = []

    package init() {}

    package init(folder: String) {
        readKnowledge()
        readWords()
        let root = "\(folder)/gazetteer"
        for name in ["Countries", "International", "MilNonState"] {
            readActors(Self.text("\(root)/openeventdata-dictionaries/Phoenix.\(name).actors.txt"))
        }
        readCountries("\(root)/mledoze-countries/countries.json")
        for line in Self.text("\(root)/world-leaders-2021/data/wikipedia.csv").split(separator: "\n").dropFirst() {
            let columns = line.split(separator: ",", omittingEmptySubsequences: false)
            if columns.count > 5 { addPerson(columns[5].prefix { $0 != "(" }.split(separator: " ").map(String.init)) }
        }
    }

    /// The words in the order met.
    var pairs: [(key: UInt64, value: UInt32)] { order.map { ($0, bits[$0] ?? 0) } }

    /// The data files that the extraction knows the world from.
    private mutating func readKnowledge() {
        for file in DataFile.embedded {
            file.forEachRow { row in
                switch file.name {
                case "places.tsv":
                    for form in row.list(0) + row.list(3) { addPlace(form) }
                case "country-names.tsv":
                    for form in row.list(1) + row.list(2) { addPlace(form) }
                    for form in row.list(3) + row.list(4) { addPhrase(form, List.people, List.people) }
                    for form in row.list(5) {
                        for spelling in form.split(separator: UInt8(ascii: "/")) { addPlace(spelling) }
                    }
                case "communities.tsv":
                    for form in row.list(0) + row.list(2) { addPhrase(form, List.people, List.people) }
                case "organizations.tsv":
                    for form in row.list(0) + row.list(1) + row.list(6) { addPhrase(form, List.body, List.inBody) }
                case "national-bodies.tsv":
                    for form in row.list(0) + row.list(3) { addPhrase(form, List.body, List.inBody) }
                case "given-names.tsv", "person-names.tsv":
                    let isGiven = row[0] == "given"
                    guard isGiven || row[0].hasPrefix("surname") else { return }
                    for name in row[1].split(separator: " ") where isGiven || name.first != "?" {
                        add(name.filter { $0 != "?" }, isGiven ? List.given : List.surname)
                    }
                case "people.tsv", "leaders.tsv":
                    addPerson(row[0].split(separator: " ").map(String.init))
                default: break
                }
            }
        }
    }

    private mutating func readWords() {
        func names(_ text: String) -> [Substring] {
            text.split { $0 == "," || $0 == "\n" }.map { $0.drop { $0 == " " } }
        }
        for name in names(NameWords.given) { add(String(name), List.given) }
        for name in names(NameWords.surnames) { add(String(name), List.surname) }
        for name in names(NameWords.places) { addPlace(ArraySlice(name.utf8)) }
        for name in names(NameWords.bodies) { addPhrase(ArraySlice(name.utf8), List.body, List.inBody) }
    }

    private mutating func addPlace(_ form: ArraySlice<UInt8>) { addPhrase(form, List.place, List.inPlace) }

    /// A name by itself, or the words of a longer one.
    private mutating func addPhrase(_ form: ArraySlice<UInt8>, _ whole: UInt32, _ part: UInt32) {
        let words = String(decoding: form, as: UTF8.self).filter { $0 != "?" && $0 != "=" }.split(separator: " ")
        if words.count == 1 { return add(String(words[0]), whole) }
        for word in words where !Self.particles.contains(word.lowercased()) { add(String(word), part) }
    }

    private static func text(_ path: String) -> String {
        String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
    }

    private mutating func add(_ word: String, _ bit: UInt32) {
        let bytes = Array(word.lowercased().utf8)
        guard bytes.count > 2 else { return }
        var found = [UInt64](repeating: 0, count: WordFeatures.count)
        bytes.withUnsafeBufferPointer { text in
            found.withUnsafeMutableBufferPointer { WordFeatures.collect(text, 0, text.count, into: $0.baseAddress!) }
        }
        let key = found[0] | 1
        if bits[key] == nil { order.append(key) }
        bits[key, default: 0] |= bit
    }

    private static let particles: Set<String> = [
        "of", "the", "and", "for", "de", "del", "al", "el", "bin", "ibn", "la", "von", "van", "da", "di", "dos", "in",
    ]
    private static let titles: Set<String> = [
        "president", "minister", "king", "queen", "prince", "general", "party", "army", "police", "council", "ministry",
        "government", "national", "united", "front", "movement", "force", "forces", "liberation", "prime", "foreign",
    ]

    private mutating func addPerson(_ words: [String]) {
        let words = words.filter { !Self.particles.contains($0.lowercased()) }
        guard (2...4).contains(words.count), !words.contains(where: { Self.titles.contains($0.lowercased()) }) else {
            return
        }
        for word in words.dropLast() { add(word, List.given) }
        add(words[words.count - 1], List.surname)
    }

    /// `NAME_OF_SOMEONE_` and its synonyms with a plus, then lines of codes: three letters are a country, more a role in it.
    private mutating func readActors(_ text: String) {
        var names: [[String]] = []
        var isDone = true
        for line in text.split(separator: "\n") {
            guard let first = line.first, first != "#" else { continue }
            if first == "\t" || first == " " {
                if let bracket = line.firstIndex(of: "["), !isDone {
                    let code = line[line.index(after: bracket)...].prefix { $0.isLetter }
                    for words in names { take(words, code) }
                    isDone = true
                }
                continue
            }
            if isDone && first != "+" { names = [] }
            isDone = false
            let name = line.drop { $0 == "+" }.prefix { $0 != " " && $0 != "\t" && $0 != "#" }
            names.append(name.split(separator: "_").map(String.init))
            if let bracket = line.firstIndex(of: "[") {
                take(names[names.count - 1], line[line.index(after: bracket)...].prefix { $0.isLetter })
            }
        }
    }

    private mutating func take(_ words: [String], _ code: Substring) {
        if ["IGO", "NGO", "IMG", "MNC", "NGM"].contains(code.prefix(3)) || code.hasSuffix("REB") {
            addPhrase(ArraySlice(words.joined(separator: " ").utf8), List.body, List.inBody)
        } else if code.count == 3 {
            addPlace(ArraySlice(words.joined(separator: " ").utf8))
        } else if code.count > 3 {
            addPerson(words)
        }
    }

    private mutating func readCountries(_ path: String) {
        guard let data = FileManager.default.contents(atPath: path),
            let countries = try? JSONSerialization.jsonObject(with: data) as? [[String: Any]]
        else { return }
        for country in countries {
            let name = (country["name"] as? [String: Any])?["common"] as? String ?? ""
            let capitals = country["capital"] as? [String] ?? []
            for name in [name] + capitals { addPlace(ArraySlice(name.utf8)) }
            let demonyms = (country["demonyms"] as? [String: Any])?["eng"] as? [String: String] ?? [:]
            for key in demonyms.keys.sorted() { add(demonyms[key] ?? "", List.people) }
        }
    }
}
