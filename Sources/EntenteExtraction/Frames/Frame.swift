internal import EntenteText

/// A word that can tell something, with those whom it tells of in the roles that they are meant to have.
///
/// "The pact, which Chad was urged by Mali to sign": of "sign" Chad is the subject and the pact the object; of "urge" Mali is the
/// subject and Chad the object.
package struct Frame: Sendable {
    package let token: Int
    /// A noun that is said of nobody: "the signing", not "is a violation".
    package let isNoun: Bool
    package var arguments: Predicate
}
