/// For each repair trees that it must mend, with arcs that they must have afterwards: "later advmod took".
///
/// A word stands as `word=lemma/POS/relation/head`, the lemma only where it is another, `VERB+vbn` for a past participle,
/// `VERB+vbd` for a finite past, `VERB+vbg` for a gerund.
enum ParseRepairExamples {
    static let trees = [general, ofSubjects, ofLongSentences, ofAttachment].reduce(into: [:]) {
        $0.merge($1) { first, _ in first }
    }

    private static let general: [String: [(tree: String, arcs: [String])]] = [
        "claim-taken-for-verb": [
            (
                "Peru/PROPN/nsubj/2 dismissed=dismiss/VERB/root/0 Chad/PROPN/nsubj/4 claims=claim/VERB/obj/2 that/SCONJ/mark/7 it/PRON/nsubj/7 lied=lie/VERB/ccomp/4",
                ["Chad compound claims", "lied acl claims"]
            )
        ],
        "noun-taken-for-verb": [
            (
                "Peru/PROPN/nsubj/2 opposes=oppose/VERB/root/0 aid/VERB/obj/2 to/ADP/case/5 Chad/PROPN/obl/3",
                ["Chad nmod aid"]
            )
        ],
        "lest": [
            (
                "Lest/ADJ/amod/2 Chad/PROPN/nsubj/3 leave/VERB/root/0 ,/PUNCT/punct/6 Mali/PROPN/nsubj/6 waited=wait/VERB+vbd/parataxis/3",
                ["Lest mark leave"]
            )
        ],
        "month-as-modal": [
            (
                "Chad/PROPN/nsubj:pass/4 in/ADP/case/3 May/PROPN/aux/4 called=call/VERB+vbn/root/0 for/ADP/case/6 talks=talk/NOUN/obl/4",
                ["May obl called", "in case May", "Chad nsubj called"]
            )
        ],
        "possessor-in-list": [
            (
                "Peru/PROPN/nmod:poss/3 's/PART/case/1 Boluarte/PROPN/nsubj/8 and/CCONJ/cc/5 Chile/PROPN/conj/3 's/PART/case/5 Boric/PROPN/conj/3 met=meet/VERB+vbd/root/0",
                ["Chile nmod:poss Boric", "Boric conj Boluarte"]
            )
        ],
        "acting-title": [
            (
                "He/PRON/nsubj/2 met=meet/VERB+vbd/root/0 with/SCONJ/mark/4 acting=act/VERB/advcl/2 Thai/ADJ/amod/6 Premier/PROPN/nmod:desc/7 Chai/PROPN/obj/4",
                ["acting amod Chai", "Chai obl met", "with case Chai"]
            ),
            (
                "talks=talk/NOUN/nsubj/11 between/ADP/case/4 Premier/PROPN/nmod:desc/4 Hun/PROPN/nmod/1 and/CCONJ/cc/6 acting=act/VERB/conj/1 Thai/ADJ/amod/8 Premier/PROPN/nmod:desc/9 Chai/PROPN/obj/6 have/AUX/aux/11 ended=end/VERB+vbn/root/0",
                ["acting amod Chai", "Chai conj Hun"]
            ),
        ],
        "participle-of-state": [
            (
                "Peru/PROPN/nsubj:pass/3 is=be/AUX/aux:pass/3 committed=commit/VERB+vbn/root/0 to/ADP/case/5 trade/NOUN/obl/3",
                ["Peru nsubj committed", "is cop committed"]
            ),
            (
                "Plans=plan/NOUN/nsubj:pass/3 are=be/AUX/aux:pass/3 opposed=oppose/VERB+vbn/root/0 by/ADP/case/5 Chad/PROPN/obl:agent/3",
                ["Plans nsubj:pass opposed"]
            ),
        ],
        "second-verb-of-speaker": [
            (
                "Peru/PROPN/nsubj/2 said=say/VERB+vbd/root/0 Chad/PROPN/nsubj/5 had=have/AUX/aux/5 lied=lie/VERB+vbn/ccomp/2 and/CCONJ/cc/7 called=call/VERB+vbd/conj/5 for/ADP/case/9 talks=talk/NOUN/obl/7",
                ["called conj said"]
            ),
            (
                "Peru/PROPN/nsubj/2 said=say/VERB+vbd/root/0 Chad/PROPN/nsubj/4 lied=lie/VERB+vbd/ccomp/2 and/CCONJ/cc/6 called=call/VERB+vbd/conj/4 for/ADP/case/8 talks=talk/NOUN/obl/6",
                ["called conj lied"]
            ),
        ],
        "gerund-of-speaker": [
            (
                "Peru/PROPN/nsubj/2 said=say/VERB+vbd/root/0 Chad/PROPN/nsubj/4 lied=lie/VERB+vbd/ccomp/2 ,/PUNCT/punct/6 rejecting=reject/VERB/advcl/4 it/PRON/obj/6",
                ["rejecting advcl said"]
            )
        ],
        "phrase-behind-relative-clause": [
            (
                "king/NOUN/nsubj/2 met=meet/VERB/root/0 envoy/NOUN/obj/2 ,/PUNCT/punct/6 who/PRON/nsubj/6 came=come/VERB/acl:relcl/3 ,/PUNCT/punct/9 at/ADP/case/9 court/NOUN/obl/6",
                ["court obl met"]
            ),
            (
                "king/NOUN/nsubj/2 met=meet/VERB/root/0 envoy/NOUN/obj/2 who/PRON/nsubj/5 came=come/VERB/acl:relcl/3 to/ADP/case/7 court/NOUN/obl/5",
                ["court obl came"]
            ),
        ],
        "object-before-a-night": [
            (
                "They/PRON/nsubj/2 struck=strike/VERB/root/0 a/DET/det/6 deal/NOUN/compound/6 Sunday/PROPN/compound/6 night/NOUN/obl:unmarked/2",
                ["deal obj struck", "a det deal", "Sunday compound night"]
            )
        ],
        "verb-taken-for-noun": [
            (
                "Peru/PROPN/compound/2 backs=back/NOUN/root/0 the/DET/det/4 accord/NOUN/obj/2",
                ["Peru nsubj backs", "accord obj backs"]
            )
        ],
        "accusing-behind-infinitive": [
            (
                "Chad/PROPN/nsubj/2 told=tell/VERB+vbd/root/0 envoys/NOUN/obj/2 to/PART/mark/5 leave/VERB/advcl/2 ,/PUNCT/punct/7 accusing=accuse/VERB+vbg/advcl/5 Niger/PROPN/obj/7",
                ["accusing advcl told", "leave advcl told"]
            ),
            (
                "Chad/PROPN/nsubj/2 told=tell/VERB+vbd/root/0 envoys/NOUN/obj/2 to/PART/mark/5 leave/VERB/advcl/2 ,/PUNCT/punct/7 taking=take/VERB+vbg/advcl/5 files/NOUN/obj/7",
                ["taking advcl leave"]
            ),
        ],
        "subject-between-and-and-verb": [
            (
                "Chad/PROPN/nsubj/4 was=be/AUX/cop/4 very/ADV/advmod/4 poor/ADJ/root/0 ,/PUNCT/punct/8 and/CCONJ/cc/8 Niger/PROPN/conj/4 left=leave/VERB+vbd/conj/4",
                ["Niger nsubj left"]
            ),
            (
                "Chad/PROPN/nsubj/2 left=leave/VERB+vbd/root/0 Oman/PROPN/obj/2 and/CCONJ/cc/5 Niger/PROPN/conj/3 and/CCONJ/cc/7 fled=flee/VERB+vbd/conj/2",
                ["Niger conj Oman"]
            ),
        ],
        "verb-taken-for-attribute": [
            (
                "Peru/PROPN/nsubj/4 disputed=dispute/VERB+vbn/amod/4 Chile/PROPN/nmod:poss/4 account/NOUN/root/0",
                ["Peru nsubj disputed", "account obj disputed"]
            ),
            (
                "Peru/PROPN/nsubj/4 is=be/AUX/cop/4 divided=divide/VERB+vbn/amod/4 country/NOUN/root/0",
                ["Peru nsubj country", "divided amod country"]
            ),
        ],
        "verb-taken-for-participle": [
            (
                "Peruvian/ADJ/amod/2 inquiry/NOUN/root/0 accused=accuse/VERB+vbn/acl/2 Chile/PROPN/obj/3 of/ADP/case/6 fraud/NOUN/nmod/4",
                ["inquiry nsubj accused", "Chile obj accused"]
            ),
            (
                "Garcia/PROPN/root/0 ,/PUNCT/punct/3 critic/NOUN/appos/1 of/ADP/case/5 pact/NOUN/nmod/3 ,/PUNCT/punct/3 accused=accuse/VERB+vbn/acl/5 Chile/PROPN/obj/7",
                ["Garcia nsubj accused", "critic appos Garcia", "Chile obj accused"]
            ),
            (
                "envoy/NOUN/nsubj/4 accused=accuse/VERB+vbn/acl/1 by/ADP/case/4 Chile/PROPN/root/0",
                ["accused acl envoy"]
            ),
        ],
        "verb-taken-for-attribute-of-its-object": [
            (
                "member/NOUN/root/0 Peru/PROPN/appos/1 accused=accuse/VERB+vbn/amod/4 Chile/PROPN/conj/1 of/ADP/case/6 fraud/NOUN/nmod/4",
                ["member nsubj accused", "Peru appos member", "Chile obj accused", "fraud obl accused"]
            )
        ],
        "attribute-with-a-subject": [
            (
                "Peru/PROPN/nsubj/2 downgraded=downgrade/VERB+vbn/amod/3 ties/NOUN/nsubj/4 ended=end/VERB/root/0",
                ["Peru nsubj downgraded", "ties obj downgraded", "downgraded parataxis ended"]
            )
        ],
        "participle-behind-have": [
            (
                "Peru/PROPN/nsubj/2 has=have/VERB/root/0 defied=defy/VERB+vbn/amod/4 calls=call/NOUN/obj/2",
                ["Peru nsubj defied", "has aux defied", "calls obj defied"]
            )
        ],
        "clause-taken-for-noun": [
            (
                "Peru/PROPN/nsubj/2 cut/VERB/root/0 trade/NOUN/obj/2 and/CCONJ/cc/7 Chile/PROPN/compound/7 halted=halt/VERB+vbn/amod/7 aid/NOUN/conj/3",
                ["Chile nsubj halted", "aid obj halted", "halted conj cut"]
            )
        ],
        "null-and-void": [
            (
                "Mali/PROPN/nsubj/2 declared=declare/VERB/root/0 the/DET/det/4 pact/NOUN/obj/2 null/NOUN/nmod/4 and/CCONJ/cc/7 void/NOUN/conj/5",
                ["null xcomp declared", "void conj null"]
            )
        ],
        "verb-read-as-plural": [
            (
                "The/DET/det/4 border/NOUN/compound/4 accord/NOUN/compound/4 calls=call/NOUN/root/0 for/ADP/case/6 talks/NOUN/nmod/4",
                ["accord nsubj calls", "border compound accord", "talks obl calls"]
            )
        ],
        "gerund-as-subject": [
            (
                "Oslo/PROPN/nsubj/2 said=say/VERB/root/0 leaving=leave/VERB+vbg/ccomp/2 it/PRON/obj/3 was=be/AUX/cop/6 wrong/ADJ/ccomp/2",
                ["leaving csubj wrong"]
            )
        ],
        "phrase-behind-weekday": [
            (
                "Orpo/PROPN/nsubj/3 is=be/AUX/cop/3 due/ADJ/root/0 in/ADP/case/5 Oslo/PROPN/obl/3 on/ADP/case/7 Thursday/PROPN/obl/5 for/ADP/case/9 talks=talk/NOUN/nmod/7",
                ["talks obl due", "Thursday obl Oslo"]
            )
        ],
        "object-behind-following": [
            (
                "They/PRON/nsubj/2 reopened=reopen/VERB+vbd/root/0 it/PRON/obj/2 following/VERB/case/6 a/DET/det/6 meeting/NOUN/obj/2",
                ["meeting obl reopened"]
            )
        ],
        "visiting-guest-as-counterpart": [
            (
                "She/PRON/nsubj/2 met=meet/VERB+vbd/root/0 her/PRON/nmod:poss/4 counterpart/NOUN/obj/2 ,/PUNCT/punct/6 visiting=visit/VERB/advcl/2 Minister/PROPN/nmod:desc/8 Karis/PROPN/obj/6 in/ADP/case/10 Oslo/PROPN/obl/6",
                ["Karis appos counterpart", "visiting amod Karis", "Oslo obl met"]
            )
        ],
        "face-to-face": [
            (
                "They/PRON/nsubj/2 met=meet/VERB+vbd/root/0 face/NOUN/obj/2 -/PUNCT/punct/5 to/ADP/case/7 -/PUNCT/punct/5 face/NOUN/obj/2 in/ADP/case/9 Oslo/PROPN/obl/2",
                ["face advmod met", "face dep face", "Oslo obl met"]
            )
        ],
        "visiting-guest-beside-host": [
            (
                "chief/NOUN/nmod:desc/2 Stubb/PROPN/nsubj/6 and/CCONJ/cc/4 visiting=visit/VERB/conj/1 Karis/PROPN/obj/4 met=meet/VERB+vbd/root/0",
                ["Karis conj Stubb", "visiting amod Karis"]
            ),
            (
                "Stubb/PROPN/nsubj/5 and/CCONJ/cc/3 visiting=visit/VERB/csubj/5 Karis/PROPN/obj/3 met=meet/VERB+vbd/root/0",
                ["Karis conj Stubb", "visiting amod Karis", "and cc Karis"]
            ),
        ],
        "meeting-done-by-the-subject": [
            (
                "Karis/PROPN/nsubj/2 left=leave/VERB+vbd/root/0 after/SCONJ/mark/4 meeting/NOUN/obl/2 with/ADP/compound:prt/4 Orpo/PROPN/obl/4",
                ["meeting advcl left", "with case Orpo", "Orpo obl meeting"]
            )
        ],
        "visiting-guest-behind-preposition": [
            (
                "Orpo/PROPN/nsubj/2 met=meet/VERB+vbd/root/0 with/SCONJ/mark/4 visiting=visit/VERB/advcl/2 Karis/PROPN/obj/4 in/ADP/case/7 Turku/PROPN/obl/4",
                ["Karis obl met", "with case Karis", "visiting amod Karis", "Turku obl met"]
            )
        ],
        "meeting-before-its-verb": [
            (
                "Talks=talk/NOUN/root/0 between/ADP/case/3 Chad/PROPN/nmod/1 and/CCONJ/cc/5 Mali/PROPN/conj/3 failed=fail/VERB+vbd/conj/1",
                ["Talks nsubj failed", "Chad nmod Talks"]
            )
        ],
        "talks-as-subject": [
            (
                "Oslo/PROPN/nsubj/2 said=say/VERB+vbd/root/0 that/SCONJ/nsubj/4 talks=talk/VERB/nsubj/8 with/ADP/case/6 Chad/PROPN/obl/4 would/AUX/aux/8 resume/VERB/ccomp/2",
                ["talks nsubj resume", "that mark resume", "Chad nmod talks"]
            )
        ],
        "plan-to-do": [
            (
                "Chad/PROPN/nsubj/2 plan/NOUN/root/0 to/PART/mark/4 hold/VERB/acl/2 talks=talk/NOUN/obj/4",
                ["hold xcomp plan"]
            )
        ],
        "talks-that-are-held": [
            (
                "Oslo/PROPN/nsubj/2 hopes=hope/VERB/root/0 when/ADV/advmod/6 they/PRON/nsubj/5 resume/NOUN/nsubj/6 talks=talk/VERB/advcl/2",
                ["resume advcl hopes", "talks obj resume", "they nsubj resume", "when advmod resume"]
            )
        ],
        "subject-behind-opening-occasion": [
            (
                "At/ADP/case/3 a/DET/det/3 meeting/NOUN/obl/8 ,/PUNCT/punct/3 ministers=minister/NOUN/conj/3 and/CCONJ/cc/7 Orpo/PROPN/conj/3 urged=urge/VERB+vbd/root/0",
                ["ministers nsubj urged", "Orpo conj ministers", "meeting obl urged"]
            )
        ],
        "due-to-do": [
            (
                "council/NOUN/nsubj/3 is=be/AUX/cop/5 due/ADJ/mark/5 to/PART/fixed/3 meet/VERB/root/0",
                ["council nsubj meet"]
            )
        ],
        "halved-name": [
            (
                "leaders=leader/NOUN/nsubj/7 of/ADP/case/6 North/PROPN/compound/6 and/CCONJ/cc/5 South/PROPN/conj/3 Korea/PROPN/nmod/1 met=meet/VERB+vbd/root/0",
                ["North nmod leaders", "Korea conj North", "South compound Korea", "of case North"]
            )
        ],
        "visiting-guest": [
            (
                "Norway/PROPN/nsubj/2 told=tell/VERB/root/0 visiting=visit/VERB/xcomp/2 Orpo/PROPN/obj/3",
                ["Orpo obj told", "visiting amod Orpo"]
            )
        ],
        "subject-of-late-attribution": [
            (
                "Tusk/PROPN/nsubj/7 spoke/VERB/ccomp/7 after/ADP/case/4 talks/NOUN/obl/2 ,/PUNCT/punct/6 Reuters/PROPN/appos/4 reported/VERB/root/0",
                ["Tusk nsubj spoke", "Reuters nsubj reported"]
            )
        ],
        "subject-taken-by-participle": [
            (
                "pact/NOUN/nsubj/3 ,/PUNCT/punct/1 announced=announce/VERB+vbn/advcl/8 by/ADP/case/5 Rutte/PROPN/nsubj/8 ,/PUNCT/punct/5 will/AUX/aux/8 help/VERB/root/0",
                ["pact nsubj help", "announced acl pact", "Rutte obl:agent announced"]
            )
        ],
        "place-of-what-is-discussed": [
            (
                "They/PRON/nsubj/2 discussed=discuss/VERB/root/0 war/NOUN/obj/2 in/ADP/case/5 Mali/PROPN/obl/2",
                ["Mali nmod war"]
            ),
            (
                "They/PRON/nsubj/2 discussed=discuss/VERB/root/0 it/PRON/obj/2 in/ADP/case/5 Mali/PROPN/obl/2",
                ["Mali obl discussed"]
            ),
        ],
        "subject-behind-for": [
            (
                "Peru/PROPN/nsubj/2 set=set/VERB/root/0 a/DET/det/4 date=date/NOUN/obj/2 for/SCONJ/mark/8 Togo/PROPN/nmod/4 to/PART/mark/8 leave=leave/VERB/advcl/2",
                ["Togo nsubj leave"]
            ),
            (
                "Peru/PROPN/nsubj/2 asked=ask/VERB/root/0 for/ADP/case/4 time=time/NOUN/obl/2 to/PART/mark/6 think=think/VERB/acl/4",
                []
            ),
        ],
        "wanted-done": [
            (
                "Peru/PROPN/nsubj/2 wants=want/VERB/root/0 the/DET/det/4 treaty/NOUN/nsubj/5 scrapped=scrap/VERB+vbn/xcomp/2",
                ["treaty nsubj:pass scrapped"]
            ),
            (
                "Peru/PROPN/nsubj/2 wants=want/VERB/root/0 the/DET/det/4 treaty/NOUN/obj/2 scrapped=scrap/VERB+vbn/acl/4 ./PUNCT/punct/2",
                ["treaty nsubj:pass scrapped", "scrapped xcomp wants"]
            ),
        ],
        "phrase-of-protest": [
            (
                "Peru/PROPN/nsubj/2 left=leave/VERB/root/0 in/ADP/case/4 protest/NOUN/obl/2 at/ADP/case/7 the/DET/det/7 treaty/NOUN/obl/2",
                ["treaty nmod protest"]
            )
        ],
        "partner-of-discussion": [
            (
                "Orpo/PROPN/nsubj/2 discussed=discuss/VERB/root/0 trade/NOUN/obj/2 with/ADP/case/5 counterparts=counterpart/NOUN/nmod/3 in/ADP/case/7 Turku/PROPN/nmod/5",
                ["counterparts obl discussed", "Turku obl discussed"]
            )
        ],
        "clause-behind-circumstance": [
            (
                "Peru/PROPN/nsubj/3 has/AUX/aux/3 complained=complain/VERB+vbn/root/0 for/ADP/case/5 months=month/NOUN/obl/3 "
                    + "that/SCONJ/mark/10 the/DET/det/8 pact/NOUN/nsubj/10 is=be/AUX/cop/10 unfair/ADJ/acl:relcl/5",
                ["unfair ccomp complained"]
            )
        ],
        "content-of-what-is-said": [
            (
                "Aides=aide/NOUN/nsubj/2 said=say/VERB+vbd/root/0 Lee/PROPN/nsubj/4 conveyed=convey/VERB+vbd/ccomp/2 "
                    + "to/ADP/case/6 Oslo/PROPN/obl/4 that/SCONJ/mark/9 talks=talk/NOUN/nsubj/9 failed=fail/VERB+vbd/ccomp/2",
                ["failed ccomp conveyed"]
            )
        ],
        "participle-behind-speaker": [
            (
                "Oslo/PROPN/nsubj/2 lied=lie/VERB+vbd/ccomp/4 ,/PUNCT/punct/2 said=say/VERB+vbd/root/0 the/DET/det/6 "
                    + "notice/NOUN/nsubj:pass/7 published=publish/VERB+vbn/ccomp/4 on/ADP/case/9 Monday/PROPN/obl/7",
                ["notice nsubj said", "published acl notice"]
            )
        ],
        "then-before-title": [
            (
                "talks=talk/NOUN/root/0 between/ADP/case/5 then/ADV/nmod/1 President/PROPN/nmod:desc/5 Karis/PROPN/obl/1 and/CCONJ/cc/7 Putin/PROPN/conj/5",
                ["Karis nmod talks", "then advmod Karis"]
            )
        ],
        "closed-relative-clause": [
            (
                "pact/NOUN/nsubj/11 ,/PUNCT/punct/4 which/PRON/nsubj/4 took/VERB/acl:relcl/1 effect/NOUN/obj/4 a/DET/det/7 year/NOUN/obl:unmarked/8 later/ADV/advmod/11 ,/PUNCT/punct/11 will/AUX/aux/11 lapse/VERB/root/0",
                ["later advmod took"]
            )
        ],
        "unknown-given-name": [
            (
                "leader/NOUN/nmod:desc/3 Getachew/VERB/compound/3 Reda/PROPN/nsubj/4 spoke=speak/VERB/root/0",
                ["Getachew compound Reda"]
            )
        ],
        "list-begun-as-apposition": [
            (
                "Peru/PROPN/nsubj/9 ,/PUNCT/punct/3 Chile/PROPN/appos/1 ,/PUNCT/punct/5 Ghana/PROPN/conj/1 and/CCONJ/cc/7 Mali/PROPN/conj/1 ,/PUNCT/punct/9 voted=vote/VERB/root/0",
                ["Chile conj Peru", "Ghana conj Peru"]
            ),
            (
                "Lima/PROPN/nsubj/7 ,/PUNCT/punct/3 Peru/PROPN/appos/1 ,/PUNCT/punct/6 and/CCONJ/cc/6 Accra/PROPN/conj/1 agreed=agree/VERB/root/0",
                ["Peru appos Lima"]
            ),
        ],
        "title-beside-name": [
            (
                "EU/PROPN/nsubj/6 policy/NOUN/compound/3 chief/NOUN/nmod:desc/4 Josep/PROPN/nsubj/6 Borrell/PROPN/flat/4 said=say/VERB/root/0",
                ["EU compound chief", "Josep nsubj said"]
            ),
            (
                "economy/NOUN/compound/2 minister/NOUN/nsubj/4 Yasutoshi/PROPN/nsubj/4 went/VERB/root/0",
                ["minister nmod:desc Yasutoshi"]
            ),
        ],
        "second-subject": [
            (
                "Rutte/PROPN/nsubj/5 ,/PUNCT/punct/1 and/CCONJ/cc/4 Tusk/PROPN/nsubj/5 left=leave/VERB/root/0",
                ["Tusk conj Rutte"]
            )
        ],
        "name-in-a-list": [
            (
                "meeting/NOUN/root/0 among/ADP/case/3 Rutte/PROPN/nmod/1 ,/PUNCT/punct/5 Tusk/PROPN/conj/1 and/CCONJ/cc/7 Costa/PROPN/conj/3",
                ["Tusk conj Rutte", "Costa conj Rutte"]
            )
        ],
        "active-subject": [
            (
                "envoy/NOUN/nsubj:pass/2 called=call/VERB+vbn/root/0 on/ADP/case/4 both/PRON/obl/2 ./PUNCT/punct/2",
                ["envoy nsubj called"]
            ),
            (
                "envoy/NOUN/nsubj:pass/2 called=call/VERB+vbn/root/0 on/ADP/case/4 both/PRON/obl/2",
                ["envoy nsubj:pass called"]
            ),
            (
                "accord/NOUN/nsubj:pass/2 entered=enter/VERB+vbd/root/0 force/NOUN/obj/2", ["accord nsubj entered"]
            ),
        ],
        "subject-behind-and": [
            (
                "Scholz/PROPN/nsubj/2 left/VERB/root/0 with/ADP/case/4 Tusk/PROPN/obl/2 ,/PUNCT/punct/7 and/CCONJ/cc/7 Macron/PROPN/conj/4 stayed/VERB/conj/2",
                ["Macron nsubj stayed"]
            ),
            (
                "Scholz/PROPN/nsubj/2 left/VERB/root/0 with/ADP/case/4 Tusk/PROPN/obl/2 ,/PUNCT/punct/8 and/CCONJ/cc/8 the/DET/det/8 premier/NOUN/conj/4 ,/PUNCT/punct/10 Macron/PROPN/appos/8 ,/PUNCT/punct/8 stayed/VERB/conj/2",
                ["premier nsubj stayed"]
            ),
        ],
        "speaker-behind-quotation": [
            (
                "\"/PUNCT/punct/3 A/DET/det/3 dawn/NOUN/ccomp/9 for/ADP/case/5 Mali/PROPN/nmod/3 \"/PUNCT/punct/8 leader/NOUN/nmod:desc/8 Goita/PROPN/appos/5 said=say/VERB/root/0",
                ["Goita nsubj said"]
            )
        ],
        "by-means-of": [
            (
                "They/PRON/nsubj/2 spoke=speak/VERB/root/0 by/ADP/case/5 video/NOUN/compound/5 link/NOUN/obl:agent/2",
                ["link obl spoke"]
            )
        ],
        "before-the-comma": [
            (
                "They/PRON/nsubj/2 left=leave/VERB/root/0 in/ADP/case/4 May/PROPN/obl/6 ,/PUNCT/punct/6 citing=cite/VERB/advcl/2 costs=cost/NOUN/obj/6",
                ["May obl left"]
            )
        ],
        "particle": [
            (
                "They/PRON/nsubj/2 called=call/VERB/root/0 off/ADP/case/4 talks=talk/NOUN/obj/2",
                ["off compound:prt called", "talks obj called"]
            )
        ],
        "object-with-preposition": [
            (
                "It/PRON/nsubj:pass/3 was/AUX/aux:pass/3 reached=reach/VERB/root/0 at/ADP/case/5 talks=talk/NOUN/obj/3",
                ["talks obl reached"]
            )
        ],
        "two-nouns-as-objects": [
            (
                "She/PRON/nsubj/2 attended/VERB/root/0 an/DET/det/4 award/NOUN/obj/2 ceremony/NOUN/obj/2",
                ["award compound ceremony", "an det ceremony"]
            )
        ],
        "let-lapse": [
            (
                "Peru/PROPN/nsubj/2 let/VERB/root/0 the/DET/det/5 treaty/NOUN/compound/5 lapse/NOUN/obj/2",
                ["treaty obj let", "lapse xcomp let", "the det treaty"]
            )
        ],
        "phrase-of-the-noun-before": [
            (
                "Chile/PROPN/nsubj/2 regretted/VERB/root/0 the/DET/det/4 withdrawal/NOUN/obj/2 from/ADP/case/7 the/DET/det/7 pact/NOUN/obl/2",
                ["pact nmod withdrawal"]
            )
        ],
        "talks-for-which-they-came": [
            (
                "She/PRON/nsubj/2 flew/VERB/root/0 to/ADP/case/4 Oslo/PROPN/obl/2 for/ADP/case/6 talks=talk/NOUN/nmod/4",
                ["talks obl flew"]
            ),
            (
                "visit/NOUN/root/0 this/DET/det/3 month/NOUN/nmod:unmarked/1 for/ADP/case/5 talks=talk/NOUN/nmod/3",
                ["talks nmod visit"]
            ),
            (
                "She/PRON/nsubj/2 wrote/VERB/root/0 a/DET/det/4 plan/NOUN/obj/2 for/ADP/case/6 talks=talk/NOUN/nmod/4",
                ["talks nmod plan"]
            ),
        ],
        "conjunction-on-subject": [
            (
                "Oslo/PROPN/nsubj/2 left/VERB/root/0 after/ADP/case/5 a/DET/det/5 raid/NOUN/nsubj/6 hurt/VERB/advcl/2 six/NUM/obj/6",
                ["after mark hurt"]
            )
        ],
        "claim-that-is-denied": [
            (
                "Chad/PROPN/nsubj/2 blamed=blame/VERB/root/0 Lima/PROPN/obj/2 ,/PUNCT/punct/5 charges=charge/VERB/conj/2 Peru/PROPN/nsubj/7 denies=deny/VERB/ccomp/5",
                ["denies acl:relcl charges", "charges parataxis blamed"]
            )
        ],
        "claim-as-second-subject": [
            (
                "Mali/PROPN/nsubj/2 said=say/VERB/root/0 Lima/PROPN/nsubj/4 lied=lie/VERB/ccomp/2 ,/PUNCT/punct/7 a/DET/det/7 charge/NOUN/nsubj/9 Peru/PROPN/nsubj/9 denies=deny/VERB/ccomp/2",
                ["charge parataxis said", "denies acl:relcl charge"]
            )
        ],
        "gerund-on-its-object": [
            (
                "Oslo/PROPN/nsubj/2 blamed=blame/VERB/root/0 Chad/PROPN/obj/2 for/ADP/case/6 arming=arm/VERB/amod/6 rebels/NOUN/obl/2",
                ["arming advcl blamed", "rebels obj arming", "for mark arming"]
            )
        ],
        "listed-subjects-behind-conjunction": [
            (
                "That/PRON/nsubj/2 came=come/VERB/root/0 after/ADP/case/4 Chad/PROPN/obl/2 and/CCONJ/cc/6 Mali/PROPN/conj/4 blamed=blame/VERB+vbd/conj/2 Lima/PROPN/obj/7",
                ["Chad nsubj blamed", "blamed advcl came", "after mark blamed"]
            )
        ],
        "opening-time-of-late-attribution": [
            (
                "On/ADP/case/2 Friday/PROPN/obl/7 Tusk/PROPN/nsubj/4 met=meet/VERB/ccomp/7 Orpo/PROPN/obj/4 Reuters/PROPN/nsubj/7 said=say/VERB/root/0",
                ["Friday obl met"]
            ),
            (
                "On/ADP/case/2 Friday/PROPN/obl/4 he/PRON/nsubj/4 said=say/VERB/root/0 Tusk/PROPN/nsubj/6 met=meet/VERB/ccomp/4",
                ["Friday obl said"]
            ),
        ],
        "name-as-modal": [
            ("May=may/AUX/aux/2 said=say/VERB+vbd/root/0", ["May nsubj said"]),
            ("May=may/AUX/aux/3 had=have/AUX+vbd/aux/3 left=leave/VERB+vbn/root/0", ["May nsubj left"]),
            ("Theresa/PROPN/nsubj/3 May=may/AUX/aux/3 left=leave/VERB+vbd/root/0", ["May flat Theresa"]),
            ("May=may/AUX/aux/3 he/PRON/nsubj/3 leave/VERB/root/0", ["May aux leave"]),
        ],
        "following": [
            (
                "He/PRON/nsubj/2 spoke=speak/VERB/root/0 following/VERB/amod/4 talks=talk/NOUN/obl/2",
                ["following case talks"]
            ),
            ("the/DET/det/3 following/VERB/amod/3 talks=talk/NOUN/root/0", ["following amod talks"]),
        ],
        "partners-behind-the-place": [
            (
                "Peru/PROPN/nsubj/2 held=hold/VERB/root/0 talks=talk/NOUN/obj/2 in/ADP/case/5 Oslo/PROPN/obl/2 with/ADP/case/7 Chile/PROPN/nmod/5",
                ["Chile nmod talks"]
            )
        ],
        "meeting-where-they-promised": [
            (
                "Chad/PROPN/nsubj/2 vowed=vow/VERB+vbd/root/0 to/PART/mark/4 wait/VERB/xcomp/2 at/ADP/case/6 talks=talk/NOUN/obl/4",
                ["talks obl vowed"]
            ),
            (
                "Chad/PROPN/nsubj/2 vowed=vow/VERB+vbd/root/0 to/PART/mark/4 hold/VERB/xcomp/2 votes=vote/NOUN/obj/4 at/ADP/case/7 talks=talk/NOUN/obl/4",
                ["talks obl hold"]
            ),
        ],
    ]
}
