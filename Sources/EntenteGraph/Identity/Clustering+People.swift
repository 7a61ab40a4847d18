import EntenteText

/// People: by full name however it is written, and by surname only where office, country and time agree.
extension Clustering {
    mutating func clusterPeople() {
        let people = People(items(of: .person), of: self)
        for person in people.items {
            setContext(person, countries(of: person))
            setPosts(person, tiedOffices(of: person))
            if let day = graphs[Int(articleOf[person])].source.published { setDay(person, day.ordinal) }
        }
        joinKeys(people.items)
        joinFullNames(people)
        joinForms(people)
        joinSurnamesWithinArticles(people)
        joinSurnamesByOffice(people)
        joinFormsByOffice(people)
        joinSurnamesByFame(people)
        joinGivenNamesByFamily(people)
    }

    /// The names of the people, by item; what is written alike is read once.
    struct People {
        let items: [Int]
        private var names: [PersonName] = []
        private var nameOf: [Int: Int32] = [:]

        init(_ items: [Int], of clustering: Clustering) {
            self.items = items
            var known: [String: Int32] = [:]
            for item in items {
                let name = clustering.thing(item).name ?? ""
                let number = known[name] ?? Int32(names.count)
                if number == names.count {
                    known[name] = number
                    names.append(PersonName(name))
                }
                nameOf[item] = number
            }
        }

        /// The keys of the full names, each name's made once.
        func keys(_ path: KeyPath<PersonName, [String]>) -> [(item: Int, keys: [String])] {
            let keys = names.map { $0.isBare ? [] : $0[keyPath: path] }
            return items.compactMap { item in nameOf[item].map { (item, keys[Int($0)]) } }
        }

        subscript(item: Int) -> PersonName { nameOf[item].map { names[Int($0)] } ?? PersonName("") }
        var full: [Int] { items.filter { !self[$0].isBare } }
        var bare: [Int] { items.filter { self[$0].words.count == 1 } }
    }

    /// How many years may lie between two articles where only a surname, or a form of the name, and the office agree.
    private static let tenure = 6

    /// The countries that a person speaks for, by themselves or through an office.
    private mutating func countries(of person: Int) -> [Int] {
        var countries = related(person, .represents).filter { kind($0) == .country }
        for office in related(person, .holdsOffice, .formerOffice) {
            for owner in context(office) {
                switch kind(Int(owner)) {
                case .country: countries.append(Int(owner))
                case .organization: countries += context(Int(owner)).map(Int.init)
                default: continue
                }
            }
        }
        return countries.sorted().removingRepeats()
    }

    /// The offices of a person that belong to a country or a body.
    private mutating func tiedOffices(of person: Int) -> [Int] {
        related(person, .holdsOffice, .formerOffice).filter { !context($0).isEmpty }
    }

    // MARK: Full names

    private mutating func joinFullNames(_ people: People) {
        let passes: [(MergeRule, KeyPath<PersonName, [String]>)] = [
            (.sameName, \.keys), (.spelling, \.looseKeys), (.consonants, \.consonantKeys),
        ]
        for (rule, keys) in passes {
            var namesakes = Buckets<String>()
            for (person, keys) in people.keys(keys) {
                for key in keys { namesakes.add(person, to: key) }
            }
            namesakes.forEach { joinNamesakes($0, rule, timed: true) }
        }
    }

    /// Middle names left out, and short forms of given names (William, Bill): where all that fit fit each other.
    private mutating func joinForms(_ people: People) {
        var sameOuterWords = Buckets<String>()
        var sameShortForm = Buckets<String>()
        for person in people.full {
            let name = people[person]
            if let outer = name.outerWords { sameOuterWords.add(person, to: outer.joined(separator: " ")) }
            guard let first = name.spelling.first, let last = name.spelling.last else { continue }
            for (number, forms) in NameVariants.shortForms.enumerated() where forms.contains(first) {
                sameShortForm.add(person, to: "\(number) \(last)")
            }
        }
        sameOuterWords.forEach { items in
            joinFitting(items, people, .middleNames, within: Self.term) { $0.differsByMiddleNames($1) }
        }
        sameShortForm.forEach { items in
            joinFitting(items, people, .shortForm, within: Self.term) { $0.differsByShortForm($1) }
        }
    }

