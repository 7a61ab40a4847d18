internal import EntenteGraph

/// People, bodies, places and countries.
extension FactScorer {
    mutating func scoreNames() {
        add(.people, matched(gold.people, graph.things(.person)))
        add(.organizations, matched(gold.organizations, graph.things(.organization)))
        add(.places, matched(gold.places, graph.things(.place)))
        scoreCountries()
    }

    private mutating func scoreCountries() {
        let found = graph.things(.country)
        for thing in found {
            for code in graph.texts(thing, .iso3166) where countryOf[code.uppercased()] == nil {
                countryOf[code.uppercased()] = thing
            }
        }
        let countries = Set(countryOf.values)
        thingOf.merge(countryOf) { $1 }
        let wanted = Set(gold.countries)
        let optional = Set(gold.optionalCountries)
        let spared = Set(optional.filter { $0.count > 2 }.map(NormalizedText.name))
        let nameless = found.filter { !countries.contains($0) && graph.names($0).isDisjoint(with: spared) }
        add(
            .countries, right: wanted.intersection(countryOf.keys).count,
            wrong: Set(countryOf.keys).subtracting(wanted).subtracting(optional).sorted()
                + nameless.map(name),
            missed: wanted.subtracting(countryOf.keys).sorted())
    }
}
