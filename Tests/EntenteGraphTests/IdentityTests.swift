import EntenteGraph
import EntenteText
import Testing

/// A person as one article has them: name, office, country.
struct Mention: Sendable {
    var name: String
    var office: String?
    var country: String?

    init(_ name: String, _ office: String? = nil, _ country: String? = nil) {
        (self.name, self.office, self.country) = (name, office, country)
    }
}

@Test(
    arguments: [
        // A surname alone is nobody; with office and country it is the one person who fits.
        ([Mention("Ash Carter"), Mention("Carter")], 2),
        ([Mention("Ash Carter", "Secretary of Defense", "US"), Mention("Carter", "Defense Secretary", "US")], 1),
        ([Mention("Ash Carter", "Secretary of Defense", "US"), Mention("Carter", "Secretary of Defense", "GB")], 2),
        ([Mention("Ash Carter", "Secretary of Defense", "US"), Mention("Carter", "President", "US")], 2),
        (
            [Mention("Ash Carter", "Secretary of Defense", "US"), Mention("Ashton Carter", "Defence Secretary", "US")],
            1
        ),
        ([Mention("Ash Carter"), Mention("Ashton Carter")], 2),
        ([Mention("Carter", "Secretary of Defense", "US"), Mention("Carter", "Defense Secretary", "US")], 1),
        // Two fit: none is chosen.
        (
            [
                Mention("Kim Kwan-jin", "Minister of Defense", "KR"), Mention("Kim Jang-soo", "Defense Minister", "KR"),
                Mention("Kim", "Defense Minister", "KR"),
            ], 3
        ),
        ([Mention("Kim Jong-un", "leader", "KP"), Mention("Kim", "leader", "KP"), Mention("Kim Jong Un")], 1),
        // Offices change, countries do not.
        ([Mention("John Kerry", "Secretary of State", "US"), Mention("John Kerry", "Senator", "US")], 1),
        ([Mention("Kim Yong-chol", "general", "KP"), Mention("Kim Yong-chol", "negotiator", "KR")], 2),
        (
            [
                Mention("Joe Biden", "President", "US"), Mention("Joseph Biden", "President", "US"),
                Mention("Joseph R. Biden", "President", "US"),
            ], 1
        ),
        (
            [
                Mention("Benjamin Netanyahu", "Prime Minister", "IL"),
                Mention("Binyamin Netanyahu", "Prime Minister", "IL"),
            ], 1
        ),
        ([Mention("George W. Bush", "President", "US"), Mention("George H. W. Bush", "President", "US")], 2),
    ] as [([Mention], Int)])
func people(_ mentions: [Mention], _ count: Int) {
    let articles = mentions.enumerated().map { number, mention in
        article("article \(number)") {
            $0.quote($0.person(mention.name, office: mention.office, of: mention.country), "Words \(number).")
        }
    }
    #expect(Resolver().resolve(articles).ids(.person).count == count)
}

/// A person as one article has them: name, and what it calls them by.
private func called(_ number: Int, _ name: String, _ epithets: [String] = [], saying: Bool = true) -> ArticleGraph {
    article("called \(number)", published: "2020-01-1\(number % 10)") {
        let person = $0.thing(.person, name)
        $0.graph.things[person].epithets = epithets
        if saying { $0.quote(person, "Words of article \(number).") }
    }
}

/// Of several bearers of a surname it is the one who goes by the title that the article gives: never his deputy.
@Test(
    arguments: [
        ([("Ana Mora", ["governor"]), ("Luis Mora", ["mayor"]), ("Mora", ["governor"])], 2),
        ([("Ana Mora", ["governor of tolima"]), ("Luis Mora", ["mayor"]), ("Mora", ["governor"])], 2),
        ([("Ana Mora", ["deputy governor"]), ("Luis Mora", ["mayor"]), ("Mora", ["governor"])], 3),
        ([("Ana Mora", ["vice president"]), ("Luis Mora", []), ("Mora", ["president"])], 3),
        ([("Ana Mora", ["governor"]), ("Luis Mora", ["governor"]), ("Mora", ["governor"])], 3),
        ([("Ana Mora", ["governor"]), ("Luis Mora", ["mayor"]), ("Mora", [])], 3),
    ] as [([(String, [String])], Int)])
