package org.clearinghouse1540.bulk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.files.FileTables;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.SentFile;

/**
 * Records of one kind as a table. Its columns are the fields of the form of such a record, and a
 * row is read by the rules of that form.
 */
public interface BulkTable {
  /** The name of the kind in commands, such as {@code offers}. */
  String kind();

  /** The address of the page with its files. */
  String page();

  /** The permission that is necessary to change such records. */
  Permission permission();

  /** The columns in the order of a file, after the number and the version. */
  List<BulkColumn> columns();

  /** The records that a user may change. */
  List<BulkRecord> records(Viewer viewer);

  /** The table in a file of a format that such records alone have; empty for XLSX and CSV. */
  default Optional<FileTables> tables(SentFile file) {
    return Optional.empty();
  }

  /**
   * Whether its rows are personal data that can be erased: then a file is not kept as received, and
   * the receipt of its upload has no content; both would outlast the erasure.
   */
  default boolean isPersonal() {
    return false;
  }

  /** The files that a column names, by their names. */
  default Map<String, byte[]> files(Viewer viewer) {
    return Map.of();
  }

  /**
   * Reads a row.
   *
   * @param before the record that the row changes; empty for a new one
   * @param form the values of the row by the names of their fields
   * @throws org.clearinghouse1540.kit.BadInput with all problems of the row
   */
  BulkChange read(Viewer viewer, Optional<BulkRecord> before, Form form);
}
