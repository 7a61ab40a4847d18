import Entente
import EntenteGraph
import EntenteText
import Testing

/// Overrides as a spreadsheet.
@Suite struct OverridesTableTests {
    @Test func everyDecisionIsRead() throws {
        let file = try OverridesFile(
            csv: """
                decision,kind,first,second,first id,second id,second article,note
                same,person,Ash Carter,Ashton Carter,,,,seen in 2016
                Different,,Kim Yong-chol,Kim Yong Chol,,,2018-05-30-1a2b3c4d5e6f,
                ,person,Kim Jong-un,Kim Jong-nam,,,,
                SAME,meeting,Talks,Talks,meeting/a,meeting/b,,
                alias,agreement,GSOMIA,"the ""intelligence"" pact, 2016",,,,
                alias,person,Ash Carter,Ashton Carter,person/ash-carter,person/ashton-carter,,
                """, path: "desk.csv")
        #expect(file.path == "desk.csv")
        #expect(file.overrides.list.map(\.line) == [2, 3, 5, 6, 7])
        #expect(
            file.overrides.list.map(\.instruction) == [
                .same([.init("Ash Carter", kind: .person), .init("Ashton Carter", kind: .person)]),
                .different([.init("Kim Yong-chol"), .init("Kim Yong Chol", article: "2018-05-30-1a2b3c4d5e6f")]),
                .same([.init("meeting/a"), .init("meeting/b")]),
                .alias(.init("GSOMIA", kind: .agreement), "the \"intelligence\" pact, 2016"),
                .alias(.init("person/ash-carter"), "Ashton Carter"),
            ])
    }

    @Test(arguments: ["decision,first,second\n", "decision;kind;first;second\r\n;person;a;b\r\n;;;\r\n"])
    func nothingIsNoFault(_ csv: String) throws {
        #expect(try OverridesFile(csv: csv, path: "x.csv").overrides.isEmpty)
    }

    @Test(
        arguments: [
            ("", 1, "decision,kind,first,second"), ("decision,first\n", 1, "no column “second”"),
            ("same,Ash Carter,Ashton Carter\n", 1, "no column “decision”"),
            ("decision,first,second\nequal,a,b\n", 2, "same, different or alias"),
            ("decision,first,second\nsame,a,b\nsame,a,\n", 3, "“second” is empty"),
            ("decision,first,second\nalias,,b\n", 2, "“first” is empty"),
            ("decision,first,second\nalias,a,\n", 2, "“second” is empty"),
            ("decision,kind,first,second\nsame,man,a,b\n", 2, "person"),
            ("decision,first,second\nsame,a,b,c\n", 2, "quotation marks"),
            ("decision,first,second\nsame,\"a,b\n", 2, "not closed"),
        ] as [(String, Int, String)])
    func badFilesAreNamedWithLineAndRemedy(_ csv: String, _ line: Int, _ words: String) {
        let fault = #expect(throws: Diagnostic.self) { try OverridesFile(csv: csv, path: "desk.csv") }
        #expect(fault?.path == "desk.csv" && fault?.remedy != nil)
        #expect(fault?.line == line)
        #expect(fault?.description.contains(words) == true)
    }

    @Test func theNameOfTheFileTells() throws {
        let folder = try Folder()
        defer { folder.remove() }
        let csv = try folder.write("decision;first;second\nsame;a;b\n", to: "desk.CSV")
        #expect(try OverridesFile(path: csv).overrides.list.map(\.instruction) == [.same([.init("a"), .init("b")])])
        let latin = try folder.write(Array("decision,first,second\nsame,M".utf8) + [0xFC, 0x0A], to: "latin.csv")
        let fault = #expect(throws: Diagnostic.self) { try OverridesFile(path: latin) }
        #expect(fault?.message == "the file is not UTF-8" && fault?.remedy == "save it as UTF-8")
    }
}
