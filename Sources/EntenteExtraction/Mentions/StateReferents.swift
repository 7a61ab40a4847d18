internal import EntenteGraph
internal import EntenteKnowledge
internal import EntenteText

/// Links "the country", "this kingdom", "the Nordic state", "the government", "the army" to the state named before that it
/// can mean: the only one of the nearest sentence that names any, or its subject; "his country" to that of whoever he is.
struct StateReferents {
    func resolve(in analysis: inout Analysis) {
        let document = analysis.document
        let principals = Principals(analysis)
        let organs = StateOrgans(analysis)
        var found: [Mention] = []
        for token in document.tokens.indices
        where analysis.mentionOfToken[token] < 0 && analysis.bearerOfToken[token] < 0
            && (document.tokens[token].partOfSpeech == .noun && Self.nouns.contains(document.tokens[token].lemma)
                || document.tokens[token].partOfSpeech == .propn && Self.nouns.contains(document.tokens[token].norm))
            && !document.tokens[token].morphology.contains(.plural)
        {
            guard let phrase = phrase(token, analysis), phrase.isTold || !document.isCapitalized(token) else {
                continue
            }
            // ""The government condemns Chad," Tusk said": most often his own.
            if analysis.quotations.contains(token), !phrase.isTold, Self.organs.contains(document.tokens[token].lemma) {
                continue
            }
            let isOwned = Self.possessors.contains(document.tokens[phrase.start].norm)
            let state =
                isOwned
                ? self.state(ofOwner: phrase.start, analysis, principals)
                : organs.state(of: token, analysis) ?? self.state(before: phrase, token, analysis, principals, found)
            guard let state, isOwned || organs.mayMean(state, token, analysis) else { continue }
            // "his" stands for him, not for his country.
            let first = isOwned ? phrase.start + 1 : phrase.start
            found.append(
                Mention(tokens: first..<token + 1, head: token, entities: [state], form: .description, confidence: 0.75)
            )
        }
        for mention in found { analysis.add(mention) }
        analysis.sortMentions()
    }

    private static let organs = Lexicon.words("state-organ")
    private static let nouns = Lexicon.words("state-noun").union(Lexicon.words("state-organ"))
    /// Nouns that any state has or is.
    private static let anyState = Lexicon.words("any-state").union(Lexicon.words("state-organ"))
    /// Nouns for a state only where something says which: "the Gulf state", "the Asian power".
    private static let toldStates = Lexicon.words("told-state")
    private static let possessors = Lexicon.words("possessor")

    private struct Phrase {
        /// Its article.
        var start: Int
        /// Codes of the states that it can mean; nil where it does not say.
        var codes: Set<Symbol>?
        var isTold: Bool { codes != nil }
    }

    /// A phrase that nothing but attributes stands in, and that nothing says more of: not "the country of his birth",
    /// "the country's", "the country that left".
    private func phrase(_ token: Int, _ analysis: Analysis) -> Phrase? {
        let document = analysis.document
        let syntax = analysis.syntax
        let sentence = document.sentence(of: token).tokens
        guard syntax.children(of: token, .acl, .aclRelcl, .nummod, .appos).isEmpty,
            // "the ministry of defense"
            syntax.children(of: token, .nmod).allSatisfy({
                syntax.lemma(token) == "ministry" && syntax.marker(of: $0) == "of" && analysis.mention(at: $0) == nil
            }),
            syntax.children(of: token, .nmodPoss).allSatisfy({ Self.possessors.contains(syntax.norm($0)) }),
            token + 1 == sentence.upperBound || ![.noun, .propn].contains(document.tokens[token + 1].partOfSpeech),
            syntax.child(of: token, .cop) == nil
        else { return nil }
        var codes = Self.states(told: document.lemma(token).lowercased())
        var start = token - 1
        while start >= sentence.lowerBound, token - start < 7 {
            switch document.tokens[start].norm {
            case "the", "this", "his", "her", "its", "our", "my":
                let noun = document.tokens[token].lemma
                return Self.toldStates.contains(noun) && codes == nil ? nil : Phrase(start: start, codes: codes)
            case "other", "another", "first", "second", "third", "only", "same", "host", "whole", "new": return nil
            default: break
            }
            if let told = told(endingAt: start, in: sentence, document) {
                codes = codes?.intersection(told.codes) ?? told.codes
                start = told.first - 1
                continue
            }
            guard isModifier(start, analysis) else { return nil }
            start -= 1
        }
        return nil
    }

    /// The states that some words before a noun can be said of: "Gulf", "West African", "Horn of Africa", "nuclear-armed".
    private func told(endingAt end: Int, in sentence: Range<Int>, _ document: Document) -> (
        first: Int, codes: Set<Symbol>
    )? {
        for first in max(sentence.lowerBound, end - 2)...end {
            let words = (first...end).map { document.text($0).lowercased() }
            let text = words.count == 3 && words[1] == "-" ? words.joined() : words.joined(separator: " ")
            if let codes = Self.states(told: text) { return (first, codes) }
        }
        return nil
    }

