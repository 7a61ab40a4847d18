internal import EntenteLanguage
internal import EntenteText
internal import Foundation

/// The corpora in their folder: what may be trained on, and what is held out.
package struct Corpora {
    /// GUM's genres whose texts may be used for any purpose.
    package static let openGenres: Set<String> = [
        "academic", "bio", "conversation", "court", "interview", "news", "speech", "textbook", "vlog", "voyage",
    ]

    package let folder: String
    package init(folder: String) { self.folder = folder }

    package func treebank(_ name: String, _ part: String) throws -> [GoldSentence] {
        try CoNLLU.read(path: "\(folder)/ud/\(name.uppercased())/en_\(name)-ud-\(part).conllu")
    }

    /// EWT with the names of Universal NER, joined by the characters of the sentences.
    package func ewt(_ part: String) throws -> [GoldSentence] {
        var sentences = try treebank("ewt", part)
        let file = part == "train" ? "en_ewt-ud-train.commit-pre-final.iob2" : "en_ewt-ud-\(part).iob2"
        let named = try IOB.readColumns(path: "\(folder)/ner/UNER-EWT/\(file)")
        Self.join(named, to: &sentences)
        return sentences
    }

    /// Gives sentences the names of others with the same characters.
    private static func join(_ named: [[(form: String, label: UInt8)]], to sentences: inout [GoldSentence]) {
        var labels: [String: [UInt8]] = [:]
        for sentence in named { labels[sentence.map(\.form).joined()] = characters(sentence) }
        for index in sentences.indices {
            guard let found = labels[sentences[index].words.map(\.form).joined()] else { continue }
            var offset = 0
            for word in sentences[index].words.indices {
                var label = found[offset]
                let length = sentences[index].words[word].form.utf8.count
                if label > 0, label % 2 == 0, word > 0, sentences[index].words[word - 1].name == 0 { label -= 1 }
                sentences[index].words[word].name = label
                offset += length
            }
            sentences[index].names = NameHeads.universal
            NameHeads.refine(&sentences[index], organizationsToo: false)
        }
    }

    private static func characters(_ sentence: [(form: String, label: UInt8)]) -> [UInt8] {
        var labels: [UInt8] = []
        for (form, label) in sentence {
            for offset in 0..<form.utf8.count { labels.append(offset > 0 && label % 2 == 1 ? label + 1 : label) }
        }
        return labels
    }

    /// PUD, which is never trained on, with the names of Universal NER.
    package func pud() throws -> [GoldSentence] {
        var sentences = try treebank("pud", "test")
        let named = try IOB.readColumns(path: "\(folder)/ner/UNER-PUD/en_pud-ud-test.iob2")
        Self.join(named, to: &sentences)
        return sentences
    }

    package func gum(_ part: String) throws -> [GoldSentence] {
        var sentences = try treebank("gum", part)
        if part == "train" {
            sentences = sentences.filter { sentence in
                let parts = sentence.document.split(separator: "_")
                return parts.count > 1 && Self.openGenres.contains(String(parts[1]))
            }
        }
        for index in sentences.indices {
            sentences[index].convention = .gum
            GUMNames.fill(&sentences[index])
        }
        return sentences
    }

    /// Raw text with the trees and names that a teacher gave it.
    package func silver(path: String) throws -> [GoldSentence] {
        var sentences = try CoNLLU.read(path: path)
        for index in sentences.indices { NameHeads.refine(&sentences[index], organizationsToo: false) }
        return sentences
    }

    /// Sentences on politics out of CrossNER.
    package func politics(_ part: String) throws -> [GoldSentence] {
        try IOB.readColumns(path: "\(folder)/ner/CrossNER-politics/\(part).txt").map { words in
            var sentence = GoldSentence()
            sentence.names = NameHeads.politics
            sentence.words = words.map { form, label in
                var word = GoldSentence.Word(form: form)
                word.name = label
                return word
            }
            NameHeads.refine(&sentence, organizationsToo: false)
            return sentence
        }
    }

    /// The Groningen Meaning Bank, its words as the corpus has them.
    package func groningen(_ part: String) throws -> [GoldSentence] {
        try IOB.readLines(
            text: "\(folder)/ner/GMB/text_\(part).txt", labels: "\(folder)/ner/GMB/labels_\(part).txt")
    }
}

