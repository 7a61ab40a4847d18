internal import EntenteGraph
internal import EntenteKnowledge
internal import EntenteText

/// Links pronouns and descriptions to the entities that they stand for, within one article.
///
/// Deterministic sieves from the surest to the least sure, after Raghunathan et al., "A multi-pass sieve for coreference
/// resolution" (2010). A mention with two equally good candidates stays unlinked.
struct Coreference {
    func resolve(in analysis: inout Analysis) {
        titles(&analysis)
        analysis.sortMentions()
        PronounReferents().resolve(in: &analysis)
        SpeakerReferents().resolve(in: &analysis)
        StateReferents().resolve(in: &analysis)
        ItReferents().resolve(in: &analysis)
        // "its government", where "its" is known by now.
        StateReferents().resolve(in: &analysis)
        OtherReferents().resolve(in: &analysis)
        GroupReferents().resolve(in: &analysis)
    }

    // MARK: - "the chairman", "the US president", "the North Korean leader"

    private func titles(_ analysis: inout Analysis) {
        let document = analysis.document
        for token in document.tokens.indices
        where analysis.mentionOfToken[token] < 0 && analysis.bearerOfToken[token] < 0 && isTitleNoun(token, analysis) {
            if document.tokens[token].norm == "counterpart" {
                if let person = counterpart(token, analysis) {
                    analysis.add(Mention(at: token, entities: [person], form: .description, confidence: 0.8))
                }
                continue
            }
            guard let title = document.office(endingAt: token + 1, atMost: 6), isDefinite(title.tokens, analysis) else {
                continue
            }
            let owners = owners(of: token, title.tokens, analysis)
            let past = past(title, analysis)
            let fitting = fitting(title.index, owners: owners, past, analysis)
            guard
                let person = bearer(of: title.index, among: fitting, before: token, analysis)
                    ?? figure(title.index, owners: owners, title.tokens, past, &analysis)
            else {
                if fitting.count > 1 {
                    analysis.omit(.ambiguousTitle, title.tokens, candidates: fitting.map { analysis.name(of: $0) })
                }
                continue
            }
            if isNewcomer(token, since: person, analysis) { continue }
            analysis.add(
                Mention(tokens: title.tokens, head: token, entities: [person], form: .description, confidence: 0.8))
        }
    }

    /// "A Peruvian diplomat spoke. The diplomat …": somebody without a name, told of since the one who fits.
    private func isNewcomer(_ token: Int, since person: Int, _ analysis: Analysis) -> Bool {
        let document = analysis.document
        let sentence = max(0, Int(document.tokens[token].sentence) - 2)
        let start = document.sentences[sentence].tokens.lowerBound
        let last = analysis.lastMention(before: token, within: 2) { $0.entities == [person] }?.head ?? start
        return (last..<token).contains {
            document.tokens[$0].lemma == document.tokens[token].lemma && document.tokens[$0].partOfSpeech == .noun
                && analysis.bearerOfToken[$0] < 0 && analysis.syntax.relation($0) != .appos
                && analysis.syntax.child(of: $0, .cop) == nil
                && analysis.syntax.children(of: $0, .det).contains {
                    ["a", "an", "another"].contains(document.tokens[$0].norm)
                }
        }
    }

    /// A common noun, or one with a capital that stands by itself: "the President thanked her"; not "the President Hotel".
    private func isTitleNoun(_ token: Int, _ analysis: Analysis) -> Bool {
        switch analysis.document.tokens[token].partOfSpeech {
        case .noun: true
        case .propn: ![.compound, .flat, .nmodDesc].contains(analysis.syntax.relation(token))
        default: false
        }
    }

    private func isDefinite(_ title: Range<Int>, _ analysis: Analysis) -> Bool {
        let document = analysis.document
        let sentence = document.sentence(of: title.lowerBound).tokens
        var token = title.lowerBound - 1
        while token >= sentence.lowerBound, title.lowerBound - token < 6 {
            switch document.tokens[token].norm {
            case "the", "'s", "’s": return true
            case "a", "an", "any", "no", "some", "every", "another", "next": return false
            // "the president and [prime minister]"
            case "and": return document.office(endingAt: token).map { isDefinite($0.tokens, analysis) } ?? false
            default: break
            }
            let passes =
                analysis.mention(at: token) != nil || document.tokens[token].partOfSpeech == .adj
                || document.tokens[token].partOfSpeech == .noun || document.isHyphen(token)
            if !passes { return false }
            token -= 1
        }
        return false
    }

