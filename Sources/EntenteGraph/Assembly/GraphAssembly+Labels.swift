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

    private func officeLabel(_ index: Int) -> String {
        let draft = drafts[index]
        guard let title = draft.facts.first(where: { $0.property == .officeTitle && $0.polarity })?.value.text else {
            return draft.name ?? "Office"
        }
        let owners = targets(index, .officeOf).filter { !Folding.fold(title).contains(Folding.fold(drafts[$0].label)) }
        return owners.isEmpty ? title : "\(title) of \(list(owners, article: true))"
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

    private func eventLabel(_ index: Int) -> String {
        if let name = drafts[index].name { return name + dateAndStatus(index) }
        let actors = targets(index, .actor)
        var patients = targets(index, .target)
        if patients.isEmpty { patients = targets(index, .object) }
        patients = patients.filter { drafts[$0].kind != .event }
        let parties = patients.allSatisfy { [.person, .country, .organization].contains(drafts[$0].kind) }
        let verb = Self.verb(term(index, .eventType), parties: parties, bare: patients.isEmpty)
        let subject = actors.isEmpty ? "Someone" : list(actors)
        let clause = "\(subject) \(inflected(verb, max(actors.count, 1)))"
        return (patients.isEmpty ? clause : "\(clause) \(list(patients))") + dateAndStatus(index)
    }

    private func dateAndStatus(_ index: Int) -> String {
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

    private static func takesArticle(_ country: String) -> Bool {
        [
            "United ", "Netherlands", "Philippines", "Republic ", "Democratic ", "Bahamas", "Gambia", "Maldives",
            "Comoros",
        ]
        .contains { country.hasPrefix($0) }
    }

    private func inflected(_ verb: String, _ subjects: Int) -> String {
        guard subjects == 1 else { return verb }
        let words = verb.split(separator: " ", maxSplits: 1)
        if words[0] == "conditionally" { return verb + "s" }
        return ([words[0] + "s"] + words.dropFirst()).joined(separator: " ")
    }

    private static func verb(_ type: Term?, parties: Bool, bare: Bool) -> String {
        let with = bare ? "" : parties ? " with" : " on"
        return switch type {
        case .agree?: "agree" + with
        case .consult?: "consult" + with
        case .cooperate?: "cooperate" + with
        case .concede?: "concede" + (bare ? "" : parties ? " to" : " on")
        case .support?: "support"
        case .aid?: "aid"
        case .retreat?: "retreat" + (bare ? "" : " from")
        case .request?: bare ? "make a request" : parties ? "make a request of" : "ask for"
        case .accuse?: "accuse"
        case .reject?: "reject"
        case .threaten?: "threaten"
        case .protest?: "protest" + (bare ? "" : " against")
        case .sanction?: "sanction"
        case .mobilize?: "mobilize" + (bare ? "" : parties ? " against" : "")
        case .coerce?: "coerce"
        case .assault?: "attack"
        default: "act" + (bare ? "" : " on")
        }
    }
}
