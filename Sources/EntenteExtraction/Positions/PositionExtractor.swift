internal import EntenteGraph
internal import EntenteText

/// Who supports and who opposes which agreement, by deeds and by words.
struct PositionExtractor: FactExtractor {
    private struct Key: Hashable {
        var holder: Int
        var agreement: Int
        var stance: Term
    }

    func extract(from analysis: Analysis, into graph: inout GraphBuilder) {
        guard analysis.entities.contains(where: { $0.kind == .agreement }) else { return }
        let speakers = SpeakerFinder(analysis)
        let reader = StanceReader(analysis: analysis, speakers: speakers)
        var positions: [Key: Int] = [:]
        var dated: Set<Int> = []
        for mention in analysis.mentions where mention.confidence >= 0.7 {
            guard let agreement = mention.entities.first(where: { analysis.kind($0) == .agreement && analysis.entities[$0].isThing }) else { continue }
            for stance in reader.stances(toward: mention.head, name: mention.form == .name ? mention.tokens : nil) {
                for holder in holders(stance.holders, analysis, speakers) {
                    let key = Key(holder: holder.entity, agreement: agreement, stance: stance.isConditional ? .conditional : stance.sign == .pro ? .inFavor : .opposed)
                    let sentence = Int(analysis.document.tokens[stance.predicate].sentence)
                    let confidence = stance.confidence * holder.confidence * mention.confidence
                    guard confidence >= 0.4 else { continue }
                    let position = positions[key] ?? graph.add(Thing(kind: .position))
                    positions[key] = position
                    graph.mention(position, sentence: sentence)
                    func add(_ property: Property, _ value: Value) {
                        graph.add(position, property, value, sentence: sentence, rule: stance.rule, confidence: confidence)
                    }
                    add(.holder, .thing(graph.thing(of: holder.entity)))
                    add(.toward, .thing(graph.thing(of: agreement)))
                    add(.stance, .term(key.stance))
                    if !dated.contains(position), let date = analysis.date(of: stance.predicate), date.confidence >= 0.7 {
                        add(.occursOn, .date(date.value))
                        dated.insert(position)
                    }
                }
            }
        }
    }

    /// Persons, states and bodies that the phrases stand for; "I" and "we" are who speaks.
    private func holders(_ tokens: [Int], _ analysis: Analysis, _ speakers: SpeakerFinder) -> [Referent] {
        var result: [Referent] = []
        func add(_ referents: [Referent]) {
            for referent in referents where !result.contains(where: { $0.entity == referent.entity }) {
                switch analysis.kind(referent.entity) {
                case .person, .country, .organization: result.append(referent)
                default: break
                }
            }
        }
        for token in tokens {
            if analysis.document.tokens[token].morphology.contains(.firstPerson) || ["i", "we"].contains(analysis.document.tokens[token].norm) {
                let said = speakers.speakers(of: token).flatMap { analysis.referents(of: $0) }
                add(said.isEmpty ? speakers.firstPerson.map { Referent(entity: $0, confidence: 0.85, mention: .pronoun) } : said)
            } else {
                add(analysis.referents(of: token))
            }
        }
        return result
    }
}
