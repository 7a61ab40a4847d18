internal import EntenteGraph

/// Agreements, their parties and their dates.
extension FactScorer {
    mutating func scoreAgreements() {
        let matches = matched(gold.agreements, graph.things(.agreement))
        add(.agreements, matches)
        for row in gold.agreements {
            let thing = matches.thingOf[row.key]
            if thing == nil, row.isOptional { continue }
            if thing == nil { miss(.agreements, row.name, at: row.at) }
            scoreParties(of: row, thing)
            scoreDates(of: row, thing)
        }
    }

    private mutating func scoreParties(of row: GoldArticle.Agreement, _ thing: Int?) {
        let facts = thing.map { graph.facts($0, .party) } ?? []
        let have = Set(facts.compactMap(\.value.thing))
        let good = row.parties.filter { thingOf[$0].map(have.contains) ?? false }
        let accepted = things(of: row.parties + row.optionalParties)
        add(
            .parties, right: good.count,
            wrong: have.subtracting(accepted).sorted().map { "\(row.key): \(name($0))" },
            missed: row.parties.filter { !good.contains($0) }.map { "\(row.key): \($0)" })
        for fact in facts {
            judge([fact], .parties, isRight: fact.value.thing.map(accepted.contains) ?? false)
        }
    }

    private mutating func scoreDates(of row: GoldArticle.Agreement, _ thing: Int?) {
        let kinds: [(name: String, property: Property, wanted: [String])] = [
            ("signed", .signedOn, row.signed), ("inForce", .inForceFrom, row.inForce),
            ("expires", .expiresOn, row.expires),
        ]
        for kind in kinds {
            let have = graph.dates(thing, kind.property)
            let found = have.sorted().map { "\(row.key) \(kind.name) \($0)" }
            let isRight = !have.isDisjoint(with: kind.wanted)
            if isRight {
                add(.agreementDates, right: 1)
            } else if let date = kind.wanted.min() {
                add(.agreementDates, right: 0, wrong: found, missed: ["\(row.key) \(kind.name) \(date)"])
            } else if !have.isEmpty, !row.open.contains(kind.name) {
                add(.agreementDates, right: 0, wrong: found)
            } else {
                continue
            }
            guard let thing else { continue }
            for fact in graph.facts(thing, kind.property) {
                judge([fact], .agreementDates, isRight: graph.date(fact).map(kind.wanted.contains) ?? false)
            }
        }
    }
}
