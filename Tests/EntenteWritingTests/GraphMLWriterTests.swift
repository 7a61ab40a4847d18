import EntenteGraph
import EntenteText
import EntenteWriting
import Testing

struct GraphMLWriterTests {
    /// Texts and how they are written: escaped, or in a CDATA section where Gephi would lose a space between references.
    @Test(arguments: [
        ("a & b", "a &amp; b"), ("<b>", "&lt;b&gt;"), ("a]]>b", "a]]&gt;b"), ("a\r\nb", "a&#13;\nb"),
        ("tab\t", "tab\t"),
        ("& <", "<![CDATA[& <]]>"), ("x & ", "<![CDATA[x & ]]>"), (" &x", "<![CDATA[ &x]]>"),
        ("<]]> &", "<![CDATA[<]]]]><![CDATA[> &]]>"),
        ("& \r <", "&amp; &#13; &lt;"), ("a\u{1}b", "a\u{FFFD}b"), ("a\u{FFFE}b\u{FFFF}", "a\u{FFFD}b\u{FFFD}"),
        ("\u{FEFF}\u{FFFD}&", "\u{FEFF}\u{FFFD}&amp;"),
        ("& \u{0}\u{FFFF} <\u{B}", "&amp; \u{FFFD}\u{FFFD} &lt;\u{FFFD}"),
        ("& <\u{B}\u{FFFE}", "<![CDATA[& <\u{FFFD}\u{FFFD}]]>"),
        ("plain \"quotes\" 'too'", "plain \"quotes\" 'too'"), ("a > b", "a &gt; b"), ("  ", "  "),
    ])
    func texts(text label: String, written: String) throws {
        for filler in ["", "0123456789ABCDEF0123456789"] {
            var builder = GraphBuilder()
            builder.thing(.person, "x", label: filler + label)
            let blankStart = label.first == " " && !filler.isEmpty
            guard !blankStart else { continue }
            let expected =
                written.hasPrefix("<![CDATA[") ? "<![CDATA[\(filler)" + written.dropFirst(9) : filler + written
            #expect(
                try text(of: builder.graph, as: GraphMLWriter.format).contains(
                    "<data key=\"nodelabel\">\(expected)</data>"))
        }
    }

    @Test(arguments: [
        ("mark-milley", "person.mark-milley"), ("KR", "person.KR"), ("u.s", "person.u.s"), ("a/b", nil), ("a b", nil),
        ("é", nil), ("a_b", nil), ("", nil),
        (String(repeating: "x", count: 200), nil),
    ])
    func nodeIdentifiers(slug: String, identifier: String?) throws {
        var builder = GraphBuilder()
        builder.thing(.person, slug, label: "x")
        let written = try text(of: builder.graph, as: GraphMLWriter.format)
        let node = try #require(written.split(separator: "<node id=\"").last?.prefix { $0 != "\"" })
        if let identifier {
            #expect(node == identifier)
        } else {
            #expect(node.hasPrefix("person_") && node.utf8.count == 27)
        }
    }

    @Test func relationsSaidTwiceAreOneEdge() throws {
        let written = try text(of: SampleGraphs.named("parallel"), as: GraphMLWriter.format)
        let edges = written.split(separator: "<edge id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
        let relations = 4 * Property.allCases.count(where: \.isRelation) + 20
        #expect(edges.count == relations)
        #expect(Set(edges).count == relations)
    }

    @Test func noRelationThatIsDenied() throws {
        let written = try text(of: SampleGraphs.pact, as: GraphMLWriter.format)
        #expect(!written.contains(">TARGET<"))
        #expect(!written.contains("2024-11"))
    }

    @Test func linesOfSentencesAreFlat() throws {
        let written = try text(of: SampleGraphs.pact, as: GraphMLWriter.format)
        #expect(written.contains("Jeong Kyeong-doo met Mark Esper in Bangkok"))
    }
}