func titlesTellWhoIsMeant(_ people: [(String, [String])], _ count: Int) {
    let graph = Resolver().resolve(people.enumerated().map { called($0, $1.0, $1.1) })
    #expect(graph.ids(.person).count == count)
}

/// Where nobody is meant for certain, who does something stays and is marked; who does nothing and has no title is nobody.
@Test(
    arguments: [
        ([], true, ["person/mora": true]), (["governor"], false, ["person/mora": true]), ([], false, [:]),
    ] as [([String], Bool, [String: Bool])])
func partialNames(epithets: [String], saying: Bool, marked: [String: Bool]) {
    let articles = [
        called(0, "Ana Mora", ["mayor"]), called(1, "Luis Mora", ["mayor"]),
        called(2, "Mora", epithets, saying: saying),
    ]
    let graph = Resolver().resolve(articles)
    let full = ["person/ana-mora", "person/luis-mora"]
    #expect(graph.ids(.person) == full + marked.keys)
    for id in graph.ids(.person) {
        #expect(graph.values(of: id, .partialName) == (marked[id] == true ? [.flag(true)] : []), "\(id)")
    }
    // Nobody else has the word in a longer name: it may be all the name there is.
    let alone = Resolver().resolve([called(0, "Ana Silva"), called(1, "Mora", saying: false)])
    #expect(alone.ids(.person) == ["person/ana-silva", "person/mora"])
    #expect(alone.values(of: "person/mora", .partialName) == [])
}

/// "Ada and I", in the words of a Diaz, is Ada Diaz; not where the article names no Diaz, nor where another Ada is told of as often.
@Test(
    arguments: [
        (["Ada Diaz", "Ada Diaz"], "Omar Diaz", [Thing.kin], 2),
        (["Ada Diaz", "Ada Diaz"], "Omar Mora", [Thing.kin], 3),
        (["Ada Diaz", "Ada Diaz"], "Omar Diaz", [], 3), (["Ada Diaz", "Ada Mora"], "Omar Diaz", [Thing.kin], 4),
        (["Ada Diaz", "Ada Mora", "Ada Mora"], "Omar Diaz", [Thing.kin], 4),
    ] as [([String], String, [String], Int)])
func familyTellsWhoIsMeant(namesakes: [String], speaker: String, epithets: [String], count: Int) {
    var articles = namesakes.enumerated().map { called($0, $1) }
    articles.append(
        article("words of \(speaker)", published: "2020-02-01") {
            let ada = $0.thing(.person, "Ada")
            $0.graph.things[ada].epithets = epithets
            $0.quote(ada, "We will wait.")
            _ = $0.thing(.person, speaker)
        })
    #expect(Resolver().resolve(articles).ids(.person).count == count)
}

/// One article's wrong country does not part somebody from the one of whom many tell; two who are told of as often stay two.
@Test(arguments: [(12, "Ana Mora", 1), (12, "Mora", 1), (1, "Ana Mora", 2), (1, "Mora", 2)])
func oneWrongCountryPartsNobody(right: Int, name: String, count: Int) {
    var articles = (0..<right).map { number in
        article("right \(number)", published: "2020-01-01") {
            _ = $0.person("Ana Mora", office: "Foreign Minister", of: "CL")
        }
    }
    articles.append(
        article("wrong", published: "2020-01-02") { _ = $0.person(name, office: "Foreign Minister", of: "PE") })
    let graph = Resolver().resolve(articles)
    #expect(graph.ids(.person).count == count)
}

