import EntenteGraph
import EntenteReading
import EntenteText
import EntenteWriting
import EntenteXML
import Foundation

/// A graph as it is written in a format, and what reads it back.
struct GraphExport: Equatable {
    let format: String
    let files: [[UInt8]]

    init(_ graph: Graph, as name: String, _ options: WriterOptions = WriterOptions()) {
        do {
            let output = MemoryOutput()
            var writer = try FormatRegistry.standard.format(named: name).makeWriter(options)
            try IndexedGraph(graph).write(with: &writer, to: output)
            files = try output.close()
        } catch {
            fatalError("\(name) cannot be written: \(error)")
        }
        self.format = name
    }

    var bytes: [UInt8] { Array(files.joined()) }

    /// Reads the files back; where the format keeps all, the graph is the one that was written.
    func check(of graph: Graph) {
        for file in files {
            require(String(validating: file, as: UTF8.self) != nil, "\(format) is not UTF-8")
            switch format {
            case "nquads", "ntriples", "jsonl": checkGraph(file, graph)
            case "graphml", "gexf", "rdfxml", "svg":
                do throws(MarkupFailure) {
                    _ = try MarkupParser().xml(file)
                } catch {
                    fatalError("\(format) is no XML: line \(error.line): \(error.message)")
                }
            case "jsonld":
                require((try? JSONSerialization.jsonObject(with: Data(file))) != nil, "JSON-LD is no JSON")
            case "neo4j-csv", "neptune-csv":
                let text = String(decoding: file, as: UTF8.self)
                require((try? CSVTable(text, path: "output.csv")) != nil, "\(format) is no table")
            default: break
            }
        }
    }

    private func checkGraph(_ file: [UInt8], _ graph: Graph) {
        do throws(Diagnostic) {
            var expected = graph
            var read = try GraphReader().read(file, place: "output").graph
            if format != "jsonl" {
                // RDF has no sketches, and addresses as IRIs, in which what no IRI can hold is escaped.
                for index in expected.sources.indices {
                    expected.sources[index].source.sketch = nil
                    expected.sources[index].source.url = nil
                }
                for index in read.sources.indices { read.sources[index].source.url = nil }
            }
            require(read.sources == expected.sources, "\(format): other articles are read than were written")
            require(read.passages == expected.passages, "\(format): other passages are read than were written")
            require(read.things == expected.things, "\(format): other things are read than were written")
            require(read.facts == expected.facts, "\(format): other facts are read than were written")
        } catch {
            fatalError("\(format) is not read back: \(error)")
        }
    }
}

/// The files of a format, in memory.
private final class MemoryOutput: WriterOutput {
    private var files: [(destination: MemoryDestination, sink: ByteSink)] = []

    func open(suffix: String?) -> ByteSink {
        let destination = MemoryDestination()
        let sink = ByteSink(destination)
        files.append((destination, sink))
        return sink
    }

    func close() throws -> [[UInt8]] {
        try files.map { file in
            try file.sink.close()
            return file.destination.bytes
        }
    }
}
