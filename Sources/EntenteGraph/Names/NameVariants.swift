/// Names that languages share or spell so differently that no rule over letters makes them one.
enum NameVariants {
    /// The class of a word of a name, by its folded spelling.
    static let classes: [String: String] = {
        var classes: [String: String] = [:]
        for group in groups {
            for name in group { classes[name] = group[0] }
        }
        return classes
    }()

    /// Spellings of one name in one language: they are the same name without more ado.
    private static let groups: [[String]] = [
        [
            "muhammad", "mohammed", "mohamed", "mohammad", "mohamad", "muhammed", "muhamad", "mohamud", "mohd",
            "muhamed", "mahomed", "mohammadu",
        ],
        ["ahmad", "ahmed", "achmed", "achmad"], ["mahmud", "mahmoud", "mahmood"], ["hamid", "hamed", "hameed"],
        ["hussein", "husayn", "hussain", "husain", "hosein", "hossein", "husein", "hussien", "hoseyn"],
        ["hassan", "hasan", "hassen", "hasson"], ["husni", "hosni", "hosny", "husny"],
        ["ibrahim", "ebrahim", "ibraheem", "brahim"], ["yasir", "yasser", "yaser", "yassir"],
        ["umar", "omar", "omer"], ["uthman", "othman", "osman", "usman"],
        ["haidar", "haider", "haydar", "hayder", "haidr"],
        ["khalid", "khaled", "khaleed"], ["said", "saeed", "saeid", "sayeed", "saied"],
        ["salih", "saleh", "salah", "saalih"],
        ["nasir", "nasser", "naser", "nassir"], ["jamal", "gamal", "djamal"], ["najib", "nagib", "naguib", "najeeb"],
        ["faisal", "faysal", "feisal", "faysel"],
        ["yusuf", "yousef", "youssef", "yusef", "yousuf", "yousif", "youcef"],
        ["mustafa", "moustafa", "mostafa", "mustapha", "moustapha"],
        ["abdullah", "abdallah", "abdulla", "abdollah"],
        ["sulayman", "suleiman", "sulaiman", "soleimani", "souleymane"],
        ["tariq", "tarek", "tareq", "tarik"], ["walid", "waleed", "oualid"], ["rashid", "rasheed", "rachid"],
        ["bashar", "bachar", "beshar"], ["bashir", "basheer", "bachir"],
        ["ismail", "ismael", "esmail", "ismaeel", "esmaeil"],
        ["zayn", "zine", "zein", "zain", "zeine"], ["fayiz", "fayez", "faiez", "faiz", "fayyez", "faez"],
        ["siraj", "sarraj", "serraj", "saraj"], ["zayid", "zayed", "zaid", "zayd"], ["sisi", "sissi"],
        [
            "qadhafi", "gaddafi", "gadhafi", "qaddafi", "kadhafi", "kadafi", "khadafy", "gathafi", "ghaddafi", "gadafi",
            "kaddafi",
        ],
        ["muammar", "moammar", "muamar", "moamer", "moamar", "mouammar"], ["husam", "hossam", "hussam", "hosam"],
        ["rouhani", "ruhani", "rohani"], ["khamenei", "khamenehi", "khameneie"],
        ["yitzhak", "yitzchak", "itzhak", "yitshak"],
        ["benjamin", "binyamin", "benyamin"], ["menachem", "menahem"], ["mikhail", "mikheil", "mihail", "michail"],
        ["eduard", "edward", "edvard"],
        ["alexander", "aleksander", "aleksandr", "alexandr", "aleksandar", "alexandar"],
        ["dmitri", "dmitry", "dmitriy", "dimitri", "dmitrii", "dimitry"],
        ["yevgeni", "evgeny", "yevgeny", "evgeni", "evgueni"],
        ["yuri", "yury", "yuriy", "iuri", "iurii"], ["viktor", "victor"], ["nikolai", "nikolay", "nikolaj"],
        ["aleksei", "alexei", "aleksey", "alexey", "alexy"],
        ["konstantin", "constantin", "constantine", "konstantinos"],
        ["serzh", "serge", "serj"], ["sargsyan", "sarkisian", "sargsian", "sarkissian", "sarkisyan", "sargisian"],
        ["thaksin", "taksin"], ["prayut", "prayuth"], ["isaias", "isayas", "esaias"], ["afwerki", "afewerki"],
        ["emomali", "imomali", "emomalii"], ["kassym", "kasym", "qasym", "kasim"],
    ]

    /// Given names that one person bears in several languages: they count only where office and country agree.
    static let acrossLanguages = respelt([
        ["vladimir", "volodymyr", "uladzimir", "wladimir"], ["petro", "petr", "peter", "piotr", "pyotr", "petar"],
        ["dmitri", "dmytro"], ["alexander", "alyaksandr", "oleksandr", "alaksandr"], ["nikolai", "mykola", "mikalai"],
        ["sergei", "serhiy", "serhii", "sergi", "serghi", "sergii"], ["andrei", "andriy", "andrii", "andrew", "andri"],
        ["yevgeni", "yevhen", "evhen"], ["mikhail", "mykhailo", "michael"], ["aleksei", "oleksiy", "oleksii"],
        ["george", "georgios", "giorgos", "jorge", "georgi", "giorgi"], ["konstantin", "kostas", "costas"],
        ["antonis", "antonios"], ["joseph", "jose", "josef", "yosef"], ["john", "ioannis", "jan", "juan"],
    ])

