package org.clearinghouse1540.workspace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The repository of workspace entries. Every query names the State or the reader for whom it reads;
 * row-level security does so as well.
 */
@Component
public final class WorkspaceEntries {
  private static final String SHARED = "(workspace_open(id) or workspace_offered(id, 'FULL'))";
  private final JdbcClient sql;
  private final Journal journal;
  private final TransactionTemplate transaction;

  WorkspaceEntries(JdbcClient sql, Journal journal, TransactionTemplate transaction) {
    this.sql = sql;
    this.journal = journal;
    this.transaction = transaction;
  }

  /** The entries of a State's own workspace, the latest change first. */
  public List<WorkspaceEntry> listOfState(String state) {
    return list("state = :state", Map.of("state", state));
  }

  /** The titles of all entries of a State, also of removed ones. */
  public List<EntryTitle> titles(String state) {
    return sql.sql(
            """
            select id, title, removed_at is not null removed from workspace_entry
            where state = :state order by id
            """)
        .param("state", state)
        .query(
            (row, number) ->
                new EntryTitle(
                    row.getLong("id"), row.getString("title"), row.getBoolean("removed")))
        .list();
  }

  /** An entry of a State's own workspace. */
  public Optional<WorkspaceEntry> find(String state, long id) {
    return list("id = :id and state = :state", Map.of("id", id, "state", state)).stream()
        .findFirst();
  }

  /** An entry that the current user may see. */
  Optional<WorkspaceEntry> find(long id) {
    return list("id = :id", Map.of("id", id)).stream().findFirst();
  }

  /** The entry of a State about a subject, such as a row of its matrix. */
  public Optional<WorkspaceEntry> findAbout(String state, String subject) {
    return sql.sql(
            """
            select * from workspace_entry
            where state = :state and about = :subject and removed_at is null
            """)
        .param("state", state)
        .param("subject", subject)
        .query(WorkspaceEntries::entry)
        .optional();
  }

  /** The entry about a subject; it is created if necessary. */
  WorkspaceEntry findOrCreateAbout(Actor actor, String state, String subject, String title) {
    return findAbout(state, subject)
        .orElseGet(() -> journal.inTransaction(() -> createAbout(actor, state, subject, title)));
  }

  // Two users of a State may ask about the same subject at the same time.
  private WorkspaceEntry createAbout(Actor actor, String state, String subject, String title) {
    sql.sql("select pg_advisory_xact_lock(1542, hashtext(:name))")
        .param("name", state + " " + subject)
        .query(rows -> {});
    Optional<WorkspaceEntry> known = findAbout(state, subject);
    if (known.isPresent()) {
      return known.get();
    }
    long id = create(actor, state, WorkspaceEntry.Kind.DRAFT, title, "");
    sql.sql("update workspace_entry set about = :subject where id = :id")
        .param("subject", subject)
        .param("id", id)
        .update();
    return find(state, id).orElseThrow();
  }

  /** The summary of an entry. */
  public Optional<EntrySummary> findSummary(long id) {
    return sql.sql("select * from workspace_summary where entry_id = :id and removed_at is null")
        .param("id", id)
        .query(WorkspaceEntries::summary)
        .optional();
  }

  /**
   * The entries that other States share in full with the current user, or that they consent to post
   * and the Committee reads.
   */
  public List<WorkspaceEntry> listShared() {
    return list(SHARED, Map.of());
  }

  /** One of {@link #listShared}. */
  Optional<WorkspaceEntry> findShared(long id) {
    return list("id = :id and " + SHARED, Map.of("id", id)).stream().findFirst();
  }

  /** The summaries that await approval or are approved; visible to the Committee. */
  public List<EntrySummary> listOfferedSummaries() {
    return sql.sql(
            """
            select s.* from workspace_summary s
            where s.removed_at is null and workspace_offered(s.entry_id, 'SUMMARY')
            order by s.changed_at desc, s.entry_id desc
            """)
        .query(WorkspaceEntries::summary)
        .list();
  }

  /** The entries posted in full. */
  public List<WorkspaceEntry> listPosted() {
    return list("workspace_posted(id, 'FULL')", Map.of());
  }

