internal import EntenteGraph
internal import EntenteText

/// A noun phrase whose head is a word for an agreement, and what it says of which agreement it means.
struct AgreementPhrase: Sendable {
    enum Determiner: Sendable {
        case definite, demonstrative, possessive, indefinite, generic, none
    }

    var head: Int
    /// The noun with the words before it that say what it is, without determiner and possessor; with "of understanding".
    var tokens: Range<Int>
    var family: AgreementWords.Family
    var isPlural: Bool
    var determiner: Determiner
    /// "a new deal", "another accord": not one that was spoken of.
    var isDistinct = false
    var topics = WordClasses.none
    /// Capitalised words that are no party: "Paris", "Minsk".
    var proper: Set<Symbol> = []
    /// Entities named as modifiers, possessors, or behind "with" and "between".
    var parties: [Int] = []
    /// The parties, and the states that those among them that are bodies belong to.
    var affiliations: Set<Int> = []
    /// True where "between" or a pair of names gives all the parties.
    var isClosed = false
    var count: Int?
    var year: Int?
    /// "memorandum of understanding": other memorandums are papers of one office.
    var isOfUnderstanding = false
    /// "joint declaration"
    var isShared = false
    /// "cease-fire", "truce deal"
    var isTruce = false
    /// "the Non-Proliferation Treaty": open to all states.
    var isUniversal = false
    /// A bargain: what nobody calls a treaty of all states.
    var isBargain = false
    /// "the text", "the plan": an agreement only where one was spoken of just before.
    var isLoose = false

    /// Told as an agreement of some states alone: "the nuclear deal", "the pact between Chile and Peru".
    var isOfFew: Bool { isClosed || isBargain && isDescriptive }

    /// True where something says which agreement it is.
    var isDescriptive: Bool {
        if family == .memorandum { return isOfUnderstanding || count != nil || !parties.isEmpty }
        if family == .declaration { return isShared || !proper.isEmpty || parties.count > 1 }
        return !topics.isEmpty || !proper.isEmpty || !parties.isEmpty || count != nil || year != nil
    }
}

extension AgreementPhrase {
    /// The phrase around a head noun, or nil where the noun is none for an agreement.
    init?(head: Int, in analysis: Analysis, named: Range<Int>? = nil) {
        let syntax = analysis.syntax
        let document = analysis.document
        let family = Self.family(of: head, syntax)
        isLoose = family == nil && named == nil && Self.isLoose(head, syntax)
        guard family != nil || named != nil || isLoose else { return nil }
        self.head = head
        self.family = family ?? .any
        if let named {
            tokens = named
            isPlural = false
            determiner = .definite
            readWords(analysis)
            if document.role(of: head) != .headline {
                readComplements(analysis)
                readPartners(analysis)
            }
            return
        }
        isPlural =
            document.tokens[head].morphology.contains(.plural)
            || ["agreements", "pacts", "deals", "accords", "treaties"].contains(document.tokens[head].norm)
        determiner = .none
        let sentence = document.sentence(of: head).tokens
        var start = head
        for index in syntax.children(of: head) where Int(index) < head {
            let child = Int(index)
            switch syntax.relation(child) {
            case .amod, .compound, .nmodDesc, .nmodUnmarked, .nummod, .nmod, .acl, .dep, .flat:
                start = min(start, syntax.subtree(of: child).lowerBound)
            default: break
            }
        }
        // A parse may hang the parts of "Japan-South Korea" elsewhere.
        while start > sentence.lowerBound + 1, document.isHyphen(start - 1) || document.isHyphen(start),
            document.isGlued(start - 1)
        { start -= 1 }
        // … or split the phrase: "military | information-sharing | pact".
        while start > sentence.lowerBound + 1, start < head, Self.joins(start - 1, document) { start -= 1 }
        // "Peru and Chile sign rail pact": a headline's verb may be taken for a noun.
        if document.isHeading(head),
            let verb = (start..<head).last(where: { Self.isHeadlineVerb($0, document) && $0 > sentence.lowerBound })
        {
            start = verb + 1
        }
        if start == head {
            while start > sentence.lowerBound, Self.joins(start - 1, document), syntax.head(of: start - 1) != nil {
                start -= 1
            }
        }
        // "suspended in full a border pact", where the parse took "full" for a part of it
        if let article = (start..<head).last(where: { ["a", "an", "the"].contains(document.tokens[$0].norm) }) {
            start = article + 1
        }
        tokens = start..<head + 1
        readDeterminer(analysis, sentence)
        readWords(analysis)
        if family == .ceasefire {
            topics.formUnion(AgreementWords.topics(of: "truce"))
            isTruce = true
        }
        if ["mou", "mous"].contains(document.tokens[head].norm) { isOfUnderstanding = true }
        // "Peru's agreement to wait" is its consent.
        if determiner == .possessive, parties.count < 2,
            syntax.children(of: head, .acl).contains(where: { syntax.marker(of: $0) == "to" })
        {
            determiner = .generic
        }
        let before = (parties, affiliations)
        readComplements(analysis)
        readInfinitive(analysis)
        readPartners(analysis)
        // "signed the pact with Chad": with whom it is signed, not which it is.
        if determiner == .definite, before.0.isEmpty, !parties.isEmpty, !isClosed, isObjectOfSigning(syntax) {
            (parties, affiliations) = before
        }
    }

