internal import EntenteGraph
internal import EntenteKnowledge
internal import EntenteText

/// Links the "here" of "met here on Monday" to the city of the article's dateline.
struct HereReferents {
    func resolve(in analysis: inout Analysis) {
        let document = analysis.document
        guard let city = document.article.datelinePlace?.split(separator: ",").first.map(String.init) else { return }
        for token in document.tokens.indices where document.tokens[token].norm == "here" && isSite(token, analysis) {
            let place = place(called: city, &analysis)
            analysis.add(Mention(at: token, entities: [place], form: .location, confidence: 0.85))
        }
        analysis.sortMentions()
    }

    /// Where somebody met, came or spoke, as the author tells it.
    private func isSite(_ here: Int, _ analysis: Analysis) -> Bool {
        let syntax = analysis.syntax
        guard analysis.mentionOfToken[here] < 0, !analysis.quotations.contains(here),
            let verb = syntax.head(of: here), syntax.relation(here) == .advmod
        else { return false }
        return syntax.isOne(verb, of: Self.done)
    }

    private static let done = [
        MeetingWords.meeting, MeetingWords.carriers, MeetingWords.travelling, MeetingWords.receiving,
    ].reduce(into: WordClasses()) { $0.formUnion($1) }

    /// "LA PAZ" as "La Paz".
    private static func written(_ city: String) -> String {
        guard !city.contains(where: \.isLowercase) else { return city }
        return city.lowercased().split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }
            .joined(separator: " ")
    }

    /// The city among the places of the article, or a new one.
    private func place(called city: String, _ analysis: inout Analysis) -> Int {
        let known = Knowledge.shared.entries(for: city, kinds: .init(.capital, .place)).first.map {
            Knowledge.shared.places[Int($0.index)]
        }
        let name = known?.name ?? Self.written(city)
        if let place = analysis.entities.firstIndex(where: { entity in
            entity.kind == .place && ([entity.name] + entity.aliases).contains { $0.lowercased() == name.lowercased() }
        }) {
            return place
        }
        let country = known?.country.map { Knowledge.shared.countries[$0].id }
        analysis.entities.append(Entity(kind: .place, name: name, country: country))
        return analysis.entities.count - 1
    }
}
