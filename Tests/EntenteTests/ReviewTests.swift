import EntenteCommand
import Foundation
import Testing

/// The whole loop: build, review, decide, build again.
@Suite struct ReviewTests {
    private static let articles = [
        "Bush speaks on Kuwait\n\nPublished : Aug. 2, 1990 - 10:00\n\nWASHINGTON, Aug. 2 -- U.S. President George Bush met "
            + "Kuwaiti Foreign Minister Sabah Al-Ahmad on Thursday.\n",
        "Bush speaks on Iraq\n\nPublished : March 20, 2003 - 10:00\n\nWASHINGTON, March 20 -- U.S. President George Bush met "
            + "Polish Prime Minister Leszek Miller on Thursday.\n",
        "Merkel in Paris\n\nPublished : March 20, 2018 - 10:00\n\nPARIS, March 20 -- German Chancellor Angela Merkel met "
            + "French President Emmanuel Macron in Paris on Tuesday.\n",
        "Macron in Berlin\n\nPublished : March 21, 2018 - 10:00\n\nBERLIN, March 21 -- German Chancellor Angela Merkel met "
            + "French President Emmanuel Macron in Berlin on Tuesday.\n",
    ]

    private static func folder() throws -> Folder {
        let folder = try Folder()
        for (number, text) in articles.enumerated() { try folder.write(text, to: "in/\(number).txt") }
        return folder
    }

    /// The ids of meetings and of persons called Bush in the graph that the overrides give.
    private static func ids(_ folder: Folder, _ overrides: String...) async throws -> [String] {
        let built = await entente(
            ["build", "\(folder.path)/in", "-o", "\(folder.path)/out", "--to", "jsonl", "--quiet"]
                + overrides.flatMap { ["--overrides", $0] })
        #expect(built.outcome == .success, "\(built.error)")
        return try folder.text("out/graph.jsonl").split(separator: "\n").compactMap { line in
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            return object?["element"] as? String == "node" ? object?["iri"] as? String : nil
        }.filter { $0.contains("person/george-bush") || $0.contains("meeting/2018") }
    }

    @Test func decisionsComeBack() async throws {
        let folder = try Self.folder()
        defer { folder.remove() }
        let file = "\(folder.path)/review.csv"
        let before = try await Self.ids(folder)
        #expect(before.count == 4)
        let review = await entente("review", "\(folder.path)/in", "-o", file)
        #expect(review.outcome == .success && review.error == "2 pairs of 4 articles to decide\n")
        let lines = folder.text("review.csv").components(separatedBy: "\r\n")
        #expect(lines.count == 4 && lines[1].hasPrefix("\"\",\"meeting\",") && lines[2].hasPrefix("\"\",\"person\","))
        #expect(
            lines[2].contains(
                "\"the articles are too many years apart\",\"1\",\"1\",\"U.S. President George Bush met Kuwaiti"))
        // Undecided, it changes nothing.
        #expect(try await Self.ids(folder, file) == before)
        let decided = [
            lines[0], "\"same\"" + lines[1].dropFirst(2), "\"same\"" + lines[2].dropFirst(2), "",
        ]
        try folder.write(decided.joined(separator: "\r\n"), to: "review.csv")
        let joined = try await Self.ids(folder, file)
        #expect(joined.count == 2, "\(joined)")
        let kept = [lines[0], "same" + lines[1].dropFirst(2), "different" + lines[2].dropFirst(2)]
        try folder.write(kept.joined(separator: "\n"), to: "review.csv")
        #expect(try await Self.ids(folder, file).count == 3)
        let merges = await entente("merges", "\(folder.path)/in", "--overrides", file)
        #expect(merges.output.contains("they were apart"), "\(merges.output)")
        #expect(merges.error.isEmpty)
    }

    @Test func differentPartsWhatIsOne() async throws {
        let folder = try Self.folder()
        defer { folder.remove() }
        let file = try folder.write(
            "decision;first;first article;second;second article\n"
                + "different;Angela Merkel;Merkel in Paris;Angela Merkel;Macron in Berlin\n", to: "desk.csv")
        let merges = await entente("merges", "\(folder.path)/in", "--overrides", file)
        #expect(merges.output.contains("parted\n  person/angela-merkel"), "\(merges.output)")
    }

    @Test func sameBytesEveryTime() async throws {
        let folder = try Self.folder()
        defer { folder.remove() }
        let files = (0..<4).map { "\(folder.path)/in/\($0).txt" }
        let one = await entente(["review"] + files + ["--jobs", "1"])
        let other = await entente(["review"] + files.reversed() + ["--jobs", "2"])
        #expect(
            one.output == other.output && one.output.hasPrefix("\u{FEFF}\"decision\",\"kind\",\"first\",\"second\","))
        let store = "\(folder.path)/news.store"
        let stored = await entente(["review", files[0], files[1], "--store", store, "--quiet"])
        #expect(stored.output.contains("George Bush") && !stored.output.contains("Merkel"))
        let all = await entente(["review", files[2], files[3], "--store", store, "--quiet"])
        #expect(all.output == one.output && all.error.isEmpty)
        let alone = await entente("review", "--store", store, "--quiet")
        #expect(alone.output == one.output)
    }

    @Test func whatCannotBeReadIsTold() async throws {
        let folder = try Self.folder()
        defer { folder.remove() }
        let missing = await entente("review", "\(folder.path)/nowhere", "-o", "\(folder.path)/review.csv")
        #expect(missing.outcome == .failure && missing.error.contains("[no-articles]"))
        #expect(folder.names() == ["in"])
        let none = await entente("review")
        #expect(none.outcome == .usage && none.error.contains("standard input"))
        let bad = try folder.write("decision,first,second\nperhaps,a,b\n", to: "bad.csv")
        let built = await entente("build", "\(folder.path)/in", "-o", "\(folder.path)/out", "--overrides", bad)
        #expect(built.outcome == .failure)
        #expect(
            built.error.contains("bad.csv:2: error: there is no decision “perhaps”; write same, different or alias"))
    }
}
