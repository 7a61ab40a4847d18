import CLibXML2

/// Reads HTML and XML through libxml2: no network, no external files, no expansion of entities, a limit on depth.
///
///     let tree = try MarkupParser(maximumDepth: 256).xml(Array("<a>b</a>".utf8))
///
/// May be used from many threads at once; libxml2 is initialised once.
public struct MarkupParser: Sendable {
    /// Elements that may stand inside one another. Deeper XML is refused; of deeper HTML the texts are kept and the elements are not.
    public var maximumDepth: Int

    public init(maximumDepth: Int = 512) { self.maximumDepth = maximumDepth }

    private static let initialized: Void = xmlInitParser()

    /// Reads HTML as it is found on the web: this never fails, it may yield nothing.
    public func html(_ utf8: [UInt8]) -> MarkupTree {
        _ = Self.initialized
        let builder = MarkupBuilder(maximumDepth: maximumDepth, isHTML: true)
        guard let context = htmlNewParserCtxt() else { return builder.finish() }
        defer { Self.free(context) }
        builder.attach(to: context)
        let options =
            HTML_PARSE_NONET.rawValue | HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue
            | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
        withExtendedLifetime(builder) {
            Self.withBytes(utf8) { bytes, count in
                _ = htmlCtxtReadMemory(context, bytes, count, nil, "UTF-8", Int32(options))
            }
        }
        return builder.finish()
    }

    /// Reads XML; namespaces are left out of the names.
    public func xml(_ utf8: [UInt8]) throws(MarkupFailure) -> MarkupTree {
        _ = Self.initialized
        let builder = MarkupBuilder(maximumDepth: maximumDepth, isHTML: false)
        guard let context = xmlNewParserCtxt() else {
            throw MarkupFailure(code: .malformed, message: "there is no memory to read it", line: 1)
        }
        defer { Self.free(context) }
        builder.attach(to: context)
        let options =
            XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
            | XML_PARSE_NOCDATA.rawValue | XML_PARSE_IGNORE_ENC.rawValue
        withExtendedLifetime(builder) {
            Self.withBytes(utf8) { bytes, count in
                _ = xmlCtxtReadMemory(context, bytes, count, nil, "UTF-8", Int32(options))
            }
        }
        if let failure = builder.failure { throw failure }
        return builder.finish()
    }

    private static func free(_ context: xmlParserCtxtPtr) {
        if let document = context.pointee.myDoc {
            context.pointee.myDoc = nil
            xmlFreeDoc(document)
        }
        xmlFreeParserCtxt(context)
    }

    private static func withBytes(_ utf8: [UInt8], _ body: (UnsafePointer<CChar>?, Int32) -> Void) {
        utf8.withUnsafeBytes { bytes in
            body(bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: bytes.count))
        }
    }
}
