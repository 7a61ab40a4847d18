package import EntenteExtraction
internal import EntenteGraph
internal import EntenteText

/// Tells why rows of an article's gold were missed, by what was made of the sentence that tells them.
package struct MissExplainer {
    private let gold: GoldArticle
    private let graph: ArticleGraph
    private let analysis: Analysis
    private let triggers: RuleTriggers
    private let wordsOfSentence: [Set<String>]
    private let sentenceOfPassage: [Int?]
    /// The normalised names of each row that can be an argument.
    private let names: [String: Set<String>]

    package init(_ article: GoldCorpus.AnalyzedArticle, gold: GoldArticle, triggers: RuleTriggers = .standard) {
        self.gold = gold
        self.triggers = triggers
        graph = article.graph
        analysis = Extractor().analyze(article.document)
        let document = analysis.document
        wordsOfSentence = document.sentences.map { Set(NormalizedText.words(document.source.string($0.range))) }
        var sentenceAt: [Int: Int] = [:]
        for (index, sentence) in document.sentences.enumerated() {
            sentenceAt[document.source.codePointOffset(of: sentence.range.start)] = index
        }
        sentenceOfPassage = graph.passages.map { sentenceAt[$0.start] }
        var names: [String: Set<String>] = [:]
        func add(_ rows: [some GoldThing]) {
            for row in rows { names[row.key] = Set(([row.name] + row.aliases).map(NormalizedText.name)) }
        }
        add(gold.people)
        add(gold.organizations)
        add(gold.places)
        add(gold.agreements)
        self.names = names
    }

    package func cause(of miss: FactScore.Miss) -> MissCause {
        let wanted = Set(NormalizedText.words(miss.at))
        guard let kind = miss.row.kind, let sentence = sentence(of: wanted) else { return .unplaced }
        let tokens = analysis.document.sentences[sentence].tokens
        let isKnown = tokens.contains { token in
            let words = NormalizedText.words(analysis.document.text(token))
            return !words.isEmpty && wanted.isSuperset(of: words) && triggers.contains(token, of: kind, in: analysis)
        }
        guard isKnown else { return .noTrigger }
        let told = things(kind, in: sentence)
        if told.isEmpty, isLeftOut(in: sentence, kind) { return .leftOut }
        // Of the things told there, the one that lacks least.
        let missing =
            told.map { thing in miss.arguments.filter { group in !has(thing, group) } }
            .min { $0.count < $1.count } ?? miss.arguments
        let areNamed = missing.allSatisfy { group in group.contains { isNamed($0, in: tokens) } }
        if !areNamed { return .coreference }
        if told.isEmpty { return .notFound }
        return missing.isEmpty ? .otherwise : .argument
    }

    /// The sentence that has most of the words.
    private func sentence(of wanted: Set<String>) -> Int? {
        let shares = wordsOfSentence.map { $0.intersection(wanted).count }
        guard let best = shares.max(), best > 0 else { return nil }
        return shares.firstIndex(of: best)
    }

    private func things(_ kind: Kind, in sentence: Int) -> [Int] {
        func isHere(_ passage: Int) -> Bool { sentenceOfPassage[passage] == sentence }
        var found = Set(graph.things.indices.filter { graph.things[$0].passages.contains(where: isHere) })
        for fact in graph.facts where fact.evidence.contains(where: { isHere($0.passage) }) {
            found.insert(fact.subject)
        }
        return found.filter { graph.things[$0].kind == kind }.sorted()
    }

    private func isLeftOut(in sentence: Int, _ kind: Kind) -> Bool {
        let source = analysis.document.source
        let range = analysis.document.sentences[sentence].range
        let place = source.codePointOffset(of: range.start)..<source.codePointOffset(of: range.end)
        return graph.omissions.contains { omission in
            place.contains(omission.start)
                && OmissionCode(rawValue: omission.code).map { $0.kinds.contains(kind) } ?? false
        }
    }

    /// True where a thing is told with one of a group.
    private func has(_ thing: Int, _ group: [String]) -> Bool {
        let others = graph.facts.filter { $0.subject == thing && $0.polarity }.compactMap(\.value.thing)
        return others.contains { other in
            group.contains { key in
                let other = graph.things[other]
                return isSame(key, key: other.key, names: [other.name].compactMap { $0 } + other.aliases)
            }
        }
    }

    private func isNamed(_ key: String, in tokens: Range<Int>) -> Bool {
        analysis.mentions.contains { mention in
            tokens.contains(mention.head) && mention.form != .pronoun && mention.form != .description
                && mention.entities.contains { index in
                    let entity = analysis.entities[index]
                    return isSame(key, key: entity.key, names: [entity.name] + entity.aliases)
                }
        }
    }

    private func isSame(_ row: String, key: String?, names found: [String]) -> Bool {
        guard let wanted = names[row] else { return key == row }
        return !wanted.isDisjoint(with: found.map(NormalizedText.name))
    }
}

extension FactRow {
    /// The kind of thing that a row counts.
    var kind: Kind? {
        switch self {
        case .agreements: .agreement
        case .meetings: .meeting
        case .quotations: .statement
        case .positions: .position
        case .eventRecall: .event
        default: nil
        }
    }
}

extension OmissionCode {
    /// The kinds of thing that are left out for this reason.
    fileprivate var kinds: Set<Kind> {
        switch self {
        case .ambiguousAgreement: [.agreement, .position]
        case .uncertainAgreement: [.agreement]
        case .unknownSpeaker: [.statement]
        case .unknownOffice: [.office]
        case .lonelyMeeting: [.meeting]
        case .weakPosition: [.position]
        case .vagueEvent: [.event]
        case .lowConfidence: [.agreement, .meeting, .statement, .position, .event]
        default: []
        }
    }
}
