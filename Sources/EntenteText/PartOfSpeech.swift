/// The universal parts of speech (UPOS) of Universal Dependencies, version 2.
public enum PartOfSpeech: UInt8, CaseIterable, Sendable, Codable {
    case adj, adp, adv, aux, cconj, det, intj, noun, num, part, pron, propn, punct, sconj, sym, verb, x

    /// The tag as CoNLL-U writes it.
    public var tag: String { String(describing: self).uppercased() }
}
