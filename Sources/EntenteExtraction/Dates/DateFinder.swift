internal import EntenteGraph
package import EntenteLanguage
internal import EntenteText

extension Analysis {
    /// When what a predicate says happens: the date that is attached to it by syntax, or to the verb or clause that carries it.
    ///
    /// The date of a saying ("officials said Saturday") is never that of what is said.
    /// - Parameters:
    ///   - predicate: the token of a verb, or of a noun that names a happening.
    ///   - bounds: bounds that are good enough for the question: `.since` for what is in force since 2016.
    /// - Returns: nil where the text gives none that can be resolved.
    package func date(of predicate: Int, bounds: Set<TimeExpression.Bound> = []) -> EventDate? {
        let dates = DateFinder(self, bounds: bounds)
        for host in Circumstances(self).hosts(of: predicate) {
            if let date = dates.date(on: host, of: predicate) { return date }
        }
        return dates.countedDate(of: predicate) ?? dates.openingDate(of: predicate) ?? dates.captionDate(of: predicate)
    }
}

/// Finds the times that hang on a token.
struct DateFinder {
    private let analysis: Analysis
    private let bounds: Set<TimeExpression.Bound>
    private var syntax: Syntax { analysis.syntax }

    init(_ analysis: Analysis, bounds: Set<TimeExpression.Bound>) {
        self.analysis = analysis
        self.bounds = bounds
    }

    func date(on host: Circumstances.Host, of predicate: Int) -> EventDate? {
        let sentence = analysis.document.sentence(of: host.token).tokens
        var best: EventDate?
        for index in analysis.times(in: sentence) {
            let time = analysis.times[index]
            let head = syntax.head(of: time.tokens)
            let isItself = host.reason == .copula && (head == host.token || time.tokens.contains(host.token))
            guard
                isItself || host.reason == .attached && isRightBehind(predicate, time)
                    || governor(of: time, head: head) == host.token, let value = dateValue(of: time, head: head)
            else { continue }
            let found = EventDate(
                value: value, confidence: host.confidence * min(1, 0.4 + 0.6 * time.confidence), reason: host.reason,
                time: index)
            // Of several the finest: "on Monday, two days into next week's visit".
            if let old = best, time.granularity.rawValue >= analysis.times[old.time].granularity.rawValue { continue }
            best = found
        }
        return best
    }

    /// "his meeting Thursday with the king": what follows a noun at once is its date, whatever the parse; "after meeting Sunday in Oslo".
    private func isRightBehind(_ predicate: Int, _ time: TimeExpression) -> Bool {
        var before = time.tokens.lowerBound - 1
        guard syntax.partOfSpeech(predicate) == .noun else {
            return syntax.partOfSpeech(predicate) == .verb && before == predicate
        }
        if before > predicate, ["on", "in"].contains(syntax.norm(before)) {
            // "dismissed the request on Friday": as the parse has it.
            if syntax.relation(predicate) == .obj, !syntax.isOne(predicate, of: MeetingWords.nouns),
                !syntax.isOne(predicate, of: MeetingWords.journey)
            {
                return false
            }
            before -= 1
        }
        if before == predicate { return true }
        if before > predicate, syntax.isOne(predicate, of: MeetingWords.nouns),
            isPhrases(predicate + 1..<before + 1, behind: predicate)
        {
            return true
        }
        // "their talks in Quito and Lima last month", "talks with Peru on Friday", "her visit to Peru in May"
        for place in syntax.children(of: predicate, .nmod) {
            if let marker = syntax.marker(of: place),
                CircumstanceRules.location.contains(marker) || ["with", "between"].contains(marker)
                    || marker == "to" && syntax.isOne(predicate, of: MeetingWords.journey),
                syntax.coordinated(place).contains(where: { analysis.mention(at: $0)?.tokens.upperBound == before + 1 })
            {
                return true
            }
        }
        return false
    }

    /// "with Chancellor Scholz at Camp David", behind a round "of talks with Chad", behind a visit "to Chad": nothing but who takes part
    /// and where.
    private func isPhrases(_ tokens: Range<Int>, behind noun: Int) -> Bool {
        guard let first = tokens.first, tokens.count <= 14,
            MeetingWords.partners.contains(syntax.norm(first))
                || CircumstanceRules.location.contains(syntax.norm(first))
                || syntax.norm(first) == "of" && syntax.isOne(noun, of: MeetingWords.stretches)
        else { return false }
        return tokens.allSatisfy { token in
            switch syntax.partOfSpeech(token) {
            case .propn, .noun, .det, .num, .cconj: true
            case .adj: analysis.mention(at: token) != nil || analysis.bearerOfToken[token] >= 0
            case .part: syntax.norm(token) != "to" && syntax.norm(token) != "not"
            case .adp:
                MeetingWords.partners.contains(syntax.norm(token)) || syntax.norm(token) == "of"
                    || CircumstanceRules.location.contains(syntax.norm(token))
            default: false
            }
        }
    }

