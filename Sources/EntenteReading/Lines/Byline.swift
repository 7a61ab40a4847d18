/// Lines that name who wrote, edited or contributed: "By Jane Doe", "임정요 기자", "(Editing by …)", "… contributed to this report".
enum Byline {
    private static let connectors: Set<String> = [
        "and", "in", "of", "for", "the", "with", "at", "de", "van", "von", "der", "den", "da", "di", "del", "la", "le",
        "bin", "al",
        "el", "to", "on", "a", "o", "y", "e", "dos", "ibn", "ul", "ur",
    ]
    private static let roles: Set<String> = [
        "staff", "writer", "writers", "reporter", "reporters", "correspondent", "correspondents", "editor", "editors",
        "contributor",
        "contributors", "columnist", "bureau", "agencies", "author", "analyst",
    ]
    private static let scriptRoles = ["기자", "특파원", "記者", "记者", "通信員"]

    static func matches(_ tokens: [LineToken], _ text: ArraySlice<UInt8>, inHead: Bool) -> Bool {
        guard let first = tokens.first, tokens.count <= 60 else { return false }
        let opening = first.text == "(" || first.text == "[" ? Array(tokens.dropFirst()) : tokens
        if isCredit(opening, wrapped: opening.count < tokens.count) { return true }
        if isContribution(tokens) { return true }
        if tokens.count <= 12,
            tokens.contains(where: { token in token.kind == .word && scriptRoles.contains { token.text.hasSuffix($0) } }
            )
        {
            return true
        }
        guard first.kind == .word, tokens.count <= 40 else { return false }
        if ["by", "von", "par", "por"].contains(first.text), tokens.count > 1 { return areNames(tokens.dropFirst()) }
        if first.is("author") || first.is("authors"), tokens.count > 2, tokens[1].text == ":" {
            return areNames(tokens.dropFirst(2))
        }
        if ["story", "report", "written", "text", "words"].contains(first.text), tokens.count > 2,
            tokens[1].is("by") || tokens[1].text == ":"
        {
            return areNames(tokens.dropFirst(2))
        }
        if isAddress(tokens, text) { return true }
        // "Jane Doe, Staff Writer"
        if inHead, tokens.count <= 10, tokens.contains(where: { roles.contains($0.text) }), areNames(tokens[...]) {
            return true
        }
        return false
    }

    /// Capitalised words, and between them what joins names, posts and places.
    private static func areNames(_ tokens: ArraySlice<LineToken>) -> Bool {
        var capitalised = 0
        var words = 0
        for (position, token) in tokens.enumerated() {
            switch token.kind {
            case .number: if tokens.count < 4 { return false }
            case .mark: if ["?", "!", "\"", "“", ";"].contains(token.text) { return false }
            case .word:
                words += 1
                if token.isCapitalised {
                    capitalised += 1
                } else if !connectors.contains(token.text), !roles.contains(token.text), !token.text.hasPrefix("www") {
                    // "By jane doe" stands alone; "By the numbers" and "By early 2019" are something else.
                    if isMailOrSite(tokens, position) { continue }
                    return false
                }
            }
        }
        guard let last = tokens.last(where: { $0.kind == .word }) else { return false }
        return capitalised > 0 && words <= 16 && !(last.text.utf8.count > 4 && tokens.last?.text == "." && words > 6)
    }

    private static func isMailOrSite(_ tokens: ArraySlice<LineToken>, _ position: Int) -> Bool {
        let near = tokens.dropFirst(max(0, position - 3)).prefix(7)
        return near.contains { $0.text == "@" } || near.contains { $0.text == "." && !$0.followsSpace }
    }

    /// "(Reporting by A and B; Editing by C)", "Compiled by D", "With inputs from agencies", "Photo by E".
    private static func isCredit(_ tokens: [LineToken], wrapped: Bool) -> Bool {
        let words = tokens.prefix(4).map(\.text)
        guard let first = words.first, words.count > 1 else { return false }
        let trades: Set<String> = [
            "reporting", "editing", "writing", "compiled", "edited", "reported", "translated", "translation", "photo",
            "photos", "photograph", "graphic", "graphics", "compiling", "produced", "illustration", "video",
            "additional", "image",
        ]
        guard trades.contains(first) else {
            return first == "with" && words.contains("from")
                && words.contains { ["inputs", "input", "reporting", "files", "additional"].contains($0) }
        }
        let hasAuthor = words.contains("by") || (words.count > 1 && words[1] == ":")
        guard hasAuthor else { return false }
        // "Additional reporting by …" yes, "Photos by the ministry showed that …" no.
        return wrapped || tokens.count <= 8
            || !tokens.contains {
                ["said", "says", "showed", "show", "was", "were", "is", "are", "has", "have"].contains($0.text)
            }
    }

    /// "A and B contributed to this report.", "This report was compiled from agencies."
    private static func isContribution(_ tokens: [LineToken]) -> Bool {
        guard tokens.count <= 50, let verb = tokens.firstIndex(where: { $0.is("contributed") || $0.is("reported") })
        else {
            return false
        }
        let after = tokens[(verb + 1)...].filter { $0.kind == .word }
        if tokens[verb].is("reported") {
            // "Lee reported from Seoul."
            return verb > 0 && verb <= 8 && after.first.map { $0.is("from") } ?? false
                && after.count <= 14
                && tokens[..<verb].allSatisfy { $0.kind != .word || $0.isCapitalised || $0.is("and") }
                && !tokens.contains { $0.is("that") || $0.kind == .number }
        }
        if after.isEmpty { return verb > 0 && tokens[..<verb].contains { $0.isCapitalised } && verb <= 20 }
        return ["to", "reporting", "from", "research"].contains(after[0].text)
            && after.prefix(6).contains {
                ["report", "story", "article", "reporting", "from", "piece", "post", "research"].contains($0.text)
            }
    }

    /// "sam@example.org", "@handle", "(jane@example.com)".
    private static func isAddress(_ tokens: [LineToken], _ text: ArraySlice<UInt8>) -> Bool {
        guard tokens.count <= 14, let at = tokens.firstIndex(where: { $0.text == "@" }) else { return false }
        let inside = at > 0 && at + 1 < tokens.count && !tokens[at].followsSpace && !tokens[at + 1].followsSpace
        return inside && tokens[..<at].filter { $0.kind == .word }.count <= 6 && tokens.contains { $0.text == "." }
            && !tokens.contains { $0.kind == .number && $0.text.utf8.count == 4 }
    }
}
