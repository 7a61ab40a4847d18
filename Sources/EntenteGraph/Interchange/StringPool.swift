/// Strings that occur often, each kept once: names, keys and rules of many articles' graphs share their bytes.
struct StringPool: Sendable {
    private var strings: Set<String> = []

    /// The string that was first given with these bytes. What has its bytes in itself, and long texts, stay as they are.
    mutating func shared(_ text: String) -> String {
        let count = text.utf8.count
        return count < 16 || count > 80 ? text : strings.insert(text).memberAfterInsert
    }

    mutating func shared(_ text: String?) -> String? { text.map { shared($0) } }
}

extension ArticleGraph {
    /// The same graph in as little memory as it needs: arrays without room to grow, strings from the pool.
    mutating func compact(_ pool: inout StringPool) {
        source.publisher = pool.shared(source.publisher)
        passages = passages.map { $0 }
        things = things.map { thing in
            var thing = thing
            thing.name = pool.shared(thing.name)
            thing.aliases = thing.aliases.map { pool.shared($0) }
            thing.key = pool.shared(thing.key)
            thing.passages = thing.passages.map { $0 }
            thing.epithets = thing.epithets.map { pool.shared($0) }
            return thing
        }
        facts = facts.map { fact in
            var fact = fact
            if case .text(let text) = fact.value { fact.value = .text(pool.shared(text)) }
            fact.evidence = fact.evidence.map { evidence in
                var evidence = evidence
                evidence.rule = pool.shared(evidence.rule)
                return evidence
            }
            return fact
        }
    }
}
