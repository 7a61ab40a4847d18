import EntenteGraph
import EntenteText
import EntenteWriting
import Foundation
import Testing

struct PropertyGraphWriterTests {
    /// Texts, and how each format writes them as the label of a thing.
    @Test(arguments: [
        ("gexf", "a \"b\" & <c>\t", "label=\"a &quot;b&quot; &amp; &lt;c>&#9;\""),
        ("gexf", "one\r\ntwo\u{B}\u{FFFE}", "label=\"one&#13;&#10;two\u{FFFD}\u{FFFD}\""),
        ("cypher", "it's \\ \"x\"\n\r\t\u{1}", "n.label = 'it\\'s \\\\ \"x\"\\n\\r\\t\u{FFFD}'"),
        ("cypher", "'; DROP", "n.label = '\\'; DROP'"),
        ("neo4j-csv", "a \"b\", c", ",\"a \"\"b\"\", c\","),
        ("neo4j-csv", "a\r\nb\nc\u{1F}d", ",\"a b c d\","),
        ("neptune-csv", "a;b\\", ",\"a;b\\\","),
        ("dot", "a \"b\" \\ & c\nd", "fullLabel=\"a \\\"b\\\" \\\\ &amp; c\\nd\""),
        ("svg", "<a>&b", "&lt;a&gt;&amp;b</text>"),
        ("graphology", "a \"b\" \\ c\n\u{1}", "\"label\":\"a \\\"b\\\" \\\\ c\\n\\u0001\""),
        ("cyjs", "a \"b\" \\ c\n", "\"name\":\"a \\\"b\\\" \\\\ c\\n\""),
        ("ftm", " a\r\n\u{200B}\"b\"\t", "\"name\":[\"a \\\"b\\\"\"]"),
        ("ftm", "\u{200B}\n", "\"name\":[\"person.x\"]"),
    ])
    func texts(format: String, label: String, written: String) throws {
        var builder = GraphBuilder()
        builder.thing(.person, "x", label: label)
        let text = try text(of: builder.graph, as: FormatRegistry.standard.format(named: format))
        #expect(text.contains(written), "\(text.suffix(600))")
    }

    @Test(arguments: [
        ("gexf", "for=\"aliases\" value=\"[&quot;a;b&quot;, &quot;c\\&quot;\\\\&quot;]\""),
        ("cypher", "n.aliases = ['a;b', 'c\"\\\\']"), ("neo4j-csv", ",\"a;b\u{1F}c\"\"\\\","),
        ("neptune-csv", ",\"a\\;b;c\"\"\\ \","), ("dot", "aliases=\"a;b; c\\\"\\\\\""),
        ("graphology", "\"aliases\":\"a;b; c\\\"\\\\\""), ("cyjs", "\"aliases\":[\"a;b\",\"c\\\"\\\\\"]"),
        ("ftm", "\"alias\":[\"a;b\",\"c\\\"\\\\\"]"),
    ])
    func lists(format: String, written: String) throws {
        var builder = GraphBuilder()
        builder.thing(.person, "x", name: "x", aliases: ["a;b", "c\"\\"])
        let text = try text(of: builder.graph, as: FormatRegistry.standard.format(named: format))
        #expect(text.contains(written), "\(text.suffix(600))")
    }

    /// Cells that a spreadsheet would take for formulas, without and with the option that guards them.
    @Test(
        arguments: ["neo4j-csv", "neptune-csv"],
        [
            "=HYPERLINK(\"x\")", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "x = 1", "'=1",
        ])
    func formulas(format: String, label: String) throws {
        var builder = GraphBuilder()
        builder.thing(.person, "x", label: label)
        let format = try FormatRegistry.standard.format(named: format)
        let cell = label.replacing("\"", with: "\"\"")
        for (guards, mark) in [(false, ""), (true, ["x = 1", "'=1"].contains(label) ? "" : "'")] {
            var options = WriterOptions()
            options.guardsFormulas = guards
            let written = try files(of: builder.graph, as: format, options: options).flatMap(\.bytes)
            #expect(String(decoding: written, as: UTF8.self).contains(",\"\(mark)\(cell)\","))
        }
    }

