import EntenteGraph
import EntenteQuery

extension GraphTools {
    static let all: [Tool] = [
        Tool(
            name: "search", title: "Search things",
            prose: """
                Finds people, countries, organizations, places, offices, agreements, meetings, events, statements and \
                positions by parts of their names, those with the most sentences first, each with its id and a sentence.
                """,
            parameters: [
                Tool.Parameter(
                    name: "text", prose: "Words, or their beginnings, of a name; empty for all.", isRequired: true),
                Tool.Parameter(
                    name: "type", form: .choice(Kind.allCases.map(\.rawValue)), prose: "Only things of this type."),
                limit("things"),
            ]),
        Tool(
            name: "show", title: "Show a thing",
            prose: """
                A page about a thing: its agreements, meetings, positions, statements and deeds by date, each with a \
                sentence; of a country or a body also those of the people who act for it.
                """,
            parameters: [
                thing("thing", "What to show.", isRequired: true),
                thing("with", "Only what this thing has a part in too."), limit("entries of a section, the latest"),
            ]),
        Tool(
            name: "why", title: "Why: every fact of a thing",
            prose:
                "All facts of a thing and about it, each with its sentences, articles, rule and confidence (0 to 1).",
            parameters: [thing("thing", "What to look up.", isRequired: true), limit("facts")]),
        Tool(
            name: "ask", title: "Ask a named question",
            prose: "Answers one of these questions, each row with its sentences:\n"
                + Question.named.map { question in
                    let arguments = question.parameters.map { $0.isOption ? $0.name : "thing" }
                    let needs = arguments.isEmpty ? "" : " (\(arguments.joined(separator: ", ")))"
                    return "\(question.name)\(needs): \(question.prose)"
                }.joined(separator: "\n"),
            parameters: [
                Tool.Parameter(
                    name: "question", form: .choice(Question.named.map(\.name)), prose: "The question's name.",
                    isRequired: true),
                Tool.Parameter(name: "on", prose: "A day, such as 2019-11-22, or an agreement."),
                Tool.Parameter(name: "from", prose: "The first of two days or countries."),
                Tool.Parameter(name: "to", prose: "The second."),
                thing("of", "Whose, or of what."), thing("person", "A person."), thing("by", "By whom."),
                thing("in", "A city, a site or a country."), thing("thing", "What it is about."), limit("rows"),
            ]),
        Tool(
            name: "path", title: "How two things are linked",
            prose: "The shortest chain of facts from one thing to another, each with its sentences.",
            parameters: [
                thing("from", "Where it begins.", isRequired: true), thing("to", "Where it ends.", isRequired: true),
            ]
        ),
        Tool(
            name: "conflicts", title: "Contradictions",
            prose: "Facts that contradict each other, with the sentences of each side.",
            parameters: [thing("thing", "Only what contradicts itself about this thing."), limit("contradictions")]),
    ]

    private static func thing(_ name: String, _ prose: String, isRequired: Bool = false) -> Tool.Parameter {
        Tool.Parameter(
            name: name, prose: "\(prose) A name, another name, or an id such as person/mark-milley.",
            isRequired: isRequired)
    }

    private static func limit(_ items: String) -> Tool.Parameter {
        Tool.Parameter(name: "limit", form: .limit, prose: "How many \(items) at most (10 if not given).")
    }
}

extension Question {
    /// The questions in SPARQL; how two things are linked is a tool of its own.
    static var named: [Question] { all.filter { $0.text != nil } }
}
