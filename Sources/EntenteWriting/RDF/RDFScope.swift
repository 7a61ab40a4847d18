import EntenteGraph
import EntenteText

/// What of a graph is written: all, or the part that goes into one named graph.
struct RDFScope {
    enum Part: Equatable {
        case everything
        /// What rests on no article.
        case knownBefore
        case article(Int)
    }

    let graph: IndexedGraph
    var part = Part.everything
    /// Which articles say what; made where each has its graph.
    var shares = ArticleShares()

    init(_ graph: IndexedGraph) { self.graph = graph }

    var isOfArticle: Bool {
        if case .article = part { true } else { false }
    }

    /// The statements about a thing.
    func statements(of thing: Int) -> [Statement] {
        var statements: [Statement] = []
        switch part {
        case .everything: graph.forEachStatement(of: thing) { statements.append($0) }
        case .knownBefore:
            graph.forEachStatement(of: thing) { statement in
                if !graph.hasEvidence(statement) { statements.append(statement) }
            }
        case .article(let source):
            for fact in shares.facts(of: source, about: thing, in: graph) {
                statements.append(graph.statement(startingAt: Int(fact)))
            }
        }
        return statements
    }

    /// The passages that a thing stands in, with its statements.
    func passages(of thing: Int, _ statements: [Statement]) -> [Int] {
        switch part {
        case .everything: return graph.passages(of: thing)
        case .knownBefore: return []
        case .article:
            var passages = Array(own(graph.things[thing].passages))
            guard graph.things[thing].kind.isOccurrence else { return passages }
            for statement in statements where graph.polarity(of: statement) {
                passages += own(graph.evidence(of: statement)) { $0.passage }.map(\.passage)
            }
            return ascending(passages)
        }
    }

    /// True where it is said here what a thing is: in the graph of each article that it stands in, else in the default graph.
    func describes(_ thing: Int, in passages: [Int]) -> Bool {
        switch part {
        case .everything: true
        case .knownBefore: graph.passages(of: thing).isEmpty
        case .article: !passages.isEmpty
        }
    }

    /// The passages, ascending, that belong here.
    func own(_ passages: [Int]) -> ArraySlice<Int> { own(passages) { $0 } }

    /// The part of what rests on passages, and is sorted by them, that belongs here.
    private func own<Element>(_ elements: [Element], passage: (Element) -> Int) -> ArraySlice<Element> {
        guard case .article(let source) = part else { return elements[...] }
        let range = shares.passages(of: source)
        if elements.count == 1 { return range.contains(passage(elements[0])) ? elements[...] : [] }
        return elements[
            elements.partitioningIndex {
                passage($0) >= range.lowerBound
            }..<elements.partitioningIndex {
                passage($0) >= range.upperBound
            }]
    }

    /// The days that the dates of an occurrence can mean. An article has the first or the last of all dates where one of
    /// its own gives it.
    func span(of thing: Int, _ statements: [Statement]) -> (earliest: CalendarDate?, latest: CalendarDate?) {
        let whole = graph.span(of: thing)
        guard part != .everything, whole.earliest != nil || whole.latest != nil else { return whole }
        var span: (earliest: CalendarDate?, latest: CalendarDate?)
        for statement in statements {
            guard let date = graph.occurrenceDate(of: statement) else { continue }
            if date.earliest == whole.earliest { span.earliest = whole.earliest }
            if date.latest == whole.latest { span.latest = whole.latest }
        }
        return span
    }
}

extension IndexedGraph {
    /// False of what was known beforehand.
    func hasEvidence(_ statement: Statement) -> Bool { facts[statement.facts].contains { !$0.evidence.isEmpty } }
}
