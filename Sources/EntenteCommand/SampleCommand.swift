import ArgumentParser
import Entente
import EntenteText
import EntenteWriting

/// `entente sample`: articles to try the program with.
struct SampleCommand: ConsoleCommand {
    static let configuration = CommandConfiguration(
        commandName: "sample", abstract: "Writes out the sample articles that the program carries.")

    @Argument(help: "The folder for the articles; it is made where it is missing.", completion: .directory)
    var dir: String

    @Flag(help: "Says nothing but what went wrong.")
    var quiet = false

    func run(on console: Console) async -> Outcome {
        do {
            let folder = OutputFolder(dir)
            try folder.create()
            for article in SampleArticle.all {
                let file = try AtomicFile(path: "\(folder.path)/\(article.name)")
                try file.sink.write(article.bytes)
                try file.close()
                try file.commit()
            }
            if !quiet {
                try console.write(
                    "wrote \(SampleArticle.all.map(\.name).joined(separator: ", ")) into \(folder.path)\n")
            }
            return .success
        } catch {
            console.errorLine("\(error)")
            return .failure
        }
    }
}
