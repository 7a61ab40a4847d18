import EntenteCommand
import Foundation
import Testing

/// The two halves of the main job make what the whole makes.
@Suite struct ExtractMergeTests {
    private func lines(_ numbers: Range<Int>) -> String {
        numbers.map { number in
            #"{"id": "\#(number)", "published": "2019-11-\#(10 + number % 20)", "text": "President Moon Jae-in met Prime Minister Shinzo Abe for meeting \#(number) in Bangkok, Thailand. \"We agreed,\" Moon said."}"#
        }.joined(separator: "\n")
    }

    @Test func theHalvesMakeTheWhole() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        let path = folder.path
        try folder.write(lines(0..<20), to: "in/a.jsonl")
        try folder.write(lines(15..<40), to: "in/b.jsonl")
        for number in 0..<4 { try folder.write(story(number), to: "in/\(number).txt") }
        let files = ["a.jsonl", "b.jsonl", "0.txt", "1.txt", "2.txt", "3.txt"].map { "\(path)/in/\($0)" }
        #expect(
            await entente("build", "\(path)/in", "-o", "\(path)/whole", "--to", "turtle,graphml").outcome == .success)
        for (number, file) in files.enumerated() {
            let answer = await entente("extract", file, "--output", "\(path)/\(number).graphs", "--quiet")
            #expect(answer.outcome == .success && answer.error.isEmpty && answer.output.isEmpty)
        }
        let parts = [3, 1, 0, 5, 4, 2, 1].map { "\(path)/\($0).graphs" }
        let merged = await entente(["merge"] + parts + ["-o", "\(path)/merged", "--to", "turtle,graphml"])
        #expect(merged.outcome == .success)
        #expect(merged.error.contains("44 articles"))
        for name in ["graph.ttl", "graph.graphml"] {
            #expect(folder.read("whole/\(name)") != nil)
            #expect(folder.read("merged/\(name)") == folder.read("whole/\(name)"))
        }
    }

    @Test func theLinesStandInTheOrderOfTheInput() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        let path = folder.path
        var files = [try folder.write(lines(0..<30), to: "a.jsonl")]
        for number in 0..<6 { files.append(try folder.write(story(number), to: "\(number).txt")) }
        files.append(try folder.write("", to: "empty.txt"))
        files.append(try folder.write(lines(25..<35), to: "b.jsonl"))
        let one = await entente(["extract", "--jobs", "1"] + files)
        #expect(one.outcome == .partial)
        #expect(one.error.contains("[empty-file]"))
        #expect(one.output.split(separator: "\n").count == 41)
        for jobs in ["2", "5"] {
            #expect(await entente(["extract", "--jobs", jobs] + files).output == one.output)
        }
        #expect(await entente(["extract", "-o", "\(path)/lines"] + files).outcome == .partial)
        #expect(folder.text("lines") == one.output)
    }

    @Test func badLinesAreReportedAndTheRestMerged() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        let path = folder.path
        let file = try folder.write(story(1), to: "a.txt")
        let line = await entente("extract", file).output
        try folder.write("\(line)\n{\"articleGraph\":1\n{\"articleGraph\":9}\n\(line)", to: "bad.graphs")
        try folder.write("", to: "empty.graphs")
        let answer = await entente(
            "merge", "\(path)/bad.graphs", "\(path)/none.graphs", "\(path)/empty.graphs", "-o", "\(path)/out")
        #expect(answer.outcome == .partial)
        #expect(answer.error.contains("bad.graphs:3: error: '}' is missing, at byte 18"))
        #expect(answer.error.contains("bad.graphs:4: error: the graph is of version 9"))
        #expect(answer.error.contains("none.graphs: error: the file cannot be read"))
        #expect(answer.error.contains("empty.graphs: error: the file is empty"))
        #expect(answer.error.contains("1 article (1 more came twice)"))
        #expect(folder.names("out") == ["graph.graphml", "graph.ttl"])
        let nothing = await entente("merge", "\(path)/empty.graphs", "-o", "\(path)/none")
        #expect(nothing.outcome == .failure && nothing.error.contains("[no-articles]"))
    }

    @Test func whereNothingCanBeWrittenNothingIsLost() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        let file = try folder.write(story(1), to: "a.txt")
        try folder.write("before", to: "lines")
        let full = await entente("extract", file, "--output", "/dev/full")
        #expect(full.outcome == .failure && full.error.contains("[disk-full]"))
        let missing = await entente("extract", "\(folder.path)/none.txt", "--output", "\(folder.path)/lines")
        #expect(missing.outcome == .failure)
        #expect(folder.text("lines") == "before")
        #expect(folder.names() == ["a.txt", "lines"])
    }
}
