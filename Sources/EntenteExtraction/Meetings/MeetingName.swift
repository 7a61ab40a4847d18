internal import EntenteGraph
internal import EntenteKnowledge
internal import EntenteText

/// A proper name of a meeting: "Nuclear Security Summit", "44th Military Committee Meeting", "six-party talks".
struct MeetingName {
    var tokens: Range<Int>
    /// The noun that it is a name for: "Summit".
    var head: Int
    var text: String
    var aliases: [String] = []
    /// The words that make it the same meeting, number and capitals left out.
    var key: String
    var ordinal: Int?
    /// True of a name in capitals, which makes a meeting by itself.
    var isProper: Bool
    /// Bodies in the name that take part: NATO in "NATO Summit".
    var bodies: [Int] = []
    /// The place in the name: Lisbon in "Lisbon summit".
    var place: Int?
}

/// Finds the proper names of meetings by their form.
struct MeetingNames {
    let analysis: Analysis
    let knowledge: Knowledge
    private var document: Document { analysis.document }

    init(_ analysis: Analysis, knowledge: Knowledge) {
        self.analysis = analysis
        self.knowledge = knowledge
    }

    private static let heads: Set<Symbol> = [
        "summit", "meeting", "conference", "talks", "talk", "forum", "dialogue", "consultation", "session",
    ]

