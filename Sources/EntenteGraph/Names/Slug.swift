import EntenteText

/// The last part of an identifier: lower-case ASCII letters, digits and hyphens, made from content alone.
public enum Slug {
    /// `"Shinzō Abe"` → `"shinzo-abe"`. Cut at a hyphen where it grows beyond the limit; empty only where the text has
    /// neither a letter nor a digit.
    public static func make(_ text: String, limit: Int = 60) -> String {
        var bytes = Folding.fold(text, hyphen: .parts)
        if bytes.starts(with: "the ".utf8) { bytes.removeFirst(4) }
        for index in bytes.indices where bytes[index] == UInt8(ascii: " ") { bytes[index] = UInt8(ascii: "-") }
        if bytes.count > limit {
            let isWhole = bytes[limit] == UInt8(ascii: "-")
            bytes.removeLast(bytes.count - limit)
            if !isWhole, let cut = bytes.lastIndex(of: UInt8(ascii: "-")), cut > limit / 2 {
                bytes.removeLast(bytes.count - cut)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Ten hexadecimal digits that stand for some content.
    public static func digest(_ parts: some Sequence<String>) -> String {
        var bytes: [UInt8] = []
        for part in parts {
            bytes += part.utf8
            bytes.append(0)
        }
        let hash = Symbol(bytes).hash
        let digits = String((hash ^ hash >> 40) & 0xFF_FFFF_FFFF, radix: 16)
        return String(repeating: "0", count: 10 - digits.utf8.count) + digits
    }
}
