package org.clearinghouse1540.bulk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.SentFile;
import org.clearinghouse1540.sources.Original;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.Transition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of completed packets that await the decision of their State. */
@Component
public final class PacketUploads {
  private final JdbcClient sql;
  private final BulkFiles files;
  private final Journal journal;
  private final Clock clock;

  PacketUploads(JdbcClient sql, BulkFiles files, Journal journal, Clock clock) {
    this.sql = sql;
    this.files = files;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Keeps a file until its State decides on it. The same file can be uploaded again.
   *
   * @return its number
   */
  long add(PacketTable table, Viewer viewer, SentFile file) {
    return journal.inTransaction(
        () -> {
          long original = files.keep(table, viewer, file);
          sql.sql(
                  """
                  insert into bulk_upload (original_id, page, state)
                  values (:original, :page, :state)
                  on conflict (original_id) do update set uploaded_at = now(), decided_at = null
                  """)
              .param("original", original)
              .param("page", table.page())
              .param("state", viewer.party())
              .update();
          journal.write(
              viewer.actor(),
              Change.of("packet sent back", BulkFiles.journalName(table))
                  .after(Map.of("original", original)));
          return original;
        });
  }

  /**
   * Records the decision of a State on a file together with the changes that it took over; the file
   * was discarded if there are none.
   *
   * @param taken the number of fields in these changes
   * @throws NotFound if another user decided on it in the meantime
   */
  void decide(Actor actor, PacketTable table, long original, int taken, List<BulkChange> changes) {
    journal.inTransaction(
        () -> {
          close(original);
          files.record(actor, changes);
          journal.write(
              actor,
              Change.of(
                      taken == 0 ? "packet discarded" : "packet accepted",
                      BulkFiles.journalName(table))
                  .after(Map.of("original", original, "fields", taken)));
        });
  }

  // A file from before uploads were listed has no row.
  private void close(long original) {
    int decided =
        sql.sql(
                """
                update bulk_upload set decided_at = now()
                where original_id = :original and decided_at is null
                """)
            .param("original", original)
            .update();
    boolean listed =
        sql.sql("select exists (select from bulk_upload where original_id = :original)")
            .param("original", original)
            .query(Boolean.class)
            .single();
    if (decided == 0 && listed) {
      throw new NotFound();
    }
  }

  /** The files of a packet that await the decision of the user's State, as tasks. */
  public List<Task> tasks(PacketTable table, Viewer viewer, Transition uploaded) {
    if (!uploaded.isFor(viewer)) {
      return List.of();
    }
    Map<Long, Original> received =
        files.received(table).stream()
            .filter(file -> !file.withdrawn())
            .collect(Collectors.toMap(Original::id, file -> file));
    return open(table, viewer).stream()
        .flatMap(original -> Optional.ofNullable(received.get(original)).stream())
        .map(
            file ->
                uploaded.task(
                    file.fileName(),
                    LocalDate.ofInstant(file.receivedAt(), clock.getZone()),
                    file.id()))
        .toList();
  }

  private List<Long> open(PacketTable table, Viewer viewer) {
    return sql.sql(
            """
            select original_id from bulk_upload
            where state = :state and page = :page and decided_at is null order by original_id
            """)
        .param("state", viewer.party())
        .param("page", table.page())
        .query((row, at) -> row.getLong("original_id"))
        .list();
  }
}
