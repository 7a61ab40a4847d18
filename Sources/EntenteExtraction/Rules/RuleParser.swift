internal import EntenteGraph
internal import EntenteText

/// Reads the rules of a file.
///
/// - `rule NAME => KIND …` begins a rule.
/// - `verb`, `noun`, `adj`, `pron` and words: the trigger; `@class` stands for all words of a class of the lexicon, `call off` for a verb
///   with its particle or preposition.
/// - `event` alone: the rule is asked of every word that tells an event.
/// - `ROLE: PATH | PATH`: who fills a role, by the first path that leads to somebody; `ROLE+:` takes all whom it leads to;
///   `ROLE?:` may stay empty; `= WORDS` behind it asks for certain words, `:: KINDS` for certain kinds of things or types of events.
/// - `PATH | PATH = WORDS`: a condition; `unless: …` the opposite of one.
/// - `when: negated planned`: what the factuality must be.
/// - `+ SENTENCE => FACTS` and `- SENTENCE`: examples, which the tests run.
///
/// A path is steps joined by `>`: `subj`, `obj`, `iobj` (recipient), `comp` (head of a clausal complement), `clause` (those inside a complement),
/// `near` (objects, complements and modifiers, wherever the parse has put them), `mod` (attributes), `poss` (possessor), `appos`, `bearer`
/// (what an apposition stands beside), `csubj` (a clause as subject), `head` (what it hangs on), `said` (the verb of saying above), `carrier` (who does what the noun names), `aux`, `mark` (its own preposition), `rel` (the
/// relative clause on it), `teller` (who says what it hangs on), `self`; any
/// other word is a preposition, and `nearby` is the preposition "near".
package struct RuleParser {
    /// A line that cannot be read as a rule or as words.
    package struct Malformed: Error, Hashable, CustomStringConvertible {
        package var file: String
        package var line: Int
        package var message: String

        init(_ file: RuleFile, _ line: Int, _ message: String) {
            (self.file, self.line, self.message) = (file.name, line, message)
        }

        package var description: String { "\(file):\(line): \(message)" }

        var diagnostic: Diagnostic {
            Diagnostic(
                .error, code: "bad-rule", message: message, path: RuleFile.path(of: file), line: line,
                remedy: "mend the line; Rules.md in EntenteExtraction's documentation tells how they are written")
        }
    }

    private let lexicon: Lexicon
    private let file: RuleFile

    package init(_ file: RuleFile, lexicon: Lexicon) {
        self.file = file
        self.lexicon = lexicon
    }

    package func rules() throws(Malformed) -> [Rule] {
        var rules: [Rule] = []
        for (number, text) in file.lines {
            let line = Line(text: trimmed(text), number: number)
            if let header = line.text.dropPrefix("rule ") {
                rules.append(try rule(header, line))
            } else if rules.isEmpty {
                throw malformed(line, "a file begins with a rule")
            } else {
                try add(line, to: &rules[rules.count - 1])
            }
        }
        var names: Set<String> = []
        for rule in rules where !names.insert(rule.name).inserted {
            throw Malformed(file, rule.line, "two rules are called \(rule.name)")
        }
        return rules
    }

    private struct Line {
        var text: Substring
        var number: Int
    }

    private func malformed(_ line: Line, _ message: String) -> Malformed {
        Malformed(file, line.number, message)
    }

    private func rule(_ header: Substring, _ line: Line) throws(Malformed) -> Rule {
        let words = header.split(separator: " ")
        guard words.count >= 3, words[1] == "=>" else { throw malformed(line, "expected: rule NAME => KIND") }
        return Rule(
            name: String(words[0]), kind: String(words[2]), qualifiers: words.dropFirst(3).map(String.init),
            line: line.number)
    }

    private func add(_ line: Line, to rule: inout Rule) throws(Malformed) {
        if let text = line.text.dropPrefix("+ ") {
            let halves = text.split(separator: "=>", maxSplits: 1)
            guard halves.count == 2 else { throw malformed(line, "expected: + SENTENCE => FACTS") }
            rule.examples.append(
                .init(
                    sentence: String(trimmed(halves[0])), expected: String(trimmed(halves[1])), line: line.number))
        } else if let text = line.text.dropPrefix("- ") {
            rule.examples.append(.init(sentence: String(trimmed(text)), expected: nil, line: line.number))
        } else if let (part, words) = trigger(line.text) {
            for word in words.split(separator: ",") {
                rule.triggers += try triggers(String(trimmed(word)), part, line)
            }
        } else if line.text == "event" {
            rule.isOfEvents = true
        } else if let text = line.text.dropPrefix("when:") {
            rule.factuality = try factuality(text, line)
        } else if let text = line.text.dropPrefix("unless:") {
            rule.conditions.append(try condition(text, isNegative: true, line))
        } else if let colon = line.text.firstIndex(of: ":") {
            rule.roles.append(try role(line.text[..<colon], line.text[line.text.index(after: colon)...], line))
        } else {
            rule.conditions.append(try condition(line.text, isNegative: false, line))
        }
    }

    private func trigger(_ text: Substring) -> (PartOfSpeech, Substring)? {
        for (name, part) in [("verb ", PartOfSpeech.verb), ("noun ", .noun), ("adj ", .adj), ("pron ", .pron)] {
            if let words = text.dropPrefix(name) { return (part, words) }
        }
        return nil
    }

    private func triggers(_ text: String, _ part: PartOfSpeech, _ line: Line) throws(Malformed) -> [Rule.Trigger] {
        guard text.hasPrefix("@") else {
            let words = text.split(separator: " ").map(String.init)
            guard let first = words.first, let last = words.last, words.count < 3 else {
                throw malformed(line, "a trigger is a word, or a word and its particle")
            }
            let isPair = words.count == 2
            return [
                Rule.Trigger(
                    word: Lexicon.Word(
                        lemma: Symbol(part == .verb ? first : last),
                        companion: isPair ? Symbol(part == .verb ? last : first) : nil, partOfSpeech: part, text: text))
            ]
        }
        guard let number = lexicon.number(of: String(text.dropFirst())) else {
            throw malformed(line, "the lexicon has no class \(text)")
        }
        return lexicon.words(of: number).filter { $0.partOfSpeech == part }.map { Rule.Trigger(word: $0) }
    }

    private func factuality(_ text: Substring, _ line: Line) throws(Malformed) -> Rule.FactualityTest {
        var test = Rule.FactualityTest(isNegated: false, degrees: [])
        for word in text.split(separator: " ") {
            if word == "negated" {
                test.isNegated = true
            } else if let degree = Factuality.Degree(rawValue: String(word)) {
                test.degrees.insert(degree)
            } else {
                throw malformed(line, "\(word) is no factuality")
            }
        }
        return test
    }

    private func condition(_ text: Substring, isNegative: Bool, _ line: Line) throws(Malformed) -> Rule.Condition {
        let halves = text.split(separator: "=", maxSplits: 1)
        guard let paths = halves.first else { throw malformed(line, "a path is missing") }
        return Rule.Condition(
            isNegative: isNegative, paths: try self.paths(paths, line),
            words: halves.count == 2 ? try words(halves[1], line) : nil)
    }

    private func role(_ name: Substring, _ text: Substring, _ line: Line) throws(Malformed) -> Rule.Role {
        var name = trimmed(name)
        var role = Rule.Role(name: Symbol(""), isMany: false, isOptional: false, paths: [], words: nil)
        while let last = name.last, last == "+" || last == "?" {
            if last == "+" { role.isMany = true } else { role.isOptional = true }
            name.removeLast()
        }
        var text = text
        if let colons = text.firstRange(of: "::") {
            for word in text[colons.upperBound...].split(separator: "|") {
                let word = String(trimmed(word))
                if let kind = Kind(rawValue: word) {
                    role.kinds.insert(kind)
                } else if let type = Term(rawValue: word) {
                    role.types.insert(type)
                } else {
                    throw malformed(line, "\(word) is no kind of thing or type of event")
                }
            }
            text = text[..<colons.lowerBound]
        }
        let halves = text.split(separator: "=", maxSplits: 1)
        guard !name.isEmpty, let paths = halves.first else { throw malformed(line, "expected: ROLE: PATH") }
        role.name = Symbol(String(name))
        role.paths = try self.paths(paths, line)
        if halves.count == 2 { role.words = try words(halves[1], line) }
        return role
    }

    private func words(_ text: Substring, _ line: Line) throws(Malformed) -> Rule.WordTest {
        var test = Rule.WordTest(lemmas: [], classes: WordClasses())
        for word in text.split(separator: ",") {
            let word = trimmed(word)
            if let name = word.dropPrefix("@") {
                guard let number = lexicon.number(of: String(name)) else {
                    throw malformed(line, "the lexicon has no class \(word)")
                }
                test.classes.insert(number)
            } else {
                test.lemmas.insert(Symbol(String(word)))
            }
        }
        return test
    }

    private func paths(_ text: Substring, _ line: Line) throws(Malformed) -> [Rule.Path] {
        var paths: [Rule.Path] = []
        for part in text.split(separator: "|") {
            let steps = part.split(separator: ">").map { trimmed($0) }
            guard !steps.isEmpty, steps.allSatisfy({ !$0.isEmpty && !$0.contains(" ") }) else {
                throw malformed(line, "\(part) is no path")
            }
            paths.append(Rule.Path(steps: steps.map { Self.steps[String($0)] ?? .preposition(Symbol(String($0))) }))
        }
        return paths
    }

    private static let steps: [String: Rule.Step] = [
        "subj": .subject, "obj": .object, "iobj": .recipient, "comp": .complement, "clause": .clause, "near": .beside,
        "csubj": .clausalSubject, "bearer": .bearer,
        "mod": .modifier, "poss": .possessor, "appos": .apposition, "head": .governor, "said": .saying,
        "carrier": .carrier, "aux": .auxiliary, "mark": .marker, "rel": .relative,
        "teller": .teller, "self": .oneself, "nearby": .preposition("near"),
    ]

    private func trimmed(_ text: Substring) -> Substring {
        var text = text
        while text.first == " " || text.first == "\t" { text.removeFirst() }
        while text.last == " " || text.last == "\t" || text.last == "\r" { text.removeLast() }
        return text
    }
}

extension Substring {
    /// What follows a prefix; nil where the text does not begin with it.
    fileprivate func dropPrefix(_ prefix: String) -> Substring? {
        hasPrefix(prefix) ? dropFirst(prefix.count) : nil
    }
}
