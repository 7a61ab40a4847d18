/// People: by full name however it is written, and by surname only where office and country agree.
extension Clustering {
    mutating func clusterPeople() {
        let people = items(of: .person)
        let names = People(people.map { PersonName(thing($0).name ?? "") }, of: people)
        for person in people { setContext(person, countries(of: person)) }
        joinKeys(people)
        joinFullNames(names)
        joinSurnamesWithinArticles(names)
        joinSurnamesByOffice(names)
        joinShortFormsByOffice(names)
    }

    /// The names of the people, by item.
    struct People {
        let items: [Int]
        private let byItem: [Int: PersonName]

        init(_ names: [PersonName], of items: [Int]) {
            self.items = items
            byItem = Dictionary(uniqueKeysWithValues: zip(items, names))
        }

        subscript(item: Int) -> PersonName { byItem[item] ?? PersonName("") }
        var full: [Int] { items.filter { !self[$0].isBare } }
        var bare: [Int] { items.filter { self[$0].words.count == 1 } }
    }

    /// The countries that a person speaks for, by themselves or through an office.
    private mutating func countries(of person: Int) -> [Int] {
        var countries = related(person, .represents).filter { thing($0).kind == .country }
        for office in related(person, .holdsOffice) {
            for owner in context(office) {
                switch thing(Int(owner)).kind {
                case .country: countries.append(Int(owner))
                case .organization: countries += context(Int(owner)).map(Int.init)
                default: continue
                }
            }
        }
        return countries.sorted().removingRepeats()
    }

    private mutating func joinFullNames(_ people: People) {
        for keys in [\PersonName.keys, \PersonName.looseKeys] {
            var namesakes = Buckets<String>()
            for person in people.full {
                for key in people[person][keyPath: keys] { namesakes.add(person, to: key) }
            }
            namesakes.forEach { joinNamesakes($0) }
        }
    }

    /// A surname joins the one person of its article who bears it, unless office or country speak against it.
    private mutating func joinSurnamesWithinArticles(_ people: People) {
        var bearers: [Int32: [String: [Int]]] = [:]
        for person in people.full {
            for end in people[person].ends { bearers[articleOf[person], default: [:]][end, default: []].append(person) }
        }
        for person in people.bare {
            let candidates = roots(bearers[articleOf[person]]?[people[person].words[0]] ?? [])
            let fitting = candidates.filter { !contradict(root(person), $0) && !officesContradict(person, $0) }
            if fitting.count == 1, candidates.count == 1 || !related(person, .holdsOffice).isEmpty {
                join(fitting[0], person)
            }
        }
    }

    private mutating func officesContradict(_ a: Int, _ b: Int) -> Bool {
        let one = related(a, .holdsOffice)
        let other = related(b, .holdsOffice)
        return !one.isEmpty && !other.isEmpty && !one.contains(where: other.contains)
    }

    /// "Carter, US Secretary of Defense" joins the one person of that surname who held that office.
    private mutating func joinSurnamesByOffice(_ people: People) {
        var sameOffice = Buckets<SurnameAndOffice>()
        for person in people.bare {
            for office in tiedOffices(of: person) {
                sameOffice.add(person, to: SurnameAndOffice(surname: people[person].words[0], office: office))
            }
        }
        var bearers = Buckets<SurnameAndOffice>()
        for person in people.full {
            for office in tiedOffices(of: person) {
                for end in people[person].ends {
                    bearers.add(person, to: SurnameAndOffice(surname: end, office: office))
                }
            }
        }
        let withFullName = Set(roots(people.full))
        let fullNamed = bearers.lookup()
        sameOffice.forEach { items in
            let surnames = roots(items).filter { !withFullName.contains($0) }
            for other in surnames.dropFirst() { join(surnames[0], other) }
        }
        sameOffice.forEach(atLeast: 1) { items in
            for surname in roots(items) where !withFullName.contains(surname) {
                for office in tiedOffices(of: items[0]) {
                    let key = SurnameAndOffice(surname: people[items[0]].words[0], office: office)
                    let candidates = roots(fullNamed(key)).filter { !contradict($0, surname) }
                    if candidates.count == 1 { join(candidates[0], surname) }
                }
            }
        }
    }

    /// Ash Carter and Ashton Carter, both US Secretary of Defense: one, where all the names that fit fit each other.
    private mutating func joinShortFormsByOffice(_ people: People) {
        var colleagues = Buckets<SurnameAndOffice>()
        for person in people.full {
            guard let surname = people[person].words.last.map(PersonName.loosened) else { continue }
            for office in tiedOffices(of: person) {
                colleagues.add(person, to: SurnameAndOffice(surname: surname, office: office))
            }
        }
        colleagues.forEach { items in
            var named: [Int: PersonName] = [:]
            for item in items where named[root(item)] == nil { named[root(item)] = people[item] }
            let clusters = roots(items)
            guard (2...16).contains(clusters.count) else { return }
            for cluster in clusters {
                guard let name = named[cluster] else { continue }
                let fitting = clusters.filter { named[$0].map(name.mayEqual) ?? false }
                let agree = fitting.allSatisfy { a in
                    fitting.allSatisfy { b in named[a].flatMap { name in named[b].map(name.mayEqual) } ?? false }
                }
                if agree { for other in fitting { join(cluster, other) } }
            }
        }
    }

    /// The offices of a person that belong to a country or a body.
    private mutating func tiedOffices(of person: Int) -> [Int] {
        related(person, .holdsOffice).filter { !context($0).isEmpty }
    }

    private struct SurnameAndOffice: Hashable {
        var surname: String
        var office: Int
    }
}
