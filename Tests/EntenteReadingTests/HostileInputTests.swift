import EntenteReading
import EntenteText
import Foundation
import Testing

@Suite struct HostileInputTests {
    @Test func emptyFilesAreSaid() {
        #expect(Sample("").codes == ["empty-file"])
        for text in [" ", "\n\n\n", "\u{FEFF}", "***\n\n---\n"] { #expect(Sample(text).codes == ["empty-article"]) }
        for path in ["a.html", "a.xml", "a.json", "a.jsonl"] { #expect(!Sample(" \n", path: path).codes.isEmpty) }
    }

    @Test(
        arguments: [
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], [0x25, 0x50, 0x44, 0x46, 0x2D, 0x31], [0x50, 0x4B, 0x03, 0x04],
            [0x7F, 0x45, 0x4C, 0x46], [0, 1, 2, 3, 4, 5, 6, 7, 0, 0, 9],
        ] as [[UInt8]])
    func binaryFilesAreSaid(bytes: [UInt8]) {
        let sample = Sample(bytes: bytes)
        #expect(sample.codes == ["binary-file"])
        #expect(sample.diagnostics.first?.severity == .error)
    }

    @Test func randomBytesNeverCrash() {
        var state: UInt64 = 42
        func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state >> 33
        }
        let seeds: [[UInt8]] = [
            "{\"text\": \"", "<html><p>", "<?xml version=\"1.0\"?><nitf>", "", "By ", "SEOUL, Nov. 23 (Yonhap) — ",
            "<html><script type=\"application/ld+json\">{",
        ].map { Array($0.utf8) }
        for round in 0..<400 {
            var bytes = seeds[round % seeds.count]
            let count = Int(next() % 600)
            for _ in 0..<count { bytes.append(round % 3 == 0 ? UInt8(next() & 0xFF) : UInt8(32 + next() % 95)) }
            let reading = ArticleReader().read(bytes: bytes, path: "random")
            for article in reading.articles {
                #expect(article.blocks.allSatisfy { Int($0.range.end) <= article.source.count })
            }
        }
    }

    @Test func cutAndMixedPagesNeverCrash() {
        let page = Array(
            "<!DOCTYPE html><html><head><title>Talks</title><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Talks &amp; more\",\"datePublished\":\"2019-11-12T00:00:00Z\"}</script></head><body><article><h1>Talks</h1><p>\(Sample.first)</p><p>\(Sample.second)<br><br>café 😀</p></article></body></html>"
                .utf8)
        for end in stride(from: 1, to: page.count, by: 3) {
            _ = ArticleReader().read(bytes: Array(page[..<end]), path: "cut.html")
        }
        for start in stride(from: 1, to: page.count, by: 5) {
            _ = ArticleReader().read(bytes: Array(page[start...]), path: "cut.html")
        }
    }

    @Test func aFileOfOneLongLineIsRead() {
        let text = String(repeating: "The talks went on and on without a break. ", count: 120_000)
        let sample = Sample(text)
        #expect(sample.article?.blocks.count == 1)
        #expect(sample.article?.source.count == text.utf8.count)
        let noSpaces = Sample(String(repeating: "x", count: 5_000_000))
        #expect(noSpaces.article == nil || noSpaces.article?.blocks.count == 1)
    }

    @Test func filesBeyondTheLimitAreRefused() {
        let sample = Sample("\(Sample.headline)\n\n\(Sample.first)\n", options: ReadingOptions(maximumSize: 50))
        #expect(sample.codes == ["file-too-large"])
    }

    @Test(arguments: [10_000, 50_000])
    func deepPagesAreRead(depth: Int) {
        let page =
            "<html><body><h1>\(Sample.headline)</h1>" + String(repeating: "<div>", count: depth)
            + "<p>\(Sample.first)</p>" + String(repeating: "</div>", count: depth)
            + "<p>\(Sample.second)</p></body></html>"
        let sample = Sample(page, path: "deep.html")
        #expect(sample.texts(.paragraph).joined(separator: " ").contains(Sample.first))
    }

