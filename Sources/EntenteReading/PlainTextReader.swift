import EntenteText

/// Reads the text of an article as people copy it from a page: tells its prose from its headline, names, dates and buttons.
///
/// Signals are general: length, punctuation, position, forms of dates and names. What could be prose is kept.
struct PlainTextReader {
    private let text: [UInt8]
    private let origin: ArticleOrigin
    private var article: Article
    private var kinds: [ParagraphKind] = []
    private var paragraphs: [Paragraph] = []
    private var knownHeadline: [UInt8]?

    init(text: [UInt8], origin: ArticleOrigin) {
        self.text = text
        self.origin = origin
        article = Article(source: SourceText(utf8: []), sha256: origin.sha256, origin: origin.description)
    }

    /// The article, or nil where there is no prose.
    func article(headline: String? = nil) -> Article? {
        guard let headline else {
            var reader = self
            return reader.read()
        }
        var reader = PlainTextReader(text: Array(headline.utf8) + [10] + text, origin: origin)
        reader.knownHeadline = Array(headline.utf8)
        return reader.read()
    }

    private mutating func read() -> Article? {
        let text = text
        let splitter = ParagraphSplitter(text: text) { range in
            guard range.count < 240 else { return false }
            let tokens = LineToken.tokens(of: text[range], limit: 60)
            return ParagraphKind(tokens, text[range], inHead: true).isApart
        }
        paragraphs = splitter.paragraphs()
        guard !paragraphs.isEmpty else { return nil }
        let body = bodyStart()
        kinds = paragraphs.enumerated().map { index, paragraph in
            ParagraphKind(paragraph.tokens, text[paragraph.range], inHead: index < body)
        }
        readHead(until: body)
        readBody(from: body)
        guard article.blocks.contains(where: { $0.role == .paragraph || $0.role == .caption }) else { return nil }
        readTail()
        article.source = SourceText(utf8: text)
        return article
    }

    /// The first paragraph of running text that is no caption and no headline.
    private func bodyStart() -> Int {
        let first = knownHeadline == nil ? 0 : 1
        for (index, paragraph) in paragraphs.enumerated() where index >= first && isBody(paragraph) {
            if index == first, first == 0, opensAsHeadline(paragraph) { continue }
            return index
        }
        return paragraphs.count
    }

    private func isBody(_ paragraph: Paragraph) -> Bool {
        if ParagraphKind(paragraph.tokens, text[paragraph.range], inHead: false) != .other { return false }
        if paragraph.isProse { return true }
        return paragraph.words >= 5 && Dateline(text[paragraph.range], isOpening: true) != nil && paragraph.endsSentence
    }

    /// A headline may end like a sentence; names and dates, or the whole article, come after it.
    private func opensAsHeadline(_ paragraph: Paragraph) -> Bool {
        guard paragraph.words <= 25, paragraph.lineCount <= 2, paragraphs.count > 1,
            Dateline(text[paragraph.range], isOpening: true) == nil
        else { return false }
        for next in paragraphs.dropFirst().prefix(4) {
            if same(next.range, paragraph.range) { return true }
            let kind = ParagraphKind(next.tokens, text[next.range], inHead: true)
            if kind.isMeta { return true }
            if isBody(next) { break }
        }
        let last = text[paragraph.range].last
        return last != UInt8(ascii: ".") && paragraph.words <= 18 && !paragraph.isQuoted
    }

    private func same(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
        guard a.count < 2000, b.count < 2000 else { return false }
        return Self.letters(text[a]) == Self.letters(text[b])
    }

    /// Letters and digits alone, in lower case: what two printings of a headline share.
    static func letters(_ text: ArraySlice<UInt8>) -> [UInt8] {
        text.filter { $0 >= 0x80 || ASCII.isLetter($0) || ASCII.isDigit($0) }.map(ASCII.lower)
    }

