import Foundation

/// The formats that programs add: `entente-writer-NAME` on the search path becomes the format NAME.
///
/// Asked with `--describe`, such a program prints a JSON object: `extension` of its files, `title`, `mediaType`, and in
/// `keeps` the words of ``GraphFormat/Abilities`` for what a graph keeps in it; all but the extension may be left out.
/// Asked without arguments, it reads property-graph JSON Lines (``JSONLinesWriter``) from standard input, writes the file to
/// standard output and ends with 0; anything else is a failure, and its standard error says why.
///
///     let programs = WriterPrograms(searchPath: ProcessInfo.processInfo.environment["PATH"] ?? "")
///     let formats = try FormatRegistry.standard.formats(named: "turtle,edges", programs: programs)
public struct WriterPrograms: Sendable {
    static let prefix = "entente-writer-"
    private let folders: [String]
    private let patience: Duration
    /// Bytes that a description may have.
    private static let longestDescription = 1 << 16

    /// - Parameters:
    ///   - searchPath: Folders with colons between, as in the environment's `PATH`.
    ///   - patience: How long a program may take to describe itself.
    public init(searchPath: String, patience: Duration = .seconds(10)) {
        self.patience = patience
        folders = searchPath.split(separator: ":").map(String.init)
    }

    /// The names of the programs that there are, sorted.
    public var names: [String] {
        var names: Set<String> = []
        for folder in folders {
            for file in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
            where file.hasPrefix(Self.prefix) {
                let name = String(file.dropFirst(Self.prefix.count))
                if path(of: name) != nil { names.insert(name) }
            }
        }
        return names.sorted()
    }

    /// The format of a program; nil where there is none of this name.
    ///
    /// - Throws: ``WritingError`` with the code `writer-failed` where the program does not say what it writes.
    public func format(named name: String) throws -> GraphFormat? {
        guard let path = path(of: name) else { return nil }
        let description = try describe(path)
        return GraphFormat(
            name: name, title: description.title ?? "by \(path)", fileExtension: description.extension,
            mediaType: description.mediaType ?? "application/octet-stream",
            abilities: GraphFormat.Abilities(names: description.keeps ?? []),
            makeWriter: { ProgramWriter(path: path, options: $0) })
    }

    private func path(of name: String) -> String? {
        guard !name.isEmpty, name.utf8.allSatisfy({ isLetter($0) || isDigit($0) || "-_".utf8.contains($0) }) else {
            return nil
        }
        return folders.lazy.map { "\($0)/\(Self.prefix)\(name)" }.first { path in
            var status = stat()
            return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && access(path, X_OK) == 0
        }
    }

    private struct Description: Decodable {
        var `extension`: String
        var title: String?
        var mediaType: String?
        var keeps: [String]?
    }

    private func describe(_ path: String) throws -> Description {
        let program = try ChildProcess(path: path, arguments: ["--describe"])
        guard let status = program.wait(atMost: patience, output: Self.longestDescription) else {
            throw WritingError(
                .writerFailed, "does not say what it writes", place: path,
                cause: "asked with --describe, it must print {\"extension\": \"…\"} and end at once; it was stopped")
        }
        var answer: [UInt8] = []
        try program.forEachOutput { answer += $0 }
        guard status == 0, let description = try? JSONDecoder().decode(Description.self, from: Data(answer)),
            !description.extension.isEmpty,
            description.extension.utf8.allSatisfy({ isLetter($0) || isDigit($0) || ".-_".utf8.contains($0) }),
            description.extension.utf8.first != UInt8(ascii: ".")
        else {
            throw WritingError(
                .writerFailed, "does not say what it writes", place: path,
                cause:
                    "asked with --describe, it must print {\"extension\": \"…\"} and end with 0, but it ended with \(status)"
                    + (program.complaint.isEmpty ? "" : ": \(program.complaint)"))
        }
        return description
    }
}
