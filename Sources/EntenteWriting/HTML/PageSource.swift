import CPage
import EntenteText
import Foundation

/// The page without its data: the files of `CPage/page` put together.
enum PageSource {
    enum Part: Sendable {
        case bytes([UInt8])
        /// The place of the graph.
        case graph
    }

    /// The page in the order in which it is written.
    static let parts: [Part] = {
        var parts: [Part] = []
        var rest = template[...]
        while let start = rest.firstRange(of: Array("{{".utf8)), let end = rest.firstRange(of: Array("}}".utf8)) {
            parts.append(.bytes(Array(rest[..<start.lowerBound])))
            switch String(decoding: rest[start.upperBound..<end.lowerBound], as: UTF8.self) {
            case "policy": parts.append(.bytes(Array(policy.utf8)))
            case "style": parts.append(.bytes(style))
            case "script": parts.append(.bytes(script))
            case "graph": parts.append(.graph)
            case let name: preconditionFailure("the page has no part \(name)")
            }
            rest = rest[end.upperBound...]
        }
        return parts + [.bytes(Array(rest))]
    }()

    /// Nothing is loaded, and only this style and this script, known by their hashes, are used. Trusted types make the browser refuse
    /// whatever turns a text into markup. https://www.w3.org/TR/CSP3/
    static let policy =
        "default-src 'none'; script-src \(source(script)); style-src \(source(style)); base-uri 'none'; form-action 'none'; "
        + "require-trusted-types-for 'script'; trusted-types 'none'"

    private static let template = bytes(cp_template_bytes(), cp_template_length())
    private static let style = bytes(cp_style_bytes(), cp_style_length())
    private static let script = bytes(cp_script_bytes(), cp_script_length())

    /// `'sha256-RFWPLDbv2BY+rCkDzsE+0fr8ylGr2R2faWMhq4lfEQc='`.
    private static func source(_ bytes: [UInt8]) -> String {
        "'sha256-\(Data(SHA256.hash(bytes)).base64EncodedString())'"
    }

    private static func bytes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> [UInt8] {
        Array(UnsafeBufferPointer(start: start, count: count))
    }
}
