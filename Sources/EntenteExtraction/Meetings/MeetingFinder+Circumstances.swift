internal import EntenteGraph
internal import EntenteKnowledge
internal import EntenteLanguage
internal import EntenteText

/// When and where a meeting is told to be, on what occasion, and what about.
extension MeetingFinder {
    /// Adds when, where, whether and what about. False where nothing of the kind is said to be.
    func describe(_ mention: inout MeetingMention) -> Bool {
        mention.date = analysis.date(of: mention.token)
        mention.date = dateOfPromise(mention.token, mention.date) ?? mention.date
        mention.place = analysis.place(of: mention.token)
        // "Chad, where he will meet them and speak in Abéché": rather than of what is told behind.
        if mention.place?.reason == .coordination { mention.place = placeBefore(mention.token) ?? mention.place }
        guard let status = MeetingStatus(analysis).status(of: mention.token, date: mention.date) else { return false }
        mention.status = status
        // "that leaders can have talks" says little of those told elsewhere.
        if status.term == .proposed, mention.parties.count < 2, mention.name == nil {
            mention.status?.confidence = min(status.confidence, 0.5)
        }
        addPostponement(to: &mention)
        mention.partOf = occasion(of: mention.token) ?? summit(of: mention)
        addVisit(to: &mention)
        if mention.place == nil { mention.place = placeBefore(mention.token) }
        if mention.place == nil {
            mention.place =
                Circumstances(analysis).hosts(of: mention.token).lazy
                .filter { $0.reason == .journey || $0.reason == .lightVerb }.compactMap { placeBefore($0.token) }.first
        }
        if mention.place == nil { mention.place = placeHere(mention.token) ?? placeBehind(mention.token) }
        addGathering(to: &mention)
        addDescribedDate(to: &mention)
        addDateOfWords(to: &mention)
        if mention.place == nil, let main = mention.partOf {
            // Its place may hang on the summit or on the sidelines.
            let sideline = syntax.head(of: main).flatMap {
                PlaceFinder(analysis).place(on: Circumstances.Host(token: $0, reason: .attached, confidence: 1))
            }
            if var place = sideline ?? analysis.place(of: main) {
                place.confidence *= 0.9
                mention.place = place
            }
        }
        // "discussed the situation in the Middle East": nobody meets in so wide a place.
        if let place = mention.place, isWide(place.entity) { mention.place = nil }
        mention.topics = topics(of: mention.token)
        addSeat(to: &mention)
        return true
    }

    /// "agreed to stay in touch at a meeting in Oslo on Monday": the Monday on which they agreed, not the next one.
    private func dateOfPromise(_ token: Int, _ date: EventDate?) -> EventDate? {
        guard var date, case .day(let day) = date.value, let published = document.article.published, day > published,
            day.ordinal - published.ordinal <= 7, analysis.times[date.time].anchor == .article,
            syntax.relation(token) == .obl, ["at", "during"].contains(syntax.marker(of: token) ?? ""),
            let verb = syntax.head(of: token), syntax.isOne(verb, of: MeetingWords.agreeing),
            document.tokens[verb].morphology.contains([.past, .finite]), syntax.factuality(of: verb) == Factuality(),
            let told = day.adding(days: -7)
        else { return nil }
        date.value = .day(told)
        return date
    }

    /// "met officials in Quito": the state whose capital it is.
    private func addSeat(to mention: inout MeetingMention) {
        guard mention.isOneSided, mention.parties.count == 1, let place = mention.place, place.confidence >= 0.7,
            let state = state(seatedIn: place.entity), state != parties.side(of: mention.parties[0].entity),
            (mention.token..<document.sentence(of: mention.token).tokens.upperBound).contains(where: {
                syntax.isOne($0, of: MeetingWords.residents) && parties.parties([$0]).isEmpty
            })
        else { return }
        mention.parties.append(MeetingMention.Party(entity: state, confidence: 0.8))
    }

