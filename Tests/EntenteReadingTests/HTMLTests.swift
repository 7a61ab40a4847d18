import EntenteReading
import EntenteText
import Testing

@Suite struct HTMLTests {
    static let third =
        "Fishing rights, which divided the states for years, are left to a second text that experts are to write by spring."
    static let body = [Sample.first, Sample.second, third]
    static let navigation =
        "<ul class=\"menu\">"
        + ["World", "Politics", "Business", "Sports", "Culture", "Weather"].map {
            "<li><a href=\"/\($0)\">\($0)</a></li>"
        }.joined() + "</ul>"
    static let teasers =
        "<section class=\"most-read\"><h2>Most read</h2>"
        + (1...6).map {
            "<div><h3><a href=\"/\($0)\">Another story number \($0) about other things</a></h3><p>A short text that tells readers what story number \($0) is about.</p></div>"
        }.joined() + "</section>"
    static let footer =
        "<footer><p>© 2019 The Daily River. All rights reserved. No part of this page may be copied without our consent.</p></footer>"
    static let comments =
        "<div id=\"comments\">"
        + (1...4).map {
            "<p>Reader \($0) says: I have lived by the river for many years and this treaty is not worth the paper.</p>"
        }.joined() + "</div>"

    static func page(head: String = "", _ content: String) -> String {
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>\(Sample.headline) | The Daily River</title>\(head)</head><body><header>\(navigation)</header>\(content)\(teasers)\(footer)</body></html>"
    }

    static var paragraphs: String { body.map { "<p>\($0)</p>" }.joined(separator: "\n") }

