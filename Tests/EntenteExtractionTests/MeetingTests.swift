import EntenteExtraction
import EntenteGraph
import EntenteLanguage
import EntenteText
import Testing

/// What a text tells of meetings, one line each: "held 2024-05-13 Paris: Emmanuel Macron + Olaf Scholz".
struct MeetingTests {
    /// 2024-05-15 is a Wednesday.
    static let told: [(text: String, meetings: [String])] = [
        // Verbs
        (
            "German Chancellor Olaf Scholz met French President Emmanuel Macron in Paris on Monday.",
            ["held 2024-05-13 Paris: Emmanuel Macron + Olaf Scholz"]
        ),
        (
            "German Chancellor Olaf Scholz will meet with French President Emmanuel Macron in Paris on Friday.",
            ["planned 2024-05-17 Paris: Emmanuel Macron + Olaf Scholz"]
        ),
        (
            "French President Emmanuel Macron and German Chancellor Olaf Scholz met on Tuesday in Berlin.",
            ["held 2024-05-14 Berlin: Emmanuel Macron + Olaf Scholz"]
        ),
        (
            "French President Emmanuel Macron is scheduled to meet Polish Prime Minister Donald Tusk on Thursday.",
            ["planned 2024-05-16: Donald Tusk + Emmanuel Macron"]
        ),
        (
            "Polish Prime Minister Donald Tusk was received by French President Emmanuel Macron on Monday.",
            ["held 2024-05-13: Donald Tusk + Emmanuel Macron"]
        ),
        (
            "French President Emmanuel Macron spoke by phone with Polish Prime Minister Donald Tusk on Tuesday.",
            ["held 2024-05-14: Donald Tusk + Emmanuel Macron"]
        ),
        (
            "French President Emmanuel Macron refused to meet Polish Prime Minister Donald Tusk.",
            ["denied: Donald Tusk + Emmanuel Macron"]
        ),
        (
            "French President Emmanuel Macron met Polish Prime Minister Donald Tusk on Monday. The meeting was attended by Finnish Foreign Minister Elina Valtonen.",
            ["held 2024-05-13: Donald Tusk + Elina Valtonen + Emmanuel Macron"]
        ),
        ("Emmanuel Macron will participate in the Nordic Forum in Oslo.", ["planned Oslo: Emmanuel Macron"]),
        ("Answering a question on the negotiations with Russia, Donald Tusk said nothing was new.", []),
        ("Norway and Sweden held talks in Oslo on Tuesday.", ["held 2024-05-14 Oslo: Norway + Sweden"]),
        (
            "Norway will hold talks with Sweden on Friday, officials said Tuesday.",
            ["planned 2024-05-17: Norway + Sweden"]
        ),
        ("Officials said Tuesday that Norway will hold talks with Sweden.", ["planned: Norway + Sweden"]),
        ("The talks between Norway and Sweden ended on Monday.", ["held 2024-05-13: Norway + Sweden"]),
        ("Norway called for talks with Sweden.", ["proposed: Norway + Sweden"]),
        ("Norway and Sweden took part in the talks in Geneva.", ["held Geneva: Norway + Sweden"]),
        ("Norway, Sweden and Peru participated in the summit in Geneva.", ["held Geneva: Norway + Peru + Sweden"]),
        ("Norway and Sweden were represented at the talks in Geneva.", ["held Geneva: Norway + Sweden"]),
        (
            "French President Emmanuel Macron gave a dinner for Polish Prime Minister Donald Tusk.",
            ["held: Donald Tusk + Emmanuel Macron"]
        ),
        (
            "French President Emmanuel Macron held a lunch in honour of Polish Prime Minister Donald Tusk.",
            ["held: Donald Tusk + Emmanuel Macron"]
        ),
        ("Norway and Sweden vowed to resume ties at a summit in Oslo.", ["held Oslo: Norway + Sweden"]),
        ("Norway called off talks with Sweden.", ["cancelled: Norway + Sweden"]),
        (
            "Norwegian Prime Minister Jonas Gahr Støre made the remark after a meeting with Swedish Prime Minister Ulf Kristersson.",
            ["held: Jonas Gahr Støre + Ulf Kristersson"]
        ),
        (
            "The foreign ministers of Norway and Sweden will meet in Oslo next month.",
            ["planned 2024-06 Oslo: Norway + Sweden"]
        ),
        (
            "A trilateral meeting among Norway, Sweden and Finland is planned for Sunday.",
            ["planned 2024-05-19: Finland + Norway + Sweden"]
        ),
        ("The Norway-Sweden summit took place in Oslo on Monday.", ["held 2024-05-13 Oslo: Norway + Sweden"]),
        // Where and when another sentence or clause says so.
        (
            "Chancellor Olaf Scholz flew to Ankara on Saturday. He met President Recep Tayyip Erdogan for two hours.",
            ["held Ankara: Olaf Scholz + Recep Tayyip Erdogan"]
        ),
        (
            "The summit between Kenya and Uganda, set for May 20 in Nairobi, has been postponed to June 3.",
            ["planned 2024-06-03 Nairobi: Kenya + Uganda"]
        ),
        // One meeting told twice is one.
        (
            "French President Emmanuel Macron met Polish Prime Minister Donald Tusk in Paris. After Tuesday's meeting, Macron praised Tusk.",
            ["held 2024-05-14 Paris: Donald Tusk + Emmanuel Macron"]
        ),
        (
            "French President Emmanuel Macron met Polish Prime Minister Donald Tusk on Monday. He will meet German Chancellor Olaf Scholz on Friday.",
            ["held 2024-05-13: Donald Tusk + Emmanuel Macron", "planned 2024-05-17: Emmanuel Macron + Olaf Scholz"]
        ),
        (
            "French President Emmanuel Macron and Polish Prime Minister Donald Tusk said they would meet in Warsaw next month.",
            ["planned 2024-06 Warsaw: Donald Tusk + Emmanuel Macron"]
        ),
        (
            "Norway and Sweden agreed on the plan after 12 hours of talks in Oslo.", ["held Oslo: Norway + Sweden"]
        ),
        (
            "French President Emmanuel Macron will hold separate meetings with Polish Prime Minister Donald Tusk and German Chancellor Olaf Scholz.",
            ["planned: Donald Tusk + Emmanuel Macron", "planned: Emmanuel Macron + Olaf Scholz"]
        ),
        (
            "Norway and Sweden agreed to share gas. The accord was reached at a meeting in Oslo.",
            ["held Oslo: Norway + Sweden"]
        ),
        // Lists
        (
            "Polish Prime Minister Donald Tusk held separate talks with French President Emmanuel Macron and German Chancellor Olaf Scholz in Paris.",
            ["held Paris: Donald Tusk + Emmanuel Macron", "held Paris: Donald Tusk + Olaf Scholz"]
        ),
        (
            "Polish Prime Minister Donald Tusk and German Chancellor Olaf Scholz held separate meetings with French President Emmanuel Macron.",
            ["held: Donald Tusk + Emmanuel Macron", "held: Emmanuel Macron + Olaf Scholz"]
        ),
        (
            "Polish Prime Minister Donald Tusk met separately with French President Emmanuel Macron and Chilean President Gabriel Boric.",
            ["held: Donald Tusk + Emmanuel Macron", "held: Donald Tusk + Gabriel Boric"]
        ),
        (
            "Polish Prime Minister Donald Tusk met with French President Emmanuel Macron in April and with German Chancellor Olaf Scholz on Monday.",
            ["held 2024-04: Donald Tusk + Emmanuel Macron", "held 2024-05-13: Donald Tusk + Olaf Scholz"]
        ),
        // Nobody is named: no more is known than that they met.
        (
            "Polish Prime Minister Donald Tusk will hold bilateral talks with his counterparts from Norway, Sweden and Finland.",
            ["planned: Donald Tusk + Finland + Norway + Sweden"]
        ),
        (
            "Polish Prime Minister Donald Tusk met French President Emmanuel Macron, Chilean President Gabriel Boric and others.",
            ["held: Donald Tusk + Emmanuel Macron + Gabriel Boric"]
        ),
        (
            "The foreign ministers of Norway and Sweden spoke in Oslo. On Monday, French President Emmanuel Macron hosted the two ministers.",
            ["held 2024-05-13: Emmanuel Macron + Norway + Sweden"]
        ),
        // Without the word
        (
            "Polish Prime Minister Donald Tusk discussed the plan with French President Emmanuel Macron in Paris in April.",
            ["held 2024-04 Paris: Donald Tusk + Emmanuel Macron"]
        ),
        (
            "Polish Prime Minister Donald Tusk told French President Emmanuel Macron that the plan was good. He and Macron also agreed on the budget.",
            ["held: Donald Tusk + Emmanuel Macron"]
        ),
        (
            "French President Emmanuel Macron, who was in Oslo, spoke of it following a meeting with Polish Prime Minister Donald Tusk, Reuters reported.",
            ["held Oslo: Donald Tusk + Emmanuel Macron"]
        ),
        (
            "French President Emmanuel Macron is due to speak with Polish Prime Minister Donald Tusk by telephone.",
            ["planned: Donald Tusk + Emmanuel Macron"]
        ),
        (
            "French President Emmanuel Macron and Polish Prime Minister Donald Tusk agreed after days of talks hosted by Norway.",
            ["held: Donald Tusk + Emmanuel Macron"]
        ),
        (
            "Diplomats came to Warsaw. Polish Prime Minister Donald Tusk met French President Emmanuel Macron in the Polish capital.",
            ["held Warsaw: Donald Tusk + Emmanuel Macron"]
        ),
        // The day and place told beside the meeting
        (
            "According to a ministry on Monday, Polish Prime Minister Donald Tusk met French President Emmanuel Macron in Warsaw on Sunday.",
            ["held 2024-05-12 Warsaw: Donald Tusk + Emmanuel Macron"]
        ),
        (
            "Polish Prime Minister Donald Tusk arrived in Paris on Monday, where he held talks with French President Emmanuel Macron.",
            ["held 2024-05-13 Paris: Donald Tusk + Emmanuel Macron"]
        ),
        (
            "Polish Prime Minister Donald Tusk was in Paris on Monday, where he met French President Emmanuel Macron.",
            ["held 2024-05-13 Paris: Donald Tusk + Emmanuel Macron"]
        ),
        (
            "Polish Prime Minister Donald Tusk came to Riga on Monday from Paris, where he met French President Emmanuel Macron.",
            ["held Paris: Donald Tusk + Emmanuel Macron"]
        ),
        (
            "Polish Prime Minister Donald Tusk is in Paris today to meet French President Emmanuel Macron.",
            ["planned 2024-05-15 Paris: Donald Tusk + Emmanuel Macron"]
        ),
        (
            "French President Emmanuel Macron met Polish Prime Minister Donald Tusk on Monday, and is expected to meet German Chancellor Olaf Scholz.",
            ["held 2024-05-13: Donald Tusk + Emmanuel Macron", "planned: Emmanuel Macron + Olaf Scholz"]
        ),
        (
            "Poland has proposed a meeting between Polish Prime Minister Donald Tusk and French President Emmanuel Macron in Riga.",
            ["proposed Riga: Donald Tusk + Emmanuel Macron"]
        ),
        (
            "Polish Prime Minister Donald Tusk met French President Emmanuel Macron on the island of Gotland on Monday.",
            ["held 2024-05-13 Gotland: Donald Tusk + Emmanuel Macron"]
        ),
        (
            "Norway and Sweden held a new round of trade talks in Riga on Monday.",
            ["held 2024-05-13 Riga: Norway + Sweden"]
        ),
        (
            "Norway prepares for another round of talks with Sweden on May 20.",
            ["planned 2024-05-20: Norway + Sweden"]
        ),
        (
            "Polish Prime Minister Donald Tusk flew to Riga on Monday at the head of a delegation for talks with Norway.",
            ["held 2024-05-13 Riga: Donald Tusk + Norway"]
        ),
        (
            "Polish Prime Minister Donald Tusk met French President Emmanuel Macron on Monday. Macron will travel to Warsaw next week.",
            ["held 2024-05-13: Donald Tusk + Emmanuel Macron"]
        ),
        // Who takes part, told elsewhere in the sentence
        (
            "Talks are under way in Riga between Norway and Sweden.",
            ["ongoing Riga: Norway + Sweden"]
        ),
        (
            "The meeting, held in Riga on Monday, was the first between French President Emmanuel Macron and Polish Prime Minister Donald Tusk.",
            ["held 2024-05-13 Riga: Donald Tusk + Emmanuel Macron"]
        ),
        (
            "Polish Prime Minister Donald Tusk will lead a delegation to Riga to meet French President Emmanuel Macron.",
            ["planned: Donald Tusk + Emmanuel Macron"]
        ),
        (
            "Polish Prime Minister Donald Tusk made the remark after a meeting on Monday, with French President Emmanuel Macron.",
            ["held 2024-05-13: Donald Tusk + Emmanuel Macron"]
        ),
        (
            "Polish Prime Minister Donald Tusk told French President Emmanuel Macron at a dinner in Riga on Monday that it was late.",
            ["held 2024-05-13 Riga: Donald Tusk + Emmanuel Macron"]
        ),
        (
            "Norway and Sweden agreed to reopen the road, following a meeting Friday between Polish Prime Minister Donald Tusk and French President Emmanuel Macron.",
            ["held 2024-05-10: Donald Tusk + Emmanuel Macron"]
        ),
        (
            "The 11th round of Norway-Sweden border talks was held in Riga on Monday.",
            ["held 2024-05-13 Riga: Norway + Sweden"]
        ),
        // Whether it was held
        (
            "Poland denied reports that Polish Prime Minister Donald Tusk had met French President Emmanuel Macron.",
            ["denied: Donald Tusk + Emmanuel Macron"]
        ),
        (
            "French President Emmanuel Macron threatened to cancel talks with Poland.",
            ["planned: Emmanuel Macron + Poland"]
        ),
        (
            "Polish Prime Minister Donald Tusk will speak in Riga before travelling to Paris for talks with French President Emmanuel Macron.",
            ["planned Paris: Donald Tusk + Emmanuel Macron"]
        ),
        (
            "Polish Prime Minister Donald Tusk stops in Riga, where he is to hold talks with French President Emmanuel Macron.",
            ["planned Riga: Donald Tusk + Emmanuel Macron"]
        ),
        (
            "Polish Prime Minister Donald Tusk said Norway was in talks with Sweden.",
            ["ongoing: Norway + Sweden"]
        ),
        // Names
        (
            "Leaders will discuss trade at the 12th Baltic Security Conference in Riga on Friday.",
            ["planned 2024-05-17 Riga: 12th Baltic Security Conference"]
        ),
    ]

