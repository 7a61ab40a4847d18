internal import EntenteLanguage
internal import EntenteText

/// Learns ``LemmaRules``: the commonest edit for each ending and tag, and the words for which that is wrong.
struct LemmaTrainer {
    private(set) var edits: [LemmaRules.Edit] = []
    private var numbers: [LemmaRules.Edit: Int] = [:]
    private(set) var words: [(key: UInt64, value: UInt32)] = []
    private(set) var endings: [(key: UInt64, value: UInt32)] = []

    init(_ sentences: [GoldSentence], tagNumbers: [String: Int]) {
        var wordCounts = Tally()
        var ownCounts = Tally()
        var own: [(key: UInt64, general: UInt64)] = []
        var endingCounts = Tally()
        var probes: [(hash: UInt64, tag: Int, form: [UInt8], edit: Int)] = []
        for sentence in sentences where sentence.hasTree {
            for word in sentence.words {
                guard let tag = tagNumbers[word.partOfSpeech + " " + word.features], word.relation != "goeswith",
                    word.lemma != "_" || word.form == "_"
                else { continue }
                let form = Array(word.form.utf8)
                guard !form.isEmpty, form.count < 64, let edit = number(Self.edit(form, Array(word.lemma.utf8))) else {
                    continue
                }
                form.withUnsafeBufferPointer { text in
                    let hash = Self.hash(text)
                    let key = LemmaRules.wordKey(hash, tag: tag)
                    let ownKey = LemmaRules.wordKey(hash, tag: tag, convention: sentence.convention.rawValue)
                    wordCounts.add(key, edit)
                    if ownCounts.best(ownKey) == nil { own.append((ownKey, key)) }
                    ownCounts.add(ownKey, edit)
                    probes.append((hash, tag, form, edit))
                    let tail = LemmaRules.tail(text, 0, text.count)
                    let capital = LemmaRules.writing(text, 0, text.count)
                    for length in 0...min(LemmaRules.longestEnding, text.count) {
                        endingCounts.add(LemmaRules.endingKey(tail, length: length, capital: capital, tag: tag), edit)
                    }
                }
            }
        }
        // An ending is kept where it has been met twice and decides otherwise than the shorter ones would.
        var kept: [UInt64: Int] = [:]
        var order: [UInt64] = []
        for length in 0...LemmaRules.longestEnding {
            for probe in probes where probe.form.count >= length {
                probe.form.withUnsafeBufferPointer { text in
                    let tail = LemmaRules.tail(text, 0, text.count)
                    let capital = LemmaRules.writing(text, 0, text.count)
                    let key = LemmaRules.endingKey(tail, length: length, capital: capital, tag: probe.tag)
                    guard kept[key] == nil, let (best, count) = endingCounts.best(key), count > 1 || length == 0 else {
                        return
                    }
                    var shorter = length - 1
                    while shorter >= 0 {
                        if let found = kept[
                            LemmaRules.endingKey(tail, length: shorter, capital: capital, tag: probe.tag)]
                        {
                            if found == best { return }
                            break
                        }
                        shorter -= 1
                    }
                    kept[key] = best
                    order.append(key)
                }
            }
        }
        endings = order.map { ($0, UInt32(kept[$0]!)) }
        var done: Set<UInt64> = []
        for probe in probes {
            let key = LemmaRules.wordKey(probe.hash, tag: probe.tag)
            guard done.insert(key).inserted, let (best, _) = wordCounts.best(key) else { continue }
            var rule: Int?
            probe.form.withUnsafeBufferPointer { text in
                let tail = LemmaRules.tail(text, 0, text.count)
                let capital = LemmaRules.writing(text, 0, text.count)
                for length in stride(from: min(LemmaRules.longestEnding, text.count), through: 0, by: -1) {
                    rule = kept[LemmaRules.endingKey(tail, length: length, capital: capital, tag: probe.tag)]
                    if rule != nil { break }
                }
            }
            if rule != best { words.append((key, UInt32(best))) }
        }
        // Where the treebanks disagree (people, person), each has its own.
        for (key, general) in own {
            guard let (best, count) = ownCounts.best(key), count > 2, best != wordCounts.best(general)?.edit else {
                continue
            }
            words.append((key, UInt32(best)))
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
        let lemma = isNumber(form) ? form : lemma
        func common(_ a: [UInt8]) -> Int { zip(a, lemma).prefix { $0 == $1 }.count }
        let shared = max(common(form), common(low), common(title))
        let style: LemmaRules.Edit.Case = common(low) == shared ? .lower : common(form) == shared ? .kept : .title
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
    }
}
