/// Why a store could not be used.
public struct StoreError: Error, Hashable, Sendable, CustomStringConvertible {
    public enum Code: String, Sendable, CaseIterable {
        /// The file is no store, or one of another program.
        case notAStore = "not-a-store"
        /// It was made by a later version of the program.
        case storeVersion = "store-version"
        /// Another process works with it.
        case locked = "store-locked"
        /// It, or its folder, may not be written to.
        case readOnly = "store-read-only"
        /// It cannot be opened or made.
        case cannotOpen = "store-cannot-open"
        /// Its content is broken.
        case damaged = "store-damaged"
        case diskFull = "disk-full"
        case failed = "store-failed"
    }

    public var code: Code
    /// What is wrong and what can be done, in a sentence without its full stop.
    public var message: String
    /// The store's path.
    public var place: String
    /// What the database said.
    public var cause: String?

    public init(_ code: Code, _ message: String, place: String, cause: String? = nil) {
        self.code = code
        self.message = message
        self.place = place
        self.cause = cause
    }

    public var description: String {
        "\(place): error: \(message)\(cause.map { " (\($0))" } ?? "") [\(code.rawValue)]"
    }

    /// A part of a store that is damaged; the store's path is added where it is known.
    static func damaged(_ what: String, cause: String? = nil) -> StoreError {
        StoreError(
            .damaged, "\(what) damaged; take it out with `entente store repair`, and build again from the articles",
            place: "", cause: cause)
    }
}
