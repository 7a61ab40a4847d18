import CLibXML2
import EntenteGraph
import EntenteWriting
import Foundation
import Testing

/// The writers of the property graph beside those of others, in one run. Not a test:
///
///     ENTENTE_BENCHMARK=1000000 swift test -c release --filter PropertyGraphBenchmark
///
/// networkx is given a tenth of the relations, since it holds all of them as objects; its time grows with their number.
@Suite(.enabled(if: benchmarkSize != nil, "asked for by ENTENTE_BENCHMARK=RELATIONS"), .serialized)
struct PropertyGraphBenchmark {
    /// Thresholds of issue 6: megabytes a second, and how many times as fast as networkx.
    static let slowestGraphML = 120.0
    static let leastLead = 15.0

    /// The first, so that the layout has not been made.
    @Test func aMemory() throws {
        let indexed = IndexedGraph(WriterBenchmark.graph)
        for name in ["graphml", "gexf", "cypher", "dot"] {
            let format = try FormatRegistry.standard.format(named: name)
            Self.giveBackFreeMemory()
            try "5".write(toFile: "/proc/self/clear_refs", atomically: false, encoding: .utf8)
            let before = try Self.kilobytes("VmRSS")
            var writer = format.makeWriter()
            let output = DividedOutput { _ in (CountingDestination(), 1 << 17) }
            try indexed.write(with: &writer, to: output)
            try output.close()
            let megabytes = (try Self.kilobytes("VmHWM") - before) / 1024
            print("\(name): \(megabytes) MB above the graph" + (name == "graphml" ? ", the layout among them" : ""))
            #expect(megabytes < 100)
        }
    }

    @Test func layout() {
        let indexed = IndexedGraph(WriterBenchmark.graph)
        let (start, busy) = (Date(), WriterBenchmark.processorTime())
        let layout = indexed.layout
        print(
            "layout of \(indexed.things.count) things: \(Int(Date().timeIntervalSince(start) * 1000)) ms, of the cores \(Int((WriterBenchmark.processorTime() - busy) * 1000)) ms, \(Int(layout.width)) x \(Int(layout.height))"
        )
    }

    @Test func graphMLAndLibXML2() throws {
        let (seconds, counter) = try WriterBenchmark.time(GraphMLWriter.format)
        let ours = Double(counter.count) / seconds / 1e6
        let theirs = try XMLWriterReplay(of: WriterBenchmark.indexed).speed()
        print("graphml: \(Int(ours)) MB/s; libxml2's xmlwriter, the same elements: \(Int(theirs)) MB/s")
        #expect(ours >= Self.slowestGraphML)
        #expect(ours > theirs)
    }

    @Test func networkx() throws {
        let relations = (benchmarkSize ?? 0) / 10
        let folder = try TemporaryFolder()
        let python = SchemaTests.folder.deletingLastPathComponent().appendingPathComponent(".venv/bin/python")
        guard FileManager.default.fileExists(atPath: python.path) else {
            return print("networkx is not installed: make setup installs it")
        }
        let graph = IndexedGraph(WriterBenchmark.makeGraph(relations: relations))
        var ours: [String: Double] = [:]
        for name in ["graphml", "gexf"] {
            let format = try FormatRegistry.standard.format(named: name)
            let prepared = try GraphExporter().prepare(graph, as: format, in: folder.url.path)
            _ = try prepared.commit()
            var best = Double.infinity
            for _ in 0..<3 {
                let start = WriterBenchmark.processorTime()
                try GraphExporter().write(graph, as: format, to: CountingDestination())
                best = min(best, WriterBenchmark.processorTime() - start)
            }
            ours[name] = best
        }
        let process = Process()
        let output = Pipe()
        process.executableURL = python
        process.arguments = [
            SchemaTests.folder.deletingLastPathComponent().appendingPathComponent("Tests/Readers/writer_benchmark.py")
                .path,
            folder.path("graph.graphml"),
        ]
        process.standardOutput = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: " ")
            guard parts.count == 2, let theirs = Double(parts[1]), let own = ours[String(parts[0])] else { continue }
            let lead = theirs / own
            print(
                "\(parts[0]) of \(relations) relations: \(Int(own * 1000)) ms; networkx \(Int(theirs * 1000)) ms, \(Int(lead)) times as long"
            )
            #expect(lead >= Self.leastLead)
        }
    }

    /// What was freed before must not count as room.
    private static func giveBackFreeMemory() {
        guard let trim = dlsym(nil, "malloc_trim") else { return }
        _ = unsafeBitCast(trim, to: (@convention(c) (Int) -> Int32).self)(0)
    }

    private static func kilobytes(_ field: String) throws -> Int {
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = status.split(separator: "\n").first { $0.hasPrefix("\(field):") }
        return line.flatMap { Int($0.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first ?? "") } ?? 0
    }
}

