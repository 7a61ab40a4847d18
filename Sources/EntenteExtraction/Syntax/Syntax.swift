package import EntenteText

/// The dependency trees of a document, walked from heads to dependents.
///
/// All questions about syntax that extraction asks are answered here and in the extensions beside this file.
package struct Syntax: Sendable {
    package let document: Document
    /// Dependents of token `t`: `dependents[first[t]..<first[t + 1]]`, in the order of the text.
    private let dependents: [UInt32]
    private let first: [UInt32]

    package init(_ document: Document) {
        var document = ParseRepair.repaired(document)
        for index in document.tokens.indices {
            let forms: VerbForms
            switch document.tokens[index].partOfSpeech {
            case .verb: forms = .ofRules
            case .noun: forms = .nounsOfRules
            // "NATO jets", taken for a name
            case .propn where document.text(index).allSatisfy(\.isLowercase): forms = .nounsOfRules
            default: continue
            }
            if let lemma = forms[document.tokens[index].norm] { document.tokens[index].lemma = lemma }
        }
        self.document = document
        let tokens = document.tokens
        var count = [UInt32](repeating: 0, count: tokens.count + 1)
        for (index, token) in tokens.enumerated() where Int(token.head) != index { count[Int(token.head) + 1] += 1 }
        for index in count.indices.dropFirst() { count[index] += count[index - 1] }
        first = count
        var filled = [UInt32](repeating: 0, count: Int(count.last ?? 0))
        for (index, token) in tokens.enumerated() where Int(token.head) != index {
            let head = Int(token.head)
            filled[Int(count[head])] = UInt32(index)
            count[head] += 1
        }
        dependents = filled
    }

    package var tokens: [Token] { document.tokens }

    package func children(of token: Int) -> ArraySlice<UInt32> { dependents[Int(first[token])..<Int(first[token + 1])] }

    package func children(of token: Int, _ relations: DependencyRelation...) -> [Int] {
        children(of: token).lazy.map { Int($0) }.filter { relations.contains(document.tokens[$0].relation) }
    }

    package func child(of token: Int, _ relations: DependencyRelation...) -> Int? {
        children(of: token).lazy.map { Int($0) }.first { relations.contains(document.tokens[$0].relation) }
    }

    /// The head of a token, or nil for the root of a sentence.
    package func head(of token: Int) -> Int? {
        let head = Int(document.tokens[token].head)
        return head == token ? nil : head
    }

    package func relation(_ token: Int) -> DependencyRelation { document.tokens[token].relation }
    package func lemma(_ token: Int) -> Symbol { document.tokens[token].lemma }
    package func norm(_ token: Int) -> Symbol { document.tokens[token].norm }
    package func partOfSpeech(_ token: Int) -> PartOfSpeech { document.tokens[token].partOfSpeech }

    package func isNominal(_ token: Int) -> Bool {
        switch partOfSpeech(token) {
        case .noun, .propn, .pron, .num, .sym, .x: true
        default: false
        }
    }

    /// The tokens that a head dominates, as the smallest range that holds them all.
    package func subtree(of token: Int) -> Range<Int> {
        var low = token
        var high = token
        var open = [token]
        while let next = open.popLast() {
            low = min(low, next)
            high = max(high, next)
            for child in children(of: next) { open.append(Int(child)) }
        }
        return low..<high + 1
    }

    /// The token of a range whose head lies outside it: the syntactic head of a name.
    package func head(of range: Range<Int>) -> Int {
        for token in range.reversed() {
            guard let head = head(of: token) else { return token }
            if !range.contains(head), relation(token) != .punct { return token }
        }
        return range.upperBound - 1
    }

    /// The path upward from a token: its head, that one's head, up to the root.
    package func ancestors(of token: Int) -> [Int] {
        var path: [Int] = []
        var current = token
        while let next = head(of: current), path.count < 64 {
            path.append(next)
            current = next
        }
        return path
    }

    /// The adposition or mark that introduces a phrase: "on" of "on Tokyo", "in front of" counts by its first word.
    package func marker(of token: Int) -> Symbol? {
        if let own = (isNominal(token) ? child(of: token, .case) : nil) ?? child(of: token, .case, .mark) {
            return norm(own)
        }
        guard partOfSpeech(token) == .propn else { return nil }
        switch relation(token) {
        case .obl, .nmod, .oblAgent, .root, .appos: return markerBefore(token)
        default: return nil
        }
    }

    /// "with Prime Minister Donald Tusk": the parse may hang the preposition on the title or on another part of the name.
    private func markerBefore(_ token: Int) -> Symbol? {
        let start = document.sentence(of: token).tokens.lowerBound
        var index = token - 1
        while index >= start, token - index <= 10 {
            switch partOfSpeech(index) {
            case .adp: return index + 1 < token || [.case, .mark].contains(relation(index)) ? norm(index) : nil
            case .propn, .adj, .det: break
            case .part where norm(index) == "'s" || norm(index) == "’s": break
            case .punct where document.isHyphen(index): break
            default: return nil
            }
            index -= 1
        }
        return nil
    }

    /// What a word is coordinated with, the first of the list; the word itself where it is in none.
    func firstConjunct(of token: Int) -> Int {
        var first = token
        while relation(first) == .conj, let above = head(of: first) { first = above }
        return first
    }

    /// A noun phrase and all that is coordinated with it: "Abe", "Hayashi" and "Kono" of the head "Abe".
    package func coordinated(_ token: Int) -> [Int] {
        var all = [token]
        var next = 0
        while next < all.count {
            all += children(of: all[next], .conj).filter {
                (isNominal($0) || partOfSpeech($0) == .adj)
                    // "blamed Chad rather than Mali"
                    && !children(of: $0, .cc).contains { ["rather", "not"].contains(norm($0)) }
            }
            next += 1
        }
        return all
    }
}