    /// Ash Carter and Ashton Carter, both US Secretary of Defense: one, where all the names that fit fit each other.
    private mutating func joinFormsByOffice(_ people: People) {
        var colleagues = Buckets<NameAndOffice>()
        for person in people.full {
            let words = people[person].spelling.filter { $0.utf8.count > 1 } + people[person].surnameKeys
            for office in tiedOffices(of: person) {
                for word in Set(words).sorted() {
                    colleagues.add(person, to: NameAndOffice(name: word, office: office))
                }
                // A name may have no word in common with itself in another romanization: Lee Teng-hui, Li Denghui.
                let consonants = NameSpelling.consonants(people[person].spelling.joined())
                if consonants.utf8.count > 3 {
                    colleagues.add(person, to: NameAndOffice(name: " " + consonants, office: office))
                }
            }
        }
        colleagues.forEach { items in
            joinFitting(items, people, .nameAndOffice, within: Self.tenure) { $0.mayEqual($1) }
        }
    }

    /// Joins the clusters of the items that fit each other; a name that fits two which do not is left alone.
    private mutating func joinFitting(
        _ items: [Int], _ people: People, _ rule: MergeRule, within years: Int,
        _ fit: (PersonName, PersonName) -> Bool
    ) {
        var names: [Int: [PersonName]] = [:]
        var bearer: [Int: Int] = [:]
        for item in items {
            let cluster = root(item)
            if bearer[cluster] == nil { bearer[cluster] = item }
            let name = people[item]
            if !(names[cluster] ?? []).contains(where: { $0.words == name.words }) {
                names[cluster, default: []].append(name)
            }
        }
        let clusters = inTime(Array(bearer.keys))
        guard (2...24).contains(clusters.count) else { return }
        func fits(_ a: Int, _ b: Int) -> Bool {
            if a == b { return true }
            if let gap = gap(a, b), gap > years * 365 { return false }
            if obstacle(a, b) != nil { return false }
            let (one, other) = (names[a] ?? [], names[b] ?? [])
            return one.contains { name in other.contains { fit(name, $0) } }
                && !one.contains { name in other.contains(where: name.conflicts) }
        }
        for cluster in clusters {
            let fitting = clusters.filter { root($0) == $0 && root(cluster) == cluster && fits(cluster, $0) }
            guard fitting.count > 1 else { continue }
            if fitting.allSatisfy({ a in fitting.allSatisfy { fits(a, $0) } }) {
                for other in fitting.dropFirst() {
                    join(bearer[fitting[0]] ?? fitting[0], bearer[other] ?? other, rule, within: years)
                }
            } else {
                missSeveral(fitting.filter { $0 != cluster }, bearer[cluster] ?? cluster, rule)
            }
        }
    }

    // MARK: Surnames

    /// A surname joins the one person of its article who bears it, unless office or country speak against it.
    private mutating func joinSurnamesWithinArticles(_ people: People) {
        var bearers: [Int32: [String: [Int]]] = [:]
        for person in people.full {
            for end in people[person].ends { bearers[articleOf[person], default: [:]][end, default: []].append(person) }
        }
        for person in people.bare {
            let candidates = roots(bearers[articleOf[person]]?[people[person].words[0]] ?? [])
            let own = root(person)
            // A surname whose bearer is known is not that of a relative.
            let fitting = candidates.filter {
                !contradict(own, $0) && !officesContradict(person, $0) && (key(own) == nil || key(own) == key($0))
            }
            if fitting.count == 1, candidates.count == 1 || !related(person, .holdsOffice, .formerOffice).isEmpty {
                join(fitting[0], person, .surnameInArticle)
            } else if fitting.isEmpty {
                for candidate in candidates.prefix(4) {
                    miss(
                        candidate, person, .surnameInArticle,
                        contradict(own, candidate) ? .differentTies : .differentOffices)
                }
            } else {
                missSeveral(fitting, person, .surnameInArticle)
            }
        }
    }

