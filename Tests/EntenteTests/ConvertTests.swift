import EntenteCommand
import EntenteWriting
import Foundation
import Testing

@Suite struct ConvertTests {
    @Test func whatIsConvertedIsAsBuilt() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        try folder.write(story(1), to: "in/a.txt")
        try folder.write(story(2), to: "in/b.txt")
        let all = FormatRegistry.standard.names.filter { $0 != "png" || PNGWriter.isAvailable }.joined(separator: ",")
        let built = await entente("build", "\(folder.path)/in", "-o", "\(folder.path)/built", "--to", all)
        #expect(built.outcome == .success)
        let whole = await entente(
            "convert", "\(folder.path)/built/graph.jsonl", "-o", "\(folder.path)/lines", "--to", all)
        #expect(whole.outcome == .success)
        #expect(folder.names("lines") == folder.names("built"))
        for name in folder.names("built") {
            #expect(try bytes(folder, "lines/\(name)") == bytes(folder, "built/\(name)"), "\(name)")
        }
        let quads = await entente(
            "convert", "\(folder.path)/built/graph.nq", "-o", "\(folder.path)/quads", "--to",
            "turtle,ntriples,nquads,trig")
        #expect(quads.outcome == .success)
        for name in folder.names("quads") {
            #expect(try bytes(folder, "quads/\(name)") == bytes(folder, "built/\(name)"), "\(name)")
        }
        let packed = await entente(
            "convert", "\(folder.path)/built/graph.nq", "-o", "\(folder.path)/packed", "--to", "nquads", "--compress",
            "--quiet")
        #expect(packed.outcome == .success && packed.error.isEmpty)
        #expect(folder.names("packed") == ["graph.nq.gz"])
        let based = await entente(
            "convert", "\(folder.path)/packed/graph.nq.gz", "-o", "\(folder.path)/based", "--to", "turtle", "--base",
            "https://example.org/id")
        #expect(based.outcome == .success)
        let turtle = String(decoding: try bytes(folder, "based/graph.ttl"), as: UTF8.self)
        #expect(turtle.contains("<https://example.org/id/person/>"))
    }

    @Test(
        arguments: [
            (["convert"], Outcome.usage, "<graph>"), (["convert", "x.nq"], .usage, "--to"),
            (["convert", "x.nq", "--to", "toml"], .usage, "turtle, graphml"),
            (["convert", "no-such-file.nq", "--to", "turtle"], .failure, "No such file"),
            (["convert", "/dev/null", "--to", "turtle", "-o", "/dev/null"], .failure, "no folder"),
        ] as [([String], Outcome, String)])
    func answers(_ arguments: [String], _ outcome: Outcome, _ words: String) async {
        let answer = await entente(arguments)
        #expect(answer.outcome == outcome)
        #expect(answer.error.contains(words), "\(answer.error)")
    }

    private func bytes(_ folder: Folder, _ name: String) throws -> Data {
        try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/\(name)"))
    }
}
