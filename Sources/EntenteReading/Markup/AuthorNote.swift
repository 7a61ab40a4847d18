/// The note on the author below an article: "Jane Austen is a correspondent in Vienna. She covers rivers."
enum AuthorNote {
    private static let trades: Set<String> = [
        "reporter", "correspondent", "editor", "journalist", "columnist", "writer", "covers", "covering", "reports",
        "bureau",
        "contributor", "freelance", "newsletter",
    ]

    static func matches(_ text: [UInt8]) -> Bool {
        let tokens = LineToken.tokens(of: text[...], limit: 80)
        guard tokens.count < 80,
            let verb = tokens.firstIndex(where: { ["is", "was", "covers", "reports", "writes"].contains($0.text) }),
            (2...6).contains(verb)
        else { return false }
        let isName = tokens[..<verb].allSatisfy {
            $0.kind != .word || $0.isCapitalised || ["de", "van", "von", "al", "bin", "and"].contains($0.text)
        }
        guard isName, !tokens.contains(where: { ["said", "says", "told", "\"", "“"].contains($0.text) }) else {
            return false
        }
        return tokens[verb...].prefix(14).contains { trades.contains($0.text) }
    }
}
