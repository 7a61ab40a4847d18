internal import EntenteText

/// Decides whether a capital or seat is where something is, or stands for its government.
///
/// "in Seoul" and "travelled to Seoul" are places; "Seoul said", "Seoul's decision", "talks with Seoul" are governments.
struct LocationUse {
    let syntax: Syntax

    func isLocation(_ tokens: Range<Int>) -> Bool {
        let document = syntax.document
        let sentence = document.sentence(of: tokens.lowerBound).tokens
        var before = tokens.lowerBound - 1
        while before >= sentence.lowerBound, Self.parts.contains(document.tokens[before].norm) { before -= 1 }
        let previous: Symbol = before >= sentence.lowerBound ? document.tokens[before].norm : ""
        if Self.locative.contains(previous) { return true }
        // "the Sinai Peninsula": something is on it.
        if previous == "on",
            ["peninsula", "island", "islands", "plateau", "coast", "heights", "river", "hill"].contains(
                document.tokens[tokens.upperBound - 1].norm)
        {
            return true
        }
        // "Amman, Jordan"
        if tokens.upperBound + 1 < sentence.upperBound, document.tokens[tokens.upperBound].norm == ",",
            document.isCapitalized(tokens.upperBound + 1), previous == "in" || previous == "of" || previous == "at"
        {
            return true
        }
        let head = syntax.head(of: tokens)
        // "in Seoul and Tokyo"
        if syntax.relation(head) == .conj, let first = syntax.head(of: head), first < head, head - first < 8 {
            return isLocation(name(endingIn: first))
        }
        let governor = syntax.head(of: head)
        let governorLemma: Symbol = governor.map { syntax.lemma($0) } ?? ""
        switch syntax.relation(head) {
        case .compound, .nmodDesc, .amod, .nmodUnmarked:
            return Self.happenings.contains(governorLemma) && tokens.upperBound < sentence.upperBound
                && !document.isHyphen(tokens.upperBound)
                && !(before >= sentence.lowerBound && document.isHyphen(before))
        case .nmodPoss: return false
        case .obj: return Self.reached.contains(governorLemma)
        case .conj:
            // "in Rome and Milan"
            if let governor, syntax.partOfSpeech(governor) == .propn, ["and", "or", ","].contains(previous) {
                return isLocation(name(endingIn: governor))
            }
        case .appos: return Self.sites.contains(governorLemma)
        default: break
        }
        switch previous {
        case "to", "from", "into", "toward", "towards", "for", "through", "via", "between":
            return reachedByMotion(from: head)
        case "of":
            if before > sentence.lowerBound, document.tokens[before - 1].norm == "out" {
                return reachedByMotion(from: head)
            }
            return Self.sites.contains(governorLemma)
        default: return false
        }
    }

    /// "[Second Thomas Shoal]": with the words of the name before its head.
    private func name(endingIn head: Int) -> Range<Int> {
        var start = head
        while start > 0, [.compound, .flat].contains(syntax.relation(start - 1)), syntax.head(of: start - 1) == head,
            syntax.document.isCapitalized(start - 1)
        { start -= 1 }
        return start..<head + 1
    }

    /// "dams on the Mekong", "rules for Northern Ireland", "a senator from Ohio": behind any preposition, where it is no
    /// part of another phrase. Enough for rivers, seas and provinces, which act for nobody.
    func isSpokenOf(_ tokens: Range<Int>) -> Bool {
        let document = syntax.document
        let head = syntax.head(of: tokens)
        guard [.obl, .nmod].contains(syntax.relation(head)), tokens.contains(head),
            tokens.upperBound >= document.tokens.count || !document.isHyphen(tokens.upperBound)
        else { return false }
        let sentence = document.sentence(of: tokens.lowerBound).tokens
        var before = tokens.lowerBound - 1
        while before >= sentence.lowerBound,
            ["the", "upper", "lower", "middle", "entire", "disputed", "divided"].contains(document.tokens[before].norm)
        { before -= 1 }
        return before >= sentence.lowerBound && document.tokens[before].partOfSpeech == .adp
            && !["with", "by", "between", "against"].contains(document.tokens[before].norm)
    }

    private func reachedByMotion(from head: Int) -> Bool {
        for ancestor in syntax.ancestors(of: head).prefix(2) where Self.motion.contains(syntax.lemma(ancestor)) {
            return true
        }
        return false
    }

    /// Words between a preposition and a place that say which part of it is meant.
    private static let parts = Lexicon.words("part-of-place")
    private static let locative = Lexicon.words("locative")
    private static let happenings = Lexicon.words("happening")
    private static let reached = Lexicon.words("reach-place")
    private static let sites = Lexicon.words("site-of")
    private static let motion = Lexicon.words("motion")
}
