import ArgumentParser
import EntenteWriting

/// `entente formats`: what there is to write.
struct FormatsCommand: ConsoleCommand {
    static let configuration = CommandConfiguration(
        commandName: "formats", abstract: "Lists the formats that a graph can be written in, and what each keeps.")

    func run(on console: Console) async -> Outcome {
        let formats = FormatRegistry.standard.formats
        let width = formats.map(\.name.utf8.count).max() ?? 0
        for format in formats {
            let name = format.name + String(repeating: " ", count: width - format.name.utf8.count)
            console.output("\(name)  \(format.title), graph.\(format.fileExtension), \(format.mediaType)\n")
            console.output(
                "\(String(repeating: " ", count: width))  keeps \(format.abilities.names.joined(separator: ", "))\n")
        }
        return .success
    }
}
