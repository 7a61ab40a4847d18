import EntenteText
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
    /// Writes to standard output; ends with what it is given. Throws where that cannot be written: a disk is full, the
    /// reader has gone.
    public var output: @Sendable (String) throws -> Void
    /// Writes to standard error.
    public var error: @Sendable (String) -> Void
    /// Where a command's results go that are more than words: standard output, whose errors are thrown.
    public var destination: @Sendable () -> any ByteDestination
    /// True where a person watches standard error, so that a progress bar makes sense.
    public var isWatched: Bool
    /// True where nothing is piped into standard input.
    public var inputIsTerminal: Bool
    /// How many characters a line of a table may have.
    var width = 110

    public init(
        output: @escaping @Sendable (String) throws -> Void, error: @escaping @Sendable (String) -> Void,
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
            output: { try Self.write($0, to: Self.standardOutput()) },
            // What cannot be written there is dropped: there is nobody to tell.
            error: { try? Self.write($0, to: FileDestination(descriptor: 2, place: "standard error")) },
            isWatched: isatty(2) == 1, inputIsTerminal: isatty(0) == 1)
        console.destination = Self.standardOutput
        var window = winsize()
        if ioctl(1, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0 { console.width = Int(window.ws_col) }
        return console
    }()

    @Sendable private static func standardOutput() -> any ByteDestination {
        FileDestination(descriptor: 1, place: "standard output")
    }

    private static func write(_ text: String, to destination: any ByteDestination) throws {
        var text = text
        try text.withUTF8 { try destination.write(UnsafeRawBufferPointer($0)) }
    }

    /// Writes words to standard output. What would steer a terminal, whoever wrote it, is visible instead.
    func write(_ text: String) throws { try output(text.printable) }

    /// Writes what is for programs to standard output, byte for byte.
    func write(bytes: [UInt8]) throws {
        let sink = ByteSink(destination())
        try sink.write(bytes)
        try sink.flush()
    }

    /// Writes a line to standard error, as ``write(_:)`` does.
    func errorLine(_ line: String) { error(line.printable + "\n") }

    /// How many cores the machine has.
    static var cores: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}

/// Hands bytes on as words.
private final class WordDestination: ByteDestination {
    private let output: @Sendable (String) throws -> Void

    init(_ output: @escaping @Sendable (String) throws -> Void) { self.output = output }

    func write(_ bytes: UnsafeRawBufferPointer) throws { try output(String(decoding: bytes, as: UTF8.self)) }
    func close() {}
}
