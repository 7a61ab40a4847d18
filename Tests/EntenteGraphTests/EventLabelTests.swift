import EntenteGraph
import EntenteText
import Testing

/// What events are called.
@Suite struct EventLabelTests {
    /// The label of an event of an article that says a sentence: by Chile, to Peru, about a pact.
    private func label(
        _ type: Term, _ sentence: String, target: String? = "Peru", object: String? = nil, parties: [String] = [],
        actors: [String] = ["Chile"]
    ) -> String? {
        let articleGraph = article("a") { writer in
            writer.say(sentence)
            let countries = Dictionary(
                uniqueKeysWithValues: ["Chile", "Peru", "Bolivia"].map {
                    ($0, writer.country($0.prefix(2).uppercased(), $0))
                })
            let event = writer.thing(.event)
            writer.fact(event, .eventType, .term(type))
            for actor in actors { if let actor = countries[actor] { writer.fact(event, .actor, .thing(actor)) } }
            if let country = target.flatMap({ countries[$0] }) { writer.fact(event, .target, .thing(country)) }
            if let object {
                let pact = writer.thing(.agreement, object)
                for party in parties { if let party = countries[party] { writer.fact(pact, .party, .thing(party)) } }
                writer.fact(event, .object, .thing(pact))
            }
        }
        return Resolver().resolve([articleGraph]).things.first { $0.kind == .event }?.label
    }

    @Test(arguments: [
        ("Chile rejected Peru on Monday.", "Chile rejects Peru"),
        ("Chile rejected Peru's demand on Monday.", "Chile says no"),
        ("Chile rejected the demand of Peru.", "Chile says no"),
        ("Chile rejected it on Monday.", "Chile rejects Peru"),
        ("Chile rejected its demand on Monday.", "Chile says no"),
    ])
    func whatIsRejectedIsThePartyItself(sentence: String, expected: String) {
        #expect(label(.reject, sentence) == expected)
    }

    @Test(arguments: [
        ("Chile backed Bolivia and Peru in the row.", "Chile supports Peru"),
        ("Chile voiced support for Peru.", "Chile supports Peru"),
        ("Chile spoke in support of Peru.", "Chile supports Peru"),
        ("Chile is an ally of Peru.", "Chile supports Peru"),
        ("Chile gave Peru its full backing.", "Chile supports Peru"),
        ("Chile hailed the decision by Peru to sign.", "Chile gives support"),
        ("Chile hailed closer ties with Peru.", "Chile gives support"),
        ("Chile hailed Peru peace efforts.", "Chile gives support"),
    ])
    func whomSupportIsFor(sentence: String, expected: String) {
        #expect(label(.support, sentence) == expected)
    }

    @Test(arguments: [
        (Term.support, "Chile supports Lima Convention"), (.reject, "Chile rejects Lima Convention"),
        (.request, "Chile makes a request of Peru about Lima Convention"),
        (.accuse, "Chile accuses Peru over Lima Convention"), (.agree, "Chile agrees with Peru on Lima Convention"),
        (.retreat, "Chile retreats from Peru under Lima Convention"),
    ])
    func theObjectIsNamed(type: Term, expected: String) {
        #expect(label(type, "Chile spoke of Peru.", object: "Lima Convention") == expected)
    }

    @Test(arguments: [
        (Term.sanction, "Chile imposes sanctions"), (.accuse, "Chile voices criticism"), (.reject, "Chile says no"),
        (.threaten, "Chile issues a warning"), (.support, "Chile gives support"), (.assault, "Chile attacks"),
        (.request, "Chile makes a request"), (.agree, "Chile agrees"),
    ])
    func withoutAnybodyItIsASentenceStill(type: Term, expected: String) {
        #expect(label(type, "Chile did so.", target: nil) == expected)
    }

    /// An agreement that is called by its parties does not name them once more.
    @Test(arguments: [
        (["Chile", "Peru"], ["Chile", "Peru"], "Chile and Peru agree on a border agreement"),
        (["Chile"], ["Chile", "Peru"], "Chile agrees on a border agreement with Peru"),
        (["Bolivia"], ["Chile", "Peru"], "Bolivia agrees on a border agreement of Chile and Peru"),
        (["Chile", "Peru"], [], "Chile and Peru agree on a border agreement"),
    ])
    func noPartyIsNamedTwice(actors: [String], parties: [String], expected: String) {
        #expect(
            label(
                .agree, "They agreed.", target: nil, object: "border agreement", parties: parties, actors: actors)
                == expected)
    }

    @Test(arguments: [
        (["Secretary-General"], "UN", "United Nations", "Secretary-General of the United Nations"),
        (["President"], "US", "United States", "President of the United States"),
        (["President"], "DO", "Dominican Republic", "President of the Dominican Republic"),
        (["President"], "CL", "Chile", "President of Chile"),
    ])
    func anOfficeHasItsFullestName(titles: [String], key: String, owner: String, expected: String) {
        let told = article("a") { _ = $0.person("Ana Soto", office: titles[0], of: key) }
        var named = told
        for index in named.things.indices where named.things[index].key == key { named.things[index].name = owner }
        let office = Resolver().resolve([named]).things.first { $0.kind == .office }
        #expect(office?.name == expected && office?.label == expected)
    }
}
