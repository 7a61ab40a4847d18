/// What an agent can call: a name, what it is for, and which arguments it takes.
struct Tool {
    struct Parameter {
        enum Form {
            case text
            /// From 1 to ``Tool/mostItems``.
            case limit
            case choice([String])
        }

        var name: String
        var form = Form.text
        var prose: String
        var isRequired = false
    }

    /// What a call may not ask for more than.
    static let mostItems = 200

    var name: String
    var title: String
    var prose: String
    var parameters: [Parameter]

    /// As `tools/list` gives it, with a JSON Schema of the arguments.
    var declaration: JSONText {
        .object([
            ("name", .text(name)), ("title", .text(title)), ("description", .text(prose)),
            (
                "inputSchema",
                .object([
                    ("type", .text("object")),
                    ("properties", .object(parameters.map { ($0.name, $0.schema) })),
                    ("required", .texts(parameters.filter(\.isRequired).map(\.name))),
                    ("additionalProperties", .flag(false)),
                ])
            ),
            (
                "annotations",
                .object([
                    ("readOnlyHint", .flag(true)), ("idempotentHint", .flag(true)), ("openWorldHint", .flag(false)),
                ])
            ),
        ])
    }

    /// What is wrong with arguments; nil where nothing is.
    func complaint(about arguments: JSONText) -> String? {
        guard case .object(let members) = arguments else { return "the arguments are no object" }
        for (name, value) in members {
            guard let parameter = parameters.first(where: { $0.name == name }) else {
                return
                    "\(self.name) has no argument “\(name)”; it takes \(parameters.map(\.name).joined(separator: ", "))"
            }
            if let complaint = parameter.complaint(about: value) { return "\(name): \(complaint)" }
        }
        let missing = parameters.first { $0.isRequired && arguments[$0.name] == nil }
        return missing.map { "\(name) needs the argument “\($0.name)”: \($0.prose)" }
    }
}

extension Tool.Parameter {
    fileprivate var schema: JSONText {
        let form: [(String, JSONText)] =
            switch form {
            case .text: [("type", .text("string"))]
            case .limit:
                [("type", .text("integer")), ("minimum", .count(1)), ("maximum", .count(Tool.mostItems))]
            case .choice(let words): [("type", .text("string")), ("enum", .texts(words))]
            }
        return .object(form + [("description", .text(prose))])
    }

    fileprivate func complaint(about value: JSONText) -> String? {
        switch form {
        case .text: value.string == nil ? "it is no text" : nil
        case .limit:
            value.integer.map((1...Tool.mostItems).contains) == true
                ? nil : "give a whole number from 1 to \(Tool.mostItems)"
        case .choice(let words):
            words.contains(value.string ?? "") ? nil : "it is none of \(words.joined(separator: ", "))"
        }
    }
}
