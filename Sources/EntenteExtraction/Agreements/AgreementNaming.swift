internal import EntenteGraph
internal import EntenteText

/// What an agreement is called: the fullest noun phrase that describes it, and the others as further names.
struct AgreementNaming {
    private(set) var name: String?
    private(set) var aliases: [String] = []

    init(cluster: AgreementCluster, analysis: Analysis) {
        let document = analysis.document
        var best: (text: String, rank: Int)?
        for place in cluster.places {
            let phrase = place.phrase
            guard phrase.determiner != .generic, place.confidence < 1 || !cluster.isNamed else { continue }
            let core = Self.core(of: phrase, document)
            let text = Self.text(core, document)
            // "deal" and "pact" alone say nothing.
            let says = core.count > 1 || phrase.family == .ceasefire || phrase.family == .memorandum
            guard says, !text.isEmpty else { continue }
            // A proper name keeps such descriptions only as share one of its own words.
            if cluster.isNamed && phrase.proper.isEmpty { continue }
            var rank = core.count * 2
            if document.isHeading(phrase.head) { rank -= 100 }
            if phrase.isPlural, phrase.proper.isEmpty { rank -= 50 }
            if rank > best?.rank ?? .min { best = (text, rank) }
            add(text)
            add(Self.text(Self.whole(phrase, document), document))
            if let full = Self.full(of: phrase, core: core, analysis) { add(full) }
        }
        // "the 1993 treaty with Peru": its partners are all that is said of it.
        if !cluster.isNamed, best == nil {
            for place in cluster.places
            where place.phrase.determiner != .generic && !document.isHeading(place.phrase.head) {
                guard let full = Self.full(of: place.phrase, core: Self.core(of: place.phrase, document), analysis)
                else { continue }
                best = (full, 0)
                break
            }
        }
        // "an accord on trade": what it is about is all that is said of it.
        if !cluster.isNamed, best == nil {
            for place in cluster.places where place.phrase.determiner != .generic {
                guard let text = Self.withTopic(place.phrase, analysis) else { continue }
                best = (text, 0)
                break
            }
        }
        if !cluster.isNamed, best == nil {
            best = cluster.places.lazy.filter { document.isHeading($0.phrase.head) }
                .compactMap { Self.full(of: $0.phrase, core: Self.core(of: $0.phrase, document), analysis) }.first
                .map { ($0, 0) }
        }
        // "Lima and Oslo agreed to share data. The agreement …"
        if !cluster.isNamed, best == nil,
            let place = cluster.places.first(where: { $0.phrase.parties.count > 1 })
                ?? cluster.places.first, max(cluster.agreed.count, place.phrase.parties.count) > 1
        {
            let sides = (cluster.agreed.isEmpty ? place.phrase.parties : cluster.agreed).map { analysis.name(of: $0) }
            let noun = Self.text(place.phrase.head..<place.phrase.head + 1, document)
            add(noun)
            best = ("\(noun) between \(sides.dropLast().joined(separator: ", ")) and \(sides[sides.count - 1])", 0)
        }
        if !cluster.isNamed, let best {
            name = best.text
            aliases.removeAll { $0 == best.text }
        }
    }

    private mutating func add(_ text: String) {
        if !aliases.contains(text) { aliases.append(text) }
    }

    /// Without the judging and dating words at its front: "intelligence-sharing pact" of "key three-year-old intelligence-sharing pact".
    private static func core(of phrase: AgreementPhrase, _ document: Document) -> Range<Int> {
        var start = whole(phrase, document).lowerBound
        while start < phrase.head {
            var end = start + 1
            while end < phrase.head, document.isHyphen(end) || document.isHyphen(end - 1) && document.isGlued(end - 1) {
                end += 1
            }
            let words = (start..<end).filter { !document.isHyphen($0) }
            let isSponsored = words.contains { AgreementWords.is(document.tokens[$0].norm, AgreementWords.sponsored) }
            let isDating = words.contains {
                document.tokens[$0].partOfSpeech == .num || AgreementPhrase.year(document, $0) != nil
            }
            let isJudging = words.allSatisfy { token in
                let word = document.tokens[token].norm
                return AgreementWords.is(word, AgreementWords.incidental) && AgreementWords.count(word) == nil
                    && !(phrase.family == .declaration && AgreementWords.is(word, AgreementWords.ofSeveral))
                    || [.adv, .cconj, .adp, .det].contains(document.tokens[token].partOfSpeech)
                    || document.tokens[token].partOfSpeech == .punct
            }
            guard isDating || isJudging || isSponsored else { break }
            start = end
        }
        return start..<phrase.tokens.upperBound
    }

    /// Without another clause at its front: "trade agreement" of "old ties, but also twenty years since our trade agreement".
    private static func whole(_ phrase: AgreementPhrase, _ document: Document) -> Range<Int> {
        let linking = (phrase.tokens.lowerBound..<phrase.head).last { token in
            let part = document.tokens[token].partOfSpeech
            return part == .pron || part == .sconj
        }
        return (linking.map { $0 + 1 } ?? phrase.tokens.lowerBound)..<phrase.tokens.upperBound
    }

