/// What the IRIs of things begin with: `https://w3id.org/entente/id`, without a slash at its end.
public struct BaseIRI: Hashable, Sendable, CustomStringConvertible {
    public let description: String

    /// `https://w3id.org/entente/id`, beside the vocabulary `https://w3id.org/entente/ns#`.
    public static let standard = BaseIRI(unchecked: "https://w3id.org/entente/id")

    private init(unchecked text: String) { description = text }

    private static let schemes = ["http", "https", "urn", "tag"]

    /// Takes an absolute IRI to which `/person/mark-milley` can be added, with the scheme `http`, `https`, `urn` or `tag`;
    /// slashes at its end are dropped.
    ///
    /// - Throws: ``WritingError`` with the code `invalid-base`.
    public init(_ text: String) throws {
        var bytes = Array(text.utf8)
        while bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
        if let fault = Self.fault(bytes) {
            throw WritingError(
                .invalidBase, "is not a base for IRIs, as https://example.org/id would be", place: text, cause: fault)
        }
        description = String(decoding: bytes, as: UTF8.self)
    }

    private static func fault(_ bytes: [UInt8]) -> String? {
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon > 0, isLetter(bytes[0]),
            bytes[..<colon].allSatisfy({ isLetter($0) || isDigit($0) || "+-.".utf8.contains($0) })
        else { return "it has no scheme" }
        let scheme = String(decoding: bytes[..<colon], as: UTF8.self).lowercased()
        guard schemes.contains(scheme) else { return "its scheme is none of \(schemes.joined(separator: ", "))" }
        let rest = bytes[(colon + 1)...]
        let isHierarchical = rest.starts(with: "//".utf8)
        if scheme.hasPrefix("http") || isHierarchical {
            guard isHierarchical, let host = rest.dropFirst(2).first, host != UInt8(ascii: "/") else {
                return "it names no host"
            }
        }
        guard !rest.isEmpty else { return "nothing follows the scheme" }
        for (place, byte) in bytes.enumerated() {
            switch byte {
            case UInt8(ascii: "#"): return "it has a fragment"
            case UInt8(ascii: "?"): return "it has a query"
            case UInt8(ascii: "%"):
                guard place + 2 < bytes.count, isHex(bytes[place + 1]), isHex(bytes[place + 2]) else {
                    return "it has a broken percent sign"
                }
            default:
                if !IRIBytes.isAllowed(byte) { return "it has a character that no IRI holds" }
            }
        }
        return nil
    }
}

func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) }
func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
func isHex(_ byte: UInt8) -> Bool { isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20) }

/// The number that a hexadecimal digit stands for.
func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
}
