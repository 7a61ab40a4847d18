import EntenteGraph
import EntenteStore
import Foundation
import GRDB
import Testing

/// Files that are no store, or none that can be used: a clear error, and the file as it was.
@Suite struct BadStoreTests {
    private func expect(_ code: StoreError.Code, _ shelf: Shelf, _ comment: Comment? = nil) {
        let before = FileManager.default.contents(atPath: shelf.path)
        let error = #expect(throws: StoreError.self, comment) { _ = try shelf.open() }
        #expect(error?.code == code, comment)
        #expect(error?.place == shelf.path && error?.message.isEmpty == false)
        #expect(FileManager.default.contents(atPath: shelf.path) == before)
    }

    @Test func anotherFile() throws {
        let shelf = try Shelf()
        defer { shelf.remove() }
        try Data(String(repeating: "Leaders met in Paris. ", count: 100).utf8).write(
            to: URL(fileURLWithPath: shelf.path))
        expect(.notAStore, shelf)
    }

    @Test(arguments: [
        "CREATE TABLE mine (x)", "PRAGMA application_id = 7; CREATE TABLE mine (x)",
        "PRAGMA user_version = 4; CREATE TABLE article (x)",
    ])
    func anotherDatabase(sql: String) throws {
        let shelf = try Shelf()
        defer { shelf.remove() }
        let queue = try DatabaseQueue(path: shelf.path)
        try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
        try queue.close()
        expect(.notAStore, shelf)
    }

    @Test func aLaterVersion() throws {
        let shelf = try Shelf()
        defer { shelf.remove() }
        try shelf.open().close()
        let queue = try DatabaseQueue(path: shelf.path)
        try queue.writeWithoutTransaction {
            try $0.execute(sql: "PRAGMA journal_mode = DELETE; PRAGMA user_version = 4")
        }
        try queue.close()
        expect(.storeVersion, shelf)
    }

    @Test func anotherProcessHasIt() throws {
        let shelf = try Shelf()
        defer { shelf.remove() }
        let store = try shelf.open()
        try store.meet("a", at: "/a")
        #expect(throws: StoreError.self) { _ = try shelf.open() }
        try store.finish()
        #expect(try store.articles == ["a"])
        try store.close()
        let later = try shelf.open()
        #expect(try later.articles == ["a"])
        try later.close()
    }

    @Test func aDamagedStore() throws {
        let shelf = try Shelf()
        defer { shelf.remove() }
        let store = try shelf.open()
        for number in 100..<400 { try store.meet("a\(number)", at: "/news//:\(number)") }
        try store.close()
        var bytes = try Data(contentsOf: URL(fileURLWithPath: shelf.path))
        // The header stays, the pages after the first are overwritten.
        for offset in 4096..<bytes.count { bytes[offset] = UInt8(truncatingIfNeeded: offset &* 31) }
        try bytes.write(to: URL(fileURLWithPath: shelf.path))
        expect(.damaged, shelf)
    }

    @Test func aDamagedGraph() throws {
        let shelf = try Shelf()
        defer { shelf.remove() }
        let store = try shelf.open()
        try store.meet("a", at: "/a")
        try store.close()
        let queue = try DatabaseQueue(path: shelf.path)
        try queue.write { try $0.execute(sql: "UPDATE article SET graph = x'7b7d'") }
        try queue.close()
        let error = #expect(throws: StoreError.self) { _ = try shelf.open().articleGraphs() }
        #expect(error?.code == .damaged)
    }

    @Test func aFolderThatIsMissing() throws {
        let error = #expect(throws: StoreError.self) {
            _ = try ArticleStore(path: "/dev/null/none/graphs.store", extractor: "1", patience: 0)
        }
        #expect(error?.code == .cannotOpen)
    }

    @Test func aFolderInPlaceOfTheFile() throws {
        let shelf = try Shelf()
        defer { shelf.remove() }
        try FileManager.default.createDirectory(atPath: shelf.path, withIntermediateDirectories: false)
        #expect(throws: StoreError.self) { _ = try shelf.open() }
    }

    @Test(.enabled(if: geteuid() != 0, "root may write anywhere"))
    func aReadOnlyFile() throws {
        let shelf = try Shelf()
        defer { shelf.remove() }
        try shelf.open().close()
        try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: shelf.path)
        expect(.readOnly, shelf)
    }
}
