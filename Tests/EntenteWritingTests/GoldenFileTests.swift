import EntenteGraph
import EntenteText
import EntenteWriting
import Foundation
import Testing

/// The exact bytes of small graphs. `ENTENTE_RECORD=1` writes them anew.
struct GoldenFileTests {
    /// Of a page the data alone is kept, by ``HTMLWriterTests``: the rest is the same in all pages.
    static let cases = FormatRegistry.standard.formats.filter { $0.isText && $0.name != "html" }.flatMap { format in
        ["empty", "pact", "hostile", "dates"].map { (format.name, $0) }
    }

    @Test(arguments: cases)
    func bytesAreAsRecorded(format name: String, graph: String) throws {
        let format = try FormatRegistry.standard.format(named: name)
        let files = try files(of: SampleGraphs.named(graph), as: format)
        let isOne = files.map(\.name) == ["graph"]
        // Several files are kept as one, each after a line with its name.
        let written = files.flatMap { (isOne ? [] : Array("==> \($0.name) <==\n".utf8)) + $0.bytes }
        let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Golden/\(graph).\(isOne ? format.fileExtension : format.name)")
        if ProcessInfo.processInfo.environment["ENTENTE_RECORD"] == "1" {
            try FileManager.default.createDirectory(
                at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(written).write(to: path)
        }
        let recorded = try Data(contentsOf: path)
        #expect(Array(recorded) == written, "\(path.lastPathComponent) differs; ENTENTE_RECORD=1 records it anew")
    }
}
