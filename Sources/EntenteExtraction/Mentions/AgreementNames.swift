internal import EntenteKnowledge
internal import EntenteText

/// Finds proper names of agreements by their form: capitals around a word such as Treaty, Accords or Memorandum.
///
/// Headlines are left out: capitals say little there, and ``AgreementFinder`` reads them as descriptions.
struct AgreementNames {
    let document: Document
    let knowledge: Knowledge

    func find() -> [NameCandidate] {
        var result: [NameCandidate] = []
        for sentence in document.sentences where !document.isHeading(sentence.tokens.lowerBound) {
            for head in sentence.tokens
            where document.isCapitalized(head) && Self.heads.contains(document.tokens[head].norm) {
                guard var range = name(around: head, sentence.tokens), isProper(range, head: head, sentence.tokens),
                    document.tokens[head].norm != "declaration" || isSigned(range, sentence.tokens)
                else { continue }
                var sense = NameCandidate.Sense.namedAgreement
                if let known = knowledge.longestMatch(in: document, at: range.lowerBound, kinds: .init(.agreement)),
                    let entry = known.first(.agreement)
                {
                    sense = .agreement(Int(entry.index))
                    if known.tokens.upperBound > range.upperBound { range = known.tokens }
                } else if let open = range.first(where: { document.text($0) == "(" }),
                    let entry = knowledge.entries(
                        for: document.name(range.lowerBound..<open) + " " + document.text(head),
                        kinds: .init(.agreement)
                    ).first
                {
                    sense = .agreement(Int(entry.index))
                }
                result.append(NameCandidate(tokens: range, sense: sense, priority: 90 + min(range.count, 8)))
            }
        }
        return result
    }

    private static let heads: Set<Symbol> = [
        "treaty", "treaties", "pact", "agreement", "agreements", "accord", "accords", "convention", "conventions",
        "protocol", "protocols", "memorandum",
        "compact", "armistice", "covenant", "declaration",
    ]

    /// "the Ottawa Declaration of 1996", "signed the Algiers Declaration": words that make it more than something said.
    private func isSigned(_ name: Range<Int>, _ sentence: Range<Int>) -> Bool {
        if sentence.contains(where: { Self.signing.contains(document.tokens[$0].norm) }) { return true }
        // "the Bogotá Declaration on Fisheries": a declaration that has a name and a matter.
        if name.upperBound > name.lowerBound + 3, document.tokens[name.upperBound - 1].norm != "declaration",
            name.contains(where: { document.tokens[$0].norm == "on" })
        {
            return true
        }
        if name.lowerBound > sentence.lowerBound, AgreementPhrase.year(document, name.lowerBound - 1) != nil {
            return true
        }
        return name.upperBound + 1 < sentence.upperBound && document.tokens[name.upperBound].norm == "of"
            && AgreementPhrase.year(document, name.upperBound + 1) != nil
    }

    private static let signing: Set<Symbol> = [
        "sign", "signs", "signed", "signing", "signature", "signatory", "signatories", "inked", "ratified",
        "initialled", "initialed", "adopted", "called", "brokered", "dubbed",
    ]

    // MARK: - Where the name starts and ends

    private func name(around head: Int, _ sentence: Range<Int>) -> Range<Int>? {
        // "North Atlantic Treaty Organization" is a body.
        if head + 1 < sentence.upperBound, document.isCapitalized(head + 1),
            knowledge.longestMatch(in: document, at: head + 1, before: head + 2, kinds: .init(.bodyHead)) != nil
        {
            return nil
        }
        var start = head
        while start > sentence.lowerBound {
            let previous = start - 1
            if document.isCapitalized(previous), isNameWord(previous) || isInitialCapital(previous, start) {
                start = previous
            } else if previous == head - 1, document.text(previous) == ")", previous - 3 >= sentence.lowerBound,
                document.text(previous - 2) == "(", document.isAcronym(previous - 1),
                document.isCapitalized(previous - 3)
            {
                // "Intermediate-Range Nuclear Forces (INF) Treaty"
                start = previous - 3
            } else if document.isHyphen(previous), previous > sentence.lowerBound, document.isGlued(previous - 1) {
                start = previous
                // "Intermediate-range": the second part of a compound has no capital of its own.
                if !document.isCapitalized(previous - 1) { start = previous - 1 }
            } else if ["of", "on", "for", "and"].contains(document.tokens[previous].norm),
                previous > sentence.lowerBound,
                document.isCapitalized(previous - 1), isNameWord(previous - 1), !isTitle(previous - 1),
                document.tokens[previous].norm != "and"
                    || !isCountry(previous - 1) && !Self.heads.contains(document.tokens[previous - 1].norm)
            {
                start = previous
            } else {
                break
            }
        }
        while start < head, !document.isCapitalized(start) || !isNameWord(start) || isVerb(start) { start += 1 }
        start = withoutPartners(start, head)
        return start..<end(behind: head, sentence)
    }

