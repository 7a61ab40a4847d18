internal import EntenteGraph
internal import EntenteText

/// Where descriptions belong: "a pact on trade", "the nuclear deal", "the accord".
extension AgreementLinker {
    func placeIndefinite(_ phrase: AgreementPhrase, in clusters: inout [AgreementCluster]) {
        let asserted = isAsserted(phrase)
        if asserted, !phrase.isPlural, let named = namedBehind(phrase, in: clusters) {
            clusters[named].add(phrase, confidence: 0.8)
            return
        }
        // "signed a treaty on search and rescue"
        if !phrase.isDescriptive, asserted, !phrase.isPlural, phrase.determiner == .indefinite, hasTopic(phrase),
            isSigned(phrase)
        {
            start(phrase, confirmed: true, in: &clusters)
            return
        }
        guard phrase.isDescriptive, !phrase.isPlural || !phrase.proper.isEmpty else { return }
        if let index = endedBeside(phrase, in: clusters) {
            clusters[index].add(phrase, confidence: 0.85)
        } else if let index = best(for: phrase, in: clusters, atLeast: 2) {
            // "hope for an accord on fishing": after an agreement was named, one that is only thought of is another.
            if phrase.determiner == .indefinite, !asserted, phrase.family != .ceasefire,
                distance(clusters[index], phrase) != nil,
                clusters[index].support(for: phrase) < 3
            {
                return
            }
            clusters[index].add(phrase, confidence: phrase.determiner == .none ? 0.75 : 0.8)
            if asserted { clusters[index].isConfirmed = true }
        } else if phrase.determiner == .indefinite || asserted || phrase.family == .ceasefire && isNominalized(phrase) {
            start(phrase, confirmed: asserted, in: &clusters)
        }
    }

    /// "on search and rescue", right behind the noun.
    private func hasTopic(_ phrase: AgreementPhrase) -> Bool {
        syntax.children(of: phrase.head, .nmod).contains {
            ["on", "for", "governing"].contains(syntax.marker(of: $0) ?? "")
                && syntax.subtree(of: $0).lowerBound == phrase.head + 1
        }
    }

    /// An object of signing, of a kind that states conclude, or by a state, a body or somebody in office.
    private func isSigned(_ phrase: AgreementPhrase) -> Bool {
        tellings(of: phrase).contains { telling in
            guard telling.stage == .signed else { return false }
            return phrase.family == .treaty
                || telling.rule.roles.contains { role in
                    role.name == "party"
                        && !reader.matcher.fill(role, of: telling.match) { head, _ in
                            analysis.referents(of: head).compactMap { side(of: $0.entity) }
                        }.isEmpty
                }
        }
    }

    /// "Japan and Peru signed a tax pact. Their ministers signed the X Agreement": the one named next, of the same makers.
    private func namedBehind(_ phrase: AgreementPhrase, in clusters: [AgreementCluster]) -> Int? {
        let makers = Set(makers(of: phrase))
        guard makers.count > 1 else { return nil }
        let here = Int(document.tokens[phrase.head].sentence)
        return clusters.indices.filter { index in
            guard clusters[index].isNamed, clusters[index].isCompatible(with: phrase),
                let first = clusters[index].places.map(\.phrase).min(by: { $0.head < $1.head }),
                (1...3).contains(Int(document.tokens[first.head].sentence) - here)
            else { return false }
            return Set(self.makers(of: first)) == makers
        }.only
    }

    /// "withdrew from the X treaty, ending an arms control pact": the participle says what the main clause does.
    private func endedBeside(_ phrase: AgreementPhrase, in clusters: [AgreementCluster]) -> Int? {
        guard let participle = syntax.head(of: phrase.head), syntax.relation(phrase.head) == .obj,
            [.advcl, .acl].contains(syntax.relation(participle)),
            tellings(of: phrase).contains(where: { $0.rule.is("presumed") }),
            document.tokens[participle].morphology.contains(.gerund)
                || document.tokens[participle].morphology.contains(.participle),
            syntax.marker(of: participle) == nil
        else { return nil }
        let sentence = document.tokens[phrase.head].sentence
        let fitting = clusters.indices.filter { index in
            clusters[index].isCompatible(with: phrase)
                && clusters[index].places.contains {
                    document.tokens[$0.phrase.head].sentence == sentence && $0.phrase.head < participle
                }
        }
        return fitting.only
    }

