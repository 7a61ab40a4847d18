internal import EntenteText

/// The smallest pieces that tokens are made of: a run of letters, a run of digits, or a mark.
///
/// Runs are cut before the `n` of `n't` and where the model knows two words written as one (`cannot`).
package struct Atom {
    package var start: Int
    package var end: Int
    /// FNV-1a of its lower-case UTF-8.
    package var hash: UInt64
    /// Letters: 1 lower, 2 upper, 3 title, 4 mixed; 5 + length for digits up to 4, else 10; marks: 16 + the first byte.
    package var shape: UInt64
}

/// The atoms of one run of text without whitespace.
package struct Atomizer {
    /// Lower-case words that hide two, each with the byte length of the first.
    let joined: HashIndex
    package static let longest = 512

    package init(joined: HashIndex) { self.joined = joined }

    /// Appends the atoms from `start` up to whitespace, `end` or a limit; returns where it stopped.
    @inline(__always)
    package func scan(_ text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, into atoms: inout [Atom]) -> Int
    {
        var offset = start
        while offset < end, atoms.count < Self.longest {
            var (kind, length) = ByteClass.at(offset, text)
            if kind == .space { break }
            let first = offset
            if kind == .mark {
                offset += length
                atoms.append(Self.atom(text, first, offset, kind))
                continue
            }
            let run = kind
            while kind == run, offset - first < Self.longest {
                offset += length
                if offset >= end { break }
                (kind, length) = ByteClass.at(offset, text)
            }
            appendRun(text, first, offset, run, end, &atoms)
        }
        return offset
    }

    @inline(__always)
    private func appendRun(
        _ text: UnsafeBufferPointer<UInt8>, _ first: Int, _ last: Int, _ run: ByteClass, _ end: Int,
        _ atoms: inout [Atom]
    ) {
        let whole = Self.atom(text, first, last, run)
        if run == .letter, last - first > 1, text[last - 1] | 0x20 == 0x6E, Self.endsInT(text, last, end) {
            atoms.append(Self.atom(text, first, last - 1, run))
            atoms.append(Self.atom(text, last - 1, last, run))
        } else if run == .letter, last - first < 16, let cut = joined[whole.hash], Int(cut) < last - first {
            atoms.append(Self.atom(text, first, first + Int(cut), run))
            atoms.append(Self.atom(text, first + Int(cut), last, run))
        } else {
            atoms.append(whole)
        }
    }

    /// Whether an apostrophe and a lone `t` follow.
    private static func endsInT(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int, _ end: Int) -> Bool {
        var next = offset
        if next < end, text[next] == 0x27 {
            next += 1
        } else if next + 2 < end, text[next] == 0xE2, text[next + 1] == 0x80, text[next + 2] == 0x99 {
            next += 3
        } else {
            return false
        }
        guard next < end, text[next] | 0x20 == 0x74 else { return false }
        return next + 1 >= end || ByteClass.at(next + 1, text).0 != .letter
    }

    @inline(__always)
    static func atom(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ kind: ByteClass) -> Atom {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        var previous: UInt8 = 0
        var uppers = 0
        for offset in start..<end {
            let byte = unsafe text[offset]
            let low = lowered(byte, after: previous)
            if low != byte { uppers += 1 }
            hash = (hash ^ UInt64(low)) &* 0x0000_0100_0000_01b3
            previous = byte
        }
        let shape: UInt64
        switch kind {
        case .letter:
            let startsUpper = text[start] >= 0x41 && text[start] <= 0x5A || text[start] == 0xC3 && uppers > 0
            shape =
                uppers == 0 ? 1 : uppers == end - start ? (uppers == 1 ? 11 : 2) : startsUpper && uppers == 1 ? 3 : 4
        case .digit: shape = end - start <= 4 ? UInt64(5 + end - start) : 10
        default: shape = 16 + (text[start] < 0x80 ? UInt64(text[start]) : hash & 0xFFFF)
        }
        return Atom(start: start, end: end, hash: hash, shape: shape)
    }
}
