package import EntenteGraph
internal import EntenteText

extension ArticleGraph {
    /// Holds the article to the day of its publication: nothing that it tells as held has a later date.
    ///
    /// What is said to have been held on a whole day to come, with a date that is surely its own, is planned ("is hosting
    /// a summit on Friday"). Of any other the date is taken away and noted ("thanked them for the help since May", where
    /// May was taken for the next). So is the later date of something said.
    package mutating func endAtPublication() {
        guard let published = source.published else { return }
        var isHeld = Array(repeating: false, count: things.count)
        for fact in facts where fact.property == .status && fact.polarity && fact.value == .term(.held) {
            isHeld[fact.subject] = true
        }
        var planned: [Int: [Evidence]] = [:]
        var undated: [Int] = []
        for (index, fact) in facts.enumerated() where fact.property == .occursOn && fact.polarity {
            let isSaid = [.statement, .position].contains(things[fact.subject].kind)
            guard isSaid || isHeld[fact.subject], let date = fact.value.date, let day = date.earliest, day > published
            else { continue }
            if !isSaid, date.earliest == date.latest, fact.evidence.contains(where: { $0.confidence >= Self.sure }) {
                planned[fact.subject, default: []] += fact.evidence
            } else {
                undated.append(index)
            }
        }
        if planned.isEmpty, undated.isEmpty { return }
        for index in facts.indices where facts[index].property == .status && facts[index].value == .term(.held) {
            guard facts[index].polarity, var evidence = planned[facts[index].subject] else { continue }
            for piece in evidence.indices { evidence[piece].rule = "day-to-come" }
            facts[index].value = .term(.planned)
            facts[index].evidence = evidence
        }
        omissions = (omissions + undated.flatMap { omissions(of: facts[$0]) }).sorted()
        for index in undated.reversed() { facts.remove(at: index) }
    }

    /// A date is surely that of what it is told of from this confidence on.
    private static let sure = 0.75

    private func omissions(of fact: Fact) -> [Omission] {
        fact.evidence.map { piece in
            let passage = passages[piece.passage]
            return Omission(
                code: OmissionCode.dateToCome.rawValue, message: OmissionCode.dateToCome.message, start: passage.start,
                end: passage.end, text: passage.text, candidates: [fact.value.date?.description ?? ""])
        }
    }
}
