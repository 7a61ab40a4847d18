internal import EntenteGraph
internal import EntenteText

/// Who goes where, as the text tells it: "Macron flew to Kigali", "Wong is in Tokyo", "Ruto's visit to Ghana". A guest who
/// meets somebody of that state meets him there, though another sentence says so.
struct Journeys {
    private struct Journey {
        var traveller: Int
        /// The state that the traveller acts for.
        var side: Int
        var place: Int
        var sentence: Int
        /// It is still to be made: "will travel to Oslo".
        var isToCome: Bool
    }

    private let finder: MeetingFinder
    private var journeys: [Journey] = []
    private var syntax: Syntax { finder.syntax }

    init(_ finder: MeetingFinder) {
        self.finder = finder
        for token in finder.document.tokens.indices {
            guard let (travellers, goals) = journey(at: token), goals.count == 1,
                let place = PlaceFinder(finder.analysis).place(at: goals[0])
            else { continue }
            for party in finder.parties.parties(travellers) {
                journeys.append(
                    Journey(
                        traveller: party.entity, side: finder.parties.side(of: party.entity), place: place,
                        sentence: Int(finder.document.tokens[token].sentence),
                        isToCome: syntax.factuality(of: token).degree != .actual))
            }
        }
    }

    private func journey(at token: Int) -> (travellers: [Int], goals: [Int])? {
        let lemma = syntax.lemma(token)
        if syntax.partOfSpeech(token) == .verb {
            guard syntax.isOne(token, of: MeetingWords.travelling), !syntax.factuality(of: token).isNegated else {
                return nil
            }
            let predicate = syntax.verbPredicate(token)
            let isVisit = syntax.isOne(token, of: MeetingWords.journey) && !predicate.objects.isEmpty
            return (predicate.subjects, isVisit ? predicate.objects : predicate.obliques(["to", "in"]))
        }
        if syntax.isNominal(token), let marker = syntax.marker(of: token), marker == "in",
            syntax.children(of: token, .cop).contains(where: { syntax.lemma($0) == "be" })
        {
            return (syntax.verbPredicate(token).subjects, [token])
        }
        guard syntax.partOfSpeech(token) == .noun,
            Lexicon.shared.classes(of: lemma, .noun).overlaps(MeetingWords.journey)
        else { return nil }
        let visit = syntax.nounPredicate(token)
        let carrier = syntax.ancestors(of: token).first { syntax.partOfSpeech($0) == .verb }
        let travellers =
            visit.subjects.isEmpty ? carrier.map { syntax.verbPredicate($0).subjects } ?? [] : visit.subjects
        return (travellers, visit.obliques(["to"]))
    }

    /// The traveller, or somebody who may be one of those of the same state who travelled.
    private func isOne(_ party: Int, _ journey: Journey) -> Bool {
        let isPerson = finder.analysis.kind(party) == .person && finder.analysis.kind(journey.traveller) == .person
        return isPerson ? party == journey.traveller : finder.parties.side(of: party) == journey.side
    }

    /// Where those met of whom one had come to the other's state: the place named nearest by, the city before the state.
    func place(of meeting: Meeting) -> EventPlace? {
        // "spoke to Modi": it may have been by telephone.
        let isSpoken = meeting.mentions.allSatisfy { mention in
            mention.form == .any && syntax.partOfSpeech(mention.token) == .verb
                && syntax.isOne(mention.token, of: MeetingWords.conversing)
        }
        guard meeting.form != .call, !isSpoken, let first = meeting.mentions.map(\.sentence).min() else { return nil }
        let parties = finder.parties
        let entities = finder.analysis.entities
        let isHeld = meeting.status?.status.term == .held
        let fitting = journeys.filter { journey in
            if journey.isToCome, isHeld { return false }
            let guests = meeting.parties.filter { isOne($0.party.entity, journey) }
            let home = entities[journey.place].country
            return !guests.isEmpty && home != nil && (-2...5).contains(first - journey.sentence)
                && guests.allSatisfy { parties.home(of: $0.party.entity) != home }
                && meeting.parties.contains { parties.home(of: $0.party.entity) == home }
        }
        let best = fitting.min {
            (entities[$0.place].kind == .country ? 1 : 0, abs(first - $0.sentence))
                < (entities[$1.place].kind == .country ? 1 : 0, abs(first - $1.sentence))
        }
        return best.map { EventPlace(entity: $0.place, confidence: 0.7, reason: .stay) }
    }
}
