import EntenteGraph
import EntenteText
import EntenteWriting
import Foundation
import Testing

/// What is written of a graph where its articles, its passages or a projection is asked for. That all formats say the same
/// of it is tested by Tests/Readers/views_check.py.
struct PropertyGraphViewTests {
    /// Four people at three meetings that were held and one that is planned, two pacts of three states, and what is said.
    static let diplomacy: Graph = {
        var builder = GraphBuilder()
        let monday = builder.source(
            "2020-03-02-aaaaaaaaaaaa",
            NewsSource(
                sha256: "a", headline: "Talks\nresume", published: CalendarDate("2020-03-02"), publisher: "Test Wire",
                url: "https://example.org/1"))
        let later = builder.source("2020-05-04-bbbbbbbbbbbb", NewsSource(sha256: "b"))
        let said = builder.passage("Ann, Bo and Cy met.", in: monday)
        let again = builder.passage("Ann met Bo again.", at: 30, in: monday)
        let other = builder.passage("Dee will meet Ann.", in: later)
        let people = ["ann", "bo", "cy", "dee"].map { builder.thing(.person, $0, name: $0.capitalized, in: [said]) }
        let state = builder.thing(.country, "AX", name: "Aland", in: [other])
        func meet(_ name: String, _ who: [Int], _ date: PartialDate?, _ status: Term, _ passage: Int) {
            let meeting = builder.thing(.meeting, name, label: "Meeting \(name)", in: [passage])
            for person in who { builder.fact(meeting, .participant, .thing(person), in: [passage], confidence: 0.8) }
            if let date { builder.fact(meeting, .occursOn, .date(date), in: [passage]) }
            builder.fact(meeting, .status, .term(status), in: [passage])
        }
        meet("m1", [people[0], people[1], people[2]], .day(CalendarDate("2020-03-01")!), .held, said)
        meet("m2", [people[1], people[0], state], .month(year: 2020, month: 2), .held, again)
        meet("m3", [people[2], people[1]], nil, .held, again)
        meet("m4", [people[3], people[0]], .day(CalendarDate("2020-06-01")!), .planned, other)
        let denied = builder.thing(.meeting, "m5", label: "Meeting m5", in: [other])
        builder.fact(denied, .participant, .thing(people[2]), in: [other])
        builder.fact(denied, .participant, .thing(people[3]), polarity: false, in: [other])
        builder.fact(denied, .status, .term(.held), in: [other])
        let states = ["BO", "CY"].map { builder.thing(.country, $0, name: $0, in: [other]) }
        let body = builder.thing(.organization, "body", name: "Body", in: [other])
        for (pact, parties, year) in [
            ("p1", [state, states[0], body], 2001), ("p2", [states[1], states[0], state], 2005),
        ] {
            let agreement = builder.thing(.agreement, pact, name: "Pact \(pact)", in: [other])
            for party in parties { builder.fact(agreement, .party, .thing(party), in: [other]) }
            builder.fact(agreement, .signedOn, .date(.year(year)), in: [other])
        }
        let words = builder.thing(.statement, "s", label: "Ann: “Good”", in: [said])
        builder.fact(words, .speaker, .thing(people[0]), in: [said])
        builder.fact(words, .about, .thing(state), in: [said])
        builder.fact(words, .occursOn, .date(.day(CalendarDate("2020-03-02")!)), in: [said])
        return builder.graph
    }()

