package import EntenteText

/// What a graph tells of a thing, or of two things together, in sections: its agreements, meetings, positions, statements …
///
///     let profile = ThingProfile(GraphReading(graph), of: korea)
///     profile.sections.map(\.title)      // Agreements, Meetings, Positions, Said …
///
/// What a state or a body does and says is also what the people who act for it do and say.
package struct ThingProfile: Sendable {
    package struct Section: Sendable, Equatable {
        package var title: String
        /// By date; what has none comes first.
        package var entries: [Entry]
    }

    package struct Entry: Sendable, Equatable {
        /// When it was, or when it was first told; nil where neither is known.
        package var date: PartialDate?
        /// Whether ``date`` is the day of the first report.
        package var isReportDate: Bool
        package var text: String
        /// Index of what it tells of in ``Graph/things``.
        package var thing: Int
        /// Indices of the articles in ``Graph/sources``, ascending.
        package var sources: [Int]
        /// Indices of the sentences in ``Graph/passages``, ascending.
        package var passages: [Int]
    }

    package private(set) var sections: [Section] = []

    private let reading: GraphReading
    private var graph: Graph { reading.graph }

    /// - Parameter partner: Another thing; only what both have a part in is told then.
    package init(_ reading: GraphReading, of thing: Int, with partner: Int? = nil) {
        self.reading = reading
        let own = Self.circle(of: thing, reading)
        let others = partner.map { Self.circle(of: $0, reading) }
        sections = Topic.all.compactMap { topic in
            var entries: [Entry] = []
            var told: Set<Int> = []
            for member in topic.isForCircle ? own.sorted() : [thing] {
                for fact in topic.leadsAway ? Array(reading.facts(of: member)) : reading.factsAbout(member) {
                    guard fact.polarity, topic.properties.contains(fact.property),
                        let other = topic.leadsAway ? fact.value.thing : fact.subject,
                        topic.kinds.contains(reading.graph.things[other].kind)
                    else { continue }
                    if let others, !involves(other, others) { continue }
                    if told.insert(other).inserted { entries.append(entry(other, fact)) }
                }
            }
            entries.sort { Self.precedes($0, $1) }
            return entries.isEmpty ? nil : Section(title: topic.title, entries: entries)
        }
    }

    /// A thing and, of a state or a body, the people who act for it.
    private static func circle(of thing: Int, _ reading: GraphReading) -> Set<Int> {
        var circle: Set<Int> = [thing]
        for fact in reading.factsAbout(thing) where fact.polarity {
            if fact.property == .represents { circle.insert(fact.subject) }
            if fact.property == .officeOf {
                for holding in reading.factsAbout(fact.subject) where holding.property == .holdsOffice {
                    circle.insert(holding.subject)
                }
            }
        }
        return circle
    }

    private func involves(_ thing: Int, _ circle: Set<Int>) -> Bool {
        circle.contains(thing)
            || reading.facts(of: thing).contains { fact in
                fact.polarity && fact.value.thing.map(circle.contains) == true
            }
    }

    private static func precedes(_ a: Entry, _ b: Entry) -> Bool {
        (a.date?.earliest?.ordinal ?? .min, a.date?.description ?? "", a.thing)
            < (b.date?.earliest?.ordinal ?? .min, b.date?.description ?? "", b.thing)
    }

    // MARK: Entries

    private func entry(_ thing: Int, _ fact: Fact) -> Entry {
        let dates = [.occursOn, .signedOn, .inForceFrom, .from, .firstReported].lazy.compactMap {
            first($0, of: thing)?.date
        }
        let date = dates.first
        let passages =
            graph.things[thing].kind.hasOwnPassages ? graph.things[thing].passages : fact.evidence.map(\.passage)
        return Entry(
            date: date ?? first(.reportedOn, of: thing)?.date, isReportDate: date == nil, text: words(thing, date),
            thing: thing, sources: Set(passages.map { graph.passages[$0].source }).sorted(),
            passages: Set(passages).sorted())
    }

    private func words(_ thing: Int, _ date: PartialDate?) -> String {
        let entity = graph.things[thing]
        switch entity.kind {
        case .statement:
            let text = first(.text, of: thing)?.text ?? ""
            let speakers = reading.facts(of: thing).filter { $0.property == .speaker }.map { reading.words($0.value) }
            let isVerbatim = first(.verbatim, of: thing) == .flag(true)
            return "\(speakers.joined(separator: ", ")): \(isVerbatim ? "“\(text)”" : text)"
        case .agreement:
            let dates = [Property.signedOn, .inForceFrom, .expiresOn, .endedOn].flatMap { property in
                reading.facts(of: thing).filter { $0.property == property && $0.polarity }.map {
                    "\(property.label) \(reading.words($0.value))"
                }
            }
            let parties = reading.facts(of: thing).filter { $0.property == .party && $0.polarity }
                .map { reading.words($0.value) }
            let details = dates + (parties.isEmpty ? [] : ["of \(parties.joined(separator: ", "))"])
            return ([entity.label] + details).joined(separator: "; ")
        default:
            var label = entity.label
            // The date stands before it.
            if let date, let place = label.ranges(of: ", \(date)").last { label.removeSubrange(place) }
            let places = reading.facts(of: thing).filter { $0.property == .location && $0.polarity }
            return ([label] + places.map { "in \(reading.words($0.value))" }).joined(separator: ", ")
        }
    }

    private func first(_ property: Property, of thing: Int) -> Value? {
        reading.facts(of: thing).first { $0.property == property && $0.polarity }?.value
    }
}

/// What a section of a profile is made of: the things of some kinds that some relations link with the one that is asked for.
private struct Topic {
    var title: String
    var properties: Set<Property>
    var kinds: Set<Kind>
    /// Whether what those who act for it have a part in counts too.
    var isForCircle = false
    /// Whether the relations lead from the thing to what is told, and not the other way.
    var leadsAway = false

    static let all = [
        Topic(title: "Agreements", properties: [.party], kinds: [.agreement]),
        Topic(title: "Stages", properties: [.lifecycle], kinds: [.event, .meeting], leadsAway: true),
        Topic(title: "Joined or left", properties: [.member], kinds: [.membership]),
        Topic(title: "Who joined or left", properties: [.hasMembership], kinds: [.membership], leadsAway: true),
        Topic(title: "Parties", properties: [.party], kinds: [.country, .organization], leadsAway: true),
        Topic(title: "Meetings", properties: [.participant], kinds: [.meeting], isForCircle: true),
        Topic(title: "Meetings there", properties: [.location], kinds: [.meeting]),
        Topic(title: "Meetings on it", properties: [.discusses], kinds: [.meeting]),
        Topic(title: "Positions", properties: [.holder], kinds: [.position], isForCircle: true),
        Topic(title: "Positions on it", properties: [.toward], kinds: [.position]),
        Topic(title: "Said", properties: [.speaker], kinds: [.statement], isForCircle: true),
        Topic(title: "Said about it", properties: [.about], kinds: [.statement]),
        Topic(title: "Done", properties: [.actor], kinds: [.event], isForCircle: true),
        Topic(title: "Done to it, or over it", properties: [.target, .object], kinds: [.event]),
        Topic(title: "Offices", properties: [.holder], kinds: [.tenure]),
        Topic(title: "Who held it", properties: [.office], kinds: [.tenure]),
        Topic(title: "People", properties: [.represents], kinds: [.person]),
    ]
}
