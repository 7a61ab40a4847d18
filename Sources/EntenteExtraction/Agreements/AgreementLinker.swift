internal import EntenteGraph
internal import EntenteText

/// Decides which agreement a phrase means.
struct AgreementLinker {
    let analysis: Analysis
    let reader: AgreementReader

    init(analysis: Analysis) {
        self.analysis = analysis
        reader = AgreementReader(analysis)
    }

    var syntax: Syntax { analysis.syntax }
    var document: Document { analysis.document }

    /// Adds a phrase of the body to the cluster it belongs to, or starts one with it.
    func place(_ phrase: AgreementPhrase, in clusters: inout [AgreementCluster]) {
        var phrase = phrase
        phrase.parties += makers(of: phrase).filter { !phrase.parties.contains($0) }
        phrase.affiliations.formUnion(phrase.parties)
        if phrase.isLoose { return placeLoose(phrase, in: &clusters) }
        if let entity = sameBySyntax(phrase), let index = clusters.firstIndex(where: { $0.entity == entity }) {
            clusters[index].add(phrase, confidence: 0.95)
            return
        }
        if let other = apposedPhrase(phrase),
            let index = clusters.firstIndex(where: { $0.places.contains { $0.phrase.head == other } })
        {
            clusters[index].add(phrase, confidence: 0.9)
            clusters[index].isConfirmed = true
            return
        }
        if phrase.isDistinct, let made = newlyMade(phrase, in: clusters) {
            clusters[made].add(phrase, confidence: 0.8)
            return
        }
        if phrase.isDistinct {
            guard phrase.isDescriptive, !phrase.isPlural, isToldMade(phrase) else { return }
            // "a new trade deal" is another than the one that was named before.
            if let other = best(for: phrase, in: clusters, atLeast: 2), clusters[other].isNamed,
                distance(clusters[other], phrase) != nil
            {
                return start(phrase, confirmed: true, in: &clusters)
            }
        }
        switch phrase.determiner {
        case .generic:
            return
        case .indefinite, .none:
            placeIndefinite(phrase, in: &clusters)
        case .definite, .demonstrative, .possessive:
            phrase.isDescriptive ? placeDescription(phrase, in: &clusters) : placeAnaphor(phrase, in: &clusters)
        }
    }

    /// "reached a deal … praised the new deal": the one that the article told to be made.
    private func newlyMade(_ phrase: AgreementPhrase, in clusters: [AgreementCluster]) -> Int? {
        guard phrase.determiner == .definite, !phrase.isDescriptive, !phrase.isPlural,
            phrase.tokens.contains(where: { document.tokens[$0].norm == "new" })
        else { return nil }
        return clusters.indices.filter { index in
            clusters[index].isCompatible(with: phrase)
                && clusters[index].places.contains {
                    $0.phrase.head < phrase.head && $0.phrase.determiner == .indefinite && isToldMade($0.phrase)
                }
        }.only
    }

    /// Headlines leave articles out, and come before what they speak of.
    func placeHeading(_ phrase: AgreementPhrase, in clusters: inout [AgreementCluster]) {
        guard !phrase.isLoose else { return }
        if let entity = sameBySyntax(phrase), let index = clusters.firstIndex(where: { $0.entity == entity }) {
            clusters[index].add(phrase, confidence: 0.9)
        } else if phrase.isDescriptive {
            if let index = best(for: phrase, in: clusters, atLeast: 1, isHeading: true) {
                clusters[index].add(phrase, confidence: 0.85)
                clusters[index].isConfirmed = true
            } else if let only = only(fitting: phrase, in: clusters) {
                clusters[only].add(phrase, confidence: 0.75)
                clusters[only].isConfirmed = true
            } else if phrase.isPlural, let same = clusters.indices.filter({ isNamed(clusters[$0], like: phrase) }).only
            {
                // "signs accords with": the Accords that the text names.
                clusters[same].add(phrase, confidence: 0.75)
            } else if phrase.determiner != .indefinite, !phrase.isDistinct, isHeadingName(phrase) {
                start(phrase, confirmed: true, in: &clusters)
            }
        } else if phrase.determiner != .indefinite, let only = only(fitting: phrase, in: clusters),
            clusters[only].isConfirmed
        {
            clusters[only].add(phrase, confidence: 0.7)
        }
    }

