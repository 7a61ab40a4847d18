import EntenteText

/// The words that a pattern matched, for its rule to read.
struct TimeMatch {
    struct Capture {
        var range: Range<Int>
        var value: Int?
        var form: TimeForm?
        var rule: Int
    }

    let words: [TimeWord]
    let range: Range<Int>
    let captures: [Capture]
    let slots: [UInt8]

    private func index(_ slot: Unicode.Scalar) -> Int? {
        slots.firstIndex(of: UInt8(truncatingIfNeeded: slot.value))
    }

    func has(_ slot: Unicode.Scalar) -> Bool { index(slot) != nil }

    /// The number of a captured word or number; nil where nothing was captured or the amount is not told.
    subscript(_ slot: Unicode.Scalar) -> Int? { index(slot).flatMap { captures[$0].value } }

    func form(_ slot: Unicode.Scalar) -> TimeForm? { index(slot).flatMap { captures[$0].form } }
    func word(_ slot: Unicode.Scalar) -> TimeWord? { index(slot).map { words[captures[$0].range.lowerBound] } }
    func unit(_ slot: Unicode.Scalar) -> TimeUnit { word(slot)?.unit ?? .day }
    func part(_ slot: Unicode.Scalar) -> TimeExpression.Part { word(slot)?.part ?? .early }
    func range(_ slot: Unicode.Scalar) -> Range<Int>? { index(slot).map { captures[$0].range } }

    var before: TimeWord? { range.lowerBound > 0 ? words[range.lowerBound - 1] : nil }
    var after: TimeWord? { range.upperBound < words.count ? words[range.upperBound] : nil }
    var first: TimeWord { words[range.lowerBound] }
}
