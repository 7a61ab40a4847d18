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
            files.map { String($0.description.dropFirst(folder.path.count + 1)) } == [
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
            ArticleFinder().find([odd, "-", text, folder.path, "missing.txt"]).files.map(\.description)
                == [odd, "-", text, "missing.txt"])
    }

    @Test func linksInCirclesEnd() throws {
        let folder = TemporaryFolder()
        try folder.write("x", "a/b.txt")
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/a/up", withDestinationPath: folder.path)
        #expect(ArticleFinder().find([folder.path]).files.count == 1)
    }

    /// Names are bytes: what is not UTF-8 is found and read too.
    @Test func namesOfAnotherEncodingAreRead() throws {
        let folder = TemporaryFolder()
        let name = Array("caf".utf8) + [0xE9] + Array(".txt".utf8)
        try folder.write("\(Sample.headline)\n\n\(Sample.first)\n", name: name)
        let (files, diagnostics) = ArticleFinder().find([folder.path])
        #expect(files.map(\.description) == [folder.path + "/caf\\xE9.txt"])
        #expect(diagnostics.isEmpty)
        var origins: [String] = []
        for file in files {
            ArticleReader().read(file) { if case .article(let article) = $0 { origins.append(article.origin) } }
        }
        #expect(origins == files.map(\.description))
    }

    /// What cannot be looked at is said, once for a folder.
    @Test func pathsThatAreTooLongAreSaid() throws {
        let folder = TemporaryFolder()
        let part = String(repeating: "d", count: 250)
        let deep = ([String](repeating: part, count: (4095 - folder.path.utf8.count) / 251)).joined(separator: "/")
        try folder.write("x", "\(deep)/a.txt")
        // Seen from the folder itself its path has less than 4,096 bytes, in full it has more.
        let parent = open("\(folder.path)/\(deep)", O_RDONLY | O_DIRECTORY)
        for digit in ["1", "2"] {
            let file = openat(parent, String(repeating: digit, count: 250) + ".txt", O_CREAT | O_WRONLY, 0o600)
            #expect(file >= 0)
            close(file)
        }
        close(parent)
        let (files, diagnostics) = ArticleFinder().find([folder.path])
        #expect(files.map(\.description) == ["\(folder.path)/\(deep)/a.txt"])
        #expect(diagnostics.map(\.code) == ["unreadable-folder"])
        #expect(
            diagnostics.first?.severity == .error && diagnostics.first?.remedy?.contains("nearer to the root") == true)
        #expect(rename("\(folder.path)/\(part)", "\(folder.path)/d") == 0)  // so that it can be removed
    }

    @Test(.enabled(if: geteuid() != 0, "root may look everywhere"))
    func foldersThatCannotBeSearchedAreSaid() throws {
        let folder = TemporaryFolder()
        try folder.write("x", "closed/a.txt")
        #expect(chmod("\(folder.path)/closed", 0o444) == 0)
        defer { chmod("\(folder.path)/closed", 0o755) }
        let (files, diagnostics) = ArticleFinder().find([folder.path])
        #expect(files.isEmpty)
        #expect(diagnostics.map(\.code) == ["unreadable-folder"])
    }

    /// A named pipe in a folder has nobody who writes to it.
    @Test func whatIsNoRegularFileIsSkipped() throws {
        let folder = TemporaryFolder()
        try folder.write("x", "a.txt")
        #expect(mkfifo("\(folder.path)/pipe.txt", 0o600) == 0)
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/link.txt", withDestinationPath: "pipe.txt")
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/zero.txt", withDestinationPath: "/dev/zero")
        let (files, diagnostics) = ArticleFinder().find([folder.path])
        #expect(files.map(\.description) == [folder.path + "/a.txt"])
        #expect(diagnostics.map(\.message) == Array(repeating: "skipped, because it is no regular file", count: 3))
    }
}
