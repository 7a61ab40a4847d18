import EntenteGraph
import EntenteText

/// The graphs that every writer is tried on.
enum SampleGraphs {
    static let all: [(name: String, graph: Graph)] = [
        ("empty", Graph()),
        ("one-node", oneNode),
        ("pact", pact),
        ("hostile", hostile),
        ("dates", dates),
        ("parallel", parallel),
        ("long", long),
    ]

    static func named(_ name: String) -> Graph { all.first { $0.name == name }?.graph ?? Graph() }

    static let oneNode: Graph = {
        var builder = GraphBuilder()
        builder.thing(.country, "JP", name: "Japan")
        return builder.graph
    }()

    /// A small graph as real news gives it, with a relation of every sort.
    static let pact: Graph = {
        var builder = GraphBuilder()
        let article = builder.source(
            "2019-11-22-3f1a9c5be011",
            NewsSource(
                sha256: String(repeating: "3f1a9c5be011", count: 6).prefix(64).description,
                headline: "Seoul keeps the \"GSOMIA\" pact", published: CalendarDate("2019-11-22"),
                publisher: "Test Wire",
                url: "https://example.org/news?id=1&lang=en"))
        let later = builder.source(
            "2019-11-24-77aa00bb11cc",
            NewsSource(
                sha256: String(repeating: "77aa00bb11cc", count: 6).prefix(64).description,
                headline: "After the decision", published: CalendarDate("2019-11-24"), publisher: "Other Wire"))
        let extended = builder.passage(
            "South Korea put off the end of the General Security of Military Information Agreement with Japan on Friday.",
            at: 120, in: article)
        let signed = builder.passage("The two signed it in Seoul on Nov. 23, 2016.", at: 229, in: article)
        let met = builder.passage(
            "Defense Minister Jeong Kyeong-doo met\nMark Esper in Bangkok on Nov. 17.", at: 300, in: article)
        let said = builder.passage("“It is a must to keep it,” Esper said.", at: 400, in: article)
        let again = builder.passage("Seoul and Tokyo are parties to GSOMIA, Kyodo reported.", at: 10, in: later)
        let denied = builder.passage("Tokyo did not agree to renew it for five years.", at: 90, in: later)

        let korea = builder.thing(
            .country, "KR", name: "South Korea", aliases: ["ROK", "Seoul"], in: [extended, again])
        let japan = builder.thing(.country, "JP", name: "Japan", aliases: ["Tokyo"], in: [extended, again, denied])
        let america = builder.thing(.country, "US", name: "United States")
        let seoul = builder.thing(.place, "seoul", name: "Seoul", in: [signed])
        let bangkok = builder.thing(.place, "bangkok", name: "Bangkok", in: [met])
        let kyodo = builder.thing(.organization, "kyodo-news", name: "Kyodo News", aliases: ["Kyodo"], in: [again])
        let gsomia = builder.thing(
            .agreement, "general-security-of-military-information-agreement",
            name: "General Security of Military Information Agreement", aliases: ["GSOMIA"],
            in: [extended, signed, again], formerly: ["agreement/gsomia", "agreement/jp-kr-agreement"])
        let jeong = builder.thing(.person, "jeong-kyeong-doo", name: "Jeong Kyeong-doo", in: [met])
        let esper = builder.thing(.person, "mark-esper", name: "Mark Esper", aliases: ["Esper"], in: [met, said])
        let minister = builder.thing(
            .office, "minister-of-defense-of-south-korea", name: "Minister of Defense of South Korea", in: [met])
        let meeting = builder.thing(
            .meeting, "2019-11-17-esper-jeong", label: "Meeting of Jeong Kyeong-doo and Mark Esper", in: [met])
        let signing = builder.thing(.event, "2016-11-23-sign-gsomia", label: "Signing of the GSOMIA", in: [signed])
        let statement = builder.thing(
            .statement, "2019-11-22-esper-it-is-a-must", label: "Mark Esper: It is a must to keep it", in: [said])
        let position = builder.thing(
            .position, "2019-11-22-us-support-gsomia", label: "United States supports GSOMIA", in: [said])
        let tenure = builder.thing(
            .tenure, "jeong-minister-of-defense-of-south-korea",
            label: "Jeong Kyeong-doo as Minister of Defense of South Korea", in: [met, again])
        let ambassador = builder.thing(
            .office, "us-ambassador-to-south-korea", name: "Ambassador to South Korea", in: [met])
        let membership = builder.thing(.membership, "kr", label: "Membership of South Korea", in: [signed])

        for (country, code, wikidata) in [(korea, "KR", "Q884"), (japan, "JP", "Q17"), (america, "US", "Q30")] {
            builder.fact(country, .iso3166, .text(code))
            builder.fact(country, .sameAs, .text(wikidata))
        }
        builder.fact(seoul, .inCountry, .thing(korea))
        builder.fact(gsomia, .party, .thing(korea), in: [extended, again], rule: "agreement-between", confidence: 0.85)
        builder.fact(gsomia, .party, .thing(japan), in: [extended], rule: "agreement-with", confidence: 0.8)
        builder.fact(gsomia, .party, .thing(japan), in: [again], rule: "party-to", confidence: 0.7, by: kyodo)
        builder.fact(gsomia, .signedOn, .date(.day(CalendarDate("2016-11-23")!)), in: [signed], rule: "signed-on")
        builder.fact(
            gsomia, .expiresOn, .date(.month(year: 2024, month: 11)), polarity: false, in: [denied],
            rule: "renewed-until")
        builder.fact(gsomia, .lifecycle, .thing(signing), in: [signed], rule: "lifecycle-signed")
        builder.fact(jeong, .holdsOffice, .thing(minister), in: [met], rule: "title-before-name", confidence: 0.95)
        builder.fact(jeong, .represents, .thing(korea), in: [met], rule: "office-of-state", confidence: 0.6)
        builder.fact(minister, .officeTitle, .text("Minister of Defense"))
        builder.fact(minister, .officeOf, .thing(korea), in: [met], rule: "office-of-state", confidence: 0.6)
        builder.fact(meeting, .participant, .thing(jeong), in: [met], rule: "met")
        builder.fact(meeting, .participant, .thing(esper), in: [met], rule: "met")
        builder.fact(meeting, .location, .thing(bangkok), in: [met], rule: "met")
        builder.fact(meeting, .occursOn, .date(.day(CalendarDate("2019-11-17")!)), in: [met], rule: "met")
        builder.fact(meeting, .status, .term(.held), in: [met], rule: "met")
        builder.fact(signing, .eventType, .term(.agree), in: [signed], rule: "signed-on")
        builder.fact(signing, .actor, .thing(korea), in: [signed], rule: "signed-on")
        builder.fact(signing, .actor, .thing(japan), in: [signed], rule: "signed-on")
        builder.fact(signing, .object, .thing(gsomia), in: [signed], rule: "signed-on")
        builder.fact(signing, .occursOn, .date(.day(CalendarDate("2016-11-23")!)), in: [signed], rule: "signed-on")
        builder.fact(signing, .location, .thing(seoul), in: [signed], rule: "signed-on")
        builder.fact(
            signing, .target, .thing(america), polarity: false, in: [signed], rule: "not-with", confidence: 0.5)
        builder.fact(statement, .speaker, .thing(esper), in: [said], rule: "quote-said")
        builder.fact(statement, .text, .text("It is a must to keep it"), in: [said], rule: "quote-said")
        builder.fact(statement, .verbatim, .flag(true), in: [said], rule: "quote-said")
        builder.fact(statement, .about, .thing(gsomia), in: [said], rule: "quote-said")
        builder.fact(statement, .occursOn, .date(.day(CalendarDate("2019-11-22")!)), in: [said], rule: "quote-said")
        let reported = Value.date(.day(CalendarDate("2019-11-22")!))
        for (thing, passage) in [(meeting, met), (signing, signed), (statement, said), (position, said)] {
            builder.fact(thing, .reportedOn, reported, in: [passage], rule: "publication-day", confidence: 1)
        }
        builder.fact(meeting, .postponedFrom, .date(.month(year: 2019, month: 10)), in: [met], rule: "met")
        builder.fact(tenure, .holder, .thing(jeong), in: [met], rule: "title-before-name")
        builder.fact(tenure, .office, .thing(minister), in: [met], rule: "title-before-name")
        for property in [Property.firstReported, .lastReported] {
            builder.fact(tenure, property, reported, in: [met], rule: "title-before-name")
        }
        builder.fact(
            tenure, .until, .date(.interval(nil, .day(CalendarDate("2019-11-24")!))), in: [again],
            rule: "title-before-name")
        builder.fact(ambassador, .officeTitle, .text("Ambassador to South Korea"))
        builder.fact(ambassador, .officeOf, .thing(america), in: [met], rule: "office-of-state")
        builder.fact(ambassador, .accreditedTo, .thing(korea), in: [met], rule: "office-of-state")
        builder.fact(gsomia, .hasMembership, .thing(membership), in: [signed], rule: "signed-on")
        builder.fact(membership, .member, .thing(korea), in: [signed], rule: "signed-on")
        builder.fact(membership, .from, .date(.year(2016)), in: [signed], rule: "signed-on")
        builder.fact(
            gsomia, .endedOn, .date(.month(year: 2024, month: 12)), polarity: false, in: [denied], rule: "ended")
        builder.fact(position, .holder, .thing(america), in: [said], rule: "spokesman-of")
        builder.fact(position, .toward, .thing(gsomia), in: [said], rule: "spokesman-of")
        builder.fact(position, .stance, .term(.inFavor), in: [said], rule: "spokesman-of")
        return builder.graph
    }()

