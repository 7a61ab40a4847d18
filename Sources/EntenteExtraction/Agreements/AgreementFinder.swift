internal import EntenteGraph
internal import EntenteKnowledge
internal import EntenteText

/// Finds the agreements that are described rather than named, and what "the pact", "the deal" and "it" stand for.
///
/// Phrases are gathered into clusters around the proper names, from the surest evidence to the least sure: apposition and
/// "known as", then parties, topic, place and date in common, then the only agreement in focus. What only might come to be
/// ("any agreement", "a deal was within reach") is none.
struct AgreementFinder {
    let knowledge: Knowledge

    func find(in analysis: inout Analysis) {
        var clusters = namedClusters(&analysis)
        let all = phrases(in: analysis)
        guard !clusters.isEmpty || !all.isEmpty else { return }
        let linker = AgreementLinker(analysis: analysis)
        let phrases = linker.withoutIdleDeclarations(all, beside: clusters)
        for phrase in phrases where !analysis.document.isHeading(phrase.head) { linker.place(phrase, in: &clusters) }
        linker.joinIntroduced(&clusters)
        for phrase in phrases where analysis.document.isHeading(phrase.head) {
            linker.placeHeading(phrase, in: &clusters)
        }
        linker.joinClusters(&clusters)
        linker.dropDoubtful(&clusters)
        linker.placeForward(phrases, in: &clusters)
        note(phrases, clusters, in: &analysis)
        clusters.removeAll { !$0.isConfirmed && !$0.isNamed }
        for index in clusters.indices { commit(clusters[index], to: &analysis) }
        analysis.sortMentions()
        AgreementPronouns().resolve(in: &analysis)
        analysis.sortMentions()
    }

    /// Notes the phrases that may mean one of several agreements, and those of which nothing says that they mean any.
    private func note(_ phrases: [AgreementPhrase], _ clusters: [AgreementCluster], in analysis: inout Analysis) {
        for phrase in phrases where !analysis.document.isHeading(phrase.head) && !phrase.isLoose {
            let home = clusters.first { $0.places.contains { $0.phrase.head == phrase.head } }
            if let home {
                if !home.isConfirmed, !home.isNamed { analysis.omit(.uncertainAgreement, phrase.tokens) }
                continue
            }
            guard [.definite, .demonstrative, .possessive].contains(phrase.determiner), !phrase.isPlural else {
                continue
            }
            let fitting = clusters.filter {
                ($0.isConfirmed || $0.isNamed) && $0.isCompatible(with: phrase) && $0.last(before: phrase.head) != nil
            }
            guard fitting.count > 1 else { continue }
            let names = fitting.compactMap { cluster in
                cluster.entity.map { analysis.name(of: $0) }
                    ?? AgreementNaming(cluster: cluster, analysis: analysis).name
            }
            analysis.omit(.ambiguousAgreement, phrase.tokens, candidates: names)
        }
    }

    /// The phrases that are no proper names, in the order of the text.
    private func phrases(in analysis: Analysis) -> [AgreementPhrase] {
        analysis.document.tokens.indices.compactMap { token in
            guard analysis.mentionOfToken[token] < 0 || analysis.mention(at: token)?.form == .location,
                let phrase = AgreementPhrase(head: token, in: analysis), phrase.determiner != .generic,
                !isPart(token, analysis),
                !phrase.tokens.contains(where: { isPrivate(analysis.document.tokens[$0].norm) })
            else { return nil }
            return phrase
        }
    }

    /// "a $2 billion deal", "a plea agreement"
    private func isPrivate(_ word: Symbol) -> Bool {
        Self.money.contains(word) || AgreementWords.is(word, AgreementWords.privateKinds, .noun)
    }

    private static let money: Set<Symbol> = ["$", "€", "£", "¥", "million", "billion", "trillion", "bn", "dollar"]

    /// "ceasefire agreement": the whole phrase counts, not the word inside.
    private func isPart(_ token: Int, _ analysis: Analysis) -> Bool {
        let syntax = analysis.syntax
        guard let head = syntax.head(of: token), head > token,
            [.compound, .amod, .nmodDesc].contains(syntax.relation(token))
        else { return false }
        return AgreementPhrase.family(of: head, syntax) != nil
    }

    // MARK: - Names