    /// "the former president" held the office before, "the ousted president" may be told of as holding it.
    private enum Past { case former, ousted }

    private func past(_ title: TitleMatch, _ analysis: Analysis) -> Past? {
        let phrase = TitleReader(title, analysis).read()
        guard phrase.term == .former else { return nil }
        return phrase.tokens.contains { Representatives.formerly.contains(analysis.document.tokens[$0].norm) }
            ? .former : .ousted
    }

    private func owners(of head: Int, _ title: Range<Int>, _ analysis: Analysis) -> Set<Int> {
        var found: Set<Int> = []
        let sentence = analysis.document.sentence(of: head).tokens
        var token = title.lowerBound - 1
        while token >= sentence.lowerBound, title.lowerBound - token < 4 {
            if let mention = analysis.mention(at: token),
                mention.entities.contains(where: { analysis.kind($0) == .country })
            {
                found.formUnion(mention.entities)
                break
            }
            token -= 1
        }
        for child in analysis.syntax.children(of: head, .nmod) where analysis.syntax.marker(of: child) == "of" {
            for referent in analysis.referents(of: child)
            where [.country, .organization].contains(analysis.kind(referent.entity)) {
                found.insert(referent.entity)
            }
        }
        return found
    }

    /// The one person whose office the description fits, or whom the text is about of several.
    private func bearer(of office: Int, among people: [Int], before token: Int, _ analysis: Analysis) -> Int? {
        guard let only = people.only else { return Salience(analysis: analysis).leading(people, before: token) }
        // Who is named only later is meant by his own title alone.
        let family = Knowledge.shared.offices[office].family
        let isOwn = analysis.holdings.contains { $0.person == only && $0.kind.family == family }
        return isOwn || analysis.lastMention(before: token, within: .max) { $0.entities == [only] } != nil ? only : nil
    }

    /// Those whose office a description fits, in the order of the text: those who hold it, or those who held it.
    private func fitting(_ office: Int, owners: Set<Int>, _ past: Past?, _ analysis: Analysis) -> [Int] {
        let described = Knowledge.shared.offices[office]
        let isOfBody = owners.allSatisfy { analysis.kind($0) == .organization }
        let fitting = analysis.holdings.filter { holding in
            fits(described, holding.kind) && holding.of.map { owners.isEmpty || owners.contains($0) } ?? isOfBody
        }
        let meant = fitting.filter { ($0.term == .former) == (past != nil) }
        var people: [Int] = []
        for holding in meant.isEmpty && past != .former ? fitting : meant where !people.contains(holding.person) {
            people.append(holding.person)
        }
        return people
    }

    /// "the US president" in a text that names one known figure of that state and gives him no office: then the
    /// description gives it.
    private func figure(_ office: Int, owners: Set<Int>, _ title: Range<Int>, _ past: Past?, _ analysis: inout Analysis)
        -> Int?
    {
        let described = Knowledge.shared.offices[office]
        guard owners.count == 1, let owner = owners.first, let code = analysis.entities[owner].key,
            let state = Knowledge.shared.countryIndex(code),
            [.headOfState, .headOfGovernment].contains(described.level) || described.family == "Leader",
            !Self.isDeputy(described), !isPredicate(title.upperBound - 1, analysis)
        else { return nil }
        // "Ana Lopez, an adviser to the Peruvian president": not she.
        let sentence = analysis.document.sentence(of: title.lowerBound).tokens
        let beside = Set(
            analysis.mentions(in: sentence.lowerBound..<title.lowerBound).filter { mention in
                !(mention.tokens.upperBound..<max(mention.tokens.upperBound, title.lowerBound)).contains {
                    [.verb, .aux].contains(analysis.document.tokens[$0].partOfSpeech)
                }
            }.flatMap(\.entities))
        let known = analysis.entities.indices.filter { index in
            guard analysis.kind(index) == .person, !beside.contains(index),
                !analysis.holdings.contains(where: { $0.person == index && $0.of != nil }),
                isNamed(index, nearTo: title.lowerBound, analysis)
            else { return false }
            return Knowledge.shared.entries(for: analysis.name(of: index), kinds: .init(.person)).contains {
                Knowledge.shared.person($0)?.country == state
            }
        }
        guard known.count == 1 else { return nil }
        analysis.holdings.append(
            OfficeHolding(
                person: known[0], title: described.title, office: office, of: owner,
                term: past == nil ? .current : .former,
                sentence: Int(analysis.document.tokens[title.lowerBound].sentence), tokens: title,
                rule: "office-described", confidence: 0.75))
        return known[0]
    }

