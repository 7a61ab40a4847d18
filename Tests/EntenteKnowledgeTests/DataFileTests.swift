import EntenteKnowledge
import EntenteText
import Testing

@Suite struct DataFileTests {
    @Test func everyLineIsRight() {
        for problem in Knowledge.shared.problems { Issue.record("\(problem)") }
    }

    @Test func badLinesAreNamed() throws {
        var files = DataFile.embedded
        let bad = "Nowhere\tcity\tXX\nAtlantis\tfable\tGR\nEl Dorado\tcity\tCO\tManoa\textra\n"
        let index = try #require(files.firstIndex { $0.name == "places.tsv" })
        files[index] = DataFile(name: "places.tsv", bytes: Array(bad.utf8))
        let lines = Knowledge(files: files).problems.map(\.line)
        #expect(lines == [1, 2, 3])
    }

    @Test func missingFilesAreNamed() {
        let problems = Knowledge(files: []).problems
        #expect(problems.count == DataFile.embedded.count)
        #expect(Set(problems.map(\.code)) == ["missing-file"])
    }

    @Test(arguments: DataFile.embedded.map(\.name))
    func filesArePlainAndSmall(name: String) throws {
        let file = try #require(DataFile.embedded.first { $0.name == name })
        #expect(file.bytes.count < 1_000_000)
        #expect(file.bytes.last == UInt8(ascii: "\n"))
        #expect(file.bytes.first == UInt8(ascii: "#"))
        #expect(String(validating: file.bytes, as: UTF8.self) != nil)
        for (number, line) in file.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .enumerated()
        {
            #expect(!line.contains(UInt8(ascii: "\r")), "\(name):\(number + 1)")
            #expect(
                line.last != UInt8(ascii: " ") && line.last != UInt8(ascii: "\t"),
                "\(name):\(number + 1) ends with a space")
        }
    }
}
