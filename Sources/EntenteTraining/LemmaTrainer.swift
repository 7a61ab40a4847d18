internal import EntenteLanguage
internal import EntenteText

/// Learns ``LemmaRules``: the commonest edit for each ending and tag, and the words for which that is wrong.
struct LemmaTrainer {
    private(set) var edits: [LemmaRules.Edit] = []
    private var numbers: [LemmaRules.Edit: Int] = [:]
    private(set) var words: [(key: UInt64, value: UInt32)] = []
    private(set) var endings: [(key: UInt64, value: UInt32)] = []

    /// - Parameter raw: sentences without lemmas, whose words are known to be words.
    init(_ sentences: [GoldSentence], raw: [GoldSentence], tagNumbers: [String: Int]) {
        var counts = Counts()
        for sentence in sentences where sentence.hasTree {
            for word in sentence.words {
                guard let tag = tagNumbers[word.partOfSpeech + " " + word.features], word.relation != "goeswith",
                    word.lemma != "_" || word.form == "_"
                else { continue }
                let form = Array(word.form.utf8)
                guard !form.isEmpty, form.count < 64, let edit = number(Self.edit(form, Array(word.lemma.utf8))) else {
                    continue
                }
                counts.add(
                    Probe(form: form, tag: tag, part: TagSet.part(word.partOfSpeech), edit: edit),
                    convention: sentence.convention.rawValue, isSpelledOut: isSpelledOut(edit))
            }
        }
        let kept = endings(counts)
        addWords(counts, kept)
        addVerbs(raw, tagNumbers, counts, kept)
    }

    /// An edit that adds more than an ending (`Sept.`, `September`) holds for its word alone.
    private func isSpelledOut(_ edit: Int) -> Bool { edits[edit].suffix.count > 3 }

    /// A word as it was met.
    private struct Probe {
        let form: [UInt8]
        let hash: UInt64
        let tail: UInt64
        let writing: UInt64
        let tag: Int
        let part: PartOfSpeech
        let edit: Int

        init(form: [UInt8], tag: Int, part: PartOfSpeech, edit: Int) {
            self.form = form
            (self.tag, self.part, self.edit) = (tag, part, edit)
            (hash, tail, writing) = form.withUnsafeBufferPointer { text in
                (
                    LemmaTrainer.hash(text), LemmaRules.tail(text, 0, text.count),
                    LemmaRules.writing(text, 0, text.count)
                )
            }
        }

        func key(_ length: Int) -> UInt64 {
            LemmaRules.endingKey(tail, length: length, capital: writing, tag: tag)
        }

        /// What the longest ending says.
        func rule(_ kept: [UInt64: Int], below length: Int = LemmaRules.longestEnding + 1) -> Int? {
            for shorter in stride(from: min(length - 1, form.count), through: 0, by: -1) {
                if let found = kept[key(shorter)] { return found }
            }
            return nil
        }
    }

    private struct Counts {
        var words = Tally()
        var forms = Tally()
        var own = Tally()
        var endings = Tally()
        var ownKeys: [(key: UInt64, general: UInt64)] = []
        var probes: [Probe] = []

        mutating func add(_ probe: Probe, convention: Int, isSpelledOut: Bool) {
            let key = LemmaRules.wordKey(probe.hash, tag: probe.tag)
            let ownKey = LemmaRules.wordKey(probe.hash, tag: probe.tag, convention: convention)
            words.add(key, probe.edit)
            forms.add(LemmaRules.formKey(probe.hash, part: probe.part), probe.edit)
            if own.best(ownKey) == nil { ownKeys.append((ownKey, key)) }
            own.add(ownKey, probe.edit)
            probes.append(probe)
            guard !isSpelledOut else { return }
            for length in 0...min(LemmaRules.longestEnding, probe.form.count) {
                endings.add(probe.key(length), probe.edit)
            }
        }
    }

    /// An ending is kept where it has been met twice and decides otherwise than the shorter ones would.
    private mutating func endings(_ counts: Counts) -> [UInt64: Int] {
        var kept: [UInt64: Int] = [:]
        for length in 0...LemmaRules.longestEnding {
            for probe in counts.probes where probe.form.count >= length {
                let key = probe.key(length)
                guard kept[key] == nil, let (best, count) = counts.endings.best(key), count > 1 || length == 0,
                    probe.rule(kept, below: length) != best
                else { continue }
                kept[key] = best
                endings.append((key, UInt32(best)))
            }
        }
        return kept
    }

    /// The words for which the endings are wrong: whatever their tag where the treebanks always agree, else by tag.
    private mutating func addWords(_ counts: Counts, _ kept: [UInt64: Int]) {
        var done: Set<UInt64> = []
        for probe in counts.probes {
            let key = LemmaRules.wordKey(probe.hash, tag: probe.tag)
            guard done.insert(key).inserted, let (best, _) = counts.words.best(key) else { continue }
            if probe.rule(kept) != best { words.append((key, UInt32(best))) }
        }
        var wrong: Set<UInt64> = []
        for probe in counts.probes where probe.rule(kept) != probe.edit {
            wrong.insert(LemmaRules.formKey(probe.hash, part: probe.part))
        }
        var general: Set<UInt64> = []
        for probe in counts.probes where probe.part != .propn {
            let key = LemmaRules.formKey(probe.hash, part: probe.part)
            guard wrong.contains(key), counts.forms.isUnanimous(key), general.insert(key).inserted else { continue }
            words.append((key, UInt32(probe.edit)))
        }
        // Where the treebanks disagree (people, person), each has its own.
        for (key, general) in counts.ownKeys {
            guard let (best, count) = counts.own.best(key), count > 2, best != counts.words.best(general)?.edit else {
                continue
            }
            words.append((key, UInt32(best)))
        }
    }

