public import EntenteWriting
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Where the commands' words go: two functions, so that a test can listen.
public struct Console: Sendable {
    /// Writes to standard output; ends with what it is given.
    public var output: @Sendable (String) -> Void
    /// Writes to standard error.
    public var error: @Sendable (String) -> Void
    /// Where a command's results go that are more than words: standard output, whose errors are thrown.
    public var destination: @Sendable () -> any ByteDestination
    /// True where a person watches standard error, so that a progress bar makes sense.
    public var isWatched: Bool
    /// True where nothing is piped into standard input.
    public var inputIsTerminal: Bool

    public init(
        output: @escaping @Sendable (String) -> Void, error: @escaping @Sendable (String) -> Void,
        isWatched: Bool = false,
        inputIsTerminal: Bool = true
    ) {
        self.output = output
        self.error = error
        destination = { WordDestination(output) }
        self.isWatched = isWatched
        self.inputIsTerminal = inputIsTerminal
    }

    /// The process's own.
    public static let standard: Console = {
        var console = Console(
            output: { Self.write($0, to: 1) }, error: { Self.write($0, to: 2) }, isWatched: isatty(2) == 1,
            inputIsTerminal: isatty(0) == 1)
        console.destination = { FileDestination(descriptor: 1, place: "standard output") }
        return console
    }()

    /// What cannot be written is dropped: there is nobody to tell.
    private static func write(_ text: String, to descriptor: Int32) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written < 0 {
                if errno == EINTR { continue }
                return
            }
            bytes = bytes.dropFirst(written)
        }
    }

    func errorLine(_ line: String) { error(line + "\n") }

    /// How many cores the machine has.
    static var cores: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}

/// Hands bytes on as words.
private final class WordDestination: ByteDestination {
    private let output: @Sendable (String) -> Void

    init(_ output: @escaping @Sendable (String) -> Void) { self.output = output }

    func write(_ bytes: UnsafeRawBufferPointer) { output(String(decoding: bytes, as: UTF8.self)) }
    func close() {}
}