    /// "put off the summit, due in May, until June": the new day, and the one on which it was to be.
    private func addPostponement(to mention: inout MeetingMention) {
        guard let verb = syntax.partOfSpeech(mention.token) == .verb ? mention.token : syntax.head(of: mention.token),
            syntax.isOne(verb, of: MeetingWords.postponing)
        else { return }
        for child in syntax.children(of: verb, .obl, .oblUnmarked, .nmod) {
            let index = Int(analysis.timeOfToken[child])
            guard index >= 0, let value = analysis.times[index].value else { continue }
            // "from May 20 to June 3": from the one to the other.
            if case .interval(let old?, let new?) = value, old != new {
                mention.postponedFrom = old
                mention.date = EventDate(value: new, confidence: 0.85, reason: .attached, time: index)
                mention.status = MeetingMention.Status(term: .planned, confidence: 0.95)
                break
            }
            switch syntax.marker(of: child) ?? syntax.norm(analysis.times[index].tokens.lowerBound) {
            case "from": mention.postponedFrom = value
            case "until", "till", "to", "for":
                mention.postponedFrom = mention.postponedFrom ?? mention.date?.value
                mention.date = EventDate(value: value, confidence: 0.85, reason: .attached, time: index)
                mention.status = MeetingMention.Status(term: .planned, confidence: 0.95)
            default: break
            }
        }
        if mention.postponedFrom == mention.date?.value { mention.postponedFrom = nil }
    }

    private func isWide(_ entity: Int) -> Bool {
        guard analysis.kind(entity) == .place, analysis.entities[entity].country == nil else { return false }
        return knowledge.entries(for: analysis.name(of: entity), kinds: .init(.place)).contains {
            [.region, .continent, .sea].contains(knowledge.places[Int($0.index)].category)
        }
    }

    /// "During a visit to Peru on Friday, she told her counterpart", "a visit during which": when and where the visit is.
    private func addVisit(to mention: inout MeetingMention) {
        var visits = syntax.children(of: mention.token, .obl)
        // "prepares for a visit to Chad on Friday for talks"
        if syntax.partOfSpeech(mention.token) != .verb {
            guard syntax.relation(mention.token) == .obl, syntax.marker(of: mention.token) == "for",
                let verb = syntax.head(of: mention.token)
            else { return }
            visits = syntax.children(of: verb, .obl, .obj)
        }
        if syntax.relation(mention.token) == .aclRelcl, let described = syntax.head(of: mention.token),
            visits.contains(where: { syntax.isRelativePronoun($0) })
        {
            visits.append(described)
        }
        for visit in visits where syntax.isOne(visit, of: MeetingWords.journey) && syntax.isNominal(visit) {
            if mention.date == nil, var date = analysis.date(of: visit) {
                date.confidence *= 0.9
                mention.date = date
            }
            guard mention.place == nil else { continue }
            let goals = syntax.children(of: visit, .nmod).filter { ["to", "in"].contains(syntax.marker(of: $0) ?? "") }
            if goals.count == 1, syntax.coordinated(goals[0]).count == 1,
                let place = PlaceFinder(analysis).place(at: goals[0])
            {
                mention.place = EventPlace(entity: place, confidence: 0.75, reason: .stay)
            } else if goals.isEmpty, let place = analysis.place(of: visit) {
                mention.place = EventPlace(entity: place.entity, confidence: 0.75, reason: .stay)
            }
        }
    }

    /// "met at the ministers' conference in Lima": where and when the conference is.
    private func addGathering(to mention: inout MeetingMention) {
        guard mention.date == nil || mention.place == nil, syntax.partOfSpeech(mention.token) == .verb else { return }
        for noun in syntax.children(of: mention.token, .obl)
        where isMeetingNoun(noun) && ["at", "during", "for"].contains(syntax.marker(of: noun) ?? "") {
            if mention.place == nil, var place = analysis.place(of: noun) {
                place.confidence *= 0.9
                mention.place = place
            }
            if mention.date == nil, var date = analysis.date(of: noun) {
                date.confidence *= 0.85
                mention.date = date
            }
        }
    }

    /// "reached on Friday in Bonn, where the two met", "arrived in Bonn on Friday, where he held talks": the day of what was done there.
    private func addDescribedDate(to mention: inout MeetingMention) {
        guard mention.date == nil, mention.status?.term == .held, let clause = whereClause(around: mention.token),
            let above = syntax.head(of: clause), syntax.marker(of: above) != "from",
            let deed = ([above] + syntax.ancestors(of: above)).first(where: { host in
                syntax.partOfSpeech(host) == .verb || syntax.child(of: host, .cop) != nil
            }), syntax.factuality(of: deed) == Factuality(), var date = analysis.date(of: deed),
            date.reason == .attached
        else { return }
        date.confidence *= 0.8
        date.reason = .governingClause
        mention.date = date
    }

