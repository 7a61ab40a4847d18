import EntenteGraph
import EntenteWriting
import Foundation
import Testing

private let repository = SchemaTests.folder.deletingLastPathComponent()
private let readersAreInstalled = FileManager.default.fileExists(
    atPath: repository.appendingPathComponent(".venv/.ready").path)

/// By the names that Tests/Readers/browser.py looks for.
private let chromiumIsInstalled = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    .contains { folder in
        ["chromium", "chromium-browser", "google-chrome"].contains {
            FileManager.default.isExecutableFile(atPath: "\(folder)/\($0)")
        }
    }

/// The exports read back by other people's readers: Tests/Readers/check.py in the environment that `make test` makes.
@Suite(.enabled(if: readersAreInstalled, "the readers are not installed: make setup installs them"))
struct ReadersTests {
    @Test(arguments: SampleGraphs.all.map(\.name))
    func allReadersAgree(graph: String) throws {
        let folder = try TemporaryFolder()
        try GraphExporter().write(SampleGraphs.named(graph), as: writableFormats, in: folder.url.path)
        // The relations of that graph lead from anything to anything.
        let options = graph == "parallel" ? ["--no-shapes"] : []
        try run("check.py", [folder.url.path] + options)
    }

    /// Text that would run, were it not told from the page.
    @Test(
        .enabled(
            if: chromiumIsInstalled, "Chromium is not installed (Debian: apt install chromium): pages are not opened"))
    func textNeverRuns() throws {
        let folder = try TemporaryFolder()
        let formats = try FormatRegistry.standard.formats(named: "turtle,graphml,html")
        try GraphExporter().write(HTMLWriterTests.scripts, as: formats, in: folder.url.path)
        try run("check.py", [folder.url.path, "--no-shapes"])
    }

    @Test(arguments: ["pact", "hostile", "dates"])
    func tripleTermsSayTheSame(graph: String) throws {
        let (plain, terms) = (try TemporaryFolder(), try TemporaryFolder())
        let formats = try FormatRegistry.standard.formats(named: "turtle,trig,ntriples,nquads")
        try GraphExporter().write(SampleGraphs.named(graph), as: formats, in: plain.url.path)
        try GraphExporter(options: WriterOptions(usesTripleTerms: true))
            .write(SampleGraphs.named(graph), as: formats, in: terms.url.path)
        try run("rdf12_check.py", [plain.url.path, terms.url.path])
    }

    @Test(arguments: ["strict", "yed"], ["pact", "hostile", "dates", "parallel", "empty"])
    func profilesSayTheSame(profile: String, graph: String) throws {
        let folder = try TemporaryFolder()
        var options = WriterOptions()
        options.profile = try #require(GraphMLProfile(rawValue: profile))
        for (name, options) in [("standard", WriterOptions()), (profile, options)] {
            try GraphExporter(options: options, fileName: name).write(
                SampleGraphs.named(graph), as: [GraphMLWriter.format], in: folder.url.path)
        }
        try run("profile_check.py", [folder.path("standard.graphml"), folder.path("\(profile).graphml"), profile])
    }

    /// Articles and passages as nodes, and projections: what a view has follows from the graph, and all formats say the same.
    @Test(
        arguments: ["articles", "passages"] + Projection.allCases.map(\.rawValue), ["pact", "diplomacy", "parallel"])
    func viewsSayTheSame(view: String, graph: String) throws {
        let graph = graph == "diplomacy" ? PropertyGraphViewTests.diplomacy : SampleGraphs.named(graph)
        let (plain, shown) = (try TemporaryFolder(), try TemporaryFolder())
        try GraphExporter().write(graph, as: [GraphMLWriter.format], in: plain.url.path)
        var options = WriterOptions()
        options.projection = Projection(rawValue: view)
        options.sources = view == "articles" ? .articles : view == "passages" ? .passages : []
        try GraphExporter(options: options).write(
            graph, as: writableFormats.filter(\.hasProjections), in: shown.url.path)
        try run("views_check.py", [plain.url.path, shown.url.path, view])
    }

    @Test func schemaFilesAgree() throws { try run("schema_check.py", []) }

