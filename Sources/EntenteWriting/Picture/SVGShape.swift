/// The outline of a node.
enum SVGShape {
    static func write(_ shape: NodeStyle.Shape, at place: Point, radius: Double, to sink: ByteSink) throws {
        switch shape {
        case .disc:
            try sink.write("<circle cx=\"")
            try sink.write(tenths: place.x)
            try sink.write("\" cy=\"")
            try sink.write(tenths: place.y)
            try sink.write("\" r=\"")
            try sink.write(tenths: radius)
            try sink.write("\"/>")
        case .square:
            let half = radius * 0.88
            try write([(-half, -half), (half, -half), (half, half), (-half, half)], at: place, to: sink)
        case .diamond:
            try write([(0, -radius), (radius, 0), (0, radius), (-radius, 0)], at: place, to: sink)
        case .triangle:
            try write(
                [(0, -radius), (radius * 0.95, radius * 0.75), (-radius * 0.95, radius * 0.75)], at: place, to: sink)
        }
    }

    private static func write(_ corners: [(Double, Double)], at place: Point, to sink: ByteSink) throws {
        try sink.write("<path d=\"")
        for (number, corner) in corners.enumerated() {
            try sink.write(number == 0 ? "M" : "L")
            try sink.write(tenths: place.x + corner.0)
            try sink.write(" ")
            try sink.write(tenths: place.y + corner.1)
        }
        try sink.write("z\"/>")
    }
}
