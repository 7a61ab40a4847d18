internal import EntenteLanguage
internal import EntenteText

/// The day on which something was said: that of the verb of saying, or of what it was said in.
struct StatementDates {
    let analysis: Analysis

    func date(of utterance: Utterance) -> EventDate? {
        guard !utterance.speaker.isCarried else { return nil }
        let verb = utterance.speaker.verb
        guard analysis.document.tokens[verb].partOfSpeech == .verb, let date = analysis.date(of: verb),
            [.attached, .speech, .governingClause].contains(date.reason), date.confidence >= 0.7
        else { return nil }
        // What somebody says of a day inside his words is no day of saying.
        let time = analysis.times[date.time].tokens
        if time.contains(where: { analysis.quotations.contains($0) }) || isInside(time, utterance) { return nil }
        guard let published = analysis.document.article.published else { return date }
        // Nothing has been said later than it was printed.
        return date.value.earliest.map { $0 <= published } ?? true ? date : nil
    }

    private func isInside(_ time: Range<Int>, _ utterance: Utterance) -> Bool {
        utterance.pieces.contains { $0.overlaps(time) }
    }
}
