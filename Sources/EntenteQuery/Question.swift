import CQuestions
package import EntenteGraph
import EntenteText

/// A question that is asked of graphs again and again: which agreements are in force, whom did a person meet.
///
/// It is a file of SPARQL in `Sources/CQuestions/questions`, which any engine runs as it is. Its first comment says what it
/// asks, and after an empty line of comment what its parameters are:
///
///     # Whom a person met, or is to meet.
///     #
///     # --person: Person
///     SELECT … WHERE {
///       VALUES ?person { <https://w3id.org/entente/id/person/mark-esper> }
///
/// A parameter's value stands in the one `VALUES` of its name; another value comes in its place (``query(_:)``). A last line
/// of the head, `# Rests on: ?meeting`, names the variables of what a row tells of, whose sentences are its evidence.
package struct Question: Sendable {
    package struct Parameter: Sendable, Hashable {
        /// `on` of `--on`; `THING` of one that is no option.
        package var name: String
        package var isOption: Bool
        /// What its value is: things of these kinds, or a day where there are none.
        package var kinds: [Kind]

        package var isDay: Bool { kinds.isEmpty }
        /// As it is typed: `--on DAY`, `--person NAME`, `THING`.
        package var usage: String { isOption ? "--\(name) \(isDay ? "DAY" : "NAME")" : name }
    }

    package let name: String
    /// What it asks, in a sentence or two.
    package let prose: String
    package let parameters: [Parameter]
    /// The variables of what a row tells of.
    package let grounds: [String]
    /// The SPARQL text, with an example's values; nil of what SPARQL cannot ask (``PathFinder``).
    package let text: String?

    /// All that there are, in the order in which they are listed.
    package static let all: [Question] =
        (0..<cq_question_count()).map { number in
            let bytes = UnsafeBufferPointer(start: cq_question_bytes(number), count: cq_question_length(number))
            return Question(String(cString: cq_question_name(number)), String(decoding: bytes, as: UTF8.self))
        } + [path]

    /// How two things are linked; its answer is a walk through the graph.
    package static let path = Question(
        name: "path", prose: "How two things are linked: the shortest chain of facts from one to the other.",
        parameters: ["from", "to"].map { Parameter(name: $0, isOption: true, kinds: Kind.allCases) }, grounds: [],
        text: nil)

    private init(name: String, prose: String, parameters: [Parameter], grounds: [String], text: String?) {
        self.name = name
        self.prose = prose
        self.parameters = parameters
        self.grounds = grounds
        self.text = text
    }

    package init(_ name: String, _ text: String) {
        var prose: [String] = []
        var parameters: [Parameter] = []
        var grounds: [String] = []
        var isProse = true
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            guard line.hasPrefix("#") else { break }
            let words = String(line.dropFirst(2))
            if words.isEmpty {
                isProse = false
            } else if words.hasPrefix("Rests on: ") {
                grounds = words.dropFirst(10).split(separator: " ").map { String($0.dropFirst()) }
            } else if isProse {
                prose.append(words)
            } else {
                parameters.append(Parameter(words))
            }
        }
        self.init(name: name, prose: prose.joined(separator: " "), parameters: parameters, grounds: grounds, text: text)
    }

    /// What is wrong with the values given for the parameters, by their names; nil where nothing is.
    package func complaint(about given: [String: String]) -> String? {
        if let missing = parameters.first(where: { given[$0.name] == nil }) { return "\(name) needs \(missing.usage)" }
        let names = Set(parameters.map(\.name))
        if let stray = given.keys.sorted().first(where: { !names.contains($0) }) { return "\(name) has no --\(stray)" }
        for parameter in parameters where parameter.isDay {
            if let day = given[parameter.name], CalendarDate(day) == nil {
                return "\(parameter.usage): “\(day)” is no day; one is written as 2019-11-22"
            }
        }
        return nil
    }

    /// The text with values in place of the example's: each an IRI in angle brackets or a literal.
    package func query(_ values: [String: String]) -> String {
        var query = text ?? ""
        for parameter in parameters {
            let opening = "VALUES ?\(parameter.name) { "
            guard let value = values[parameter.name], let start = query.firstRange(of: opening)?.upperBound,
                let end = query[start...].firstRange(of: " }")?.lowerBound
            else { continue }
            query.replaceSubrange(start..<end, with: value)
        }
        return query
    }

    /// The same, with ``grounds`` as columns too.
    package func queryWithGrounds(_ values: [String: String]) -> String {
        var query = query(values)
        if let end = query.firstRange(of: " WHERE {")?.lowerBound {
            query.insert(contentsOf: grounds.map { " ?\($0)" }.joined(), at: end)
        }
        return query
    }
}

extension Question.Parameter {
    /// Reads `--on: day`, `--in: Place, Country`, `THING: any`.
    fileprivate init(_ line: String) {
        let parts = line.split(separator: ":", maxSplits: 1).map(String.init)
        isOption = parts[0].hasPrefix("--")
        name = isOption ? String(parts[0].dropFirst(2)) : parts[0]
        let words = (parts.count > 1 ? parts[1] : "").split { $0 == " " || $0 == "," }.map(String.init)
        kinds = words == ["any"] ? Kind.allCases : words.compactMap(Kind.init(rawValue:))
    }
}
