/// The features of a word by itself, hashed: what a network's first layer sums over.
package enum WordFeatures {
    /// The first feature is the word in lower case with all digits as zeros; it is looked up in the vocabulary.
    /// The others are rows of the hashed part of the embedding.
    package static let count = 10
    /// With the lists of names that the word stands in.
    package static let countWithLists = 12

    /// The feature that stands for the exact form of every word that is not in the vocabulary: its own would only be noise.
    package static let unknownForm = mix(0, 1)

    /// The lists of persons and places; the rest are peoples and bodies.
    package static let personsAndPlaces: UInt32 = 1 | 2 | place | 32
    package static let place: UInt32 = 4

    /// The two rows of the hashed part for a set of lists: persons and places, then peoples and bodies.
    @inline(__always)
    package static func lists(_ bits: UInt32, _ part: Int) -> UInt64 {
        part == 0
            ? mix(UInt64(bits & personsAndPlaces), 0x6c69_7374) : mix(UInt64(bits & ~personsAndPlaces), 0x6c69_7375)
    }

    @inline(__always)
    package static func collect(
        _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, into features: UnsafeMutablePointer<UInt64>
    ) {
        let basis: UInt64 = 0xcbf2_9ce4_8422_2325
        let prime: UInt64 = 0x0000_0100_0000_01b3
        let end = min(end, start + 64)
        var word = basis
        var exact = basis
        var shape = basis
        var prefix1 = basis
        var prefix2 = basis
        var prefix3 = basis
        var previous: UInt8 = 0
        var lastKind: UInt8 = 0
        var run = 0
        // The last five lower-case bytes, newest lowest.
        var tail: UInt64 = 0
        var index = 0
        for offset in start..<end {
            let byte = unsafe text[offset]
            var low = lowered(byte, after: previous)
            previous = byte
            var kind: UInt8 = low != byte ? 0x58 : 0x78
            if byte < 0x80 && low | 0x20 < 0x61 || byte < 0x80 && low > 0x7A { kind = byte }
            if byte >= 0x30 && byte <= 0x39 {
                low = 0x30
                kind = 0x30
            }
            exact = (exact ^ UInt64(byte)) &* prime
            word = (word ^ UInt64(low)) &* prime
            tail = tail << 8 | UInt64(low)
            if kind == lastKind { run += 1 } else { run = 0 }
            lastKind = kind
            if run < 2 || kind == 0x30 && run < 4 { shape = (shape ^ UInt64(kind)) &* prime }
            index += 1
            if index == 1 { prefix1 = word }
            if index == 2 { prefix2 = word }
            if index == 3 { prefix3 = word }
        }
        if index < 2 { prefix2 = word }
        if index < 3 { prefix3 = word }
        let mark: UInt64 = 0x100
        features[0] = word
        features[1] = mix(exact, 1)
        features[2] = mix(shape, 2)
        features[3] = mix(tail & 0xFF | mark, 3)
        features[4] = mix(index < 2 ? word : tail & 0xFFFF, 4)
        features[5] = mix(index < 3 ? word : tail & 0xFF_FFFF, 5)
        features[6] = mix(index < 4 ? word : tail & 0xFFFF_FFFF, 6)
        features[7] = mix(prefix1, 7)
        features[8] = mix(prefix2, mix(UInt64(min(index, 12)), 8))
        features[9] = mix(prefix3, 9)
    }
}
