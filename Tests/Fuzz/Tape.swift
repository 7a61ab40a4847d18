/// Bytes as a run of choices; after their end every choice is the first.
struct Tape {
    private var bytes: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) { self.bytes = bytes[...] }

    var isAtEnd: Bool { bytes.isEmpty }

    mutating func byte() -> UInt8 { bytes.popFirst() ?? 0 }

    /// A number below a bound.
    mutating func number(below bound: Int) -> Int {
        bound <= 256 ? Int(byte()) % bound : (Int(byte()) << 16 | Int(byte()) << 8 | Int(byte())) % bound
    }

    mutating func one<Element>(of choices: [Element]) -> Element { choices[number(below: choices.count)] }

    /// Some text that XML can hold, often one that was there before.
    mutating func text() -> String {
        let shape = byte()
        if shape < 192 { return SampleText.hostile[Int(shape) % SampleText.hostile.count] }
        var scalars = String.UnicodeScalarView()
        for _ in 0..<Int(shape) % 16 {
            let scalar = UnicodeScalar(UInt32(number(below: 0x11_0000)) >> (shape & 16 == 0 ? 0 : 13))
            if let scalar, Self.isOfXML(scalar) { scalars.append(scalar) }
        }
        return String(scalars)
    }

    private static func isOfXML(_ scalar: UnicodeScalar) -> Bool {
        switch scalar.value {
        case 9, 10, 13, 0x20...0xD7FF, 0xE000...0xFFFD, 0x1_0000...0x10_FFFF: true
        default: false
        }
    }
}