    private mutating func readHead(until body: Int) {
        let headline = knownHeadline == nil ? HeadlineChooser(text, paragraphs, kinds, body: body).choice : 0
        var dates: [DateLine] = []
        for index in 0..<body {
            let range = paragraphs[index].range
            if index == headline {
                article.headline = String(decoding: Spaces.collapsed(text[range]), as: UTF8.self)
                append(.headline, range)
                continue
            }
            if let headline, same(range, paragraphs[headline].range) { continue }
            switch kinds[index] {
            case .date(let line):
                dates.append(line)
                if article.publisher == nil { article.publisher = ParagraphKind.publisher(in: text[range]) }
            case .publisher(let name): if article.publisher == nil { article.publisher = name }
            case .byline, .noise: break
            case .caption: appendCaption(range)
            case .other:
                if let headline, index > headline { appendDeck(index) }
                if paragraphs[index].words <= 12, let line = DateLine(paragraphs[index].tokens) { dates.append(line) }
            }
        }
        if let headline, dates.isEmpty, let line = DateLine(paragraphs[headline].tokens) { dates.append(line) }
        article.published = dates.filter { $0.date != nil }.min { $0.label < $1.label }?.date
        knownYear = dates.compactMap(\.year).first
    }

    private var knownYear: Int?

    /// What stands between headline and body: a subtitle is the article's own; a section's or person's name is not.
    private mutating func appendDeck(_ index: Int) {
        let paragraph = paragraphs[index]
        if paragraph.words >= 6 || (paragraph.endsSentence && paragraph.words >= 4) {
            append(paragraph.endsSentence ? .paragraph : .heading, paragraph.range)
        }
    }

    private mutating func readBody(from body: Int) {
        let lastProse =
            paragraphs.indices.last {
                $0 >= body && (kinds[$0] == .other && paragraphs[$0].isProse || kinds[$0] == .caption)
            } ?? body
        var opening = 2
        // A paragraph that ends in a colon has opened a list.
        var opensList = false
        let headline = article.blocks.first { $0.role == .headline }.map { Self.letters(text[$0.range.bytes]) } ?? []
        for index in body..<paragraphs.count {
            let paragraph = paragraphs[index]
            if !headline.isEmpty, paragraph.range.count < 2 * headline.count + 40,
                Self.letters(text[paragraph.range]) == headline
            {
                continue
            }
            if let caption = PictureText.trailingCaption(text[...], paragraph.range) {
                let prose = Spaces.trimmed(text[paragraph.range.lowerBound..<caption.lowerBound])
                appendProse(
                    Paragraph(text, prose.startIndex..<prose.endIndex, startsGroup: true, lineCount: 1),
                    isOpening: opening > 0)
                opening -= 1
                appendCaption(caption.lowerBound + 1..<caption.upperBound - 1)
                continue
            }
            switch kinds[index] {
            case .publisher(let name):
                if index > lastProse, article.publisher == nil { article.publisher = name }
            case .date(let line): if article.published == nil, line.isPure { article.published = line.date }
            case .byline, .noise: break
            case .caption: appendCaption(paragraph.range)
            case .other:
                if isRepeat(paragraph) { continue }
                if !paragraph.isProse, isQuestion(paragraph), index < lastProse {
                    append(.heading, paragraph.range)
                } else if paragraph.isProse || (paragraph.endsSentence && paragraph.words >= 2) {
                    opensList = text[paragraph.range].last == UInt8(ascii: ":")
                    appendProse(paragraph, isOpening: opening > 0)
                    opening -= 1
                } else if opensList, paragraph.words >= 2 {
                    append(.paragraph, withoutBullet(paragraph))
                } else if index < lastProse {
                    appendShort(paragraph)
                } else if paragraph.words >= 14 || (body == index && paragraph.words >= 4) {
                    append(.paragraph, paragraph.range)
                }
            }
        }
    }

    /// "What comes next?" stands over what follows.
    private func isQuestion(_ paragraph: Paragraph) -> Bool {
        paragraph.tokens.last?.text == "?" && paragraph.words <= 8 && !paragraph.isQuoted
    }

