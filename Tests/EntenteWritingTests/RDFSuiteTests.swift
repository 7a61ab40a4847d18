import EntenteText
import EntenteWriting
import Foundation
import Testing

private let repository = SchemaTests.folder.deletingLastPathComponent()
private let suites = repository.deletingLastPathComponent().appendingPathComponent("shared/conformance/rdf11")
private let suitesAreHere = FileManager.default.fileExists(atPath: suites.path)
private let readersAreInstalled = FileManager.default.fileExists(
    atPath: repository.appendingPathComponent(".venv/.ready").path)

/// The graphs of the W3C's RDF 1.1 test suites, in every syntax that can hold them.
struct RDFSuiteTests {
    /// The documents of N-Triples and N-Quads: all that are meant to be wrong are refused, all others are read.
    @Test(.enabled(if: suitesAreHere, "shared/conformance is not here: skipped"))
    func quadsAreReadAsTheSuitesSay() throws {
        var wrong = 0
        for file in Self.files {
            let isWrong = file.lastPathComponent.contains("-bad-")
            let quads = try? QuadFile.parse(Array(Data(contentsOf: file)), place: file.path)
            #expect((quads == nil) == isWrong, "\(file.lastPathComponent)")
            if isWrong { wrong += 1 }
        }
        #expect(Self.files.count > 400 && wrong > 30, "\(Self.files.count) files, \(wrong) of them wrong")
    }

    @Test(
        .enabled(if: suitesAreHere, "shared/conformance is not here: skipped"),
        .enabled(if: readersAreInstalled, "the readers are not installed: make setup installs them"))
    func everySyntaxHoldsEveryGraph() throws {
        let folder = try TemporaryFolder()
        var index = ""
        var reasons: [String: Int] = [:]
        for (number, file) in Self.files.enumerated() where !file.lastPathComponent.contains("-bad-") {
            let quads = try QuadFile.parse(Array(Data(contentsOf: file)), place: file.path)
            for syntax in QuadWriter.Syntax.allCases {
                if let obstacle = syntax.obstacle(to: quads) {
                    reasons["\(syntax.rawValue): \(obstacle)", default: 0] += 1
                    continue
                }
                let path = folder.path("\(number).\(syntax.fileExtension)")
                try Self.write(quads, as: syntax, to: path)
                index += "\(file.path)\t\(syntax.rawValue)\t\(path)\n"
            }
        }
        for (reason, count) in reasons.sorted(by: { $0.key < $1.key }) { print("not written in \(reason): \(count)") }
        try Self.check(index, in: folder)
    }

    /// Graphs made by chance, with everything that a term can hold.
    @Test(.enabled(if: readersAreInstalled, "the readers are not installed: make setup installs them"))
    func randomGraphsComeBack() throws {
        let folder = try TemporaryFolder()
        var random = SplitMix(state: 7)
        var index = ""
        for number in 0..<40 {
            let quads = Self.quads(using: &random)
            for syntax in QuadWriter.Syntax.allCases where syntax.obstacle(to: quads) == nil {
                let path = folder.path("random-\(number).\(syntax.fileExtension)")
                try Self.write(quads, as: syntax, to: path)
                index += "\(folder.path("random-\(number).expected"))\t\(syntax.rawValue)\t\(path)\n"
                if syntax == .nquads {
                    #expect(
                        try Set(QuadFile.parse(Array(Data(contentsOf: URL(fileURLWithPath: path))), place: path))
                            == Set(quads))
                }
            }
            try Self.write(quads, as: .nquads, to: folder.path("random-\(number).expected"))
        }
        try Self.check(index, in: folder)
    }

    /// The documents that the manifests of the suites name.
    private static let files: [URL] = ["n-triples", "n-quads", "turtle", "trig", "xml"].flatMap { name -> [URL] in
        let suite = suites.appendingPathComponent("rdf-\(name)")
        let manifest = (try? String(contentsOf: suite.appendingPathComponent("manifest.ttl"), encoding: .utf8)) ?? ""
        let walker = FileManager.default.enumerator(atPath: suite.path)
        let paths = (walker?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".nt") || $0.hasSuffix(".nq") }
        return paths.sorted().filter { manifest.contains("<\($0)>") }.map { suite.appendingPathComponent($0) }
    }

    private static func write(_ quads: [Quad], as syntax: QuadWriter.Syntax, to path: String) throws {
        let memory = MemoryDestination()
        let sink = ByteSink(memory)
        try QuadWriter.write(quads, as: syntax, to: sink)
        try sink.close()
        try Data(memory.bytes).write(to: URL(fileURLWithPath: path))
    }

    private static func check(_ index: String, in folder: TemporaryFolder) throws {
        try index.write(toFile: folder.path("index.tsv"), atomically: true, encoding: .utf8)
        let process = Process()
        let output = Pipe()
        process.executableURL = repository.appendingPathComponent(".venv/bin/python")
        process.arguments = [
            repository.appendingPathComponent("Tests/Readers/w3c_check.py").path, folder.path("index.tsv"),
        ]
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        print(text)
        #expect(process.terminationStatus == 0)
    }

    private static func quads(using random: inout SplitMix) -> [Quad] {
        let texts = SampleGraphs.hostileTexts
        let hasGraphs = random.next() % 2 == 0
        let pick = { (count: Int, random: inout SplitMix) in Int(random.next() % UInt64(count)) }
        let resources =
            (0..<6).map { RDFTerm.iri("http://example.org/é\($0)?a=1&b='2'#\($0)") } + [.blank("a"), .blank("b.c-1")]
        var quads: Set<Quad> = []
        for _ in 0..<pick(40, &random) {
            let object: RDFTerm =
                switch pick(5, &random) {
                case 0: resources[pick(resources.count, &random)]
                case 1:
                    .literal(
                        texts[pick(texts.count, &random)], language: ["en", "de-at", "zh-hans-cn"][pick(3, &random)])
                case 2: .literal(texts[pick(texts.count, &random)], datatype: "http://example.org/type")
                case 3:
                    .literal(
                        ["1", "-0", "2019-11", "true", " 1 ", "1.0e9"][pick(6, &random)],
                        datatype: "http://www.w3.org/2001/XMLSchema#"
                            + ["integer", "boolean", "gYearMonth", "double"][pick(4, &random)])
                default: .literal(texts[pick(texts.count, &random)])
                }
            quads.insert(
                Quad(
                    resources[pick(resources.count, &random)],
                    .iri(
                        [
                            "http://example.org/p", "http://example.org/x#q-1",
                            "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
                        ][pick(3, &random)]),
                    object,
                    graph: hasGraphs && pick(2, &random) == 0
                        ? .iri("http://example.org/graph/\(pick(3, &random))") : nil))
        }
        return quads.sorted { "\($0)" < "\($1)" }
    }
}
