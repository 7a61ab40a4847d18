internal import EntenteLanguage
internal import EntenteText
internal import Glibc

/// A sentence as numbers: what the network learns from.
package struct Example: Sendable {
    /// Indices of words in the trainer's list of word types.
    var words: [Int32] = []
    /// Tags; empty where unknown.
    var tags: [Int16] = []
    /// 0 the root, else the word's index from 1.
    var heads: [Int16] = []
    var relations: [UInt8] = []
    var names: [UInt8] = []
    var nameHead: Int?
    /// Raw text: some words are hidden, and guessing them is the task.
    var isRaw = false
    /// Whose conventions it follows: see ``Network/Convention``.
    var convention = 0
    var hasTree: Bool { !heads.isEmpty }
}

/// The network with what training needs: activations of a batch, gradients by hand, Adam.
///
/// Layers and heads as in `EntenteLanguage.Network`: simple recurrent units (Lei et al. 2018) over word vectors that are
/// sums of hashed features, a deep biaffine parser (Dozat and Manning 2017), and tag and name classifiers, trained together.
final class NetworkTrainer {
    typealias Floats = UnsafeMutablePointer<Float>

    struct Layer {
        let weights: Parameters.Slot
        let bias: Parameters.Slot
        let inputs: Int
        let outputs: Int
    }

    let shape: Network.Shape
    let tagSet: TagSet
    let tagRanges: [Range<Int>]
    let tagPart: [Int]
    let labelCount: Int
    let labelWidth: Int
    let parameters: Parameters
    let embedding: EmbeddingTable
    var random: SeededGenerator

    let word: Layer
    let recurrent: [Layer]
    let gates: [Parameters.Slot]
    /// A bias of the first recurrent layer for each convention.
    let conventions: Parameters.Slot
    let heads: Layer
    let arcs: Layer
    let rootArc: Parameters.Slot
    let rootLabel: Parameters.Slot
    let distanceBias: Parameters.Slot
    let labelDistance: Parameters.Slot
    let labels: Layer
    let tags: Layer

    /// The rows of each word type's features, ``WordFeatures/countWithLists`` each; and how often it is met.
    var features: [Int32] = []
    var frequency: [Int32] = []

    var inputDropout: Float = 0.2
    var layerDropout: Float = 0.25
    var wordDropout: Float = 1

    // Activations of a batch.
    let capacity: Int
    let e: Floats
    let eMask: Floats
    let t: Floats
    let tMask: Floats
    let z: [Floats]
    let x: [Floats]
    let h: [Floats]
    let c: [Floats]
    let f: [Floats]
    let r: [Floats]
    let masks: [Floats]
    let out: Floats
    let dOut: Floats
    let dTop: Floats
    let dX: Floats
    let dZ: Floats
    let scratch: Floats
    var rows: [Int32] = []
    var guessing: WordGuessing?
    /// Learns from the other half of each batch, on a thread of its own.
    var second: NetworkTrainer?

    struct Loss {
        var arc: Float = 0
        var label: Float = 0
        var tag: Float = 0
        var name: Float = 0
        var mask: Float = 0
        var masked = 0
        var treeWords = 0
        var nameWords = 0
    }

