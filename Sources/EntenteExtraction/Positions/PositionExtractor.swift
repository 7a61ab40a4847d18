internal import EntenteGraph
internal import EntenteText

/// Who supports and who opposes which agreement, by deeds and by words.
struct PositionExtractor: FactExtractor {
    func extract(from analysis: Analysis, into graph: inout GraphBuilder) {
        guard analysis.entities.contains(where: { $0.kind == .agreement }) else { return }
        let speakers = SpeakerFinder(analysis)
        var reader = StanceReader(analysis, speakers)
        var book = PositionBook(analysis: analysis)
        for token in analysis.document.tokens.indices { reader.read(token) }
        let found = reader.told.map { Found(stance: $0, holders: holders(of: $0, analysis, speakers)) }
        // For each word those in whose chain it stands.
        var above: [Int: [Found]] = [:]
        for one in found { for word in Set(one.stance.leaning.chain) { above[word, default: []].append(one) } }
        for one in found {
            let upper = above[one.stance.predicate] ?? []
            for holder in one.holders where !upper.contains(where: { $0.overrules(one, holder.entity) }) {
                book.add(one.stance, holder, to: &graph)
            }
        }
    }

    private struct Found {
        var stance: Stance
        var holders: [Referent]

        /// "Russia suspends its participation": of one word above another, which stands in its chain, with the same holder
        /// the upper one counts.
        func overrules(_ other: Found, _ holder: Int) -> Bool {
            stance.predicate != other.stance.predicate && stance.leaning.sign != other.stance.leaning.sign
                && holders.contains { $0.entity == holder }
        }
    }

    /// Persons, states and bodies that the phrases stand for; "I" and "we" are who speaks.
    private func holders(of stance: Stance, _ analysis: Analysis, _ speakers: SpeakerFinder) -> [Referent] {
        var result: [Referent] = []
        func add(_ referents: [Referent]) {
            for referent in referents where !result.contains(where: { $0.entity == referent.entity }) {
                switch analysis.kind(referent.entity) {
                case .person, .country, .organization: result.append(referent)
                default: break
                }
            }
        }
        add(stance.speakers)
        for token in stance.holders.flatMap({ [$0] + analysis.included(in: $0) }) {
            if analysis.document.tokens[token].morphology.contains(.firstPerson)
                || ["i", "we"].contains(analysis.document.tokens[token].norm)
            {
                let said = speakers.speakers(of: token)
                add(
                    said.isEmpty
                        ? speakers.firstPerson.map { Referent(entity: $0, confidence: 0.85, mention: .pronoun) } : said)
            } else if analysis.document.tokens[token].norm == "they", let own = saidOfThemselves(by: token, analysis) {
                add(own)
            } else if analysis.document.tokens[token].norm == "they", analysis.mention(at: token) == nil {
                add(group(before: token, analysis))
            } else if !isOneOfMany(token, analysis), !isOfParliament(token, analysis) {
                add(analysis.referents(of: token))
            }
        }
        return result
    }

    /// "a former U.N. chief": one person who is not named; what he says is not said by his state. "Chile's president" speaks for it.
    private func isOneOfMany(_ token: Int, _ analysis: Analysis) -> Bool {
        guard analysis.mention(at: token) == nil, analysis.bearerOfToken[token] < 0,
            !analysis.document.tokens[token].morphology.contains(.plural),
            analysis.syntax.child(of: token, .nmodPoss) == nil
                || analysis.syntax.children(of: token, .amod).contains(where: { analysis.syntax.norm($0) == "former" })
        else { return false }
        return Self.individuals.contains(analysis.document.tokens[token].lemma)
            && !analysis.syntax.children(of: token, .appos, .flat, .nmodDesc).contains {
                analysis.mention(at: $0)?.form == .name
            }
    }

    /// "the Oslo parliament", "Chilean lawmakers": they do not stand where their state does.
    private func isOfParliament(_ token: Int, _ analysis: Analysis) -> Bool {
        analysis.mention(at: token)?.form != .name && analysis.syntax.classes(of: token).overlaps(Self.parliament)
    }

    private static let parliament = Lexicon.shared.set("of-parliament")

    private static let individuals: Set<Symbol> = [
        "official", "leader", "minister", "president", "envoy", "ambassador", "chief", "general", "commander",
        "lawmaker", "senator", "premier", "diplomat",
        "negotiator", "representative", "counterpart", "soldier",
    ]

    /// "Chilean officials said they back the pact": those who say so; nil where it may be others.
    private func saidOfThemselves(by token: Int, _ analysis: Analysis) -> [Referent]? {
        let syntax = analysis.syntax
        guard let saying = syntax.ancestors(of: token).first(where: { SpeechWords.saying.contains(syntax.lemma($0)) })
        else { return nil }
        let speakers = syntax.children(of: saying, .nsubj).filter { $0 < token }.flatMap { syntax.coordinated($0) }
        guard
            speakers.count > 1
                || speakers.contains(where: { analysis.document.tokens[$0].morphology.contains(.plural) })
        else { return nil }
        return speakers.filter { !isOfParliament($0, analysis) }.flatMap { analysis.referents(of: $0) }
    }

    /// "they": the several that the last sentence with such a subject was about.
    private func group(before token: Int, _ analysis: Analysis) -> [Referent] {
        let document = analysis.document
        let here = Int(document.tokens[token].sentence)
        for back in 1...2 where here - back >= 0 {
            let range = document.sentences[here - back].tokens
            if document.isHeading(range.lowerBound) { return [] }
            guard let root = range.first(where: { analysis.syntax.head(of: $0) == nil }) else { continue }
            let subjects = analysis.syntax.children(of: root, .nsubj)
            for subject in subjects {
                let referents = analysis.syntax.coordinated(subject).flatMap { analysis.referents(of: $0) }
                if referents.count > 1 {
                    return referents.map {
                        Referent(entity: $0.entity, confidence: min(0.75, $0.confidence), mention: .pronoun)
                    }
                }
            }
            if subjects.contains(where: { analysis.syntax.norm($0) != "they" }) { return [] }
        }
        return []
    }
}
