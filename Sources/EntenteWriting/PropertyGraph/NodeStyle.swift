import EntenteGraph

/// How a node looks: its colour and shape say what it is, its size how many passages support it.
///
/// The colours are those that people who see colours differently can tell apart: Okabe and Ito, "Color Universal Design"
/// (2008), with two greys. Kinds of similar colour have different shapes.
enum NodeStyle {
    struct Color {
        let red, green, blue: UInt8

        init(_ hex: UInt32) {
            red = UInt8(hex >> 16)
            green = UInt8(hex >> 8 & 255)
            blue = UInt8(hex & 255)
        }

        /// `#E69F00`.
        var hex: String {
            let digits = [red, green, blue].flatMap { [upperHex[Int($0 >> 4)], upperHex[Int($0 & 15)]] }
            return "#" + String(decoding: digits, as: UTF8.self)
        }

        private var upperHex: [UInt8] { Array("0123456789ABCDEF".utf8) }
    }

    /// The shapes that GEXF, yEd, Graphviz and a picture all know.
    enum Shape: String {
        case disc, square, diamond, triangle
    }

    static func color(_ kind: Kind) -> Color {
        switch kind {
        case .country: Color(0x0072B2)  // blue
        case .person: Color(0x56B4E9)  // sky blue
        case .organization: Color(0x009E73)  // bluish green
        case .office, .tenure: Color(0xF0E442)  // yellow
        case .agreement, .membership: Color(0xD55E00)  // vermilion
        case .event: Color(0xE69F00)  // orange
        case .meeting: Color(0xCC79A7)  // reddish purple
        case .position: Color(0x000000)  // black
        case .statement: Color(0xCCCCCC)
        case .place: Color(0x808080)
        }
    }

    /// The colour of articles and passages.
    static let sourceColor = Color(0xE5E5E5)

    static func shape(_ kind: Kind) -> Shape {
        switch kind {
        case .person, .office, .statement: .disc
        case .country, .organization, .agreement: .square
        case .event, .meeting, .tenure, .membership: .diamond
        case .place, .position: .triangle
        }
    }

    /// The radius in pixels: its square grows with the number of passages.
    static func radius(mentions: Int) -> Double { min(24, (36 + 14 * Double(max(0, mentions))).squareRoot()) }

    /// The width of a line, likewise.
    static func lineWidth(weight: Int) -> Double { min(5, (0.4 + 0.6 * Double(max(1, weight))).squareRoot()) }
}
