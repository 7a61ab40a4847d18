internal import Foundation

/// The gold files of a folder, each with the articles that it speaks of.
///
/// `NAME.json` speaks of `NAME.txt` alone, and `corpus.json` of the articles that the collection began with, all that
/// start with `00`, in one graph.
struct GoldFolder {
    struct Entry {
        var name: String
        var gold: GoldArticle
        /// Paths of text files.
        var articles: [String]
    }

    let entries: [Entry]

    /// - Throws: what Foundation says of a file that cannot be read, or is no gold.
    init(gold: String, articles: String) throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: gold).filter { $0.hasSuffix(".json") }.sorted()
        let texts = try FileManager.default.contentsOfDirectory(atPath: articles).filter { $0.hasSuffix(".txt") }
        entries = try files.map { file in
            let name = String(file.dropLast(".json".count))
            let data = try Data(contentsOf: URL(fileURLWithPath: gold + "/" + file))
            let paths = name == "corpus" ? texts.filter { $0.hasPrefix("00") }.sorted() : [name + ".txt"]
            return Entry(
                name: name, gold: try JSONDecoder().decode(GoldArticle.self, from: data),
                articles: paths.map { articles + "/" + $0 })
        }
    }
}
