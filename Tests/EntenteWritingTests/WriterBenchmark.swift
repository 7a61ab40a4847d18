import EntenteGraph
import EntenteText
import EntenteWriting
import Foundation
import Testing

/// How fast the writers are. Not a test: `ENTENTE_BENCHMARK=300000 swift test -c release --filter WriterBenchmark` writes
/// a graph of that many relations in every format and prints what it took; with `ENTENTE_BENCHMARK_DIR` the files stay there.
@Suite(.enabled(if: benchmarkSize != nil, "asked for by ENTENTE_BENCHMARK=RELATIONS"), .serialized)
struct WriterBenchmark {
    @Test(arguments: writableFormats.map(\.name))
    func speed(format name: String) throws {
        let format = try FormatRegistry.standard.format(named: name)
        let graph = Self.graph
        let (seconds, counter) = try Self.time(format)
        let triples = try name == "ntriples" || name == "turtle" ? Self.triples(graph) : 0
        print(
            "\(name): \(counter.count / 1_000_000) MB in \(Int(seconds * 1000)) ms, \(Int(Double(counter.count) / seconds / 1e6)) MB/s"
                + (triples > 0
                    ? ", \(triples) triples, \(Int(Double(triples) / seconds / 1000)) thousand a second" : ""))
        if let directory = ProcessInfo.processInfo.environment["ENTENTE_BENCHMARK_DIR"] {
            try GraphExporter().write(graph, as: [format], in: directory)
        }
    }

    /// The least time of three and the bytes. The nodes have their places already.
    static func time(_ format: GraphFormat) throws -> (seconds: Double, counter: CountingDestination) {
        var seconds = Double.infinity
        let counter = CountingDestination()
        let indexed = indexed
        _ = indexed.layout
        for _ in 0..<3 {
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

    static let graph = makeGraph(relations: benchmarkSize ?? 0)

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
                at: index % 20 * 150, in: index / 20 % builder.sources.count)
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

    private static func triples(_ graph: Graph) throws -> Int {
        let lines = LineCounter()
        try GraphExporter().write(IndexedGraph(graph), as: NTriplesWriter.format, to: lines)
        return lines.count
    }
}

let benchmarkSize = ProcessInfo.processInfo.environment["ENTENTE_BENCHMARK"].flatMap { Int($0) }

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
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
