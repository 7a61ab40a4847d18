internal import CLanguageModel
internal import EntenteText

#if canImport(Glibc)
    internal import Glibc
#endif

/// Why a model could not be used.
public struct ModelError: Error, Hashable, Sendable, CustomStringConvertible {
    public var path: String
    public var message: String

    public var description: String { "\(path): error: \(message) [language-model]" }
}

/// A model's tensors, mapped and not parsed: a directory of named byte ranges, each aligned to 64 bytes.
///
/// Layout: `ENTENTE1`, the number of entries (UInt32) and four bytes of padding, then for each entry the
/// FNV-1a hash of its name (UInt64), its offset and its size in bytes (UInt64 each); then the data. Little-endian.
package final class ModelFile: @unchecked Sendable {
    package static let magic: [UInt8] = Array("ENTENTE1".utf8)
    package static let alignment = 64

    private let bytes: UnsafeRawBufferPointer
    private let owned: Bool
    private let path: String
    private var entries: [UInt64: Range<Int>] = [:]

    /// The model that the program carries.
    package static func embedded() throws -> ModelFile {
        let start = unsafe UnsafeRawPointer(entente_language_model())
        return try ModelFile(
            bytes: UnsafeRawBufferPointer(start: start, count: entente_language_model_size()), owned: false,
            path: "the built-in model")
    }

    /// A model in a file, mapped for reading.
    package convenience init(path: String) throws {
        let descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else {
            throw ModelError(path: path, message: "the model cannot be opened: \(String(cString: strerror(errno)))")
        }
        defer { close(descriptor) }
        let size = Int(lseek(descriptor, 0, SEEK_END))
        guard size > 16, let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED else {
            throw ModelError(path: path, message: "the model cannot be read")
        }
        try self.init(bytes: UnsafeRawBufferPointer(start: start, count: size), owned: true, path: path)
    }

    private init(bytes: UnsafeRawBufferPointer, owned: Bool, path: String) throws {
        self.bytes = bytes
        self.owned = owned
        self.path = path
        guard bytes.count >= 16, bytes.prefix(8).elementsEqual(Self.magic) else {
            throw ModelError(path: path, message: "this is not a language model of this program")
        }
        let count = Int(bytes.loadUnaligned(fromByteOffset: 8, as: UInt32.self))
        guard bytes.count >= 16 + count * 24 else {
            throw ModelError(path: path, message: "the model's directory is cut short")
        }
        for index in 0..<count {
            let entry = 16 + index * 24
            let offset = bytes.loadUnaligned(fromByteOffset: entry + 8, as: UInt64.self)
            let size = bytes.loadUnaligned(fromByteOffset: entry + 16, as: UInt64.self)
            guard offset % UInt64(Self.alignment) == 0, offset <= bytes.count, size <= UInt64(bytes.count) - offset
            else {
                throw ModelError(path: path, message: "the model is cut short")
            }
            entries[bytes.loadUnaligned(fromByteOffset: entry, as: UInt64.self)] = Int(offset)..<Int(offset + size)
        }
    }

    deinit {
        if owned { munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count) }
    }

    /// Stands for the model's content: FNV-1a over its 64-bit words.
    package var digest: UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325 ^ UInt64(bytes.count)
        for offset in stride(from: 0, to: bytes.count - 7, by: 8) {
            hash = (hash ^ bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) &* 0x0000_0100_0000_01b3
        }
        return hash
    }

    /// The elements of a tensor.
    package func tensor<Element: BitwiseCopyable>(
        _ name: String, of: Element.Type = Element.self, count: Int? = nil
    ) throws -> UnsafeBufferPointer<Element> {
        guard let range = entries[Symbol(name).hash] else {
            throw ModelError(path: path, message: "the model lacks its part '\(name)'")
        }
        let elements = range.count / MemoryLayout<Element>.stride
        guard range.count % MemoryLayout<Element>.stride == 0, count == nil || count == elements else {
            throw ModelError(
                path: path, message: "the model's part '\(name)' has \(elements) elements, not \(count ?? 0)")
        }
        return UnsafeBufferPointer(
            start: bytes.baseAddress!.advanced(by: range.lowerBound).assumingMemoryBound(to: Element.self),
            count: elements)
    }

    /// All tensors as they lie in the file, by the hashes of their names.
    package var parts: [(name: UInt64, bytes: UnsafeRawBufferPointer)] {
        entries.sorted { $0.value.lowerBound < $1.value.lowerBound }.map {
            ($0.key, UnsafeRawBufferPointer(rebasing: bytes[$0.value]))
        }
    }

    /// A list of strings, kept as lines.
    package func strings(_ name: String) throws -> [String] {
        try tensor(name, of: UInt8.self).split(separator: 10, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
    }
}
