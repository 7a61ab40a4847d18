import EntenteExtraction
import EntenteText
import Testing

/// The repairs on trees that are given, so that they hold whatever a model makes of a sentence.
@Suite struct ParseRepairTests {
    static let rows: [(name: String, tree: String, arcs: [String])] = ParseRepairExamples.trees.sorted {
        $0.key < $1.key
    }.flatMap { name, examples in examples.map { (name, $0.tree, $0.arcs) } }

    @Test(arguments: rows)
    func mends(_ row: (name: String, tree: String, arcs: [String])) {
        let document = ParseRepair.repaired(Self.document(row.tree))
        let arcs = document.tokens.indices.map { token in
            let head = Int(document.tokens[token].head)
            return "\(document.text(token)) \(document.tokens[token].relation.rawValue) "
                + (head == token ? "-" : document.text(head))
        }
        for arc in row.arcs { #expect(arcs.contains(arc), "\(row.name): \(arcs)") }
    }

    @Test func allHaveExamples() {
        #expect(Set(ParseRepair.all.map(\.name)) == Set(ParseRepairExamples.trees.keys))
    }

    /// A tree without slips stays as it is, and what is mended needs no mending again.
    @Test(arguments: [
        "Peru/PROPN/nsubj/2 renewed=renew/VERB/root/0 the/DET/det/4 pact/NOUN/obj/2 on/ADP/case/6 Monday/PROPN/obl/2",
        "The/DET/det/2 pact/NOUN/nsubj/6 that/PRON/obj/5 Peru/PROPN/nsubj/5 signed=sign/VERB+vbn/acl:relcl/2 holds=hold/VERB/root/0",
        "Oslo/PROPN/nsubj/2 urged=urge/VERB/root/0 Lima/PROPN/obj/2 to/PART/mark/5 stay/VERB/xcomp/2",
        "Peru/PROPN/nsubj/4 ,/PUNCT/punct/1 he/PRON/nsubj/4 left=leave/VERB/root/0",
    ])
    func leavesAlone(_ tree: String) {
        let before = Self.document(tree)
        let after = ParseRepair.repaired(before)
        #expect(after.tokens.map(\.head) == before.tokens.map(\.head))
        #expect(after.tokens.map(\.relation) == before.tokens.map(\.relation))
    }

    @Test(arguments: rows)
    func mendsOnce(_ row: (name: String, tree: String, arcs: [String])) {
        let once = ParseRepair.repaired(Self.document(row.tree))
        let twice = ParseRepair.repaired(once)
        #expect(twice.tokens.map(\.head) == once.tokens.map(\.head))
    }

    /// A mark that stands before the clause in between is none of the second: nothing is mended, and nothing ends the program.
    @Test func markBeforeBoth() {
        let tree =
            "Aides=aide/NOUN/nsubj/2 said=say/VERB+vbd/root/0 that/SCONJ/mark/6 Lee/PROPN/nsubj/5 said=say/VERB+vbd/ccomp/2 rained=rain/VERB+vbd/ccomp/2"
        let document = ParseRepair.repaired(Self.document(tree))
        #expect(document.tokens.count == 6)
    }

    /// A document of one sentence: `word=lemma/POS/relation/head`, heads counted from 1, 0 for the root.
    static func document(_ tree: String) -> Document {
        let parts = tree.split(separator: " ").map { $0.split(separator: "/").map(String.init) }
        let words = parts.map { String($0[0].split(separator: "=")[0]) }
        let source = SourceText(words.joined(separator: " "))
        var document = Document(
            article: Article(
                source: source, sha256: "", origin: "test", blocks: [Block(role: .paragraph, range: source.all)]))
        var start = 0
        for (index, part) in parts.enumerated() {
            let end = start + words[index].utf8.count
            var token = Token(
                range: TextRange(start..<end), norm: Symbol(words[index].lowercased()), sentence: 0, spaceAfter: true)
            let named = part[0].split(separator: "=")
            token.lemma = Symbol(named.count > 1 ? String(named[1]) : words[index].lowercased())
            let tag = part[1].split(separator: "+")
            token.partOfSpeech = PartOfSpeech.allCases.first { $0.tag == tag[0] } ?? .x
            if tag.count > 1 { token.morphology = Self.forms[tag[1]] ?? [] }
            token.relation = DependencyRelation(rawValue: part[2]) ?? .dep
            let head = Int(part[3]) ?? 0
            token.head = UInt32(head == 0 ? index : head - 1)
            document.tokens.append(token)
            start = end + 1
        }
        document.sentences = [Sentence(tokens: 0..<parts.count, range: source.all, block: 0)]
        return document
    }

    /// The tags of verb forms that a tree may give.
    private static let forms: [Substring: Morphology] = [
        "vbd": [.past, .finite], "vbn": [.past, .participle], "vbg": [.gerund],
    ]
}
