internal import EntenteGraph
internal import EntenteLanguage
internal import EntenteText

/// What a verb, noun or adjective tells of an agreement, by a rule of `agreements.rules`.
struct AgreementTelling {
    var match: RuleMatcher.Match
    /// What the agreement is to the word that tells.
    var use: AgreementUse
    var mention: Mention

    var rule: Rule { match.rule }
    var predicate: Int { use.predicate }

    /// The property whose value is the predicate's date: `on:signedOn`.
    var dated: Property? {
        rule.qualifiers.lazy.compactMap { $0.hasPrefix("on:") ? Property(rawValue: String($0.dropFirst(3))) : nil }
            .first
    }

    /// The words that may stand with the date, as "since" in "since 1970".
    var bounds: Set<TimeExpression.Bound> {
        var result: Set<TimeExpression.Bound> = []
        if rule.is("since") { result.insert(.since) }
        if rule.is("until") { result.insert(.until) }
        return result
    }

    var stage: AgreementStage.Stage? { rule.qualifiers.lazy.compactMap(AgreementStage.Stage.init).first }
}

/// Finds what is told of each agreement, wherever the parse has put it beside the word that tells.
struct AgreementReader {
    let analysis: Analysis
    let matcher: RuleMatcher
    private var syntax: Syntax { analysis.syntax }

    private static let rules = RuleSet.agreements

    init(_ analysis: Analysis) {
        self.analysis = analysis
        matcher = RuleMatcher(analysis, Self.rules)
    }

    func tellings(of mentions: [Mention]) -> [AgreementTelling] {
        mentions.flatMap { mention in
            syntax.uses(of: mention.head, in: mention.form == .name ? mention.tokens : nil).flatMap { use in
                matcher.matches(at: use.predicate).filter { match in
                    match.rule.roles.contains { role in
                        role.name == "agreement" && role.paths.contains { leads($0, to: use, match.frame) }
                    }
                }.map { AgreementTelling(match: $0, use: use, mention: mention) }
            }
        }
    }

    private func leads(_ path: Rule.Path, to use: AgreementUse, _ frame: Frame) -> Bool {
        switch (path.steps[path.steps.count - 1], use.role) {
        case (.subject, .subject): true
        case (.object, .object): true
        case (.possessor, .object), (.modifier, .object): frame.isNoun
        case (.preposition(let word), .oblique(let preposition)): word == preposition
        default: false
        }
    }
}
