internal import EntenteGraph
internal import EntenteText

/// Links an event to the one that the text says it answers, by the rules of `responses.rules`: "closed the border over the raid".
///
/// A rule's `event` is what was done and its `cause` what that answers. Its qualifiers say more of the two: `others`, they have
/// different actors; `crossed`, one is done to those who do the other, or helps those who suffer it, as far as is said; `same`,
/// both are done by the same to the same; `in-kind`, what no cause is told of answers what was last done to those who answer, or
/// by those whom they hit; `asked`, the cause is what those who refuse were last asked or blamed for.
struct ResponseLinker {
    let analysis: Analysis
    let finder: EventFinder
    let events: [EventMerger.Event]
    /// The event of a trigger's token.
    let eventOfToken: [Int: Int]
    private let matcher: RuleMatcher
    private var syntax: Syntax { analysis.syntax }

    init(finder: EventFinder, events: [EventMerger.Event]) {
        self.finder = finder
        self.events = events
        analysis = finder.analysis
        matcher = RuleMatcher(analysis, .responses)
        var tokens: [Int: Int] = [:]
        for (index, event) in events.enumerated() { for mention in event.mentions { tokens[mention.token] = index } }
        eventOfToken = tokens
    }

    /// That one event answers another, by their indices.
    struct Answer: Hashable {
        var event: Int
        var cause: Int
        var sentence: Int
        var rule: String
    }

    /// All links, in the order of the text, each pair once.
    func answers() -> [Answer] {
        var result: [Answer] = []
        var guesses: [Answer] = []
        var linked: Set<Set<Int>> = []
        var answering: Set<Int> = []
        for token in analysis.document.tokens.indices {
            for match in matcher.matches(at: token, tellsEvent: deed(at: token) != nil) {
                // "Neither responded to the demand": no answer.
                if !match.frame.isNoun, !match.rule.is("asked"), syntax.factuality(of: token).isNegated,
                    deed(at: token) == nil
                {
                    continue
                }
                guard let event = fill("event", of: match).first else { continue }
                for cause in causes(of: event, by: match)
                where !linked.contains([event, cause]) {
                    let sentence = Int(analysis.document.tokens[token].sentence)
                    let answer = Answer(event: event, cause: cause, sentence: sentence, rule: match.rule.name)
                    if match.rule.is("asked") {
                        guesses.append(answer)
                        continue
                    }
                    result.append(answer)
                    linked.insert([event, cause])
                    answering.insert(event)
                }
            }
        }
        // "Chad accused Mali. Mali rejected a demand to stop": what is refused is said, it need not be sought.
        for guess in guesses where answering.insert(guess.event).inserted { result.append(guess) }
        return result
    }

    // MARK: - Roles

    private func causes(of event: Int, by match: RuleMatcher.Match) -> [Int] {
        let rule = match.rule
        if rule.is("asked") { return asked(by: match.frame.token).map { [$0] } ?? [] }
        let told = fill("cause", of: match) { isPlausible($0, for: event, by: rule) }
        if told.isEmpty, rule.is("in-kind") { return provocation(of: event, by: match.frame.token).map { [$0] } ?? [] }
        return told
    }

    /// The events at the end of the first of a role's paths that leads to any.
    private func fill(
        _ name: Symbol, of match: RuleMatcher.Match, where isFit: (Int) -> Bool = { _ in true }
    ) -> [Int] {
        guard let role = match.rule.roles.first(where: { $0.name == name }) else { return [] }
        // "voiced its commitment": what is expressed is no deed of others.
        let mention = match.rule.isOfEvents ? finder.history.mention(at: match.frame.token) : nil
        let own = mention?.type == .reject ? [] : mention?.words ?? []
        return matcher.fill(role, of: match) { token, step in
            if own.contains(syntax.lemma(token)) { return [] }
            let event =
                switch step {
                case .governor: self.event(above: match.frame.token)
                case .oneself: deed(at: token)
                default: self.event(under: token)
                }
            guard let event, role.types.isEmpty || role.types.contains(events[event].mentions[0].type), isFit(event)
            else { return [] }
            return [event]
        }
    }

    private func isPlausible(_ cause: Int, for event: Int, by rule: Rule) -> Bool {
        guard cause != event, events[cause].mentions[0].status != .cancelled else { return false }
        let sides = finder.parties.sides(of: events[event].actors)
        let others = finder.parties.sides(of: events[cause].actors)
        if rule.is("others"), sides.isSuperset(of: events[cause].actors) { return false }
        let (done, suffered) = (withLands(events[event].patients), withLands(events[cause].patients))
        if rule.is("same") { return sides.isSuperset(of: events[cause].actors) && !done.isDisjoint(with: suffered) }
        // "armed Chad after Mali had invaded it": those who suffered are helped.
        let isHelp = [.aid, .support].contains(events[event].mentions[0].type) && !done.isDisjoint(with: suffered)
        // "called for sanctions on Chad after the U.N. had blamed it"
        let isBlamed = events[cause].mentions[0].type == .accuse && !done.isDisjoint(with: suffered)
        return !rule.is("crossed") || done.isEmpty || suffered.isEmpty || !done.isDisjoint(with: others)
            || !suffered.isDisjoint(with: sides) || isHelp || isBlamed
    }