    func find() -> [MeetingName] {
        var result: [MeetingName] = []
        for sentence in document.sentences where !document.isHeading(sentence.tokens.lowerBound) {
            for head in sentence.tokens
            where Self.heads.contains(document.tokens[head].lemma) || Self.heads.contains(document.tokens[head].norm) {
                if let last = result.last, last.tokens.contains(head) { continue }
                if let name = properName(head, sentence) ?? bodySummit(head, sentence) ?? partyTalks(head, sentence)
                    ?? numbered(head, sentence)
                {
                    result.append(name)
                }
            }
        }
        return (result + lowercaseNames(like: result)).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    /// "the global nuclear security summit" where the text also has it in capitals.
    private func lowercaseNames(like names: [MeetingName]) -> [MeetingName] {
        var result: [MeetingName] = []
        for name in names where name.isProper {
            let first = name.ordinal == nil ? name.tokens.lowerBound : name.tokens.lowerBound + 1
            let words = (first...name.head).map { document.tokens[$0].norm }
            guard words.count > 1, let last = words.last else { continue }
            for head in document.tokens.indices where document.tokens[head].norm == last && head + 1 >= words.count {
                let tokens = head + 1 - words.count..<head + 1
                guard tokens.map({ document.tokens[$0].norm }) == words,
                    document.tokens[tokens.lowerBound].sentence == document.tokens[head].sentence,
                    !(names + result).contains(where: { $0.tokens.overlaps(tokens) })
                else { continue }
                var other = name
                other.tokens = tokens
                other.head = head
                other.text = document.text(tokens)
                other.ordinal = nil
                other.aliases = []
                result.append(other)
            }
        }
        return result
    }

    /// What the name recogniser took for a body, and is only part of a meeting's name, is no thing.
    static func hideFalseBodies(in analysis: inout Analysis, knowledge: Knowledge) {
        let names = MeetingNames(analysis, knowledge: knowledge).find()
        guard !names.isEmpty else { return }
        for index in analysis.entities.indices where analysis.entities[index].kind == .organization {
            let mentions = analysis.entities[index].mentions.map { analysis.mentions[$0] }
            guard !mentions.isEmpty,
                mentions.allSatisfy({ mention in
                    names.contains { name in
                        name.tokens.contains(mention.tokens.lowerBound)
                            && name.tokens.contains(mention.tokens.upperBound - 1)
                            && (mention.tokens.contains(name.head) || analysis.entities[index].key == nil)
                    }
                })
            else { continue }
            let isKnown = !knowledge.entries(for: analysis.entities[index].name, kinds: .init(.organization)).isEmpty
            let coversName = mentions.contains { mention in names.contains { mention.tokens.contains($0.head) } }
            if !isKnown || coversName { analysis.entities[index].isThing = false }
        }
    }

    // MARK: - Names in capitals

    private func properName(_ head: Int, _ sentence: Sentence) -> MeetingName? {
        guard document.isCapitalized(head), document.tokens[head].lemma != "session",
            !["talks", "talk", "consultation"].contains(document.tokens[head].lemma),
            // "Pacific Islands Forum leaders" are of a body.
            !(analysis.syntax.relation(head) == .compound && document.tokens[head].lemma == "forum"
                && analysis.syntax.head(of: head).map { analysis.syntax.isOne($0, of: MeetingWords.delegates) } ?? false)
        else { return nil }
        var start = head
        while start > sentence.tokens.lowerBound {
            let previous = start - 1
            let norm = document.tokens[previous].norm
            if document.isCapitalized(previous), isNameWord(previous) {
                start = previous
            } else if document.isHyphen(previous), previous > sentence.tokens.lowerBound, document.isGlued(previous - 1)
            {
                start = previous
            } else if ["'", "’", "'s", "’s"].contains(document.text(previous)), previous > sentence.tokens.lowerBound,
                document.isCapitalized(previous - 1)
            {
                start = previous
            } else if document.text(previous) == ")", let open = openBracket(before: previous, sentence) {
                start = open
            } else if ["of", "on", "for", "and", "&"].contains(norm), previous > sentence.tokens.lowerBound,
                document.isCapitalized(previous - 1),
                isNameWord(previous - 1), start < head, document.isCapitalized(start)
            {
                start = previous
            } else if ordinal(at: previous) != nil {
                start = previous
                break
            } else {
                break
            }
        }
        while start < head,
            !document.isCapitalized(start) && ordinal(at: start) == nil || !isNameWord(start)
                || ["of", "on", "for", "and"].contains(document.tokens[start].norm)
        {
            start += 1
        }
        // "Prime Minister Modi's Summit"? What starts with a title or a person is no name of a meeting.
        if let mention = analysis.mention(at: start), mention.entities.contains(where: { analysis.kind($0) == .person })
        {
            return nil
        }
        guard start < head else { return nil }
        var end = head + 1
        while end + 1 < sentence.tokens.upperBound, document.isHyphen(end), document.isGlued(end - 1),
            document.isGlued(end)
        { end += 2 }
        if end + 1 < sentence.tokens.upperBound, ["on", "of", "for"].contains(document.tokens[end].norm) {
            var next = end + 1
            if document.tokens[next].norm == "the", next + 1 < sentence.tokens.upperBound { next += 1 }
            if document.isCapitalized(next), isNameWord(next), analysis.timeOfToken[next] < 0,
                analysis.mentionOfToken[next] < 0
            {
                end = next + 1
                while end < sentence.tokens.upperBound, document.isCapitalized(end), isNameWord(end) { end += 1 }
            }
        }
        let tokens = start..<end
        // A body that is called a conference is a body.
        if !["summit", "meeting"].contains(document.tokens[head].norm), let mention = analysis.mention(at: head),
            mention.tokens.lowerBound <= start, isKnownBody(mention)
        {
            return nil
        }
        return made(tokens, head, isProper: true)
    }

    private func openBracket(before close: Int, _ sentence: Sentence) -> Int? {
        var token = close - 1
        while token > sentence.tokens.lowerBound, close - token <= 3 {
            if document.text(token) == "(" { return document.isCapitalized(token - 1) ? token : nil }
            token -= 1
        }
        return nil
    }

    private func isKnownBody(_ mention: Mention) -> Bool {
        mention.entities.contains { entity in
            analysis.kind(entity) == .organization
                && !knowledge.entries(for: analysis.document.text(mention.tokens), kinds: .init(.organization)).isEmpty
        }
    }

    private func isNameWord(_ token: Int) -> Bool {
        switch document.tokens[token].partOfSpeech {
        case .adp, .det, .cconj, .sconj, .pron, .aux, .punct, .part, .intj, .adv: false
        case .verb: token != document.sentence(of: token).tokens.lowerBound
        default: true
        }
    }

    // MARK: - "NATO summit", "the Geneva summit"

    private func bodySummit(_ head: Int, _ sentence: Sentence) -> MeetingName? {
        guard ["summit", "meeting", "conference"].contains(document.tokens[head].lemma),
            head > sentence.tokens.lowerBound, document.tokens[head].partOfSpeech != .verb
        else { return nil }
        var before = head - 1
        // "the G7 foreign ministers' meeting"
        if document.tokens[head].lemma == "meeting" {
            let start = before
            while before > sentence.tokens.lowerBound,
                document.tokens[before].norm == "'" || document.tokens[before].norm == "’"
                    || ["minister", "foreign", "defense", "defence", "finance", "leader"].contains(
                        document.tokens[before].lemma)
            { before -= 1 }
            guard before < start else { return nil }
        }
        guard let mention = analysis.mention(at: before), mention.tokens.upperBound == before + 1,
            mention.form == .name || mention.form == .location,
            let entity = mention.entities.first
        else { return nil }
        switch analysis.kind(entity) {
        case .organization:
            let parties = MeetingParties(analysis, knowledge: knowledge)
            guard [.alliance, .union, .forum, .league].contains(parties.category(of: entity)) else { return nil }
            return made(mention.tokens.lowerBound..<head + 1, head, isProper: true)
        case .place where document.tokens[head].lemma == "summit" && analysis.syntax.head(of: before) == head:
            return made(mention.tokens.lowerBound..<head + 1, head, isProper: false)
        default:
            return nil
        }
    }

    // MARK: - "six-party talks"

    private static let numbers: Set<String> = ["four", "five", "six", "seven", "eight", "4", "5", "6", "7", "8"]
    private static let sides: Set<String> = ["party", "nation", "way", "country", "power"]

    private func partyTalks(_ head: Int, _ sentence: Sentence) -> MeetingName? {
        guard document.tokens[head].norm == "talks" else { return nil }
        // One token or three, and a word between: "six-party nuclear talks".
        for end in [head - 1, head - 2] where end >= sentence.tokens.lowerBound {
            let first = end - 2 >= sentence.tokens.lowerBound && document.isHyphen(end - 1) ? end - 2 : end
            var parts = document.text(first..<end + 1).lowercased().split(separator: "-")
            // "six party talks"
            let isOpen = parts.count == 1 && end > sentence.tokens.lowerBound
            if isOpen { parts.insert(Substring(document.text(end - 1).lowercased()), at: 0) }
            let start = isOpen ? end - 1 : first
            if parts.count == 2, Self.numbers.contains(String(parts[0])), Self.sides.contains(String(parts[1])) {
                var name = made(start..<head + 1, head, isProper: true)
                name?.aliases.append(document.text(start..<end + 1) + " talks")
                return name
            }
        }
        return nil
    }

    // MARK: - "the 12th meeting of Arab health ministers"

    private func numbered(_ head: Int, _ sentence: Sentence) -> MeetingName? {
        guard document.tokens[head].morphology.contains(.plural) == false,
            let start = (max(sentence.tokens.lowerBound, head - 3)..<head).last(where: {
                ordinal(at: $0) ?? 0 > 2 && document.text($0).utf8.first.map { (0x30...0x39).contains($0) } ?? false
            })
        else { return nil }
        let members = analysis.syntax.children(of: head, .nmod).filter { analysis.syntax.marker(of: $0) == "of" }
        var end = head + 1
        if let member = members.first {
            let last = analysis.syntax.subtree(of: member).upperBound
            while end < last, analysis.timeOfToken[end] < 0,
                end == head + 1 || document.tokens[end].norm == "of" || document.isHyphen(end)
                    || ![.adp, .punct, .pron, .verb, .aux].contains(document.tokens[end].partOfSpeech)
            { end += 1 }
        }
        guard end - start < 12, members.count == 1 || analysis.mention(at: head - 1) != nil else { return nil }
        var name = made(start..<end, head, isProper: true)
        name?.aliases.append(document.text(start..<head + 1))
        return name
    }

    // MARK: -

    private func made(_ tokens: Range<Int>, _ head: Int, isProper: Bool) -> MeetingName? {
        let number = tokens.first.flatMap { ordinal(at: $0) }
        let named =
            number == nil ? tokens : tokens.lowerBound + (isSplitOrdinal(tokens.lowerBound) ? 2 : 1)..<tokens.upperBound
        guard named.contains(head), named.count > 1 else { return nil }
        var name = MeetingName(
            tokens: tokens, head: head, text: document.text(tokens), key: key(named), ordinal: number,
            isProper: isProper)
        if number != nil { name.aliases.append(document.text(named)) }
        if let short = Acronym.beside(named, in: document) {
            name.aliases.append(document.text(short))
        } else {
            addBracketed(tokens, to: &name)
        }
        for token in tokens {
            guard let mention = analysis.mention(at: token), mention.form == .name,
                tokens.contains(mention.tokens.upperBound - 1)
            else { continue }
            guard !mention.tokens.contains(head) else { continue }
            for entity in mention.entities
            where analysis.kind(entity) == .organization && analysis.entities[entity].isThing
                && !name.bodies.contains(entity)
            {
                if MeetingParties(analysis, knowledge: knowledge).category(of: entity) != nil {
                    name.bodies.append(entity)
                }
            }
        }
        if tokens.count == 2, let mention = analysis.mention(at: tokens.lowerBound),
            let entity = mention.entities.first, analysis.kind(entity) == .place
        {
            name.place = entity
        }
        return name
    }

    /// "Defense Ministers' Meeting-Plus (ADMM-Plus)": what stands in brackets in capitals.
    private func addBracketed(_ tokens: Range<Int>, to name: inout MeetingName) {
        let end = document.sentence(of: tokens.lowerBound).tokens.upperBound
        guard tokens.upperBound + 2 < end, document.text(tokens.upperBound) == "(" else { return }
        var close = tokens.upperBound + 1
        while close < end, document.text(close) != ")", close - tokens.upperBound < 6 { close += 1 }
        guard close < end, document.text(close) == ")" else { return }
        let inside = tokens.upperBound + 1..<close
        guard !inside.isEmpty, document.isAcronym(inside.lowerBound) else { return }
        name.aliases.append(document.text(inside))
    }

    private func key(_ tokens: Range<Int>) -> String {
        tokens.filter { document.tokens[$0].partOfSpeech != .punct }.map { document.text($0).lowercased() }.joined(
            separator: " ")
    }

    private func isSplitOrdinal(_ token: Int) -> Bool {
        token + 1 < document.tokens.count && document.isGlued(token)
            && ["st", "nd", "rd", "th"].contains(document.tokens[token + 1].norm)
    }

    /// 44 of "44th", 2 of "second".
    func ordinal(at token: Int) -> Int? {
        if let entry = knowledge.longestMatch(in: document, at: token, before: token + 1, kinds: .init(.ordinal))?
            .first(.ordinal)
        {
            return knowledge.calendar[Int(entry.index)].value
        }
        // "153rd" in two tokens
        if isSplitOrdinal(token) { return Int(document.text(token)) }
        let bytes = document.source[document.tokens[token].range]
        guard bytes.count > 2, bytes.first.map({ (0x30...0x39).contains($0) }) ?? false else { return nil }
        let suffix = String(decoding: bytes.suffix(2), as: UTF8.self)
        guard ["st", "nd", "rd", "th"].contains(suffix) else { return nil }
        return Int(String(decoding: bytes.dropLast(2), as: UTF8.self))
    }
}
