internal import EntenteGraph

/// Words in quotation marks and who said them.
extension FactScorer {
    private struct Quotation {
        var thing: Int
        var words: Set<String>
        var speakers: [Int]

        /// The same words, nearly; or the one a part of the other.
        func isLike(_ wanted: Set<String>) -> Bool {
            guard !wanted.isEmpty || !words.isEmpty else { return false }
            let common = wanted.intersection(words).count
            return 2 * Double(common) / Double(wanted.count + words.count) >= 0.7
                || words.count >= 3 && common == words.count || wanted.count >= 4 && common == wanted.count
        }
    }

    mutating func scoreQuotations() {
        let quotations = graph.things(.statement)
            .filter { graph.values($0, .verbatim).contains(.flag(true)) }
            .map { thing in
                let text = graph.texts(thing, .text).joined(separator: " ")
                return Quotation(
                    thing: thing, words: Set(NormalizedText.words(text)), speakers: graph.things(thing, .speaker))
            }
        var used: Set<Int> = []
        var right = 0
        var missed: [String] = []
        for row in gold.statements {
            let wanted = Set(NormalizedText.words(row.text))
            let found = quotations.filter { quotation in
                quotation.isLike(wanted) && quotation.speakers.contains { isSame(row.speaker, $0) }
            }
            used.formUnion(found.map(\.thing))
            guard !row.isOptional else { continue }
            if found.isEmpty {
                let label = "\(row.speaker.joined(separator: "/")): \(row.text)"
                missed.append(label)
                miss(.quotations, label, at: row.text, [row.speaker])
            } else {
                right += 1
            }
        }
        let wrong = quotations.filter { !used.contains($0.thing) && $0.words.count >= 4 }
        add(
            .quotations, right: right,
            wrong: wrong.map { quotation in
                "\(quotation.speakers.map(name).joined(separator: ", ")): "
                    + graph.texts(quotation.thing, .text).joined(separator: " ")
            }, missed: missed)
        // Scraps that the gold need not list are neither right nor wrong.
        let judged = used.union(wrong.map(\.thing))
        for quotation in quotations where judged.contains(quotation.thing) {
            judge(graph.facts(quotation.thing, .speaker, .text), .quotations, isRight: used.contains(quotation.thing))
        }
    }
}
