import Entente
import EntenteGraph
import EntenteText

extension FuzzTarget {
    /// What an analyst decides, as YAML and as a spreadsheet.
    static let decisions: [FuzzTarget] = [
        FuzzTarget(
            "overrides-yaml",
            texts: [SampleText.overrides, "same: null\n", "alias:\n  - {thing: &a GSOMIA, name: *a}\n"],
            words: [
                "same:", "different:", "means:", "wrong:", "alias:", "- [", "- {", "name: ", "thing: ", "property: ",
                "value: ", "kind: ", "article: ", "&a", "*a", "<<: ", "!!", "? ", "|\n", ">-\n", "---\n", "...\n",
                "%YAML 1.1\n",
                "\"\\x", "expiresOn", "person",
            ],
            run: { bytes in
                guard let text = String(validating: bytes, as: UTF8.self) else { return }
                decide { () throws(Diagnostic) in try OverridesFile(yaml: text, path: "input.yaml") }
            }),
        FuzzTarget(
            "overrides-csv", texts: [SampleText.decisions, "decision;kind;first;second\r\nsame;person;\"a;b\";c\r\n"],
            words: [
                "decision", "kind", "first", "second", "first id", "second id", "first article", "same", "different",
                "alias", "\"\"", "\r\n", ";", "\t", "'=", "\u{FEFF}", "\u{A0}",
            ],
            run: { bytes in
                guard let text = String(validating: bytes, as: UTF8.self) else { return }
                decide { () throws(Diagnostic) in try OverridesFile(csv: text, path: "input.csv") }
            }),
    ]

    private static let articles: [ArticleGraph] = SampleText.articleGraphs

    /// Decisions are refused with a word or each of them has an outcome, and the graph can be looked through.
    private static func decide(_ read: () throws(Diagnostic) -> OverridesFile) {
        let file: OverridesFile
        do throws(Diagnostic) {
            file = try read()
        } catch {
            require(!error.message.isEmpty && error.remedy?.isEmpty == false, "a complaint has no remedy")
            return
        }
        let resolution = Resolver(overrides: file.overrides).resolution(of: ArticleGraphSet(articles))
        require(resolution.merges.overrides.count == file.overrides.list.count, "a decision has no outcome")
        _ = file.diagnostics(resolution.merges.overrides)
        _ = MergeReview(resolution).pairs
        check(resolution.graph)
    }
}
