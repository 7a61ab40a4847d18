import ArgumentParser
import EntenteLanguage
import EntenteText
import EntenteTraining
import Foundation

struct BenchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench",
        abstract: "Prints the speed of each stage on one core, of two threads, and how cost grows.",
        discussion:
            "INPUT has one article a line (see shared/peer/make_raw.py); without it GUM's test documents are read.")

    @Argument(help: "Texts, one a line.") var input: String?
    @Option(help: "The folder of corpora.") var corpora = "../shared/corpora"
    @Option(help: "A model file, in place of the built-in one.") var model: String?
    @Option(help: "Passes; the best and the median are printed.") var runs = 5

    func run() throws {
        let clock = ContinuousClock()
        let start = clock.now
        let analyzer = try model.map { try Analyzer(modelAt: $0) } ?? Analyzer()
        let ready = clock.now - start
        let texts: [String]
        if let input {
            guard let data = FileManager.default.contents(atPath: input) else {
                throw ValidationError("\(input): the file cannot be read")
            }
            texts = String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
        } else {
            texts = GoldSentence.documents(try Corpora(folder: corpora).treebank("gum", "test")).map {
                String(decoding: GoldSentence.article($0).source.utf8, as: UTF8.self)
            }
        }
        let benchmark = Benchmark(analyzer, texts: texts)
        print("ready in \(ready)")
        _ = benchmark.pass(threads: 1)
        report("tokens and sentences", (0..<runs).map { _ in benchmark.segmentation() })
        for threads in [1, 2] {
            var passes: [Benchmark.Pass] = []
            for _ in 0..<runs { passes.append(benchmark.pass(threads: threads)) }
            report("tokens to names, \(threads) thread\(threads > 1 ? "s" : "")", passes)
        }
        for kilobytes in [1, 10, 100] {
            print("an article of \(kilobytes) kB: \(Int(benchmark.cost(bytes: kilobytes * 1000))) microseconds a kB")
        }
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        for line in status.split(separator: "\n") where line.hasPrefix("VmHWM") {
            print("most memory: \(line.dropFirst(6))")
        }
    }

    private func report(_ name: String, _ passes: [Benchmark.Pass]) {
        let rates = passes.map { Double($0.words) / $0.seconds }.sorted()
        let busy = passes.map { Double($0.words) / $0.processorSeconds }.max() ?? 0
        guard let best = rates.last else { return }
        print(
            "\(name): \(Int(best)) words a second at best, \(Int(rates[rates.count / 2])) in the middle; "
                + "\(Int(busy)) a second of processor time")
    }
}
