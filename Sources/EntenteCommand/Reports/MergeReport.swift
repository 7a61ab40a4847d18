import EntenteGraph

/// The log of a merge for people.
struct MergeReport {
    private let graph: Graph
    private let log: MergeLog
    private let joins: [MergeLog.Join]
    private let nearMisses: [MergeLog.NearMiss]
    private let replacements: [MergeLog.Replacement]
    private let showsAll: Bool
    private let sources: [String: Graph.Source]

    /// - Parameter only: The ids of the things that are asked for; nil for all.
    init(_ resolution: Resolution, only: Set<String>?, all: Bool) {
        graph = resolution.graph
        log = resolution.merges
        showsAll = all || only != nil
        sources = Dictionary(uniqueKeysWithValues: graph.sources.map { ($0.id, $0) })
        joins = log.joins.filter { only?.contains($0.first.thing) ?? true }
        replacements = log.replacements.filter { only?.contains($0.new) ?? true }
        nearMisses = log.nearMisses.filter { miss in
            only.map { $0.contains(miss.first.thing) || $0.contains(miss.second.thing) } ?? true
        }
    }

    // MARK: Text

    var text: String {
        var text = ""
        let labels = Dictionary(uniqueKeysWithValues: graph.things.map { ($0.id, $0.label) })
        let shown = joins.filter { showsAll || isTelling($0) }
        var place = 0
        while place < shown.count {
            let id = shown[place].first.thing
            text += "\(labels[id] ?? id)\n  \(id)\n"
            var told: Set<String> = []
            while place < shown.count, shown[place].first.thing == id {
                let join = shown[place]
                place += 1
                let line =
                    "“\(join.second.name)” is “\(join.first.name)”: \(join.rule.explanation) [\(join.rule.rawValue)]"
                // The same pair of names in other articles says no more.
                guard told.insert(line).inserted else { continue }
                text += Prose.wrapped(line, indent: 4) + mentions(join.first, join.second)
            }
            text += "\n"
        }
        let plain = joins.count - shown.count
        if plain > 0 {
            text += Prose.wrapped(
                "\(Prose.counted(plain, "more join")) of mentions that have the same name, or stand for the same happening "
                    + "or words (--all shows them)", indent: 0)
        }
        if !replacements.isEmpty {
            text += (text.isEmpty ? "" : "\n") + "Ids of earlier graphs that lead to others now\n"
        }
        for replacement in replacements {
            let label = labels[replacement.new] ?? replacement.new
            text += Prose.wrapped("\(replacement.old) is replaced by \(replacement.new), “\(label)”", indent: 2)
        }
        let missed = nearMisses.filter { showsAll || $0.isTelling }
        if !missed.isEmpty { text += (text.isEmpty ? "" : "\n") + "Nearly, but not joined\n" }
        for miss in missed {
            text += Prose.wrapped(
                "“\(miss.first.name)” (\(miss.first.thing)) and “\(miss.second.name)” (\(miss.second.thing)): "
                    + "\(miss.rule.explanation), but \(miss.obstacle.explanation) [\(miss.rule.rawValue), \(miss.obstacle.rawValue)]",
                indent: 2)
            text += mentions(miss.first, miss.second)
        }
        if !log.overrides.isEmpty { text += (text.isEmpty ? "" : "\n") + "Overrides\n" }
        for applied in log.overrides {
            text += Prose.wrapped(
                "line \(applied.line), \(applied.override): \(applied.fits ? "" : "fits nothing, ")\(applied.outcome)",
                indent: 2)
        }
        return text.isEmpty ? "nothing was joined\n" : text
    }

    /// True of a join that a reader may doubt: of two names.
    private func isTelling(_ join: MergeLog.Join) -> Bool {
        !join.first.kind.isOccurrence && join.first.name != join.second.name && join.first.kind != .office
            || join.rule == .override
    }

    private func mentions(_ mentions: MergeLog.Mention...) -> String {
        mentions.removingRepeatedArticles().map { mention in
            guard let source = sources[mention.article] else { return "" }
            return Prose.wrapped("\(mention.name): \(Prose.article(source))", indent: 6)
        }.joined()
    }

    // MARK: JSON

    var json: JSONText {
        .object([
            (
                "joins",
                .list(
                    joins.map {
                        .object([
                            ("thing", .text($0.first.thing)), ("rule", .text($0.rule.rawValue)),
                            ("first", mention($0.first)), ("second", mention($0.second)),
                        ])
                    })
            ),
            (
                "nearMisses",
                .list(
                    nearMisses.map {
                        .object([
                            ("rule", .text($0.rule.rawValue)), ("obstacle", .text($0.obstacle.rawValue)),
                            ("first", mention($0.first)), ("second", mention($0.second)),
                        ])
                    })
            ),
            (
                "replacements",
                .list(replacements.map { .object([("old", .text($0.old)), ("new", .text($0.new))]) })
            ),
            (
                "overrides",
                .list(
                    log.overrides.map {
                        .object([
                            ("line", .number(Double($0.line))), ("override", .text($0.override)),
                            ("fits", .flag($0.fits)),
                            ("outcome", .text($0.outcome)),
                        ])
                    })
            ),
        ])
    }

    private func mention(_ mention: MergeLog.Mention) -> JSONText {
        .object([
            ("name", .text(mention.name)), ("thing", .text(mention.thing)), ("article", .text(mention.article)),
            ("passage", .optional(mention.passage)),
        ])
    }
}

extension [MergeLog.Mention] {
    /// Where both stand in one article it is named once.
    fileprivate func removingRepeatedArticles() -> [MergeLog.Mention] {
        guard count == 2, self[0].article == self[1].article else { return self }
        var both = self[0]
        if self[0].name != self[1].name { both.name += ", \(self[1].name)" }
        return [both]
    }
}
