import EntenteCommand
import Foundation
import Testing

@Suite struct CommandTests {
    @Test(
        arguments: [
            (["--help"], Outcome.success, "SUBCOMMANDS"), (["build", "--help"], .success, "--published"),
            (["--version"], .success, "0."), (["formats"], .success, "graphml"), ([], .success, "SUBCOMMANDS"),
            (["bulid"], .usage, "build"), (["build", "--fromat", "x"], .usage, "--fromat"),
            (["build", "x", "--to", "turtle,toml"], .usage, "turtle, graphml"),
            (["build", "x", "--jobs", "0"], .usage, "1 to 1024"),
            (["build", "x", "--jobs", "many"], .usage, "--jobs"),
            (["build", "x", "--min-confidence", "2"], .usage, "0 to 1"),
            (["build", "x", "--published", "12.11.2019"], .usage, "2019-11-12"),
            (["build", "x", "--published", "2019-02-30"], .usage, "2019-11-12"),
            (["build", "x", "--profile", "gephi"], .usage, "'standard', 'strict' or 'yed'"),
            (["build", "x", "--base", "no iri"], .usage, "no iri"),
            (["build"], .usage, "standard input"), (["sample"], .usage, "<dir>"),
        ] as [([String], Outcome, String)])
    func answers(_ arguments: [String], _ outcome: Outcome, _ words: String) async {
        let answer = await entente(arguments)
        #expect(answer.outcome == outcome)
        #expect((outcome == .success ? answer.output : answer.error).contains(words))
        #expect((outcome == .success ? answer.error : answer.output).isEmpty)
    }

    @Test func exitCodesAreAPromise() {
        #expect(Outcome.allCases.map(\.rawValue) == [0, 1, 2, 64])
    }

    @Test func theSampleArticlesMakeAGraph() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        let sample = await entente("sample", "\(folder.path)/articles")
        #expect(sample.outcome == .success)
        #expect(!folder.names("articles").isEmpty)
        let built = await entente("build", "\(folder.path)/articles", "--output", "\(folder.path)/new/output")
        #expect(built.outcome == .success)
        #expect(folder.names("new/output") == ["graph.graphml", "graph.ttl"])
        #expect(built.error.contains("written: \(folder.path)/new/output/graph.ttl"))
        #expect(built.output.isEmpty)
    }

    @Test func theSummaryCountsWhatWasDone() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        try folder.write(story(1), to: "in/a.txt")
        try folder.write(story(1), to: "in/b.txt")
        try folder.write(story(2), to: "in/c.txt")
        try folder.write("", to: "in/empty.txt")
        try folder.write("x", to: "in/notes.ods")
        let answer = await entente("build", "\(folder.path)/in", "-o", "\(folder.path)/out", "--to", "ntriples")
        #expect(answer.outcome == .partial)
        #expect(answer.error.contains("2 articles (1 more came twice)"))
        #expect(answer.error.contains("1 input failed: 1 empty-file"))
        #expect(answer.error.contains("in/empty.txt: error: the file is empty"))
        #expect(answer.error.contains("1 skipped-file, 1 repeated-article"))
        #expect(folder.names("out") == ["graph.nt"])
        let quiet = await entente("build", "\(folder.path)/in/a.txt", "-o", "\(folder.path)/out", "--quiet")
        #expect(quiet.outcome == .success)
        #expect(quiet.error.isEmpty && quiet.output.isEmpty)
    }

    @Test func theLogSaysWhatWasLeftOut() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        let first = try folder.write(
            "A headline\n\nOn Tuesday \"he\" left the capital after a long day of talks that had begun at dawn, and nobody said where the delegation went next.\n",
            to: "in/a.txt")
        let second = try folder.write(
            "Another one\n\nThe two countries agreed. He came to the capital for a long day of talks that had begun at dawn, and nobody said why.\n",
            to: "in/b.txt")
        var logs: [String] = []
        for files in [[first, second], [second, first]] {
            let log = "\(folder.path)/log.jsonl"
            let answer = await entente(["build"] + files + ["-o", "\(folder.path)/out", "--quiet", "--log", log])
            #expect(answer.outcome == .success)
            logs.append(try String(contentsOfFile: log, encoding: .utf8))
        }
        #expect(logs[0] == logs[1])
        let lines = logs[0].split(separator: "\n")
        let codes = try lines.map { line -> String in
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            return object?["code"] as? String ?? ""
        }
        #expect(codes.sorted() == ["no-publication-date", "unresolved-group", "unresolved-pronoun"])
    }

    @Test func aProgressBarIsForAPersonOnly() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        let file = try folder.write(story(1), to: "a.txt")
        let watched = await entente(["build", file, "-o", "\(folder.path)/out"], isWatched: true)
        #expect(watched.error.contains("1/1 files"))
        let unwatched = await entente("build", file, "-o", "\(folder.path)/out")
        #expect(!unwatched.error.contains("\r"))
    }
}
