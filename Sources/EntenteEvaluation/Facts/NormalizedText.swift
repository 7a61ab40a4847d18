internal import Foundation

/// Names and sentences as they are compared: in ASCII and lower case, words parted by one space.
enum NormalizedText {
    /// `"The U.S.–Japan Treaty"` is `u s japan treaty`, less a leading "the"; what has no ASCII letter keeps its own.
    static func name(_ text: String) -> String {
        let ascii = text.decomposedStringWithCompatibilityMapping.unicodeScalars.filter(\.isASCII)
        let scalars = ascii.isEmpty ? text.lowercased().unicodeScalars : String(ascii).lowercased().unicodeScalars
        let words = scalars.split { !($0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "_") }
        let name = words.map { String($0) }.joined(separator: " ")
        return name.hasPrefix("the ") ? String(name.dropFirst(4)) : name
    }

    /// The words that carry meaning, in order.
    static func words(_ text: String) -> [String] {
        name(text).split(separator: " ").map(String.init).filter { !empty.contains($0) }
    }

    private static let empty: Set<String> = ["of", "the", "for", "s", "and"]
}
