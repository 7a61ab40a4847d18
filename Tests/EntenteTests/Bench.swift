import Entente
import EntenteCommand
import EntenteGraph
import EntenteText
import Foundation
import Synchronization

/// A folder of a test's own.
final class Folder: Sendable {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("entente-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    func remove() { try? FileManager.default.removeItem(atPath: path) }

    @discardableResult
    func write(_ bytes: [UInt8], to name: String) throws -> String {
        let file = "\(path)/\(name)"
        let folder = (file as NSString).deletingLastPathComponent
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(fileURLWithPath: file))
        return file
    }

    @discardableResult
    func write(_ text: String, to name: String) throws -> String { try write(Array(text.utf8), to: name) }

    func read(_ name: String) -> Data? { FileManager.default.contents(atPath: "\(path)/\(name)") }
    func text(_ name: String) -> String { read(name).map { String(decoding: $0, as: UTF8.self) } ?? "" }

    /// Everything in the folder, hidden files too.
    func names(_ folder: String = "") -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)")) ?? []).sorted()
    }
}

/// The words of a command line; those with apostrophes around them hold blanks.
func commandWords(_ line: String) -> [String] {
    line.split(separator: "'", omittingEmptySubsequences: false).enumerated().flatMap { number, part in
        number % 2 == 1 ? [String(part)] : part.split(separator: " ").map(String.init)
    }
}

/// What a command said, and how it ended.
struct Answer {
    var outcome: Outcome
    var output: String
    var error: String
}

/// Runs `entente` with these arguments.
func entente(_ arguments: String..., isWatched: Bool = false) async -> Answer {
    await entente(arguments, isWatched: isWatched)
}

func entente(_ arguments: [String], isWatched: Bool = false) async -> Answer {
    let said = Words()
    let console = Console(
        output: { text in said.output.withLock { $0 += text } }, error: { text in said.error.withLock { $0 += text } },
        isWatched: isWatched)
    let outcome = await RootCommand.run(arguments, console: console)
    return Answer(outcome: outcome, output: said.output.withLock { $0 }, error: said.error.withLock { $0 })
}

private final class Words: Sendable {
    let output = Mutex("")
    let error = Mutex("")
}

/// A short article on a true event, told apart by its number.
func story(_ number: Int) -> String {
    let day = number % 27 + 1
    return """
        Japan, South Korea hold talks on trade, round \(number)

        Published : Nov. \(day), 2019 - 10:00

        TOKYO, Nov. \(day) -- Japanese Prime Minister Shinzo Abe met South Korean President Moon Jae-in on Monday. \
        "We will meet again," Abe said after meeting number \(number).

        The two countries signed the General Security of Military Information Agreement (GSOMIA) in November 2016.

        """
}

/// Stages that need no language model: a file is an article, its words with a capital are people.
func standInStages(find: [String]? = nil) -> Stages {
    Stages(
        find: { paths in ((find ?? paths).map { FilePath($0) }, []) },
        read: { file, each in
            guard let text = FileManager.default.contents(atPath: file.description), !text.isEmpty else {
                each(
                    .diagnostic(
                        Diagnostic(.error, code: "empty-file", message: "the file is empty", path: file.description)))
                return
            }
            for (number, line) in text.split(separator: UInt8(ascii: "\n")).enumerated() {
                each(
                    .article(
                        Article(
                            source: SourceText(utf8: Array(line)), sha256: digest(line), origin: "\(file):\(number + 1)"
                        )))
            }
        },
        extract: { article in
            var graph = ArticleGraph(source: NewsSource(sha256: article.sha256))
            let text = article.source.string(article.source.all)
            graph.passages = [Passage(start: 0, end: text.unicodeScalars.count, text: text)]
            for word in text.split(separator: " ") where word.first?.isUppercase == true {
                graph.things.append(Thing(kind: .person, name: "Person \(word)", passages: [0]))
            }
            return graph
        })
}

private func digest(_ bytes: Data) -> String {
    let half = Symbol(bytes).hash
    let other = Symbol(Array(bytes.reversed())).hash
    return [half, other, half ^ other, half &+ other].map { String($0, radix: 16) }.joined()
}