    private mutating func officesContradict(_ a: Int, _ b: Int) -> Bool {
        let one = related(a, .holdsOffice, .formerOffice)
        let other = related(b, .holdsOffice, .formerOffice)
        return !one.isEmpty && !other.isEmpty && !one.contains(where: other.contains)
    }

    /// "Carter, US Secretary of Defense" joins the one person of that surname who held that office at the time.
    private mutating func joinSurnamesByOffice(_ people: People) {
        var bearers = Buckets<NameAndOffice>()
        for person in people.full {
            for office in tiedOffices(of: person) {
                for end in people[person].surnameKeys {
                    bearers.add(person, to: NameAndOffice(name: end, office: office))
                }
            }
        }
        let withFullName = Set(roots(people.full))
        var surnames = Buckets<NameAndOffice>()
        for person in people.bare where !withFullName.contains(root(person)) {
            for office in tiedOffices(of: person) {
                surnames.add(person, to: NameAndOffice(name: people[person].surnameKeys[0], office: office))
            }
        }
        // First among themselves, each with its next in time.
        surnames.forEach { items in
            let clusters = inTime(roots(items))
            for (cluster, next) in zip(clusters, clusters.dropFirst()) {
                join(cluster, next, .surnameAndOffice, within: Self.tenure)
            }
        }
        let fullNamed = bearers.lookup()
        surnames.forEach(atLeast: 1) { items in
            let offices = items.flatMap { tiedOffices(of: $0) }.sorted().removingRepeats()
            let named = offices.flatMap { fullNamed(NameAndOffice(name: people[items[0]].surnameKeys[0], office: $0)) }
            for surname in roots(items) where !withFullName.contains(surname) {
                let all = roots(named)
                let own = root(surname)
                let candidates = all.filter { obstacle($0, own, within: Self.tenure) == nil }
                // One article that gives the office to a namesake does not outweigh the hundreds that do not.
                if let foremost = foremost(of: candidates, named) {
                    join(foremost, surname, .surnameAndOffice, within: Self.tenure)
                } else {
                    missSeveral(candidates, surname, .surnameAndOffice)
                    if candidates.isEmpty {
                        for other in all.prefix(4) { join(other, surname, .surnameAndOffice, within: Self.tenure) }
                    }
                }
            }
        }
    }

    /// A surname without an office is that of the one person whom the articles of those years call by it: "Obama said", in an
    /// article that never gives his first name. Of several bearers it is the one who goes by the title by which the article calls
    /// him: "Secretary Mora" is the Secretary of Commerce of that name; else the one who is told of five times as often as all the
    /// others together. Where nobody is, it stays by itself.
    private mutating func joinSurnamesByFame(_ people: People) {
        var bearers = Buckets<String>()
        var titlesOf: [Int: Set<[String]>] = [:]
        var daysOf: [Int: [Int]] = [:]
        var namesInArticle: Set<ArticleAndName> = []
        for person in people.full {
            let day = graphs[Int(articleOf[person])].source.published?.ordinal
            daysOf[root(person), default: []].append(day ?? 0)
            titlesOf[root(person), default: []].formUnion(titles(of: person))
            let name = people[person]
            for end in name.ends { namesInArticle.insert(ArticleAndName(article: articleOf[person], name: end)) }
            if let surname = name.surname { bearers.add(person, to: surname) }
        }
        let bearersOf = bearers.lookup()
        var meant: [(bearer: Int, surname: Int, rule: MergeRule)] = []
        for person in people.bare {
            let name = people[person].words[0]
            let own = root(person)
            let titles = titles(of: person)
            let isBesideBearer = namesInArticle.contains(ArticleAndName(article: articleOf[person], name: name))
            guard daysOf[own] == nil, !isBesideBearer || !titles.isEmpty else { continue }
            let day = graphs[Int(articleOf[person])].source.published?.ordinal
            var told: [(bearer: Int, articles: Int)] = []
            var holders: [(bearer: Int, articles: Int)] = []
            for bearer in roots(bearersOf(name)) where !areSeparated(bearer, own) {
                let near = (daysOf[bearer] ?? []).count { day == nil || $0 == 0 || abs($0 - (day ?? 0)) <= Self.days }
                if near == 0 || key(own) != nil && key(bearer) != nil && key(own) != key(bearer) { continue }
                let isHolder = titles.contains { title in
                    (titlesOf[bearer] ?? []).contains { OfficeTitle.mayCall(title, $0) }
                }
                // One article that gives him a wrong country does not part him from the one of whom many tell.
                let isContradicted = contradict(bearer, own)
                if isHolder, !isContradicted || near >= Self.many { holders.append((bearer, near)) }
                if !isContradicted { told.append((bearer, near)) }
            }
            if let holder = Self.mostTold(holders, than: 5) {
                meant.append((holder, person, .surnameAndOffice))
                continue
            }
            guard !isBesideBearer, told.contains(where: { $0.articles > 1 }) else { continue }
            if let bearer = Self.mostTold(told, than: 5) {
                meant.append((bearer, person, .surnameAndFame))
            } else {
                missSeveral(told.map(\.bearer), person, .surnameAndFame)
            }
        }
        for (bearer, surname, rule) in meant { overrule(bearer, surname, rule) }
    }