    /// "a cessation of hostilities" in quotation marks, "cessation of hostilities" without article.
    private func isNominalized(_ phrase: AgreementPhrase) -> Bool { phrase.tokens.count > 2 }

    func placeDescription(_ phrase: AgreementPhrase, in clusters: inout [AgreementCluster]) {
        if let index = best(for: phrase, in: clusters, atLeast: 1) {
            clusters[index].add(phrase, confidence: 0.9)
            clusters[index].isConfirmed = true
        } else if let index = salient(for: phrase, in: clusters), !isWhole(phrase, of: clusters[index]),
            clusters[index].isOpen(to: phrase), clusters.count == 1 || distance(clusters[index], phrase) ?? .max <= 3
        {
            clusters[index].add(phrase, confidence: 0.75)
            clusters[index].isConfirmed = true
        } else if !phrase.isPlural || !phrase.proper.isEmpty, isIndividual(phrase) {
            start(phrase, confirmed: true, in: &clusters)
        }
    }

    /// A definite phrase without any of its own makes no agreement: "the nuclear deal's failure" does, "the trade deal talks" does not.
    private func isIndividual(_ phrase: AgreementPhrase) -> Bool {
        let modal = syntax.factuality(of: phrase.head)
        return modal.degree != .hypothetical || phrase.determiner != .possessive || !phrase.parties.isEmpty
    }

    func isHeadingName(_ phrase: AgreementPhrase) -> Bool {
        !phrase.parties.isEmpty || !phrase.proper.isEmpty || phrase.year != nil
    }

    func placeAnaphor(_ phrase: AgreementPhrase, in clusters: inout [AgreementCluster]) {
        guard !phrase.isPlural else { return }
        if let index = salient(for: phrase, in: clusters) {
            clusters[index].add(phrase, confidence: clusters.count == 1 ? 0.9 : 0.8)
            clusters[index].isConfirmed = true
        } else if !isWeak(phrase), let agreed = agreedBefore(phrase),
            !clusters.contains(where: { $0.isCompatible(with: phrase) && $0.last(before: phrase.head) != nil })
        {
            start(phrase, confirmed: true, in: &clusters)
            guard let index = clusters.indices.last, clusters[index].places.last?.phrase.head == phrase.head else {
                return
            }
            clusters[index].parties.formUnion(agreed)
            clusters[index].agreed = agreed
        }
    }

    /// "Lima signed the pact. The text …": a bare noun takes up the agreement of the sentences before, where no other text
    /// or plan was spoken of.
    func placeLoose(_ phrase: AgreementPhrase, in clusters: inout [AgreementCluster]) {
        let noun = document.tokens[phrase.head].lemma
        guard [.definite, .demonstrative].contains(phrase.determiner), !phrase.isPlural, !phrase.isDescriptive,
            !phrase.isDistinct,
            !syntax.children(of: phrase.head, .nmod, .acl, .nmodPoss).contains(where: { _ in true }),
            let index = salient(for: phrase, in: clusters), clusters[index].isConfirmed,
            distance(clusters[index], phrase) ?? .max <= (clusters.count == 1 ? 5 : 2)
        else { return }
        let taken = Set(clusters[index].places.map(\.phrase.head))
        guard
            !(0..<phrase.head).contains(where: {
                document.tokens[$0].lemma == noun && syntax.partOfSpeech($0) == .noun && !taken.contains($0)
            })
        else { return }
        clusters[index].add(phrase, confidence: 0.75)
    }

    func isWeak(_ phrase: AgreementPhrase) -> Bool {
        AgreementWords.is(document.tokens[phrase.head].lemma, AgreementWords.weak, .noun)
    }

