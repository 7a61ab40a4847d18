public import EntenteText

/// What a fact says of its subject. A thing is given by its index in the graph that holds the fact.
public enum Value: Hashable, Sendable {
    case thing(Int)
    case text(String)
    case date(PartialDate)
    case term(Term)
    case flag(Bool)

    public var thing: Int? {
        if case .thing(let index) = self { index } else { nil }
    }

    public var date: PartialDate? {
        if case .date(let date) = self { date } else { nil }
    }

    public var term: Term? {
        if case .term(let term) = self { term } else { nil }
    }

    public var text: String? {
        if case .text(let text) = self { text } else { nil }
    }
}