    private func expectArticle(
        _ html: String, published: String? = nil, publisher: String? = nil,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let sample = Sample(html, path: "page.html")
        #expect(sample.texts(.paragraph) == Self.body, sourceLocation: sourceLocation)
        #expect(sample.article?.headline == Sample.headline, sourceLocation: sourceLocation)
        #expect(sample.texts(.headline) == [Sample.headline], sourceLocation: sourceLocation)
        #expect(sample.article?.published?.description == published, sourceLocation: sourceLocation)
        if let publisher { #expect(sample.article?.publisher == publisher, sourceLocation: sourceLocation) }
    }

    @Test func anArticleElement() {
        expectArticle(
            Self.page(
                "<main><article><h1>\(Sample.headline)</h1><p class=\"byline\">By Jane Austen</p><time datetime=\"2019-11-12T08:00Z\">Nov. 12</time>\(Self.paragraphs)</article></main>"
            ), published: "2019-11-12")
    }

    @Test func linkedData() {
        let data =
            "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":\"WebSite\",\"name\":\"Site\"},{\"@type\":[\"NewsArticle\"],\"headline\":\"\(Sample.headline)\",\"datePublished\":\"2019-11-12T23:30:00-05:00\",\"dateModified\":\"2020-01-01\",\"publisher\":{\"@type\":\"Organization\",\"name\":\"The Daily River\"}}]}</script>"
        expectArticle(
            Self.page(
                head: data, "<div><h1>\(Sample.headline)</h1><div>\(Self.paragraphs)</div></div>\(Self.comments)"),
            published: "2019-11-12", publisher: "The Daily River")
    }

    @Test func linkedDataMayBeBroken() {
        let data =
            "<script type=\"application/ld+json\">{\"headline\": \"x</script><script type=\"application/ld+json\">\n//<![CDATA[\n{\"@type\":\"NewsArticle\",\"headline\":\"Ministers agree to keep river treaty\",\n\"datePublished\":\"2019-11-12\"};\n//]]>\n</script>"
        expectArticle(
            Self.page(head: data, "<h1>\(Sample.headline)</h1><div>\(Self.paragraphs)</div>"), published: "2019-11-12")
    }

    @Test func theBodyMayStandInLinkedDataAlone() {
        let text =
            Self.body.joined(separator: "\\n\\n") + "\\n\\n"
            + String(repeating: "The text goes on with more about water and power. ", count: 8)
        let data =
            "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"\(Sample.headline)\",\"articleBody\":\"\(text)\"}</script>"
        let sample = Sample(Self.page(head: data, "<div id=\"app\"></div>"), path: "page.html")
        #expect(Array(sample.texts(.paragraph).prefix(3)) == Self.body)
    }

    @Test(arguments: [
        "<meta property=\"article:published_time\" content=\"2019-11-12T08:30:00+01:00\">",
        "<meta name=\"date\" content=\"2019-11-12\">", "<meta name=\"DC.date.issued\" content=\"12 November 2019\">",
        "<meta itemprop=\"datePublished\" content=\"2019-11-12 08:30\">",
        "<meta name=\"pubdate\" content=\"20191112T083000Z\">",
        "<meta name=\"parsely-pub-date\" content=\"2019-11-12T00:00:00Z\">",
        "<link rel=\"canonical\" href=\"https://example.org/2019/11/12/river\">",
    ])
    func datesOfTheHead(head: String) {
        expectArticle(
            Self.page(head: head, "<h1>\(Sample.headline)</h1><div>\(Self.paragraphs)</div>"), published: "2019-11-12")
    }

    @Test(arguments: [
        "<p class=\"x\">Published : Nov. 12, 2019 - 17:30</p>", "<span>12 November 2019</span>",
        "<div>Press release | 12 November 2019 | Vienna</div>",
        "<time>November 12, 2019</time>", "<span itemprop=\"datePublished\" content=\"2019-11-12\">yesterday</span>",
        "<div class=\"date\">2019-11-12 08:30:10</div>",
    ])
    func printedDates(line: String) {
        expectArticle(
            Self.page("<div><h1>\(Sample.headline)</h1>\(line)<div>\(Self.paragraphs)</div></div>"),
            published: "2019-11-12")
    }

    @Test func lineBreaksInAnOldTable() {
        let page =
            "<html><head><title>The Daily River - \(Sample.headline)</title></head><body bgcolor=white><table width=100%><tr><td width=150>\(Self.navigation)</td><td><h1>\(Sample.headline)</h1><font size=2>\(Self.body.joined(separator: "<br>\n<br>"))</font></td><td><a href=a>Advertise here</a></td></tr></table></body></html>"
        expectArticle(page)
    }

    @Test func aWordPressPost() {
        let post =
            "<body class=\"post-template single comments-open\"><div id=\"page\"><article class=\"post-12 post type-post status-publish category-world tag-social\"><header class=\"entry-header\"><h1 class=\"entry-title\">\(Sample.headline)</h1><div class=\"entry-meta\">Posted on <time class=\"entry-date published\" datetime=\"2019-11-12T10:00:00+00:00\">November 12, 2019</time> by <a href=\"/jane\">Jane Austen</a></div></header><div class=\"entry-content\">\(Self.paragraphs)<div class=\"sharedaddy sd-sharing-enabled\"><h3>Share this:</h3><ul><li><a>Twitter</a></li><li><a>Facebook</a></li></ul></div><div id=\"jp-relatedposts\"><h3>Related</h3><p>Another post about rivers that is not part of this one, in November 2018.</p></div></div><footer class=\"entry-footer\">Posted in <a>World</a></footer></article>\(Self.comments)</div>"
        expectArticle(
            "<html><head><title>\(Sample.headline) – The Daily River</title><meta property=\"og:site_name\" content=\"The Daily River\"></head>\(post)\(Self.footer)</body></html>",
            published: "2019-11-12")
    }

    @Test func anAMPPage() {
        let page =
            "<!doctype html><html ⚡><head><meta charset=\"utf-8\"><title>\(Sample.headline)</title><style amp-custom>p { color: red }</style></head><body><amp-sidebar id=\"s\">\(Self.navigation)</amp-sidebar><article><h1>\(Sample.headline)</h1><amp-img src=\"a.jpg\"></amp-img><p>\(Self.body[0])</p><amp-ad>Buy this.</amp-ad><p>\(Self.body[1])</p><p>\(Self.body[2])</p></article></body></html>"
        expectArticle(page)
    }

    @Test func widgetsInsideTheBody() {
        let content =
            "<div class=\"article__content\"><div class=\"paragraph\">\(Self.body[0])</div><div class=\"ad-slot\">Advertisement</div><div class=\"related-content\"><h3>Related article</h3><p>A story that is about another river altogether and was written last year.</p></div><div class=\"paragraph\">\(Self.body[1])</div><figure><img src=a><figcaption>Delegates of the river states stand on the bank of the river in Vienna. Jane Austen/Reuters</figcaption></figure><aside><p>Get the best of our reporting in your inbox each morning, free of charge.</p></aside><div class=\"paragraph\">\(Self.body[2])</div><p>Read more: <a href=\"/x\">How the river was shared</a></p><div class=\"newsletter-signup\"><p>Sign up for our newsletter to have the news of the river every day.</p></div></div>"
        expectArticle(Self.page("<main><h1>\(Sample.headline)</h1>\(content)</main>"))
    }

    @Test func headingsListsAndQuotationsAreKept() {
        let content =
            "<article><h1>\(Sample.headline)</h1><p>\(Self.body[0])</p><h2>Water and power</h2><p>\(Self.body[1])</p><ul><li>Half of the water goes to the lower states.</li><li>Two dams are paid for by all four.</li></ul><blockquote><p>“We have kept our word.”</p></blockquote><h2>Related stories</h2><ul><li><a href=a>One other story of the day</a></li><li><a href=b>Two other stories of the day</a></li></ul><p>\(Self.body[2])</p></article>"
        let sample = Sample(Self.page(content), path: "page.html")
        #expect(sample.texts(.heading) == ["Water and power"])
        #expect(
            sample.texts(.paragraph) == [
                Self.body[0], Self.body[1], "Half of the water goes to the lower states.",
                "Two dams are paid for by all four.", "“We have kept our word.”", Self.body[2],
            ])
    }

