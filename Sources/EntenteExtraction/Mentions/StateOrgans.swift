internal import EntenteGraph
internal import EntenteKnowledge
internal import EntenteText

/// Says whose "the army", "the ministry", "the embassy" is: of the state whose army the text spoke of before, or whose
/// minister or ambassador it spoke of last.
struct StateOrgans {
    private var owners: [Symbol: [(token: Int, state: Int)]] = [:]

    init(_ analysis: Analysis) {
        let syntax = analysis.syntax
        for token in syntax.tokens.indices where Self.nouns.contains(syntax.lemma(token)) {
            for child in syntax.children(of: token, .amod, .compound, .nmodPoss)
                + syntax.children(of: token, .nmod).filter({ syntax.marker(of: $0) == "of" })
            {
                guard let state = analysis.mention(at: child)?.entities.only, analysis.kind(state) == .country else {
                    continue
                }
                owners[syntax.lemma(token), default: []].append((token, state))
            }
        }
    }

    private static let nouns = Lexicon.words("state-organ")

    /// Nil where the text says nothing of that, or something of several.
    func state(of token: Int, _ analysis: Analysis) -> Int? {
        let document = analysis.document
        let noun = document.tokens[token].lemma
        guard Self.nouns.contains(noun) else { return nil }
        let here = Int(document.tokens[token].sentence)
        if let levels = Self.levels[noun] {
            let last = analysis.holdings.last {
                $0.tokens.lowerBound < token && here - $0.sentence <= 3 && levels.contains($0.kind.level)
                    && $0.isOfState(analysis) && $0.term != .former
            }
            if let last { return last.of }
        }
        let before = Set((owners[noun] ?? []).filter { $0.token < token }.map(\.state))
        return before.only
    }

    /// An army of which nothing says whose it is belongs to one of the states that the text names most.
    func mayMean(_ state: Int, _ token: Int, _ analysis: Analysis) -> Bool {
        let noun = analysis.document.tokens[token].lemma
        guard Self.nouns.contains(noun) else { return true }
        // An embassy is of another state than the one that it stands in.
        if Self.levels[noun]?.contains(.envoy) ?? false { return state == self.state(of: token, analysis) }
        let more = analysis.entities.filter {
            $0.kind == .country && $0.mentions.count > analysis.entities[state].mentions.count
        }
        return more.count < 2
    }

    /// Those through whom it acts.
    private static let levels: [Symbol: Set<Office.Level>] = [
        "ministry": [.minister, .deputyMinister, .spokesperson], "embassy": [.envoy], "consulate": [.envoy],
    ]
}
