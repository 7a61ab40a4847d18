import EntenteText

/// Makes an article of the paragraphs that a page or a message names: a line each, the headline first.
struct ArticleAssembler {
    private var source: [UInt8] = []
    private var article: Article
    private var opening = 2
    private var agency: String?
    private var datelineDate: DateParser.Found?
    private var seen: Set<[UInt8]> = []

    init(origin: ArticleOrigin, headline: String?) {
        article = Article(source: SourceText(utf8: []), sha256: origin.sha256, origin: origin.description)
        guard let headline, !headline.isEmpty else { return }
        article.headline = headline
        append(.headline, Array(headline.utf8))
    }

    /// Adds a paragraph. One that repeats an earlier long one, or the headline, is left out.
    mutating func add(_ role: Block.Role, _ text: [UInt8]) {
        guard !text.isEmpty else { return }
        if text.count >= 24 || role == .heading, !seen.insert(PlainTextReader.letters(text[...])).inserted { return }
        append(role, text)
    }

    private mutating func append(_ role: Block.Role, _ unchecked: [UInt8]) {
        // Escapes of JSON and HTML can name characters that XML cannot hold.
        let text = UTF8Cleaner.clean(unchecked, from: 0).utf8
        if role == .headline { seen.insert(PlainTextReader.letters(text[...])) }
        if !source.isEmpty { source.append(10) }
        let start = source.count
        source.append(contentsOf: text)
        var range = start..<source.count
        if role == .paragraph {
            if let dateline = Dateline(source[range], isOpening: opening > 0) {
                range = dateline.proseStart..<range.upperBound
                if article.datelinePlace == nil { article.datelinePlace = dateline.place }
                if agency == nil { agency = dateline.agency }
                if datelineDate == nil { datelineDate = dateline.date }
            }
            opening -= 1
            let cut = PictureText.withoutCredit(source[...], range)
            if Paragraph.endsSentence(source[cut]) { range = cut }
        } else if role == .caption {
            range = PictureText.withoutCredit(source[...], range)
        }
        if !range.isEmpty { article.blocks.append(Block(role: role, range: TextRange(range))) }
    }

    /// The place that the message itself gives, where the text opens without one.
    mutating func setPlace(_ place: String?) { if article.datelinePlace == nil { article.datelinePlace = place } }

    /// The article, or nil where it has no prose.
    mutating func finish(published: CalendarDate?, publisher: String?, url: String?, identifier: String? = nil)
        -> Article?
    {
        guard article.blocks.contains(where: { $0.role == .paragraph }) else { return nil }
        article.source = SourceText(utf8: source)
        article.published = published ?? datelineDate?.date
        article.publisher = publisher ?? agency.flatMap { NewsNames.isKnown($0) ? $0 : nil }
        article.url = url
        article.identifier = identifier
        return article
    }
}