    private func isObjectOfSigning(_ syntax: Syntax) -> Bool {
        syntax.relation(head) == .obj
            && syntax.head(of: head).map { syntax.classes(of: $0).overlaps(Self.signing) } ?? false
    }

    private static let signing = Lexicon.shared.set("sign-treaty")

    private static func joins(_ token: Int, _ document: Document) -> Bool {
        switch document.tokens[token].partOfSpeech {
        case .noun, .adj: !AgreementPhrase.isTimeWord(document.tokens[token].norm)
        case .propn: !document.isHeading(token)
        // "intelligence sharing agreement"
        case .verb:
            document.tokens[token].norm == "sharing" && token > 0
                && [.noun, .adj, .propn].contains(document.tokens[token - 1].partOfSpeech)
        default: document.isHyphen(token)
        }
    }

    /// A verb of treaties in the form that headlines have: "sign", "renews".
    private static func isHeadlineVerb(_ token: Int, _ document: Document) -> Bool {
        guard token + 1 < document.tokens.count, !document.isHyphen(token + 1) else { return false }
        let classes = Lexicon.shared.classes(of: document.tokens[token].lemma, .verb)
        return classes.overlaps(headlineVerbs)
            && Lexicon.shared.classes(of: document.tokens[token].lemma, .noun).isEmpty
            || classes.overlaps(headlineVerbs) && document.tokens[token].partOfSpeech == .verb
    }

    private static let headlineVerbs = Lexicon.shared.set(
        "make-treaty", "sign-treaty", "drop-treaty", "uphold", "want-deed", "attack-treaty", "back-treaty")

    private static func isTimeWord(_ word: Symbol) -> Bool {
        [
            "today", "yesterday", "tomorrow", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
            "sunday", "week", "month", "year",
        ].contains(word)
    }

    private static func isLoose(_ token: Int, _ syntax: Syntax) -> Bool {
        syntax.partOfSpeech(token) == .noun
            && AgreementWords.is(syntax.lemma(token), AgreementWords.loose, .noun)
    }

    static func family(of token: Int, _ syntax: Syntax) -> AgreementWords.Family? {
        let document = syntax.document
        guard [.noun, .propn, .x].contains(document.tokens[token].partOfSpeech) else { return nil }
        if let family = AgreementWords.family(of: document.tokens[token].lemma)
            ?? AgreementWords.family(of: document.tokens[token].norm)
        {
            return family
        }
        if document.tokens[token].norm == "fire", token >= 2, document.isHyphen(token - 1),
            document.tokens[token - 2].norm == "cease"
        {
            return .ceasefire
        }
        if document.tokens[token].norm == "cessation", token + 2 < document.tokens.count,
            document.tokens[token + 1].norm == "of",
            document.tokens[token + 2].norm == "hostilities"
        {
            return .ceasefire
        }
        return nil
    }