@Test func aSurnameJoinsThePersonOfItsArticle() {
    let one = article("a") {
        _ = $0.person("Moon Jae-in", office: "President", of: "KR")
        _ = $0.person("Moon")
    }
    let two = article("b") {
        _ = $0.person("Moon Jae-in")
        _ = $0.person("Moon Chung-in")
        $0.quote($0.person("Moon"), "We will wait.")
    }
    #expect(Resolver().resolve([one]).ids(.person) == ["person/moon-jae-in"])
    #expect(Resolver().resolve([two]).ids(.person).count == 3)
}

@Test(
    arguments: [
        ("Minister of Defence", "Defense Minister", true), ("Foreign Minister", "Minister of Foreign Affairs", true),
        ("Chairman of the Joint Chiefs of Staff", "Joint Chiefs of Staff Chairman", true),
        ("National Security Adviser", "national security advisor", true), ("Vice President", "President", false),
        ("Prime Minister", "Premier", true), ("Deputy Foreign Minister", "Foreign Minister", false),
    ])
func offices(_ one: String, _ other: String, _ same: Bool) {
    let articles = [one, other].enumerated().map { number, title in
        article("\(number)") { _ = $0.person("Person \(number)", office: title, of: "JP") }
    }
    #expect(Resolver().resolve(articles).ids(.office).count == (same ? 1 : 2))
}

@Test func officesOfTwoCountriesStayTwo() {
    let graph = Resolver().resolve(
        ["KR", "US"].map { code in
            article(code) { _ = $0.person("President of \(code)", office: "President", of: code) }
        })
    #expect(graph.ids(.office) == ["office/kr-president", "office/us-president"])
}

@Test func bodiesJoinByKeyNameAndAcronym() {
    let graph = Resolver().resolve([
        article("a") { _ = $0.thing(.organization, "Kyodo News", ["Kyodo"]) },
        article("b") { _ = $0.thing(.organization, "Kyodo") },
        article("c") { _ = $0.thing(.organization, "Association of Southeast Asian Nations", key: "Q7768") },
        article("d") { _ = $0.thing(.organization, "ASEAN", key: "Q7768") },
        article("e") { _ = $0.thing(.organization, "Shanghai Cooperation Organisation") },
        article("f") { _ = $0.thing(.organization, "SCO") },
    ])
    #expect(
        graph.ids(.organization) == [
            "organization/association-of-southeast-asian-nations", "organization/kyodo-news",
            "organization/shanghai-cooperation-organisation",
        ])
    #expect(graph.values(of: "organization/association-of-southeast-asian-nations", .sameAs) == [.text("Q7768")])
}

@Test func ministriesOfTwoCountriesStayTwo() {
    func ministry(_ code: String) -> ArticleGraph {
        article(code) {
            let ministry = $0.thing(.organization, "Foreign Ministry")
            let country = $0.country(code)
            $0.fact(ministry, .partOf, .thing(country))
        }
    }
    #expect(Resolver().resolve([ministry("JP"), ministry("KR"), ministry("CN")]).ids(.organization).count == 3)
}