    @Test func deepAndExpandingXMLIsRefused() {
        let deep =
            "<?xml version=\"1.0\"?><nitf>" + String(repeating: "<block>", count: 10_000)
            + String(repeating: "</block>", count: 10_000) + "</nitf>"
        #expect(
            Sample(deep, path: "deep.xml").codes == ["too-deep"]
                || Sample(deep, path: "deep.xml").codes == ["invalid-xml"])
        var laughs = "<?xml version=\"1.0\"?><!DOCTYPE nitf [<!ENTITY a \"ha\">"
        for index in 1..<30 {
            laughs +=
                "<!ENTITY a\(index) \"" + String(repeating: index == 1 ? "&a;" : "&a\(index - 1);", count: 10) + "\">"
        }
        laughs += "]><nitf><body><body.content><p>&a29;</p></body.content></body></nitf>"
        let sample = Sample(laughs, path: "laughs.xml")
        #expect(sample.codes == ["entities-refused"])
        #expect(sample.diagnostics.first?.line != nil)
        #expect(
            Sample(
                "<?xml version=\"1.0\"?><!DOCTYPE nitf [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><nitf><p>&e;</p></nitf>"
            ).codes == ["entities-refused"])
        #expect(Sample("<?xml version=\"1.0\"?><other/>").codes.first == "unknown-xml")
        #expect(Sample("<?xml version=\"1.0\"?><nitf><p>text").codes.first == "invalid-xml")
    }

    @Test(arguments: [
        "O’Brien & “Sons” <Ltd>", "back\\slash \"quoted\" 'single'", "]]> <!-- -->", "😀 👩‍👩‍👧‍👦 🇰🇷", "مجلس الوزراء",
        "שלום עליכם", "e\u{301} combining", "\u{202E}reversed\u{202C}",
    ])
    func namesAreKeptAsTheyStand(name: String) throws {
        let sentence = "The head of \(name) told reporters on Tuesday that the talks would go on for another week."
        #expect(Sample("\(Sample.headline)\n\n\(sentence)\n\n\(Sample.second)\n").texts(.paragraph).first == sentence)
        let escaped = sentence.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
            .replacingOccurrences(of: ">", with: "&gt;")
        let page =
            "<html><head><meta charset=\"utf-8\"><title>T</title></head><body><h1>\(Sample.headline)</h1><p>\(escaped)</p><p>\(Sample.second)</p></body></html>"
        #expect(Sample(page, path: "a.html").texts(.paragraph).first == sentence)
        let nitf =
            "<?xml version=\"1.0\"?><nitf><body><body.head><hedline><hl1>\(Sample.headline)</hl1></hedline></body.head><body.content><p>\(escaped)</p></body.content></body></nitf>"
        #expect(Sample(nitf, path: "a.xml").texts(.paragraph).first == sentence)
        let data = try JSONSerialization.data(withJSONObject: ["text": sentence])
        #expect(Sample(bytes: Array(data), path: "a.jsonl").texts(.paragraph).first == sentence)
    }

    @Test func missingFilesAndFoldersAreSaid() {
        #expect(ArticleReader().read("/nowhere/at/all.txt").diagnostics.map(\.code) == ["unreadable-file"])
        #expect(ArticleReader().read(TemporaryFolder.shared.path).diagnostics.map(\.code) == ["unreadable-file"])
        #expect(ArticleReader().read("/proc/kmsg").diagnostics.map(\.code) == ["unreadable-file"])
    }

    @Test func manyThreadsReadAtOnce() async throws {
        let folder = TemporaryFolder()
        let page = "<html><body><h1>\(Sample.headline)</h1><p>\(Sample.first)</p><p>\(Sample.second)</p></body></html>"
        let paths = try (0..<40).map {
            try folder.write(
                $0 % 2 == 0 ? page : "\(Sample.headline)\n\n\(Sample.first)\n", "\($0).\($0 % 2 == 0 ? "html" : "txt")")
        }
        let reader = ArticleReader()
        let counts = await withTaskGroup(of: Int.self) { group in
            for path in paths { group.addTask { reader.read(path).articles.count } }
            return await group.reduce(0, +)
        }
        #expect(counts == 40)
    }
}
