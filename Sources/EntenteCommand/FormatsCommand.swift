import ArgumentParser
import EntenteWriting

/// `entente formats`: what there is to write.
struct FormatsCommand: ConsoleCommand {
    static let configuration = CommandConfiguration(
        commandName: "formats",
        abstract: "Lists the formats that a graph can be written in, and what each keeps and what not.",
        discussion: """
            A program entente-writer-NAME on the PATH adds a format: asked with --describe it prints \
            {"extension": "…"} and may add title, mediaType and keeps; else it reads property-graph JSON Lines and \
            writes the file to standard output.
            """)

    func run(on console: Console) async -> Outcome {
        let programs = ExportArguments.programs
        let known = FormatRegistry.standard
        var formats = known.formats
        var faults: [any Error] = []
        for name in programs.names where !known.names.contains(name) {
            do { formats += try [programs.format(named: name)].compactMap { $0 } } catch { faults.append(error) }
        }
        do {
            try Self.list(formats, on: console)
        } catch {
            console.errorLine("\(error)")
            return .failure
        }
        for fault in faults { console.errorLine("\(fault)") }
        return .success
    }

    private static func list(_ formats: [GraphFormat], on console: Console) throws {
        let width = formats.map(\.name.utf8.count).max() ?? 0
        let indent = String(repeating: " ", count: width)
        for format in formats {
            let name = format.name + String(repeating: " ", count: width - format.name.utf8.count)
            try console.write("\(name)  \(format.title), graph.\(format.fileExtension), \(format.mediaType)\n")
            let keeps = format.abilities.names
            if !keeps.isEmpty { try console.write("\(indent)  keeps \(keeps.joined(separator: ", "))\n") }
            let lacks = format.abilities.missing
            if !keeps.isEmpty, !lacks.isEmpty { try console.write("\(indent)  not \(lacks.joined(separator: ", "))\n") }
        }
    }
}
