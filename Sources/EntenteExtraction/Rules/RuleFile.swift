internal import CRules
internal import EntenteText

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// A file of rules or words: one of those that the binary carries, or one of a folder that takes their place.
///
/// A folder named by the environment variable `ENTENTE_RULES` is read instead of the embedded files, file by file, so that
/// a rule can be tried without building anything.
package struct RuleFile: Sendable {
    package let name: String
    package let bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    /// The folder whose files take the place of the embedded ones; nil where there is none.
    package static let folder = getenv("ENTENTE_RULES").map { String(cString: $0) }

    /// Where a file was read from, for messages: its path in the folder, or its name alone.
    package static func path(of name: String) -> String { folder.map { $0 + "/" + name } ?? name }

    /// All files, in a fixed order.
    package static let all: [RuleFile] = {
        (0..<cr_file_count()).map { file in
            let name = String(cString: cr_file_name(file))
            if let folder, let bytes = contents(of: folder + "/" + name) { return RuleFile(name: name, bytes: bytes) }
            let bytes = UnsafeBufferPointer(start: cr_file_bytes(file), count: cr_file_length(file))
            return RuleFile(name: name, bytes: Array(bytes))
        }
    }()

    package static func named(_ name: String) -> RuleFile {
        all.first { $0.name == name } ?? RuleFile(name: name, bytes: [])
    }

    /// The lines with their numbers, from 1; without comments (`#` at the start) and empty lines.
    package var lines: [(number: Int, text: Substring)] {
        let text = String(decoding: bytes, as: UTF8.self)
        var result: [(number: Int, text: Substring)] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        where !line.isEmpty && line.first != "#" {
            result.append((index + 1, line))
        }
        return result
    }

    static func isFolder(_ path: String) -> Bool {
        guard let folder = opendir(path) else { return false }
        closedir(folder)
        return true
    }

    private static func contents(of path: String) -> [UInt8]? {
        guard let file = fopen(path, "rb") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&buffer, 1, buffer.count, file)
            if count == 0 { return bytes }
            bytes += buffer[..<count]
        }
    }
}
