internal import EntenteText
internal import Foundation

/// A text with its chains of mentions, out of a treebank whose MISC column has GUM's `Entity=`
/// (https://gucorpling.org/gum/entities.html).
struct GoldChains {
    /// A phrase and the chain that it belongs to.
    struct Mention {
        /// Of its first and last word.
        var range: TextRange
        /// Of the word that its phrase hangs on.
        var head: TextRange
        var chain: String
        /// GUM's type: `person`, `place`, `organization`, …
        var type: String
        var isName: Bool
        var isPlural: Bool
        /// The head's lemma.
        var lemma: String
        /// The phrase in lower case.
        var words: [String]
    }

    var genre = ""
    var text = ""
    var blocks: [Block] = []
    /// In the order of their heads.
    var mentions: [Mention] = []
    /// The chains that one chain of several takes up together: "the two" of a state and another.
    var parts: [String: [String]] = [:]

    /// Those of all documents of a file.
    static func read(path: String) throws -> [GoldChains] {
        var reader = Reader()
        let content = try String(contentsOf: URL(fileURLWithPath: path), encoding: .utf8)
        for line in content.split(separator: "\n", omittingEmptySubsequences: false) { reader.read(line) }
        reader.endDocument()
        return reader.documents
    }

    /// A chain that a coordination of names is in ("Ann and Ben … they") is of their chains.
    mutating func addParts() {
        for whole in mentions where parts[whole.chain] == nil && whole.words.contains("and") {
            let inner = mentions.filter {
                $0.isName && $0.type == whole.type && $0.chain != whole.chain && whole.range.contains($0.range)
            }
            let outermost = inner.filter { one in
                !inner.contains { $0.range != one.range && $0.range.contains(one.range) }
            }
            let chains = Set(outermost.map(\.chain))
            if chains.count > 1 { parts[whole.chain] = chains.sorted() }
        }
    }

    /// Each chain of several resolved to the chains of one that it is of.
    func members(of chain: String) -> Set<String> {
        var open = [chain]
        var seen: Set<String> = []
        var members: Set<String> = []
        while let next = open.popLast() {
            guard seen.insert(next).inserted else { continue }
            if let parts = parts[next] { open += parts } else { members.insert(next) }
        }
        return members
    }
}

private struct Reader {
    private struct Word {
        var range: TextRange
        var lemma: String
        var isName: Bool
        var isPlural: Bool
    }
    private struct Opening {
        var chain: String
        var type: String
        var head: Int
        var word: Int
    }

    var documents: [GoldChains] = []
    private var current: GoldChains?
    private var words: [Word] = []
    private var open: [Opening] = []
    private var blockStart = 0
    private var role = Block.Role.paragraph
    /// The last number of a word written together with those before it, and whether a space follows.
    private var joined = (end: 0, spaceAfter: true)

    mutating func read(_ line: Substring) {
        if line.hasPrefix("#") {
            comment(line)
        } else {
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
            if columns.count >= 10, !columns[0].contains(".") { word(columns) }
        }
    }

    private mutating func comment(_ line: Substring) {
        if line.hasPrefix("# newdoc id = ") {
            endDocument()
            let name = line.split(separator: " ").last?.split(separator: "_") ?? []
            current = GoldChains()
            current?.genre = name.count > 1 ? String(name[1]) : ""
        } else if line.hasPrefix("# newpar_block") {
            role = line.contains("= head") ? .heading : .paragraph
        } else if line.hasPrefix("# newpar") {
            endBlock()
        }
    }

    private mutating func endBlock() {
        guard var document = current else { return }
        let end = document.text.utf8.count
        if end > blockStart {
            document.blocks.append(Block(role: role, range: TextRange(blockStart..<end)))
            document.text += "\n\n"
        }
        blockStart = document.text.utf8.count
        role = .paragraph
        current = document
    }

    mutating func endDocument() {
        endBlock()
        if var document = current {
            document.mentions.sort { ($0.head, $0.range.count) < ($1.head, $1.range.count) }
            document.addParts()
            documents.append(document)
        }
        current = nil
        words = []
        open = []
        blockStart = 0
    }

    private mutating func word(_ columns: [Substring]) {
        let hasNoSpace = columns[9].split(separator: "|").contains("SpaceAfter=No")
        if columns[0].contains("-") {
            joined = (Int(columns[0].split(separator: "-")[1]) ?? 0, !hasNoSpace)
            return
        }
        guard var document = current else { return }
        let number = Int(columns[0]) ?? 0
        if number == 1 { joined = joined.end > 1 ? joined : (0, true) }
        let start = document.text.utf8.count
        document.text += columns[1]
        words.append(
            Word(
                range: TextRange(start..<document.text.utf8.count), lemma: columns[2].lowercased(),
                isName: columns[3] == "PROPN", isPlural: columns[5].contains("Number=Plur")))
        let spaced = number < joined.end ? false : number == joined.end ? joined.spaceAfter : !hasNoSpace
        if spaced { document.text += " " }
        if number >= joined.end { joined = (0, true) }
        current = document
        for field in columns[9].split(separator: "|") {
            if field.hasPrefix("Entity=") { entities(field.dropFirst(7)) }
            if field.hasPrefix("SplitAnte=") { splits(field.dropFirst(10)) }
        }
    }

    /// `4<54,9<54`: chain 54 is of 4 and 9.
    private mutating func splits(_ field: Substring) {
        for pair in field.split(separator: ",") {
            let sides = pair.split(separator: "<").map(String.init)
            guard sides.count == 2 else { continue }
            current?.parts[sides[1], default: []].append(sides[0])
        }
    }

    /// `(3-event-new-snssn-cf4-3-coref(4-person-…)`, `3)`: openings and closings, one behind the other.
    private mutating func entities(_ field: Substring) {
        var rest = field
        while !rest.isEmpty {
            let isOpening = rest.first == "("
            if isOpening { rest = rest.dropFirst() }
            let body = rest.prefix { $0 != "(" && $0 != ")" }
            rest = rest[body.endIndex...]
            let closes = rest.first == ")"
            if closes { rest = rest.dropFirst() }
            let parts = body.split(separator: "-", omittingEmptySubsequences: false)
            guard let chain = parts.first?.prefix(while: { $0 != "[" }), !chain.isEmpty else { continue }
            if isOpening, parts.count > 5 {
                let head = parts[5].split(separator: ",").first.flatMap { Int($0) } ?? 1
                open.append(
                    Opening(chain: String(chain), type: String(parts[1]), head: head, word: words.count - 1))
            }
            if closes, let index = open.lastIndex(where: { $0.chain == chain }) { close(open.remove(at: index)) }
        }
    }

    private mutating func close(_ opening: Opening) {
        guard let document = current, let last = words.last else { return }
        let head = words[min(opening.word + opening.head - 1, words.count - 1)]
        let range = TextRange(start: words[opening.word].range.start, end: last.range.end)
        let text = String(
            decoding: document.text.utf8.dropFirst(range.bytes.lowerBound).prefix(range.count), as: UTF8.self)
        current?.mentions.append(
            GoldChains.Mention(
                range: range, head: head.range, chain: opening.chain, type: opening.type, isName: head.isName,
                isPlural: head.isPlural, lemma: head.lemma,
                words: text.lowercased().split { $0 == " " || $0 == "\n" }.map(String.init)))
    }
}
