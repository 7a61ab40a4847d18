public import EntenteGraph
public import EntenteStore
public import EntenteText

/// What a build did: numbers for people, and what went wrong.
public struct BuildReport: Sendable {
    public var articlesRead: Int
    /// How many different articles the graph rests on.
    public var articles = 0
    /// Of each kind that there is, in the order of the vocabulary.
    public var things: [(kind: Kind, count: Int)] = []
    /// Relations between two things that are asserted.
    public var relations = 0
    public var passages = 0
    /// How many of them give no day of publication, so that their "Tuesday" stays unresolved.
    public var undated = 0
    public var diagnostics: [Diagnostic]
    /// What became of the articles in the store; nil without one.
    public var store: ArticleStore.Changes?
    /// The files written.
    public var files: [String] = []
    /// How many of an analyst's overrides were followed.
    public var overridesApplied = 0
    /// How many ids of earlier graphs lead to others now.
    public var replacements = 0

    init(_ harvest: Pipeline.Harvest) {
        articlesRead = harvest.articlesRead
        diagnostics = harvest.diagnostics
    }

    mutating func count(_ graph: Graph) {
        articles = graph.sources.count
        undated = graph.sources.count { $0.source.published == nil }
        var counts: [Kind: Int] = [:]
        for thing in graph.things { counts[thing.kind, default: 0] += 1 }
        things = Kind.allCases.compactMap { kind in counts[kind].map { (kind, $0) } }
        relations = graph.facts.count { $0.polarity && $0.value.thing != nil }
        passages = graph.passages.count
    }

    mutating func add(_ merges: MergeLog, of file: OverridesFile?) {
        replacements = merges.replacements.count
        overridesApplied = merges.overrides.count(where: \.fits)
        diagnostics += file?.diagnostics(merges.overrides) ?? []
    }

    public var errors: [Diagnostic] { diagnostics.filter { $0.severity == .error } }
    public var warnings: [Diagnostic] { diagnostics.filter { $0.severity == .warning } }

    /// How many of the articles read came before.
    public var repeated: Int {
        store == nil ? articlesRead - articles : diagnostics.count { $0.code == "repeated-article" }
    }

    /// The summary, a line each.
    public var summary: [String] {
        var lines = [
            "\(counted(articles, "article"))\(repeated > 0 ? " (\(repeated) more came twice)" : ""), "
                + "\(counted(things.reduce(0) { $0 + $1.count }, "thing")), \(counted(relations, "relation")), "
                + "\(counted(passages, "passage"))"
        ]
        if !things.isEmpty {
            lines.append(
                "  "
                    + things.map { $0.kind.counted($0.count) }.joined(separator: ", "))
        }
        if undated > 0 {
            lines.append(
                "\(counted(undated, "article")) without a day of publication, so that words such as “Tuesday” stay unresolved; "
                    + "--published gives them one")
        }
        let foreign = diagnostics.count { $0.code == "not-english" }
        if foreign > 0 { lines.append("\(counted(foreign, "article")) not in English: little is found in them") }
        if overridesApplied > 0 { lines.append("\(counted(overridesApplied, "override")) applied") }
        if let store {
            lines.append(
                "  store: \(counted(store.added, "article")) read, \(store.unchanged) unchanged, \(store.removed) removed"
            )
        }
        if replacements > 0 {
            lines.append(
                "  \(counted(replacements, "id")) of earlier graphs now \(replacements == 1 ? "leads" : "lead") to others"
            )
        }
        if !errors.isEmpty { lines.append("\(counted(errors.count, "input")) failed: \(reasons(errors))") }
        if !warnings.isEmpty { lines.append("\(counted(warnings.count, "warning")): \(reasons(warnings))") }
        if !files.isEmpty {
            let more = files.count > 12 ? " and \(files.count - 12) more" : ""
            lines.append("written: \(files.prefix(12).joined(separator: ", "))\(more)")
        }
        return lines
    }

    /// "3 skipped-file, 1 repeated-article": the codes in the order in which they were met.
    private func reasons(_ diagnostics: [Diagnostic]) -> String {
        var codes: [(code: String, count: Int)] = []
        for diagnostic in diagnostics {
            if let index = codes.firstIndex(where: { $0.code == diagnostic.code }) {
                codes[index].count += 1
            } else {
                codes.append((diagnostic.code, 1))
            }
        }
        return codes.map { "\($0.count) \($0.code)" }.joined(separator: ", ")
    }

    private func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