    /// Not long after the description, or before it.
    private func isNamed(_ person: Int, nearTo token: Int, _ analysis: Analysis) -> Bool {
        let sentence = Int(analysis.document.tokens[token].sentence)
        return analysis.entities[person].mentions.contains {
            Int(analysis.document.tokens[analysis.mentions[$0].head].sentence) <= sentence + 1
        }
    }

    /// "the vice president"
    private static func isDeputy(_ office: Office) -> Bool {
        ["Deputy", "Vice"].contains { office.title.hasPrefix($0) }
    }

    /// "will become Peru's prime minister": what somebody is to be.
    private func isPredicate(_ noun: Int, _ analysis: Analysis) -> Bool {
        let syntax = analysis.syntax
        return syntax.child(of: noun, .cop) != nil || syntax.relation(noun) == .xcomp || syntax.marker(of: noun) == "as"
            || syntax.head(of: noun).map { OfficeFinder.appointing.contains(syntax.lemma($0)) } ?? false
                && [.obj, .obl].contains(syntax.relation(noun))
    }

    /// "his Serbian counterpart" where the text names one of that state in such an office: the same level of office as
    /// the one whose counterpart he is.
    private func counterpart(_ noun: Int, _ analysis: Analysis) -> Int? {
        let syntax = analysis.syntax
        let states = syntax.children(of: noun, .amod, .compound).compactMap { analysis.mention(at: $0) }.flatMap(
            \.entities
        ).filter { analysis.kind($0) == .country }
        guard states.count == 1, let state = states.first,
            !syntax.children(of: noun, .appos, .flat, .conj).contains(where: { analysis.mention(at: $0)?.form == .name }
            )
        else { return nil }
        let other = analysis.lastMention(before: noun, within: 1) { $0.form == .name && analysis.isPerson($0) }?
            .entities[0]
        func levels(_ person: Int) -> Set<Office.Level> {
            Set(
                analysis.holdings.filter { $0.person == person }.map { holding in
                    let level = holding.kind.level
                    return level == .headOfGovernment || level == .royal ? .headOfState : level
                })
        }
        let people = Set(analysis.holdings.filter { $0.of == state && $0.person != other }.map(\.person))
        // "Peru recalled its envoy and asked his Chilean counterpart to leave": the counterpart of nobody who has a name.
        let sentence = analysis.document.sentence(of: noun).tokens.lowerBound..<noun
        guard let other,
            syntax.relation(noun) == .nsubj
                || analysis.mentions(in: sentence).contains(where: { $0.entities == [other] })
                || sentence.contains(where: { ["he", "she"].contains(syntax.norm($0)) })
        else { return nil }
        let alike = people.filter { !levels($0).isDisjoint(with: levels(other)) }
        return alike.count == 1 ? alike.first : nil
    }

    private func fits(_ described: Office, _ held: Office) -> Bool {
        if described.family == held.family { return true }
        switch described.family {
        case "Leader": return held.level == .headOfState || held.level == .headOfGovernment || held.level == .royal
        case "Minister": return held.level == .minister
        case "Secretary": return held.level == .minister && held.title.hasPrefix("Secretary")
        case "Premier": return held.level == .headOfGovernment
        case "Envoy": return held.level == .envoy
        case "Diplomat":
            return held.title == "Secretary of State" || held.portfolio == "Foreign Affairs" && held.level == .minister
        default: break
        }
        // "the chairman" of the chairman of a body.
        if held.family.hasPrefix(described.title + " of ") { return true }
        if described.level == .minister, described.title.hasSuffix(" Chief") {
            return described.portfolio == held.portfolio || held.level == .military && described.portfolio == "Defense"
        }
        return false
    }
}
