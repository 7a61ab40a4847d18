/// The sentences that stand beside the rules for agreements, for a test to run.
package enum AgreementExamples {
    /// For each rule of dates what it finds: the sentence and `property date`.
    package static let dates: [(rule: String, text: String, finding: String)] = [
        ("signed-verb", "Kenya signed the border accord on May 5, 2001.", "signedOn 2001-05-05"),
        ("signed-verb", "The border accord, signed in late 2014, holds.", "signedOn 2014"),
        ("signed-verb", "Chile restored a border agreement that was signed in 2001.", "signedOn 2001"),
        ("signed-noun", "The signing of the border accord on May 5, 2001, was hailed.", "signedOn 2001-05-05"),
        ("signed-year", "The 1994 Geneva Accord failed.", "signedOn 1994"),
        ("signed-year", "The Geneva Accord of 1994 failed.", "signedOn 1994"),
        ("signed-year", "The 1996 Ottawa Declaration holds.", "signedOn 1996"),
        ("dates-from", "Chile restored a border agreement that dates from 1998.", "signedOn 1998"),
        ("expires-verb", "The border accord expires in 2030.", "expiresOn 2030"),
        ("expires-verb", "Chile let the border accord lapse in 2009.", "expiresOn 2009"),
        ("expires-phrasal", "The border accord will run out in 2030.", "expiresOn 2030"),
        ("expires-noun", "Chile noted the border accord's expiry in 2030.", "expiresOn 2030"),
        ("in-force-verb", "The border accord entered into force in 1970.", "inForceFrom 1970"),
        (
            "in-force-verb", "The border accord was signed in 1968 and took effect on May 5, 1970.",
            "inForceFrom 1970-05-05"
        ),
        ("introduced", "The border accord, introduced in 2016, holds.", "inForceFrom 2016"),
        ("in-force-since", "The border accord has been in force since 1970.", "inForceFrom 1970"),
        ("valid-until", "The border accord is valid until 2030.", "expiresOn 2030"),
        ("extended-until", "The border accord was extended until 2030.", "expiresOn 2030"),
    ]

    /// What gives no date of an agreement.
    package static let undated: [String] = [
        "Kenya hopes to sign the border accord on May 5, 2001.",
        "Kenya refused to sign the border accord in 2001.",
        "Officials said on May 5, 2001, that the border accord was good.",
        "The border accord may expire in 2030.",
        "The border accord, which Kenya praised in 2001, will lapse 180 days after the notice.",
        "Kenya ended the war in 2001 and praised the border accord.",
        "Kenya signed the three-year-old border accord.",
    ]

    /// For each rule of parties who they are, as ISO codes.
    package static let parties: [(rule: String, text: String, parties: [String])] = [
        ("party-between", "The border accord between Kenya and Uganda holds.", ["KE", "UG"]),
        ("party-modifier", "Kenya's border accord with Uganda holds.", ["KE", "UG"]),
        ("party-signs", "Kenya and Uganda signed the border accord in May.", ["KE", "UG"]),
        (
            "party-signs", "Kenyan President William Ruto signed the border accord in Kampala.", ["KE"]
        ),
        ("party-agrees", "Kenya and Uganda agreed to a border accord in May.", ["KE", "UG"]),
        (
            "party-agreed", "Kenya and Uganda agreed on Monday to share water. The agreement was hailed.", ["KE", "UG"]
        ),
        ("party-announces", "Kenya and Uganda announced a border accord.", ["KE", "UG"]),
        (
            "party-announces",
            "The border accord was announced on Monday by Kenyan President William Ruto and Ugandan President Yoweri Museveni.",
            ["KE", "UG"]
        ),
        ("party-under", "Under the border accord, Kenya will open its ports.", ["KE"]),
        ("party-under", "Kenya is obliged to open its ports under the border accord.", ["KE"]),
        ("party-leaves", "Kenya withdrew from the border accord.", ["KE"]),
        ("party-notified", "Kenya notified Uganda that it would terminate the border accord.", ["KE", "UG"]),
        ("party-keeps-or-ends", "Kenya and Uganda renewed the border accord.", ["KE", "UG"]),
        ("party-bound", "The border accord obliges Kenya to act.", ["KE"]),
        ("party-member", "Kenya is a party to the border accord.", ["KE"]),
        ("party-named", "The border accord is old. The parties are Kenya and Uganda.", ["KE", "UG"]),
    ]

    /// What makes nobody a party.
    package static let withoutParties: [String] = [
        "Kenya could sign the border accord.",
        "Kenya praised the border accord.",
        "Kenya urged the rebels to keep the border accord.",
        "Kenya opposes ending the border accord.",
        "Thousands came to Kenya under the border accord.",
        "Kenya announced a border accord.",
    ]



}
