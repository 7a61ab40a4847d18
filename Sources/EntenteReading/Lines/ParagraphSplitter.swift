/// Splits plain text into paragraphs: lines, or runs of lines that an editor or mail program wrapped.
struct ParagraphSplitter {
    private struct Line {
        var range: Range<Int>
        var startsGroup: Bool
        /// In code points.
        var width: Int
        var firstWord: Int
        var isIndented: Bool
        var startsSmall: Bool
        var isBullet: Bool
    }

    let text: [UInt8]
    /// Lines that stand alone whatever their width: names, dates, buttons.
    let isApart: (Range<Int>) -> Bool

    func paragraphs() -> [Paragraph] {
        let lines = lines()
        let isWrapped = isHardWrapped(lines)
        var paragraphs: [Paragraph] = []
        var index = 0
        while index < lines.count {
            var end = index + 1
            if isWrapped {
                let width = groupWidth(lines, index)
                while end < lines.count, continues(lines, end, width: width) { end += 1 }
            }
            paragraphs.append(
                Paragraph(
                    text, lines[index].range.lowerBound..<lines[end - 1].range.upperBound,
                    startsGroup: lines[index].startsGroup, lineCount: end - index))
            index = end
        }
        return paragraphs
    }

    /// The lines with something on them.
    private func lines() -> [Line] {
        var lines: [Line] = []
        var start = 0
        var afterBlank = true
        while start <= text.count {
            let end = text[start...].firstIndex(of: 10) ?? text.count
            let trimmed = Spaces.trimmed(text[start..<end])
            if trimmed.isEmpty {
                afterBlank = true
            } else {
                lines.append(line(trimmed, indent: trimmed.startIndex - start, afterBlank))
                afterBlank = false
            }
            start = end + 1
        }
        return lines
    }

    private func line(_ trimmed: ArraySlice<UInt8>, indent: Int, _ afterBlank: Bool) -> Line {
        var width = 0
        for byte in trimmed where byte & 0xC0 != 0x80 { width += 1 }
        let first = trimmed[trimmed.startIndex]
        let isBullet = ["-", "*", "•", "·", "–", "‣", "▪", "■", "●", "○"].contains { trimmed.starts(with: $0.utf8) }
        return Line(
            range: trimmed.startIndex..<trimmed.endIndex, startsGroup: afterBlank, width: width,
            firstWord: trimmed.prefix { !ASCII.isSpace($0) }.count, isIndented: indent > 0,
            startsSmall: ASCII.isLower(first),
            isBullet: isBullet)
    }

    /// Few lines are long, and lines that go on in the next one are there.
    private func isHardWrapped(_ lines: [Line]) -> Bool {
        guard lines.count > 1 else { return false }
        let long = lines.filter { $0.width > 130 }.count
        guard long * 10 <= lines.count else { return false }
        var pairs = 0
        var running = 0
        for (line, next) in zip(lines, lines.dropFirst()) where !next.startsGroup && line.width >= 40 {
            pairs += 1
            if next.startsSmall || !Paragraph.endsSentence(text[line.range]) { running += 1 }
        }
        return pairs > 0 && running * 2 >= pairs && lines.contains { $0.startsSmall && !$0.startsGroup }
    }

    /// The width that the lines of a group were wrapped at: their longest, not counting lines far beyond the others.
    private func groupWidth(_ lines: [Line], _ start: Int) -> Int {
        var end = start + 1
        while end < lines.count, !lines[end].startsGroup { end += 1 }
        let widths = lines[start..<end].filter { !isApart($0.range) }.map(\.width).sorted()
        guard let longest = widths.last else { return 0 }
        let median = widths[widths.count / 2]
        return widths.count >= 4 && longest > median + 20 ? median + 8 : longest
    }

    /// Whether a line goes on with the paragraph of the line before: that one had no room for this one's first word.
    private func continues(_ lines: [Line], _ index: Int, width: Int) -> Bool {
        let (line, next) = (lines[index - 1], lines[index])
        if next.startsGroup || next.isBullet || line.width > 200 || next.width > 200 { return false }
        if next.isIndented && !line.isIndented && !line.isBullet { return false }
        if isApart(line.range) || isApart(next.range) { return false }
        if next.startsSmall { return true }
        return line.width + 1 + next.firstWord > width - 4
            || (line.width >= 50 && !Paragraph.endsSentence(text[line.range]))
    }
}
