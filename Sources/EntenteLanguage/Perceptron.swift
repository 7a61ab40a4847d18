/// The weights of a binary linear classifier over hashed features.
package struct LinearWeights: @unchecked Sendable {
    private let weights: UnsafeBufferPointer<Int16>
    private let mask: UInt64

    package init(_ weights: UnsafeBufferPointer<Int16>) {
        precondition(weights.count > 0 && weights.count & (weights.count - 1) == 0)
        self.weights = weights
        mask = UInt64(weights.count - 1)
    }

    init(_ name: String, in file: ModelFile) throws {
        let weights = try file.tensor(name, of: Int16.self)
        guard weights.count > 0, weights.count & (weights.count - 1) == 0 else {
            throw ModelError(path: name, message: "the model's weights are damaged")
        }
        self.init(weights)
    }

    @inline(__always)
    package func score(_ features: UnsafeBufferPointer<UInt64>) -> Int32 {
        var sum: Int32 = 0
        for feature in features { sum &+= Int32(unsafe weights[Int(truncatingIfNeeded: feature & mask)]) }
        return sum
    }
}
