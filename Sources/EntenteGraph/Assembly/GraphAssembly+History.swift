import EntenteText

/// The identifiers that things had in earlier graphs.
extension GraphAssembly {
    /// Has every identifier that is gone lead to the thing that most of its mentions are of now.
    ///
    /// - Parameter marks: Of the items.
    /// - Returns: The history with the identifiers of now in it.
    mutating func follow(
        _ history: IdentifierHistory, _ marks: [MentionMark], log: inout MergeLog
    ) -> IdentifierHistory {
        var now = history
        let articleOf = Dictionary(uniqueKeysWithValues: articleIDs.enumerated().map { ($1, $0) })
        let articles = sources.map { articleOf[$0.id] ?? 0 }
        var draftOf: [MentionMark: Int] = [:]
        var current: Set<String> = []
        for index in drafts.indices {
            let own = self.marks(of: index, marks, articles)
            now.marks[drafts[index].id] = own
            current.insert(drafts[index].id)
            // A mark that two things have tells nothing.
            for mark in own { draftOf[mark] = draftOf[mark] == nil ? index : -1 }
        }
        for (old, own) in history.marks.sorted(by: { $0.key < $1.key }) where !current.contains(old) {
            var counts: [Int: Int] = [:]
            for mark in own {
                if let index = draftOf[mark], index >= 0 { counts[index, default: 0] += 1 }
            }
            let best = counts.max { ($0.value, drafts[$1.key].id) < ($1.value, drafts[$0.key].id) }
            guard let best, old.utf8.starts(with: "\(drafts[best.key].kind.segment)/".utf8) else { continue }
            drafts[best.key].formerIDs.append(old)
            log.replacements.append(MergeLog.Replacement(old: old, new: drafts[best.key].id))
        }
        return now
    }

    /// The marks of a draft's members; of what is made of other things' facts alone, a mark for each of its sentences.
    ///
    /// - Parameter articles: The index of each source's article.
    private func marks(of index: Int, _ marks: [MentionMark], _ articles: [Int]) -> [MentionMark] {
        let draft = drafts[index]
        guard draft.members.isEmpty else { return draft.members.map { marks[$0] }.sorted().removingRepeats() }
        let parts = draft.facts.compactMap(\.value.thing) + [agreementOf[index]].compactMap { $0 }
        let passages = draft.facts.flatMap { $0.evidence.map(\.passage) }.sorted().removingRepeats()
        return passages.map { passage in
            let article = articles[excerpts[passage].source]
            return MentionMark(
                [draft.kind.rawValue, excerpts[passage].id] + parts.map { mark(of: $0, in: article, marks) ?? "" })
        }.sorted().removingRepeats()
    }

    /// What stands in an article for a thing: the first of its mentions there.
    private func mark(of part: Int, in article: Int, _ marks: [MentionMark]) -> String? {
        let members = drafts[part].members
        let place = members.partitioningIndex { $0 >= starts[article] }
        guard place < members.count, members[place] < starts[article + 1] else { return nil }
        return String(marks[members[place]].number)
    }
}