    private static func states(told words: String) -> Set<Symbol>? {
        let codes = Lexicon.words("state:" + words)
        return codes.isEmpty ? nil : codes
    }

    /// "war-torn", "former"
    private func isModifier(_ token: Int, _ analysis: Analysis) -> Bool {
        let document = analysis.document
        if let mention = analysis.mention(at: token) {
            return mention.entities.allSatisfy { analysis.kind($0) == .place } && mention.tokens.upperBound == token + 1
        }
        if document.tokens[token].partOfSpeech == .adj || document.isHyphen(token) { return true }
        return document.isHyphen(token + 1) || token > 0 && document.isHyphen(token - 1)
    }

    private func state(ofOwner token: Int, _ analysis: Analysis, _ principals: Principals) -> Int? {
        guard let mention = analysis.mention(at: token) else { return ofUnnamed(token, analysis) }
        guard mention.entities.count == 1, let side = principals.side(of: mention.entities[0]),
            analysis.kind(side) == .country
        else { return nil }
        return side
    }

    /// "Kenya's foreign minister said his country": of an official without a name the state that he is of.
    private func ofUnnamed(_ token: Int, _ analysis: Analysis) -> Int? {
        guard ["his", "her"].contains(analysis.document.tokens[token].norm) else { return nil }
        if let envoy = envoy(before: token, analysis) { return envoy }
        for verb in analysis.syntax.ancestors(of: token) where analysis.syntax.partOfSpeech(verb) == .verb {
            let subjects = analysis.syntax.verbPredicate(verb).subjects.filter { $0 < token }
            guard let subject = subjects.only else { continue }
            guard Representatives.officials.contains(analysis.syntax.lemma(subject)),
                let state = analysis.referents(of: subject).only?.entity, analysis.kind(state) == .country
            else { return nil }
            return state
        }
        return nil
    }

    private func state(
        before phrase: Phrase, _ token: Int, _ analysis: Analysis, _ principals: Principals, _ found: [Mention]
    ) -> Int? {
        let document = analysis.document
        let here = Int(document.tokens[token].sentence)
        let own = others(than: token, analysis, principals)
        // "in Peru, where the government …"
        let around = analysis.syntax.ancestors(of: token).first { clause in
            analysis.syntax.relation(clause) == .aclRelcl
                && analysis.syntax.children(of: clause, .advmod).contains { document.tokens[$0].norm == "where" }
        }
        if let named = around.flatMap({ analysis.syntax.head(of: $0) }).flatMap({ analysis.mention(at: $0) }),
            let state = named.entities.only, analysis.kind(state) == .country, named.form == .name,
            isSuch(state, token, phrase, analysis)
        {
            return state
        }
        let isOrgan =
            Representatives.governments.contains(document.tokens[token].lemma)
            || Self.organs.contains(document.tokens[token].lemma)
        // What says which one it is reaches farther back.
        for back in 0...(phrase.isTold ? 8 : 2) where here - back >= 0 {
            let range = document.sentences[here - back].tokens
            if back > 0, document.isHeading(range.lowerBound) { return nil }
            let before = range.lowerBound..<min(range.upperBound, phrase.start)
            let told = (analysis.mentions[in: before] + found[in: before]).filter {
                $0.entities.count == 1 && analysis.kind($0.entities[0]) == .country
                    && isSuch($0.entities[0], token, phrase, analysis) && !own.contains($0.entities[0])
                    && !isSite($0, isOrgan, analysis)
            }
            // "a Swiss firm in Kenya": what people and things are is less in mind than a state itself.
            let states = told.filter { !isEpithet($0, analysis) }
            let mentions = states.isEmpty ? told : states
            guard let last = mentions.last else { continue }
            if Set(mentions.map { $0.entities[0] }).count == 1 { return last.entities[0] }
            let subjects = mentions.filter { isSubject($0.head, analysis.syntax) }
            return Set(subjects.map { $0.entities[0] }).count == 1 ? subjects[0].entities[0] : nil
        }
        guard ["government", "administration"].contains(document.lemma(token).lowercased()), !phrase.isTold else {
            return nil
        }
        if let only = analysis.mainState, !own.contains(only),
            analysis.lastMention(before: token, within: .max, where: { $0.entities == [only] }) != nil
        {
            return only
        }
        // Of two that the text is about the other one; else that of the paper's own state.
        let main = analysis.mainStates
        if main.count == 2, analysis.syntax.relation(token) == .nsubj,
            let other = main.first(where: { !own.contains($0) }), main.contains(where: own.contains)
        {
            return other
        }
        let home = document.article.publisher.flatMap { Knowledge.shared.country(ofPublisher: $0) }
        return analysis.country(home?.id).flatMap { own.contains($0) || !main.contains($0) ? nil : $0 }
    }

