/// Hands a sink that there is already to a writer of one file.
final class SinkOutput: WriterOutput {
    private let sink: ByteSink

    init(_ sink: ByteSink) { self.sink = sink }

    func open(suffix: String?) -> ByteSink { sink }
}
