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
            if let cause = refused(by: token, event) { add(event, cause, token, "response-refusal", 0.75) }
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
                // "sent troops, and Iran shipped food after …": the last that has a subject of its own.
                let later = syntax.children(of: token, .conj).last {
                    $0 < connective.lowerBound && isOther($0) && syntax.child(of: $0, .nsubj, .nsubjPass) != nil
                }
                result += [later, token].compactMap { $0.flatMap { event(at: $0) } }
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
        return finder.parties.sides(of: events[event].actors).isDisjoint(with: events[cause].actors)
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
        var causes = predicate.subjects.compactMap { firstEvent(under: $0) }
        // "fired a missile, prompting Oslo to close its airspace"
        if causes.isEmpty, syntax.relation(verb) == .advcl, syntax.child(of: verb, .nsubj, .mark) == nil,
            analysis.document.tokens[verb].morphology.contains(.present), let above = syntax.head(of: verb)
        {
            causes = [
                event(at: above)
                    ?? syntax.children(of: above, .obj, .xcomp).lazy.compactMap { firstEvent(under: $0) }.first
            ]
            .compactMap { $0 }
        }
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
            // "In response, Peru …" opens the sentence that tells of the answer.
            let verbs = sentence.filter { syntax.partOfSpeech($0) == .verb && eventOfToken[$0] != nil }
            let answer = token - 1 == sentence.lowerBound ? verbs.first { $0 > token } : verbs.last { $0 < token }
            event = answer.flatMap { eventOfToken[$0] }
        } else {
            return []
        }
        guard let event else { return [] }
        let first = events[event].mentions.map(\.token).min() ?? 0
        let sides = finder.parties.sides(of: events[event].actors)
        let before = eventOfToken.keys.filter { $0 < first }.sorted().filter { key in
            eventOfToken[key].map {
                $0 != event && !events[$0].patients.isDisjoint(with: sides)
                    && ResponseRules.hostile.contains(events[$0].mentions[0].type)
            } ?? false
        }
        // Deeds are answered rather than words, and retaliation is for deeds.
        let deed = before.last { key in
            eventOfToken[key].map { !EventCircumstances.words.contains(events[$0].mentions[0].type) } ?? false
        }
        let isRevenge = ["retaliation", "retaliate", "revenge"].contains(syntax.lemma(token))
        let cause = deed ?? (isRevenge ? nil : before.last)
        return cause.flatMap { eventOfToken[$0] }.map { [(event, $0)] } ?? []
    }

    /// "condemned the invasion", "rejected the request", "congratulated Finland on joining": the deed that is judged.
    private func judged(by token: Int, _ event: Int) -> [Int] {
        let mention = events[event].mentions.first { $0.token == token }
        guard let mention, !mention.isNoun else { return [] }
        if mention.type == .request { return undone(by: mention, event) }
        guard [.accuse, .support, .protest, .reject, .concede].contains(mention.type) else { return [] }
        let predicate = FrameBuilder(analysis: analysis).frame(of: token).arguments
        let heads =
            predicate.objects + predicate.obliques(["on", "for", "over", "at", "about", "against", "to"])
            + predicate.complements.filter { isTold($0, by: mention) }
            + syntax.children(of: token, .advcl, .conj).filter { clause in
                syntax.marker(of: clause).map { ["on", "for", "over", "by"].contains($0) } ?? false
            }
        let sides = finder.parties.sides(of: events[event].actors)
        // "voiced its commitment to …": what is expressed is no deed of others.
        return heads.filter { !mention.words.contains(syntax.lemma($0)) }.compactMap { judgedEvent(under: $0) }.filter {
            cause in
            cause != event && sides.isDisjoint(with: events[cause].actors)
        }
    }

    /// The event that a judged phrase or clause tells of. "the lifting of the sanctions" is not their imposition.
    private func judgedEvent(under head: Int) -> Int? {
        if let event = event(at: head) { return event }
        guard syntax.partOfSpeech(head) == .noun, !EventNouns.carriers.contains(syntax.lemma(head)) else {
            return firstEvent(under: head, depth: 2)
        }
        return syntax.children(of: head, .acl, .compound, .amod).lazy.compactMap { firstEvent(under: $0, depth: 1) }
            .first
    }

    /// "urged Kosovo to revoke the tariff": a deed of those who are asked, that they should undo.
    private func undone(by mention: EventMention, _ event: Int) -> [Int] {
        FrameBuilder(analysis: analysis).frame(of: mention.token).arguments.complements
            .filter { ResponseRules.undoing.contains(syntax.lemma($0)) }
            .flatMap { syntax.verbPredicate($0).objects }
            .compactMap { firstEvent(under: $0, depth: 1) }
            .filter { $0 != event && !finder.parties.sides(of: events[$0].actors).isDisjoint(with: mention.targets) }
    }

    /// "regretted that Chad had left", "disappointed that": the clause tells what is judged. What one is accused of is not known.
    private func isTold(_ clause: Int, by mention: EventMention) -> Bool {
        [.ccomp, .advcl].contains(syntax.relation(clause)) && syntax.child(of: clause, .nsubj, .nsubjPass) != nil
            && syntax.children(of: clause, .mark).allSatisfy { ["that", "because", "after"].contains(syntax.norm($0)) }
            && !SpeechWords.reporting.contains(syntax.lemma(mention.token))
    }

    /// "Beijing refused" answers what it was asked; a rejection of what somebody says, wants or does the last such word
    /// that he had for those who reject it.
    private func refused(by token: Int, _ event: Int) -> Int? {
        guard let mention = events[event].mentions.first(where: { $0.token == token }), !mention.isNoun else {
            return nil
        }
        if let asking = mention.answered { return eventOfToken[asking] }
        guard mention.type == .reject, EventNouns.refusing[syntax.lemma(token)] != nil,
            let asked = finder.asked(mention.actors, before: token, of: [.request, .accuse, .threaten]),
            !finder.parties.sides(of: asked.actors).isDisjoint(with: mention.targets)
        else { return nil }
        return eventOfToken[asked.token]
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
