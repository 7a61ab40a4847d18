import Foundation
import GRDB

/// Makes a whole store of what is whole in a damaged one; the damaged file is kept beside it.
///
///     let repair = try StoreRepair(path: "news.store")
///     print(repair.articles, repair.damagedPath)     // 812 news.store.damaged
public struct StoreRepair: Sendable {
    /// Where the damaged file is now.
    public let damagedPath: String
    /// How many articles were saved.
    public let articles: Int
    /// The places whose articles were not, as far as they are known; to build with their files reads them again.
    public let lost: [StorePlace]

    /// - Throws: A ``StoreError``, also where nothing of the file can be read: it is as it was then.
    public init(path: String) throws {
        let fresh = "\(path).repair-\(UUID().uuidString)"
        defer { for file in Self.files(fresh) { unlink(file) } }
        do {
            let damaged = try StoreFile.open(path, patience: 2, creates: false)
            let (saved, lost) = damaged.writeWithoutTransaction { Self.salvage($0) }
            let history = damaged.writeWithoutTransaction { try? StoreFile.history($0) }
            try damaged.close()
            let whole = try StoreFile.open(fresh, patience: 2, creates: true)
            try whole.write { database in
                for article in saved {
                    for place in article.places {
                        try StoreFile.write(
                            article.key, article.graph, extractor: article.extractor, at: place, database)
                    }
                }
                if let history { try StoreFile.write(history: history, database) }
            }
            try whole.close()
            articles = saved.count
            self.lost = lost.sorted().map { StorePlace(name: $0) }
            damagedPath = Self.free(path)
            try Self.exchange(path, for: fresh, keeping: damagedPath)
        } catch {
            throw StoreError(error, at: path)
        }
    }

    private struct Article {
        var key: ArticleStore.Key
        var extractor: String
        var graph: [UInt8]
        var places: [String] = []
    }

    /// The articles that are whole and have a place, and the other places.
    private static func salvage(_ database: Database) -> (saved: [Article], lost: Set<String>) {
        var articles: [Int64: Article] = [:]
        let ids: [Int64] = column("id", of: "article", database) + column("article", of: "place", database)
        for id in Set(ids).sorted() {
            let row = try? Row.fetchOne(
                database,
                sql: """
                    SELECT sha256, published, extractor, graph FROM article
                    WHERE id = ? AND checksum(sha256, published, extractor, graph) = checksum
                    """, arguments: [id])
            if let row {
                articles[id] = Article(
                    key: ArticleStore.Key(sha256: row[0], published: row[1]), extractor: row[2],
                    graph: Array(row[3] as Data))
            }
        }
        var lost: Set<String> = []
        let names: [String] = column("name", of: "place", database)
        for name in Set(names).sorted() {
            let id = try? Int64.fetchOne(
                database,
                sql: """
                    SELECT id FROM place JOIN article ON id = article
                    WHERE name = ? AND checksum(name, sha256, published) = place.checksum
                    """, arguments: [name])
            if let id, articles[id] != nil { articles[id]?.places.append(name) } else { lost.insert(name) }
        }
        return (articles.sorted { $0.key < $1.key }.map(\.value).filter { !$0.places.isEmpty }, lost)
    }

    /// The values of a column that can be read, from its first and from its last.
    private static func column<Value: DatabaseValueConvertible & StatementColumnConvertible>(
        _ name: String, of table: String, _ database: Database
    ) -> [Value] {
        ["ASC", "DESC"].flatMap { order -> [Value] in
            var values: [Value] = []
            let rows = try? Value.fetchCursor(database, sql: "SELECT \(name) FROM \(table) ORDER BY \(name) \(order)")
            while let value = try? rows?.next() { values.append(value) }
            return values
        }
    }

    /// A database with the files that SQLite keeps beside it.
    private static func files(_ path: String) -> [String] { ["", "-wal", "-shm"].map { path + $0 } }

    /// `news.store.damaged`, or the first with a number that is free.
    private static func free(_ path: String) -> String {
        let names = ["\(path).damaged"] + (2...1000).map { "\(path).damaged-\($0)" }
        return names.first { name in files(name).allSatisfy { access($0, F_OK) != 0 } } ?? names[0]
    }

    private static func exchange(_ path: String, for fresh: String, keeping damaged: String) throws {
        for (old, new) in zip(files(path), files(damaged)) where rename(old, new) != 0 && errno != ENOENT {
            throw failure(path)
        }
        guard rename(fresh, path) == 0 else { throw failure(path) }
    }

    private static func failure(_ path: String) -> StoreError {
        StoreError(
            .readOnly, "the store cannot be put in place; give yourself the right to write in its folder", place: path,
            cause: String(cString: strerror(errno)))
    }
}
