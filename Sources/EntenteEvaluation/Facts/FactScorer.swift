package import EntenteGraph

/// Compares the graph of one article with its gold.
///
/// What counts as right is what `shared/score/score.py` counts, which stays the judge; this tells besides which rules
/// found what is right and wrong, and what each missed row would have needed.
package struct FactScorer {
    let gold: GoldArticle
    let graph: ScoredGraph
    /// What notes call the article.
    let article: String
    var score = FactScore()
    /// The thing that each row of the gold was found as, and each country by its code.
    var thingOf: [String: Int] = [:]
    /// The countries of the graph by code, whether the gold has them or not.
    var countryOf: [String: Int] = [:]

    package static func score(_ graph: Graph, against gold: GoldArticle, article: String) -> FactScore {
        var scorer = FactScorer(gold: gold, graph: ScoredGraph(graph), article: article)
        scorer.scoreNames()
        scorer.scoreOffices()
        scorer.scoreAgreements()
        scorer.scoreMeetings()
        scorer.scoreQuotations()
        scorer.scorePositions()
        scorer.scoreEvents()
        return scorer.score
    }

    private init(gold: GoldArticle, graph: ScoredGraph, article: String) {
        self.gold = gold
        self.graph = graph
        self.article = article
    }

    // MARK: What all parts use

    mutating func add(_ row: FactRow, right: Int, wrong: [String] = [], missed: [String] = []) {
        score.tallies[row, default: FactTally()].add(right: right, wrong: wrong, missed: missed, in: article)
    }

    mutating func judge(_ facts: [Fact], _ row: FactRow, isRight: Bool) {
        for fact in facts where !fact.evidence.isEmpty {
            let confidences = Dictionary(fact.evidence.map { ($0.rule, $0.confidence) }, uniquingKeysWith: max)
            let uses = confidences.sorted { $0.key < $1.key }.map {
                FactScore.RuleUse(rule: $0.key, confidence: $0.value)
            }
            score.judgements.append(
                FactScore.Judgement(
                    row: row, uses: uses, isRight: isRight, note: "\(article): \(graph.description(of: fact))"))
        }
    }

    mutating func miss(_ row: FactRow, _ label: String, at words: String?, _ arguments: [[String]] = []) {
        guard let words else { return }
        score.misses.append(FactScore.Miss(row: row, label: label, at: words, arguments: arguments))
    }

    /// The things that some rows were found as.
    func things(of rows: [String]) -> Set<Int> { Set(rows.compactMap { thingOf[$0] }) }

    func isSame(_ rows: [String], _ thing: Int) -> Bool { rows.contains { thingOf[$0] == thing } }

    func name(_ thing: Int) -> String { graph.graph.things[thing].label }

    /// Whether a thing that was found stands in a passage with the words that tell it.
    mutating func checkEvidence(_ thing: Int?, _ row: some GoldRow, at words: String?) {
        guard let thing, let words, !words.isEmpty, !row.isOptional else { return }
        let isTold = graph.tells(thing, NormalizedText.words(words))
        add(.evidence, right: isTold ? 1 : 0, wrong: isTold ? [] : ["\(graph.id(thing)): not from \"\(words)\""])
    }

    /// Rows and things of equal names, one to one; full names first, and those asked for before the optional.
    struct NameMatches {
        var thingOf: [String: Int] = [:]
        var right = 0
        var wrong: [Int] = []
        var missed: [String] = []
    }

    func matched(_ rows: [some GoldThing], _ things: [Int]) -> NameMatches {
        var matches = NameMatches()
        var used: Set<Int> = []
        let ordered = rows.filter { !$0.isOptional } + rows.filter(\.isOptional)
        for isFull in [true, false] {
            for row in ordered where matches.thingOf[row.key] == nil {
                let wanted = Set(([row.name] + (isFull ? [] : row.aliases)).map(NormalizedText.name))
                let found = things.first { thing in
                    !used.contains(thing)
                        && !wanted.isDisjoint(with: isFull ? graph.fullName(thing) : graph.names(thing))
                }
                guard let found else { continue }
                matches.thingOf[row.key] = found
                used.insert(found)
            }
        }
        matches.right = matches.thingOf.count - rows.count { $0.isOptional && matches.thingOf[$0.key] != nil }
        matches.missed = rows.filter { !$0.isOptional && matches.thingOf[$0.key] == nil }.map(\.name)
        matches.wrong = things.filter { !used.contains($0) }
        return matches
    }

    mutating func add(_ row: FactRow, _ matches: NameMatches) {
        thingOf.merge(matches.thingOf) { $1 }
        add(
            row, right: matches.right, wrong: matches.wrong.map { graph.names($0).sorted().joined(separator: " / ") },
            missed: matches.missed)
    }
}
