/// JSON-RPC 2.0: requests come as lines of JSON, and each that wants an answer gets a line.
///
///     JSONRPC.answer(#"{"jsonrpc":"2.0","id":7,"method":"ping"}"#.utf8) { request in .object([]) }
///     // {"jsonrpc":"2.0","id":7,"result":{}}
///
/// https://www.jsonrpc.org/specification
enum JSONRPC {
    struct Request {
        var method: String
        /// An object; an empty one where the request has none.
        var parameters: JSONText
    }

    /// Why a request has no result.
    struct Failure: Error {
        var code: Int
        var message: String
        var data: JSONText?

        static func unreadable(_ message: String) -> Failure { Failure(code: -32700, message: message) }
        static func invalidRequest(_ message: String) -> Failure { Failure(code: -32600, message: message) }
        static func noMethod(_ name: String) -> Failure {
            Failure(code: -32601, message: "there is no method “\(name)”")
        }
        static func invalidParameters(_ message: String) -> Failure { Failure(code: -32602, message: message) }
    }

    /// What a line is answered with; nil where it wants no answer, as a notification does.
    static func answer(
        _ line: some Sequence<UInt8>, by handler: (Request) throws(Failure) -> JSONText
    ) -> JSONText? {
        guard let message = try? JSONText(bytes: Array(line)) else {
            return refusal(.unreadable("the line is no JSON in UTF-8"))
        }
        guard case .list(let batch) = message else { return answer(to: message, by: handler) }
        if batch.isEmpty { return refusal(.invalidRequest("a batch without a request")) }
        let answers = batch.compactMap { answer(to: $0, by: handler) }
        return answers.isEmpty ? nil : .list(answers)
    }

    static func refusal(_ failure: Failure, of id: JSONText = .null) -> JSONText {
        let error: [(String, JSONText)] = [
            ("code", .count(failure.code)), ("message", .text(failure.message)),
        ]
        let data = failure.data.map { [("data", $0)] } ?? []
        return .object([("jsonrpc", .text("2.0")), ("id", id), ("error", .object(error + data))])
    }

    private static func answer(
        to message: JSONText, by handler: (Request) throws(Failure) -> JSONText
    ) -> JSONText? {
        let id = message["id"]
        do throws(Failure) {
            guard message["jsonrpc"]?.string == "2.0" else {
                throw .invalidRequest("“jsonrpc” is not “2.0”")
            }
            guard let method = message["method"]?.string else {
                // An answer, to which nothing is said.
                if message["result"] != nil || message["error"] != nil { return nil }
                throw .invalidRequest("there is no “method”")
            }
            guard let id else { return nil }
            guard id.isName else { throw .invalidRequest("“id” is neither a text nor a number") }
            let parameters = message["params"] ?? .object([])
            guard case .object = parameters else { throw .invalidParameters("“params” is no object") }
            let result = try handler(Request(method: method, parameters: parameters))
            return .object([("jsonrpc", .text("2.0")), ("id", id), ("result", result)])
        } catch {
            return refusal(error, of: id?.isName == true ? id ?? .null : .null)
        }
    }
}

extension JSONText {
    /// True of what a request may be known by.
    fileprivate var isName: Bool {
        switch self {
        case .text, .number: true
        default: false
        }
    }
}
