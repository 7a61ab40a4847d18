import EntenteGraph
import Testing

@Test(
    arguments: [
        ("Shinzo Abe", "shinzo-abe"), ("Shinzō Abe", "shinzo-abe"), ("Kim Jong-un", "kim-jong-un"),
        ("Recep Tayyip Erdoğan", "recep-tayyip-erdogan"), ("Straße", "strasse"),
        ("Łukasz Schreiber", "lukasz-schreiber"),
        ("İlham Əliyev", "ilham-aliyev"), ("Nguyễn Phú Trọng", "nguyen-phu-trong"),
        ("Владимир Путин", "vladimir-putin"),
        ("Κυριάκος Μητσοτάκης", "kyriakos-mitsotakis"), ("임정요", "imjeongyo"), ("외교부", "oegyobu"),
        ("とうきょう", "toukiyou"), ("王毅", "u738bu6bc5"), ("U.S.–Japan Treaty", "us-japan-treaty"),
        ("The Hague", "hague"), ("Côte d'Ivoire", "cote-divoire"), ("O\u{2019}Brien & Sons", "obrien-and-sons"),
        ("e\u{301}te\u{301}", "ete"), ("  (a)  ", "a"), ("🎉", ""), ("", ""), ("]]> \\ \"", ""),
    ])
func slugs(_ name: String, _ slug: String) { #expect(Slug.make(name) == slug) }

@Test func longSlugsAreCutAtAWord() {
    #expect(
        Slug.make("Agreement on the Protection of Classified Military Information", limit: 30)
            == "agreement-on-the-protection-of")
    #expect(Slug.make(String(repeating: "a", count: 100), limit: 60).utf8.count == 60)
}

@Test(arguments: [("GSOMIA", true), ("U.N.", true), ("EU", true), ("Nato", false), ("A", false), ("UN Council", false)])
func acronyms(_ text: String, _ expected: Bool) { #expect(Folding.isAcronym(text) == expected) }

/// Pairs of names as newspapers write them: true where both are one person's.
let namePairs: [(String, String, Bool)] = [
    ("Kim Jong Un", "Kim Jong-un", true), ("Kim Jong-un", "Kim Jong-Un", true), ("Kim Jong Un", "Jong-un Kim", true),
    ("Fumio Kishida", "Kishida Fumio", true), ("Shinzo Abe", "Shinzō Abe", true), ("Abe Shinzo", "Shinzo Abe", true),
    ("Moon Jae-in", "Moon Jae In", true), ("Moon Jae-in", "Jae-in Moon", true),
    ("Park Geun-hye", "Park Geun Hye", true),
    ("Roh Moo-hyun", "Roh Mu-hyun", true), ("Yoon Suk-yeol", "Yoon Suk Yeol", true),
    ("Xi Jinping", "Xi Jin-ping", true),
    ("Chiang Kai-shek", "Chiang Kai Shek", true), ("Tsai Ing-wen", "Tsai Ing Wen", true),
    ("Volodymyr Zelensky", "Volodymyr Zelenskyy", true), ("Volodymyr Zelenskiy", "Volodymyr Zelensky", true),
    ("Recep Tayyip Erdoğan", "Recep Tayyip Erdogan", true), ("Angela Merkel", "ANGELA MERKEL", true),
    ("Emmanuel Macron", "Emmanuel  Macron", true), ("François Hollande", "Francois Hollande", true),
    ("Luiz Inácio Lula da Silva", "Luiz Inacio Lula da Silva", true), ("Viktor Orbán", "Orbán Viktor", true),
    ("Ban Ki-moon", "Ban Ki Moon", true),
    ("Aung San Suu Kyi", "Aung San Su Kyi", true), ("Nguyễn Phú Trọng", "Nguyen Phu Trong", true),
    ("José Manuel Barroso", "Jose Manuel Barroso", true), ("Jens Stoltenberg", "Stoltenberg Jens", true),
    ("Владимир Путин", "Vladimir Putin", true), ("Dmitry Medvedev", "Dmitriy Medvedev", true),
    ("Abdel Fattah el-Sisi", "Abdel-Fattah el-Sisi", true), ("Mahmoud Abbas", "Mahmud Abbas", true),
    ("Kim Jong Un", "Kim Jong Il", false), ("Kim Jong-un", "Kim Yo-jong", false), ("Kim Il Sung", "Kim Jong Il", false),
    ("George W. Bush", "George H. W. Bush", false), ("George W. Bush", "George W Bush", true),
    ("Bill Clinton", "Hillary Clinton", false), ("Lee Myung-bak", "Lee Jae-myung", false),
    ("Xi Jinping", "Xi Zhongxun", false), ("Donald Trump", "Donald Trump Jr.", false),
    ("Martin Luther King", "Martin Luther", false),
    ("Moon Jae-in", "Moon Chung-in", false), ("Taro Kono", "Yohei Kono", false), ("Shinzo Abe", "Shintaro Abe", false),
    ("Mark Esper", "Mark Milley", false), ("John Kerry", "John Kelly", false),
    ("Justin Trudeau", "Pierre Trudeau", false),
    ("Rajiv Gandhi", "Indira Gandhi", false), ("Park Chung-hee", "Park Geun-hye", false),
    ("Sergei Lavrov", "Sergey Lavrov", true),
    ("Bashar al-Assad", "Hafez al-Assad", false), ("Ali Khamenei", "Ruhollah Khomeini", false),
    ("Yasuo Fukuda", "Takeo Fukuda", false), ("Kim Dae-jung", "Kim Young-sam", false),
]

@Test(arguments: namePairs)
func namesAlone(_ one: String, _ other: String, _ same: Bool) {
    let graph = Resolver().resolve([
        article("a") { _ = $0.person(one) }, article("b") { _ = $0.person(other) },
    ])
    #expect(graph.ids(.person).count == (same ? 1 : 2))
}
