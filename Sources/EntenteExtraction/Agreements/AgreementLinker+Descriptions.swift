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
        // "Greece and Macedonia signed an agreement": told by those who made it, where the text names none.
        if !phrase.isDescriptive, asserted, !phrase.isPlural, phrase.family == .any || phrase.family == .treaty,
            phrase.determiner == .indefinite, clusters.isEmpty, let makers = makers(of: phrase)
        {
            start(phrase, confirmed: true, in: &clusters)
            guard let index = clusters.indices.last else { return }
            clusters[index].parties.formUnion(makers)
            clusters[index].agreed = makers
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
            // "Chile and Peru signed a border treaty": whose it is tells it from others later.
            if let index = clusters.indices.last, clusters[index].places.last?.phrase.head == phrase.head,
                clusters[index].parties.isEmpty, let makers = makers(of: phrase)
            {
                clusters[index].parties.formUnion(makers)
                clusters[index].affiliations.formUnion(makers)
            }
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
        guard let verb = syntax.head(of: phrase.head), syntax.partOfSpeech(verb) == .verb,
            ["sign", "ink", "initial", "ratify", "conclude"].contains(syntax.lemma(verb)),
            [.obj, .nsubjPass].contains(syntax.relation(phrase.head))
        else { return false }
        if phrase.family == .treaty { return true }
        let predicate = syntax.verbPredicate(verb)
        return (predicate.subjects + predicate.obliques(["with", "between"])).contains { head in
            head != phrase.head && analysis.referents(of: head).contains { side(of: $0.entity) != nil }
        }
    }

    /// "Japan and Peru signed a tax pact. Their ministers signed the X Agreement": the one named next, of the same makers.
    private func namedBehind(_ phrase: AgreementPhrase, in clusters: [AgreementCluster]) -> Int? {
        guard let makers = makers(of: phrase) else { return nil }
        let here = Int(document.tokens[phrase.head].sentence)
        return clusters.indices.filter { index in
            guard clusters[index].isNamed, clusters[index].isCompatible(with: phrase),
                let first = clusters[index].places.map(\.phrase).min(by: { $0.head < $1.head }),
                (1...3).contains(Int(document.tokens[first.head].sentence) - here)
            else { return false }
            return self.makers(of: first).map(Set.init) == Set(makers)
        }.only
    }

    /// Those who sign, reach or announce it, where they are two or more.
    private func makers(of phrase: AgreementPhrase) -> [Int]? {
        guard let verb = syntax.head(of: phrase.head), syntax.partOfSpeech(verb) == .verb,
            [.obj, .nsubjPass].contains(syntax.relation(phrase.head))
        else { return nil }
        let predicate = syntax.verbPredicate(verb)
        var sides: [Int] = []
        for head in predicate.subjects + predicate.obliques(["with", "between"]) where head != phrase.head {
            for referent in analysis.referents(of: head) where referent.confidence >= 0.7 {
                if let side = side(of: referent.entity), !sides.contains(side) { sides.append(side) }
            }
        }
        return sides.count > 1 ? sides : nil
    }

    /// "withdrew from the X treaty, ending an arms control pact": the participle says what the main clause does.
    private func endedBeside(_ phrase: AgreementPhrase, in clusters: [AgreementCluster]) -> Int? {
        guard let participle = syntax.head(of: phrase.head), syntax.relation(phrase.head) == .obj,
            [.advcl, .acl].contains(syntax.relation(participle)),
            AgreementWords.presupposing.contains(syntax.lemma(participle)),
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
        } else if let focus = focus(of: phrase, in: clusters, sentences: 0) ?? nearOnly(phrase, in: clusters),
            !isWhole(phrase, of: clusters[focus])
        {
            clusters[focus].add(phrase, confidence: 0.75)
            clusters[focus].isConfirmed = true
        } else if phrase.saysOnlyYear, let focus = focus(of: phrase, in: clusters, sentences: 3) {
            clusters[focus].add(phrase, confidence: 0.75)
            clusters[focus].isConfirmed = true
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
        let weak = AgreementWords.weakHeads.contains(document.tokens[phrase.head].lemma)
        let fitting = clusters.indices.filter {
            // "similar accords with Chile and Peru" are not what "the accord" means.
            !clusters[$0].places.allSatisfy(\.phrase.isPlural) && clusters[$0].isCompatible(with: phrase)
                && (!weak || clusters[$0].families.contains(phrase.family))
        }
        let before = fitting.filter { clusters[$0].last(before: phrase.head) != nil }
        if before.count == 1 {
            // One that was only talked about is meant where it stands near.
            let near = distance(clusters[before[0]], phrase) ?? .max
            guard clusters[before[0]].isConfirmed || near <= 3 else { return }
            clusters[before[0]].add(phrase, confidence: clusters.count == 1 ? 0.9 : 0.85)
            clusters[before[0]].isConfirmed = true
        } else if let same = before.filter({ isNamed(clusters[$0], like: phrase) }).only, before.count > 1 {
            // "the Convention … the Agreement": the one whose name has the word.
            clusters[same].add(phrase, confidence: 0.85)
        } else if let main = before.filter({ !isBackground(clusters[$0]) }).only, before.count > 1, !weak {
            clusters[main].add(phrase, confidence: 0.8)
            clusters[main].isConfirmed = true
        } else if let main = dominant(before, phrase, in: clusters), !weak {
            clusters[main].add(phrase, confidence: 0.8)
            clusters[main].isConfirmed = true
        } else if let focus = focus(of: phrase, in: clusters, sentences: 3), !weak || fitting.contains(focus) {
            clusters[focus].add(phrase, confidence: 0.8)
            clusters[focus].isConfirmed = true
        } else if fitting.isEmpty || before.isEmpty, !weak, let agreed = agreedBefore(phrase) {
            start(phrase, confirmed: true, in: &clusters)
            guard let index = clusters.indices.last, clusters[index].places.last?.phrase.head == phrase.head else {
                return
            }
            clusters[index].parties.formUnion(agreed)
            clusters[index].agreed = agreed
        }
    }

    /// The one that the text is about: mentioned over and over and not long ago, where the others were named in passing.
    private func dominant(_ before: [Int], _ phrase: AgreementPhrase, in clusters: [AgreementCluster]) -> Int? {
        func count(_ index: Int) -> Int { clusters[index].places.count { $0.phrase.head < phrase.head } }
        guard let main = before.max(by: { count($0) < count($1) }), count(main) >= 4,
            before.allSatisfy({ $0 == main || count($0) * 3 <= count(main) }),
            let near = distance(clusters[main], phrase), near <= 4
        else { return nil }
        return main
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
    private func side(of entity: Int) -> Int? {
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
