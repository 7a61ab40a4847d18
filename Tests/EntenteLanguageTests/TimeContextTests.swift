import EntenteLanguage
import EntenteText
import EntenteTraining
import Testing

@Suite struct TimeContextTests {
    private let tagger = TimeTagger()

    private func values(_ text: String, _ published: String?, _ tagger: TimeTagger = TimeTagger()) -> [String] {
        let document = PlainTokenizer().document(text, published: published.flatMap { CalendarDate($0) })
        return tagger.expressions(in: document).map { $0.value?.description ?? "nil" }
    }

    @Test(
        arguments: [
            // The tense decides the direction.
            (
                "Kono said on Thursday that the talks will open on Thursday.", "2019-11-12",
                ["2019-11-07", "2019-11-14"]
            ),
            ("Pyongyang on Monday fired two missiles.", "2019-11-12", ["2019-11-11"]),
            ("The pact expires on Saturday.", "2019-11-12", ["2019-11-16"]),
            ("The two were to meet on Friday.", "2019-11-12", ["2019-11-15"]),
            ("The envoys agreed to meet on Friday.", "2019-11-12", ["2019-11-15"]),
            ("Seoul has until Friday to answer.", "2019-11-12", ["2019-11-15"]),
            ("The summit planned for Wednesday was put off.", "2019-11-12", ["2019-11-13"]),
            ("The allies held talks on Tuesday.", "2019-11-12", ["2019-11-12"]),
            ("A second ceremony will be held Saturday in Doha.", "2019-11-12", ["2019-11-16"]),
            ("The workers rushed to leave the zone on Thursday.", "2019-11-12", ["2019-11-07"]),
            (
                "The two will sign it on Saturday. Saturday's rite is no secret.", "2019-11-12",
                ["2019-11-16", "2019-11-16"]
            ),
            ("He said nothing changes once she leaves office in January.", "2019-11-12", ["2020-01"]),
            ("The court ruled in December.", "2019-11-12", ["2018-12"]),
            ("The court will rule in December.", "2019-11-12", ["2019-12"]),
            // Of the article's date, or of none.
            ("They met yesterday and last week.", nil, ["nil", "nil"]),
            ("They agreed in mid-November 2019, and met on Nov. 12.", nil, ["2019-11", "2019-11-12"]),
            ("They met on Nov. 12 and left the next day.", "2019-11-14", ["2019-11-12", "2019-11-13"]),
            ("He left earlier in the day.", "2019-11-12", ["2019-11-12"]),
            ("He left earlier in the day.", nil, ["nil"]),
            ("In 2016 they signed it on Nov. 23.", "2019-11-12", ["2016", "2016-11-23"]),
            ("The envoys in May called for talks.", "2019-11-12", ["2019-05"]),
            ("After the talks, Theresa May met him on Wednesday.", "2019-11-12", ["2019-11-06"]),
            // What is no date.
            ("It may be that the second of three may march on Sun City.", "2019-11-12", []),
            ("The 28,500 troops and 2,019 vehicles stay.", "2019-11-12", []),
            ("Resolution 2094 and Flight 1701 and USC 1701.", "2019-11-12", []),
            ("On Feb. 30 nothing happened.", "2019-11-12", ["nil"]),
        ] as [(String, String?, [String])])
    func resolves(text: String, published: String?, expected: [String]) {
        #expect(values(text, published) == expected)
    }

    /// Numbers beyond any that is counted are none; the dates beside them stay.
    @Test(
        arguments: [
            ("million", 2), ("million", 30), ("thousand", 7), ("thousand", 40), ("hundred", 9), ("dozen", 60),
            ("billion", 3),
        ] as [(String, Int)])
    func endlessNumbers(word: String, count: Int) {
        let number = Array(repeating: word, count: count).joined(separator: " ")
        for text in [
            "They met on Nov. 5 \(number) years ago.",
            "They met on Nov. 5, the first time in the last \(number) years.",
            "They met on Nov. 5 with \(number) people, \(number) weeks after the talks.",
            "The pact of Nov. 5 will expire in \(number) days.",
        ] {
            #expect(values(text, "2019-11-12").contains("2019-11-05"), "\(text)")
        }
    }

    @Test(arguments: ["years", "days", "months", "centuries", "weeks", "decades"])
    func endlessSums(unit: String) {
        let text = "It began in 1939. " + String(repeating: "It ended 999,999,999 \(unit) later. ", count: 1200)
        let narrative = TimeTagger(normalizer: TimeNormalizer(style: .narrative))
        #expect(values(text, "2009-12-19", narrative).first == "1939")
    }