/// Corpora of names: one word a line with its label in the third or second column, or sentences a line with labels beside.
package enum IOB {
    package static func readColumns(path: String) throws -> [[(form: String, label: UInt8)]] {
        guard let data = FileManager.default.contents(atPath: path) else { throw TrainingError("cannot read \(path)") }
        var sentences: [[(form: String, label: UInt8)]] = []
        var current: [(form: String, label: UInt8)] = []
        for line in String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false) {
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
            if columns.count >= 3, Int(columns[0]) != nil {
                current.append((String(columns[1]), NameHeads.label(columns[2])))
            } else if columns.count == 2 {
                current.append((String(columns[0]), NameHeads.label(columns[1])))
            } else if line.isEmpty, !current.isEmpty {
                sentences.append(current)
                current = []
            }
        }
        if !current.isEmpty { sentences.append(current) }
        return sentences
    }

    static func readLines(text: String, labels: String) throws -> [GoldSentence] {
        guard let words = FileManager.default.contents(atPath: text),
            let tags = FileManager.default.contents(atPath: labels)
        else { throw TrainingError("cannot read \(text)") }
        let lines = words.split(separator: 10)
        let rows = tags.split(separator: 10)
        var sentences: [GoldSentence] = []
        for (line, row) in zip(lines, rows) {
            let forms = line.split(separator: 32).map { String(decoding: $0, as: UTF8.self) }
            let found = row.split(separator: 32).map { Substring(decoding: $0, as: UTF8.self) }
            guard forms.count == found.count else { continue }
            var sentence = GoldSentence()
            sentence.names = NameHeads.groningen
            for (form, tag) in zip(forms, found) {
                var word = GoldSentence.Word(form: form)
                word.name = NameHeads.label(tag)
                sentence.words.append(word)
            }
            Titles.strip(&sentence)
            NameHeads.refine(&sentence, organizationsToo: true)
            sentences.append(sentence)
        }
        return sentences
    }
}

/// The Groningen corpus counts a title as part of a person's name (`President Ford`); the other corpora do not.
enum Titles {
    private static let words: Set<String> = [
        "President", "Mr.", "Mr", "Mrs.", "Mrs", "Ms.", "Ms", "Dr.", "Dr", "Minister", "Prime", "Foreign", "Vice",
        "Secretary", "Secretary-General", "Defense", "Defence", "Interior", "Finance", "General", "Gen.", "Gen",
        "Lt.", "Col.", "Colonel", "Major", "Maj.", "Captain", "Capt.", "Admiral", "Adm.", "Senator", "Sen.", "Rep.",
        "Representative", "Congressman", "Governor", "Gov.", "Mayor", "Judge", "Justice", "Chancellor", "Ambassador",
        "Pope", "King", "Queen", "Prince", "Princess", "Sheikh", "Sheik", "Sir", "Lord", "Lady", "Cardinal",
        "Archbishop", "Bishop", "Reverend", "Rev.", "Professor", "Prof.", "Chief", "Commander", "Lieutenant",
        "Sergeant",
        "Sgt.", "Speaker", "Premier", "Deputy", "Attorney", "Chairman", "Director", "Marshal", "Field", "Brigadier",
        "Brig.", "Ayatollah", "Mullah", "of", "State", "Treasury", "Envoy", "Spokesman", "Spokeswoman", "Leader",
        "Representative", "Imam", "Emir", "Sultan", "Presidents", "Ministers", "Commissioner", "Inspector", "Grand",
        "High",
    ]
    /// Those that are as often a part of a name as a title; they stay where they stand alone before the surname.
    private static let kept: Set<String> = ["Pope", "King", "Queen", "Prince", "Princess"]

    static func strip(_ sentence: inout GoldSentence) {
        for (range, category) in NameHeads.spans(sentence.words.map(\.name)) where category == 0 {
            var first = range.lowerBound
            while first < range.upperBound, words.contains(sentence.words[first].form),
                !kept.contains(sentence.words[first].form)
            { first += 1 }
            for index in range.lowerBound..<first { sentence.words[index].name = 0 }
            if first < range.upperBound { sentence.words[first].name = Name.Category.person.label(isFirst: true) }
        }
    }
}
