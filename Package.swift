// swift-tools-version: 6.1
import PackageDescription

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let database = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")

let package = Package(
    name: "entente",
    products: [
        .executable(name: "entente", targets: ["entente"]),
        .library(name: "EntenteWriting", targets: ["EntenteWriting", "EntenteGraph", "EntenteText"]),
        .library(name: "Entente", targets: ["Entente", "EntenteWriting", "EntenteGraph", "EntenteText"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    ],
    targets: [
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0",
            providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
        // Data that the binary carries: the compiler embeds the files, so that the program works from any folder.
        .target(name: "CKnowledge", exclude: ["data", "derive.py", "derive_people.py"]),
        .target(name: "CRules", exclude: ["en", "derive_lexicon.py", "lexicon-classes.txt", "LICENSES.txt"]),
        .target(name: "CSamples", exclude: ["articles"]),
        .target(name: "CQuestions", exclude: ["questions", "Questions.md"]),
        .target(name: "CLanguageModel", exclude: ["model"]),
        .target(name: "CPage", exclude: ["page"]),

        .target(name: "EntenteText"),
        .target(name: "EntenteXML", dependencies: ["CLibXML2", "EntenteText"]),
        .target(name: "EntenteReading", dependencies: ["EntenteText", "EntenteXML"]),
        .target(name: "EntenteLanguage", dependencies: ["EntenteText", "CLanguageModel"]),
        .target(name: "EntenteKnowledge", dependencies: ["EntenteText", "CKnowledge"]),
        .target(name: "EntenteGraph", dependencies: ["EntenteText"]),
        .target(
            name: "EntenteExtraction",
            dependencies: ["EntenteText", "EntenteLanguage", "EntenteKnowledge", "EntenteGraph", "CRules"]),
        .target(name: "EntenteStore", dependencies: ["EntenteText", "EntenteGraph", database]),
        .target(name: "EntenteWriting", dependencies: ["EntenteText", "EntenteGraph", "CZlib", "CPage"]),
        .target(
            name: "EntenteQuery", dependencies: ["EntenteText", "EntenteGraph", "EntenteWriting", "CQuestions"]),
        .target(
            name: "Entente",
            dependencies: [
                "EntenteText", "EntenteReading", "EntenteLanguage", "EntenteKnowledge", "EntenteExtraction",
                "EntenteGraph", "EntenteStore", "EntenteWriting", "CSamples",
                .product(name: "Yams", package: "Yams"),
            ]),
        .target(
            name: "EntenteCommand",
            dependencies: [
                "Entente", "EntenteText", "EntenteGraph", "EntenteStore", "EntenteWriting", "EntenteReading",
                "EntenteQuery", argumentParser,
            ]),
        .executableTarget(name: "entente", dependencies: ["EntenteCommand"], path: "Sources/entente-cli"),

        .target(name: "EntenteTraining", dependencies: ["EntenteText", "EntenteLanguage", "EntenteKnowledge"]),
        .target(
            name: "EntenteEvaluation",
            dependencies: [
                "EntenteText", "EntenteReading", "EntenteLanguage", "EntenteKnowledge", "EntenteExtraction",
                "EntenteGraph",
            ]),
        .executableTarget(
            name: "entente-train",
            dependencies: [
                "EntenteTraining", "EntenteEvaluation", "EntenteExtraction", "EntenteWriting", "EntenteText",
                argumentParser,
            ],
            exclude: ["Teacher"]),

        .testTarget(name: "EntenteTextTests", dependencies: ["EntenteText"]),
        .testTarget(name: "EntenteXMLTests", dependencies: ["EntenteXML", "EntenteText"]),
        .testTarget(name: "EntenteReadingTests", dependencies: ["EntenteReading", "EntenteText"]),
        .testTarget(name: "EntenteLanguageTests", dependencies: ["EntenteLanguage", "EntenteTraining", "EntenteText"]),
        .testTarget(
            name: "EntenteEvaluationTests",
            dependencies: ["EntenteEvaluation", "EntenteExtraction", "EntenteLanguage", "EntenteGraph", "EntenteText"]),
        .testTarget(name: "EntenteKnowledgeTests", dependencies: ["EntenteKnowledge", "EntenteText"]),
        .testTarget(
            name: "EntenteExtractionTests",
            dependencies: [
                "EntenteExtraction", "EntenteLanguage", "EntenteKnowledge", "EntenteGraph", "EntenteReading",
                "EntenteText",
            ]),
        .testTarget(name: "EntenteGraphTests", dependencies: ["EntenteGraph", "EntenteText"]),
        .testTarget(
            name: "EntenteStoreTests", dependencies: ["EntenteStore", "EntenteGraph", "EntenteText", database]),
        .testTarget(
            name: "EntenteWritingTests", dependencies: ["EntenteWriting", "EntenteGraph", "EntenteText", "CLibXML2"],
            exclude: ["Golden", "Programs"]),
        .testTarget(
            name: "EntenteTests",
            dependencies: [
                "Entente", "EntenteCommand", "EntenteQuery", "EntenteStore", "EntenteWriting", "EntenteGraph",
                "EntenteText",
            ]),
    ],
    cLanguageStandard: .c11
)

// `make fuzz` builds with ENTENTE_FUZZ=1 what libFuzzer calls; no other build has a part of it.
if Context.environment["ENTENTE_FUZZ"] == "1" {
    package.targets.append(
        .executableTarget(
            name: "entente-fuzz",
            dependencies: [
                "Entente", "EntenteText", "EntenteXML", "EntenteReading", "EntenteLanguage", "EntenteExtraction",
                "EntenteGraph", "EntenteWriting",
            ],
            path: "Tests/Fuzz", exclude: ["fuzz.sh"]))
}

// `make` builds with ENTENTE_STRICT=1, so that no warning lands. A package that depends on this one builds without:
// unsafe flags are not allowed in a dependency.
let strict = Context.environment["ENTENTE_STRICT"] == "1"

for target in package.targets where target.type != .system && !target.name.hasPrefix("C") {
    target.swiftSettings = [
        .swiftLanguageMode(.v6),  // data races are compile errors
        .enableUpcomingFeature("ExistentialAny"),  // a dynamic dispatch is visible where it costs
        .enableUpcomingFeature("InternalImportsByDefault"),  // what a module shows of another is said aloud
        .enableUpcomingFeature("MemberImportVisibility"),  // no member leaks in through a neighbour's import
    ]
    if strict { target.swiftSettings?.append(.unsafeFlags(["-warnings-as-errors"])) }
}
