internal import EntenteGraph
internal import EntenteKnowledge
internal import EntenteText

/// Reads what stands around a title, to its left and to its right: a field of work, a body, a state, "former".
struct TitleReader {
    let analysis: Analysis
    let known: Office
    let sentence: Range<Int>
    /// True of "ministers", whose singular is in each one's title.
    let isPlural: Bool
    var phrase: TitlePhrase
    var start: Int
    var end: Int
    /// Where the field of work before the title starts.
    var fieldStart: Int
    /// What is said before the title, after it, and "acting".
    var prefix = ""
    var suffix = ""
    var standing = ""

    init(_ title: TitleMatch, isPlural: Bool = false, _ analysis: Analysis) {
        self.analysis = analysis
        known = title.kind
        sentence = analysis.document.sentence(of: title.tokens.lowerBound).tokens
        phrase = TitlePhrase(tokens: title.tokens, core: title.tokens, title: known.title, office: title.index)
        start = title.tokens.lowerBound
        end = title.tokens.upperBound
        fieldStart = start
        self.isPlural = isPlural
    }

    var document: Document { analysis.document }

    func read() -> TitlePhrase {
        var reader = self
        while reader.start > sentence.lowerBound, reader.takeLeft() {}
        if reader.fieldStart < phrase.core.lowerBound {
            reader.prefix += document.name(reader.fieldStart..<phrase.core.lowerBound) + " "
        }
        while reader.end + 1 < sentence.upperBound, reader.takeRight() {}
        reader.takeEmployer()
        let isBare = reader.prefix.isEmpty && reader.suffix.isEmpty
        reader.phrase.tokens = reader.start..<reader.end
        reader.phrase.title = TitleCase.apply(
            reader.standing + reader.prefix + (isBare || isPlural ? known.title : document.name(phrase.core))
                + reader.suffix)
        return reader.phrase
    }

    /// The states and bodies that a token stands for.
    func owners(at token: Int) -> [Int]? {
        guard let mention = analysis.mention(at: token) else { return nil }
        let found = mention.entities.filter { [.country, .organization].contains(analysis.kind($0)) }
        return found.isEmpty ? nil : found
    }

    func isPossessive(_ token: Int) -> Bool { ["'s", "’s", "'", "’"].contains(document.tokens[token].norm) }

    /// True of a body that is part of its state, where the office is one of the state: "Justice Department lawyer".
    func isPartOfTitle(_ body: Int) -> Bool {
        analysis.kind(body) == .organization && known.of != .organization
            && (!known.level.isOfBody || TitlePhrase.isOfForces(body, known.level, analysis))
            && !TitlePhrase.standsAlone(body, analysis)
            && (analysis.entities[body].country != nil || EntityExtractor.isOfState(analysis.name(of: body)))
    }

    /// True of the bodies to which states send ambassadors.
    private func isHost(_ body: Int) -> Bool {
        analysis.kind(body) == .organization && known.family == "Ambassador"
            && Knowledge.shared.entries(for: analysis.name(of: body), kinds: .init(.organization)).contains {
                ["United Nations", "NATO"].contains(Knowledge.shared.organizations[Int($0.index)].name)
            }
    }

    func isField(_ token: Int) -> Bool {
        switch document.tokens[token].partOfSpeech {
        case .noun, .adj: true
        case .propn: document.isCapitalized(token)
        default: false
        }
    }

    // MARK: - To the left

    /// Takes one more word or name before the phrase; false where it begins.
    private mutating func takeLeft() -> Bool {
        let previous = start - 1
        let norm = document.tokens[previous].norm
        if let mention = analysis.mention(at: previous), let found = owners(at: previous) {
            if isPartOfTitle(found[0]), fieldStart == phrase.core.lowerBound {
                prefix = document.name(mention.tokens) + " "
            }
            // "Georgia Governor Ana Lopez": a state has presidents, one of its states has governors.
            if known.level != .subnational || mention.form != .name || isPossessive(start) { phrase.owners += found }
            start = mention.tokens.lowerBound
            // "the U.N. ambassador": the host, not who sends him.
            if known.level == .envoy, phrase.owners.count == 1, isHost(found[0]) {
                phrase.accredited = found
                phrase.owners = []
                suffix = " to " + (document.tokens[start].norm == "un" ? "" : "the ") + document.name(mention.tokens)
                prefix = ""
            }
        } else if isPossessive(previous), previous > sentence.lowerBound, owners(at: previous - 1) != nil {
            start = previous
        } else if let modifier = document.match(endingAt: start, .modifier), let entry = modifier.first(.modifier) {
            take(modifier.tokens, Knowledge.shared.titles[Int(entry.index)].effect)
        } else if takeField() {
            return true
        } else if ["the", "current", "new"].contains(norm) {
            start = previous
        } else if document.text(previous) == ")", previous - 3 >= sentence.lowerBound,
            document.text(previous - 2) == "(", owners(at: previous - 1) != nil, owners(at: previous - 3) != nil
        {
            // "Agency (IAEA) chief": the name before the letters says it.
            start = previous - 2
        } else {
            return takePossessor(previous)
        }
        return true
    }

