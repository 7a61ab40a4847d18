#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Converts text of an older encoding to UTF-8 through iconv.
struct CharacterConverter: ~Copyable {
    private let descriptor: iconv_t
    /// Byte sequences that the encoding does not allow.
    private(set) var replaced = 0

    /// Nil where the encoding is not known.
    init?(from encoding: String) {
        let name =
            switch encoding {
            // What the web calls by these names is the larger Microsoft or Chinese standard: WHATWG Encoding Standard.
            case "euc-kr", "ks_c_5601-1987", "ksc5601", "ks_c_5601-1989": "CP949"
            case "shift_jis", "shift-jis", "sjis", "x-sjis": "CP932"
            case "gb2312", "gbk", "x-gbk", "gb_2312-80": "GB18030"
            case "iso-8859-9", "latin5": "CP1254"
            case "tis-620", "iso-8859-11": "CP874"
            default: encoding
            }
        guard let opened = iconv_open("UTF-8", name), Int(bitPattern: opened) != -1 else { return nil }
        descriptor = opened
    }

    deinit { iconv_close(descriptor) }

    mutating func convert(_ bytes: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count * 2)
        var input = bytes
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        var failures = 0
        let descriptor = descriptor
        input.withUnsafeMutableBytes { input in
            guard var from = input.baseAddress?.assumingMemoryBound(to: CChar.self) as UnsafeMutablePointer<CChar>?
            else {
                return
            }
            var left = input.count
            while left > 0 {
                var written = 0
                let result = piece.withUnsafeMutableBytes { piece in
                    var to = piece.baseAddress?.assumingMemoryBound(to: CChar.self)
                    var room = piece.count
                    var source: UnsafeMutablePointer<CChar>? = from
                    let result = iconv(descriptor, &source, &left, &to, &room)
                    let reason = errno
                    if let source { from = source }
                    written = piece.count - room
                    return result == Int.max || Int(bitPattern: UInt(bitPattern: result)) == -1 ? reason : 0
                }
                output.append(contentsOf: piece[..<written])
                if result == EILSEQ || result == EINVAL, left > 0 {
                    output.append(contentsOf: [0xEF, 0xBF, 0xBD])
                    failures += 1
                    from += 1
                    left -= 1
                } else if result != 0 && result != E2BIG {
                    return
                }
            }
        }
        replaced += failures
        return output
    }
}
