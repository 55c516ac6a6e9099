package org.clearinghouse1540.operation;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.store.LineFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The file in the data folder that records backups on schedule and tested restores, one JSON object
 * a line. It is outside the database, so that a restored database does not bring its own history,
 * and a test of a restore can be recorded while the program runs.
 */
public final class BackupHistory {
  /** The name of the file in the data folder. */
  public static final String NAME = "backups.jsonl";

  private static final int LONGEST = 500;

  private final LineFile file;

  private BackupHistory(LineFile file) {
    this.file = file;
  }

  /** The history of a data folder; it need not exist yet. */
  public static BackupHistory in(Path dataFolder) {
    return new BackupHistory(new LineFile(dataFolder.resolve(NAME)));
  }

  /** The kinds of records. */
  public enum Kind {
    /** Written on schedule. */
    BACKUP_WRITTEN,
    /** Failed on schedule. */
    BACKUP_FAILED,
    /** Written by the command {@code backup}. */
    BACKUP_BY_COMMAND,
    RESTORE_TESTED,
    RESTORE_FAILED
  }

  /**
   * A record.
   *
   * @param file the name of the backup
   * @param size its size in bytes; 0 if there is none
   */
  public record BackupEvent(Kind kind, Instant at, String file, long size) {}

  /** Adds a record at the end. */
  public void add(BackupEvent event) {
    ObjectNode line = BackupFormat.JSON.createObjectNode();
    line.put("kind", event.kind().name());
    line.put("at", event.at().toString());
    line.put("file", event.file().substring(0, Math.min(LONGEST, event.file().length())));
    line.put("size", event.size());
    file.add(BackupFormat.JSON.writeValueAsString(line));
  }

  /** All records in their order; a line that was cut by a full disk is ignored. */
  public List<BackupEvent> list() {
    return file.all().stream().flatMap(line -> parse(line).stream()).toList();
  }

  /** The last record of a kind. */
  public Optional<BackupEvent> last(Kind kind) {
    return list().stream().filter(event -> event.kind() == kind).reduce((before, after) -> after);
  }

  /** The last backup, on schedule or by command. */
  public Optional<BackupEvent> lastBackup() {
    return list().stream()
        .filter(
            event -> event.kind() == Kind.BACKUP_WRITTEN || event.kind() == Kind.BACKUP_BY_COMMAND)
        .max(Comparator.comparing(BackupEvent::at));
  }

  /** The failures of backups since the last one that was written. */
  public List<BackupEvent> failures() {
    List<BackupEvent> all =
        list().stream()
            .filter(
                event -> event.kind() == Kind.BACKUP_FAILED || event.kind() == Kind.BACKUP_WRITTEN)
            .toList();
    int written = all.stream().map(BackupEvent::kind).toList().lastIndexOf(Kind.BACKUP_WRITTEN);
    return all.subList(written + 1, all.size());
  }

  private static Optional<BackupEvent> parse(String line) {
    try {
      JsonNode node = BackupFormat.JSON.readTree(line);
      return Optional.of(
          new BackupEvent(
              Kind.valueOf(node.path("kind").asString("")),
              Instant.parse(node.path("at").asString("")),
              node.path("file").asString(""),
              node.path("size").asLong(0)));
    } catch (JacksonException | IllegalArgumentException | DateTimeException cut) {
      return Optional.empty();
    }
  }
}