    /// Text that breaks careless writers, in every place that text comes to.
    static let hostileTexts: [String] = [
        "plain", "\"quotes\" and 'apostrophes'", "back\\slash \\n \\u0041 \\", "]]> <![CDATA[ &amp; <b>&</b>",
        "a & < > & b",
        "& < ", " <>", "line\nfeed", "carriage\r\nreturn\rlone", "tab\tbed", "🤝🏽 👩‍👩‍👧‍👦 🇰🇷", "שלום عليكم \u{202E}rtl\u{202C}",
        "C1 \u{85}\u{9F} NEL", "nbsp\u{A0}zwj\u{200D}bom\u{FEFF}", "DEL\u{7F}", "\u{FFFD}\u{FFFC}\u{F8FF}\u{10FFFF}",
        "INF", "NaN",
        "a; b; c", "  leading and trailing  ", "\"\"\"", "^^xsd:date", "@en", "{}[]()$^`|", "null", "%41%zz",
        "#fragment?query", "İıßﬁ",
        "\"", "\\", "\n", "'", "&", "e\u{301}\u{323}", "<http://example.org/>", "_:b0", "a\u{2028}b\u{2029}c",
    ]

    static let hostile: Graph = {
        var builder = GraphBuilder()
        builder.source(
            "2020-01-01-000000000000",
            NewsSource(
                sha256: String(repeating: "0", count: 64), headline: "\"]]>\\", publisher: "<&>",
                url: "https://example.org/a b<>\"{}|\\^`é?x=1&y=[2]#frag"))
        builder.source(
            "undated-111111111111", NewsSource(sha256: String(repeating: "1", count: 64), url: "no scheme: \"at all\""))
        let korea = builder.thing(.country, "KR", name: "South Korea")
        for (index, text) in hostileTexts.enumerated() {
            let passage = builder.passage(text, at: index * 1000)
            let person = builder.thing(
                .person, index % 2 == 0 ? "person-\(index)" : "p \(index) \(text)", name: text,
                aliases: [text + text, "x " + text].sorted(),
                in: [passage])
            let statement = builder.thing(.statement, "statement-\(index)-", label: text, in: [passage])
            builder.fact(statement, .speaker, .thing(person), in: [passage], rule: text)
            builder.fact(statement, .text, .text(text), in: [passage])
            builder.fact(statement, .verbatim, .flag(false), in: [passage])
            builder.fact(person, .represents, .thing(korea), in: [passage], rule: text, by: person)
            builder.fact(person, .sameAs, .text("Q\(index + 1)"))
        }
        return builder.graph
    }()

