package import EntenteText

/// The dependency tree of one sentence, to be changed.
///
/// Tokens keep their indices in the document. Children are found by a scan: a sentence is short, and few are repaired.
package struct ParseTree {
    package private(set) var document: Document
    /// The tokens of the sentence that is being looked at.
    package internal(set) var tokens: Range<Int> = 0..<0

    package init(_ document: Document) { self.document = document }

    package func norm(_ token: Int) -> Symbol { document.tokens[token].norm }
    package func lemma(_ token: Int) -> Symbol { document.tokens[token].lemma }
    package func relation(_ token: Int) -> DependencyRelation { document.tokens[token].relation }
    package func partOfSpeech(_ token: Int) -> PartOfSpeech { document.tokens[token].partOfSpeech }
    package func morphology(_ token: Int) -> Morphology { document.tokens[token].morphology }

    /// The head of a token, or nil for the root.
    package func head(_ token: Int) -> Int? {
        let head = Int(document.tokens[token].head)
        return head == token ? nil : head
    }

    package func children(_ token: Int, _ relations: DependencyRelation...) -> [Int] {
        tokens.filter { Int(document.tokens[$0].head) == token && $0 != token && relations.contains(relation($0)) }
    }

    package func hasChild(_ token: Int, _ relations: DependencyRelation...) -> Bool {
        tokens.contains { Int(document.tokens[$0].head) == token && $0 != token && relations.contains(relation($0)) }
    }

    /// The first and the last token that a token dominates.
    package func subtree(_ token: Int) -> Range<Int> {
        let inside = tokens.filter { isBelow($0, token) }
        return (inside.first ?? token)..<(inside.last ?? token) + 1
    }

    /// True where a token is another one or hangs on it, however far down.
    package func isBelow(_ token: Int, _ ancestor: Int) -> Bool {
        var current = token
        for _ in tokens {
            if current == ancestor { return true }
            guard let next = head(current) else { return false }
            current = next
        }
        return false
    }

    /// The nearest verb that a token hangs on, however far up.
    package func verb(above token: Int) -> Int? {
        var current = token
        for _ in tokens {
            guard let next = head(current) else { return nil }
            if isVerb(next) { return next }
            current = next
        }
        return nil
    }

    package func isNominal(_ token: Int) -> Bool {
        switch partOfSpeech(token) {
        case .noun, .propn, .pron, .num: true
        default: false
        }
    }

    package func isVerb(_ token: Int) -> Bool { partOfSpeech(token) == .verb }

    /// The preposition or mark of a phrase or clause.
    package func marker(_ token: Int) -> Symbol? { children(token, .case, .mark).first.map { norm($0) } }

    // MARK: - Changes

    /// Hangs a token on another one. Nothing changes where that would make a circle.
    package mutating func attach(_ token: Int, to head: Int, as relation: DependencyRelation) {
        guard token != head, !isBelow(head, token) else { return }
        document.tokens[token].head = UInt32(head)
        document.tokens[token].relation = relation
    }

    /// Puts a token in the place of one that it hangs on, however far up, which then hangs on it.
    package mutating func raise(_ token: Int, over above: Int, as relation: DependencyRelation) {
        guard token != above, isBelow(token, above) else { return }
        document.tokens[token].head = head(above) == nil ? UInt32(token) : document.tokens[above].head
        document.tokens[token].relation = document.tokens[above].relation
        document.tokens[above].head = UInt32(token)
        document.tokens[above].relation = relation
    }

    /// Puts a token in the place of its own head, below whatever that hangs on; nil makes it the root.
    package mutating func raise(_ token: Int, to head: Int?, as relation: DependencyRelation) {
        document.tokens[token].head = UInt32(head ?? token)
        document.tokens[token].relation = relation
    }

    /// Makes a verb that hangs on a noun the verb of the sentence, and the noun its subject; what follows the verb goes with it.
    package mutating func becomeSubject(_ noun: Int, of verb: Int) {
        let others = tokens.filter { head($0) == noun && $0 != verb && ($0 > verb || partOfSpeech($0) == .punct) }
        raise(verb, over: noun, as: .nsubj)
        inflect(verb, [.past, .finite])
        for token in others { attach(token, to: verb, as: relation(token) == .nmod ? .obl : relation(token)) }
    }

    package mutating func label(_ token: Int, _ relation: DependencyRelation) {
        document.tokens[token].relation = relation
    }

    package mutating func inflect(_ token: Int, _ morphology: Morphology) {
        document.tokens[token].morphology = morphology
    }

    package mutating func tag(_ token: Int, _ partOfSpeech: PartOfSpeech, lemma: Symbol? = nil) {
        document.tokens[token].partOfSpeech = partOfSpeech
        if let lemma = partOfSpeech == .propn ? document.tokens[token].norm : lemma {
            document.tokens[token].lemma = lemma
        }
    }
}
