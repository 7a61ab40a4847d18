/// A seeded generator (SplitMix64): the same seed, the same numbers on every machine.
package struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64
    package init(seed: UInt64) { state = seed }

    package mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var value = state
        value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
        value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
        return value ^ (value >> 31)
    }

    /// From 0 to 1, without 1.
    package mutating func uniform() -> Float { Float(next() >> 40) * (1 / Float(1 << 24)) }

    /// Below a bound.
    package mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
}
