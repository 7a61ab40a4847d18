/// Quads as numbers: each term once, by the bytes that N-Quads write it with.
struct QuadTable {
    struct Row {
        var subject: Int32
        var predicate: Int32
        var object: Int32
        /// -1 in the default graph.
        var graph: Int32
    }

    private(set) var rows: [Row] = []
    private(set) var terms = TermTable()

    init() {}

    /// The number of an IRI, which it is given where it is new.
    mutating func number(iri: String) -> Int32 { number(of: Array("<\(iri)>".utf8)) }

    /// The number of a term as N-Quads write it.
    mutating func number(of term: [UInt8]) -> Int32 { term.withUnsafeBufferPointer { terms.number($0) } }

    /// The term that a number stands for.
    func term(_ number: Int32) -> RDFTerm { RDFTerm(scanned: terms[number]) }

    /// Adds the quads of a document.
    ///
    /// - Throws: The fault and the line.
    mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) throws(QuadFile.LocatedFailure) {
        var scanner = QuadScanner(bytes)
        do throws(QuadScanner.Failure) {
            while let line = try scanner.next() {
                rows.append(
                    Row(
                        subject: number(bytes, line.subject), predicate: number(bytes, line.predicate),
                        object: number(bytes, line.object), graph: line.graph.isEmpty ? -1 : number(bytes, line.graph)))
            }
        } catch {
            throw QuadFile.LocatedFailure(message: error.message, line: scanner.number)
        }
    }

    private mutating func number(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int32 {
        terms.number(UnsafeBufferPointer(rebasing: bytes[range]))
    }
}

/// Byte strings by number: equal ones have one number.
struct TermTable {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []
    /// Numbers by hash, open addressing; -1 is free.
    private var slots = [Int32](repeating: -1, count: 1 << 12)

    var count: Int { ends.count }

    subscript(number: Int32) -> ArraySlice<UInt8> { bytes[range(Int(number))] }

    private func range(_ number: Int) -> Range<Int> { (number == 0 ? 0 : ends[number - 1])..<ends[number] }

    /// The number of a byte string, which it is given where it is new.
    mutating func number(_ string: UnsafeBufferPointer<UInt8>) -> Int32 {
        var slot = Int(truncatingIfNeeded: Self.hash(string)) & (slots.count - 1)
        while slots[slot] >= 0 {
            if equal(string, Int(slots[slot])) { return slots[slot] }
            slot = (slot + 1) & (slots.count - 1)
        }
        let number = Int32(ends.count)
        bytes.append(contentsOf: string)
        ends.append(bytes.count)
        slots[slot] = number
        if ends.count * 2 > slots.count { grow() }
        return number
    }

    private func equal(_ string: UnsafeBufferPointer<UInt8>, _ number: Int) -> Bool {
        let range = range(number)
        guard range.count == string.count else { return false }
        return bytes.withUnsafeBufferPointer { UnsafeBufferPointer(rebasing: $0[range]).elementsEqual(string) }
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        bytes.withUnsafeBufferPointer { bytes in
            for number in ends.indices {
                let hash = Self.hash(UnsafeBufferPointer(rebasing: bytes[range(number)]))
                var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
                while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
                slots[slot] = Int32(number)
            }
        }
    }

    /// Eight bytes a step, mixed as in Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators".
    private static func hash(_ string: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash = UInt64(string.count)
        let raw = UnsafeRawBufferPointer(string)
        var place = 0
        while place + 8 <= raw.count {
            hash = mix(hash ^ raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
            place += 8
        }
        var rest: UInt64 = 0
        while place < raw.count {
            rest = rest << 8 | UInt64(raw[place])
            place += 1
        }
        return mix(hash ^ rest)
    }

    private static func mix(_ value: UInt64) -> UInt64 {
        var z = value &+ 0x9E37_79B9_7F4A_7C15
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
