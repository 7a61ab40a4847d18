/// What the class, id and role of an element say about it.
struct PageCues {
    var isBoilerplate = false
    var isBody = false
    var isDeck = false
    var isHidden = false

    /// Parts of names that pages give to what is not the article.
    private static let boilerplate = words(
        """
        comment;disqus;livefyre;respond;related;recirc;recommend;promo;share;sharing;social;newsletter;signup;sign-up;subscri;advert;sponsor;
        sidebar;side-bar;breadcrumb;byline;by-line;caption;credit;mostread;most-read;most_read;popular;trending;teaser;paywall;cookie;consent;gdpr;
        modal;popup;pop-up;overlay;toolbar;outbrain;taboola;zergnet;footer;masthead;navbar;navigation;pagination;pager;authorbio;author-bio;author_bio;author-info;authorinfo;author-box;author-card;
        about-author;readmore;read-more;read_more;morestories;more-stories;more-on;more-from;morefrom;read-next;readnext;up-next;see-also;sr-only;
        visually-hidden;visuallyhidden;screen-reader;screenreader;print-only;skip-link;slideshow;carousel;jwplayer;video-player;videoplayer;audio-player;listen;ticker;
        pullquote;pull-quote;pull_quote;disclaimer;copyright;donat;membership;feedback;rating;survey;billboard;adslot;ad-slot;ad_slot;adunit;ad-unit;adbox;ad-container;adcontainer;dfp-;gpt-ad;
        timestamp;datetime;publish-date;pubdate;article-meta;post-meta;entry-meta;kicker;eyebrow;table-of-contents;tooltip;dropdown;login;widget;
        taglist;tag-list;tags-;-tags;keyword;topic-list;topics-list;hatnote;navbox;infobox;metadata-;storylink;story-link;inline-link;articlelink;follow;whatsapp;facebook;twitter-;pinterest;linkedin;
        contributor;article-tools;article_tools;articletools;print-link;printfriendly;addthis;sociable;jp-relatedposts;nocontent;gallery;photo-credit;image-meta;media-caption;imagecaption;toggle;expand;bookmark;
        topper;skyscraper;leaderboard;mpu;remark;community;discussion;supplement;tag-cloud;tagcloud;latest;headlines-list;post-nav;nav-links;attribution;source-link;cta;callout;opt-in;onetrust;also-read;alsoread;app-banner;hotlinks;nextprev;next-prev;suggest;rail;
        """)
    /// Whole words of such names.
    private static let boilerplateWords: Set<String> = [
        "ad", "ads", "adv", "nav", "menu", "tools", "tool", "bio", "tags", "tag", "meta", "aside", "sns", "toc",
        "search", "banner", "alert",
        "notification", "date", "author", "authors", "poll", "quiz", "weather", "stocks", "print", "email", "hidden",
        "hide", "buttons", "button", "links",
        "topics", "partner", "partners", "commercial", "outlink", "cookies", "popup", "breaking", "live-blog",
        "infographic", "podcast",
    ]
    private static let body = words(
        """
        articlebody;article-body;article_body;article__body;storybody;story-body;story_body;story__body;articletext;article-text;article_text;article__text;storytext;story-text;
        articlecontent;article-content;article_content;article__content;storycontent;story-content;story__content;entry-content;entry_content;entrycontent;entry-body;post-content;post_content;postcontent;post-body;post_body;
        post__content;news-content;news_content;newscontent;news-body;newsbody;news-text;news_text;newstext;news-article-content;articlecontents;richtext;rich-text;rich_text;wysiwyg;caas-body;page-content;page_content;body-content;body-copy;bodycopy;body-text;body_text;bodytext;
        content-body;content__body;contentbody;content-text;content__article-body;text-body;main-content-text;field-name-body;field--name-body;td-post-content;single-content;detail-content;detail-body;detailcontent;article-detail;article_detail;
        news-detail;news_detail;article-main;article-copy;maincontent-body;press-release;pressrelease;text-content;the-content;the_content;article-view;articleview;news-view;prose;story-content
        """)
    private static let deck = words(
        "standfirst;dek;subtitle;sub-title;subheadline;sub-headline;subhead;strapline;summary;excerpt;lede;lead;intro;abstract;description;headline-sub;c-article-summary;chapo;deck;secondary-title"
    )

    private static func words(_ text: String) -> [[UInt8]] {
        text.split { $0 == ";" || $0 == "\n" }.map { $0.split(separator: " ").joined() }.filter { !$0.isEmpty }.map {
            Array($0.utf8)
        }
    }

    init(names: String) {
        let lower = names.utf8.prefix(400).map(ASCII.lower)
        guard !lower.isEmpty else { return }
        for word in names.split(whereSeparator: { !$0.isLetter }).prefix(30)
        where Self.boilerplateWords.contains(word.lowercased()) {
            isBoilerplate = true
        }
        let bytes = lower[...]
        isBody = Self.body.contains { Self.contains(bytes, $0) }
        isDeck = Self.deck.contains { Self.contains(bytes, $0) }
        if !isBoilerplate { isBoilerplate = Self.boilerplate.contains { Self.contains(bytes, $0) } }
    }

    private static func contains(_ bytes: ArraySlice<UInt8>, _ word: [UInt8]) -> Bool {
        guard bytes.count >= word.count else { return false }
        var start = bytes.startIndex
        while start + word.count <= bytes.endIndex {
            if bytes[start] == word[0], bytes[start..<start + word.count].elementsEqual(word) { return true }
            start += 1
        }
        return false
    }
}
