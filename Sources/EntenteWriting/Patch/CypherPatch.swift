import EntenteGraph
import EntenteText

/// Writes Cypher statements, one a line: edges and nodes that are gone are deleted, those that came are made as
/// ``CypherWriter`` makes them, and of the others the properties that changed are set, those that are gone to null.
struct CypherPatch {
    private var old: CypherElements
    private var new: CypherElements
    private let line = LineBuffer()
    private var count = 0

    init(_ old: GraphPatch.Side, _ new: GraphPatch.Side) {
        self.old = CypherElements(old.propertyGraph, base: old.options.base)
        self.new = CypherElements(new.propertyGraph, base: new.options.base)
    }

    mutating func write(to sink: ByteSink) throws {
        let (before, after) = (try edges(&old), try edges(&new))
        for (pattern, edge) in before.list where after.place[pattern] == nil {
            try writeDeletion(of: edge, pattern, to: sink)
        }
        let (was, now) = (try nodes(old), try nodes(new))
        for pattern in was.list where now.place[pattern] == nil {
            try write("MATCH (n:\(pattern)) DETACH DELETE n;\n", to: sink)
        }
        for (index, pattern) in now.list.enumerated() {
            if let place = was.place[pattern] {
                let (before, after) = (try assignments(old, ofNode: place), try assignments(new, ofNode: index))
                try writeChange("MATCH (n:\(pattern))", "n.", before, after, to: sink)
            } else {
                try new.writeMerge(ofNode: index, to: sink)
                count += 1
            }
        }
        for (pattern, edge) in after.list {
            if let place = before.place[pattern] {
                let (before, after) = (
                    try assignments(old, of: before.list[place].edge), try assignments(new, of: edge)
                )
                try writeChange(try match(edge, pattern, new), "r.", before, after, to: sink)
            } else {
                try new.writeMerge(of: edge, to: sink)
                count += 1
            }
        }
        if count == 0 { try sink.write("// Nothing changed.\n") }
    }

    private mutating func write(_ statement: String, to sink: ByteSink) throws {
        try sink.write(statement)
        count += 1
    }

    /// Sets what is another; writes nothing where all is as it was.
    private mutating func writeChange(
        _ match: String, _ variable: StaticString, _ before: [Assignment], _ after: [Assignment], to sink: ByteSink
    ) throws {
        let old = Dictionary(uniqueKeysWithValues: before.map { ($0.name, $0.value) })
        let kept = Set(after.map(\.name))
        let changed = after.filter { old[$0.name] != $0.value }
        let gone = before.filter { !kept.contains($0.name) }.map {
            Assignment(name: $0.name, value: Array("null".utf8))
        }
        guard !changed.isEmpty || !gone.isEmpty else { return }
        try sink.write(match)
        try sink.write(" SET ")
        var isFirst = true
        for assignment in changed + gone {
            try CypherElements.write(variable, assignment.name, isFirst: &isFirst, to: sink) {
                try $0.write(assignment.value)
            }
        }
        try sink.write(";\n")
        count += 1
    }

    private mutating func writeDeletion(of edge: PropertyGraph.Edge, _ pattern: String, to sink: ByteSink) throws {
        try write("\(try match(edge, pattern, old)) DELETE r;\n", to: sink)
    }

    /// `MATCH (a:Person {id: …})-[r:HOLDS_OFFICE {id: …}]->(b:Office {id: …})`.
    private func match(_ edge: PropertyGraph.Edge, _ pattern: String, _ elements: CypherElements) throws -> String {
        let (source, target) = (try self.pattern(elements, edge.source), try self.pattern(elements, edge.target))
        return "MATCH (a:\(source))-[r:\(pattern)]->(b:\(target))"
    }

    // MARK: Elements by their patterns

    private struct Assignment {
        var name: String
        var value: [UInt8]
    }

    private func pattern(_ elements: CypherElements, _ node: Int) throws -> String {
        String(decoding: try line.bytes { try elements.writePattern(ofNode: node, to: $0) }, as: UTF8.self)
    }

    private func nodes(_ elements: CypherElements) throws -> (list: [String], place: [String: Int]) {
        let list = try elements.graph.nodes.indices.map { try pattern(elements, $0) }
        return (list, Dictionary(uniqueKeysWithValues: list.enumerated().map { ($1, $0) }))
    }

    private func edges(
        _ elements: inout CypherElements
    ) throws -> (list: [(pattern: String, edge: PropertyGraph.Edge)], place: [String: Int]) {
        var list: [(pattern: String, edge: PropertyGraph.Edge)] = []
        let graph = elements.graph
        try graph.forEachEdge { edge in
            let bytes = try line.bytes { try elements.writePattern(of: edge, to: $0) }
            list.append((String(decoding: bytes, as: UTF8.self), edge))
        }
        return (list, Dictionary(list.enumerated().map { ($1.pattern, $0) }) { first, _ in first })
    }

    private func assignments(_ elements: CypherElements, ofNode index: Int) throws -> [Assignment] {
        var list: [Assignment] = []
        try elements.forEachAssignment(ofNode: index) { name, write in
            list.append(Assignment(name: name, value: try line.bytes(write)))
        }
        return list
    }

    private func assignments(_ elements: CypherElements, of edge: PropertyGraph.Edge) throws -> [Assignment] {
        var list: [Assignment] = []
        try elements.forEachAssignment(of: edge) { name, write in
            list.append(Assignment(name: name, value: try line.bytes(write)))
        }
        return list
    }
}
