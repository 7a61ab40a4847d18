package import EntenteText

/// One kind of slip that a parser makes on the prose of news, and how it is mended.
///
/// A repair is a rule over the tree of a sentence, kept in a table; its tests have the trees that it must change and must leave
/// alone. All repairs run once, right after the parse, so that every rule of extraction reads the same tree. A better
/// parse is left as it is: a repair starts from the slip itself.
package struct ParseRepair: Sendable {
    package var name: String
    /// A cheap test of a token: the repair is tried only where a token of the sentence passes.
    var trigger: @Sendable (ParseTree, Int) -> Bool
    var mend: @Sendable (inout ParseTree, Int) -> Void

    package static let all: [ParseRepair] =
        answers + names + clauses + subjects + arguments + longSentences + phrases + words + meetings

    /// The document with its trees mended.
    package static func repaired(_ document: Document) -> Document {
        var tree = ParseTree(document)
        for sentence in document.sentences {
            tree.tokens = sentence.tokens
            for repair in all { repair.run(on: &tree) }
        }
        return tree.document
    }

    package func run(on tree: inout ParseTree) {
        for token in tree.tokens where trigger(tree, token) { mend(&tree, token) }
    }
}
