import EntenteReading
import EntenteText
import Testing

@Suite struct PlainTextTests {
    @Test(arguments: [
        ("Published : Nov. 12, 2019 - 17:30", "2019-11-12"),
        ("Published: March 3, 2021", "2021-03-03"),
        ("2016-03-31 20:07:06", "2016-03-31"),
        ("2018-06-12", "2018-06-12"),
        ("2018-06-12T08:30:00+09:00", "2018-06-12"),
        ("Nov. 24, 2016 - 09:42", "2016-11-24"),
        ("16 November 2019", "2019-11-16"),
        ("Saturday, 16 November 2019", "2019-11-16"),
        ("Sat 16 Nov 2019 11.31 GMT", "2019-11-16"),
        ("Last modified on Mon 18 Nov 2019 07.45 GMT", "2019-11-18"),
        ("Tuesday, November 12th, 2019 5:30 p.m. EST", "2019-11-12"),
        ("November 12, 2019 at 5:30 pm", "2019-11-12"),
        ("Posted on 5 May 2020", "2020-05-05"),
        ("Updated: 6 May 2020 | Published: 5 May 2020", "2020-05-05"),
        ("Published 5 May 2020, updated 6 May 2020", "2020-05-05"),
        ("First published on Fri 1 Feb 2019 06.00 GMT", "2019-02-01"),
        ("2019.11.12 17:30", "2019-11-12"),
        ("2019/11/12 17:30 KST", "2019-11-12"),
        ("2019년 11월 12일", "2019-11-12"),
        ("2019年11月12日 17時30分", "2019-11-12"),
        ("12.11.2019", "2019-11-12"),
        ("31/12/2019", "2019-12-31"),
        ("12-Nov-2019", "2019-11-12"),
        ("Reuters, November 12, 2019", "2019-11-12"),
        ("By Jane Austen | November 12, 2019 | Vienna", "2019-11-12"),
        ("November 12, 2019 · 4 min read", "2019-11-12"),
        ("Date: 1 March 2022", "2022-03-01"),
        ("Feb 29, 2020", "2020-02-29"),
    ])
    func dateLines(line: String, date: String) {
        let sample = Sample.withHead(line)
        #expect(sample.article?.published?.description == date)
        #expect(sample.isBare, "\(sample.article?.blocks ?? [])")
    }

    @Test(arguments: [
        "03/04/2019", "Nov. 12", "Tuesday", "5 hours ago", "17:30", "Feb. 30, 2019", "November 2019", "3 min read",
    ])
    func linesWithoutAWholeDateGiveNone(line: String) {
        #expect(Sample.withHead(line).article?.published == nil)
    }

    @Test(arguments: [
        "By Jane Austen", "BY JANE AUSTEN", "by Jane Austen and Mary Shelley", "By Yonhap", "By AFP Staff",
        "By Staff Writer",
        "By 임정요", "임정요 기자", "By Jane Austen in Vienna", "By Jane Austen, Associated Press", "Jane Austen, Staff Writer",
        "By Jane Austen, Mary Shelley and George Eliot", "Jane Austen contributed", "By JANE AUSTEN and MARY SHELLEY",
        "(jane@example.org)", "By Ludwig van Beethoven", "By Jane Austen (jane@example.org)",
    ])
    func bylinesAreNoProse(line: String) {
        let sample = Sample.withHead(line)
        #expect(sample.isBare, "\(sample.texts(.paragraph)) \(sample.texts(.heading))")
        #expect(sample.article?.published == nil)
    }

