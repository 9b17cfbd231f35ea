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

    // What the stages share.
    module("CorpusModel"),
    module("Identity", uses: ["CCrypto"]),
    module("TextServices", uses: ["CICU", "CStemmer"]),

    // The stages, in order. None imports another, but Reporting what Tabulation counts.
    module(
      "Reading",
      uses: [
        "CorpusModel", "Identity", "TextServices", "CLibXML2",
        .product(name: "Yams", package: "Yams"),
      ]),
    module("Segmentation", uses: ["CorpusModel", "TextServices"]),
    module(
      "Attribution",
      uses: ["CorpusModel", "Identity", "TextServices", .product(name: "Yams", package: "Yams")],
      resources: [.embedInCode("Languages")]),
    module("Coding", uses: ["CorpusModel", "Identity", "TextServices"]),
    module("Tabulation", uses: ["CorpusModel"]),
    module("Reporting", uses: ["CorpusModel", "Identity", "Tabulation"]),

    // The only module that touches disk, clock and tasks, and the command line over it.
    module(
      "Pipeline",
      uses: [
        "CorpusModel", "Identity", "TextServices", "Reading", "Segmentation", "Attribution",
        "Coding", "Tabulation", "Reporting", .product(name: "Yams", package: "Yams"),
      ]),
    .executableTarget(
      name: "crosscase",
      dependencies: [
        "CorpusModel", "TextServices", "Reading", "Segmentation", "Attribution", "Coding",
        "Tabulation", "Reporting", "Pipeline",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    .target(
      name: "TestSupport", dependencies: ["CorpusModel"], path: "Tests/TestSupport",
      swiftSettings: strict),
    tests(of: "CorpusModel", uses: []),
    tests(of: "Identity", uses: ["Identity"]),
    tests(of: "TextServices", uses: ["TextServices"]),
    tests(of: "Reading", uses: ["Reading", "TextServices"]),
    tests(of: "Segmentation", uses: ["Segmentation", "TextServices"]),
    tests(of: "Attribution", uses: ["Attribution", "Reading", "Segmentation", "TextServices"]),
    tests(
      of: "Coding", uses: ["Coding", "Attribution", "Reading", "Segmentation", "TextServices"]),
    tests(of: "Tabulation", uses: ["Tabulation"]),
    tests(of: "Reporting", uses: ["Reporting", "Tabulation"]),
    tests(
      of: "Pipeline",
      uses: [
        "Pipeline", "Reading", "Reporting", "Tabulation", "crosscase",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    tests(of: "EndToEnd", uses: ["crosscase"]),
  ]
)
