/// Finds one family of facts in an analysed article.
package protocol FactExtractor: Sendable {
    /// Adds the facts to the graph, each with its sentence, its rule's name and its confidence.
    func extract(from analysis: Analysis, into graph: inout GraphBuilder)
}
