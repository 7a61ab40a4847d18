import EntenteReading
import EntenteText
import Foundation
import Testing

@Suite struct ArticleFinderTests {
    @Test func foldersAreWalkedInTheOrderOfTheirBytes() throws {
        let folder = TemporaryFolder()
        for name in [
            "b.txt", "a/z.html", "a/b/deep.xml", "B.txt", "é.txt", "a.txt", "list.jsonl", "picture.png", ".hidden.txt",
            ".git/x.txt", "README",
        ] {
            try folder.write("x", name)
        }
        let (files, diagnostics) = ArticleFinder().find([folder.path])
        #expect(
            files.map { String($0.dropFirst(folder.path.count + 1)) } == [
                "B.txt", "a.txt", "a/b/deep.xml", "a/z.html", "b.txt", "list.jsonl", "é.txt",
            ])
        #expect(
            diagnostics.map { String($0.path.dropFirst(folder.path.count + 1)) } == [
                ".git", ".hidden.txt", "README", "picture.png",
            ])
        #expect(diagnostics.allSatisfy { $0.code == "skipped-file" && $0.severity == .warning })
    }

    @Test func namedFilesAreKeptAndNoneIsThereTwice() throws {
        let folder = TemporaryFolder()
        let odd = try folder.write("x", "notes.md")
        let text = try folder.write("x", "a.txt")
        #expect(
            ArticleFinder().find([odd, "-", text, folder.path, "missing.txt"]).files == [odd, "-", text, "missing.txt"])
    }

    @Test func linksInCirclesEnd() throws {
        let folder = TemporaryFolder()
        try folder.write("x", "a/b.txt")
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/a/up", withDestinationPath: folder.path)
        #expect(ArticleFinder().find([folder.path]).files.count == 1)
    }
}
