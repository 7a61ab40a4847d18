internal import EntenteGraph
internal import EntenteKnowledge
internal import EntenteText

/// A title with what stands around it: "former [South Korean] [defense minister]", "[chairman] of the [US] [Joint
/// Chiefs of Staff]", "[assistant secretary of state] for [South and Central Asian affairs]".
struct TitlePhrase {
    /// From the first modifier to the last word of what follows.
    var tokens: Range<Int>
    /// The words that name the office itself.
    var core: Range<Int>
    /// The title and its field of work, without the country.
    var title: String
    var office: Int
    var term: OfficeHolding.Term = .current
    /// Entities that the title names as what it is of, the surest first.
    var owners: [Int] = []

    /// Entities that somebody is sent to: the states and bodies of "ambassador to".
    var accredited: [Int] = []
    /// The person whose spokesman or deputy it is: an index in ``Analysis/entities``.
    var possessor: Int?

    var kind: Office { Knowledge.shared.offices[office] }

    /// True of parties, rebels and companies: their offices are theirs, not those of the state around them.
    static func standsAlone(_ body: Int, _ analysis: Analysis) -> Bool {
        let entity = analysis.entities[body]
        guard entity.kind == .organization else { return false }
        let categories = ([entity.name] + entity.aliases).flatMap { Knowledge.shared.categories(ofBody: $0) }
        return categories.contains { [.party, .armedGroup, .company, .thinkTank, .ngo].contains($0) }
            || entity.key == nil && entity.country == nil && entity.name.hasSuffix(" Party")
    }

    /// "the JCS chairman": the forces are their state's, and so is who leads them; who speaks for them is theirs.
    static func isOfForces(_ body: Int, _ level: Office.Level, _ analysis: Analysis) -> Bool {
        level == .organization && Knowledge.shared.categories(ofBody: analysis.name(of: body)).contains(.military)
    }

    /// The title phrase that ends before a token: what stands before a name.
    static func ending(before end: Int, in analysis: Analysis) -> TitlePhrase? {
        let document = analysis.document
        let start = document.sentence(of: end - 1).tokens.lowerBound
        var last = end
        // "Secretary General" is an office, though "General" is a rank.
        while last > start, let rank = document.match(endingAt: last, .rank, .honorific),
            document.office(endingAt: last)?.tokens.count ?? 0 <= rank.tokens.count
        { last = rank.tokens.lowerBound }
        // "President of France Emmanuel Macron"
        guard last > start, var title = document.office(endingAt: last) ?? office(before: last, in: analysis) else {
            return nil
        }
        // "Foreign Minister Prince Faisal", "Foreign Minister Ambassador Mutua": what he was born to or has been stands
        // behind what he is; "his counterpart Ambassador Mutua" is what the other one is.
        let first = title.tokens.lowerBound
        if [.royal, .envoy].contains(title.kind.level), document.isCapitalized(first), first > start {
            if document.tokens[first - 1].norm == "counterpart" { return nil }
            if let inner = office(before: first, in: analysis), inner.kind.level != title.kind.level { title = inner }
        }
        return TitleReader(title, analysis).read()
    }

    /// "[Foreign Minister] Prince", "[President] of France Emmanuel Macron"
    private static func office(before token: Int, in analysis: Analysis) -> TitleMatch? {
        let document = analysis.document
        if let inner = document.office(endingAt: token) { return inner }
        guard token > 0, let state = analysis.mention(at: token - 1), analysis.kind(state.entities[0]) == .country
        else {
            return nil
        }
        let start = document.sentence(of: token).tokens.lowerBound
        var preposition = state.tokens.lowerBound - 1
        // "of the Kyrgyz Republic"
        if preposition > start, document.tokens[preposition].norm == "the" { preposition -= 1 }
        guard preposition > start, document.tokens[preposition].norm == "of" else { return nil }
        return document.office(endingAt: preposition)
    }

    /// The title phrase that starts at a token, or after its article, modifiers and country.
    static func starting(at start: Int, in analysis: Analysis) -> TitlePhrase? {
        let end = analysis.document.sentence(of: start).tokens.upperBound
        for token in start..<min(start + 12, end) {
            let mention = analysis.mention(at: token)
            if mention == nil || mention?.form == .adjective, let title = title(at: token, in: analysis) {
                // "the [president's] adviser": whose it is.
                let isOfAnother =
                    title.tokens.upperBound < end && isPossessive(title.tokens.upperBound, analysis.document)
                if !isOfAnother { return TitleReader(title, analysis).read() }
                continue
            }
            // "[Ana Lopez]'s adviser"
            let isPerson = mention.map {
                analysis.isPerson($0) && !isPossessive($0.tokens.upperBound, analysis.document)
            }
            guard mayStandBefore(token, end, analysis), isPerson != true else { return nil }
        }
        return nil
    }

    /// The title that starts at a token; "leader" of "leader of the opposition Liberal Party".
    private static func title(at token: Int, in analysis: Analysis) -> TitleMatch? {
        let document = analysis.document
        guard let title = document.office(at: token) else { return nil }
        let end = title.tokens.upperBound
        guard end + 1 < document.sentence(of: token).tokens.upperBound, document.tokens[end - 1].norm == "opposition",
            document.isCapitalized(end) || document.isHyphen(end + 1)
        else { return title }
        return document.office(at: token, before: token + 1) ?? title
    }

    /// What may stand before a title: articles, countries, modifiers, adjectives of rank, "a [climate] negotiator".
    private static func mayStandBefore(_ token: Int, _ end: Int, _ analysis: Analysis) -> Bool {
        let document = analysis.document
        let word = document.tokens[token]
        return beforeTitles.contains(word.norm) || document.isHyphen(token) || word.partOfSpeech == .adj
            || document.isCapitalized(token) && word.partOfSpeech != .verb
            || analysis.mention(at: token).map { analysis.isOwner($0) } == true
            || document.match(at: token, .modifier) != nil
            || word.partOfSpeech == .noun && leadsToTitle(token + 1, end, analysis)
    }

    /// "[a coast] guard spokesperson", "[the army]'s chief": nouns up to a title.
    private static func leadsToTitle(_ start: Int, _ end: Int, _ analysis: Analysis) -> Bool {
        let document = analysis.document
        for token in start..<max(start, min(start + 4, end)) {
            if document.match(at: token, before: end, .office) != nil { return true }
            guard document.tokens[token].partOfSpeech == .noun || isPossessive(token, document) else { return false }
        }
        return false
    }

    /// True of the mark behind an owner's name; false behind the last token of the document.
    static func isPossessive(_ token: Int, _ document: Document) -> Bool {
        token < document.tokens.count && ["'s", "’s", "'", "’"].contains(document.tokens[token].norm)
    }

    private static let beforeTitles = Lexicon.words("before-title")
}
