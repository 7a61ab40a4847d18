/// The running mean of the weights over the last steps, which scores better than the weights themselves
/// (Polyak and Juditsky 1992; Izmailov et al. 2018).
enum Averaging {
    static func move(
        _ mean: UnsafeMutablePointer<Float>, towards values: UnsafeMutablePointer<Float>, _ count: Int, share: Float
    ) {
        var index = 0
        while index < count {
            let old = Matrix.load(mean + index)
            Matrix.store(old + (Matrix.load(values + index) - old) * share, mean + index)
            index += 16
        }
    }

    static func swap(_ mean: UnsafeMutablePointer<Float>, _ values: UnsafeMutablePointer<Float>, _ count: Int) {
        var index = 0
        while index < count {
            let old = Matrix.load(mean + index)
            Matrix.store(Matrix.load(values + index), mean + index)
            Matrix.store(old, values + index)
            index += 16
        }
    }
}
