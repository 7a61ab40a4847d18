internal import EntenteKnowledge
internal import EntenteText

/// Finds proper names of agreements by their form: capitals around a word such as Treaty, Agreement or Memorandum.
struct AgreementNames {
    let document: Document
    let knowledge: Knowledge

    func find() -> [NameCandidate] {
        var result: [NameCandidate] = []
        for sentence in document.sentences {
            let heading = document.isHeading(sentence.tokens.lowerBound)
            for head in sentence.tokens where document.isCapitalized(head) {
                guard let entry = knowledge.longestMatch(in: document, at: head, before: head + 1, kinds: .init(.agreementKind))?
                    .first(.agreementKind)
                else { continue }
                let strong = knowledge.nouns[Int(entry.index)].isStrong
                guard let range = name(around: head, sentence.tokens, heading: heading), range.count > 1 || false else { continue }
                if !strong && !heading && range.count < 2 { continue }
                if heading && range.count < 3 { continue }
                result.append(NameCandidate(tokens: range, sense: .namedAgreement, priority: 90 + min(range.count, 8)))
            }
        }
        return result
    }

    private func name(around head: Int, _ sentence: Range<Int>, heading: Bool) -> Range<Int>? {
        var start = head
        while start > sentence.lowerBound {
            let previous = start - 1
            let word = document.tokens[previous].norm
            if document.isCapitalized(previous), isNameWord(previous) {
                start = previous
            } else if document.isHyphen(previous), previous > sentence.lowerBound, document.isGlued(previous - 1) {
                start = previous
            } else if ["of", "on", "for", "and"].contains(word), previous > sentence.lowerBound,
                document.isCapitalized(previous - 1), isNameWord(previous - 1),
                word != "and" || !isCountry(previous - 1) && !heading
            {
                start = previous
            } else {
                break
            }
        }
        // A name does not start with a function word, nor with the country whose adjective stands before it.
        while start < head, !document.isCapitalized(start) || !isNameWord(start) { start += 1 }
        while start < head, document.tokens[start].partOfSpeech == .verb || document.tokens[start].partOfSpeech == .aux { start += 1 }
        var end = head + 1
        // "Treaty on the Non-Proliferation of Nuclear Weapons", "Memorandum of Understanding"
        while end < sentence.upperBound {
            let word = document.tokens[end].norm
            if end + 1 < sentence.upperBound, ["of", "on", "for", "between", "and", "to", "against"].contains(word) {
                var next = end + 1
                if document.tokens[next].norm == "the", next + 1 < sentence.upperBound { next += 1 }
                guard document.isCapitalized(next), isNameWord(next) else { break }
                if word == "and", !heading, isCountry(next) || end == head + 1 { break }
                if word == "between", !heading { break }
                if word == "to" || word == "on" || word == "for", isWeekdayOrMonth(next) { break }
                end = next + 1
            } else if document.isCapitalized(end), isNameWord(end), end > head + 1 || heading {
                end += 1
            } else if document.isHyphen(end), end + 1 < sentence.upperBound, document.isGlued(end), document.isGlued(end - 1) {
                end += 2
            } else if heading, word == ",", end + 1 < sentence.upperBound, document.isCapitalized(end + 1) || document.tokens[end + 1].norm == "and",
                (head + 1..<end).contains(where: { document.tokens[$0].norm == "between" })
            {
                end += document.tokens[end + 1].norm == "and" ? 2 : 1
            } else {
                break
            }
        }
        return start..<min(end, sentence.upperBound)
    }

    private func isNameWord(_ token: Int) -> Bool {
        switch document.tokens[token].partOfSpeech {
        case .adp, .det, .cconj, .sconj, .pron, .aux, .punct, .part, .intj: false
        default: true
        }
    }

    private func isCountry(_ token: Int) -> Bool {
        knowledge.longestMatch(in: document, at: token, kinds: .init(.country)) != nil
    }

    private func isWeekdayOrMonth(_ token: Int) -> Bool {
        knowledge.longestMatch(in: document, at: token, before: token + 1, kinds: .init(.month, .weekday)) != nil
    }
}
