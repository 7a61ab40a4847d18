package import EntenteText
import EntenteWriting
import Foundation

/// The `oxigraph` program, which answers SPARQL.
///
///     let oxigraph = try Oxigraph()
///     try oxigraph.load("output/graph.ttl", into: "db")
///     let answer = try oxigraph.query("SELECT * WHERE { ?s ?p ?o } LIMIT 3", of: "db", as: "csv")
package struct Oxigraph: Sendable {
    package let path: String

    /// Finds the program: in the folders of `PATH`, in the Python environment that is active, in `.venv` of the folder that
    /// one is in, and in the one that `make setup` makes beside the program that runs.
    ///
    /// - Throws: A ``Diagnostic`` that says how to install it.
    package init(environment: [String: String] = ProcessInfo.processInfo.environment) throws(Diagnostic) {
        var folders = (environment["PATH"] ?? "").split(separator: ":").map(String.init)
        if let active = environment["VIRTUAL_ENV"] { folders.append("\(active)/bin") }
        folders.append(".venv/bin")
        // .build/x86_64-unknown-linux-gnu/release/entente, or .build/release/entente
        var folder = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        for _ in 0..<4 {
            folder.deleteLastPathComponent()
            folders.append(folder.appendingPathComponent(".venv/bin").path)
        }
        let found = folders.lazy.map { "\($0)/oxigraph" }.first { FileManager.default.isExecutableFile(atPath: $0) }
        guard let found else {
            throw Diagnostic(
                .error, code: "no-oxigraph", message: "the program that answers SPARQL is not there", path: "oxigraph",
                remedy: "install it with `pip install oxigraph`, and have it on the PATH")
        }
        path = found
    }

    /// Loads a file of RDF into a database, which is made where it is missing.
    package func load(_ file: String, into location: String) throws {
        _ = try run(["load", "--lenient", "--location", location, "--file", file], about: file)
    }

    /// Answers a query.
    ///
    /// - Parameters:
    ///   - format: `csv`, `tsv` or `json`; for a query that makes a graph `ttl`.
    ///   - isUnion: Whether all named graphs are asked too.
    package func query(_ text: String, of location: String, as format: String, isUnion: Bool = false) throws -> [UInt8]
    {
        try run(
            ["query", "--location", location, "--query", text, "--results-format", format]
                + (isUnion ? ["--union-default-graph"] : []), about: "query")
    }

    /// A file of RDF as N-Triples or N-Quads.
    package func convert(_ file: String, to format: String) throws -> [UInt8] {
        try run(["convert", "--from-file", file, "--to-format", format], about: file)
    }

    private func run(_ arguments: [String], about place: String) throws -> [UInt8] {
        let program = try ChildProcess(path: path, arguments: arguments)
        let status = program.wait()
        guard status == 0 else {
            let words = program.complaint.split(whereSeparator: \.isNewline)
                .prefix { !$0.hasPrefix("Stack backtrace") }.joined(separator: " ").split(separator: " ")
            throw Diagnostic(
                .error, code: "oxigraph-failed",
                message: words.isEmpty
                    ? "oxigraph ended with \(status)" : "oxigraph says: \(words.joined(separator: " "))", path: place)
        }
        var output: [UInt8] = []
        try program.forEachOutput { output += $0 }
        return output
    }
}
