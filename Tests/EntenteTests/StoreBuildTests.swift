import Entente
import EntenteCommand
import EntenteGraph
import EntenteStore
import EntenteText
import EntenteWriting
import Foundation
import Testing

/// Numbers for shuffling: SplitMix64 (Steele, Lea, Flood 2014).
struct SeededRandom: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = (state ^ (state >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }
}

/// A graph that grows in a store is the graph built at once, byte by byte.
@Suite struct StoreBuildTests {
    private func build(
        _ folder: Folder, _ paths: [String], store: String? = nil, prunes: Bool = false, jobs: Int = 2
    ) async throws -> (ttl: Data?, report: BuildReport) {
        let build = GraphBuild(
            paths: paths, output: "\(folder.path)/out", formats: try FormatRegistry.standard.formats(named: "turtle"),
            stages: standInStages(), jobs: jobs, store: store, prunes: prunes)
        let report = try await build.run()
        return (folder.read("out/graph.ttl"), report)
    }

    private func corpus(_ folder: Folder, _ random: inout SeededRandom) throws -> [String] {
        try (0..<30).map { number in
            let lines = (0..<Int.random(in: 1...9, using: &random)).map { line in
                "Talks \(line % 4) of File\(number) with Person\(Int.random(in: 0...9, using: &random)) and Abe"
            }
            return try folder.write(lines.joined(separator: "\n"), to: "in/\(number).txt")
        }
    }

    @Test(arguments: UInt64(1)...6)
    func stepsAndTheirOrderChangeNothing(seed: UInt64) async throws {
        let folder = try Folder()
        defer { folder.remove() }
        var random = SeededRandom(state: seed)
        let files = try corpus(folder, &random)
        let atOnce = try await build(folder, files)
        var rest = files.shuffled(using: &random)
        let store = "\(folder.path)/graphs.store"
        var last = atOnce
        while !rest.isEmpty {
            let step = rest.prefix(Int.random(in: 1...12, using: &random))
            rest.removeFirst(step.count)
            // Some of what is there already is named again.
            let again = files.filter { _ in Int.random(in: 0...4, using: &random) == 0 }
            last = try await build(
                folder, step + again, store: store, jobs: Int.random(in: 1...5, using: &random))
        }
        #expect(withoutFormerIDs(last.ttl) == withoutFormerIDs(atOnce.ttl))
        let alone = try await build(folder, [], store: store)
        #expect(alone.ttl == last.ttl)
        #expect(alone.report.store?.added == 0)
    }