    /// - Parameter owner: whose weights are used, with gradients apart from its own.
    init(
        shape: Network.Shape, tagSet: TagSet, labelCount: Int, seed: UInt64, capacity: Int,
        sharing owner: NetworkTrainer? = nil
    ) {
        self.shape = shape
        self.tagSet = tagSet
        self.capacity = capacity
        self.labelCount = labelCount
        labelWidth = (labelCount + 15) / 16 * 16
        tagRanges = tagSet.ranges
        tagPart = tagSet.partsOfSpeech.map { Int($0.rawValue) }
        var random = SeededGenerator(seed: seed)
        let parameters = Parameters(capacity: 4_000_000, sharing: owner?.parameters)
        func layer(_ inputs: Int, _ outputs: Int) -> Layer {
            let bound = sqrtf(6 / Float(inputs + min(outputs, inputs)))
            return Layer(
                weights: parameters.reserve(inputs * outputs, bound: bound, &random),
                bias: parameters.reserve(outputs, bound: 0, &random), inputs: inputs, outputs: outputs)
        }
        let top = 2 * shape.width
        word = layer(shape.wordWidth, shape.wordWidth)
        recurrent = (0..<shape.layers).map {
            $0 == 0 ? layer(shape.wordWidth, 8 * shape.width) : layer(top, 6 * shape.width)
        }
        gates = (0..<shape.layers).map { _ in parameters.reserve(4 * shape.width, bound: 0.3, &random) }
        conventions = parameters.reserve(Network.Convention.allCases.count * 8 * shape.width, bound: 0, &random)
        for (index, layer) in recurrent.enumerated() where owner == nil {
            // The forget gates start open.
            let parts = index == 0 ? 4 : 3
            for direction in 0..<2 {
                for lane in 0..<shape.width { layer.bias.value[(direction * parts + 1) * shape.width + lane] = 1 }
            }
        }
        heads = layer(
            top, Network.posWidth + Network.nameHeads * Network.nameWidth + 2 * shape.arcWidth + 2 * shape.labelWidth)
        arcs = layer(shape.arcWidth, shape.arcWidth)
        rootArc = parameters.reserve(shape.arcWidth, bound: 0.1, &random)
        rootLabel = parameters.reserve(shape.labelWidth, bound: 0.1, &random)
        distanceBias = parameters.reserve(Network.distances, bound: 0, &random)
        labelDistance = parameters.reserve(Network.distances * shape.labelWidth, bound: 0.1, &random)
        labels = layer(shape.labelWidth, labelWidth)
        // One row a tag.
        tags = Layer(
            weights: parameters.reserve(tagSet.features.count * top, bound: 0.1, &random),
            bias: parameters.reserve(tagSet.features.count, bound: 0, &random), inputs: top,
            outputs: tagSet.features.count)
        self.parameters = parameters
        embedding =
            owner.map { EmbeddingTable(sharing: $0.embedding) }
            ?? EmbeddingTable(rows: shape.vocabulary + shape.hashedRows, width: shape.wordWidth, bound: 0.1, &random)
        self.random = random

        func buffer(_ width: Int) -> Floats {
            let buffer = Floats.allocate(capacity: capacity * width)
            buffer.initialize(repeating: 0, count: capacity * width)
            return buffer
        }
        func buffers(_ width: Int) -> [Floats] { (0..<shape.layers).map { _ in buffer(width) } }
        e = buffer(shape.wordWidth)
        eMask = buffer(shape.wordWidth)
        t = buffer(shape.wordWidth)
        tMask = buffer(shape.wordWidth)
        z = buffers(8 * shape.width)
        x = buffers(top)
        h = buffers(top)
        c = buffers(top)
        f = buffers(top)
        r = buffers(top)
        masks = buffers(top)
        out = buffer(heads.outputs)
        dOut = buffer(heads.outputs)
        dTop = buffer(max(top, shape.wordWidth))
        dX = buffer(max(top, shape.wordWidth))
        dZ = buffer(8 * shape.width)
        scratch = Floats.allocate(capacity: 2_000_000)
        scratch.initialize(repeating: 0, count: 2_000_000)
        rows = [Int32](repeating: 0, count: capacity * WordFeatures.countWithLists)
    }

