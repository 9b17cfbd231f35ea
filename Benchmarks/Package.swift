// swift-tools-version: 6.3
import PackageDescription

// A package of its own: it drives the release binary from outside and imports nothing of it, and
// nobody who builds the program builds this.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "Benchmarks",
  targets: [
    .executableTarget(name: "generate", swiftSettings: strict),
    .executableTarget(name: "measure", swiftSettings: strict),
  ]
)