    /// "the deal" before the agreement was introduced, where the article knows one only.
    func placeForward(_ phrases: [AgreementPhrase], in clusters: inout [AgreementCluster]) {
        let confirmed = clusters.indices.filter { clusters[$0].isConfirmed }
        // The one that the headline is about, of several.
        let headed = confirmed.filter { index in
            clusters[index].places.contains { document.role(of: $0.phrase.head) == .headline }
        }
        guard let index = confirmed.count == 1 && clusters.count == 1 ? confirmed.only : headed.only else { return }
        for phrase in phrases
        where (phrase.determiner == .definite || phrase.determiner == .indefinite && isIntroduced(phrase))
            && !phrase.isDescriptive && !phrase.isLoose && !phrase.isPlural && !document.isHeading(phrase.head)
        {
            guard !clusters.contains(where: { $0.places.contains { $0.phrase.head == phrase.head } }),
                clusters[index].isCompatible(with: phrase),
                !isWeak(phrase), !phrase.isDistinct
            else { continue }
            clusters[index].add(phrase, confidence: 0.7)
        }
    }

    /// "refused to extend a deal that …" at the start of an article: the one that the rest of it names.
    private func isIntroduced(_ phrase: AgreementPhrase) -> Bool {
        guard let lead = document.sentences.firstIndex(where: { !document.isHeading($0.tokens.lowerBound) }),
            Int(document.tokens[phrase.head].sentence) - lead <= 1
        else { return false }
        return isAsserted(phrase)
    }

    /// "the Afghan agreement", said once beside an agreement that the text is about: it may be that one, so it is none.
    func dropDoubtful(_ clusters: inout [AgreementCluster]) {
        guard clusters.contains(where: { $0.isConfirmed && $0.places.count > 1 }) else { return }
        clusters.removeAll { cluster in
            guard !cluster.isNamed, cluster.places.count == 1, let phrase = cluster.places.first?.phrase else {
                return false
            }
            return phrase.family == .any && phrase.topics.isEmpty && phrase.proper.isEmpty && phrase.parties.count == 1
                && phrase.year == nil && phrase.count == nil
                && phrase.tokens.count == 2 && analysis.mention(at: phrase.tokens.lowerBound)?.form == .adjective
        }
    }

    /// Two descriptions of one agreement that only the whole text shows to be one: same parties, nothing against it.
    func joinClusters(_ clusters: inout [AgreementCluster]) {
        var index = 0
        while index < clusters.count {
            var other = index + 1
            while other < clusters.count {
                if isSame(clusters[index], clusters[other]) {
                    let gone = clusters.remove(at: other)
                    for place in gone.places {
                        clusters[index].add(place.phrase, confidence: min(place.confidence, 0.8))
                    }
                    clusters[index].isConfirmed = clusters[index].isConfirmed || gone.isConfirmed
                } else {
                    other += 1
                }
            }
            index += 1
        }
    }

    /// "agreed to a massive trade pact" at the start of an article, and its name a little later.
    func joinIntroduced(_ clusters: inout [AgreementCluster]) {
        func first(_ cluster: AgreementCluster) -> AgreementPhrase? {
            cluster.places.map(\.phrase).filter { !document.isHeading($0.head) }.min { $0.head < $1.head }
        }
        guard let lead = document.sentences.firstIndex(where: { !document.isHeading($0.tokens.lowerBound) }) else {
            return
        }
        for index in clusters.indices where !clusters[index].isNamed {
            guard let phrase = first(clusters[index]), phrase.determiner == .indefinite,
                Int(document.tokens[phrase.head].sentence) - lead <= 2,
                let named = clusters.indices.filter({ clusters[$0].isNamed }).min(by: { a, b in
                    (first(clusters[a])?.head ?? .max) < (first(clusters[b])?.head ?? .max)
                }), let name = first(clusters[named]), name.head > phrase.head,
                document.tokens[name.head].sentence - document.tokens[phrase.head].sentence <= 3,
                clusters[index].places.allSatisfy({ clusters[named].isCompatible(with: $0.phrase) }),
                !isOlder(clusters[named], than: phrase)
            else { continue }
            for place in clusters[index].places { clusters[named].add(place.phrase, confidence: 0.8) }
            clusters.remove(at: index)
            return
        }
    }

