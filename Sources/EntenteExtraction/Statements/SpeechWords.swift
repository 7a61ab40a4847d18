package import EntenteText

/// Verbs and nouns of saying. The verbs are those of VerbNet 3.4 that take what is said as their object or beside them
/// (classes 37.1.1, 37.1.2, 37.2, 37.3, 37.7 to 37.13, 78 and of 29.4, 29.5 those of assertion), and of those that judge
/// in words (29.2, 29.3, 33.1, 58.1, 62), without what is said of animals and things alone; then what the press uses.
package enum SpeechWords {
    /// Verbs that stand beside a quotation: "…," he grumbled.
    package static let saying = words(sayingText)

    /// Verbs that a quotation must hang on to be their subject's words: "called it "a bad day for Europe"".
    package static let judging = words(judgingText)

    /// Verbs of stances and deeds in words, told as often as said: where a verb of saying stands above them, its subject
    /// chose the words. "Lee said both sides had agreed on "a fresh start"".
    static let stating = words(statingText)

    /// All whose subject says what hangs on them in quotation marks.
    package static let verbs = saying.union(judging).union(stating)

    private static let sayingText = """
        add advise allege announce articulate blab blurt claim confess confide continue convey declare disclose divulge
        exclaim hint insinuate insist interject interpose intimate mention note observe proclaim recommend recount
        reiterate relate remark repeat reply report respond retort reveal say state suggest utter venture voice
        volunteer write
        inform notify remind tell update
        babble bark bawl bellow bluster boom chant chuckle croak crow cry drawl gasp groan growl grumble holler howl
        lament moan mumble murmur mutter quaver rage rant rasp roar scream screech shout shriek sigh snap snarl splutter
        squeal stammer stutter thunder wail wheeze whimper whine whisper yell
        communicate corroborate elucidate explain expound narrate outline quote read recap recite summarize
        bitch boast brag carp complain gripe grouch grouse kvetch object
        acknowledge admit
        admonish alert assure brief caution counsel notify warn
        guarantee pledge promise
        comment elaborate gush lecture moralize muse pontificate preach rhapsodize testify theorize
        ask enquire inquire
        affirm predict reaffirm
        avow assert conjecture deny foretell prophesy surmise swear
        answer argue chide cite concede conclude contend counter deadpan echo emphasise emphasize enthuse
        fume joke maintain opine point post protest quip reason reassure recall scoff
        shrug stress summarise taunt tease tout tweet underline underscore vow
        """

    private static let judgingText = """
        characterise characterize depict describe detail hail picture portray rank regard represent see view
        brand call dub label name style term
        accuse acclaim applaud assail attack berate blame castigate celebrate censure charge commend compliment condemn
        congratulate criticise criticize decry denounce deplore deride disparage extol fault laud lambaste mock praise
        rebuke reproach ridicule salute scold scorn slam thank upbraid vilify
        """

    private static let statingText = """
        agree back confirm express highlight refer reflect verify welcome
        beg demand encourage entreat exhort implore invite order press request urge
        believe dismiss doubt expect fear feel hope propose regret reject signal think want wish
        """

    /// Those that report in indirect speech: "X said that …". What is denied was not said.
    package static let reporting = words(
        """
        say tell add state note warn stress emphasize emphasise declare announce argue claim insist explain tweet
        acknowledge admit assert affirm reaffirm reiterate maintain contend caution conclude complain allege confirm
        predict concede write
        """)

    /// Those whose subject reports what others did: an agency or newspaper speaks for itself.
    static let relaying: Set<Symbol> = ["report", "cite", "quote"]

    /// Verbs of saying that are inflected regularly, for ``VerbForms``.
    static let regular =
        sayingText + judgingText + statingText
        + "decide schedule plan refuse decline cancel postpone expire lapse renew terminate withdraw"

    /// Things that speak for whoever made them: "the statement said", "a readout of the call said".
    package static let documents: Set<Symbol> = [
        "statement", "readout", "communique", "communiqué", "letter", "tweet", "declaration", "release", "message",
        "note", "post", "transcript", "text", "announcement", "dispatch", "commentary", "editorial", "speech", "memo",
        "memorandum", "bulletin", "briefing", "op-ed", "remark", "notice", "resolution", "article",
    ]

    /// Those that a newspaper or agency is spoken of by: "the paper said".
    static let publications: Set<Symbol> = [
        "newspaper", "paper", "daily", "agency", "broadcaster", "outlet", "tabloid",
    ]

    /// People and bodies who speak for somebody.
    package static let voices: Set<Symbol> = [
        "spokesman", "spokeswoman", "spokesperson", "spokespeople", "office", "aide", "adviser", "advisor", "lawyer",
        "ministry", "department", "source", "team", "press", "service",
    ]

    /// What makes a document that of its subject: "issued a statement".
    static let issuing: Set<Symbol> = [
        "issue", "release", "publish", "make", "sign", "adopt", "write", "send", "carry", "run", "post", "deliver",
        "read",
    ]

    private static func words(_ text: String) -> Set<Symbol> {
        Set(text.utf8.split(whereSeparator: { $0 <= 0x20 }).map { Symbol($0) })
    }
}
