import EntenteGraph
import EntenteText
import Testing

/// Which descriptions of agreements are one, and what the agreement is called then.
@Suite struct AgreementIdentityTests {
    /// What an article of a day says of an agreement: its parties, and the states that the sentence speaks of.
    private func told(
        _ name: String, _ aliases: [String] = [], parties: [String] = [], near states: [String] = [],
        signed: PartialDate? = nil, on day: String? = nil
    ) -> ArticleGraph {
        article("\(name) \(parties) \(states) \(day ?? "")", published: day) {
            $0.say("\(name) is told of.")
            let agreement = $0.agreement(name, aliases, parties: parties)
            for state in states { _ = $0.country(state) }
            if let signed { $0.fact(agreement, .signedOn, .date(signed)) }
        }
    }

    private func count(_ articles: ArticleGraph...) -> Int { Resolver().resolve(articles).ids(.agreement).count }

    @Test func aDescriptionWithoutPartiesIsThatOfTheStatesItSpeaksOf() {
        let ceasefire = told("ceasefire", parties: ["CL", "PE"], on: "2020-01-10")
        #expect(count(ceasefire, told("truce", near: ["CL", "PE"], on: "2020-01-12")) == 1)
        #expect(count(ceasefire, told("truce", parties: ["PE"], near: ["CL"], on: "2020-01-12")) == 1)
        #expect(count(ceasefire, told("truce", near: ["CL", "BO"], on: "2020-01-12")) == 2)
        #expect(count(ceasefire, told("truce", parties: ["BO"], near: ["CL", "PE"], on: "2020-01-12")) == 2)
        #expect(count(ceasefire, told("truce", near: ["CL", "PE"], on: "2020-05-12")) == 2)
        let later = told("ceasefire", near: ["CL", "PE"], on: "2020-01-11")
        #expect(count(told("ceasefire", near: ["CL", "PE"], on: "2020-01-10"), later) == 2)
    }

    @Test func whatOneArticleTellsApartStaysTwo() {
        let both = article("both", published: "2020-01-10") {
            _ = $0.agreement("peace treaty", parties: ["CL", "PE"])
            _ = $0.agreement("trade deal", parties: ["CL", "PE"])
        }
        #expect(count(both, told("trade pact", parties: ["CL", "PE"], on: "2020-01-11")) == 2)
        #expect(count(both, told("peace deal", parties: ["CL", "PE"], on: "2020-01-11")) == 2)
    }

    @Test func whatHasADateOfItsOwnIsOfThatYear() {
        let treaty = told(
            "Treaty of Arica", ["border treaty"], parties: ["BO", "CL", "PE"], signed: .year(1999), on: "2010-01-10")
        #expect(count(treaty, told("1999 border pact", parties: ["CL"], signed: .year(1999), on: "2019-05-01")) == 1)
        #expect(count(treaty, told("2001 border pact", parties: ["CL"], signed: .year(2001), on: "2019-05-01")) == 2)
        #expect(count(treaty, told("1999 trade pact", parties: ["CL"], signed: .year(1999), on: "2019-05-01")) == 2)
        #expect(count(treaty, told("1999 border pact", parties: ["AR"], signed: .year(1999), on: "2019-05-01")) == 2)
    }

    @Test(arguments: [
        // Names that many agreements have, of two articles that name no parties.
        ("Joint Declaration", "Joint Declaration", 2), ("Framework Agreement", "Framework Agreement", 2),
        ("MOU", "memorandum of understanding", 2), ("National Security Memorandum", "National Security Memorandum", 2),
        ("Ottawa Declaration", "Ottawa Treaty", 2), ("Ottawa Declaration", "Ottawa Accord", 1),
        ("hostage deal", "hostage deal", 2), ("Arica Protocol", "Arica Protocol", 1),
    ])
    func formsAreNoNames(_ one: String, _ other: String, _ expected: Int) {
        #expect(count(told(one, on: "2020-01-10"), told(other, on: "2020-02-10")) == expected)
    }

    @Test func aCeasefireOfAPlaceIsOfItsTime() {
        let first = told("Arica ceasefire", on: "2014-08-01")
        #expect(count(first, told("Arica ceasefire", on: "2014-08-20")) == 1)
        #expect(count(first, told("Arica ceasefire", on: "2021-05-20")) == 2)
    }

    @Test func aMemorandumIsNoTreatyWithAName() {
        let treaty = told("Arica Free Trade Agreement", parties: ["BO", "CL", "PE"], on: "2020-01-10")
        #expect(count(treaty, told("memorandum of understanding", parties: ["CL", "PE"], on: "2020-01-11")) == 2)
        #expect(count(treaty, told("free trade deal", parties: ["BO", "CL", "PE"], on: "2020-01-11")) == 1)
    }

    @Test(
        arguments: [
            (["breakthrough ceasefire"], ["CL", "PE"], day("2020-01-10"), "ceasefire of CL and PE, January 2020"),
            (["long-negotiated peace treaty"], ["CL", "PE"], .year(2019), "peace treaty of CL and PE, 2019"),
            (["2015 nuclear deal"], ["PE"], .year(2015), "nuclear deal with PE, 2015"),
            (["U.S.-brokered truce"], ["PE"], nil, "truce in PE, reported in May 2021"),
            (["alleged 'secret' trade deal"], [], nil, "trade deal, reported in May 2021"),
            (["MOU"], ["CL", "PE"], nil, "memorandum of understanding of CL and PE, reported in May 2021"),
            (["Joint Declaration"], ["CL", "PE"], nil, "joint declaration of CL and PE, reported in May 2021"),
            (
                ["deal between Chile and Peru", "six-week Arica prisoner deal"], ["CL", "PE"], nil,
                "Arica prisoner deal of CL and PE, reported in May 2021"
            ),
            (["Arica Accord"], ["CL", "PE"], .year(2019), "Arica Accord"),
            (
                ["General Security of Military Information Agreement"], ["CL", "PE"], nil,
                "General Security of Military Information Agreement"
            ),
        ] as [([String], [String], PartialDate?, String)])
    func names(_ names: [String], _ parties: [String], _ signed: PartialDate?, _ expected: String) {
        let graph = Resolver().resolve([
            told(names[0], Array(names.dropFirst()), parties: parties, signed: signed, on: "2021-05-02")
        ])
        let agreement = graph.things.first { $0.kind == .agreement }
        #expect(agreement?.label == expected)
        #expect(names.allSatisfy { $0 == agreement?.name || agreement?.aliases.contains($0) ?? false })
    }
}
