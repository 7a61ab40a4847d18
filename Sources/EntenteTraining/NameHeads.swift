internal import EntenteText

/// The corpora of names and how their labels become the program's categories.
package enum NameHeads {
    package static let universal = 0
    package static let groningen = 1
    package static let gum = 2
    package static let politics = 3

    private static let categories: [Substring: Name.Category] = [
        "PER": .person, "PERSON": .person, "ORG": .organization, "ORGANIZATION": .organization, "LOC": .location,
        "PLACE": .location, "LOCATION": .location, "EVENT": .event, "LAW": .law, "MISC": .miscellaneous,
        "OTH": .miscellaneous, "GPE": .miscellaneous, "MISCELLANEOUS": .miscellaneous,
        "person": .person, "politician": .person, "organisation": .organization, "politicalparty": .organization,
        "country": .location, "location": .location, "election": .event, "event": .event, "misc": .miscellaneous,
    ]

    /// The label of a tag such as `B-PER`; 0 for what is no name here (`B-TIME`, the stray `B-O`).
    package static func label(_ tag: Substring) -> UInt8 {
        guard tag.count > 2, let category = categories[tag.dropFirst(2)] else { return 0 }
        return category.label(isFirst: tag.hasPrefix("B"))
    }

    /// The tag of a label, as the score sheets write it.
    package static func tag(_ label: UInt8) -> String {
        guard label > 0 else { return "O" }
        let names = ["PERSON", "ORG", "PLACE", "EVENT", "LAW", "MISC"]
        return (label % 2 == 1 ? "B-" : "I-") + names[Int(label - 1) / 2]
    }

    /// The spans of a row of labels.
    package static func spans(_ labels: [UInt8]) -> [(range: Range<Int>, category: Int)] {
        var spans: [(Range<Int>, Int)] = []
        var start = 0
        var current = -1
        for (index, label) in labels.enumerated() {
            let category = label == 0 ? -1 : (Int(label) - 1) / 2
            if label == 0 || label % 2 == 1 || category != current {
                if current >= 0 { spans.append((start..<index, current)) }
                start = index
                current = category
            }
        }
        if current >= 0 { spans.append((start..<labels.count, current)) }
        return spans
    }

    private static let laws: Set<String> = [
        "act", "treaty", "agreement", "accord", "accords", "pact", "convention", "protocol", "charter", "resolution",
        "constitution", "law", "bill", "memorandum", "declaration", "amendment", "agreements", "treaties", "code",
    ]
    private static let events: Set<String> = [
        "war", "summit", "olympics", "cup", "conference", "forum", "games", "revolution", "uprising", "championship",
        "championships", "festival", "olympiad", "election", "elections", "talks", "dialogue", "battle", "exercise",
        "massacre", "intifada", "holocaust", "marathon", "tournament", "hurricane", "typhoon", "jubilee", "crisis",
    ]

    /// Splits events and laws off from other names by their head noun: its last word, or the one before `of`, `on`, `for`.
    package static func refine(_ sentence: inout GoldSentence, organizationsToo: Bool) {
        for (range, category) in spans(sentence.words.map(\.name)) {
            let isOpen =
                category == Int(Name.Category.miscellaneous.rawValue)
                || organizationsToo && category == Int(Name.Category.organization.rawValue)
            guard isOpen, range.count > 1 else { continue }
            let words = sentence.words[range].map { $0.form.lowercased() }
            let stop = words.firstIndex { ["of", "on", "for", "against", "in", "to"].contains($0) } ?? words.count
            guard stop > 0 else { continue }
            let found: Name.Category
            if laws.contains(words[stop - 1]) {
                found = .law
            } else if events.contains(words[stop - 1]) || words[0] == "hurricane" {
                found = .event
            } else {
                continue
            }
            if category == Int(Name.Category.organization.rawValue),
                ["conference", "forum", "code"].contains(words[stop - 1])
            {
                continue
            }
            for index in range { sentence.words[index].name = found.label(isFirst: index == range.lowerBound) }
        }
    }
}