@Test(
    arguments: [
        // name and parties of two articles' agreements
        ("General Security of Military Information Agreement", ["KR", "JP"], "GSOMIA", ["JP", "KR"], 1),
        ("GSOMIA", ["KR", "JP"], "GSOMIA", ["IN", "US"], 2), ("GSOMIA", ["KR", "JP"], "GSOMIA", [], 1),
        ("Paris Agreement", ["US"], "Paris Agreement", ["FR", "CN"], 1),
        ("Mutual Defense Treaty", ["US", "KR"], "Mutual Defense Treaty", ["PH", "US"], 2),
        (
            "General Security of Military Information Agreement", ["KR", "JP"], "intelligence-sharing pact",
            ["KR", "JP"], 1
        ),
        (
            "General Security of Military Information Agreement", ["KR", "JP"], "intelligence-sharing pact",
            ["KR", "US"], 2
        ),
        ("General Security of Military Information Agreement", ["KR", "JP"], "currency swap deal", ["KR", "JP"], 2),
        ("General Security of Military Information Agreement", ["KR", "JP"], "fisheries treaty", ["KR", "JP"], 2),
        ("Paris Agreement", [], "Paris climate accord", [], 1),
        ("Paris climate deal", [], "Paris climate accord", ["US"], 1),
        ("Iran nuclear deal", [], "Iran nuclear deal", [], 1), ("Minsk agreement", [], "Paris agreement", [], 2),
        ("US-Japan trade deal", [], "US-Japan Security Treaty", [], 2),
        ("Camp David Accords", [], "Camp David agreement", [], 1),
        ("nuclear deal", ["IR", "US"], "atomic accord", ["US", "IR"], 1),
    ] as [(String, [String], String, [String], Int)])
func agreements(_ one: String, _ parties: [String], _ other: String, _ otherParties: [String], _ count: Int) {
    let graph = Resolver().resolve([
        article("a") { _ = $0.agreement(one, one.hasPrefix("General S") ? ["GSOMIA"] : [], parties: parties) },
        article("b") { _ = $0.agreement(other, parties: otherParties) },
    ])
    #expect(graph.ids(.agreement).count == count)
}

@Test(
    arguments: [
        ("2019-11-12", "2019-11-12", 1), ("2019-11-12", "2019-11", 1), ("2019-11-12", "--11-12", 1),
        ("2019-11-12", "", 1), ("2019-11-12", "2019-11-14", 2), ("2019-11-12", "2018", 2), ("", "", 1),
    ])
func meetings(_ one: String, _ other: String, _ count: Int) {
    func date(_ text: String) -> PartialDate? {
        switch text.utf8.count {
        case 0: nil
        case 4: .year(2018)
        case 7 where text.hasPrefix("--"): .yearlessDay(month: 11, day: 12)
        case 7: .month(year: 2019, month: 11)
        default: day(text)
        }
    }
    let articles = [one, other].enumerated().map { number, text in
        article("\(number)") { _ = $0.meeting([$0.person("Shinzo Abe"), $0.person("Mark Milley")], on: date(text)) }
    }
    #expect(Resolver().resolve(articles).ids(.meeting).count == count)
}

@Test func whatWasPlannedAndThenHeldIsOneMeeting() {
    func report(_ name: String, _ published: String, _ status: Term) -> ArticleGraph {
        article(name, published: published) {
            let seoul = $0.thing(.place, "Seoul")
            _ = $0.meeting(
                [$0.person("Park Han-ki"), $0.person("Mark Milley")], on: day("2019-11-14"), at: seoul, status: status)
        }
    }
    let graph = Resolver().resolve([
        report("a", "2019-11-12", .planned), report("b", "2019-11-15", .held), report("c", "2019-11-13", .planned),
    ])
    #expect(graph.ids(.meeting) == ["meeting/2019-11-14-milley-park"])
    #expect(graph.values(of: graph.ids(.meeting)[0], .status) == [.term(.held)])
    #expect(graph.values(of: graph.ids(.meeting)[0], .formerStatus) == [.term(.planned)])
    #expect(graph.things.first { $0.kind == .meeting }?.passages.count == 3)
}

@Test func datesSharpenEachOther() {
    func expiry(_ name: String, _ date: PartialDate) -> ArticleGraph {
        article(name) {
            $0.say("It expires.")
            $0.fact($0.agreement("GSOMIA"), .expiresOn, .date(date))
        }
    }
    let yearless = expiry("a", .yearlessDay(month: 11, day: 23))
    let full = expiry("b", day("2019-11-23"))
    let other = expiry("c", day("2016-11-23"))
    let graph = Resolver().resolve([yearless, full])
    #expect(graph.values(of: "agreement/gsomia", .expiresOn) == [.date(day("2019-11-23"))])
    #expect(graph.facts.first { $0.property == .expiresOn }?.evidence.count == 2)
    #expect(Resolver().resolve([yearless, full, other]).values(of: "agreement/gsomia", .expiresOn).count == 3)
}

