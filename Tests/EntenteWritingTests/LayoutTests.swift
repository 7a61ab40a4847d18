import EntenteGraph
import EntenteText
import EntenteWriting
import Testing

struct LayoutTests {
    @Test(arguments: SampleGraphs.all.map(\.name))
    func nodesStandApartAndInside(graph: String) {
        let layout = IndexedGraph(SampleGraphs.named(graph)).layout
        #expect(layout.positions.count == SampleGraphs.named(graph).things.count)
        for (index, place) in layout.positions.enumerated() {
            #expect((0...layout.width).contains(place.x) && (0...layout.height).contains(place.y))
            for other in layout.positions[..<index] {
                let (x, y) = (place.x - other.x, place.y - other.y)
                #expect(x * x + y * y > 30 * 30)
            }
        }
    }

    @Test(arguments: SampleGraphs.all.map(\.name))
    func equalGraphsStandEqual(graph: String) {
        let first = IndexedGraph(SampleGraphs.named(graph)).layout
        #expect(IndexedGraph(SampleGraphs.named(graph)).layout.positions == first.positions)
    }

    /// Shapes that break careless layouts: all in a row, all around one, none linked, each with each.
    @Test(arguments: ["row", "star", "none", "full", "rings"])
    func extremeShapes(shape: String) {
        let graph = IndexedGraph(Self.graph(of: shape, count: shape == "full" ? 40 : 1500))
        let layout = graph.layout
        #expect(Set(layout.positions).count == layout.positions.count)
        #expect(layout.positions.allSatisfy { $0.x.isFinite && $0.y.isFinite })
        // A picture, not a line.
        #expect(layout.width < 60 * layout.height && layout.height < 60 * layout.width)
    }

    private static func graph(of shape: String, count: Int) -> Graph {
        var builder = GraphBuilder()
        let things = (0..<count).map { builder.thing(.event, "e\(10_000 + $0)", label: "E\($0)") }
        let pairs: [(Int, Int)] =
            switch shape {
            case "row": (1..<count).map { ($0 - 1, $0) }
            case "star": (1..<count).map { (0, $0) }
            case "full": (0..<count).flatMap { a in (0..<a).map { (a, $0) } }
            case "rings": (0..<count).map { ($0, $0 % 30 == 29 ? $0 - 29 : $0 + 1) }
            default: []
            }
        for (a, b) in pairs where a < count && b < count { builder.fact(things[a], .target, .thing(things[b])) }
        return builder.graph
    }
}

struct PictureTests {
    @Test(arguments: [
        ("pact", "Mark Esper"), ("pact", "General Security of"),
        ("pact", "15 things and 20 relations, from 2 articles"),
        ("pact", "title>Jeong Kyeong-doo — holds office → Minister of Defense of South Korea\n“Defense Minister"),
        ("empty", "0 things and 0 relations"), ("one-node", "1 thing and 0 relations"), ("long", "…"),
    ])
    func says(graph: String, words: String) throws {
        #expect(try text(of: SampleGraphs.named(graph), as: SVGWriter.format).contains(words))
    }

    @Test func thousandsOfThingsAreShownByTheMostSupported() throws {
        var builder = GraphBuilder()
        builder.source("2019-11-12-aaaaaaaaaaaa", NewsSource(sha256: String(repeating: "a", count: 64)))
        let passages = (0..<40).map { builder.passage("Sentence \($0).", at: $0 * 20) }
        let hub = builder.thing(.country, "JP", name: "Japan", in: passages)
        for index in 0..<3000 {
            let event = builder.thing(
                .event, "e\(index)", label: "Event \(index)", in: index == 1234 ? passages : [passages[0]])
            builder.fact(event, .actor, .thing(hub), in: index == 1234 ? passages : [passages[0]])
        }
        let written = try text(of: builder.graph, as: SVGWriter.format)
        #expect(written.contains("110 of 3001 things"))
        #expect(written.contains(">Japan<") && written.contains(">Event 1234<"))
    }

    @Test func withoutTheLibraryThePictureIsRefusedWithARemedy() throws {
        var writer = PNGWriter.format(library: "librsvg-none.so").makeWriter()
        let error = try #require(throws: WritingError.self) {
            try IndexedGraph(SampleGraphs.pact).write(
                with: &writer, to: DividedOutput { _ in (MemoryDestination(), 64) })
        }
        #expect(error.code == .missingLibrary)
        #expect(error.description.contains("librsvg2-2"))
    }
}
