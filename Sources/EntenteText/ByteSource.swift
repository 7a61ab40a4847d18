#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The bytes of a file, of standard input or of an array, read in pieces; closes what it opened.
///
///     let bytes = try ByteSource(path: "output/graph.jsonl").readAll(atMost: 1 << 30, path: "output/graph.jsonl")
///
/// A folder is refused, and so are the files that the kernel makes as they are read (`/proc`): some have no end, and some
/// have nobody ever to write them.
package final class ByteSource {
    private let descriptor: Int32
    private let owned: Bool
    private let path: String
    private var buffer: [UInt8]
    /// Where in the buffer the bytes not yet handed out start.
    private var position = 0
    private var ended: Bool
    private static let chunk = 1 << 18

    package init(bytes: [UInt8]) {
        descriptor = -1
        owned = false
        path = ""
        buffer = bytes
        ended = true
    }

    /// Opens a file; `-` is standard input.
    package convenience init(path: String) throws(Diagnostic) { try self.init(path: FilePath(path)) }

    package init(path: FilePath) throws(Diagnostic) {
        self.path = path.description
        buffer = []
        ended = false
        if path == FilePath("-") {
            descriptor = 0
            owned = false
            return
        }
        descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC) }
        owned = true
        if descriptor < 0 { throw Self.failure(self.path) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return }
        if status.st_mode & S_IFMT == S_IFDIR {
            throw Diagnostic(
                .error, code: "unreadable-file", message: "it is a folder", path: self.path,
                remedy: "give the files in it")
        }
        var kernel = stat()
        if stat("/proc", &kernel) == 0, kernel.st_dev == status.st_dev {
            throw Diagnostic(
                .error, code: "unreadable-file", message: "it is a file of the kernel, which may have no end",
                path: self.path, remedy: "copy what is to be read into a file")
        }
    }

    deinit { if owned, descriptor >= 0 { close(descriptor) } }

    private static func failure(_ path: String) -> Diagnostic {
        let reason = String(cString: strerror(errno))
        return Diagnostic(
            .error, code: "unreadable-file", message: "the file cannot be read: \(reason)", path: path,
            remedy: "check that it exists and that you may read it")
    }

    /// The first bytes, without handing them out.
    package func peek(_ count: Int) throws(Diagnostic) -> ArraySlice<UInt8> {
        while buffer.count - position < count, try fill() {}
        return buffer[position..<min(buffer.count, position + count)]
    }

    package func readAll(atMost limit: Int, path: String) throws(Diagnostic) -> [UInt8] {
        while buffer.count - position <= limit, try fill() {}
        if buffer.count - position > limit {
            throw Diagnostic(
                .error, code: "file-too-large", message: "the file has more than \(limit) bytes", path: path,
                remedy: "split it, or raise the limit on size")
        }
        let all = position == 0 ? buffer : Array(buffer[position...])
        buffer = []
        position = 0
        return all
    }

    /// A line without its line feed; nil at the end. `tooLong` where it has more than `limit` bytes: those are skipped.
    package func readLine(atMost limit: Int) throws(Diagnostic) -> Line? {
        var searched = position
        while true {
            if let end = newline(from: searched) {
                let line = Array(buffer[position..<end])
                position = end + 1
                return line.count > limit ? Line(bytes: [], tooLong: true) : Line(bytes: line, tooLong: false)
            }
            if buffer.count - position > limit { return try skipLine() }
            searched = buffer.count - position
            let more = try fill()
            searched += position
            if more { continue }
            if position == buffer.count { return nil }
            let line = Array(buffer[position...])
            position = buffer.count
            return Line(bytes: line, tooLong: false)
        }
    }

    package struct Line {
        package var bytes: [UInt8]
        package var tooLong: Bool

        package init(bytes: [UInt8], tooLong: Bool) {
            self.bytes = bytes
            self.tooLong = tooLong
        }
    }

    private func skipLine() throws(Diagnostic) -> Line {
        repeat {
            position = buffer.count
            if !(try fill()) { break }
            if let end = newline(from: position) {
                position = end + 1
                break
            }
        } while true
        return Line(bytes: [], tooLong: true)
    }

    private func newline(from start: Int) -> Int? {
        buffer.withUnsafeBufferPointer { bytes in
            guard start < bytes.count, let base = bytes.baseAddress,
                let found = memchr(base + start, 10, bytes.count - start)
            else { return nil }
            return UnsafeRawPointer(found) - UnsafeRawPointer(base)
        }
    }

    /// Reads one more piece; false at the end.
    private func fill() throws(Diagnostic) -> Bool {
        if ended { return false }
        if position > 0 {
            buffer.removeSubrange(0..<position)
            position = 0
        }
        let capacity = max(Self.chunk, buffer.count)
        var count = -1
        let piece = [UInt8](unsafeUninitializedCapacity: capacity) { bytes, filled in
            repeat {
                count = read(descriptor, bytes.baseAddress, capacity)
            } while count < 0 && errno == EINTR
            filled = max(0, count)
        }
        if count < 0 { throw Self.failure(path) }
        buffer.append(contentsOf: piece)
        if count == 0 { ended = true }
        return count > 0
    }
}
