import EntenteGraph
import EntenteText
import EntenteWriting
import Testing

struct NQuadsWriterTests {
    /// What a hundred thousand articles say is written in time that grows with their number, not with its square.
    @Test(.timeLimit(.minutes(10)), arguments: [NQuadsWriter.format.name, TriGWriter.format.name])
    func aClaimOfManyArticles(format name: String) throws {
        let count = 100_000
        var builder = GraphBuilder()
        var passages: [Int] = []
        for number in 100_000..<100_000 + count {
            let article = builder.source("undated-\(number)", NewsSource(sha256: "\(number)"))
            passages.append(builder.passage("Japan is a party.", in: article))
        }
        let pact = builder.thing(.agreement, "pact", name: "Pact", in: passages)
        let japan = builder.thing(.country, "JP", name: "Japan", in: passages)
        builder.fact(pact, .party, .thing(japan), in: passages)
        let written = try bytes(of: builder.graph, as: FormatRegistry.standard.format(named: name))
        let counts = name == "nquads" ? "articleCount> \"100000\"" : "articleCount 100000 ;"
        #expect(occurrences(of: Array(counts.utf8), in: written) == count + 2, "each claim's part, and both things")
    }

    private func occurrences(of part: [UInt8], in bytes: [UInt8]) -> Int {
        var count = 0
        for place in bytes.indices where bytes[place] == part[0] && bytes[place...].starts(with: part) { count += 1 }
        return count
    }
}