    private func dateValue(of time: TimeExpression, head: Int) -> PartialDate? {
        guard time.kind == .date || time.kind == .time, let value = time.value, !isCounted(time) else { return nil }
        // "after Tuesday's meeting": the preposition is that of the meeting.
        if [.compound, .nmodPoss, .amod].contains(syntax.relation(head)),
            syntax.head(of: head).map({ !time.tokens.contains($0) }) ?? false
        {
            return value
        }
        if let bound = time.bound, !bounds.contains(bound), !isSpan(value) { return nil }
        // "over the weekend" is during it.
        if time.bound == nil, let marker = syntax.marker(of: head), CircumstanceRules.besideDate.contains(marker),
            marker != "over" || time.granularity != .weekend
        {
            return nil
        }
        return value
    }

    /// "a week before the summit": counted from what follows, not from today.
    private func isCounted(_ time: TimeExpression) -> Bool {
        let last = time.tokens.upperBound - 1
        return time.tokens.count > 1 && ["before", "after"].contains(syntax.norm(last))
            && [.case, .mark].contains(syntax.relation(last)) && syntax.head(of: last).map { $0 > last } ?? false
    }

    /// "from May 3 to May 5": both ends are told.
    private func isSpan(_ value: PartialDate) -> Bool {
        if case .interval(.some, .some) = value { return true }
        return false
    }

    /// The verb or noun that a time belongs to. A name has no date: what hangs on it by the parse belongs above.
    private func governor(of time: TimeExpression, head: Int) -> Int? {
        if let saying = saying(before: time) { return saying }
        guard var above = syntax.head(of: head) else { return nil }
        // "recalled his visit to Peru in May": the visit was then.
        let journey = syntax.children(of: above, .obj).last { $0 < head && syntax.isOne($0, of: MeetingWords.journey) }
        if let journey, syntax.isNominal(journey), !CircumstanceRules.light.contains(syntax.lemma(above)),
            isRightBehind(journey, time)
        {
            return journey
        }
        var relation = syntax.relation(head)
        let isPhrase =
            syntax.child(of: head, .case).map { $0 < head }
            ?? ["on", "in"].contains(syntax.norm(max(time.tokens.lowerBound - 1, 0)))
        for _ in 0..<6 {
            switch relation {
            case .obl, .oblUnmarked, .nmod, .nmodUnmarked, .advmod, .appos, .list, .dep, .conj, .nummod, .parataxis,
                .flat:
                break
            // "On Friday Mr. Bello met": no part of the name.
            case .nmodDesc where isPhrase, .compound where isPhrase: break
            default: return above
            }
            // "met on Thursday to present": what stands before the "to" belongs to the verb above.
            if let mark = syntax.children(of: above, .mark).first(where: { syntax.norm($0) == "to" }),
                time.tokens.lowerBound < mark,
                let next = syntax.head(of: above)
            {
                above = next
                relation = .obl
                continue
            }
            // "According to the ministry on Thursday, they met": when it said so.
            if syntax.marker(of: above) == "according" { return nil }
            // "in the early hours of Tuesday"
            let isPart = syntax.marker(of: head) == "of" && syntax.isOne(above, of: CircumstanceRules.partsOfDay)
            guard isUndatable(above) || isPart, let next = syntax.head(of: above) else { return above }
            relation = syntax.relation(above)
            if relation == .nsubj || relation == .obj || relation == .nsubjPass || relation == .iobj
                || relation == .oblAgent
            {
                return next
            }
            above = next
        }
        return above
    }

    /// Names, those who act, places, other times.
    private func isUndatable(_ token: Int) -> Bool {
        if analysis.timeOfToken[token] >= 0 || CircumstanceRules.sites.contains(syntax.lemma(token)) { return true }
        // "after Chad attacked": the words of those who act ("a night attack") may be verbs.
        if syntax.partOfSpeech(token) == .verb { return false }
        let lemma = syntax.lemma(token)
        if syntax.isOne(token, of: MeetingWords.phone) { return true }
        if syntax.isOne(token, of: MeetingWords.nouns) { return false }
        if EventNouns.bodies.contains(lemma) || Representatives.officials.contains(lemma)
            || syntax.isOne(token, of: CircumstanceRules.things)
                && EventFinder.rules.candidates(for: lemma, .noun).isEmpty
        {
            return true
        }
        if syntax.lemma(token) == "sideline" || syntax.lemma(token) == "margin" { return true }
        return analysis.referents(of: token).contains {
            switch analysis.kind($0.entity) {
            case .person, .country, .organization, .place: true
            default: false
            }
        }
    }

