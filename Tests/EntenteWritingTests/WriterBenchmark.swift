import EntenteGraph
import EntenteText
import EntenteWriting
import Foundation
import Testing

/// How fast the writers are. Not a test: `ENTENTE_BENCHMARK=300000 swift test -c release --filter WriterBenchmark` writes
/// a graph of that many relations in every format and prints what it took; `ENTENTE_BENCHMARK=made/graph.jsonl` does so with a
/// graph that was built. With `ENTENTE_BENCHMARK_DIR` the files stay there.
@Suite(.enabled(if: benchmark != nil, "asked for by ENTENTE_BENCHMARK=RELATIONS or GRAPH.jsonl"), .serialized)
struct WriterBenchmark {
    @Test(arguments: writableFormats.map(\.name))
    func speed(format name: String) throws {
        let format = try FormatRegistry.standard.format(named: name)
        let graph = Self.graph
        let (seconds, counter) = try Self.time(format)
        let lines =
            [
                "turtle": NTriplesWriter.format, "rdfxml": NTriplesWriter.format, "jsonld": NTriplesWriter.format,
                "trig": NQuadsWriter.format,
            ][
                name] ?? (format.abilities.contains(.namedGraphs) || name == "ntriples" ? format : nil)
        let triples = try lines.map { try Self.lines(graph, $0) } ?? 0
        let before = Self.resetPeak()
        _ = try Self.time(format, times: 1)
        let memory = (Self.memory("VmHWM:") - before) / 1024
        print(
            "\(name): \(counter.count / 1_000_000) MB in \(Int(seconds * 1000)) ms, \(Int(Double(counter.count) / seconds / 1e6)) MB/s"
                + (triples > 0
                    ? ", \(triples) triples, \(Int(Double(triples) / seconds / 1000)) thousand a second" : "")
                + ", \(memory) MB of memory above the graph's")
        if let directory = ProcessInfo.processInfo.environment["ENTENTE_BENCHMARK_DIR"] {
            try GraphExporter().write(graph, as: [format], in: directory)
        }
    }

    /// The least of several times and the bytes. The nodes have their places already.
    static func time(_ format: GraphFormat, times: Int = 3) throws -> (seconds: Double, counter: CountingDestination) {
        var seconds = Double.infinity
        let counter = CountingDestination()
        let indexed = indexed
        _ = indexed.layout
        for _ in 0..<times {
            counter.count = 0
            let start = processorTime()
            let output = DividedOutput { _ in (counter, 1 << 17) }
            var writer = format.makeWriter()
            try indexed.write(with: &writer, to: output)
            try output.close()
            seconds = min(seconds, processorTime() - start)
        }
        return (seconds, counter)
    }

    /// Seconds of this process alone: others may be at work on the machine.
    static func processorTime() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    static let indexed = IndexedGraph(graph)

    static let graph: Graph = {
        guard benchmarkSize == nil, let benchmark else { return makeGraph(relations: benchmarkSize ?? 0) }
        do { return try GraphReader().read(path: benchmark).graph } catch { fatalError("\(error)") }
    }()

    /// A tenth as many things as relations, three kinds of relations, a passage for every three relations.
    static func makeGraph(relations: Int) -> Graph {
        var builder = GraphBuilder()
        for source in 0..<max(1, relations / 60) {
            builder.source(
                "2019-11-\(10 + source % 20)-\(String(format: "%012x", source))",
                NewsSource(
                    sha256: String(format: "%064x", source), headline: "Headline number \(source) of the day",
                    published: CalendarDate(year: 2019, month: 11, day: 10 + source % 20), publisher: "Test Wire",
                    url: "https://example.org/news/\(source)"))
        }
        var random = SplitMix(state: 42)
        let passages = (0..<max(1, relations / 3)).map { index in
            builder.passage(
                "The minister said in sentence \(index) that the two sides had agreed to \"work closely\" on the matter & would meet again.",
                at: index % 20 * 150, in: min(index / 20, builder.sources.count - 1))
        }
        let pick = { (count: Int) in Int(random.next() % UInt64(count)) }
        let countries = (0..<200).map {
            builder.thing(.country, "C\($0)", name: "Country \($0)", aliases: ["State \($0)"], in: [passages[0]])
        }
        let people = (0..<relations / 30).map { index in
            builder.thing(
                .person, "person-number-\(index)", name: "Person Number \(index)", aliases: ["Number \(index)"],
                in: [passages[pick(passages.count)]])
        }
        for index in 0..<relations / 15 {
            let passage = passages[pick(passages.count)]
            if index % 2 == 0 {
                let pact = builder.thing(
                    .agreement, "agreement-number-\(index)", name: "Agreement Number \(index)", in: [passage])
                for _ in 0..<15 {
                    builder.fact(
                        pact, .party, .thing(countries[pick(200)]), in: [passages[pick(passages.count)]],
                        rule: "agreement-between", confidence: 0.85)
                }
            } else {
                let meeting = builder.thing(
                    .meeting, "2019-11-12-meeting-\(index)", label: "Meeting \(index)", in: [passage])
                for _ in 0..<15 {
                    builder.fact(meeting, .participant, .thing(people[pick(people.count)]), in: [passage], rule: "met")
                }
                builder.fact(
                    meeting, .occursOn, .date(.day(CalendarDate(year: 2019, month: 11, day: 12)!)), in: [passage],
                    rule: "met")
            }
        }
        return builder.graph
    }

    /// What others need for the same graph, in the same run.
    @Test func others() throws {
        let folder = try TemporaryFolder()
        try GraphExporter().write(Self.graph, as: [NQuadsWriter.format], in: folder.url.path)
        let repository = SchemaTests.folder.deletingLastPathComponent()
        let process = Process()
        process.executableURL = repository.appendingPathComponent(".venv/bin/python")
        process.arguments = [
            repository.appendingPathComponent("Tests/Readers/rdf_benchmark.py").path, folder.path("graph.nq"),
        ]
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }

    private static func lines(_ graph: Graph, _ format: GraphFormat) throws -> Int {
        let lines = LineCounter()
        try GraphExporter().write(IndexedGraph(graph), as: format, to: lines)
        return lines.count
    }

    /// Begins the measure of the most memory anew; returns the kilobytes in use.
    private static func resetPeak() -> Int {
        try? "5".write(toFile: "/proc/self/clear_refs", atomically: false, encoding: .utf8)
        return memory("VmRSS:")
    }

    /// Kilobytes, as Linux counts them for this process.
    private static func memory(_ name: String) -> Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix(name) }
        return line.flatMap { Int($0.dropFirst(name.count).filter(\.isNumber)) } ?? 0
    }
}

let benchmark = ProcessInfo.processInfo.environment["ENTENTE_BENCHMARK"]
let benchmarkSize = benchmark.flatMap { Int($0) }

final class CountingDestination: ByteDestination {
    var count = 0
    func write(_ bytes: UnsafeRawBufferPointer) { count += bytes.count }
    func close() {}
}

private final class LineCounter: ByteDestination {
    var count = 0
    func write(_ bytes: UnsafeRawBufferPointer) { for byte in bytes where byte == 0x0A { count += 1 } }
    func close() {}
}

/// Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators".
struct SplitMix: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
