internal import EntenteGraph
internal import EntenteText

/// The positions of an article: one for each holder, agreement and stance, with all the sentences it rests on.
struct PositionBook {
    private struct Key: Hashable {
        var holder: Int
        var agreement: Int
        var stance: Term
    }

    private let analysis: Analysis
    private var positions: [Key: Int] = [:]
    private var dated: Set<Int> = []

    init(analysis: Analysis) { self.analysis = analysis }

    mutating func add(
        _ stance: Stance, _ holder: Referent, to graph: inout GraphBuilder
    ) {
        let agreement = stance.leaning.agreement
        let term: Term = stance.isConditional ? .conditional : stance.leaning.sign == .pro ? .inFavor : .opposed
        let confidence = stance.confidence * holder.confidence * stance.leaning.certainty
        guard holder.entity != agreement else { return }
        guard confidence >= 0.4 else {
            graph.omit(
                .weakPosition, stance.predicate..<stance.predicate + 1,
                candidates: [analysis.name(of: holder.entity), analysis.name(of: agreement)])
            return
        }
        let key = Key(holder: holder.entity, agreement: agreement, stance: term)
        let sentence = Int(analysis.document.tokens[stance.predicate].sentence)
        let position = positions[key] ?? graph.add(Thing(kind: .position))
        positions[key] = position
        graph.mention(position, sentence: sentence)
        func add(_ property: Property, _ value: Value) {
            graph.add(position, property, value, sentence: sentence, rule: stance.rule, confidence: confidence)
        }
        add(.holder, .thing(graph.thing(of: holder.entity)))
        add(.toward, .thing(graph.thing(of: agreement)))
        add(.stance, .term(term))
        if !dated.contains(position), let date = analysis.date(of: stance.predicate), date.confidence >= 0.7 {
            add(.occursOn, .date(date.value))
            dated.insert(position)
        }
    }
}