  /** The posted summaries. */
  public List<EntrySummary> listPostedSummaries() {
    return sql.sql(
            """
            select s.* from workspace_summary s
            where s.removed_at is null and workspace_posted(s.entry_id, 'SUMMARY')
            order by s.changed_at desc, s.entry_id desc
            """)
        .query(WorkspaceEntries::summary)
        .list();
  }

  // The entries that meet a condition and were not removed, the latest change first.
  private List<WorkspaceEntry> list(String condition, Map<String, Object> parameters) {
    return sql.sql(
            """
            select * from workspace_entry where removed_at is null and %s
            order by changed_at desc, id desc
            """
                .formatted(condition))
        .params(parameters)
        .query(WorkspaceEntries::entry)
        .list();
  }

  private static WorkspaceEntry entry(ResultSet row, int number) throws SQLException {
    return new WorkspaceEntry(
        row.getLong("id"),
        row.getString("state"),
        WorkspaceEntry.Kind.valueOf(row.getString("kind")),
        row.getString("title"),
        row.getString("words"),
        row.getTimestamp("changed_at").toInstant(),
        row.getInt("version"));
  }

  private static EntrySummary summary(ResultSet row, int number) throws SQLException {
    return new EntrySummary(
        row.getLong("entry_id"),
        row.getString("state"),
        row.getString("title"),
        row.getString("words"));
  }

  /**
   * Creates an entry.
   *
   * @return its number
   */
  public long create(
      Actor actor, String state, WorkspaceEntry.Kind kind, String title, String words) {
    return journal.inTransaction(
        () -> {
          long id =
              sql.sql(
                      """
                      insert into workspace_entry (state, kind, title, words, made_by)
                      values (:state, :kind, :title, :words, :by) returning id
                      """)
                  .param("state", state)
                  .param("kind", kind.name())
                  .param("title", title)
                  .param("words", words)
                  .param("by", actor.name())
                  .query(Long.class)
                  .single();
          Map<String, Object> made =
              Map.of("state", state, "kind", kind.key(), "title", title, "words", words);
          journal.write(actor, Change.of("entry made", journalName(id)).after(made));
          return id;
        });
  }

  /**
   * Changes an entry that the user saw in its version.
   *
   * @throws BadInput if somebody else changed it in the meantime
   */
  public void change(Actor actor, WorkspaceEntry seen, String title, String words) {
    transaction.executeWithoutResult(
        status -> {
          int changed =
              sql.sql(
                      """
                      update workspace_entry set title = :title, words = :words,
                        changed_at = now(), version = version + 1
                      where id = :id and version = :version and removed_at is null
                      """)
                  .param("title", title)
                  .param("words", words)
                  .param("id", seen.id())
                  .param("version", seen.version())
                  .update();
          if (changed == 0) {
            throw BadInput.of("", "workspace.refused.changed");
          }
          journal.write(
              actor,
              Change.of("entry changed", journalName(seen.id()))
                  .before(Map.of("title", seen.title(), "words", seen.words()))
                  .after(Map.of("title", title, "words", words)));
        });
  }

  /** Writes the summary of an entry. */
  public void summarize(Actor actor, WorkspaceEntry entry, String title, String words) {
    transaction.executeWithoutResult(
        status -> {
          sql.sql(
                  """
                  insert into workspace_summary (entry_id, state, title, words)
                  values (:id, :state, :title, :words)
                  on conflict (entry_id) do update
                    set title = excluded.title, words = excluded.words, changed_at = now()
                  """)
              .param("id", entry.id())
              .param("state", entry.state())
              .param("title", title)
              .param("words", words)
              .update();
          Map<String, Object> after = new LinkedHashMap<>();
          after.put("summary title", title);
          after.put("summary", words);
          journal.write(actor, Change.of("summary written", journalName(entry.id())).after(after));
        });
  }

  /** Removes an entry for every reader; the journal keeps its previous content. */
  public void remove(Actor actor, WorkspaceEntry entry) {
    transaction.executeWithoutResult(
        status -> {
          sql.sql("update workspace_entry set removed_at = now() where id = :id")
              .param("id", entry.id())
              .update();
          sql.sql("update workspace_summary set removed_at = now() where entry_id = :id")
              .param("id", entry.id())
              .update();
          journal.write(
              actor,
              Change.of("entry removed", journalName(entry.id())).after(Map.of("removed", true)));
        });
  }

  private static String journalName(long id) {
    return "workspace/" + id;
  }
}
