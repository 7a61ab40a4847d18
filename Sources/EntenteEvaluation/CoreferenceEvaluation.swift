internal import EntenteExtraction
internal import EntenteGraph
public import EntenteLanguage
internal import EntenteText
internal import Foundation

/// Measures what pronouns and descriptions are linked to, on the gold chains of GUM's news and interviews
/// (Zeldes 2017, CC BY).
///
/// Wanted is every phrase of a class that stands for something with a name in the text. It is right where the entity
/// that it is linked to has a name in the gold chain; of several, where all are, and none is missing.
public struct CoreferenceEvaluation {
    public struct Score: Sendable {
        public var right = 0
        public var found = 0
        public var wanted = 0

        public var precision: Double { found == 0 ? 0 : Double(right) / Double(found) }
        public var recall: Double { wanted == 0 ? 0 : Double(right) / Double(wanted) }
    }

    /// By the class of the phrase.
    public private(set) var scores: [AnaphorClass: Score] = [:]
    /// A line for each phrase that is not linked, or to something else.
    public private(set) var faults: [String] = []

    /// The types of what is wanted.
    private static let types: Set<String> = ["person", "organization", "place"]

    private let analyzer: Analyzer
    private let extractor = Extractor()

    public init(_ analyzer: Analyzer) { self.analyzer = analyzer }

    /// Reads the parts of GUM in a folder of corpora.
    /// - Throws: what Foundation says of a file that cannot be read.
    public mutating func read(corpora: String) throws {
        for part in ["train", "dev", "test"] {
            for gold in try GoldChains.read(path: "\(corpora)/ud/GUM/en_gum-ud-\(part).conllu")
            where ["news", "interview"].contains(gold.genre) {
                compare(gold)
            }
        }
    }

    /// The sentences of a text, with what each name and each phrase that takes somebody up is linked to: "Oslo{=Norway}
    /// and Stockholm{=Sweden} signed. The two countries{Norway, Sweden} said they{?} …".
    public func links(in text: String) -> [String] {
        let source = SourceText(text)
        let blocks = text.split(separator: "\n").map { line in
            let bytes = text.utf8
            let start = bytes.distance(from: bytes.startIndex, to: line.startIndex)
            return Block(role: .paragraph, range: TextRange(start..<start + line.utf8.count))
        }
        let document = analyzer.analyze(
            Article(source: source, sha256: String(repeating: "0", count: 64), origin: "text", blocks: blocks))
        let analysis = extractor.analyze(document)
        return document.sentences.map { sentence in
            sentence.tokens.map { document.text($0) + link(of: $0, analysis) }.joined(separator: " ")
        }
    }

    /// "{Norway, Sweden}" behind the head of a phrase that takes somebody or something up, "{?}" where nobody is known.
    private func link(of token: Int, _ analysis: Analysis) -> String {
        let document = analysis.document
        if let mention = analysis.mention(at: token), mention.head == token {
            let sign = [.pronoun, .description].contains(mention.form) ? "" : "="
            return "{\(sign)\(mention.entities.map { analysis.name(of: $0) }.joined(separator: ", "))}"
        }
        guard analysis.bearerOfToken[token] < 0 else { return "" }
        let referents = analysis.referents(of: token)
        if !referents.isEmpty, analysis.mention(at: token) == nil {
            return "{\(referents.map { analysis.name(of: $0.entity) }.joined(separator: ", "))}"
        }
        let isFree = analysis.mention(at: token) == nil
        return isFree && [.noun, .pron, .num, .det].contains(document.tokens[token].partOfSpeech) ? "{?}" : ""
    }

    public var summary: String {
        var lines = ["                            right  found wanted      P      R"]
        for anaphor in AnaphorClass.allCases {
            let score = scores[anaphor] ?? Score()
            let name = anaphor.rawValue.padding(toLength: 26, withPad: " ", startingAt: 0)
            lines.append(
                name
                    + String(
                        format: " %6d %6d %6d  %.3f  %.3f", score.right, score.found, score.wanted, score.precision,
                        score.recall))
        }
        return lines.joined(separator: "\n")
    }