    /// A meeting is an event, and everything an entity; what can have one value only is no list.
    @Test(arguments: [
        ("cypher", "MERGE (n:Meeting:Event:Entity {id: 'meeting.2019-11-17-esper-jeong'}) SET n.label = "),
        ("cypher", "MERGE (n:Country:Entity {id: 'country.KR'}) SET "), ("cypher", ", n.iso3166 = 'KR', "),
        ("cypher", ", n.status = 'held', "), ("cypher", ", n.eventType = 'Agree', "),
        ("cypher", ", n.stance = 'support', "),
        ("cypher", ", n.text = 'It is a must to keep it', "), ("cypher", "n.officeTitle = 'Minister of Defense', "),
        (
            "cypher",
            "MATCH (a:Meeting {id: 'meeting.2019-11-17-esper-jeong'}) MATCH (b:Place {id: 'place.bangkok'}) MERGE "
        ),
        ("neo4j-csv", ",Meeting\u{1F}Event\u{1F}Entity\n"), ("neo4j-csv", ",Country\u{1F}Entity\n"),
        ("neptune-csv", "\nmeeting.2019-11-17-esper-jeong,Meeting;Event;Entity,"),
    ])
    func labelsAndScalars(format: String, words: String) throws {
        let text = try text(of: SampleGraphs.pact, as: FormatRegistry.standard.format(named: format))
        #expect(text.contains(words))
    }

    /// What has no relation is left out of property graphs alone; one who is cited stays, and so do all relations.
    @Test(arguments: FormatRegistry.standard.formats.filter { $0.isText && $0.name != "void" }.map(\.name))
    func onlyWhatIsConnected(name: String) throws {
        var builder = GraphBuilder()
        let passage = builder.passage(
            "Aland met Borduria, Syldavia says.", in: builder.source("x", NewsSource(sha256: "0")))
        let talks = builder.thing(.meeting, "talks", label: "Talks", in: [passage])
        let aland = builder.thing(.country, "AX", name: "Aland", in: [passage])
        let voice = builder.thing(.country, "SY", name: "Syldavia", in: [passage])
        builder.thing(.country, "LO", name: "Lonely", in: [passage])
        let denied = builder.thing(.country, "NO", name: "Notthere", in: [passage])
        builder.fact(talks, .participant, .thing(aland), in: [passage], by: voice)
        builder.fact(talks, .participant, .thing(denied), polarity: false, in: [passage])
        let format = try FormatRegistry.standard.format(named: name)
        var options = WriterOptions()
        options.isConnected = true
        let folder = try TemporaryFolder()
        try GraphExporter(options: options).write(builder.graph, as: [format], in: folder.url.path)
        let written = try folder.names.map { try String(contentsOfFile: folder.path($0), encoding: .utf8) }.joined()
        let isWhole = format.abilities.contains(.passages)
        #expect(written.contains("Lonely") == isWhole && written.contains("Notthere") == isWhole)
        #expect(written.contains("Talks") && written.contains("Aland") && written.contains("Syldavia"))
    }

