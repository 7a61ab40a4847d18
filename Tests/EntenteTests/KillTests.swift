import EntenteCommand
import EntenteGraph
import EntenteStore
import Foundation
import Testing

/// A build that is killed leaves a whole store, and the next one finishes the work: the same bytes as without a kill.
///
/// The moments are seeded sizes of the store's files, spread over all that a build writes, so that neither the load of
/// the machine nor its speed decides anything.
@Suite struct KillTests {
    static let program =
        CommandLine.arguments[0].split(separator: "/", omittingEmptySubsequences: false).dropLast()
        .joined(separator: "/") + "/entente"
    static var isReady: Bool { FileManager.default.isExecutableFile(atPath: program) }

    private func start(_ arguments: [String]) throws -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Self.program)
        process.arguments = arguments
        process.standardError = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        return process
    }

    private func size(_ store: String) -> Int {
        [store, store + "-wal"].reduce(0) { sum, file in
            var status = stat()
            return stat(file, &status) == 0 ? sum + Int(status.st_size) : sum
        }
    }

    @Test(.enabled(if: isReady, "the program is built by `swift build --build-tests`"))
    func killedAtFiftyMoments() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        let lines = (0..<400).map { number in
            #"{"id": "\#(number)", "published": "2019-11-\#(10 + number % 20)", "text": "Prime Minister Shinzo Abe met President Moon Jae-in for meeting \#(number) in Tokyo."}"#
        }
        try folder.write(lines.joined(separator: "\n"), to: "in/many.jsonl")
        let input = "\(folder.path)/in"
        func arguments(_ store: String, _ output: String) -> [String] {
            [
                "build", input, "--to", "turtle,graphml", "--store", store, "--output", "\(folder.path)/\(output)",
                "--quiet",
            ]
        }
        let plain = await entente("build", input, "--to", "turtle,graphml", "--output", "\(folder.path)/plain")
        #expect(plain.outcome == .success)
        // How much an undisturbed build writes: its log is as long as all that went through it.
        let whole = try start(arguments("\(folder.path)/whole.store", "whole"))
        var most = 0
        while whole.isRunning {
            most = max(most, size("\(folder.path)/whole.store"))
            usleep(500)
        }
        #expect(whole.terminationStatus == 0 && most > 0)

        var random = SeededRandom(state: 50)
        var killed = 0
        for round in 0..<10 {
            let store = "\(folder.path)/\(round).store"
            for _ in 0..<5 {
                let moment = size(store) + Int.random(in: 0...max(1, most / 4), using: &random)
                let process = try start(arguments(store, "killed"))
                while process.isRunning, size(store) < moment { usleep(200) }
                if process.isRunning {
                    kill(process.processIdentifier, SIGKILL)
                    killed += 1
                }
                process.waitUntilExit()
                let kept = try ArticleStore(path: store, extractor: "", patience: 5)
                #expect(try kept.articleGraphs().count <= lines.count)
                try kept.close()
            }
            let last = try start(arguments(store, "finished"))
            last.waitUntilExit()
            #expect(last.terminationStatus == 0)
            for name in ["graph.ttl", "graph.graphml"] {
                #expect(folder.read("finished/\(name)") != nil)
                #expect(folder.read("finished/\(name)") == folder.read("plain/\(name)"))
            }
        }
        #expect(killed > 0)
    }
}
