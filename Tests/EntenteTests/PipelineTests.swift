import Entente
import EntenteGraph
import EntenteText
import Synchronization
import Testing

@Suite struct PipelineTests {
    /// Files of one and of many articles.
    private func corpus() throws -> (folder: Folder, files: [String]) {
        let folder = try Folder()
        var files: [String] = []
        for number in 0..<12 {
            let count = number % 4 == 3 ? 200 : 1
            let lines = (0..<count).map { "Talks \($0) of File\(number) with Person\($0 % 7) and Abe" }
            files.append(try folder.write(lines.joined(separator: "\n"), to: "\(number).txt"))
        }
        files.insert(try folder.write("", to: "empty.txt"), at: 5)
        return (folder, files)
    }

    @Test(arguments: [1, 2, 3, 16])
    func theNumberOfJobsChangesNothing(jobs: Int) async throws {
        let (folder, files) = try corpus()
        defer { folder.remove() }
        let expected = await Pipeline(stages: standInStages(), jobs: 1).run(files)
        let harvest = await Pipeline(stages: standInStages(), jobs: jobs).run(files)
        #expect(harvest.articlesRead == 609)
        #expect(harvest.diagnostics == expected.diagnostics)
        #expect(harvest.diagnostics.map(\.path) == ["\(folder.path)/empty.txt"])
        #expect(Resolver().resolve(harvest.articles) == Resolver().resolve(expected.articles))
    }

    @Test func theOrderOfTheFilesChangesNothing() async throws {
        let (folder, files) = try corpus()
        defer { folder.remove() }
        let forward = await Pipeline(stages: standInStages(), jobs: 2).run(files)
        #expect(forward.articlesRead == 609)
        let backward = await Pipeline(stages: standInStages(), jobs: 2).run(files.reversed())
        #expect(Resolver().resolve(forward.articles) == Resolver().resolve(backward.articles))
    }

    @Test func anArticleThatComesTwiceCountsOnce() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        let files = [try folder.write("Abe\nMoon\nAbe", to: "a.txt"), try folder.write("Moon", to: "b.txt")]
        for jobs in 1...3 {
            let harvest = await Pipeline(stages: standInStages(), jobs: jobs).run(files)
            #expect(harvest.articlesRead == 4)
            #expect(harvest.articles.count == 2)
            #expect(
                harvest.diagnostics.map(\.message) == [
                    "the same article as \(files[0]):1; it counts once",
                    "the same article as \(files[0]):2; it counts once",
                ])
        }
    }

    @Test func progressCountsEveryArticleAndFile() async throws {
        let (folder, files) = try corpus()
        defer { folder.remove() }
        let last = Mutex(Pipeline.Progress(files: 0))
        _ = await Pipeline(stages: standInStages(), jobs: 4).run(files) { progress in last.withLock { $0 = progress } }
        #expect(last.withLock { $0.filesDone } == 13)
        #expect(last.withLock { $0.articlesDone } == 609)
    }

    @Test func noFilesAreNoWork() async {
        let harvest = await Pipeline(stages: standInStages(), jobs: 4).run([])
        #expect(harvest.articlesRead == 0)
    }
}
