import Entente
import Synchronization

/// A line on a terminal that says how far the work is; drawn anew when a person would see a difference.
final class ProgressBar: Sendable {
    private static let width = 30
    private let console: Console
    private let drawn = Mutex("")

    init(_ console: Console) { self.console = console }

    func show(_ progress: Pipeline.Progress) {
        let done = progress.files == 0 ? Self.width : progress.filesDone * Self.width / progress.files
        // Tens of a long file, so that the line does not flicker.
        let articles = progress.articlesDone < 100 ? progress.articlesDone : progress.articlesDone / 10 * 10
        let bar = String(repeating: "█", count: done) + String(repeating: "░", count: Self.width - done)
        let line = "\(bar) \(progress.filesDone)/\(progress.files) files, \(articles) articles"
        drawn.withLock { drawn in
            guard drawn != line else { return }
            drawn = line
            console.error("\r\(line)\u{1B}[K")
        }
    }

    /// Leaves an empty line behind.
    func clear() {
        drawn.withLock { drawn in
            if !drawn.isEmpty { console.error("\r\u{1B}[K") }
            drawn = ""
        }
    }
}
