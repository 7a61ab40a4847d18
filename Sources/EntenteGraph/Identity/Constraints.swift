/// What an analyst's overrides ask of a clustering, in items.
struct Constraints {
    /// Items that are one thing, whatever the rules say.
    var together: [[Int]] = []
    /// For each separation its sides: what stands on two sides of it is never one thing.
    var apart: [[[Int]]] = []
    /// Items whose name is only another name of what they are.
    var renamed: Set<Int> = []
    /// Facts that are wrong.
    var wrong: [WrongFact] = []
    /// Other names of the things that the items become.
    var aliases: [(items: [Int], name: String)] = []

    struct WrongFact {
        var subjects: Set<Int>
        var property: Property
        var value: WrongValue
    }

    enum WrongValue {
        case any
        case literal(String)
        case things(Set<Int>)
    }
}
