package import EntenteText

/// The rules of one family ("events"), by the words that trigger them.
package struct RuleSet: Sendable {
    package struct Candidate: Sendable {
        package var rule: Int
        package var companion: Symbol?
    }

    package let rules: [Rule]
    /// Those asked of every word that tells an event.
    let ofEvents: [Candidate]
    /// For each lemma the rules it triggers: those with a particle first, then those with more conditions, then in the order
    /// of the file.
    private let candidates: [Key: [Candidate]]

    private struct Key: Hashable {
        var lemma: Symbol
        var partOfSpeech: PartOfSpeech
    }

    package init(_ file: RuleFile, lexicon: Lexicon = .shared) throws(RuleParser.Malformed) {
        let rules = try RuleParser(file, lexicon: lexicon).rules()
        var candidates: [Key: [Candidate]] = [:]
        for (index, rule) in rules.enumerated() {
            for trigger in rule.triggers {
                candidates[Key(lemma: trigger.word.lemma, partOfSpeech: trigger.word.partOfSpeech), default: []].append(
                    Candidate(rule: index, companion: trigger.word.companion))
            }
        }
        self.candidates = candidates.mapValues { list in
            list.enumerated().sorted { one, other in
                let (a, b) = (one.element, other.element)
                if (a.companion == nil) != (b.companion == nil) { return a.companion != nil }
                let (x, y) = (rules[a.rule].specificity, rules[b.rule].specificity)
                return x == y ? one.offset < other.offset : x > y
            }.map(\.element)
        }
        self.rules = rules
        ofEvents = rules.indices.filter { rules[$0].isOfEvents }.map { Candidate(rule: $0) }
    }

    package static let events = embedded("events.rules")
    package static let meetings = embedded("meetings.rules")
    package static let agreements = embedded("agreements.rules")
    package static let positions = embedded("positions.rules")
    package static let responses = embedded("responses.rules")

    /// The rules of a file in use. Those that the binary carries can be read, which the tests make sure of; for a folder's,
    /// ``check()`` comes first.
    private static func embedded(_ name: String) -> RuleSet {
        do { return try RuleSet(.named(name)) } catch { preconditionFailure("\(error)") }
    }

    /// Reads all rule files and word lists in use.
    ///
    /// - Throws: What is wrong with the first that cannot be read: its file, its line and the remedy.
    package static func check() throws(Diagnostic) {
        if let folder = RuleFile.folder, !RuleFile.isFolder(folder) {
            throw Diagnostic(
                .error, code: "no-rules", message: "there is no such folder of rules", path: folder,
                remedy: "name one with the files of Sources/CRules/en in ENTENTE_RULES, or unset it")
        }
        if let problem = Lexicon.shared.problems.first { throw problem.diagnostic }
        for name in ["events.rules", "meetings.rules", "agreements.rules", "positions.rules", "responses.rules"] {
            do throws(RuleParser.Malformed) { _ = try RuleSet(.named(name)) } catch { throw error.diagnostic }
        }
    }

    /// The words of a part of speech that the rules start from, for the forms that they may take.
    static func text(of part: PartOfSpeech) -> String {
        [events, meetings, agreements, positions, responses].flatMap(\.rules).flatMap(\.triggers).map(\.word)
            .filter { $0.partOfSpeech == part }.map(\.text).joined(separator: " ")
    }

    package func candidates(for lemma: Symbol, _ part: PartOfSpeech) -> [Candidate] {
        candidates[Key(lemma: lemma, partOfSpeech: part)] ?? []
    }

    /// True where a noun of this lemma tells something by some rule of the kinds.
    package func isTrigger(_ lemma: Symbol, _ part: PartOfSpeech, of kinds: Set<String>) -> Bool {
        candidates(for: lemma, part).contains { kinds.contains(rules[$0.rule].kind) }
    }
}