    static let untold: [String] = [
        "Turkey met the criteria of Sweden.",
        "Norway and Sweden signed an agreement on Monday.",
        "French President Emmanuel Macron met reporters in Paris.",
        "French President Emmanuel Macron held a press conference in Paris.",
        "French President Emmanuel Macron called Polish Prime Minister Donald Tusk's remark an error.",
        "French President Emmanuel Macron called on Polish Prime Minister Donald Tusk to act.",
        "The French parliament held a session on Monday.",
        "Norway met Sweden in the semifinal.",
        "If Norway held talks with Sweden, nobody would know.",
        "French President Emmanuel Macron discussed the plan with Polish Prime Minister Donald Tusk.",
        "French President Emmanuel Macron and Polish Prime Minister Donald Tusk agreed on the plan.",
        "French President Emmanuel Macron told Polish Prime Minister Donald Tusk that the plan was good.",
    ]

    @Test(arguments: told)
    func finds(_ row: (text: String, meetings: [String])) throws { #expect(try meetings(in: row.text) == row.meetings) }

    @Test(arguments: untold)
    func passes(_ text: String) throws { #expect(try meetings(in: text) == []) }

    /// The examples beside the rules: exactly these meetings, or none.
    static let examples: [(text: String, meetings: [String])] = {
        guard let rules = try? RuleSet(.named("meetings.rules")) else { return [] }
        return rules.rules.flatMap(\.examples).map { example in
            (example.sentence, example.expected?.split(separator: ";").map { String($0.drop { $0 == " " }) } ?? [])
        }
    }()

    @Test(arguments: examples)
    func example(_ row: (text: String, meetings: [String])) throws {
        #expect(try meetings(in: row.text).sorted() == row.meetings.sorted())
    }

    @Test func everyRuleHasExamples() throws {
        for rule in try RuleSet(.named("meetings.rules")).rules {
            #expect(rule.examples.contains { $0.expected != nil }, "\(rule.name)")
            #expect(rule.examples.contains { $0.expected == nil }, "\(rule.name)")
        }
    }

    private func meetings(in text: String) throws -> [String] {
        let graph = Extractor().extract(try sampleDocument(text))
        func names(_ thing: Int, _ property: Property) -> [String] {
            graph.facts.filter { $0.subject == thing && $0.property == property }.map { fact in
                switch fact.value {
                case .thing(let other): graph.things[other].name ?? "?"
                case .date(let date): date.description
                case .term(let term): term.rawValue
                case .text(let text): text
                case .flag(let flag): "\(flag)"
                }
            }
        }
        return graph.things.indices.filter { graph.things[$0].kind == .meeting }.map { meeting in
            let head = (names(meeting, .status) + names(meeting, .occursOn) + names(meeting, .location)).joined(
                separator: " ")
            let who = names(meeting, .participant).sorted().joined(separator: " + ")
            return head + ": " + (who.isEmpty ? graph.things[meeting].name ?? "" : who)
        }
    }
}

private let analyzer = try? Analyzer()

/// A text as the only paragraph of an article of 2024-05-15, analysed.
func sampleDocument(_ text: String) throws -> Document {
    let source = SourceText(text)
    let article = Article(
        source: source, sha256: "", origin: "test", published: CalendarDate(year: 2024, month: 5, day: 15),
        blocks: [Block(role: .paragraph, range: source.all)])
    return try #require(analyzer).analyze(article)
}
