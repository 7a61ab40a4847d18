internal import EntenteGraph
internal import EntenteText

/// Which agreement the words around a phrase say that it is.
extension AgreementLinker {
    /// The named agreement that apposition, "known as" or a name before the noun says the phrase is.
    func sameBySyntax(_ phrase: AgreementPhrase) -> Int? {
        func named(_ token: Int) -> Int? {
            guard let mention = analysis.mention(at: token), mention.form == .name, let entity = mention.entities.first,
                analysis.kind(entity) == .agreement
            else { return nil }
            return entity
        }
        // "the GSOMIA pact"
        for child in syntax.children(of: phrase.head, .compound, .nmodDesc, .flat, .amod) {
            if let entity = named(child) { return entity }
        }
        // "the pact, GSOMIA," and "GSOMIA, a bilateral pact,"
        for child in syntax.children(of: phrase.head, .appos) { if let entity = named(child) { return entity } }
        if syntax.relation(phrase.head) == .appos, let head = syntax.head(of: phrase.head), let entity = named(head) {
            return entity
        }
        // "the pact, known as GSOMIA", "officially called …", "the accord — or GSOMIA"
        for clause in syntax.children(of: phrase.head, .acl, .aclRelcl, .parataxis)
        where Self.naming.contains(syntax.lemma(clause)) {
            for child in syntax.children(of: clause, .obl, .xcomp, .obj, .nmod, .advcl) {
                if let entity = named(child) { return entity }
            }
        }
        for child in syntax.children(of: phrase.head, .conj)
        where syntax.children(of: child, .cc).contains(where: { syntax.norm($0) == "or" }) {
            if let entity = named(child) { return entity }
        }
        // "The deal is known as the JCPOA"
        if [.nsubj, .nsubjPass].contains(syntax.relation(phrase.head)), let verb = syntax.head(of: phrase.head),
            Self.naming.contains(syntax.lemma(verb))
        {
            for child in syntax.children(of: verb, .obl, .xcomp, .obj) {
                if let entity = named(child) { return entity }
            }
        }
        // Where the parse went wrong: "pact, known as the X" and "pact (X)", word by word.
        return nameBehind(phrase)
    }

    private func nameBehind(_ phrase: AgreementPhrase) -> Int? {
        let end = document.sentence(of: phrase.head).tokens.upperBound
        var token = phrase.tokens.upperBound
        var isNaming = false
        while token < end, token - phrase.tokens.upperBound < 7 {
            let norm = document.tokens[token].norm
            if let mention = analysis.mention(at: token) {
                guard isNaming, mention.form == .name, let entity = mention.entities.first,
                    analysis.kind(entity) == .agreement
                else { return nil }
                return entity
            }
            if Self.naming.contains(document.tokens[token].lemma) || norm == "known" || document.text(token) == "(" {
                isNaming = true
            } else if ![
                ",", "as", "the", "officially", "formally", "better", "commonly", "also", "\"", "“", "or", "which",
                "is",
            ].contains(norm) {
                return nil
            }
            token += 1
        }
        return nil
    }

    private static let naming: Set<Symbol> = ["know", "call", "dub", "name", "title", "entitle", "term", "nickname"]

    func apposedPhrase(_ phrase: AgreementPhrase) -> Int? {
        guard syntax.relation(phrase.head) == .appos, let head = syntax.head(of: phrase.head),
            AgreementPhrase.family(of: head, syntax) != nil
        else { return nil }
        return head
    }
}
