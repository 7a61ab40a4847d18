internal import EntenteGraph
internal import EntenteText

/// Links "I" and "we" between quotation marks to whoever speaks: "we" and "our" to the state or body that he speaks for.
struct SpeakerReferents {
    func resolve(in analysis: inout Analysis) {
        let document = analysis.document
        let principals = Principals(analysis)
        let attribution = Attribution(analysis: analysis, quotations: analysis.quotations)
        var speaker: Attribution.Speaker?
        var block: Int?
        for range in analysis.quotations.ranges {
            let here = Int(document.sentence(of: range.lowerBound).block)
            let said = attribution.speaker(of: range).flatMap { $0.confidence >= 0.7 ? $0 : nil }
            // "…," she said. "We …": of one paragraph, whoever spoke before.
            speaker = said ?? (block == here ? speaker : nil)
            block = here
            guard let speaker, let person = speaker.entities.first, speaker.entities.count == 1 else { continue }
            let confidence = min(0.8, said == nil ? speaker.confidence - 0.05 : speaker.confidence)
            for token in range where analysis.mentionOfToken[token] < 0 {
                let norm = document.tokens[token].norm
                guard Self.one.contains(norm) || Self.many.contains(norm) else { continue }
                let side = Self.many.contains(norm) ? principals.side(of: person) ?? person : person
                analysis.add(Mention(at: token, entities: [side], form: .pronoun, confidence: confidence))
            }
        }
        analysis.sortMentions()
    }

    private static let one = Lexicon.words("i")
    private static let many = Lexicon.words("we")
}