    /// "expelled the Kenyan ambassador and ended all pacts with his country": of the one official that the sentence tells of.
    private func envoy(before token: Int, _ analysis: Analysis) -> Int? {
        let tokens = analysis.document.sentence(of: token).tokens.lowerBound..<token
        guard !analysis.mentions(in: tokens).contains(where: { analysis.isPerson($0) }) else { return nil }
        let officials = tokens.filter {
            Representatives.officials.contains(analysis.syntax.lemma($0))
                && !analysis.document.tokens[$0].morphology.contains(.plural)
        }
        guard let official = officials.only, [.obj, .nsubjPass].contains(analysis.syntax.relation(official)),
            let state = analysis.referents(of: official).only?.entity, analysis.kind(state) == .country
        else { return nil }
        return state
    }

    /// "Norway has troops in the country", "the government banned Kenyan tea": who does it is not whom it is done to.
    private func others(than token: Int, _ analysis: Analysis, _ principals: Principals) -> Set<Int> {
        let syntax = analysis.syntax
        // "ordered the army to stay": a state's own.
        guard !Self.organs.contains(syntax.lemma(token)),
            let verb = syntax.ancestors(of: token).first(where: { syntax.partOfSpeech($0) == .verb })
        else { return [] }
        var heads: [Int] = []
        switch syntax.relation(token) {
        case .obj, .obl, .nmod: heads = syntax.verbPredicate(verb).subjects
        case .nsubj where !SpeechWords.reporting.contains(syntax.lemma(verb)):
            let end = analysis.document.sentence(of: token).tokens.upperBound
            heads = (verb..<end).filter {
                analysis.mention(at: $0)?.head == $0 && syntax.ancestors(of: $0).contains(verb)
                    && syntax.relation($0) != .nmodPoss
            }
        default: break
        }
        return Set(
            heads.flatMap { analysis.referents(of: $0) }.map(\.entity).flatMap { [$0, principals.side(of: $0) ?? $0] })
    }

    /// "In Peru, the government and the rebels signed": where something is done, unless the text is about that state; for
    /// "the country" only one that a text about another state names but once.
    private func isSite(_ mention: Mention, _ isOrgan: Bool, _ analysis: Analysis) -> Bool {
        guard mention.form == .name, let state = mention.entities.only else { return false }
        let document = analysis.document
        let start = mention.tokens.lowerBound
        let count = analysis.entities[state].mentions.count
        guard isOrgan else {
            let isIn =
                start > 0
                && (document.tokens[start - 1].norm == "in" || start > 1 && document.tokens[start - 2].norm == "in")
            return isIn && count == 1 && analysis.mainState.map { $0 != state } ?? false
        }
        // "in Lima, Peru"
        let isBehindPlace =
            start > 1 && document.tokens[start - 1].norm == "," && analysis.mention(at: start - 2)?.form == .location
        guard isBehindPlace || LocationUse(syntax: analysis.syntax).isLocation(mention.tokens) else { return false }
        return analysis.entities.contains { $0.kind == .country && $0.mentions.count > count }
    }

    private func isEpithet(_ mention: Mention, _ analysis: Analysis) -> Bool {
        guard mention.form == .adjective, let noun = analysis.syntax.head(of: mention.head) else { return false }
        let lemma = analysis.syntax.lemma(noun)
        return !Representatives.nouns.contains(lemma) && !Representatives.governments.contains(lemma)
    }

    /// Also as one of several subjects.
    private func isSubject(_ head: Int, _ syntax: Syntax) -> Bool {
        if [.nsubj, .nsubjPass].contains(syntax.relation(syntax.firstConjunct(of: head))) { return true }
        // "Kenya's president"
        guard [.nmodPoss, .amod, .compound].contains(syntax.relation(head)), let noun = syntax.head(of: head) else {
            return false
        }
        return Representatives.nouns.contains(syntax.lemma(noun))
            && [.nsubj, .nsubjPass].contains(syntax.relation(syntax.firstConjunct(of: noun)))
    }

    /// A kingdom is none of the republics, as far as the official name says what it is.
    private func isSuch(_ state: Int, _ token: Int, _ phrase: Phrase, _ analysis: Analysis) -> Bool {
        let noun = analysis.document.tokens[token].lemma
        guard let key = analysis.entities[state].key else { return phrase.codes == nil && Self.anyState.contains(noun) }
        if let codes = phrase.codes, !codes.contains(Symbol(key)) { return false }
        if Self.anyState.contains(noun) || Self.toldStates.contains(noun) { return true }
        guard let name = Knowledge.shared.countryIndex(key).flatMap({ Knowledge.shared.countries[$0].officialName })
        else { return false }
        let words =
            noun == "monarchy"
            ? ["kingdom", "sultanate", "emirate", "principality"] : [analysis.document.lemma(token).lowercased()]
        return words.contains { name.lowercased().contains($0) }
    }
}

extension [Mention] {
    /// Those that start in a range of tokens, of mentions in the order of the text.
    subscript(in range: Range<Int>) -> ArraySlice<Mention> {
        let low = partitioningIndex { $0.tokens.lowerBound >= range.lowerBound }
        let high = partitioningIndex { $0.tokens.lowerBound >= range.upperBound }
        return self[low..<Swift.max(low, high)]
    }
}
