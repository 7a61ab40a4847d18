internal import EntenteKnowledge
internal import EntenteText

extension OfficeFinder {
    /// "Hakainde Hichilema succeeded Edgar Lungu as president of Zambia": the one holds the office, the other did.
    func successions(_ people: [Int], _ holdings: inout [OfficeHolding], _ analysis: inout Analysis) {
        let syntax = analysis.syntax
        for verb in syntax.tokens.indices {
            guard let told = Succession(verb: verb, in: syntax), let noun = told.office else { continue }
            func mention(_ tokens: [Int]) -> Int? {
                let named = people.filter { analysis.mentions[$0].tokens.contains(where: tokens.contains) }
                return named.count == 1 ? named[0] : nil
            }
            guard let later = mention(told.later),
                let phrase = TitlePhrase.starting(
                    at: syntax.subtree(of: noun).lowerBound + 1, in: analysis, knowledge: knowledge),
                phrase.tokens.contains(noun)
            else { continue }
            if let earlier = mention(told.earlier) {
                var former = phrase
                former.term = .former
                add(
                    former, to: analysis.mentions[earlier], earlier, rule: "office-succession", confidence: 0.85,
                    &holdings,
                    &analysis)
            }
            add(
                phrase, to: analysis.mentions[later], later, rule: "office-succession", confidence: 0.85, &holdings,
                &analysis)
        }
    }
}
