import EntenteText

/// Files that this program wrote, known by how they begin: a graph, articles' graphs, a log, a page. A folder of articles may
/// hold them too; they are no articles.
enum ProgramOutput {
    private static let peeked = 4096

    /// True of such a file. Only what could be read as articles is looked into.
    static func isOne(_ path: FilePath) -> Bool {
        let name = path.description
        guard [".jsonl", ".ndjson", ".json", ".html", ".htm"].contains(where: name.hasSuffix),
            let source = try? ByteSource(path: path), let start = try? source.peek(peeked)
        else { return false }
        return isOne(start)
    }

    /// True of the first bytes of such a file.
    static func isOne(_ start: ArraySlice<UInt8>) -> Bool {
        let opening = start.prefix(peeked)
        if opening.starts(with: "{\"element\":\"graph\",\"format\":\"entente-graph\"".utf8) { return true }
        if opening.starts(with: "{\"articleGraph\":".utf8) { return true }
        if opening.starts(with: "{\"article\":\"".utf8) {
            let line = opening.prefix { $0 != 0x0A }
            return ASCII.contains(line, "\"code\":\"") && ASCII.contains(line, "\"message\":\"")
        }
        return ASCII.contains(opening, "<meta name=\"generator\" content=\"Entente\"")
    }
}