    @Test func aDatelineIsCut() {
        let sample = Sample(
            Self.page(
                "<article><h1>\(Sample.headline)</h1><p>VIENNA, Nov. 12 (Xinhua) -- \(Self.body[0])</p><p>\(Self.body[1])</p></article>"
            ), path: "page.html")
        #expect(sample.texts(.paragraph) == [Self.body[0], Self.body[1]])
        #expect(sample.article?.datelinePlace == "Vienna")
    }

    @Test func aSubtitleIsKept() {
        let deck = "Four states share the water of the river for another twenty years"
        let sample = Sample(
            Self.page(
                head: "<meta property=\"og:description\" content=\"\(deck)\">",
                "<article><h1>\(Sample.headline)</h1><p class=\"standfirst\">\(deck)</p><div class=\"article-body\">\(Self.paragraphs)</div></article>"
            ), path: "page.html")
        #expect(sample.texts(.paragraph) == [deck] + Self.body)
    }

    @Test(arguments: [
        ("<title>\(Sample.headline) | World | The Daily River</title>", Sample.headline),
        ("<title>\(Sample.headline) - BBC News</title>", Sample.headline),
        (
            "<meta property=\"og:title\" content=\"\(Sample.headline) - The Daily River\"><meta property=\"og:site_name\" content=\"The Daily River\">",
            Sample.headline
        ),
        ("<meta property=\"og:title\" content=\"Talks &amp;#039;end&amp;#039; &amp; rest\">", "Talks 'end' & rest"),
        ("<title>U.S.-Japan talks - first round - end early</title>", "U.S.-Japan talks - first round - end early"),
    ])
    func headlinesLoseTheSite(head: String, headline: String) {
        let page = "<html><head>\(head)</head><body><div>\(Self.paragraphs)</div></body></html>"
        #expect(Sample(page, path: "page.html").article?.headline == headline)
    }

    @Test func linksInProseAreProse() {
        let linked = Self.body[1].replacing(
            "chairman told reporters", with: "<a href=\"/c\">chairman</a> told <a href=\"/r\">reporters</a>")
        expectArticle(
            Self.page(
                "<article><h1>\(Sample.headline)</h1><p>\(Self.body[0])</p><p>\(linked)</p><p><strong>\(Self.body[2])</strong></p></article>"
            ))
    }

    @Test func hiddenTextIsNone() {
        expectArticle(
            Self.page(
                "<article><h1>\(Sample.headline)</h1>\(Self.paragraphs)<p hidden>This paragraph is hidden from all readers and is not part of the text.</p><p style=\"display: none\">This paragraph is hidden too and is not part of the text of the page.</p></article>"
            ))
    }

    @Test func manyParagraphsAreReadInTime() {
        let page = Self.page(
            "<article><h1>\(Sample.headline)</h1>"
                + (0..<3000).map {
                    "<p>Paragraph number \($0) tells of the talks between the four river states in Vienna.</p>"
                }.joined() + "</article>")
        #expect(Sample(page, path: "page.html").texts(.paragraph).count == 3000)
    }
}
