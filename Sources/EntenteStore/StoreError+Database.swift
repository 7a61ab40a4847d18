import GRDB

extension StoreError {
    /// What a database error means for whoever has the store.
    init(_ error: any Error, at path: String) {
        guard let error = error as? DatabaseError else {
            if let error = error as? StoreError {
                self = error
                if place.isEmpty { place = path }
            } else {
                self.init(.failed, "the store cannot be used", place: path, cause: "\(error)")
            }
            return
        }
        let cause = error.message ?? error.resultCode.description
        switch error.resultCode.primaryResultCode {
        case .SQLITE_NOTADB:
            self.init(.notAStore, "is no store; give another --store", place: path, cause: cause)
        case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL:
            self.init(
                .locked, "another process works with the store; wait until it is done", place: path, cause: cause)
        case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
            self.init(
                .readOnly, "the store cannot be written to; give another --store, or the right to write there",
                place: path, cause: cause)
        case .SQLITE_CANTOPEN:
            self.init(
                .cannotOpen, "the store cannot be opened; check that its folder exists and that you may write there",
                place: path, cause: cause)
        case .SQLITE_CORRUPT:
            self.init(
                .damaged,
                "the store is damaged; save what is whole of it with `entente store repair`, or remove it and build again from "
                    + "the articles", place: path, cause: cause)
        case .SQLITE_FULL:
            self.init(
                .diskFull, "the disk is full; what the store held before is still there", place: path, cause: cause)
        default: self.init(.failed, "the store cannot be used", place: path, cause: cause)
        }
    }
}
