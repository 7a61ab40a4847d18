/// How a command ended, as the shell sees it.
public enum Outcome: Int32, Sendable, CaseIterable, Error {
    /// All went well.
    case success = 0
    /// Some of the input could not be used; the graph of the rest is written.
    case partial = 1
    /// Nothing was written: no article could be read, or the output could not be made.
    case failure = 2
    /// The command was not understood (`EX_USAGE` of sysexits.h).
    case usage = 64
}
