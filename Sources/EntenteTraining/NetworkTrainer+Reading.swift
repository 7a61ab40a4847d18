internal import EntenteLanguage

extension NetworkTrainer {
    /// Takes up the weights of a model, so that training goes on from there. Its sizes must be the same.
    func read(_ file: ModelFile, vocabulary: [UInt64]) throws {
        guard try file.tensor("shape", of: Int32.self).elementsEqual(shape.numbers),
            try file.tensor("vocabulary.keys", of: UInt64.self).elementsEqual(vocabulary)
        else {
            throw TrainingError("the model to start from has other sizes or other words")
        }
        let rows = shape.vocabulary + shape.hashedRows
        let quantized = try file.tensor("embedding", of: Int8.self, count: rows * shape.wordWidth)
        let scales = try file.tensor("embedding.scales", of: Float.self, count: rows)
        for index in 0..<rows * shape.wordWidth {
            embedding.values[index] = Float(quantized[index]) * scales[index / shape.wordWidth]
        }
        // A model from before the lists of names has had other uses for their rows.
        if (try? file.tensor("gazetteer.keys", of: UInt64.self)) == nil {
            for bits in 0..<UInt32(32) {
                let row = shape.vocabulary + Int(WordFeatures.lists(bits) & UInt64(shape.hashedRows - 1))
                (embedding.values + row * shape.wordWidth).update(repeating: 0, count: shape.wordWidth)
            }
        }
        func take(_ name: String, _ slot: Parameters.Slot) throws {
            slot.value.update(
                from: try file.tensor(name, of: Float.self, count: slot.count).baseAddress!, count: slot.count)
        }
        func take(_ name: String, _ layer: Layer) throws {
            try take(name, layer.weights)
            try take(name + ".bias", layer.bias)
        }
        try take("word", word)
        for layer in 0..<shape.layers {
            try take("layer\(layer)", recurrent[layer])
            try take("layer\(layer).gates", gates[layer])
        }
        try take("conventions", conventions)
        try take("heads", heads)
        try take("arcs", arcs)
        try take("arcs.root", rootArc)
        try take("labels.root", rootLabel)
        try take("arcs.distance", distanceBias)
        try take("labels.distance", labelDistance)
        try take("labels", labels)
        try take("tags", tags)
    }
}
