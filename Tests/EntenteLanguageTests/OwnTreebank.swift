import EntenteTraining

/// A few sentences written for these tests, with their analysis: `word/UPOS/head/relation`, names in square brackets.
enum OwnTreebank {
    static let sentences: [String] = [
        """
        The/DET/3/det Japanese/ADJ/3/amod government/NOUN/4/nsubj signed/VERB/0/root the/DET/6/det agreement/NOUN/4/obj \
        in/ADP/8/case [LOC Paris/PROPN/4/obl ] ./PUNCT/4/punct
        """,
        """
        [PER Emmanuel/PROPN/4/nsubj Macron/PROPN/1/flat ] will/AUX/4/aux meet/VERB/0/root [PER Olaf/PROPN/4/obj \
        Scholz/PROPN/5/flat ] on/ADP/8/case Monday/PROPN/4/obl ./PUNCT/4/punct
        """,
        """
        The/DET/2/det treaty/NOUN/4/nsubj:pass was/AUX/4/aux:pass signed/VERB/0/root by/ADP/7/case both/DET/7/det \
        ministers/NOUN/4/obl:agent yesterday/NOUN/4/obl:unmarked ./PUNCT/4/punct
        """,
        """
        [LOC China/PROPN/2/nsubj ] rejected/VERB/0/root the/DET/4/det demand/NOUN/2/obj ,/PUNCT/6/punct \
        saying/VERB/2/advcl it/PRON/10/nsubj was/AUX/10/cop not/PART/10/advmod acceptable/ADJ/6/ccomp ./PUNCT/2/punct
        """,
        """
        The/DET/2/det talks/NOUN/6/nsubj in/ADP/4/case [LOC Geneva/PROPN/2/nmod ] have/AUX/6/aux ended/VERB/0/root \
        without/ADP/9/case a/DET/9/det result/NOUN/6/obl ./PUNCT/6/punct
        """,
        """
        Officials/NOUN/5/nsubj from/ADP/3/case [LOC Norway/PROPN/1/nmod ] also/ADV/5/advmod visited/VERB/0/root \
        the/DET/7/det port/NOUN/5/obj ,/PUNCT/10/punct the/DET/10/det largest/ADJ/7/appos in/ADP/13/case the/DET/13/det \
        region/NOUN/10/nmod ./PUNCT/5/punct
        """,
        """
        She/PRON/2/nsubj said/VERB/0/root that/SCONJ/6/mark the/DET/5/det allies/NOUN/6/nsubj agreed/VERB/2/ccomp \
        to/PART/8/mark share/VERB/6/xcomp intelligence/NOUN/8/obj ./PUNCT/2/punct
        """,
        """
        Neither/DET/2/det side/NOUN/3/nsubj wants/VERB/0/root a/DET/6/det new/ADJ/6/amod war/NOUN/3/obj ,/PUNCT/10/punct \
        and/CCONJ/10/cc both/PRON/10/nsubj hope/VERB/3/conj for/ADP/12/case peace/NOUN/10/obl ./PUNCT/3/punct
        """,
    ]

    static let parsed: [GoldSentence] = sentences.map(parse)

    private static let lemmas = [
        "signed": "sign", "ministers": "minister", "was": "be", "rejected": "reject", "saying": "say", "talks": "talk",
        "ended": "end", "officials": "official", "visited": "visit", "largest": "large", "said": "say",
        "allies": "ally",
        "agreed": "agree", "wants": "want",
    ]

    private static func parse(_ line: String) -> GoldSentence {
        var sentence = GoldSentence()
        sentence.hasTree = true
        sentence.names = 0
        var open: UInt8?
        for piece in line.split(separator: " ") {
            if piece.hasPrefix("[") {
                open = piece == "[PER" ? 1 : piece == "[ORG" ? 3 : 5
                continue
            }
            if piece == "]" {
                open = nil
                continue
            }
            let parts = piece.split(separator: "/").map(String.init)
            let fields = Array(parts.suffix(3))
            var word = GoldSentence.Word(form: parts[0])
            word.partOfSpeech = fields[0]
            word.head = Int(fields[1]) ?? 0
            word.relation = fields[2]
            let low = parts[0].lowercased()
            word.lemma = fields[0] == "PROPN" ? parts[0] : lemmas[low] ?? low
            if let label = open {
                word.name = label
                open = label % 2 == 1 ? label + 1 : label
            }
            if fields[0] == "PUNCT", !sentence.words.isEmpty {
                sentence.words[sentence.words.count - 1].spaceAfter = false
            }
            sentence.words.append(word)
        }
        return sentence
    }
}
