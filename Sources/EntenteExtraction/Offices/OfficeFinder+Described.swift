internal import EntenteGraph
internal import EntenteKnowledge
internal import EntenteText

/// Offices whose title stands in another sentence than the name.
extension OfficeFinder {
    /// "Peru's interior minister said … . Ana Lopez told reporters …": a definite title that speaks, and in the next
    /// sentence somebody who is new to the text and goes on.
    mutating func spokenBefore() {
        for sentence in document.sentences.indices.dropLast() where !isHeading(sentence) {
            guard let phrase = speaker(in: sentence), let owner = owner(of: phrase),
                let index = newcomer(in: sentence + 1),
                !holdings.contains(where: {
                    $0.of == owner && $0.kind.family == phrase.kind.family && $0.term != .former
                })
            else { continue }
            add(phrase, to: index, rule: "office-in-sentence-before", confidence: 0.8)
        }
    }

    /// "The minister, Ana Lopez, …": the title of which a sentence before says more.
    func fuller(_ phrase: TitlePhrase) -> TitlePhrase {
        guard phrase.owners.isEmpty, phrase.possessor == nil, phrase.title == phrase.kind.title else { return phrase }
        let sentence = Int(document.tokens[phrase.core.lowerBound].sentence)
        let words = phrase.title.split(separator: " ")
        for before in (max(0, sentence - 2)..<sentence).reversed() where !isHeading(before) {
            let found = phrases(in: before).last {
                !$0.owners.isEmpty && $0.term != .former
                    && ($0.kind.family == phrase.kind.family
                        || Array($0.title.split(separator: " ").prefix(words.count)) == words)
            }
            if var found {
                found.tokens = phrase.tokens
                found.core = phrase.core
                return found
            }
        }
        return phrase
    }

    private func isHeading(_ sentence: Int) -> Bool {
        document.isHeading(document.sentences[sentence].tokens.lowerBound)
    }

    /// The titles of a sentence that nobody named bears, with what they are of.
    private func phrases(in sentence: Int) -> [TitlePhrase] {
        Knowledge.shared.matches(in: document, tokens: document.sentences[sentence].tokens, kinds: .init(.office))
            .compactMap { match in
                guard analysis.bearerOfToken[match.tokens.lowerBound] < 0,
                    analysis.mentionOfToken[match.tokens.lowerBound] < 0,
                    let title = TitleMatch(match)
                else { return nil }
                return TitleReader(title, analysis).read()
            }
    }

    /// The one title that is the subject of a sentence's verb of saying.
    private func speaker(in sentence: Int) -> TitlePhrase? {
        phrases(in: sentence).first { phrase in
            let noun = phrase.core.upperBound - 1
            return phrase.kind.level != .role && phrase.term != .former && !phrase.owners.isEmpty
                && !["a", "an", "another", "one"].contains(document.tokens[max(0, phrase.tokens.lowerBound - 1)].norm)
                && !["a", "an", "another", "one"].contains(document.tokens[phrase.tokens.lowerBound].norm)
                && speaks(noun)
        }
    }

    /// The first person of a sentence, who is named in full for the first time, has no title and speaks.
    private func newcomer(in sentence: Int) -> Int? {
        guard !isHeading(sentence) else { return nil }
        let tokens = document.sentences[sentence].tokens
        guard let index = people.first(where: { tokens.contains(analysis.mentions[$0].head) }) else { return nil }
        let mention = analysis.mentions[index]
        let person = mention.entities[0]
        guard mention.tokens.count > 1, speaks(mention.head), analysis.entities[person].mentions.min() == index,
            mention.tokens.upperBound < tokens.upperBound, document.tokens[mention.tokens.upperBound].norm != ",",
            !holdings.contains(where: { $0.person == person })
        else { return nil }
        return index
    }

    /// True of the subject of a verb of saying that no other clause holds.
    private func speaks(_ noun: Int) -> Bool {
        guard syntax.relation(noun) == .nsubj, let verb = syntax.head(of: noun),
            SpeechWords.verbs.contains(syntax.lemma(verb))
        else { return false }
        return syntax.head(of: verb) == nil || [.parataxis, .conj].contains(syntax.relation(verb))
    }
}