    private mutating func compare(_ gold: GoldChains) {
        let article = Article(
            source: SourceText(gold.text), sha256: String(repeating: "0", count: 64), origin: "gold",
            blocks: gold.blocks)
        let document = analyzer.analyze(article)
        let analysis = extractor.analyze(document)
        let quotations = Quotations(document)
        let chainOfHead = Dictionary(gold.mentions.map { ($0.head, $0) }) { first, _ in first }
        let names = names(gold, analysis)
        let named = Set(gold.mentions.filter { $0.isName && Self.types.contains($0.type) }.map(\.chain))
        var seen: Set<TextRange> = []
        for token in document.tokens.indices {
            let range = document.tokens[token].range
            let mention = chainOfHead[range]
            let answer = answer(token, analysis)
            guard mention != nil || !answer.isEmpty, mention.map({ !$0.isName }) ?? true,
                document.tokens[token].partOfSpeech == .pron || !document.isCapitalized(token)
            else { continue }
            let words = mention?.words ?? analysis.mention(at: token)?.tokens.map { document.text($0).lowercased() }
            guard
                let anaphor = AnaphorClass(
                    words: words ?? [],
                    isPlural: mention?.isPlural ?? document.tokens[token].morphology.contains(.plural),
                    isPerson: mention.map { $0.type == "person" } ?? answer.contains { analysis.kind($0) == .person },
                    isQuoted: quotations.contains(token)),
                seen.insert(range).inserted
            else { continue }
            let members = mention.map { gold.members(of: $0.chain) } ?? []
            let isWanted = !members.isEmpty && members.isSubset(of: named)
            let linked = answer.map { names[$0] ?? [] }
            let isRight =
                isWanted && answer.count == members.count && linked.allSatisfy { !$0.isDisjoint(with: members) }
            scores[anaphor, default: Score()].wanted += isWanted ? 1 : 0
            scores[anaphor, default: Score()].found += answer.isEmpty ? 0 : 1
            scores[anaphor, default: Score()].right += isRight ? 1 : 0
            if isWanted != isRight || !answer.isEmpty && !isRight {
                let sentence = document.sentence(of: token).tokens
                faults.append(
                    "\(anaphor.rawValue): \(answer.isEmpty ? "missed" : "wrong") \((words ?? []).joined(separator: " "))"
                        + " = \(answer.map { analysis.name(of: $0) }), wanted \(wanted(members, gold)) | "
                        + sentence.map { document.text($0) }.joined(separator: " "))
            }
        }
    }

    /// The people, states and bodies that a phrase is linked to; empty for a name.
    private func answer(_ token: Int, _ analysis: Analysis) -> [Int] {
        guard let mention = analysis.mention(at: token), mention.head == token,
            mention.form == .pronoun || mention.form == .description
        else { return [] }
        return mention.entities.filter { [.person, .country, .organization].contains(analysis.kind($0)) }
    }

    /// The gold chains that the names of each entity stand in.
    private func names(_ gold: GoldChains, _ analysis: Analysis) -> [Int: Set<String>] {
        var chains: [Int: Set<String>] = [:]
        let byStart = gold.mentions.filter(\.isName)
        for mention in analysis.mentions where mention.entities.count == 1 && mention.form != .pronoun {
            guard mention.form != .description else { continue }
            let tokens = analysis.document.tokens
            let range = TextRange(
                start: tokens[mention.tokens.lowerBound].range.start,
                end: tokens[mention.tokens.upperBound - 1].range.end)
            // The head of "Ambassador Jane Doe" is the title.
            let fitting = byStart.filter {
                range.contains($0.head) || $0.range.contains(range) && range.end == $0.range.end
            }
            guard let chain = fitting.min(by: { $0.range.count < $1.range.count })?.chain else { continue }
            chains[mention.entities[0], default: []].insert(chain)
        }
        return chains
    }

    private func wanted(_ members: Set<String>, _ gold: GoldChains) -> [String] {
        members.compactMap { chain in
            gold.mentions.first { $0.chain == chain && $0.isName }?.words.joined(separator: " ")
        }.sorted()
    }
}
