import EntenteGraph
import EntenteWriting
import Foundation
import Testing

/// The programs that come with the tests.
let testPrograms = WriterPrograms(
    searchPath: URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Programs").path)

struct ProgramWriterTests {
    @Test func aProgramIsAFormat() throws {
        #expect(testPrograms.names == ["edges"])
        let formats = try FormatRegistry.standard.formats(named: "turtle,edges", programs: testPrograms)
        #expect(formats.map(\.name) == ["turtle", "edges"])
        #expect(formats[1].abilities == [.relations, .parallelEdges])
        let folder = try TemporaryFolder()
        try GraphExporter().write(SampleGraphs.pact, as: formats, in: folder.url.path)
        #expect(folder.names == ["graph.edges.tsv", "graph.ttl"])
        let written = try String(contentsOfFile: folder.path("graph.edges.tsv"), encoding: .utf8)
        #expect(
            written.contains(
                "Meeting of Jeong Kyeong-doo and Mark Esper\tPARTICIPANT\tMark Esper\t1\tDefense Minister Jeong Kyeong-doo met Mark Esper in Bangkok on Nov. 17.\n"
            ))
        #expect(written.utf8.count { $0 == 0x0A } == 24)
    }

    @Test func itsFileIsCompressedAsWell() throws {
        let format = try FormatRegistry.standard.formats(named: "edges.gz", programs: testPrograms)[0]
        let folder = try TemporaryFolder()
        try GraphExporter().write(SampleGraphs.pact, as: [format], in: folder.url.path)
        #expect(folder.names == ["graph.edges.tsv.gz"])
    }

    /// What a program does, and what is said of it. Its folder has no half file afterwards.
    @Test(arguments: [
        ("cat >/dev/null; echo no room for it >&2; exit 3", "ended with 3: no room for it"),
        ("echo half; exit 1", "ended with 1: it said nothing"), ("kill -9 $$", "ended with 137"),
        ("yes complaint | head -100000 >&2; exit 2", "complaint\ncomplaint"),
        ("echo half >&1; cat >&2; exit 4", "ended with 4"),
    ])
    func failuresAreReported(script: String, answer: String) throws {
        let programs = try TemporaryFolder()
        try install(script, in: programs)
        let formats = try FormatRegistry.standard.formats(
            named: "turtle,bad", programs: WriterPrograms(searchPath: programs.url.path))
        let folder = try TemporaryFolder()
        let error = try #require(throws: WritingError.self) {
            try GraphExporter().write(SampleGraphs.long, as: formats, in: folder.url.path)
        }
        #expect(error.code == .writerFailed)
        #expect(error.description.contains(answer), "\(error)")
        #expect(folder.names.isEmpty)
    }

    /// A program need not read all, and may write more than a pipe holds.
    @Test func whatItLeavesUnreadIsItsOwnAffair() throws {
        let programs = try TemporaryFolder()
        try install("head -1 >/dev/null; head -c 300000 /dev/zero", in: programs)
        let format = try #require(try WriterPrograms(searchPath: programs.url.path).format(named: "bad"))
        #expect(try bytes(of: SampleGraphs.long, as: format).count == 300_000)
    }

    @Test(arguments: [
        "echo", "echo '{}'", "echo '{\"extension\": \"../x\"}'", "echo '{\"extension\": \"x\"}'; exit 1", "echo hi >&2",
    ])
    func whatDoesNotDescribeItself(script: String) throws {
        let programs = try TemporaryFolder()
        try install("exit 0", describing: script, in: programs)
        let error = try #require(throws: WritingError.self) {
            try WriterPrograms(searchPath: programs.url.path).format(named: "bad")
        }
        #expect(error.code == .writerFailed)
        #expect(error.description.contains("--describe"))
    }

    /// A program that never answers, or that never stops answering, is ended.
    @Test(arguments: ["exec sleep 3600", "exec cat /dev/zero", "exec yes"])
    func whatDescribesItselfForEver(script: String) throws {
        let programs = try TemporaryFolder()
        try install("exit 0", describing: script, in: programs)
        let error = try #require(throws: WritingError.self) {
            try WriterPrograms(searchPath: programs.url.path, patience: .milliseconds(300)).format(named: "bad")
        }
        #expect(error.code == .writerFailed)
        #expect(error.description.contains("it was stopped"), "\(error)")
    }

    @Test(arguments: ["", "no-such", "../bad", "a b", "plain"])
    func whatIsNoProgram(name: String) throws {
        let programs = try TemporaryFolder()
        try Data("#!/bin/sh\n".utf8).write(to: URL(fileURLWithPath: programs.path("entente-writer-plain")))
        let found = try WriterPrograms(searchPath: programs.url.path + ":/no/such/folder").format(named: name)
        #expect(found?.name == nil)
    }

    private func install(
        _ script: String, describing: String = "echo '{\"extension\": \"bad\"}'", in folder: TemporaryFolder
    ) throws {
        let path = folder.path("entente-writer-bad")
        try Data("#!/bin/sh\nif [ \"$1\" = --describe ]; then \(describing); exit $?; fi\n\(script)\n".utf8)
            .write(to: URL(fileURLWithPath: path))
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }
}
