import EntenteGraph
import EntenteText
import EntenteWriting
import Testing

struct DatasetTests {
    /// All graphs together hold the triples of the formats without graphs.
    @Test(arguments: SampleGraphs.all.map(\.name))
    func theGraphsTogetherAreTheGraph(graph name: String) throws {
        let graph = SampleGraphs.named(name)
        let triples = try QuadFile.parse(bytes(of: graph, as: NTriplesWriter.format), place: "nt")
        let quads = try QuadFile.parse(bytes(of: graph, as: NQuadsWriter.format), place: "nq")
        #expect(Set(quads).count == quads.count, "no quad comes twice")
        let union = Set(quads.map { Quad($0.subject, $0.predicate, $0.object) })
        #expect(union == Set(triples))
        let articles = Set(graph.sources.map { RDFTerm.iri("https://w3id.org/entente/id/\($0.id)") })
        #expect(Set(quads.compactMap(\.graph)) == articles)
    }

    /// What stands in which graph: a line of TriG, and the graph that has it.
    @Test func eachArticleSaysWhatItSays() throws {
        let trig = try text(of: SampleGraphs.pact, as: TriGWriter.format)
        let parts = trig.split(separator: "\n}\n", omittingEmptySubsequences: false).map(String.init)
        #expect(parts.count == 3)
        let opening = "\narticle:2019-11-22-3f1a9c5be011 {\n"
        let cut = try #require(parts[0].firstRange(of: opening))
        let known = String(parts[0][..<cut.lowerBound])
        let first = String(parts[0][cut.upperBound...])
        #expect(parts[1].hasPrefix("\narticle:2019-11-24-77aa00bb11cc {\n"))
        // Names and what was known beforehand are of no article.
        #expect(
            known.contains(
                "country:JP schema:name \"Japan\" ;\n    skos:altLabel \"Tokyo\" ;\n    ent:iso3166 \"JP\" ;"))
        #expect(!known.contains("ent:party") && !known.contains("\nclaim:"))
        #expect(!first.contains("schema:name") && !parts[1].contains("schema:name"))
        // Both articles know the agreement and its parties, each with its own voice.
        #expect(first.contains("ent:party country:JP, country:KR"))
        #expect(first.contains("ent:rule \"agreement-with\""))
        #expect(!first.contains("ent:rule \"party-to\""))
        #expect(parts[1].contains("ent:rule \"party-to\""))
        #expect(parts[1].contains("ent:attributedTo organization:kyodo-news"))
        #expect(!parts[1].contains("ent:Meeting"))
        // What nobody mentions is described where it is known.
        #expect(known.contains("country:US a schema:Country"))
        // The date of a happening comes with its first and last day.
        #expect(first.contains("ent:earliest \"2019-11-17\"^^xsd:date"))
    }

    @Test func tripleTermsInsteadOfReification() throws {
        let options = WriterOptions(usesTripleTerms: true)
        for format in [TurtleWriter.format, TriGWriter.format] {
            let written = String(
                decoding: try bytes(of: SampleGraphs.pact, as: format, options: options), as: UTF8.self)
            #expect(!written.contains("rdf:subject "))
            #expect(
                written.contains(
                    "rdf:reifies <<( agreement:general-security-of-military-information-agreement ent:party country:JP )>> ;"
                ))
        }
        let lines = String(
            decoding: try bytes(of: SampleGraphs.pact, as: NQuadsWriter.format, options: options), as: UTF8.self)
        #expect(
            lines.contains(
                "<http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies> <<( <https://w3id.org/entente/id/agreement/"))
    }
}
