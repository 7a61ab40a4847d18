internal import EntenteLanguage
internal import Glibc

extension NetworkTrainer {
    private var arcDependentAt: Int { Network.posWidth + Network.nameHeads * Network.nameWidth }
    private var arcHeadAt: Int { arcDependentAt + shape.arcWidth }
    private var labelDependentAt: Int { arcHeadAt + shape.arcWidth }
    private var labelHeadAt: Int { labelDependentAt + shape.labelWidth }

    /// Cross entropy of some scores; they become the gradient.
    @inline(__always)
    private func crossEntropy(_ scores: Floats, _ count: Int, gold: Int, weight: Float = 1) -> Float {
        var top = scores[0]
        for index in 1..<count { top = max(top, scores[index]) }
        var sum: Float = 0
        let target = scores[gold]
        for index in 0..<count {
            scores[index] = expf(scores[index] - top)
            sum += scores[index]
        }
        let scale = weight / sum
        for index in 0..<count { scores[index] *= scale }
        scores[gold] -= weight
        return (logf(sum) + top - target) * weight
    }

    /// Part of speech by one classifier, the features by another among the tags of the right part of speech.
    func tagLoss(_ example: Example, _ start: Int, _ top: Floats, _ loss: inout Loss) {
        let width = 2 * shape.width
        for word in example.words.indices {
            let token = start + word
            let tag = Int(example.tags[word])
            let part = tagPart[tag]
            let scores = dOut + token * heads.outputs
            scores.update(from: out + token * heads.outputs, count: tagRanges.count)
            loss.tag += crossEntropy(scores, tagRanges.count, gold: part)
            let range = tagRanges[part]
            guard range.count > 1 else { continue }
            let input = top + token * width
            let dInput = dTop + token * width
            for (index, candidate) in range.enumerated() {
                let row = tags.weights.value + candidate * width
                var sum = Matrix.Lane.zero
                var lane = 0
                while lane < width {
                    sum += Matrix.load(row + lane) * Matrix.load(input + lane)
                    lane += 16
                }
                scratch[index] = sum.sum() + tags.bias.value[candidate]
            }
            loss.tag += crossEntropy(scratch, range.count, gold: tag - range.lowerBound, weight: 0.7)
            for (index, candidate) in range.enumerated() where abs(scratch[index]) > 1e-6 {
                let d = scratch[index]
                let row = tags.weights.value + candidate * width
                let dRow = tags.weights.gradient + candidate * width
                tags.bias.gradient[candidate] += d
                var lane = 0
                while lane < width {
                    Matrix.store(Matrix.load(dInput + lane) + Matrix.load(row + lane) * d, dInput + lane)
                    Matrix.store(Matrix.load(dRow + lane) + Matrix.load(input + lane) * d, dRow + lane)
                    lane += 16
                }
            }
        }
    }

    func nameLoss(_ example: Example, _ start: Int, _ head: Int, _ loss: inout Loss) {
        for word in example.words.indices {
            let at = (start + word) * heads.outputs + Network.posWidth + head * Network.nameWidth
            (dOut + at).update(from: out + at, count: NameTrellis.labels)
            loss.name += crossEntropy(dOut + at, NameTrellis.labels, gold: Int(example.names[word]))
        }
        loss.nameWords += example.words.count
    }

