/// A rectangle of any direction that something in a picture covers.
struct LabelBox {
    let center: Point
    let halfWidth: Double
    let halfHeight: Double
    /// The direction of its width, of length 1.
    let direction: Point

    init(center: Point, width: Double, height: Double, direction: Point = Point(x: 1, y: 0)) {
        self.center = center
        halfWidth = width / 2
        halfHeight = height / 2
        self.direction = direction
    }

    /// True where two boxes have a point in common: the test of separating axes (Gottschalk, Lin and Manocha, "OBBTree",
    /// 1996).
    func overlaps(_ other: LabelBox) -> Bool {
        let apart = other.center - center
        let reach = halfWidth + halfHeight + other.halfWidth + other.halfHeight
        if apart.x * apart.x + apart.y * apart.y > reach * reach { return false }
        for axis in [direction, across, other.direction, other.across] {
            let distance = abs(apart.x * axis.x + apart.y * axis.y)
            if distance >= extent(along: axis) + other.extent(along: axis) { return false }
        }
        return true
    }

    /// A line with no width, as a box.
    static func line(from a: Point, to b: Point) -> LabelBox {
        let length = (b - a).length
        let direction = length > 0 ? (b - a) * (1 / length) : Point(x: 1, y: 0)
        return LabelBox(center: (a + b) * 0.5, width: length, height: 0.5, direction: direction)
    }

    private var across: Point { Point(x: -direction.y, y: direction.x) }

    private func extent(along axis: Point) -> Double {
        halfWidth * abs(direction.x * axis.x + direction.y * axis.y)
            + halfHeight * abs(across.x * axis.x + across.y * axis.y)
    }

    var left: Double { center.x - extent(along: Point(x: 1, y: 0)) }
    var right: Double { center.x + extent(along: Point(x: 1, y: 0)) }
    var top: Double { center.y - extent(along: Point(x: 0, y: 1)) }
    var bottom: Double { center.y + extent(along: Point(x: 0, y: 1)) }
}
