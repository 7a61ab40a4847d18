import EntenteGraph
import EntenteText

extension GraphMLWriter.Document {
    /// Writes a text; nothing where it is empty.
    func write(_ key: StaticString, _ text: String) throws {
        guard !text.isEmpty else { return }
        try open(key)
        try text.withUTF8Bytes { try XMLBytes.write($0, to: sink) }
        try sink.write("</data>")
    }

    func write(_ key: StaticString, _ count: Int) throws {
        try open(key)
        try sink.write(count)
        try sink.write("</data>")
    }

    func write(_ key: StaticString, _ day: CalendarDate?) throws {
        guard let day else { return }
        try open(key)
        try sink.write(day)
        try sink.write("</data>")
    }

    /// Writes texts with `; ` between them.
    mutating func write(_ key: StaticString, _ texts: [String]) throws {
        value.removeAll(keepingCapacity: true)
        for text in texts {
            if !value.isEmpty { value.append(contentsOf: "; ".utf8) }
            text.withUTF8Bytes { value.append(contentsOf: $0) }
        }
        try writeValue(key)
    }

    /// Writes the names of articles: their identifiers without the part that all have.
    mutating func writeSources(_ key: StaticString, _ sources: [Int]) throws {
        value.removeAll(keepingCapacity: true)
        for source in sources {
            if !value.isEmpty { value.append(contentsOf: "; ".utf8) }
            graph.sources[source].id.withUTF8Bytes { id in
                let slash = id.firstIndex(of: UInt8(ascii: "/")) ?? -1
                value.append(contentsOf: id[(slash + 1)...])
            }
        }
        try writeValue(key)
    }

    /// Writes articles as a person reads them, a line each.
    mutating func writeCitations(_ key: StaticString, _ sources: [Int]) throws {
        value.removeAll(keepingCapacity: true)
        for source in sources {
            if !value.isEmpty { value.append(UInt8(ascii: "\n")) }
            citations[source].withUTF8Bytes { value.append(contentsOf: $0) }
        }
        try writeValue(key)
    }

    /// Writes passages a line each; a run of blanks with a line break in it becomes one space.
    mutating func writeSentences(_ key: StaticString, _ passages: [Int]) throws {
        value.removeAll(keepingCapacity: true)
        for passage in passages {
            if !value.isEmpty { value.append(UInt8(ascii: "\n")) }
            graph.passages[passage].passage.text.withUTF8Bytes { SentenceLine.append($0, to: &value) }
        }
        try writeValue(key)
    }

    /// Writes the joined value and begins a new one; nothing where it is empty.
    mutating func writeValue(_ key: StaticString) throws {
        if !value.isEmpty {
            try open(key)
            try value.withUnsafeBufferPointer { try XMLBytes.write($0, to: sink) }
            try sink.write("</data>")
        }
        value.removeAll(keepingCapacity: true)
    }

    mutating func writeValue(_ key: String) throws {
        if !value.isEmpty {
            try sink.write("<data key=\"")
            try sink.write(key)
            try sink.write("\">")
            try value.withUnsafeBufferPointer { try XMLBytes.write($0, to: sink) }
            try sink.write("</data>")
        }
        value.removeAll(keepingCapacity: true)
    }

    /// Writes the IRI of an identifier; the base can hold an ampersand.
    func writeIRI(_ id: String) throws {
        try base.withUTF8Bytes { try XMLBytes.write($0, to: sink) }
        let memory = MemoryDestination()
        let encoded = ByteSink(memory, capacity: 256)
        try IRIBytes.write(identifier: id, to: encoded)
        try encoded.flush()
        try memory.bytes.withUnsafeBufferPointer { try XMLBytes.write($0, to: sink) }
    }

    private func open(_ key: StaticString) throws {
        try sink.write("<data key=\"")
        try sink.write(key)
        try sink.write("\">")
    }
}
