public import EntenteGraph
public import EntenteText
import Yams

/// An analyst's overrides as a file: a spreadsheet (``OverridesTable``) where its name ends with `.csv`, otherwise YAML:
///
///     same:
///       - [person/ash-carter, Ashton Carter]
///     different:
///       - [Kim Yong-chol, {name: Kim Yong Chol, article: 2018-05-30-1a2b3c4d5e6f}]
///     means:
///       - {name: the Blue House, thing: organization/cheong-wa-dae}
///     wrong:
///       - {thing: GSOMIA, property: expiresOn, value: 2019-11-22}
///     alias:
///       - {thing: GSOMIA, name: the intelligence pact}
///
/// A thing is named by its id, its IRI, or a name that articles use; `kind` and `article` narrow a name down.
public struct OverridesFile: Sendable {
    public let path: String
    public let overrides: Overrides
    private static let maximumSize = 16 << 20

    /// - Throws: A ``Diagnostic`` with the line that cannot be read, and what to write there.
    public init(path: String) throws(Diagnostic) {
        let bytes = try ByteSource(path: path).readAll(atMost: Self.maximumSize, path: path)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Diagnostic(
                .error, code: "bad-overrides", message: "the file is not UTF-8", path: path, remedy: "save it as UTF-8")
        }
        if path.lowercased().hasSuffix(".csv") {
            try self.init(csv: text, path: path)
        } else {
            try self.init(yaml: text, path: path)
        }
    }

    /// - Parameter path: What messages name the text by.
    public init(yaml: String, path: String) throws(Diagnostic) {
        self.path = path
        overrides = try Reader(path: path).read(yaml)
    }

    /// - Parameter path: What messages name the text by.
    public init(csv: String, path: String) throws(Diagnostic) {
        self.path = path
        overrides = try OverridesTable(path: path).overrides(csv)
    }

    /// What the overrides that fit nothing are reported as.
    public func diagnostics(_ applied: [MergeLog.Applied]) -> [Diagnostic] {
        applied.filter { !$0.fits }.map {
            Diagnostic(
                .warning, code: "override-fits-nothing", message: "\($0.override): \($0.outcome)", path: path,
                line: $0.line, remedy: "see what there is with entente why NAME")
        }
    }
}

/// Reads the YAML; every complaint has its line.
private struct Reader {
    let path: String

    /// References to other places of the file, of which a few can stand for any number of entries.
    private static let mostAliases = 20

    private static let remedy =
        "write it as Looking.md of the documentation shows; names with a colon or a leading quotation mark need quotation marks"

    func read(_ yaml: String) throws(Diagnostic) -> Overrides {
        guard Self.aliases(in: yaml) <= Self.mostAliases else {
            throw bad(
                "it has more than \(Self.mostAliases) references (*name)", nil, "write the names out in full")
        }
        let root: Node?
        do {
            root = try Yams.compose(yaml: yaml)
        } catch let error as YamlError {
            throw complaint(of: error)
        } catch {
            throw bad("the YAML cannot be read: \(error)", nil, Self.remedy)
        }
        var overrides = Overrides()
        guard let root else { return overrides }
        if case .scalar(let scalar) = root, scalar.string.isEmpty { return overrides }
        guard case .mapping(let sections) = root else {
            throw bad("a list of sections is expected", root, "begin with same:, different:, means:, wrong: or alias:")
        }
        for (key, section) in sections {
            guard let name = key.string else {
                throw bad("a section must have a name", key, "name it same, different, means, wrong or alias")
            }
            if case .scalar(let scalar) = section, scalar.string.isEmpty || scalar.string == "null" { continue }
            guard case .sequence(let entries) = section else {
                throw bad("“\(name)” must be a list", section, "begin each of its entries with a hyphen")
            }
            for entry in entries {
                overrides.list.append(
                    Overrides.Override(line: entry.mark?.line ?? 0, instruction: try instruction(name, entry, key)))
            }
        }
        overrides.list.sort { $0.line < $1.line }
        return overrides
    }

    /// How many asterisks stand where YAML may take them for references; one within a text is counted too.
    private static func aliases(in yaml: String) -> Int {
        var count = 0
        var previous = UInt8(ascii: " ")
        for byte in yaml.utf8 {
            if byte == UInt8(ascii: "*"), previous <= 0x20 || "[{,".utf8.contains(previous) { count += 1 }
            previous = byte
        }
        return count
    }

