internal import EntenteText

/// The trained network, read where it lies in the model: word embeddings, recurrent layers, and the heads on top.
///
/// Shapes are in numbers: `embedding` features of a word are summed to `wordWidth`, turned into `wordWidth` by a layer
/// that needs no context, and given to the first recurrent layer; all of that depends on the word alone and is
/// computed once per word (see ``WordCache``).
package final class Network: Sendable {
    /// The sizes of a network.
    package struct Shape: Sendable, Hashable {
        package var wordWidth: Int
        package var width: Int
        package var layers: Int
        package var arcWidth: Int
        package var labelWidth: Int
        package var vocabulary: Int
        package var hashedRows: Int

        package init(
            wordWidth: Int, width: Int, layers: Int, arcWidth: Int, labelWidth: Int, vocabulary: Int, hashedRows: Int
        ) {
            self.wordWidth = wordWidth
            self.width = width
            self.layers = layers
            self.arcWidth = arcWidth
            self.labelWidth = labelWidth
            self.vocabulary = vocabulary
            self.hashedRows = hashedRows
        }

        package var numbers: [Int32] {
            [wordWidth, width, layers, arcWidth, labelWidth, vocabulary, hashedRows].map(Int32.init)
        }
    }

    /// The corpora whose conventions differ (features, lemmas, some relations): the network is told which to follow,
    /// as with the treebank embeddings of Stymne et al. (2018).
    package enum Convention: Int, CaseIterable, Sendable { case web, gum, raw }

    package static let nameHeads = 4
    /// Outside, then begin and inside of each category, padded.
    package static let nameWidth = 16
    package static let posWidth = 32
    /// Classes of signed distance between a word and its head.
    package static let distances = 16

    package let shape: Shape
    let vocabulary: HashIndex
    /// The lists of names that a word stands in, as bits.
    let gazetteer: HashIndex
    let embedding: Table
    let word: DenseLayer
    let first: DenseLayer
    let recurrent: [DenseLayer]
    let gates: [Table32]
    /// One layer for all heads: parts of speech, names, arc dependents and heads, label dependents and heads.
    let conventions: Table32
    /// How far each head for names is trusted: on persons, organizations and locations, and on the rest.
    let nameTrust: Table32
    let heads: DenseLayer
    let arcMatrix: DenseLayer
    let rootArc: Table32
    let rootLabel: Table32
    let distanceBias: Table32
    let labelDistance: Table32
    let labels: DenseLayer
    /// One row a tag: its weights over the top layer.
    let tagWeights: Table32
    let tagBias: Table32

    struct Table: @unchecked Sendable {
        let rows: UnsafeBufferPointer<Int8>
        let scales: UnsafeBufferPointer<Float>
    }

    struct Table32: @unchecked Sendable {
        let start: UnsafePointer<Float>
        init(_ name: String, _ file: ModelFile, count: Int) throws {
            start = try file.tensor(name, of: Float.self, count: count).baseAddress!
        }
    }

    init(_ file: ModelFile, tagCount: Int, labelCount: Int) throws {
        let numbers = try file.tensor("shape", of: Int32.self, count: 7).map(Int.init)
        shape = Shape(
            wordWidth: numbers[0], width: numbers[1], layers: numbers[2], arcWidth: numbers[3], labelWidth: numbers[4],
            vocabulary: numbers[5], hashedRows: numbers[6])
        let top = 2 * shape.width
        guard shape.width % 8 == 0, shape.layers >= 1, shape.wordWidth % 16 == 0, shape.arcWidth % 16 == 0,
            shape.labelWidth % 8 == 0, shape.hashedRows & (shape.hashedRows - 1) == 0, shape.hashedRows > 0
        else { throw ModelError(path: "shape", message: "the model's sizes do not fit together") }
        vocabulary = try HashIndex("vocabulary", in: file)
        gazetteer = try HashIndex("gazetteer", in: file)
        let rows = shape.vocabulary + shape.hashedRows
        embedding = Table(
            rows: try file.tensor("embedding", count: rows * shape.wordWidth),
            scales: try file.tensor("embedding.scales", count: rows))
        func layer(_ name: String, _ inputs: Int, _ outputs: Int) throws -> DenseLayer {
            DenseLayer(
                weights: try file.tensor(name, count: inputs * outputs),
                bias: try file.tensor(name + ".bias", count: outputs))
        }
        word = try layer("word", shape.wordWidth, shape.wordWidth)
        first = try layer("layer0", shape.wordWidth, 8 * shape.width)
        let width = shape.width
        recurrent = try (1..<shape.layers).map { try layer("layer\($0)", top, 6 * width) }
        gates = try (0..<shape.layers).map { try Table32("layer\($0).gates", file, count: 4 * width) }
        conventions = try Table32("conventions", file, count: Convention.allCases.count * 8 * width)
        nameTrust = try Table32("names.trust", file, count: 2 * Self.nameHeads)
        heads = try layer(
            "heads", top, Self.posWidth + Self.nameHeads * Self.nameWidth + 2 * shape.arcWidth + 2 * shape.labelWidth)
        arcMatrix = try layer("arcs", shape.arcWidth, shape.arcWidth)
        rootArc = try Table32("arcs.root", file, count: shape.arcWidth)
        rootLabel = try Table32("labels.root", file, count: shape.labelWidth)
        distanceBias = try Table32("arcs.distance", file, count: Self.distances)
        labelDistance = try Table32("labels.distance", file, count: Self.distances * shape.labelWidth)
        labels = try layer("labels", shape.labelWidth, (labelCount + 15) / 16 * 16)
        tagWeights = try Table32("tags", file, count: tagCount * top)
        tagBias = try Table32("tags.bias", file, count: tagCount)
    }

    /// The class of a head's place seen from its word: near ones each have one, far ones share.
    @inline(__always)
    package static func distance(from word: Int, to head: Int) -> Int {
        let gap = head - word
        let size = gap.magnitude
        let step = size < 4 ? Int(size) - 1 : size < 6 ? 3 : size < 9 ? 4 : size < 14 ? 5 : size < 24 ? 6 : 7
        return gap < 0 ? step : 8 + step
    }
}
