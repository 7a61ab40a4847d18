public import EntenteText

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Finds the files to read: files as they are named, folders with all that is in them, `-` for standard input.
///
///     let (files, diagnostics) = ArticleFinder().find(["articles", "more/talks.html"])
///
/// What is in a folder comes in the order of its paths' bytes. Hidden files, files of unknown types and what is no regular
/// file (a named pipe, a device) are skipped there, with a word; a file that is named itself is always tried. What cannot
/// be looked at is an error whose code begins with `unreadable-`: whatever is there was not found.
public struct ArticleFinder: Sendable {
    /// Extensions of the files that are read from folders.
    public static let extensions = [
        "htm", "html", "json", "jsonl", "markdown", "md", "ndjson", "newsml", "nitf", "text", "txt", "xhtml", "xml",
    ]

    public init() {}

    /// The files of some paths, each once, and what was skipped or not found.
    public func find(_ paths: [String]) -> (files: [FilePath], diagnostics: [Diagnostic]) {
        var files: [FilePath] = []
        var diagnostics: [Diagnostic] = []
        var seen: Set<FilePath> = []
        for path in paths {
            let path = FilePath(path)
            var walk = FolderWalk()
            if path.status(followsLinks: true)?.type == S_IFDIR {
                walk.visit(path)
            } else {
                walk.files = [path]
            }
            diagnostics += walk.diagnostics.sorted { ($0.path, $0.code) < ($1.path, $1.code) }
            for file in walk.files.sorted() where seen.insert(file).inserted { files.append(file) }
        }
        return (files, diagnostics)
    }
}

/// What is found in a folder and in all below it.
private struct FolderWalk {
    var files: [FilePath] = []
    var diagnostics: [Diagnostic] = []
    /// Folders still to visit are kept in a list, so that a deep tree needs no deep stack.
    private var pending: [FilePath] = []

    mutating func visit(_ root: FilePath) {
        pending = [root]
        while let folder = pending.popLast() {
            var failure: Int32 = 0
            for name in names(in: folder) {
                let code = visit(folder.appending(name), name)
                if code != 0 { failure = code }
            }
            if failure != 0 { fail(folder, "what is in it cannot be looked at", failure) }
        }
    }

    /// The names in a folder, without those of itself and of the folder above.
    private mutating func names(in folder: FilePath) -> [[UInt8]] {
        guard let handle = folder.withCString({ opendir($0) }) else {
            fail(folder, "the folder cannot be read", errno)
            return []
        }
        defer { closedir(handle) }
        var names: [[UInt8]] = []
        errno = 0
        while let entry = readdir(handle) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
            if !name.elementsEqual(".".utf8), !name.elementsEqual("..".utf8) { names.append(name) }
            errno = 0
        }
        if errno != 0 { fail(folder, "the folder cannot be read to its end", errno) }
        return names
    }

    /// Links to folders are not followed: they may lead in circles.
    ///
    /// - Returns: The system's error number where it cannot be seen what it is, else 0.
    private mutating func visit(_ path: FilePath, _ name: [UInt8]) -> Int32 {
        guard let own = path.status(followsLinks: false) else { return errno }
        // A link that leads nowhere is a file that cannot be read, which its reader says.
        let type = path.status(followsLinks: true)?.type ?? S_IFREG
        if name.first == UInt8(ascii: ".") {
            skip(path, "it is hidden")
        } else if type == S_IFDIR {
            if own.type == S_IFLNK { skip(path, "it is a link to a folder") } else { pending.append(path) }
        } else if let (reason, remedy) = Self.unread[Self.fileExtension(of: name)] {
            skip(path, reason, remedy)
        } else if !ArticleFinder.extensions.contains(Self.fileExtension(of: name)) {
            skip(path, "its type is unknown")
        } else if type != S_IFREG {
            skip(path, "it is no regular file")
        } else if ProgramOutput.isOne(path) {
            skip(path, "this program wrote it", "name the articles that it was made of")
        } else {
            files.append(path)
        }
        return 0
    }

    /// In lower case; nothing where there is none.
    private static func fileExtension(of name: [UInt8]) -> String {
        guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return "" }
        return String(decoding: name[(dot + 1)...], as: UTF8.self).lowercased()
    }

    /// Types that are not read though people have them among articles: why, and what to do.
    private static let unread: [String: (reason: String, remedy: String)] = {
        let compressed = ("it is compressed", "decompress it")
        let feed = ("it is a feed, which holds the beginnings of articles", "fetch the pages that it names")
        let office = ("it is no text", "save it as plain text or HTML")
        return [
            "gz": compressed, "bz2": compressed, "xz": compressed, "zst": compressed, "zip": compressed, "rss": feed,
            "atom": feed, "pdf": office, "doc": office, "docx": office, "odt": office, "rtf": office,
        ]
    }()

    private mutating func skip(
        _ path: FilePath, _ reason: String, _ remedy: String = "name it itself to have it read"
    ) {
        diagnostics.append(
            Diagnostic(
                .warning, code: "skipped-file", message: "skipped, because \(reason)", path: path.description,
                remedy: remedy))
    }

    private mutating func fail(_ folder: FilePath, _ what: String, _ code: Int32) {
        diagnostics.append(
            Diagnostic(
                .error, code: "unreadable-folder", message: "\(what): \(String(cString: strerror(code)))",
                path: folder.description,
                remedy: code == ENAMETOOLONG
                    ? "move it nearer to the root, or name a folder in it from beside it"
                    : "check that you may read and search it"))
    }
}

extension FilePath {
    /// What the system says of the file; nil, with the reason in `errno`, where it says nothing.
    fileprivate func status(followsLinks: Bool) -> stat? {
        var status = stat()
        return withCString { followsLinks ? stat($0, &status) : lstat($0, &status) } == 0 ? status : nil
    }
}

extension stat {
    fileprivate var type: mode_t { st_mode & S_IFMT }
}