    static let dates: Graph = {
        var builder = GraphBuilder()
        builder.source(
            "2019-11-12-aaaaaaaaaaaa",
            NewsSource(sha256: String(repeating: "a", count: 64), published: CalendarDate("2019-11-12")))
        let passage = builder.passage("They will meet some day.")
        let day = PartialDate.day(CalendarDate("2019-11-17")!)
        let dates: [PartialDate] = [
            day, .month(year: 2019, month: 2), .month(year: 2020, month: 2), .year(2019), .year(987),
            .yearlessDay(month: 2, day: 29),
            .yearlessMonth(11), .interval(day, .day(CalendarDate("2019-11-18")!)), .interval(nil, day),
            .interval(day, nil),
            .interval(.month(year: 2019, month: 1), .year(2020)), .day(CalendarDate("0001-01-01")!),
            .day(CalendarDate("9999-12-31")!),
        ]
        for (index, date) in dates.enumerated() {
            let meeting = builder.thing(.meeting, "meeting-\(index)", label: "Meeting \(index)", in: [passage])
            builder.fact(meeting, .occursOn, .date(date), in: [passage])
            let pact = builder.thing(.agreement, "pact-\(index)", name: "Pact \(index)", in: [passage])
            builder.fact(pact, .signedOn, .date(date), in: [passage])
            builder.fact(pact, .expiresOn, .date(date), polarity: false, in: [passage])
        }
        let twice = builder.thing(.meeting, "twice", label: "Two dates", in: [passage])
        builder.fact(twice, .occursOn, .date(.year(2018)), in: [passage])
        builder.fact(twice, .occursOn, .date(day), in: [passage])
        let denied = builder.thing(.meeting, "denied", label: "No date", in: [passage])
        builder.fact(denied, .occursOn, .date(day), polarity: false, in: [passage])
        return builder.graph
    }()

