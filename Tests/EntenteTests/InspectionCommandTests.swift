import EntenteCommand
import Foundation
import Testing

/// `why`, `merges`, `conflicts`, `diff` and `--overrides` as a user calls them.
@Suite struct InspectionCommandTests {
    private static let first = """
        Carter visits Seoul

        Published : March 1, 2016 - 10:00

        SEOUL, March 1 -- U.S. Secretary of Defense Ash Carter met South Korean Defense Minister Han Min-koo on Tuesday.
        """
    private static let second = """
        Ashton Carter praises alliance

        Published : March 3, 2016 - 10:00

        WASHINGTON, March 3 -- U.S. Secretary of Defense Ashton Carter praised South Korean Defense Minister Han Min Koo on \
        Thursday. "The alliance is strong," Carter said.
        """

    private static func articles() throws -> Folder {
        let folder = try Folder()
        try folder.write(first, to: "in/a.txt")
        try folder.write(second, to: "in/b.txt")
        return folder
    }

    @Test func whyTellsEachFactWithItsSentence() async throws {
        let folder = try Self.articles()
        defer { folder.remove() }
        let why = await entente("why", "Carter", "\(folder.path)/in")
        #expect(why.outcome == .success, "\(why.error)")
        for words in [
            "person/ash", "holds office: Secretary of Defense", "“U.S. Secretary of Defense Ash Carter met",
            "confidence 0.", "rule",
            "2016-03-01",
        ] {
            #expect(why.output.contains(words), "\(words) in \(why.output)")
        }
        let json = await entente("why", "Carter", "\(folder.path)/in", "--json")
        let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
        #expect((object?["facts"] as? [Any])?.isEmpty == false)
        let several = await entente("why", "Defense", "\(folder.path)/in")
        #expect(several.outcome == .partial && several.output.contains("office/"))
        let nobody = await entente("why", "Nobody", "\(folder.path)/in")
        #expect(nobody.outcome == .failure && nobody.error.contains("[nothing-found]"))
    }

    @Test func mergesTellWhy() async throws {
        let folder = try Self.articles()
        defer { folder.remove() }
        let merges = await entente("merges", "\(folder.path)/in")
        #expect(merges.outcome == .success)
        #expect(merges.output.contains("[name-and-office]"), "\(merges.output)")
        let json = await entente("merges", "\(folder.path)/in", "--json")
        #expect((try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])?["joins"] != nil)
    }

    @Test func overridesShowInDiffAndMerges() async throws {
        let folder = try Self.articles()
        defer { folder.remove() }
        let file = try folder.write(
            "different:\n  - [Ash Carter, Ashton Carter]\nsame:\n  - [Nobody, Ash Carter]\n", to: "desk.yaml")
        let diff = await entente("diff", "\(folder.path)/in", "\(folder.path)/in", "--overrides", file)
        #expect(
            diff.output.contains("+ Ash") && diff.error.contains("desk.yaml:4: warning"), "\(diff.output) \(diff.error)"
        )
        #expect(diff.error.contains("[override-fits-nothing]"))
        let merges = await entente("merges", "\(folder.path)/in", "--overrides", file)
        #expect(merges.output.contains("parted person/"), "\(merges.output)")
        let built = await entente("build", "\(folder.path)/in", "-o", "\(folder.path)/out", "--overrides", file)
        #expect(built.outcome == .success && built.error.contains("1 override applied"), "\(built.error)")
        let bad = try folder.write("same:\n  - [a", to: "bad.yaml")
        let failed = await entente("build", "\(folder.path)/in", "-o", "\(folder.path)/out", "--overrides", bad)
        #expect(failed.outcome == .failure && failed.error.contains("bad.yaml:"), "\(failed.error)")
    }

    @Test func diffOfOneGraphIsEmpty() async throws {
        let folder = try Self.articles()
        defer { folder.remove() }
        let same = await entente("diff", "\(folder.path)/in", "\(folder.path)/in")
        #expect(same.output == "the two graphs say the same\n")
        let more = await entente("diff", "\(folder.path)/in/a.txt", "\(folder.path)/in", "--json")
        let object = try JSONSerialization.jsonObject(with: Data(more.output.utf8)) as? [String: Any]
        #expect((object?["articles"] as? [String: Any])?["added"] as? [String] != nil)
    }

    @Test func conflictsOfSoundArticles() async throws {
        let folder = try Self.articles()
        defer { folder.remove() }
        let conflicts = await entente("conflicts", "\(folder.path)/in")
        #expect(conflicts.outcome == .success)
        #expect(conflicts.output == "no facts contradict each other\n", "\(conflicts.output)")
    }
}
