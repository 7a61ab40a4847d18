internal import EntenteGraph
internal import EntenteText

/// Links an event to the one that the text says it answers: "after", "in retaliation for", "prompted", "condemned the …".
struct ResponseLinker {
    let analysis: Analysis
    let finder: EventFinder
    let events: [EventMerger.Event]
    /// The event of a trigger's token.
    let eventOfToken: [Int: Int]
    private var syntax: Syntax { analysis.syntax }

    /// That one event answers another, by their indices.
    struct Answer: Hashable {
        var event: Int
        var cause: Int
        var sentence: Int
        var rule: String
        var confidence: Double
    }

    /// All links, in the order of the text, each pair once.
    func answers() -> [Answer] {
        var result: [Answer] = []
        func add(_ event: Int, _ cause: Int, _ token: Int, _ rule: String, _ confidence: Double) {
            guard event != cause, !result.contains(where: { $0.event == event && $0.cause == cause }),
                !result.contains(where: { $0.event == cause && $0.cause == event })
            else { return }
            result.append(
                Answer(
                    event: event, cause: cause, sentence: Int(analysis.document.tokens[token].sentence), rule: rule,
                    confidence: confidence))
        }
        for sentence in analysis.document.sentences {
            for (range, connective) in connectives(in: sentence.tokens) {
                for cause in causes(behind: range, in: sentence.tokens) {
                    guard let told = self.event(at: cause) else { continue }
                    let event = answering(cause, range, in: sentence.tokens).first {
                        !connective.isTemporal || isPlausible($0, after: told)
                    }
                    if let event { add(event, told, range.lowerBound, connective.name, connective.confidence) }
                }
            }
            for token in sentence.tokens {
                for (event, cause) in caused(by: token) { add(event, cause, token, "response-caused", 0.8) }
                for (event, cause) in returned(at: token, in: sentence.tokens) {
                    add(event, cause, token, "response-in-kind", 0.7)
                }
            }
        }
        for (token, event) in eventOfToken.sorted(by: { $0.key < $1.key }) {
            for cause in judged(by: token, event) { add(event, cause, token, "response-to-object", 0.75) }
        }
        return result
    }

    // MARK: - Connectives

    private func connectives(in sentence: Range<Int>) -> [(Range<Int>, ResponseRules.Connective)] {
        var result: [(Range<Int>, ResponseRules.Connective)] = []
        var token = sentence.lowerBound
        while token < sentence.upperBound {
            let found = ResponseRules.connectives[syntax.norm(token)]?.first { connective in
                token + connective.words.count <= sentence.upperBound
                    && connective.words.indices.allSatisfy { syntax.norm(token + $0) == connective.words[$0] }
            }
            if let found {
                result.append((token..<token + found.words.count, found))
                token += found.words.count
            } else {
                token += 1
            }
        }
        return result
    }

    /// The triggers in the phrase or clause behind a connective: its head's, and those coordinated with it.
    private func causes(behind connective: Range<Int>, in sentence: Range<Int>) -> [Int] {
        var end = connective.upperBound
        while end < sentence.upperBound, end - connective.upperBound < 24,
            ![",", ";", ":", "–"].contains(syntax.norm(end))
        {
            end += 1
        }
        let phrase = connective.upperBound..<end
        guard let first = phrase.first(where: { event(at: $0) != nil }) else { return [] }
        // What comes first may stand before a noun that is meant: "the bombing campaign".
        return [first]
            + syntax.coordinated(first).filter { $0 != first && sentence.contains($0) && event(at: $0) != nil }
            + phrase.filter { token in
                token > first && event(at: token) != nil && syntax.partOfSpeech(token) == .noun
                    && syntax.partOfSpeech(first) == .noun && (first + 1..<token).contains { syntax.norm($0) == "and" }
            }
    }

    /// The events that may be the answer: those that the phrase of the cause hangs on, the nearest first.
    private func answering(_ cause: Int, _ connective: Range<Int>, in sentence: Range<Int>) -> [Int] {
        let told = event(at: cause)
        func isOther(_ token: Int) -> Bool { event(at: token).map { $0 != told } ?? false }
        let isFirst = (sentence.lowerBound..<connective.lowerBound).allSatisfy { syntax.partOfSpeech($0) == .punct }
        if isFirst {
            return sentence.filter { $0 > cause && syntax.partOfSpeech($0) != .noun && isOther($0) }
                .compactMap { event(at: $0) }
        }
        var result: [Int] = []
        for token in syntax.ancestors(of: cause) where token < connective.lowerBound {
            if isOther(token) {
                result += [event(at: token)].compactMap { $0 }
                continue
            }
            // "The move came after …"
            if ResponseRules.coming.contains(syntax.lemma(token)) {
                result += syntax.children(of: token, .nsubj).compactMap { firstEvent(under: $0) }
            }
            result += syntax.subtree(of: token).filter { $0 < connective.lowerBound && $0 >= token && isOther($0) }
                .compactMap { event(at: $0) }
        }
        result += sentence.reversed().filter {
            $0 < connective.lowerBound && syntax.partOfSpeech($0) == .verb && isOther($0)
        }.compactMap { event(at: $0) }
        return result.filter { $0 != told }
    }

