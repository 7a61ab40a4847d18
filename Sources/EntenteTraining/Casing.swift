internal import EntenteLanguage

/// A sentence and the other ways in which it might be written: as a headline, in capitals.
struct Choice {
    let plain: Example
    let variants: [Example]

    /// The plain sentence most of the time.
    func pick(_ random: inout SeededGenerator) -> Example {
        guard !variants.isEmpty else { return plain }
        let draw = random.uniform()
        return draw < 0.08 ? variants[0] : draw < 0.1 ? variants[1] : plain
    }
}

/// Sentences rewritten in the capitals of headlines, so that the network can read those.
enum Casing {
    static func isShort(_ sentence: GoldSentence) -> Bool { (3...18).contains(sentence.words.count) }

    private static let small: Set<String> = [
        "a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "and", "or", "as", "with", "from", "'s", "n't",
        "’s", "n’t",
    ]

    static func headline(_ sentence: GoldSentence) -> GoldSentence {
        var result = sentence
        for index in result.words.indices where index == 0 || !small.contains(result.words[index].form) {
            let form = result.words[index].form
            result.words[index].form = form.prefix(1).uppercased() + form.dropFirst()
        }
        return result
    }

    static func capitals(_ sentence: GoldSentence) -> GoldSentence {
        var result = sentence
        for index in result.words.indices { result.words[index].form = result.words[index].form.uppercased() }
        return result
    }
}
