import EntenteGraph
import EntenteText
import EntenteWriting
import Testing

struct TurtleWriterTests {
    /// An article's address is an IRI, unless a browser would run it.
    @Test(arguments: [
        ("https://example.org/a", "<https://example.org/a>"), ("urn:newsml:x:1", "<urn:newsml:x:1>"),
        ("javascript:alert(1)", "\"javascript:alert(1)\""), ("JavaScript:alert(1)", "\"JavaScript:alert(1)\""),
        ("data:text/html,x", "\"data:text/html,x\""), ("vbscript:x", "\"vbscript:x\""),
    ])
    func addresses(url: String, written: String) throws {
        var builder = GraphBuilder()
        builder.source("a", NewsSource(sha256: "00", url: url))
        #expect(try text(of: builder.graph, as: TurtleWriter.format).contains("schema:url \(written)"))
    }

    /// Slugs and how the thing is named in Turtle.
    @Test(arguments: [
        ("mark-milley", "person:mark-milley"), ("KR", "person:KR"), ("2019-11-12-x", "person:2019-11-12-x"),
        ("a_b", "person:a_b"),
        ("-a", "<https://w3id.org/entente/id/person/-a>"), ("a-", "<https://w3id.org/entente/id/person/a->"),
        ("", "<https://w3id.org/entente/id/person/>"), ("u.s", "<https://w3id.org/entente/id/person/u.s>"),
        ("a/b", "<https://w3id.org/entente/id/person/a/b>"), ("a b", "<https://w3id.org/entente/id/person/a%20b>"),
        ("é", "<https://w3id.org/entente/id/person/é>"), ("a>b", "<https://w3id.org/entente/id/person/a%3Eb>"),
        ("100%", "<https://w3id.org/entente/id/person/100%25>"),
        ("a#b?c", "<https://w3id.org/entente/id/person/a%23b%3Fc>"),
        ("a\u{A0}\u{202E}b", "<https://w3id.org/entente/id/person/a%C2%A0%E2%80%AEb>"),
        ("\u{FFFE}", "<https://w3id.org/entente/id/person/%EF%BF%BE>"),
    ])
    func names(slug: String, name: String) throws {
        var builder = GraphBuilder()
        builder.thing(.person, slug, label: "x")
        #expect(try text(of: builder.graph, as: TurtleWriter.format).contains("\n\(name) a schema:Person ;\n"))
    }

    @Test(arguments: [
        ("https://example.org/a", "<https://example.org/a>"),
        ("http://example.org:80/é?a=1#b", "<http://example.org:80/é?a=1#b>"),
        ("https://example.org/a b\"<>", "<https://example.org/a%20b%22%3C%3E>"),
        ("https://example.org/%zz%41", "<https://example.org/%25zz%41>"),
        ("https://example.org/#a#b", "<https://example.org/#a%23b>"), ("urn:nbn:de:1", "<urn:nbn:de:1>"),
        ("example.org/a", "\"example.org/a\""), ("http://", "\"http://\""),
        ("https://ex ample.org/", "\"https://ex ample.org/\""),
        ("http://a:b/", "\"http://a:b/\""), ("", "\"\""), ("mailto:", "\"mailto:\""),
    ])
    func urls(url: String, written: String) throws {
        var builder = GraphBuilder()
        builder.source("x", NewsSource(sha256: "0", url: url))
        #expect(try text(of: builder.graph, as: TurtleWriter.format).contains("schema:url \(written) ;"))
    }

