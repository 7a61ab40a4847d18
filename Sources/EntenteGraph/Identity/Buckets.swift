/// Items that share a key, in the order in which the keys and the items came: a hash join without dictionary order.
struct Buckets<Key: Hashable> {
    private var numbers: [Key: Int32] = [:]
    private var entries: [(bucket: Int32, item: Int32)] = []

    mutating func add(_ item: Int, to key: Key) {
        let next = Int32(numbers.count)
        let bucket = numbers[key, default: next]
        if bucket == next { numbers[key] = next }
        entries.append((bucket, Int32(item)))
    }

    /// The items of each key that has at least so many.
    func forEach(atLeast minimum: Int = 2, _ body: ([Int]) -> Void) {
        var starts = [Int32](repeating: 0, count: numbers.count + 1)
        for entry in entries { starts[Int(entry.bucket) + 1] += 1 }
        for bucket in 0..<numbers.count { starts[bucket + 1] += starts[bucket] }
        var items = [Int32](repeating: 0, count: entries.count)
        var next = starts
        for entry in entries {
            items[Int(next[Int(entry.bucket)])] = entry.item
            next[Int(entry.bucket)] += 1
        }
        for bucket in 0..<numbers.count {
            let range = Int(starts[bucket])..<Int(starts[bucket + 1])
            if range.count >= minimum { body(items[range].map(Int.init)) }
        }
    }

    /// A look-up by key, for the joins of one set of items with another.
    func lookup() -> (Key) -> [Int] {
        var lists: [[Int]] = Array(repeating: [], count: numbers.count)
        for entry in entries { lists[Int(entry.bucket)].append(Int(entry.item)) }
        let numbers = numbers
        return { key in numbers[key].map { lists[Int($0)] } ?? [] }
    }
}
