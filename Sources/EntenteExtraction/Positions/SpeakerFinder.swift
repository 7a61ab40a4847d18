internal import EntenteGraph
internal import EntenteText

/// Who says what a clause says: the subject of the verb of saying that it hangs on, or that hangs on it.
struct SpeakerFinder {
    let analysis: Analysis
    private let quotations: Quotations
    private let author: [Int]
    private var syntax: Syntax { analysis.syntax }

    init(_ analysis: Analysis) {
        self.analysis = analysis
        quotations = analysis.quotations
        author = Self.author(of: analysis)
    }

    /// Head tokens of those who say it; empty where the article says it itself.
    func speakers(of token: Int) -> [Int] {
        if let said = sayers(around: token) { return said }
        let document = analysis.document
        guard quotations.contains(token) else { return [] }
        // A quotation that runs over sentences: who said the one before or behind it in its paragraph.
        let sentence = Int(document.tokens[token].sentence)
        for other in [sentence - 1, sentence + 1] where document.sentences.indices.contains(other) {
            guard document.sentences[other].block == document.sentences[sentence].block else { continue }
            for candidate in document.sentences[other].tokens
            where isSaying(candidate) && !quotations.contains(candidate) {
                let subjects = subjects(of: candidate)
                if !subjects.isEmpty { return subjects }
            }
        }
        return []
    }

    /// Entities that "I" and "we" stand for where no verb of saying says so: who made the statement that the text is.
    var firstPerson: [Int] { author }

    private func sayers(around token: Int) -> [Int]? {
        var current = token
        for _ in 0..<10 {
            // "The pact is vital, the minister said."
            for child in syntax.children(of: current, .parataxis, .ccomp)
            where child != token && isSaying(child) && syntax.relation(child) == .parataxis {
                let subjects = subjects(of: child)
                if !subjects.isEmpty { return subjects }
            }
            for child in syntax.children(of: current, .obl) where syntax.marker(of: child) == "according" {
                return syntax.coordinated(child)
            }
            guard let governor = syntax.head(of: current) else { return nil }
            if [.ccomp, .parataxis, .advcl, .dep, .xcomp].contains(syntax.relation(current)), isSaying(governor) {
                let subjects = subjects(of: governor)
                if !subjects.isEmpty { return subjects }
            }
            current = governor
        }
        return nil
    }

    private func isSaying(_ token: Int) -> Bool {
        syntax.partOfSpeech(token) == .verb && Self.saying.contains(syntax.lemma(token))
    }

    private func subjects(of verb: Int) -> [Int] {
        let predicate = syntax.verbPredicate(verb)
        // "was quoted as saying"
        if predicate.subjects.isEmpty, syntax.relation(verb) == .advcl || syntax.relation(verb) == .xcomp,
            let governor = syntax.head(of: verb)
        {
            return syntax.children(of: governor, .nsubjPass, .nsubj).flatMap { syntax.coordinated($0) }
        }
        let said = syntax.children(of: verb, .nsubj)
        if said.count > 1,
            let person = said.last(where: {
                analysis.mention(at: $0)?.entities.contains { analysis.kind($0) == .person } ?? false
            })
        {
            return [person]
        }
        return predicate.subjects
    }

    static let saying: Set<Symbol> = [
        "say", "tell", "add", "note", "state", "declare", "write", "tweet", "argue", "insist", "stress", "believe",
        "think", "claim", "explain", "reiterate",
        "emphasize", "emphasise", "warn", "announce", "agree", "maintain", "acknowledge", "quote", "remark", "comment",
        "reply", "answer", "contend", "assert",
        "underline", "underscore", "complain", "feel", "concede", "suggest", "affirm", "caution", "pronounce",
    ]

    /// "Statement by President X on …": the person that the headline gives the text to.
    private static func author(of analysis: Analysis) -> [Int] {
        let document = analysis.document
        for mention in analysis.mentions
        where document.role(of: mention.head) == .headline
            && mention.entities.contains(where: { analysis.kind($0) == .person })
        {
            let start = document.sentence(of: mention.head).tokens.lowerBound
            let words = (start..<mention.tokens.lowerBound).map { document.tokens[$0].norm }
            if words.contains("by"),
                words.contains(where: {
                    ["statement", "remarks", "letter", "message", "speech", "address", "op-ed"].contains($0)
                })
            {
                return mention.entities
            }
        }
        return []
    }
}
