import Foundation
import Testing

/// Rules that `ENTENTE_RULES` names and that cannot be read: the file, the line and the remedy, and nothing written.
@Suite struct RuleFolderTests {
    private func run(rules: String, _ folder: Folder) throws -> (status: Int32, error: String) {
        try folder.write("Headline\n\nNorway thanked Oman for its help in the talks.", to: "in/a.txt")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: KillTests.program)
        process.arguments = ["build", "\(folder.path)/in", "--output", "\(folder.path)/out"]
        process.environment = ["ENTENTE_RULES": rules]
        let errors = Pipe()
        process.standardError = errors
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, text)
    }

    @Test(
        .enabled(if: KillTests.isReady, "the program is built by `swift build --build-tests`"),
        arguments: [
            (
                "events.rules", "rule a => Aid\n  verb @no-such-class\n",
                ":2: error: the lexicon has no class @no-such-class"
            ),
            ("words.tsv", "end\tverb\n", ":1: error: expected: class, part of speech, words"),
            (nil, "", ": error: there is no such folder of rules"),
        ] as [(String?, String, String)])
    func isRefused(name: String?, text: String, message: String) throws {
        let folder = try Folder()
        defer { folder.remove() }
        if let name { try folder.write(text, to: "rules/\(name)") }
        let rules = "\(folder.path)/rules"
        let result = try run(rules: rules, folder)
        #expect(result.status == 2)
        #expect(result.error.contains(rules + (name.map { "/" + $0 } ?? "") + message))
        #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/out/graph.ttl"))
    }
}
