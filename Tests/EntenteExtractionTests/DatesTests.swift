import EntenteExtraction
import EntenteGraph
import EntenteLanguage
import EntenteText
import Testing

/// When and where the text says that a word's happening is.
struct DatesTests {
    /// Published on Wednesday, 2024-05-15.
    static let dates: [(text: String, word: String, date: String?)] = [
        ("Finland signed the pact on Monday.", "signed", "2024-05-13"),
        ("The signing on Monday of the pact was hailed.", "signing", "2024-05-13"),
        ("Finland will host a forum on Friday.", "forum", "2024-05-17"),
        ("The forum, slated for Friday, will be short.", "forum", "2024-05-17"),
        ("Monday's forum was short.", "forum", "2024-05-13"),
        ("Finland is scheduled on Friday to host Sweden.", "host", "2024-05-17"),
        ("Petteri Orpo met Ulf Kristersson of Sweden on Monday.", "met", "2024-05-13"),
        ("Petteri Orpo told Ulf Kristersson so during talks on Monday.", "talks", "2024-05-13"),
        ("In March 2019, Finland left the pact, Sweden joined it and Norway closed its border.", "closed", "2019-03"),
        ("On Monday Mr. Orpo visited Sweden.", "visited", "2024-05-13"),
        ("Relations were broken off in 2019, when Finland left the pact.", "left", "2019"),
        ("Sweden hailed the pact on Monday, two days after Finland joined it.", "joined", "2024-05-11"),
        ("Finland voted on Monday to leave the pact and left it.", "voted", "2024-05-13"),
        ("Speaking in Oslo on Monday, Petteri Orpo warned Sweden.", "warned", "2024-05-13"),
        ("In a letter sent on Monday, Petteri Orpo warned Sweden.", "warned", "2024-05-13"),
        ("Finland, which attacked Sweden in 1808, has a small army.", "attacked", "1808"),
        ("In March Sweden left the pact.", "left", "2024-03"),
        ("Finland left the pact over the weekend.", "left", "2024-05-11/2024-05-12"),
        ("Petteri Orpo brokered a deal during talks in Oslo on Monday.", "brokered", "2024-05-13"),
        ("The talks followed a visit to Sweden on Monday.", "talks", nil),
        // The day of the saying is not the day of what is said.
        ("Officials said Tuesday that Finland will host the forum.", "host", nil),
        ("Finland will host the forum, officials said Tuesday.", "host", nil),
        ("Finland will leave the pact, it announced on Tuesday.", "leave", nil),
        ("Finland has waited since Monday for the talks.", "talks", nil),
    ]

    @Test(arguments: dates)
    func dated(_ row: (text: String, word: String, date: String?)) throws {
        let analysis = Extractor().analyze(try sampleDocument(row.text))
        let token = try #require(analysis.document.tokens.indices.first { analysis.document.text($0) == row.word })
        #expect(analysis.date(of: token)?.value.description == row.date)
    }

    static let places: [(text: String, word: String, place: String?)] = [
        ("Petteri Orpo met Ulf Kristersson in Stockholm on Monday.", "met", "Stockholm"),
        ("They held talks in the Swedish capital of Stockholm on Monday.", "talks", "Stockholm"),
        ("The Stockholm summit was short.", "summit", "Stockholm"),
        ("Petteri Orpo flew to Stockholm for talks with Ulf Kristersson.", "talks", "Stockholm"),
        ("Petteri Orpo will hold talks in Norway.", "talks", "Norway"),
        ("Petteri Orpo met Ulf Kristersson.", "met", nil),
    ]

    @Test(arguments: places)
    func placed(_ row: (text: String, word: String, place: String?)) throws {
        let analysis = Extractor().analyze(try sampleDocument(row.text))
        let token = try #require(analysis.document.tokens.indices.first { analysis.document.text($0) == row.word })
        #expect(analysis.place(of: token).map { analysis.name(of: $0.entity) } == row.place)
    }
}
