/// Mixing of 64-bit values for feature hashing.
@inline(__always)
package func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
    var value = (a ^ (b &+ 0x9e37_79b9_7f4a_7c15 &+ (a << 6) &+ (a >> 2))) &* 0xff51_afd7_ed55_8ccd
    value ^= value >> 32
    return value
}

/// A map from 64-bit keys to 32-bit values in two flat arrays (open addressing); it is read where it lies in the model.
package struct HashIndex: @unchecked Sendable {
    let keys: UnsafeBufferPointer<UInt64>
    let values: UnsafeBufferPointer<UInt32>

    package init(keys: UnsafeBufferPointer<UInt64>, values: UnsafeBufferPointer<UInt32>) {
        precondition(keys.count == values.count && keys.count & (keys.count - 1) == 0 && keys.count > 0)
        self.keys = keys
        self.values = values
    }

    init(_ name: String, in file: ModelFile) throws {
        let keys = try file.tensor(name + ".keys", of: UInt64.self)
        let values = try file.tensor(name + ".values", of: UInt32.self, count: keys.count)
        guard keys.count > 0, keys.count & (keys.count - 1) == 0, keys.contains(0) else {
            throw ModelError(path: name, message: "the model's index is damaged")
        }
        self.init(keys: keys, values: values)
    }

    @inline(__always)
    package subscript(key: UInt64) -> UInt32? {
        let mask = keys.count - 1
        var slot = Int(truncatingIfNeeded: key ^ (key >> 29)) & mask
        while true {
            let found = unsafe keys[slot]
            if found == key { return unsafe values[slot] }
            if found == 0 { return nil }
            slot = (slot + 1) & mask
        }
    }

    /// The two arrays for some pairs: at most half full, filled in the order given, so that the same pairs give the same bytes.
    package static func build(_ pairs: [(key: UInt64, value: UInt32)]) -> (keys: [UInt64], values: [UInt32]) {
        var capacity = 2
        while capacity < pairs.count * 2 { capacity *= 2 }
        var keys = [UInt64](repeating: 0, count: capacity)
        var values = [UInt32](repeating: 0, count: capacity)
        for (key, value) in pairs where key != 0 {
            var slot = Int(truncatingIfNeeded: key ^ (key >> 29)) & (capacity - 1)
            while keys[slot] != 0 && keys[slot] != key { slot = (slot + 1) & (capacity - 1) }
            keys[slot] = key
            values[slot] = value
        }
        return (keys, values)
    }
}
