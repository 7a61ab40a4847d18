import EntenteGraph
import Testing

@Test func occurrencesCarryTheirOwnPassages() {
    #expect(Kind.allCases.filter(\.isOccurrence) == [.event, .meeting, .statement, .position])
}

@Test func timedRelationsCarryTheirOwnPassages() {
    #expect(Kind.allCases.filter(\.isTimedRelation) == [.tenure, .membership])
    #expect(Kind.allCases.filter(\.hasOwnPassages) == [.event, .meeting, .statement, .position, .tenure, .membership])
}