    /// The checks themselves are checked: what is changed in a file, and what they must say of it.
    @Test(arguments: [
        ("ttl", "ent:signedOn \"2016-11-23\"", "ent:signedOn \"2016-11-22\"", "pyshacl"),
        ("ttl", "rdfs:label \"Japan\"", "rdfs:label \"Japan\"@en", "pyshacl"),
        ("ttl", "ent:Meeting", "ent:Meting", "pyshacl"),
        ("ttl", "country:JP a", "country:J\\'P a", "rdflib"),
        ("ttl", "agreement:gsomia dcterms:isReplacedBy", "agreement:gsom dcterms:isReplacedBy", "formerIds"),
        ("nt", "South Korea", "North Korea", "graph.nt and Turtle"),
        (
            "graphml", "<data key=\"nodelabel\">Japan</data>", "<data key=\"nodelabel\">Jappan</data>",
            "the attribute label of country.JP"
        ),
        ("graphml", "target=\"country.JP\"", "target=\"country.US\"", "relations and edges"),
        ("graphml", "target=\"country.JP\"", "target=\"country.KR\"", "Gephi would merge"),
        ("graphml", " label=\"PARTY\"", " label=\"ACTOR\"", "Gephi would take"),
        ("graphml", "attr.type=\"int\"", "attr.type=\"date\"", "xmllint"),
        ("graphml", "“It is", "& <", "xmllint"),
        ("gexf", "kind=\"PARTY\"", "kind=\"ACTOR\"", "GEXF: the attribute type"),
        ("gexf", "end=\"2019-11-17\"", "end=\"2019-11\"", "xmllint rejects"),
        ("cypher", "n.verbatim = true", "n.verbatim = false", "Cypher: the attribute verbatim"),
        ("cypher", "MERGE (a)", "CREATE (a)", "ladybug"),
        ("dot", "label=\"holds office\"", "label=\"holds", "neato"),
        ("graphology.json", "\"kind\":\"PARTY\"", "\"kind\":\"ACTOR\"", "graphology: the attribute type"),
        ("graphology.json", "\"kind\":", "\"type\":", "Sigma takes"),
        ("cyjs", "\"target\":\"country.JP\"", "\"target\":\"country.US\"", "Cytoscape: edges"),
        ("cyjs", "\"fullName\":\"Japan\"", "\"fullName\":\"Jappan\"", "Cytoscape: the attribute name of country.JP"),
        ("ftm.json", "\"country\":[\"jp\"]", "\"country\":[\"jq\"]", "FollowTheMoney: country.JP is not valid"),
        ("ftm.json", "\"involved\":[\"person.mark-esper\"]", "\"involved\":[\"place.seoul\"]", "leads to place.seoul"),
        ("ftm.json", "\"role\":[\"supports\"]", "\"role\":[\"opposes\"]", "FollowTheMoney: the stance"),
        ("ftm.json", "\"agent\":[\"person.jeong-kyeong-doo\"],", "", "lacks {'agent'}"),
        ("html", "\"label\":\"Japan\"", "\"label\":\"Jappan\"", "HTML: things"),
        ("html", "[0,8000]", "[0,8100]", "the weight and the confidence"),
        ("html", "default-src 'none'", "default-src *", "the security policy"),
        ("html", "\"use strict\";", "\"use strict\"; ", "the security policy"),
        ("html", "“It is a must", "<b>It is a must", "must be escaped"),
    ])
    func faultsAreFound(file: String, text: String, fault: String, answer: String) throws {
        let folder = try TemporaryFolder()
        let extra = FormatRegistry.standard.formats.first { $0.fileExtension == file }?.name ?? "turtle"
        let formats = "turtle,graphml,\(extra)"
        try GraphExporter().write(
            SampleGraphs.pact, as: FormatRegistry.standard.formats(named: formats), in: folder.url.path)
        let path = folder.path("graph.\(file)")
        let whole = try String(contentsOfFile: path, encoding: .utf8)
        #expect(whole.contains(text))
        try whole.replacingOccurrences(of: text, with: fault).write(toFile: path, atomically: true, encoding: .utf8)
        try run("check.py", [folder.url.path], fails: answer)
    }

    private func run(_ script: String, _ arguments: [String], fails answer: String? = nil) throws {
        let process = Process()
        let output = Pipe()
        process.executableURL = repository.appendingPathComponent(".venv/bin/python")
        process.arguments = [repository.appendingPathComponent("Tests/Readers/\(script)").path] + arguments
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        if let answer {
            #expect(process.terminationStatus == 1)
            #expect(text.contains("disagreement: ") && text.contains(answer), "\(text)")
        } else {
            #expect(process.terminationStatus == 0, "\(text)")
        }
    }
}