    private func namedClusters(_ analysis: inout Analysis) -> [AgreementCluster] {
        var clusters: [AgreementCluster] = []
        for entity in analysis.entities.indices
        where analysis.kind(entity) == .agreement && !analysis.entities[entity].mentions.isEmpty {
            var cluster = AgreementCluster(entity: entity, isConfirmed: true)
            for index in analysis.entities[entity].mentions {
                let mention = analysis.mentions[index]
                guard let phrase = AgreementPhrase(head: mention.head, in: analysis, named: mention.tokens) else {
                    continue
                }
                cluster.add(phrase, confidence: 1)
            }
            if let same = clusters.firstIndex(where: { isSameName($0, cluster, analysis) }),
                let kept = clusters[same].entity
            {
                analysis.merge(entity, into: kept)
                for place in cluster.places { clusters[same].add(place.phrase, confidence: place.confidence) }
            } else {
                clusters.append(cluster)
            }
        }
        return clusters
    }

    /// "Paris Agreement" and "Paris Climate Accord"; "INF Treaty" and "Intermediate-Range Nuclear Forces Treaty".
    private func isSameName(_ a: AgreementCluster, _ b: AgreementCluster, _ analysis: Analysis) -> Bool {
        guard let first = a.entity, let second = b.entity else { return false }
        if analysis.entities[first].key != nil, analysis.entities[second].key != nil { return false }
        if let one = known(first, analysis), let other = known(second, analysis), one != other { return false }
        for place in b.places {
            guard a.isCompatible(with: place.phrase) else { return false }
            if !a.proper.isEmpty, a.proper == b.proper, a.parties == b.parties { return true }
            for other in a.places
            where explains(other.phrase, place.phrase, analysis) || explains(place.phrase, other.phrase, analysis) {
                return true
            }
        }
        return false
    }

    private func known(_ entity: Int, _ analysis: Analysis) -> UInt32? {
        knowledge.entries(for: analysis.name(of: entity), kinds: .init(.agreement)).first.map { UInt32($0.index) }
    }

    private func explains(_ long: AgreementPhrase, _ short: AgreementPhrase, _ analysis: Analysis) -> Bool {
        let document = analysis.document
        guard long.tokens.count > 2, short.tokens.count <= 2, document.isAcronym(short.tokens.lowerBound) else {
            return false
        }
        let letters = document.text(short.tokens.lowerBound)
        return Acronym.explains(long.tokens, letters, document)
    }

    // MARK: - Entities

    private func commit(_ cluster: AgreementCluster, to analysis: inout Analysis) {
        let names = AgreementNaming(cluster: cluster, analysis: analysis)
        let entity: Int
        if let known = cluster.entity {
            entity = known
        } else {
            guard let name = names.name else { return }
            entity = analysis.entities.count
            analysis.entities.append(Entity(kind: .agreement, name: name))
        }
        if !cluster.agreed.isEmpty { analysis.agreed[entity] = cluster.agreed }
        for alias in names.aliases { analysis.entities[entity].add(name: alias) }
        for place in cluster.places.sorted(by: { $0.phrase.head < $1.phrase.head })
        where analysis.mention(at: place.phrase.head)?.entities != [entity] {
            let free = freeTokens(of: place.phrase, analysis)
            analysis.add(
                Mention(
                    tokens: free, head: place.phrase.head, entities: [entity], form: .description,
                    confidence: place.confidence))
        }
    }

    /// The phrase without the names inside it, which stay mentions of their own.
    private func freeTokens(of phrase: AgreementPhrase, _ analysis: Analysis) -> Range<Int> {
        var start = phrase.head
        while start > phrase.tokens.lowerBound, analysis.mentionOfToken[start - 1] < 0 { start -= 1 }
        var end = phrase.head + 1
        while end < phrase.tokens.upperBound, analysis.mentionOfToken[end] < 0 { end += 1 }
        return start..<end
    }
}

extension Analysis {
    /// Makes two entities one.
    mutating func merge(_ other: Int, into entity: Int) {
        for index in entities[other].mentions {
            mentions[index].entities = mentions[index].entities.map { $0 == other ? entity : $0 }
        }
        entities[entity].mentions = (entities[entity].mentions + entities[other].mentions).sorted()
        entities[other].mentions = []
        entities[other].isThing = false
        entities[entity].add(name: entities[other].name)
        for alias in entities[other].aliases { entities[entity].add(name: alias) }
        entities[entity].key = entities[entity].key ?? entities[other].key
    }
}
