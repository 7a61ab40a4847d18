import Entente
import EntenteGraph
import EntenteText
import Testing

@Suite struct OverridesFileTests {
    @Test func everySectionIsRead() throws {
        let file = try OverridesFile(
            yaml: """
                # What the desk knows.
                same:
                  - [person/ash-carter, Ashton Carter]
                different:
                  - [Kim Yong-chol, {name: Kim Yong Chol, article: 2018-05-30-1a2b3c4d5e6f, kind: person}]
                means:
                  - {name: the Blue House, thing: organization/cheong-wa-dae}
                wrong:
                  - {thing: GSOMIA, property: expiresOn, value: 2019-11-22}
                  - thing: GSOMIA
                    property: party
                alias:
                  - {thing: GSOMIA, name: "the intelligence pact: GSOMIA"}
                """, path: "desk.yaml")
        let list = file.overrides.list
        #expect(list.map(\.line) == [3, 5, 7, 9, 10, 13])
        #expect(list[0].instruction == .same([.init("person/ash-carter"), .init("Ashton Carter")]))
        #expect(
            list[1].instruction
                == .different([
                    .init("Kim Yong-chol"), .init("Kim Yong Chol", kind: .person, article: "2018-05-30-1a2b3c4d5e6f"),
                ]))
        #expect(list[2].instruction == .means(.init("the Blue House"), thing: .init("organization/cheong-wa-dae")))
        #expect(list[3].instruction == .wrong(.init("GSOMIA"), .expiresOn, "2019-11-22"))
        #expect(list[4].instruction == .wrong(.init("GSOMIA"), .party, nil))
        #expect(list[5].instruction == .alias(.init("GSOMIA"), "the intelligence pact: GSOMIA"))
    }

    @Test(arguments: ["", "# nothing yet\n", "same:\n", "same: []\n"])
    func nothingIsNoFault(_ yaml: String) throws {
        #expect(try OverridesFile(yaml: yaml, path: "x").overrides.isEmpty)
    }

    @Test(
        arguments: [
            ("same: [a, b", 2, "cannot be read"), ("same:\n  - [a, b]\n bad", 3, "cannot be read"),
            ("- a\n- b\n", 1, "same:"), ("? same: a\n", 1, "a section must have a name"),
            ("equal:\n  - [a, b]\n", 1, "same, different"), ("same:\n  - [a]\n", 2, "[Ash Carter, Ashton Carter]"),
            ("same: a\n", 1, "hyphen"), ("same:\n  - {name: a}\n", 2, "[Ash Carter"),
            ("wrong:\n  - {thing: a, property: end}\n", 2, "expiresOn"), ("wrong:\n  - {thing: a}\n", 2, "property"),
            ("alias:\n  - {thing: a, nmae: b}\n", 2, "nmae"),
            ("means:\n  - {name: a, thing: b, kind: man}\n", 2, "person"),
            ("same:\n  - [a, b]\nsame:\n  - [c, d]\n", nil, "twice"), ("alias:\n  - just a text\n", 2, "{thing:"),
        ] as [(String, Int?, String)])
    func badFilesAreNamedWithLineAndRemedy(_ yaml: String, _ line: Int?, _ words: String) {
        let fault = #expect(throws: Diagnostic.self) { try OverridesFile(yaml: yaml, path: "desk.yaml") }
        #expect(fault?.path == "desk.yaml" && fault?.code == "bad-overrides" && fault?.remedy != nil)
        if let line { #expect(fault?.line == line) }
        #expect(fault?.description.contains(words) == true)
    }

    /// References in the keys of a mapping, each of nine of the one before: they are not followed.
    @Test(arguments: [true, false])
    func referencesThatGrow(inKeys: Bool) {
        let lines = (1...8).map { level in
            "&a\(level) [\((0..<9).map { _ in "*a\(level - 1)" }.joined(separator: ", "))]"
        }
        let yaml = (["&a0 [x, y]"] + lines).map { inKeys ? "? \($0)\n: 1\n" : "- \($0)\n" }.joined()
        let fault = #expect(throws: Diagnostic.self) { try OverridesFile(yaml: yaml, path: "desk.yaml") }
        #expect(fault?.code == "bad-overrides" && fault?.message == "it has more than 20 references (*name)")
    }

    @Test func aFewReferencesAreFollowed() throws {
        let file = try OverridesFile(yaml: "same:\n  - [&pact GSOMIA, b]\n  - [*pact, \"a * b\"]\n", path: "x")
        #expect(
            file.overrides.list.map(\.instruction) == [
                .same([.init("GSOMIA"), .init("b")]), .same([.init("GSOMIA"), .init("a * b")]),
            ])
    }

    @Test func aFileWithoutAnEnd() {
        let fault = #expect(throws: Diagnostic.self) { try OverridesFile(path: "/dev/zero") }
        #expect(fault?.code == "file-too-large" && fault?.path == "/dev/zero")
    }

    @Test func aMissingFileIsNamed() {
        let fault = #expect(throws: Diagnostic.self) { try OverridesFile(path: "/no/such/desk.yaml") }
        #expect(fault?.path == "/no/such/desk.yaml" && fault?.code == "unreadable-file")
    }
}
