internal import EntenteLanguage
internal import EntenteText

/// "Abe said the pact must be kept": the clause is what was said, not word for word.
struct ReportedSpeech {
    let analysis: Analysis
    let attribution: Attribution

    private var document: Document { analysis.document }
    private var syntax: Syntax { analysis.syntax }
    private var quotations: Quotations { analysis.quotations }

    func reports() -> [Utterance] {
        document.tokens.indices.compactMap { verb in
            guard document.tokens[verb].partOfSpeech == .verb, !quotations.contains(verb), !document.isHeading(verb),
                SpeechWords.reporting.contains(syntax.lemma(verb)), let said = clause(of: verb)
            else { return nil }
            let modality = syntax.factuality(of: verb)
            guard !modality.isNegated, modality.degree == .actual, let speaker = attribution.speaker(by: verb),
                speaker.confidence >= 0.7
            else { return nil }
            return Utterance(pieces: [said], speaker: speaker, isVerbatim: false)
        }
    }

    /// The words of the clause that a verb reports: its complement, or the clause that it is put behind.
    private func clause(of verb: Int) -> Range<Int>? {
        if let clause = syntax.child(of: verb, .ccomp), !quotations.contains(clause) {
            return trimmed(syntax.subtree(of: clause), before: clause, beside: verb)
        }
        // "The pact is dead, the minister said."
        guard syntax.relation(verb) == .parataxis, let clause = syntax.head(of: verb), clause < verb,
            !quotations.contains(clause)
        else { return nil }
        let own = syntax.subtree(of: verb)
        let all = syntax.subtree(of: clause)
        guard own.lowerBound > clause else { return nil }
        return trimmed(all.lowerBound..<own.lowerBound, before: clause, beside: verb)
    }

    /// A clause is one stretch beside the verb; a complementiser and outer punctuation are no part of it. What stands
    /// in quotation marks for the most part is a quotation.
    private func trimmed(_ clause: Range<Int>, before head: Int, beside verb: Int) -> Range<Int>? {
        var range = clause
        if range.contains(verb) { return nil }
        // "said Wednesday Oslo would sign": the day is that of the saying, whatever the parse.
        if range.lowerBound == verb + 1, let date = analysis.date(of: verb),
            analysis.times[date.time].tokens.contains(verb + 1)
        {
            range = analysis.times[date.time].tokens.upperBound..<range.upperBound
        }
        while let first = range.first,
            document.tokens[first].partOfSpeech == .punct || document.tokens[first].norm == "that" && first < head
        { range = first + 1..<range.upperBound }
        while let last = range.last, document.tokens[last].partOfSpeech == .punct { range = range.lowerBound..<last }
        let quoted = range.lazy.filter { quotations.contains($0) }.count
        return range.count >= 3 && quoted * 2 < range.count ? range : nil
    }
}
