internal import EntenteKnowledge
internal import EntenteText

/// What the gazetteers know of the words of a text.
extension Document {
    /// The longest known phrase of some kinds that starts at a token, up to another one or to the end of the sentence.
    func match(at token: Int, before end: Int? = nil, _ kinds: Entry.Kind...) -> Match? {
        match(at: token, before: end, kinds: Entry.Kinds(kinds))
    }

    func match(at token: Int, before end: Int? = nil, kinds: Entry.Kinds) -> Match? {
        let end = end ?? sentence(of: token).tokens.upperBound
        return Knowledge.shared.longestMatch(in: self, at: token, before: end, kinds: kinds)
    }

    /// The leaders whom a surname and the title before it call: "President Biden".
    func leaders(called surname: Int) -> [PublicFigure] {
        guard let title = match(endingAt: surname, atMost: 3, .office) else { return [] }
        let called = PersonName.written("\(name(title.tokens)) \(text(surname))")
        return Knowledge.shared.entries(for: called, kinds: .init(.person)).compactMap { Knowledge.shared.person($0) }
    }

    /// The longest known phrase that ends right before a token and has no more words than some.
    func match(endingAt end: Int, atMost words: Int = 9, _ kinds: Entry.Kind...) -> Match? {
        guard end > 0 else { return nil }
        let kinds = Entry.Kinds(kinds)
        return (max(sentence(of: end - 1).tokens.lowerBound, end - words)..<end).lazy.compactMap {
            match(at: $0, before: end, kinds: kinds)
        }.first { $0.tokens.upperBound == end }
    }

    /// True of a word that by itself is of some kind: "Monday" of `.weekday`.
    func isKnown(_ token: Int, as kinds: Entry.Kind...) -> Bool {
        match(at: token, before: token + 1, kinds: Entry.Kinds(kinds)) != nil
    }
}

extension Entry.Kinds {
    init(_ kinds: [Entry.Kind]) { self = kinds.reduce(into: []) { $0.formUnion(Entry.Kinds($1)) } }
}

/// A title in the text, and the office that it is a form of.
struct TitleMatch {
    var tokens: Range<Int>
    /// Index in `Knowledge.offices`.
    var index: Int
    var kind: Office { Knowledge.shared.offices[index] }
}

extension TitleMatch {
    init?(_ match: Match?) {
        guard let match, let entry = match.first(.office) else { return nil }
        self.init(tokens: match.tokens, index: Int(entry.index))
    }
}

extension Document {
    /// The title that starts at a token.
    func office(at token: Int, before end: Int? = nil) -> TitleMatch? {
        TitleMatch(match(at: token, before: end, .office))
    }

    /// The title that ends right before a token.
    func office(endingAt end: Int, atMost words: Int = 9) -> TitleMatch? {
        TitleMatch(match(endingAt: end, atMost: words, .office))
    }
}

extension Knowledge {
    /// What kinds of bodies a name stands for.
    func categories(ofBody name: String) -> [Organization.Category] {
        entries(for: name, kinds: .init(.organization)).map { organizations[Int($0.index)].category }
    }
}