    /// "said Saturday", "told reporters on Saturday": right behind a verb of saying a time is its own; not "said Saturday's talks".
    private func saying(before time: TimeExpression) -> Int? {
        let document = analysis.document
        if syntax.relation(syntax.head(of: time.tokens)) == .nmodPoss { return nil }
        let start = document.sentence(of: time.tokens.lowerBound).tokens.lowerBound
        var token = time.tokens.lowerBound - 1
        if token > start, ["on", "in", "late", "early", "earlier", "later"].contains(document.tokens[token].norm) {
            token -= 1
        }
        if token > start, document.tokens[token].norm == "reporters" || document.tokens[token].norm == "journalists" {
            token -= 1
        }
        guard token >= start, document.tokens[token].partOfSpeech == .verb,
            Self.saying.contains(document.tokens[token].lemma)
        else { return nil }
        return token
    }

    private static let saying: Set<Symbol> = ["say", "tell", "report", "announce", "add", "state"]

    /// "In May, Chad left, Mali followed and Niger closed its border": what opens a sentence is the day of all that it tells for its own sake.
    func openingDate(of verb: Int) -> EventDate? {
        let sentence = analysis.document.sentence(of: verb).tokens
        guard syntax.partOfSpeech(verb) == .verb, let index = analysis.times(in: sentence).first,
            case let time = analysis.times[index], time.tokens.lowerBound - sentence.lowerBound <= 1,
            time.tokens.upperBound < verb, case let head = syntax.head(of: time.tokens),
            ![.compound, .amod, .nmodPoss, .nsubj].contains(syntax.relation(head)),
            let value = dateValue(of: time, head: head),
            isMain(verb, behind: time), syntax.factuality(of: verb) == Factuality()
        else { return nil }
        return EventDate(value: value, confidence: 0.8 * time.confidence, reason: .coordination, time: index)
    }

    /// Neither below another verb that is not coordinated with it nor put in to say who says so; or the parse takes the time for the main word.
    private func isMain(_ verb: Int, behind time: TimeExpression) -> Bool {
        var token = verb
        while let above = syntax.head(of: token), !time.tokens.contains(above) {
            switch syntax.relation(token) {
            case .conj: break
            case .parataxis where !CircumstanceRules.reporting.contains(syntax.lemma(token)): break
            case .advcl where syntax.child(of: token, .mark, .advmod) == nil && syntax.child(of: token, .nsubj) != nil:
                break
            default: return false
            }
            token = above
        }
        return true
    }

    /// "left on Friday, two days after Chad attacked", "… after the attack": so many days before or after what it hangs on.
    func countedDate(of predicate: Int) -> EventDate? {
        guard let mark = syntax.child(of: predicate, .mark, .case), let above = syntax.head(of: predicate),
            let sign = ["after": -1, "before": 1][syntax.norm(mark)], mark > 0,
            let index = Int(exactly: analysis.timeOfToken[mark - 1]), index >= 0,
            case let distance = analysis.times[index], distance.kind == .duration, distance.granularity == .day,
            let amount = distance.amount,
            var date = analysis.date(of: above) ?? syntax.child(of: above, .nsubj).flatMap({ analysis.date(of: $0) }),
            case .day(let day) = date.value
        else { return nil }
        guard let counted = day.adding(days: sign * amount) else { return nil }
        date.value = .day(counted)
        date.confidence *= 0.85
        date.reason = .governingClause
        return date
    }

    /// A caption tells what is seen in the present tense; its one full date is that of all.
    func captionDate(of predicate: Int) -> EventDate? {
        let document = analysis.document
        let sentence = document.sentence(of: predicate)
        let times = analysis.times(in: sentence.tokens).filter {
            dateValue(of: analysis.times[$0], head: syntax.head(of: analysis.times[$0].tokens)) != nil
        }
        guard times.count == 1, case .day? = analysis.times[times[0]].value,
            analysis.times[times[0]].anchor == .absolute
        else { return nil }
        let time = analysis.times[times[0]]
        guard document.role(of: predicate) == .caption || time.tokens.count >= 3 && isToldInPresent(sentence) else {
            return nil
        }
        return time.value.map {
            EventDate(value: $0, confidence: 0.8 * time.confidence, reason: .caption, time: times[0])
        }
    }

    private func isToldInPresent(_ sentence: Sentence) -> Bool {
        guard let root = sentence.tokens.first(where: { syntax.head(of: $0) == nil }) else { return false }
        func isPresent(_ token: Int) -> Bool {
            let morphology = analysis.document.tokens[token].morphology
            return syntax.partOfSpeech(token) == .verb && morphology.contains(.present) && morphology.contains(.finite)
                && !syntax.children(of: token, .aux).contains { syntax.lemma($0) == "will" }
        }
        return isPresent(root)
            || syntax.children(of: root, .parataxis, .ccomp, .appos, .aclRelcl).contains(where: isPresent)
    }
}