    // MARK: - What stands before the head

    private mutating func readDeterminer(_ analysis: Analysis, _ sentence: Range<Int>) {
        let syntax = analysis.syntax
        for index in syntax.children(of: head) where Int(index) < head {
            let child = Int(index)
            let norm = syntax.norm(child)
            switch syntax.relation(child) {
            case .det, .detPredet:
                if AgreementWords.is(norm, AgreementWords.anyDeterminers, .det) {
                    determiner = .generic
                } else if determiner != .generic {
                    switch norm {
                    case "the": determiner = .definite
                    case "this", "that", "these", "those": determiner = .demonstrative
                    case "a", "an": determiner = .indefinite
                    default: break
                    }
                }
            case .nmodPoss:
                if determiner == .none { determiner = .possessive }
                for part in syntax.coordinated(child) { addParties(at: part, analysis) }
            case .amod, .nummod:
                if AgreementWords.is(norm, AgreementWords.anyDeterminers, .det) { determiner = .generic }
            default: break
            }
        }
        // "the third arms pact that he has left": one of several.
        if determiner == .definite, syntax.child(of: head, .aclRelcl) != nil,
            syntax.children(of: head, .amod, .nummod).contains(where: { Self.laterOnes.contains(syntax.norm($0)) })
        {
            determiner = .generic
        }
        // Where the parse lost the article, the word before the phrase tells.
        if determiner == .none, tokens.lowerBound > sentence.lowerBound {
            switch analysis.document.tokens[tokens.lowerBound - 1].norm {
            case "the": determiner = .definite
            case "a", "an": determiner = .indefinite
            case "this", "that": determiner = .demonstrative
            case "their", "its", "his", "her", "our": determiner = .possessive
            case "any", "no", "such", "some": determiner = .generic
            default: break
            }
        }
    }

    private static let laterOnes = Lexicon.words("rank").subtracting(["first"])

    private mutating func readWords(_ analysis: Analysis) {
        let document = analysis.document
        var hyphenated = 0
        isBargain = AgreementWords.is(document.tokens[head].lemma, AgreementWords.bargain, .noun)
        isUniversal = tokens.contains { AgreementWords.is(document.tokens[$0].norm, AgreementWords.universal, .noun) }
        for token in tokens where token != head {
            let norm = document.tokens[token].norm
            if let mention = analysis.mention(at: token), mention.tokens != tokens {
                if isSponsor(token, document) { continue }
                if token == mention.head || !tokens.contains(mention.head) { addParties(at: token, analysis) }
                if mention.entities.contains(where: { analysis.kind($0) == .place }) { proper.insert(norm) }
                if document.isHyphen(min(token + 1, document.tokens.count - 1)) { hyphenated += 1 }
                continue
            }
            if AgreementWords.is(norm, AgreementWords.another) { isDistinct = true }
            if AgreementWords.is(norm, AgreementWords.ofSeveral) { isShared = true }
            if let count = AgreementWords.count(norm) { self.count = count }
            let topic = AgreementWords.topics(of: norm)
            if !topic.isEmpty {
                topics.formUnion(topic)
            } else if let year = Self.year(document, token) {
                self.year = year
            } else if document.isCapitalized(token), document.tokens[token].partOfSpeech == .propn,
                !document.isHeading(token),
                AgreementWords.family(of: norm) == nil, !AgreementWords.is(norm, AgreementWords.incidental)
            {
                proper.insert(norm)
            } else if document.isHeading(token), document.isCapitalized(token),
                document.tokens[token].partOfSpeech == .propn, Self.isUnmentioned(token, analysis),
                !AgreementWords.is(norm, AgreementWords.incidental)
            {
                proper.insert(norm)
            }
        }
        // "power-sharing", "free-trade": words that a hyphen joins.
        for token in tokens.dropFirst()
        where document.isHyphen(token) && token + 1 < tokens.upperBound && document.isGlued(token)
            && document.isGlued(token - 1)
        {
            let pair = Symbol(document.text(token - 1..<token + 2).lowercased())
            topics.formUnion(AgreementWords.topics(of: pair))
        }
        // "cease-fire agreement", "truce deal"
        for token in tokens where token != head {
            if Self.family(of: token, analysis.syntax) == .ceasefire {
                topics.formUnion(AgreementWords.topics(of: "truce"))
                isTruce = true
            }
        }
        isClosed = hyphenated > 0 && parties.count > 1 || count == parties.count && count != nil
    }

