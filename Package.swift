// swift-tools-version: 6.3
import PackageDescription

#if canImport(Glibc)
  import Glibc
#endif

// The targets stand in pipeline order: this file is the map of the program.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// Flags that make the program 1.7 MB smaller: it exports no names, as nothing looks them up, and its
/// relocations are packed. Swift's own lld packs them, and glibc reads them from 2.36 on.
let linking: [LinkerSetting] = {
  var flags = ["-Xlinker", "--no-export-dynamic"]
  #if canImport(Glibc)
    var name = [CChar](repeating: 0, count: 64)
    confstr(Int32(_CS_GNU_LIBC_VERSION), &name, name.count)
    let digits = name.map { UInt8(bitPattern: $0) }.split { !(0x30...0x39).contains($0) }
    let version = digits.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
    if !version.lexicographicallyPrecedes([2, 36]) {
      flags += ["-use-ld=lld", "-Xlinker", "-z", "-Xlinker", "pack-relative-relocs"]
    }
  #endif
  return [.unsafeFlags(flags, .when(platforms: [.linux], configuration: .release))]
}()

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
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // The libraries that we do not write. CSysICU only carries ICU's compiler flags: Swift must not
    // see ICU's types beside Foundation's own copy of them, so CICU stands in between.
    .systemLibrary(name: "CSysICU", pkgConfig: "icu-i18n", providers: [.apt(["libicu-dev"])]),
    .target(name: "CICU", dependencies: ["CSysICU"]),
    // System calls that Swift's Glibc module lacks.
    .target(name: "CSystem"),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),

    // What all share: the nouns, ids, the face of ICU, YAML and zip, and the disk.
    module("CorpusModel"),
    module("Identity", uses: ["CorpusModel", "CCrypto"]),
    module("TextServices", uses: ["CorpusModel", "CICU", "CStemmer"]),
    module("FileFormats", uses: ["CYAML", "CZip"]),
    module("Files", uses: ["CorpusModel", "CSystem"]),
    // All words of natural languages, as data.
    module(
      "Languages", uses: ["CorpusModel"],
      resources: ["Germanic", "Romance", "Slavic", "Other"].map { .embedInCode("Words/\($0)") }),

    // The stages, in order. None imports another, except Reporting, which prints what Tabulation counts.
    module(
      "Reading",
      uses: ["CorpusModel", "Identity", "Languages", "TextServices", "CLibXML2"]),
    module("Attribution", uses: ["CorpusModel", "Identity", "Languages", "TextServices"]),
    module("Coding", uses: ["CorpusModel", "Identity", "TextServices"]),
    module("Tabulation", uses: ["CorpusModel"]),
    module("Reporting", uses: ["CorpusModel", "Files", "Identity", "Tabulation"]),

    // Features that need more than one stage.
    module("Agreement", uses: ["CorpusModel", "TextServices", "Coding"]),
    module("KeyTerms", uses: ["CorpusModel", "TextServices", "Coding"]),
    module(
      "CodebookExchange",
      uses: [
        "CorpusModel", "Identity", "TextServices", "FileFormats", "Reading", "Coding",
      ]),

    // The pipeline file and the tables beside it; a run of all stages; the commands around a run; the
    // command line.
    module(
      "Study",
      uses: [
        "CorpusModel", "Identity", "TextServices", "FileFormats", "Files", "Languages", "Reading",
        "Attribution", "Coding", "Tabulation", "Reporting",
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
        "CorpusModel", "Identity", "TextServices", "Files", "Languages", "Reading", "Attribution",
        "Coding", "Tabulation", "Reporting", "Agreement", "KeyTerms", "CodebookExchange", "Study",
        "Pipeline",
      ]),
    .executableTarget(
      name: "crosscase",
      dependencies: [
        "CorpusModel", "TextServices", "Files", "Reading", "Attribution", "Coding", "Tabulation",
        "Reporting", "Agreement", "CodebookExchange", "Study", "Pipeline", "Workflows",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict,
      linkerSettings: linking),

    .target(
      name: "TestSupport", dependencies: ["CorpusModel", "Languages", "TextServices"],
      path: "Tests/TestSupport",
      swiftSettings: strict),
    tests(of: "CorpusModel", uses: []),
    tests(of: "Identity", uses: ["Identity"]),
    tests(of: "TextServices", uses: ["TextServices"]),
    tests(of: "FileFormats", uses: ["FileFormats"]),
    tests(of: "Files", uses: ["Files"]),
    tests(of: "Reading", uses: ["Reading", "Languages", "TextServices"]),
    tests(of: "Languages", uses: ["Languages"]),
    tests(of: "Attribution", uses: ["Attribution", "Languages", "Reading", "TextServices"]),
    tests(of: "Coding", uses: ["Coding", "Attribution", "Reading", "TextServices"]),
    tests(of: "Tabulation", uses: ["Tabulation"]),
    tests(of: "Reporting", uses: ["Reporting", "Files", "Tabulation"]),
    tests(
      of: "Agreement", uses: ["Agreement", "Attribution", "Coding", "Reading", "TextServices"]),
    tests(of: "KeyTerms", uses: ["KeyTerms"]),
    tests(of: "CodebookExchange", uses: ["CodebookExchange", "Reading"]),
    tests(
      of: "Study",
      uses: ["Study", "Attribution", "Coding", "Files", "Languages", "Reading", "Reporting"]),
    tests(of: "Pipeline", uses: ["Pipeline", "Reading", "Reporting", "Study"]),
    tests(of: "Workflows", uses: ["Workflows", "Agreement"]),
    tests(
      of: "Documentation",
      uses: [
        "Files", "Languages", "Study", "Reporting", "Tabulation", "Workflows", "crosscase",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    tests(of: "EndToEnd", uses: ["crosscase"]),
  ]
)
