import Foundation
import GRDB

/// The SQLite file of an ``ArticleStore``: its tables, and the statements on them.
///
/// Each row has a checksum of what it says (``StoreChecksum``), and `total` says how many places there are: a row that was
/// damaged, or lost, is found when it is read. `history` has one row, or none before the first build has ended.
enum StoreFile {
    /// `ENTE` in the file's header says that it is a store of this program.
    static let applicationID = 0x454E_5445
    static let version = 3

    static func open(_ path: String, patience: Double, creates: Bool) throws -> DatabaseQueue {
        if !creates, !FileManager.default.fileExists(atPath: path) {
            throw StoreError(
                .cannotOpen, "there is no such store; name one that a build with --store made", place: path)
        }
        var configuration = Configuration()
        configuration.busyMode = patience > 0 ? .timeout(patience) : .immediateError
        configuration.label = "entente.store"
        configuration.foreignKeysEnabled = false
        configuration.prepareDatabase { database in
            // Before the first page is read: nobody else has the file from then on, and no index of the log is shared.
            try database.execute(sql: "PRAGMA locking_mode = EXCLUSIVE")
            database.add(function: StoreChecksum.function)
        }
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.writeWithoutTransaction { database in
            let application = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
            let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
            let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
            guard application == applicationID || application == 0 && version == 0 && tables == 0 else {
                throw StoreError(
                    .notAStore, "is a database, but no store; give another --store", place: path)
            }
            guard version <= Self.version else {
                throw StoreError(
                    .storeVersion,
                    "is a store of version \(version), this program knows \(Self.version); use the program that made it, "
                        + "or give another --store", place: path)
            }
            try database.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL")
            try database.inTransaction(.immediate) {
                if version == 0 { try create(database) }
                if version == 1 { try upgrade(database) }
                if version == 2 { try addHistory(database) }
                return .commit
            }
        }
        return queue
    }

