internal import EntenteGraph
internal import EntenteKnowledge
internal import EntenteText

extension GroupSearch {
    // MARK: - Those whom the text names

    /// Those whom one sentence names, where they are as many as are wanted; else those whom the text does, or names far
    /// more often than others.
    func named() -> Members? {
        guard let count = phrase.count else { return nil }
        for back in 0...3 where sentence - back >= 0 {
            let range = document.sentences[sentence - back].tokens
            if back > 1, document.isHeading(range.lowerBound) { break }
            var found: [Int] = []
            let start = phrase.tokens.lowerBound
            for mention in analysis.mentions[in: range.lowerBound..<min(range.upperBound, start)] {
                for entity in mention.entities where fits(entity, mention) && !found.contains(entity) {
                    found.append(entity)
                }
            }
            if found.count == count, isUsual(found, count) {
                return Members(entities: found, confidence: 0.75, tie: .sentence)
            }
        }
        return prominent(count)
    }

    /// Two that the article only touches on are not "the two countries".
    private func isUsual(_ found: [Int], _ count: Int) -> Bool {
        phrase.sort != .states
            || found.allSatisfy { usual.isProminent($0, among: count + 1) }
                && found.contains { usual.isProminent($0, among: count) }
    }

    private func prominent(_ count: Int) -> Members? {
        var all: [(entity: Int, count: Int)] = []
        for mention in analysis.mentions where mention.tokens.upperBound <= phrase.tokens.lowerBound {
            for entity in mention.entities where fits(entity, mention) {
                if let known = all.firstIndex(where: { $0.entity == entity }) {
                    all[known].count += 1
                } else {
                    all.append((entity, 1))
                }
            }
        }
        if all.count == count { return Members(entities: all.map(\.entity), confidence: 0.75, tie: .sentence) }
        guard all.count > count, phrase.sort != .anybody else { return nil }
        let counts = all.map(\.count).sorted(by: >)
        let least = counts[count - 1]
        guard least >= 2, least >= 2 * counts[count] else { return nil }
        return Members(entities: all.filter { $0.count >= least }.map(\.entity), confidence: 0.7, tie: .sentence)
    }

    private func fits(_ entity: Int, _ mention: Mention) -> Bool {
        let kind = analysis.kind(entity)
        let wanted: Kind = phrase.sort == .states ? .country : .person
        guard kind == wanted, mention.form != .location else { return false }
        // "talks began in South Africa"
        return
            !(mention.form == .name && kind == .country
            && LocationUse(syntax: analysis.syntax).isLocation(mention.tokens))
    }
}
