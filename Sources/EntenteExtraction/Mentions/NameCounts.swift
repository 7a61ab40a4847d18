internal import EntenteGraph
internal import EntenteText

/// How often the text speaks of each state or person before a token, other than as where something is: "talks began in
/// South Africa" does not count for South Africa.
///
/// The mentions are gathered when they are first asked for.
final class NameCounts {
    private let analysis: Analysis
    private lazy var states = uses(of: .country)
    private lazy var people = uses(of: .person)

    init(_ analysis: Analysis) { self.analysis = analysis }

    private struct Uses {
        var entity: Int
        /// Its mentions, in the order of the text.
        var mentions: [Int] = []
        /// The tokens behind them, sorted.
        var ends: [Int] = []
    }

    /// The states or people, in the order in which they are first spoken of, with the number of their mentions that end
    /// before a token.
    func counts(of kind: Kind, before token: Int) -> [(entity: Int, count: Int)] {
        let known = (kind == .country ? states : people).compactMap { uses -> (first: Int, entity: Int, count: Int)? in
            guard let first = uses.mentions.first(where: { analysis.mentions[$0].tokens.upperBound <= token }) else {
                return nil
            }
            return (first, uses.entity, uses.ends.partitioningIndex { $0 > token })
        }
        return known.sorted { $0.first < $1.first }.map { ($0.entity, $0.count) }
    }

    private func uses(of kind: Kind) -> [Uses] {
        let use = LocationUse(syntax: analysis.syntax)
        var result: [Uses] = []
        var indices: [Int: Int] = [:]
        for (index, mention) in analysis.mentions.enumerated() where mention.form != .location {
            let entities = mention.entities.filter { analysis.kind($0) == kind }
            if entities.isEmpty || mention.form == .name && kind == .country && use.isLocation(mention.tokens) {
                continue
            }
            for entity in entities {
                let place = indices[entity, default: result.count]
                if place == result.count { result.append(Uses(entity: entity)) }
                indices[entity] = place
                result[place].mentions.append(index)
                result[place].ends.append(mention.tokens.upperBound)
            }
        }
        for place in result.indices { result[place].ends.sort() }
        return result
    }
}
