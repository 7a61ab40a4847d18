public import EntenteText

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The folder that the graph's files go to.
public struct OutputFolder: Sendable {
    public let path: String

    public init(_ path: String) { self.path = path.isEmpty ? "." : path }

    /// Finds out, before any work is done, whether files can be made there.
    ///
    /// - Throws: A ``Diagnostic`` that says what stands in the way.
    public func check() throws(Diagnostic) {
        var folder = path
        while true {
            var status = stat()
            if stat(folder, &status) == 0 {
                guard status.st_mode & S_IFMT == S_IFDIR else {
                    throw failure("\(folder) is no folder", "give another --output")
                }
                guard access(folder, W_OK | X_OK) == 0 else { throw denied(folder) }
                return
            }
            guard errno == ENOENT, let parent = Self.parent(of: folder) else { throw denied(folder) }
            folder = parent
        }
    }

    /// Makes the folder and those above it where they are missing.
    public func create() throws(Diagnostic) {
        try check()
        var missing: [String] = []
        var folder = path
        var status = stat()
        while stat(folder, &status) != 0, let parent = Self.parent(of: folder) {
            missing.append(folder)
            folder = parent
        }
        for folder in missing.reversed() where mkdir(folder, 0o777) != 0 && errno != EEXIST { throw denied(folder) }
    }

    private func denied(_ folder: String) -> Diagnostic {
        failure(
            "\(folder == path ? "it" : folder) cannot be written to: \(String(cString: strerror(errno)))",
            "give another --output, or the right to write there")
    }

    private func failure(_ message: String, _ remedy: String) -> Diagnostic {
        Diagnostic(.error, code: "output-folder", message: message, path: path, remedy: remedy)
    }

    /// `a` of `a/b`, `.` of `a`, `/` of `/a`; nil where nothing is above.
    private static func parent(of path: String) -> String? {
        var bytes = Array(path.utf8)
        while bytes.count > 1, bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
        if bytes.elementsEqual("/".utf8) || bytes.elementsEqual(".".utf8) { return nil }
        guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        return slash == 0 ? "/" : String(decoding: bytes[..<slash], as: UTF8.self)
    }
}