    /// Losses of a batch; the gradients are added up.
    func accumulate(_ batch: [Example], training: Bool = true) -> Loss {
        let count = batch.reduce(0) { $0 + $1.words.count }
        precondition(count <= capacity)
        var batch = batch
        let hidden = training ? guessing?.hide(&batch, &random) ?? [] : []
        forward(batch, count, training)
        Matrix.zero(dOut, count * heads.outputs)
        var loss = Loss()
        let top = h[shape.layers - 1]
        // The top layer's gradient from the tags comes first; the heads' is added after.
        Matrix.zero(dTop, count * 2 * shape.width)
        var start = 0
        for example in batch {
            if !example.tags.isEmpty { tagLoss(example, start, top, &loss) }
            if example.hasTree { treeLoss(example, start, &loss) }
            if let head = example.nameHead { nameLoss(example, start, head, &loss) }
            start += example.words.count
        }
        if !hidden.isEmpty { guessing?.learn(hidden, top, into: dTop, width: 2 * shape.width, &random, &loss) }
        if training { backward(batch, count) }
        return loss
    }

    // MARK: Forward

    func forward(_ batch: [Example], _ count: Int, _ training: Bool) {
        let wordWidth = shape.wordWidth
        let width = shape.width
        let perWord = WordFeatures.countWithLists
        var token = 0
        let unknownForm = Int32(shape.vocabulary + Int(WordFeatures.unknownForm & UInt64(shape.hashedRows - 1)))
        for example in batch {
            for (word, type) in example.words.enumerated() {
                let source = Int(type) * perWord
                for index in 0..<perWord { rows[token * perWord + index] = features[source + index] }
                if training, wordDropout > 0 {
                    let often = Float(frequency[Int(type)])
                    // Words of names are hidden more often, so that names are learnt from their surroundings too.
                    let isName = word < example.names.count && example.names[word] > 0
                    let pressure = isName ? 4 * wordDropout : wordDropout
                    if random.uniform() < pressure / (pressure + often) { rows[token * perWord] = 0 }
                }
                if rows[token * perWord] == 0 { rows[token * perWord + 1] = unknownForm }
                let target = e + token * wordWidth
                Matrix.zero(target, wordWidth)
                for index in 0..<perWord {
                    let row = embedding.values + Int(rows[token * perWord + index]) * wordWidth
                    var lane = 0
                    while lane < wordWidth {
                        Matrix.store(Matrix.load(target + lane) + Matrix.load(row + lane), target + lane)
                        lane += 16
                    }
                }
                token += 1
            }
        }
        dropout(eMask, count * wordWidth, training ? inputDropout : 0)
        apply(eMask, to: e, count * wordWidth)
        Matrix.multiply(
            e, stride: wordWidth, word.weights.value, into: t, stride: wordWidth, rows: count, depth: wordWidth,
            columns: wordWidth)
        Matrix.addRow(word.bias.value, to: t, stride: wordWidth, rows: count, columns: wordWidth)
        for index in 0..<count * wordWidth { t[index] = max(t[index], 0) }
        dropout(tMask, count * wordWidth, training ? inputDropout : 0)
        apply(tMask, to: t, count * wordWidth)
        var input = t
        var depth = wordWidth
        for layer in 0..<shape.layers {
            let outputs = recurrent[layer].outputs
            Matrix.multiply(
                input, stride: depth, recurrent[layer].weights.value, into: z[layer], stride: outputs, rows: count,
                depth: depth, columns: outputs)
            Matrix.addRow(recurrent[layer].bias.value, to: z[layer], stride: outputs, rows: count, columns: outputs)
            var start = 0
            for example in batch {
                if layer == 0 {
                    for word in 0..<example.words.count {
                        Matrix.addRow(
                            conventions.value + example.convention * outputs, to: z[0] + (start + word) * outputs,
                            stride: outputs, rows: 1, columns: outputs)
                    }
                }
                scan(layer, start, example.words.count, input)
                start += example.words.count
            }
            // One mask a sentence, after the layer (variational dropout, Gal and Ghahramani 2016).
            let mask = masks[layer]
            start = 0
            for example in batch {
                dropout(mask + start * 2 * width, 2 * width, training ? layerDropout : 0)
                for word in 1..<max(example.words.count, 1) {
                    (mask + (start + word) * 2 * width).update(from: mask + start * 2 * width, count: 2 * width)
                }
                start += example.words.count
            }
            apply(mask, to: h[layer], count * 2 * width)
            input = h[layer]
            depth = 2 * width
        }
        Matrix.multiply(
            input, stride: depth, heads.weights.value, into: out, stride: heads.outputs, rows: count, depth: depth,
            columns: heads.outputs)
        Matrix.addRow(heads.bias.value, to: out, stride: heads.outputs, rows: count, columns: heads.outputs)
    }

