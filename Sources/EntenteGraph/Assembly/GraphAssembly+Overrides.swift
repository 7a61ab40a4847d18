import EntenteText

/// The overrides that are about facts and names.
extension GraphAssembly {
    /// True of a fact of an article that an analyst calls wrong.
    ///
    /// - Parameter start: The first item of the article.
    func isWrong(_ fact: Fact, _ start: Int) -> Bool {
        constraints.wrong.contains { wrong in
            guard wrong.property == fact.property, wrong.subjects.contains(start + fact.subject) else { return false }
            switch wrong.value {
            case .any: return true
            case .things(let items): return fact.value.thing.map { items.contains(start + $0) } ?? false
            case .literal(let text): return fact.value.says(text)
            }
        }
    }

    /// The names that an analyst gives a thing.
    func given(_ draft: Int) -> [String] {
        constraints.aliases.filter { alias in alias.items.contains { draftOf[$0] == Int32(draft) } }.map(\.name)
    }

    /// The things of the finished graph that articles tell of, each with its items.
    func things() -> [OverrideApplication.Known] {
        drafts.filter { !$0.members.isEmpty && $0.isThing }.map { draft in
            OverrideApplication.Known(
                id: draft.id, kind: draft.kind, label: draft.label,
                names: [draft.name].compactMap { $0 } + draft.aliases,
                items: draft.members,
                facts: draft.facts.map { fact in
                    (fact.property, fact.value, fact.value.thing.map { drafts[$0].id })
                })
        }
    }
}

extension Value {
    /// True where a literal is what an analyst writes: a date also where it is a vaguer form of the one written.
    func says(_ text: String) -> Bool {
        switch self {
        case .text(let own): return Folding.fold(own) == Folding.fold(text)
        case .term(let term): return term.rawValue == text
        case .flag(let flag): return String(flag) == text
        case .thing: return false
        case .date(let date):
            if date.description == text { return true }
            return CalendarDate(text).map { PartialDate.day($0).sharpens(date) } ?? false
        }
    }
}
