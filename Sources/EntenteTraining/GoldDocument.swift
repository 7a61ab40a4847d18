internal import EntenteLanguage
internal import EntenteText

/// The running text of a document with the places of its gold words and sentences.
struct GoldDocument {
    var text: [UInt8] = []
    /// Byte ranges of the words, and which sentence each belongs to.
    var words: [Range<Int>] = []
    var sentenceOfWord: [Int] = []
    var sentences: [GoldSentence] = []
    /// Where the sentences end: indices after their last words.
    var ends: [Int] = []

    /// The treebank whose conventions it follows; nil for a corpus of names.
    var convention: Int? { sentences.first.flatMap { $0.hasTree ? $0.convention.rawValue : nil } }

    /// One document for each run of sentences with the same name, its sentences joined by a space.
    static func documents(_ sentences: [GoldSentence], longest: Int = .max) -> [GoldDocument] {
        var documents: [GoldDocument] = []
        var current = ""
        for sentence in sentences {
            if documents.isEmpty || sentence.document != current
                || documents[documents.count - 1].sentences.count >= longest
            {
                documents.append(GoldDocument())
                current = sentence.document
            }
            documents[documents.count - 1].append(sentence)
        }
        return documents
    }

    mutating func append(_ sentence: GoldSentence) {
        if !text.isEmpty { text.append(32) }
        let running = Array(sentence.running.utf8)
        let base = text.count
        text += running
        var offset = 0
        for word in sentence.words {
            while offset < running.count, running[offset] <= 32 || Self.isWideSpace(running, offset) { offset += 1 }
            let start = offset
            for byte in word.form.utf8 where byte > 32 {
                while offset < running.count, running[offset] <= 32 { offset += 1 }
                if offset < running.count, running[offset] == byte { offset += 1 }
            }
            words.append(base + start..<base + max(offset, start))
            sentenceOfWord.append(sentences.count)
        }
        sentences.append(sentence)
        ends.append(words.count)
    }

    /// A non-breaking space in UTF-8, either byte of it.
    private static func isWideSpace(_ bytes: [UInt8], _ offset: Int) -> Bool {
        bytes[offset] == 0xC2 && offset + 1 < bytes.count && bytes[offset + 1] == 0xA0
            || bytes[offset] == 0xA0 && offset > 0 && bytes[offset - 1] == 0xC2
    }
}

/// Text as it would be printed, of a corpus whose words stand apart.
enum Detokenizer {
    static func run(_ sentence: inout GoldSentence) {
        var isQuoteOpen = false
        for index in sentence.words.indices.dropLast() {
            let word = sentence.words[index].form
            let next = sentence.words[index + 1].form
            var space = true
            if [
                ",", ".", ";", ":", "!", "?", ")", "]", "%", "'s", "'", "n't", "'re", "'ve", "'ll", "'d", "'m", "...",
                "''",
            ].contains(next) {
                space = false
            }
            if ["(", "[", "$", "``", "#"].contains(word) { space = false }
            if word == "\"" {
                isQuoteOpen.toggle()
                if isQuoteOpen { space = false }
            }
            if next == "\"", isQuoteOpen { space = false }
            sentence.words[index].spaceAfter = space
        }
        sentence.text = ""
    }
}