/// A quotation as two agencies give it: cut, with a word changed, or another one.
@Test(
    arguments: [
        ("We will not accept any decision that is taken without the countries concerned.", 1),
        (
            "We will never accept any decision that is taken without the countries concerned, and all our partners know it well.",
            1
        ),
        ("We will accept whatever our partners decide on their own in the coming weeks.", 2),
        ("We will not accept any decision", 2),
    ])
func versionsOfAQuotation(_ words: String, _ count: Int) {
    func report(_ name: String, _ words: String) -> ArticleGraph {
        article(name) {
            let statement = $0.thing(.statement)
            $0.fact(statement, .speaker, .thing($0.person("Angela Merkel")))
            $0.fact(statement, .text, .text(words))
            $0.fact(statement, .verbatim, .flag(true))
        }
    }
    let graph = Resolver().resolve([
        report(
            "a",
            "We will not accept any decision that is taken without the countries concerned, and all our partners know it."
        ),
        report("b", words),
    ])
    #expect(graph.ids(.statement).count == count)
}

@Test func repeatedStatementsAndPositionsAreOne() {
    func report(_ name: String, _ words: String) -> ArticleGraph {
        article(name) {
            let speaker = $0.person("Shinzo Abe")
            let statement = $0.thing(.statement)
            $0.fact(statement, .speaker, .thing(speaker))
            $0.fact(statement, .text, .text(words))
            let position = $0.thing(.position)
            $0.fact(position, .holder, .thing($0.country("JP", "Japan")))
            $0.fact(position, .toward, .thing($0.agreement("GSOMIA")))
            $0.fact(position, .stance, .term(.inFavor))
        }
    }
    let graph = Resolver().resolve([report("a", "We will talk."), report("b", "\u{201C}We will talk\u{201D}")])
    #expect(graph.ids(.statement).count == 1)
    #expect(graph.ids(.position).count == 1)
    #expect(graph.things.first { $0.kind == .position }?.label == "Japan supports GSOMIA")
}

@Suite struct IdentityByOthersTests {
    /// Who a surname without an office is, by what the other articles tell.
    @Test(
        arguments: [
            // full names and days of the other articles, day of "Ortega said", clusters
            ([("Maria Ortega", "2020-01-10"), ("Maria Ortega", "2021-03-02")], "2021-05-01", 1),
            // Told of once, she is not known well enough.
            ([("Maria Ortega", "2020-01-10")], "2020-01-11", 2),
            // Long before.
            ([("Maria Ortega", "2001-01-10"), ("Maria Ortega", "2001-03-02")], "2021-05-01", 2),
            // Of two bearers none.
            (
                [("Maria Ortega", "2020-01-10"), ("Maria Ortega", "2020-01-11"), ("Luis Ortega", "2020-01-12")],
                "2020-01-13", 3
            ),
            // Of two the one whom five times as many articles name.
            (
                [
                    ("Maria Ortega", "2020-01-01"), ("Maria Ortega", "2020-01-02"), ("Maria Ortega", "2020-01-03"),
                    ("Maria Ortega", "2020-01-04"), ("Maria Ortega", "2020-01-05"), ("Luis Ortega", "2020-01-06"),
                ], "2020-01-13", 2
            ),
            (
                [
                    ("Maria Ortega", "2020-01-01"), ("Maria Ortega", "2020-01-02"), ("Maria Ortega", "2020-01-03"),
                    ("Maria Ortega", "2020-01-04"), ("Luis Ortega", "2020-01-06"),
                ], "2020-01-13", 3
            ),
            // Family names that stand first and that many share are left alone.
            ([("Kim Jong Un", "2020-01-10"), ("Kim Jong Un", "2020-01-11")], "2020-01-13", 2),
        ])
    func surnames(_ bearers: [(String, String)], _ today: String, _ count: Int) {
        let surname = bearers[0].0.hasPrefix("Kim") ? "Kim" : "Ortega"
        let others = bearers.enumerated().map { number, bearer in
            article("\(number)", published: bearer.1) { _ = $0.person(bearer.0) }
        }
        let articles = others + [article("z", published: today) { $0.quote($0.person(surname), "We will wait.") }]
        #expect(Resolver().resolve(articles).ids(.person).count == count)
    }

