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
/// What is in a folder comes in the order of its paths' bytes. Hidden files and files of unknown types are skipped there,
/// with a word; a file that is named itself is always tried.
public struct ArticleFinder: Sendable {
    /// Extensions of the files that are read from folders.
    public static let extensions = [
        "htm", "html", "json", "jsonl", "ndjson", "newsml", "nitf", "text", "txt", "xhtml", "xml",
    ]

    public init() {}

    /// The files of some paths, each once, and what was skipped or not found.
    public func find(_ paths: [String]) -> (files: [String], diagnostics: [Diagnostic]) {
        var files: [String] = []
        var diagnostics: [Diagnostic] = []
        var seen: Set<String> = []
        for path in paths {
            var found: [String] = []
            if path == "-" {
                found = [path]
            } else if isFolder(path) {
                walk(path, into: &found, &diagnostics)
                found.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            } else {
                found = [path]
            }
            for file in found where seen.insert(file).inserted { files.append(file) }
        }
        return (files, diagnostics)
    }

    private func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Folders still to visit are kept in a list, so that a deep tree needs no deep stack. Links to folders are not followed: they may lead in circles.
    private func walk(_ root: String, into files: inout [String], _ diagnostics: inout [Diagnostic]) {
        var pending = [root]
        while let folder = pending.popLast() {
            guard let handle = opendir(folder) else {
                diagnostics.append(
                    Diagnostic(
                        .error, code: "unreadable-folder",
                        message: "the folder cannot be read: \(String(cString: strerror(errno)))", path: folder,
                        remedy: "check that you may read it"))
                continue
            }
            var names: [String] = []
            while let entry = readdir(handle) {
                let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                    pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)) {
                        String(cString: $0)
                    }
                }
                if name != "." && name != ".." { names.append(name) }
            }
            closedir(handle)
            names.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            for name in names {
                visit(folder.hasSuffix("/") ? folder + name : folder + "/" + name, name, &pending, &files, &diagnostics)
            }
        }
        diagnostics.sort { ($0.path, $0.code) < ($1.path, $1.code) }
    }

    private func visit(
        _ path: String, _ name: String, _ pending: inout [String], _ files: inout [String],
        _ diagnostics: inout [Diagnostic]
    ) {
        var link = stat()
        guard lstat(path, &link) == 0 else { return }
        let isLink = link.st_mode & S_IFMT == S_IFLNK
        if name.utf8.first == UInt8(ascii: ".") {
            diagnostics.append(skipped(path, "it is hidden"))
        } else if isFolder(path) {
            if isLink {
                diagnostics.append(skipped(path, "it is a link to a folder"))
            } else {
                pending.append(path)
            }
        } else if let dot = name.lastIndex(of: "."),
            Self.extensions.contains(name[name.index(after: dot)...].lowercased())
        {
            files.append(path)
        } else {
            diagnostics.append(skipped(path, "its type is unknown"))
        }
    }

    private func skipped(_ path: String, _ reason: String) -> Diagnostic {
        Diagnostic(
            .warning, code: "skipped-file", message: "skipped, because \(reason)", path: path,
            remedy: "name it itself to have it read")
    }
}
