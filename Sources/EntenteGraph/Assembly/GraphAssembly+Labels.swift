/// What a person reads where a thing stands for itself: in a graph's picture, in a table.
extension GraphAssembly {
    func label(_ index: Int) -> String {
        let draft = drafts[index]
        switch draft.kind {
        case .person, .country, .organization, .place: return draft.name ?? draft.aliases.first ?? draft.kind.rawValue
        case .agreement:
            if let name = agreementDescription(index) ?? draft.name { return name }
            let parties = list(targets(index, .party))
            return parties.isEmpty ? "Agreement" : "Agreement of \(parties)"
        case .office: return officeLabel(index)
        case .meeting: return meetingLabel(index)
        case .statement: return statementLabel(index)
        case .position:
            let holders = targets(index, .holder)
            let agreement = list(targets(index, .toward))
            let verb =
                switch term(index, .stance) {
                case .inFavor?: "support"
                case .opposed?: "oppose"
                default: "conditionally support"
                }
            return "\(list(holders)) \(inflected(verb, holders.count)) \(agreement)"
        case .event: return eventLabel(index)
        case .tenure: return "\(list(targets(index, .holder))) as \(list(targets(index, .office)))"
        case .membership:
            let agreement = agreementOf[index].map { " in \(list([$0]))" } ?? ""
            return "Membership of \(list(targets(index, .member), article: true))\(agreement)"
        }
    }

    /// "President of the United States", "Chair of ASEAN".
    private func officeLabel(_ index: Int) -> String {
        office(index) { list($0, article: true) } ?? drafts[index].name ?? "Office"
    }

    /// "Chair of the Association of Southeast Asian Nations": the fullest form. What articles give alone is an alias.
    func officeName(_ index: Int) -> String? {
        office(index) { owners in
            owners.map { owner in
                let name = drafts[owner].name ?? drafts[owner].label
                return Self.takesArticle(name) ? "the \(name)" : name
            }.joined(separator: " and ")
        }
    }

    private func office(_ index: Int, _ owners: ([Int]) -> String) -> String? {
        let draft = drafts[index]
        guard let title = draft.facts.first(where: { $0.property == .officeTitle && $0.polarity })?.value.text else {
            return nil
        }
        let others = targets(index, .officeOf).filter { !Folding.fold(title).contains(Folding.fold(drafts[$0].label)) }
        return others.isEmpty ? title : "\(title) of \(owners(others))"
    }

    private func meetingLabel(_ index: Int) -> String {
        let participants = list(targets(index, .participant))
        let what = drafts[index].name ?? (participants.isEmpty ? "Meeting" : "Meeting of \(participants)")
        return what + dateAndStatus(index)
    }

    private func statementLabel(_ index: Int) -> String {
        let text = drafts[index].facts.first { $0.property == .text }?.value.text ?? ""
        var words = text.unicodeScalars.split(whereSeparator: \.properties.isWhitespace).map { String($0) }
        var length = 0
        if let cut = words.firstIndex(where: { word in
            length += word.unicodeScalars.count + 1
            return length > 70
        }), cut > 0 {
            words = words[..<cut] + ["…"]
        }
        let speakers = list(targets(index, .speaker))
        return "\(speakers.isEmpty ? "Statement" : speakers): “\(words.joined(separator: " "))”"
    }

    func dateAndStatus(_ index: Int) -> String {
        let day = date(index).map { ", \($0)" } ?? ""
        switch term(index, .status) {
        case .cancelled?: return day + " (cancelled)"
        case .denied?: return day + " (denied)"
        case .planned?: return day + " (planned)"
        case .proposed?: return day + " (proposed)"
        default: return day
        }
    }

    /// "Japan, South Korea and 3 others", in the order of their slugs.
    func list(_ targets: [Int], article: Bool = false) -> String {
        var names = targets.prefix(targets.count > 4 ? 3 : 4).map { target in
            let name = shortName(target)
            let shown = name.isEmpty ? drafts[target].label : name
            return article && Self.takesArticle(shown) ? "the \(shown)" : shown
        }
        if targets.count > names.count { names.append("\(targets.count - names.count) others") }
        guard let last = names.popLast() else { return "" }
        return names.isEmpty ? last : "\(names.joined(separator: ", ")) and \(last)"
    }

    /// True of "United States", "European Union", "Foreign Affairs Committee": names that are made of common nouns.
    private static func takesArticle(_ name: String) -> Bool {
        if [
            "EU", "UN", "US", "UK", "UAE", "Taliban", "Netherlands", "Philippines", "Bahamas", "Gambia", "Maldives",
            "Comoros",
        ]
        .contains(name) {
            return true
        }
        if name.hasPrefix("the ") || name.hasPrefix("The ") { return false }
        let words = name.split(separator: " ")
        guard words.count > 1 else { return false }
        return words.contains { nounsOfNames.contains(String($0)) }
    }

    /// What is not named by them alone: "House" of "White House", "Union" of "Soviet Union".
    private static let nounsOfNames: Set<String> = [
        "Agency", "Alliance", "Assembly", "Association", "Board", "Bureau", "Center", "Centre", "Club", "Coalition",
        "Commission", "Committee", "Commonwealth", "Community", "Conference", "Congress", "Convention", "Council",
        "Court",
        "Democratic", "Department", "Emirates", "Fund", "Group", "House", "Initiative", "Institute", "Islands",
        "Kingdom",
        "League", "Ministry", "ministry", "Nations", "Observatory", "Office", "Organisation", "Organization",
        "Republic",
        "Secretariat", "Service", "States", "Treasury", "Union", "United",
    ]

    func inflected(_ verb: String, _ subjects: Int) -> String {
        guard subjects == 1 else { return verb }
        let words = verb.split(separator: " ", maxSplits: 1)
        if words[0] == "conditionally" { return verb + "s" }
        return ([words[0] + "s"] + words.dropFirst()).joined(separator: " ")
    }
}
