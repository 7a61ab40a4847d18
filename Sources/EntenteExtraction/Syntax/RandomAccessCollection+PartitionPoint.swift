extension RandomAccessCollection where Index == Int {
    /// The index of the first element of which a condition does not hold, by binary search: it must hold of all elements
    /// before that one and of none behind it, as `$0 < 5` does of the sorted numbers `[1, 3, 7]`, where that is 2.
    func partitionPoint(where holds: (Element) -> Bool) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = low + (high - low) / 2
            if holds(self[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
