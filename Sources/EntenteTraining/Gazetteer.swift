internal import EntenteLanguage
internal import Foundation

/// What words stand in the lists of names beside the corpora: given names, surnames, places, peoples, bodies.
///
/// From the country actors' dictionaries of the Open Event Data Alliance (persons in office, bodies), `mledoze/countries`
/// (countries, capitals, demonyms) and the list of world leaders. A hit is a feature of the word, no more: the network
/// learns how far to trust it.
package struct Gazetteer {
    /// Bits of each word: 1 given name, 2 surname, 4 place, 8 people, 16 body.
    private var bits: [UInt64: UInt32] = [:]
    private var order: [UInt64] = []

    package init() {}

    package init(folder: String) {
        let root = "\(folder)/gazetteer"
        for name in ["Phoenix.Countries.actors.txt", "Phoenix.International.actors.txt"] {
            readActors(Self.text("\(root)/openeventdata-dictionaries/\(name)"))
        }
        readCountries("\(root)/mledoze-countries/countries.json")
        for line in Self.text("\(root)/world-leaders-2021/data/wikipedia.csv").split(separator: "\n").dropFirst() {
            let columns = line.split(separator: ",", omittingEmptySubsequences: false)
            if columns.count > 5 { addPerson(columns[5].prefix { $0 != "(" }.split(separator: " ").map(String.init)) }
        }
    }

    /// The words in the order met.
    var pairs: [(key: UInt64, value: UInt32)] { order.map { ($0, bits[$0] ?? 0) } }

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
        for word in words.dropLast() { add(word, 1) }
        add(words[words.count - 1], 2)
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
        if code.hasPrefix("IGO") || code.hasPrefix("NGO") || code.hasPrefix("IMG") || code.hasPrefix("MNC") {
            if words.count == 1 { add(words[0], 16) }
        } else if code.count == 3 {
            for word in words where !Self.particles.contains(word.lowercased()) { add(word, 4) }
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
            for word in ([name] + capitals).flatMap({ $0.split(separator: " ") })
            where !Self.particles.contains(word.lowercased()) {
                add(String(word), 4)
            }
            let demonyms = (country["demonyms"] as? [String: Any])?["eng"] as? [String: String] ?? [:]
            for key in demonyms.keys.sorted() { add(demonyms[key] ?? "", 8) }
        }
    }
}