    @Test func historyIsCountedFromItself() {
        let text = "The war began on 1 September 1939. In November the line held. In January it rained."
        let narrative = TimeTagger(normalizer: TimeNormalizer(style: .narrative))
        #expect(values(text, "2009-12-19", narrative) == ["1939-09-01", "1939-11", "1940-01"])
    }

    @Test(arguments: [
        (TimeNormalizer.NumericOrder?.none, "nil"), (.monthFirst, "2018-11-12"), (.dayFirst, "2018-12-11"),
    ])
    func numericOrder(order: TimeNormalizer.NumericOrder?, expected: String) {
        #expect(
            values("It was filed on 11/12/2018.", nil, TimeTagger(normalizer: TimeNormalizer(numericOrder: order))) == [
                expected
            ])
    }

    /// "The pact that … on Friday was signed": the parse sees the verb that the order of the words does not show.
    @Test func theParseDecidesWhereThereIsOne() throws {
        var document = PlainTokenizer().document(
            "The talks they will hold began on Friday", published: CalendarDate("2019-11-12"))
        let heads = [1, 5, 4, 4, 1, 5, 7, 5]
        let relations: [DependencyRelation] = [.det, .nsubj, .nsubj, .aux, .acl, .root, .case, .obl]
        let tags: [PartOfSpeech] = [.det, .noun, .pron, .aux, .verb, .verb, .adp, .propn]
        for index in document.tokens.indices {
            document.tokens[index].head = UInt32(heads[index])
            document.tokens[index].relation = relations[index]
            document.tokens[index].partOfSpeech = tags[index]
        }
        document.tokens[5].morphology = [.past, .finite]
        #expect(tagger.expressions(in: document).map(\.value) == [CalendarDate("2019-11-08").map { .day($0) }])
        // The same words under "hold".
        document.tokens[7].head = 4
        #expect(tagger.expressions(in: document).map(\.value) == [CalendarDate("2019-11-15").map { .day($0) }])
    }

    @Test func aPersonsNameIsNoDay() {
        var document = PlainTokenizer().document("Then Friday spoke.", published: CalendarDate("2019-11-12"))
        #expect(tagger.expressions(in: document).count == 1)
        document.names = [Name(tokens: 1..<2, category: .person)]
        #expect(tagger.expressions(in: document).isEmpty)
    }

    @Test func whatTheWordsAddIsKept() throws {
        let document = PlainTokenizer().document(
            "Since late 2014 the three-year-old pact has been renewed every year from March to May 2016.",
            published: nil)
        let times = tagger.expressions(in: document)
        #expect(times.map(\.kind) == [.date, .duration, .set, .date])
        #expect(times[0].bound == .since && times[0].part == .late && times[0].granularity == .year)
        #expect(times[1].amount == 3 && times[1].granularity == .year)
        #expect(times[3].value?.description == "2016-03/2016-05" && times[3].endpoints.count == 2)
    }

    /// Any words in any order: expressions lie in order within the text, and nothing stops the program.
    @Test func survivesAnyWords() {
        let words = [
            "Nov.", "12", "2019", "-", "to", "from", "the", "of", "last", "next", "week", "day", "99999999", "0th",
            "31st", "May",
            "Sunday", ",", "/", "1990s", "century", "a", "couple", "years", "ago", "later", "end", "early", "mid-", "–",
            "—", "9/11",
            "2019-02-31", "1-2-3", "30/30/3000", "BC", "0", "every", "spring", "Easter", "half", "quarter", "3rd",
            "b.c.", "'94", "и", "€",
        ]
        var state: UInt64 = 42
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        for _ in 0..<400 {
            let text = (0..<1 + random(14)).map { _ in words[random(words.count)] + (random(4) == 0 ? "" : " ") }
                .joined()
            for published in [nil, CalendarDate("2020-02-29"), CalendarDate("0001-01-01"), CalendarDate("9999-12-31")] {
                let document = PlainTokenizer(cutsHyphens: random(2) == 0).document(text, published: published)
                for style in [TimeNormalizer.Style.news, .narrative] {
                    let times = TimeTagger(normalizer: TimeNormalizer(style: style)).expressions(in: document)
                    var end = 0
                    for time in times {
                        #expect(time.tokens.lowerBound >= end && !time.tokens.isEmpty, "\(text)")
                        end = time.tokens.lowerBound + 1
                        if let first = time.value?.earliest, let last = time.value?.latest {
                            #expect(first <= last, "\(text)")
                        }
                    }
                }
            }
        }
    }
}