    private func dropout(_ mask: Floats, _ count: Int, _ rate: Float) {
        guard rate > 0 else {
            mask.update(repeating: 1, count: count)
            return
        }
        let keep = 1 / (1 - rate)
        let limit = UInt64(rate * 65536)
        var index = 0
        while index < count {
            var bits = random.next()
            for _ in 0..<4 where index < count {
                mask[index] = bits & 0xFFFF < limit ? 0 : keep
                bits >>= 16
                index += 1
            }
        }
    }

    private func apply(_ mask: Floats, to values: Floats, _ count: Int) {
        for index in 0..<count { values[index] *= mask[index] }
    }

    private func scan(_ layer: Int, _ start: Int, _ count: Int, _ input: Floats) {
        let width = shape.width
        let parts = layer == 0 ? 4 : 3
        let zStride = recurrent[layer].outputs
        let stride = 2 * width
        for direction in 0..<2 {
            var lane = 0
            while lane < width {
                let vf = load8(gates[layer].value + direction * 2 * width + lane)
                let vr = load8(gates[layer].value + (direction * 2 + 1) * width + lane)
                var state = SIMD8<Float>.zero
                for step in 0..<count {
                    let token = start + (direction == 0 ? step : count - 1 - step)
                    let base = z[layer] + token * zStride + direction * parts * width + lane
                    let at = token * stride + direction * width + lane
                    let u = load8(base)
                    let (forget, reset) = sigmoids(
                        load8(base + width) + vf * state, load8(base + 2 * width) + vr * state)
                    let highway = parts == 4 ? load8(base + 3 * width) : load8(input + at)
                    state = u + forget * (state - u)
                    store8(forget, f[layer] + at)
                    store8(reset, r[layer] + at)
                    store8(state, c[layer] + at)
                    store8(highway, x[layer] + at)
                    store8(highway + reset * (state - highway), h[layer] + at)
                }
                lane += 8
            }
        }
    }

    @inline(__always)
    private func load8(_ pointer: UnsafePointer<Float>) -> SIMD8<Float> {
        UnsafeRawPointer(pointer).loadUnaligned(as: SIMD8<Float>.self)
    }

    @inline(__always)
    private func store8(_ value: SIMD8<Float>, _ pointer: Floats) {
        UnsafeMutableRawPointer(pointer).storeBytes(of: value, as: SIMD8<Float>.self)
    }

    // MARK: Backward

    private func backward(_ batch: [Example], _ count: Int) {
        let width = shape.width
        let top = 2 * width
        back(heads, from: dOut, stride: heads.outputs, inputs: h[shape.layers - 1], into: dTop, count, adding: true)
        for layer in stride(from: shape.layers - 1, through: 0, by: -1) {
            apply(masks[layer], to: dTop, count * top)
            var start = 0
            let passesHighway = layer > 0
            if passesHighway { Matrix.zero(dX, count * top) }
            for example in batch {
                scanBack(layer, start, example.words.count)
                if layer == 0 {
                    let outputs = recurrent[0].outputs
                    Matrix.sumRows(
                        dZ + start * outputs, stride: outputs,
                        into: conventions.gradient + example.convention * outputs,
                        rows: example.words.count, columns: outputs)
                }
                start += example.words.count
            }
            let input = layer == 0 ? t : h[layer - 1]
            back(
                recurrent[layer], from: dZ, stride: recurrent[layer].outputs, inputs: input, into: dX, count,
                adding: passesHighway)
            dTop.update(from: dX, count: count * recurrent[layer].inputs)
        }
        // Now dTop is the gradient of the masked word layer.
        for index in 0..<count * shape.wordWidth { dTop[index] = t[index] > 0 ? dTop[index] * tMask[index] : 0 }
        back(word, from: dTop, stride: shape.wordWidth, inputs: e, into: dX, count, adding: false)
        apply(eMask, to: dX, count * shape.wordWidth)
        let perWord = WordFeatures.countWithLists
        for token in 0..<count {
            for index in 0..<perWord {
                embedding.add(dX + token * shape.wordWidth, to: Int(rows[token * perWord + index]))
            }
        }
    }

