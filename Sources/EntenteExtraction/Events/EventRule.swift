internal import EntenteGraph
internal import EntenteText

/// One line of the event rules: which words make an event of which PLOVER type, and where its arguments stand.
///
/// ```
/// Request verb urge, press, call[on] -> object, on
/// Sanction verb impose {sanction, tariff} -> on!, against!
/// Reject noun withdrawal, exit <- of -> from
/// ```
/// `call[on]` needs the preposition or particle. `{…}` lists lemmas: one must be the verb's object or complement, or stand
/// before or behind the noun. `<-` lists where an actor stands that is no subject or possessor; `->` where the target
/// stands, the first that is filled counts; `!` asks for a target that is known.
struct EventRule: Sendable {
    enum Trigger: String, Sendable {
        case verb, noun
        /// An adjective that is said of the actor: "is ready to".
        case adj
        /// The word that a reported clause is about: "said Iran violated the deal". Who says so is the actor.
        case said
    }

    var name: String
    var type: Term
    var trigger: Trigger
    var lemma: Symbol
    /// The preposition or particle that must be there.
    var companion: Symbol?
    /// The lemmas one of which must stand beside the trigger; empty for any.
    var objects: Set<Symbol>
    /// What marks an actor beside the subject or possessor: a preposition.
    var actors: Set<Symbol>
    /// What marks the target: `object`, `indirect`, `clause`, `subject`, or a preposition.
    var targets: [Target]

    struct Target: Sendable {
        var slot: Symbol
        var isRequired: Bool
    }

    struct Malformed: Error { var line: String }

    /// The rules of a text, a line each; empty lines and lines that start with `#`, `+` or `-` are for readers and tests.
    static func rules(in text: String) throws(Malformed) -> [EventRule] {
        var rules: [EventRule] = []
        for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
            let line = String(decoding: line, as: UTF8.self)
            let words = Words(line)
            guard let first = words.head, !["#", "+", "-"].contains(first) else { continue }
            rules += try parse(line)
        }
        return rules
    }

    private static func parse(_ line: String) throws(Malformed) -> [EventRule] {
        let halves = line.split(separator: "->", omittingEmptySubsequences: false).map(String.init)
        let front = halves[0].split(separator: "<-", omittingEmptySubsequences: false).map(String.init)
        var left = Words(front[0])
        guard halves.count <= 2, front.count <= 2, let typeName = left.next(), let type = Term(rawValue: typeName),
            let trigger = left.next().flatMap(Trigger.init)
        else { throw Malformed(line: line) }
        var lemmas: [String] = []
        var objects: Set<Symbol> = []
        var inObjects = false
        while var word = left.next() {
            if word.hasPrefix("{") {
                inObjects = true
                word.removeFirst()
            }
            let closes = word.hasSuffix("}")
            if closes { word.removeLast() }
            if inObjects { objects.insert(Symbol(word)) } else { lemmas.append(word) }
            if closes { inObjects = false }
        }
        guard !lemmas.isEmpty, !inObjects else { throw Malformed(line: line) }
        var actors: Set<Symbol> = []
        if front.count == 2 {
            var words = Words(front[1])
            while let word = words.next() { actors.insert(Symbol(word)) }
        }
        var targets: [Target] = []
        if halves.count == 2 {
            var right = Words(halves[1])
            while let word = right.next() {
                let required = word.hasSuffix("!")
                targets.append(Target(slot: Symbol(required ? String(word.dropLast()) : word), isRequired: required))
            }
        }
        return lemmas.map { word in
            let parts = word.split(whereSeparator: { $0 == "[" || $0 == "]" }).map(String.init)
            return EventRule(
                name: "\(typeName.lowercased())-\(trigger.rawValue)-\(parts.joined(separator: "-"))", type: type,
                trigger: trigger, lemma: Symbol(parts[0]), companion: parts.count > 1 ? Symbol(parts[1]) : nil,
                objects: objects, actors: actors, targets: targets)
        }
    }

    /// Words between spaces and commas.
    private struct Words {
        private var words: ArraySlice<Substring>
        init(_ text: String) { words = text.split(whereSeparator: { $0 == " " || $0 == "," })[...] }
        var head: String? { words.first.map { String($0.prefix(1)) } }
        mutating func next() -> String? { words.popFirst().map(String.init) }
    }
}
