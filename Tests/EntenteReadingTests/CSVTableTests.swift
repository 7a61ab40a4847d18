import EntenteReading
import EntenteText
import Testing

@Suite struct CSVTableTests {
    @Test(
        arguments: [
            "a,b\nx,y\n", "a,b\r\nx,y", "\u{FEFF}a,b\r\nx,y\r\n", "a;b\nx;y\n", "a\tb\rx\ty\r",
            "\"a\",\"b\"\n\"x\",\"y\"\n",
            " A ,B\n x,y \n", "\n\na,b\n\nx,y\n\n", "a,b,\nx,y,\n", "a,b\nx,y,,\n", "\"a\";b\nx;\"y\"\n",
        ])
    func oneRow(_ text: String) throws {
        let table = try CSVTable(text, path: "x.csv")
        #expect(Array(table.header.prefix(2)) == ["a", "b"])
        #expect(table.rows.map { [$0["a"], $0["b"], $0["c"]] } == [["x", "y", ""]])
    }

    @Test(
        arguments: [
            ("x", "x"), ("\"x, y\"", "x, y"), ("\"x \"\"y\"\"\"", "x \"y\""), ("x \"y\" z", "x \"y\" z"), ("\"\"", ""),
            ("\"x\r\ny\"", "x\ny"), ("'=1+1", "=1+1"), ("\"'@a\"", "@a"), ("'Ndrangheta", "'Ndrangheta"),
            ("''=1", "''=1"),
            ("'- x", "- x"), ("Côte d’Ivoire", "Côte d’Ivoire"),
        ])
    func cells(_ cell: String, _ text: String) throws {
        #expect(try CSVTable("a,b\n\(cell),z\n", path: "x.csv").rows.map { [$0["a"], $0["b"]] } == [[text, "z"]])
    }

    @Test func linesAreThoseOfTheFile() throws {
        let table = try CSVTable("a\n\n\"x\ny\"\r\nz\n", path: "x.csv")
        #expect(table.rows.map(\.line) == [3, 5])
    }

    @Test func nothing() throws {
        let table = try CSVTable("\u{FEFF}\r\n", path: "x.csv")
        #expect(table.header.isEmpty && table.rows.isEmpty)
    }

    @Test(
        arguments: [
            ("a,b\n\"x,y\nz\n", 2, "not closed"), ("a,b\nx,\"y\"z\n", 2, "after the closing quotation mark"),
            ("a,b\nx,y\nx,y,z\n", 3, "has 3 cells, the header 2"), ("a,b,A\n", 1, "“a” twice"),
            ("a,b\n\"", 2, "not closed"),
        ] as [(String, Int, String)])
    func badFilesAreNamedWithTheirLine(_ text: String, _ line: Int, _ words: String) {
        let fault = #expect(throws: Diagnostic.self) { try CSVTable(text, path: "x.csv") }
        #expect(fault?.path == "x.csv" && fault?.code == "bad-csv" && fault?.remedy != nil)
        #expect(fault?.line == line)
        #expect(fault?.message.contains(words) == true)
    }
}
