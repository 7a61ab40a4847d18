internal import EntenteText

/// The forms of words that factuality rests on.
extension FactualityReader {
    /// Written with a capital inside a sentence, behind another word with one.
    func isName(_ token: Int) -> Bool {
        func isCapitalized(_ token: Int) -> Bool {
            syntax.document.source[syntax.tokens[token].range].first.map { (0x41...0x5A).contains($0) } ?? false
        }
        return token > 0 && syntax.tokens[token - 1].sentence == syntax.tokens[token].sentence && isCapitalized(token)
            && isCapitalized(token - 1)
    }

    /// "to end the pact", without "is" before it.
    func isInfinitive(_ token: Int) -> Bool {
        syntax.children(of: token, .mark).contains { syntax.norm($0) == "to" }
            && syntax.child(of: token, .aux).map { syntax.lemma($0) != "be" && syntax.lemma($0) != "have" } ?? true
    }

    /// "insisted that Chad release them", not "insisted that Chad releases them".
    func isSubjunctive(_ clause: Int) -> Bool {
        guard syntax.norm(clause) == syntax.lemma(clause), syntax.child(of: clause, .aux, .auxPass, .cop) == nil,
            let subject = syntax.child(of: clause, .nsubj)
        else { return false }
        return !syntax.tokens[subject].morphology.contains(.plural)
            && !["i", "we", "you", "they"].contains(syntax.norm(subject)) && syntax.child(of: subject, .conj) == nil
    }

    func isToldAsPast(_ clause: Int) -> Bool {
        guard syntax.partOfSpeech(clause) == .verb else { return false }
        let auxiliaries = syntax.children(of: clause, .aux).map { syntax.lemma($0) }
        return auxiliaries.contains("have") || auxiliaries.isEmpty && isPastTense(clause)
    }

    static let temporal: Set<Symbol> = ["when", "after", "once"]

    func isGerund(_ verb: Int) -> Bool {
        !syntax.tokens[verb].morphology.isDisjoint(with: [.gerund, .participle])
    }

    func isPresentParticiple(_ verb: Int) -> Bool {
        let morphology = syntax.tokens[verb].morphology
        return morphology.contains(.gerund) || morphology.contains(.participle) && morphology.contains(.present)
    }

    /// "talks on last year's attack": a deed with a time that is over.
    func isPastDeed(_ noun: Int) -> Bool {
        syntax.children(of: noun, .amod, .nmodPoss, .nmodUnmarked).contains {
            syntax.classes(of: $0).overlaps(classes.past)
        }
    }

    func isPresentTense(_ verb: Int) -> Bool {
        let morphology = syntax.tokens[verb].morphology
        return morphology.contains(.present) && morphology.contains(.finite)
            && syntax.child(of: verb, .aux, .auxPass) == nil
    }

    func isPastTense(_ verb: Int) -> Bool {
        let morphology = syntax.tokens[verb].morphology
        return morphology.contains(.past) && morphology.contains(.finite)
            || syntax.children(of: verb, .aux, .auxPass).contains { syntax.tokens[$0].morphology.contains(.past) }
    }

    func isDefinite(_ noun: Int) -> Bool {
        syntax.partOfSpeech(noun) == .propn || syntax.child(of: noun, .nmodPoss) != nil
            || syntax.children(of: noun, .det).contains {
                ["the", "this", "that", "these", "those"].contains(syntax.norm($0))
            }
    }
}