    private static func full(of phrase: AgreementPhrase, core: Range<Int>, _ analysis: Analysis) -> String? {
        let syntax = analysis.syntax
        for index in syntax.children(of: core.upperBound - 1) + syntax.children(of: phrase.head) {
            let child = Int(index)
            guard child > phrase.head, ["between", "among", "with"].contains(syntax.marker(of: child)) else { continue }
            let range = syntax.subtree(of: child)
            guard range.lowerBound == core.upperBound, range.count <= 10,
                !range.contains(where: { syntax.partOfSpeech($0) == .verb }),
                // "following the deal with interest"
                range.contains(where: { analysis.mentionOfToken[$0] >= 0 || !analysis.referents(of: $0).isEmpty }),
                // "between Oman" of "between Oman and Peru", where the parse has torn them apart
                syntax.marker(of: child) == "with" || range.upperBound == syntax.tokens.count
                    || syntax.norm(range.upperBound) != "and"
            else { continue }
            // "between Israel and Oman on Aug. 13": the day is no part of the name.
            let day = range.first { analysis.timeOfToken[$0] >= 0 }
            // "with Oman at the White House": nor is the place.
            let place = range.dropFirst().first {
                syntax.partOfSpeech($0) == .adp
                    && ["at", "in", "on", "by", "after", "before"].contains(syntax.norm($0))
            }
            let end =
                place
                ?? day.map { day in
                    day - 1 > range.lowerBound && syntax.partOfSpeech(day - 1) == .adp ? day - 1 : day
                }
            return text(core.lowerBound..<(end ?? range.upperBound), analysis.document)
        }
        let document = analysis.document
        let next = core.upperBound
        guard next + 1 < document.sentence(of: phrase.head).tokens.upperBound,
            ["between", "among", "with"].contains(document.tokens[next].norm),
            case let listed = analysis.listed(from: next + 1), listed.count > 1 || document.tokens[next].norm == "with",
            let last = listed.last, let mention = analysis.mention(at: last),
            mention.tokens.upperBound - next <= 12
        else { return nil }
        return text(core.lowerBound..<mention.tokens.upperBound, document)
    }

    private static func withTopic(_ phrase: AgreementPhrase, _ analysis: Analysis) -> String? {
        let syntax = analysis.syntax
        for child in syntax.children(of: phrase.head, .nmod, .obl)
        where child > phrase.head && ["on", "for", "of", "over", "about"].contains(syntax.marker(of: child))
            // "on Twitter"
            && !analysis.referents(of: child).contains(where: { analysis.kind($0.entity) == .organization })
        {
            var range = syntax.subtree(of: child)
            // "on search and rescue | in Nuuk"
            if let place = range.dropFirst().first(where: {
                syntax.partOfSpeech($0) == .adp && ["in", "at", "by", "after"].contains(syntax.norm($0))
            }) {
                range = range.lowerBound..<place
            }
            guard range.lowerBound == phrase.head + 1, range.count <= 6,
                !range.contains(where: { syntax.partOfSpeech($0) == .verb || analysis.timeOfToken[$0] >= 0 }),
                let end = Self.end(ofTopic: range, analysis)
            else { continue }
            return text(phrase.head..<end, analysis.document)
        }
        return nil
    }

    /// Where a topic ends; nil where it is none: "an accord for Chad | to supply oil" says who does what.
    private static func end(ofTopic range: Range<Int>, _ analysis: Analysis) -> Int? {
        let syntax = analysis.syntax
        let limit = analysis.document.sentence(of: range.lowerBound).tokens.upperBound
        var end = range.upperBound
        if end + 1 < limit, syntax.norm(end) == "to", syntax.partOfSpeech(end + 1) == .verb { return nil }
        // "for the release of | at least ten sailors", where the parse has torn them apart
        guard syntax.partOfSpeech(end - 1) == .adp else { return end }
        while end < min(limit, range.upperBound + 6),
            [.adj, .adv, .adp, .det, .num, .noun, .propn].contains(syntax.partOfSpeech(end)),
            syntax.partOfSpeech(end) != .adp || syntax.norm(end) == "at"
        { end += 1 }
        return end > range.upperBound && syntax.isNominal(end - 1) ? end : nil
    }

    /// The characters, with a line break inside as a space.
    static func text(_ range: Range<Int>, _ document: Document) -> String {
        var bytes: [UInt8] = []
        for byte in document.text(range).utf8 {
            let isSpace = byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
            if isSpace, bytes.last == 0x20 { continue }
            bytes.append(isSpace ? 0x20 : byte)
        }
        // "phase one" trade deal: a mark whose partner is cut off
        let name = String(decoding: bytes, as: UTF8.self)
        let marks = name.filter { ["\"", "“", "”"].contains($0) }
        return marks.count % 2 == 0 ? name : name.filter { !marks.contains($0) }
    }
}
