package import EntenteGraph

/// Somebody or something that the article speaks of, under however many names: a chain of mentions.
package struct Entity: Sendable {
    package var kind: Kind
    /// The fullest name met.
    package var name: String
    /// The other names, in the order of the text.
    package var aliases: [String] = []
    /// An identifier that the world agrees on: an ISO code, a Wikidata id.
    package var key: String?
    /// ISO code of the state it belongs to, where that is known or said.
    package var country: String?
    /// Indices of its mentions.
    package var mentions: [Int] = []
    /// False for what is only part of something else's name and no thing of the graph by itself.
    package var isThing = true

    package init(kind: Kind, name: String, key: String? = nil, country: String? = nil) {
        self.kind = kind
        self.name = name
        self.key = key
        self.country = country
    }

    package mutating func add(name other: String) {
        if other != name, !other.isEmpty, !aliases.contains(other) { aliases.append(other) }
    }
}

/// A place in the text that stands for an entity.
package struct Mention: Sendable {
    package enum Form: UInt8, Sendable {
        /// A proper name: "Japan", "Shinzo Abe", "GSOMIA".
        case name
        /// An adjective or demonym: "Japanese".
        case adjective
        /// A capital or seat that stands for its government: "Seoul said".
        case government
        /// A capital, city or region where something is or happens.
        case location
        /// A common noun: "the pact", "the chairman".
        case description
        case pronoun
    }

    package var tokens: Range<Int>
    /// The token that the rest of the sentence hangs on.
    package var head: Int
    /// Indices of the entities it stands for: one, or several for "both sides" and "the three leaders".
    package var entities: [Int]
    package var form: Form
    /// 1 for a name, less for what was inferred.
    package var confidence: Double = 1

    package init(tokens: Range<Int>, head: Int, entities: [Int], form: Form, confidence: Double = 1) {
        self.tokens = tokens
        self.head = head
        self.entities = entities
        self.form = form
        self.confidence = confidence
    }

    /// Of one word.
    init(at token: Int, entities: [Int], form: Form, confidence: Double) {
        self.init(tokens: token..<token + 1, head: token, entities: entities, form: form, confidence: confidence)
    }
}