    /// Verbs that the treebanks lack but the raw text has: of the stems that an `-ed`, `-ing` or `-s` may have come from, the one
    /// that is met most by itself, where the endings would make another.
    private mutating func addVerbs(
        _ raw: [GoldSentence], _ tagNumbers: [String: Int], _ counts: Counts, _ kept: [UInt64: Int]
    ) {
        var met: [String: Int] = [:]
        var order: [String] = []
        for sentence in raw {
            for word in sentence.words where word.form.utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) {
                if met[word.form] == nil { order.append(word.form) }
                met[word.form, default: 0] += 1
            }
        }
        let tags = tagNumbers.sorted { $0.value < $1.value }.filter { $0.key.hasPrefix("VERB ") }
        var done = Set(words.map(\.key))
        for form in order where (met[form] ?? 0) > 1 && form.utf8.count > 4 {
            let bytes = Array(form.utf8)
            let key = LemmaRules.formKey(bytes.withUnsafeBufferPointer { Self.hash($0) }, part: .verb)
            var edit = counts.forms.isUnanimous(key) ? counts.forms.best(key)?.edit : nil
            if edit == nil, counts.forms.best(key) == nil, let stem = VerbStems.best(form, met) {
                edit = number(Self.edit(bytes, Array(stem.utf8)))
            }
            guard let edit, !done.contains(key) else { continue }
            let isWrong = tags.contains { name, tag in
                VerbStems.fits(name, form)
                    && [bytes, [bytes[0] - 0x20] + bytes.dropFirst()].contains {
                        Probe(form: $0, tag: tag, part: .verb, edit: 0).rule(kept) != edit
                    }
            }
            if isWrong, done.insert(key).inserted { words.append((key, UInt32(edit))) }
        }
    }

    /// The edits as lines: the case, the number of bytes cut as a character from the space on, the suffix.
    var lines: [String] {
        edits.map { edit in
            String(decoding: [edit.style.rawValue, edit.cut + 32] + edit.suffix, as: UTF8.self)
        }
    }

    private mutating func number(_ edit: LemmaRules.Edit?) -> Int? {
        guard let edit else { return nil }
        if let number = numbers[edit] { return number }
        numbers[edit] = edits.count
        edits.append(edit)
        return edits.count - 1
    }

    private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        var previous: UInt8 = 0
        for byte in text {
            hash = (hash ^ UInt64(lowered(byte, after: previous))) &* 0x0000_0100_0000_01b3
            previous = byte
        }
        return hash
    }

    /// Digits with commas between them, whose commas go whatever the edit.
    private static func isNumber(_ form: [UInt8]) -> Bool {
        form.contains(0x2C) && form.allSatisfy { $0 == 0x2C || $0 == 0x2E || $0 & 0xF0 == 0x30 }
    }

    /// The edit that makes the lemma of a form, in lower case where that serves.
    private static func edit(_ form: [UInt8], _ lemma: [UInt8]) -> LemmaRules.Edit? {
        var low: [UInt8] = []
        for (index, byte) in form.enumerated() { low.append(lowered(byte, after: index > 0 ? form[index - 1] : 0)) }
        let title = Array(form.prefix(1)) + low.dropFirst()
        let isSmall = low.first.map { (0x61...0x7A).contains($0) } ?? false
        let capital = low.prefix(1).map { isSmall ? $0 - 0x20 : $0 } + low.dropFirst()
        let lemma = isNumber(form) ? form : lemma
        func common(_ a: [UInt8]) -> Int { zip(a, lemma).prefix { $0 == $1 }.count }
        let shared = max(common(form), common(low), common(title), common(capital))
        let style: LemmaRules.Edit.Case =
            common(low) == shared
            ? .lower : common(form) == shared ? .kept : common(title) == shared ? .title : .capital
        guard form.count - shared < 90, !lemma.contains(10) else { return nil }
        return LemmaRules.Edit(style: style, cut: UInt8(form.count - shared), suffix: Array(lemma[shared...]))
    }

    /// Counts of edits by key, with the first met winning ties.
    private struct Tally {
        private var counts: [UInt64: [(edit: Int, count: Int)]] = [:]

        mutating func add(_ key: UInt64, _ edit: Int) {
            if let index = counts[key]?.firstIndex(where: { $0.edit == edit }) {
                counts[key]![index].count += 1
            } else {
                counts[key, default: []].append((edit, 1))
            }
        }

        func best(_ key: UInt64) -> (edit: Int, count: Int)? {
            guard let entries = counts[key], var best = entries.first else { return nil }
            for entry in entries where entry.count > best.count { best = entry }
            return best
        }

        /// Whether there is one edit alone.
        func isUnanimous(_ key: UInt64) -> Bool { counts[key]?.count == 1 }
    }
}
