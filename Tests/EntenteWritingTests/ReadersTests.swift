import EntenteGraph
import EntenteWriting
import Foundation
import Testing

private let repository = SchemaTests.folder.deletingLastPathComponent()
private let readersAreInstalled = FileManager.default.fileExists(
    atPath: repository.appendingPathComponent(".venv/.ready").path)

/// The exports read back by other people's readers: Tests/Readers/check.py in the environment that `make test` makes.
@Suite(.enabled(if: readersAreInstalled, "the readers are not installed: make setup installs them"))
struct ReadersTests {
    @Test(arguments: SampleGraphs.all.map(\.name))
    func allReadersAgree(graph: String) throws {
        let folder = try TemporaryFolder()
        try GraphExporter().write(SampleGraphs.named(graph), as: FormatRegistry.standard.formats, in: folder.url.path)
        // The relations of that graph lead from anything to anything.
        let options = graph == "parallel" ? ["--no-shapes"] : []
        try run("check.py", [folder.url.path] + options)
    }

    @Test func schemaFilesAgree() throws { try run("schema_check.py", []) }

    private func run(_ script: String, _ arguments: [String]) throws {
        let process = Process()
        let output = Pipe()
        process.executableURL = repository.appendingPathComponent(".venv/bin/python")
        process.arguments = [repository.appendingPathComponent("Tests/Readers/\(script)").path] + arguments
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(text)")
    }
}
