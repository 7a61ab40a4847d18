import EntenteGraph
import EntenteText

/// A time in which a node or an edge is there, both days included; nil is an open end.
struct Spell: Hashable {
    var start: CalendarDate?
    var end: CalendarDate?

    /// In order, those that overlap or touch in one; without those that say nothing or end before they start. Gephi drops
    /// spells that overlap.
    static func merged(_ spells: [Spell]) -> [Spell] {
        let valid = spells.filter { spell in
            guard let start = spell.start, let end = spell.end else { return spell.start != nil || spell.end != nil }
            return start <= end
        }
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

    private static func touches(_ a: Spell, _ b: Spell) -> Bool {
        guard let end = a.end, let start = b.start else { return true }
        return start.ordinal <= end.ordinal + 1
    }
}

extension IndexedGraph {
    /// When a thing is there: an occurrence on its dates, an agreement from its signature to its end. Empty for all else.
    func spells(of thing: Int) -> [Spell] {
        let kind = things[thing].kind
        guard kind.isOccurrence || kind == .agreement else { return [] }
        var spells: [Spell] = []
        var life = Spell()
        forEachStatement(of: thing) { statement in
            guard polarity(of: statement), let date = value(of: statement).date else { return }
            switch property(of: statement) {
            case .occursOn: spells.append(Spell(start: date.earliest, end: date.latest))
            case .signedOn, .inForceFrom:
                if let day = date.earliest { life.start = min(life.start ?? day, day) }
            case .expiresOn:
                if let day = date.latest { life.end = max(life.end ?? day, day) }
            default: break
            }
        }
        return Spell.merged(spells + [life])
    }

    /// When a relation is there: with the occurrence that it belongs to, otherwise from the first to the last day that an
    /// article says so.
    func spells(of statement: Statement, _ support: Support) -> [Spell] {
        let ends = [subject(of: statement)] + (target(of: statement).map { [$0] } ?? [])
        for thing in ends where things[thing].kind.isOccurrence {
            let spells = spells(of: thing)
            if !spells.isEmpty { return spells }
        }
        return Spell.merged([Spell(start: support.first, end: support.last)])
    }
}
