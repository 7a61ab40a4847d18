import EntenteReading
import EntenteText
import Testing

@Suite struct NewsXMLTests {
    static let nitf = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE nitf SYSTEM "nitf-3-6.dtd">
        <nitf><head><title>river</title><docdata><doc-id id-string="river-1"/><date.issue norm="20191112T083000Z"/><doc.copyright holder="Example Wire"/></docdata>
        <pubdata name="Example Wire" ex-ref="https://example.org/river"/></head>
        <body><body.head><hedline><hl1>\(Sample.headline)</hl1><hl2>Four states share water</hl2></hedline><byline>By Jane Austen</byline><dateline><location>Vienna</location>, <story.date norm="20191112"/></dateline></body.head>
        <body.content><block><p>VIENNA (Example) - \(Sample.first)</p><hl2>What comes next</hl2><p>The agreement still needs the consent of the <org>four parliaments</org>, the chairman told reporters after the talks.</p></block>
        <media media-type="image"><media-reference source="a.jpg"/><media-caption>Delegates in Vienna.</media-caption></media></body.content><body.end><tagline>Jane Austen reports on rivers.</tagline></body.end></body></nitf>
        """

    @Test func nitf() throws {
        let sample = Sample(Self.nitf, path: "river.xml")
        let article = try #require(sample.article)
        #expect(sample.diagnostics.isEmpty)
        #expect(article.headline == Sample.headline)
        #expect(article.identifier == "river-1")
        #expect(article.published?.description == "2019-11-12")
        #expect(article.publisher == "Example Wire")
        #expect(article.url == "https://example.org/river")
        #expect(article.datelinePlace == "Vienna")
        #expect(sample.texts(.paragraph) == [Sample.first, Sample.second])
        #expect(sample.texts(.heading) == ["What comes next"])
        #expect(sample.texts(.caption) == ["Delegates in Vienna."])
    }

    private static func item(_ guid: String, _ content: String) -> String {
        """
        <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="\(guid)" version="1"><itemMeta><itemClass qcode="ninat:text"/><provider qcode="prov:ex"><name>Example Wire</name></provider>
        <versionCreated>2019-11-13T01:00:00+01:00</versionCreated><firstCreated>2019-11-12T23:00:00+01:00</firstCreated></itemMeta>
        <contentMeta><headline>\(Sample.headline)</headline><dateline>VIENNA, Nov 12</dateline></contentMeta><contentSet>\(content)</contentSet></newsItem>
        """
    }

    private static let contents = [
        "<inlineXML contenttype=\"application/xhtml+xml\"><html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>t</title></head><body><p>\(Sample.first)</p><p>\(Sample.second)</p></body></html></inlineXML>",
        "<inlineXML contenttype=\"application/nitf+xml\"><nitf><body><body.content><p>\(Sample.first)</p><p>\(Sample.second)</p></body.content></body></nitf></inlineXML>",
        "<inlineData contenttype=\"text/plain\">\(Sample.first)\n\n\(Sample.second)</inlineData>",
        "<inlineData contenttype=\"text/html\">&lt;p&gt;\(Sample.first)&lt;/p&gt;&lt;p&gt;\(Sample.second)&lt;/p&gt;</inlineData>",
    ]

    @Test(arguments: contents)
    func newsItems(content: String) throws {
        let sample = Sample("<?xml version=\"1.0\"?>" + Self.item("tag:example.org,2019:1", content), path: "item.xml")
        let article = try #require(sample.article)
        #expect(article.identifier == "tag:example.org,2019:1")
        #expect(article.headline == Sample.headline)
        #expect(article.published?.description == "2019-11-12")
        #expect(article.publisher == "Example Wire")
        #expect(article.datelinePlace == "Vienna")
        #expect(sample.texts(.paragraph) == [Sample.first, Sample.second])
    }

    @Test func messagesHoldManyItems() {
        let items =
            Self.contents.enumerated().map { Self.item("item-\($0.offset)", $0.element) }.joined()
            + Self.item("empty", "<remoteContent href=\"a.jpg\"/>")
        let text =
            "<?xml version=\"1.0\"?><newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><header/><itemSet>\(items)</itemSet></newsMessage>"
        let reading = ArticleReader().read(bytes: Array(text.utf8), path: "message.xml")
        #expect(reading.articles.map(\.identifier) == ["item-0", "item-1", "item-2", "item-3"])
        #expect(reading.diagnostics.map(\.code) == ["empty-article"])
        #expect(reading.diagnostics.first?.message.contains("empty") ?? false)
    }

    @Test(arguments: ["utf-8", "iso-8859-1"])
    func theDeclaredEncodingCounts(name: String) {
        let text =
            "<?xml version=\"1.0\" encoding=\"\(name)\"?><nitf><body><body.content><p>The talks in Zürich were held on Tuesday and ended late at night.</p></body.content></body></nitf>"
        let bytes = name == "utf-8" ? Array(text.utf8) : text.unicodeScalars.map { UInt8($0.value) }
        #expect(
            Sample(bytes: bytes, path: "a.xml").texts(.paragraph) == [
                "The talks in Zürich were held on Tuesday and ended late at night."
            ])
    }
}
