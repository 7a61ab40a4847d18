/// The log of the merge, in the words of the finished graph.
extension GraphAssembly {
    func mergeLog(_ records: [Clustering.Record]) -> MergeLog {
        var log = MergeLog()
        var seen: Set<Pair> = []
        for record in records {
            let (first, second) = (draftOf[Int(record.first)], draftOf[Int(record.second)])
            let mentions = (mention(Int(record.first)), mention(Int(record.second)))
            if let obstacle = record.obstacle {
                // What another rule joined after all is no miss.
                let pair = Pair(first: min(first, second), second: max(first, second), obstacle: obstacle)
                guard first != second, seen.insert(pair).inserted else { continue }
                log.nearMisses.append(
                    MergeLog.NearMiss(first: mentions.0, second: mentions.1, rule: record.rule, obstacle: obstacle))
            } else {
                log.joins.append(MergeLog.Join(first: mentions.0, second: mentions.1, rule: record.rule))
            }
        }
        // Stable: within a thing the joins stay in the order in which they were made.
        log.joins = log.joins.enumerated().sorted { a, b in
            a.element.first.thing == b.element.first.thing
                ? a.offset < b.offset : a.element.first.thing < b.element.first.thing
        }.map(\.element)
        log.nearMisses.sort { a, b in
            (a.first.thing, a.second.thing, a.obstacle.rawValue) < (b.first.thing, b.second.thing, b.obstacle.rawValue)
        }
        return log
    }

    private struct Pair: Hashable {
        var first: Int32
        var second: Int32
        var obstacle: MergeObstacle
    }

    private func mention(_ item: Int) -> MergeLog.Mention {
        let article = Int(articleOf[item])
        let thing = graphs[article].things[item - starts[article]]
        let passage = thing.passages.first.map { excerpts[Int(excerptOf[article][$0])] }
        let draft = drafts[Int(draftOf[item])]
        return MergeLog.Mention(
            thing: draft.id, kind: thing.kind, name: thing.name ?? thing.aliases.first ?? draft.label,
            article: articleIDs[article], passage: passage?.id)
    }
}