    /// "Treaty on the Non-Proliferation of Nuclear Weapons", "Memorandum of Understanding", "Treaty of Friendship and Cooperation".
    private func end(behind head: Int, _ sentence: Range<Int>) -> Int {
        var end = head + 1
        while end < sentence.upperBound {
            let word = document.tokens[end].norm
            if ["of", "on", "for", "and", "to", "against", "concerning", "relating"].contains(word),
                end + 1 < sentence.upperBound
            {
                if word == "and", end == head + 1 { break }
                // "linked the treaty to Israeli acceptance"; but "Protocol to the Convention".
                if word == "to", document.tokens[end + 1].norm != "the", end == head + 1 { break }
                var next = end + 1
                if word == "relating", document.tokens[next].norm == "to", next + 1 < sentence.upperBound { next += 1 }
                if document.tokens[next].norm == "the", next + 1 < sentence.upperBound { next += 1 }
                guard document.isCapitalized(next), isNameWord(next), !isWeekdayOrMonth(next), !isVerb(next) else {
                    break
                }
                // "the Treaty of Rome" but not "the Paris Agreement of Japan"; "Charter to Tokyo".
                if isCountry(next), word != "of" || end != head + 1 || document.tokens[end + 1].norm == "the" { break }
                end = next + 1
            } else if document.isCapitalized(end), isNameWord(end), end > head + 1, !isWeekdayOrMonth(end) {
                end += 1
            } else if document.isHyphen(end), end > head + 1, end + 1 < sentence.upperBound, document.isGlued(end),
                document.isGlued(end - 1)
            {
                end += 2
            } else {
                break
            }
        }
        return min(end, sentence.upperBound)
    }

    /// "Japan-U.S. Security Treaty": those it is between are mentions of their own.
    private func withoutPartners(_ start: Int, _ head: Int) -> Int {
        var token = start
        var partners = 0
        while token < head,
            let match = knowledge.longestMatch(in: document, at: token, before: head, kinds: Self.countries)
        {
            partners += 1
            token = match.tokens.upperBound
            if token < head,
                document.isHyphen(token) || document.tokens[token].norm == "and" || document.tokens[token].norm == ","
            {
                token += 1
            } else {
                break
            }
        }
        return partners > 1 ? token : start
    }

    private static let countries = Entry.Kinds(.country, .adjective, .demonym, .capital)

    // MARK: - What is a name

    /// True where the words around the head say more than what kind of thing it is.
    private func isProper(_ range: Range<Int>, head: Int, _ sentence: Range<Int>) -> Bool {
        let words = range.filter {
            $0 != head && !document.isHyphen($0) && !Self.small.contains(document.tokens[$0].norm)
        }.map { document.tokens[$0].norm }
        guard !words.isEmpty, !words.contains(where: { AgreementWords.is($0, AgreementWords.privateKinds, .noun) }) else { return false }
        // "Chief of Protocol", "National Convention"
        if ["convention", "protocol", "conventions", "protocols", "compact", "covenant"].contains(
            document.tokens[head].norm)
        {
            if words.contains(where: { Self.otherSenses.contains($0) }) { return false }
            if head > sentence.lowerBound, document.tokens[head - 1].norm == "of", range.upperBound == head + 1 {
                return false
            }
        }
        // A memorandum is one of understanding, or has the name of a place; others are papers of one office.
        if document.tokens[head].norm == "memorandum" {
            guard
                words.contains("understanding")
                    || range.contains(where: {
                        knowledge.longestMatch(in: document, at: $0, kinds: .init(.place, .capital, .country)) != nil
                            && $0 < head
                    })
            else { return false }
        }
        if document.tokens[head].norm == "declaration",
            words.contains(where: { ["independence", "rights", "war", "emergency", "tax", "customs"].contains($0) })
        {
            return false
        }
        if document.tokens[head].norm == "accord", words == ["honda"] { return false }
        let telling = words.filter { word in
            AgreementWords.topics(of: word).isEmpty && !AgreementWords.is(word, AgreementWords.incidental)
                && AgreementWords.count(word) == nil && !Self.kindWords.contains(word)
                && AgreementWords.family(of: word) == nil
        }
        return !telling.isEmpty
            || words.count > 1 && words.contains { !AgreementWords.topics(of: $0).isEmpty }
                && words.contains { !AgreementWords.is($0, AgreementWords.incidental) }
    }

    private static let small: Set<Symbol> = [
        "of", "on", "for", "and", "the", "to", "against", "concerning", "relating",
    ]
    private static let kindWords: Set<Symbol> = [
        "understanding", "free", "cooperation", "framework", "draft", "implementation",
    ]
    private static let otherSenses: Set<Symbol> = [
        "national", "party", "democratic", "republican", "constitutional", "annual", "state", "internet", "safety",
        "transfer", "control", "chief", "medical",
        "comic", "libertarian", "congressional", "interstate", "social",
    ]

    private func isNameWord(_ token: Int) -> Bool {
        switch document.tokens[token].partOfSpeech {
        case .adp, .det, .cconj, .sconj, .pron, .aux, .punct, .part, .intj: false
        default: true
        }
    }

    /// A capitalised "On" or "New" that a tagger took for a small word counts only inside a name.
    private func isInitialCapital(_ token: Int, _ next: Int) -> Bool {
        token > document.sentence(of: token).tokens.lowerBound && document.tokens[token].partOfSpeech == .propn
            && document.isCapitalized(next)
    }

    private func isVerb(_ token: Int) -> Bool {
        (document.tokens[token].partOfSpeech == .verb && token == document.sentence(of: token).tokens.lowerBound)
            || document.tokens[token].partOfSpeech == .aux
    }

    private func isCountry(_ token: Int) -> Bool {
        knowledge.longestMatch(in: document, at: token, kinds: .init(.country)) != nil
    }

    private func isTitle(_ token: Int) -> Bool {
        knowledge.longestMatch(in: document, at: token, before: token + 1, kinds: .init(.office, .rank)) != nil
    }

    private func isWeekdayOrMonth(_ token: Int) -> Bool {
        knowledge.longestMatch(in: document, at: token, before: token + 1, kinds: .init(.month, .weekday)) != nil
    }
}
