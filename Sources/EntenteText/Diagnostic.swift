/// Something wrong with the input: what, where, and what to do about it.
public struct Diagnostic: Error, Hashable, Sendable, CustomStringConvertible {
    public enum Severity: String, Sendable { case warning, error }

    public var severity: Severity
    /// A short stable name, e.g. `empty-article`.
    public var code: String
    /// What is wrong, in a sentence without its full stop.
    public var message: String
    /// The file, or `-` for standard input.
    public var path: String
    /// The line, counted from 1, where one is known.
    public var line: Int?
    /// What the user can do, in a sentence without its full stop.
    public var remedy: String?

    public init(
        _ severity: Severity, code: String, message: String, path: String, line: Int? = nil, remedy: String? = nil
    ) {
        self.severity = severity
        self.code = code
        self.message = message
        self.path = path
        self.line = line
        self.remedy = remedy
    }

    /// One line; what would steer a terminal, in a file's name or its words, is visible.
    public var description: String {
        let place = line.map { "\(path):\($0)" } ?? path
        let advice = remedy.map { "; \($0)" } ?? ""
        return "\(place): \(severity.rawValue): \(message)\(advice) [\(code)]".printableLine
    }
}
