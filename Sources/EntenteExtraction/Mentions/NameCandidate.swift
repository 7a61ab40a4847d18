/// A stretch of text that may name something, before it is known which candidates stand.
struct NameCandidate {
    enum Sense: Equatable {
        /// Indices of the tables of `Knowledge`.
        case country(Int, adjective: Bool)
        case contextual(Int)
        case capital(Int)
        case seat(Int)
        case place(Int)
        case organization(Int)
        case agreement(Int)
        /// Found by its form or by the name recogniser.
        case person
        case unknownOrganization
        case unknownPlace
        /// A place by the common noun beside it.
        case site
        case namedAgreement
        /// Arms, which are no thing of the graph: the words are nobody else's name.
        case equipment
    }

    var tokens: Range<Int>
    var sense: Sense
    /// The higher one stands where two overlap.
    var priority: Int
}
