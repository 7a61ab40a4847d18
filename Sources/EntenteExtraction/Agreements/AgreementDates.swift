internal import EntenteGraph
internal import EntenteLanguage
internal import EntenteText

/// When an agreement was signed, came into force, ends: only dates that hang on the word that says so.
struct AgreementDates {
    struct Finding: Sendable {
        var property: Property
        var value: PartialDate
        var sentence: Int
        var rule: String
        var confidence: Double
    }

    let analysis: Analysis
    private var syntax: Syntax { analysis.syntax }

    init(analysis: Analysis) { self.analysis = analysis }

    func dates(of mentions: [Mention], _ tellings: [AgreementTelling]) -> [Finding] {
        var found: [Finding] = []
        for mention in mentions where mention.confidence >= 0.7 {
            if mention.form != .pronoun,
                let phrase = AgreementPhrase(
                    head: mention.head, in: analysis, named: mention.form == .name ? mention.tokens : nil),
                let year = phrase.year ?? yearBefore(mention) ?? yearBehind(mention)
            {
                found.append(finding(.signedOn, .year(year), mention.head, "signed-year", 0.75))
            }
            if mention.form != .pronoun, let day = dayBehind(mention) {
                found.append(finding(.signedOn, day, mention.head, "signed-year", 0.75))
            }
        }
        for telling in tellings where telling.mention.confidence >= 0.7 { apply(telling, &found) }
        return [.signedOn, .inForceFrom, .expiresOn, .endedOn].flatMap { property in
            Self.agreed(found.filter { $0.property == property })
        }
    }

    private func finding(_ property: Property, _ value: PartialDate, _ token: Int, _ rule: String, _ confidence: Double)
        -> Finding
    {
        Finding(
            property: property, value: value, sentence: Int(analysis.document.tokens[token].sentence), rule: rule,
            confidence: confidence)
    }

    /// "the 1987 Intermediate-Range Nuclear Forces Treaty"
    private func yearBefore(_ mention: Mention) -> Int? {
        guard mention.form == .name, mention.tokens.lowerBound > 0 else { return nil }
        return AgreementPhrase.year(analysis.document, mention.tokens.lowerBound - 1)
            .flatMap { syntax.head(of: mention.tokens.lowerBound - 1) == mention.head ? $0 : nil }
    }

    /// "the Geneva Accord of 1994"
    private func yearBehind(_ mention: Mention) -> Int? {
        let end = mention.form == .name ? mention.tokens.upperBound : mention.head + 1
        guard end + 1 < analysis.document.sentence(of: mention.head).tokens.upperBound,
            analysis.document.tokens[end].norm == "of"
        else { return nil }
        return AgreementPhrase.year(analysis.document, end + 1)
    }

    /// "the agreement of November 2"
    private func dayBehind(_ mention: Mention) -> PartialDate? {
        let end = mention.form == .name ? mention.tokens.upperBound : mention.head + 1
        guard end + 1 < analysis.document.sentence(of: mention.head).tokens.upperBound,
            analysis.document.tokens[end].norm == "of",
            case let index = Int(analysis.timeOfToken[end + 1]), index >= 0, analysis.times[index].kind == .date,
            analysis.times[index].tokens.lowerBound == end + 1, case .day? = analysis.times[index].value
        else { return nil }
        return analysis.times[index].value
    }

    private func apply(_ telling: AgreementTelling, _ found: inout [Finding]) {
        guard let property = telling.dated, isFact(telling) else { return }
        let rule = telling.rule
        let predicate = telling.predicate
        // "decided to end the pact in 2019" is no expiry of its own.
        if property == .expiresOn, telling.use.role == .object, !rule.is("bounded"), !syntax.isNominal(predicate) {
            return
        }
        if let time = adjacentTime(behind: predicate, telling), let value = time.value {
            found.append(finding(property, value, predicate, rule.name, min(0.9, 0.5 + 0.4 * time.confidence)))
        } else if let date = analysis.date(of: predicate, bounds: telling.bounds), date.confidence >= 0.65,
            date.reason != .coordination, date.reason != .caption
        {
            guard !rule.is("bounded") || telling.bounds.contains(where: { analysis.times[date.time].bound == $0 })
            else {
                return
            }
            found.append(finding(property, date.value, predicate, rule.name, min(0.9, date.confidence)))
        }
    }

    /// "signed in late 2014", "lapse on Nov. 23": right behind the word a date is its own, whatever the parse made of it.
    private func adjacentTime(behind predicate: Int, _ telling: AgreementTelling) -> TimeExpression? {
        let document = analysis.document
        for index in analysis.times(in: document.sentence(of: predicate).tokens) {
            let time = analysis.times[index]
            guard time.tokens.lowerBound > predicate, time.tokens.lowerBound - predicate <= 4, time.kind == .date,
                time.value != nil
            else { continue }
            let between = predicate + 1..<time.tokens.lowerBound
            guard
                between.allSatisfy({
                    Self.linking.contains(document.tokens[$0].norm)
                })
            else { return nil }
            if let bound = time.bound { return telling.bounds.contains(bound) ? time : nil }
            return telling.rule.is("bounded") ? nil : time
        }
        return nil
    }

    private static let linking: Set<Symbol> = [
        "in", "on", "at", "until", "since", "into", "force", "effect", "from", "back", "to",
    ]

    /// True where it is told as so, or as what the agreement itself provides for.
    private func isFact(_ telling: AgreementTelling) -> Bool {
        let predicate = telling.predicate
        let factuality = syntax.factuality(of: predicate)
        guard !factuality.isNegated else { return false }
        guard telling.rule.is("ahead") else { return factuality.degree == .actual }
        for index in syntax.children(of: predicate) {
            let child = Int(index)
            switch syntax.relation(child) {
            case .aux:
                if ["may", "might", "could", "should", "must", "can"].contains(syntax.lemma(child)) { return false }
            case .mark: if ["if", "unless", "whether", "lest"].contains(syntax.norm(child)) { return false }
            default: break
            }
        }
        return true
    }

    // MARK: - One date for each

    /// The most precise date; of two that contradict each other the one said more often, then the one said first.
    private static func agreed(_ found: [Finding]) -> [Finding] {
        let precise = found.filter { finding in !found.contains { isInside($0.value, finding.value) } }
        guard let first = precise.first else { return [] }
        var best = first.value
        func weight(_ value: PartialDate) -> Double {
            precise.filter { $0.value == value }.reduce(0) { $0 + $1.confidence }
        }
        for finding in precise where weight(finding.value) > weight(best) { best = finding.value }
        return precise.filter { $0.value == best }
    }

    /// True where one date is a more precise form of another.
    private static func isInside(_ a: PartialDate, _ b: PartialDate) -> Bool {
        guard a != b else { return false }
        if case .day(let day) = a {
            if case .yearlessDay(let month, let other) = b { return day.month == month && day.day == other }
            if case .yearlessMonth(let month) = b { return day.month == month }
        }
        if case .yearlessDay(let month, _) = a, case .yearlessMonth(let other) = b { return month == other }
        guard let first = a.earliest, let last = a.latest, let otherFirst = b.earliest, let otherLast = b.latest else {
            return false
        }
        return otherFirst <= first && last <= otherLast
    }
}