    private mutating func take(_ modifier: Range<Int>, _ effect: Title.Effect) {
        switch effect {
        case .former: phrase.term = .former
        case .acting:
            phrase.term = .acting
            standing = document.name(modifier) + " "
        case .future: phrase.term = .designate
        case .deputy: prefix = document.name(modifier) + " " + prefix
        case .none:
            // "the top U.S. diplomat": what tells the post from others.
            if known.level == .envoy { standing = document.name(modifier) + " " }
        case .incumbent: break
        }
        start = modifier.lowerBound
    }

    /// "[climate] envoy", "[Business and] Trade Secretary"
    private mutating func takeField() -> Bool {
        let previous = start - 1
        guard fieldStart == start else { return false }
        if known.takesPortfolio || [.spokesperson, .official, .envoy].contains(known.level), isField(previous),
            analysis.mention(at: previous) == nil
        {
            fieldStart = previous
        } else if document.tokens[previous].norm == "and", known.takesPortfolio || known.level == .minister,
            previous > sentence.lowerBound, isField(previous - 1), analysis.mention(at: previous - 1) == nil,
            document.isCapitalized(previous - 1) == document.isCapitalized(start),
            start < phrase.core.lowerBound || phrase.core.count > 1, !isTitle(endingAt: previous)
        {
            fieldStart = previous - 1
        } else {
            return false
        }
        start = fieldStart
        return true
    }

    private func isTitle(endingAt end: Int) -> Bool { document.office(endingAt: end) != nil }

    /// "its envoy", "Kuwait, whose foreign minister", "Bush's vice president"; nothing stands further to the left.
    private mutating func takePossessor(_ previous: Int) -> Bool {
        let norm = document.tokens[previous].norm
        if norm == "its", let owner = subject(before: previous) {
            phrase.owners.append(owner)
            start = previous
        } else if norm == "whose", previous > sentence.lowerBound,
            let found = owners(at: previous - (document.tokens[previous - 1].norm == "," ? 2 : 1))
        {
            phrase.owners += found
            start = previous
        } else if let referent = possessor(at: previous) {
            phrase.possessor = referent
        }
        return false
    }

    /// Whoever a possessive before the title stands for.
    private func possessor(at token: Int) -> Int? {
        let norm = document.tokens[token].norm
        if ["'s", "’s"].contains(norm), token > 0, let mention = analysis.mention(at: token - 1),
            analysis.kind(mention.entities[0]) == .person
        {
            return mention.entities[0]
        }
        guard norm == "his" || norm == "her" else { return nil }
        // The last person named before in the sentence, or the subject of the one before.
        return analysis.lastMention(before: token, within: 1, where: analysis.isPerson)?.entities[0]
    }

    /// Whom "its" stands for: the body or state that is the subject of the clause or the sentence before.
    private func subject(before token: Int) -> Int? {
        let sentence = Int(document.tokens[token].sentence)
        for back in 0...1 where sentence - back >= 0 {
            let range = document.sentences[sentence - back].tokens
            guard back == 0 || !document.isHeading(range.lowerBound) else { return nil }
            let subject = analysis.mentions.first {
                range.contains($0.head) && $0.head < token && $0.form != .location && $0.form != .adjective
                    && [.nsubj, .nsubjPass].contains(analysis.syntax.relation($0.head))
            }
            guard let subject else { continue }
            return subject.entities.first { [.country, .organization].contains(analysis.kind($0)) }
        }
        return nil
    }
}
