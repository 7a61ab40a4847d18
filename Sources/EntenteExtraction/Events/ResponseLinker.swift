internal import EntenteGraph
internal import EntenteText

/// Links an event to the one that the text says it answers: "after", "following", "in retaliation for", "because of".
struct ResponseLinker {
    let analysis: Analysis
    /// The event thing of a predicate's token.
    let eventOfToken: [Int: Int]

    func link(in graph: inout GraphBuilder) {
        for (token, event) in eventOfToken.sorted(by: { $0.key < $1.key }) {
            for cause in causes(of: token) + nounsBehind(token) {
                guard let answered = firstEvent(under: cause.token), answered != event else { continue }
                graph.add(
                    event, .inResponseTo, .thing(answered), sentence: Int(analysis.document.tokens[token].sentence),
                    rule: cause.rule,
                    confidence: cause.confidence)
            }
        }
    }

    private struct Cause {
        var token: Int
        var rule: String
        var confidence: Double
    }

    /// Phrases of cause that hang on a predicate or on what governs it: "announced its decision to end the pact after …".
    private func causes(of token: Int) -> [Cause] {
        let syntax = analysis.syntax
        var result: [Cause] = []
        var current = token
        var steps = 0
        while steps < 4 {
            for index in syntax.children(of: current) {
                let child = Int(index)
                guard child != token, let marker = syntax.marker(of: child) else { continue }
                switch syntax.relation(child) {
                case .advcl:
                    if Self.clauseMarks.contains(marker) {
                        result.append(Cause(token: child, rule: "response-clause", confidence: 0.75))
                    }
                case .obl, .nmod, .obj:
                    if Self.prepositions.contains(marker) {
                        result.append(Cause(token: child, rule: "response-phrase", confidence: 0.75))
                    }
                    if Self.answers.contains(syntax.lemma(child)) {
                        for inner in syntax.children(of: child, .nmod, .acl) {
                            result.append(Cause(token: inner, rule: "response-noun", confidence: 0.9))
                        }
                    }
                default: break
                }
            }
            guard [.xcomp, .acl, .obj, .ccomp, .advcl].contains(syntax.relation(current)),
                let up = syntax.head(of: current)
            else { break }
            current = up
            steps += 1
        }
        return result
    }

    /// "…, following Japan's export curbs": a noun event of the same sentence behind such a preposition, whatever the
    /// tree makes of it; it answers to the nearest verb event before it.
    private func nounsBehind(_ token: Int) -> [Cause] {
        guard analysis.syntax.partOfSpeech(token) == .verb else { return [] }
        let sentence = analysis.document.sentence(of: token).tokens
        let circumstances = EventCircumstances(analysis: analysis)
        return eventOfToken.keys.sorted().filter { noun in
            sentence.contains(noun) && noun > token && analysis.syntax.partOfSpeech(noun) == .noun
                && circumstances.prepositionBefore(noun).map { ["following", "after", "over"].contains($0) } == true
                && !eventOfToken.keys.contains {
                    $0 > token && $0 < noun && analysis.syntax.partOfSpeech($0) == .verb && sentence.contains($0)
                }
        }.map { Cause(token: $0, rule: "response-following", confidence: 0.75) }
    }

    /// The first event at or below a token, nearest to it.
    private func firstEvent(under token: Int) -> Int? {
        var open = [token]
        var next = 0
        while next < open.count, next < 40 {
            if let event = eventOfToken[open[next]] { return event }
            open += analysis.syntax.children(of: open[next]).map { Int($0) }
            next += 1
        }
        return nil
    }

    private static let clauseMarks: Set<Symbol> = ["after", "because", "since", "as"]
    private static let prepositions: Set<Symbol> = ["after", "following", "over", "because", "due", "amid", "given"]
    private static let answers: Set<Symbol> = [
        "response", "retaliation", "protest", "reaction", "punishment", "reprisal", "revenge", "answer", "return",
        "reply", "wake",
        "exchange", "retribution",
    ]
}
