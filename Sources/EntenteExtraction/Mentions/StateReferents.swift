internal import EntenteGraph
internal import EntenteKnowledge
internal import EntenteText

/// Links "the country", "this kingdom", "the landlocked nation", "the government" to the state named before that it can
/// mean: the only one of the nearest sentence that names any, or its subject; "his country" to that of whoever he is.
struct StateReferents {
    func resolve(in analysis: inout Analysis) {
        let document = analysis.document
        let principals = Principals(analysis)
        var found: [Mention] = []
        for token in document.tokens.indices
        where analysis.mentionOfToken[token] < 0 && analysis.bearerOfToken[token] < 0
            && document.tokens[token].partOfSpeech == .noun && Self.nouns.contains(document.tokens[token].lemma)
            && !document.tokens[token].morphology.contains(.plural) && !document.isCapitalized(token)
        {
            guard let start = phraseStart(token, analysis),
                let state = Self.possessors.contains(document.tokens[start].norm)
                    ? state(ofOwner: start, analysis, principals) : state(before: start, token, analysis, found)
            else { continue }
            // "his" stands for him, not for his country.
            let first = Self.possessors.contains(document.tokens[start].norm) ? start + 1 : start
            found.append(
                Mention(tokens: first..<token + 1, head: token, entities: [state], form: .description, confidence: 0.75)
            )
        }
        for mention in found { analysis.add(mention) }
        analysis.sortMentions()
    }

    private static let nouns = Lexicon.words("state-noun")
    /// Nouns that any state has or is.
    private static let anyState: Set<String> = ["country", "nation", "government", "administration"]
    private static let possessors = Lexicon.words("possessor")

    /// The article of a phrase that nothing but adjectives stands in, and that nothing says more of: not "the country of
    /// his birth", "the country's", "the country that left".
    private func phraseStart(_ token: Int, _ analysis: Analysis) -> Int? {
        let document = analysis.document
        let syntax = analysis.syntax
        let sentence = document.sentence(of: token).tokens
        guard syntax.children(of: token, .acl, .aclRelcl, .nummod, .appos, .compound).isEmpty,
            syntax.children(of: token, .nmod).isEmpty,
            syntax.children(of: token, .nmodPoss).allSatisfy({ Self.possessors.contains(syntax.norm($0)) }),
            token + 1 == sentence.upperBound || ![.noun, .propn].contains(document.tokens[token + 1].partOfSpeech),
            syntax.child(of: token, .cop) == nil
        else { return nil }
        var start = token - 1
        while start >= sentence.lowerBound, token - start < 4 {
            switch document.tokens[start].norm {
            case "the", "this", "his", "her", "its", "our", "my": return start
            case "other", "another", "first", "second", "third", "only", "same", "host", "whole": return nil
            default: break
            }
            guard isModifier(start, analysis) else { return nil }
            start -= 1
        }
        return nil
    }

    /// "oil-rich", "war-torn", "West African"
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

    private func state(before start: Int, _ token: Int, _ analysis: Analysis, _ found: [Mention]) -> Int? {
        let document = analysis.document
        let here = Int(document.tokens[token].sentence)
        let noun = document.lemma(token).lowercased()
        let own = doers(to: token, analysis)
        for back in 0...2 where here - back >= 0 {
            let range = document.sentences[here - back].tokens
            if back > 0, document.isHeading(range.lowerBound) { return nil }
            let before = range.lowerBound..<min(range.upperBound, start)
            let told = (analysis.mentions[in: before] + found[in: before]).filter {
                $0.entities.count == 1 && analysis.kind($0.entities[0]) == .country
                    && isSuch($0.entities[0], noun, analysis) && !own.contains($0.entities[0])
            }
            // "a Swiss firm in Kenya": what people and things are is less in mind than a state itself.
            let states = told.filter { !isEpithet($0, analysis) }
            let mentions = states.isEmpty ? told : states
            guard let last = mentions.last else { continue }
            if Set(mentions.map { $0.entities[0] }).count == 1 { return last.entities[0] }
            let subjects = mentions.filter { isSubject($0.head, analysis.syntax) }
            return Set(subjects.map { $0.entities[0] }).count == 1 ? subjects[0].entities[0] : nil
        }
        return nil
    }

    /// "Norway has troops in the country": the subject of the clause is not the country.
    private func doers(to token: Int, _ analysis: Analysis) -> Set<Int> {
        let syntax = analysis.syntax
        guard [.obj, .obl, .nmod].contains(syntax.relation(token)),
            let verb = syntax.ancestors(of: token).first(where: { syntax.partOfSpeech($0) == .verb })
        else { return [] }
        return Set(syntax.verbPredicate(verb).subjects.flatMap { analysis.mention(at: $0)?.entities ?? [] })
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
    private func isSuch(_ state: Int, _ noun: String, _ analysis: Analysis) -> Bool {
        if Self.anyState.contains(noun) { return true }
        guard let index = analysis.entities[state].key.flatMap(Knowledge.shared.countryIndex),
            let name = Knowledge.shared.countries[index].officialName?.lowercased()
        else { return false }
        let words = noun == "monarchy" ? ["kingdom", "sultanate", "emirate", "principality"] : [noun]
        return words.contains { name.contains($0) }
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

extension RandomAccessCollection {
    /// The first index whose element holds, of elements that hold from some place on.
    func partitioningIndex(where holds: (Element) -> Bool) -> Index {
        var low = startIndex
        var count = self.count
        while count > 0 {
            let half = count / 2
            let middle = index(low, offsetBy: half)
            if holds(self[middle]) {
                count = half
            } else {
                low = index(after: middle)
                count -= half + 1
            }
        }
        return low
    }
}
