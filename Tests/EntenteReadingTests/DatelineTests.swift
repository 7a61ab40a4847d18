import EntenteReading
import EntenteText
import Testing

@Suite struct DatelineTests {
    @Test(arguments: [
        ("SEOUL, Nov. 23 (Yonhap) — ", "Seoul"), ("SEOUL, Nov. 23 (Yonhap) -- ", "Seoul"),
        ("WASHINGTON (Reuters) - ", "Washington"),
        ("WASHINGTON (AP) — ", "Washington"), ("GENEVA, 3 March (Xinhua) -- ", "Geneva"),
        ("GENEVA, March 3 (Xinhua) -- ", "Geneva"),
        ("MOSCOW, November 12. /TASS/. ", "Moscow"), ("SEOUL/TOKYO (Reuters) - ", "Seoul/Tokyo"),
        ("NEW YORK, Nov 12 (Reuters) - ", "New York"),
        ("TOKYO, Nov. 12 (Jiji Press)--", "Tokyo"), ("SEOUL, South Korea (AP) — ", "Seoul, South Korea"),
        ("WASHINGTON, D.C. — ", "Washington, D.C."),
        ("ISLAMABAD: ", "Islamabad"), ("PORT-AU-PRINCE, Haiti (AP) — ", "Port-au-Prince, Haiti"),
        ("UNITED NATIONS – ", "United Nations"),
        ("Washington, Nov. 23 (UPI) -- ", "Washington"), ("Geneva (AP) — ", "Geneva"), ("BEIJING — ", "Beijing"),
        ("VIENNA ", "Vienna"),
        ("ISLAMABAD, Nov 12 (APP): ", "Islamabad"), ("NICE, France (AFP) - ", "Nice, France"),
        ("SANTIAGO DE CHILE (dpa) - ", "Santiago de Chile"),
        ("NEW DELHI, Nov 12, 2019 (PTI) — ", "New Delhi"), ("June 3, 2014 (KHARTOUM) – ", "Khartoum"),
        ("3 June 2014 (ADDIS ABABA) - ", "Addis Ababa"), ("(ANSA) - Rome, October 11 - ", "Rome"),
        ("London [UK], Nov 12 (ANI/WAM): ", "London, UK"), ("Luanda — ", "Luanda"),
        ("New Delhi, Nov 12 (PTI) ", "New Delhi"), ("BAKU, Azerbaijan, November 12. ", "Baku, Azerbaijan"),
        ("Nairobi, Kenya | AFP | ", "Nairobi, Kenya"), ("Beijing, 12 November 2019 (SPS) - ", "Beijing"),
        ("MANILA (CNN Philippines, November 12) — ", "Manila"), ("YEREVAN, NOVEMBER 12, ARMENPRESS. ", "Yerevan"),
    ])
    func areCutFromTheProse(dateline: String, place: String) {
        let sample = Sample("\(Sample.headline)\n\n\(dateline)\(Sample.first)\n\n\(Sample.second)\n")
        #expect(sample.texts(.paragraph) == [Sample.first, Sample.second])
        #expect(sample.article?.datelinePlace == place)
    }

    @Test(arguments: ["(Reuters) - ", "Nov 12 (Reuters) - ", "(Yonhap) -- "])
    func mayHaveNoPlace(dateline: String) {
        let sample = Sample("\(Sample.headline)\n\n\(dateline)\(Sample.first)\n\n\(Sample.second)\n")
        #expect(sample.texts(.paragraph) == [Sample.first, Sample.second])
        #expect(sample.article?.datelinePlace == nil)
    }

    /// The first line of a wrapped paragraph, which a date and names alone would make a date line.
    @Test func beginAWrappedParagraph() {
        let sample = Sample(
            "\(Sample.headline)\n\n(ANSA) - Vienna, June 3, 2019 - Austrian Foreign Minister Anna\nBerger has signed the treaty of the four\nriver states.\n\n\(Sample.second)\n"
        )
        let first = "Austrian Foreign Minister Anna\nBerger has signed the treaty of the four\nriver states."
        #expect(sample.texts(.paragraph) == [first, Sample.second])
        #expect(sample.article?.published?.description == "2019-06-03")
    }

    @Test(arguments: [
        "NATO Secretary General Jens Stoltenberg said on Tuesday that the alliance would not take part.",
        "US President Joe Biden welcomed the agreement of the four river states on Tuesday.",
        "UNESCO — which keeps the list of heritage sites — has sent two experts to the delta.",
        "Vienna is the seat of the commission, and the talks are held there every year.",
        "The treaty (Danube Convention) - signed in Belgrade - was the model for the text.",
        "UPDATE - The ministers have left the hall and will speak to reporters within the hour.",
        "Austria (AP) was the first to sign.",
        "November 12 - the day of the talks - was chosen by the host.",
    ])
    func otherCapitalsAreProse(sentence: String) {
        let sample = Sample("\(Sample.headline)\n\n\(sentence)\n\n\(Sample.second)\n")
        #expect(sample.texts(.paragraph).first == sentence)
        #expect(sample.article?.datelinePlace == nil)
    }

    @Test(
        arguments: [
            ("SEOUL, Nov. 23, 2016 (Yonhap) — ", "", "2016-11-23"), ("June 3, 2014 (KHARTOUM) – ", "", "2014-06-03"),
            ("SEOUL, Nov. 23 (Yonhap) — ", "\n\n© 2016 Yonhap News Agency", "2016-11-23"),
            ("SEOUL, Nov. 23 (Yonhap) — ", "", nil), ("SEOUL (Yonhap) — ", "\n\n© 2016 Yonhap News Agency", nil),
        ] as [(String, String, String?)])
    func giveADateWhereAYearIsKnown(dateline: String, tail: String, date: String?) {
        let sample = Sample("\(Sample.headline)\n\n\(dateline)\(Sample.first)\n\n\(Sample.second)\(tail)\n")
        #expect(sample.article?.published?.description == date)
    }
}
