import EntenteGraph
import Testing

@Test func occurrencesCarryTheirOwnPassages() {
    #expect(Kind.allCases.filter(\.isOccurrence) == [.event, .meeting, .statement, .position])
}
