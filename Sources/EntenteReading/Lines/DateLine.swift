import EntenteText

/// A line that says when the article was published: "Published : Nov. 12, 2019 - 17:30".
struct DateLine: Equatable {
    enum Label: Int, Comparable {
        case published, none, updated
        static func < (a: Label, b: Label) -> Bool { a.rawValue < b.rawValue }
    }

    /// The day, where the line has it with its year.
    var date: CalendarDate?
    var label: Label
    /// The line says nothing else.
    var isPure: Bool
    /// A year, where that is all there is beside a day or month.
    var year: Int?

    private static let published: Set<String> = [
        "published", "posted", "issued", "released", "created", "publication", "first", "release", "filed", "uploaded",
        "dated",
    ]
    private static let updated: Set<String> = ["updated", "modified", "edited", "revised", "update", "corrected"]
    private static let fillers: Set<String> = [
        "date", "time", "on", "at", "last", "the", "of", "original", "originally", "local", "input", "latest", "this",
        "article", "was", "story", "today",
        "min", "mins", "minute", "minutes", "read", "hours", "hour", "hrs", "ago", "day", "days", "입력", "수정", "발행",
        "기사입력", "最終更新", "公開", "更新", "發布", "发布", "时间", "時間",
    ]

    init?(_ tokens: [LineToken]) {
        guard !tokens.isEmpty, tokens.count <= 40 else { return nil }
        var label = Label.none
        var dates: [(Label, DateParser.Found)] = []
        var strange = 0
        var labels = 0
        var times = 0
        var index = 0
        while index < tokens.count {
            let token = tokens[index]
            if let found = DateParser.date(tokens, at: index) {
                dates.append((label, found))
                index = found.next
                // "2019-11-12T08:30:00Z"
                if index < tokens.count, tokens[index].text == "t", !tokens[index].followsSpace { index += 1 }
                continue
            }
            if let next = DateParser.time(tokens, at: index) {
                times += 1
                index = next
                continue
            }
            index += 1
            switch token.kind {
            case .mark, .number: if token.kind == .number, !Self.isSmall(token) { strange += 1 }
            case .word:
                if Self.published.contains(token.text) {
                    label = .published
                    labels += 1
                } else if Self.updated.contains(token.text) {
                    label = .updated
                    labels += 1
                } else if Self.fillers.contains(token.text) || DateParser.weekdays.contains(token.text)
                    || DateParser.zones.contains(token.text)
                {
                    // belongs to dates
                } else {
                    strange += 1
                }
            }
        }
        let best = dates.filter { $0.1.date != nil }.min { $0.0 < $1.0 }
        guard !dates.isEmpty || (strange == 0 && (labels > 0 && times > 0)) || (strange == 0 && Self.isAge(tokens))
        else { return nil }
        if strange > 0, best == nil && labels == 0 { return nil }
        if strange > (labels > 0 ? 10 : 7) { return nil }
        date = best?.1.date
        self.label = best?.0 ?? label
        isPure = strange == 0
        year = dates.compactMap(\.1.year).first
    }

    private static func isSmall(_ token: LineToken) -> Bool { token.text.utf8.count <= 2 }

    /// "3 min read", "5 hours ago".
    private static func isAge(_ tokens: [LineToken]) -> Bool {
        guard let last = tokens.last(where: { $0.kind == .word }) else { return false }
        return (last.is("read") || last.is("ago")) && tokens.contains { $0.kind == .number } && tokens.count <= 8
    }
}
