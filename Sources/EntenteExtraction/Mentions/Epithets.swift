internal import EntenteGraph
internal import EntenteKnowledge
internal import EntenteText

/// What a text calls people by beside their names: "Governor" of "Governor Ortiz", kinship of "my wife, Ada" and "Ada and I".
struct Epithets {
    private let analysis: Analysis
    private var document: Document { analysis.document }

    init(_ analysis: Analysis) { self.analysis = analysis }

    /// The titles and ranks before the names of a person, and ``Thing/kin`` where a lone name is that of somebody's family.
    func of(_ person: Int) -> [String] {
        var epithets: Set<String> = []
        for mention in analysis.entities[person].mentions.map({ analysis.mentions[$0] }) where mention.form == .name {
            let name = mention.tokens
            if let title = document.match(endingAt: name.lowerBound, atMost: 6, .office, .rank) {
                epithets.insert(document.name(title.tokens).lowercased())
            } else if name.count == 1, isKin(name.lowerBound) {
                epithets.insert(Thing.kin)
            }
        }
        return epithets.sorted()
    }

    private func isKin(_ name: Int) -> Bool {
        let sentence = document.sentence(of: name).tokens
        func norm(_ token: Int) -> Symbol? { sentence.contains(token) ? document.tokens[token].norm : nil }
        func isSpeaker(_ token: Int) -> Bool { ["i", "me"].contains(norm(token)) }
        // "Ada and I", "me and Ada"
        if norm(name + 1) == "and", isSpeaker(name + 2) || norm(name - 1) == "and" && isSpeaker(name - 2) {
            return true
        }
        // "my wife Ada", "our late son, Ada"
        let noun = norm(name - 1) == "," ? name - 2 : name - 1
        guard norm(noun).map(Self.relatives.contains) == true else { return false }
        return (max(sentence.lowerBound, noun - 3)..<max(sentence.lowerBound, noun)).contains {
            document.tokens[$0].morphology.contains(.possessive) || ["'s", "’s"].contains(document.tokens[$0].norm)
                || Self.possessives.contains(document.tokens[$0].norm)
        }
    }

    private static let relatives = Lexicon.words("relative")
    private static let possessives: Set<Symbol> = ["my", "our", "his", "her", "their", "your"]
}
