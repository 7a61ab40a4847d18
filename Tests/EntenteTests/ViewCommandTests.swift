import EntenteCommand
import Foundation
import Testing

/// Articles, passages and projections as the commands are asked for them.
@Suite struct ViewCommandTests {
    @Test func projectionsAndArticles() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        try folder.write(story(1), to: "in/a.txt")
        let built = await entente(
            "build", "\(folder.path)/in", "-o", "\(folder.path)/all", "--to", "jsonl,cypher", "--with",
            "articles,passages")
        #expect(built.outcome == .success)
        let cypher = try String(contentsOfFile: "\(folder.path)/all/graph.cypher", encoding: .utf8)
        #expect(cypher.contains("MERGE (n:Article {id: 'article.") && cypher.contains("[r:IN_ARTICLE {id: 'e-"))
        let met = await entente(
            "convert", "\(folder.path)/all/graph.jsonl", "-o", "\(folder.path)/met", "--to", "graphml", "--project",
            "met-with")
        #expect(met.outcome == .success)
        let graphml = try String(contentsOfFile: "\(folder.path)/met/graph.graphml", encoding: .utf8)
        #expect(graphml.contains("edgedefault=\"undirected\"") && !graphml.contains("<data key=\"labelV\">Meeting"))
    }

    @Test(
        arguments: [
            (["--to", "turtle,graphml", "--project", "met-with"], "turtle is no property graph"),
            (["--to", "graphml", "--project", "friends"], "met-with"), (["--with", "people"], "articles"),
            (["--with", "articles,"], "articles"),
        ] as [([String], String)])
    func answers(_ arguments: [String], _ words: String) async {
        let answer = await entente(["build", "x"] + arguments)
        #expect(answer.outcome == .usage)
        #expect(answer.error.contains(words), "\(answer.error)")
    }
}
