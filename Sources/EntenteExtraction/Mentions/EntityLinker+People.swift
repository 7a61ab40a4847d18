internal import EntenteGraph
internal import EntenteKnowledge
internal import EntenteText

/// People, by chains of the names that they go by.
extension EntityLinker {
    mutating func linkPerson(_ tokens: Range<Int>) {
        let document = analysis.document
        let text = PersonName.written(document.name(tokens))
        let words = tokens.filter {
            !document.isHyphen($0) && !PersonName.suffixes.contains(document.text($0)) && document.text($0) != ","
        }.map { document.tokens[$0].norm }
        let letters = String(
            decoding: text.lowercased().utf8.filter { $0 != 0x20 && $0 != 0x2D && $0 != 0x0A }, as: UTF8.self)
        guard !words.isEmpty else { return }
        if let chain = chain(for: words, letters: letters, before: tokens.lowerBound) {
            let entity = people[chain].entity
            people[chain].lastMention = tokens.lowerBound
            if let title = title(before: tokens.lowerBound) { people[chain].titles.insert(title) }
            if words.count > people[chain].words.count {
                people[chain].words = words
                people[chain].letters = letters
            }
            setFullest(entity, text)
            add(tokens, [entity], .name)
        } else {
            let entity = analysis.entities.count
            analysis.entities.append(Entity(kind: .person, name: text))
            people.append(
                PersonChain(
                    entity: entity, words: words, letters: letters, lastMention: tokens.lowerBound,
                    titles: Set([title(before: tokens.lowerBound)].compactMap(\.self))))
            add(tokens, [entity], .name)
        }
    }

    /// A surname, or the given name of the one person who has it: "Trevor" beside "Trevor Reed".
    func isPartOfPerson(_ tokens: Range<Int>) -> Bool {
        guard tokens.count == 1 else { return false }
        return chain(for: words(of: tokens), letters: "", before: tokens.lowerBound) != nil
    }

    /// "Ada, thank you", "thank you, Ada and Bo": who is spoken to by one name without a title is nobody that the text tells of.
    func isAddressed(_ tokens: Range<Int>) -> Bool {
        guard tokens.count == 1, title(before: tokens.lowerBound) == nil else { return false }
        let syntax = analysis.syntax
        var word = tokens.lowerBound
        while syntax.relation(word) == .conj, let first = syntax.head(of: word), first < word { word = first }
        return syntax.relation(word) == .vocative || isThanked(tokens.lowerBound)
    }

    /// "Ada, the chair, thank you": a name, a comma, and thanks behind that comma or the next.
    private func isThanked(_ name: Int) -> Bool {
        let document = analysis.document
        let end = min(document.sentence(of: name).tokens.upperBound, name + 9)
        guard name + 3 < end, document.tokens[name + 1].norm == "," else { return false }
        return (name + 2..<end - 1).contains { token in
            document.tokens[token].norm == "thank" && document.tokens[token + 1].norm == "you"
                && document.tokens[token - 1].norm == ","
        }
    }

    func chain(for words: [Symbol], letters: String, before token: Int) -> Int? {
        let fitting = people.indices.filter { index in
            let chain = people[index]
            if chain.letters == letters { return true }
            if words.count == 1 {
                return isSurname(words[0], of: chain) && !isConsort(chain, before: token)
                    && !isRelative(chain, before: token)
            }
            if chain.words.count == 1 { return false }
            // "Joseph F. Dunford" and "Joseph Dunford"; "bin Laden" and "Osama bin Laden".
            if chain.words.first == words.first, chain.words.last == words.last { return true }
            if chain.words.last == words.last, let first = words.first, Nicknames.areAlike(first, chain.words[0]) {
                return true
            }
            let (short, long) = words.count < chain.words.count ? (words, chain.words) : (chain.words, words)
            if Array(long.suffix(short.count)) == short { return true }
            // "Kang Kyung" of "Kang Kyung-wha", where the recogniser stopped at the hyphen.
            return short.count > 1 && Array(long.prefix(short.count)) == short
        }
        // "Madeleine" of "Madeleine Albright", where the text has one of that name.
        if fitting.isEmpty, words.count == 1 {
            let namesakes = people.indices.filter { people[$0].words.count > 1 && people[$0].words.first == words[0] }
            if namesakes.count == 1 { return namesakes[0] }
            // "Fuentes" of "Ramon Fuentes Ortega": the father's name.
            let bearers = people.indices.filter { people[$0].words.dropFirst().dropLast().contains(words[0]) }
            return bearers.count == 1 && namesakes.isEmpty ? bearers[0] : nil
        }
        // "Lopez" of "Ana Lopez Ruiz", where a "Luis Lopez" comes later.
        if words.count == 1, !fitting.contains(where: { isMet(people[$0], before: token) }) {
            let met = people.indices.filter {
                people[$0].words.dropFirst().dropLast().contains(words[0]) && isMet(people[$0], before: token)
            }
            if let only = met.only { return only }
        }
        // "President Biden" beside "First Lady Jill Biden": the one who has that title.
        if fitting.count > 1, words.count == 1, let title = title(before: token) {
            let titled = fitting.filter { people[$0].titles.contains(title) }
            if titled.count == 1 { return titled[0] }
        }
        // Of two with one surname the one named last.
        return fitting.filter { people[$0].lastMention <= token }.max {
            people[$0].lastMention < people[$1].lastMention
        } ?? fitting.first
    }