/// The elements of our GraphML, written anew by libxml2's xmlwriter: its speed alone, without the work of finding them.
private struct XMLWriterReplay {
    private enum Event {
        case node(String)
        case edge(String, String, String)
        case data(String, String)
        case end
    }

    private var events: [Event] = []

    /// - Parameter graph: The first sixty megabytes of its GraphML are taken.
    init(of graph: IndexedGraph) throws {
        let memory = MemoryDestination()
        try GraphExporter().write(graph, as: GraphMLWriter.format, to: memory)
        let text = String(decoding: memory.bytes.prefix(60_000_000), as: UTF8.self)
        for line in text.split(separator: "\n") {
            let isEdge = line.hasPrefix("    <edge ")
            guard isEdge || line.hasPrefix("    <node "), line.hasSuffix(">") else { continue }
            let parts = line.components(separatedBy: "<data key=\"")
            let names = parts[0].components(separatedBy: "\"")
            events.append(isEdge ? .edge(names[1], names[3], names[5]) : .node(names[1]))
            for part in parts.dropFirst() {
                guard let quote = part.firstIndex(of: "\""), let end = part.range(of: "</data>") else { continue }
                let content = part[part.index(quote, offsetBy: 2)..<end.lowerBound]
                events.append(.data(String(part[..<quote]), content.replacingOccurrences(of: "&amp;", with: "&")))
            }
            events.append(.end)
        }
    }

    /// Megabytes a second, the best of three.
    func speed() throws -> Double {
        var best = 0.0
        for _ in 0..<3 {
            nonisolated(unsafe) var count = 0
            let start = WriterBenchmark.processorTime()
            withUnsafeMutablePointer(to: &count) { counter in
                let buffer = xmlOutputBufferCreateIO(
                    { context, _, length in
                        context?.assumingMemoryBound(to: Int.self).pointee += Int(length)
                        return length
                    }, { _ in 0 }, counter, nil)
                let writer = xmlNewTextWriter(buffer)
                xmlTextWriterStartDocument(writer, nil, "UTF-8", nil)
                xmlTextWriterStartElement(writer, "graph")
                for event in events {
                    switch event {
                    case .node(let id):
                        xmlTextWriterStartElement(writer, "node")
                        xmlTextWriterWriteAttribute(writer, "id", id)
                    case .edge(let id, let source, let target):
                        xmlTextWriterStartElement(writer, "edge")
                        xmlTextWriterWriteAttribute(writer, "id", id)
                        xmlTextWriterWriteAttribute(writer, "source", source)
                        xmlTextWriterWriteAttribute(writer, "target", target)
                    case .data(let key, let content):
                        xmlTextWriterStartElement(writer, "data")
                        xmlTextWriterWriteAttribute(writer, "key", key)
                        xmlTextWriterWriteString(writer, content)
                        xmlTextWriterEndElement(writer)
                    case .end:
                        xmlTextWriterEndElement(writer)
                    }
                }
                xmlTextWriterEndDocument(writer)
                xmlFreeTextWriter(writer)
            }
            best = max(best, Double(count) / (WriterBenchmark.processorTime() - start) / 1e6)
        }
        return best
    }
}
