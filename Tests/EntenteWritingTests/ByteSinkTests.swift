import EntenteGraph
import EntenteText
import EntenteWriting
import Foundation
import Testing

struct ByteSinkTests {
    private func written(_ body: (ByteSink) throws -> Void) throws -> String {
        let memory = MemoryDestination()
        let sink = ByteSink(memory, capacity: 64)
        try body(sink)
        #expect(sink.written == memory.bytes.count || sink.written > memory.bytes.count)
        try sink.close()
        #expect(sink.written == memory.bytes.count)
        return String(decoding: memory.bytes, as: UTF8.self)
    }

    @Test(arguments: [0, 7, 10, 99, 100, 1_234_567_890, -1, -10, Int.max, Int.min])
    func numbers(number: Int) throws {
        #expect(try written { try $0.write(number) } == String(number))
        // The last place before the buffer is full.
        #expect(
            try written {
                try $0.write([UInt8](repeating: 0x2E, count: 60))
                try $0.write(number)
            }
                == String(repeating: ".", count: 60) + String(number))
    }

    @Test(arguments: [
        (0.0, "0.0"), (1.0, "1.0"), (0.85, "0.85"), (0.1 + 0.2, "0.3"), (0.00001, "0.0"), (0.99999, "1.0"),
        (2.5, "1.0"), (-1.0, "0.0"),
        (0.1234567, "0.1235"), (.nan, "0.0"), (.infinity, "1.0"), (0.05, "0.05"),
    ])
    func fractions(number: Double, text: String) throws {
        #expect(try written { try $0.write(fraction: number) } == text)
    }

    @Test(arguments: SampleGraphs.dates.facts.compactMap(\.value.date))
    func dates(date: PartialDate) throws {
        #expect(try written { try $0.write(date) } == date.description)
    }

    @Test(arguments: [0, 1, 63, 64, 65, 127, 128, 1000])
    func anyLength(length: Int) throws {
        let text = String(repeating: "x", count: length)
        #expect(
            try written {
                try $0.write("<")
                try $0.write(text)
                try $0.write(UInt8(ascii: ">"))
            } == "<\(text)>")
    }

    @Test func pipeTakesMoreThanItsBuffer() throws {
        var ends: [Int32] = [0, 0]
        #expect(pipe(&ends) == 0)
        let reader = FileHandle(fileDescriptor: ends[0], closeOnDealloc: true)
        let count = 3_000_000
        let group = DispatchGroup()
        nonisolated(unsafe) var received = 0
        DispatchQueue.global().async(group: group) { received = reader.readDataToEndOfFile().count }
        let sink = ByteSink(FileDestination(descriptor: ends[1], ownsDescriptor: true, place: "pipe"))
        try sink.write([UInt8](repeating: 0x61, count: count))
        try sink.close()
        group.wait()
        #expect(received == count)
    }
}

struct AtomicFileTests {
    @Test func appearsOnlyWhenCommitted() throws {
        let folder = try TemporaryFolder()
        let file = try AtomicFile(path: folder.path("graph.ttl"), synchronize: true)
        try file.sink.write("text")
        #expect(!folder.names.contains("graph.ttl"))
        try file.close()
        #expect(!folder.names.contains("graph.ttl"))
        try file.commit()
        #expect(folder.names == ["graph.ttl"])
        #expect(try String(contentsOfFile: folder.path("graph.ttl"), encoding: .utf8) == "text")
    }

    @Test func isGoneWhenNotCommitted() throws {
        let folder = try TemporaryFolder()
        do {
            let file = try AtomicFile(path: folder.path("graph.ttl"))
            try file.sink.write("text")
            #expect(folder.names.count == 1)
            try file.close()
        }
        #expect(folder.names.isEmpty)
    }

    /// What a killed program left goes; what another one writes, and files of other names, stay.
    @Test func leftoversAreSwept() throws {
        let folder = try TemporaryFolder()
        let others = [".graph.ttl.bak.tmp", ".graph.ttl.x-1.tmp", ".graph.nq.1-0.tmp", "graph.ttl.1-0.tmp"]
        for name in others + [".graph.ttl.4711-0.tmp", ".graph.ttl.1-12.tmp"] {
            try Data("half".utf8).write(to: URL(fileURLWithPath: folder.path(name)))
        }
        let first = try AtomicFile(path: folder.path("graph.ttl"))
        let second = try AtomicFile(path: folder.path("graph.ttl"))
        try first.sink.write("one")
        try first.close()
        let third = try AtomicFile(path: folder.path("graph.ttl"))
        #expect(folder.names.count == others.count + 3)
        for file in [second, third] { try file.close() }
        for file in [third, second, first] { try file.commit() }
        #expect(folder.names == (others + ["graph.ttl"]).sorted())
        #expect(try String(contentsOfFile: folder.path("graph.ttl"), encoding: .utf8) == "one")
    }

    @Test(arguments: ["missing/graph.ttl", ""])
    func cannotBeCreated(name: String) throws {
        let folder = try TemporaryFolder()
        let error = #expect(throws: WritingError.self) { try AtomicFile(path: folder.path(name)) }
        #expect(error?.code == .cannotCreate)
    }

    @Test func readOnlyFolder() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.url.path)
        defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.url.path) }
        guard getuid() != 0 else { return }  // root may write everywhere
        let error = #expect(throws: WritingError.self) { try AtomicFile(path: folder.path("graph.ttl")) }
        #expect(error?.code == .cannotCreate)
    }

    @Test func writesToDevicesDirectly() throws {
        let file = try AtomicFile(path: "/dev/null")
        try file.sink.write("text")
        try file.close()
        try file.commit()
        let error = #expect(throws: WritingError.self) {
            let file = try AtomicFile(path: "/dev/full")
            try file.sink.write("text")
            try file.close()
        }
        #expect(error?.code == .diskFull)
    }

    @Test func exportTouchesNothingWhenOneFormatFails() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.createDirectory(atPath: folder.path("graph.graphml"), withIntermediateDirectories: true)
        #expect(throws: WritingError.self) {
            try GraphExporter().write(
                SampleGraphs.pact, as: FormatRegistry.standard.formats(named: "turtle,graphml"), in: folder.url.path)
        }
        #expect(folder.names == ["graph.graphml"])
    }
}
