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

    /// "M23" wherever else it stands, where the recogniser saw it once.
    mutating func linkBareLetters() {
        let document = analysis.document
        var bodies: [Symbol: Int] = [:]
        for mention in analysis.mentions where mention.form == .name && mention.tokens.count == 1 {
            guard analysis.kind(mention.entities[0]) == .organization, document.isAcronym(mention.head) else {
                continue
            }
            bodies[document.tokens[mention.head].norm] = mention.entities[0]
        }
        guard !bodies.isEmpty else { return }
        for token in document.tokens.indices where analysis.mentionOfToken[token] < 0 && document.isAcronym(token) {
            if let body = bodies[document.tokens[token].norm] { add(token..<token + 1, [body], .name) }
        }
        analysis.sortMentions()
    }

    /// "the Supreme Court" beside the one "Kenyan Supreme Court": one body.
    mutating func joinBareBodies() {
        let bodies = analysis.entities.indices.filter {
            analysis.kind($0) == .organization && !analysis.entities[$0].mentions.isEmpty
        }
        for bare in bodies where !analysis.name(of: bare).isEmpty && analysis.entities[bare].country == nil {
            let name = analysis.name(of: bare)
            let whole = bodies.filter { other in
                other != bare && analysis.name(of: other).hasSuffix(" " + name)
                    && isState(String(analysis.name(of: other).dropLast(name.count + 1)))
            }
            guard whole.count == 1, let body = whole.first else { continue }
            for mention in analysis.entities[bare].mentions {
                analysis.mentions[mention].entities = analysis.mentions[mention].entities.map { $0 == bare ? body : $0 }
            }
            analysis.entities[body].mentions = (analysis.entities[body].mentions + analysis.entities[bare].mentions)
                .sorted()
            for other in [name] + analysis.entities[bare].aliases { analysis.entities[body].add(name: other) }
            analysis.entities[bare].mentions = []
            analysis.entities[bare].isThing = false
        }
    }

    private func isState(_ name: String) -> Bool {
        !Knowledge.shared.entries(for: name, kinds: .init(.country, .adjective)).isEmpty
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
