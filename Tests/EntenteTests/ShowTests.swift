import EntenteCommand
import Foundation
import Testing

/// `show` and `summary` as a user calls them.
@Suite struct ShowTests {
    private static func graph() async throws -> Folder {
        let folder = try Folder()
        try folder.write(story(1), to: "in/a.txt")
        try folder.write(story(2), to: "in/b.txt")
        let built = await entente(
            "build", "\(folder.path)/in", "-o", "\(folder.path)/g", "--to", "jsonl", "--store",
            "\(folder.path)/news.store")
        #expect(built.outcome == .success, "\(built.error)")
        return folder
    }

    @Test func aPageHasSectionsByDateWithSources() async throws {
        let folder = try await Self.graph()
        defer { folder.remove() }
        let page = await entente("show", "South Korea", "\(folder.path)/g")
        #expect(page.outcome == .success && page.error.isEmpty)
        for words in [
            "South Korea\n  country/KR\n",
            "\nAgreements\n  2016-11: General Security of Military Information Agreement; signed",
            "\nMeetings\n", "Meeting of Shinzo Abe and Moon Jae-in",
            "“Japan, South Korea hold talks on trade, round 1”", "\nPeople\n",
        ] {
            #expect(page.output.contains(words), "\(words) in \(page.output)")
        }
        let abe = await entente("show", "Abe", "\(folder.path)/g")
        #expect(abe.output.contains("\nSaid\n") && abe.output.contains("“We will meet again,”"), "\(abe.output)")
        let json = await entente("show", "Abe", "\(folder.path)/g", "--json")
        let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
        #expect((object?["sections"] as? [Any])?.isEmpty == false)
    }

    @Test func aPairHasOnlyWhatBothHaveAPartIn() async throws {
        let folder = try await Self.graph()
        defer { folder.remove() }
        let pair = await entente("show", "Japan", "--with", "South Korea", "\(folder.path)/g")
        #expect(pair.output.hasPrefix("Japan and South Korea\n"))
        #expect(pair.output.contains("\nMeetings\n") && !pair.output.contains("\nSaid\n"), "\(pair.output)")
        let nobody = await entente("show", "Nobody", "\(folder.path)/g")
        #expect(nobody.outcome == .failure && nobody.error.contains("[nothing-found]"))
    }

    @Test func aSummaryCounts() async throws {
        let folder = try await Self.graph()
        defer { folder.remove() }
        let summary = await entente("summary", "\(folder.path)/g")
        #expect(summary.outcome == .success)
        for words in [
            "2 articles of 2019-11-02 to 2019-11-03", "Countries, by the number of articles", "South Korea 2",
            "How sure",
        ] {
            #expect(summary.output.contains(words), "\(words) in \(summary.output)")
        }
        let json = await entente("summary", "\(folder.path)/g", "--json")
        let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
        #expect(object?["articles"] as? Int == 2 && object?["undated"] as? Int == 0)
    }

    /// A store says the same as the articles that it was made of, named by its path or by --store.
    @Test(arguments: [["why", "Abe"], ["show", "Abe"], ["conflicts"], ["merges"], ["summary"]])
    func aStoreIsLookedInto(_ command: [String]) async throws {
        let folder = try await Self.graph()
        defer { folder.remove() }
        let articles = await entente(command + ["\(folder.path)/in"])
        for arguments in [["\(folder.path)/news.store"], ["--store", "\(folder.path)/news.store"]] {
            let stored = await entente(command + arguments)
            #expect(stored.outcome == .success && stored.output == articles.output, "\(stored.error)")
        }
        let missing = await entente(command + ["--store", "\(folder.path)/nws.store"])
        #expect(missing.outcome == .failure && missing.error.contains("no such store"), "\(missing.error)")
        #expect(!folder.names().contains("nws.store"))
        let both = await entente(command + ["\(folder.path)/in", "--store", "\(folder.path)/news.store"])
        #expect(both.outcome == .failure && both.error.contains("[store-and-paths]"))
    }

    @Test func aStoreIsCompared() async throws {
        let folder = try await Self.graph()
        defer { folder.remove() }
        let store = "\(folder.path)/news.store"
        #expect(await entente("diff", "\(folder.path)/in", "--store", store).output == "the two graphs say the same\n")
        #expect(await entente("diff", store, "\(folder.path)/in").output == "the two graphs say the same\n")
    }
}
