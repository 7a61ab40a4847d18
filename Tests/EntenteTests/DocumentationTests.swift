import EntenteCommand
import Foundation
import Testing

/// The documentation: its examples are answered as they stand there, its links lead to something, its first page is short.
@Suite struct DocumentationTests {
    static let shown = MarkdownPage.paths.filter { (try? MarkdownPage($0))?.examples.isEmpty == false }

    @Test func theFirstPageIsShort() throws {
        let page = try MarkdownPage("README.md")
        #expect(page.lines.joined(separator: "\n").utf8.count < 10_000)
        #expect(page.lines.contains { $0.hasPrefix("    make test ") })
        #expect(page.examples.count == 5)
    }

    @Test(arguments: MarkdownPage.paths)
    func linksLeadSomewhere(_ path: String) throws {
        let folder = (path as NSString).deletingLastPathComponent
        for link in try MarkdownPage(path).links {
            let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            let target = parts[0].isEmpty ? path : "\(folder)/\(parts[0])"
            let place = "\(ReaderTests.root)/\(target)"
            #expect(FileManager.default.fileExists(atPath: place), "\(path): \(link) leads to nothing")
            if parts.count > 1 {
                #expect(try MarkdownPage(target).anchors.contains(parts[1]), "\(path): \(link) leads to no heading")
            }
        }
    }

    /// `ENTENTE_RECORD=1` writes the answers anew.
    @Test(.enabled(if: ReaderTests.isReady, "oxigraph is installed by `make test`"), arguments: shown)
    func examplesAreAnswered(_ path: String) async throws {
        let folder = try Folder()
        defer { folder.remove() }
        var page = try MarkdownPage(path)
        for file in page.files { try folder.write(file.text, to: file.name) }
        let names = ["articles", "output"] + page.files.map(\.name)
        #expect(await entente("sample", "\(folder.path)/articles").outcome == .success)
        let built = await entente(
            "build", "\(folder.path)/articles", "-o", "\(folder.path)/output", "--to", "turtle,jsonl")
        #expect(built.outcome == .success)
        var answers: [[String]] = []
        for example in page.examples {
            let words = commandWords(example.command).map { names.contains($0) ? "\(folder.path)/\($0)" : $0 }
            let answer = await entente(words)
            #expect(answer.outcome == .success, "\(path): \(example.command)")
            let text = (answer.error + answer.output).replacing("\(folder.path)/", with: "")
            var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
            while lines.last?.isEmpty == true { lines.removeLast() }
            answers.append(lines)
        }
        if ProcessInfo.processInfo.environment["ENTENTE_RECORD"] == "1" {
            page.show(answers)
            try page.write()
        }
        for (example, answer) in zip(page.examples, answers) {
            #expect(page.answer(to: example) == answer, "\(path): \(example.command); ENTENTE_RECORD=1 records it anew")
        }
    }
}