    @Test(arguments: [
        "ADVERTISEMENT", "Advertisement", "Link copied", "    • Link copied", "Share this:", "Share on Facebook",
        "Read more: River states at odds",
        "Read more", "Also read: How the river was shared", "WATCH: Water rises in the delta",
        "Play Video 1:25 The river from above – video report",
        "(Yonhap)", "(Yonhap) (Yonhap)", "(AP Photo/Jane Austen)", "AFP", "* * *", "***", "###", "\\###", "-30-",
        "(END)", "Source", "Related Articles",
        "Sign up for our newsletter", "Follow us on Twitter", "© 2019 The Daily River. All rights reserved.",
        "Copyright 2019 Reuters. All rights reserved.",
        "Click here to read more", "12 Comments", "Photo: AFP", "Opens in new window", "Listen to this article",
        "https://example.org/river",
        "Our Standards: The Thomson Reuters Trust Principles.", "(Editing by Jane Austen)",
        "(Reporting by Jane Austen; Editing by Mary Shelley)",
        "(Additional reporting by Jane Austen, Mary Shelley; Writing by George Eliot; Editing by Anne Brontë)",
        "Reporting by Jane Austen",
        "Jane Austen contributed to this report.",
        "Associated Press writers Jane Austen in Vienna and Mary Shelley in Geneva contributed to this report.",
        "With inputs from agencies", "Tags: river, treaty", "Facebook", "Most Read", "0:00 / 3:12",
        "(This story has not been edited by our staff and was generated from a syndicated feed.)",
    ])
    func noiseIsNoProse(line: String) {
        for sample in [Sample.withMiddle(line), Sample.withTail(line)] {
            #expect(sample.isBare, "\(sample.texts(.paragraph)) \(sample.texts(.heading)) \(sample.texts(.caption))")
        }
    }

    @Test(arguments: [
        "\"We have kept our word,\" the chairman said.",
        "It took nine hours.",
        "By early evening, all four delegations had signed the text.",
        "Reuters first reported the talks on Monday.",
        "Print runs of the treaty text sold out within days in all four capitals.",
        "Share prices of shipping companies rose by a tenth on the news.",
        "Photos by the ministry showed that the water had risen again.",
        "Source material for the talks was gathered over ten years by an expert group.",
        "The chairman read more than a hundred amendments to the delegates.",
        "Watch out for the fine print, one delegate said as he left the hall.",
        "On Nov. 12, 2019, the four states had met for the first time in a decade.",
        "Related talks on fishing rights will be held in March.",
        "We urge all sides to show restraint — Foreign Ministry (@foreignministry) June 1, 2017",
    ])
    func proseIsKept(line: String) {
        let sample = Sample.withMiddle(line)
        #expect(sample.texts(.paragraph) == [Sample.first, line, Sample.second])
    }

    @Test(arguments: [
        "WATER AND POWER", "Rebel group 'willing'", "What comes next?", "By the numbers", "'A LONG ROAD'",
    ])
    func headingsAreHeadings(line: String) {
        let sample = Sample.withMiddle(line)
        #expect(sample.texts(.heading) == [line])
        #expect(sample.texts(.paragraph) == [Sample.first, Sample.second])
    }

    @Test(arguments: [
        (
            "The chairman of the river commission, left, shakes hands with the host of the talks in Vienna. (Reuters)",
            "The chairman of the river commission, left, shakes hands with the host of the talks in Vienna."
        ),
        (
            "Delegates of the river states in Vienna (Yonhap) Delegates of the river states in Vienna (Yonhap)",
            "Delegates of the river states in Vienna"
        ),
        (
            "FILE - Ships wait at the mouth of the river on May 5, 2018.",
            "FILE - Ships wait at the mouth of the river on May 5, 2018."
        ),
        (
            "In this photo released by the commission, delegates stand on the bank of the river.",
            "In this photo released by the commission, delegates stand on the bank of the river."
        ),
        (
            "The chairman speaks to reporters in Vienna, Austria, Nov. 12, 2019.",
            "The chairman speaks to reporters in Vienna, Austria, Nov. 12, 2019."
        ),
        ("Austria's capital at night (AFP)", "Austria's capital at night"),
    ])
    func captionsAreCaptions(line: String, caption: String) {
        let sample = Sample.withMiddle(line)
        #expect(sample.texts(.caption) == [caption])
        #expect(sample.texts(.paragraph) == [Sample.first, Sample.second])
    }

    @Test(arguments: [
        "The Daily River", "Reuters", "The Associated Press", "BBC News", "Xinhua", "Deutsche Welle", "Kyodo News",
        "The White House",
        "Arab News", "TASS", "Al Jazeera", "Le Monde", "The Straits Times", "Radio Delta",
        "Ministry of Foreign Affairs",
    ])
    func publishersAreFound(name: String) {
        for text in [
            "\(name)\n\n\(Sample.headline)\n\n\(Sample.first)\n\n\(Sample.second)\n",
            "\(Sample.headline)\nBy Jane Austen\n\(name)\n2019-11-12\n\n\(Sample.first)\n\n\(Sample.second)\n",
        ] {
            let sample = Sample(text)
            #expect(sample.article?.publisher == name)
            #expect(sample.isBare)
        }
    }