    /// Family names that come first. Their vowels are their own: "ae" of Tae-woo is no "a".
    static let eastAsianSurnames: Set<String> = Set(koreanSurnames.keys).union([
        "kim", "moon", "ban", "han", "nam", "song", "hong", "min", "bae", "heo", "ahn", "an", "son", "sohn", "yang",
        "wang", "zhang", "chang", "liu", "chen", "huang", "zhao", "wu", "zhou", "chou", "xu", "sun", "ma", "zhu", "hu",
        "guo", "he", "gao", "luo", "zheng", "liang", "xie", "tang", "deng", "teng", "feng", "cai", "tsai", "xi",
        "jiang",
        "chiang", "mao", "hua", "wen", "yu", "lai", "su", "hsieh", "peng", "qin", "chin", "dong", "tung", "lu", "du",
        "nguyen", "tran", "pham", "vo", "truong", "phan", "hoang", "dang", "bui", "do", "ngo",
    ])

    /// Korean family names by the romanizations of each.
    static let koreanSurnames: [String: String] = [
        "lee": "li", "rhee": "li", "yi": "li", "ri": "li", "li": "li", "roh": "no", "noh": "no", "no": "no",
        "park": "pak", "pak": "pak", "bak": "pak", "choi": "choe", "choe": "choe", "chung": "jong", "jeong": "jong",
        "jung": "jong", "cheong": "jong", "cho": "jo", "jo": "jo", "kang": "kang", "gang": "kang", "kwon": "kwon",
        "gwon": "kwon", "shin": "sin", "sin": "sin", "yoon": "yun", "yun": "yun", "lim": "im", "rim": "im", "im": "im",
        "ryu": "yu", "yoo": "yu", "ryoo": "yu", "seo": "so", "suh": "so", "so": "so", "paik": "paek", "baek": "paek",
        "paek": "paek", "hwang": "hwang", "whang": "hwang", "chun": "jon", "jeon": "jon", "gim": "kim",
    ]

    /// True of family names that are Korean and not Chinese as well.
    static func isKorean(_ surname: String) -> Bool {
        koreanOnly.contains(surname)
            || koreanSurnames[surname] != nil && !["li", "yu", "so", "jo", "no"].contains(surname)
    }

    private static let koreanOnly: Set<String> = [
        "kim", "moon", "mun", "nam", "min", "bae", "heo", "ahn", "ban", "hong", "jang", "kwak", "noh",
    ]

    /// What stands before a name in some countries, where at least two words follow.
    static let forms: Set<String> = [
        "u", "daw", "sir", "dame", "lord", "lady", "haji", "hajji", "tun", "datuk", "dato", "samdech", "sayyid",
        "sayed",
        "ayatollah", "mullah", "maulana", "mian", "shri", "smt", "don", "dona",
    ]

    /// English given names and their short forms.
    static let shortForms = respelt([
        ["william", "bill", "will", "billy"], ["robert", "bob", "rob", "bobby"], ["richard", "dick", "rick", "rich"],
        ["james", "jim", "jimmy", "jamie"], ["john", "jack", "johnny"], ["michael", "mike", "mick", "mikhail"],
        ["joseph", "joe"], ["anthony", "antony", "tony"], ["edward", "ed", "ted", "eddie", "eduard"],
        ["charles", "charlie", "chuck"], ["elizabeth", "liz", "beth", "betty"], ["margaret", "peggy", "maggie"],
        ["henry", "harry", "hank"], ["lawrence", "larry"], ["gerald", "jerry", "gerry"],
        ["katherine", "kate", "kathy", "catherine"], ["albert", "al"], ["alexander", "alex", "sandy"],
        ["stephen", "steve", "steven"], ["christopher", "chris", "kit"], ["theodore", "ted", "teddy"],
        ["andrew", "andy", "drew"], ["patricia", "pat"], ["patrick", "pat"], ["susan", "sue"], ["daniel", "dan"],
        ["david", "dave"], ["thomas", "tom"], ["timothy", "tim"], ["kenneth", "ken"], ["ronald", "ron"],
        ["donald", "don"], ["samuel", "sam"], ["benjamin", "ben", "bibi"], ["jeffrey", "jeff"], ["gregory", "greg"],
        ["matthew", "matt"], ["nicholas", "nick"], ["philip", "phil"], ["peter", "pete"], ["jacob", "jake"],
        ["vincent", "vince"],
    ])

    /// In their one spelling, as names are when they are compared.
    private static func respelt(_ groups: [[String]]) -> [Set<String>] {
        groups.map { Set($0.map { NameSpelling.spell($0) }) }
    }
}
