import EntenteReading
import EntenteText

extension FuzzTarget {
    /// The formats of articles.
    static let readers: [FuzzTarget] = [
        FuzzTarget(
            "plain-text", texts: [SampleText.news, SampleText.wire, "Headline\r\n\r\nOne line.\r\n\u{FEFF}"],
            words: SampleText.newsWords, run: { read($0, as: "input.txt") }),
        FuzzTarget(
            "html", texts: [SampleText.page, SampleText.looseTags],
            words: [
                "<!doctype html>", "<html>", "<p>", "</p>", "<div class=\"", "<article>", "<br>", "<h1>", "<li>",
                "<!--",
                "-->", "<script type=\"application/ld+json\">", "</script>",
                "<meta property=\"article:published_time\"",
                "<time datetime=\"", "\"articleBody\":\"", "\"headline\":\"", "\"@graph\":[", "&amp;", "&#x", "&nbsp;",
                "<meta charset=\"", "windows-1252", "utf-16", "itemprop=\"", "<table>", "<svg>", "<template>",
            ], run: { read($0, as: "input.html") }),
        FuzzTarget(
            "nitf", texts: [SampleText.nitf],
            words: [
                "<?xml version=\"1.0\"?>", "<nitf>", "<head>", "<docdata>", "<date.issue norm=\"", "<body.content>",
                "<hl1>",
                "<block>", "<p>", "<media>", "<!DOCTYPE nitf [", "<!ENTITY a \"", "&a;", "<![CDATA[", "]]>", "&#",
                "encoding=\"", "xmlns:x=\"",
            ], run: { read($0, as: "input.xml") }),
        FuzzTarget(
            "newsml", texts: [SampleText.newsML],
            words: [
                "<?xml version=\"1.0\"?>", "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\">", "<newsMessage>",
                "<itemSet>", "<contentSet>", "<inlineXML>", "<inlineData>", "<headline>", "<versionCreated>",
                "<contentCreated>", "<provider ", "<html xmlns=\"http://www.w3.org/1999/xhtml\">", "<![CDATA[", "]]>",
                "guid=\"", "contenttype=\"text/plain\"",
            ], run: { read($0, as: "input.xml") }),
        FuzzTarget(
            "json-lines", texts: SampleText.jsonLines,
            words: [
                "{\"", "\":\"", "\",\"", "\"}\n", "\"text\":", "\"headline\":", "\"published\":", "\"url\":",
                "\"publisher\":", "\"id\":", "null", "true", "[{", "}]", "\\u", "\\ud83d\\ude00", "\\n", "1e999",
                "-0.0",
                "2019-11-12T08:00:00Z",
            ], run: { read($0, as: "input.jsonl") }),
    ]

    /// Whatever a file holds, its articles are text that XML can hold, and their blocks lie in it in order.
    private static func read(_ bytes: [UInt8], as path: String) {
        let reading = ArticleReader().read(bytes: bytes, path: path)
        require(!reading.articles.isEmpty || !reading.diagnostics.isEmpty, "an input gave nothing, without a word")
        for article in reading.articles { check(article) }
        for diagnostic in reading.diagnostics { require(!diagnostic.message.isEmpty, "a diagnostic says nothing") }
    }

    private static func check(_ article: Article) {
        let text = article.source.utf8
        require(String(validating: text, as: UTF8.self) != nil, "the text of an article is not UTF-8")
        require(!article.sha256.isEmpty, "an article has no digest")
        var end: UInt32 = 0
        for block in article.blocks {
            require(block.range.start >= end, "blocks overlap or are out of order")
            require(block.range.start < block.range.end, "a block is empty")
            require(Int(block.range.end) <= text.count, "a block ends after its text")
            for place in [block.range.start, block.range.end] where Int(place) < text.count {
                require(text[Int(place)] & 0xC0 != 0x80, "a block begins or ends within a character")
            }
            end = block.range.end
        }
    }
}
