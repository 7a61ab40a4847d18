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
        if reader.isFormer(beside: reader.start) { reader.phrase.term = .former }
        if reader.fieldStart < phrase.core.lowerBound {
            reader.prefix += document.name(reader.fieldStart..<phrase.core.lowerBound) + " "
        }
        while reader.end + 1 < sentence.upperBound, reader.takeRight() {}
        reader.takeEmployer()
        let isBare = reader.prefix.isEmpty && reader.suffix.isEmpty
        reader.phrase.tokens = reader.start..<reader.end
        reader.phrase.title = TitleCase.apply(
            reader.standing + reader.prefix
                + (isPlural || isBare && !isOwnName ? known.title : document.name(phrase.core)) + reader.suffix)
        return reader.phrase
    }

    /// "home minister", "oil minister": a field of work that the list calls otherwise.
    private var isOwnName: Bool {
        guard known.portfolio != nil else { return false }
        let words = Set(known.title.lowercased().split(separator: " ").map { Symbol(String($0)) })
        return phrase.core.contains { token in
            let word = document.tokens[token]
            return [.noun, .propn, .adj].contains(word.partOfSpeech) && !words.contains(word.norm)
                && !words.contains(word.lemma) && word.norm != "defence" && !Self.posts.contains(word.norm)
        }
    }

    private static let posts = Lexicon.words("post-noun")

    /// The states and bodies that a token stands for.
    func owners(at token: Int) -> [Int]? {
        guard let mention = analysis.mention(at: token) else { return nil }
        let found = mention.entities.filter { [.country, .organization].contains(analysis.kind($0)) }
        return found.isEmpty ? nil : found
    }

    func isPossessive(_ token: Int) -> Bool { TitlePhrase.isPossessive(token, document) }

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
        if isPeople(previous) {
            // "the Bosnian Serb leader": of a people, not of a state.
            return false
        } else if let mention = analysis.mention(at: previous), let found = owners(at: previous) {
            if isPartOfTitle(found[0]), prefix.isEmpty, fieldStart == phrase.core.lowerBound, mention.form == .name {
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
        } else if isPossessive(previous), previous > sentence.lowerBound,
            let host = Self.hosts(document.tokens[previous - 1].norm)
        {
            // "the Danish [military's] chief of staff", "the [kingdom's] foreign minister"
            if host == .body { prefix = document.name(previous - 1..<previous) + " " + prefix }
            start = previous - 1
        } else if isDone(previous) {
            // "Congress ousted President Lopez"
            if document.match(at: previous, .modifier) != nil { phrase.term = .former }
            return false
        } else if let modifier = self.modifier(before: start), let entry = modifier.first(.modifier) {
            take(modifier.tokens, Knowledge.shared.titles[Int(entry.index)].effect)
        } else if let body = bodyCalled(previous) {
            phrase.owners.append(body)
            start = previous
        } else if takeField() {
            return true
        } else if ["the", "current", "new"].contains(norm) {
            start = previous
        } else if document.text(previous) == ")", previous - 3 >= sentence.lowerBound,
            document.text(previous - 2) == "(", owners(at: previous - 1) != nil, owners(at: previous - 3) != nil
        {
            // "Agency (IAEA) chief": the name before the letters says it.
            start = previous - 2
        } else if norm == ",", previous - 3 >= sentence.lowerBound, document.tokens[previous - 2].norm == ",",
            let letters = owners(at: previous - 1), letters == owners(at: previous - 3)
        {
            // "Agency, IAEA, chief"
            start = previous - 2
        } else if let first = ownerBehindAdjectives(previous) {
            start = first
        } else {
            return takePossessor(previous)
        }
        return true
    }

    /// Two adjectives of states side by side name a people: "Bosnian Serb", "Turkish Cypriot".
    private func isPeople(_ last: Int) -> Bool {
        guard last > sentence.lowerBound, let mention = analysis.mention(at: last), mention.form == .adjective,
            mention.tokens.lowerBound > sentence.lowerBound,
            let before = analysis.mention(at: mention.tokens.lowerBound - 1), before.form == .adjective,
            analysis.kind(mention.entities[0]) == .country, analysis.kind(before.entities[0]) == .country
        else { return false }
        return before.entities[0] != mention.entities[0]
    }

    /// Where the words begin that stand between a title and its state: "Peru's [pro-market] president".
    private func ownerBehindAdjectives(_ last: Int) -> Int? {
        guard [.headOfState, .headOfGovernment, .royal, .minister].contains(known.level) else { return nil }
        var token = last
        while token > sentence.lowerBound, last - token < 5, analysis.mention(at: token) == nil,
            document.tokens[token].partOfSpeech == .adj || document.isHyphen(token) || document.isHyphen(token + 1)
                || document.tokens[token].partOfSpeech == .adv
                || document.tokens[token].partOfSpeech == .verb
                    && document.tokens[token].morphology.contains(.participle)
        { token -= 1 }
        return token < last && isPossessive(token) && token > sentence.lowerBound && owners(at: token - 1) != nil
            ? token + 1 : nil
    }

    /// "[Bank] President Ana Lopez" behind "the World Bank": the body named last before that has the word in its name.
    private func bodyCalled(_ token: Int) -> Int? {
        guard document.isCapitalized(token), document.isKnown(token, as: .bodyHead), analysis.mention(at: token) == nil
        else { return nil }
        let word = Substring(document.text(token))
        return analysis.lastMention(before: token, within: 5) {
            $0.form == .name && analysis.kind($0.entities[0]) == .organization
                && analysis.name(of: $0.entities[0]).split(separator: " ").contains(word)
        }?.entities[0]
    }

    /// "former [guerrilla] commander": past, though a word stands between that is no part of the title.
    private func isFormer(beside start: Int) -> Bool {
        let word = start - 1
        guard phrase.term == .current, word > sentence.lowerBound, analysis.mention(at: word) == nil,
            [.noun, .adj].contains(document.tokens[word].partOfSpeech), !document.isCapitalized(word),
            let modifier = self.modifier(before: word), modifier.tokens.upperBound == word,
            let entry = modifier.first(.modifier)
        else { return false }
        return Knowledge.shared.titles[Int(entry.index)].effect == .former
    }

    /// What changes an office: not "78-year-[old] lawyer".
    private func modifier(before start: Int) -> Match? {
        guard let modifier = document.match(endingAt: start, .modifier) else { return nil }
        let first = modifier.tokens.lowerBound
        return first > sentence.lowerBound && document.isHyphen(first - 1) && document.isGlued(first - 1)
            ? nil : modifier
    }

    /// A verb that a subject stands before.
    private func isDone(_ token: Int) -> Bool {
        let morphology = document.tokens[token].morphology
        return document.tokens[token].partOfSpeech == .verb && !morphology.contains(.gerund)
            && !morphology.contains(.present) && analysis.syntax.child(of: token, .nsubj) != nil
    }

    /// Offices of which there are several, one above the other.
    private static let ranked: Set<Office.Level> = [.envoy, .adviser, .official, .organization, .spokesperson]

    /// A common noun that has officers: a force or house of a state, or the state.
    private enum Host { case body, state }

    private static func hosts(_ noun: Symbol) -> Host? {
        officeHosts.contains(noun) ? .body : stateNouns.contains(noun) ? .state : nil
    }

    static let officeHosts = Lexicon.words("office-host")
    private static let stateNouns = Lexicon.words("state-described")

    private mutating func take(_ modifier: Range<Int>, _ effect: Title.Effect) {
        switch effect {
        case .former: phrase.term = .former
        case .acting:
            phrase.term = .acting
            standing = document.name(modifier) + " "
        case .future: phrase.term = .designate
        case .deputy: prefix = document.name(modifier) + " " + prefix
        case .none:
            // "the top U.S. diplomat", "chief economist": what tells the post from others.
            if Self.ranked.contains(known.level), standing.isEmpty { standing = document.name(modifier) + " " }
        case .incumbent: break
        }
        start = modifier.lowerBound
    }

    /// "[climate] envoy", "[Business and] Trade Secretary"
    private mutating func takeField() -> Bool {
        let previous = start - 1
        guard fieldStart == start, let first = compoundStart(previous) else { return false }
        if known.takesPortfolio || [.spokesperson, .official, .envoy].contains(known.level), isField(previous),
            analysis.mention(at: previous) == nil
        {
            fieldStart = first
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

    /// Where the word that ends at a token begins: the first part of "pro-democracy", "far-right"; nil of "78-year-old".
    private func compoundStart(_ last: Int) -> Int? {
        guard last - 2 >= sentence.lowerBound, document.isHyphen(last - 1), document.isGlued(last - 1) else {
            return last
        }
        let isWord =
            document.isGlued(last - 2) && document.tokens[last - 2].partOfSpeech != .num
            && analysis.mention(at: last - 2) == nil
            && !["old", "led", "backed", "based"].contains(document.tokens[last].norm)
        return isWord ? last - 2 : nil
    }

    private func isTitle(endingAt end: Int) -> Bool { document.office(endingAt: end) != nil }

    /// "its envoy", "Kuwait, whose foreign minister", "Bush's vice president"; nothing stands further to the left.
    private mutating func takePossessor(_ previous: Int) -> Bool {
        let norm = document.tokens[previous].norm
        if norm == "its", phrase.owners.isEmpty, let owner = subject(before: previous) {
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
                // "The U.N. refugee agency, UNHCR, warned …. Its head …"
                let relation = analysis.syntax.relation($0.head)
                let apposed = relation == .appos ? analysis.syntax.head(of: $0.head) : nil
                return range.contains($0.head) && $0.head < token && $0.form != .location && $0.form != .adjective
                    && [.nsubj, .nsubjPass].contains(apposed.map { analysis.syntax.relation($0) } ?? relation)
            }
            guard let subject else { continue }
            return subject.entities.first { [.country, .organization].contains(analysis.kind($0)) }
        }
        return nil
    }
}