    /// Gradients of a layer's weights and bias, and of its inputs.
    private func back(
        _ layer: Layer, from d: Floats, stride: Int, inputs: Floats, into dInputs: Floats, _ count: Int, adding: Bool
    ) {
        Matrix.outer(
            inputs, stride: layer.inputs, d, stride: stride, into: layer.weights.gradient, rows: count,
            depth: layer.inputs, columns: layer.outputs)
        Matrix.sumRows(d, stride: stride, into: layer.bias.gradient, rows: count, columns: layer.outputs)
        Matrix.transpose(layer.weights.value, rows: layer.inputs, columns: layer.outputs, into: scratch)
        Matrix.multiply(
            d, stride: stride, scratch, into: dInputs, stride: layer.inputs, rows: count, depth: layer.outputs,
            columns: layer.inputs, adding: adding)
    }

    private func scanBack(_ layer: Int, _ start: Int, _ count: Int) {
        let width = shape.width
        let parts = layer == 0 ? 4 : 3
        let zStride = recurrent[layer].outputs
        let stride = 2 * width
        let one = SIMD8<Float>(repeating: 1)
        for direction in 0..<2 {
            var lane = 0
            while lane < width {
                let vfAt = direction * 2 * width + lane
                let vrAt = (direction * 2 + 1) * width + lane
                let vf = load8(gates[layer].value + vfAt)
                let vr = load8(gates[layer].value + vrAt)
                var dvf = SIMD8<Float>.zero
                var dvr = SIMD8<Float>.zero
                var carry = SIMD8<Float>.zero
                for step in stride8(count) {
                    let token = start + (direction == 0 ? step : count - 1 - step)
                    let at = token * stride + direction * width + lane
                    let base = token * zStride + direction * parts * width + lane
                    let u = load8(z[layer] + base)
                    let forget = load8(f[layer] + at)
                    let reset = load8(r[layer] + at)
                    let state = load8(c[layer] + at)
                    let highway = load8(x[layer] + at)
                    let before =
                        step == 0
                        ? SIMD8<Float>.zero : load8(c[layer] + (direction == 0 ? at - stride : at + stride))
                    let dh = load8(dTop + at)
                    var dc = carry + dh * reset
                    let dr = dh * (state - highway) * reset * (one - reset)
                    let dHighway = dh * (one - reset)
                    let df = dc * (before - u) * forget * (one - forget)
                    let du = dc * (one - forget)
                    dc = dc * forget + df * vf + dr * vr
                    dvf += df * before
                    dvr += dr * before
                    carry = dc
                    store8(du, dZ + base)
                    store8(df, dZ + base + width)
                    store8(dr, dZ + base + 2 * width)
                    if parts == 4 { store8(dHighway, dZ + base + 3 * width) } else { store8(dHighway, dX + at) }
                }
                store8(load8(gates[layer].gradient + vfAt) + dvf, gates[layer].gradient + vfAt)
                store8(load8(gates[layer].gradient + vrAt) + dvr, gates[layer].gradient + vrAt)
                lane += 8
            }
        }
    }

    @inline(__always)
    private func stride8(_ count: Int) -> ReversedCollection<Range<Int>> { (0..<count).reversed() }
}
