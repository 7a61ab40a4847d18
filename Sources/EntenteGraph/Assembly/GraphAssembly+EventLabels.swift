import EntenteText

/// What an event is called: who did what, to whom or about what, and when, in words that are true by themselves.
extension GraphAssembly {
    func eventLabel(_ index: Int) -> String {
        if let name = drafts[index].name { return name + dateAndStatus(index) }
        let type = term(index, .eventType)
        let actors = targets(index, .actor)
        let subject = actors.isEmpty ? "Someone" : list(actors)
        let objects = targets(index, .object).filter { drafts[$0].kind != .event }
        let patients = patients(index, type, hasObject: !objects.isEmpty)
        let about = objects.isEmpty ? "" : self.objects(objects, named: actors + patients, isNew: type == .agree)
        let deed = EventPhrase(type).words(patient: list(patients), object: about)
        return "\(subject) \(inflected(deed, max(actors.count, 1)))" + dateAndStatus(index)
    }

    /// Those whom the deed is done to, as far as the words of the deed are true of them.
    private func patients(_ index: Int, _ type: Term?, hasObject: Bool) -> [Int] {
        let targets = targets(index, .target).filter { drafts[$0].kind != .event }
        switch type {
        case .support?, .reject?:
            // Who rejects Israel's demand does not reject Israel, and who supports a pact of two does not support the two.
            return hasObject ? [] : targets.filter { isAddressed($0, in: index) }
        case .agree?, .consult?, .cooperate?, .request?, .accuse?, .concede?, .threaten?:
            return targets.filter { drafts[$0].kind != .place }
        default: return targets
        }
    }

    /// True where a sentence has the deed done to the thing itself, and in none to something of its.
    private func isAddressed(_ target: Int, in index: Int) -> Bool {
        let names = [drafts[target].name].compactMap { $0 } + drafts[target].aliases
        let passages = drafts[index].facts.filter { $0.property == .target && $0.value.thing == target }
            .flatMap { $0.evidence.map(\.passage) }
        return passages.contains { AddressReading(excerpts[$0].passage.text).addresses(names) }
    }

    /// The agreements that the deed is about. One that is described by its parties is described by those who are not named.
    ///
    /// - Parameter isNew: True where the deed makes it: "a truce", else "the truce".
    private func objects(_ objects: [Int], named: [Int], isNew: Bool) -> String {
        guard objects.count == 1, let noun = agreementNoun(objects[0]) else { return list(objects) }
        let shown = isNew ? EventPhrase.withArticle(noun) : "the \(noun)"
        let parties = targets(objects[0], .party)
        let others = parties.filter { !named.contains($0) }
        if others.isEmpty { return shown }
        return "\(shown) \(others.count < parties.count ? "with" : "of") \(list(others, article: true))"
    }
}

/// The words for a type of events.
struct EventPhrase {
    /// Without a patient, and before one.
    private let bare: String
    private let transitive: String
    /// What stands before the object after that, and without a patient.
    private let about: String
    private let object: String

    private init(_ bare: String, _ transitive: String, about: String, object: String) {
        self.bare = bare
        self.transitive = transitive
        self.about = about
        self.object = object
    }

    init(_ type: Term?) {
        self =
            switch type {
            case .agree?: Self("agree", "agree with", about: "on", object: "agree on")
            case .consult?: Self("consult", "consult with", about: "on", object: "consult on")
            case .cooperate?: Self("cooperate", "cooperate with", about: "on", object: "cooperate on")
            case .concede?:
                Self("make a concession", "make a concession to", about: "on", object: "make a concession on")
            case .support?: Self("give support", "support", about: "on", object: "support")
            case .aid?: Self("give aid", "aid", about: "under", object: "give aid under")
            case .retreat?: Self("retreat", "retreat from", about: "under", object: "retreat from")
            case .request?: Self("make a request", "make a request of", about: "about", object: "make a request about")
            case .accuse?: Self("voice criticism", "accuse", about: "over", object: "criticize")
            case .reject?: Self("say no", "reject", about: "on", object: "reject")
            case .threaten?: Self("issue a warning", "threaten", about: "over", object: "issue a warning over")
            case .protest?: Self("protest", "protest against", about: "over", object: "protest against")
            case .sanction?: Self("impose sanctions", "sanction", about: "over", object: "impose sanctions over")
            case .mobilize?: Self("mobilize", "mobilize against", about: "over", object: "mobilize over")
            case .coerce?: Self("use coercion", "coerce", about: "over", object: "use coercion over")
            case .assault?: Self("attack", "attack", about: "over", object: "attack over")
            default: Self("act", "act toward", about: "on", object: "act on")
            }
    }

    /// - Parameters:
    ///   - patient: Whom it is done to; empty where nobody is told.
    ///   - object: What it is about; empty likewise.
    func words(patient: String, object: String) -> String {
        switch (patient.isEmpty, object.isEmpty) {
        case (true, true): bare
        case (true, false): "\(self.object) \(object)"
        case (false, true): "\(transitive) \(patient)"
        case (false, false): "\(transitive) \(patient) \(about) \(object)"
        }
    }

    /// "a truce", "an accord"; plurals have no article.
    static func withArticle(_ noun: String) -> String {
        guard let first = noun.utf8.first else { return noun }
        if noun.hasSuffix("s") && !noun.hasSuffix("ss") || noun.hasPrefix("the ") { return noun }
        return ("aeiouAEIOU".utf8.contains(first) ? "an " : "a ") + noun
    }
}
