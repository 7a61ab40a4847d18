/// The closed lists that a ``Term`` stands in.
public enum TermList: String, CaseIterable, Sendable {
    case eventType = "EventType"
    case status = "Status"
    case stance = "Stance"
    case stage = "Stage"

    /// The class of its terms in RDF.
    public var name: VocabularyName { VocabularyName(.ent, rawValue) }
    public var terms: [Term] { Term.allCases.filter { $0.list == self } }
}

extension Term {
    /// The individual in RDF: `ent:Agree`, `ent:held`.
    public var name: VocabularyName { VocabularyName(.ent, rawValue) }

    public var list: TermList {
        switch self {
        case .agree, .consult, .support, .concede, .cooperate, .aid, .retreat, .request, .accuse, .reject, .threaten,
            .protest, .sanction, .mobilize, .coerce, .assault:
            .eventType
        case .held, .planned, .proposed, .cancelled, .denied, .announced, .ongoing: .status
        case .inFavor, .opposed, .conditional: .stance
        case .signed, .renewed, .suspended, .left, .ended, .rejected: .stage
        }
    }
}
