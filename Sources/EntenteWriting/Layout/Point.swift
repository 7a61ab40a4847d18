/// A place in a picture, in pixels; y grows downwards.
public struct Point: Hashable, Sendable {
    public var x: Double
    public var y: Double

    public init(x: Double, y: Double) {
        self.x = x
        self.y = y
    }

    static func + (a: Point, b: Point) -> Point { Point(x: a.x + b.x, y: a.y + b.y) }
    static func - (a: Point, b: Point) -> Point { Point(x: a.x - b.x, y: a.y - b.y) }
    static func * (a: Point, factor: Double) -> Point { Point(x: a.x * factor, y: a.y * factor) }

    var length: Double { (x * x + y * y).squareRoot() }

    /// Points that fill the unit square around the origin evenly, without a random number: the sequence R2 of Roberts,
    /// "The unreasonable effectiveness of quasirandom sequences" (2018).
    static func scattered(_ index: Int) -> Point {
        let x = Double(index + 1) * 0.7548776662466927
        let y = Double(index + 1) * 0.5698402909980532
        return Point(x: x - x.rounded(.down) - 0.5, y: y - y.rounded(.down) - 0.5)
    }
}
