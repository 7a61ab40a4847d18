import EntenteKnowledge
import EntenteText
import Testing

@Suite struct MatchTests {
    let knowledge = Knowledge.shared

    /// A document of one sentence whose tokens are given between spaces.
    static func document(_ text: String) -> Document {
        var document = Document(article: Article(source: SourceText(text), sha256: "", origin: "-"))
        var start = 0
        let bytes = Array(text.utf8)
        for end in 0...bytes.count where end == bytes.count || bytes[end] == UInt8(ascii: " ") {
            if end > start {
                let norm = Symbol(String(decoding: bytes[start..<end], as: UTF8.self).lowercased())
                document.tokens.append(Token(range: TextRange(start..<end), norm: norm, sentence: 0, spaceAfter: true))
            }
            start = end + 1
        }
        document.sentences = [Sentence(tokens: 0..<document.tokens.count, range: document.source.all, block: 0)]
        return document
    }

    /// Tokens between spaces; the phrases that are found, between bars.
    @Test(arguments: [
        ("The Republic of Korea signed", "Republic of Korea"),
        ("the North Korean side told us", "North Korean"),
        ("the U.S. and the U.K. met", "U.S.|U.K."),
        ("allies of the U.S .", "U.S ."),
        ("talks of North and South on the mainland , no mainland", "North|South|mainland"),
        ("Guinea - Bissau and Guinea-Bissau", "Guinea - Bissau|Guinea-Bissau"),
        ("the Democratic People 's Republic of Korea", "Democratic People 's Republic of Korea"),
        ("in Washington , D.C. , on", "Washington , D.C."),
        ("SOUTH KOREA SIGNS", "SOUTH KOREA"),
        ("the Nur - Sultan talks", "Nur - Sultan"),
        ("Cote d’Ivoire and São Tomé and Príncipe", "Cote d’Ivoire|São Tomé and Príncipe"),
    ])
    func longestPhrases(text: String, expected: String) {
        let document = Self.document(text)
        let matches = knowledge.matches(in: document, tokens: 0..<document.tokens.count, kinds: .countries)
        #expect(matches.map { document.text($0.tokens) }.joined(separator: "|") == expected)
    }

    @Test(arguments: [
        ("the foreign minister of", "Minister of Foreign Affairs"), ("Foreign Minister", "Minister of Foreign Affairs"),
        ("minister of foreign affairs", "Minister of Foreign Affairs"), ("defence minister", "Minister of Defense"),
        ("Defense Secretary", "Secretary of Defense"), ("vice foreign minister", "Vice Minister of Foreign Affairs"),
        ("deputy minister for foreign affairs", "Deputy Minister of Foreign Affairs"), ("premier", "Prime Minister"),
        ("unification minister", "Minister of Unification"), ("secretary of state", "Secretary of State"),
        ("chief cabinet secretary", "Chief Cabinet Secretary"), ("spokeswoman", "Spokeswoman"),
        ("executive director", "Executive Director"), ("defence chief", "Defense Chief"), ("spokesmen", "Spokesman"),
        ("navy secretary", "Secretary of the Navy"), ("MEPs", "Lawmaker"),
        ("President", "President"),
        ("attorneys general", "Attorney General"), ("foreign ministers", "Minister of Foreign Affairs"),
        ("ministers of defence", "Minister of Defense"), ("secretaries-general", "Secretary-General"),
    ])
    func offices(text: String, title: String) throws {
        let document = Self.document(text)
        let kinds = Entry.Kinds(.office, .officePlural)
        let match = try #require(knowledge.matches(in: document, tokens: 0..<document.tokens.count, kinds: kinds).first)
        let office = try #require(knowledge.office(match.entries[0]))
        #expect(office.title == title)
    }

    @Test(arguments: [
        ("Nov.", Entry.Kind.month, 11), ("Nov .", .month, 11), ("Tuesday", .weekday, 2), ("winter", .season, 4),
        ("third", .ordinal, 3),
        ("12th", .ordinal, 12), ("twenty - first", .ordinal, 21), ("million", .cardinal, 1_000_000),
        ("Sept.", .month, 9),
    ])
    func calendar(text: String, kind: Entry.Kind, value: Int) throws {
        let document = Self.document(text)
        let match = try #require(knowledge.longestMatch(in: document, at: 0, kinds: .time))
        let entry = try #require(match.first(kind))
        #expect(knowledge.calendarWord(entry)?.value == value)
        #expect(match.tokens == 0..<document.tokens.count)
    }

    @Test(arguments: ["may", "march", "sun", "gen", "us", "who"])
    func wordsThatNeedTheirCapitals(text: String) {
        let kinds = Entry.Kinds(.month, .weekday, .rank, .country, .organization)
        #expect(knowledge.longestMatch(in: Self.document(text), at: 0, kinds: kinds) == nil)
    }

    @Test(arguments: [
        ("Gen.", Entry.Kind.rank, "General"), ("Lt . Gen .", .rank, "Lieutenant General"), ("Adm.", .rank, "Admiral"),
        ("Mr.", .honorific, "Mr."), ("Sheikh", .honorific, "Sheikh"), ("former", .modifier, "former"),
        ("then-", .modifier, "then"),
    ])
    func titles(text: String, kind: Entry.Kind, name: String) throws {
        let match = try #require(knowledge.longestMatch(in: Self.document(text), at: 0, kinds: .init(kind)))
        #expect(knowledge.title(match.entries[0])?.name == name)
    }

    @Test func phrasesStayInTheirSentence() {
        var document = Self.document("South Korea")
        document.sentences = [
            Sentence(tokens: 0..<1, range: TextRange(0..<5), block: 0),
            Sentence(tokens: 1..<2, range: TextRange(6..<11), block: 0),
        ]
        document.tokens[1].sentence = 1
        #expect(knowledge.longestMatch(in: document, at: 0, kinds: [.init(.country)]) == nil)
    }
}
