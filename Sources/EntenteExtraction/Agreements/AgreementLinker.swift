internal import EntenteGraph
internal import EntenteText

/// Decides which agreement a phrase means.
struct AgreementLinker {
    let analysis: Analysis

    var syntax: Syntax { analysis.syntax }
    var document: Document { analysis.document }

    /// Adds a phrase of the body to the cluster it belongs to, or starts one with it.
    func place(_ phrase: AgreementPhrase, in clusters: inout [AgreementCluster]) {
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
        if phrase.isDistinct {
            if phrase.isDescriptive, isAsserted(phrase) { start(phrase, confirmed: true, in: &clusters) }
            return
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

    /// Headlines leave articles out, and come before what they speak of.
    func placeHeading(_ phrase: AgreementPhrase, in clusters: inout [AgreementCluster]) {
        if let entity = sameBySyntax(phrase), let index = clusters.firstIndex(where: { $0.entity == entity }) {
            clusters[index].add(phrase, confidence: 0.9)
        } else if phrase.isDescriptive {
            if let index = best(for: phrase, in: clusters, atLeast: 1, isHeading: true) {
                clusters[index].add(phrase, confidence: 0.85)
                clusters[index].isConfirmed = true
            } else if let only = only(fitting: phrase, in: clusters) {
                clusters[only].add(phrase, confidence: 0.75)
                clusters[only].isConfirmed = true
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
            && !phrase.isDescriptive && !phrase.isPlural && !document.isHeading(phrase.head)
        {
            guard !clusters.contains(where: { $0.places.contains { $0.phrase.head == phrase.head } }),
                clusters[index].isCompatible(with: phrase),
                !AgreementWords.weakHeads.contains(document.tokens[phrase.head].lemma), !phrase.isDistinct
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
        return !a.topics.isDisjoint(with: b.topics) || a.topics.isEmpty || b.topics.isEmpty
    }

    // MARK: - Syntax

    /// The named agreement that apposition, "known as" or a name before the noun says the phrase is.
    private func sameBySyntax(_ phrase: AgreementPhrase) -> Int? {
        func named(_ token: Int) -> Int? {
            guard let mention = analysis.mention(at: token), mention.form == .name, let entity = mention.entities.first,
                analysis.kind(entity) == .agreement
            else { return nil }
            return entity
        }
        // "the GSOMIA pact"
        for child in syntax.children(of: phrase.head, .compound, .nmodDesc, .flat, .amod) {
            if let entity = named(child) { return entity }
        }
        // "the pact, GSOMIA," and "GSOMIA, a bilateral pact,"
        for child in syntax.children(of: phrase.head, .appos) { if let entity = named(child) { return entity } }
        if syntax.relation(phrase.head) == .appos, let head = syntax.head(of: phrase.head), let entity = named(head) {
            return entity
        }
        // "the pact, known as GSOMIA", "officially called …", "the accord — or GSOMIA"
        for clause in syntax.children(of: phrase.head, .acl, .aclRelcl, .parataxis)
        where Self.naming.contains(syntax.lemma(clause)) {
            for child in syntax.children(of: clause, .obl, .xcomp, .obj, .nmod, .advcl) {
                if let entity = named(child) { return entity }
            }
        }
        for child in syntax.children(of: phrase.head, .conj)
        where syntax.children(of: child, .cc).contains(where: { syntax.norm($0) == "or" }) {
            if let entity = named(child) { return entity }
        }
        // "The deal is known as the JCPOA"
        if [.nsubj, .nsubjPass].contains(syntax.relation(phrase.head)), let verb = syntax.head(of: phrase.head),
            Self.naming.contains(syntax.lemma(verb))
        {
            for child in syntax.children(of: verb, .obl, .xcomp, .obj) {
                if let entity = named(child) { return entity }
            }
        }
        // Where the parse went wrong: "pact, known as the X" and "pact (X)", word by word.
        return nameBehind(phrase)
    }

    private func nameBehind(_ phrase: AgreementPhrase) -> Int? {
        let end = document.sentence(of: phrase.head).tokens.upperBound
        var token = phrase.tokens.upperBound
        var isNaming = false
        while token < end, token - phrase.tokens.upperBound < 7 {
            let norm = document.tokens[token].norm
            if let mention = analysis.mention(at: token) {
                guard isNaming, mention.form == .name, let entity = mention.entities.first,
                    analysis.kind(entity) == .agreement
                else { return nil }
                return entity
            }
            if Self.naming.contains(document.tokens[token].lemma) || norm == "known" || document.text(token) == "(" {
                isNaming = true
            } else if ![
                ",", "as", "the", "officially", "formally", "better", "commonly", "also", "\"", "“", "or", "which",
                "is",
            ].contains(norm) {
                return nil
            }
            token += 1
        }
        return nil
    }

    private static let naming: Set<Symbol> = ["know", "call", "dub", "name", "title", "entitle", "term", "nickname"]

    private func apposedPhrase(_ phrase: AgreementPhrase) -> Int? {
        guard syntax.relation(phrase.head) == .appos, let head = syntax.head(of: phrase.head),
            AgreementPhrase.family(of: head, syntax) != nil
        else { return nil }
        return head
    }

    // MARK: - Descriptions

    private func placeIndefinite(_ phrase: AgreementPhrase, in clusters: inout [AgreementCluster]) {
        let asserted = isAsserted(phrase)
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
        guard phrase.isDescriptive, !phrase.isPlural || !phrase.proper.isEmpty else { return }
        if let index = endedBeside(phrase, in: clusters) {
            clusters[index].add(phrase, confidence: 0.85)
        } else if let index = best(for: phrase, in: clusters, atLeast: 2) {
            // "were close to a deal on trade": after an agreement was named, one that is only thought of is another.
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

    private func placeDescription(_ phrase: AgreementPhrase, in clusters: inout [AgreementCluster]) {
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
        let modal = syntax.modality(of: phrase.head)
        return modal.reality != .hypothetical || phrase.determiner != .possessive || !phrase.parties.isEmpty
    }

    private func isHeadingName(_ phrase: AgreementPhrase) -> Bool {
        !phrase.parties.isEmpty || !phrase.proper.isEmpty || phrase.year != nil
    }

    private func placeAnaphor(_ phrase: AgreementPhrase, in clusters: inout [AgreementCluster]) {
        guard !phrase.isPlural else { return }
        let weak = AgreementWords.weakHeads.contains(document.tokens[phrase.head].lemma)
        let fitting = clusters.indices.filter {
            clusters[$0].isCompatible(with: phrase) && (!weak || clusters[$0].families.contains(phrase.family))
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

    private func isNamed(_ cluster: AgreementCluster, like phrase: AgreementPhrase) -> Bool {
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
                let modality = syntax.modality(of: verb)
                guard !modality.isNegated, modality.reality == .actual else { continue }
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

    // MARK: - Which one

    private func start(_ phrase: AgreementPhrase, confirmed: Bool, in clusters: inout [AgreementCluster]) {
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
    private func best(
        for phrase: AgreementPhrase, in clusters: [AgreementCluster], atLeast least: Int, isHeading: Bool = false
    ) -> Int? {
        var best: (index: Int, score: Int, near: Int)?
        for index in clusters.indices where clusters[index].isCompatible(with: phrase) {
            var score = clusters[index].support(for: phrase)
            guard score >= least else { continue }
            // "as part of its divorce deal": the whole is not the part.
            if isWhole(phrase, of: clusters[index]) { continue }
            // A headline speaks of what the first paragraph tells.
            if isHeading {
                let near = nearness(clusters[index], phrase)
                if near <= 2 { score += 2 }
                if near > 5, score < 5, clusters.count > 1 || !phrase.topics.isSubset(of: clusters[index].topics) {
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
    private func isWhole(_ phrase: AgreementPhrase, of cluster: AgreementCluster) -> Bool {
        guard let part = syntax.head(of: phrase.head),
            ["part", "part-of", "annex", "addition"].contains(syntax.lemma(part)),
            ["of", "to"].contains(syntax.marker(of: phrase.head) ?? "")
        else { return false }
        return cluster.places.contains {
            document.tokens[$0.phrase.head].sentence == document.tokens[phrase.head].sentence
                && $0.phrase.head < phrase.head
        }
    }

    private func only(fitting phrase: AgreementPhrase, in clusters: [AgreementCluster]) -> Int? {
        let fitting = clusters.indices.filter { clusters[$0].isCompatible(with: phrase) }
        return fitting.count == 1 && clusters.count == 1 ? fitting[0] : nil
    }

    /// The only agreement of the text so far, if it was mentioned not long ago.
    private func nearOnly(_ phrase: AgreementPhrase, in clusters: [AgreementCluster]) -> Int? {
        guard let index = only(fitting: phrase, in: clusters), let near = distance(clusters[index], phrase) else {
            return nil
        }
        // Far off only where the phrase tells of it what was left open: who it is with, say.
        let cluster = clusters[index]
        let isOpen =
            (phrase.topics.isEmpty || cluster.topics.isEmpty) && (phrase.parties.isEmpty || cluster.parties.isEmpty)
        return near <= 3 || isOpen && phrase.year == nil && phrase.count == nil ? index : nil
    }

    /// The one that was mentioned last, unless another that fits stands in the same sentence.
    private func focus(of phrase: AgreementPhrase, in clusters: [AgreementCluster], sentences: Int) -> Int? {
        let fitting = clusters.indices.filter { clusters[$0].isCompatible(with: phrase) }
        let ranked = fitting.compactMap { index in clusters[index].last(before: phrase.head).map { (index, $0) } }
            .sorted { $0.1 > $1.1 }
        guard let (index, token) = ranked.first else { return nil }
        let here = Int(document.tokens[phrase.head].sentence)
        guard here - Int(document.tokens[token].sentence) <= sentences else { return nil }
        if ranked.count > 1, document.tokens[ranked[1].1].sentence == document.tokens[token].sentence, sentences > 0,
            phrase.family == .any || !clusters[index].families.contains(phrase.family)
        {
            return nil
        }
        return index
    }

    /// Sentences between a phrase and the nearest place before or behind it.
    private func nearness(_ cluster: AgreementCluster, _ phrase: AgreementPhrase) -> Int {
        let here = Int(document.tokens[phrase.head].sentence)
        return cluster.places.map { abs(Int(document.tokens[$0.phrase.head].sentence) - here) }.min() ?? 1000
    }

    /// Sentences between a phrase and the last place before it.
    private func distance(_ cluster: AgreementCluster, _ phrase: AgreementPhrase) -> Int? {
        cluster.last(before: phrase.head).map {
            Int(document.tokens[phrase.head].sentence) - Int(document.tokens[$0].sentence)
        }
    }
}

extension Array {
    /// The element of an array that has one.
    fileprivate var only: Element? { count == 1 ? self[0] : nil }
}
