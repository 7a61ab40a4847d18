import EntenteReading
import EntenteText
import Testing

@Suite struct EncodingTests {
    static let text =
        "Zürich talks end\n\nThe talks in Zürich ended on Tuesday with an “agreement” on water, café owners said.\n"

    private func utf16(_ text: String, big: Bool, mark: Bool) -> [UInt8] {
        ((mark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit in
            big ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
        }
    }

    private func windows1252(_ text: String) -> [UInt8] {
        text.unicodeScalars.map { $0 == "“" ? 0x93 : $0 == "”" ? 0x94 : UInt8($0.value) }
    }

    @Test func encodingsAreSeen() {
        let variants: [[UInt8]] = [
            Array(Self.text.utf8), [0xEF, 0xBB, 0xBF] + Array(Self.text.utf8), utf16(Self.text, big: false, mark: true),
            utf16(Self.text, big: true, mark: true),
            utf16(Self.text, big: false, mark: false), utf16(Self.text, big: true, mark: false), windows1252(Self.text),
        ]
        for bytes in variants {
            let sample = Sample(bytes: bytes)
            #expect(sample.article?.source.utf8 == Array(Self.text.utf8))
            #expect(sample.diagnostics.isEmpty)
        }
    }

    @Test(arguments: [
        ("windows-1252", [0x63, 0x61, 0x66, 0xE9] as [UInt8], "café"),
        ("iso-8859-1", [0x63, 0x61, 0x66, 0xE9], "café"), ("iso-8859-2", [0xA3, 0xF3, 0x64, 0xBC], "Łódź"),
        ("windows-1251", [0xCC, 0xEE, 0xF1, 0xEA, 0xE2, 0xE0], "Москва"),
        ("koi8-r", [0xED, 0xCF, 0xD3, 0xCB, 0xD7, 0xC1], "Москва"),
        ("euc-kr", [0xBC, 0xAD, 0xBF, 0xEF], "서울"), ("shift_jis", [0x93, 0x8C, 0x8B, 0x9E], "東京"),
        ("gb2312", [0xB1, 0xB1, 0xBE, 0xA9], "北京"), ("big5", [0xA5, 0x78, 0xA5, 0x5F], "台北"),
    ])
    func pagesDeclareTheirEncoding(name: String, bytes: [UInt8], text: String) {
        for meta in [
            "<meta charset=\"\(name)\">", "<meta http-equiv='Content-Type' content='text/html; charset=\(name)'>",
        ] {
            let page =
                Array(
                    "<html><head>\(meta)<title>x</title></head><body><h1>Talks</h1><p>The talks about water were held in "
                        .utf8) + bytes + Array(" on Tuesday and ended late.</p></body></html>".utf8)
            let sample = Sample(bytes: page, path: "page.html")
            #expect(
                sample.texts(.paragraph) == ["The talks about water were held in \(text) on Tuesday and ended late."])
        }
    }

    @Test func anUnknownEncodingIsSaid() {
        let sample = Sample(
            "<html><head><meta charset=\"x-martian\"></head><body><p>Text.</p></body></html>", path: "page.html")
        #expect(sample.codes == ["unknown-encoding"])
    }

    @Test func brokenUTF8IsReplacedAndCounted() {
        var bytes = Array("\(Sample.headline)\n\n\(Sample.first) Ministers said “yes” — and “no” in café ".utf8)
        bytes += [0xE2, 0x80, 0x41, 0xFF, 0x42, 0xC3]
        let sample = Sample(bytes: bytes)
        #expect(sample.codes == ["invalid-encoding"])
        #expect(sample.diagnostics[0].message.hasPrefix("3 "))
        #expect(
            sample.article?.source.string(TextRange(0..<(sample.article?.source.count ?? 0))).hasSuffix(
                "\u{FFFD}A\u{FFFD}B\u{FFFD}") ?? false)
    }

    @Test func whatXMLCannotHoldIsRemovedAndCounted() {
        let sample = Sample(
            "\(Sample.headline)\u{0}\n\n\(Sample.first)\u{1}\u{8}\u{1F}\u{FFFE}\u{FFFF}\u{B}\n\n\(Sample.second)\n")
        #expect(sample.isBare)
        #expect(sample.codes == ["characters-removed"])
        #expect(sample.diagnostics[0].message.hasPrefix("7 "))
    }

    @Test func loneSurrogatesAreReplaced() {
        var units = Array("\(Sample.headline)\n\n\(Sample.first)\n".utf16)
        units.insert(0xD800, at: 5)
        let bytes: [UInt8] = [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let sample = Sample(bytes: bytes)
        #expect(sample.codes == ["invalid-encoding"])
        let json = Sample("{\"headline\": \"Talks \\ud800 end\", \"text\": \"\(Sample.first)\"}", path: "a.jsonl")
        #expect(json.article?.headline == "Talks \u{FFFD} end")
    }
}
