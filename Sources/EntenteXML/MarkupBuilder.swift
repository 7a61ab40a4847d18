import CLibXML2

/// Builds a ``MarkupTree`` from libxml2's events, so that libxml2 builds no tree of its own.
final class MarkupBuilder {
    private var tree = MarkupTree()
    /// Open elements; -1 for one that is left out because it stands too deep.
    private var open: [Int32] = []
    /// The open elements that are in the tree.
    private var kept: [Int32] = []
    private var depth: Int32 = 0
    private var nameByPointer: [UnsafePointer<UInt8>: Int32] = [:]
    private var nameByText: [String: Int32] = [:]
    private let maximumDepth: Int
    private let isHTML: Bool
    private var context: xmlParserCtxtPtr?
    /// Steps that closing of wrong tags has cost libxml2: each looks through all open elements.
    private var cost = 0
    private(set) var failure: MarkupFailure?
    private static let maximumCost = 2_000_000_000

    init(maximumDepth: Int, isHTML: Bool) {
        self.maximumDepth = maximumDepth
        self.isHTML = isHTML
    }

    /// The builder must outlive the parsing that follows.
    func attach(to context: xmlParserCtxtPtr) {
        self.context = context
        context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
        guard let handler = context.pointee.sax else { return }
        handler.pointee = xmlSAXHandler()
        handler.pointee.initialized = UInt32(XML_SAX2_MAGIC)
        handler.pointee.characters = { data, text, count in builder(data)?.characters(text, Int(count)) }
        handler.pointee.ignorableWhitespace = handler.pointee.characters
        handler.pointee.cdataBlock = handler.pointee.characters
        handler.pointee.serror = { data, error in builder(data)?.report(error) }
        if isHTML {
            handler.pointee.startElement = { data, name, attributes in builder(data)?.start(name, attributes) }
            handler.pointee.endElement = { data, _ in builder(data)?.endElement() }
        } else {
            handler.pointee.startElementNs = { data, name, _, _, _, _, count, _, attributes in
                builder(data)?.start(name, attributes, count: Int(count))
            }
            handler.pointee.endElementNs = { data, _, _, _ in builder(data)?.endElement() }
            handler.pointee.entityDecl = { data, _, _, _, _, _ in builder(data)?.refuseEntities() }
            handler.pointee.reference = { data, name in builder(data)?.reference(name) }
        }
    }

    func finish() -> MarkupTree {
        while !open.isEmpty { endElement() }
        context = nil
        return tree
    }

    // MARK: Events

    fileprivate func start(_ name: UnsafePointer<UInt8>?, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) {
        guard let name, push(name) else { return }
        guard var next = attributes else { return }
        let first = Int32(tree.attributes.count)
        while let attribute = next.pointee {
            let value = (next + 1).pointee
            add(attribute, value, count: value.map { Int(xmlStrlen($0)) } ?? 0)
            next += 2
        }
        tree.nodes[tree.nodes.count - 1].content = first..<Int32(tree.attributes.count)
    }

    fileprivate func start(
        _ name: UnsafePointer<UInt8>?, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int
    ) {
        guard let name, push(name), let attributes else { return }
        let first = Int32(tree.attributes.count)
        for index in 0..<count {
            // Local name, prefix, namespace, first and last of the value.
            let fields = attributes + 5 * index
            guard let attribute = fields.pointee, let value = (fields + 3).pointee, let end = (fields + 4).pointee
            else {
                continue
            }
            add(attribute, value, count: end - value)
        }
        tree.nodes[tree.nodes.count - 1].content = first..<Int32(tree.attributes.count)
    }

    /// Opens an element; false where it is left out.
    private func push(_ name: UnsafePointer<UInt8>) -> Bool {
        let id = self.name(name)
        if depth >= maximumDepth {
            if !isHTML {
                fail(.tooDeep, "elements are nested more than \(maximumDepth) deep")
                return false
            }
            // What is no text must not become text.
            if !["script", "style"].contains(tree.names[Int(id)]) {
                open.append(-1)
                return false
            }
        }
        let parent = currentParent
        open.append(Int32(tree.nodes.count))
        kept.append(Int32(tree.nodes.count))
        tree.nodes.append(
            MarkupTree.Node(name: id, parent: parent, end: 0, depth: depth, content: 0..<0))
        depth += 1
        return true
    }

