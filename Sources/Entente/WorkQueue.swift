import EntenteText
import Synchronization

/// Hands files and articles to the tasks that work on them.
///
/// A task that reads a long file offers its articles to the others; when none is free and the buffer is full it works
/// on the article itself and reads on later. So a file of 100,000 articles is read on every core, nothing blocks a
/// thread, and the texts in memory are a few for each task.
final class WorkQueue: Sendable {
    enum Work: Sendable {
        case file(Int)
        case article(Article, InputPlace)
    }

    private struct State {
        var nextFile = 0
        var filesBeingRead = 0
        var buffer: [(Article, InputPlace)] = []
        var waiting: [CheckedContinuation<Work?, Never>] = []
    }

    private let files: Int
    private let capacity: Int
    private let state = Mutex(State())

    init(files: Int, capacity: Int) {
        self.files = files
        self.capacity = capacity
    }

    /// The next piece of work; nil when all is done. Waits while others may still offer something.
    func next() async -> Work? {
        await withCheckedContinuation { continuation in
            let answer: Work?? = state.withLock { state in
                if let (article, place) = state.buffer.popLast() { return .some(.article(article, place)) }
                if state.nextFile < files {
                    state.nextFile += 1
                    state.filesBeingRead += 1
                    return .some(.file(state.nextFile - 1))
                }
                if state.filesBeingRead == 0 { return .some(nil) }
                state.waiting.append(continuation)
                return nil
            }
            if let answer { continuation.resume(returning: answer) }
        }
    }

    /// Gives an article to whoever is free.
    ///
    /// - Returns: False where nobody is and the buffer is full.
    func offer(_ article: Article, _ place: InputPlace) -> Bool {
        let (taken, waiter) = state.withLock { state -> (Bool, CheckedContinuation<Work?, Never>?) in
            if let waiter = state.waiting.popLast() { return (true, waiter) }
            guard state.buffer.count < capacity else { return (false, nil) }
            state.buffer.append((article, place))
            return (true, nil)
        }
        waiter?.resume(returning: .article(article, place))
        return taken
    }

    /// Says that a file is read to its end.
    func finishFile() {
        let released = state.withLock { state -> [CheckedContinuation<Work?, Never>] in
            state.filesBeingRead -= 1
            guard state.filesBeingRead == 0, state.nextFile == files else { return [] }
            defer { state.waiting = [] }
            return state.waiting
        }
        for waiter in released { waiter.resume(returning: nil) }
    }
}
