/// The log of the merge, in the words of the finished graph.
extension GraphAssembly {
    /// The mentions that records are about, by item; to be asked for while the articles are whole.
    func mentions(_ records: [Clustering.Record]) -> [Int32: MergeLog.Mention] {
        var mentions: [Int32: MergeLog.Mention] = [:]
        for record in records {
            for item in [record.first, record.second] where mentions[item] == nil {
                let article = Int(articleOf[Int(item)])
                let thing = graphs[article].things[Int(item) - starts[article]]
                let passage = thing.passages.first.map { excerpts[Int(excerptOf[article][$0])].id }
                mentions[item] = MergeLog.Mention(
                    thing: "", kind: thing.kind, name: thing.name ?? thing.aliases.first ?? "",
                    article: articleIDs[article], passage: passage)
            }
        }
        return mentions
    }

    func mergeLog(_ records: [Clustering.Record], _ mentions: [Int32: MergeLog.Mention]) -> MergeLog {
        func mention(_ item: Int32) -> MergeLog.Mention {
            let draft = drafts[Int(draftOf[Int(item)])]
            var mention =
                mentions[item]
                ?? MergeLog.Mention(thing: "", kind: draft.kind, name: "", article: "", passage: nil)
            mention.thing = draft.id
            if mention.name.isEmpty { mention.name = draft.label }
            return mention
        }
        var log = MergeLog()
        var seen: Set<Pair> = []
        for record in records {
            let (first, second) = (draftOf[Int(record.first)], draftOf[Int(record.second)])
            let (one, other) = (mention(record.first), mention(record.second))
            if let obstacle = record.obstacle {
                // What another rule joined after all is no miss.
                let pair = Pair(first: min(first, second), second: max(first, second), obstacle: obstacle)
                guard first != second, drafts[Int(first)].isThing, drafts[Int(second)].isThing,
                    seen.insert(pair).inserted
                else { continue }
                log.nearMisses.append(
                    MergeLog.NearMiss(first: one, second: other, rule: record.rule, obstacle: obstacle))
            } else {
                log.joins.append(MergeLog.Join(first: one, second: other, rule: record.rule))
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
}
