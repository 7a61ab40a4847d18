/// Agencies and publishers of the world as they sign their copy, in lower case, without a leading "the".
enum NewsNames {
    /// News agencies: what stands in parentheses in a dateline or under a picture.
    static let agencies: Set<String> = lines(
        """
        aa;aap;app;akipress;kabar;khovar;mna;pna;sps;suna;una;fana;lana;trend;vovworld;abna;abs;adn;adnkronos;afp;afp-jiji;agence france-presse;agencia efe;agencia brasil;agenzia nova;
        aki;all africa;allafrica;anadolu;anadolu agency;andina;angop;ani;anp;ansa;ansamed;antara;antara news;ap;
        ap photo;apa;aps;armenpress;asia news network;associated press;australian associated press;azertac;
        bangladesh sangbad sangstha;belga;belta;bernama;bloomberg;bloomberg news;bna;bss;bta;
        bulgarian news agency;canadian press;caribbean media corporation;central news agency;china news service;
        chinese news service;cna;cns;colombia press;cp;ctk;dawn news;deutsche presse-agentur;dpa;ecns;efe;epa;
        epa-efe;ena;ethiopian news agency;europa press;fars;fars news agency;ghana news agency;getty;
        getty images;gna;hina;ians;ina;inter press service;interfax;interfax-ukraine;ips;iqna;irna;isna;
        itar-tass;jiji;jiji press;jta;kazinform;kcna;kenya news agency;knr;korean central news agency;kuna;
        kuwait news agency;kyodo;kyodo news;lai;lusa;magyar távirati iroda;map;mehr;mehr news agency;mena;
        montsame;mti;nampa;nan;national news agency;news agency of nigeria;newsis;news1;newsyam;nna;notimex;
        novosti;ntb;oana;pa;pa media;pap;petra;pia;press association;press trust of india;prensa latina;pti;
        qatar news agency;qna;reuters;ria;ria novosti;ritzau;rtt;sana;saudi press agency;shutterstock;sipa;spa;
        stt;tanjug;tap;tass;tasnim;tasnim news agency;thomson reuters foundation;tt;ukrinform;uni;
        united news of india;united press international;unb;upi;vna;vietnam news agency;wafa;wam;wire;wires;
        xinhua;xinhua news agency;yna;yonhap;yonhap news;yonhap news agency;zuma press;연합뉴스;뉴시스;뉴스1;共同;時事;新华社;
        中央社;
        """)

