/// The features by which the tokenizer decides whether a token ends between two atoms that touch.
package enum TokenBoundary {
    package static let featureCount = 14

    /// - Parameters:
    ///   - atoms: the atoms of a run without whitespace.
    ///   - index: the boundary lies after this atom.
    ///   - first: the atom that the current token starts with.
    ///   - follower: the class of what comes after the run: 0 end of block, 1 lower case, 2 capital, 3 digit, 4 other.
    @inline(__always)
    package static func features(
        _ atoms: UnsafeBufferPointer<Atom>, _ index: Int, first: Int, follower: UInt64,
        into features: UnsafeMutableBufferPointer<UInt64>
    ) {
        let a = atoms[index]
        let b = atoms[index + 1]
        let p = index > 0 ? atoms[index - 1] : Atom(start: 0, end: 0, hash: 1, shape: 12)
        let last = index + 2 >= atoms.count
        let q = last ? Atom(start: 0, end: 0, hash: 2 + follower, shape: 13) : atoms[index + 2]
        let length = UInt64(min(atoms.count, 6))
        let size = UInt64(min(a.end - a.start, 5))
        let shapes = mix(a.shape, b.shape)
        let window = mix(mix(p.shape, q.shape), shapes)
        features[0] = mix(mix(a.hash, b.hash), 1)
        features[1] = mix(mix(a.shape, b.hash), 2)
        features[2] = mix(mix(a.hash, b.shape), 3)
        features[3] = mix(shapes, 4)
        features[4] = mix(window, 5)
        features[5] = mix(mix(window, p.hash), mix(a.hash, mix(b.hash, 6)))
        features[6] = mix(mix(p.hash, a.hash), mix(b.hash, 7))
        features[7] = mix(mix(a.hash, b.hash), mix(q.hash, 8))
        features[8] = mix(mix(atoms[first].hash, b.hash), mix(UInt64(min(index - first, 4)), 9))
        features[9] = mix(mix(shapes, length), mix(UInt64(last ? 1 : 0), 10))
        features[10] = mix(mix(shapes, follower), mix(last ? size : 9, 11))
        features[11] = mix(mix(p.hash, a.shape), mix(b.hash, mix(q.hash, 12)))
        features[12] = mix(mix(atoms[0].hash, shapes), mix(length, 13))
        features[13] = mix(mix(b.hash, q.hash), mix(a.shape, 14))
    }
}
