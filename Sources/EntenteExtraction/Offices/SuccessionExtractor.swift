internal import EntenteGraph
internal import EntenteKnowledge
internal import EntenteText

/// Who came after whom in an office, by verbs ("succeeded") and nouns ("his predecessor, Filip Vujanovic").
struct SuccessionExtractor: FactExtractor {
    func extract(from analysis: Analysis, into graph: inout GraphBuilder) {
        for token in analysis.document.tokens.indices {
            if let told = Succession(verb: token, in: analysis.syntax) {
                guard let later = person(told.later, analysis), let earlier = person(told.earlier, analysis),
                    !dismisses(later, earlier, told, analysis)
                else { continue }
                add(later, after: earlier, token, rule: "succession-verb", confidence: 0.85, analysis, &graph)
            } else if ["successor", "predecessor"].contains(analysis.syntax.lemma(token)),
                !analysis.document.tokens[token].morphology.contains(.plural), let named = named(by: token, analysis),
                let other = owner(of: token, analysis)
            {
                let isLater = analysis.syntax.lemma(token) == "successor"
                add(
                    isLater ? named : other, after: isLater ? other : named, token, rule: "succession-noun",
                    confidence: 0.85, analysis, &graph)
            }
        }
    }

    private func add(
        _ later: Int, after earlier: Int, _ token: Int, rule: String, confidence: Double, _ analysis: Analysis,
        _ graph: inout GraphBuilder
    ) {
        guard later != earlier else { return }
        graph.add(
            graph.thing(of: later), .succeeds, .thing(graph.thing(of: earlier)),
            sentence: Int(analysis.document.tokens[token].sentence), rule: rule, confidence: confidence)
    }

    private func person(_ token: Int, _ analysis: Analysis) -> Int? { person([token], analysis) }

    /// The one person that a phrase stands for.
    private func person(_ tokens: [Int], _ analysis: Analysis) -> Int? {
        let people = Set(
            tokens.flatMap { analysis.referents(of: $0) }.filter {
                analysis.kind($0.entity) == .person && $0.confidence >= 0.7
            }.map(\.entity))
        return people.count == 1 ? people.first : nil
    }

    /// "President Marcos replaced Carlito Galvez": a head of state dismisses whom he replaces.
    private func dismisses(_ later: Int, _ earlier: Int, _ told: Succession, _ analysis: Analysis) -> Bool {
        guard analysis.syntax.lemma(told.verb) == "replace" else { return false }
        func heads(_ person: Int) -> Set<Int> {
            Set(
                analysis.holdings.filter { holding in
                    holding.person == person && [.headOfState, .headOfGovernment].contains(holding.kind.level)
                }.map(\.office))
        }
        let offices = heads(later)
        return !offices.isEmpty && offices.isDisjoint(with: heads(earlier))
    }

    /// Who the successor or predecessor is: beside the noun, or the subject of "is".
    private func named(by noun: Int, _ analysis: Analysis) -> Int? {
        let syntax = analysis.syntax
        for child in syntax.children(of: noun, .appos, .flat, .nmodDesc) {
            if let person = person(child, analysis) { return person }
        }
        if [.appos, .compound, .flat, .nmodDesc].contains(syntax.relation(noun)), let head = syntax.head(of: noun),
            let person = person(head, analysis)
        {
            return person
        }
        guard syntax.child(of: noun, .cop) != nil, !syntax.factuality(of: noun).isNegated,
            syntax.factuality(of: noun).degree == .actual, let subject = syntax.child(of: noun, .nsubj)
        else { return nil }
        return person(subject, analysis)
    }

    /// Whose successor or predecessor: "his", "Kabila's", "to Kabila".
    private func owner(of noun: Int, _ analysis: Analysis) -> Int? {
        let syntax = analysis.syntax
        if let owner = syntax.child(of: noun, .nmodPoss) { return person(owner, analysis) }
        return syntax.children(of: noun, .nmod).first { [.some("to"), .some("of")].contains(syntax.marker(of: $0)) }
            .flatMap { person($0, analysis) }
    }
}
