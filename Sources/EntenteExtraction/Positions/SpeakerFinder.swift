internal import EntenteGraph
internal import EntenteText

/// Who says what a clause says: the subject of the verb of saying that it hangs on, or that hangs on it; in quotation marks
/// whoever the quotation is given to.
struct SpeakerFinder {
    let analysis: Analysis
    private let quoted: [Utterance]
    private let author: [Int]
    private var syntax: Syntax { analysis.syntax }

    init(_ analysis: Analysis) {
        self.analysis = analysis
        var reader = UtteranceReader(analysis, Attribution(analysis: analysis, quotations: analysis.quotations))
        reader.read()
        quoted = reader.utterances
        author = Self.author(of: analysis)
    }

    /// Those who say it; empty where the article says it itself.
    func speakers(of token: Int) -> [Referent] {
        let said = sayers(around: token)
        let isInside = said.map { analysis.quotations.contains($0.verb) } ?? false
        let utterance = quoted.first { $0.pieces.contains { $0.contains(token) } }
        if let utterance, !isInside {
            return utterance.speaker.entities.map {
                Referent(entity: $0, confidence: utterance.speaker.confidence, mention: .description)
            }
        }
        return said?.heads.flatMap { analysis.referents(of: $0) } ?? []
    }

    /// Entities that "I" and "we" stand for where no verb of saying says so: who made the statement that the text is.
    var firstPerson: [Int] { author }

    private func sayers(around token: Int) -> (verb: Int, heads: [Int])? {
        var current = token
        for _ in 0..<10 {
            // "The pact is vital, the minister said."
            for child in syntax.children(of: current, .parataxis) where child != token && isSaying(child) {
                let subjects = subjects(of: child)
                if !subjects.isEmpty { return (child, subjects) }
            }
            for child in syntax.children(of: current, .obl) where syntax.marker(of: child) == "according" {
                return (child, syntax.coordinated(child))
            }
            guard let governor = syntax.head(of: current) else { return nil }
            if [.ccomp, .parataxis, .advcl, .dep, .xcomp].contains(syntax.relation(current)), isSaying(governor) {
                let subjects = subjects(of: governor)
                if !subjects.isEmpty { return (governor, subjects) }
            }
            current = governor
        }
        return nil
    }

    private func isSaying(_ token: Int) -> Bool {
        syntax.partOfSpeech(token) == .verb && syntax.classes(of: token).overlaps(Self.saying)
    }

    private static let saying = Lexicon.shared.set("say", "opine")

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
