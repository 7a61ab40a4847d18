import EntenteText
import Foundation

/// A folder of the test's own, gone when it is no longer used.
final class TemporaryFolder: Sendable {
    static let shared = TemporaryFolder()
    let path: String

    init() {
        path = NSTemporaryDirectory() + "entente-reading-" + UUID().uuidString
        try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    @discardableResult
    func write(_ text: String, _ name: String) throws -> String { try write(Array(text.utf8), name) }

    @discardableResult
    func write(_ bytes: [UInt8], _ name: String) throws -> String {
        let file = path + "/" + name
        try FileManager.default.createDirectory(
            atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(fileURLWithPath: file))
        return file
    }

    /// Writes a file whose name need not be UTF-8.
    func write(_ text: String, name: [UInt8]) throws {
        let file = FilePath(path).appending(name).withCString { open($0, O_CREAT | O_WRONLY | O_TRUNC, 0o600) }
        try FileHandle(fileDescriptor: file, closeOnDealloc: true).write(contentsOf: Data(text.utf8))
    }
}
