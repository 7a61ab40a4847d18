/// What the first layers make of a word, kept for the words met last: a direct-mapped cache of fixed size.
struct WordCache {
    private static let slots = 8192
    private let keys: UnsafeMutablePointer<UInt64>
    private let values: UnsafeMutablePointer<Float>
    private let scratch: UnsafeMutablePointer<Float>
    private let features: UnsafeMutablePointer<UInt64>
    private var row: IntegerRows
    private let width: Int
    private let convention: Network.Convention

    init(_ network: Network, _ convention: Network.Convention) {
        self.convention = convention
        width = 8 * network.shape.width
        keys = .allocate(capacity: Self.slots)
        keys.initialize(repeating: 0, count: Self.slots)
        values = .allocate(capacity: Self.slots * width)
        row = IntegerRows(rows: 1, width: network.shape.wordWidth)
        scratch = .allocate(capacity: 2 * network.shape.wordWidth)
        scratch.initialize(repeating: 0, count: 2 * network.shape.wordWidth)
        features = .allocate(capacity: WordFeatures.count)
        features.initialize(repeating: 0, count: WordFeatures.count)
    }

    func deallocate() {
        keys.deallocate()
        values.deallocate()
        scratch.deallocate()
        row.deallocate()
        features.deallocate()
    }

    /// The inputs of the first recurrent layer for a word, valid until the next call.
    @inline(__always)
    mutating func lookUp(
        _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ network: Network
    ) -> UnsafePointer<Float> {
        var key: UInt64 = 0xcbf2_9ce4_8422_2325
        for offset in start..<min(end, start + 64) {
            key = (key ^ UInt64(unsafe text[offset])) &* 0x0000_0100_0000_01b3
        }
        key |= 1
        let slot = Int(truncatingIfNeeded: (key ^ key >> 31) >> 1) & (Self.slots - 1)
        let value = values + slot * width
        if keys[slot] != key {
            compute(text, start, end, network, to: value)
            keys[slot] = key
        }
        return UnsafePointer(value)
    }

    private mutating func compute(
        _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ network: Network,
        to value: UnsafeMutablePointer<Float>
    ) {
        let shape = network.shape
        WordFeatures.collect(text, start, end, into: features)
        for index in 0..<shape.wordWidth { scratch[index] = 0 }
        let known = network.vocabulary[features[0] | 1]
        if known == nil { features[1] = WordFeatures.unknownForm }
        let lists = network.gazetteer[features[0] | 1] ?? 0
        for feature in 0..<WordFeatures.countWithLists {
            let row: Int
            if feature == 0 {
                row = Int(known ?? 0)
            } else {
                row =
                    shape.vocabulary
                    + Int(
                        truncatingIfNeeded: (feature < WordFeatures.count
                            ? features[feature] : WordFeatures.lists(lists, feature - WordFeatures.count))
                            & UInt64(shape.hashedRows - 1))
            }
            let scale = network.embedding.scales[row]
            let numbers = network.embedding.rows.baseAddress! + row * shape.wordWidth
            for index in 0..<shape.wordWidth { scratch[index] += Float(numbers[index]) * scale }
        }
        let hidden = scratch + shape.wordWidth
        row.fill(scratch, stride: 0, count: 1, width: shape.wordWidth)
        network.word.apply(row, to: hidden, stride: 0)
        for index in 0..<shape.wordWidth { hidden[index] = max(hidden[index], 0) }
        row.fill(hidden, stride: 0, count: 1, width: shape.wordWidth)
        network.first.apply(row, to: value, stride: 0)
        let bias = network.conventions.start + convention.rawValue * width
        for index in 0..<width { value[index] += bias[index] }
    }
}
