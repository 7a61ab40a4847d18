public import EntenteGraph
import EntenteText
import GRDB
import Synchronization

/// Keeps each article's own graph in an SQLite file, so that an article that did not change is not analysed again.
///
///     let store = try ArticleStore(path: "graph.store", extractor: Stages.extractor)
///     if !store.holds(key, at: "/news/a.txt") { store.put(graph, as: key, at: "/news/a.txt") }
///     try store.finish()
///     let graphs = try store.articleGraphs()
///
/// An article is known by the SHA-256 of its content, by its day of publication (which an option can give) and by the
/// version of the extractor. A place is where an article was met; when another article is met there it replaces the
/// first, which leaves unless it is met elsewhere too. What was damaged on the disk is never taken for a graph: each row has
/// a checksum. All changes are transactions of SQLite's write-ahead log: whenever
/// the program is killed, the file holds what was committed, whole.
///
/// One process at a time has the store. Its functions may be called from many threads.
public final class ArticleStore: Sendable {
    /// What makes an article's graph what it is, beside the extractor.
    public struct Key: Hashable, Sendable {
        public var sha256: String
        /// The day of publication that it was read with, or nothing.
        public var published: String

        public init(sha256: String, published: String) {
            self.sha256 = sha256
            self.published = published
        }
    }

    /// What a build did to the store.
    public struct Changes: Hashable, Sendable {
        /// Articles that were there already.
        public var unchanged = 0
        /// Articles that came, or came in place of others.
        public var added = 0
        /// Articles that left.
        public var removed = 0

        public init(unchanged: Int = 0, added: Int = 0, removed: Int = 0) {
            self.unchanged = unchanged
            self.added = added
            self.removed = removed
        }
    }

    public let path: String
    private let database: DatabaseQueue
    private let encoder: ArticleGraphEncoder
    private let state: Mutex<State>
    /// Articles in a transaction: a killed build loses no more than these.
    private static let batch = 64

    private struct State {
        /// The article at each place, as committed or waiting.
        var places: [String: Key]
        /// What was read by this extractor.
        var current: Set<Key>
        var seen: Set<String> = []
        var waiting: [Entry] = []
        var changes = Changes()
    }

    private struct Entry {
        var place: String
        var key: Key
        /// Nil where the article is there and only met at another place.
        var graph: [UInt8]?
    }

    /// Opens a store, or makes one where the file does not exist.
    ///
    /// - Parameters:
    ///   - extractor: The version of all that makes an article's graph.
    ///   - patience: Seconds to wait for another process that works with the store.
    ///   - creates: Whether a store is made where there is none.
    /// - Throws: A ``StoreError``.
    public init(path: String, extractor: String, patience: Double = 2, creates: Bool = true) throws {
        self.path = path
        encoder = ArticleGraphEncoder(extractor: extractor)
        do {
            let database = try StoreFile.open(path, patience: patience, creates: creates)
            let initial = try database.read { database in
                State(
                    places: try StoreFile.places(database), current: try StoreFile.keys(database, extractor: extractor))
            }
            self.database = database
            state = Mutex(initial)
        } catch {
            throw StoreError(error, at: path)
        }
    }

    /// True of a file that begins as a store does: an SQLite file with the program's own mark in its header.
    package static func isStore(_ path: String) -> Bool {
        guard let start = try? ByteSource(path: path).peek(72), start.count == 72 else { return false }
        let mark = start[68...].reduce(0) { $0 << 8 | Int($1) }
        return start.starts(with: "SQLite format 3\0".utf8) && mark == StoreFile.applicationID
    }

    /// True where the article's graph is there, made by this extractor: nothing is left to do with it.
    public func holds(_ key: Key, at place: String) throws -> Bool {
        let full = state.withLock { state -> (held: Bool, full: Bool) in
            guard state.current.contains(key) else { return (false, false) }
            state.seen.insert(place)
            state.changes.unchanged += 1
            if state.places[place] != key {
                state.places[place] = key
                state.waiting.append(Entry(place: place, key: key, graph: nil))
            }
            return (true, state.waiting.count >= Self.batch)
        }
        if full.full { try commit() }
        return full.held
    }

