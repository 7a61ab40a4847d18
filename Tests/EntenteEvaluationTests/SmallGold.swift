import EntenteEvaluation
import EntenteGraph
import EntenteText
import Foundation

/// A gold file in parts, so that a test says only what is other than in the whole.
struct SmallGold {
    private static let whole: [(key: String, rows: String)] = [
        ("people", #"[{"id": "ruiz", "name": "Ana Ruiz", "aliases": ["Ruiz"]}]"#),
        ("organizations", #"[{"id": "forum", "name": "Andes Forum"}]"#),
        ("places", #"[{"name": "Arica"}]"#),
        ("countries", #"["CL", "PE"]"#),
        ("offices", #"[{"person": "ruiz", "titles": ["Foreign Minister", "minister"], "of": "CL"}]"#),
        (
            "agreements",
            #"[{"id": "pact", "name": "Arica Pact", "parties": ["CL", "PE"], "signed": ["2021-05-03"]}]"#
        ),
        (
            "meetings",
            #"""
            {"participants": ["ruiz", "PE"], "date": ["2021-05-02"], "place": "Arica", "status": "held",
             "at": "Ruiz met Peruvians in Arica"}
            """#
        ),
        ("statements", #"[{"speaker": "ruiz", "text": "a fair and lasting text"}]"#),
        (
            "positions",
            #"[{"holder": ["CL", "ruiz"], "toward": "pact", "stance": "support", "at": "Chile backs the pact"}]"#
        ),
        (
            "events",
            #"""
            [{"id": "blame", "types": ["ACCUSE"], "actor": "PE", "target": ["CL"], "date": ["2021-05-04"],
              "at": "Peru blamed Chile"},
             {"id": "deny", "types": ["REJECT"], "actor": ["CL"], "target": ["PE"], "date": []}]
            """#
        ),
        ("responses", #"[{"event": "deny", "to": "blame"}]"#),
    ]

    static func article(_ changes: [String: String] = [:]) throws -> GoldArticle {
        let fields = whole.map { "\"\($0.key)\": \(changes[$0.key] ?? $0.rows)" }
        let text = "{" + (fields + ["\"complete\": true"]).joined(separator: ", ") + "}"
        return try JSONDecoder().decode(GoldArticle.self, from: Data(text.utf8))
    }

    /// The graph that has all of it and nothing else.
    static var graph: Graph {
        var article = SmallGraph()
        article.say("Chile's Foreign Minister Ana Ruiz met Peruvians in Arica.")
        let chile = article.thing(.country, "Chile", key: "CL")
        let peru = article.thing(.country, "Peru", key: "PE")
        let ruiz = article.thing(.person, "Ana Ruiz", ["Ruiz"])
        _ = article.thing(.organization, "Andes Forum")
        let arica = article.thing(.place, "Arica")
        let office = article.thing(.office)
        article.fact(office, .officeTitle, .text("Foreign Minister"), "office")
        article.fact(office, .officeOf, .thing(chile), "office")
        article.fact(ruiz, .holdsOffice, .thing(office), "office")
        let meeting = article.thing(.meeting)
        article.fact(meeting, .participant, .thing(ruiz), "meet")
        article.fact(meeting, .participant, .thing(peru), "meet")
        article.fact(meeting, .occursOn, .date(day("2021-05-02")), "day")
        article.fact(meeting, .location, .thing(arica), "place")
        article.fact(meeting, .status, .term(.held), "status")
        article.say("Chile backs the pact, a fair and lasting text, signed on 3 May.")
        let pact = article.thing(.agreement, "Arica Pact")
        article.fact(pact, .party, .thing(chile), "party")
        article.fact(pact, .party, .thing(peru), "party")
        article.fact(pact, .signedOn, .date(day("2021-05-03")), "signed")
        let statement = article.thing(.statement)
        article.fact(statement, .speaker, .thing(ruiz), "said")
        article.fact(statement, .text, .text("a fair and lasting text"), "quoted")
        article.fact(statement, .verbatim, .flag(true), "quoted")
        let position = article.thing(.position)
        article.fact(position, .holder, .thing(chile), "backs")
        article.fact(position, .toward, .thing(pact), "backs")
        article.fact(position, .stance, .term(.inFavor), "backs")
        article.say("Peru blamed Chile on Tuesday, and Chile rejected that.")
        let blame = article.event(.accuse, peru, chile, "blame")
        article.fact(blame, .occursOn, .date(day("2021-05-04")), "day")
        let denial = article.event(.reject, chile, peru, "deny")
        article.fact(denial, .inResponseTo, .thing(blame), "after")
        return Resolver().resolve([article.graph])
    }

    private static func day(_ text: String) -> PartialDate {
        CalendarDate(text).map(PartialDate.day) ?? .yearlessMonth(1)
    }
}

/// An article's graph, sentence by sentence.
struct SmallGraph {
    var graph = ArticleGraph(source: NewsSource(sha256: String(repeating: "0", count: 64)))

    mutating func say(_ text: String) {
        let start = (graph.passages.last?.end ?? -1) + 1
        graph.passages.append(Passage(start: start, end: start + text.unicodeScalars.count, text: text))
    }

    mutating func thing(_ kind: Kind, _ name: String? = nil, _ aliases: [String] = [], key: String? = nil) -> Int {
        graph.things.append(
            Thing(kind: kind, name: name, aliases: aliases, key: key, passages: [graph.passages.count - 1]))
        return graph.things.count - 1
    }

    mutating func fact(
        _ subject: Int, _ property: Property, _ value: Value, _ rule: String, confidence: Double = 0.8
    ) {
        let evidence = Evidence(passage: graph.passages.count - 1, rule: rule, confidence: confidence)
        graph.facts.append(Fact(subject: subject, property: property, value: value, evidence: [evidence]))
    }

    mutating func event(
        _ type: Term, _ actor: Int, _ target: Int, _ rule: String, confidence: Double = 0.8
    ) -> Int {
        let event = thing(.event)
        fact(event, .eventType, .term(type), rule, confidence: confidence)
        fact(event, .actor, .thing(actor), rule, confidence: confidence)
        fact(event, .target, .thing(target), rule, confidence: confidence)
        return event
    }
}
