extension SampleText {
    /// A text in which a byte over 127 stands for a word of a list.
    static func spelled(_ bytes: [UInt8], with words: [String]) -> [UInt8] {
        var text: [UInt8] = []
        for byte in bytes {
            if byte < 128 {
                text.append(byte)
            } else {
                text += Array(words[(Int(byte) - 128) % words.count].utf8) + [0x20]
            }
        }
        return text
    }

    static let timeWords = [
        "January", "Feb.", "May", "Sept", "Monday", "Fri.", "Sun", "first", "third", "thirtieth", "one", "three",
        "twelve",
        "twenty", "hundred", "thousand", "dozen", "twenties", "nineties", "1990s", "minutes", "hours", "day", "days",
        "week",
        "weekend", "fortnight", "month", "months", "quarter", "year", "years", "decade", "decades", "century",
        "centuries",
        "night", "spring", "fall", "winter", "morning", "overnight", "early", "mid", "late", "beginning of", "end of",
        "today", "yesterday", "tomorrow", "tonight", "now", "recently", "noon", "Christmas", "Easter", "Thanksgiving",
        "daily", "annually", "BC", "A.D.", "a.m.", "eve", "past", "future", "previously", "last", "next", "this",
        "that",
        "ago", "earlier", "later", "before", "after", "since", "until", "from", "to", "between", "and", "in", "on",
        "of",
        "the", "a", "every", "each", "several", "few", "some", "half", "-", "–", "/", ",", ".", "'s", "2019", "1789",
        "9999",
        "12", "31", "29", "11/12/2019", "2019-11-12", "999999999", "99999999999999999999", "1st", "22nd", "10:30",
        "-year-old",
        "anniversary", "same", "coming", "following", "will", "said", "once", "twice", "time", "date", "old", "for",
        "by",
        "'90s", "fiscal", "'19",
    ]

    static let timeSeeds: [[UInt8]] =
        [Array(128...190), Array(190...254), [194, 141, 143, 143, 158], [195, 128, 140], [129, 148, 149, 227, 46]]
        .flatMap {
            words in (0..<UInt8(7)).map { [$0, $0] + words }
        }

    static let phraseWords = [
        "Kang Kyung-wha", "Mike Pompeo", "Moon", "Kim Jong-un", "South Korea", "Japan", "the United States", "Iran",
        "Tehran",
        "Seoul", "the United Nations", "NATO", "the European Union", "the White House", "GSOMIA",
        "the Iran nuclear deal",
        "the Paris Agreement", "the pact", "the treaty", "the summit", "talks", "a meeting", "sanctions", "President",
        "Foreign Minister", "Secretary of State", "the ambassador to", "spokesman", "minister", "former", "acting",
        "deputy",
        "met", "meets", "will meet", "signed", "ratified", "withdrew from", "renewed", "suspended", "agreed to",
        "agreed with",
        "accused", "threatened", "rejected", "imposed", "supports", "opposes", "urged", "called on", "said", "told",
        "denied",
        "announced", "visited", "resigned", "was appointed", "postponed", "cancelled", "hosted", "expires", "is", "was",
        "has", "been", "be", "not", "never", "would", "could", "might", "if", "that", "which", "who", "whose", "where",
        "and",
        "or", "but", "between", "with", "of", "in", "on", "to", "by", "from", "for", "against", "after", "before",
        "over",
        "the", "a", "its", "his", "her", "their", "it", "he", "she", "they", "we", "both", "two", "all", "other",
        "officials", "leaders", "countries", "government", "Tuesday", "Nov. 12", "2019", "last week", ",", ".", ".\n",
        "\n",
        "“", "”", "—", "(", ")", "'s", ":", ";", "according to",
    ]
}
