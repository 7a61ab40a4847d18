import EntenteCommand
import Foundation
import Testing

/// The manual page: it tells all commands, options and exit codes, in macros that groff knows.
@Suite struct ManualTests {
    @Test func everythingIsTold() async {
        let page = await entente("manual")
        #expect(page.outcome == .success && page.error.isEmpty)
        #expect(page.output.hasPrefix(".TH ENTENTE 1 "))
        for words in [
            ".SS entente build", ".SS entente store repair", ".SS entente mcp",
            "\\fB\\-o\\fR, \\fB\\-\\-output\\fR \\fIdir\\fR",
            ".SH OPTIONS OF SEVERAL COMMANDS", "\\fB\\-\\-published\\fR \\fIdate\\fR", "[\\fIpaths\\fR ...]",
        ] {
            #expect(page.output.contains(words), "\(words)")
        }
        for outcome in Outcome.allCases { #expect(page.output.contains("\n.B \(outcome.rawValue)\n")) }
        // What several commands have is described once; the commands that make it are not told.
        #expect(page.output.ranges(of: ".TP\n\\fB\\-\\-published\\fR").count == 1)
        #expect(!page.output.contains("entente manual"))
        let macros = Set(
            page.output.split(separator: "\n").filter { $0.hasPrefix(".") }.map { $0.prefix { $0 != " " } })
        #expect(macros == [".TH", ".SH", ".SS", ".TP", ".PP", ".B", ".I", ".br"])
    }

    private static let groff = "/usr/bin/groff"

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: groff), "groff is not installed"))
    func groffHasNothingToSay() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        let page = try folder.write(await entente("manual").output, to: "entente.1")
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: Self.groff)
        process.arguments = ["-man", "-ww", "-Kutf8", "-Tutf8", "-P-cbu", page]
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0 && text.contains("EXIT STATUS"))
        #expect(!text.contains("warning:") && !text.contains("error:"), "\(text)")
    }
}
