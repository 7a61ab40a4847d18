internal import EntenteGraph
internal import EntenteText

/// Who supports and who opposes which agreement, by deeds and by words.
struct PositionExtractor: FactExtractor {
    func extract(from analysis: Analysis, into graph: inout GraphBuilder) {
        guard analysis.entities.contains(where: { $0.kind == .agreement }) else { return }
        let speakers = SpeakerFinder(analysis)
        let reader = StanceReader(analysis: analysis, speakers: speakers)
        var book = PositionBook(analysis: analysis)
        var deeds: [Deed] = []
        for mention in analysis.mentions where mention.confidence >= 0.7 {
            guard
                let agreement = mention.entities.first(where: {
                    analysis.kind($0) == .agreement && analysis.entities[$0].isThing
                })
            else { continue }
            let stances = reader.stances(toward: mention.head, name: mention.form == .name ? mention.tokens : nil)
            for stance in stances {
                for holder in holders(stance.holders, analysis, speakers) {
                    if isOverruled(stance, of: holder.entity, by: stances, analysis, speakers) { continue }
                    book.add(stance, holder, agreement, mention.confidence, to: &graph)
                    if stance.isDeed, !stance.isConditional {
                        deeds.append(
                            Deed(
                                holder: holder.entity, agreement: agreement, sign: stance.sign, token: stance.predicate,
                                lastNamed: stance.predicate))
                    }
                }
            }
        }
        for noun in analysis.document.tokens.indices
        where StanceRules.decisions.contains(analysis.document.tokens[noun].lemma) {
            guard let index = deed(meantBy: noun, deeds, analysis) else { continue }
            deeds[index].lastNamed = noun
            let deed = deeds[index]
            for stance in reader.stances(towardDecision: noun, sign: deed.sign) {
                for holder in holders(stance.holders, analysis, speakers) where holder.entity != deed.holder {
                    book.add(stance, holder, deed.agreement, 0.85, to: &graph)
                }
            }
        }
    }

    /// "Russia suspends its participation": of one word above another with the same holder the upper one counts.
    private func isOverruled(
        _ stance: StanceReader.Stance, of holder: Int, by others: [StanceReader.Stance], _ analysis: Analysis,
        _ speakers: SpeakerFinder
    ) -> Bool {
        others.contains { other in
            other.height > stance.height && other.sign != stance.sign && other.chain == stance.chain
                && holders(other.holders, analysis, speakers).contains { $0.entity == holder }
        }
    }

    /// What somebody did or decided on an agreement.
    private struct Deed: Hashable {
        var holder: Int
        var agreement: Int
        var sign: StanceRules.Sign
        var token: Int
        var lastNamed: Int
    }

    /// "Lima's decision", "the move": the one that was told before, by its owner where it has one.
    private func deed(meantBy noun: Int, _ deeds: [Deed], _ analysis: Analysis) -> Int? {
        let syntax = analysis.syntax
        // What it is about stands beside it: it needs no antecedent.
        guard !syntax.children(of: noun, .acl, .nmod, .aclRelcl).contains(where: { $0 > noun }) else { return nil }
        let before = deeds.indices.filter { deeds[$0].token < noun }
        let owners = syntax.children(of: noun, .nmodPoss, .compound, .amod).flatMap { analysis.referents(of: $0) }.map(
            \.entity)
        if !owners.isEmpty {
            // "his decision", where his state has decided.
            return before.last { owners.contains(deeds[$0].holder) }
                ?? before.last { deed in
                    owners.contains { areOneSide($0, deeds[deed].holder, analysis) }
                }
        }
        let isDefinite = syntax.children(of: noun, .det).contains { ["the", "this", "that"].contains(syntax.norm($0)) }
        guard isDefinite, let last = before.max(by: { deeds[$0].lastNamed < deeds[$1].lastNamed }),
            Set(before.map { deeds[$0].agreement }).count == 1,
            Set(before.map { deeds[$0].sign }).count == 1
        else { return nil }
        let sentences =
            Int(analysis.document.tokens[noun].sentence) - Int(analysis.document.tokens[deeds[last].lastNamed].sentence)
        return sentences <= 3 || analysis.document.tokens[noun].lemma == "decision" ? last : nil
    }

    private func areOneSide(_ a: Int, _ b: Int, _ analysis: Analysis) -> Bool {
        let first = analysis.entities[a].country
        return first != nil && first == analysis.entities[b].country
            && (analysis.kind(a) == .person && analysis.kind(b) == .country
                || analysis.kind(b) == .person && analysis.kind(a) == .country)
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
            if analysis.document.tokens[token].morphology.contains(.firstPerson)
                || ["i", "we"].contains(analysis.document.tokens[token].norm)
            {
                let said = speakers.speakers(of: token).flatMap { analysis.referents(of: $0) }
                add(
                    said.isEmpty
                        ? speakers.firstPerson.map { Referent(entity: $0, confidence: 0.85, mention: .pronoun) } : said)
            } else if analysis.document.tokens[token].norm == "they", analysis.mention(at: token) == nil {
                add(group(before: token, analysis))
            } else if !isOneOfMany(token, analysis) {
                add(analysis.referents(of: token))
            }
        }
        return result
    }

    /// "a former U.N. chief": one person who is not named; what he says is not said by his state.
    private func isOneOfMany(_ token: Int, _ analysis: Analysis) -> Bool {
        guard analysis.mention(at: token) == nil, analysis.bearerOfToken[token] < 0,
            !analysis.document.tokens[token].morphology.contains(.plural)
        else { return false }
        return Self.individuals.contains(analysis.document.tokens[token].lemma)
            && !analysis.syntax.children(of: token, .appos, .flat, .nmodDesc).contains {
                analysis.mention(at: $0)?.form == .name
            }
    }

    private static let individuals: Set<Symbol> = [
        "official", "leader", "minister", "president", "envoy", "ambassador", "chief", "general", "commander",
        "lawmaker", "senator", "premier", "diplomat",
        "negotiator", "representative", "counterpart", "soldier",
    ]

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
