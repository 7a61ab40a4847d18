/// Writes any quads, not only those of the vocabulary, in a syntax of RDF: what the writers' syntaxes are tested with.
package enum QuadWriter {
    package enum Syntax: String, CaseIterable, Sendable {
        case ntriples, nquads, turtle, trig, rdfxml, jsonld

        package var fileExtension: String {
            switch self {
            case .ntriples: "nt"
            case .nquads: "nq"
            case .turtle: "ttl"
            case .trig: "trig"
            case .rdfxml: "rdf"
            case .jsonld: "jsonld"
            }
        }

        /// Why it cannot hold the quads; nil where it can.
        package func obstacle(to quads: [Quad]) -> String? {
            if self != .nquads, self != .trig, quads.contains(where: { $0.graph != nil }) {
                return "it has no named graphs"
            }
            guard self == .rdfxml else { return nil }
            for quad in quads {
                guard let iri = quad.predicate.iri, let name = XMLName.split(iri), !name.namespace.contains("/xmlns/"),
                    !name.namespace.hasPrefix("http://www.w3.org/XML/1998/namespace")
                else { return "no element can have the name of a predicate" }
                if case .literal(let text, _, _) = quad.object, text.unicodeScalars.contains(where: Self.isOutsideXML) {
                    return "XML cannot hold a character of a literal"
                }
            }
            return nil
        }

        private static func isOutsideXML(_ scalar: Unicode.Scalar) -> Bool {
            scalar.value < 0x20 && ![0x09, 0x0A, 0x0D].contains(scalar.value)
                || [0xFFFE, 0xFFFF].contains(scalar.value)
        }
    }

    /// Writes the quads in the order in which their graphs, subjects and predicates come first.
    package static func write(_ quads: [Quad], as syntax: Syntax, to sink: ByteSink) throws {
        switch syntax {
        case .ntriples, .nquads: try write(quads, NTriplesSyntax(base: .standard, sink: sink))
        case .turtle, .trig: try write(quads, TurtleSyntax(base: .standard, sink: sink))
        case .rdfxml: try write(quads, RDFXMLSyntax(base: .standard, sink: sink))
        case .jsonld: try write(quads, JSONLDSyntax(base: .standard, sink: sink))
        }
    }

    private static func write<Syntax: RDFSyntax>(_ quads: [Quad], _ syntax: Syntax) throws {
        var syntax = syntax
        try syntax.beginDocument()
        // The default graph is first: no syntax has it between others.
        for (graph, quads) in grouped(quads, by: \.graph).sorted(by: { $0.key == nil && $1.key != nil }) {
            if let graph { try syntax.begin(graph: resource(graph)) }
            for (subject, quads) in grouped(quads, by: \.subject) {
                try syntax.begin(resource(subject))
                for (predicate, quads) in grouped(quads, by: \.predicate) {
                    try syntax.predicate(Syntax.render(iri: predicate.iri ?? ""))
                    for quad in quads { try write(quad.object, to: &syntax) }
                }
                try syntax.endSubject()
            }
            if graph != nil { try syntax.endGraph() }
        }
        try syntax.endDocument()
    }

    private static func write<Syntax: RDFSyntax>(_ object: RDFTerm, to syntax: inout Syntax) throws {
        switch object {
        case .iri, .blank: try syntax.object(resource(object))
        case .literal(let text, nil, let language): try syntax.object(text: text, language: language)
        case .literal(let text, .some(let datatype), _):
            try syntax.object(text: text, datatype: Syntax.render(iri: datatype))
        case .triple(let subject, let predicate, let object):
            try syntax.beginTripleTerm(resource(subject), Syntax.render(iri: predicate.iri ?? ""))
            try write(object, to: &syntax)
            try syntax.endTripleTerm()
        }
    }

    private static func resource(_ term: RDFTerm) -> RDFResource {
        switch term {
        case .iri(let iri): .iri(iri)
        case .blank(let label): .blank(label)
        default: preconditionFailure("a literal is no resource")
        }
    }

    private static func grouped<Key: Hashable>(_ quads: [Quad], by key: (Quad) -> Key) -> [(key: Key, quads: [Quad])] {
        var groups: [(key: Key, quads: [Quad])] = []
        var place: [Key: Int] = [:]
        for quad in quads {
            let key = key(quad)
            if let index = place[key] {
                groups[index].quads.append(quad)
            } else {
                place[key] = groups.count
                groups.append((key, [quad]))
            }
        }
        return groups
    }
}
