/// Where the meetings of a side, of a sentence and those with a name stand in a list, so that a mention is compared with those alone
/// that it may tell of.
struct MeetingLookup {
    /// How many sentences behind a meeting somebody may be said to have joined it.
    static let reach = 6

    private let parties: MeetingParties
    private var count = 0
    private var bySide: [Int: [Int]] = [:]
    private var bySentence: [Int: [Int]] = [:]
    private var named: Set<Int> = []

    init(_ parties: MeetingParties) { self.parties = parties }

    /// Notes that the meeting with an index has a mention.
    mutating func note(_ mention: MeetingMention, of meeting: Int) {
        count = max(count, meeting + 1)
        for party in mention.parties { bySide[parties.side(of: party.entity), default: []].append(meeting) }
        bySentence[mention.sentence, default: []].append(meeting)
        if mention.name != nil { named.insert(meeting) }
    }

    /// The meetings that a mention may tell of: all where it says of nobody that he takes part, else those of one of its sides or, where it
    /// has one, with a name; somebody may have joined any told in the sentences before.
    func candidates(for mention: MeetingMention) -> [Int] {
        if mention.parties.isEmpty { return Array(0..<count) }
        var result = Set(mention.parties.flatMap { bySide[parties.side(of: $0.entity)] ?? [] })
        if mention.name != nil { result.formUnion(named) }
        if mention.isJoined {
            for back in 0...Self.reach { result.formUnion(bySentence[mention.sentence - back] ?? []) }
        }
        return result.sorted()
    }
}
