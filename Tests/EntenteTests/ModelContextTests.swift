import EntenteCommand
import EntenteGraph
import EntenteQuery
import EntenteWriting
import Foundation
import Testing

/// `entente mcp`: what is said to good and to bad requests. `Tests/Readers/mcp_check.py` is its official client.
@Suite struct ModelContextTests {
    private let server: ModelContextServer

    init() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        for number in 1...2 { try folder.write(story(number), to: "in/\(number).txt") }
        let built = await entente("build", "\(folder.path)/in", "-o", folder.path, "--to", "jsonl", "--quiet")
        #expect(built.outcome == .success, "\(built.error)")
        server = ModelContextServer(try GraphReader().read(path: "\(folder.path)/graph.jsonl").graph)
    }

    /// What is said to a line, which is one line.
    private func answer(_ line: String) throws -> [String: Any] {
        let bytes = try #require(server.answer(Array(line.utf8)))
        #expect(!bytes.contains(0x0A))
        return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    }

    private func call(_ tool: String, _ arguments: String) throws -> (
        result: [String: Any], isError: Bool, text: String
    ) {
        let said = try answer(
            #"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"\#(tool)","arguments":\#(arguments)}}"#)
        let result = try #require(said["result"] as? [String: Any], "\(said)")
        let content = try #require((result["content"] as? [[String: Any]])?.first)
        #expect(content["type"] as? String == "text")
        return (
            result["structuredContent"] as? [String: Any] ?? [:], result["isError"] as? Bool ?? false,
            content["text"] as? String ?? ""
        )
    }

    // MARK: Requests

    @Test(arguments: [
        ("{", -32700), (#""\#u{1}""#, -32700), ("[]", -32600), ("7", -32600), ("{}", -32600),
        (#"{"jsonrpc":"1.0","id":1,"method":"ping"}"#, -32600), (#"{"jsonrpc":"2.0","id":1}"#, -32600),
        (#"{"jsonrpc":"2.0","id":{},"method":"ping"}"#, -32600),
        (#"{"jsonrpc":"2.0","id":null,"method":"ping"}"#, -32600),
        (#"{"jsonrpc":"2.0","id":1,"method":"ping","params":[]}"#, -32602),
        (#"{"jsonrpc":"2.0","id":1,"method":"tools/write"}"#, -32601),
        (#"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"erase"}}"#, -32602),
        (#"{"jsonrpc":"2.0","id":1,"method":"tools/call"}"#, -32602),
        (
            #"{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{"_meta":{"io.modelcontextprotocol/protocolVersion":"1999-01-01"}}}"#,
            -32022
        ),
    ])
    func badRequestsAreErrors(_ line: String, _ code: Int) throws {
        let said = try answer(line)
        #expect((said["error"] as? [String: Any])?["code"] as? Int == code, "\(said)")
        #expect(said["result"] == nil)
    }

    @Test(arguments: [
        "", "  \r", #"{"jsonrpc":"2.0","method":"notifications/initialized"}"#, #"{"jsonrpc":"2.0","method":"what"}"#,
        #"{"jsonrpc":"2.0","id":1,"result":{}}"#, #"[{"jsonrpc":"2.0","method":"notifications/initialized"}]"#,
    ])
    func whatWantsNoAnswerGetsNone(_ line: String) { #expect(server.answer(Array(line.utf8)) == nil) }

    @Test func batchesAndNamesOfRequests() throws {
        let line =
            #"[{"jsonrpc":"2.0","id":"a","method":"ping"},{"jsonrpc":"2.0","method":"x"},{"jsonrpc":"2.0","id":-2.5,"method":"ping"}]"#
        let bytes = try #require(server.answer(Array(line.utf8)))
        #expect(
            String(decoding: bytes, as: UTF8.self)
                == #"[{"jsonrpc":"2.0","id":"a","result":{}},{"jsonrpc":"2.0","id":-2.5,"result":{}}]"#)
        let long = String(decoding: server.refusalOfLongLine(), as: UTF8.self)
        #expect(long.contains("-32700") && long.contains("\(ModelContextServer.longestLine) bytes"))
    }

    @Test(arguments: [("2024-11-05", "2024-11-05"), ("2025-11-25", "2025-11-25"), ("1999-01-01", "2025-11-25")])
    func theVersionIsAgreedOn(_ asked: String, _ spoken: String) throws {
        let said = try answer(
            #"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"\#(asked)","capabilities":{}}}"#
        )
        let result = try #require(said["result"] as? [String: Any])
        #expect(result["protocolVersion"] as? String == spoken)
        #expect((result["serverInfo"] as? [String: Any])?["name"] as? String == "entente")
        #expect((result["instructions"] as? String)?.contains("2 articles of 2019-11-02 to 2019-11-03") == true)
        #expect(result["resultType"] == nil)
    }

    @Test(arguments: ["server/discover", "tools/list"])
    func requestsThatNameTheirVersion(_ method: String) throws {
        let said = try answer(
            #"{"jsonrpc":"2.0","id":1,"method":"\#(method)","params":{"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28"}}}"#
        )
        let result = try #require(said["result"] as? [String: Any])
        #expect(result["resultType"] as? String == "complete")
        #expect(result["ttlMs"] is Int && result["cacheScope"] as? String == "private")
        #expect((result["_meta"] as? [String: Any])?["io.modelcontextprotocol/serverInfo"] != nil)
    }

    // MARK: Tools

    @Test func theToolsOnlyRead() throws {
        let said = try answer(#"{"jsonrpc":"2.0","id":1,"method":"tools/list"}"#)
        let tools = try #require((said["result"] as? [String: Any])?["tools"] as? [[String: Any]])
        #expect(tools.map { $0["name"] as? String } == ["search", "show", "why", "ask", "path", "conflicts"])
        for tool in tools { #expect((tool["annotations"] as? [String: Bool])?["readOnlyHint"] == true) }
        // Each question can be asked: its parameters are arguments.
        let schema = try #require(tools[3]["inputSchema"] as? [String: Any])
        let arguments = Set(try #require(schema["properties"] as? [String: Any]).keys)
        for question in Question.all where question.text != nil {
            let names = question.parameters.map { $0.isOption ? $0.name : "thing" }
            #expect(arguments.isSuperset(of: names), "\(question.name)")
            #expect(!question.grounds.isEmpty, "\(question.name)")
            let query = question.queryWithGrounds([:])
            #expect(query.contains(question.grounds.map { " ?\($0)" }.joined() + " WHERE {"), "\(query)")
        }
    }

    @Test(arguments: [
        ("search", "{}", "needs the argument “text”"), ("search", #"{"text":7}"#, "text: it is no text"),
        ("search", #"{"text":"a","type":"Ship"}"#, "none of Person, Country"),
        ("search", #"{"text":"a","limit":0}"#, "from 1 to 200"),
        ("search", #"{"text":"a","limit":1.5}"#, "from 1 to 200"),
        ("search", #"{"txt":"a"}"#, "has no argument “txt”; it takes text, type, limit"),
        ("search", #"[1]"#, "the arguments are no object"),
        ("show", #"{"thing":"Nobody"}"#, "nothing in the graph is called “Nobody”"),
        ("why", #"{"thing":"senator"}"#, "nothing in the graph is called"),
        ("path", #"{"from":"Abe"}"#, "needs the argument “to”"),
        ("ask", #"{"question":"who-knows"}"#, "none of"), ("ask", #"{"question":"in-force"}"#, "needs on DAY"),
        ("ask", #"{"question":"in-force","on":"today"}"#, "is no day"),
        ("ask", #"{"question":"left","on":"2019-11-22"}"#, "left has no on"),
    ])
    func badArgumentsAreSaidToTheModel(_ tool: String, _ arguments: String, _ words: String) throws {
        let said = try call(tool, arguments)
        #expect(said.isError && said.text.contains(words), "\(said.text)")
        #expect(said.result.isEmpty)
    }

    @Test func whatIsMeantTwiceIsNamed() throws {
        let said = try call("show", #"{"thing":"of"}"#)
        #expect(said.isError && said.text.contains("several things are called “of”"), "\(said.text)")
        #expect(said.text.contains("office/jp-prime-minister (Prime Minister of Japan)"), "\(said.text)")
    }

    @Test func searchFindsBeginningsOfNames() throws {
        let found = try call("search", #"{"text":"shin ab","type":"Person"}"#).result
        let things = try #require(found["things"] as? [[String: Any]])
        #expect(things.map { $0["id"] as? String } == ["person/shinzo-abe"] && found["found"] as? Int == 1)
        let sentence = try #require((things[0]["sentences"] as? [[String: Any]])?.first)
        #expect((sentence["text"] as? String)?.contains("Abe") == true && sentence["article"] != nil)
        let all = try call("search", #"{"text":"","limit":2}"#).result
        #expect((all["things"] as? [Any])?.count == 2 && (all["found"] as? Int ?? 0) > 2)
    }

    @Test(arguments: [
        ("show", #"{"thing":"Abe"}"#), ("show", #"{"thing":"Japan","with":"South Korea"}"#),
        ("why", #"{"thing":"GSOMIA","limit":5}"#), ("path", #"{"from":"Abe","to":"Moon Jae-in"}"#),
    ])
    func answersCarryTheirSentences(_ tool: String, _ arguments: String) throws {
        let said = try call(tool, arguments)
        #expect(!said.isError, "\(said.text)")
        #expect(!said.result.isEmpty)
        for words in [#""text":"#, #""article":"article/2019-11-0"#, #""headline":"Japan, South Korea hold talks"#] {
            #expect(said.text.contains(words), "\(said.text)")
        }
        let text = try #require(try JSONSerialization.jsonObject(with: Data(said.text.utf8)) as? NSDictionary)
        #expect(text == said.result as NSDictionary)
    }

    @Test func whatIsLeftOutIsCounted() throws {
        let few = try call("why", #"{"thing":"Japan","limit":1}"#).result
        #expect((few["facts"] as? [Any])?.count == 1 && (few["factsAbout"] as? [Any])?.count == 1)
        #expect((few["factsLeftOut"] as? Int ?? 0) > 0)
        let all = try call("why", #"{"thing":"Japan","limit":200}"#).result
        #expect(all["factsLeftOut"] as? Int == 0)
        let none = try call("conflicts", "{}").result
        #expect(none["found"] as? Int == 0 && (none["conflicts"] as? [Any])?.isEmpty == true)
    }

    @Test(.enabled(if: ReaderTests.isReady, "oxigraph is installed by `make test`"))
    func questionsAreAnswered() throws {
        let answer = try call("ask", #"{"question":"who-met","person":"Abe"}"#)
        #expect(!answer.isError, "\(answer.text)")
        let rows = try #require(answer.result["rows"] as? [[String: Any]])
        #expect(rows.count == 1 && rows[0]["with"] as? String == "Moon Jae-in", "\(rows)")
        #expect(rows[0]["meeting"] == nil)
        let sentences = try #require(rows[0]["sentences"] as? [[String: Any]])
        let met = "Japanese Prime Minister Shinzo Abe met South Korean President Moon Jae-in on Monday."
        #expect(sentences.contains { $0["text"] as? String == met }, "\(sentences)")
        let force = try call("ask", #"{"question":"in-force","on":"2018-01-01"}"#).result
        let agreement = try #require((force["rows"] as? [[String: Any]])?.first)
        let says = try #require(agreement["sentences"] as? [[String: Any]])
        #expect(!says.isEmpty && says.allSatisfy { ($0["text"] as? String)?.contains("signed") == true }, "\(says)")
        let none = try call("ask", #"{"question":"said-about","thing":"GSOMIA"}"#).result
        #expect(none["found"] as? Int == 0)
    }

    @Test func aGraphThatIsNotThere() async {
        for arguments in [["mcp", "/no/such/graph"], ["mcp", "--store", "/no/such.store"]] {
            let said = await entente(arguments)
            #expect(said.outcome == .failure && said.output.isEmpty)
            #expect(said.error.contains("/no/such"), "\(said.error)")
        }
    }
}