    /// The agreement that is clearly most in mind, of those that a phrase may mean.
    func salient(for phrase: AgreementPhrase, in clusters: [AgreementCluster]) -> Int? {
        let ranked = clusters.indices.filter { index in
            // "similar accords with Chile and Peru" are not what "the accord" means.
            !clusters[index].places.allSatisfy(\.phrase.isPlural) && clusters[index].isCompatible(with: phrase)
                && (!isWeak(phrase) || clusters[index].families.contains(phrase.family))
        }.map { (index: $0, weight: salience(clusters[$0], phrase)) }.filter { $0.weight > 0 }
            .sorted { ($0.weight, $1.index) > ($1.weight, $0.index) }
        guard let first = ranked.first else { return nil }
        if ranked.count == 1 || first.weight >= 1.5 * ranked[1].weight { return first.index }
        // Of two that are as much in mind, the one that the article began with.
        let main = ranked.prefix(2).filter { isOfLead(clusters[$0.index]) }.only
        return main.flatMap { 1.5 * $0.weight >= first.weight ? $0.index : nil }
    }

    private func isOfLead(_ cluster: AgreementCluster) -> Bool {
        guard let lead = document.sentences.firstIndex(where: { !document.isHeading($0.tokens.lowerBound) }) else {
            return false
        }
        return cluster.places.contains { Int(document.tokens[$0.phrase.head].sentence) <= lead + 1 }
    }

    /// How much an agreement is in mind where a phrase stands: each place before it counts, the nearer the more.
    private func salience(_ cluster: AgreementCluster, _ phrase: AgreementPhrase) -> Double {
        var weight = 0.0
        for place in cluster.places where place.phrase.head < phrase.head {
            let away = document.tokens[phrase.head].sentence - document.tokens[place.phrase.head].sentence
            if cluster.isConfirmed || away <= 3 { weight += (cluster.isConfirmed ? 1 : 0.5) / Double(1 + away) }
        }
        if phrase.family != .any, cluster.families.contains(phrase.family) { weight *= 2 }
        let noun = document.tokens[phrase.head].lemma
        if cluster.places.contains(where: { document.tokens[$0.phrase.head].lemma == noun }) { weight *= 1.5 }
        return isBackground(cluster) ? weight / 2 : weight
    }

    func isNamed(_ cluster: AgreementCluster, like phrase: AgreementPhrase) -> Bool {
        cluster.isNamed
            && cluster.places.contains { place in
                place.confidence == 1
                    && place.phrase.tokens.contains { document.tokens[$0].norm == document.tokens[phrase.head].norm }
            }
    }

    /// "a 1998 accord", told once and not by name: what happened before the news.
    private func isBackground(_ cluster: AgreementCluster) -> Bool {
        guard !cluster.isNamed, cluster.agreed.isEmpty, cluster.places.count == 1 else { return false }
        let phrase = cluster.places[0].phrase
        return cluster.year != nil || phrase.determiner == .indefinite
    }

    /// "Lima and Oslo agreed to share data. The agreement …": those who agreed in the sentence before, or the one before it.
    private func agreedBefore(_ phrase: AgreementPhrase) -> [Int]? {
        guard phrase.determiner == .definite, phrase.family == .any else { return nil }
        let here = Int(document.tokens[phrase.head].sentence)
        for back in 0...2 where here - back >= 0 {
            let range = document.sentences[here - back].tokens
            if document.isHeading(range.lowerBound) { return nil }
            for verb in range
            where verb < phrase.head && syntax.lemma(verb) == "agree" && syntax.partOfSpeech(verb) == .verb {
                let modality = syntax.factuality(of: verb)
                guard !modality.isNegated, modality.degree == .actual else { continue }
                let predicate = syntax.verbPredicate(verb)
                var sides: [Int] = []
                for head in predicate.subjects + predicate.obliques(["with"]) {
                    for referent in analysis.referents(of: head) where referent.confidence >= 0.7 {
                        guard let side = side(of: referent.entity), !sides.contains(side) else { continue }
                        sides.append(side)
                    }
                }
                if sides.count > 1 { return sides }
            }
        }
        return nil
    }

    /// The state or body that somebody acts for.
    func side(of entity: Int) -> Int? {
        switch analysis.kind(entity) {
        case .country, .organization: return entity
        case .person:
            return analysis.entities[entity].country.flatMap { code in
                analysis.entities.firstIndex { $0.kind == .country && $0.key == code }
            }
        default: return nil
        }
    }
}
