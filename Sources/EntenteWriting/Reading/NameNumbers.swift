import EntenteGraph

/// The vocabulary's names by their numbers in a ``QuadTable``: they are registered first, so that these are known.
struct NameNumbers {
    private let core = CoreName.allCases.map(\.name.iri)
    private let kinds = Kind.allCases.map(\.name.iri)
    private let properties = Property.allCases.map(\.name.iri)
    private let numbers: [String: Int32]

    init() {
        var numbers: [String: Int32] = [:]
        for iri in core + kinds + properties where numbers[iri] == nil {
            numbers[iri] = Int32(numbers.count)
        }
        self.numbers = numbers
        coreNumbers = EnumTable { numbers[$0.name.iri] ?? -1 }
        var propertyOf: [Int32: Property] = [:]
        for property in Property.allCases { propertyOf[numbers[property.name.iri] ?? -1] = property }
        self.propertyOf = propertyOf
        var roleOf: [Int32: NQuadsGraphReader.Role] = [:]
        for kind in Kind.allCases { roleOf[numbers[kind.name.iri] ?? -1] = .thing(kind) }
        for (name, role) in [
            (CoreName.newsArticle, NQuadsGraphReader.Role.source), (.passage, .passage), (.claim, .claim),
        ] {
            roleOf[numbers[name.name.iri] ?? -1] = role
        }
        self.roleOf = roleOf
    }

    private let coreNumbers: EnumTable<CoreName, Int32>
    private let propertyOf: [Int32: Property]
    private let roleOf: [Int32: NQuadsGraphReader.Role]

    /// Must be called on a table before anything else.
    func register(in table: inout QuadTable) {
        for (iri, number) in numbers.sorted(by: { $0.value < $1.value }) {
            let given = table.number(iri: iri)
            precondition(given == number, "the table has terms already")
        }
    }

    subscript(name: CoreName) -> Int32 { coreNumbers[name] }
    func property(_ number: Int32) -> Property? { propertyOf[number] }
    func role(ofClass number: Int32) -> NQuadsGraphReader.Role? { roleOf[number] }

    /// The first part of the identifiers of what has a role.
    func segment(of role: NQuadsGraphReader.Role) -> String {
        switch role {
        case .source: "article"
        case .passage: "passage"
        case .claim: "claim"
        case .thing(let kind): kind.segment
        }
    }
}
