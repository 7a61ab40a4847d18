/// An export that could not be done: what, where, and why.
public struct WritingError: Error, Sendable, CustomStringConvertible {
    public enum Code: String, Sendable, CaseIterable {
        case unknownFormat = "unknown-format"
        case duplicateFormat = "duplicate-format"
        case invalidBase = "invalid-base"
        case cannotCreate = "cannot-create"
        case cannotWrite = "cannot-write"
        case diskFull = "disk-full"
        case closedPipe = "closed-pipe"
        case cannotRename = "cannot-rename"
        case writerFailed = "writer-failed"
        case missingLibrary = "missing-library"
        case cannotDraw = "cannot-draw"
        case noPropertyGraph = "no-property-graph"
    }

    public var code: Code
    /// What is wrong, in a sentence without its full stop.
    public var message: String
    /// The file, the format or the option that it is about.
    public var place: String
    /// What the system said, or the error below.
    public var cause: String?

    public init(_ code: Code, _ message: String, place: String, cause: String? = nil) {
        self.code = code
        self.message = message
        self.place = place
        self.cause = cause
    }

    public var description: String {
        "\(place): error: \(message)\(cause.map { ": \($0)" } ?? "") [\(code.rawValue)]"
    }
}
