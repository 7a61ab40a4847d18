/// Offices: by title, in whatever order its words stand, and by what they are of.
extension Clustering {
    mutating func clusterOffices() {
        var holders = Buckets<[String]>()
        for item in items(of: .office) {
            let of = related(item, .officeOf)
            setContext(item, of)
            let title = title(of: item)
            if !title.isEmpty { holders.add(item, to: title) }
        }
        let bearers = bearers()
        holders.forEach { joinSameTitle($0, bearers) }
    }

    /// Who holds or held each office, as each article tells it.
    private func bearers() -> [Int: Set<Int>] {
        var bearers: [Int: Set<Int>] = [:]
        for person in items(of: .person) {
            let start = starts[Int(articleOf[person])]
            for office in (values(person, .holdsOffice) + values(person, .formerOffice)).compactMap(\.thing) {
                bearers[start + office, default: []].insert(person)
            }
        }
        return bearers
    }

    func title(of item: Int) -> [String] {
        let text = values(item, .officeTitle).lazy.compactMap(\.text).first ?? thing(item).name ?? ""
        return OfficeTitle.words(text)
    }

    /// Joins offices of one title that belong to the same; a title that belongs to nothing joins within its article
    /// only, where one office fits that the same person holds. Two countries' presidents never meet.
    private mutating func joinSameTitle(_ items: [Int], _ bearers: [Int: Set<Int>]) {
        var byTie: [[Int32]: Int] = [:]
        var tiedIn: [Int32: [Int]] = [:]
        var loose: [Int] = []
        for item in items {
            let tie = context(item)
            if tie.isEmpty {
                loose.append(item)
            } else {
                if let other = byTie[tie] { join(other, item, .sameTitle) } else { byTie[tie] = item }
                tiedIn[articleOf[item], default: []].append(item)
            }
        }
        var free: Int?
        for item in loose {
            let tied = (tiedIn[articleOf[item]] ?? []).filter { other in
                guard let holders = bearers[item] else { return true }
                return !holders.isDisjoint(with: bearers[other] ?? [])
            }
            let neighbours = roots(tied)
            if neighbours.count == 1 {
                join(neighbours[0], item, .sameTitle)
            } else if let other = free {
                join(other, item, .sameTitle)
            } else {
                free = item
            }
        }
    }
}

/// The words that tell one office from another: "Minister of Defence", "Defense Minister" and "defense minister" agree.
enum OfficeTitle {
    static func words(_ title: String) -> [String] {
        let words = Folding.words(title).flatMap { word -> [String] in
            switch word {
            case "of", "the", "for", "and", "to", "affairs", "his", "her", "s": []
            case "defence": ["defense"]
            case "adviser": ["advisor"]
            case "chairman", "chairwoman", "chairperson": ["chair"]
            case "spokesman", "spokeswoman": ["spokesperson"]
            case "premier": ["minister", "prime"]
            default: [word]
            }
        }
        return words.sorted().removingRepeats()
    }

    /// True where who is called by the one title may hold the other: "Secretary" calls the Secretary of Commerce, but not the
    /// Deputy Secretary.
    static func mayCall(_ title: [String], _ other: [String]) -> Bool {
        let (one, other) = (Set(title), Set(other))
        guard one.isSubset(of: other) || other.isSubset(of: one) else { return false }
        return one.symmetricDifference(other).isDisjoint(with: deputies)
    }

    private static let deputies: Set<String> = ["vice", "deputy", "assistant", "under", "associate", "lieutenant"]
}
