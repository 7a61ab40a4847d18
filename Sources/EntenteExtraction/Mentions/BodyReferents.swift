internal import EntenteGraph
internal import EntenteKnowledge
internal import EntenteText

/// Links "the alliance", "the 10-nation bloc", "the militant group", "the rebels" to the body named before that they stand
/// for: the one whose name has the word, or that is of that kind. Where two named not far before would do, it stays open.
struct BodyReferents {
    func resolve(in analysis: inout Analysis) {
        let document = analysis.document
        for token in document.tokens.indices.dropFirst()
        where analysis.mentionOfToken[token] < 0 && [.noun, .propn].contains(document.tokens[token].partOfSpeech)
            && !document.isCapitalized(token) && standsAlone(token, document)
        {
            let lemma = document.tokens[token].lemma
            let isPlural = document.tokens[token].morphology.contains(.plural)
            guard isPlural ? EventNouns.dissidents.contains(lemma) : Self.nouns.contains(lemma),
                let kinds = kinds(token, isPlural, analysis),
                let body = body(lemma, kinds, before: token, analysis)
            else { continue }
            analysis.add(Mention(at: token, entities: [body], form: .description, confidence: 0.75))
        }
        analysis.sortMentions()
    }

    /// What the phrase can mean: bodies of the noun's kind, and by name where nothing but "the" stands before it.
    private struct Kinds {
        var categories: Set<Organization.Category>
        var byName: Bool
    }

    /// Nil of a phrase without "the", or with a modifier that says nothing of the kind.
    private func kinds(_ token: Int, _ isPlural: Bool, _ analysis: Analysis) -> Kinds? {
        let document = analysis.document
        let own = isPlural ? [.armedGroup] : Self.categories[document.tokens[token].lemma] ?? []
        let sentence = document.sentence(of: token).tokens
        var start = token - 1
        var modified: Set<Organization.Category>?
        while start >= sentence.lowerBound, token - start < 6 {
            let norm = document.tokens[start].norm
            if norm == "the" {
                // "the rebels that signed": some of them.
                if isPlural, analysis.syntax.child(of: token, .acl, .aclRelcl, .nmod, .appos) != nil { return nil }
                guard let modified else { return Kinds(categories: own, byName: !isPlural) }
                let both = own.isEmpty ? modified : own.intersection(modified)
                return both.isEmpty ? nil : Kinds(categories: both, byName: false)
            }
            // "the Saudi-led bloc": states that came together, no body.
            if norm == "led", document.isHyphen(start - 1) { return nil }
            if Self.armed.contains(norm), analysis.mentionOfToken[start] < 0 {
                modified = [.armedGroup, .group, .party]
            } else if Self.ofStates.contains(norm)
                || !Lexicon.words("state:" + document.text(start).lowercased()).isEmpty
                || Self.compass.contains(norm)
            {
                modified = [.union, .alliance, .forum, .organ, .league]
            } else if document.isHyphen(start + 1) && analysis.mentionOfToken[start] >= 0
                || start > sentence.lowerBound && document.isHyphen(start - 1)
                    && document.tokens[start].morphology.contains(.participle)
            {
                // "Iran-backed"
            } else if !document.isHyphen(start), document.tokens[start].partOfSpeech != .num {
                return nil
            }
            start -= 1
        }
        return nil
    }

    /// "the West African bloc"
    private static let compass = Lexicon.words("compass")
    private static let armed = Lexicon.words("of-armed-group")
    private static let ofStates = Lexicon.words("of-member-states")
    static let nouns = Lexicon.words("body-noun")
    /// What a body is, by the noun that describes it.
    private static let categories: [Symbol: Set<Organization.Category>] = [
        "body": [.union, .alliance, .forum, .organ, .agency, .league],
        "alliance": [.alliance], "bloc": [.union, .alliance], "group": [.armedGroup, .group, .forum, .ngo],
        "grouping": [.forum, .union], "movement": [.armedGroup, .group], "militia": [.armedGroup],
        "faction": [.armedGroup, .party], "party": [.party], "ministry": [.ministry], "court": [.court],
        "tribunal": [.court], "bank": [.bank], "agency": [.agency], "parliament": [.parliament],
        "organization": [.union, .alliance, .agency, .ngo, .armedGroup],
        "organisation": [.union, .alliance, .agency, .ngo, .armedGroup],
    ]

    /// Not "the council president", "the council of ministers".
    private func standsAlone(_ token: Int, _ document: Document) -> Bool {
        guard token + 1 < document.sentence(of: token).tokens.upperBound else { return true }
        let next = document.tokens[token + 1]
        // "accused the group of hiding"
        if next.norm == "of" {
            return token + 2 < document.tokens.count && document.tokens[token + 2].morphology.contains(.gerund)
        }
        // "the council last month"
        if next.norm == "last" || next.norm == "next" { return true }
        return ![.noun, .propn, .adj, .num].contains(next.partOfSpeech) && !document.isHyphen(token + 1)
    }

    /// Of the nearest sentence that names any such body: the only one.
    private func body(_ noun: Symbol, _ kinds: Kinds, before token: Int, _ analysis: Analysis) -> Int? {
        let here = Int(analysis.document.tokens[token].sentence)
        for back in 0...5 where here - back >= 0 {
            let range = analysis.document.sentences[here - back].tokens
            let found = analysis.mentions[in: range.lowerBound..<min(range.upperBound, token)].filter {
                $0.entities.count == 1 && $0.form == .name && analysis.kind($0.entities[0]) == .organization
                    && isSuch(noun, kinds, $0.entities[0], analysis)
            }.map { $0.entities[0] }
            if let first = found.first { return Set(found).count == 1 ? first : nil }
            // "The Lima Group left. The bloc …": a body of which nothing is known, right before.
            guard back == 1, !kinds.categories.isDisjoint(with: Self.ofMembers) else { continue }
            let unknown = analysis.mentions[in: range].filter {
                $0.entities.count == 1 && $0.form == .name && analysis.kind($0.entities[0]) == .organization
                    && analysis.syntax.relation(analysis.syntax.firstConjunct(of: $0.head)) == .nsubj
                    && isUnknown($0.entities[0], analysis)
            }.map { $0.entities[0] }
            if let only = unknown.only { return only }
        }
        return nil
    }

    private static let ofMembers: Set<Organization.Category> = [.union, .alliance, .forum, .armedGroup]

    private func isUnknown(_ body: Int, _ analysis: Analysis) -> Bool {
        let entity = analysis.entities[body]
        return ([entity.name] + entity.aliases).allSatisfy { Knowledge.shared.categories(ofBody: $0).isEmpty }
            && !EventNouns.isStateBody(entity.name)
    }

    private func isSuch(_ noun: Symbol, _ kinds: Kinds, _ body: Int, _ analysis: Analysis) -> Bool {
        let entity = analysis.entities[body]
        let names = [entity.name] + entity.aliases
        let isNamedSo = names.contains { name in
            name.lowercased().split(separator: " ").contains { Symbol(String($0)) == noun }
        }
        if kinds.byName, isNamedSo { return true }
        return names.flatMap { Knowledge.shared.categories(ofBody: $0) }.contains { kinds.categories.contains($0) }
    }
}