    @Test func theHeadlineIsThereOnce() {
        let sample = Sample(
            "\(Sample.headline)\n\n\(Sample.headline)\n\nThe Daily River\n\n\(Sample.first)\n\n\(Sample.second)\n")
        #expect(sample.isBare)
        #expect(sample.article?.headline == Sample.headline)
    }

    @Test func aSloganIsNoHeadline() {
        let sample = Sample(
            "The Daily River\n\nAll The News Downstream\n\n\(Sample.headline)\n\n\(Sample.first)\n\n\(Sample.second)\n")
        #expect(sample.isBare)
    }

    @Test(arguments: [
        "Will the four ministers keep the river treaty?", "Ministers: ‘We keep the river treaty’",
        "Ministers say the river treaty will be kept by all.",
    ])
    func headlinesMayEndLikeSentences(headline: String) {
        let sample = Sample("\(headline)\n\nBy Jane Austen\n\n\(Sample.first)\n\n\(Sample.second)\n")
        #expect(sample.texts(.headline) == [headline])
        #expect(sample.texts(.paragraph) == [Sample.first, Sample.second])
    }

    @Test func hardWrappedLinesAreOneParagraph() {
        let text = """
            Ministers agree to keep river treaty
            The Daily River
            2019-11-12

            Ministers of the four river states agreed on Tuesday to
            keep the treaty that shares the water among them. They
            will meet again in March.

            The agreement still needs the consent of the four
            parliaments, the chairman told reporters after the
            talks.
            """
        let sample = Sample(text)
        #expect(sample.texts(.paragraph).count == 2)
        #expect(sample.texts(.paragraph)[0].hasSuffix("will meet again in March."))
        #expect(sample.article?.published?.description == "2019-11-12")
        #expect(sample.article?.publisher == "The Daily River")
    }

    @Test func linesWithoutBlankLinesAreParagraphs() {
        let sample = Sample("\(Sample.headline)\n\(Sample.first)\n\(Sample.second)\n")
        #expect(sample.isBare)
    }

    @Test func listsAfterAColonAreKept() {
        let sample = Sample.withTail(
            "The delegates are:\n\nThe Minister of Water of the upper state\n\nThe Minister of Power of the lower state"
        )
        #expect(
            sample.texts(.paragraph).suffix(2) == [
                "The Minister of Water of the upper state", "The Minister of Power of the lower state",
            ])
    }

    @Test(arguments: [
        "(c) The states shall share the water as section 4(c) of the treaty says.",
        "Under subsection (l) of the text, the states share the cost of the dams.",
    ])
    func clausesOfALawAreProse(line: String) {
        #expect(Sample.withMiddle(line).texts(.paragraph) == [Sample.first, line, Sample.second])
    }

    @Test func bulletsAreParagraphs() {
        let sample = Sample.withMiddle(
            "• The upper states let through half of the water\n• The lower states pay for two dams")
        #expect(sample.texts(.paragraph).contains("The upper states let through half of the water"))
        #expect(sample.texts(.paragraph).count == 4)
    }

    @Test func aCreditAfterTheLastSentenceIsCut() {
        let sample = Sample("\(Sample.headline)\n\n\(Sample.first)\n\n\(Sample.second) (Yonhap)\n")
        #expect(sample.isBare)
    }

    @Test func carriageReturnsAreLineEnds() {
        for end in ["\r\n", "\r"] {
            let sample = Sample("\(Sample.headline)\(end)\(end)\(Sample.first)\(end)\(end)\(Sample.second)\(end)")
            #expect(sample.isBare)
            #expect(sample.diagnostics.isEmpty)
        }
    }

    @Test func blocksAreInOrderAndDoNotOverlap() throws {
        let article = try #require(Sample.withMiddle("Delegates of the river states in Vienna (Yonhap)").article)
        for (block, next) in zip(article.blocks, article.blocks.dropFirst()) {
            #expect(block.range.end <= next.range.start)
        }
    }

    @Test func theGivenDateIsForArticlesWithoutOne() {
        let day = CalendarDate("2020-01-02")
        let options = ReadingOptions(published: day)
        #expect(Sample("\(Sample.headline)\n\n\(Sample.first)\n", options: options).article?.published == day)
        #expect(
            Sample("\(Sample.headline)\n2019-11-12\n\n\(Sample.first)\n", options: options).article?.published?
                .description == "2019-11-12")
    }

}
