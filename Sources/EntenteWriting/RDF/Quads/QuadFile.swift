package import EntenteText

/// The quads of an N-Triples or N-Quads document.
package enum QuadFile {
    /// - Throws: A ``Diagnostic`` that names the line.
    package static func parse(_ bytes: [UInt8], place: String) throws(Diagnostic) -> [Quad] {
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw Diagnostic(.error, code: "malformed-quads", message: "it is not UTF-8", path: place)
        }
        do throws(LocatedFailure) {
            return try bytes.withUnsafeBufferPointer { buffer throws(LocatedFailure) in
                var scanner = QuadScanner(buffer)
                var quads: [Quad] = []
                do throws(QuadScanner.Failure) {
                    while let line = try scanner.next() {
                        quads.append(
                            Quad(
                                RDFTerm(scanned: bytes[line.subject]), RDFTerm(scanned: bytes[line.predicate]),
                                RDFTerm(scanned: bytes[line.object]),
                                graph: line.graph.isEmpty ? nil : RDFTerm(scanned: bytes[line.graph])))
                    }
                } catch {
                    throw LocatedFailure(message: error.message, line: scanner.number)
                }
                return quads
            }
        } catch {
            throw Diagnostic(.error, code: "malformed-quads", message: error.message, path: place, line: error.line)
        }
    }

    struct LocatedFailure: Error {
        var message: String
        var line: Int
    }
}
