internal import EntenteText
internal import Foundation

/// Reads CoNLL-U (https://universaldependencies.org/format.html). Empty nodes are left out; a multiword token only says where spaces are.
package enum CoNLLU {
    package static func read(path: String) throws -> [GoldSentence] {
        guard let data = FileManager.default.contents(atPath: path) else { throw TrainingError("cannot read \(path)") }
        return parse(String(decoding: data, as: UTF8.self))
    }

    package static func parse(_ content: String) -> [GoldSentence] {
        var sentences: [GoldSentence] = []
        var sentence = GoldSentence()
        var document = ""
        var group = (end: 0, spaceAfter: true)
        for line in content.utf8.split(separator: 10, omittingEmptySubsequences: false) {
            guard let first = line.first, first != 13 else {
                if !sentence.words.isEmpty {
                    sentence.document = document
                    sentences.append(sentence)
                }
                sentence = GoldSentence()
                group = (0, true)
                continue
            }
            if first == 35 {
                let comment = String(decoding: line, as: UTF8.self)
                sentence.comments.append(comment)
                if comment.hasPrefix("# newdoc") {
                    document = value(comment) ?? document
                    sentence.startsParagraph = true
                } else if comment.hasPrefix("# newpar") {
                    sentence.startsParagraph = true
                } else if comment.hasPrefix("# text =") {
                    sentence.text = value(comment) ?? ""
                } else if comment.hasPrefix("# sent_id =") {
                    sentence.identifier = value(comment) ?? ""
                }
                continue
            }
            let columns = line.split(separator: 9, omittingEmptySubsequences: false).map {
                String(decoding: $0, as: UTF8.self)
            }
            guard columns.count >= 10, !columns[0].contains(".") else { continue }
            let bare = columns[9].split(separator: "|").contains("SpaceAfter=No")
            if columns[0].contains("-") {
                group = (Int(columns[0].split(separator: "-")[1]) ?? 0, !bare)
                continue
            }
            var word = GoldSentence.Word(form: columns[1])
            word.lemma = columns[2]
            word.partOfSpeech = columns[3]
            word.features = columns[5]
            word.head = Int(columns[6]) ?? 0
            word.relation = columns[7]
            let number = Int(columns[0]) ?? 0
            word.spaceAfter = number < group.end ? false : number == group.end ? group.spaceAfter : !bare
            word.name = name(columns[9])
            if columns[9].contains("NER=") { sentence.names = NameHeads.universal }
            sentence.words.append(word)
            sentence.hasTree = sentence.hasTree || columns[6] != "_"
            if columns[9].contains("Entity=") {
                sentence.comments.append("#entity \(sentence.words.count - 1) " + columns[9])
            }
        }
        if !sentence.words.isEmpty {
            sentence.document = document
            sentences.append(sentence)
        }
        return sentences
    }

    private static func value(_ comment: String) -> String? {
        guard let equals = comment.firstIndex(of: "=") else { return nil }
        return comment[comment.index(after: equals)...].trimmingCharacters(in: .whitespaces)
    }

    /// The name label in a MISC column.
    private static func name(_ miscellaneous: String) -> UInt8 {
        for item in miscellaneous.split(separator: "|") where item.hasPrefix("NER=") {
            return NameHeads.label(item.dropFirst(4))
        }
        return 0
    }
}

/// Why training or measuring cannot go on.
package struct TrainingError: Error, CustomStringConvertible {
    package var description: String
    package init(_ description: String) { self.description = description }
}
