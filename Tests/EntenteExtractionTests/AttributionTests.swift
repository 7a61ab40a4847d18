import EntenteExtraction
import Testing

/// Whose the words are, and how far they go.
@Suite struct AttributionTests {
    // MARK: - Quotations

    /// Not of the one whom a charge, a claim or a remark tells of.
    @Test(arguments: [
        (
            "Espen Barth Eide hit back with the charge that Boris Johnson was trying to \"rewrite the rules of trade\".",
            ["Espen Barth Eide: rewrite the rules of trade"]
        ),
        (
            "Espen Barth Eide repeated accusations that Chile backed the plan so that it could have \"a port and a base\".",
            ["Espen Barth Eide: a port and a base"]
        ),
        (
            "Chile issued a statement saying that Bolivia is claiming waters \"that have been ours for a century\".",
            ["CL: that have been ours for a century"]
        ),
        (
            "Boris Johnson said the vote was an answer to Espen Barth Eide, who referred to Latin trade as \"a game for fools\".",
            ["Espen Barth Eide: a game for fools"]
        ),
        ("Chile reacted to an assertion that Peru intended to \"drain the lake dry\".", []),
        ("Espen Barth Eide rejected claims that \"troops had fired first\".", []),
        // The claim itself may tell of somebody's words.
        (
            "Espen Barth Eide answered the claim that Boris Johnson had called it \"a bad day for trade\".",
            ["Boris Johnson: a bad day for trade"]
        ),
    ])
    func contents(text: String, expected: [String]) {
        let found = GraphDescription(text).quotations
        #expect(found == Set(expected), "\(found)")
    }

    /// What somebody is asked to say, or nobody is to say, or everybody calls so.
    @Test(arguments: [
        (
            "Espen Barth Eide told the finance ministry to call the visitor \"an enemy of the people\".",
            ["Espen Barth Eide: an enemy of the people"]
        ),
        ("Espen Barth Eide asked the foreign ministry to declare three envoys \"persona non grata\".", []),
        ("Espen Barth Eide said it was \"absurd\" to suggest that \"a bribe was paid in gold\".", []),
        ("Espen Barth Eide denied that \"a bribe was paid in gold\".", []),
        ("Espen Barth Eide met envoys from the self-styled \"Free Republic of the North,\" a mountain land.", []),
    ])
    func disowned(text: String, expected: [String]) {
        let found = GraphDescription(text).quotations
        #expect(found == Set(expected), "\(found)")
    }

    @Test func allOfAList() {
        let found = GraphDescription(
            "Norway, Chile and Peru wrote to Tehran. They urged it to give \"full and honest answers\"."
        ).quotations
        #expect(found == ["CL, NO, PE: full and honest answers"], "\(found)")
    }

    /// A ministry's statement is of the ministry that the text told of before.
    @Test func ministryStatement() {
        let found = GraphDescription(
            "Chile's Foreign Ministry summoned the envoy of Peru. \"It was an act of piracy,\" said the ministry statement published on Monday."
        ).quotations
        #expect(found == ["Foreign Ministry: It was an act of piracy,"], "\(found)")
    }

    /// The paper speaks, not its state.
    @Test func newspaper() {
        let found = GraphDescription("Iraq's Al-Mada newspaper said the port was shut.").reports
        #expect(found == ["Al-Mada: the port was shut"], "\(found)")
    }

    // MARK: - Reported speech

    @Test(arguments: [
        // When, where or about whom it was said is no content.
        ("Espen Barth Eide told reporters after Norway and Chile imposed new duties on steel.", []),
        ("Men whom Espen Barth Eide said were smugglers attacked and burned three boats.", []),
        ("Chile said in the letter a new treaty was needed.", ["CL: a new treaty was needed"]),
        (
            "Espen Barth Eide said the embassy would be closed, two days after crowds burned its gate.",
            ["Espen Barth Eide: the embassy would be closed"]
        ),
        (
            "Ana Lopez, citing a report, says Peru's ships are safe but says they must stay away.",
            ["Ana Lopez: Peru's ships are safe"]
        ),
        ("Ana Lopez said it was late, but did not elaborate.", ["Ana Lopez: it was late"]),
        // Marks and brackets that the words hold whole.
        (
            "Norway said the vote would leave \"a bitter taste for all\".",
            ["NO: the vote would leave \"a bitter taste for all\""]
        ),
        (
            "Espen Barth Eide says he will leave the European Trade Union (ETU).",
            ["Espen Barth Eide: he will leave the European Trade Union (ETU)"]
        ),
        // The speaker behind the verb, with more behind him.
        (
            "Norway will pay, said Ola Berg, director of the port authority, as he left the hall.",
            ["Ola Berg: Norway will pay"]
        ),
        ("Chile reported that two boats had sunk.", ["CL: two boats had sunk"]),
        ("Some EU states said they would leave the port.", []),
    ])
    func reports(text: String, expected: [String]) {
        let found = GraphDescription(text).reports
        #expect(found == Set(expected), "\(found)")
    }

    /// "He added" takes up whoever spoke, named or not.
    @Test func lastSpeaker() {
        let found = GraphDescription(
            "The PS announced that Ambassador Ana Lopez has been called home. He added that the embassy stays open."
        ).reports
        #expect(found.isEmpty, "\(found)")
    }

    /// A document told of by itself, or by one before that is told of by it, ends no program.
    @Test func documentsInARing() {
        let text =
            "Posts on the message board told of an attack. It failed, said the post by an unknown author. The message on the board said so."
        #expect(GraphDescription(text).reports.allSatisfy { !$0.isEmpty })
    }
}
