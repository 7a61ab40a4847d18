/// Lines that pages put around an article: share tools, advertisements, links to other pages, players, notices.
enum PageNoise {
    /// Whole lines, in lower case, without marks at their ends.
    private static let lines: Set<String> = Set(
        """
        link copied;copy link;copy;share;share this;share this article;share this story;share this post;share this page;share article;
        share story;share via;share on;share with;sharing;tweet;retweet;post;print;print this;print this page;print page;print article;email;e-mail;mail;
        email this;email article;facebook;twitter;x;linkedin;whatsapp;telegram;messenger;reddit;pinterest;tumblr;flipboard;pocket;line;
        kakaotalk;kakao story;naver;weibo;wechat;viber;vk;instagram;youtube;threads;bluesky;mastodon;rss;pdf;
        advertisement;advertisements;advertising;ad;ads;sponsored;sponsored content;promoted;paid content;paid post;partner content;
        story continues below advertisement;article continues below advertisement;continue reading below;
        article continues after advertisement;scroll to continue;scroll to continue with content;remove ads;skip ad;skip advertisement;
        read more;read next;read also;also read;read full story;read the full story;read full article;continue reading;more;more news;more stories;
        more on this;more on this story;more on this topic;more from this section;more from;related;related articles;related article;
        related content;related links;related news;related posts;related stories;related story;related topics;related tags;
        recommended;recommended for you;recommended stories;you may also like;you might also like;you may like;most read;most popular;
        most viewed;popular;popular stories;popular now;trending;trending now;top stories;top news;latest;latest news;latest stories;
        editor's picks;editors' picks;editor's choice;don't miss;in case you missed it;must read;see also;see more;up next;what to read next;
        keep reading;explore more;on this page;in this article;in this story;table of contents;tags;topics;keywords;categories;
        source;sources;original source;via;credit;link;permalink;short link;url;
        comment;comments;add comment;add a comment;post a comment;leave a comment;leave a reply;view comments;show comments;hide comments;
        join the conversation;no comments;comments closed;report an error;report a correction;suggest a correction;report a typo;
        like this;like;loading;follow us;follow;follow me;subscribe;subscribe now;sign up;sign in;log in;login;register;newsletter;newsletters;
        get our newsletter;download the app;download our app;get the app;open in app;click to enlarge;enlarge;enlarge image;view gallery;
        view image in fullscreen;view larger image;photo gallery;gallery;slideshow;photos;photo;image;images;video;videos;file photo;file image;
        listen;listen to this article;listen to article;audio;play;play video;pause;mute;unmute;watch;watch now;watch live;watch video;
        toggle caption;hide caption;toggle navigation;menu;home;search;skip to content;skip to main content;close;back;back to top;top;next;previous;
        next article;previous article;next story;previous story;next post;previous post;next page;
        text size;font size;a a a;aa;zoom in;zoom out;dark mode;translate;save;save article;saved;bookmark;add to bookmarks;
        add as preferred source on google;add us on google;google news;follow us on google news;make us preferred on google;
        all rights reserved;terms of use;privacy policy;cookie policy;cookies;contact us;about us;our standards;
        opens in new window;opens in a new tab;opens in new tab;external link;
        end;ends;ends here;fin;the end;close article;show more;show less;load more;expand;collapse;breaking news;live updates;
        this article is more than 1 year old;purchase licensing rights;acquire licensing rights;
        our standards: the thomson reuters trust principles;reprint or license this article;get news alerts;news alerts;push notifications;
        """.split { $0 == ";" || $0 == "\n" }.map { trimmed($0) }.filter { !$0.isEmpty })

    /// What lines open with, and how many words they may have at most. Marks are words of their own here.
    private static let openings: [String: [Opening]] = Dictionary(
        grouping: """
            share on=6;share this=10;share to=6;tweet this=6;click to=14;click here=20;tap here=20;read more :=30;
            read more about=20;read more on=20;read more from=20;read more at=20;read also :=30;also read :=30;read :=30;
            related :=30;see also :=30;see :=20;more :=25;watch :=30;watch |=30;listen :=30;video :=30;live :=30;more on :=20;
            read next :=30;recommended :=30;don't miss :=30;also on=8;up next :=30;explore :=20;play video=30;watch video=25;
            watch the video=25;watch more=20;watch live=25;listen to this=20;follow us=25;follow our=25;follow @=12;like us on=20;
            join us on=20;join our=25;find us on=20;sign up for=35;sign up to=35;subscribe to=30;subscribe for=30;subscribe now=30;
            download our=25;download the=14;get the latest=25;get our=20;register for=25;to subscribe=25;support our journalism=40;
            support independent journalism=40;become a member=40;already a subscriber=20;copyright=60;©=60;
            all rights reserved=60;reproduction=20;this material may not be=50;photo :=40;photos :=40;photo courtesy=25;image :=40;
            image credit=25;picture :=40;photo credit=25;credit :=20;file photo=12;source :=20;sources :=25;via :=12;tags :=60;
            topics :=60;keywords :=60;categories :=60;category :=30;filed under=40;posted in=30;more in=12;more from=14;
            our standards :=20;opens in=8;view all=10;view comments=8;see all=10;show all=10;load more=8;leave a=8;
            post a comment=12;log in to=16;sign in to=16;you must be logged in=20;for more information , visit=30;
            for more information , please=30;for media inquiries=40;media contact=40;press contact=40;contact the writer=25;
            contact the author=25;contact :=25;to contact the reporter=40;to contact the editor=40;for inquiries=30;
            this article was first published=30;this article was originally published=40;this story was originally published=40;
            this story first appeared=30;this article originally appeared=30;originally published=25;have a tip=30;
            do you have a tip=30;have a story=30;story continues=10;article continues=10;advertisement=6;slide=6;report this ad=6;
            embed=4;duration=8;loading=6;we use cookies=80;this site uses cookies=80;please enable javascript=30;
            your browser does not support=30;
            """.split { $0 == ";" || $0 == "\n" }.compactMap { Opening($0) }, by: { $0.words[0] })