    @Test func aSurnameIsNotThatOfSomebodyElseInItsArticle() {
        let famous = ["2020-01-10", "2020-01-11"].map { day in
            article(day, published: day) { _ = $0.person("Maria Ortega", of: "PE") }
        }
        let ofAnotherState = article("z", published: "2020-01-12") { _ = $0.person("Ortega", of: "CL") }
        #expect(Resolver().resolve(famous + [ofAnotherState]).ids(.person).count == 2)
        let besideABrother = article("z", published: "2020-01-12") {
            _ = $0.person("Luis Ortega", of: "PE")
            _ = $0.person("Ortega", office: "deputy", of: "CL")
        }
        #expect(Resolver().resolve(famous + [besideABrother]).ids(.person).count == 3)
    }

    /// "Ortega, President of Peru": of two of that name with that office the one who has it in many times as many articles.
    @Test(arguments: [(10, 2), (4, 3)])
    func surnameWithAnOfficeThatOneArticleGivesToANamesake(_ count: Int, _ clusters: Int) {
        let articles =
            (0..<count).map { number in
                article("m\(number)", published: "2020-01-10") {
                    _ = $0.person("Maria Ortega", office: "president", of: "PE")
                }
            } + [
                article("l", published: "2020-01-11") { _ = $0.person("Luis Ortega", office: "president", of: "PE") },
                article("z", published: "2020-01-12") { _ = $0.person("Ortega", office: "president", of: "PE") },
            ]
        #expect(Resolver().resolve(articles).ids(.person).count == clusters)
    }

    /// One meeting told by its people here and by their states there.
    @Test func meetingsBySides() {
        func told(_ name: String, on date: String, _ write: @escaping (inout Writer) -> [Int]) -> ArticleGraph {
            article(name, published: "2020-02-03") { _ = $0.meeting(write(&$0), on: day(date)) }
        }
        let people = told("a", on: "2020-02-02") {
            [$0.person("Ana Kovac", of: "SI"), $0.person("Paul Moreau", of: "FR")]
        }
        let states = told("b", on: "2020-02-02") { [$0.country("SI"), $0.country("FR")] }
        let others = told("c", on: "2020-02-02") {
            [$0.person("Jan Novak", of: "SI"), $0.person("Luc Petit", of: "FR")]
        }
        let three = told("d", on: "2020-02-02") { [$0.country("SI"), $0.country("FR"), $0.country("IT")] }
        let nextDay = told("e", on: "2020-02-03") { [$0.country("SI"), $0.country("FR")] }
        #expect(Resolver().resolve([people, states]).ids(.meeting).count == 1)
        #expect(Resolver().resolve([people, others]).ids(.meeting).count == 2)
        #expect(Resolver().resolve([people, three]).ids(.meeting).count == 2)
        #expect(Resolver().resolve([people, nextDay]).ids(.meeting).count == 2)
    }