    private func instruction(_ section: String, _ entry: Node, _ key: Node) throws(Diagnostic) -> Overrides.Instruction
    {
        switch section {
        case "same": return .same(try references(entry))
        case "different": return .different(try references(entry))
        case "means":
            let fields = try fields(
                entry, ["name", "thing", "article", "kind"], example: "{name: the pact, thing: GSOMIA}")
            return .means(
                Overrides.Reference(
                    try required("name", fields, entry), kind: try kind(fields), article: fields["article"]?.string),
                thing: Overrides.Reference(try required("thing", fields, entry), kind: try kind(fields)))
        case "wrong":
            let fields = try fields(
                entry, ["thing", "property", "value", "kind"],
                example: "{thing: GSOMIA, property: expiresOn, value: 2019-11-22}")
            let name = try required("property", fields, entry)
            guard let property = Property(rawValue: name) else {
                throw bad(
                    "there is no property “\(name)”", fields["property"],
                    "name one of \(Property.allCases.map(\.rawValue).joined(separator: ", "))")
            }
            return .wrong(
                Overrides.Reference(try required("thing", fields, entry), kind: try kind(fields)), property,
                fields["value"]?.string)
        case "alias":
            let fields = try fields(
                entry, ["thing", "name", "kind"], example: "{thing: GSOMIA, name: the intelligence pact}")
            return .alias(
                Overrides.Reference(try required("thing", fields, entry), kind: try kind(fields)),
                try required("name", fields, entry))
        default:
            throw bad("there is no section “\(section)”", key, "name it same, different, means, wrong or alias")
        }
    }

    /// Two or more things: `[Ash Carter, {name: Carter, article: …}]`.
    private func references(_ entry: Node) throws(Diagnostic) -> [Overrides.Reference] {
        guard case .sequence(let list) = entry, list.count > 1 else {
            throw bad("two or more things are expected", entry, "write them as [Ash Carter, Ashton Carter]")
        }
        var references: [Overrides.Reference] = []
        for node in list {
            if case .scalar(let scalar) = node, !scalar.string.isEmpty {
                references.append(Overrides.Reference(scalar.string))
            } else {
                let fields = try fields(
                    node, ["name", "kind", "article"], example: "{name: Carter, article: 2016-03-01-1a2b3c4d5e6f}")
                references.append(
                    Overrides.Reference(
                        try required("name", fields, node), kind: try kind(fields), article: fields["article"]?.string))
            }
        }
        return references
    }

    private func fields(_ node: Node, _ names: [String], example: String) throws(Diagnostic) -> [String: Node] {
        guard case .mapping(let mapping) = node else {
            throw bad("fields are expected", node, "write it as \(example)")
        }
        var fields: [String: Node] = [:]
        for (key, value) in mapping {
            guard let name = key.string, names.contains(name) else {
                throw bad("there is no field “\(key.string ?? "")” here", key, "write it as \(example)")
            }
            fields[name] = value
        }
        return fields
    }

    private func required(_ name: String, _ fields: [String: Node], _ entry: Node) throws(Diagnostic) -> String {
        guard let text = fields[name]?.string, !text.isEmpty else {
            throw bad("“\(name)” is missing", entry, "add \(name): and a text")
        }
        return text
    }

    private func kind(_ fields: [String: Node]) throws(Diagnostic) -> Kind? {
        guard let text = fields["kind"]?.string else { return nil }
        guard let kind = Kind.allCases.first(where: { $0.segment == text.lowercased() }) else {
            throw bad(
                "there is no kind “\(text)”", fields["kind"],
                "name one of \(Kind.allCases.map(\.segment).joined(separator: ", "))")
        }
        return kind
    }

    private func bad(_ message: String, _ node: Node?, _ remedy: String) -> Diagnostic {
        Diagnostic(
            .error, code: "bad-overrides", message: message, path: path, line: node?.mark?.line, remedy: remedy)
    }

    private func complaint(of error: YamlError) -> Diagnostic {
        func complaint(_ problem: String, _ line: Int?) -> Diagnostic {
            Diagnostic(
                .error, code: "bad-overrides", message: "the YAML cannot be read: \(problem)", path: path, line: line,
                remedy: Self.remedy)
        }
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return complaint(problem, mark.line)
        case .duplicatedKeysInMapping(let duplicates, let context):
            return complaint("\(duplicates.joined(separator: ", ")) stands here twice", context.mark.line)
        case .reader(let problem, _, _, _): return complaint(problem, nil)
        default: return complaint("\(error)", nil)
        }
    }
}