    /// The clause with "where" in which a meeting is told: "where they met", "where he held talks".
    private func whereClause(around token: Int) -> Int? {
        var clause = token
        if [.nsubj, .nsubjPass, .obj].contains(syntax.relation(token)), let above = syntax.head(of: token) {
            clause = above
        }
        guard [.aclRelcl, .advcl].contains(syntax.relation(clause)),
            syntax.children(of: clause, .advmod).contains(where: { syntax.norm($0) == "where" })
        else { return nil }
        return clause
    }

    /// "She said on Friday that … She spoke after talks with Abe", "The remarks came after …": the day on which the same person, in the two
    /// sentences before, is told to have spoken.
    private func addDateOfWords(to mention: inout MeetingMention) {
        guard mention.date == nil, mention.status?.term == .held,
            let verb = syntax.ancestors(of: mention.token).first(where: { syntax.partOfSpeech($0) == .verb }),
            syntax.ancestors(of: mention.token).prefix(2).contains(verb), isSpeaking(verb)
        else { return }
        let phrase = syntax.head(of: mention.token) == verb ? mention.token : syntax.head(of: mention.token) ?? verb
        guard ["after", "following", "during", "at"].contains(syntax.marker(of: phrase) ?? "") else { return }
        let speakers = Set(syntax.verbPredicate(verb).subjects.flatMap { analysis.referents(of: $0) }.map(\.entity))
        let sentence = Int(document.tokens[verb].sentence)
        for back in [1, 2] where back <= sentence {
            for saying in document.sentences[sentence - back].tokens.reversed()
            where syntax.partOfSpeech(saying) == .verb && SpeechWords.reporting.contains(syntax.lemma(saying)) {
                let those = syntax.verbPredicate(saying).subjects.flatMap { analysis.referents(of: $0) }.map(\.entity)
                guard !those.isEmpty, speakers.isEmpty || !speakers.isDisjoint(with: those),
                    var date = analysis.date(of: saying), date.confidence >= 0.6
                else { continue }
                date.confidence *= 0.8
                date.reason = .sameOccasion
                mention.date = date
                return
            }
        }
    }

    /// "spoke", "made those comments", "The remarks came"
    private func isSpeaking(_ verb: Int) -> Bool {
        if syntax.factuality(of: verb) != Factuality() { return false }
        let isWords = syntax.children(of: verb, .obj, .nsubj).contains {
            SpeechWords.documents.contains(syntax.lemma($0))
        }
        return CircumstanceRules.speaking.contains(syntax.lemma(verb))
            || isWords && ["make", "come", "issue", "deliver"].contains(syntax.lemma(verb))
    }

    /// "met here on Monday": in the city of the dateline.
    private func placeHere(_ token: Int) -> EventPlace? {
        let here = Circumstances(analysis).hosts(of: token).prefix(2).lazy.flatMap { host in
            syntax.children(of: host.token, .advmod).filter { syntax.norm($0) == "here" }
        }.first
        guard let here, let place = analysis.mention(at: here)?.entities.first else { return nil }
        return EventPlace(entity: place, confidence: 0.85, reason: .attached)
    }

    /// "proposed a meeting between Scholz and Macron in Oslo": the place right behind those who take part, wherever the parse has hung it.
    private func placeBehind(_ noun: Int) -> EventPlace? {
        guard [.obj, .nsubj, .nsubjPass].contains(syntax.relation(noun)), let verb = syntax.head(of: noun) else {
            return nil
        }
        let end = syntax.subtree(of: noun).upperBound
        guard end > noun + 1,
            let phrase = syntax.children(of: verb, .obl).first(where: { $0 >= end }),
            syntax.subtree(of: phrase).lowerBound == end, syntax.norm(end) == "in",
            let place = PlaceFinder(analysis).place(at: phrase)
        else { return nil }
        return EventPlace(entity: place, confidence: 0.7, reason: .attached)
    }

