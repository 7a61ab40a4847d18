package import EntenteText

/// What the verb over an expression of time says of its direction.
///
/// Reads the parse where there is one. Without, the verb is taken that stands nearest in the clause, before the expression
/// rather than after it; "said" before a clause of its own is passed over when the next word is a verb.
package struct TenseContext {
    package enum Tense: Sendable { case past, present, future, unknown }

    private let document: Document

    package init(_ document: Document) { self.document = document }

    package func tense(of tokens: Range<Int>) -> Tense {
        let sentence = document.sentence(of: tokens.lowerBound).tokens
        if let bound = bound(before: tokens, in: sentence) { return bound }
        if let parsed = parsedTense(of: tokens, in: sentence) { return parsed }
        return scannedTense(of: tokens, in: sentence)
    }

    /// "until Friday" and "by Friday" look ahead, whatever the verb.
    private func bound(before tokens: Range<Int>, in sentence: Range<Int>) -> Tense? {
        guard tokens.lowerBound > sentence.lowerBound else { return nil }
        let before = document.tokens[tokens.lowerBound - 1].norm
        if before == "until" || before == "till" { return .future }
        if before == "since" { return .past }
        return nil
    }

    // MARK: By the parse

    private func parsedTense(of tokens: Range<Int>, in sentence: Range<Int>) -> Tense? {
        let all = document.tokens
        guard all[sentence].contains(where: { $0.relation != .dep }) else { return nil }
        guard var node = tokens.first(where: { !tokens.contains(Int(all[$0].head)) || Int(all[$0].head) == $0 }) else {
            return nil
        }
        for _ in 0..<8 {
            let head = Int(all[node].head)
            if head == node || !sentence.contains(head) { break }
            node = head
            // "agreed to wait, following talks on Friday": when they agreed, not when they will wait.
            if isBehindAfterthought(tokens.lowerBound, of: node), sentence.contains(Int(all[node].head)),
                Int(all[node].head) < node
            {
                continue
            }
            if let tense = clauseTense(node, in: sentence) { return tense }
        }
        return nil
    }

    /// An infinitive from which "following" behind a comma divides a time.
    private func isBehindAfterthought(_ time: Int, of verb: Int) -> Bool {
        verb > 0 && verb + 1 < time && document.tokens[verb - 1].norm == "to"
            && (verb + 1..<time - 1).contains {
                document.tokens[$0].norm == "," && document.tokens[$0 + 1].norm == "following"
            }
    }

    /// The tense of the clause that a token heads; nil where it heads none.
    private func clauseTense(_ node: Int, in sentence: Range<Int>) -> Tense? {
        let all = document.tokens
        var isVerb = all[node].partOfSpeech == .verb || all[node].partOfSpeech == .aux
        var finite: Tense?
        var to = false
        for child in sentence where Int(all[child].head) == node && child != node {
            switch all[child].relation.universal {
            case .aux, .cop:
                isVerb = true
                let word = all[child]
                // "had been scheduled to meet on Friday", "was to have met": that Friday is gone.
                if word.norm == "had" { return .past }
                if Self.future.contains(word.norm) { return .future }
                if isModal(child, in: sentence) {
                    finite = .future
                } else if finite != .future {
                    if Self.pastAuxiliary.contains(word.norm) || word.morphology.contains(.past) { finite = .past }
                    if word.norm == "has" || word.norm == "have" { finite = .past }
                    if Self.presentBe.contains(word.norm), finite == nil { finite = .present }
                }
            case .mark where all[child].norm == "to": to = true
            case .amod where Self.scheduled.contains(all[child].norm): return .future
            // "was due to meet", read as if "due to" were a preposition
            case .mark where all[child].norm == "due", .case where all[child].norm == "due": return .future
            default: break
            }
            if all[child].norm == "to", child < node, all[child].partOfSpeech == .part { to = true }
        }
        if Self.scheduled.contains(all[node].norm) { return .future }
        if Self.reporting.contains(all[node].norm) { return .past }
        // "Tuesday's meeting is the latest in a series"
        if all[node].norm == "latest", isVerb { return .past }
        guard isVerb else { return nil }
        if to {
            if sentence.contains(where: {
                Int(all[$0].head) == node && all[$0].relation.universal == .aux && all[$0].norm == "have"
            }) {
                return .past
            }
            let governor = Int(all[node].head)
            if sentence.contains(where: { Int(all[$0].head) == governor && all[$0].norm == "had" }) { return .past }
            guard governor != node, sentence.contains(governor), !Self.intending.contains(all[governor].norm),
                all[governor].partOfSpeech == .verb, isPast(governor) || all[governor].morphology.contains(.past)
            else { return .future }
            return .past
        }
        if let finite {
            // "is meeting", "is held" of a day to come.
            return finite
        }
        let morphology = all[node].morphology
        if morphology.contains(.past) { return .past }
        if morphology.contains(.present), !morphology.contains(.participle), !morphology.contains(.gerund) {
            return .present
        }
        if morphology.contains(.gerund) || morphology.contains(.infinitive)
            || morphology.contains(.participle) && !isPast(node)
        {
            return nil
        }
        return isPast(node) ? .past : nil
    }

    // MARK: By the words around

    private func scannedTense(of tokens: Range<Int>, in sentence: Range<Int>) -> Tense {
        // "scheduled for Sunday"
        for before in max(sentence.lowerBound, tokens.lowerBound - 2)..<tokens.lowerBound
        where Self.scheduled.contains(document.tokens[before].norm) {
            return .future
        }
        let next = tokens.upperBound
        if next < sentence.upperBound, let tense = wordTense(next, in: sentence) { return tense }
        var start = tokens.lowerBound
        while start > sentence.lowerBound, !isBreak(start - 1) { start -= 1 }
        var end = next
        while end < sentence.upperBound, !isBreak(end) { end += 1 }
        for index in (start..<tokens.lowerBound).reversed() {
            if let tense = wordTense(index, in: sentence) { return tense }
        }
        for index in next..<end {
            if let tense = wordTense(index, in: sentence) { return tense }
        }
        for index in (sentence.lowerBound..<start).reversed() {
            if let tense = wordTense(index, in: sentence) { return tense }
        }
        for index in end..<max(end, sentence.upperBound) {
            if let tense = wordTense(index, in: sentence) { return tense }
        }
        return .unknown
    }

    private func isBreak(_ index: Int) -> Bool {
        let norm = document.tokens[index].norm
        return norm == "," || norm == ";" || norm == ":" || norm == "—" || norm == "\"" || norm == "“" || norm == "”"
    }

    private func wordTense(_ index: Int, in sentence: Range<Int>) -> Tense? {
        let token = document.tokens[index]
        if Self.future.contains(token.norm) || Self.scheduled.contains(token.norm) { return .future }
        if isModal(index, in: sentence) { return .future }
        if Self.presentVerbs.contains(token.norm) { return .present }
        // "says on Monday" tells what was said.
        if Self.reporting.contains(token.norm) { return .past }
        if Self.presentBe.contains(token.norm) || Self.pastAuxiliary.contains(token.norm) {
            let isPresent = Self.presentBe.contains(token.norm)
            var next = index + 1
            while next < min(index + 4, sentence.upperBound) {
                let word = document.tokens[next].norm
                if word == "to" || Self.scheduled.contains(word) { return .future }
                if word != "not" && word != "also" && word != "n't" && word != "now" { break }
                next += 1
            }
            if isPresent { return .present }
            return .past
        }
        if token.norm == "had" { return .past }
        if token.norm == "has" || token.norm == "have" {
            for before in max(sentence.lowerBound, index - 2)..<index {
                let norm = document.tokens[before].norm
                if Self.future.contains(norm) || isModal(before, in: sentence) || norm == "to" { return .future }
            }
            for after in index + 1..<max(index + 1, min(index + 4, sentence.upperBound)) where isPast(after) {
                return .past
            }
            return document.tokens[min(index + 1, sentence.upperBound - 1)].norm == "been" ? .past : .present
        }
        if token.norm == "to", index + 1 < sentence.upperBound {
            let next = document.tokens[index + 1]
            if index > sentence.lowerBound, Self.intending.contains(document.tokens[index - 1].norm) { return .future }
            guard next.partOfSpeech == .verb || Self.infinitives.contains(next.norm) else { return nil }
            // "agreed to meet" looks ahead, "rushed to leave" tells what was done.
            for before in (max(sentence.lowerBound, index - 6)..<index).reversed() {
                if isBreak(before) { break }
                if Self.intending.contains(document.tokens[before].norm) { return .future }
                if let tense = wordTense(before, in: sentence) {
                    return tense == .past && !isCopula(before) ? .past : .future
                }
            }
            return .future
        }
        // "will be held", "is held", "was held": the auxiliary tells.
        if isPast(index) {
            for before in (max(sentence.lowerBound, index - 3)..<index).reversed() {
                let norm = document.tokens[before].norm
                if norm == "be" || norm == "being" || Self.presentBe.contains(norm) || Self.future.contains(norm) {
                    if norm == "be" || Self.future.contains(norm) { return .future }
                    return .present
                }
            }
        }
        if token.partOfSpeech == .verb {
            if token.morphology.contains(.past) { return .past }
            if token.morphology.contains([.present, .finite]) { return .present }
            if !token.morphology.isEmpty { return nil }
        }
        if token.partOfSpeech != .x, token.partOfSpeech != .verb, token.partOfSpeech != .aux { return nil }
        return isPast(index) ? .past : nil
    }

    /// "in May", "Theresa May": with a capital inside a sentence it is a month or a name.
    private func isModal(_ index: Int, in sentence: Range<Int>) -> Bool {
        let token = document.tokens[index]
        guard Self.modal.contains(token.norm) else { return false }
        let isCapital = document.source[token.range].first == UInt8(ascii: "M")
        return token.norm != "may" || !isCapital || index == sentence.lowerBound
    }

    private func isCopula(_ index: Int) -> Bool {
        let norm = document.tokens[index].norm
        return Self.presentBe.contains(norm) || norm == "was" || norm == "were" || norm == "had" || norm == "has"
            || norm == "have"
    }

    private func isPast(_ index: Int) -> Bool {
        let token = document.tokens[index]
        if Self.pastVerbs.contains(token.norm) { return true }
        let bytes = document.source[token.range]
        guard bytes.count > 4, bytes.suffix(2).elementsEqual("ed".utf8) else { return false }
        return bytes[bytes.endIndex - 3] != UInt8(ascii: "e") && bytes[bytes.startIndex] >= 97
    }

    /// Verbs and nouns whose infinitive is still to come.
    private static let intending: Set<Symbol> = [
        "agreed", "agree", "agrees", "planned", "vowed", "promised", "pledged", "decided", "hoped", "wanted",
        "expected",
        "scheduled", "asked", "urged", "told", "ordered", "invited", "offered", "proposed", "threatened", "intended",
        "set",
        "due", "ready", "likely", "plan", "plans", "deal", "agreement", "decision", "want", "wants", "allowed",
        "warned",
        "announced", "called", "required", "arranged", "prepared", "preparing", "expects", "hopes", "supposed", "bound",
        "free",
    ]
    private static let future: Set<Symbol> = ["will", "shall", "'ll", "’ll", "wo", "won't", "won’t"]
    private static let modal: Set<Symbol> = ["would", "could", "might", "may", "can", "should", "must"]
    private static let presentBe: Set<Symbol> = ["is", "are", "'re", "’re", "'m", "’m", "am"]
    private static let pastAuxiliary: Set<Symbol> = ["was", "were", "did", "been"]
    private static let scheduled: Set<Symbol> = [
        "scheduled", "slated", "due", "set", "planned", "plans", "plan", "planning", "expected", "upcoming", "ahead",
        "poised", "intends", "expects", "hopes", "wants",
    ]
    private static let presentVerbs: Set<Symbol> = [
        "expires", "ends", "begins", "starts", "opens", "takes", "meets", "leaves", "arrives", "visits", "holds",
        "comes",
        "falls", "runs", "departs", "votes", "faces", "returns", "marks",
    ]
    private static let reporting: Set<Symbol> = ["says", "say", "reports", "quotes", "cites", "tells", "shows", "adds"]
    private static let infinitives: Set<Symbol> = [
        "meet", "hold", "visit", "attend", "discuss", "sign", "expire", "begin", "start", "end", "open", "arrive",
        "leave",
        "take", "travel", "join", "return", "host", "speak", "address", "resume", "vote", "decide", "go", "be", "come",
        "talk", "make", "launch", "deliver", "convene", "depart", "fly", "move", "strike", "fall", "rise", "remain",
        "answer", "respond", "reply",
    ]
    private static let pastVerbs: Set<Symbol> = [
        "said", "told", "met", "held", "made", "took", "went", "came", "gave", "began", "left", "spoke", "sent", "saw",
        "got",
        "found", "became", "led", "fell", "brought", "wrote", "broke", "lost", "won", "kept", "fought", "shot",
        "struck",
        "withdrew", "rose", "drew", "chose", "sought", "quoted", "paid", "sold", "bought", "built", "ran", "sat",
        "stood",
        "thought", "understood", "flew", "drove", "knew", "grew", "threw", "hit", "cut", "put", "read", "shut", "spent",
        "agreed", "hosted", "taken", "given", "done", "gone", "seen", "made", "launched", "forced", "voted", "died",
        "used",
    ]
}
