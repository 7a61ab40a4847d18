/// The trees that the repairs of subjects must change, with some arcs of the result.
extension ParseRepairExamples {
    static let ofSubjects: [String: [(tree: String, arcs: [String])]] = [
        "subject-behind-opening-phrase": [
            (
                "At/ADP/case/2 talks=talk/NOUN/obl/8 ,/PUNCT/punct/2 Peru/PROPN/conj/2 and/CCONJ/cc/7 its/PRON/nmod:poss/7 guest/NOUN/conj/4 urged=urge/VERB+vbd/root/0 Chad/PROPN/obj/8",
                ["Peru nsubj urged", "guest conj Peru"]
            )
        ],
        "participle-between-subject-and-verb": [
            (
                "Talks=talk/NOUN/nsubj:pass/12 ,/PUNCT/punct/6 due/ADJ/mark/6 to/PART/fixed/3 be/AUX/aux:pass/6 held=hold/VERB/advcl/12 in/ADP/case/8 Cairo/PROPN/obl/6 ,/PUNCT/punct/1 were/AUX/aux/12 then/ADV/advmod/12 postponed/VERB/root/0",
                ["held acl Talks"]
            )
        ],
        "subject-of-the-next-clause": [
            (
                "A/DET/det/2 summit/NOUN/ccomp/7 may/AUX/aux/4 follow/VERB/ccomp/7 ,/PUNCT/punct/4 Michel/PROPN/nsubj/7 said=say/VERB/root/0",
                ["summit nsubj follow"]
            )
        ],
        "subject-of-what-is-said": [
            (
                "Chad/PROPN/nsubj/7 signed=sign/VERB/ccomp/7 a/DET/det/4 pact/NOUN/obj/2 ,/PUNCT/punct/2 Egypt/PROPN/nsubj/7 said=say/VERB/root/0",
                ["Chad nsubj signed", "Egypt nsubj said"]
            )
        ],
        "one-who-is-asked": [
            (
                "Oslo/PROPN/nsubj/2 called=call/VERB/root/0 on/ADP/case/4 Lima/PROPN/nsubj/6 to/PART/mark/6 stay/VERB/advcl/2",
                ["Lima obl called", "stay xcomp called"]
            ),
            (
                "Oslo/PROPN/nsubj/2 tells=tell/VERB/root/0 Lima/PROPN/nsubj/6 it/PRON/nsubj/6 will/AUX/aux/6 stay/VERB/ccomp/2",
                ["Lima iobj tells", "it nsubj stay"]
            ),
            (
                "Oslo/PROPN/nsubj/2 hopes/VERB/root/0 for/SCONJ/mark/6 Lima/PROPN/nsubj/6 to/PART/mark/6 stay/VERB/advcl/2",
                ["Lima nsubj stay"]
            ),
        ],
        "object-of-gerund": [
            (
                "Leaving=leave/VERB/csubj/5 the/DET/det/3 union/NOUN/nsubj/5 would/AUX/aux/5 cost/VERB/root/0 jobs=job/NOUN/obj/5",
                ["union obj Leaving", "Leaving csubj cost"]
            ),
            (
                "Meeting=meet/VERB/csubj/3 Abe/PROPN/obj/1 helps=help/VERB/root/0 trade/NOUN/obj/3",
                ["Abe obj Meeting", "trade obj helps"]
            ),
            (
                "Scrapping/VERB/csubj/5 the/DET/det/3 pact/NOUN/nsubj/5 would/AUX/aux/5 harm/VERB/root/0 Peru/PROPN/obj/5",
                ["pact obj Scrapping"]
            ),
        ],
        "noun-they-had": [
            (
                "He/PRON/nsubj/2 recalled/VERB/root/0 a/DET/det/4 call/NOUN/obj/2 Ruto/PROPN/appos/4 and/CCONJ/cc/7 Kagame/PROPN/conj/5 had=have/VERB/ccomp/2",
                ["had acl:relcl call", "Ruto nsubj had"]
            )
        ],
        "subject-behind-opening-clause": [
            (
                "While/SCONJ/mark/2 meeting/VERB/advcl/7 Macron/PROPN/obj/2 ,/PUNCT/punct/6 Chancellor/NOUN/nmod:desc/6 Scholz/PROPN/appos/3 spoke=speak/VERB/root/0",
                ["Scholz nsubj spoke"]
            ),
            (
                "While/SCONJ/mark/2 meeting/VERB/advcl/8 Macron/PROPN/obj/2 ,/PUNCT/punct/5 Scholz/PROPN/appos/3 said=say/VERB/root/0 it/PRON/nsubj/8 hurts/VERB/ccomp/6",
                ["Scholz nsubj said", "meeting advcl said"]
            ),
        ],
        "second-object": [
            (
                "activate/VERB/root/0 a/DET/det/3 pact/NOUN/obj/1 and/CCONJ/cc/6 an/DET/det/6 accord/NOUN/conj/1",
                ["accord conj pact"]
            )
        ],
        "progressive-taken-for-adjective": [
            (
                "Oslo/PROPN/nsubj/3 is=be/AUX/cop/3 welcoming/ADJ/root/0 Lima/PROPN/obj/3",
                ["is aux welcoming"]
            ),
            (
                "talks=talk/NOUN/nsubj/3 are=be/AUX/cop/3 threatening/ADJ/root/0",
                ["are cop threatening"]
            ),
            (
                "Oslo/PROPN/nsubj/3 is=be/AUX/cop/3 willing/ADJ/root/0 to/PART/mark/5 wait/VERB/xcomp/3",
                ["is cop willing"]
            ),
        ],
        "infinitive-of-noun": [
            (
                "Oslo/PROPN/nsubj/2 regretted=regret/VERB/root/0 Lima/PROPN/nmod:poss/4 decision/NOUN/obj/2 to/PART/mark/6 leave/VERB/advcl/2",
                ["leave acl decision"]
            ),
            (
                "Oslo/PROPN/nsubj/2 sent=send/VERB/root/0 troops=troop/NOUN/obj/2 to/PART/mark/5 guard/VERB/advcl/2",
                ["guard advcl sent"]
            ),
        ],
        "what-is-told": [
            (
                "Oslo/PROPN/nsubj/2 told=tell/VERB/root/0 reporters=reporter/NOUN/iobj/2 that/PRON/obj/8 Lima/PROPN/nsubj/6 has=have/VERB/acl:relcl/3 to/PART/mark/8 choose/VERB/xcomp/6",
                ["has ccomp told", "that mark has"]
            ),
            (
                "Oslo/PROPN/nsubj/2 told=tell/VERB/root/0 reporters=reporter/NOUN/iobj/2 that/PRON/nsubj/5 asked=ask/VERB/acl:relcl/3",
                ["asked acl:relcl reporters"]
            ),
        ],
        "subject-behind-opening-time": [
            (
                "After/ADP/case/2 talks/NOUN/obl/8 Monday/PROPN/nmod:unmarked/2 ,/PUNCT/punct/2 Chad/PROPN/appos/3 and/CCONJ/cc/7 Mali/PROPN/appos/3 left/VERB/root/0",
                ["Chad nsubj left", "Mali conj Chad"]
            ),
            (
                "On/ADP/case/2 Monday/PROPN/obl/6 ,/PUNCT/punct/4 May/PROPN/appos/2 they/PRON/nsubj/6 left/VERB/root/0",
                ["May appos Monday"]
            ),
        ],
        "subject-behind-conjunction": [
            (
                "Peru/PROPN/nsubj/2 cut/VERB/root/0 aid/NOUN/obj/2 as/ADP/case/5 Chad/PROPN/obl/2 and/CCONJ/cc/7 Mali/PROPN/conj/5 held=hold/VERB+vbd/ccomp/2 talks=talk/NOUN/obj/8",
                ["Chad nsubj held", "as mark held", "held advcl cut"]
            ),
            (
                "Peru/PROPN/nsubj/2 left/VERB+vbd/root/0 after/ADP/case/4 Chad/PROPN/obl/2 ,/PUNCT/punct/2 held=hold/VERB+vbn/advcl/2",
                ["Chad obl left"]
            ),
        ],
        "opening-meeting": [
            (
                "Meeting=meeting/NOUN/ccomp/7 with/ADP/case/3 Orpo/PROPN/nmod/1 ,/PUNCT/punct/1 he/PRON/nsubj/7 then/ADV/advmod/7 spoke=speak/VERB/root/0",
                ["Meeting advcl spoke", "Orpo obl Meeting"]
            )
        ],
        "subject-of-what-is-to-be": [
            (
                "Talks=talk/NOUN/nsubj:outer/4 are=be/AUX/cop/4 to/PART/mark/4 begin/VERB/root/0",
                ["Talks nsubj begin"]
            ),
            ("aim/NOUN/nsubj:outer/4 is=be/AUX/cop/4 to/PART/mark/4 begin/VERB/root/0", ["aim nsubj:outer begin"]),
        ],
    ]
}
