import EntenteText
import Foundation
import GRDB

/// What tells that a row of a store is as it was written: the SHA-256 of its values, each with its length before it.
///
///     SELECT checksum(name, sha256, published) = place.checksum FROM place JOIN article ON id = article
enum StoreChecksum {
    /// The checksum as a function of SQL.
    static let function = DatabaseFunction("checksum", pure: true) { values in
        var hash = SHA256()
        for value in values {
            let bytes: [UInt8] =
                switch value.storage {
                case .string(let text): Array(text.utf8)
                case .blob(let bytes): Array(bytes)
                default: []
                }
            withUnsafeBytes(of: UInt64(bytes.count).littleEndian) { hash.update($0) }
            hash.update(bytes)
        }
        return Data(hash.finalize())
    }
}
