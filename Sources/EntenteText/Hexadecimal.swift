/// The sixteen digits, in lower case.
package let lowerHex = Array("0123456789abcdef".utf8)

/// Two lower-case hexadecimal digits for each byte: `ba78` for 0xba, 0x78.
package func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    var digits: [UInt8] = []
    for byte in bytes {
        digits.append(lowerHex[Int(byte >> 4)])
        digits.append(lowerHex[Int(byte & 15)])
    }
    return String(decoding: digits, as: UTF8.self)
}
