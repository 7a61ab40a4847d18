internal import EntenteGraph
internal import EntenteText

/// A stage in the life of an agreement that the text tells of: signed, renewed, left.
struct AgreementStage: Sendable {
    enum Stage: String, Sendable { case signed, renewed, left, ended, suspended, rejected }

    var stage: Stage
    var agreement: Int
    /// Entities that brought it about; never empty.
    var actors: [Int]
    var status: Term
    /// The word it rests on.
    var predicate: Int
    var confidence: Double

    /// The stage in the vocabulary.
    var term: Term {
        switch stage {
        case .signed: .signed
        case .renewed: .renewed
        case .left: .left
        case .ended: .ended
        case .suspended: .suspended
        case .rejected: .rejected
        }
    }

    /// The PLOVER type of the event.
    var eventType: Term {
        switch stage {
        case .signed, .renewed: .agree
        case .left, .ended, .suspended: .retreat
        case .rejected: .reject
        }
    }
}

/// Finds the stages: deeds that have an actor and are told as done, decided or arranged.
struct AgreementLifecycle {
    let analysis: Analysis
    private var syntax: Syntax { analysis.syntax }

    struct Rule: Sendable {
        var stage: AgreementStage.Stage
        var triggers: Set<Symbol>
        var isObject = true
        var prepositions: Set<Symbol> = []
    }

    static let rules: [Rule] = [
        Rule(stage: .signed, triggers: ["sign", "ink", "initial", "signing", "signature"]),
        Rule(stage: .renewed, triggers: ["renew", "extend", "prolong", "renewal", "extension"]),
        Rule(
            stage: .left, triggers: ["withdraw", "pull", "quit", "exit", "leave", "withdrawal", "departure", "exit"],
            prepositions: ["from", "of", "out"]),
        Rule(
            stage: .ended,
            triggers: ["terminate", "scrap", "end", "abrogate", "cancel", "tear", "termination", "abrogation"]),
        Rule(stage: .suspended, triggers: ["suspend", "suspension"]),
        Rule(stage: .rejected, triggers: ["reject", "rejection"]),
    ]

    func stages(of agreement: Int) -> [AgreementStage] {
        var result: [AgreementStage] = []
        for index in analysis.entities[agreement].mentions where analysis.mentions[index].confidence >= 0.75 {
            let mention = analysis.mentions[index]
            for use in syntax.uses(of: mention.head) {
                guard let stage = stage(use, agreement, mention) else { continue }
                if !result.contains(where: {
                    $0.stage == stage.stage && $0.actors == stage.actors && $0.status == stage.status
                }) {
                    result.append(stage)
                }
            }
        }
        return result
    }

    private func stage(_ use: AgreementUse, _ agreement: Int, _ mention: Mention) -> AgreementStage? {
        let lemma = syntax.lemma(use.predicate)
        guard
            let rule = Self.rules.first(where: {
                $0.triggers.contains(lemma) && (use.role.isPatient || use.role.isOblique($0.prepositions))
            })
        else { return nil }
        let isVerb = syntax.partOfSpeech(use.predicate) == .verb
        let modality = syntax.factuality(of: use.predicate)
        guard !modality.isNegated, isTold(use.predicate) else { return nil }
        let status: Term
        switch modality.degree {
        case .actual: status = .held
        case .planned: status = .planned
        default: return nil
        }
        let predicate = isVerb ? syntax.verbPredicate(use.predicate) : syntax.nounPredicate(use.predicate)
        let actors = predicate.subjects.filter { $0 != mention.head }.flatMap { analysis.referents(of: $0) }.filter {
            $0.confidence >= 0.7
        }.map(\.entity)
            .filter { [.country, .organization, .person].contains(analysis.kind($0)) }
        guard !actors.isEmpty else { return nil }
        return AgreementStage(
            stage: rule.stage, agreement: agreement, actors: actors.removingRepeats(), status: status,
            predicate: use.predicate, confidence: 0.8 * mention.confidence)
    }
}

extension AgreementLifecycle {
    /// A gerund as subject or object ("opposes ending it", "ending it would be wrong") tells nothing.
    private func isTold(_ predicate: Int) -> Bool {
        let morphology = analysis.document.tokens[predicate].morphology
        guard syntax.partOfSpeech(predicate) == .verb,
            morphology.contains(.gerund) || morphology.contains(.participle) && morphology.contains(.present),
            syntax.child(of: predicate, .aux) == nil
        else { return true }
        return ![.csubj, .obj, .nsubj, .ccomp, .xcomp].contains(syntax.relation(predicate))
    }
}

extension Array where Element: Equatable {
    fileprivate func removingRepeats() -> [Element] {
        reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