    /// Newspapers, broadcasters, sites and offices that publish news or statements.
    static let publishers: Set<String> = lines(
        """
        abc;abc news;africanews;aftenposten;agence europe;ahram online;al arabiya;al arabiya english;al jazeera;
        al jazeera english;al-ahram;al-monitor;antiwar.com;arab news;arirang;asahi shimbun;asharq al-awsat;
        asia times;axios;balkan insight;bangkok post;bbc;bbc news;bbc world service;breitbart;business insider;
        business standard;business times;buzzfeed news;caixin;caixin global;caravan;cbc;cbc news;cbs;cbs news;
        cgtn;channel 4 news;channel newsasia;china daily;china post;chosun ilbo;chosunbiz;
        christian science monitor;citizen;cnbc;cnet;cnn;corriere della sera;council of the european union;
        council on foreign relations;daily beast;daily maverick;daily nk;daily star;dawn;deccan chronicle;
        deccan herald;defense news;defense one;delfi;department of defense;department of state;der spiegel;
        deutsche welle;deutschlandfunk;die welt;die zeit;diplomat;dong-a ilbo;downing street;dw;dw news;
        economic times;economist;el país;el pais;elysée;err;eu observer;euobserver;euractiv;euronews;
        european commission;european council;european external action service;express tribune;facebook;
        financial times;five thirty eight;forbes;foreign affairs;foreign policy;fortune;fox news;france 24;
        france24;frankfurter allgemeine;frankfurter allgemeine zeitung;geo news;global times;globe and mail;
        gov.uk;guardian;gulf news;gulf times;haaretz;hankyoreh;hani;hill;hindu;hindustan times;huffington post;
        huffpost;hurriyet daily news;hürriyet daily news;independent;indian express;insider;
        institute for the study of war;international atomic energy agency;irish examiner;irish independent;
        irish times;israel hayom;izvestia;jakarta globe;jakarta post;japan forward;japan times;japan today;
        jerusalem post;joongang daily;joongang ilbo;just security;kathmandu post;kbs;kbs world;khaama press;
        khaleej times;khmer times;kommersant;korea herald;korea joongang daily;korea times;korea economic daily;
        kremlin;kyiv independent;kyiv post;la croix;la repubblica;la stampa;le figaro;le monde;le temps;
        liberation;libération;long war journal;mainichi;mainichi shimbun;malay mail;manila bulletin;manila times;
        mbc;mcclatchy;mehr news;meduza;mercopress;mexico news daily;miami herald;middle east eye;
        middle east monitor;ministry of defence;ministry of foreign affairs;mint;mirror;mofa;moscow times;msnbc;
        nation;national;national interest;national public radio;national review;nato;nbc;nbc news;ndtv;
        neue zürcher zeitung;new arab;new humanitarian;new indian express;new republic;new straits times;
        new vision;new york post;new york times;new yorker;new zealand herald;news18;newsweek;nhk;nhk world;
        nhk world-japan;nhk world japan;nikkei;nikkei asia;nikkei asian review;nine news;9news;nk news;npr;nzz;
        office of the spokesperson;pakistan today;pbs;pbs newshour;people's daily;people's daily online;
        philippine daily inquirer;philippine star;phnom penh post;politico;politico europe;premium times;
        prime minister's office;press tv;presstv;propublica;punch;quartz;radio free asia;radio free europe;
        radio free europe/radio liberty;radio new zealand;rappler;real clear politics;reliefweb;rfe/rl;rfa;rfi;
        rnz;rt;rte;rté;rtv;rudaw;russia today;sbs;sbs news;scmp;sky news;slate;south china morning post;spiegel;
        spiegel online;sputnik;sputnik news;stars and stripes;state department;straits times;stripes;stuff;sun;
        sueddeutsche zeitung;süddeutsche zeitung;svt;swissinfo;swissinfo.ch;sydney morning herald;taipei times;
        taiwan news;tagesschau;telegraph;tempo;thai pbs;times;times of india;times of israel;tokyo shimbun;
        tolonews;toronto star;tribune;trt world;turkish press;un news;united nations;u.s. department of state;
        u.s. department of defense;us department of state;us news & world report;usa today;vanguard;vatican news;
        viet nam news;vietnam news;vnexpress;vnexpress international;voa;voa news;voice of america;vox;
        wall street journal;war on the rocks;washington examiner;washington post;washington times;week;welt;
        white house;wion;wired;wsj;yahoo news;yle;ynet;ynetnews;yomiuri shimbun;zdf;zeit online;
        """)

    /// Words that end or make the names of publishers: "Arizona Daily Star", "Radio Taiwan International".
    static let publisherWords: Set<String> = [
        "news", "times", "post", "herald", "tribune", "journal", "gazette", "daily", "agency", "press", "broadcasting",
        "chronicle", "observer", "guardian", "telegraph", "courier", "mail", "globe", "radio", "tv", "television",
        "online", "weekly",
        "review", "magazine", "newspaper", "newswire", "wire", "bulletin", "examiner", "inquirer", "dispatch",
        "monitor",
        "register", "independent", "sentinel", "echo", "mirror", "newsroom", "standard", "shimbun", "ilbo", "zeitung",
        "broadcaster", "media", "ministry", "embassy", "spokesperson", "spokesman",
    ]

    /// "Yonhap", and several that share a report: "ANI/WAM".
    static func isAgency(_ name: String) -> Bool {
        agencies.contains(bare(name)) || name.split(separator: "/").allSatisfy { agencies.contains(bare(String($0))) }
    }
    static func isKnown(_ name: String) -> Bool { isAgency(name) || publishers.contains(bare(name)) }

    /// In lower case, single spaces, without a leading "the" and marks at the ends.
    static func bare(_ name: String) -> String {
        var bytes: [UInt8] = []
        for byte in name.lowercased().utf8 {
            if byte != 32 || (!bytes.isEmpty && bytes.last != 32) { bytes.append(byte) }
            // A typographic apostrophe as the plain one.
            if bytes.count >= 3, bytes.suffix(3).elementsEqual([0xE2, 0x80, 0x99]) {
                bytes.removeLast(3)
                bytes.append(UInt8(ascii: "'"))
            }
        }
        while let last = bytes.last, last == 32 || ".:,;|".utf8.contains(last) { bytes.removeLast() }
        let the = "the ".utf8
        return String(decoding: bytes.starts(with: the) ? bytes.dropFirst(4) : bytes[...], as: UTF8.self)
    }

    private static func lines(_ text: String) -> Set<String> {
        Set(text.split { $0 == ";" || $0 == "\n" }.map { $0.trimmingSpaces() }.filter { !$0.isEmpty })
    }
}

extension Substring {
    fileprivate func trimmingSpaces() -> String { split(separator: " ").joined(separator: " ") }
}
