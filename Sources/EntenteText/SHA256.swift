/// SHA-256 of bytes that come in pieces, after FIPS 180-4.
///
///     var hash = SHA256()
///     hash.update(Array("abc".utf8))
///     hash.finalize()  // [0xba, 0x78, 0x16, 0xbf, …], 32 bytes
package struct SHA256 {
    /// The number of bytes of a digest.
    package static let digestCount = 32

    /// The eight words of a digest, the first bytes first.
    package typealias Words = SIMD8<UInt32>

    private static let blockCount = 64
    private static let start: Words = [
        0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
    ]

    private var state = start
    /// Bytes that do not fill a block yet.
    private var pending: [UInt8] = []
    private var byteCount = 0

    package init() {}

    /// The digest of bytes that are all there: 32 bytes.
    package static func hash(_ bytes: [UInt8]) -> [UInt8] { bytes.withUnsafeBytes { hash($0) } }

    /// The digest of bytes that are all there: 32 bytes.
    package static func hash(_ bytes: UnsafeRawBufferPointer) -> [UInt8] { digest(words(of: bytes)) }

    /// The words of the digest of bytes that are all there; nothing is allocated.
    package static func words(of bytes: UnsafeRawBufferPointer) -> Words {
        var state = start
        let rest = compress(bytes, into: &state)
        end(rest, byteCount: bytes.count, &state)
        return state
    }

    /// Takes the next bytes in.
    package mutating func update(_ bytes: [UInt8]) { bytes.withUnsafeBytes { update($0) } }

    /// Takes the next bytes in.
    package mutating func update(_ bytes: UnsafeRawBufferPointer) {
        byteCount += bytes.count
        var rest = bytes
        if !pending.isEmpty {
            let head = rest.prefix(Self.blockCount - pending.count)
            pending.append(contentsOf: head)
            rest = UnsafeRawBufferPointer(rebasing: rest[head.endIndex...])
            guard pending.count == Self.blockCount else { return }
            _ = pending.withUnsafeBytes { Self.compress($0, into: &state) }
            pending.removeAll(keepingCapacity: true)
        }
        pending.append(contentsOf: Self.compress(rest, into: &state))
    }

    /// The digest of all bytes: 32 bytes. Nothing may be taken in behind it.
    package mutating func finalize() -> [UInt8] {
        pending.withUnsafeBytes { Self.end($0, byteCount: byteCount, &state) }
        return Self.digest(state)
    }

    private static func digest(_ state: Words) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: digestCount) { bytes, count in
            for index in 0..<digestCount {
                bytes[index] = UInt8(truncatingIfNeeded: state[index / 4] >> UInt32(24 - index % 4 * 8))
            }
            count = digestCount
        }
    }

    /// Takes in what ends a message: what is left of it, a bit, zeros, and its length in bits.
    private static func end(_ rest: UnsafeRawBufferPointer, byteCount: Int, _ state: inout Words) {
        withUnsafeTemporaryAllocation(byteCount: 2 * blockCount, alignment: 8) { block in
            block.copyMemory(from: rest)
            block[rest.count] = 0x80
            let size = rest.count < blockCount - 8 ? blockCount : 2 * blockCount
            for place in rest.count + 1..<size - 8 { block[place] = 0 }
            block.storeBytes(of: (UInt64(byteCount) &* 8).bigEndian, toByteOffset: size - 8, as: UInt64.self)
            _ = compress(UnsafeRawBufferPointer(rebasing: block[..<size]), into: &state)
        }
    }

    /// Takes all whole blocks in.
    ///
    /// - Returns: What is left, less than a block.
    private static func compress(_ bytes: UnsafeRawBufferPointer, into state: inout Words)
        -> UnsafeRawBufferPointer
    {
        var place = 0
        roundConstants.withUnsafeBufferPointer { constants in
            while bytes.count - place >= blockCount {
                compress(bytes, at: place, constants, into: &state)
                place += blockCount
            }
        }
        return UnsafeRawBufferPointer(rebasing: bytes[place...])
    }

    /// One round for each of the 64 words that a block is stretched to, sixteen of which are kept.
    @inline(__always)
    private static func compress(
        _ bytes: UnsafeRawBufferPointer, at place: Int, _ constants: UnsafeBufferPointer<UInt32>,
        into state: inout Words
    ) {
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 16) { words in
            for index in 0..<16 {
                words[index] = UInt32(
                    bigEndian: bytes.loadUnaligned(fromByteOffset: place + 4 * index, as: UInt32.self))
            }
            var (a, b, c, d) = (state[0], state[1], state[2], state[3])
            var (e, f, g, h) = (state[4], state[5], state[6], state[7])
            var first = 0
            while first < 64 {
                // Eight rounds turn the letters once around.
                let slot = first & 15
                round(a, b, c, &d, e, f, g, &h, constants[first] &+ words[slot])
                round(h, a, b, &c, d, e, f, &g, constants[first + 1] &+ words[slot + 1])
                round(g, h, a, &b, c, d, e, &f, constants[first + 2] &+ words[slot + 2])
                round(f, g, h, &a, b, c, d, &e, constants[first + 3] &+ words[slot + 3])
                round(e, f, g, &h, a, b, c, &d, constants[first + 4] &+ words[slot + 4])
                round(d, e, f, &g, h, a, b, &c, constants[first + 5] &+ words[slot + 5])
                round(c, d, e, &f, g, h, a, &b, constants[first + 6] &+ words[slot + 6])
                round(b, c, d, &e, f, g, h, &a, constants[first + 7] &+ words[slot + 7])
                if first < 48 { stretch(words, from: slot) }
                first += 8
            }
            state = state &+ SIMD8(a, b, c, d, e, f, g, h)
        }
    }

    @inline(__always)
    private static func round(
        _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32, _ g: UInt32,
        _ h: inout UInt32, _ word: UInt32
    ) {
        let choice = g ^ (e & (f ^ g))
        let majority = (a & b) | (c & (a | b))
        h = h &+ (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) &+ choice &+ word
        d = d &+ h
        h = h &+ (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) &+ majority
    }

    /// Replaces eight of the sixteen words by those that come sixteen later.
    @inline(__always)
    private static func stretch(_ words: UnsafeMutableBufferPointer<UInt32>, from slot: Int) {
        for index in slot..<slot + 8 {
            let early = words[(index + 1) & 15]
            let late = words[(index + 14) & 15]
            let first = rotate(early, 7) ^ rotate(early, 18) ^ (early >> 3)
            let second = rotate(late, 17) ^ rotate(late, 19) ^ (late >> 10)
            words[index] = words[index] &+ first &+ words[(index + 9) & 15] &+ second
        }
    }

    @inline(__always)
    private static func rotate(_ word: UInt32, _ count: UInt32) -> UInt32 {
        (word &>> count) | (word &<< (32 &- count))
    }

    private static let roundConstants: [UInt32] = [
        0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
        0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
        0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
        0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
        0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
        0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
        0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
        0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
    ]
}
