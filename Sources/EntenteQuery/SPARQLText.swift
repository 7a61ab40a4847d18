import EntenteGraph
package import EntenteWriting

/// A query as it is typed: without the prefixes that everybody knows.
package struct SPARQLText: Sendable {
    package let text: String

    package init(_ text: String) { self.text = text }

    /// True of a query that makes a graph, where others make a table.
    package var makesGraph: Bool {
        let form = words.first { ["select", "ask", "construct", "describe"].contains($0) }
        return form == "construct" || form == "describe"
    }

    /// The query with the prefixes of the vocabulary (`ent:`, `schema:` …) and of the things (`country:KR`) declared in a
    /// line before it.
    package func declared(base: BaseIRI) -> String {
        let vocabulary = Namespace.allCases.map { ($0.rawValue, $0.iri) }
        let things = (Kind.allCases.map(\.segment) + ["article", "passage", "claim"]).map { ($0, "\(base)/\($0)/") }
        return (vocabulary + things).map { "PREFIX \($0): <\($1)> " }.joined() + "\n" + text
    }

    /// A complaint about the declared text as one about the text that was typed: `error at 3:7` is in its second line.
    package func located(_ complaint: String) -> String {
        guard let place = complaint.firstRange(of: "error at "),
            let colon = complaint[place.upperBound...].firstIndex(of: ":"),
            let line = Int(complaint[place.upperBound..<colon])
        else { return complaint }
        return complaint[..<place.upperBound] + String(line - 1) + complaint[colon...]
    }

    /// The words outside of IRIs, literals and comments, in lower case.
    private var words: [String] {
        var words: [String] = []
        var word = ""
        var closing: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            if let end = closing {
                if scalar == end { closing = nil }
                continue
            }
            if scalar.properties.isAlphabetic {
                word.unicodeScalars.append(scalar)
                continue
            }
            if !word.isEmpty { words.append(word.lowercased()) }
            word = ""
            switch scalar {
            case "<": closing = ">"
            case "\"", "'": closing = scalar
            case "#": closing = "\n"
            default: break
            }
        }
        return word.isEmpty ? words : words + [word.lowercased()]
    }
}
