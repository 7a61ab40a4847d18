internal import EntenteText

extension Analyzer {
    /// Fills in what the network finds: sentence by sentence.
    func annotate(_ text: UnsafeBufferPointer<UInt8>, _ document: inout Document, _ space: Workspace) {
        document.lemmas.reserveCapacity(document.tokens.count * 5)
        for sentence in document.sentences.indices {
            var tokens = document.sentences[sentence].tokens
            // A sentence given from outside may be longer than the buffers: it is read in parts, each with its own root.
            while !tokens.isEmpty {
                let part = tokens.prefix(SentenceSplitter.longest)
                annotate(part.startIndex..<part.endIndex, text, &document, space)
                tokens = part.endIndex..<tokens.upperBound
            }
        }
        setEdges(&document)
        setKinds(&document)
        makeConsistent(&document)
    }

    private func annotate(
        _ tokens: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, _ document: inout Document, _ space: Workspace
    ) {
        let count = tokens.count
        let row = 8 * network.shape.width
        for index in 0..<count {
            let range = document.tokens[tokens.lowerBound + index].range
            let inputs =
                HyphenatedNames.isSyllable(tokens.lowerBound + index, in: tokens, text, document, network.gazetteer)
                ? space.cache.lookUp(HyphenatedNames.syllable, 0, HyphenatedNames.syllable.count, network)
                : space.cache.lookUp(text, Int(range.start), Int(range.end), network)
            (space.z + index * row).update(from: inputs, count: row)
        }
        let top = network.encode(space, count: count)
        network.parse(space, count: count)
        network.label(space, count: count)
        let width = 2 * network.shape.width
        document.tokens.withUnsafeMutableBufferPointer { buffer in
            let first = buffer.baseAddress! + tokens.lowerBound
            for index in 0..<count {
                tag(first + index, top + index * width, space.heads + index * network.heads.outputs)
                let head = Int(space.tree.heads[index])
                first[index].head = UInt32(tokens.lowerBound + (head == 0 ? index : head - 1))
                first[index].relation = relation(space.labels + index * network.labels.outputs, isRoot: head == 0)
            }
            for index in 0..<count {
                let token = first[index]
                let start = UInt32(document.lemmas.count)
                first[index].lemma = lemmas.append(
                    text, Int(token.range.start), Int(token.range.end), hash: token.norm.hash, tag: Int(token.tag),
                    part: token.partOfSpeech,
                    convention: convention == .gum ? 1 : 0, place: place(first, index, tokens.lowerBound, text),
                    to: &document.lemmas)
                first[index].lemmaRange = TextRange(start: start, end: UInt32(document.lemmas.count))
            }
        }
        findNames(tokens, &document, space)
    }

    @inline(__always)
    private func place(
        _ first: UnsafeMutablePointer<Token>, _ index: Int, _ base: Int, _ text: UnsafeBufferPointer<UInt8>
    ) -> LemmaRules.Place {
        let token = first[index]
        let range = token.range.bytes
        guard token.partOfSpeech == .adj, LemmaRules.writing(text, range.lowerBound, range.upperBound) == 1 else {
            return .anywhere
        }
        let head = Int(token.head) - base
        return head != index && first[head].partOfSpeech == .propn ? .underName : index == 0 ? .first : .anywhere
    }

    @inline(__always)
    private func tag(_ token: UnsafeMutablePointer<Token>, _ top: UnsafePointer<Float>, _ heads: UnsafePointer<Float>) {
        let part = Network.best(heads, PartOfSpeech.allCases.count)
        let width = 2 * network.shape.width
        var best = tags.ranges[part].lowerBound
        if tags.ranges[part].count > 1 {
            var highest = -Float.infinity
            for candidate in tags.ranges[part] {
                let score =
                    dot(top, network.tagWeights.start + candidate * width, width) + network.tagBias.start[candidate]
                if score > highest {
                    highest = score
                    best = candidate
                }
            }
        }
        token.pointee.partOfSpeech = PartOfSpeech.allCases[part]
        token.pointee.tag = UInt16(best)
        token.pointee.morphology = tags.morphology[best]
    }

    /// The best label; `root` is for the root alone.
    @inline(__always)
    private func relation(_ scores: UnsafeMutablePointer<Float>, isRoot: Bool) -> DependencyRelation {
        if isRoot { return .root }
        scores[rootLabel] = -.infinity
        return relations[Network.best(scores, relations.count)]
    }

    private func findNames(_ tokens: Range<Int>, _ document: inout Document, _ space: Workspace) {
        let count = tokens.count
        for word in 0..<count {
            NameScores.combine(
                space.heads + word * network.heads.outputs + network.namesAt, trust: network.nameTrust.start,
                to: space.names + word * Network.nameWidth)
        }
        space.trellis.decode(space.names, stride: Network.nameWidth, count: count)
        var word = 0
        while word < count {
            let label = space.trellis.best[word]
            guard label % 2 == 1 else {
                word += 1
                continue
            }
            var end = word + 1
            while end < count, space.trellis.best[end] == label + 1 { end += 1 }
            document.names.append(
                Name(
                    tokens: tokens.lowerBound + word..<tokens.lowerBound + end,
                    category: Name.Category.allCases[Int(label) / 2]))
            word = end
        }
    }
}
