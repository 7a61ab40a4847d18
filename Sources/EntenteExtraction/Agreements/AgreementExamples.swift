/// The sentences that stand beside the rules for agreements, for a test to run.
package enum AgreementExamples {
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