    @Test func changedArticlesAreReplacedAndRemovedOnesLeaveWhenPruned() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        var random = SeededRandom(state: 9)
        _ = try corpus(folder, &random)
        let store = "\(folder.path)/graphs.store"
        let all = (0..<30).map { "\(folder.path)/in/\($0).txt" }
        _ = try await build(folder, all, store: store)
        try folder.write("Talks of Kishida", to: "in/3.txt")
        try FileManager.default.removeItem(atPath: "\(folder.path)/in/7.txt")
        // A line more, and one less: what stands on the others is known still.
        let ninth = folder.text("in/9.txt").split(separator: "\n")
        try folder.write((ninth + ["Talks of Lavrov"]).joined(separator: "\n"), to: "in/9.txt")
        try folder.write("Talks of Nine", to: "in/12.txt")
        let now = all.filter { !$0.hasSuffix("/7.txt") }
        let expected = try await build(folder, now)
        let grown = try await build(folder, now, store: store)
        #expect(grown.ttl != expected.ttl)
        #expect(grown.report.store?.added == 3)
        let pruned = try await build(folder, now, store: store, prunes: true)
        #expect(withoutFormerIDs(pruned.ttl) == withoutFormerIDs(expected.ttl))
        #expect(pruned.report.store?.added == 0)
    }

    /// What a graph in Turtle says, but for where the ids of earlier graphs lead.
    private func withoutFormerIDs(_ turtle: Data?) -> [Substring] {
        String(decoding: turtle ?? Data(), as: UTF8.self).split(separator: "\n\n").filter {
            !$0.contains(" dcterms:isReplacedBy ")
        }
    }

    /// An agreement that a later article gives its full name has another id then, and the first leads to it for good.
    @Test func anIDThatIsGoneLeadsToItsThing() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        let store = "\(folder.path)/graphs.store"
        func grow(_ text: String, _ name: String) async throws -> String {
            let file = try folder.write("By Test Wire\nVIENNA, May \(name), 2019\n\n\(text)\n", to: "\(name).txt")
            let built = await entente(
                "build", file, "--store", store, "-o", "\(folder.path)/out", "--to", "turtle,jsonl,nquads")
            #expect(built.outcome == .success)
            return folder.text("out/graph.ttl")
        }
        let first = try await grow("Russia and the United States signed New START in Prague.", "10")
        #expect(first.contains("\nagreement:new-start a ent:Agreement"))
        #expect(!first.contains("isReplacedBy <") && !first.contains("dcterms:isReplacedBy agreement"))
        let second = try await grow(
            "The United States will extend the New Strategic Arms Reduction Treaty (New START), it said.", "11")
        #expect(
            second.contains(
                "\nagreement:new-start dcterms:isReplacedBy agreement:new-strategic-arms-reduction-treaty ."))
        // Whatever it is read back from, and asked of the store itself.
        for graph in ["\(folder.path)/out/graph.jsonl", "\(folder.path)/out/graph.nq", store] {
            let why = await entente("why", "agreement/new-start", graph)
            #expect(why.outcome == .success && why.output.contains("New Strategic Arms Reduction Treaty"), "\(graph)")
        }
        let merges = await entente("merges", store)
        #expect(
            merges.output.contains("agreement/new-start is replaced by agreement/new-strategic-arms-reduction-treaty"))
        let third = try await grow("Leaders of Chile and Peru met in Lima.", "12")
        #expect(third.contains("agreement:new-start dcterms:isReplacedBy"))
    }

    @Test func aMisspeltPathPrunesNothing() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        let file = try folder.write(story(1), to: "a.txt")
        let store = "\(folder.path)/graphs.store"
        let arguments = ["-o", "\(folder.path)/out", "--to", "turtle", "--store", store]
        #expect(await entente(["build", file] + arguments).outcome == .success)
        let before = folder.read("out/graph.ttl")
        let answer = await entente(["build", "\(folder.path)/b.txt", "--prune"] + arguments)
        #expect(answer.outcome == .partial)
        #expect(answer.error.contains("[not-pruned]"))
        #expect(folder.read("out/graph.ttl") == before)
    }

    /// A file that was cut in the middle, or that is empty, keeps in the store what it held before.
    @Test func whatCannotBeReadWholeIsNotPruned() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        let lines = (1...6).map {
            #"{"published": "2019-11-1\#($0)", "text": "Moon Jae-in met Abe in Tokyo, round \#($0)."}"#
        }
        let whole = lines.joined(separator: "\n") + "\n"
        try folder.write(whole, to: "in/list.jsonl")
        try folder.write(story(1), to: "in/a.txt")
        try folder.write(story(2), to: "in/gone.txt")
        let arguments = [
            "build", "\(folder.path)/in", "-o", "\(folder.path)/out", "--to", "turtle", "--store",
            "\(folder.path)/s.db",
        ]
        #expect(await entente(arguments).outcome == .success)
        let before = folder.read("out/graph.ttl")
        // The fourth line is cut, the second is broken, and an article's file is empty.
        let broken = lines[0] + "\n{\n" + lines[2] + "\n" + lines[3].prefix(40)
        try folder.write(broken, to: "in/list.jsonl")
        try folder.write("", to: "in/a.txt")
        let kept = await entente(arguments + ["--prune"])
        #expect(kept.outcome == .partial)
        #expect(
            kept.error.contains("4 articles of \(FilePath(folder.path).resolved)/in/list.jsonl were not removed"),
            "\(kept.error)")
        #expect(
            kept.error.contains("1 article of \(FilePath(folder.path).resolved)/in/a.txt was not removed"),
            "\(kept.error)")
        #expect(folder.read("out/graph.ttl") == before)

        // What is whole again, and shorter, lets the rest go.
        try folder.write(lines[0] + "\n" + lines[1] + "\n", to: "in/list.jsonl")
        try folder.write(story(1), to: "in/a.txt")
        try FileManager.default.removeItem(atPath: "\(folder.path)/in/gone.txt")
        let rehearsed = await entente(arguments + ["--prune", "--dry-run"])
        #expect(rehearsed.outcome == .success)
        let root = FilePath(folder.path).resolved.description
        #expect(
            rehearsed.output.replacing(root, with: "")
                == "/in/gone.txt:1\n/in/list.jsonl:3\n/in/list.jsonl:4\n/in/list.jsonl:5\n/in/list.jsonl:6\n")
        #expect(folder.read("out/graph.ttl") == before)
        let pruned = await entente(arguments + ["--prune"])
        #expect(pruned.error.contains("store: 0 articles read, 3 unchanged, 5 removed"), "\(pruned.error)")
    }

    @Test func namesOfAnotherEncodingAreKept() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        try folder.write(story(1), to: "in/a.txt")
        let odd = FilePath("\(folder.path)/in").appending(Array("b".utf8) + [0xE9] + Array(".txt".utf8))
        let file = odd.withCString { open($0, O_CREAT | O_WRONLY, 0o600) }
        try FileHandle(fileDescriptor: file, closeOnDealloc: true).write(contentsOf: Data(story(2).utf8))
        let arguments = [
            "build", "\(folder.path)/in", "-o", "\(folder.path)/out", "--store", "\(folder.path)/s.db", "--prune",
        ]
        #expect(await entente(arguments).error.contains("store: 2 articles read, 0 unchanged, 0 removed"))
        #expect(await entente(arguments).error.contains("store: 0 articles read, 2 unchanged, 0 removed"))
        #expect(odd.withCString { unlink($0) } == 0)
        let rehearsed = await entente(arguments + ["--dry-run"])
        #expect(rehearsed.output == "\(FilePath(folder.path).resolved)/in/b\\xE9.txt:1\n")
        #expect(await entente(arguments).error.contains("store: 0 articles read, 1 unchanged, 1 removed"))
    }

    @Test func aRehearsalMakesNoStore() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        let file = try folder.write(story(1), to: "a.txt")
        let answer = await entente("build", file, "--prune", "--dry-run", "--store", "\(folder.path)/s.db")
        #expect(answer.outcome == .failure && answer.error.contains("[store-cannot-open]"))
        #expect(folder.names() == ["a.txt"])
        #expect(await entente("build", file, "--dry-run", "--store", "\(folder.path)/s.db").outcome == .usage)
    }

    @Test func theCommandSaysWhatTheStoreDid() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        try folder.write(story(1), to: "in/a.txt")
        try folder.write(story(2), to: "in/b.txt")
        let arguments = ["build", "\(folder.path)/in", "-o", "\(folder.path)/out", "--store", "\(folder.path)/s.db"]
        let first = await entente(arguments)
        #expect(first.outcome == .success && first.error.contains("store: 2 articles read, 0 unchanged, 0 removed"))
        try FileManager.default.removeItem(atPath: "\(folder.path)/in/a.txt")
        let second = await entente(arguments + ["--prune"])
        #expect(second.error.contains("store: 0 articles read, 1 unchanged, 1 removed"))
        // The day that an option gives is a part of what is kept.
        try folder.write("Shinzo Abe met Moon Jae-in in Tokyo on Monday. They spoke of trade.", to: "in/c.txt")
        _ = await entente(arguments + ["--published", "2019-11-12"])
        let dated = await entente(arguments + ["--published", "2019-11-19"])
        #expect(dated.error.contains("store: 1 article read, 1 unchanged, 1 removed"))
    }

    @Test(arguments: [["--prune"], ["--prune", "x"], ["--prune", "--store", "y"]])
    func pruningNeedsAStoreAndPaths(arguments: [String]) async {
        #expect(await entente(["build"] + arguments).outcome == .usage)
    }

    @Test func aBadStoreIsSaidAndNothingIsWritten() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        let file = try folder.write(story(1), to: "a.txt")
        let bad = try folder.write("my diary\n", to: "diary.txt")
        let answer = await entente("build", file, "-o", "\(folder.path)/out", "--store", bad)
        #expect(answer.outcome == .failure)
        #expect(answer.error.contains("diary.txt: error: is no store") && answer.error.contains("[not-a-store]"))
        #expect(folder.text("diary.txt") == "my diary\n")
        #expect(folder.names() == ["a.txt", "diary.txt"])
    }

    @Test func theStoreIsLookedAfter() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        try folder.write(story(1), to: "in/a.txt")
        try folder.write(story(2), to: "in/b.txt")
        let store = "\(folder.path)/s.db"
        _ = await entente("build", "\(folder.path)/in", "-o", "\(folder.path)/out", "--store", store)
        #expect(await entente("store", "check", store).output == "\(store): 2 articles at 2 places, all whole\n")
        #expect(await entente("store", "repair", store).output == "\(store): nothing is damaged\n")
        let root = FilePath(folder.path).resolved.description
        let list = await entente("store", "list", store).output.split(separator: "\n")
        #expect(list.count == 2 && list[0].hasPrefix("\(root)/in/a.txt:1\t") && list[0].hasSuffix("\t2019-11-02"))
        let removed = await entente("store", "remove", store, "\(folder.path)/in/a.txt", "\(folder.path)/c.txt")
        #expect(removed.outcome == .partial && removed.output == "\(root)/in/a.txt:1\n")
        #expect(removed.error.contains("c.txt: error:") && removed.error.contains("[not-stored]"))
        #expect(await entente("store", "check", store).output == "\(store): 1 articles at 1 places, all whole\n")

        var bytes = try #require(folder.read("s.db"))
        let place = try #require(bytes.firstRange(of: Data("Moon Jae-in".utf8)))
        bytes[place.lowerBound] = UInt8(ascii: "N")
        try folder.write(Array(bytes), to: "s.db")
        let built = await entente("build", "--store", store, "-o", "\(folder.path)/out", "--to", "turtle")
        #expect(built.outcome == .failure && built.error.contains("[store-damaged]"), "\(built.error)")
        let check = await entente("store", "check", store)
        #expect(check.outcome == .partial && check.error.contains("is damaged [store-damaged]"), "\(check.error)")
        let repaired = await entente("store", "repair", store)
        #expect(
            repaired.outcome == .partial
                && repaired.error == "\(root)/in/b.txt:1: lost; build with its file to have it read again\n")
        #expect(repaired.output == "\(store): 0 articles saved; the damaged file is \(store).damaged\n")
        #expect(folder.read("s.db.damaged") == Data(bytes))
        for arguments in [["check"], ["list"], ["repair"], ["remove"]] {
            let answer = await entente(
                ["store"] + arguments + ["\(folder.path)/none.db"] + (arguments == ["remove"] ? ["x"] : []))
            #expect(answer.outcome == .failure && answer.error.contains("[store-cannot-open]"))
        }
    }
}
