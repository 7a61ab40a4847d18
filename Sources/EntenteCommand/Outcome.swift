/// How a command ended, as the shell sees it.
public enum Outcome: Int32, Sendable, CaseIterable, Error {
    /// All went well.
    case success = 0
    /// Some of the input could not be used, and the rest was; or a name means several things.
    case partial = 1
    /// No article could be read, the output could not be made, or nothing is called so.
    case failure = 2
    /// The command was not understood (`EX_USAGE` of sysexits.h).
    case usage = 64

    /// What a person reads in the help.
    var explanation: String {
        switch self {
        case .success: "all went well"
        case .partial:
            "some of the input could not be used, the graph of the rest is written, or a name means several things"
        case .failure: "nothing was written, or there is no answer"
        case .usage: "the command was not understood"
        }
    }
}
