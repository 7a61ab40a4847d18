package import EntenteText

/// The stretches of a document that stand in quotation marks.
package struct Quotations: Sendable {
    /// Token ranges between opening and closing marks, the marks left out, in order. One may run over several sentences.
    package private(set) var ranges: [Range<Int>] = []
    private var isQuoted: [Bool]

    package init(_ document: Document) {
        isQuoted = Array(repeating: false, count: document.tokens.count)
        var open: (token: Int, mark: Mark)?
        for token in document.tokens.indices {
            guard let mark = Mark(document.source[document.tokens[token].range]) else { continue }
            if let start = open {
                if start.mark.closes(with: mark) {
                    close(start.token, token)
                    open = nil
                } else if mark == .open {
                    // A new paragraph of one quotation opens again without having closed.
                    if document.sentence(of: start.token).block != document.sentence(of: token).block {
                        close(start.token, token)
                    }
                    open = (token, mark)
                }
            } else if mark != .close {
                open = (token, mark)
            }
        }
        // A mark that is never closed quotes to the end of its sentence.
        if let start = open { close(start.token, document.sentence(of: start.token).tokens.upperBound) }
    }

    package func contains(_ token: Int) -> Bool { isQuoted[token] }

    private mutating func close(_ start: Int, _ end: Int) {
        guard end > start + 1 else { return }
        ranges.append(start + 1..<end)
        for token in start + 1..<end { isQuoted[token] = true }
    }

    private enum Mark: Equatable {
        case open, close, straight

        init?(_ bytes: ArraySlice<UInt8>) {
            switch String(decoding: bytes, as: UTF8.self) {
            case "“", "«", "„", "``": self = .open
            case "”", "»", "''": self = .close
            case "\"": self = .straight
            default: return nil
            }
        }

        func closes(with other: Mark) -> Bool { other == .close || self == .straight && other == .straight }
    }
}
