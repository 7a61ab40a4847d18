public import EntenteText

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Where an article was met: a file, and what the article is known by in it.
///
///     StorePlace(file: FilePath("news/list.jsonl").resolved, slot: ":3").name    // /news/list.jsonl//:3
///
/// What comes from standard input is in the file `-`.
public struct StorePlace: Hashable, Sendable {
    public var file: FilePath
    /// `:3` for the third article, `#id` for the one with that identifier.
    public var slot: String

    public init(file: FilePath, slot: String) {
        self.file = file
        self.slot = slot
    }

    /// Takes apart a ``name``.
    public init(name: String) {
        let bytes = Array(name.utf8)
        let isEncoded = bytes.starts(with: Self.separator)
        let start = isEncoded ? Self.separator.count : 0
        let end = (start..<bytes.count).first { bytes[$0...].starts(with: Self.separator) } ?? bytes.count
        file = FilePath(bytes: isEncoded ? Self.decoded(bytes[start..<end]) : Array(bytes[..<end]))
        slot = String(decoding: bytes[end...].dropFirst(Self.separator.count), as: UTF8.self)
    }

    /// The name that a store knows the place by: the file, two slashes, of which no resolved path has any together, and
    /// the slot. A file whose path is not UTF-8 stands in hexadecimal digits, after two slashes.
    public var name: String { "\(file.text ?? "//" + Self.encoded(file.bytes))//\(slot)" }

    private static let separator = Array("//".utf8)

    private static func encoded(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    private static func decoded(_ digits: ArraySlice<UInt8>) -> [UInt8] {
        stride(from: digits.startIndex, to: digits.endIndex - 1, by: 2).map {
            UInt8(String(decoding: digits[$0...($0 + 1)], as: UTF8.self), radix: 16) ?? 0
        }
    }
}

extension StorePlace: CustomStringConvertible {
    /// `/news/list.jsonl:3`.
    public var description: String { "\(file)\(slot)" }
}

extension FilePath {
    /// The path from the root, without links, as the system resolves it; of what does not exist, as far as it does.
    public var resolved: FilePath {
        if bytes.elementsEqual("-".utf8) { return self }
        if let path = withCString({ realpath($0, nil) }) {
            defer { free(path) }
            return FilePath(
                bytes: Array(UnsafeBufferPointer(start: path, count: strlen(path))).map { UInt8(bitPattern: $0) })
        }
        let slash = UInt8(ascii: "/")
        let names = bytes.split(separator: slash)
        guard let name = names.last else { return self }
        let folder = Array(names.dropLast().joined(separator: [slash]))
        let above = bytes.first == slash ? [slash] + folder : folder.isEmpty ? Array(".".utf8) : folder
        return FilePath(bytes: above).resolved.appending(Array(name))
    }
}