    /// So many articles that tell of somebody outweigh one that gives him another country.
    private static let many = 5

    /// The one of whom so many times as many articles tell as of all the others together.
    private static func mostTold(_ bearers: [(bearer: Int, articles: Int)], than factor: Int) -> Int? {
        guard let most = bearers.max(by: { $0.articles < $1.articles }) else { return nil }
        let rest = bearers.reduce(0) { $0 + $1.articles } - most.articles
        return most.articles > rest && most.articles >= factor * rest ? most.bearer : nil
    }

    /// A given name of one of somebody's family is that of the one who bears it in a family that the article names, where articles
    /// tell of nobody else of that name more often: "Ada and I", in the words of Omar Diaz, is Ada Diaz.
    private mutating func joinGivenNamesByFamily(_ people: People) {
        var bearers = Buckets<String>()
        var families: [Int: Set<String>] = [:]
        var articlesOf: [Int: Set<Int32>] = [:]
        for person in people.full {
            guard let surname = people[person].surname, let given = people[person].words.first else { continue }
            bearers.add(person, to: given)
            families[root(person), default: []].insert(surname)
            articlesOf[root(person), default: []].insert(articleOf[person])
        }
        let bearersOf = bearers.lookup()
        let kin = people.bare.filter { thing($0).epithets.contains(Thing.kin) }
        let articles = Set(kin.map { articleOf[$0] })
        var present: [Int32: [Int]] = [:]
        for person in people.items where articles.contains(articleOf[person]) {
            present[articleOf[person], default: []].append(root(person))
        }
        var meant: [(bearer: Int, name: Int)] = []
        for person in kin where articlesOf[root(person)] == nil {
            let others = present[articleOf[person]] ?? []
            let namesakes = roots(bearersOf(people[person].words[0]))
            let told = namesakes.map { (bearer: $0, articles: articlesOf[$0]?.count ?? 0) }
            let relatives = told.filter { namesake in
                others.contains {
                    $0 != namesake.bearer && !(families[$0] ?? []).isDisjoint(with: families[namesake.bearer] ?? [])
                }
            }
            let own = root(person)
            if let bearer = Self.mostTold(relatives, than: 5), Self.mostTold(told, than: 1) == bearer,
                !areSeparated(bearer, own)
            {
                meant.append((bearer, person))
            } else {
                missSeveral(namesakes, person, .givenNameAndFamily)
            }
        }
        for (bearer, name) in meant { join(bearer, name, .givenNameAndFamily) }
    }

    /// The words of the titles of the posts that a person holds or held, or is called by.
    private mutating func titles(of person: Int) -> Set<[String]> {
        let posts = related(person, .holdsOffice, .formerOffice).map { title(of: $0) }
        let epithets = thing(person).epithets.filter { $0 != Thing.kin }.map(OfficeTitle.words)
        return Set((posts + epithets).filter { !$0.isEmpty })
    }

    /// For so many days before and after an article its readers know whom a surname means.
    private static let days = 6 * 365

    private struct ArticleAndName: Hashable {
        var article: Int32
        var name: String
    }

    private struct NameAndOffice: Hashable {
        var name: String
        var office: Int
    }
}
