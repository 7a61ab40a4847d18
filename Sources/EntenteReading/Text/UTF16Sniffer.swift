/// Sees UTF-16 by its byte order mark or by the zero bytes of its ASCII characters.
enum UTF16Sniffer {
    enum ByteOrder { case little, big }

    static func byteOrder(of bytes: ArraySlice<UInt8>) -> ByteOrder? {
        if bytes.starts(with: [0xFF, 0xFE]) { return .little }
        if bytes.starts(with: [0xFE, 0xFF]) { return .big }
        let sample = bytes.prefix(4096)
        guard sample.count >= 8 else { return nil }
        var zeros = [0, 0]
        for (index, byte) in sample.enumerated() where byte == 0 { zeros[index & 1] += 1 }
        let half = sample.count / 2
        if zeros[1] * 10 > half * 6, zeros[0] * 20 < half { return .little }
        if zeros[0] * 10 > half * 6, zeros[1] * 20 < half { return .big }
        return nil
    }
}
