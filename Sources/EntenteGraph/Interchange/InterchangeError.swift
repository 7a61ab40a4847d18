/// Why a line is no article graph.
public struct InterchangeError: Error, Hashable, Sendable, CustomStringConvertible {
    public enum Code: String, Sendable, CaseIterable {
        /// It is no JSON, or not of this form.
        case invalidGraph = "invalid-graph"
        /// It was written by another version of the program.
        case graphVersion = "graph-version"
    }

    public var code: Code
    /// What is wrong, in a sentence without its full stop.
    public var message: String
    /// The byte, counted from 1, where it was found out.
    public var byte: Int

    public var description: String { "byte \(byte): error: \(message) [\(code.rawValue)]" }
}
