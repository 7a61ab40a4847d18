import Crypto
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
            let bytes: Data =
                switch value.storage {
                case .string(let text): Data(text.utf8)
                case .blob(let bytes): bytes
                default: Data()
                }
            withUnsafeBytes(of: UInt64(bytes.count).littleEndian) { hash.update(bufferPointer: $0) }
            hash.update(data: bytes)
        }
        return Data(hash.finalize())
    }
}
