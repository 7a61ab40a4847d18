internal import EntenteGraph
internal import EntenteText

/// A phrase for several who were told of before: "both sides", "the three envoys", "the two", "they".
struct GroupPhrase {
    /// What may stand for them.
    enum Sort {
        /// States, and those who act for them.
        case states
        case people
        /// Whoever they were.
        case anybody
    }

    var tokens: Range<Int>
    var head: Int
    var sort: Sort
    /// How many; nil where the phrase does not say.
    var count: Int?
    /// "both sides": a body may be one.
    var mayBeBodies = false
    /// "his two allies": the token that says whose they are, who is none of them.
    var owner: Int?
    /// What they are: "minister".
    var noun: Symbol?
    var isPronoun = false

    /// The phrase that a token is the head of.
    init?(at head: Int, _ analysis: Analysis) {
        let document = analysis.document
        let norm = document.tokens[head].norm
        self.head = head
        tokens = head..<head + 1
        sort = .anybody
        if Self.pronouns.contains(norm) {
            isPronoun = true
        } else if !readNumber(norm, analysis), !readNoun(analysis) {
            return nil
        }
    }

    // MARK: - "both", "the two", "the pair"

    private mutating func readNumber(_ norm: Symbol, _ analysis: Analysis) -> Bool {
        let document = analysis.document
        let syntax = analysis.syntax
        guard let number = Self.counts[norm] ?? Self.pairs[norm],
            [.nsubj, .nsubjPass, .obj, .obl, .nmod, .nmodPoss].contains(syntax.relation(head)),
            // "the two of them", "both Chile and Peru"
            syntax.children(of: head, .nmod).allSatisfy({ syntax.marker(of: $0) != "of" }),
            syntax.child(of: head, .conj) == nil
        else { return false }
        let sentence = document.sentence(of: head).tokens
        if head + 1 < sentence.upperBound,
            [.noun, .adj, .propn, .num].contains(document.tokens[head + 1].partOfSpeech) || document.isHyphen(head + 1)
                || document.tokens[head + 1].norm == "of"
        {
            return false
        }
        if norm != "both" {
            guard Self.pairs[norm] != nil || document.tokens[head].partOfSpeech == .num, head > sentence.lowerBound,
                ["the", "all"].contains(document.tokens[head - 1].norm)
            else { return false }
            tokens = head - 1..<head + 1
        }
        count = number
        return true
    }

    // MARK: - "the two sides", "the ministers"

    private mutating func readNoun(_ analysis: Analysis) -> Bool {
        let document = analysis.document
        let lemma = document.tokens[head].lemma
        let isOfPeople = Self.people.contains(lemma)
        guard document.tokens[head].partOfSpeech == .noun, isOfPeople || Self.states.contains(lemma) else {
            return false
        }
        let sentence = document.sentence(of: head).tokens
        var isDefinite = false
        var start = head
        scan: while start > sentence.lowerBound, head - start < 5 {
            let before = document.tokens[start - 1]
            switch before.norm {
            case "both":
                count = 2
                isDefinite = true
                start -= 1
                break scan
            case "the", "these", "those":
                isDefinite = true
                start -= 1
                break scan
            case "all":
                isDefinite = isDefinite || count != nil
                if isDefinite { start -= 1 }
                break scan
            case "its", "his", "her", "their":
                isDefinite = true
                start -= 1
                if before.norm != "their" { owner = start } else { start += 1 }
                break scan
            default:
                if let number = Self.counts[before.norm] {
                    count = number
                } else if ![.adj, .noun].contains(before.partOfSpeech), !document.isHyphen(start - 1),
                    // "nuclear-armed"
                    !(before.partOfSpeech == .verb && start - 2 > sentence.lowerBound && document.isHyphen(start - 2))
                {
                    break scan
                }
            }
            start -= 1
        }
        let isPlural = document.tokens[head].morphology.contains(.plural)
        mayBeBodies = ["party", "side"].contains(lemma)
        guard isDefinite, isPlural || (count ?? 0) > 1 else { return false }
        if count == nil {
            // "the nuclear-armed rivals": of each other.
            let isMutual = Self.mutual.contains(lemma)
            guard document.tokens[start].norm == "the",
                start == head - 1 && isBare(analysis) || isMutual && isFinal(analysis)
            else { return false }
            if isMutual || mayBeBodies { count = 2 } else if !Self.standAlone.contains(lemma) { return false }
        }
        tokens = (owner == nil ? start : start + 1)..<head + 1
        sort = isOfPeople ? .people : .states
        // "both prime ministers"
        noun = lemma == "minister" && head > 0 && document.tokens[head - 1].norm == "prime" ? "premier" : lemma
        return true
    }

    /// Nothing says which they are: not "the leaders of the bloc", "the states that border it".
    private func isBare(_ analysis: Analysis) -> Bool {
        let syntax = analysis.syntax
        if head + 1 < syntax.tokens.count,
            [.noun, .propn].contains(syntax.partOfSpeech(head + 1)) || analysis.document.isHyphen(head + 1)
        {
            return false
        }
        return syntax.child(of: head, .acl, .aclRelcl, .compound, .amod, .nmodPoss, .appos) == nil
            && syntax.children(of: head, .nmod).allSatisfy { !["of", "from", "to"].contains(syntax.marker(of: $0)) }
    }

    /// Nothing behind it says which they are.
    private func isFinal(_ analysis: Analysis) -> Bool {
        let syntax = analysis.syntax
        return syntax.child(of: head, .acl, .aclRelcl, .nmodPoss, .appos, .nmod) == nil
            && !syntax.children(of: head, .amod, .compound).flatMap { analysis.mention(at: $0)?.entities ?? [] }
                .contains { analysis.kind($0) != .place }
    }

    private static let mutual = Lexicon.words("of-each-other")
    private static let pronouns = Lexicon.words("plural-pronoun")
    private static let counts: [Symbol: Int] = ["both": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6]
    private static let pairs: [Symbol: Int] = ["pair": 2, "duo": 2, "trio": 3]
    private static let states = Lexicon.words("group-of-states")
    private static let people = Lexicon.words("group-of-people")
    /// Those that mean the ones before also without a number.
    private static let standAlone = Lexicon.words("group-noun")
}