    @Test(arguments: [
        ("a\"b", #"a\"b"#), (#"a\b"#, #"a\\b"#), ("a\nb\r\tc", #"a\nb\r\tc"#), ("\u{8}\u{C}", #"\b\f"#),
        ("\u{1}\u{1F}\u{7F}", #"\u0001\u001F\u007F"#),
        ("é🤝\u{85}", "é🤝\u{85}"),
    ])
    func literals(text literal: String, written: String) throws {
        var builder = GraphBuilder()
        builder.thing(.person, "x", label: "0123456789ABCDEF" + literal + "0123456789ABCDEF")
        for format in [TurtleWriter.format, NTriplesWriter.format] {
            #expect(try text(of: builder.graph, as: format).contains("\"0123456789ABCDEF\(written)0123456789ABCDEF\""))
        }
    }

    @Test func everyPrefixIsDeclaredOnce() throws {
        let lines = try text(of: Graph(), as: TurtleWriter.format).split(separator: "\n")
        let prefixes = lines.map { $0.split(separator: " ")[1] }
        #expect(lines.allSatisfy { $0.hasPrefix("@prefix ") })
        #expect(Set(prefixes).count == Namespace.allCases.count + Kind.allCases.count + 3)
        #expect(prefixes.count == Set(prefixes).count)
    }

    @Test func whatIsDeniedIsNeverAPlainTriple() throws {
        let turtle = try text(of: SampleGraphs.pact, as: TurtleWriter.format)
        #expect(!turtle.contains("ent:expiresOn \""))
        #expect(!turtle.contains("ent:target country:US"))
        #expect(
            turtle.contains(
                "rdf:predicate ent:expiresOn ;\n    rdf:object \"2024-11\"^^xsd:gYearMonth ;\n    ent:polarity false ;")
        )
        #expect(turtle.contains("rdf:predicate ent:target ;\n    rdf:object country:US ;\n    ent:polarity false ;"))
    }

    @Test func whatIsKnownBeforehandIsNoClaim() throws {
        let turtle = try text(of: SampleGraphs.pact, as: TurtleWriter.format)
        for name in ["ent:iso3166", "owl:sameAs", "ent:inCountry", "ent:officeTitle"] {
            #expect(turtle.contains("    \(name) "))
            #expect(!turtle.contains("rdf:predicate \(name) "))
        }
        #expect(turtle.contains("owl:sameAs wd:Q884"))
    }

    @Test func eachVoiceHasItsClaim() throws {
        let turtle = try text(of: SampleGraphs.pact, as: TurtleWriter.format)
        let claims = turtle.occurrences(of: "rdf:predicate ent:party ;\n    rdf:object country:JP")
        #expect(claims == 2)
        #expect(turtle.occurrences(of: "ent:attributedTo organization:kyodo-news") == 1)
        #expect(turtle.occurrences(of: "ent:party country:JP, country:KR ;") == 1)
    }

    /// What two rules found in different sentences is known of each sentence; a happening's relations have claims too.
    @Test func eachRuleHasItsClaim() throws {
        var builder = GraphBuilder()
        let article = builder.source("x", NewsSource(sha256: "0"))
        let passages = (0..<3).map { builder.passage("Sentence \($0).", at: 20 * $0, in: article) }
        let talks = builder.thing(.meeting, "talks", label: "Talks", in: passages)
        let japan = builder.thing(.country, "JP", name: "Japan")
        builder.fact(talks, .participant, .thing(japan), in: [passages[0], passages[2]], rule: "met", confidence: 0.9)
        builder.fact(talks, .participant, .thing(japan), in: [passages[1]], rule: "host", confidence: 0.75)
        let turtle = try text(of: builder.graph, as: TurtleWriter.format)
        for (confidence, rule, places) in [("0.9", "met", ["0-11", "40-51"]), ("0.75", "host", ["20-31"])] {
            let sentences = places.map { "passage:x-\($0)" }.joined(separator: ", ")
            let claim = """
                    rdf:predicate ent:participant ;
                    rdf:object country:JP ;
                    ent:confidence \(confidence) ;
                    ent:articleCount 1 ;
                    ent:independentCount 1 ;
                    ent:rule "\(rule)" ;
                    prov:wasDerivedFrom \(sentences) .
                """
            #expect(turtle.contains(claim), "\(turtle)")
        }
    }

    @Test func claimsAreNamedByWhatTheySay() throws {
        var builder = GraphBuilder()
        builder.source("x", NewsSource(sha256: "0"))
        let passage = builder.passage("One.")
        let pact = builder.thing(.agreement, "pact", name: "Pact")
        let japan = builder.thing(.country, "JP", name: "Japan")
        builder.fact(pact, .party, .thing(japan), in: [passage])
        let alone = try text(of: builder.graph, as: TurtleWriter.format)
        // SHA-256 of "agreement/pact\nparty\ntrue\n\ntest-rule\n9000\nthing\ncountry/JP\n"
        #expect(alone.contains("\nclaim:92404daecabd199e468c a ent:Claim"))
    }
}

extension String {
    fileprivate func occurrences(of part: String) -> Int {
        var count = 0
        var rest = self[...]
        while let range = rest.firstRange(of: part) {
            count += 1
            rest = rest[range.upperBound...]
        }
        return count
    }
}
