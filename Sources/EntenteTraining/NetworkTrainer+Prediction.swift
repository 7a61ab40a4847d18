internal import EntenteLanguage

extension NetworkTrainer {
    /// What the network says of a sentence as it stands now.
    func predict(_ example: Example) -> Example {
        var result = example
        let count = example.words.count
        guard count > 0 else { return result }
        forward([example], count, false)
        let top = h[shape.layers - 1]
        let topWidth = 2 * shape.width
        let stride = heads.outputs
        let namesAt = Network.posWidth
        let dependentAt = namesAt + Network.nameHeads * Network.nameWidth
        let headAt = dependentAt + shape.arcWidth
        let labelDependentAt = headAt + shape.arcWidth
        let labelHeadAt = labelDependentAt + shape.labelWidth
        let width = shape.arcWidth

        result.tags = (0..<count).map { word in
            let part = best(out + word * stride, tagRanges.count)
            var choice = tagRanges[part].lowerBound
            var highest = -Float.infinity
            for candidate in tagRanges[part] {
                var score = tags.bias.value[candidate]
                for lane in 0..<topWidth {
                    score += top[word * topWidth + lane] * tags.weights.value[candidate * topWidth + lane]
                }
                if score > highest {
                    highest = score
                    choice = candidate
                }
            }
            return Int16(choice)
        }
        var decoder = TreeDecoder()
        var scores = [Float](repeating: 0, count: count * (count + 1))
        var query = [Float](repeating: 0, count: width)
        for word in 0..<count {
            let row = out + word * stride + dependentAt
            for lane in 0..<width { query[lane] = arcs.bias.value[lane] }
            for depth in 0..<width where row[depth] > 0 {
                for lane in 0..<width { query[lane] += row[depth] * arcs.weights.value[depth * width + lane] }
            }
            for head in 0...count where head != word + 1 {
                var score: Float = head == 0 ? 0 : distanceBias.value[Network.distance(from: word, to: head - 1)]
                for lane in 0..<width {
                    score +=
                        query[lane]
                        * (head == 0 ? rootArc.value[lane] : max(out[(head - 1) * stride + headAt + lane], 0))
                }
                scores[word * (count + 1) + head] = score
            }
        }
        scores.withUnsafeBufferPointer { decoder.decode($0.baseAddress!, stride: count + 1, count: count) }
        result.heads = decoder.heads.prefix(count).map { Int16($0) }
        result.relations = (0..<count).map { word in
            let head = Int(result.heads[word])
            var hidden = [Float](repeating: 0, count: shape.labelWidth)
            for lane in 0..<shape.labelWidth {
                var sum = out[word * stride + labelDependentAt + lane]
                sum += head == 0 ? rootLabel.value[lane] : out[(head - 1) * stride + labelHeadAt + lane]
                if head != 0 {
                    sum += labelDistance.value[Network.distance(from: word, to: head - 1) * shape.labelWidth + lane]
                }
                hidden[lane] = max(sum, 0)
            }
            var choice = 0
            var highest = -Float.infinity
            for label in 0..<labelCount {
                var score = labels.bias.value[label]
                for lane in 0..<shape.labelWidth {
                    score += hidden[lane] * labels.weights.value[lane * labelWidth + label]
                }
                if score > highest {
                    highest = score
                    choice = label
                }
            }
            return UInt8(choice)
        }
        var names = [Float](repeating: 0, count: count * Network.nameWidth)
        var trellis = NameTrellis()
        names.withUnsafeMutableBufferPointer { names in
            for word in 0..<count {
                NameScores.trust.withUnsafeBufferPointer { trust in
                    NameScores.combine(
                        out + word * stride + namesAt, trust: trust.baseAddress!,
                        to: names.baseAddress! + word * Network.nameWidth)
                }
            }
            trellis.decode(names.baseAddress!, stride: Network.nameWidth, count: count)
        }
        result.names = Array(trellis.best.prefix(count))
        return result
    }

    private func best(_ scores: Floats, _ count: Int) -> Int {
        var best = 0
        for index in 1..<count where scores[index] > scores[best] { best = index }
        return best
    }
}
