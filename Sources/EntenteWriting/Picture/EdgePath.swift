/// The line of an edge from the rim of one node to the rim of another.
struct EdgePath {
    let start: Point
    /// What a bowed line is drawn towards (the control point of a quadratic Bézier curve); nil of a straight one.
    let control: Point?
    let end: Point

    init(_ edge: PictureScene.Edge, _ nodes: [PictureScene.Node]) {
        let a = nodes[edge.source]
        let b = nodes[edge.target]
        let along = b.place - a.place
        let length = along.length
        guard edge.source != edge.target, length > 0 else {
            // A loop above the node.
            let reach = 3 * a.radius + 14 + abs(edge.bow)
            start = a.place + Point(x: -a.radius * 0.6, y: -a.radius * 0.8)
            end = a.place + Point(x: a.radius * 0.6, y: -a.radius * 0.8)
            control = a.place + Point(x: 0, y: -reach)
            return
        }
        let across = Point(x: -along.y / length, y: along.x / length)
        // The middle of the curve lies halfway to the control point.
        let control = (a.place + b.place) * 0.5 + across * (2 * edge.bow)
        self.control = edge.bow == 0 ? nil : control
        start = Self.toward(control, from: a.place, by: a.radius + 1)
        end = Self.toward(control, from: b.place, by: b.radius + 3)
    }

    private static func toward(_ target: Point, from point: Point, by distance: Double) -> Point {
        let along = target - point
        let length = along.length
        return length > distance ? point + along * (distance / length) : point
    }

    /// The point at a part of the way, from 0 to 1.
    func point(_ part: Double) -> Point {
        let rest = 1 - part
        guard let control else { return start * rest + end * part }
        return start * (rest * rest) + control * (2 * rest * part) + end * (part * part)
    }

    /// The way in short straight pieces.
    var pieces: [LabelBox] {
        guard control != nil else { return [.line(from: start, to: end)] }
        return (0..<4).map { .line(from: point(Double($0) / 4), to: point(Double($0 + 1) / 4)) }
    }
}
