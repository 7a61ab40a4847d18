public import EntenteText

/// What remains of an article's words so that copies and rewrites of one story are known without its text.
///
/// A MinHash signature: for each of ``count`` hash functions the least value over all runs of three words. The share
/// of equal values of two sketches estimates the share of runs that the two texts have in common.
/// Broder, "On the resemblance and containment of documents" (1997); of each value the lowest 16 bits are kept, after
/// Li and König, "b-bit minwise hashing" (2010).
///
///     let alike = TextSketch(article)?.similarity(to: sketch)   // 0.9 of a copy, 0.02 of another story
public struct TextSketch: Hashable, Sendable {
    /// How many hash functions there are.
    public static let count = 128
    /// How many words make a run.
    static let run = 3
    /// Fewer runs than this are too little to tell a copy from a phrase.
    static let fewestRuns = 20

    let minima: [UInt16]

    /// The sketch of a text, whatever its case and punctuation; nil of one that is too short.
    public init?(utf8 text: some Sequence<UInt8>) {
        var words: [UInt64] = []
        var hash: UInt64 = 0
        func isWord(_ byte: UInt8) -> Bool {
            byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
        }
        for byte in text {
            if isWord(byte) {
                let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
                hash = ((hash == 0 ? 0xcbf2_9ce4_8422_2325 : hash) ^ UInt64(lower)) &* 0x0000_0100_0000_01b3
            } else if hash != 0 {
                words.append(hash)
                hash = 0
            }
        }
        if hash != 0 { words.append(hash) }
        guard words.count >= Self.run + Self.fewestRuns - 1 else { return nil }
        var least = [UInt32](repeating: .max, count: Self.count)
        for start in 0...(words.count - Self.run) {
            var shingle: UInt64 = 0
            for word in words[start..<start + Self.run] { shingle = Self.mixed(shingle ^ word) }
            for function in 0..<Self.count {
                let value = UInt32(truncatingIfNeeded: (shingle &* Self.factors[function]) >> 32)
                if value < least[function] { least[function] = value }
            }
        }
        minima = least.map { UInt16(truncatingIfNeeded: $0) }
    }

    /// The share of the texts' runs of words that both have, from 0 to 1.
    public func similarity(to other: TextSketch) -> Double {
        var equal = 0
        for index in 0..<Self.count where minima[index] == other.minima[index] { equal += 1 }
        return Double(equal) / Double(Self.count)
    }

    private static func mixed(_ value: UInt64) -> UInt64 {
        var value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
        value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
        return value ^ (value >> 31)
    }

    /// Odd factors: multiplying by each and keeping the high bits is a hash function of its own.
    private static let factors: [UInt64] = (1...UInt64(count)).map { mixed($0 &* 0x9e37_79b9_7f4a_7c15) | 1 }
}

extension TextSketch {
    /// The sketch of an article's prose. Headlines are left out: every paper writes its own.
    public init?(_ article: Article) {
        var words: [UInt8] = []
        for block in article.blocks where block.role == .paragraph || block.role == .caption {
            words += article.source[block.range]
            words.append(UInt8(ascii: "\n"))
        }
        self.init(utf8: words)
    }
}

extension TextSketch {
    static let digits = Array("0123456789abcdef".utf8)

    /// Four digits for each value.
    package var hexadecimal: String {
        var text: [UInt8] = []
        text.reserveCapacity(4 * Self.count)
        for value in minima { for shift in [12, 8, 4, 0] { text.append(Self.digits[Int(value >> shift & 15)]) } }
        return String(decoding: text, as: UTF8.self)
    }

    package init?(hexadecimal text: String) {
        var minima = [UInt16](repeating: 0, count: Self.count)
        var place = 0
        for byte in text.utf8 {
            guard place < 4 * Self.count else { return nil }
            let digit: UInt8
            switch byte {
            case 0x30...0x39: digit = byte - 0x30
            case 0x61...0x66: digit = byte - 0x57
            default: return nil
            }
            minima[place / 4] = minima[place / 4] << 4 | UInt16(digit)
            place += 1
        }
        guard place == 4 * Self.count else { return nil }
        self.minima = minima
    }
}
