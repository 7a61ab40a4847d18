/// The trees that the repairs of long sentences must change, with some arcs of the result.
extension ParseRepairExamples {
    static let ofLongSentences: [String: [(tree: String, arcs: [String])]] = [
        "two-verbs-of-perfect": [
            (
                "Peru/PROPN/nsubj/5 which/PRON/nsubj/3 had=have/VERB/acl:relcl/1 cut=cut/VERB+vbn/acl:relcl/1 left=leave/VERB+vbd/root/0",
                ["had aux cut", "which nsubj cut"]
            )
        ],
        "verb-behind-insertion": [
            (
                "Peru/PROPN/nsubj/5 ,/PUNCT/punct/4 an/DET/det/4 ally/NOUN/appos/1 known=know/VERB+vbn/root/0 here/ADV/advmod/5 ,/PUNCT/punct/8 accused=accuse/VERB+vbn/acl/6 Chad/PROPN/obj/8",
                ["Peru nsubj accused", "known acl Peru", "Chad obj accused"]
            ),
            (
                "Peru/PROPN/nsubj/7 ,/PUNCT/punct/5 which/PRON/nsubj/4 met=meet/VERB+vbd/acl:relcl/1 Chad/PROPN/obj/4 ,/PUNCT/punct/1 left=leave/VERB+vbd/root/0 early/ADV/advmod/7",
                ["Peru nsubj left", "met acl:relcl Peru"]
            ),
        ],
        "sever-taken-for-several": [
            (
                "Peru/PROPN/nsubj/2 vowed=vow/VERB+vbd/root/0 to/ADP/case/5 sever/DET/det/5 ties=tie/NOUN/obl/2",
                ["sever xcomp vowed", "to mark sever", "ties obj sever"]
            )
        ],
        "subject-behind-opening-place": [
            (
                "In/ADP/case/2 Lima/PROPN/obl/5 ,/PUNCT/punct/4 union/NOUN/appos/2 praised=praise/VERB+vbd/root/0 Chad/PROPN/obj/5",
                ["union nsubj praised"]
            ),
            (
                "In/ADP/case/2 Lima/PROPN/obl/6 ,/PUNCT/punct/4 capital/NOUN/appos/2 Peru/PROPN/nsubj/6 praised=praise/VERB+vbd/root/0 Chad/PROPN/obj/6",
                ["capital appos Lima"]
            ),
        ],
        "verb-behind-closed-clause": [
            (
                "Peru/PROPN/nsubj/2 backed=back/VERB+vbd/root/0 vote/NOUN/obj/2 ,/PUNCT/punct/6 which/PRON/obj/6 Chad=ask/VERB+vbd/acl:relcl/3 ,/PUNCT/punct/9 and/CCONJ/cc/9 left=leave/VERB+vbd/conj/6",
                ["left conj backed"]
            )
        ],
        "what-one-is-asked-to-do": [
            (
                "Peru/PROPN/nsubj/2 urged=urge/VERB+vbd/root/0 Chad/PROPN/obj/2 to/PART/mark/5 leave/VERB/acl/3",
                ["leave xcomp urged"]
            )
        ],
        "verbs-in-a-row": [
            (
                "Peru/PROPN/nsubj/2 expelled=expel/VERB+vbd/advcl/5 envoys=envoy/NOUN/nsubj/5 ,/PUNCT/punct/2 cut=cut/VERB+vbd/root/0 trade/NOUN/obj/5 and/CCONJ/cc/8 left=leave/VERB+vbd/conj/5",
                ["envoys obj expelled", "cut conj expelled"]
            )
        ],
        "second-verb-of-nearest": [
            (
                "Peru/PROPN/nsubj/2 said=say/VERB+vbd/root/0 Chad/PROPN/nsubj/5 would/AUX/aux/5 wait/VERB/ccomp/2 while/SCONJ/mark/8 Mali/PROPN/nsubj/8 wept=weep/VERB+vbd/advcl/5 and/CCONJ/cc/10 left=leave/VERB+vbd/conj/5",
                ["left conj wept"]
            )
        ],
        "subject-on-second-of-row": [
            (
                "Peru/PROPN/nsubj/5 hailed=hail/VERB+vbd/advcl/5 votes=vote/NOUN/obj/2 ,/PUNCT/punct/2 cut=cut/VERB+vbd/root/0 trade/NOUN/obj/5 and/CCONJ/cc/8 left=leave/VERB+vbd/conj/5",
                ["Peru nsubj hailed", "cut conj hailed"]
            )
        ],
        "second-verb-before-name": [
            (
                "Peru/PROPN/nsubj/2 rejected=reject/VERB+vbd/root/0 talks=talk/NOUN/obj/2 and/CCONJ/cc/6 accused=accuse/VERB+vbn/amod/6 Chad/PROPN/conj/3",
                ["accused conj rejected", "Chad obj accused"]
            )
        ],
        "participle-as-only-verb": [
            (
                "Leader=leader/NOUN/root/0 and/CCONJ/cc/3 guest/NOUN/conj/1 opposed=oppose/VERB+vbn/acl/3 aid/NOUN/obj/4 ./PUNCT/punct/1",
                ["Leader nsubj opposed", "guest conj Leader"]
            )
        ],
    ]
}
