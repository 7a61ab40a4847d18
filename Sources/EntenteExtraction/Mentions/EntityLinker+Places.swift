internal import EntenteGraph
internal import EntenteKnowledge
internal import EntenteText

/// Countries, capitals, seats of government and other places.
extension EntityLinker {
    /// "The North" means a country only where the text names one that it can be a part of.
    func contextualCountries(_ names: [NameCandidate]) -> Set<Int> {
        var named: Set<Int> = []
        for name in names {
            switch name.sense {
            case .country(let index, _): named.insert(index)
            case .capital(let index): if let country = Knowledge.shared.places[index].country { named.insert(country) }
            default: break
            }
        }
        return Set(
            Knowledge.shared.contextualForms.indices.filter {
                !named.isDisjoint(with: Knowledge.shared.contextualForms[$0].licensedBy)
            })
    }

    mutating func country(_ index: Int) -> Int {
        let country = Knowledge.shared.countries[index]
        return entity(
            key: "country " + country.id,
            Entity(kind: .country, name: country.name, key: country.id, country: country.id))
    }

    mutating func linkCountry(_ index: Int, _ tokens: Range<Int>, form: Mention.Form) {
        // "in Nagorno-Karabakh", "the Karabakh truce": a land that few take for a state is where something is.
        if Knowledge.shared.countries[index].status == .deFacto {
            let use = LocationUse(syntax: analysis.syntax)
            if use.isLocation(tokens) || use.isSpokenOf(tokens) {
                linkPlace(Knowledge.shared.countries[index].name, country: nil, tokens)
                return
            }
            let relation = analysis.syntax.relation(analysis.syntax.head(of: tokens))
            if [.compound, .amod, .nmodDesc].contains(relation) { return }
        }
        let entity = country(index)
        if form == .name { analysis.entities[entity].add(name: analysis.document.name(tokens)) }
        add(tokens, [entity], form)
    }

    mutating func linkCapital(_ index: Int, _ tokens: Range<Int>) {
        let place = Knowledge.shared.places[index]
        let head = analysis.syntax.head(of: tokens)
        // "the Paris climate deal": part of a description, neither the city nor its government.
        if modifiesAgreement(head) && !isHyphenated(tokens) { return }
        if LocationUse(syntax: analysis.syntax).isLocation(tokens) || isBesideState(tokens, place) {
            linkPlace(place.name, country: place.country, tokens)
        } else if let union = unionSeated(in: place) {
            let body = entity(
                key: "organization \(union)",
                Entity(
                    kind: .organization, name: Knowledge.shared.organizations[union].name,
                    key: Knowledge.shared.organizations[union].wikidata))
            add(tokens, [body], .government)
        } else if let index = place.country {
            add(tokens, [country(index)], .government)
        }
    }

    /// "Sofia, Bulgaria": no government.
    func isBesideState(_ tokens: Range<Int>, _ place: Place) -> Bool {
        let document = analysis.document
        let end = document.sentence(of: tokens.lowerBound).tokens.upperBound
        guard tokens.upperBound + 1 < end, document.tokens[tokens.upperBound].norm == ",",
            let match = document.match(at: tokens.upperBound + 1, before: end, .country),
            let entry = match.first(.country), Int(entry.index) == place.country
        else { return false }
        return match.tokens.upperBound >= end || document.tokens[match.tokens.upperBound].norm != "and"
    }

    /// "London and Brussels": the union whose seat it is, where the text speaks of that and not of the state around it.
    func unionSeated(in place: Place) -> Int? {
        guard place.name == "Brussels", let state = place.country, !namedCountries.contains(state) else { return nil }
        return seatedUnion
    }

    func isHyphenated(_ tokens: Range<Int>) -> Bool {
        let document = analysis.document
        return tokens.upperBound < document.tokens.count && document.isHyphen(tokens.upperBound)
            || tokens.lowerBound > 0 && document.isHyphen(tokens.lowerBound - 1)
    }

    func modifiesAgreement(_ head: Int) -> Bool {
        guard analysis.syntax.relation(head) == .compound, let noun = analysis.syntax.head(of: head) else {
            return false
        }
        // "the Paris goals": those of the treaty.
        if ["goal", "target", "rulebook", "objective", "process"].contains(analysis.syntax.lemma(noun)) { return true }
        return analysis.document.isKnown(noun, as: .agreementKind)
    }

    mutating func linkSeat(_ index: Int, _ tokens: Range<Int>) {
        let seat = Knowledge.shared.seats[index]
        if seat.isPlace, LocationUse(syntax: analysis.syntax).isLocation(tokens) {
            linkPlace(seat.name, country: seat.country, tokens)
            return
        }
        let body = entity(
            key: "organization " + seat.name,
            Entity(kind: .organization, name: seat.name, country: Knowledge.shared.countries[seat.country].id))
        analysis.entities[body].mentions.append(analysis.mentions.count)
        add(tokens, [country(seat.country)], .government)
    }

    mutating func linkPlace(_ name: String, country: Int?, _ tokens: Range<Int>) {
        let text = analysis.document.name(tokens)
        let place = entity(
            key: "place " + name,
            Entity(kind: .place, name: text, country: country.map { Knowledge.shared.countries[$0].id }))
        analysis.entities[place].add(name: text)
        add(tokens, [place], .location)
    }
}
