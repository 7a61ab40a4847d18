/// The sentences that stand beside the rules for stances, for a test to run. Of Peru each says what is given.
package enum StanceExamples {
    /// For each kind of deed or word.
    package static let actions: [(rule: String, text: String, stance: String)] = [
        ("keeps", "Peru renewed the fisheries treaty.", "support"),
        ("signs", "Peru ratified the fisheries treaty.", "support"),
        ("stays", "Peru will stay in the fisheries treaty.", "support"),
        ("stands-by", "Peru stands by the fisheries treaty.", "support"),
        ("ends", "Peru scrapped the fisheries treaty.", "oppose"),
        ("leaves", "Peru withdrew from the fisheries treaty.", "oppose"),
        ("walks-away", "Peru turned away from the fisheries treaty.", "oppose"),
        ("tears-up", "Peru tore up the fisheries treaty.", "oppose"),
        ("reneges", "Peru reneged on the fisheries treaty.", "oppose"),
        ("renegotiates", "Peru wants to renegotiate the fisheries treaty.", "oppose"),
        ("lapses", "Peru let the fisheries treaty lapse.", "oppose"),
        ("takes-part", "Peru suspended its participation in the fisheries treaty.", "oppose"),
        ("backs", "Peru praised the fisheries treaty.", "support"),
        ("backing", "Peru expressed support for the fisheries treaty.", "support"),
        ("supportive", "Peru is supportive of the fisheries treaty.", "support"),
        ("values", "Peru stressed the importance of the fisheries treaty.", "support"),
        ("rejects", "Peru denounced the fisheries treaty.", "oppose"),
        ("opposition", "Peru voiced its opposition to the fisheries treaty.", "oppose"),
        ("critical", "Peru is critical of the fisheries treaty.", "oppose"),
        ("protests", "Peru recalled its ambassador in protest at the fisheries treaty.", "oppose"),
        ("backing", "Peru spoke in support of the fisheries treaty.", "support"),
        ("ends", "Peru wants the fisheries treaty scrapped.", "oppose"),
        ("objects", "Peru protested against the fisheries treaty.", "oppose"),
    ]

    /// For each attitude to what is done.
    package static let attitudes: [(rule: String, text: String, stance: String)] = [
        ("asks", "Peru urged Chile to keep the fisheries treaty.", "support"),
        ("calls-for", "Peru called for the renewal of the fisheries treaty.", "support"),
        ("wants", "Peru hopes to extend the fisheries treaty.", "support"),
        ("vows", "Peru vowed to quit the fisheries treaty.", "oppose"),
        ("decides", "Peru decided to quit the fisheries treaty.", "oppose"),
        ("stresses", "Peru stressed the importance of the fisheries treaty.", "support"),
        ("welcomes", "Peru welcomed the signing of the fisheries treaty.", "support"),
        ("regrets", "Peru regretted Chile's withdrawal from the fisheries treaty.", "support"),
        ("opposes", "Peru opposes ending the fisheries treaty.", "support"),
        ("judges-action", "Peru said that scrapping the fisheries treaty would set a bad example.", "support"),
        ("judges-action", "Ending the fisheries treaty would be a mistake, Peru said.", "support"),
        ("warns-against", "Peru warned against ending the fisheries treaty.", "support"),
        ("steps-back", "Peru stepped back from ending the fisheries treaty.", "support"),
        ("takes-back", "Peru reversed its decision to leave the fisheries treaty.", "support"),
    ]

    /// What says nothing for or against.
    package static let passes: [String] = [
        "Peru and Chile discussed the fisheries treaty.",
        "Peru has to decide whether to extend the fisheries treaty.",
        "Peru has not signed the fisheries treaty.",
        "Peru could leave the fisheries treaty.",
        "Peru was accused of violating the fisheries treaty.",
        "Peru weighed an exit from the fisheries treaty.",
    ]

    package static var rules: (actions: [String], attitudes: [String]) {
        (StanceRules.actions.map(\.name), StanceRules.attitudes.map(\.name))
    }
}
