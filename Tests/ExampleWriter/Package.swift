// swift-tools-version: 6.1
import PackageDescription

// A format in a package of its own. Elsewhere the dependency is the repository's address and a version.
let package = Package(
    name: "ExampleWriter",
    products: [.library(name: "ExampleWriter", targets: ["ExampleWriter"])],
    dependencies: [.package(name: "entente", path: "../..")],
    targets: [
        .target(name: "ExampleWriter", dependencies: [.product(name: "EntenteWriting", package: "entente")]),
        .testTarget(name: "ExampleWriterTests", dependencies: ["ExampleWriter"]),
    ]
)
