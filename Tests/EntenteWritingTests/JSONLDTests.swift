import EntenteGraph
import EntenteWriting
import Foundation
import Testing

struct JSONLDTests {
    /// The context in the file is the one in Schema/.
    @Test func theContextIsTheSchemas() throws {
        let written = try bytes(of: SampleGraphs.pact, as: JSONLDWriter.format)
        let document = try #require(try JSONSerialization.jsonObject(with: Data(written)) as? [String: Any])
        let file = try Data(contentsOf: SchemaTests.folder.appendingPathComponent("context.jsonld"))
        let schema = try #require(try JSONSerialization.jsonObject(with: file) as? [String: Any])
        #expect(try #require(document["@context"] as? NSDictionary) == #require(schema["@context"] as? NSDictionary))
        #expect(String(decoding: written, as: UTF8.self).hasPrefix("{\n \"@context\": {\n"))
        #expect(!String(decoding: written, as: UTF8.self).contains("@version"))
    }

    /// Short names where the context has them, numbers as strings, one value without an array.
    @Test(arguments: [
        "\"type\": \"Meeting\"", "\"participant\": [\"https://w3id.org/entente/id/person/jeong-kyeong-doo\", ",
        "\"occursOn\": {\"@value\": \"2019-11-17\", \"@type\": \"xsd:date\"}", "\"status\": \"held\"",
        "\"verbatim\": \"true\"",
        "\"confidence\": \"0.85\"", "\"start\": \"120\"", "\"predicate\": \"ent:party\"", "\"stance\": \"support\"",
        "\"claimed\": {\"@id\": \"https://w3id.org/entente/id/country/KR\"}", "\"earliest\": \"2019-11-17\"",
        "\"url\": {\"@id\": \"https://example.org/news?id=1&lang=en\"}",
        "\"sameAs\": \"http://www.wikidata.org/entity/Q884\"",
    ])
    func members(text: String) throws {
        #expect(try EntenteWritingTests.text(of: SampleGraphs.pact, as: JSONLDWriter.format).contains(text))
    }
}

struct RDFXMLTests {
    @Test(arguments: [
        "<rdf:Description rdf:about=\"https://w3id.org/entente/id/country/JP\">\n",
        "<rdf:type rdf:resource=\"https://schema.org/Country\"/>\n", "<ent:iso3166>JP</ent:iso3166>\n",
        "<schema:url rdf:resource=\"https://example.org/news?id=1&amp;lang=en\"/>\n",
        "<ent:verbatim rdf:datatype=\"http://www.w3.org/2001/XMLSchema#boolean\">true</ent:verbatim>\n",
    ])
    func elements(text: String) throws {
        #expect(try EntenteWritingTests.text(of: SampleGraphs.pact, as: RDFXMLWriter.format).contains(text))
    }
}