    /// The arcs by a biaffine score over all heads, the labels for the right head.
    func treeLoss(_ example: Example, _ start: Int, _ loss: inout Loss) {
        let count = example.words.count
        let width = shape.arcWidth
        let stride = heads.outputs
        // Rectified dependents and heads; row 0 of the heads is the root.
        let dependents = scratch
        let governors = dependents + count * width
        let query = governors + (count + 1) * width
        let dQuery = query + count * width
        let dGovernors = dQuery + count * width
        let dDependents = dGovernors + (count + 1) * width
        let columns = (count + 16) / 16 * 16
        let scores = dDependents + count * width
        let flipped = scores + count * columns
        (governors).update(from: rootArc.value, count: width)
        for word in 0..<count {
            let row = out + (start + word) * stride
            for lane in 0..<width {
                dependents[word * width + lane] = max(row[arcDependentAt + lane], 0)
                governors[(word + 1) * width + lane] = max(row[arcHeadAt + lane], 0)
            }
        }
        Matrix.multiply(
            dependents, stride: width, arcs.weights.value, into: query, stride: width, rows: count, depth: width,
            columns: width)
        Matrix.addRow(arcs.bias.value, to: query, stride: width, rows: count, columns: width)
        Matrix.zero(flipped, width * columns)
        for head in 0...count {
            for lane in 0..<width { flipped[lane * columns + head] = governors[head * width + lane] }
        }
        Matrix.multiply(
            query, stride: width, flipped, into: scores, stride: columns, rows: count, depth: width, columns: columns)
        for word in 0..<count {
            let row = scores + word * columns
            for head in 1...count where head != word + 1 {
                row[head] += distanceBias.value[Network.distance(from: word, to: head - 1)]
            }
            row[word + 1] = -1e9
            loss.arc += crossEntropy(row, count + 1, gold: Int(example.heads[word]))
            for lane in count + 1..<columns { row[lane] = 0 }
            row[word + 1] = 0
            for head in 1...count where head != word + 1 {
                distanceBias.gradient[Network.distance(from: word, to: head - 1)] += row[head]
            }
        }
        Matrix.multiply(
            scores, stride: columns, governors, into: dQuery, stride: width, rows: count, depth: count + 1,
            columns: width)
        Matrix.zero(dGovernors, (count + 1) * width)
        Matrix.outer(
            scores, stride: columns, query, stride: width, into: dGovernors, rows: count, depth: count + 1,
            columns: width)
        Matrix.outer(
            dependents, stride: width, dQuery, stride: width, into: arcs.weights.gradient, rows: count, depth: width,
            columns: width)
        Matrix.sumRows(dQuery, stride: width, into: arcs.bias.gradient, rows: count, columns: width)
        Matrix.transpose(arcs.weights.value, rows: width, columns: width, into: flipped)
        Matrix.multiply(
            dQuery, stride: width, flipped, into: dDependents, stride: width, rows: count, depth: width, columns: width)
        for lane in 0..<width { rootArc.gradient[lane] += dGovernors[lane] }
        for word in 0..<count {
            let row = dOut + (start + word) * stride
            for lane in 0..<width {
                row[arcDependentAt + lane] = dependents[word * width + lane] > 0 ? dDependents[word * width + lane] : 0
                row[arcHeadAt + lane] =
                    governors[(word + 1) * width + lane] > 0 ? dGovernors[(word + 1) * width + lane] : 0
            }
        }
        labelLoss(example, start, &loss)
        loss.treeWords += count
    }

    private func labelLoss(_ example: Example, _ start: Int, _ loss: inout Loss) {
        let count = example.words.count
        let width = shape.labelWidth
        let stride = heads.outputs
        let hidden = scratch
        let dHidden = hidden + count * width
        let scores = dHidden + count * width
        let flipped = scores + count * labelWidth
        for word in 0..<count {
            let head = Int(example.heads[word])
            let dependent = out + (start + word) * stride + labelDependentAt
            let governor = head == 0 ? rootLabel.value : out + (start + head - 1) * stride + labelHeadAt
            let place = labelDistance.value + (head == 0 ? 0 : Network.distance(from: word, to: head - 1)) * width
            for lane in 0..<width {
                hidden[word * width + lane] = max(dependent[lane] + governor[lane] + (head == 0 ? 0 : place[lane]), 0)
            }
        }
        Matrix.multiply(
            hidden, stride: width, labels.weights.value, into: scores, stride: labelWidth, rows: count, depth: width,
            columns: labelWidth)
        Matrix.addRow(labels.bias.value, to: scores, stride: labelWidth, rows: count, columns: labelWidth)
        for word in 0..<count {
            let row = scores + word * labelWidth
            loss.label += crossEntropy(row, labelCount, gold: Int(example.relations[word]))
            for lane in labelCount..<labelWidth { row[lane] = 0 }
        }
        Matrix.outer(
            hidden, stride: width, scores, stride: labelWidth, into: labels.weights.gradient, rows: count, depth: width,
            columns: labelWidth)
        Matrix.sumRows(scores, stride: labelWidth, into: labels.bias.gradient, rows: count, columns: labelWidth)
        Matrix.transpose(labels.weights.value, rows: width, columns: labelWidth, into: flipped)
        Matrix.multiply(
            scores, stride: labelWidth, flipped, into: dHidden, stride: width, rows: count, depth: labelWidth,
            columns: width)
        for word in 0..<count {
            let head = Int(example.heads[word])
            let dDependent = dOut + (start + word) * stride + labelDependentAt
            let dGovernor = head == 0 ? rootLabel.gradient : dOut + (start + head - 1) * stride + labelHeadAt
            let dPlace = labelDistance.gradient + (head == 0 ? 0 : Network.distance(from: word, to: head - 1)) * width
            for lane in 0..<width where hidden[word * width + lane] > 0 {
                let d = dHidden[word * width + lane]
                dDependent[lane] += d
                dGovernor[lane] += d
                if head != 0 { dPlace[lane] += d }
            }
        }
    }
}
