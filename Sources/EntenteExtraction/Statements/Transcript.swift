internal import EntenteGraph
internal import EntenteText

/// Words without quotation marks that are somebody's own: the turns of a transcript ("MS. LEE: Good morning."), and a
/// statement that is the whole text ("Statement by Foreign Minister Ann Lee on the talks").
struct Transcript {
    let analysis: Analysis

    private var document: Document { analysis.document }

    func utterances() -> [Utterance] {
        let paragraphs = paragraphs()
        let labels = paragraphs.map { label(of: $0) }
        // One label may be a dateline or a heading.
        if labels.lazy.compactMap({ $0 }).count > 1 { return turns(paragraphs, labels) }
        return statement(paragraphs).map { [$0] } ?? []
    }

    private func paragraphs() -> [Range<Int>] {
        var result: [(block: Int, tokens: Range<Int>)] = []
        for sentence in document.sentences
        where !sentence.tokens.isEmpty && document.article.blocks[sentence.block].role == .paragraph {
            if let last = result.last, last.block == sentence.block {
                result[result.count - 1].tokens = last.tokens.lowerBound..<sentence.tokens.upperBound
            } else {
                result.append((sentence.block, sentence.tokens))
            }
        }
        return result.map(\.tokens)
    }

    // MARK: - Turns

    /// The label that a paragraph begins with: words in capitals before a colon.
    private func label(of paragraph: Range<Int>) -> Range<Int>? {
        let end = min(paragraph.lowerBound + 7, paragraph.upperBound - 1)
        guard
            let colon = (paragraph.lowerBound..<max(paragraph.lowerBound, end)).first(where: {
                document.tokens[$0].norm == ":"
            }), colon > paragraph.lowerBound
        else { return nil }
        let label = paragraph.lowerBound..<colon
        let isCapitals = document.text(label).utf8.allSatisfy { !(0x61...0x7A).contains($0) }
        return isCapitals && document.isCapitalized(label.lowerBound) ? label : nil
    }

    private func turns(_ paragraphs: [Range<Int>], _ labels: [Range<Int>?]) -> [Utterance] {
        var result: [Utterance] = []
        var isOpen = false
        for (paragraph, label) in zip(paragraphs, labels) {
            if let label {
                isOpen = false
                let words = label.upperBound + 1..<paragraph.upperBound
                guard !words.isEmpty, let person = person(of: label) else { continue }
                isOpen = true
                let speaker = Attribution.Speaker(
                    entities: [person], verb: label.lowerBound, rule: "transcript-label", confidence: 0.85)
                result.append(Utterance(pieces: [words], speaker: speaker))
            } else if isOpen {
                result[result.count - 1].pieces.append(paragraph)
            }
        }
        return result
    }

    /// The one person of the text whose last name ends the label, or who holds the office that it names.
    private func person(of label: Range<Int>) -> Int? {
        for token in label {
            if let mention = analysis.mention(at: token), mention.form == .name,
                analysis.kind(mention.entities[0]) == .person
            {
                return mention.entities[0]
            }
        }
        let name = document.text(label.upperBound - 1).lowercased()
        let named = analysis.entities.indices.filter { entity in
            analysis.kind(entity) == .person
                && analysis.name(of: entity).lowercased().split(separator: " ").last.map { $0 == name } ?? false
        }
        if named.count == 1 { return named[0] }
        let held = Set(analysis.holdings.filter { $0.term != .former && $0.title.lowercased() == name }.map(\.person))
        return named.isEmpty && held.count == 1 ? held.first : nil
    }

    // MARK: - A text that is a statement

    /// The whole text, where its headline gives it to somebody and it speaks in the first person.
    private func statement(_ paragraphs: [Range<Int>]) -> Utterance? {
        guard !paragraphs.isEmpty, let author = Self.author(of: analysis),
            paragraphs.contains(where: { $0.contains { Self.firstPerson.contains(document.tokens[$0].norm) } })
        else { return nil }
        let speaker = Attribution.Speaker(
            entities: author.entities, verb: author.head, rule: "statement-by", confidence: 0.8)
        return Utterance(pieces: paragraphs, speaker: speaker)
    }

    private static let firstPerson = Lexicon.words("first-person")

    /// "Statement by President X on …": the one whom the headline gives the text to.
    static func author(of analysis: Analysis) -> Mention? {
        let document = analysis.document
        return analysis.mentions.first { mention in
            guard document.role(of: mention.head) == .headline, Voices.isVoice(mention, analysis) else { return false }
            let start = document.sentence(of: mention.head).tokens.lowerBound
            let before = start..<max(start, mention.tokens.lowerBound)
            // "Statement by", with no more than a title in between.
            guard let by = before.last(where: { ["by", "from", "of"].contains(document.tokens[$0].norm) }), by > start,
                (by + 1..<before.upperBound).allSatisfy({ document.tokens[$0].partOfSpeech != .verb })
            else { return false }
            return (start..<by).contains { forms.contains(document.tokens[$0].norm) }
                && (document.tokens[by].norm != "of" || forms.contains(document.tokens[by - 1].norm))
        }
    }

    private static let forms = Lexicon.words("statement-form")
}
