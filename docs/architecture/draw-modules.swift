// Draws the picture of the modules from Package.swift: swift docs/architecture/draw-modules.swift
//
// A module is drawn above all modules that it imports. An arrow leads from a module to one that it imports,
// unless another arrow says so already: if A imports B and B imports C, an import of C by A is not drawn.
import Foundation

struct Module {
  var name: String
  var imports: [String]
  /// Row of the picture, counted from the lowest.
  var level = 0
}

let folder = URL(filePath: #filePath).deletingLastPathComponent()
let package = folder.appending(path: "../../Package.swift")
let manifest = try String(contentsOf: package, encoding: .utf8)

/// The modules in the order of Package.swift, with the modules of ours that each imports.
func modules(in manifest: String) throws -> [Module] {
  let declaration = try Regex(#"(?:module\(\s*"(\w+)"|executableTarget\(\s*name: "(\w+)")"#)
  let starts = manifest.matches(of: declaration)
  var modules: [Module] = []
  for (index, match) in starts.enumerated() {
    let end = index + 1 < starts.count ? starts[index + 1].range.lowerBound : manifest.endIndex
    let body = manifest[match.range.upperBound..<end]
    let name = (match.output[1].substring ?? match.output[2].substring).map(String.init) ?? ""
    var imports: [String] = []
    if let list = body.firstMatch(of: try Regex(#"(?:uses|dependencies): \[([^\]]*)\]"#)) {
      imports = (list.output[1].substring ?? "").matches(of: try Regex(#""(\w+)""#))
        .compactMap { $0.output[1].substring.map(String.init) }
    }
    modules.append(Module(name: name, imports: imports))
  }
  let names = Set(modules.map(\.name))
  for index in modules.indices { modules[index].imports.removeAll { !names.contains($0) } }
  return modules
}

var all = try modules(in: manifest)
let index = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1.name, $0) })
// Package.swift lists a module after all that it imports.
for position in all.indices {
  all[position].level = all[position].imports.map { all[index[$0]!].level + 1 }.max() ?? 0
}
// From the top down, each rises to just below the lowest module that imports it: arrows get short.
for position in all.indices.reversed() {
  let name = all[position].name
  let above = all.filter { $0.imports.contains(name) }.map(\.level).min()
  if let above { all[position].level = above - 1 }
}

/// All modules that `name` imports by way of another.
func reached(from name: String) -> Set<String> {
  let module = all[index[name]!]
  return module.imports.reduce(into: Set(module.imports)) { $0.formUnion(reached(from: $1)) }
}

let width = 142.0
let height = 34.0
let gap = 26.0
let rise = 46.0
let margin = 20.0
let rows = Dictionary(grouping: all, by: \.level)
let widest = Double(rows.values.map(\.count).max() ?? 1)
let total = widest * (width + gap) - gap + 2 * margin
let top = rows.keys.max() ?? 0

/// Left and upper edge of the box of each module.
var corner: [String: (x: Double, y: Double)] = [:]
for (level, row) in rows {
  let span = Double(row.count) * (width + gap) - gap
  for (column, module) in row.enumerated() {
    corner[module.name] = (
      (total - span) / 2 + Double(column) * (width + gap),
      margin + Double(top - level) * (height + rise)
    )
  }
}

func number(_ value: Double) -> String {
  value == value.rounded() ? String(Int(value)) : String(format: "%.1f", value)
}

var lines: [String] = []
let bottom = margin * 2 + Double(top) * (height + rise) + height
lines.append(
  """
  <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(number(total)) \(number(bottom))" \
  font-family="sans-serif" font-size="14" role="img" aria-label="The modules of CrossCase">
  <defs><marker id="arrow" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" \
  orient="auto"><path d="M0 0 8 4 0 8z" fill="#667"/></marker></defs>
  <rect width="100%" height="100%" fill="#fff"/>
  """)
for module in all.sorted(by: { $0.level > $1.level }) {
  let implied = module.imports.reduce(into: Set<String>()) { $0.formUnion(reached(from: $1)) }
  for other in module.imports where !implied.contains(other) {
    let from = corner[module.name]!
    let to = corner[other]!
    let (x, y) = (from.x + width / 2, from.y + height)
    let (endX, endY) = (to.x + width / 2, to.y)
    let bend = (endY - y) / 2
    lines.append(
      """
      <path id="\(module.name)-\(other)" d="M\(number(x)) \(number(y))C\(number(x)) \
      \(number(y + bend)) \(number(endX)) \(number(endY - bend)) \(number(endX)) \
      \(number(endY))" fill="none" stroke="#667" marker-end="url(#arrow)"/>
      """)
  }
}
for module in all {
  let (x, y) = corner[module.name]!
  lines.append(
    """
    <rect id="\(module.name)" x="\(number(x))" y="\(number(y))" width="\(number(width))" \
    height="\(number(height))" rx="5" fill="#eef3fa" stroke="#357"/>
    <text x="\(number(x + width / 2))" y="\(number(y + 22))" text-anchor="middle">\(module.name)</text>
    """)
}
lines.append("</svg>")
let picture = folder.appending(path: "modules.svg")
try (lines.joined(separator: "\n") + "\n").write(to: picture, atomically: true, encoding: .utf8)
print("wrote \(picture.standardizedFileURL.path), \(all.count) modules")
