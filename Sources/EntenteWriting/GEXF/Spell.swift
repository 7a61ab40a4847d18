import EntenteGraph
import EntenteText

/// A time in which a node or an edge is there, both days included; nil is an open end.
struct Spell: Hashable {
    var start: CalendarDate?
    var end: CalendarDate?

    /// In order, those that overlap or touch in one; without those that say nothing or end before they start. Gephi drops
    /// spells that overlap.
    static func merged(_ spells: [Spell]) -> [Spell] {
        if spells.count == 1, spells[0].isValid { return spells }
        let valid = spells.filter(\.isValid)
        var merged: [Spell] = []
        for spell in valid.sorted(by: { ($0.start?.ordinal ?? .min) < ($1.start?.ordinal ?? .min) }) {
            guard let last = merged.last, touches(last, spell) else {
                merged.append(spell)
                continue
            }
            if let end = last.end { merged[merged.count - 1].end = spell.end.map { max(end, $0) } }
        }
        return merged.contains { $0.start == nil && $0.end == nil } ? [] : merged
    }

    private var isValid: Bool {
        guard let start, let end else { return start != nil || end != nil }
        return start <= end
    }

    private static func touches(_ a: Spell, _ b: Spell) -> Bool {
        guard let end = a.end, let start = b.start else { return true }
        return start.ordinal <= end.ordinal + 1
    }
}

extension PropertyGraph {
    /// When a node is there; articles and passages always are.
    func spells(of index: Int) -> [Spell] {
        if case .thing(let thing) = nodes[index] { graph.spells(of: thing) } else { [] }
    }
}

extension IndexedGraph {
    /// When a thing is there: an occurrence on its dates, an agreement from its signature to its end, a tenure from its
    /// beginning, or the first report of it, to its end or the last. Empty for all else.
    func spells(of thing: Int) -> [Spell] {
        let kind = things[thing].kind
        guard kind.hasOwnPassages || kind == .agreement else { return [] }
        var spells: [Spell] = []
        var life = Spell()
        forEachStatement(of: thing) { statement in
            guard polarity(of: statement), let date = value(of: statement).date else { return }
            switch property(of: statement) {
            case .occursOn: spells.append(Spell(start: date.earliest, end: date.latest))
            case .signedOn, .inForceFrom, .from, .firstReported:
                if let day = date.earliest { life.start = min(life.start ?? day, day) }
            case .expiresOn, .endedOn, .until, .lastReported:
                if let day = date.latest { life.end = max(life.end ?? day, day) }
            default: break
            }
        }
        return Spell.merged(spells + [life])
    }
}

/// When things and relations are there. What was asked last is kept: a thing's relations come one after the other.
struct SpellBook {
    let graph: IndexedGraph
    private var last: (thing: Int, spells: [Spell]) = (-1, [])

    init(_ graph: IndexedGraph) { self.graph = graph }

    /// An edge that is no relation is there from its first to its last day.
    mutating func spells(of edge: PropertyGraph.Edge, _ support: IndexedGraph.Support) -> [Spell] {
        switch edge.origin {
        case .relation(let statement): spells(of: statement, support)
        case .support: Spell.merged([Spell(start: support.first, end: support.last)])
        }
    }

    /// A relation is there with the occurrence or the tenure that it belongs to, otherwise from the first to the last day that an article
    /// says so.
    private mutating func spells(of statement: Statement, _ support: IndexedGraph.Support) -> [Spell] {
        let subject = graph.subject(of: statement)
        if subject != last.thing {
            last = (subject, graph.things[subject].kind.hasOwnPassages ? graph.spells(of: subject) : [])
        }
        if !last.spells.isEmpty { return last.spells }
        if let target = graph.target(of: statement), graph.things[target].kind.hasOwnPassages {
            let spells = graph.spells(of: target)
            if !spells.isEmpty { return spells }
        }
        return Spell.merged([Spell(start: support.first, end: support.last)])
    }
}