    /// Engines that know no constraints take the file of nodes and relations as it is.
    @Test func constraintsAreAFileOfTheirOwn() throws {
        let files = try files(of: SampleGraphs.pact, as: CypherWriter.format)
        #expect(files.map(\.name) == ["graph", "constraints"])
        let graph = String(decoding: files[0].bytes, as: UTF8.self)
        #expect(graph.split(separator: "\n").allSatisfy { $0.hasPrefix("MERGE ") || $0.hasPrefix("MATCH ") })
        let constraints = String(decoding: files[1].bytes, as: UTF8.self).split(separator: "\n")
        #expect(constraints.count == Kind.allCases.count + 2)
        #expect(
            constraints.first
                == "CREATE CONSTRAINT entente_person IF NOT EXISTS FOR (n:Person) REQUIRE n.id IS UNIQUE;")
    }

    /// The dates of an agreement, and when GEXF's timeline shows it.
    @Test(arguments: [
        (
            [PartialDate.month(year: 2020, month: 2)], [PartialDate.year(2024)],
            "start=\"2020-02-01\" end=\"2024-12-31\""
        ),
        ([.yearlessMonth(11)], [], nil), ([], [.year(2024)], "end=\"2024-12-31\""),
        ([.year(2025)], [.year(2024)], nil), ([.interval(nil, .year(2020))], [], nil),
        ([.interval(.year(2018), nil), .year(2019)], [], "start=\"2018-01-01\""),
    ])
    func timeline(signed: [PartialDate], ended: [PartialDate], times: String?) throws {
        var builder = GraphBuilder()
        let pact = builder.thing(.agreement, "x", name: "x")
        for date in signed { builder.fact(pact, .signedOn, .date(date)) }
        for date in ended { builder.fact(pact, .expiresOn, .date(date)) }
        let written = try text(of: builder.graph, as: GEXFWriter.format)
        #expect(written.contains("label=\"x\"\(times.map { " " + $0 } ?? "")><attvalues>"))
    }

    /// Times of an event that overlap or touch are one; the others stay apart, in order.
    @Test func spells() throws {
        var builder = GraphBuilder()
        let talks = builder.thing(.event, "x", label: "x")
        let other = builder.thing(.event, "y", label: "y")
        for date: PartialDate in [
            .year(2017), .month(year: 2018, month: 1), .month(year: 2017, month: 5), .year(2020),
            .interval(.year(2022), nil),
        ] { builder.fact(talks, .occursOn, .date(date)) }
        builder.fact(talks, .target, .thing(other))
        let written = try text(of: builder.graph, as: GEXFWriter.format)
        let spells =
            "<spells><spell start=\"2017-01-01\" end=\"2018-01-31\"/><spell start=\"2020-01-01\" end=\"2020-12-31\"/>"
            + "<spell start=\"2022-01-01\"/></spells>"
        #expect(written.components(separatedBy: spells).count == 3)
    }

    @Test(arguments: [
        (GraphMLProfile.standard, "<node id=\"country.JP\" labels=\":Country:Entity\"><data"),
        (.standard, "\" labels=\":Meeting:Event:Entity\"><data key=\"labels\">:Meeting:Event:Entity</data>"),
        (.standard, " target=\"country.JP\" label=\"ACTOR\"><data"),
        (.strict, "<node id=\"country.JP\"><data"), (.strict, " target=\"country.JP\"><data"),
        (.yed, "<y:NodeLabel modelName=\"sides\" modelPosition=\"s\">Japan</y:NodeLabel><y:Shape type=\"rectangle\"/>"),
        (.yed, "<y:EdgeLabel>HOLDS_OFFICE</y:EdgeLabel>"),
    ])
    func profiles(profile: GraphMLProfile, words: String) throws {
        var options = WriterOptions()
        options.profile = profile
        let written = try files(of: SampleGraphs.pact, as: GraphMLWriter.format, options: options)
        #expect(String(decoding: written[0].bytes, as: UTF8.self).contains(words))
    }

    /// Always the same files, so that none of an older export is left among them.
    @Test func filesForNeo4j() throws {
        let empty = try files(of: Graph(), as: NeoCSVWriter.format).map(\.name)
        #expect(try files(of: SampleGraphs.pact, as: NeoCSVWriter.format).map(\.name) == empty)
        // Articles and passages, what leads to them, and projections have files of their own too.
        #expect(empty.count == Kind.allCases.count + Property.allCases.filter(\.isRelation).count + 8)
        let folder = try TemporaryFolder()
        try GraphExporter().write(SampleGraphs.pact, as: [NeoCSVWriter.format], in: folder.url.path)
        #expect(folder.names.contains("nodes-Person.csv") && folder.names.contains("edges-HOLDS_OFFICE.csv"))
    }
}
