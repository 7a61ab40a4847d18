/// Trees for the repairs of what hangs on the wrong word, or on the right one under the wrong name.
extension ParseRepairExamples {
    static let ofAttachment: [String: [(tree: String, arcs: [String])]] = [
        "persona-non-grata": [
            (
                "Peru/PROPN/nsubj/2 declared=declare/VERB+vbd/root/0 two/NUM/nummod/4 envoys=envoy/NOUN/obj/2 persona/VERB/acl/4 non/PART/advmod/5 grata/NOUN/obj/5",
                ["persona xcomp declared"]
            )
        ],
        "noun-hyphen-verb": [
            (
                "Peru/PROPN/compound/2 test/NOUN/nsubj/4 -/PUNCT/punct/2 fired=fire/VERB+vbd/root/0 a/DET/det/6 missile/NOUN/obj/4",
                ["Peru nsubj fired", "test compound fired"]
            )
        ],
        "day-of-a-visit": [
            (
                "Peru/PROPN/nsubj/2 condemned=condemn/VERB+vbd/root/0 Chile/PROPN/obj/2 over/ADP/case/6 the/DET/det/6 visit/NOUN/obl/2 Sunday/PROPN/obl:unmarked/2",
                ["Sunday nmod:unmarked visit"]
            )
        ],
        "but-behind-a-purpose": [
            (
                "Peru/PROPN/nsubj/2 renewed=renew/VERB+vbd/root/0 its/PRON/nmod:poss/4 pledge/NOUN/obj/2 to/PART/mark/6 wait/VERB/acl/4 ,/PUNCT/punct/9 but/CCONJ/cc/9 continues=continue/VERB/conj/6 to/PART/mark/11 fire/VERB/xcomp/9",
                ["continues conj renewed"]
            )
        ],
        "who-is-a-person": [
            (
                "Its/PRON/nmod:poss/2 criticism/NOUN/root/0 of/ADP/case/4 Peru/PROPN/nmod/2 ,/PUNCT/punct/8 whom/PRON/obj/8 it/PRON/nsubj/8 suspects=suspect/VERB/acl:relcl/2",
                ["suspects acl:relcl Peru"]
            )
        ],
        "adverb-as-preposition": [
            (
                "Peru/PROPN/nsubj/2 answered=answer/VERB+vbd/root/0 in/ADP/advmod/2 kind/NOUN/obl/2",
                ["in case kind"]
            )
        ],
        "object-behind-particle": [
            (
                "Peru/PROPN/nsubj/2 cut/VERB+vbd/root/0 off/ADP/compound:prt/2 Quito/PROPN/obl/2 from/ADP/case/6 Chile/PROPN/obl/2",
                ["Quito obj cut", "Chile obl cut"]
            )
        ],
        "second-object": [
            (
                "Envoys/NOUN/nsubj:pass/3 were/AUX/aux:pass/3 denied=deny/VERB+vbn/root/0 entry/NOUN/xcomp/3",
                ["entry obj denied"]
            )
        ],
        "sent-doing": [
            (
                "Peru/PROPN/nsubj/2 sent=send/VERB+vbd/root/0 diplomats=diplomat/NOUN/obj/2 packing=pack/VERB+vbg/acl/3",
                ["packing xcomp sent"]
            )
        ],
        "where-it-was-signed": [
            (
                "They/PRON/nsubj/2 signed=sign/VERB+vbd/root/0 a/DET/det/4 treaty/NOUN/obj/2 in/ADP/case/6 Lima/PROPN/nmod/4",
                ["Lima obl signed"]
            )
        ],
        "name-of-the-nearest": [
            (
                "Rinne/PROPN/appos/3 ,/PUNCT/punct/3 Marin/PROPN/nsubj/4 spoke=speak/VERB+vbd/root/0",
                ["Rinne appos Marin"]
            ),
            (
                "Marin/PROPN/nsubj/7 and/CCONJ/cc/4 her/PRON/nmod:poss/4 predecessor/NOUN/conj/1 ,/PUNCT/punct/6 Rinne/PROPN/appos/1 spoke=speak/VERB+vbd/root/0",
                ["Rinne appos predecessor"]
            ),
        ],
        "plural-title": [
            (
                "Foreign/ADJ/amod/2 Ministers/PROPN/nsubj/5 of/ADP/case/4 Peru/PROPN/nmod/2 met=meet/VERB+vbd/root/0",
                ["Ministers nsubj met"]
            )
        ],
        "list-behind-preposition": [
            (
                "talks=talk/NOUN/nsubj/8 among/ADP/case/3 Rutte/PROPN/nmod/1 ,/PUNCT/punct/5 Tusk/PROPN/appos/1 and/CCONJ/cc/7 Costa/PROPN/conj/3 failed=fail/VERB+vbd/root/0",
                ["Tusk conj Rutte"]
            )
        ],
        "subject-behind-opening-clause": [
            (
                "While/SCONJ/mark/2 meeting=meet/VERB/advcl/8 with/ADP/case/4 Tusk/PROPN/obl/2 ,/PUNCT/punct/6 Orpo/PROPN/appos/4 also/ADV/advmod/8 spoke=speak/VERB+vbd/root/0",
                ["Orpo nsubj spoke"]
            )
        ],
        "along-with": [
            (
                "Rutte/PROPN/nsubj/2 met=meet/VERB+vbd/root/0 Costa/PROPN/obj/2 along/ADP/case/6 with/ADP/case/6 Tusk/PROPN/nmod/3",
                ["Tusk obl met", "along advmod met", "with case Tusk"]
            )
        ],
        "both-alone": [
            ("Both/DET/advmod/2 left=leave/VERB+vbd/root/0", ["Both nsubj left"]),
            ("Peru/PROPN/nsubj/2 praised=praise/VERB+vbd/root/0 both/DET/advmod/2", ["both obj praised"]),
            ("They/PRON/nsubj/3 both/DET/advmod/3 left=leave/VERB+vbd/root/0", []),
        ],
        "adverb-as-complement": [
            (
                "Peru/PROPN/nsubj/2 called=call/VERB/root/0 the/DET/det/4 step=step/NOUN/obj/2 unwise=unwise/ADV/xcomp/2",
                ["unwise xcomp called"]
            )
        ],
    ]
}
