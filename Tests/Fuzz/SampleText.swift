/// What the targets begin with: small inputs of our own.
enum SampleText {
    static let news = """
        Ministers agree to keep river treaty

        GENEVA, Nov. 12, 2019 (Test Wire) -- Ministers of the four river states agreed on Tuesday to keep the treaty that
        shares the water among them.

        "We will renew it for five years," Foreign Minister Kang Kyung-wha of South Korea said after she met with
        Secretary of State Mike Pompeo in Bangkok last week.

        Japan, which opposed the pact in the late 1990s, has not signed the Treaty on Armed Conventional Forces.

        """

    static let wire = """
        (LEAD) Seoul, Tokyo put off talks
        By Our Correspondent
        Nov. 23, 2016

        * The U.S.-based group's chairman, Dr. J. Smith Jr., threatened sanctions against Iran and North Korea.
        - He resigned as president of the European Commission on 11/12/2019.

        © 2016 Test Wire. All rights reserved.

        """

    static let newsWords = [
        "\n\n", "By ", " (Test Wire) -- ", "SEOUL, Nov. 23 — ", "Published: ", "Updated 2019-11-12", "President ",
        "Foreign Minister ", " met with ", " agreed to ", " signed ", " the treaty ", " said ", "\u{201C}", "\u{201D}",
        " of South Korea", " the United Nations", " NATO ", "U.S.", "’s ", " which ", " and ", ", who ", " between ",
        " will not ", " it ", " he ", " the pact", " talks ", " sanctions on ", " in Geneva", " on Tuesday",
    ]

    static let page = """
        <!doctype html><html lang="en"><head><meta charset="utf-8"><title>River treaty kept - Test Wire</title>
        <meta property="og:title" content="River treaty kept"><meta name="author" content="Our Correspondent">
        <meta property="article:published_time" content="2019-11-12T08:00:00Z">
        <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"River treaty
        kept","datePublished":"2019-11-12","publisher":{"@type":"Organization","name":"Test Wire"}}</script></head>
        <body><nav><a href="/">Home</a><a href="/news">News</a></nav><article><h1>River treaty kept</h1>
        <p class="byline">By Our Correspondent</p><p>Ministers of the four river states agreed on Tuesday to keep the treaty
        that shares the water among them.</p><p>The agreement still needs the consent of the four parliaments, the chairman
        told reporters after the talks.</p><figure><figcaption>The chairman.</figcaption></figure></article>
        <footer>&copy; 2019 Test Wire</footer></body></html>
        """

    static let looseTags = """
        <html><body><div><p>Seoul &amp; Tokyo <b>agreed<i> on</b> it</i><br>today, the ministers said.<table><tr><td>One
        <p>Two sentences stand here. They belong to the story of the pact.</div><!-- end -- ></html>
        """

    static let nitf = """
        <?xml version="1.0" encoding="UTF-8"?>
        <nitf><head><title>River treaty kept</title><docdata><doc-id id-string="tw-1"/><date.issue norm="20191112T080000Z"/>
        </docdata><pubdata name="Test Wire" date.publication="20191112"/></head><body><body.head><hedline><hl1>River treaty
        kept</hl1></hedline><byline>By Our Correspondent</byline><dateline><location>GENEVA</location></dateline></body.head>
        <body.content><block><p>Ministers of the four states agreed on Tuesday to keep the treaty.</p><hl2>Next</hl2>
        <p>It still needs the consent of <em>four</em> parliaments.</p></block></body.content></body></nitf>
        """

    static let newsML = """
        <?xml version="1.0"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:test:1" version="1">
        <itemMeta><provider literal="Test Wire"><name>Test Wire</name></provider>
        <versionCreated>2019-11-12T08:00:00Z</versionCreated></itemMeta>
        <contentMeta><contentCreated>2019-11-12</contentCreated><headline>River treaty kept</headline></contentMeta>
        <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>
        <p>Ministers of the four states agreed on Tuesday to keep the treaty.</p></body></html></inlineXML></contentSet>
        </newsItem>
        """

    static let jsonLines = [
        """
        {"id":"1","headline":"River treaty kept","published":"2019-11-12","publisher":"Test Wire","url":"https://example.org/1","text":"Ministers agreed on Tuesday to keep the treaty.\\n\\nIt needs consent, \\u201che\\u201d said \\ud83d\\ude00."}
        {"text":null}

        {"text":"Seoul and Tokyo signed the pact."}

        """,
        #"[{"text":"Seoul and Tokyo signed the pact.","published":"12 Nov 2019","more":[1,-2.5e3,true,{}]}]"#,
        #"{"text":"Seoul \#nand Tokyo"}"#,
    ]

    static let overrides = """
        same:
          - [person/mike-pompeo, Michael Pompeo]
          - [meeting/a, meeting/b]
        different:
          - [Kang Kyung-wha, {name: Kang, article: 2019-11-12-00ff, kind: person}]
        means:
          - {name: the pact, thing: GSOMIA}
        wrong:
          - {thing: GSOMIA, property: expiresOn, value: 2019-11-22}
        alias:
          - {thing: GSOMIA, name: "the intelligence pact"}

        """

    static let decisions = """
        decision,kind,first,second,first id,second id,second article,note
        same,person,Mike Pompeo,Michael Pompeo,,,,seen in 2019
        Different,,Kang Kyung-wha,Kang,,,2019-11-12-00ff,
        alias,agreement,GSOMIA,"the ""intelligence"" pact, 2016",,,,

        """

    /// Texts that break careless writers.
    static let hostile = [
        "plain", "South Korea", "Kang Kyung-wha", "Mike Pompeo", "GSOMIA", "", " ", "\"", "'", "\\", "\n", "\r\n", "\t",
        "a\\nb",
        "]]>", "<![CDATA[", "&amp;", "<b>&", "^^xsd:date", "@en", "{}[]()$`|", "%41%zz", "#a?b=c&d", "=1+1", "-1", "+1",
        "@x", "\u{85}\u{9F}", "\u{202E}rtl", "\u{FEFF}", "\u{FFFD}\u{F8FF}\u{10FFFF}", "e\u{301}\u{323}", "İıßﬁ", "🇰🇷👩‍👩‍👧",
        "_:b0", "<http://example.org/>", "https://example.org/?a=b&c=[d]", "javascript:alert(1)", "data:text/html,x",
        "a\u{2028}b", "null", "true", "2019-11-12", "/", "..", "a/b", "person/x", "\u{7F}", "--", "-->", "a; b",
        "\u{A0}",
        "President Moon Jae-in", "Moon", "the talks",
    ]
}
