/// What the sentence splitter sees of a token.
package struct SentenceCue {
    /// FNV-1a of the word in lower case.
    package var hash: UInt64
    /// How the word is written: see ``Atom/shape``, of its first atom, with its length class.
    package var shape: UInt64
    package var spaceAfter: Bool
    /// The part of speech that the word has most often in the treebanks, or how an unknown one is written.
    package var kind: UInt64

    package init(
        _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, spaceAfter: Bool, kinds: HashIndex
    ) {
        let kind = ByteClass.at(start, text).0
        let atom = Atomizer.atom(text, start, min(end, start + 64), kind)
        hash = atom.hash
        let dotted: UInt64 = kind == .letter && text[end - 1] == 0x2E ? 1 << 32 : 0
        shape = atom.shape | dotted | UInt64(min(end - start, 4)) << 40
        self.spaceAfter = spaceAfter
        self.kind = kinds[hash | 1].map { UInt64($0) } ?? 32 + atom.shape & 0xFF
    }

    static let edge = SentenceCue(hash: 3, shape: 14, spaceAfter: true)

    private init(hash: UInt64, shape: UInt64, spaceAfter: Bool) {
        self.hash = hash
        self.shape = shape
        self.spaceAfter = spaceAfter
        kind = 31
    }
}

/// The features by which the splitter decides whether a sentence ends after a token.
package enum SentenceBoundary {
    package static let featureCount = shared + copied.count
    private static let shared = 37
    /// Which of them a treebank has copies of, for its own conventions.
    private static let copied = [0, 1, 2, 3, 6, 7, 8, 11, 13, 16, 24, 25, 31, 33, 36]

    /// What is open since the sentence began.
    package struct State {
        package var length = 0
        package var quotes = 0
        package var brackets = 0
        /// Words in lower case that a title would write with a capital, and words with one, up to 3 each.
        package var small = 0
        package var capitals = 0
        package init() {}

        @inline(__always)
        package mutating func take(_ cue: SentenceCue, first: UInt8) {
            length += 1
            if cue.shape & 0xFF == 1 && cue.shape >> 40 == 4 { small = min(small + 1, 3) }
            if cue.shape & 0xFF == 3 || cue.shape & 0xFF == 2 { capitals = min(capitals + 1, 3) }
            switch first {
            case 0x22: quotes ^= 1
            case 0x28, 0x5B: brackets += 1
            case 0x29, 0x5D: brackets = max(0, brackets - 1)
            case 0xE2:
                // The curly quotation marks “ and ”.
                if cue.shape & 0xFFFF_FFFF == Self.openQuote { quotes = 1 }
                if cue.shape & 0xFFFF_FFFF == Self.closeQuote { quotes = 0 }
            default: break
            }
        }

        private static let openQuote = 16 + fnv([0xE2, 0x80, 0x9C]) & 0xFFFF
        private static let closeQuote = 16 + fnv([0xE2, 0x80, 0x9D]) & 0xFFFF
        private static func fnv(_ bytes: [UInt8]) -> UInt64 {
            bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
        }
    }

    /// - Parameters:
    ///   - convention: the treebank whose own features are wanted beside those that all share (Daumé 2007), as a number.
    ///   - features: room for ``featureCount``.
    /// - Returns: the features found.
    @inline(__always)
    package static func features(
        _ cues: UnsafeBufferPointer<SentenceCue>, _ index: Int, _ state: State, convention: Int?,
        into features: UnsafeMutableBufferPointer<UInt64>
    ) -> UnsafeBufferPointer<UInt64> {
        let p2 = index > 1 ? cues[index - 2] : .edge
        let p = index > 0 ? cues[index - 1] : .edge
        let a = cues[index]
        let b = index + 1 < cues.count ? cues[index + 1] : .edge
        let c = index + 2 < cues.count ? cues[index + 2] : .edge
        let d = index + 3 < cues.count ? cues[index + 3] : .edge
        let open = UInt64(state.quotes | min(state.brackets, 1) << 1)
        let space: UInt64 = a.spaceAfter ? 1 : 0
        let length = UInt64(
            state.length < 4 ? state.length : state.length < 8 ? 4 : state.length < 16 ? 5 : state.length < 40 ? 6 : 7)
        let shapes = mix(mix(a.shape, b.shape), space)
        features[0] = mix(a.hash, 1)
        features[1] = mix(mix(a.hash, b.hash), 2)
        features[2] = mix(mix(a.hash, b.shape), mix(space, 3))
        features[3] = mix(shapes, 4)
        features[4] = mix(mix(p.hash, a.hash), 5)
        features[5] = mix(mix(p.hash, a.hash), mix(b.shape, 6))
        features[6] = mix(mix(p.hash, a.hash), mix(b.hash, 7))
        features[7] = mix(b.hash, mix(b.shape, 8))
        features[8] = mix(mix(b.shape, c.shape), mix(a.shape, 9))
        features[9] = mix(mix(b.hash, c.hash), mix(b.shape, 10))
        features[10] = mix(mix(p.shape, a.shape), mix(b.shape, 11))
        features[11] = mix(mix(length, shapes), 12)
        features[12] = mix(mix(open, a.hash), mix(b.shape, 13))
        features[13] = mix(mix(open, shapes), mix(b.hash, 14))
        features[14] = mix(mix(p2.hash, p.hash), mix(a.hash, 15))
        features[15] = mix(mix(p2.shape, p.shape), mix(mix(a.hash, b.shape), 16))
        features[16] = mix(mix(a.hash, length), mix(b.shape, 17))
        features[17] = mix(mix(b.hash, a.shape), mix(space, 18))
        features[18] = mix(mix(mix(p2.shape, p.shape), shapes), mix(c.shape, 19))
        features[19] = mix(mix(p.hash, b.hash), mix(a.shape, 20))
        features[20] = mix(mix(b.hash, c.shape), mix(a.hash, 21))
        features[21] = mix(mix(length, b.hash), mix(a.shape, 22))
        features[22] = mix(c.hash, mix(b.shape, mix(a.shape, 23)))
        features[23] = mix(mix(open, length), mix(a.hash, 24))
        // A heading: capitals, no mark, and a sentence that starts after it.
        let title = UInt64(state.small << 2 | state.capitals)
        features[24] = mix(mix(title, length), mix(shapes, 25))
        features[25] = mix(mix(title, b.hash), mix(a.shape, 26))
        features[26] = mix(mix(title, length), mix(mix(shapes, c.shape), 27))
        features[27] = mix(mix(title, b.hash), mix(c.shape, mix(length, 28)))
        features[28] = mix(mix(title, c.hash), mix(b.shape, mix(a.shape, 29)))
        // What a sentence without a mark at its end shows: the order of the parts of speech.
        let before = p.kind << 8 | a.kind
        let after = b.kind << 16 | c.kind << 8 | d.kind
        features[29] = mix(mix(p2.kind << 16 | before, after >> 8), 30)
        features[30] = mix(mix(before, after), mix(space, 31))
        features[31] = mix(mix(a.kind, after), mix(shapes, 32))
        features[32] = mix(mix(before, after >> 8), mix(shapes, 33))
        features[33] = mix(mix(a.kind, after >> 16), mix(length, mix(title, 34)))
        features[34] = mix(mix(after, b.shape), mix(a.hash, 35))
        features[35] = mix(mix(b.hash, c.kind << 8 | a.kind), mix(b.shape, 36))
        features[36] = mix(mix(before, after >> 16), mix(mix(a.shape, b.shape), mix(length, 37)))
        guard let convention else { return UnsafeBufferPointer(rebasing: features[..<shared]) }
        for (index, feature) in copied.enumerated() {
            features[shared + index] = mix(features[feature], 64 + UInt64(convention))
        }
        return UnsafeBufferPointer(rebasing: features[..<featureCount])
    }
}
