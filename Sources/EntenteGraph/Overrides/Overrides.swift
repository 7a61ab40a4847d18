/// What an analyst knows better than the rules: these two are the same, these are not, this name means that, this fact
/// is wrong, this is another name.
///
///     var overrides = Overrides()
///     overrides.list.append(.init(line: 1, instruction: .same([.init("Ash Carter"), .init("Ashton Carter")])))
///     let graph = Resolver(overrides: overrides).resolve(articles)
public struct Overrides: Sendable, Equatable {
    /// In the order of the file.
    public var list: [Override] = []

    public init() {}

    public var isEmpty: Bool { list.isEmpty }

    public struct Override: Sendable, Equatable {
        /// Where it stands in its file, from 1.
        public var line: Int
        public var instruction: Instruction

        public init(line: Int, instruction: Instruction) {
            self.line = line
            self.instruction = instruction
        }
    }

    public enum Instruction: Sendable, Equatable {
        /// All of these are one thing, which goes by the name of the first.
        case same([Reference])
        /// No two of these are one thing.
        case different([Reference])
        /// What articles call so is that thing.
        case means(Reference, thing: Reference)
        /// The fact does not hold; without a value, no value of the property does.
        case wrong(Reference, Property, String?)
        /// The thing has this name too.
        case alias(Reference, String)
    }

    /// Names a thing: by its id or IRI, or by a name that articles use.
    public struct Reference: Sendable, Equatable {
        /// `person/ash-carter`, its IRI, or `Ash Carter`.
        public var text: String
        /// Only things of this kind.
        public var kind: Kind?
        /// Only what this article says: its id, its headline, its URL or the beginning of its SHA-256.
        public var article: String?

        public init(_ text: String, kind: Kind? = nil, article: String? = nil) {
            self.text = text
            self.kind = kind
            self.article = article
        }

        /// `person/ash-carter` of itself and of an IRI that ends with it; nil for a name.
        var id: String? {
            let parts = text.split(separator: "/")
            guard parts.count > 1, !text.contains(" ") else { return nil }
            return Kind.allCases.contains { $0.segment == parts[parts.count - 2] }
                ? "\(parts[parts.count - 2])/\(parts[parts.count - 1])" : nil
        }
    }
}

extension Overrides.Override: CustomStringConvertible {
    /// `same: Ash Carter, Ashton Carter`.
    public var description: String {
        func list(_ references: [Overrides.Reference]) -> String {
            references.map(\.description).joined(separator: ", ")
        }
        return switch instruction {
        case .same(let references): "same: \(list(references))"
        case .different(let references): "different: \(list(references))"
        case .means(let name, let thing): "means: \(name) is \(thing)"
        case .wrong(let thing, let property, let value): "wrong: \(thing) \(property.rawValue) \(value ?? "(any)")"
        case .alias(let thing, let name): "alias: \(thing) is also \(name)"
        }
    }
}

extension Overrides.Reference: CustomStringConvertible {
    public var description: String { text + (article.map { " (in \($0))" } ?? "") }
}