    private func isSame(_ a: AgreementCluster, _ b: AgreementCluster) -> Bool {
        guard b.entity == nil, b.places.allSatisfy({ a.isCompatible(with: $0.phrase) }),
            a.places.allSatisfy({ b.isCompatible(with: $0.phrase) })
        else { return false }
        let sentences = Set(a.places.map { document.tokens[$0.phrase.head].sentence })
        guard b.places.allSatisfy({ !sentences.contains(document.tokens[$0.phrase.head].sentence) }) else {
            return false
        }
        if !a.proper.isDisjoint(with: b.proper) { return true }
        guard a.parties.count > 1, a.parties == b.parties else { return false }
        return a.topics.overlaps(b.topics) || a.topics.isEmpty || b.topics.isEmpty
    }

    // MARK: - Which one

    func start(_ phrase: AgreementPhrase, confirmed: Bool, in clusters: inout [AgreementCluster]) {
        // "ceasefire talks", "treaty obligations"
        if let head = syntax.head(of: phrase.head), head > phrase.head,
            [.compound, .amod, .nmodDesc].contains(syntax.relation(phrase.head)),
            !document.isHeading(phrase.head)
        {
            return
        }
        var cluster = AgreementCluster(entity: nil, isConfirmed: confirmed)
        cluster.add(phrase, confidence: 0.9)
        clusters.append(cluster)
    }

    /// The agreement with most in common, the one mentioned last of equals.
    func best(
        for phrase: AgreementPhrase, in clusters: [AgreementCluster], atLeast least: Int, isHeading: Bool = false
    ) -> Int? {
        var best: (index: Int, score: Int, near: Int)?
        for index in clusters.indices where clusters[index].isCompatible(with: phrase) {
            var score = clusters[index].support(for: phrase)
            guard score >= least, !isOlder(clusters[index], than: phrase) else { continue }
            // "as part of its divorce deal": the whole is not the part.
            if isWhole(phrase, of: clusters[index]) { continue }
            // A headline speaks of what the first paragraph tells.
            if isHeading {
                let near = nearness(clusters[index], phrase)
                if near <= 2 { score += 2 }
                if near > 3, score < 5,
                    clusters.count > 1 || phrase.topics != phrase.topics.intersection(clusters[index].topics)
                {
                    continue
                }
            }
            let near = -nearness(clusters[index], phrase)
            if let known = best, (known.score, known.near) >= (score, near) { continue }
            best = (index, score, near)
        }
        return best?.index
    }

    /// True where the phrase is what something of its sentence is part of, and the cluster is named there.
    func isWhole(_ phrase: AgreementPhrase, of cluster: AgreementCluster) -> Bool {
        guard let part = syntax.head(of: phrase.head),
            ["part", "part-of", "annex", "addition"].contains(syntax.lemma(part)),
            ["of", "to"].contains(syntax.marker(of: phrase.head) ?? "")
        else { return false }
        return cluster.places.contains {
            document.tokens[$0.phrase.head].sentence == document.tokens[phrase.head].sentence
                && $0.phrase.head < phrase.head
        }
    }

    func only(fitting phrase: AgreementPhrase, in clusters: [AgreementCluster]) -> Int? {
        let fitting = clusters.indices.filter { clusters[$0].isCompatible(with: phrase) }
        return fitting.count == 1 && clusters.count == 1 ? fitting[0] : nil
    }

    /// Sentences between a phrase and the nearest place before or behind it.
    func nearness(_ cluster: AgreementCluster, _ phrase: AgreementPhrase) -> Int {
        let here = Int(document.tokens[phrase.head].sentence)
        return cluster.places.map { abs(Int(document.tokens[$0.phrase.head].sentence) - here) }.min() ?? 1000
    }

    /// Sentences between a phrase and the last place before it.
    func distance(_ cluster: AgreementCluster, _ phrase: AgreementPhrase) -> Int? {
        cluster.last(before: phrase.head).map {
            Int(document.tokens[phrase.head].sentence) - Int(document.tokens[$0].sentence)
        }
    }
}

extension Collection {
    /// The element of a collection of one.
    var only: Element? { count == 1 ? first : nil }
}
