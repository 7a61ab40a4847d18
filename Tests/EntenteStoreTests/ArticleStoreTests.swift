import EntenteGraph
import EntenteStore
import EntenteText
import Foundation
import Testing

/// A store's file in a folder of its own.
struct Shelf {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("entente-store-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    var path: String { folder.appendingPathComponent("graphs.store").path }
    func remove() { try? FileManager.default.removeItem(at: folder) }

    func open(_ extractor: String = "1") throws -> ArticleStore {
        try ArticleStore(path: path, extractor: extractor, patience: 0)
    }

    var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted() }
}

func graph(_ sha256: String, _ name: String = "Shinzo Abe") -> ArticleGraph {
    var graph = ArticleGraph(source: NewsSource(sha256: sha256))
    graph.passages = [Passage(start: 0, end: 11, text: "A sentence.")]
    graph.things = [Thing(kind: .person, name: name, passages: [0])]
    return graph
}

func key(_ sha256: String) -> ArticleStore.Key { ArticleStore.Key(sha256: sha256, published: "") }

extension ArticleStore {
    /// Reads an article at a place as a build does.
    func meet(_ sha256: String, at place: String) throws {
        if try !holds(key(sha256), at: place) { try put(graph(sha256), as: key(sha256), at: place) }
    }

    var articles: [String] { get throws { try articleGraphs().sorted.map(\.source.sha256) } }
}

@Suite struct ArticleStoreTests {
    @Test func whatIsPutIsThereAfterwards() throws {
        let shelf = try Shelf()
        defer { shelf.remove() }
        let store = try shelf.open()
        for number in 100..<300 { try store.meet("a\(number)", at: "/news//:\(number)") }
        try store.finish()
        #expect(store.changes == ArticleStore.Changes(unchanged: 0, added: 200, removed: 0))
        try store.close()
        #expect(shelf.names == ["graphs.store"])

        let again = try shelf.open()
        for number in 100..<300 { try again.meet("a\(number)", at: "/news//:\(number)") }
        try again.finish()
        #expect(again.changes == ArticleStore.Changes(unchanged: 200, added: 0, removed: 0))
        #expect(try again.articleGraphs().sorted == (100..<300).map { graph("a\($0)") })
        try again.close()
    }

    @Test func aChangedArticleComesInPlaceOfTheOld() throws {
        let shelf = try Shelf()
        defer { shelf.remove() }
        let store = try shelf.open()
        try store.meet("a1", at: "/a")
        try store.meet("b1", at: "/b")
        // The same article at two places.
        try store.meet("b1", at: "/copy-of-b")
        try store.finish()
        try store.close()
        let later = try shelf.open()
        try later.meet("a2", at: "/a")
        try later.meet("b2", at: "/b")
        try later.finish()
        #expect(try later.articles == ["a2", "b1", "b2"])
        #expect(later.changes == ArticleStore.Changes(unchanged: 0, added: 2, removed: 1))
        try later.close()
    }

    /// One article takes the place of another, which is met elsewhere later in the same build.
    @Test func anArticleThatMovedStays() throws {
        let shelf = try Shelf()
        defer { shelf.remove() }
        let store = try shelf.open()
        try store.meet("a", at: "/1")
        try store.finish()
        try store.close()
        let later = try shelf.open()
        try later.meet("b", at: "/1")
        try later.commit()
        try later.meet("a", at: "/2")
        try later.finish()
        #expect(try later.articles == ["a", "b"])
        #expect(later.changes.removed == 0)
        try later.close()
    }

    @Test func onlyPruningForgetsWhatWasNotMet() throws {
        let shelf = try Shelf()
        defer { shelf.remove() }
        let store = try shelf.open()
        for name in ["a", "b", "c"] { try store.meet(name, at: "/\(name)") }
        try store.finish()
        try store.close()
        for (prunes, expected) in [(false, ["a", "b", "c"]), (true, ["b"])] {
            let later = try shelf.open()
            try later.meet("b", at: "/b")
            try later.finish { _ in prunes }
            #expect(try later.articles == expected)
            #expect(later.changes.removed == 3 - expected.count)
            try later.close()
        }
    }

    @Test func anotherExtractorReadsAgain() throws {
        let shelf = try Shelf()
        defer { shelf.remove() }
        let store = try shelf.open("1")
        try store.meet("a", at: "/a")
        try store.meet("b", at: "/b")
        try store.finish()
        try store.close()
        let later = try shelf.open("2")
        #expect(try later.holds(key("a"), at: "/a") == false)
        try later.put(graph("a", "Abe Shinzo"), as: key("a"), at: "/a")
        try later.finish()
        #expect(try later.countOfOthers() == 1)
        #expect(try later.articleGraphs().sorted == [graph("a", "Abe Shinzo"), graph("b")])
        try later.close()
    }

    @Test func whatWasNotCommittedIsNotThereAndTheRestIs() throws {
        let shelf = try Shelf()
        defer { shelf.remove() }
        do {
            let store = try shelf.open()
            try store.meet("a", at: "/a")
            try store.commit()
            try store.meet("b", at: "/b")
            // Let go without an end, as by a crash.
        }
        let later = try shelf.open()
        #expect(try later.articles == ["a"])
        try later.close()
    }
}
