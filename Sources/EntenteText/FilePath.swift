/// The path of a file as the system has it: bytes, which need not be UTF-8.
///
///     let file = FilePath("news").appending(name)
///     print(file)    // news/caf\xE9.txt, where the name was given in Latin-1
public struct FilePath: Hashable, Sendable {
    public let bytes: [UInt8]

    public init(bytes: [UInt8]) { self.bytes = bytes }
    public init(_ text: String) { bytes = Array(text.utf8) }

    /// The path of what has this name in the folder.
    public func appending(_ name: [UInt8]) -> FilePath {
        FilePath(bytes: bytes + (bytes.last == UInt8(ascii: "/") ? [] : [UInt8(ascii: "/")]) + name)
    }

    /// The path as the functions of C take it.
    public func withCString<Result>(_ body: (UnsafePointer<CChar>) throws -> Result) rethrows -> Result {
        try (bytes.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { try body($0.baseAddress!) }
    }

    /// The path as text; nil where it is not UTF-8.
    public var text: String? { String(validating: bytes, as: UTF8.self) }
}

extension FilePath: CustomStringConvertible {
    /// The path for people: a byte that is no UTF-8 stands as `\xE9`.
    public var description: String {
        if let text { return text }
        var description = ""
        var rest = bytes[...]
        while let byte = rest.first {
            if let character = (1...4).lazy.compactMap({ String(validating: rest.prefix($0), as: UTF8.self) }).first {
                description += character
                rest = rest.dropFirst(character.utf8.count)
            } else {
                description += "\\x" + String(byte, radix: 16, uppercase: true)
                rest.removeFirst()
            }
        }
        return description
    }
}

extension FilePath: Comparable {
    public static func < (a: FilePath, b: FilePath) -> Bool { a.bytes.lexicographicallyPrecedes(b.bytes) }
}