    /// Others did it, and what came after is no talk or visit: those follow on anything.
    private func isPlausible(_ event: Int, after cause: Int) -> Bool {
        let type = events[event].mentions[0].type
        guard ![.consult, .agree, .cooperate].contains(type) else { return false }
        return Set(events[event].actors).isDisjoint(with: events[cause].actors)
    }

    /// The event of a trigger, or of a noun that takes one up.
    private func event(at token: Int) -> Int? {
        eventOfToken[token] ?? finder.told(by: token).flatMap { eventOfToken[$0.token] }
    }

    // MARK: - Causing and judging

    private func caused(by verb: Int) -> [(event: Int, cause: Int)] {
        guard syntax.partOfSpeech(verb) == .verb else { return [] }
        if syntax.lemma(verb) == "follow" {
            // "The decision followed a visit by …"
            let predicate = syntax.verbPredicate(verb)
            guard let event = predicate.subjects.lazy.compactMap({ firstEvent(under: $0) }).first,
                let cause = predicate.objects.lazy.compactMap({ firstEvent(under: $0) }).first, event != cause,
                isPlausible(event, after: cause)
            else { return [] }
            return [(event, cause)]
        }
        guard ResponseRules.causing.contains(syntax.lemma(verb)) else { return [] }
        let predicate = syntax.verbPredicate(verb)
        let causes = predicate.subjects.compactMap { firstEvent(under: $0) }
        let effects = (predicate.complements + predicate.objects + predicate.obliques(["to", "from", "into"]))
            .compactMap { firstEvent(under: $0) }
        guard let effect = effects.first else { return [] }
        return causes.filter { $0 != effect }.map { (effect, $0) }
    }

    /// "expelled six diplomats in retaliation", "responded by closing the border": for what was last done to those who answer.
    private func returned(at token: Int, in sentence: Range<Int>) -> [(event: Int, cause: Int)] {
        let event: Int?
        if ResponseRules.answering.contains(syntax.lemma(token)), syntax.partOfSpeech(token) == .verb {
            event =
                syntax.children(of: token, .advcl).filter { syntax.marker(of: $0) == "by" }.lazy
                .compactMap { self.event(at: $0) }.first
        } else if ResponseRules.bare.contains(syntax.norm(token)), token > sentence.lowerBound,
            syntax.norm(token - 1) == "in",
            token + 1 == sentence.upperBound || [",", ".", "and", ";"].contains(syntax.norm(token + 1))
        {
            event = sentence.last { $0 < token && syntax.partOfSpeech($0) == .verb && self.event(at: $0) != nil }
                .flatMap { self.event(at: $0) }
        } else {
            return []
        }
        guard let event else { return [] }
        let first = events[event].mentions.map(\.token).min() ?? 0
        let cause = eventOfToken.keys.filter { $0 < first }.sorted().last { key in
            eventOfToken[key].map { $0 != event && !events[$0].patients.isDisjoint(with: events[event].actors) }
                ?? false
        }
        return cause.flatMap { eventOfToken[$0] }.map { [(event, $0)] } ?? []
    }

    /// "condemned the invasion", "rejected the request", "congratulated Finland on joining": the deed that is judged.
    private func judged(by token: Int, _ event: Int) -> [Int] {
        let mention = events[event].mentions.first { $0.token == token }
        guard let mention, !mention.isNoun, [.accuse, .support, .protest, .reject, .concede].contains(mention.type)
        else {
            return []
        }
        let predicate = syntax.verbPredicate(token)
        let heads =
            predicate.objects + predicate.obliques(["on", "for", "over", "at", "about", "against"])
            + syntax.children(of: token, .advcl, .conj).filter { clause in
                syntax.marker(of: clause).map { ["on", "for", "over", "by"].contains($0) } ?? false
            }
        return heads.compactMap { firstEvent(under: $0, depth: 2) }.filter { cause in
            cause != event && Set(events[cause].actors).isDisjoint(with: events[event].actors)
        }
    }

    /// The first event at or below a token, nearest to it.
    private func firstEvent(under token: Int, depth: Int = 4) -> Int? {
        var open = [(token, 0)]
        var next = 0
        while next < open.count, next < 40 {
            let (current, level) = open[next]
            if let event = event(at: current) { return event }
            if level < depth {
                open += syntax.children(of: current).lazy.map { Int($0) }.filter { syntax.relation($0) != .conj }
                    .map { ($0, level + 1) }
            }
            next += 1
        }
        return nil
    }
}
