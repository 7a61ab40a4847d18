import EntenteGraph
import EntenteText
import EntenteWriting
import Synchronization

/// Writes the graphs a line each, in the order of the input, whatever the order in which they are made.
///
/// What is done before its turn waits, encoded. An article that comes again is not written again.
final class LineSink: ArticleGraphSink, @unchecked Sendable {
    private let encoder: ArticleGraphEncoder
    /// Used under the lock alone.
    private let sink: ByteSink
    private let state = Mutex(State())

    private struct State {
        var next = Turn(file: 0, number: 0)
        var waiting: [Turn: Arrival] = [:]
        var written: Set<String> = []
    }

    private struct Turn: Hashable {
        var file: Int
        var number: Int
    }

    private enum Arrival {
        case line(String, [UInt8])
        case nothing
        case endOfFile
    }

    init(_ sink: ByteSink, extractor: String) {
        self.sink = sink
        encoder = ArticleGraphEncoder(extractor: extractor)
    }

    func take(_ graph: ArticleGraph, of article: Article, from place: InputPlace) throws {
        try arrive(.line(graph.source.sha256, encoder.encode(graph)), place)
    }

    func pass(_ place: InputPlace) throws { try arrive(.nothing, place) }
    func finishFile(before place: InputPlace) throws { try arrive(.endOfFile, place) }

    private func arrive(_ arrival: Arrival, _ place: InputPlace) throws {
        try state.withLock { state in
            state.waiting[Turn(file: place.file, number: place.number)] = arrival
            while let arrival = state.waiting.removeValue(forKey: state.next) {
                state.next.number += 1
                switch arrival {
                case .nothing: continue
                case .endOfFile: state.next = Turn(file: state.next.file + 1, number: 0)
                case .line(let sha256, let line):
                    guard state.written.insert(sha256).inserted else { continue }
                    try sink.write(line)
                    try sink.write(UInt8(ascii: "\n"))
                }
            }
        }
    }
}
