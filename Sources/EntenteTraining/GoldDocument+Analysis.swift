internal import EntenteLanguage
package import EntenteText

extension GoldSentence {
    /// The sentences of each document.
    package static func documents(_ sentences: [GoldSentence]) -> [[GoldSentence]] {
        var documents: [[GoldSentence]] = []
        for sentence in sentences {
            if let last = documents.last?.last, last.document == sentence.document {
                documents[documents.count - 1].append(sentence)
            } else {
                documents.append([sentence])
            }
        }
        return documents
    }

    /// The document of some gold sentences with their own words and sentence ends, ready to be annotated.
    package static func document(_ sentences: [GoldSentence]) -> Document {
        var gold = GoldDocument()
        for sentence in sentences { gold.append(sentence) }
        var document = Document(article: article(gold.text))
        var first = 0
        for (index, end) in gold.ends.enumerated() {
            let tokens = first..<end
            for word in tokens {
                let range = gold.words[word]
                let spaceAfter = word + 1 >= gold.words.count || gold.words[word + 1].lowerBound > range.upperBound
                document.append(TextRange(range), sentence: UInt32(index), spaceAfter: spaceAfter)
            }
            document.sentences.append(Sentence(tokens: tokens, range: document.range(of: tokens), block: 0))
            first = end
        }
        return document
    }

    /// The running text of some sentences as an article of one paragraph.
    package static func article(_ sentences: [GoldSentence]) -> Article {
        var gold = GoldDocument()
        for sentence in sentences { gold.append(sentence) }
        return article(gold.text)
    }

    private static func article(_ text: [UInt8]) -> Article {
        let source = SourceText(utf8: text)
        return Article(
            source: source, sha256: "", origin: "-", blocks: [Block(role: .paragraph, range: source.all)])
    }
}

extension Document {
    fileprivate mutating func append(_ range: TextRange, sentence: UInt32, spaceAfter: Bool) {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        var previous: UInt8 = 0
        for byte in source[range] {
            hash = (hash ^ UInt64(lowered(byte, after: previous))) &* 0x0000_0100_0000_01b3
            previous = byte
        }
        tokens.append(Token(range: range, norm: Symbol(hash: hash), sentence: sentence, spaceAfter: spaceAfter))
    }
}
