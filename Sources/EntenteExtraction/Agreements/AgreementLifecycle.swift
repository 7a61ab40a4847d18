internal import EntenteGraph
internal import EntenteText

/// A stage in the life of an agreement that the text tells of: signed, renewed, left.
struct AgreementStage: Sendable {
    enum Stage: String, Sendable { case signed, renewed, left, ended, suspended, rejected }

    var stage: Stage
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
    let matcher: RuleMatcher
    private var syntax: Syntax { analysis.syntax }

    /// - Parameter parties: those who are known to be bound, who sign where the text does not say who signed.
    func stages(_ tellings: [AgreementTelling], parties: [Int]) -> [AgreementStage] {
        var result: [AgreementStage] = []
        for telling in tellings where telling.mention.confidence >= 0.75 {
            guard let stage = stage(telling, parties) else { continue }
            if !result.contains(where: {
                $0.stage == stage.stage && $0.status == stage.status
                    && ($0.actors == stage.actors
                        || $0.stage == .signed && !Set($0.actors).isDisjoint(with: stage.actors))
            }) {
                result.append(stage)
            }
        }
        return result
    }

    private func stage(_ telling: AgreementTelling, _ parties: [Int]) -> AgreementStage? {
        guard let stage = telling.stage else { return nil }
        let predicate = telling.predicate
        let factuality = syntax.factuality(of: predicate)
        guard !factuality.isNegated, isTold(predicate) else { return nil }
        let status: Term
        switch factuality.degree {
        case .actual: status = .held
        case .planned: status = .planned
        default: return nil
        }
        var actors: [Int] = []
        for role in telling.rule.roles where role.name == "party" || role.name == "actor" {
            actors += matcher.fill(role, of: telling.match) { head, step in
                step == .subject || step == .preposition("by") ? actingFor(head, not: telling.mention) : []
            }
        }
        let isPartless = actors.isEmpty && stage == .signed && parties.count > 1 && status == .held
        if isPartless { actors = parties }
        guard !actors.isEmpty else { return nil }
        return AgreementStage(
            stage: stage, actors: actors.removingRepeats(), status: status, predicate: predicate,
            confidence: (isPartless ? 0.7 : 0.8) * telling.mention.confidence)
    }

    private func actingFor(_ head: Int, not agreement: Mention) -> [Int] {
        guard head != agreement.head else { return [] }
        return analysis.referents(of: head).filter { $0.confidence >= 0.7 }.map(\.entity)
            .filter { [.country, .organization, .person].contains(analysis.kind($0)) }
    }

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