    /// A title without its matter means the one of that surname who holds such a post.
    @Test(arguments: [("Secretary", 3), ("Secretary of Commerce", 3), ("Senator", 3), ("Governor", 4)])
    func titlesWithoutTheirMatter(_ title: String, _ count: Int) {
        let graph = Resolver().resolve([
            article("a", published: "2020-02-03") {
                _ = $0.person("Ana Mora", office: "Secretary of Commerce", of: "PE")
            },
            article("b", published: "2020-02-03") { _ = $0.person("Luis Mora", office: "Senator", of: "PE") },
            article("c", published: "2020-02-03") { _ = $0.person("Eva Mora") },
            article("d", published: "2020-02-04") { _ = $0.person("Mora", office: title, of: "PE") },
        ])
        #expect(graph.ids(.person).count == count)
    }

    /// A host, and an ambassador who looks on, may go unsaid; a third party to the talks may not.
    @Test func meetingsOfTheSamePeople() {
        func told(_ name: String, _ guests: @escaping (inout Writer) -> [Int]) -> ArticleGraph {
            article(name, published: "2020-02-03") {
                let people = [$0.person("Ana Kovac", of: "SI"), $0.person("Paul Moreau", of: "FR")]
                let country = $0.country("IT")
                let place = $0.thing(.place, "Trieste")
                $0.fact(place, .inCountry, .thing(country))
                _ = $0.meeting(people + guests(&$0), on: day("2020-02-02"), at: place)
            }
        }
        let two = told("a") { _ in [] }
        let host = told("b") { [$0.person("Gino Rossi", office: "prime minister", of: "IT")] }
        let guest = told("c") { [$0.person("Eva Lang", office: "ambassador to Italy", of: "AT")] }
        let third = told("d") { [$0.person("Eva Lang", office: "chancellor", of: "AT")] }
        #expect(Resolver().resolve([two, host, guest]).ids(.meeting).count == 1)
        #expect(Resolver().resolve([host, guest]).ids(.meeting).count == 1)
        #expect(Resolver().resolve([two, third]).ids(.meeting).count == 2)
    }

    /// What is told without a date is of the half year of its article; six-party talks are one series.
    @Test(
        arguments: [
            (nil, "2020-02-01", "2020-02-20", 1), (nil, "2020-02-01", "2021-02-20", 2),
            (nil, "2020-02-01", "2020-11-20", 2), ("Arica Summit", "2020-02-01", "2021-01-20", 2),
            ("six-party talks", "2020-02-01", "2023-02-20", 1),
        ] as [(String?, String, String, Int)])
    func undatedMeetings(_ name: String?, _ day: String, _ otherDay: String, _ count: Int) {
        let articles = [day, otherDay].map { day in
            article(day, published: day) {
                let participants = [$0.country("SI"), $0.country("FR")]
                let meeting = $0.thing(.meeting, name)
                for participant in participants { $0.fact(meeting, .participant, .thing(participant)) }
            }
        }
        #expect(Resolver().resolve(articles).ids(.meeting).count == count)
    }