    private static func create(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE article (
                    id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL, published TEXT NOT NULL, extractor TEXT NOT NULL,
                    graph BLOB NOT NULL, checksum BLOB NOT NULL, UNIQUE (sha256, published)) STRICT;
                CREATE TABLE place (
                    name TEXT PRIMARY KEY, article INTEGER NOT NULL REFERENCES article, checksum BLOB NOT NULL
                ) STRICT, WITHOUT ROWID;
                CREATE INDEX place_article ON place (article);
                CREATE TABLE total (places INTEGER NOT NULL) STRICT;
                INSERT INTO total VALUES (0);
                CREATE TRIGGER place_added AFTER INSERT ON place BEGIN UPDATE total SET places = places + 1; END;
                CREATE TRIGGER place_removed AFTER DELETE ON place BEGIN UPDATE total SET places = places - 1; END;
                PRAGMA application_id = \(applicationID);
                """)
        try addHistory(database)
    }

    /// The stores before did not know the ids of their graphs.
    private static func addHistory(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE history (content BLOB NOT NULL, checksum BLOB NOT NULL) STRICT;
                PRAGMA user_version = \(version);
                """)
    }

    /// The ids of earlier graphs, as they were written; nil before there was one.
    ///
    /// - Throws: A ``StoreError`` where they are damaged.
    static func history(_ database: Database) throws -> [UInt8]? {
        let rows = try Row.fetchCursor(database, sql: "SELECT content, checksum(content) = checksum FROM history")
        guard let row = try rows.next() else { return nil }
        guard row[1] else { throw StoreError.damaged("the list of its ids is") }
        return try row.withUnsafeData(atIndex: 0) { Array($0 ?? .init()) }
    }

    static func write(history: [UInt8], _ database: Database) throws {
        try database.execute(
            sql: "DELETE FROM history; INSERT INTO history SELECT ?1, checksum(?1)", arguments: [Data(history)])
    }

    /// A store of the first version had no checksums.
    private static func upgrade(_ database: Database) throws {
        try database.execute(
            sql: """
                DROP INDEX place_article;
                ALTER TABLE place RENAME TO old_place;
                ALTER TABLE article RENAME TO old_article;
                """)
        try create(database)
        try database.execute(
            sql: """
                INSERT INTO article SELECT id, sha256, published, extractor, graph,
                    checksum(sha256, published, extractor, graph) FROM old_article;
                INSERT INTO place SELECT name, article, checksum(name, sha256, published)
                    FROM old_place JOIN old_article ON id = article;
                DROP TABLE old_place;
                DROP TABLE old_article;
                """)
    }

    /// The article at each place.
    ///
    /// - Throws: A ``StoreError`` where a row is damaged or lost.
    static func places(_ database: Database) throws -> [String: ArticleStore.Key] {
        var places: [String: ArticleStore.Key] = [:]
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT name, sha256, published, checksum(name, sha256, published) = place.checksum
                FROM place JOIN article ON id = article
                """)
        while let row = try rows.next() {
            guard row[3] else { throw StoreError.damaged("the place \(row[0] as String) is") }
            places[row[0]] = ArticleStore.Key(sha256: row[1], published: row[2])
        }
        guard try places.count == Int.fetchOne(database, sql: "SELECT places FROM total") else {
            throw StoreError.damaged("some of its places are")
        }
        return places
    }

    static func keys(_ database: Database, extractor: String) throws -> Set<ArticleStore.Key> {
        var keys: Set<ArticleStore.Key> = []
        let rows = try Row.fetchCursor(
            database, sql: "SELECT sha256, published FROM article WHERE extractor = ?", arguments: [extractor])
        while let row = try rows.next() { keys.insert(ArticleStore.Key(sha256: row[0], published: row[1])) }
        return keys
    }

    static func countOfOthers(_ database: Database, extractor: String) throws -> Int {
        try Int.fetchOne(
            database, sql: "SELECT count(*) FROM article WHERE extractor <> ?", arguments: [extractor]) ?? 0
    }

    /// Puts an article at a place; without a graph one that is there already.
    static func write(
        _ key: ArticleStore.Key, _ graph: [UInt8]?, extractor: String, at place: String, _ database: Database
    ) throws {
        if let graph {
            try database.cachedStatement(
                sql: """
                    INSERT INTO article (sha256, published, extractor, graph, checksum)
                    VALUES (?1, ?2, ?3, ?4, checksum(?1, ?2, ?3, ?4))
                    ON CONFLICT DO UPDATE SET extractor = excluded.extractor, graph = excluded.graph,
                        checksum = excluded.checksum
                    """
            ).execute(arguments: [key.sha256, key.published, extractor, Data(graph)])
        }
        try database.cachedStatement(
            sql: """
                INSERT INTO place (name, article, checksum)
                SELECT ?1, id, checksum(?1, ?2, ?3) FROM article WHERE sha256 = ?2 AND published = ?3
                ON CONFLICT DO UPDATE SET article = excluded.article, checksum = excluded.checksum
                """
        ).execute(arguments: [place, key.sha256, key.published])
    }

    static func remove(_ places: [String], _ database: Database) throws {
        for place in places {
            try database.cachedStatement(sql: "DELETE FROM place WHERE name = ?").execute(arguments: [place])
        }
    }

    /// Removes the articles that are at no place any more.
    ///
    /// - Returns: How many.
    static func removeUnplaced(_ database: Database) throws -> Int {
        try database.execute(
            sql: "DELETE FROM article WHERE NOT EXISTS (SELECT 1 FROM place WHERE place.article = article.id)")
        return database.changesCount
    }

    /// The graphs of the articles that are at a place.
    ///
    /// - Throws: A ``StoreError`` where a row is damaged.
    static func forEachGraph(_ database: Database, _ body: (_ sha256: String, _ line: [UInt8]) throws -> Void) throws {
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT sha256, graph, checksum(sha256, published, extractor, graph) = checksum
                FROM article WHERE id IN (SELECT article FROM place) ORDER BY id
                """)
        while let row = try rows.next() {
            let sha256: String = row[0]
            guard row[2] else { throw StoreError.damaged("the article \(sha256.prefix(12)) is") }
            let line: [UInt8] = try row.withUnsafeData(atIndex: 1) { data in Array(data ?? .init()) }
            try body(sha256, line)
        }
    }
}
