package import EntenteLanguage
package import EntenteText

/// Writes documents as CoNLL-U, names as `NER=B-PERSON` in the last column.
package struct CoNLLUWriter {
    package private(set) var bytes: [UInt8] = []

    package init() {}

    package mutating func append(_ document: Document, _ analyzer: Analyzer, comments: [[String]] = []) {
        var names = [UInt8](repeating: 0, count: document.tokens.count)
        for name in document.names {
            for token in name.tokens { names[token] = name.category.label(isFirst: token == name.tokens.lowerBound) }
        }
        for (index, sentence) in document.sentences.enumerated() {
            let kept = index < comments.count ? comments[index] : []
            for comment in kept { add(comment + "\n") }
            if !kept.contains(where: { $0.hasPrefix("# text =") }) {
                add("# text = " + line(document.source.string(sentence.range)) + "\n")
            }
            for token in sentence.tokens { append(token, sentence, document, analyzer, NameHeads.tag(names[token])) }
            add("\n")
        }
    }

    private mutating func append(
        _ index: Int, _ sentence: Sentence, _ document: Document, _ analyzer: Analyzer, _ name: String
    ) {
        let token = document.tokens[index]
        let isRoot = Int(token.head) == index
        let columns = [
            String(index - sentence.tokens.lowerBound + 1), line(document.text(index)), line(document.lemma(index)),
            token.partOfSpeech.tag, "_", analyzer.features(of: token),
            isRoot ? "0" : String(Int(token.head) - sentence.tokens.lowerBound + 1), token.relation.rawValue, "_",
            "NER=" + name + (token.spaceAfter ? "" : "|SpaceAfter=No"),
        ]
        add(columns.joined(separator: "\t") + "\n")
    }

    /// Text on one line.
    private func line(_ text: String) -> String {
        String(decoding: text.utf8.map { $0 < 32 ? 32 : $0 }, as: UTF8.self)
    }

    private mutating func add(_ text: String) { bytes += text.utf8 }
}
