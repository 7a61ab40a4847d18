extension RandomAccessCollection where Index == Int {
    /// The first index at which something holds that holds of all the elements after it too; the end where it holds of none.
    ///
    ///     [1, 3, 5].partitioningIndex { $0 >= 3 }  // 1
    func partitioningIndex(where holds: (Element) -> Bool) -> Int {
        var low = startIndex
        var high = endIndex
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
