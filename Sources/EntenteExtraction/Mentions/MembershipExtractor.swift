internal import EntenteGraph
internal import EntenteText

/// Which states the text calls members of a body: "NATO members Norway and Turkey", "Gabon, a member of the African Union".
struct MembershipExtractor: FactExtractor {
    func extract(from analysis: Analysis, into graph: inout GraphBuilder) {
        let syntax = analysis.syntax
        for noun in analysis.document.tokens.indices where isMember(noun, syntax) {
            guard let body = body(of: noun, analysis) else { continue }
            for state in states(of: noun, analysis) {
                graph.add(
                    graph.thing(of: body), .memberState, .thing(graph.thing(of: state)),
                    sentence: Int(analysis.document.tokens[noun].sentence), rule: "member-of-body", confidence: 0.85)
            }
        }
    }

    /// "member", "member state"; no "former member".
    private func isMember(_ noun: Int, _ syntax: Syntax) -> Bool {
        let words = syntax.children(of: noun, .compound, .amod).map { syntax.lemma($0) }
        guard words.allSatisfy({ !["former", "non", "prospective", "candidate", "staff", "council"].contains($0) })
        else { return false }
        return syntax.lemma(noun) == "member"
            || ["state", "country", "nation"].contains(syntax.lemma(noun)) && words.contains("member")
    }

    private func body(of noun: Int, _ analysis: Analysis) -> Int? {
        let syntax = analysis.syntax
        let named =
            syntax.children(of: noun, .compound, .nmodPoss)
            + syntax.children(of: noun, .nmod).filter { syntax.marker(of: $0) == "of" }
        let bodies = named.compactMap { analysis.mention(at: $0) }.filter {
            // A body that the world knows by this name: no board, no delegation.
            $0.form == .name && analysis.kind($0.entities[0]) == .organization
                && analysis.entities[$0.entities[0]].key != nil
        }
        return bodies.count == 1 ? bodies[0].entities[0] : nil
    }

    /// The states beside the noun, or the subjects of "is". Behind a comma a list goes on: only one member is told so.
    private func states(of noun: Int, _ analysis: Analysis) -> [Int] {
        let syntax = analysis.syntax
        var heads: [Int] = []
        if noun + 1 < analysis.document.tokens.count, analysis.mention(at: noun + 1) != nil {
            heads += analysis.listed(from: noun + 1)
        } else if !analysis.document.tokens[noun].morphology.contains(.plural) {
            heads += syntax.children(of: noun, .appos, .flat, .nmodDesc)
            if [.appos, .compound, .nmodDesc, .aclRelcl].contains(syntax.relation(noun)) {
                heads += [syntax.head(of: noun)].compactMap(\.self)
            }
        }
        let modality = syntax.factuality(of: noun)
        if syntax.child(of: noun, .cop) != nil, syntax.relation(noun) != .aclRelcl, !modality.isNegated,
            modality.degree == .actual
        {
            heads += syntax.children(of: noun, .nsubj).flatMap { syntax.coordinated($0) }
        }
        let named = heads.compactMap { analysis.mention(at: $0) }.filter { $0.form == .name || $0.form == .government }
        return named.flatMap(\.entities).filter { analysis.kind($0) == .country }
    }
}
