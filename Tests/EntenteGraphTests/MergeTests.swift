import EntenteGraph
import EntenteText
import Testing

/// Articles made of a small world of true names at random: full names and surnames, offices with and without their
/// country, sharp and vague dates, repeated quotations.
struct RandomArticles {
    var random: SplitMix64

    private static let people: [(names: [String], office: String, country: String)] = [
        (["Shinzo Abe", "Abe Shinzo", "Abe"], "Prime Minister", "JP"),
        (["Moon Jae-in", "Moon Jae In", "Moon"], "President", "KR"),
        (["Moon Chung-in", "Moon"], "special adviser", "KR"),
        (["Ash Carter", "Ashton Carter", "Carter"], "Secretary of Defense", "US"),
        (["Kim Jong-un", "Kim Jong Un", "Kim"], "leader", "KP"), (["Kim Kwan-jin", "Kim"], "Defense Minister", "KR"),
    ]
    private static let agreements = [
        "GSOMIA", "General Security of Military Information Agreement", "intelligence-sharing pact",
    ]

    mutating func article(_ number: Int) -> ArticleGraph {
        var writer = Writer("article \(number)", published: Bool.random(using: &random) ? day() : nil)
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            writer.say("Sentence \(Int.random(in: 0...99, using: &random)).")
            let people = (0..<2).map { _ in person(&writer) }
            switch Int.random(in: 0...4, using: &random) {
            case 0, 1:
                let status: Term = Bool.random(using: &random) ? .planned : .held
                _ = writer.meeting(people, on: date(), status: status)
            case 2:
                let statement = writer.thing(.statement)
                writer.fact(statement, .speaker, .thing(people[0]))
                writer.fact(statement, .text, .text("Words \(Int.random(in: 0...3, using: &random)), he said."))
            case 3:
                let name = Self.agreements.randomElement(using: &random)
                let agreement = writer.agreement(
                    name, name?.hasPrefix("Gen") == true ? ["GSOMIA"] : [], parties: ["KR", "JP"])
                if let date = date() { writer.fact(agreement, .expiresOn, .date(date)) }
            default:
                let event = writer.thing(.event)
                writer.fact(event, .eventType, .term(.reject))
                writer.fact(event, .actor, .thing(people[0]))
                writer.fact(event, .object, .thing(writer.agreement("GSOMIA")))
                if let date = date() { writer.fact(event, .occursOn, .date(date)) }
            }
        }
        return writer.graph
    }

    private mutating func person(_ writer: inout Writer) -> Int {
        guard let someone = Self.people.randomElement(using: &random),
            let name = someone.names.randomElement(using: &random)
        else { return writer.thing(.person) }
        let known = Int.random(in: 0...2, using: &random)
        return writer.person(name, office: known > 0 ? someone.office : nil, of: known > 1 ? someone.country : nil)
    }

    private mutating func day() -> String { "2019-11-1\(Int.random(in: 0...3, using: &random))" }

    private mutating func date() -> PartialDate? {
        switch Int.random(in: 0...3, using: &random) {
        case 0: nil
        case 1: .month(year: 2019, month: 11)
        case 2: .yearlessDay(month: 11, day: 12)
        default: CalendarDate(day()).map(PartialDate.day)
        }
    }
}

@Suite struct MergeTests {
    @Test(arguments: UInt64(1)...12)
    func orderCopiesAndPartsDoNotCount(seed: UInt64) {
        var maker = RandomArticles(random: SplitMix64(state: seed))
        let articles = (0..<30).map { maker.article($0) }
        let expected = Resolver().resolve(articles)
        var random = maker.random
        for _ in 0..<4 {
            var shuffled = articles + articles.filter { _ in Bool.random(using: &random) }
            shuffled.shuffle(using: &random)
            #expect(Resolver().resolve(shuffled) == expected)

            // Associative and commutative: parts united in any way.
            var parts = (0..<4).map { _ in ArticleGraphSet() }
            for article in shuffled { parts[Int.random(in: 0..<4, using: &random)].insert(article) }
            while parts.count > 1 {
                let part = parts.remove(at: Int.random(in: 0..<parts.count, using: &random))
                parts[Int.random(in: 0..<parts.count, using: &random)].formUnion(part)
            }
            #expect(Resolver().resolve(parts[0]) == expected)
        }
    }

    @Test func twoGraphsOfOneArticleMakeTheSameWhicheverCameFirst() {
        let poor = article("one") { _ = $0.person("Shinzo Abe") }
        let rich = article("one") { _ = $0.person("Shinzo Abe", office: "Prime Minister", of: "JP") }
        let other = article("one") { _ = $0.person("Shinzo Abe", office: "Prime Minister", of: "KR") }
        #expect(Resolver().resolve([poor, rich]) == Resolver().resolve([rich, poor]))
        #expect(Resolver().resolve([rich, other]) == Resolver().resolve([other, rich]))
        #expect(Resolver().resolve([poor, rich]).ids(.office).count == 1)
    }

