import EntenteCommand
import Foundation
import Testing

/// Input that breaks programs: a clear error or a right result, never a crash, never a half file.
@Suite struct HostileInputTests {
    /// What is wrong, the file's name, its bytes, and the code of the message; nil where an article can be made of it.
    static let files: [(name: String, bytes: [UInt8], code: String?)] = [
        ("empty.txt", [], "empty-file"),
        ("blank.txt", Array("\n \n\t\n".utf8), "empty-article"),
        ("binary.txt", (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 197 ^ $0 >> 3) }, "binary-file"),
        (
            "picture.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + Array(repeating: 7, count: 300),
            "binary-file"
        ),
        ("zeros.txt", Array(repeating: 0, count: 10_000), "binary-file"),
        ("broken-utf8.txt", Array(story(1).utf8) + [0xC3, 0x28, 0xFF, 0xFE, 0xE2, 0x82] + Array(" end.\n".utf8), nil),
        (
            "deep.html",
            Array("<html><head><title>Talks</title></head><body>".utf8)
                + Array(String(repeating: "<div>", count: 10_000).utf8) + Array("<p>\(story(2))</p>".utf8)
                + Array(String(repeating: "</div>", count: 10_000).utf8) + Array("</body></html>".utf8), nil
        ),
        (
            "laughs.xml",
            Array(
                """
                <?xml version="1.0"?>
                <!DOCTYPE nitf [<!ENTITY a "ha ha ha ha ha ha ha ha ha ha">
                \((1..<12).map { "<!ENTITY a\($0) \"\(String(repeating: $0 == 1 ? "&a;" : "&a\($0 - 1);", count: 10))\">" }.joined(separator: "\n"))]>
                <nitf><body><body.head><hedline><hl1>&a11;</hl1></hedline></body.head><body.content><p>&a11;</p></body.content></body></nitf>
                """.utf8), ""
        ),
        (
            "external.xml",
            Array(
                """
                <?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/passwd">]>
                <nitf><body><body.content><p>Leaders met. &x;</p></body.content></body></nitf>
                """.utf8), ""
        ),
        (
            "deep.json", Array((String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)).utf8),
            ""
        ),
        ("broken.jsonl", Array("{\"text\": \"Leaders met in Paris on Monday.\"}\n{\"text\": \n{}\n".utf8), ""),
        (
            "names.txt",
            Array(
                """
                Quotes "and" back\\slashes ]]> <&> \u{1F389}\u{202E}\u{5D0}\u{5D1}\u{5D2}\u{202C} \u{1}\u{8}\u{B}\u{FFFE}\u{FFFF}

                Published : Nov. 12, 2019 - 17:30

                President Moon "]]>\\" Jae-in \u{1F389} met Prime Minister Shinz\u{14D} Abe \u{202E}\u{5D0}\u{5D1}\u{202C} in Tokyo on Tuesday.
                "Tabs\tand ]]> \\n {} ' \\" \u{7F}\u{85} are fine," Abe said.

                """.utf8), nil
        ),
    ]

    @Test(arguments: files.indices)
    func oneBadFileAmongGoodOnes(index: Int) async throws {
        let folder = try Folder()
        defer { folder.remove() }
        let (name, bytes, code) = Self.files[index]
        let good = try folder.write(story(3), to: "good.txt")
        let bad = try folder.write(bytes, to: name)
        let answer = await entente("build", good, bad, "--output", "\(folder.path)/out", "--jobs", "2")
        if let code {
            // An empty code: the file may be refused or read in part.
            #expect(answer.outcome == .partial || code.isEmpty && answer.outcome == .success)
            if answer.outcome == .partial {
                #expect(answer.error.contains(bad) && (code.isEmpty || answer.error.contains("[\(code)]")))
            }
        } else {
            #expect(answer.outcome == .success)
        }
        #expect(folder.names("out") == ["graph.graphml", "graph.ttl"])
        #expect(!folder.text("out/graph.ttl").contains("root:x:0"))
        #expect(
            !folder.text("out/graph.ttl").contains("ha ha ha ha ha ha ha ha ha ha ha ha ha ha ha ha ha ha ha ha ha ha"))
        let alone = await entente("build", bad, "--output", "\(folder.path)/alone", "--to", "turtle")
        #expect(alone.outcome == .success || folder.names("alone").isEmpty || alone.outcome == .partial)
    }

    @Test func oneLongLine() async throws {
        #if DEBUG
            let size = 2_000_000  // an unoptimised build takes a minute for the whole
        #else
            let size = 50_000_000
        #endif
        let folder = try Folder()
        defer { folder.remove() }
        let good = try folder.write(story(3), to: "good.txt")
        let long = try folder.write([UInt8](repeating: UInt8(ascii: "a"), count: size), to: "long.txt")
        let answer = await entente("build", good, long, "--output", "\(folder.path)/out")
        #expect(answer.outcome == .success || answer.outcome == .partial)
        #expect(folder.names("out") == ["graph.graphml", "graph.ttl"])
    }

    @Test(arguments: [
        "it's \"odd\".txt", "sp ace\n.txt", "-dash.txt", "\u{5E9}\u{5DC}\u{5D5}\u{5DD}.txt", "\u{1F389}.txt",
        "a%20b&c.txt",
    ])
    func oddFileNames(name: String) async throws {
        let folder = try Folder()
        defer { folder.remove() }
        try folder.write(story(4), to: "in/\(name)")
        let answer = await entente("build", "\(folder.path)/in", "--output", "\(folder.path)/o \(name)")
        #expect(answer.outcome == .success)
        #expect(folder.names("o \(name)") == ["graph.graphml", "graph.ttl"])
    }

    @Test func whatIsMissingIsReportedAndTheRestDone() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        let good = try folder.write(story(3), to: "good.txt")
        let answer = await entente("build", "\(folder.path)/nowhere.txt", good, "--output", "\(folder.path)/out")
        #expect(answer.outcome == .partial)
        #expect(answer.error.contains("nowhere.txt: error: the file cannot be read"))
        #expect(folder.names("out") == ["graph.graphml", "graph.ttl"])
    }

    @Test func nothingToReadWritesNothing() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        let answer = await entente("build", "\(folder.path)/nowhere.txt", "--output", "\(folder.path)/out")
        #expect(answer.outcome == .failure)
        #expect(folder.names() == [])
    }

    @Test func aFileInPlaceOfTheOutputFolder() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        let good = try folder.write(story(3), to: "good.txt")
        try folder.write("mine", to: "out")
        for output in ["\(folder.path)/out", "\(folder.path)/out/below", "/dev/null/out", "/dev/full"] {
            let answer = await entente("build", good, "--output", output)
            #expect(answer.outcome == .failure)
            #expect(answer.error.contains("[output-folder]"))
        }
        #expect(folder.text("out") == "mine")
    }

    @Test(.enabled(if: geteuid() != 0, "root may write anywhere"))
    func aReadOnlyOutputFolder() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        let good = try folder.write(story(3), to: "good.txt")
        try FileManager.default.createDirectory(
            atPath: "\(folder.path)/out", withIntermediateDirectories: false, attributes: [.posixPermissions: 0o555])
        let answer = await entente("build", good, "--output", "\(folder.path)/out")
        #expect(answer.outcome == .failure)
        #expect(answer.error.contains("[output-folder]"))
        #expect(folder.names("out") == [])
    }

    /// A link to /dev/full stands for a disk that fills up while the second file is written.
    @Test(arguments: ["graph.ttl", "graph.graphml"])
    func aFullDisk(name: String) async throws {
        let folder = try Folder()
        defer { folder.remove() }
        let good = try folder.write(story(3), to: "good.txt")
        try FileManager.default.createDirectory(atPath: "\(folder.path)/out", withIntermediateDirectories: false)
        let other = name == "graph.ttl" ? "graph.graphml" : "graph.ttl"
        try folder.write("before", to: "out/\(other)")
        try FileManager.default.createSymbolicLink(
            atPath: "\(folder.path)/out/\(name)", withDestinationPath: "/dev/full")
        let answer = await entente("build", good, "--output", "\(folder.path)/out")
        #expect(answer.outcome == .failure)
        #expect(answer.error.contains("[disk-full]"))
        #expect(folder.text("out/\(other)") == "before")
        #expect(folder.names("out") == ["graph.graphml", "graph.ttl"])
    }
}
