/// `datapackage.json`: the tables with their types and keys, as Frictionless Data has it
/// (Tabular Data Package 1.0).
package enum DataPackage {
  /// - Parameters:
  ///   - tables: the files under `data/`, each with its schema.
  ///   - matrices: the files for people, each with its sheet.
  package static func document(
    study: String, tables: [(schema: TableSchema, file: StudyFile)],
    matrices: [(sheet: MatrixSheet, file: StudyFile)]
  ) -> [UInt8] {
    JSON.object([
      ("profile", .text("tabular-data-package")),
      ("name", .text(name(study))),
      ("title", .text(study)),
      ("resources", .list(tables.map(resource) + matrices.map(resource))),
    ]).document
  }

  private static func resource(_ table: (schema: TableSchema, file: StudyFile)) -> JSON {
    let schema = table.schema
    var members: [(name: String, value: JSON)] = [
      ("fields", .list(schema.columns.map(field)))
    ]
    if !schema.primaryKey.isEmpty { members.append(("primaryKey", texts(schema.primaryKey))) }
    if !schema.foreignKeys.isEmpty {
      members.append(("foreignKeys", .list(schema.foreignKeys.map(foreignKey))))
    }
    return resource(named: schema.name, table.file, schema: .object(members), more: [])
  }

  private static func resource(_ matrix: (sheet: MatrixSheet, file: StudyFile)) -> JSON {
    let fields = matrix.sheet.header.enumerated().map { index, cell -> JSON in
      .object([
        ("name", .text(cell.text)), ("type", .text(index == 0 ? "string" : "any")),
      ])
    }
    let stem = matrix.file.path.split(separator: "/").last.map(String.init) ?? matrix.file.path
    return resource(
      named: "matrix-" + name(stem.hasSuffix(".csv") ? String(stem.dropLast(4)) : stem),
      matrix.file, schema: .object([("fields", .list(fields))]),
      more: [
        ("guard", .text("apostrophe")), ("guardedCells", .number(matrix.sheet.guardedCells)),
      ])
  }

  private static func resource(
    named name: String, _ file: StudyFile, schema: JSON, more: [(name: String, value: JSON)]
  ) -> JSON {
    .object(
      [
        ("profile", .text("tabular-data-resource")),
        ("name", .text(name)),
        ("path", .text(file.path)),
        ("format", .text("csv")),
        ("mediatype", .text("text/csv")),
        ("encoding", .text("utf-8")),
        ("bytes", .number(file.bytes)),
        ("hash", .text("sha256:" + file.sha256)),
        ("dialect", .object([("delimiter", .text(",")), ("lineTerminator", .text("\r\n"))])),
        ("schema", schema),
      ] + more)
  }

  private static func field(_ column: TableSchema.Column) -> JSON {
    let isFlag = column.kind == .flag
    var members: [(name: String, value: JSON)] = [
      ("name", .text(column.name)),
      ("type", .text(isFlag ? "boolean" : column.kind.rawValue)),
      ("description", .text(column.description)),
    ]
    if isFlag {
      members.append(("trueValues", texts(["yes"])))
      members.append(("falseValues", texts(["no"])))
    }
    if column.isRequired {
      members.append(("constraints", .object([("required", .flag(true))])))
    }
    return .object(members)
  }

  private static func foreignKey(_ key: TableSchema.ForeignKey) -> JSON {
    .object([
      ("fields", texts(key.columns)),
      (
        "reference",
        .object([("resource", .text(key.table)), ("fields", texts(key.otherColumns))])
      ),
    ])
  }

  private static func texts(_ texts: [String]) -> JSON { .list(texts.map { .text($0) }) }

  /// A name as the standard asks: lower-case letters, digits, `.`, `_` and `-`.
  private static func name(_ text: String) -> String {
    let characters = text.lowercased().unicodeScalars.map { scalar in
      switch scalar {
      case "a"..."z", "0"..."9", ".", "_", "-": Character(scalar)
      default: Character("-")
      }
    }
    return characters.isEmpty ? "study" : String(characters)
  }
}
