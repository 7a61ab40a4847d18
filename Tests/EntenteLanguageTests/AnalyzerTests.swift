import EntenteLanguage
import EntenteText
import Testing

@Suite struct AnalyzerTests {
    @Test func aPlainSentenceIsRead() throws {
        let document = try TestAnalyzer.shared.analyze(
            TestAnalyzer.article(
                "Japanese Prime Minister Shinzo Abe met President Emmanuel Macron in Paris on Tuesday."))
        let words = document.tokens.indices.map(document.text)
        func token(_ word: String) throws -> Token { document.tokens[try #require(words.firstIndex(of: word))] }
        #expect(try token("met").relation == .root)
        #expect(try token("met").partOfSpeech == .verb)
        #expect(try token("met").morphology.contains(.past))
        #expect(try token("met").lemma == "meet")
        #expect(try Int(token("in").head) == words.firstIndex(of: "Paris"))
        let names = document.names.map { "\($0.category): \(document.text($0.tokens))" }
        #expect(names.contains("person: Shinzo Abe"))
        #expect(names.contains("person: Emmanuel Macron"))
        #expect(names.contains("location: Paris"))
    }

    @Test func theTreeOfEverySentenceHasOneRoot() throws {
        let text =
            "Talks ended. The two sides, which had met for days, agreed on nothing; \"We tried,\" said one. No way! 12 : ( x y z"
        let document = try TestAnalyzer.shared.analyze(TestAnalyzer.article(text))
        for sentence in document.sentences {
            #expect(sentence.tokens.filter { Int(document.tokens[$0].head) == $0 }.count == 1)
            for token in sentence.tokens {
                var at = token
                var steps = 0
                while Int(document.tokens[at].head) != at, steps <= sentence.tokens.count {
                    at = Int(document.tokens[at].head)
                    steps += 1
                }
                #expect(steps <= sentence.tokens.count)
                #expect(sentence.tokens.contains(Int(document.tokens[token].head)))
                #expect((document.tokens[token].relation == .root) == (Int(document.tokens[token].head) == token))
            }
        }
    }

    @Test(arguments: [
        ("Rebels staged an attack and provoked a riot.", ["staged": "stage", "provoked": "provoke"]),
        ("The ministers blamed each other and planned a visit.", ["blamed": "blame", "planned": "plan"]),
        (
            "Both sides submitted drafts after subscribing to the plan.",
            ["submitted": "submit", "subscribing": "subscribe"]
        ),
        ("Norway won the vote.", ["won": "win"]),
        (
            "It is on https://www.un.org/en/Charter today.",
            ["https://www.un.org/en/Charter": "https://www.un.org/en/Charter"]
        ),
    ])
    func wordsHaveTheirDictionaryForm(_ sentence: String, _ lemmas: [String: String]) throws {
        let document = try TestAnalyzer.shared.analyze(TestAnalyzer.article(sentence))
        for index in document.tokens.indices {
            if let lemma = lemmas[document.text(index)] { #expect(document.lemma(index) == lemma) }
        }
    }

    /// The second syllable is no adjective or preposition, and no other word behind a hyphen becomes a name.
    @Test(arguments: [
        ("Cho Sei-young summoned the envoy.", "young", PartOfSpeech.propn, "summoned"),
        ("President Moon Jae-in said no.", "in", .propn, "said"),
        ("A Hong Kong-based bank closed.", "based", .verb, "closed"),
    ])
    func syllablesOfGivenNames(_ sentence: String, _ word: String, _ part: PartOfSpeech, _ verb: String) throws {
        let document = try TestAnalyzer.shared.analyze(TestAnalyzer.article(sentence))
        let tokens = document.tokens
        #expect(tokens.indices.first { document.text($0) == word }.map { tokens[$0].partOfSpeech } == part)
        #expect(tokens.indices.first { document.text($0) == verb }.map { Int(tokens[$0].head) == $0 } == true)
    }

    @Test(arguments: [
        ("She taught at the University of Oslo.", "organization: University of Oslo"),
        ("The Vienna Philharmonic Orchestra played.", "organization: Vienna Philharmonic Orchestra"),
        ("Brazil and Peru border Bolivia.", "location: Bolivia"),
        ("Angela Merkel spoke in Berlin.", "person: Angela Merkel"),
    ])
    func aNameIsOfItsKind(_ sentence: String, _ name: String) throws {
        let document = try TestAnalyzer.shared.analyze(TestAnalyzer.article(sentence))
        #expect(document.names.map { "\($0.category): \(document.text($0.tokens))" }.contains(name))
    }

    @Test(arguments: [
        "", " ", "\n\n", ".", "...", "1234567890", "((((((((((", "日本国とアメリカ合衆国との間の条約", "Договор подписан в Москве.",
        "🙂🙂🙂 👩‍👩‍👧 ok", "a\u{0301}\u{0302}\u{0303}", "\u{FEFF}\u{200B}", "http://example.org/a?b=c&d=e#f", "x@y.z",
    ])
    func oddInputIsRead(_ text: String) throws {
        let document = try TestAnalyzer.shared.analyze(TestAnalyzer.article(text))
        for token in document.tokens { #expect(!token.range.isEmpty) }
        #expect(zip(document.tokens, document.tokens.dropFirst()).allSatisfy { $0.range.end <= $1.range.start })
    }

    @Test(arguments: ["a", "word ", "1", "1 ", "日", "日。", "🙂", "()", "A. "])
    func longInputIsRead(_ piece: String) throws {
        let text = String(repeating: piece, count: 1_500)
        let document = try TestAnalyzer.shared.analyze(TestAnalyzer.article(text))
        #expect(document.tokens.allSatisfy { $0.range.count <= 1024 })
        #expect(document.sentences.allSatisfy { $0.tokens.count <= 192 })
    }
}
