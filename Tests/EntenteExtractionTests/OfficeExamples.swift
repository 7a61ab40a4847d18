/// The sentences that show what the rules for offices find.
enum OfficeExamples {
    /// For each rule a sentence and who holds what in it.
    static let finds: [(rule: String, text: String, holding: String)] = [
        (
            "office-before-name", "Chilean President Gabriel Boric left for Lima.",
            "Gabriel Boric holdsOffice President of Chile"
        ),
        (
            "office-before-name", "The treaty was praised by U.S. Treasury Secretary Janet Yellen.",
            "Janet Yellen holdsOffice Treasury Secretary of United States"
        ),
        (
            "office-before-name",
            "Assistant Secretary of State for African Affairs Molly Phee will travel to Kenya, officials in the United States said.",
            "Molly Phee holdsOffice Assistant Secretary of State for African Affairs of United States"
        ),
        (
            "office-before-name", "China's Arctic envoy Gao Feng arrived.", "Gao Feng holdsOffice Arctic Envoy of China"
        ),
        (
            "office-before-name", "Kenyan Foreign Minister Ambassador Alfred Mutua left for Lima.",
            "Alfred Mutua holdsOffice Minister of Foreign Affairs of Kenya"
        ),
        (
            "office-before-name", "Foreign Minister of Kenya Ambassador Alfred Mutua left for Lima.",
            "Alfred Mutua holdsOffice Minister of Foreign Affairs of Kenya"
        ),
        (
            "office-before-name", "The Foreign Minister of the Kyrgyz Republic Jeenbek Kulubaev left for Lima.",
            "Jeenbek Kulubaev holdsOffice Minister of Foreign Affairs of Kyrgyzstan"
        ),
        (
            "office-before-name", "The Ambassador of Chile to Kenya Ana Lopez left for Lima.",
            "Ana Lopez holdsOffice Ambassador to Kenya of Chile"
        ),
        (
            "office-apposed-before", "Peru's prime minister and trade minister, Ana Lopez, left for Lima.",
            "Ana Lopez holdsOffice Minister of Trade of Peru"
        ),
        (
            "office-counterpart", "India's foreign secretary Vinay Kwatra met his Nepalese counterpart, Sewa Lamsal.",
            "Sewa Lamsal holdsOffice Foreign Secretary of Nepal"
        ),
        (
            "office-before-name", "Kenya and Peru spoke. Iraq's Ambassador to Jordan Safia Al Suhail left for Lima.",
            "Safia Al Suhail holdsOffice Ambassador to Jordan of Iraq"
        ),
        (
            "office-before-name", "President of Kazakhstan Kassym-Jomart Tokayev left for Lima.",
            "Kassym-Jomart Tokayev holdsOffice President of Kazakhstan"
        ),
        (
            "office-in-list", "The presidents of Chile and Peru, Gabriel Boric and Dina Boluarte, left Lima.",
            "Dina Boluarte holdsOffice President of Peru"
        ),
        (
            "office-before-name", "Kenya's Foreign Affairs Cabinet Sec. Alfred Mutua left for Lima.",
            "Alfred Mutua holdsOffice Cabinet Secretary of Kenya"
        ),
        (
            "office-apposed-before", "Chile's president, Gabriel Boric, left for Lima.",
            "Gabriel Boric holdsOffice President of Chile"
        ),
        (
            "office-apposed-before",
            "Kuwait, whose foreign minister, Sabah Al-Khalid Al-Sabah, was in Doha, welcomed it.",
            "Sabah Al-Khalid Al-Sabah holdsOffice Minister of Foreign Affairs of Kuwait"
        ),
        (
            "office-after-name", "Gabriel Boric, the president of Chile, left for Lima.",
            "Gabriel Boric holdsOffice President of Chile"
        ),
        (
            "office-after-name", "Keir Starmer, leader of the Labour Party, spoke in London.",
            "Keir Starmer holdsOffice Leader of Labour Party"
        ),
        (
            "office-predicate", "Gabriel Boric is the president of Chile.",
            "Gabriel Boric holdsOffice President of Chile"
        ),
        (
            "office-counterpart", "Chilean President Gabriel Boric met his Colombian counterpart, Gustavo Petro.",
            "Gustavo Petro holdsOffice President of Colombia"
        ),
        (
            "office-in-list",
            "Russian Foreign Minister Sergey Lavrov spoke with his counterparts from Armenia and Azerbaijan, Ararat Mirzoyan and Jeyhun Bayramov.",
            "Jeyhun Bayramov holdsOffice Minister of Foreign Affairs of Azerbaijan"
        ),
        (
            "office-by-verb", "Jack Reed, who chairs the Senate Armed Services Committee, agreed.",
            "Jack Reed holdsOffice Chair of Senate Armed Services Committee"
        ),
        (
            "office-described", "Emmanuel Macron flew to Rome. The French president met nobody there.",
            "Emmanuel Macron holdsOffice President of France"
        ),
        (
            "office-in-sentence-before",
            "Peru's interior minister said nobody was hurt. Ana Lopez told reporters that the road was open.",
            "Ana Lopez holdsOffice Minister of Interior of Peru"
        ),
    ]

    /// What gives nobody an office.
    static let passes: [String] = [
        "Gabriel Boric met the president of Peru.",
        "Gabriel Boric is not the president of Peru.",
        "Gabriel Boric wants to be president of Peru.",
        "Gabriel Boric chairs a session of the Security Council.",
        "A senior official met Gabriel Boric.",
        "Peru's interior minister said nobody was hurt. Ana Lopez, a witness, told reporters that the road was open.",
        "A minister of Peru said nobody was hurt. Ana Lopez told reporters that the road was open.",
        "The Bosnian Serb leader Milorad Dodik spoke.",
        "Peru's leaders spoke with the ministers of Chile and Bolivia.",
    ]

    /// The rules that `OfficeFinder` and `Coreference` have.
    static let rules = [
        "office-before-name", "office-apposed-before", "office-after-name", "office-predicate", "office-counterpart",
        "office-in-list", "office-by-verb", "office-described",
        "office-in-sentence-before",
    ]
}