    /// Takes an article's graph. It is in the file after the next ``commit()``.
    public func put(_ graph: ArticleGraph, as key: Key, at place: String) throws {
        let entry = Entry(place: place, key: key, graph: encoder.encode(graph))
        let isFull = state.withLock { state in
            state.seen.insert(place)
            state.places[place] = key
            state.current.insert(key)
            state.waiting.append(entry)
            state.changes.added += 1
            return state.waiting.count >= Self.batch
        }
        if isFull { try commit() }
    }

    /// Notes that the article at a place was met, whatever it is.
    public func meet(_ place: String) { state.withLock { _ = $0.seen.insert(place) } }

    /// The first of the places of each article, by its SHA-256.
    package var places: [String: String] {
        state.withLock { state in
            let places = state.places.map { (sha256: $1.sha256, place: StorePlace(name: $0).description) }
            return Dictionary(places.map { ($0.sha256, $0.place) }, uniquingKeysWith: min)
        }
    }

    /// The places at which no article was met since the store was opened, sorted.
    public var unmet: [String] {
        state.withLock { state in state.places.keys.filter { !state.seen.contains($0) }.sorted() }
    }

    /// Writes down what waits, in one transaction.
    public func commit() throws {
        do {
            // In one turn, so that of two articles of a place the later one is written later.
            try database.write { database in
                let entries = state.withLock { state in
                    defer { state.waiting = [] }
                    return state.waiting
                }
                for entry in entries {
                    try StoreFile.write(entry.key, entry.graph, extractor: encoder.extractor, at: entry.place, database)
                }
            }
        } catch {
            throw StoreError(error, at: path)
        }
    }

    /// Ends a build: writes down what waits and removes the articles that others came in place of.
    ///
    /// - Parameter pruned: True of a place that is to be forgotten where nothing was met there since the store was opened.
    public func finish(pruning pruned: (_ place: String) -> Bool = { _ in false }) throws {
        try commit()
        let gone = unmet.filter(pruned)
        do {
            let removed = try database.write { database in
                try StoreFile.remove(gone, database)
                return try StoreFile.removeUnplaced(database)
            }
            state.withLock { state in
                for place in gone { state.places[place] = nil }
                state.changes.removed += removed
            }
        } catch {
            throw StoreError(error, at: path)
        }
    }

    public var changes: Changes { state.withLock { $0.changes } }

    /// How many articles another version of the extractor read.
    public func countOfOthers() throws -> Int {
        do {
            return try database.read { try StoreFile.countOfOthers($0, extractor: encoder.extractor) }
        } catch {
            throw StoreError(error, at: path)
        }
    }

    /// All the graphs, read one after the other.
    public func articleGraphs(withOmissions: Bool = false) throws -> ArticleGraphSet {
        do {
            try commit()
            let expected = state.withLock { Set($0.places.values).count }
            return try database.read { database in
                var graphs = ArticleGraphSet()
                var count = 0
                var decoder = ArticleGraphDecoder(withOmissions: withOmissions)
                try StoreFile.forEachGraph(database) { sha256, line in
                    do throws(InterchangeError) {
                        graphs.insert(compacted: try decoder.decode(line))
                    } catch {
                        throw StoreError.damaged("the article \(sha256.prefix(12)) is", cause: error.description)
                    }
                    count += 1
                }
                guard count == expected else { throw StoreError.damaged("some of its articles are") }
                return graphs
            }
        } catch {
            throw StoreError(error, at: path)
        }
    }

    /// The ids by which the graphs of earlier builds knew their things.
    public func history() throws -> IdentifierHistory {
        do {
            guard let bytes = try database.read({ try StoreFile.history($0) }) else { return IdentifierHistory() }
            guard let history = IdentifierHistory(bytes) else { throw StoreError.damaged("the list of its ids is") }
            return history
        } catch {
            throw StoreError(error, at: path)
        }
    }

    /// Keeps the ids of a build's graph for the next.
    public func remember(_ history: IdentifierHistory) throws {
        do {
            let bytes = history.encoded()
            try database.write { database in
                if try StoreFile.history(database) != bytes { try StoreFile.write(history: bytes, database) }
            }
        } catch {
            throw StoreError(error, at: path)
        }
    }

    /// Closes the file; it stands alone then, without a log beside it.
    public func close() throws {
        do {
            try commit()
            try database.close()
        } catch {
            throw StoreError(error, at: path)
        }
    }
}