    /// "U.S.-brokered", "Turkish backed": who helped is no party.
    private func isSponsor(_ token: Int, _ document: Document) -> Bool {
        guard token + 1 < tokens.upperBound else { return false }
        let word = document.isHyphen(token + 1) ? token + 2 : token + 1
        return word < tokens.upperBound
            && (AgreementWords.is(document.tokens[word].norm, AgreementWords.sponsored)
                && (word > token + 1 || document.tokens[word].morphology.contains(.participle)))
    }

    private static func isUnmentioned(_ token: Int, _ analysis: Analysis) -> Bool { analysis.mention(at: token) == nil }

    static func year(_ document: Document, _ token: Int) -> Int? {
        let bytes = document.source[document.tokens[token].range]
        guard bytes.count == 4, bytes.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        let year = bytes.reduce(0) { $0 * 10 + Int($1) - 0x30 }
        return (1500...2099).contains(year) ? year : nil
    }

    // MARK: - What stands behind it

    private mutating func readComplements(_ analysis: Analysis) {
        let syntax = analysis.syntax
        let document = analysis.document
        for index in syntax.children(of: head) where Int(index) > head {
            let child = Int(index)
            let marker = syntax.marker(of: child)
            switch syntax.relation(child) {
            case .nmod, .obl, .nmodUnmarked:
                switch marker {
                case "between", "among":
                    for part in syntax.coordinated(child) {
                        for body in [part] + analysis.included(in: part) { addParties(at: body, analysis) }
                    }
                    if parties.count > 1 { isClosed = true }
                case "with":
                    for part in syntax.coordinated(child) {
                        for body in [part] + analysis.included(in: part) { addParties(at: body, analysis) }
                    }
                case "of":
                    if family == .memorandum,
                        ["understanding", "agreement", "cooperation"].contains(document.tokens[child].norm)
                    {
                        isOfUnderstanding = true
                        tokens = tokens.lowerBound..<child + 1
                        for deeper in syntax.children(of: child, .nmod)
                        where ["between", "among", "with"].contains(syntax.marker(of: deeper)) {
                            for part in syntax.coordinated(deeper) { addParties(at: part, analysis) }
                            if syntax.marker(of: deeper) != "with", parties.count > 1 { isClosed = true }
                        }
                    } else if !AgreementWords.topics(of: document.tokens[child].norm).isEmpty, family != .ceasefire {
                        // "treaty of peace"
                        topics.formUnion(AgreementWords.topics(of: document.tokens[child].norm))
                        tokens = tokens.lowerBound..<child + 1
                    } else if document.tokens[child].norm == "hostilities" {
                        tokens = tokens.lowerBound..<child + 1
                    }
                case "on", "over", "for", "about", "governing", "regarding", "to":
                    addTopics(below: child, analysis)
                default: break
                }
            case .acl:
                // "an agreement to share intelligence", "a deal allowing grain exports"; not "signed in 2014"
                let morphology = document.tokens[child].morphology
                let isGerund = morphology.contains(.gerund) || morphology.contains(.present)
                if marker == "to" || marker == "on" || marker == "for" || marker == nil && isGerund {
                    addTopics(below: child, analysis)
                }
            // "an agreement that ended the war"
            case .aclRelcl where Self.settling.contains(syntax.lemma(child)):
                addTopics(below: child, analysis)
            default: break
            }
        }
    }

