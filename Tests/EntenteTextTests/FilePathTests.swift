import EntenteText
import Testing

@Suite struct FilePathTests {
    @Test(
        arguments: [
            (Array("a/b.txt".utf8), "a/b.txt"), ([], ""), ([0x61, 0xE9, 0x62], "a\\xE9b"),
            ([0xC3, 0xA9, 0xFF], "é\\xFF"),
            ([0xF0, 0x9F, 0x8E], "\\xF0\\x9F\\x8E"), ([0x80, 0xE2, 0x82, 0xAC], "\\x80€"),
        ] as [([UInt8], String)])
    func description(bytes: [UInt8], text: String) {
        #expect(FilePath(bytes: bytes).description == text)
        #expect((FilePath(bytes: bytes).text == nil) == text.contains("\\x"))
    }

    @Test(arguments: [("a", "a/n"), ("a/", "a/n"), ("/", "/n")])
    func appending(folder: String, path: String) {
        #expect(FilePath(folder).appending(Array("n".utf8)).description == path)
    }
}