    /// "Bonn, where the summit was held": the place right before "where", else what the clause describes.
    private func placeBefore(_ token: Int) -> EventPlace? {
        var verb = token
        if [.nsubj, .nsubjPass, .obj].contains(syntax.relation(token)), let above = syntax.head(of: token) {
            verb = above
        }
        guard let noun = syntax.head(of: verb), noun < verb,
            let adverb = syntax.children(of: verb, .advmod).first(where: { syntax.norm($0) == "where" && $0 > noun })
        else { return nil }
        let end = syntax.norm(adverb - 1) == "," ? adverb - 1 : adverb
        let near = analysis.mention(at: end - 1)?.entities.first { [.place, .country].contains(analysis.kind($0)) }
        let places = PlaceFinder(analysis)
        // "arrived in Bonn on Friday, where he held talks"
        let goal =
            syntax.partOfSpeech(noun) == .verb
            ? syntax.children(of: noun, .obl).last {
                $0 < adverb && ["in", "at", "to"].contains(syntax.marker(of: $0) ?? "")
                    && places.place(at: $0) != nil
            } : nil
        guard
            let place = near ?? places.place(at: goal ?? noun)
                ?? (end > noun ? places.place(at: syntax.head(of: noun..<end)) : nil)
        else { return nil }
        return EventPlace(entity: place, confidence: 0.85, reason: .description)
    }

    /// "met on the sidelines of the summit": the summit.
    private func occasion(of token: Int) -> Int? {
        for host in Circumstances(analysis).hosts(of: token)
        where host.reason != .coordination && host.reason != .sameOccasion {
            for child in syntax.children(of: host.token, .obl, .nmod) {
                let below =
                    [child]
                    + syntax.children(of: child, .nmod).filter {
                        !analysis.referents(of: child).isEmpty || CircumstanceRules.sites.contains(syntax.lemma(child))
                            || syntax.relation($0) == .nmod
                    }
                for node in below where syntax.isOne(node, of: MeetingWords.sidelines) {
                    for main in syntax.children(of: node, .nmod) where syntax.marker(of: main) == "of" { return main }
                    // "met him on the sidelines": of the one told last.
                    if node == child, let name = names.last(where: { $0.tokens.upperBound <= node }),
                        document.tokens[node].sentence - document.tokens[name.head].sentence <= 1
                    {
                        return name.head
                    }
                }
            }
        }
        return nil
    }

    /// "a meeting between Tusk and Orpo at the Nordic summit": two or three meet at what more attend.
    private func summit(of mention: MeetingMention) -> Int? {
        guard mention.name == nil, mention.parties.count == 2 || mention.parties.count == 3,
            mention.parties.allSatisfy({ analysis.kind($0.entity) == .person })
        else { return nil }
        var phrases = syntax.children(of: mention.token, .obl, .nmod)
        // "proposed a meeting of the two at the summit"
        if syntax.relation(mention.token) == .obj, let verb = syntax.head(of: mention.token) {
            phrases += syntax.children(of: verb, .obl).filter { $0 > mention.token }
        }
        return phrases.first { noun in
            ["at", "during"].contains(syntax.marker(of: noun) ?? "")
                && (nameOfHead[noun] != nil || syntax.isOne(noun, of: MeetingWords.assemblies))
        }
    }

    /// The agreements that the meeting is said to be about.
    private func topics(of token: Int) -> [Int] {
        var result: [Int] = []
        func take(_ node: Int, depth: Int) {
            for referent in analysis.referents(of: node)
            where analysis.kind(referent.entity) == .agreement && !result.contains(referent.entity) {
                result.append(referent.entity)
            }
            guard depth < 2 else { return }
            for child in syntax.children(of: node, .nmod, .compound, .conj, .obj, .acl, .appos) {
                take(child, depth: depth + 1)
            }
        }
        let lemma = syntax.lemma(token)
        for child in syntax.children(of: token, .nmod, .obl, .obj, .acl, .advcl, .xcomp) {
            switch syntax.relation(child) {
            case .obj: if lemma == "discuss" { take(child, depth: 0) }
            case .acl, .advcl, .xcomp:
                if syntax.lemma(child) == "discuss" || syntax.lemma(child) == "sign" { take(child, depth: 0) }
            default:
                if let marker = syntax.marker(of: child),
                    ["on", "about", "over", "regarding", "concerning"].contains(marker)
                {
                    take(child, depth: 0)
                }
            }
        }
        return result
    }

    /// "meet on Thursday for the 44th Joint Committee Meeting": the name is that of what they meet for.
    func takeName(for verb: Int, _ mention: inout MeetingMention) {
        for child in syntax.children(of: verb, .obl) where syntax.marker(of: child) == "for" {
            if let name = nameOfHead[child] { mention.name = name }
        }
    }
}
