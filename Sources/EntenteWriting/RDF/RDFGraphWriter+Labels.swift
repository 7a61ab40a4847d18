import EntenteGraph
import EntenteText

/// What a person reads where an article, a passage or a claim stands for itself.
extension RDFGraphWriter.Document {
    /// `Gabriel Boric holds office President of Chile`, `Paris Agreement expires on 2030 (denied)`.
    mutating func writeLabel(ofClaim statement: Statement) throws {
        label.removeAll(keepingCapacity: true)
        append(graph.things[graph.subject(of: statement)].label)
        append(" ")
        append(propertyLabels[graph.property(of: statement)])
        append(" ")
        append(words(graph.value(of: statement)))
        if !graph.polarity(of: statement) { append(" (denied)") }
        try predicate(.label)
        try label.withUnsafeBufferPointer { try syntax.object(utf8: $0) }
    }

    private mutating func append(_ text: String) { text.withUTF8Bytes { label.append(contentsOf: $0) } }

    private func words(_ value: Value) -> String {
        switch value {
        case .thing(let thing): graph.things[thing].label
        case .text(let text): text
        case .date(let date): date.description
        case .term(let term): term.rawValue
        case .flag(let flag): String(flag)
        }
    }
}

extension IndexedGraph {
    /// The headline.
    func label(ofSource index: Int) -> String {
        let source = sources[index]
        return shortened(source.source.headline ?? "", orElse: source.id)
    }

    /// The beginning of the sentence.
    func label(ofPassage index: Int) -> String {
        shortened(passages[index].passage.text, orElse: passages[index].id)
    }

    private func shortened(_ text: String, orElse id: String) -> String {
        let label = LabelText.shortened(text, to: 80)
        return label.isEmpty ? id : label
    }
}
