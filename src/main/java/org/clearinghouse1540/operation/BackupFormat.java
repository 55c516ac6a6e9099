package org.clearinghouse1540.operation;

import java.util.List;
import org.clearinghouse1540.kit.journal.SigningKey;
import org.clearinghouse1540.kit.journal.TreeHeadFile;
import tools.jackson.databind.json.JsonMapper;

/**
 * The format of a backup: a ZIP file, encrypted with age (X25519), with a manifest, each table as
 * text, the signing key, the signed heads of the journal, and the number of rows at the end.
 */
final class BackupFormat {
  static final String NAME = "clearinghouse-backup-1";
  static final String MANIFEST = "manifest.json";
  static final String END = "end.json";
  static final String TABLES = "tables/";
  static final String TABLE_ENDING = ".txt";
  static final String FOLDER = "files/";

  /** The files of the data folder that are part of a backup. */
  static final List<String> FILES = List.of(SigningKey.FILE, TreeHeadFile.NAME);

  static final JsonMapper JSON = JsonMapper.builder().build();

  private BackupFormat() {}
}
