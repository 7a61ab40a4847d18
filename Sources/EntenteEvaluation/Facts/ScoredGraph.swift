internal import EntenteGraph
internal import EntenteText

/// A graph with what the comparison asks of it: names as they are compared, and what is asserted, by property.
struct ScoredGraph {
    let graph: Graph
    private let reading: GraphReading
    private let namesOfThing: [Set<String>]
    private let wordsOfPassage: [Set<String>]

    init(_ graph: Graph) {
        self.graph = graph
        reading = GraphReading(graph)
        namesOfThing = graph.things.map { thing in
            Set((thing.name.map { [$0] } ?? []).map(NormalizedText.name) + thing.aliases.map(NormalizedText.name))
        }
        wordsOfPassage = graph.passages.map { Set(NormalizedText.words($0.passage.text)) }
    }

    func id(_ thing: Int) -> String { graph.things[thing].id }

    /// The things of a kind, by identifier.
    func things(_ kind: Kind) -> [Int] { graph.things.indices.filter { graph.things[$0].kind == kind } }

    /// The name and all other names.
    func names(_ thing: Int) -> Set<String> { namesOfThing[thing] }

    /// The full name alone.
    func fullName(_ thing: Int) -> Set<String> {
        Set([graph.things[thing].name].compactMap { $0 }.map(NormalizedText.name))
    }

    /// Asserted facts of a thing; what the text denies is none.
    func facts(_ thing: Int, _ properties: Property...) -> [Fact] {
        reading.facts(of: thing).filter { $0.polarity && properties.contains($0.property) }
    }

    func values(_ thing: Int, _ property: Property) -> [Value] { facts(thing, property).map(\.value) }
    func things(_ thing: Int, _ property: Property) -> [Int] { values(thing, property).compactMap(\.thing) }
    func texts(_ thing: Int, _ property: Property) -> [String] { values(thing, property).compactMap(\.text) }
    func terms(_ thing: Int, _ property: Property) -> [Term] { values(thing, property).compactMap(\.term) }

    func dates(_ thing: Int?, _ property: Property = .occursOn) -> Set<String> {
        guard let thing else { return [] }
        return Set(facts(thing, property).compactMap(date))
    }

    /// Subject, property, value and sentences.
    func description(of fact: Fact) -> String {
        let passages = Set(fact.evidence.map(\.passage)).sorted().map { graph.passages[$0].passage.text }
        return "\(reading.words(.thing(fact.subject))) \(fact.property.rawValue) \(reading.words(fact.value)) | "
            + passages.joined(separator: " / ")
    }

    /// The date that a fact gives.
    func date(_ fact: Fact) -> String? { fact.value.date?.description }

    /// The passages that a thing stands in; of a happening also those that its facts rest on.
    func passages(of thing: Int) -> Set<Int> {
        var passages = Set(graph.things[thing].passages)
        guard graph.things[thing].kind.isOccurrence else { return passages }
        for fact in reading.facts(of: thing) where fact.polarity { passages.formUnion(fact.evidence.map(\.passage)) }
        return passages
    }

    /// True where one of the passages of a thing has four in five of some words.
    func tells(_ thing: Int, _ words: [String]) -> Bool {
        passages(of: thing).contains { passage in
            Double(words.count { wordsOfPassage[passage].contains($0) }) >= 0.8 * Double(words.count)
        }
    }
}
