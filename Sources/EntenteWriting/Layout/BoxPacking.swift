/// Puts boxes beside each other into a picture of about the given shape.
///
/// The skyline method: each box, the highest first, goes where its lower edge comes to lie highest. Jylänki, "A Thousand
/// Ways to Pack the Bin" (2010).
struct BoxPacking {
    struct Box {
        var width: Double
        var height: Double
    }

    /// Width by height of the whole.
    static let shape = 1.5

    /// The upper left corner of each box.
    static func pack(_ boxes: [Box]) -> [Point] {
        let area = boxes.reduce(0) { $0 + $1.width * $1.height }
        let width = max(boxes.map(\.width).max() ?? 0, (area * shape).squareRoot())
        var skyline = [(x: 0.0, y: 0.0, width: width)]
        var corners = [Point](repeating: Point(x: 0, y: 0), count: boxes.count)
        let order = boxes.indices.sorted { (boxes[$1].height, $0) < (boxes[$0].height, $1) }
        for index in order {
            let box = boxes[index]
            var best: (start: Int, end: Int, y: Double)?
            for start in skyline.indices {
                var y = 0.0
                var end = start
                var free = 0.0
                while end < skyline.count, free < box.width {
                    y = max(y, skyline[end].y)
                    free += skyline[end].width
                    end += 1
                }
                // A hair's breadth for the sum of widths, which may be less than the whole by rounding.
                guard free >= box.width * 0.999_999 else { break }
                if let found = best, found.y <= y { continue }
                best = (start, end, y)
            }
            guard let best else { continue }
            let x = skyline[best.start].x
            corners[index] = Point(x: x, y: best.y)
            let last = skyline[best.end - 1]
            var parts = [(x: x, y: best.y + box.height, width: box.width)]
            let rest = last.x + last.width - x - box.width
            if rest > width * 1e-6 { parts.append((x: x + box.width, y: last.y, width: rest)) }
            skyline.replaceSubrange(best.start..<best.end, with: parts)
        }
        return corners
    }
}
