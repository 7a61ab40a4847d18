/// The elements and texts of an HTML or XML document, flat and in document order: a node's descendants are the nodes
/// after it, up to ``Node/end``. Nothing in it points into libxml2; no walk of it needs a deep stack.
public struct MarkupTree: Sendable {
    public struct Node: Sendable {
        /// Index in ``MarkupTree/names``; -1 for text.
        public var name: Int32
        /// -1 for the roots.
        public var parent: Int32
        /// The first node that is not a descendant.
        public var end: Int32
        /// Elements around it.
        public var depth: Int32
        /// Of text: where in ``MarkupTree/characters`` it stands. Of an element: its attributes.
        var content: Range<Int32>

        public var isText: Bool { name < 0 }
    }

    struct Attribute: Sendable {
        var name: Int32
        var value: Range<Int32>
    }

    public internal(set) var nodes: [Node] = []
    /// Local names of elements and attributes; those of HTML are in lower case.
    public internal(set) var names: [String] = []
    /// The UTF-8 of all texts and attribute values, back to back.
    var characters: [UInt8] = []
    var attributes: [Attribute] = []

    public func name(_ node: Int) -> String { nodes[node].name < 0 ? "" : names[Int(nodes[node].name)] }

    /// The UTF-8 of a text node.
    public func text(_ node: Int) -> ArraySlice<UInt8> {
        guard nodes[node].isText else { return [] }
        let range = nodes[node].content
        return characters[Int(range.lowerBound)..<Int(range.upperBound)]
    }

    public func attribute(_ name: String, of node: Int) -> String? {
        guard !nodes[node].isText else { return nil }
        for index in nodes[node].content where names[Int(attributes[Int(index)].name)] == name {
            let value = attributes[Int(index)].value
            return String(decoding: characters[Int(value.lowerBound)..<Int(value.upperBound)], as: UTF8.self)
        }
        return nil
    }

    /// The element children and texts of a node, in order.
    public func children(_ node: Int) -> Children {
        Children(tree: self, position: node + 1, end: Int(nodes[node].end))
    }

    public struct Children: Sequence, IteratorProtocol {
        let tree: MarkupTree
        var position: Int
        let end: Int

        public mutating func next() -> Int? {
            guard position < end else { return nil }
            defer { position = Int(tree.nodes[position].end) }
            return position
        }
    }

    /// A node and all below it.
    public func subtree(_ node: Int) -> Range<Int> { node..<Int(nodes[node].end) }

    /// All text below a node, as it stands.
    public func textContent(_ node: Int) -> [UInt8] {
        var text: [UInt8] = []
        for index in subtree(node) where nodes[index].isText { text.append(contentsOf: self.text(index)) }
        return text
    }

    /// The elements of a name below a node, the node itself included, in document order.
    public func elements(_ name: String, in node: Int? = nil) -> [Int] {
        let range = node.map { subtree($0) } ?? 0..<nodes.count
        guard let id = names.firstIndex(of: name) else { return [] }
        return range.filter { nodes[$0].name == Int32(id) }
    }
}

/// Why a document could not be read.
public struct MarkupFailure: Error, Hashable, Sendable {
    public enum Code: String, Sendable {
        case malformed = "invalid-xml"
        case tooDeep = "too-deep"
        case entities = "entities-refused"
        case tooLarge = "too-large"
    }

    public var code: Code
    public var message: String
    /// Counted from 1.
    public var line: Int
}
