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
                SpeechWords.reports.contains(syntax.lemma(verb)), let said = clause(of: verb)
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
            return trimmed(extent(of: clause), before: clause, beside: verb)
        }
        // "The pact is dead, the minister said."
        guard syntax.relation(verb) == .parataxis, let clause = syntax.head(of: verb), clause < verb,
            !quotations.contains(clause), !isReport(clause)
        else { return nil }
        let own = syntax.subtree(of: verb)
        let all = syntax.subtree(of: clause)
        guard own.lowerBound > clause else { return nil }
        return trimmed(all.lowerBound..<own.lowerBound, before: clause, beside: verb)
    }

    /// "Lee said the pact was dead, the minister added": the first half is told by the article.
    private func isReport(_ clause: Int) -> Bool {
        SpeechWords.reporting.contains(syntax.lemma(clause)) && syntax.child(of: clause, .nsubj) != nil
            && syntax.child(of: clause, .ccomp) != nil
    }

    /// The words that a clause dominates, without the marks that the parse hangs on it from afar.
    private func extent(of clause: Int) -> Range<Int> {
        let children = syntax.children(of: clause).lazy.map { Int($0) }
        return children.filter { syntax.partOfSpeech($0) != .punct }.map { syntax.subtree(of: $0) }.reduce(
            clause..<clause + 1
        ) { min($0.lowerBound, $1.lowerBound)..<max($0.upperBound, $1.upperBound) }
    }

    /// A clause is one stretch beside the verb; a complementiser and outer punctuation are no part of it. What stands
    /// in quotation marks for the most part is a quotation.
    private func trimmed(_ clause: Range<Int>, before head: Int, beside verb: Int) -> Range<Int>? {
        var range = clause
        // "told reporters after Oslo had left": when he spoke.
        if range.contains(verb)
            || syntax.children(of: head, .mark).contains(where: { $0 > verb && Self.times.contains(syntax.norm($0)) })
        {
            return nil
        }
        // "said Wednesday Oslo would sign": the day is that of the saying, whatever the parse.
        if range.lowerBound == verb + 1, let date = analysis.date(of: verb),
            analysis.times[date.time].tokens.contains(verb + 1)
        {
            range = min(analysis.times[date.time].tokens.upperBound, range.upperBound)..<range.upperBound
        }
        if let occasion = occasion(at: range.lowerBound, before: head, beside: verb) {
            range = min(occasion.upperBound, range.upperBound)..<range.upperBound
        }
        while let first = range.first,
            document.tokens[first].partOfSpeech == .punct || document.tokens[first].norm == "that" && first < head
        { range = first + 1..<range.upperBound }
        if head > verb, head < range.upperBound, let cut = reporterTail(in: head..<range.upperBound) {
            range = range.lowerBound..<cut
        }
        if head > verb, head < range.upperBound, let conjunction = nextReport(in: head..<range.upperBound) {
            range = range.lowerBound..<conjunction
        }
        while let last = range.last, document.tokens[last].partOfSpeech == .punct, !closes(last, in: range) {
            range = range.lowerBound..<last
        }
        if head > verb, let first = range.first, lacksSubject(first, head) {
            guard let subject = subjectBefore(first, verb) else { return nil }
            range = subject..<range.upperBound
        }
        let quoted = range.lazy.filter { quotations.contains($0) }.count
        return range.count >= 3 && quoted * 2 < range.count ? range : nil
    }

    /// "told reporters [after] Oslo had left"
    private static let times = Lexicon.words("time-mark")
    private static let timeUnits = Lexicon.words("time-unit")

    /// "said [in the letter] a pact was needed": where it was said, which the parse takes for a part of what was said.
    private func occasion(at start: Int, before head: Int, beside verb: Int) -> Range<Int>? {
        guard start == verb + 1, syntax.norm(start) == "in",
            let noun = syntax.children(of: head, .obl).first(where: { syntax.subtree(of: $0).lowerBound == start }),
            SpeechWords.documents.contains(syntax.lemma(noun)) || syntax.lemma(noun) == "interview"
        else { return nil }
        return syntax.subtree(of: noun)
    }

    /// Where the reporter goes on: "…[, two days after] crowds burned the gate".
    private func reporterTail(in tokens: Range<Int>) -> Int? {
        tokens.first { comma in
            guard document.tokens[comma].norm == ",", !quotations.contains(comma) else { return false }
            for unit in comma + 1..<min(comma + 5, tokens.upperBound) {
                if Self.timeUnits.contains(syntax.lemma(unit)) {
                    return unit + 1 < tokens.upperBound && ["after", "before"].contains(syntax.norm(unit + 1))
                }
                guard [.num, .det, .adv, .adj].contains(syntax.partOfSpeech(unit)) else { return false }
            }
            return false
        }
    }

    /// "said the port was safe [but] warned that …", "[but] did not elaborate": where the speaker's next word begins.
    private func nextReport(in tokens: Range<Int>) -> Int? {
        tokens.dropLast(2).first { token in
            guard syntax.partOfSpeech(token) == .cconj, !quotations.contains(token) else { return false }
            if isSilence(at: syntax.partOfSpeech(token + 1) == .pron ? token + 2 : token + 1, tokens.upperBound) {
                return true
            }
            let verb = syntax.partOfSpeech(token + 1) == .adv ? token + 2 : token + 1
            return syntax.partOfSpeech(verb) == .verb && SpeechWords.reporting.contains(syntax.lemma(verb))
                && document.tokens[verb].morphology.contains(.finite) && syntax.child(of: verb, .ccomp) != nil
        }
    }

    /// "did not elaborate", "gave no details"
    private func isSilence(at verb: Int, _ end: Int) -> Bool {
        guard verb + 1 < end else { return false }
        switch syntax.norm(verb) {
        case "did", "does":
            return verb + 2 < end && ["not", "n't", "n’t"].contains(syntax.norm(verb + 1))
                && Self.elaborating.contains(syntax.lemma(verb + 2))
        case "gave", "offered", "provided", "gives":
            return syntax.norm(verb + 1) == "no"
        default: return false
        }
    }

    private static let elaborating = Lexicon.words("elaborating")

    /// The closing bracket or mark of what a clause holds whole: "the bloc (EU)".
    private func closes(_ mark: Int, in range: Range<Int>) -> Bool {
        if document.text(mark) == ")" { return range.contains { document.text($0) == "(" } }
        guard mark > range.lowerBound, quotations.contains(mark - 1), !quotations.contains(mark) else { return false }
        return quotations.ranges.contains { $0.upperBound == mark && $0.lowerBound > range.lowerBound }
    }

    /// "gunmen whom Lima said [were] smugglers": a clause whose subject stands elsewhere.
    private func lacksSubject(_ first: Int, _ head: Int) -> Bool {
        syntax.partOfSpeech(first) == .aux
            || first == head && syntax.partOfSpeech(head) == .verb
                && syntax.child(of: head, .nsubj, .nsubjPass, .expl, .csubj) == nil
                && !document.tokens[head].morphology.contains(.participle)
    }

    /// "says [his refusal to talk] leaves no choice", where the parse takes the subject for the object of the saying.
    private func subjectBefore(_ first: Int, _ verb: Int) -> Int? {
        guard syntax.relation(verb) != .aclRelcl, let object = syntax.child(of: verb, .obj), object > verb else {
            return nil
        }
        let phrase = syntax.subtree(of: object)
        return phrase.lowerBound == verb + 1 && phrase.upperBound == first ? phrase.lowerBound : nil
    }
}