    /// With the states that places are in: what is done to a town is done to its state.
    private func withLands(_ patients: Set<Int>) -> Set<Int> {
        patients.union(
            patients.filter { analysis.kind($0) == .place }.compactMap {
                analysis.country(analysis.entities[$0].country)
            })
    }

    // MARK: - Events at words

    /// The event of a trigger, or of a noun that takes one up.
    private func event(at token: Int) -> Int? {
        eventOfToken[token] ?? finder.told(by: token).flatMap { eventOfToken[$0.token] }
    }

    /// The event of a trigger, or what a verb of deciding says that one will do: "announced its decision to leave".
    private func deed(at token: Int) -> Int? {
        if let event = eventOfToken[token] { return event }
        guard syntax.partOfSpeech(token) == .verb, syntax.classes(of: token).overlaps(Self.deciding) else { return nil }
        let said = syntax.children(of: token, .obj, .xcomp, .ccomp)
        return (said + said.flatMap { syntax.children(of: $0, .acl) }).lazy.compactMap { eventOfToken[$0] }.first
    }

    private static let deciding = Lexicon.shared.set("decide-deed", "vow-deed")
    private static let carriers = Lexicon.shared.set("deed-of")

    /// The event that a phrase or clause tells of, by its head or by what that carries: "the decision to close", "after hearing that".
    ///
    /// "the lifting of the sanctions" is not their imposition.
    private func event(under head: Int, depth: Int = 0) -> Int? {
        if let event = event(at: head) { return event }
        guard depth < 3 else { return nil }
        var inside = syntax.children(of: head, .acl, .compound, .amod, .ccomp, .xcomp)
        var isNear = true
        if !syntax.isNominal(head) {
            inside += syntax.children(of: head, .nsubj, .nsubjPass, .obj)
        } else if syntax.classes(of: head).overlaps(Self.carriers) {
            inside += syntax.children(of: head, .nmod)
        } else {
            isNear = false
        }
        return inside.lazy.filter { !isAside($0, of: head) }
            .compactMap { event(under: $0, depth: isNear ? depth + 1 : 3) }.first
    }

    /// "a bill backed by Chad" tells of the bill; "sanctions imposed by Chad" of the imposing.
    private func isAside(_ clause: Int, of noun: Int) -> Bool {
        guard syntax.relation(clause) == .acl, syntax.child(of: clause, .oblAgent) != nil,
            let mention = finder.history.mention(at: clause), mention.type != .request,
            EventCircumstances.words.contains(mention.type)
        else { return false }
        return !mention.words.contains(syntax.lemma(noun))
    }

    /// The event that a phrase hangs on, or that stands beside it below the same word: "took steps in response to …".
    private func event(above signal: Int) -> Int? {
        var below = signal
        for token in syntax.ancestors(of: signal).prefix(3) {
            // What is told of one clause is not told of those around it.
            if below != signal, [.ccomp, .aclRelcl].contains(syntax.relation(below)) { return nil }
            if let event = event(at: token) { return event }
            let beside = syntax.children(of: token, .obj, .xcomp, .ccomp, .nsubj, .nsubjPass).filter { $0 != below }
            if let event = beside.lazy.compactMap({ self.event(at: $0) }).first { return event }
            below = token
        }
        return nil
    }

    // MARK: - What is not said

    private static let hostile: Set<Term> = [
        .request, .accuse, .reject, .threaten, .protest, .sanction, .mobilize, .coerce, .assault, .retreat,
    ]

    /// "expelled six diplomats in retaliation": for what was done in the sentences right before to those who answer, or by those
    /// whom they hit; words only where there are no deeds.
    private func provocation(of event: Int, by token: Int) -> Int? {
        let first = min(token, events[event].mentions.map(\.token).min() ?? token)
        let sides = finder.parties.sides(of: events[event].actors)
        let struck = events[event].patients
        let start = analysis.document.sentences[max(0, Int(syntax.tokens[first].sentence) - 3)].tokens.lowerBound
        let before = (start..<first).compactMap { eventOfToken[$0] }.filter { cause in
            guard cause != event, Self.hostile.contains(events[cause].mentions[0].type) else { return false }
            let doers = finder.parties.sides(of: events[cause].actors)
            let suffered = finder.parties.sides(of: Array(events[cause].patients))
            return !suffered.isDisjoint(with: sides) || !struck.isDisjoint(with: doers) && sides.isDisjoint(with: doers)
        }
        return before.last { !EventCircumstances.words.contains(events[$0].mentions[0].type) } ?? before.last
    }

    /// "Beijing refused", "rejected the claims": what those who refuse were last asked, offered or blamed for.
    private func asked(by token: Int) -> Int? {
        guard let mention = finder.history.mention(at: token) else { return nil }
        if let asking = mention.answered { return eventOfToken[asking] }
        let types = TakenUp.verbs.types(of: token, in: syntax)
        guard !mention.isNoun, !types.isEmpty, let asked = finder.asked(mention.actors, before: token, of: types),
            !finder.parties.sides(of: asked.actors).isDisjoint(with: mention.targets)
        else { return nil }
        return eventOfToken[asked.token]
    }
}
