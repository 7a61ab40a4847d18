/// The elements of HTML, by what they mean for an article's text.
enum HTMLTag: UInt8 {
    /// Stands inside a line of text.
    case inline
    /// Begins and ends a paragraph.
    case block
    case paragraph, heading, headline, item, list, quote, anchor, lineBreak, bold, image, figure, caption, table, row,
        cell, time
    case article, main, header
    /// Stands beside the article, unless the page forgot to close it.
    case apart
    /// Never the article's own text.
    case skipped

    static let byName: [String: HTMLTag] = {
        var tags: [String: HTMLTag] = [:]
        func add(_ tag: HTMLTag, _ names: String) {
            for name in names.split(separator: " ") { tags[String(name)] = tag }
        }
        add(
            .block,
            "address body center dd dir div dl dt fieldset form hgroup hr html pre section details summary legend head")
        add(.paragraph, "p")
        add(.headline, "h1")
        add(.heading, "h2 h3 h4 h5 h6")
        add(.item, "li")
        add(.list, "ul ol menu")
        add(.quote, "blockquote")
        add(.anchor, "a")
        add(.lineBreak, "br")
        add(.bold, "b strong")
        add(.image, "img picture")
        add(.figure, "figure")
        add(.caption, "figcaption")
        add(.table, "table tbody thead tfoot")
        add(.row, "tr")
        add(.cell, "td th caption")
        add(.time, "time")
        add(.article, "article")
        add(.main, "main")
        add(.header, "header")
        add(.apart, "nav footer aside dialog")
        add(
            .skipped,
            "script style noscript template iframe svg canvas object embed applet map area audio video source track select option optgroup textarea input button math title meta link base frameset frame noframes datalist output progress meter rt rp label amp-ad amp-embed amp-sidebar amp-social-share amp-consent"
        )
        return tags
    }()

    var isBlock: Bool {
        switch self {
        case .inline, .anchor, .bold, .image, .time, .lineBreak: false
        default: true
        }
    }
}
