internal import EntenteLanguage

extension NetworkTrainer {
    /// Puts the network into a model; the embedding in 8 bits with a scale a row.
    func write(to writer: inout ModelWriter) {
        writer.add("shape", shape.numbers)
        let rows = shape.vocabulary + shape.hashedRows
        var quantized = [Int8](repeating: 0, count: rows * shape.wordWidth)
        var scales = [Float](repeating: 0, count: rows)
        for row in 0..<rows {
            let source = embedding.values + row * shape.wordWidth
            var largest: Float = 0
            for lane in 0..<shape.wordWidth { largest = max(largest, abs(source[lane])) }
            guard largest > 0 else { continue }
            scales[row] = largest / 127
            for lane in 0..<shape.wordWidth {
                quantized[row * shape.wordWidth + lane] = Int8((source[lane] / scales[row]).rounded())
            }
        }
        writer.add("embedding", quantized)
        writer.add("embedding.scales", scales)
        func add(_ name: String, _ layer: Layer) {
            writer.add(name, layer.weights.value, layer.inputs * layer.outputs)
            writer.add(name + ".bias", layer.bias.value, layer.outputs)
        }
        func add(_ name: String, _ slot: Parameters.Slot) { writer.add(name, slot.value, slot.count) }
        add("word", word)
        for layer in 0..<shape.layers {
            add("layer\(layer)", recurrent[layer])
            add("layer\(layer).gates", gates[layer])
        }
        add("conventions", conventions)
        add("heads", heads)
        add("arcs", arcs)
        add("arcs.root", rootArc)
        add("labels.root", rootLabel)
        add("arcs.distance", distanceBias)
        add("labels.distance", labelDistance)
        add("labels", labels)
        add("tags", tags)
    }
}
