internal import EntenteGraph
internal import EntenteKnowledge
internal import EntenteText

/// Bodies and treaties by a word of their names.
extension EntityLinker {
    /// "the Tribune" of the Chicago Tribune: the one body named before that has the word in its name.
    func bodyCalled(_ tokens: Range<Int>) -> Int? {
        let document = analysis.document
        guard tokens.count == 1, !document.isAcronym(tokens.lowerBound), tokens.lowerBound > 0,
            document.tokens[tokens.lowerBound - 1].norm == "the"
        else { return nil }
        let word = document.text(tokens.lowerBound)
        let bodies = analysis.entities.indices.filter { index in
            analysis.kind(index) == .organization && analysis.name(of: index) != word
                && ([analysis.name(of: index)] + analysis.entities[index].aliases).contains {
                    $0.split(separator: " ").contains(Substring(word))
                }
        }
        return bodies.count == 1 ? bodies[0] : nil
    }

    /// "the spirit of Helsinki" beside the Helsinki Accords: the treaty, or what it is about, and no city.
    func isOfAgreement(_ name: NameCandidate, _ names: [NameCandidate]) -> Bool {
        let document = analysis.document
        let words = name.tokens.map { document.tokens[$0].norm }
        guard !LocationUse(syntax: analysis.syntax).isLocation(name.tokens) else { return false }
        return names.contains { other in
            switch other.sense {
            case .agreement, .namedAgreement:
                other.tokens.count > words.count
                    && other.tokens.prefix(words.count).map { document.tokens[$0].norm } == words
            default: false
            }
        }
    }
}