    /// A hundred edges and more, nearly all between two nodes and themselves, some of their facts given twice.
    static let parallel: Graph = {
        var builder = GraphBuilder()
        builder.source("2019-11-12-aaaaaaaaaaaa", NewsSource(sha256: String(repeating: "a", count: 64)))
        let passages = (0..<5).map { builder.passage("Sentence \($0).", at: $0 * 20) }
        let a = builder.thing(.event, "a", label: "A", in: [passages[0]])
        let b = builder.thing(.person, "b", name: "B", in: [passages[0]])
        let relations = Property.allCases.filter(\.isRelation)
        for (from, to) in [(a, b), (b, a), (a, a), (b, b)] {
            for property in relations {
                builder.fact(from, property, .thing(to), in: [passages[0]])
                if property == .about {
                    builder.fact(from, property, .thing(to), in: [passages[1], passages[0]], confidence: 1)
                }
            }
        }
        for index in 0..<20 {
            let other = builder.thing(.person, "c\(index)", name: "C\(index)", in: [passages[0]])
            builder.fact(a, .target, .thing(other), in: passages)
        }
        return builder.graph
    }()

    /// A literal of a megabyte, wider than any buffer, with escapes on both sides of every border.
    static let long: Graph = {
        var builder = GraphBuilder()
        builder.source("2019-11-12-aaaaaaaaaaaa", NewsSource(sha256: String(repeating: "a", count: 64)))
        let passage = builder.passage(String(repeating: "long \"word\" & \\ € ", count: 1 << 16))
        builder.thing(.person, "long", name: String(repeating: "name", count: 1 << 18), in: [passage])
        builder.thing(.person, String(repeating: "slug-", count: 400) + "end", name: "slug", in: [passage])
        return builder.graph
    }()
}