    /// A whole paragraph that is there already: a caption printed twice, a quotation set off again.
    private func isRepeat(_ paragraph: Paragraph) -> Bool {
        guard paragraph.words >= 6, paragraph.range.count < 2000 else { return false }
        return article.blocks.suffix(400).contains {
            $0.range.count == paragraph.range.count && text[$0.range.bytes].elementsEqual(text[paragraph.range])
        }
    }

    private mutating func appendShort(_ paragraph: Paragraph) {
        let isItem = ["-", "•", "*", "·", "–", "▪", "■", "●"].contains(paragraph.tokens.first?.text ?? "")
        if isItem {
            append(.paragraph, withoutBullet(paragraph))
        } else if paragraph.words <= 14,
            !paragraph.tokens.contains(where: { ["@", "http", "https", "pic"].contains($0.text) })
        {
            append(.heading, paragraph.range)
        } else {
            append(.paragraph, paragraph.range)
        }
    }

    private func withoutBullet(_ paragraph: Paragraph) -> Range<Int> {
        guard
            let next = paragraph.tokens.first(where: {
                $0.kind != .mark || ["\"", "“", "‘", "(", "$", "'"].contains($0.text)
            })
        else {
            return paragraph.range
        }
        return next.range.lowerBound..<paragraph.range.upperBound
    }

    private mutating func appendCaption(_ range: Range<Int>) {
        let half = PictureText.half(text[...], range) ?? range
        let caption = PictureText.withoutCredit(text[...], half)
        let duplicate = article.blocks.contains {
            $0.role == .caption && text[$0.range.bytes].elementsEqual(text[caption])
        }
        if caption.count > 8, !duplicate { append(.caption, caption) }
    }

    private mutating func appendProse(_ paragraph: Paragraph, isOpening: Bool) {
        var range = paragraph.range
        if let mark = paragraph.tokens.first?.text, ["•", "■", "●", "▪", "▲", "◆", "-", "*"].contains(mark) {
            range = withoutBullet(paragraph)
        }
        if let dateline = Dateline(text[range], isOpening: isOpening) {
            range = dateline.proseStart..<range.upperBound
            if article.datelinePlace == nil { article.datelinePlace = dateline.place }
            if agency == nil { agency = dateline.agency }
            if datelineDate == nil { datelineDate = dateline.date }
        }
        let cut = PictureText.withoutCredit(text[...], range)
        if cut != range, Paragraph.endsSentence(text[cut]) { range = cut }
        if !range.isEmpty { append(.paragraph, range) }
    }

    private var agency: String?
    private var datelineDate: DateParser.Found?

    /// What only the whole tells: the day of a dateline with the year of another line, the agency as publisher.
    private mutating func readTail() {
        if article.published == nil, var date = datelineDate {
            date.year = date.year ?? knownYear ?? copyrightYear()
            article.published = date.date
        }
        if article.publisher == nil, let agency, NewsNames.isKnown(agency) { article.publisher = printed(agency) }
    }

    private func copyrightYear() -> Int? {
        for (paragraph, kind) in zip(paragraphs, kinds) where kind == .noise {
            guard paragraph.tokens.prefix(4).contains(where: { ["copyright", "©", "c"].contains($0.text) }) else {
                continue
            }
            if let year = paragraph.tokens.first(where: { $0.text.utf8.count == 4 && (1900...2199).contains($0.value) })
            {
                return year.value
            }
        }
        return nil
    }

    /// An agency's name as the text has it.
    private func printed(_ agency: String) -> String {
        for paragraph in paragraphs {
            let tokens = paragraph.tokens.prefix(40)
            let words = agency.split(separator: " ")
            guard
                let start = tokens.indices.first(where: { start in
                    start + words.count <= tokens.endIndex && zip(words, tokens[start...]).allSatisfy { $0 == $1.text }
                })
            else { continue }
            let range = tokens[start].range.lowerBound..<tokens[start + words.count - 1].range.upperBound
            return String(decoding: text[range], as: UTF8.self)
        }
        return agency
    }

    private mutating func append(_ role: Block.Role, _ range: Range<Int>) {
        article.blocks.append(Block(role: role, range: TextRange(range)))
    }
}
