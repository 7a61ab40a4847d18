internal import EntenteKnowledge
internal import EntenteText

/// Finds proper names of agreements by their form: capitals around a word such as Treaty, Accords or Memorandum.
///
/// Headlines are left out: capitals say little there, and ``AgreementFinder`` reads them as descriptions.
struct AgreementNames {
    let document: Document

    func find() -> [NameCandidate] {
        var result: [NameCandidate] = []
        for sentence in document.sentences where !document.isHeading(sentence.tokens.lowerBound) {
            for head in sentence.tokens
            where document.isCapitalized(head) && Self.heads.contains(document.tokens[head].norm) {
                guard let range = name(around: head, sentence.tokens), isProper(range, head: head),
                    !isBody(range, sentence.tokens),
                    document.tokens[head].norm != "declaration" || isSigned(range, sentence.tokens)
                else { continue }
                var sense = NameCandidate.Sense.namedAgreement
                if let known = document.match(at: range.lowerBound, .agreement), let entry = known.first(.agreement) {
                    sense = .agreement(Int(entry.index))
                } else if let open = range.first(where: { document.text($0) == "(" }),
                    let entry = Knowledge.shared.entries(
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

    private static let heads = Lexicon.words("agreement-head")

    /// "[Collective Security Treaty] Organization": the body that an agreement made.
    private func isBody(_ name: Range<Int>, _ sentence: Range<Int>) -> Bool {
        let ends = [name.upperBound, name.upperBound - 1].filter { $0 < sentence.upperBound && $0 > name.lowerBound }
        return ends.contains { document.isCapitalized($0) && Self.bodies.contains(document.tokens[$0].norm) }
    }

    private static let bodies = Lexicon.words("treaty-body")

    /// "the Ottawa Declaration of 1996", "signed the Algiers Declaration": words that make it more than something said.
    private func isSigned(_ name: Range<Int>, _ sentence: Range<Int>) -> Bool {
        if sentence.contains(where: { Self.signing.contains(document.tokens[$0].norm) }) { return true }
        // "the Bogotá Declaration on Fisheries": a declaration that has a name and a matter.
        if name.upperBound > name.lowerBound + 3, document.tokens[name.upperBound - 1].norm != "declaration",
            name.contains(where: { document.tokens[$0].norm == "on" })
        {
            return true
        }
        return name.upperBound + 1 < sentence.upperBound && document.tokens[name.upperBound].norm == "of"
            && AgreementPhrase.year(document, name.upperBound + 1) != nil
    }

    private static let signing = Lexicon.words("signing-form")

    // MARK: - Where the name starts and ends

    private func name(around head: Int, _ sentence: Range<Int>) -> Range<Int>? {
        var start = head
        while start > sentence.lowerBound {
            let previous = start - 1
            if document.isCapitalized(previous), document.mayBeInName(previous) {
                start = previous
            } else if previous == head - 1, document.text(previous) == ")", previous - 3 >= sentence.lowerBound,
                document.text(previous - 2) == "(", document.isAcronym(previous - 1),
                document.isCapitalized(previous - 3)
            {
                // "Intermediate-Range Nuclear Forces (INF) Treaty"
                start = previous - 3
            } else if document.isHyphen(previous), previous > sentence.lowerBound, document.isGlued(previous - 1) {
                start = previous
            } else if ["of", "on", "for", "and"].contains(document.tokens[previous].norm),
                previous > sentence.lowerBound, document.isCapitalized(previous - 1), document.mayBeInName(previous - 1)
            {
                start = previous
            } else {
                break
            }
        }
        start = withoutPartners(start, head)
        return start..<end(behind: head, sentence)
    }

    /// "Treaty on the Non-Proliferation of Nuclear Weapons", "Memorandum of Understanding", "Treaty of Friendship and Cooperation".
    private func end(behind head: Int, _ sentence: Range<Int>) -> Int {
        var end = head + 1
        while end < sentence.upperBound {
            let word = document.tokens[end].norm
            if ["of", "on", "for", "and", "to", "against", "concerning"].contains(word), end + 1 < sentence.upperBound {
                if word == "and", end == head + 1 { break }
                let next = document.tokens[end + 1].norm == "the" && end + 2 < sentence.upperBound ? end + 2 : end + 1
                guard document.isCapitalized(next), document.mayBeInName(next), !isWeekdayOrMonth(next),
                    // "linked the Test Ban Treaty to Israeli consent": another part of the clause.
                    !["to", "for", "against"].contains(word) || document.match(at: next, kinds: Self.countries) == nil
                else { break }
                end = next + 1
            } else if document.isCapitalized(end), document.mayBeInName(end), end > head + 1, !isWeekdayOrMonth(end) {
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
        while token < head, let match = document.match(at: token, before: head, kinds: Self.countries) {
            partners += 1
            token = match.tokens.upperBound
            guard token < head, document.isHyphen(token) || document.tokens[token].norm == "and" else { break }
            token += 1
        }
        return partners > 1 ? token : start
    }

    private static let countries = Entry.Kinds(.country, .adjective, .demonym, .capital)

    // MARK: - What is a name

    /// True where the words around the head say more than what kind of thing it is.
    private func isProper(_ range: Range<Int>, head: Int) -> Bool {
        let words = range.filter {
            $0 != head && !document.isHyphen($0) && !Self.small.contains(document.tokens[$0].norm)
        }.map { document.tokens[$0].norm }
        guard !words.isEmpty, !words.contains(where: { AgreementWords.is($0, AgreementWords.privateKinds, .noun) })
        else { return false }
        // "Chief of Protocol", "National Convention"
        if ["convention", "protocol", "conventions", "protocols", "compact", "covenant"].contains(
            document.tokens[head].norm)
        {
            if words.contains(where: { Self.otherSenses.contains($0) }) { return false }
        }
        // A memorandum is one of understanding, or has the name of a place; others are papers of one office.
        if document.tokens[head].norm == "memorandum", !words.contains("understanding"),
            !range.contains(where: { $0 < head && document.match(at: $0, .place, .capital, .country) != nil })
        {
            return false
        }
        if document.tokens[head].norm == "declaration",
            words.contains(where: { ["independence", "rights", "war", "emergency", "tax", "customs"].contains($0) })
        {
            return false
        }
        let telling = words.filter { word in
            AgreementWords.topics(of: word).isEmpty && !AgreementWords.is(word, AgreementWords.incidental)
                && AgreementWords.count(word) == nil && !Self.kindWords.contains(word)
                && AgreementWords.family(of: word) == nil
        }
        return !telling.isEmpty
    }

    private static let small = Lexicon.words("name-joint")
    private static let kindWords = Lexicon.words("agreement-filler")
    private static let otherSenses = Lexicon.words("not-of-treaty")

    private func isWeekdayOrMonth(_ token: Int) -> Bool { document.isKnown(token, as: .month, .weekday) }
}
