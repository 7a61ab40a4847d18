/// The buffers that the analysis of a sentence needs: one for each thread at work, used again and again.
final class Workspace {
    var cache: WordCache
    let z: UnsafeMutablePointer<Float>
    let even: UnsafeMutablePointer<Float>
    let odd: UnsafeMutablePointer<Float>
    let heads: UnsafeMutablePointer<Float>
    let query: UnsafeMutablePointer<Float>
    let scores: UnsafeMutablePointer<Float>
    let hidden: UnsafeMutablePointer<Float>
    let labels: UnsafeMutablePointer<Float>
    let names: UnsafeMutablePointer<Float>
    var rows: IntegerRows
    var trellis: NameTrellis
    var tree = TreeDecoder()
    var pieces: [Tokenizer.Piece] = []
    var ends: [Int] = []

    /// Rows of an arc score table: the root and the words, padded.
    static let scoreStride = SentenceSplitter.longest + 8

    init(_ network: Network, _ convention: Network.Convention) {
        let shape = network.shape
        let longest = SentenceSplitter.longest
        func buffer(_ count: Int) -> UnsafeMutablePointer<Float> {
            let buffer = UnsafeMutablePointer<Float>.allocate(capacity: count)
            buffer.initialize(repeating: 0, count: count)
            return buffer
        }
        cache = WordCache(network, convention)
        z = buffer(longest * 8 * shape.width)
        even = buffer(longest * 2 * shape.width)
        odd = buffer(longest * 2 * shape.width)
        heads = buffer(longest * network.heads.outputs)
        query = buffer(longest * shape.arcWidth)
        scores = buffer(longest * Self.scoreStride)
        hidden = buffer(longest * shape.labelWidth)
        labels = buffer(longest * network.labels.outputs)
        names = buffer(longest * Network.nameWidth)
        rows = IntegerRows(rows: longest, width: max(2 * shape.width, shape.arcWidth, shape.labelWidth))
        trellis = NameTrellis()
    }

    deinit {
        cache.deallocate()
        rows.deallocate()
        for buffer in [z, even, odd, heads, query, scores, hidden, labels, names] { buffer.deallocate() }
    }
}
