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
        GraphologyWriter.format,
        CytoscapeWriter.format,
        FollowTheMoneyWriter.format,
        SVGWriter.format,
        PNGWriter.format,
        HTMLWriter.format,
        NTriplesWriter.format,
        NQuadsWriter.format,
        TriGWriter.format,
        JSONLinesWriter.format,
        JSONLDWriter.format,
        RDFXMLWriter.format,
        DatasetWriter.format,
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

    /// The format of a name, or of a file extension that only one has: `turtle`, `ttl`.
    ///
    /// - Throws: ``WritingError`` with the code `unknown-format`, which lists what there is.
    public func format(named name: String) throws -> GraphFormat {
        guard let format = known(name) else {
            throw WritingError(
                .unknownFormat, "is not a format", place: name, cause: "there are " + names.joined(separator: ", "))
        }
        return format
    }

    private func known(_ name: String) -> GraphFormat? {
        if let format = formats.first(where: { $0.name == name }) { return format }
        let files = formats.filter { $0.fileExtension == name }
        return files.count == 1 ? files[0] : nil
    }

    /// The formats of a list as it is typed, `turtle,graphml`, each once, in that order; `turtle.gz` is compressed.
    ///
    /// - Parameter programs: Where a name is looked for that is none of this list's.
    public func formats(named list: String, programs: WriterPrograms? = nil) throws -> [GraphFormat] {
        var found: [GraphFormat] = []
        for part in list.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
            let name = String(part.drop { $0 == 0x20 }) ?? ""
            let isCompressed = name.hasSuffix(".gz")
            let plainName = isCompressed ? String(name.dropLast(3)) : name
            let program = known(plainName) != nil ? nil : try programs?.format(named: plainName)
            let format = try program ?? format(named: plainName)
            if !found.contains(where: { $0.name == format.name }) {
                found.append(isCompressed ? format.compressed : format)
            }
        }
        return found
    }
}