    fileprivate func endElement() {
        guard let node = open.popLast(), node >= 0 else { return }
        kept.removeLast()
        tree.nodes[Int(node)].end = Int32(tree.nodes.count)
        depth -= 1
    }

    fileprivate func characters(_ text: UnsafePointer<UInt8>?, _ count: Int) {
        guard let text, count > 0, fits(count) else { return }
        let start = Int32(tree.characters.count)
        tree.characters.append(contentsOf: UnsafeBufferPointer(start: text, count: count))
        let end = Int32(tree.characters.count)
        let parent = currentParent
        if let last = tree.nodes.last, last.isText, last.parent == parent, last.content.upperBound == start {
            tree.nodes[tree.nodes.count - 1].content = last.content.lowerBound..<end
        } else {
            let next = Int32(tree.nodes.count + 1)
            tree.nodes.append(MarkupTree.Node(name: -1, parent: parent, end: next, depth: depth, content: start..<end))
        }
    }

    /// A name such as `&eacute;` that the external DTD, which is not read, would declare: HTML's meaning.
    fileprivate func reference(_ name: UnsafePointer<UInt8>?) {
        guard let name, let entity = htmlEntityLookup(name), let scalar = Unicode.Scalar(entity.pointee.value) else {
            return
        }
        let utf8 = Array(String(scalar).utf8)
        utf8.withUnsafeBufferPointer { characters($0.baseAddress, $0.count) }
    }

    fileprivate func refuseEntities() {
        fail(.entities, "it declares entities, which could expand without end or name other files")
    }

    fileprivate func report(_ error: xmlErrorPtr?) {
        guard let error = error?.pointee else { return }
        if isHTML {
            cost += open.count
            if cost > Self.maximumCost { stop() }
        } else if error.level == XML_ERR_FATAL, failure == nil {
            let message = error.message.map { String(cString: $0) } ?? "it is not well-formed"
            let text = message.split(separator: "\n").first.map { String($0) } ?? message
            failure = MarkupFailure(code: .malformed, message: text, line: max(1, Int(error.line)))
        }
    }

    // MARK: Parts

    private var currentParent: Int32 { kept.last ?? -1 }

    private func fits(_ count: Int) -> Bool {
        if tree.characters.count + count < Int(Int32.max) { return true }
        fail(.tooLarge, "it has more than two thousand million bytes of text")
        return false
    }

    private func fail(_ code: MarkupFailure.Code, _ message: String) {
        if failure == nil {
            failure = MarkupFailure(
                code: code, message: message, line: context.map { Int(xmlSAX2GetLineNumber($0)) } ?? 1)
        }
        stop()
    }

    private func stop() { if let context { xmlStopParser(context) } }

    private func add(_ name: UnsafePointer<UInt8>, _ value: UnsafePointer<UInt8>?, count: Int) {
        guard fits(count) else { return }
        let start = Int32(tree.characters.count)
        if let value { tree.characters.append(contentsOf: UnsafeBufferPointer(start: value, count: count)) }
        tree.attributes.append(
            MarkupTree.Attribute(name: self.name(name), value: start..<Int32(tree.characters.count)))
    }

    /// The number of a name. libxml2 keeps one copy of each, so that the pointer tells it.
    private func name(_ pointer: UnsafePointer<UInt8>) -> Int32 {
        if let id = nameByPointer[pointer] { return id }
        let text = String(cString: pointer)
        let id = nameByText[text] ?? Int32(tree.names.count)
        if id == tree.names.count {
            tree.names.append(text)
            nameByText[text] = id
        }
        nameByPointer[pointer] = id
        return id
    }
}

/// The builder that an event belongs to.
private func builder(_ data: UnsafeMutableRawPointer?) -> MarkupBuilder? {
    data.map { Unmanaged<MarkupBuilder>.fromOpaque($0).takeUnretainedValue() }
}
