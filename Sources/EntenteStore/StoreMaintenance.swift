import EntenteGraph
public import EntenteText
import Foundation
import GRDB

/// Looks after a store's file: checks it, lists what it holds, takes articles out.
///
///     let store = try StoreMaintenance(path: "news.store")
///     for fault in try store.faults() { print(fault) }
///     try store.close()
public struct StoreMaintenance {
    /// An article at a place.
    public struct Entry: Sendable, Hashable {
        public var place: StorePlace
        public var key: ArticleStore.Key
        /// The version of the extractor that read it.
        public var extractor: String
    }

    public let path: String
    let database: DatabaseQueue

    /// - Throws: A ``StoreError``.
    public init(path: String, patience: Double = 2) throws {
        self.path = path
        do {
            database = try StoreFile.open(path, patience: patience, creates: false)
        } catch {
            throw StoreError(error, at: path)
        }
    }

    public func close() throws { try throwing { try database.close() } }

    /// What the store holds, by place.
    public func entries() throws -> [Entry] {
        try throwing {
            try database.read { database in
                _ = try StoreFile.places(database)
                let rows = try Row.fetchAll(
                    database,
                    sql: """
                        SELECT name, sha256, published, extractor FROM place JOIN article ON id = article ORDER BY name
                        """)
                return rows.map {
                    Entry(
                        place: StorePlace(name: $0[0]), key: ArticleStore.Key(sha256: $0[1], published: $0[2]),
                        extractor: $0[3])
                }
            }
        }
    }

    /// Takes out what was met in a file, or in the files of a folder.
    ///
    /// - Returns: The places that are gone.
    public func remove(_ file: FilePath) throws -> [StorePlace] {
        let folder = file.appending([]).bytes
        let gone = try entries().map(\.place).filter { $0.file == file || $0.file.bytes.starts(with: folder) }
        try throwing {
            try database.write { database in
                try StoreFile.remove(gone.map(\.name), database)
                _ = try StoreFile.removeUnplaced(database)
            }
        }
        return gone
    }

    /// What is damaged, in words; empty of a whole store.
    public func faults() throws -> [String] {
        try throwing {
            // Without a transaction: SQLite ends one by itself where it meets damage.
            try database.writeWithoutTransaction { database in
                var faults: [String] = []
                do {
                    faults += try Self.faults(ofFile: database)
                    faults += try Self.faults(ofRows: database)
                } catch let error as DatabaseError where error.resultCode.primaryResultCode == .SQLITE_CORRUPT {
                    faults.append("the file cannot be read to its end: \(error.message ?? "it is damaged")")
                }
                return faults
            }
        }
    }

    private static func faults(ofFile database: Database) throws -> [String] {
        try String.fetchAll(database, sql: "PRAGMA integrity_check(20)").filter { $0 != "ok" }
    }

    private static func faults(ofRows database: Database) throws -> [String] {
        var faults: [String] = []
        var places = 0
        for row in try Row.fetchAll(
            database,
            sql: """
                SELECT name, coalesce(checksum(name, sha256, published) = place.checksum, 0)
                FROM place LEFT JOIN article ON id = article ORDER BY name
                """)
        {
            places += 1
            if !row[1] { faults.append("the place \(StorePlace(name: row[0])) is damaged, or its article is lost") }
        }
        let total = try Int.fetchOne(database, sql: "SELECT places FROM total") ?? 0
        if total != places { faults.append("there are \(places) places, there should be \(total)") }
        var decoder = ArticleGraphDecoder(withOmissions: true)
        let rows = try Row.fetchCursor(
            database,
            sql:
                "SELECT sha256, graph, checksum(sha256, published, extractor, graph) = checksum FROM article ORDER BY id"
        )
        while let row = try rows.next() {
            let line: [UInt8] = try row.withUnsafeData(atIndex: 1) { Array($0 ?? .init()) }
            let isWhole: Bool = row[2]
            if isWhole, (try? decoder.decode(line)) != nil { continue }
            faults.append("the article \((row[0] as String).prefix(12)) is damaged")
        }
        do {
            if let history = try StoreFile.history(database), IdentifierHistory(history) == nil {
                faults.append("the list of its ids is damaged")
            }
        } catch is StoreError {
            faults.append("the list of its ids is damaged")
        }
        return faults
    }

    private func throwing<Result>(_ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch {
            throw StoreError(error, at: path)
        }
    }
}
