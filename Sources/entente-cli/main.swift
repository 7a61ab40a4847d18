import EntenteCommand

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

exit(await RootCommand.run(Array(CommandLine.arguments.dropFirst())).rawValue)
