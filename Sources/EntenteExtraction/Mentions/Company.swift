internal import EntenteGraph
internal import EntenteText

/// Some who are told of together: "Kenya and Rwanda signed", "talks between Oman and Iran", "Fiji's dispute with Tonga".
struct Company {
    /// What holds them together, the surest first.
    enum Tie: Double {
        /// They do something to or with each other.
        case mutual = 3.0
        /// Something is between them, or one's with the other.
        case between = 2.9
        /// They do the same.
        case subjects = 2.5
        /// They stand side by side.
        case list = 1.5
        /// Nothing but a sentence.
        case sentence = 1.0
    }

    /// Entities, each once, in the order of the text.
    var members: [Int]
    /// The first and the last token that tells of them.
    var first: Int
    var last: Int
    var sentence: Int
    var tie: Tie
    /// So many more, whom nothing names: the second of "the government and the rebels".
    var unnamed = 0
}

/// Finds those who are told of together, sentence by sentence.
struct CompanyFinder {
    let analysis: Analysis
    private var syntax: Syntax { analysis.syntax }
    private var document: Document { analysis.document }

    init(_ analysis: Analysis) { self.analysis = analysis }

    /// In the order of their sentences.
    func all() -> [Company] {
        var result: [Company] = []
        for sentence in document.sentences {
            for token in sentence.tokens {
                guard let (heads, tie) = together(at: token), let company = company(heads, tie) else { continue }
                result.append(company)
            }
        }
        return result
    }

    /// Of heads that all stand for somebody, or for people or a body without a name.
    private func company(_ heads: [Int], _ tie: Company.Tie) -> Company? {
        var members: [Int] = []
        var unnamed = 0
        for head in heads {
            let referents = analysis.referents(of: head).filter { isParty($0) }
            if referents.isEmpty {
                guard isUnnamed(head) else { return nil }
                unnamed += 1
            }
            for referent in referents where !members.contains(referent.entity) { members.append(referent.entity) }
        }
        guard members.count + unnamed > 1, let first = heads.min(), let last = heads.max() else { return nil }
        return Company(
            members: members, first: first, last: last, sentence: Int(document.tokens[first].sentence), tie: tie,
            unnamed: unnamed)
    }

    private func isUnnamed(_ head: Int) -> Bool {
        guard syntax.partOfSpeech(head) == .noun, analysis.mentionOfToken[head] < 0 else { return false }
        let lemma = syntax.lemma(head)
        return Representatives.nouns.contains(lemma) || EventNouns.dissidents.contains(lemma)
    }

    private func isParty(_ referent: Referent) -> Bool {
        referent.confidence >= 0.7 && referent.mention != .location
            && [.person, .country, .organization].contains(analysis.kind(referent.entity))
    }

    private func together(at token: Int) -> (heads: [Int], tie: Company.Tie)? {
        switch syntax.partOfSpeech(token) {
        case .verb: return acting(token)
        case .noun, .propn, .pron, .adj:
            if let pair = hyphened(token) { return (pair, .between) }
            if let pair = ofOneWithAnother(token) { return (pair, .between) }
            return coordinated(token)
        default: return nil
        }
    }

    /// "X met Y", "X signed a pact with Y"
    private func acting(_ verb: Int) -> ([Int], Company.Tie)? {
        let predicate = syntax.verbPredicate(verb)
        guard !predicate.subjects.isEmpty else { return nil }
        if Self.mutual.contains(syntax.lemma(verb)) {
            let others = (predicate.objects + predicate.obliques(["with"])).filter { isSomebody($0) }
            return others.isEmpty ? nil : (predicate.subjects + others, .mutual)
        }
        var others = predicate.obliques(["with"])
        for object in predicate.objects {
            for child in syntax.children(of: object, .nmod) where syntax.marker(of: child) == "with" {
                others += syntax.coordinated(child)
            }
        }
        others = others.filter { isSomebody($0) }
        return others.isEmpty ? nil : (predicate.subjects + others, .between)
    }

    private func isSomebody(_ head: Int) -> Bool { analysis.referents(of: head).contains { isParty($0) } }

    /// "the Fiji-Tonga border"
    private func hyphened(_ token: Int) -> [Int]? {
        guard let left = analysis.mention(at: token), left.head == token,
            left.tokens.upperBound + 1 < syntax.tokens.count,
            document.isHyphen(left.tokens.upperBound) || document.text(left.tokens.upperBound) == "–",
            let right = analysis.mention(at: left.tokens.upperBound + 1)
        else { return nil }
        let sides = left.entities + right.entities
        return sides.allSatisfy { analysis.kind($0) == .country } ? [token, right.head] : nil
    }

    /// "Fiji's dispute with Tonga"
    private func ofOneWithAnother(_ noun: Int) -> [Int]? {
        guard syntax.partOfSpeech(noun) == .noun, analysis.mentionOfToken[noun] < 0 else { return nil }
        let owners = syntax.children(of: noun, .nmodPoss, .amod, .compound).filter { isSomebody($0) }
        guard !owners.isEmpty else { return nil }
        let others = syntax.children(of: noun, .nmod).filter { ["with", "against"].contains(syntax.marker(of: $0)) }
            .flatMap { syntax.coordinated($0) }.filter { isSomebody($0) }
        return others.isEmpty ? nil : owners.flatMap { syntax.coordinated($0) } + others
    }

    /// "Kenya and Rwanda", "the envoys of Kenya and Rwanda"
    private func coordinated(_ token: Int) -> ([Int], Company.Tie)? {
        guard ![.conj, .flat].contains(syntax.relation(token)) else { return nil }
        let isSeveral =
            analysis.mentionOfToken[token] < 0 && Representatives.nouns.contains(syntax.lemma(token))
            && document.tokens[token].morphology.contains(.plural)
        guard isSeveral || !syntax.children(of: token, .conj).isEmpty else { return nil }
        return (syntax.coordinated(token), tie(of: token))
    }

    private func tie(of token: Int) -> Company.Tie {
        switch syntax.relation(token) {
        case .nsubj, .nsubjPass, .oblAgent: return .subjects
        case .obl, .nmod:
            if ["between", "among"].contains(syntax.marker(of: token)) { return .between }
            // "the decision of Kenya and Rwanda"
            guard syntax.marker(of: token) == "of", let noun = syntax.head(of: token) else { return .list }
            return [.nsubj, .nsubjPass].contains(syntax.relation(noun)) ? .subjects : .list
        default: return .list
        }
    }

    private static let mutual = Lexicon.words("mutual")
}
