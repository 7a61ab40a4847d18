extension RandomAccessCollection {
    /// The first index at which something holds that holds of all the elements behind it too, by binary search; the end where it holds of
    /// none.
    ///
    ///     [1, 3, 5].partitioningIndex { $0 >= 3 }  // 1
    @inlinable
    package func partitioningIndex(where holds: (Element) -> Bool) -> Index {
        var low = startIndex
        var count = self.count
        while count > 0 {
            let half = count / 2
            let middle = index(low, offsetBy: half)
            if holds(self[middle]) {
                count = half
            } else {
                low = index(after: middle)
                count -= half + 1
            }
        }
        return low
    }
}