    /// "First Lady Ana Lopez" is not the one who is called "President Lopez".
    private func isConsort(_ chain: PersonChain, before token: Int) -> Bool {
        guard !chain.titles.isEmpty, let title = title(before: token), !Self.womensTitles.contains(title) else {
            return false
        }
        return chain.titles.allSatisfy { Self.consorts.contains($0) }
    }

    /// "Hunter Biden" is not the one who is called "President Biden": that is a leader of another given name.
    private func isRelative(_ chain: PersonChain, before token: Int) -> Bool {
        guard chain.words.count > 1, !isSurnameFirst(chain.entity), let title = title(before: token),
            !chain.titles.contains(title)
        else { return false }
        let leaders = analysis.document.leaders(called: token)
        return !leaders.isEmpty
            && !leaders.contains { leader in
                leader.name.split(separator: " ").first.map {
                    Nicknames.areAlike(Symbol($0.lowercased()), chain.words[0])
                } ?? false
            }
    }

    private static let consorts = Lexicon.words("consort")
    private static let womensTitles = Lexicon.words("womans-title")

    /// True of one whom the text names before a token.
    private func isMet(_ chain: PersonChain, before token: Int) -> Bool {
        analysis.entities[chain.entity].mentions.contains { analysis.mentions[$0].tokens.lowerBound < token }
    }

    func title(before token: Int) -> Symbol? {
        let document = analysis.document
        guard token > 0, document.match(endingAt: token, atMost: 3, .office, .rank, .honorific) != nil else {
            return nil
        }
        return document.tokens[token - 1].norm
    }

    func isSurname(_ word: Symbol, of chain: PersonChain) -> Bool {
        if chain.words.count == 1 { return chain.words[0] == word }
        if chain.words.last == word { return true }
        return chain.words.first == word && isSurnameFirst(chain.entity)
    }

    /// A name written family name first: its first word is a surname of such a culture.
    func isSurnameFirst(_ entity: Int) -> Bool {
        guard let mention = analysis.entities[entity].mentions.first else { return false }
        let first = analysis.mentions[mention].tokens.lowerBound
        return analysis.document.isKnown(first, as: .surnameFirst)
    }

    /// Later mentions by surname alone that neither gazetteer nor recogniser saw: "Kim" in "the Trump-Kim summit".
    mutating func linkBareSurnames() {
        let document = analysis.document
        var chains: [Symbol: [Int]] = [:]
        for (index, chain) in people.enumerated() {
            let isFirst = chain.words.count > 1 && isSurnameFirst(chain.entity)
            chains[isFirst ? chain.words[0] : chain.words[chain.words.count - 1], default: []].append(index)
        }
        // "Abiy" of "Abiy Ahmed", where nobody else bears the name.
        let surnames = Set(chains.keys)
        for (index, chain) in people.enumerated() where chain.words.count > 1 {
            let given = chain.words[0]
            let isOnly = people.indices.allSatisfy { $0 == index || !people[$0].words.contains(given) }
            if isOnly, !surnames.contains(given) { chains[given] = [index] }
        }
        guard !chains.isEmpty else { return }
        for token in document.tokens.indices where analysis.mentionOfToken[token] < 0 {
            guard let fitting = chains[document.tokens[token].norm], document.isCapitalized(token), !isMonthName(token)
            else { continue }
            let next = token + 1
            // "Park Avenue": part of another name.
            if next < document.tokens.count, document.tokens[next].partOfSpeech == .propn, document.isCapitalized(next),
                document.tokens[next].sentence == document.tokens[token].sentence, !document.isHeading(token),
                analysis.syntax.relation(token) == .compound, analysis.syntax.head(of: token) == next,
                analysis.mentionOfToken[next] < 0
            {
                continue
            }
            let chain =
                fitting.filter { people[$0].lastMention <= token }.max {
                    people[$0].lastMention < people[$1].lastMention
                } ?? fitting[0]
            analysis.entities[people[chain].entity].add(name: PersonName.written(document.text(token)))
            add(token..<token + 1, [people[chain].entity], .name)
        }
        analysis.sortMentions()
    }

    func isMonthName(_ token: Int) -> Bool {
        guard analysis.document.isKnown(token, as: .month) else { return false }
        let tokens = analysis.document.tokens
        return token + 1 < tokens.count && tokens[token + 1].partOfSpeech == .num
            || token > 0
                && (tokens[token - 1].partOfSpeech == .num
                    || ["in", "last", "next", "since", "until"].contains(tokens[token - 1].norm))
    }
}
