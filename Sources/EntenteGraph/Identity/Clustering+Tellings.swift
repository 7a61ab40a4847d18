import EntenteText

/// Descriptions of agreements, joined with what was told at the same time of the same parties: "ceasefire" of Peru and Chile, "truce" of
/// Peru, Chile and Bolivia, "peace deal" in an article on Peru and Chile. What fits several that are not one is left alone.
extension Clustering {
    /// What each article says of each agreement.
    mutating func tellings(_ items: [Int]) -> AgreementTellings {
        let countryWords = countryWords()
        var told = AgreementTellings()
        var company: [Int: [Int: Int]] = [:]
        for item in items { company[item] = [:] }
        addCompany(&company)
        var bodies: [Int: Set<String>] = [:]
        for item in items {
            let article = Int(articleOf[item])
            if bodies[article] == nil { bodies[article] = bodyWords(article) }
            let thing = thing(item)
            let parties = related(item, .party)
            let words = AgreementName.words(thing.name ?? "")
            let names = ([thing.name ?? ""] + thing.aliases).filter { !Folding.isAcronym($0) }
            let partyWords = parties.flatMap { Folding.words(self.thing($0).name ?? "") }
            told.add(
                AgreementTelling(
                    item: item, article: articleOf[item], parties: parties, company: company[item] ?? [:],
                    instrument: AgreementName.instrument(words),
                    topic: Set(names.flatMap { AgreementName.topic(AgreementName.words($0)) }).subtracting(countryWords)
                        .subtracting(partyWords).subtracting(bodies[Int(articleOf[item])] ?? []).subtracting(
                            Self.declarations), signed: date(item, .signedOn),
                    day: graphs[Int(articleOf[item])].source.published?.ordinal,
                    isIndividual: AgreementName.isIndividual(thing.name ?? "")))
        }
        told.settle(&self)
        return told
    }

    /// "taliban", "hamas": the names of an article's bodies that are one word.
    private func bodyWords(_ article: Int) -> Set<String> {
        let names = graphs[article].things.filter { $0.kind == .organization }.flatMap { [$0.name ?? ""] + $0.aliases }
        return Set(names.map { Folding.words($0) }.filter { $0.count == 1 }.flatMap { $0 })
    }

    private static let declarations: Set<String> = ["declaration", "statement", "communique"]

    /// Counts, for each agreement, in how many of its sentences the states and bodies of its article stand.
    private mutating func addCompany(_ company: inout [Int: [Int: Int]]) {
        for (article, graph) in graphs.enumerated() {
            let start = starts[article]
            let agreements = graph.things.indices.filter { company[start + $0] != nil }
            guard !agreements.isEmpty else { continue }
            for (number, other) in graph.things.enumerated() where [.country, .organization].contains(other.kind) {
                let side = root(start + number)
                for agreement in agreements {
                    let common = Set(graph.things[agreement].passages).intersection(other.passages).count
                    if common > 0 { company[start + agreement]?[side, default: 0] += common }
                }
            }
        }
    }

    mutating func joinTellings(_ tellings: inout AgreementTellings) {
        var ofPair = Buckets<[Int]>()
        for telling in tellings.all {
            let sides = telling.sides
            for (number, one) in sides.enumerated() {
                for other in sides[..<number] { ofPair.add(telling.item, to: [other, one]) }
            }
        }
        var fitting: [Int: [Int: Int]] = [:]
        ofPair.forEach { items in
            let inTime = items.compactMap { tellings[$0] }.sorted { ($0.day ?? 0, $0.item) < ($1.day ?? 0, $1.item) }
            for (number, one) in inTime.enumerated() {
                for other in inTime[(number + 1)...] {
                    if let day = one.day, let later = other.day, later - day > 366 { break }
                    guard fitting[one.item]?[other.item] == nil, let fit = one.fit(other) else { continue }
                    fitting[one.item, default: [:]][other.item] = fit
                    fitting[other.item, default: [:]][one.item] = fit
                }
            }
        }
        for telling in tellings.all where !telling.isIndividual {
            let item = telling.item
            let own = root(item)
            let others = (fitting[item] ?? [:]).filter { other in
                let its = root(other.key)
                guard its != own, let obstacle = tellings.obstacle(own, its) else { return its != own }
                return obstacle == .sameArticle && articleOf[other.key] == telling.article
            }
            guard let best = others.values.max() else { continue }
            let candidates = others.filter { $0.value == best }.map(\.key).sorted()
            let areOne = candidates.allSatisfy { one in
                candidates.allSatisfy { root($0) == root(one) || fitting[one]?[$0] != nil }
            }
            guard areOne else {
                missSeveral(roots(candidates), item, .partiesAndTopic)
                continue
            }
            for other in candidates {
                tellings.join(other, item, evenOfOneArticle: articleOf[other] == telling.article, &self)
            }
        }
    }
}

/// The tellings of all agreements, and what those of each cluster say together.
struct AgreementTellings {
    private(set) var all: [AgreementTelling] = []
    private var places: [Int: Int] = [:]
    private var times: [Int: AgreementTimes] = [:]

    subscript(item: Int) -> AgreementTelling? { places[item].map { all[$0] } }

    mutating func add(_ telling: AgreementTelling) {
        places[telling.item] = all.count
        all.append(telling)
    }

    /// Sums up the clusters anew, after joins by name.
    mutating func settle(_ clustering: inout Clustering) {
        times = [:]
        for telling in all { times[clustering.root(telling.item), default: AgreementTimes()].add(telling) }
    }

    /// What the times at which two clusters are told, by their roots, have against their being one.
    func obstacle(_ first: Int, _ second: Int) -> MergeObstacle? {
        guard let one = times[first], let other = times[second] else { return nil }
        return one.contradict(other)
    }

    /// Joins two clusters, unless the times at which they are told contradict each other.
    mutating func join(_ a: Int, _ b: Int, evenOfOneArticle: Bool = false, _ clustering: inout Clustering) {
        let (first, second) = (clustering.root(a), clustering.root(b))
        guard first != second, let one = times[first], let other = times[second] else { return }
        if let obstacle = obstacle(first, second), !evenOfOneArticle || obstacle != .sameArticle {
            return clustering.miss(a, b, .partiesAndTopic, obstacle)
        }
        guard clustering.join(a, b, .partiesAndTopic) else { return }
        var union = one
        union.formUnion(other)
        times[clustering.root(a)] = union
    }
}
