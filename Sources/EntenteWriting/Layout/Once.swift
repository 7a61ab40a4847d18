import Foundation

/// A value that is made when it is first asked for, and then kept; several threads may ask at the same time.
final class Once<Value: Sendable>: Sendable {
    private let lock = NSLock()
    nonisolated(unsafe) private var value: Value?

    func value(_ make: () -> Value) -> Value {
        lock.lock()
        defer { lock.unlock() }
        if let value { return value }
        let made = make()
        value = made
        return made
    }
}

/// Values that are made when they are first asked for, each by its key, and then kept.
final class KeyedOnce<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private let lock = NSLock()
    nonisolated(unsafe) private var values: [Key: Value] = [:]

    func value(_ key: Key, _ make: () -> Value) -> Value {
        lock.lock()
        defer { lock.unlock() }
        if let value = values[key] { return value }
        let made = make()
        values[key] = made
        return made
    }
}
