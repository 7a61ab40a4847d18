internal import EntenteText

/// Cuts text into words by the conventions of Universal Dependencies: `don't` is `do` and `n't`, `U.S.` is one word.
///
/// Whitespace always ends a word; between atoms that touch, a linear classifier decides.
package struct Tokenizer: Sendable {
    /// The byte range of a word, and whether whitespace or the end follows.
    package struct Piece {
        package var start: Int
        package var end: Int
        package var spaceAfter: Bool

        package init(start: Int, end: Int, spaceAfter: Bool) {
            self.start = start
            self.end = end
            self.spaceAfter = spaceAfter
        }
    }

    /// No token is longer, in bytes; what is longer is cut.
    package static let longestToken = 1024

    let atomizer: Atomizer
    let boundary: LinearWeights

    package init(atomizer: Atomizer, boundary: LinearWeights) {
        self.atomizer = atomizer
        self.boundary = boundary
    }

    init(_ file: ModelFile) throws {
        atomizer = Atomizer(joined: try HashIndex("joined", in: file))
        boundary = try LinearWeights("tokenizer", in: file)
    }

    /// Appends the words of a stretch of valid UTF-8.
    package func append(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, to pieces: inout [Piece]) {
        var atoms: [Atom] = []
        atoms.reserveCapacity(64)
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: TokenBoundary.featureCount) { features in
            var offset = range.lowerBound
            while offset < range.upperBound {
                let (kind, length) = ByteClass.at(offset, text)
                if kind == .space {
                    if let last = pieces.indices.last, pieces[last].end == offset { pieces[last].spaceAfter = true }
                    offset += length
                    continue
                }
                atoms.removeAll(keepingCapacity: true)
                offset = atomizer.scan(text, from: offset, to: range.upperBound, into: &atoms)
                let follower = Self.follower(text, offset, range.upperBound)
                let isLast = follower == 0 && atoms[0].start > range.lowerBound
                atoms.withUnsafeBufferPointer { cut($0, follower, isLast: isLast, features, &pieces) }
            }
            if let last = pieces.indices.last, pieces[last].end == range.upperBound { pieces[last].spaceAfter = true }
        }
    }

    @inline(__always)
    private func cut(
        _ atoms: UnsafeBufferPointer<Atom>, _ follower: UInt64, isLast: Bool,
        _ features: UnsafeMutableBufferPointer<UInt64>,
        _ pieces: inout [Piece]
    ) {
        var first = 0
        for index in 0..<atoms.count - 1 {
            TokenBoundary.features(atoms, index, first: first, follower: follower, into: features)
            if Self.isGenitive(atoms, at: index) || Self.isWithinIrishName(atoms, at: index, first: first) { continue }
            // "Aug. 22", "Brig. Gen. Ryder": the full stop belongs to the month, and to the title before a name.
            if atoms[index + 1].shape == Self.fullStop, index + 2 == atoms.count,
                Self.months.contains(atoms[index].hash) || follower == 2 && Self.titles.contains(atoms[index].hash)
            {
                continue
            }
            // "on June 5." at the end of a paragraph numbers no list.
            let isFinalStop =
                isLast && first == 0 && index + 2 == atoms.count && atoms[index + 1].shape == Self.fullStop
                && (6...10).contains(atoms[index].shape)
            if isFinalStop || Self.isGenitive(atoms, at: index + 1) && atoms[index].shape <= 4
                || boundary.score(UnsafeBufferPointer(features)) > 0
                || Self.isQuotationMark(atoms[index]) || Self.isQuotationMark(atoms[index + 1])
                // Nor "U.S." and "-Peru".
                || first > 0 && index == first && atoms[index].shape == Self.hyphen && atoms[index + 1].shape <= 4
                || atoms[index + 1].end - atoms[first].start > Self.longestToken
            {
                // A hyphen between words is a token where the words are: never "Kyeong-" and "doo".
                if first < index, atoms[index].shape == Self.hyphen, atoms[index + 1].shape <= 4 {
                    pieces.append(Piece(start: atoms[first].start, end: atoms[index - 1].end, spaceAfter: false))
                    first = index
                }
                pieces.append(Piece(start: atoms[first].start, end: atoms[index].end, spaceAfter: false))
                first = index + 1
            }
        }
        pieces.append(Piece(start: atoms[first].start, end: atoms[atoms.count - 1].end, spaceAfter: false))
    }

    /// An apostrophe and a lone `s` at the end of a word: a token of its own, whatever the classifier thinks.
    @inline(__always)
    private static func isGenitive(_ atoms: UnsafeBufferPointer<Atom>, at index: Int) -> Bool {
        guard index > 0, index + 1 < atoms.count, atoms[index + 1].hash == letterS,
            atoms[index].hash == straightApostrophe || atoms[index].hash == curlyApostrophe
        else { return false }
        return index + 2 == atoms.count || atoms[index + 2].shape >= 16
    }

    /// "O’Brien", "O'Brien": the apostrophe does not end the word.
    @inline(__always)
    private static func isWithinIrishName(
        _ atoms: UnsafeBufferPointer<Atom>, at index: Int, first: Int
    ) -> Bool {
        let mark = first + 1
        guard index == first || index == mark, mark + 1 < atoms.count else { return false }
        return atoms[first].hash == letterO && (2...3).contains(atoms[mark + 1].shape)
            && (atoms[mark].hash == curlyApostrophe || atoms[mark].hash == straightApostrophe)
    }

    /// A mark that is nothing but a quotation mark is a token of its own, in whatever language's style: `«We`, `„Yes“`.
    @inline(__always)
    private static func isQuotationMark(_ atom: Atom) -> Bool {
        atom.shape > 16 + 0x7F && quotationMarks.contains(atom.hash)
    }

    private static let quotationMarks = Set(["«", "»", "„", "“", "”", "‹", "›", "‟"].map { Symbol($0).hash })
    private static let hyphen: UInt64 = 16 + 0x2D
    private static let fullStop: UInt64 = 16 + 0x2E
    private static let months = Set(
        ["jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"].map { Symbol($0).hash })
    private static let titles = Set(
        [
            "adm", "amb", "brig", "capt", "cmdr", "col", "cpl", "dr", "gen", "gov", "hon", "lt", "maj", "mr", "mrs",
            "ms",
            "prof", "rep", "rev", "sen", "sgt",
        ].map { Symbol($0).hash })
    private static let letterS = Symbol("s").hash
    private static let letterO = Symbol("o").hash
    private static let straightApostrophe = Symbol("'").hash
    private static let curlyApostrophe = Symbol("’").hash

    /// What follows a run of atoms: 0 the end, 1 lower case, 2 a capital, 3 a digit, 4 something else.
    @inline(__always)
    package static func follower(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int, _ end: Int) -> UInt64 {
        var next = offset
        while next < end, text[next] <= 0x20 { next += 1 }
        guard next < end else { return 0 }
        switch text[next] {
        case 0x61...0x7A: return 1
        case 0x41...0x5A: return 2
        case 0x30...0x39: return 3
        default: return 4
        }
    }
}
