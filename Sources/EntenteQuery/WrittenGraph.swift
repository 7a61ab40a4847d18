package import EntenteText
import EntenteWriting
import Foundation

/// A file that a graph was written to, as its name and its first bytes tell.
///
///     WrittenGraph("output", for: .reading)?.path     // output/graph.jsonl
package struct WrittenGraph: Sendable {
    /// What is to be done with it: the files that are read best come first where a folder has several.
    package enum Use: Sendable {
        /// By ``GraphReader``.
        case reading
        /// By a store of RDF.
        case querying

        var extensions: [String] {
            let lines = ["jsonl"]
            let quads = ["nq", "nt"]
            let others = ["ttl", "trig", "rdf", "jsonld"]
            return switch self {
            case .reading: lines + quads + others
            case .querying: ["ttl", "nt", "trig", "nq", "rdf", "jsonld"] + lines
            }
        }
    }

    package let path: String
    /// `ttl`, without `.gz`.
    package let fileExtension: String
    package let isCompressed: Bool

    /// True of what ``GraphReader`` reads.
    package var isReadable: Bool { ["jsonl", "nq", "nt"].contains(fileExtension) }
    package var isRDF: Bool { fileExtension != "jsonl" }
    /// True of what has named graphs beside the default one.
    package var isDataset: Bool { ["nq", "trig"].contains(fileExtension) }

    /// Takes a file, or a folder with the files of a graph in it (`graph.ttl` …); nil for what holds no graph.
    package init?(_ path: String, for use: Use) throws(Diagnostic) {
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
            for file in use.extensions.flatMap({ ["graph.\($0)", "graph.\($0).gz"] }) {
                if let written = try WrittenGraph(file: path.hasSuffix("/") ? path + file : "\(path)/\(file)") {
                    self = written
                    return
                }
            }
            return nil
        }
        guard let written = try WrittenGraph(file: path) else { return nil }
        self = written
    }

    /// Hands on a file that is not compressed: this one, or one that is made of it and goes afterwards.
    package func withPlainFile<Result>(_ body: (_ path: String) throws -> Result) throws -> Result {
        guard isCompressed else { return try body(path) }
        let file = "\(NSTemporaryDirectory())/entente-\(UUID().uuidString).\(fileExtension)"
        defer { unlink(file) }
        try Data(try GraphReader().decompressed(path: path)).write(to: URL(fileURLWithPath: file))
        return try body(file)
    }

    private init?(file path: String) throws(Diagnostic) {
        isCompressed = path.hasSuffix(".gz")
        let name = isCompressed ? String(path.dropLast(3)) : path
        guard let fileExtension = Use.reading.extensions.first(where: { name.hasSuffix(".\($0)") }),
            !name.hasSuffix(".void.ttl"), FileManager.default.fileExists(atPath: path)
        else { return nil }
        self.path = path
        self.fileExtension = fileExtension
        // Articles may be JSON Lines too.
        if fileExtension == "jsonl", !isCompressed {
            let start = try ByteSource(path: path).peek(4096)
            guard String(decoding: start, as: UTF8.self).contains("\"\(JSONLinesWriter.formatName)\"") else {
                return nil
            }
        }
    }
}
