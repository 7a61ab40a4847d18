import Foundation
import Synchronization

/// A program that is fed through a pipe; what it says is kept in files without a name.
package final class ChildProcess {
    private let identifier: pid_t
    private var isRunning = false
    /// Where its standard output and its standard error go.
    private let output: Int32
    private let errors: Int32
    /// The end of the pipe that feeds it.
    private var input: Int32

    /// Starts a program.
    ///
    /// - Parameter path: The program itself; it is not looked for.
    package init(path: String, arguments: [String] = []) throws {
        let output = try Self.unnamedFile(path)
        let errors = try Self.unnamedFile(path)
        let words = ([path] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        // No other program may be started between the making of a pipe and the mark that keeps it from that program.
        var (started, pipe, status) = Self.starting.withLock { _ in Self.start(path, words, output, errors) }
        // A file that is written to at this moment cannot be run; it can in the next.
        for _ in 0..<100 where status == ETXTBSY {
            usleep(10_000)
            (started, pipe, status) = Self.starting.withLock { _ in Self.start(path, words, output, errors) }
        }
        self.output = output
        self.errors = errors
        input = pipe
        identifier = started
        guard status == 0 else { throw Self.failure(path, status) }
        isRunning = true
    }

    private static let starting = Mutex(())

    /// Starts a program whose words are given; returns its number, the end of the pipe that feeds it, and the fault.
    private static func start(
        _ path: String, _ words: [UnsafeMutablePointer<CChar>?], _ output: Int32, _ errors: Int32
    ) -> (pid_t, Int32, Int32) {
        var ends: [Int32] = [-1, -1]
        guard Foundation.pipe(&ends) == 0 else { return (0, -1, errno) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, ends[0], 0)
        posix_spawn_file_actions_adddup2(&actions, output, 1)
        posix_spawn_file_actions_adddup2(&actions, errors, 2)
        var identifier: pid_t = 0
        let status = posix_spawn(&identifier, path, &actions, nil, words, environ)
        Foundation.close(ends[0])
        if status != 0 { Foundation.close(ends[1]) }
        return (identifier, status == 0 ? ends[1] : -1, status)
    }

    /// A program that nobody waited for is ended.
    deinit {
        closeInput()
        if isRunning {
            kill(identifier, SIGKILL)
            _ = waitForEnd()
        }
        close(output)
        close(errors)
    }

    /// Where what it reads is written to; ``closeInput()`` closes it.
    func makeInput(place: String) -> FileDestination { FileDestination(descriptor: input, place: place) }

    func closeInput() {
        if input >= 0 { close(input) }
        input = -1
    }

    /// Waits until it ends.
    ///
    /// - Returns: What it ended with: 0 where all went well, 128 and the signal's number where one ended it.
    package func wait() -> Int32 {
        closeInput()
        isRunning = false
        return waitForEnd()
    }

    /// Waits until it ends, for so long and while it writes no more than so much to standard output.
    ///
    /// - Returns: As ``wait()``; nil where it went beyond and was ended.
    func wait(atMost patience: Duration, output limit: Int) -> Int32? {
        closeInput()
        let end = ContinuousClock.now + patience
        var status: Int32 = 0
        while waitpid(identifier, &status, WNOHANG) == 0 {
            var file = stat()
            if ContinuousClock.now > end || fstat(output, &file) == 0 && file.st_size > limit {
                kill(identifier, SIGKILL)
                _ = wait()
                return nil
            }
            usleep(1_000)
        }
        isRunning = false
        return Self.code(status)
    }

    private func waitForEnd() -> Int32 {
        var status: Int32 = 0
        while waitpid(identifier, &status, 0) < 0 {
            if errno != EINTR { return 127 }
        }
        return Self.code(status)
    }

    private static func code(_ status: Int32) -> Int32 {
        let signal = status & 0x7F
        return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
    }

    /// Hands on what it wrote to standard output.
    package func forEachOutput(_ body: (UnsafeBufferPointer<UInt8>) throws -> Void) throws {
        try Self.forEachPiece(of: output, body)
    }

    /// The end of what it wrote to standard error.
    package var complaint: String {
        var bytes: [UInt8] = []
        try? Self.forEachPiece(of: errors) { bytes = (bytes + $0).suffix(2000) }
        let text = String(decoding: bytes, as: UTF8.self)
        return text.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    private static func forEachPiece(of file: Int32, _ body: (UnsafeBufferPointer<UInt8>) throws -> Void) throws {
        lseek(file, 0, SEEK_SET)
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = buffer.withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
            if count == 0 { return }
            if count < 0 {
                if errno == EINTR { continue }
                throw failure("temporary file", errno)
            }
            try buffer.withUnsafeBufferPointer { try body(UnsafeBufferPointer(rebasing: $0[..<count])) }
        }
    }

    private static func unnamedFile(_ path: String) throws -> Int32 {
        for _ in 0..<1000 {
            let number = numbers.wrappingAdd(1, ordering: .relaxed).newValue
            let name = "\(NSTemporaryDirectory())/.entente-\(getpid())-\(number).tmp"
            let file = open(name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
            if file >= 0 {
                unlink(name)
                return file
            }
            if errno != EEXIST { break }
        }
        throw failure(path, errno)
    }

    private static let numbers = Atomic(0)

    private static func failure(_ path: String, _ code: Int32) -> WritingError {
        WritingError(.writerFailed, "cannot be run", place: path, cause: systemMessage(code))
    }
}
