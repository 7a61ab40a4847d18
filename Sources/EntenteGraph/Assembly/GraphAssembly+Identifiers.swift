import EntenteText

/// Identifiers and labels, made from content alone.
extension GraphAssembly {
    /// Names the kinds in the order in which their identifiers rest on each other.
    mutating func nameAll() {
        let order: [Kind] = [
            .country, .place, .organization, .person, .office, .agreement, .meeting, .statement, .position, .event,
            .tenure, .membership,
        ]
        var byKind: [Kind: [Int]] = [:]
        for index in drafts.indices where drafts[index].isThing {
            byKind[drafts[index].kind, default: []].append(index)
        }
        for kind in order {
            let members = byKind[kind] ?? []
            for index in members { drafts[index].label = label(index) }
            giveIdentifiers(members)
            if kind == .office {
                for index in members {
                    drafts[index].name = officeName(index) ?? drafts[index].name ?? drafts[index].label
                }
            }
        }
    }

    /// The slug of each; what would be the same gets a digest of its content, and only then of where it was first met.
    private mutating func giveIdentifiers(_ members: [Int]) {
        var slugs = members.map { slug($0) }
        for round in 0..<3 {
            var count: [String: Int] = [:]
            for slug in slugs { count[slug, default: 0] += 1 }
            for (position, index) in members.enumerated() where count[slugs[position], default: 0] > 1 {
                let distinction = round == 0 ? content(index) : [firstMember(index), String(round)]
                slugs[position] = slug(index, distinction)
            }
        }
        for (position, index) in members.enumerated() {
            drafts[index].id = "\(drafts[index].kind.segment)/\(slugs[position])"
        }
    }

    /// What a thing is, as far as it can be told by what has its identifier already.
    private func content(_ index: Int) -> [String] {
        let draft = drafts[index]
        let relations = draft.facts.compactMap { fact -> String? in
            if draft.kind.isTimedRelation, let date = fact.value.date { return "\(fact.property.rawValue) \(date)" }
            return fact.value.thing.flatMap {
                drafts[$0].id.isEmpty ? nil : "\(fact.property.rawValue) \(drafts[$0].id)"
            }
        }
        return [draft.key ?? "", draft.name ?? ""] + draft.aliases + relations.sorted().removingRepeats()
    }

    /// - Parameter distinction: What tells the thing from others that would have the same slug.
    private func slug(_ index: Int, _ distinction: [String] = []) -> String {
        let draft = drafts[index]
        switch draft.kind {
        case .statement:
            let text = draft.facts.first { $0.property == .text }?.value.text ?? ""
            let speakers = targets(index, .speaker)
            let start = Folding.words(text).prefix(5).joined(separator: " ")
            let digest = Slug.digest(speakers.map { drafts[$0].id } + [Folding.fold(text)] + distinction)
            return (speakers.prefix(1).map(shortSlug) + [Slug.make(start, limit: 40), digest]).joined(separator: "-")
        case .position:
            let (holders, agreements) = (targets(index, .holder), targets(index, .toward))
            let stance = term(index, .stance)?.rawValue ?? "stance"
            let digest = Slug.digest((holders + agreements).map { drafts[$0].id } + [stance] + distinction)
            return (holders.prefix(1).map(shortSlug) + [stance] + agreements.prefix(1).map(shortSlug) + [digest])
                .joined(separator: "-")
        case .event:
            let (actors, patients) = (targets(index, .actor), targets(index, .target, .object))
            let type = term(index, .eventType)?.rawValue.lowercased() ?? "event"
            let day = date(index).map { [dateSlug($0)] } ?? []
            let named = patients.filter { drafts[$0].kind != .event }
            let people = actors.map { drafts[$0].id } + ["on"] + named.map { drafts[$0].id }
            let digest = Slug.digest(day + [type] + people + [draft.name ?? ""] + distinction)
            return (day + actors.prefix(2).map(shortSlug) + [type] + named.prefix(2).map(shortSlug) + [digest])
                .joined(separator: "-")
        default:
            return distinction.isEmpty ? readableSlug(index) : "\(readableSlug(index))-\(Slug.digest(distinction))"
        }
    }

    /// The slug of what has a name, or few of its like.
    private func readableSlug(_ index: Int) -> String {
        let draft = drafts[index]
        switch draft.kind {
        case .country:
            if let key = draft.key, key.utf8.count <= 3 { return key }
            return named(draft)
        case .person, .organization, .place: return named(draft)
        case .agreement:
            return draft.name == nil ? joined(targets(index, .party), suffix: "agreement") : Slug.make(draft.label)
        case .office:
            let title =
                draft.facts.first { $0.property == .officeTitle && $0.polarity }?.value.text ?? draft.name ?? "office"
            let of = targets(index, .officeOf).map(shortSlug)
            let slug = Slug.make(title)
            return (of.filter { !slug.hasPrefix("\($0)-") } + [slug]).joined(separator: "-")
        case .meeting:
            let day = date(index).map { "\(dateSlug($0))-" } ?? ""
            if let name = draft.name { return day + Slug.make(name) }
            return day + joined(targets(index, .participant), suffix: "")
        case .tenure: return (targets(index, .holder) + targets(index, .office)).map(shortSlug).joined(separator: "-")
        case .membership:
            return (targets(index, .member) + [agreementOf[index]].compactMap { $0 }).map(shortSlug).joined(
                separator: "-")
        case .statement, .position, .event: return draft.kind.segment
        }
    }

    private func named(_ draft: Draft) -> String {
        let slug = Slug.make(draft.name ?? draft.aliases.first ?? "")
        return slug.isEmpty ? "unnamed-" + Slug.digest([draft.name ?? ""]) : slug
    }

    private func joined(_ targets: [Int], suffix: String) -> String {
        var parts = targets.prefix(4).map(shortSlug)
        if targets.count > 4 { parts.append(Slug.digest(targets.map { drafts[$0].id })) }
        if !suffix.isEmpty { parts.append(suffix) }
        return parts.isEmpty ? "unnamed" : parts.joined(separator: "-")
    }

    /// `2019-11-12`, `2019-11`, `11-23` of no known year, `2019-11-17-2019-11-18`.
    private func dateSlug(_ date: PartialDate) -> String {
        let slug = Slug.make(date.description)
        return slug.isEmpty ? "undated" : slug
    }

    /// The sharpest of the dates on which something happened, the earliest of these.
    func date(_ index: Int, _ property: Property = .occursOn) -> PartialDate? {
        drafts[index].facts.filter { $0.property == property && $0.polarity }.compactMap(\.value.date)
            .min { ($1.precision, $0) < ($0.precision, $1) }
    }

    func term(_ index: Int, _ property: Property) -> Term? {
        drafts[index].facts.first { $0.property == property && $0.polarity }?.value.term
    }
}
