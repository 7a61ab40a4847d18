import EntenteXML
import Testing

@Suite struct MarkupParserTests {
    private func html(_ text: String, depth: Int = 512) -> MarkupTree {
        MarkupParser(maximumDepth: depth).html(Array(text.utf8))
    }
    private func text(_ tree: MarkupTree) -> String {
        String(
            decoding: tree.nodes.indices.filter { tree.nodes[$0].isText }.flatMap { Array(tree.text($0)) },
            as: UTF8.self)
    }

    @Test func keepsElementsAttributesAndTextInOrder() throws {
        let tree = try MarkupParser().xml(Array("<a x=\"1\" y=\"&lt;2\"><b>one</b> two <c/>three</a>".utf8))
        #expect(tree.nodes.indices.map { tree.name($0) } == ["a", "b", "", "", "c", ""])
        #expect(tree.attribute("x", of: 0) == "1")
        #expect(tree.attribute("y", of: 0) == "<2")
        #expect(tree.attribute("z", of: 0) == nil)
        #expect(String(decoding: tree.textContent(0), as: UTF8.self) == "one two three")
        #expect(Array(tree.children(0)) == [1, 3, 4, 5])
        #expect(tree.elements("c") == [4])
    }

    @Test func closesWhatHTMLLeavesOpen() {
        let tree = html("<p>one<p>two<br>three<li>four")
        #expect(tree.elements("p").count == 2)
        #expect(text(tree) == "onetwothreefour")
    }

    @Test func readsEntitiesAndCharactersOfHTML() {
        #expect(text(html("<p>caf&eacute; &amp; &#x1F600; &unknown;</p>")) == "café & 😀 &unknown;")
    }

    @Test(arguments: [10, 1_000, 10_000, 100_000])
    func deepHTMLKeepsItsText(depth: Int) {
        let tree = html(
            String(repeating: "<div>", count: depth) + "deep" + String(repeating: "</div>", count: depth)
                + "<p>after</p>")
        #expect(text(tree) == "deepafter")
        #expect(tree.nodes.allSatisfy { $0.depth <= 512 })
        #expect(tree.nodes.indices.allSatisfy { Int(tree.nodes[$0].end) > $0 })
    }

    @Test func deepHTMLWithWrongEndTagsEnds() {
        let page = String(repeating: "<b>", count: 20_000) + "x" + String(repeating: "</i></div>", count: 20_000)
        #expect(text(html(page)) == "x")
    }

    @Test func scriptsBeyondTheDepthAreNotText() {
        let tree = html(String(repeating: "<div>", count: 600) + "<script>var x = 1</script>seen")
        let seen = tree.nodes.indices.filter {
            tree.nodes[$0].isText && tree.name(Int(tree.nodes[$0].parent)) != "script"
        }
        #expect(String(decoding: seen.flatMap { Array(tree.text($0)) }, as: UTF8.self) == "seen")
    }

    @Test func deepXMLIsRefused() {
        let text = String(repeating: "<a>", count: 600) + String(repeating: "</a>", count: 600)
        #expect(throws: MarkupFailure.self) { try MarkupParser(maximumDepth: 200).xml(Array(text.utf8)) }
        let failure = #expect(throws: MarkupFailure.self) { try MarkupParser(maximumDepth: 100).xml(Array(text.utf8)) }
        #expect(failure?.code == .tooDeep)
    }

    @Test func billionLaughsIsRefused() {
        var text = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"ha\">"
        for index in 1..<20 {
            text +=
                "<!ENTITY a\(index) \"" + String(repeating: index == 1 ? "&a;" : "&a\(index - 1);", count: 10) + "\">"
        }
        text += "]><x>&a19;</x>"
        let failure = #expect(throws: MarkupFailure.self) { try MarkupParser().xml(Array(text.utf8)) }
        #expect(failure?.code == .entities)
    }

    @Test(arguments: [
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><x>&e;</x>",
        "<!DOCTYPE x [<!ENTITY % p SYSTEM \"http://192.0.2.1/x.dtd\"> %p;]><x/>",
    ])
    func externalEntitiesAreRefused(text: String) {
        let failure = #expect(throws: MarkupFailure.self) { try MarkupParser().xml(Array(text.utf8)) }
        #expect(failure?.code == .entities)
    }

    @Test func anExternalDTDIsNotRead() throws {
        let tree = try MarkupParser().xml(
            Array("<!DOCTYPE x SYSTEM \"http://192.0.2.1/x.dtd\"><x>caf&eacute;</x>".utf8))
        #expect(text(tree) == "café")
    }

    @Test func malformedXMLNamesItsLine() {
        let failure = #expect(throws: MarkupFailure.self) { try MarkupParser().xml(Array("<a>\n<b>\n</a>".utf8)) }
        #expect(failure?.code == .malformed)
        #expect(failure?.line == 3)
    }

    @Test func hugeAttributesAndManyOfThemAreRead() {
        let value = String(repeating: "v", count: 3_000_000)
        let tree = html("<p title=\"\(value)\">x</p>")
        #expect(tree.attribute("title", of: tree.elements("p")[0])?.utf8.count == 3_000_000)
        let many = (0..<3000).map { "a\($0)=\($0)" }.joined(separator: " ")
        #expect(text(html("<p \(many)>x</p>")) == "x")
    }

    @Test func isUsedByManyThreadsAtOnce() async {
        let results = await withTaskGroup(of: String.self) { group in
            for number in 0..<64 { group.addTask { text(html("<p>\(number)</p><script>1</script>")) } }
            return await group.reduce(into: Set<String>()) { $0.insert($1) }
        }
        #expect(results.count == 64)
    }
}
