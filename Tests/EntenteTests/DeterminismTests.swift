import EntenteCommand
import Foundation
import Testing

/// The same articles give the same bytes: in two runs, on one core and on many, in any order, as files or as lines.
@Suite struct DeterminismTests {
    @Test func runsJobsAndOrderChangeNothing() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        var files: [String] = []
        for number in 0..<8 { files.append(try folder.write(story(number), to: "in/\(number).txt")) }
        let lines = (8..<40).map { number in
            #"{"id": "\#(number)", "published": "2019-11-\#(10 + number % 20)", "text": "President Moon Jae-in met Prime Minister Shinzo Abe for meeting \#(number) in Bangkok, Thailand. \"We agreed,\" Moon said."}"#
        }
        files.append(try folder.write(lines.joined(separator: "\n"), to: "in/many.jsonl"))
        let runs = [
            files + ["--jobs", "1"], files + ["--jobs", "2"], files + ["--jobs", "2"],
            files.reversed() + ["--jobs", "7"],
            files[3...] + files[..<3] + ["--jobs", "3"], ["\(folder.path)/in", files[3]],
        ]
        for (number, arguments) in runs.enumerated() {
            let answer = await entente(
                ["build", "-o", "\(folder.path)/out\(number)", "--to", "turtle,graphml,ntriples"] + arguments)
            #expect(answer.outcome == .success)
            for name in ["graph.ttl", "graph.graphml", "graph.nt"] {
                #expect(folder.read("out\(number)/\(name)") != nil)
                #expect(folder.read("out\(number)/\(name)") == folder.read("out0/\(name)"))
            }
        }
    }
}