    private struct Opening {
        var words: [String]
        var limit: Int

        init?(_ text: Substring) {
            let parts = text.split(separator: "=")
            guard parts.count == 2, !parts[0].isEmpty, let limit = Int(parts[1]) else { return nil }
            words = parts[0].split(separator: " ").map { String($0) }
            self.limit = limit
        }
    }

    static func matches(_ tokens: [LineToken]) -> Bool {
        let words = tokens.filter { $0.kind != .mark }
        // Stars, dashes, "###", "•".
        if words.isEmpty { return true }
        if words.count <= 3, isEndMark(tokens) { return true }
        if words.count <= 9, lines.contains(bare(tokens)) { return true }
        let texts = tokens.drop { $0.kind == .mark && !["©", "(", "@"].contains($0.text) }.map(\.text)
        if let first = texts.first {
            for opening in openings[first] ?? [] where words.count <= opening.limit && texts.starts(with: opening.words)
            { return true }
        }
        if texts.first == "(", texts.last == ")" || texts.last == ".", isNotice(texts) { return true }
        if texts.count > 3, texts.starts(with: ["(", "c", ")"]), texts[3].utf8.count == 4, words.count > 1,
            words[1].kind == .number
        {
            return true
        }
        return isPlayer(tokens) || isCounter(tokens) || isLink(tokens)
    }

    /// "-30-", "(END)", "ENDS".
    private static func isEndMark(_ tokens: [LineToken]) -> Bool {
        let words = tokens.filter { $0.kind != .mark }
        guard words.count == 1 else { return false }
        return words[0].is("30") && tokens.count > 1 || (words[0].is("end") && tokens.count > 1)
    }

    /// "(This story has not been edited by … staff)", "(This article was originally published …)".
    private static func isNotice(_ texts: [String]) -> Bool {
        texts.count <= 50 && texts.count > 3 && texts[1] == "this"
            && ["story", "article", "report", "version"].contains(texts[2])
            && texts.contains {
                ["edited", "published", "generated", "syndicated", "corrects", "refiles"].contains($0)
            }
    }

    /// "1:25", "Play Video 1:25", "0:00 / 3:12".
    private static func isPlayer(_ tokens: [LineToken]) -> Bool {
        tokens.count <= 8
            && tokens.allSatisfy {
                $0.kind != .word || ["play", "video", "audio", "duration", "live"].contains($0.text)
            }
            && tokens.contains { $0.text == ":" } && tokens.contains { $0.kind == .number }
    }

    /// "12 comments", "Shares 45", "1 of 6".
    private static func isCounter(_ tokens: [LineToken]) -> Bool {
        let words = tokens.filter { $0.kind == .word }.map(\.text)
        guard tokens.count <= 6, words.count <= 2, tokens.contains(where: { $0.kind == .number }) else { return false }
        if words.isEmpty {
            return tokens.count <= 3 && tokens.allSatisfy { $0.kind != .number || $0.text.utf8.count <= 3 }
        }
        let counted: Set<String> = [
            "comment", "comments", "share", "shares", "like", "likes", "views", "view", "photos", "images", "of",
            "reactions", "votes", "k",
            "image", "photo", "slide", "page",
        ]
        return words.allSatisfy(counted.contains)
    }

    /// "https://example.org/page", "www.example.org", "pic.twitter.com/xyz".
    private static func isLink(_ tokens: [LineToken]) -> Bool {
        guard let first = tokens.first, ["http", "https", "www", "pic"].contains(first.text), tokens.count > 2 else {
            return false
        }
        return tokens[1].text == ":" || tokens[1].text == "." ? !tokens.dropFirst().contains { $0.followsSpace } : false
    }

    /// Words and the marks between them, in lower case.
    static func bare(_ tokens: [LineToken]) -> String {
        var inner = tokens[...]
        while inner.first?.kind == .mark { inner.removeFirst() }
        while inner.last?.kind == .mark { inner.removeLast() }
        var text = ""
        for (index, token) in inner.enumerated() {
            if index > 0, token.followsSpace { text += " " }
            text += token.text == "’" ? "'" : token.text
        }
        return String(text.map { $0 == "\u{2019}" ? "'" : $0 })
    }

    private static func trimmed(_ text: Substring) -> String { text.split(separator: " ").joined(separator: " ") }
}
