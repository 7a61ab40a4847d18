import EntenteCommand
import Foundation
import Testing

/// What people stumble over who use the program for the first time.
@Suite struct NewcomerTests {
    @Test func aFolderThatHoldsItsOwnOutput() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        try folder.write(
            "Talks end\n\nSEOUL, Nov. 3, 2019 -- He met the two ministers on Sunday. They agreed on trade after long talks in the capital.\n",
            to: "a.txt")
        let first = await entente(
            "build", folder.path, "-o", folder.path, "--to", "jsonl,turtle", "--log", "\(folder.path)/log.jsonl")
        #expect(first.outcome == .success, "\(first.error)")
        #expect(await entente("extract", "\(folder.path)/a.txt", "-o", "\(folder.path)/own.jsonl").outcome == .success)
        let graph = folder.text("graph.ttl")
        #expect(folder.text("log.jsonl").contains("\"path\":\"\(folder.path)/a.txt\""))
        let second = await entente("build", folder.path, "-o", folder.path, "--to", "jsonl,turtle")
        #expect(second.outcome == .success && second.error.contains("\n1 article,"), "\(second.error)")
        for name in ["graph.jsonl", "log.jsonl", "own.jsonl"] {
            #expect(second.error.contains("\(folder.path)/\(name): warning: skipped, because this program wrote it"))
        }
        #expect(folder.text("graph.ttl") == graph)
        let named = await entente("build", "\(folder.path)/graph.jsonl", "-o", folder.path)
        #expect(named.outcome == .failure && named.error.contains("[own-output]"), "\(named.error)")
    }

    @Test(arguments: ["build", "merge", "convert"])
    func aGraphOnStandardOutput(_ command: String) async throws {
        let folder = try Folder()
        defer { folder.remove() }
        let article = try folder.write(story(1), to: "a.txt")
        #expect(await entente("extract", article, "-o", "\(folder.path)/a.graphs").outcome == .success)
        #expect(await entente("build", article, "-o", folder.path, "--to", "jsonl,nt").outcome == .success)
        let inputs = ["build": article, "merge": "\(folder.path)/a.graphs", "convert": "\(folder.path)/graph.jsonl"]
        let input = try #require(inputs[command])
        let written = await entente(command, input, "--output", "-", "--to", "nt")
        #expect(written.outcome == .success && written.output == folder.text("graph.nt"), "\(written.error)")
        let two = await entente(command, input, "--output", "-", "--to", "nt", "--to", "ttl")
        #expect(two.outcome != .success && two.error.contains("one format, not 2") && two.output.isEmpty)
        #expect(!FileManager.default.fileExists(atPath: "-"))
    }

    @Test func extensionsNameFormats() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        let article = try folder.write(story(1), to: "a.txt")
        let built = await entente(
            "build", article, "-o", "\(folder.path)/o", "--to", "ttl,nt", "--to", "nq.gz", "--to", "turtle")
        #expect(built.outcome == .success, "\(built.error)")
        #expect(folder.names("o") == ["graph.nq.gz", "graph.nt", "graph.ttl"])
        // Two formats write CSV.
        #expect(await entente("build", article, "-o", "\(folder.path)/o", "--to", "csv").outcome == .usage)
    }

    @Test(arguments: [
        (["bulid"], "did you mean build?"), (["build", "--fromat", "x"], "--fromat"), (["xyzzy"], "entente --help"),
        (["build"], "standard input"), (["why"], "entente help why"), (["build", "x", "--jobs", "0"], "1 to 1024"),
        (["convert", "x"], "--to"), (["--nonsense"], "entente --help"),
    ])
    func aUsageErrorIsALine(_ arguments: [String], _ words: String) async {
        let answer = await entente(arguments)
        #expect(answer.outcome == .usage && answer.output.isEmpty)
        #expect(answer.error.hasPrefix("error: ") && answer.error.contains(words), "\(answer.error)")
        #expect(answer.error.count { $0 == "\n" } == 1, "\(answer.error)")
    }

    @Test(arguments: [["build", "--store"], ["review", "--store"]])
    func aTypoMakesNoStore(_ command: [String]) async throws {
        let folder = try Folder()
        defer { folder.remove() }
        let answer = await entente(command + ["\(folder.path)/nwes.store"])
        #expect(answer.outcome == .failure && answer.error.contains("no such store"), "\(answer.error)")
        #expect(folder.names().isEmpty)
    }

    @Test func datesAndLanguagesAreTold() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        try folder.write(
            "Talks end\n\nThe two ministers met on Tuesday. They agreed on trade after long talks in the capital of the country.\n",
            to: "in/a.txt")
        let sentence =
            "Le ministre a rencontré son homologue à Paris pour parler de la paix et du commerce entre les deux pays. "
        try folder.write("Rencontre à Paris\n\n" + String(repeating: sentence, count: 6) + "\n", to: "in/b.txt")
        try folder.write(
            "会談\n\n" + String(repeating: "両国の外相は東京で会談し、貿易と安全保障について話し合った。", count: 12) + "\n", to: "in/c.txt")
        let answer = await entente("build", "\(folder.path)/in", "-o", "\(folder.path)/o")
        #expect(answer.error.contains("in/b.txt: warning: it is not in English"), "\(answer.error)")
        #expect(answer.error.contains("in/c.txt: warning: it is not in English"), "\(answer.error)")
        #expect(answer.error.contains("2 articles not in English"), "\(answer.error)")
        #expect(answer.error.contains("3 articles without a day of publication"), "\(answer.error)")
    }

    @Test func markdownIsRead() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        try folder.write(
            "# Abe and Moon meet\n\nSEOUL, Nov. 3, 2019 -- Japanese Prime Minister **Shinzo Abe** met South Korean President "
                + "[Moon Jae-in](https://example.org/moon) on Sunday. ![a picture](x.png)They talked about trade.\n",
            to: "in/a.md")
        let why = await entente("why", "Moon Jae-in", "\(folder.path)/in")
        #expect(
            why.outcome == .success
                && why.output.contains("“Japanese Prime Minister Shinzo Abe met South Korean President"),
            "\(why.output)\(why.error)")
        #expect(why.output.contains("“Abe and Moon meet”"))
    }

    @Test(arguments: [
        ("a.txt.gz", "it is compressed; decompress it"), ("a.rss", "it is a feed"), ("a.pdf", "it is no text"),
    ])
    func whatIsNotReadIsRefusedByName(_ name: String, _ words: String) async throws {
        let folder = try Folder()
        defer { folder.remove() }
        try folder.write([0x1F, 0x8B, 8, 0, 1, 2, 3], to: "in/\(name)")
        let answer = await entente("build", "\(folder.path)/in", "-o", "\(folder.path)/o")
        #expect(answer.error.contains(words), "\(answer.error)")
        try folder.write("<rss version=\"2.0\"><channel><title>News</title></channel></rss>", to: "feed.xml")
        let feed = await entente("build", "\(folder.path)/feed.xml", "-o", "\(folder.path)/o")
        #expect(feed.outcome == .failure && feed.error.contains("[feed]"), "\(feed.error)")
    }

    @Test func errorsAreCounted() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        try folder.write(String(repeating: "{\"body\":\"x\"}\n", count: 30), to: "in/a.jsonl")
        let answer = await entente("build", "\(folder.path)/in", "-o", "\(folder.path)/o")
        #expect(answer.error.contains("… and 10 more errors"), "\(answer.error)")
        #expect(answer.error.split(separator: "\n").count < 26)
    }

    @Test func aloneItSaysWhatToTryFirst() async {
        let answer = await entente()
        #expect(answer.outcome == .success)
        for words in ["entente sample articles", "entente build articles", "entente ask", "Exit codes"] {
            #expect(answer.output.replacing("\n", with: " ").contains(words), "\(answer.output)")
        }
    }
}
