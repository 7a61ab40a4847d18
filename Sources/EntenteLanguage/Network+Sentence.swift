extension Network {
    /// Where the parts of ``heads`` lie in its outputs.
    var namesAt: Int { Self.posWidth }
    var arcDependentAt: Int { Self.posWidth + Self.nameHeads * Self.nameWidth }
    var arcHeadAt: Int { arcDependentAt + shape.arcWidth }
    var labelDependentAt: Int { arcHeadAt + shape.arcWidth }
    var labelHeadAt: Int { labelDependentAt + shape.labelWidth }

    /// Runs the recurrent layers over a sentence whose first-layer inputs lie in `space.z`; returns the top layer's
    /// output. The heads' lies in `space.heads`.
    func encode(_ space: Workspace, count: Int) -> UnsafeMutablePointer<Float> {
        let width = shape.width
        var x = space.even
        var h = space.odd
        RecurrentScan.run(z: space.z, x: x, parts: 4, v: gates[0].start, width: width, count: count, h: h)
        for index in recurrent.indices {
            swap(&x, &h)
            space.rows.fill(x, stride: 2 * width, count: count, width: 2 * width)
            recurrent[index].apply(space.rows, to: space.z, stride: 6 * width)
            RecurrentScan.run(z: space.z, x: x, parts: 3, v: gates[index + 1].start, width: width, count: count, h: h)
        }
        space.rows.fill(h, stride: 2 * width, count: count, width: 2 * width)
        heads.apply(space.rows, to: space.heads, stride: heads.outputs)
        return h
    }

    /// Scores all arcs and finds the tree; it lies in `space.tree.heads`.
    func parse(_ space: Workspace, count: Int) {
        let outputs = heads.outputs
        let out = space.heads
        for word in 0..<count {
            let row = out + word * outputs + arcDependentAt
            var index = 0
            while index < 2 * shape.arcWidth {
                store(atLeast(0, load(row + index)), row + index)
                index += 8
            }
        }
        space.rows.fill(out + arcDependentAt, stride: outputs, count: count, width: shape.arcWidth)
        arcMatrix.apply(space.rows, to: space.query, stride: shape.arcWidth)
        for word in 0..<count {
            let query = space.query + word * shape.arcWidth
            let row = space.scores + word * Workspace.scoreStride
            row[0] = dot(query, rootArc.start, shape.arcWidth)
            for head in 0..<count where head != word {
                row[head + 1] =
                    dot(query, out + head * outputs + arcHeadAt, shape.arcWidth)
                    + distanceBias.start[Self.distance(from: word, to: head)]
            }
        }
        space.tree.decode(space.scores, stride: Workspace.scoreStride, count: count)
    }

    /// Scores the labels of the tree's arcs: rows of `labels.outputs` in `space.labels`.
    func label(_ space: Workspace, count: Int) {
        let outputs = heads.outputs
        let width = shape.labelWidth
        for word in 0..<count {
            let head = Int(space.tree.heads[word]) - 1
            let dependent = space.heads + word * outputs + labelDependentAt
            let governor = head < 0 ? rootLabel.start : UnsafePointer(space.heads + head * outputs + labelHeadAt)
            let place = labelDistance.start + (head < 0 ? 0 : Self.distance(from: word, to: head)) * width
            let hidden = space.hidden + word * width
            var index = 0
            while index < width {
                var sum = load(dependent + index) + load(governor + index)
                if head >= 0 { sum += load(place + index) }
                store(atLeast(0, sum), hidden + index)
                index += 8
            }
        }
        space.rows.fill(space.hidden, stride: width, count: count, width: width)
        labels.apply(space.rows, to: space.labels, stride: labels.outputs)
    }

    /// The index of the largest of some numbers.
    @inline(__always)
    static func best(_ scores: UnsafePointer<Float>, _ count: Int) -> Int {
        var best = 0
        for index in 1..<count where scores[index] > scores[best] { best = index }
        return best
    }
}
