internal import EntenteText

/// Names out of GUM's entity annotation: the proper noun that heads a mention, with the words of its name around it.
enum GUMNames {
    private static let categories: [Substring: Name.Category] = [
        "person": .person, "organization": .organization, "place": .location, "event": .event,
        "object": .miscellaneous, "abstract": .miscellaneous,
    ]

    static func fill(_ sentence: inout GoldSentence) {
        sentence.names = NameHeads.gum
        var open: [(identifier: Substring, start: Int, category: Name.Category?)] = []
        var mentions: [(range: Range<Int>, category: Name.Category)] = []
        for comment in sentence.comments where comment.hasPrefix("#entity ") {
            let parts = comment.split(separator: " ", maxSplits: 2)
            guard parts.count == 3, let word = Int(parts[1]) else { continue }
            for item in parts[2].split(separator: "|") where item.hasPrefix("Entity=") {
                read(item.dropFirst(7), word, &open, &mentions)
            }
        }
        sentence.comments.removeAll { $0.hasPrefix("#entity ") }
        // The widest mention of a name decides: "the University of Tokyo" before "Tokyo".
        for (range, category) in mentions.sorted(by: { $0.range.count > $1.range.count }) {
            guard let name = name(in: range, sentence), name.allSatisfy({ sentence.words[$0].name == 0 }) else {
                continue
            }
            for index in name { sentence.words[index].name = category.label(isFirst: index == name.lowerBound) }
        }
        NameHeads.refine(&sentence, organizationsToo: false)
    }

    private static func read(
        _ value: Substring, _ word: Int, _ open: inout [(identifier: Substring, start: Int, category: Name.Category?)],
        _ mentions: inout [(range: Range<Int>, category: Name.Category)]
    ) {
        var rest = value
        while let first = rest.first {
            if first == "(" {
                rest = rest.dropFirst()
                let body = rest.prefix { $0 != "(" && $0 != ")" }
                let fields = body.split(separator: "-", maxSplits: 2, omittingEmptySubsequences: false)
                open.append((fields.first ?? "", word, fields.count > 1 ? categories[fields[1]] : nil))
                rest = rest.dropFirst(body.count)
                if rest.first == ")" {
                    close(open.last?.identifier ?? "", word, &open, &mentions)
                    rest = rest.dropFirst()
                }
            } else {
                let body = rest.prefix { $0 != "(" && $0 != ")" }
                rest = rest.dropFirst(body.count)
                if rest.first == ")" {
                    close(body, word, &open, &mentions)
                    rest = rest.dropFirst()
                }
            }
        }
    }

    private static func close(
        _ identifier: Substring, _ word: Int,
        _ open: inout [(identifier: Substring, start: Int, category: Name.Category?)],
        _ mentions: inout [(range: Range<Int>, category: Name.Category)]
    ) {
        guard let index = open.lastIndex(where: { $0.identifier == identifier }) else { return }
        let entry = open.remove(at: index)
        if let category = entry.category { mentions.append((entry.start..<word + 1, category)) }
    }

    /// The run of proper nouns, with `of` and `the` between them, around the head of a mention.
    private static func name(in range: Range<Int>, _ sentence: GoldSentence) -> Range<Int>? {
        let words = sentence.words
        guard
            let head = range.first(where: { !range.contains(words[$0].head - 1) && words[$0].partOfSpeech != "PUNCT" }),
            words[head].partOfSpeech == "PROPN"
        else { return nil }
        func isPart(_ index: Int) -> Bool {
            let word = words[index]
            guard let first = word.form.unicodeScalars.first else { return false }
            return word.partOfSpeech == "PROPN" || word.relation.hasPrefix("flat")
                || first.properties.isUppercase && ["ADJ", "NOUN", "VERB"].contains(word.partOfSpeech)
                    && (index > 0) && !["DET"].contains(word.partOfSpeech)
        }
        var first = head
        var last = head
        while first > range.lowerBound {
            if isPart(first - 1) {
                first -= 1
            } else if first - 2 >= range.lowerBound, ["of", "-", "&", "and"].contains(words[first - 1].form),
                isPart(first - 2), words[first - 2].head - 1 == head || words[first - 1].form == "-"
            {
                first -= 2
            } else {
                break
            }
        }
        while last + 1 < range.upperBound {
            if isPart(last + 1) {
                last += 1
            } else if last + 2 < range.upperBound, ["of", "-", "&", "for", "de"].contains(words[last + 1].form),
                isPart(last + 2)
            {
                last += 2
            } else if last + 3 < range.upperBound, words[last + 1].form == "of", words[last + 2].form == "the",
                isPart(last + 3)
            {
                last += 3
            } else {
                break
            }
        }
        return first..<last + 1
    }
}
