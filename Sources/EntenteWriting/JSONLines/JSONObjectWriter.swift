import EntenteText

/// Writes JSON (RFC 8259) piece by piece, without blanks.
package final class JSONObjectWriter {
    let sink: ByteSink
    /// True where the next member or element needs no comma.
    private var isFirst = true

    package init(sink: ByteSink) { self.sink = sink }

    /// Writes an object as a document or as an element of an array.
    package func object(onNewLine: Bool = false, _ body: () throws -> Void) throws {
        try comma()
        if onNewLine { try sink.write(UInt8(ascii: "\n")) }
        try sink.write(UInt8(ascii: "{"))
        isFirst = true
        try body()
        try sink.write(UInt8(ascii: "}"))
        isFirst = false
    }

    /// The next object stands by itself: a new line.
    package func endLine() throws {
        try sink.write(UInt8(ascii: "\n"))
        isFirst = true
    }

    func beginObject(_ name: StaticString) throws {
        try key(name)
        try sink.write(UInt8(ascii: "{"))
        isFirst = true
    }

    func endObject() throws {
        try sink.write(UInt8(ascii: "}"))
        isFirst = false
    }

    func beginArray(_ name: StaticString) throws {
        try key(name)
        try beginArray()
    }

    func beginArray(_ name: String) throws {
        try comma()
        try LiteralBytes.write(quoted: name, to: sink)
        try sink.write(UInt8(ascii: ":"))
        try beginArray()
    }

    private func beginArray() throws {
        try sink.write(UInt8(ascii: "["))
        isFirst = true
    }

    func endArray(onNewLine: Bool = false) throws {
        if onNewLine { try sink.write(UInt8(ascii: "\n")) }
        try sink.write(UInt8(ascii: "]"))
        isFirst = false
    }

    package func member(_ name: StaticString, _ text: String) throws {
        try key(name)
        try LiteralBytes.write(quoted: text, to: sink)
    }

    /// Writes a string that needs no escapes.
    func member(_ name: StaticString, _ text: StaticString) throws {
        try member(name) { try $0.write(text) }
    }

    /// Writes a string that needs no escapes.
    func member(_ name: StaticString, _ write: (ByteSink) throws -> Void) throws {
        try key(name)
        try sink.write(UInt8(ascii: "\""))
        try write(sink)
        try sink.write(UInt8(ascii: "\""))
    }

    func member(_ name: StaticString, _ day: CalendarDate) throws { try member(name) { try $0.write(day) } }

    package func member(_ name: StaticString, _ texts: [String]) throws {
        try beginArray(name)
        for text in texts {
            try comma()
            try LiteralBytes.write(quoted: text, to: sink)
        }
        try endArray()
    }

    package func member(_ name: StaticString, _ number: Int) throws {
        try key(name)
        try sink.write(number)
    }

    /// Writes the shortest digits that give the number back; null for what is none.
    func member(_ name: StaticString, number: Double) throws {
        try key(name)
        try sink.write(number.isFinite ? number.description : "null")
    }

    func member(_ name: StaticString, _ flag: Bool) throws {
        try key(name)
        try sink.write(flag ? "true" : "false")
    }

    /// Writes an attribute of the property graph, whose name needs no escapes; several values are an array.
    func member(_ name: String, _ value: AttributeValue) throws {
        try comma()
        try sink.write(UInt8(ascii: "\""))
        try sink.write(name)
        try sink.write("\":")
        switch value {
        case .text(let text): try LiteralBytes.write(quoted: text, to: sink)
        case .day(let day):
            try sink.write(UInt8(ascii: "\""))
            try sink.write(day)
            try sink.write(UInt8(ascii: "\""))
        case .texts, .dates:
            try beginArray()
            for part in value.parts {
                try comma()
                try LiteralBytes.write(quoted: part, to: sink)
            }
            try endArray()
        case .count(let number): try sink.write(number)
        case .weight(let number):
            try sink.write(number)
            try sink.write(".0")
        case .fraction(let fraction): try sink.write(fraction: fraction)
        case .flag(let flag): try sink.write(flag ? "true" : "false")
        }
    }

    /// Writes a number with one decimal.
    func member(_ name: StaticString, tenths number: Double) throws {
        try key(name)
        try sink.write(tenths: number)
    }

    private func key(_ name: StaticString) throws {
        try comma()
        try sink.write(UInt8(ascii: "\""))
        try sink.write(name)
        try sink.write("\":")
    }

    private func comma() throws {
        if !isFirst { try sink.write(UInt8(ascii: ",")) }
        isFirst = false
    }
}