    /// Meetings of the same sides that each have a name.
    @Test func namesOfMeetings() {
        func told(_ name: String, on date: PartialDate? = nil) -> ArticleGraph {
            article(name, published: "2020-02-03") {
                let participants = [$0.country("SI"), $0.country("FR")]
                let meeting = $0.thing(.meeting, name)
                for participant in participants { $0.fact(meeting, .participant, .thing(participant)) }
                if let date { $0.fact(meeting, .occursOn, .date(date)) }
            }
        }
        #expect(Resolver().resolve([told("Transport Dialogue"), told("Energy Dialogue")]).ids(.meeting).count == 2)
        #expect(Resolver().resolve([told("Energy Dialogue"), told("talks on energy")]).ids(.meeting).count == 1)
        let day = day("2020-02-02")
        #expect(
            Resolver().resolve([told("Alpine Summit", on: day), told("Bled Summit", on: day)]).ids(.meeting).count == 1)
    }

    /// A body that every state has is that of the state that its article tells, or speaks of most.
    @Test func bodiesOfStates() {
        func court(_ article: String, of state: String?, in country: String) -> ArticleGraph {
            EntenteGraphTests.article(article) {
                let nation = $0.country(country)
                let court = $0.thing(.organization, "Supreme Court")
                if let state { $0.fact(court, .partOf, .thing(state == country ? nation : $0.country(state))) }
            }
        }
        let peruvian = court("a", of: "PE", in: "PE")
        #expect(Resolver().resolve([peruvian, court("b", of: nil, in: "PE")]).ids(.organization).count == 1)
        #expect(Resolver().resolve([peruvian, court("b", of: nil, in: "CL")]).ids(.organization).count == 2)
        #expect(Resolver().resolve([peruvian, court("b", of: "CL", in: "CL")]).ids(.organization).count == 2)
    }

    /// Letters mean the body that ten times as many articles call so as all others.
    @Test(arguments: [(12, 2), (4, 3)]) func letters(_ articles: Int, _ count: Int) {
        let council = (0..<articles).map { number in
            article("council \(number)") { _ = $0.thing(.organization, "Harbour Safety Council", ["HSC"]) }
        }
        let corps = article("corps") { _ = $0.thing(.organization, "Health Service Corps", ["HSC"]) }
        let letters = article("letters") { _ = $0.thing(.organization, "HSC") }
        #expect(Resolver().resolve(council + [corps, letters]).ids(.organization).count == count)
    }

    /// "Department of Agriculture" means the Oregon Department of Agriculture in its own article alone.
    @Test func theEndOfANameIsNoNameElsewhere() {
        let oregon = article("a") { _ = $0.thing(.organization, "Oregon Harbour Office", ["Harbour Office"]) }
        let other = article("b") { _ = $0.thing(.organization, "Harbour Office") }
        #expect(Resolver().resolve([oregon, other]).ids(.organization).count == 2)
    }

    @Test func aBuildingMayStandInACity() {
        func told(_ name: String, _ place: String, _ key: String?) -> ArticleGraph {
            article(name) {
                let people = [$0.person("Ana Kovac"), $0.person("Paul Moreau")]
                let place = $0.thing(.place, place, key: key)
                _ = $0.meeting(people, on: day("2020-02-02"), at: place)
            }
        }
        let city = told("a", "Paris", "Q90")
        #expect(Resolver().resolve([city, told("b", "Elysee Palace", nil)]).ids(.meeting).count == 1)
        #expect(Resolver().resolve([city, told("b", "Ljubljana", "Q437")]).ids(.meeting).count == 2)
    }

    /// Descriptions of one agreement, and of two.
    @Test(
        arguments: [
            (["PE", "CL"], "ceasefire", "2020-01-10", ["PE", "CL", "BO"], "immediate truce", "2020-01-20", 1),
            (["PE", "CL"], "ceasefire", "2020-01-10", ["PE", "CL"], "ceasefire", "2020-09-20", 2),
            (["PE", "CL"], "ceasefire", "2020-01-10", ["PE", "BO"], "ceasefire", "2020-01-10", 2),
            (["PE", "CL"], "peace treaty", "2020-01-10", ["PE", "CL"], "long-negotiated peace deal", "2020-01-20", 1),
            (["PE", "CL"], "peace treaty", "2020-01-10", ["PE", "CL"], "joint declaration", "2020-01-10", 2),
            (["PE", "CL"], "trade deal", "2020-01-10", ["PE", "CL"], "prisoner exchange deal", "2020-01-10", 2),
            (["PE", "CL"], "accord", "2020-01-10", ["PE", "CL"], "trade deal", "2020-02-20", 2),
        ])
    func descriptionsOfAgreements(
        _ parties: [String], _ name: String, _ day: String, _ otherParties: [String], _ otherName: String,
        _ otherDay: String, _ count: Int
    ) {
        let graph = Resolver().resolve([
            article("a", published: day) { _ = $0.agreement(name, parties: parties) },
            article("b", published: otherDay) { _ = $0.agreement(otherName, parties: otherParties) },
        ])
        #expect(graph.ids(.agreement).count == count)
    }
}