    /// "put into practice a deal to restore ties", where the parse hung the infinitive on the verb
    private mutating func readInfinitive(_ analysis: Analysis) {
        let syntax = analysis.syntax
        guard determiner == .indefinite, head + 2 < analysis.document.tokens.count, syntax.norm(head + 1) == "to",
            syntax.relation(head) == .obj, let verb = syntax.head(of: head + 1), verb > head,
            syntax.relation(verb) == .advcl, syntax.head(of: verb) == syntax.head(of: head)
        else { return }
        addTopics(below: verb, analysis)
    }

    private static let settling = Lexicon.words("settling")

    /// "between Lima and Oslo" right behind the noun, whatever the parse made of it.
    private mutating func readPartners(_ analysis: Analysis) {
        let document = analysis.document
        let end = document.sentence(of: head).tokens.upperBound
        var token = tokens.upperBound
        guard token + 1 < end, ["between", "among", "with"].contains(document.tokens[token].norm) else { return }
        let marker = document.tokens[token].norm
        token += 1
        var found: [Int] = []
        while token < end {
            if let mention = analysis.mention(at: token) {
                let bodies = mention.entities.filter {
                    analysis.kind($0) == .country || analysis.kind($0) == .organization
                }
                // "with Russian gas giant Gazprom"
                guard !bodies.isEmpty, mention.form != .location, !isOfCompany(mention, analysis) else { break }
                found += bodies.filter { !found.contains($0) }
                token = mention.tokens.upperBound
            } else if [",", "and", "the", "its"].contains(document.tokens[token].norm) {
                token += 1
            } else {
                break
            }
        }
        // "with Peru, Chile said": only "between" gives a list.
        if marker == "with", found.count > 1, tokens.upperBound < token,
            !document.text(tokens.upperBound..<token).contains(" and ")
        {
            found = Array(found.prefix(1))
        }
        for body in found where !parties.contains(body) { add(body, analysis) }
        if marker != "with", found.count > 1 { isClosed = true }
    }

    /// An adjective of a noun that does not stand for the state.
    private func isOfCompany(_ mention: Mention, _ analysis: Analysis) -> Bool {
        guard mention.form == .adjective, let noun = analysis.syntax.head(of: mention.head), noun > mention.head,
            analysis.syntax.isNominal(noun)
        else { return false }
        return !analysis.referents(of: noun).contains { mention.entities.contains($0.entity) }
    }

    private mutating func addTopics(below token: Int, _ analysis: Analysis) {
        for part in analysis.syntax.subtree(of: token).prefix(12) {
            topics.formUnion(AgreementWords.topics(of: analysis.document.tokens[part].norm))
        }
    }

    private mutating func addParties(at token: Int, _ analysis: Analysis) {
        for referent in analysis.referents(of: token) {
            switch analysis.kind(referent.entity) {
            case .country, .organization: add(referent.entity, analysis)
            // "between President Ruto and President Museveni": the states that they act for.
            case .person:
                guard let code = analysis.entities[referent.entity].country, referent.mention == .name,
                    let state = analysis.entities.firstIndex(where: { $0.kind == .country && $0.key == code })
                else { continue }
                add(state, analysis)
            default: break
            }
        }
    }

    private mutating func add(_ party: Int, _ analysis: Analysis) {
        if !parties.contains(party) { parties.append(party) }
        affiliations.insert(party)
        if analysis.kind(party) == .organization, let code = analysis.entities[party].country,
            let country = analysis.entities.firstIndex(where: { $0.kind == .country && $0.key == code })
        {
            affiliations.insert(country)
        }
    }
}
