internal import EntenteLanguage
internal import EntenteText
internal import Foundation

/// Writes a model file: named tensors, each aligned (see ``ModelFile``).
struct ModelWriter {
    /// By the hashes of their names.
    private var tensors: [(name: UInt64, bytes: [UInt8])] = []

    /// Takes over what another model has and this one has not yet.
    mutating func complete(from file: ModelFile) {
        for (name, bytes) in file.parts where !tensors.contains(where: { $0.name == name }) {
            tensors.append((name, Array(bytes)))
        }
    }

    mutating func add<Element: BitwiseCopyable>(_ name: String, _ elements: [Element]) {
        tensors.append((Symbol(name).hash, elements.withUnsafeBytes { Array($0) }))
    }

    mutating func add(_ name: String, lines: [String]) {
        tensors.append((Symbol(name).hash, Array(lines.joined(separator: "\n").utf8)))
    }

    mutating func add(_ name: String, index: (keys: [UInt64], values: [UInt32])) {
        add(name + ".keys", index.keys)
        add(name + ".values", index.values)
    }

    mutating func add(_ name: String, _ values: UnsafePointer<Float>, _ count: Int) {
        add(name, Array(UnsafeBufferPointer(start: values, count: count)))
    }

    func write(to path: String) throws {
        var file = ModelFile.magic
        func append<Value: FixedWidthInteger>(_ value: Value) {
            withUnsafeBytes(of: value.littleEndian) { file.append(contentsOf: $0) }
        }
        append(UInt32(tensors.count))
        append(UInt32(0))
        var offset = 16 + tensors.count * 24
        func aligned(_ offset: Int) -> Int {
            (offset + ModelFile.alignment - 1) / ModelFile.alignment * ModelFile.alignment
        }
        for (name, bytes) in tensors {
            offset = aligned(offset)
            append(name)
            append(UInt64(offset))
            append(UInt64(bytes.count))
            offset += bytes.count
        }
        for (_, bytes) in tensors {
            file += [UInt8](repeating: 0, count: aligned(file.count) - file.count)
            file += bytes
        }
        try Data(file).write(to: URL(fileURLWithPath: path))
    }
}
