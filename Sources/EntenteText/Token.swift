/// One syntactic word, flat: offsets and numbers only, the text stays in the ``SourceText``.
public struct Token: Sendable {
    /// The token's characters.
    public var range: TextRange
    /// The word in lower case.
    public var norm: Symbol
    /// The dictionary form, in lower case unless it is a proper noun.
    public var lemma: Symbol
    /// The dictionary form's place in ``Document/lemmas``.
    public var lemmaRange: TextRange
    /// Index in ``Document/tokens`` of the token this one depends on; its own index for the root of a sentence.
    public var head: UInt32
    public var relation: DependencyRelation
    public var partOfSpeech: PartOfSpeech
    public var morphology: Morphology
    /// The model's own tag, finer than ``partOfSpeech`` and ``morphology``: what `Analyzer.features(of:)` spells out.
    public var tag: UInt16 = .max
    /// Index of the sentence in ``Document/sentences``.
    public var sentence: UInt32
    /// True where whitespace, or the end of a block, follows.
    public var spaceAfter: Bool

    public init(range: TextRange, norm: Symbol, sentence: UInt32, spaceAfter: Bool) {
        self.range = range
        self.norm = norm
        self.sentence = sentence
        self.spaceAfter = spaceAfter
        lemma = norm
        lemmaRange = TextRange(start: 0, end: 0)
        head = 0
        relation = .dep
        partOfSpeech = .x
        morphology = []
    }
}
