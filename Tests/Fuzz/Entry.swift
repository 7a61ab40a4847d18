#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What libFuzzer calls: it owns `main`, makes the inputs, and keeps those that reach new code.
///
///     ENTENTE_FUZZ_SEEDS=corpus entente-fuzz                 # writes the seeds of all targets, and names the targets
///     ENTENTE_FUZZ_TARGET=html entente-fuzz corpus/html      # tries one
@_cdecl("LLVMFuzzerInitialize")
public func initialize(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>
) -> CInt {
    if let folder = environment("ENTENTE_FUZZ_SEEDS") {
        for target in FuzzTarget.all {
            guard target.writeSeeds(in: folder) else {
                fail("\(folder): the seeds of \(target.name) cannot be written: \(String(cString: strerror(errno)))")
            }
            print(target.name)
        }
        exit(0)
    }
    _ = chosen
    return 0
}

@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    chosen.run(Array(UnsafeBufferPointer(start: bytes, count: count)))
    return 0
}

private let chosen: FuzzTarget = {
    let name = environment("ENTENTE_FUZZ_TARGET") ?? ""
    guard let target = FuzzTarget.all.first(where: { $0.name == name }) else {
        fail(
            "there is no target “\(name)”: set ENTENTE_FUZZ_TARGET to one of "
                + FuzzTarget.all.map(\.name).joined(separator: ", "))
    }
    return target
}()

private func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

private func fail(_ message: String) -> Never {
    _ = "error: \(message)\n".withCString { write(STDERR_FILENO, $0, strlen($0)) }
    exit(2)
}
