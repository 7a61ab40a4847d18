internal import EntenteLanguage
internal import EntenteText

extension SegmentationTrainer {
    /// The commonest part of speech of each word that is met twice.
    static func kinds(_ documents: [GoldDocument]) -> [(key: UInt64, value: UInt32)] {
        let parts = Dictionary(
            uniqueKeysWithValues: PartOfSpeech.allCases.enumerated().map { ($0.element.tag, $0.offset) })
        var places: [UInt64: Int] = [:]
        var keys: [UInt64] = []
        var counts: [[Int]] = []
        for document in documents {
            for sentence in document.sentences {
                for word in sentence.words {
                    guard let part = parts[word.partOfSpeech] else { continue }
                    let key = Symbol(word.form.lowercased()).hash | 1
                    let place = places[key] ?? keys.count
                    if place == keys.count {
                        places[key] = place
                        keys.append(key)
                        counts.append([Int](repeating: 0, count: PartOfSpeech.allCases.count))
                    }
                    counts[place][part] += 1
                }
            }
        }
        return keys.indices.filter { counts[$0].reduce(0, +) > 1 }.map { place in
            let best = counts[place].indices.max { (counts[place][$0], $1) < (counts[place][$1], $0) } ?? 0
            return (keys[place], UInt32(best))
        }
    }
}
