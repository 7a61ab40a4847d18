/// The formats there are: an immutable list in the order in which it is shown.
public struct FormatRegistry: Sendable {
    public let formats: [GraphFormat]

    /// The formats that come with the library. A new one is a folder and a line here.
    public static let standard = FormatRegistry(known: [
        TurtleWriter.format,
        GraphMLWriter.format,
        GEXFWriter.format,
        CypherWriter.format,
        NeoCSVWriter.format,
        NeptuneCSVWriter.format,
        DOTWriter.format,
        SVGWriter.format,
        PNGWriter.format,
        NTriplesWriter.format,
    ])

    private init(known formats: [GraphFormat]) { self.formats = formats }

    public var names: [String] { formats.map(\.name) }

    /// This list with one more format.
    ///
    /// - Throws: ``WritingError`` with the code `duplicate-format` where the name is taken.
    public func adding(_ format: GraphFormat) throws -> FormatRegistry {
        guard !names.contains(format.name) else {
            throw WritingError(.duplicateFormat, "there is a format of this name", place: format.name)
        }
        return FormatRegistry(known: formats + [format])
    }

    /// The format of a name.
    ///
    /// - Throws: ``WritingError`` with the code `unknown-format`, which lists what there is.
    public func format(named name: String) throws -> GraphFormat {
        guard let format = formats.first(where: { $0.name == name }) else {
            throw WritingError(
                .unknownFormat, "is not a format", place: name, cause: "there are " + names.joined(separator: ", "))
        }
        return format
    }

    /// The formats of a list as it is typed, `turtle,graphml`, each once, in that order.
    public func formats(named list: String) throws -> [GraphFormat] {
        var found: [GraphFormat] = []
        for part in list.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
            let format = try format(named: String(part.drop { $0 == 0x20 }) ?? "")
            if !found.contains(where: { $0.name == format.name }) { found.append(format) }
        }
        return found
    }
}