    /// The edges of a projection: ends, weight, first and last day, what is behind.
    @Test(arguments: [
        (
            Projection.metWith,
            [
                "person.ann person.bo 2.0 2020-02-01 2020-03-01 Meeting m1; Meeting m2",
                "person.ann person.cy 1.0 2020-03-01 2020-03-01 Meeting m1",
                "person.bo person.cy 2.0 2020-03-01 2020-03-01 Meeting m1; Meeting m3",
            ]
        ),
        (
            .coParty,
            [
                "country.AX country.BO 2.0 2001-01-01 2005-12-31 Pact p1; Pact p2",
                "country.AX country.CY 1.0 2005-01-01 2005-12-31 Pact p2",
                "country.BO country.CY 1.0 2005-01-01 2005-12-31 Pact p2",
            ]
        ),
        (.saidAbout, ["person.ann country.AX 1.0 2020-03-02 2020-03-02 Ann: “Good”"]),
    ])
    func projections(projection: Projection, edges: [String]) throws {
        var options = WriterOptions()
        options.projection = projection
        let graph = try read(options)
        #expect(
            graph.edges.map { edge in
                let data = edge.attributes
                return
                    "\(edge.source) \(edge.target) \(data.weight) \(data.first ?? "-") \(data.last ?? "-") \(data.through ?? "-")"
            } == edges)
        let ends = Set(graph.edges.flatMap { [$0.source, $0.target] })
        #expect(Set(graph.nodes.map(\.key)) == ends)
        #expect(graph.options.type == (projection == .saidAbout ? "directed" : "undirected"))
    }

    /// What leads to articles and passages.
    @Test(arguments: [
        (WriterOptions.Sources.articles, ["Article": 2], ["MENTIONED_IN": 16]),
        (.passages, ["Article": 2, "Passage": 3], ["MENTIONED_IN": 16, "EVIDENCE": 16, "IN_ARTICLE": 3]),
    ])
    func sources(sources: WriterOptions.Sources, nodes: [String: Int], edges: [String: Int]) throws {
        var options = WriterOptions()
        options.sources = sources
        let (plain, graph) = (try read(WriterOptions()), try read(options))
        let more = { (all: [String], some: [String]) in
            var counts: [String: Int] = [:]
            for kind in all { counts[kind, default: 0] += 1 }
            for kind in some { counts[kind, default: 0] -= 1 }
            return counts.filter { $0.value != 0 }
        }
        #expect(more(graph.nodes.map(\.attributes.kind), plain.nodes.map(\.attributes.kind)) == nodes)
        #expect(more(graph.edges.map(\.attributes.kind), plain.edges.map(\.attributes.kind)) == edges)
    }

    /// Without articles as nodes, nodes and edges carry what a person needs to find them.
    @Test func citations() throws {
        let graph = try read(WriterOptions())
        let citation = "Test Wire, 2020-03-02, “Talks resume”, https://example.org/1 [2020-03-02-aaaaaaaaaaaa]"
        #expect(graph.nodes.first { $0.key == "person.ann" }?.attributes.sourceCitations == citation)
        #expect(graph.nodes.first { $0.key == "country.BO" }?.attributes.sourceCitations == "[2020-05-04-bbbbbbbbbbbb]")
        #expect(graph.edges.first { $0.source == "meeting.m1" }?.attributes.citations == citation)
    }

    /// A projection is refused where it cannot be written, and no file is left.
    @Test(arguments: FormatRegistry.standard.formats.map(\.name))
    func onlyPropertyGraphs(name: String) throws {
        let folder = try TemporaryFolder()
        var options = WriterOptions()
        options.projection = .metWith
        let format = try FormatRegistry.standard.format(named: name)
        let exporter = GraphExporter(options: options)
        guard format.hasProjections else {
            let error = try #require(throws: WritingError.self) {
                try exporter.write(Self.diplomacy, as: [GraphMLWriter.format, format], in: folder.url.path)
            }
            #expect(error.code == .noPropertyGraph)
            #expect(error.description.hasPrefix("\(name): error: is no property graph"))
            #expect(folder.names.isEmpty)
            return
        }
        guard writableFormats.contains(where: { $0.name == name }) else { return }
        try exporter.write(Self.diplomacy, as: [format], in: folder.url.path)
        #expect(!folder.names.isEmpty)
    }

    private func read(_ options: WriterOptions) throws -> Read {
        let written = try bytes(of: Self.diplomacy, as: GraphologyWriter.format, options: options)
        return try JSONDecoder().decode(Read.self, from: Data(written))
    }

    /// A graph of graphology.
    private struct Read: Decodable {
        struct Options: Decodable {
            var type: String
        }
        struct Node: Decodable {
            struct Attributes: Decodable {
                var kind: String
                var sourceCitations: String?
            }
            var key: String
            var attributes: Attributes
        }
        struct Edge: Decodable {
            struct Attributes: Decodable {
                var kind: String
                var weight: Double
                var first, last, through, citations: String?
            }
            var source, target: String
            var attributes: Attributes
        }
        var options: Options
        var nodes: [Node]
        var edges: [Edge]
    }
}
