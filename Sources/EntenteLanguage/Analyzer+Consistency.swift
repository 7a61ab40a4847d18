internal import EntenteText

extension Analyzer {
    /// Makes one of what a document says of a name in different places: a surname alone is a person where the whole name
    /// stands elsewhere, and a name that is met several times is what it is most of the times.
    func makeConsistent(_ document: inout Document) {
        guard document.names.count > 1 else { return }
        var surnames: Set<UInt64> = []
        var votes: [UInt64: [UInt16]] = [:]
        for name in document.names {
            if name.category == .person, name.tokens.count > 1 {
                let last = document.tokens[name.tokens.upperBound - 1]
                if last.range.count > 2, last.partOfSpeech == .propn { surnames.insert(last.norm.hash) }
            }
            votes[key(name, document), default: [UInt16](repeating: 0, count: Name.Category.allCases.count)][
                Int(name.category.rawValue)] += 1
        }
        for index in document.names.indices {
            let name = document.names[index]
            if name.tokens.count == 1, surnames.contains(document.tokens[name.tokens.lowerBound].norm.hash) {
                document.names[index].category = .person
            } else if let counts = votes[key(name, document)] {
                let best = counts.indices.max { counts[$0] < counts[$1] } ?? 0
                if counts[best] > counts[Int(name.category.rawValue)] {
                    document.names[index].category = Name.Category.allCases[best]
                }
            }
        }
        if !surnames.isEmpty { addSurnames(surnames, &document) }
    }

    private func key(_ name: Name, _ document: Document) -> UInt64 {
        name.tokens.reduce(UInt64(name.tokens.count)) { mix($0, document.tokens[$1].norm.hash) }
    }

    /// Surnames that stand alone and were taken for no name.
    private func addSurnames(_ surnames: Set<UInt64>, _ document: inout Document) {
        var found: [Name] = []
        var next = 0
        for (index, token) in document.tokens.enumerated() {
            while next < document.names.count, document.names[next].tokens.upperBound <= index { next += 1 }
            guard token.partOfSpeech == .propn, surnames.contains(token.norm.hash),
                next >= document.names.count || !document.names[next].tokens.contains(index)
            else { continue }
            found.append(Name(tokens: index..<index + 1, category: .person))
        }
        guard !found.isEmpty else { return }
        document.names = (document.names + found).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }
}
