import Foundation

/// A page of the documentation.
struct MarkdownPage {
    /// Below the root of the repository.
    let path: String
    private(set) var lines: [String]

    /// A command that the page shows, such as `    $ entente ask left output`, and the lines below it that show what it says.
    struct Example {
        var command: String
        var answer: Range<Int>
    }

    init(_ path: String) throws {
        self.path = path
        let text = try String(contentsOfFile: "\(ReaderTests.root)/\(path)", encoding: .utf8)
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// All pages: those of the root and of the modules.
    static let paths: [String] = {
        let below = FileManager.default.enumerator(atPath: "\(ReaderTests.root)/Sources")
        let files = below?.compactMap { $0 as? String } ?? []
        return ["NOTICE.md", "README.md"] + files.filter { $0.hasSuffix(".md") }.map { "Sources/\($0)" }.sorted()
    }()

    // MARK: Examples

    var examples: [Example] {
        lines.indices.filter { lines[$0].hasPrefix("    $ entente ") }.map { start in
            var end = start + 1
            while end < lines.count, lines[end].isEmpty || lines[end].hasPrefix("    "), !lines[end].hasPrefix("    $ ")
            {
                end += 1
            }
            while lines[end - 1].isEmpty { end -= 1 }
            return Example(command: String(lines[start].dropFirst(14)), answer: start + 1..<end)
        }
    }

    /// The lines that show what a command says.
    func answer(to example: Example) -> [String] { lines[example.answer].map { String($0.dropFirst(4)) } }

    /// Shows other answers.
    mutating func show(_ answers: [[String]]) {
        for (example, answer) in zip(examples, answers).reversed() {
            lines.replaceSubrange(example.answer, with: answer.map { $0.isEmpty ? "" : "    " + $0 })
        }
    }

    func write() throws {
        try lines.joined(separator: "\n").write(
            toFile: "\(ReaderTests.root)/\(path)", atomically: true, encoding: .utf8)
    }

    /// The files that the page shows: blocks whose first line is a comment with a name, such as `# desk.yaml`.
    var files: [(name: String, text: String)] {
        lines.indices.compactMap { start in
            guard lines[start].hasPrefix("```"), start + 1 < lines.count, lines[start + 1].hasPrefix("# "),
                lines[start + 1].contains("."),
                let end = lines[(start + 1)...].firstIndex(of: "```")
            else { return nil }
            return (String(lines[start + 1].dropFirst(2)), lines[start + 1..<end].joined(separator: "\n") + "\n")
        }
    }

    // MARK: Links

    /// Where its links lead, those to other hosts left out.
    var links: [String] {
        prose.flatMap { line in
            line.split(separator: "](", omittingEmptySubsequences: false).dropFirst().map {
                String($0.prefix { $0 != ")" })
            }
        }.filter { !$0.hasPrefix("http") }
    }

    /// What a link can name after `#`: the headings in small letters, with hyphens for blanks.
    var anchors: Set<String> {
        Set(
            prose.filter { $0.hasPrefix("#") }.map { heading in
                String(
                    heading.drop { $0 == "#" || $0 == " " }.lowercased().compactMap { character -> Character? in
                        if character == " " { return "-" }
                        return character.isLetter || character.isNumber || "-_".contains(character) ? character : nil
                    })
            })
    }

    /// The lines outside of code.
    private var prose: [String] {
        var isCode = false
        return lines.filter { line in
            if line.hasPrefix("```") { isCode.toggle() }
            return !isCode && !line.hasPrefix("    ")
        }
    }
}
