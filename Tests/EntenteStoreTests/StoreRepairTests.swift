import EntenteGraph
import EntenteStore
import EntenteText
import Foundation
import GRDB
import Testing

/// What a disk did to a store is found when it is read, and what is whole is saved.
@Suite struct StoreRepairTests {
    private static let count = 60

    private func filled() throws -> Shelf {
        let shelf = try Shelf()
        let store = try shelf.open()
        for number in 0..<Self.count { try store.meet("a\(100 + number)", at: "/news/\(number).txt//:1") }
        try store.finish()
        try store.close()
        return shelf
    }

    private func change(_ shelf: Shelf, _ sql: String) throws {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let queue = try DatabaseQueue(path: shelf.path, configuration: configuration)
        try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE; \(sql)") }
        try queue.close()
    }

    private func faults(_ shelf: Shelf) throws -> [String] {
        let maintenance = try StoreMaintenance(path: shelf.path, patience: 0)
        defer { try? maintenance.close() }
        return try maintenance.faults()
    }

    @Test func aWholeStore() throws {
        let shelf = try filled()
        defer { shelf.remove() }
        #expect(try faults(shelf) == [])
        let maintenance = try StoreMaintenance(path: shelf.path)
        let entries = try maintenance.entries()
        #expect(entries.count == Self.count && entries[0].place.description == "/news/0.txt:1")
        #expect(entries[0].key == key("a100") && entries[0].extractor == "1")
        #expect(try maintenance.remove(FilePath("/news/7.txt")).map(\.name) == ["/news/7.txt//:1"])
        #expect(try maintenance.remove(FilePath("/new")).isEmpty)
        #expect(try maintenance.remove(FilePath("/news")).count == Self.count - 1)
        #expect(try maintenance.entries().isEmpty)
        try maintenance.close()
        #expect(try faults(shelf) == [])
    }

    /// Changes that SQLite itself takes for sound, and what is said of each.
    @Test(arguments: [
        (
            #"UPDATE article SET graph = CAST(replace(CAST(graph AS TEXT), 'Shinzo', 'Shinto') AS BLOB) WHERE id = 7"#,
            "the article a106 is damaged"
        ),
        ("UPDATE article SET extractor = '2' WHERE id = 7", "the article a106 is damaged"),
        ("UPDATE article SET published = '2019-11-12' WHERE id = 7", "the article a106 is damaged"),
        ("UPDATE place SET article = 8 WHERE article = 7", "the place /news/6.txt:1 is damaged"),
        ("UPDATE place SET name = '/news/x.txt//:1' WHERE article = 7", "the place /news/x.txt:1 is damaged"),
        ("DELETE FROM article WHERE id = 7", "the place /news/6.txt:1 is damaged, or its article is lost"),
        ("DROP TRIGGER place_removed; DELETE FROM place WHERE article = 7", "there are 59 places, there should be 60"),
    ])
    func rows(sql: String, words: String) throws {
        let shelf = try filled()
        defer { shelf.remove() }
        try change(shelf, sql)
        #expect(throws: StoreError.self) { try shelf.open().articleGraphs() }
        let found = try faults(shelf)
        #expect(found.contains { $0.contains(words) }, "\(found)")
        let repair = try StoreRepair(path: shelf.path)
        #expect(repair.articles == Self.count - 1)
        #expect(repair.damagedPath == shelf.path + ".damaged")
        #expect(shelf.names == ["graphs.store", "graphs.store.damaged"])
        #expect(try faults(shelf) == [])
        let store = try shelf.open()
        #expect(try store.articles == (0..<Self.count).filter { $0 != 6 }.map { "a\(100 + $0)" })
        try store.close()
    }

    /// A byte of the file is another: the graphs are what they were, or there is an error.
    @Test func anyByte() throws {
        let shelf = try filled()
        defer { shelf.remove() }
        let store = try shelf.open()
        let expected = try store.articles
        try store.close()
        let whole = try Data(contentsOf: URL(fileURLWithPath: shelf.path))
        for place in stride(from: 0, to: whole.count, by: 61) {
            var bytes = whole
            bytes[place] ^= UInt8(1 << (place % 8))
            try bytes.write(to: URL(fileURLWithPath: shelf.path))
            do {
                let store = try shelf.open()
                let graphs = try store.articleGraphs().sorted
                #expect(graphs.map(\.source.sha256) == expected, "byte \(place)")
                #expect(graphs.allSatisfy { $0.things.map(\.name) == ["Shinzo Abe"] }, "byte \(place)")
                try store.close()
            } catch is StoreError {}
            for suffix in ["-wal", "-shm"] { unlink(shelf.path + suffix) }
        }
    }

    /// A page of the file is gone: what stands on the others is saved.
    @Test func aPage() throws {
        let shelf = try filled()
        defer { shelf.remove() }
        let whole = try Data(contentsOf: URL(fileURLWithPath: shelf.path))
        var saved: [Int] = []
        for page in 1..<whole.count / 4096 {
            var bytes = whole
            bytes.replaceSubrange(page * 4096..<(page + 1) * 4096, with: Data(repeating: 0xA5, count: 4096))
            try bytes.write(to: URL(fileURLWithPath: shelf.path))
            if let repair = try? StoreRepair(path: shelf.path) {
                #expect(try Data(contentsOf: URL(fileURLWithPath: repair.damagedPath)) == bytes)
                #expect(try faults(shelf) == [])
                saved.append(repair.articles)
                unlink(repair.damagedPath)
            } else {
                #expect(try Data(contentsOf: URL(fileURLWithPath: shelf.path)) == bytes)
            }
            for suffix in ["-wal", "-shm"] { unlink(shelf.path + suffix) }
        }
        #expect(saved.max() == Self.count && saved.contains { 0 < $0 && $0 < Self.count })
    }

    @Test func aStoreOfTheFirstVersion() throws {
        let shelf = try Shelf()
        defer { shelf.remove() }
        let queue = try DatabaseQueue(path: shelf.path)
        try queue.writeWithoutTransaction { database in
            try database.execute(
                sql: """
                    CREATE TABLE article (
                        id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL, published TEXT NOT NULL, extractor TEXT NOT NULL,
                        graph BLOB NOT NULL, UNIQUE (sha256, published)) STRICT;
                    CREATE TABLE place (
                        name TEXT PRIMARY KEY, article INTEGER NOT NULL REFERENCES article) STRICT, WITHOUT ROWID;
                    CREATE INDEX place_article ON place (article);
                    PRAGMA application_id = \(0x454E_5445);
                    PRAGMA user_version = 1;
                    """)
            for name in ["a1", "b2"] {
                try database.execute(
                    sql: "INSERT INTO article (sha256, published, extractor, graph) VALUES (?, '', '1', ?)",
                    arguments: [name, Data(ArticleGraphEncoder(extractor: "1").encode(graph(name)))])
                try database.execute(
                    sql: "INSERT INTO place VALUES (?, ?)", arguments: ["/\(name)//:1", database.lastInsertedRowID])
            }
        }
        try queue.close()
        let store = try shelf.open()
        #expect(try store.holds(key("a1"), at: "/a1//:1"))
        #expect(try store.articleGraphs().sorted == [graph("a1"), graph("b2")])
        try store.close()
        #expect(try faults(shelf) == [])
    }
}
