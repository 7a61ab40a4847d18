internal import EntenteGraph
internal import Foundation

/// A record of PLOVER's gold standard.
struct EventRecord: Decodable {
    struct Party: Decodable {
        var text: String
        /// ISO 3166-1 alpha-3, or a code for what is no state.
        var code: String

        private enum CodingKeys: String, CodingKey {
            case text = "actorText"
            case code
        }

        init(from decoder: any Decoder) throws {
            let fields = try decoder.container(keyedBy: CodingKeys.self)
            text = try fields.decodeIfPresent(String.self, forKey: .text) ?? ""
            code = try fields.decodeIfPresent(String.self, forKey: .code) ?? ""
        }
    }

    var text: String?
    var date: String?
    var event: String
    var sources: [Party]
    var targets: [Party]

    private enum CodingKeys: String, CodingKey { case text, date, event, source, target }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        text = try fields.decodeIfPresent(String.self, forKey: .text)
        date = try fields.decodeIfPresent(String.self, forKey: .date)
        event = try fields.decode(String.self, forKey: .event)
        // A party that is none of those listed stands as plain text, or empty.
        sources = (try? fields.decode([Party].self, forKey: .source)) ?? []
        targets = (try? fields.decode([Party].self, forKey: .target)) ?? []
    }

    /// The type by its present name; nil for what documents the file.
    var type: Term? {
        switch event {
        case "DEMAND": .request
        case "DISAPPROVE", "INVESTIGATE": .accuse
        case "FIGHT": .assault
        default: Term(rawValue: event.prefix(1) + event.dropFirst().lowercased())
        }
    }
}