    @Test(arguments: UInt64(20)...30)
    func everyGraphIsSortedAndSound(seed: UInt64) {
        var maker = RandomArticles(random: SplitMix64(state: seed))
        let articles = (0..<25).map { maker.article($0) }
        let graph = Resolver().resolve(articles)
        #expect(articles.filter(\.isConsistent).count == articles.count)
        for ids in [graph.things.map(\.id), graph.passages.map(\.id), graph.sources.map(\.id)] {
            #expect(Set(ids).count == ids.count)
        }
        #expect(graph.things.map(\.id) == graph.things.map(\.id).sorted())
        #expect(graph.sources.map(\.id) == graph.sources.map(\.id).sorted())
        #expect(graph.facts.map(\.subject) == graph.facts.map(\.subject).sorted())
        let sound = graph.things.filter { thing in
            !thing.label.isEmpty && !thing.passages.isEmpty && thing.id.utf8.allSatisfy { $0 < 128 }
        }
        #expect(sound.count == graph.things.count)
        for fact in graph.facts {
            #expect(graph.things.indices.contains(fact.subject) && !fact.evidence.isEmpty)
            let object = fact.value.thing
            #expect(object == nil || object != fact.subject && graph.things.indices.contains(object ?? -1))
            let cited = fact.evidence.map(\.passage)
            #expect(cited.allSatisfy(graph.passages.indices.contains))
        }
    }

    @Test func nothingMakesAnEmptyGraph() {
        #expect(Resolver().resolve([]) == Graph())
    }

    @Test func anInconsistentGraphIsKnown() {
        var graph = article("a") { _ = $0.person("Shinzo Abe") }
        graph.facts.append(Fact(subject: 7, property: .represents, value: .thing(0), evidence: []))
        #expect(!graph.isConsistent)
    }
}

/// What each kind of thing is called: identifiers that must not change between versions without a reason.
@Test func identifiersAndLabels() {
    let one = article("one", published: "2019-11-12") {
        let (abe, milley) = ($0.person("Shinzo Abe", office: "Prime Minister", of: "JP"), $0.person("Mark Milley"))
        let (korea, gsomia) = (
            $0.country("KR", "South Korea"),
            $0.agreement("General Security of Military Information Agreement", ["GSOMIA"])
        )
        $0.say("They met in Tokyo.")
        _ = $0.meeting([abe, milley], on: day("2019-11-12"), at: $0.thing(.place, "Tokyo"))
        let statement = $0.thing(.statement)
        $0.fact(statement, .speaker, .thing(milley))
        $0.fact(statement, .text, .text("We want to try to resolve that issue before it expires."))
        let event = $0.thing(.event)
        $0.fact(event, .eventType, .term(.reject))
        $0.fact(event, .actor, .thing(korea))
        $0.fact(event, .object, .thing(gsomia))
        $0.fact(event, .occursOn, .date(.month(year: 2019, month: 8)))
        let position = $0.thing(.position)
        $0.fact(position, .holder, .thing(korea))
        $0.fact(position, .toward, .thing(gsomia))
        $0.fact(position, .stance, .term(.opposed))
    }
    let graph = Resolver().resolve([one])
    let lines = graph.things.map { "\($0.id) | \($0.label)" }
    #expect(
        lines == [
            "agreement/general-security-of-military-information-agreement | General Security of Military Information Agreement",
            "country/JP | JP",
            "country/KR | South Korea",
            "event/2019-08-kr-reject-gsomia-f1e244a97c | South Korea rejects GSOMIA, 2019-08",
            "meeting/2019-11-12-abe-milley | Meeting of Shinzo Abe and Mark Milley, 2019-11-12",
            "office/jp-prime-minister | Prime Minister of JP",
            "person/mark-milley | Mark Milley",
            "person/shinzo-abe | Shinzo Abe",
            "place/tokyo | Tokyo",
            "position/kr-oppose-gsomia-4912447c8a | South Korea opposes GSOMIA",
            "statement/milley-we-want-to-try-to-8fee305145 | Mark Milley: “We want to try to resolve that issue before it expires.”",
            "tenure/abe-jp-prime-minister | Shinzo Abe as Prime Minister of JP",
        ])
    #expect(graph.sources.map(\.id) == ["article/2019-11-12-\(one.source.sha256.prefix(12))"])
    #expect(graph.passages.map(\.id).first == "passage/2019-11-12-\(one.source.sha256.prefix(12))-0-11")
}

@Test func namesThatGiveOneSlugAreToldApart() {
    let graph = Resolver().resolve([
        article("a") { _ = $0.person("Carter") }, article("b") { _ = $0.person("Carter") },
        article("c") { _ = $0.person("王毅") }, article("d") { _ = $0.person("🎉") },
    ])
    #expect(graph.ids(.person).count == 4)
    #expect(graph.ids(.person).filter { $0.hasPrefix("person/carter-") }.count == 2)
}
