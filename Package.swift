// swift-tools-version: 6.3
import PackageDescription

// The targets stand in pipeline order: this file is the map of the program.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// One stage or service of the program, built with the strict settings.
func module(
  _ name: String, uses dependencies: [Target.Dependency] = [], resources: [Resource] = []
) -> Target {
  .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: strict)
}

func tests(of name: String, uses dependencies: [Target.Dependency]) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: ["TestSupport", "CorpusModel"] + dependencies,
    swiftSettings: strict)
}

let package = Package(
  name: "CrossCase",
  products: [.executable(name: "crosscase", targets: ["crosscase"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // The libraries that we do not write. CSysICU only carries ICU's compiler flags: Swift must not
    // see ICU's types beside Foundation's own copy of them, so CICU stands in between.
    .systemLibrary(name: "CSysICU", pkgConfig: "icu-i18n", providers: [.apt(["libicu-dev"])]),
    .target(name: "CICU", dependencies: ["CSysICU"]),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),

    // What all share: the nouns, ids, the face of ICU, and the disk.
    module("CorpusModel"),
    module("Identity", uses: ["CorpusModel", "CCrypto"]),
    module("TextServices", uses: ["CorpusModel", "CICU", "CStemmer"]),
    module("Files", uses: ["CorpusModel"]),

    // The stages, in order. None imports another, except Reporting, which prints what Tabulation counts.
    module(
      "Reading",
      uses: [
        "CorpusModel", "Identity", "TextServices", "CLibXML2",
        .product(name: "Yams", package: "Yams"),
      ]),
    module(
      "Attribution",
      uses: ["CorpusModel", "Identity", "TextServices", .product(name: "Yams", package: "Yams")],
      resources: [.embedInCode("Languages")]),
    module("Coding", uses: ["CorpusModel", "Identity", "TextServices"]),
    module("Tabulation", uses: ["CorpusModel"]),
    module("Reporting", uses: ["CorpusModel", "Files", "Identity", "Tabulation"]),

    // Features that need more than one stage.
    module("Agreement", uses: ["CorpusModel", "TextServices", "Coding"]),
    module("KeyTerms", uses: ["CorpusModel", "TextServices", "Coding"]),
    module(
      "CodebookExchange",
      uses: [
        "CorpusModel", "Identity", "TextServices", "Reading", "Coding",
        .product(name: "Yams", package: "Yams"),
      ]),

    // The pipeline file and the tables beside it; a run of all stages; the commands around a run; the
    // command line.
    module(
      "Study",
      uses: [
        "CorpusModel", "Identity", "TextServices", "Files", "Reading", "Attribution", "Coding",
        "Tabulation", "Reporting", .product(name: "Yams", package: "Yams"),
      ]),
    module(
      "Pipeline",
      uses: [
        "CorpusModel", "Identity", "TextServices", "Files", "Reading", "Attribution", "Coding",
        "Tabulation", "Reporting", "Study",
      ]),
    module(
      "Workflows",
      uses: [
        "CorpusModel", "Identity", "TextServices", "Files", "Reading", "Attribution", "Coding",
        "Tabulation", "Reporting", "Agreement", "KeyTerms", "CodebookExchange", "Study", "Pipeline",
      ]),
    .executableTarget(
      name: "crosscase",
      dependencies: [
        "CorpusModel", "TextServices", "Files", "Reading", "Attribution", "Coding", "Tabulation",
        "Reporting", "Agreement", "CodebookExchange", "Study", "Pipeline", "Workflows",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    .target(
      name: "TestSupport", dependencies: ["CorpusModel", "TextServices"], path: "Tests/TestSupport",
      swiftSettings: strict),
    tests(of: "CorpusModel", uses: []),
    tests(of: "Identity", uses: ["Identity"]),
    tests(of: "TextServices", uses: ["TextServices"]),
    tests(of: "Files", uses: ["Files"]),
    tests(of: "Reading", uses: ["Reading", "TextServices"]),
    tests(of: "Attribution", uses: ["Attribution", "Reading", "TextServices"]),
    tests(of: "Coding", uses: ["Coding", "Attribution", "Reading", "TextServices"]),
    tests(of: "Tabulation", uses: ["Tabulation"]),
    tests(of: "Reporting", uses: ["Reporting", "Files", "Tabulation"]),
    tests(
      of: "Agreement", uses: ["Agreement", "Attribution", "Coding", "Reading", "TextServices"]),
    tests(of: "KeyTerms", uses: ["KeyTerms"]),
    tests(of: "CodebookExchange", uses: ["CodebookExchange"]),
    tests(of: "Study", uses: ["Study", "Attribution", "Files", "Reading"]),
    tests(of: "Pipeline", uses: ["Pipeline"]),
    tests(of: "Workflows", uses: ["Workflows", "Agreement"]),
    tests(
      of: "Documentation",
      uses: [
        "Files", "Study", "Reporting", "Tabulation", "Workflows", "crosscase",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    tests(of: "EndToEnd", uses: ["crosscase"]),
  ]
)
