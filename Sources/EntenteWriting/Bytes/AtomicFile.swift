import Foundation

/// A file that appears under its name only when it is complete.
///
/// It is written under another name in the same folder and renamed by ``commit()``; without that it is removed. A target
/// that is no regular file (`/dev/stdout`, a named pipe) is written to directly.
///
/// The other name is `.graph.ttl.4711-0.tmp`, and the file is locked as long as this object lives: one that is not locked
/// was left behind by a program that was killed, and goes when the same file is written again.
public final class AtomicFile {
    public let path: String
    public let sink: ByteSink
    private let destination: FileDestination
    /// The name it has until it is complete; nil where it is written to directly.
    private var temporaryPath: String?
    private let synchronizes: Bool
    private let compressor: GZipDestination?
    /// Holds the lock; -1 where there is none.
    private let lock: Int32

    /// - Parameters:
    ///   - synchronize: Waits until the bytes are on the disk itself before the file gets its name.
    ///   - compress: Compresses what is written (gzip).
    public init(path: String, synchronize: Bool = false, compress: Bool = false) throws {
        self.path = path
        synchronizes = synchronize
        var status = stat()
        if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
            if status.st_mode & S_IFMT == S_IFDIR {
                throw WritingError(.cannotCreate, "is a folder, not a file", place: path)
            }
            destination = try FileDestination(existing: path)
            lock = -1
        } else {
            let (descriptor, temporary) = try Self.create(beside: path)
            temporaryPath = temporary
            // The lock is that of the open file: it stays until both descriptors are closed.
            lock = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
            destination = FileDestination(descriptor: descriptor, ownsDescriptor: true, place: path)
        }
        compressor = compress ? try GZipDestination(destination, place: path) : nil
        sink = ByteSink(compressor ?? destination)
    }

    deinit {
        if let temporaryPath { unlink(temporaryPath) }
        if lock >= 0 { _ = Foundation.close(lock) }
    }

    /// Writes what is left; the file is whole then, but still without its name.
    public func close() throws {
        try sink.flush()
        try compressor?.finish()
        if synchronizes { try destination.synchronize() }
        try destination.close()
    }

    /// Gives the closed file its name, in place of what had it before.
    public func commit() throws {
        guard let temporary = temporaryPath else { return }
        guard rename(temporary, path) == 0 else {
            throw WritingError(.cannotRename, "cannot be put in place", place: path, cause: systemMessage(errno))
        }
        temporaryPath = nil
        if synchronizes { Self.synchronizeFolder(of: path) }
    }

    private static func create(beside path: String) throws -> (Int32, String) {
        let (folder, name) = split(path)
        sweep(folder, name)
        for attempt in 0..<1000 {
            let temporary = "\(folder).\(name).\(getpid())-\(attempt).tmp"
            let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
            if descriptor >= 0 {
                flock(descriptor, LOCK_EX)
                var status = stat()
                // Swept by another program before it was locked.
                if fstat(descriptor, &status) == 0, status.st_nlink > 0 { return (descriptor, temporary) }
                _ = Foundation.close(descriptor)
            } else if errno != EEXIST {
                break
            }
        }
        throw WritingError(.cannotCreate, "cannot be created", place: path, cause: systemMessage(errno))
    }

    /// Removes what programs that were killed left behind when they wrote this file.
    private static func sweep(_ folder: String, _ name: String) {
        for file in (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)) ?? []
        where file.hasPrefix(".\(name).") && file.hasSuffix(".tmp") {
            let number = file.dropFirst(name.utf8.count + 2).dropLast(4)
            guard number.utf8.allSatisfy({ isDigit($0) || $0 == UInt8(ascii: "-") }) else { continue }
            let descriptor = open(folder + file, O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
            guard descriptor >= 0 else { continue }
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { unlink(folder + file) }
            _ = Foundation.close(descriptor)
        }
    }

    /// The folder with its slash, and the name: `("output/", "graph.ttl")`.
    private static func split(_ path: String) -> (folder: String, name: String) {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return ("", path) }
        let start = path.utf8.index(after: slash)
        return (String(path[..<start]), String(path[start...]))
    }

    private static func synchronizeFolder(of path: String) {
        let folder = split(path).folder
        let descriptor = open(folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        _ = fsync(descriptor)
        _ = Foundation.close(descriptor)
    }
}
