#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A part of the program that takes bytes of others, and what must hold for any bytes.
struct FuzzTarget: Sendable {
    let name: String
    /// Inputs to begin with, of our own making.
    let seeds: [[UInt8]]
    /// Words of the input's language, which libFuzzer puts in.
    let words: [String]
    /// Works on an input; it ends the process where something does not hold.
    let run: @Sendable ([UInt8]) -> Void

    init(_ name: String, seeds: [[UInt8]], words: [String] = [], run: @escaping @Sendable ([UInt8]) -> Void) {
        self.name = name
        self.seeds = seeds
        self.words = words
        self.run = run
    }

    init(_ name: String, texts: [String], words: [String] = [], run: @escaping @Sendable ([UInt8]) -> Void) {
        self.init(name, seeds: texts.map { Array($0.utf8) }, words: words, run: run)
    }

    static let all = readers + language + graphs + decisions
}

extension FuzzTarget {
    /// Writes `FOLDER/NAME/seed-N` and the words as `FOLDER/NAME.dict`.
    func writeSeeds(in folder: String) -> Bool {
        guard mkdir(folder, 0o755) == 0 || errno == EEXIST, mkdir("\(folder)/\(name)", 0o755) == 0 || errno == EEXIST
        else { return false }
        for (number, seed) in seeds.enumerated() where !Self.write(seed, to: "\(folder)/\(name)/seed-\(number)") {
            return false
        }
        let dictionary = words.map { word in
            "\"" + word.utf8.map { Self.isPlain($0) ? String(UnicodeScalar($0)) : Self.escaped($0) }.joined() + "\"\n"
        }
        return Self.write(Array(dictionary.joined().utf8), to: "\(folder)/\(name).dict")
    }

    private static func isPlain(_ byte: UInt8) -> Bool { (0x20..<0x7F).contains(byte) && !"\"\\".utf8.contains(byte) }

    private static func escaped(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16)
        return "\\x" + (digits.utf8.count < 2 ? "0" : "") + digits
    }

    private static func write(_ bytes: [UInt8], to path: String) -> Bool {
        guard let file = fopen(path, "w") else { return false }
        let written = fwrite(bytes, 1, bytes.count, file)
        return fclose(file) == 0 && written == bytes.count
    }
}

/// Ends the process, so that libFuzzer keeps the input, where something does not hold that must.
func require(_ condition: Bool, _ message: @autoclosure () -> String) {
    if !condition { fatalError(message()) }
}
