internal import Files

/// The schema of a data table: its columns, and its keys to other tables.
///
/// The header of the file and its description in `datapackage.json` both come from here.
package struct TableSchema: Sendable {
  package struct Column: Sendable {
    /// The types of Frictionless Table Schema that our tables use; a flag is `yes` or empty.
    package enum Kind: String, Sendable { case string, integer, number, flag }

    package let name: String
    package let kind: Kind
    /// True if every row has a value.
    package let isRequired: Bool
    package let description: String

    package init(_ name: String, _ kind: Kind, required: Bool = false, _ description: String) {
      self.name = name
      self.kind = kind
      isRequired = required
      self.description = description
    }
  }

  package struct ForeignKey: Sendable {
    package let columns: [String]
    /// The name of the other table; empty for the table itself.
    package let table: String
    package let otherColumns: [String]

    package init(_ columns: [String], in table: String, _ otherColumns: [String]) {
      self.columns = columns
      self.table = table
      self.otherColumns = otherColumns
    }
  }

  /// The name of the file without `.csv`.
  package let name: String
  package let columns: [Column]
  package let primaryKey: [String]
  package let foreignKeys: [ForeignKey]

  package init(
    name: String, columns: [Column], primaryKey: [String] = [], foreignKeys: [ForeignKey] = []
  ) {
    self.name = name
    self.columns = columns
    self.primaryKey = primaryKey
    self.foreignKeys = foreignKeys
  }
}

extension CSVWriter {
  package mutating func header(_ schema: TableSchema) {
    row(schema.columns.map(\.name))
  }
}
