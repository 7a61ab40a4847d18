internal import EntenteGraph
internal import EntenteText

/// The event mentions found so far, in the order of the text, and where those of a type, of an actor or of a word stand among them.
///
/// Indices are those of ``mentions``; lists of them are in the order of the text.
struct EventHistory {
    private(set) var mentions: [EventMention] = []
    /// Of each mention those who act and those for whom they act.
    private(set) var sides: [Set<Int>] = []
    private var sentences: [Int] = []
    private var bySide: [Int: [Int]] = [:]
    private var byType: [Term: [Int]] = [:]
    private var byWord: [Symbol: [Int]] = [:]
    /// By the first four bytes of the stem: "with" of "withdraw" and "withdrawal".
    private var byBeginning: [Symbol: [Int]] = [:]

    mutating func append(_ mention: EventMention, sides own: Set<Int>, sentence: Int) {
        let index = mentions.count
        mentions.append(mention)
        sides.append(own)
        sentences.append(sentence)
        for side in own { bySide[side, default: []].append(index) }
        byType[mention.type, default: []].append(index)
        for word in Set(mention.words) { byWord[word, default: []].append(index) }
        byBeginning[Self.beginning(mention.stem.utf8), default: []].append(index)
    }

    private static func beginning(_ word: some Collection<UInt8>) -> Symbol { Symbol(word.prefix(4)) }

    /// The mention whose trigger is a token.
    func mention(at token: Int) -> EventMention? {
        let index = count(before: token)
        return index < mentions.count && mentions[index].token == token ? mentions[index] : nil
    }

    /// How many stand before a token.
    func count(before token: Int) -> Int { mentions.partitioningIndex { $0.token >= token } }

    /// Those in a run of tokens.
    func indices(in tokens: Range<Int>) -> Range<Int> {
        count(before: tokens.lowerBound)..<count(before: tokens.upperBound)
    }

    /// Those before a token, in its sentence or some before that.
    func indices(before token: Int, in sentence: Int, within back: Int) -> Range<Int> {
        let end = count(before: token)
        return min(end, sentences.partitioningIndex { $0 >= sentence - back })..<end
    }

    /// Those before a token in which one of some sides acts.
    func indices(before token: Int, of sides: Set<Int>) -> [Int] {
        let lists = sides.compactMap { bySide[$0] }.map { before(token, $0) }
        return lists.count == 1 ? Array(lists[0]) : Set(lists.joined()).sorted()
    }

    /// Those before a token of each of some types.
    func indices(before token: Int, of types: [Term]) -> [ArraySlice<Int>] {
        types.compactMap { byType[$0] }.map { before(token, $0) }
    }

    /// Those before a token that were told with a word, and those whose trigger begins like it.
    func indices(before token: Int, like word: Symbol, _ letters: [UInt8]) -> [ArraySlice<Int>] {
        [byWord[word], byBeginning[Self.beginning(letters)]].compactMap(\.self).map { before(token, $0) }
    }

    private func before(_ token: Int, _ list: [Int]) -> ArraySlice<Int> {
        list[..<list.partitioningIndex { mentions[$0].token >= token }]
    }
}
