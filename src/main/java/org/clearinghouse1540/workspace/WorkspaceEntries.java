package org.clearinghouse1540.workspace;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The repository of workspaces. Every query says whose entries it is for; row-level security too.
 */
@Component
public final class WorkspaceEntries {
  private static final RowMapper<WorkspaceEntry> ENTRY =
      (row, number) ->
          new WorkspaceEntry(
              row.getLong("id"),
              row.getString("state"),
              WorkspaceEntry.Kind.valueOf(row.getString("kind")),
              row.getString("title"),
              row.getString("words"),
              row.getTimestamp("changed_at").toInstant(),
              row.getInt("version"));
  private static final RowMapper<EntrySummary> SUMMARY =
      (row, number) ->
          new EntrySummary(
              row.getLong("entry_id"),
              row.getString("state"),
              row.getString("title"),
              row.getString("words"));
  private static final String POSTED_SUMMARY =
      "select s.* from workspace_summary s where workspace_posted(s.entry_id, 'SUMMARY')";

  private final JdbcClient sql;
  private final Journal journal;
  private final TransactionTemplate transaction;

  WorkspaceEntries(JdbcClient sql, Journal journal, TransactionTemplate transaction) {
    this.sql = sql;
    this.journal = journal;
    this.transaction = transaction;
  }

  /** The entries of a State's own workspace, the latest change first. */
  public List<WorkspaceEntry> ofState(String state) {
    return sql.sql(
            "select * from workspace_entry where state = :state and removed_at is null"
                + " order by changed_at desc, id desc")
        .param("state", state)
        .query(ENTRY)
        .list();
  }

  /** An entry of a State's own workspace. */
  public Optional<WorkspaceEntry> ofState(String state, long id) {
    return sql.sql(
            "select * from workspace_entry where id = :id and state = :state"
                + " and removed_at is null")
        .param("id", id)
        .param("state", state)
        .query(ENTRY)
        .optional();
  }

  /** The entry of a State that is about something, such as a row of its matrix. */
  public Optional<WorkspaceEntry> about(String state, String about) {
    return sql.sql(
            "select * from workspace_entry where state = :state and about = :about"
                + " and removed_at is null")
        .param("state", state)
        .param("about", about)
        .query(ENTRY)
        .optional();
  }

  /** The entry about something; it is made where there is none. */
  WorkspaceEntry about(Actor actor, String state, String about, String title) {
    return about(state, about)
        .orElseGet(
            () ->
                Optional.ofNullable(
                        transaction.execute(
                            status -> {
                              long id = make(actor, state, WorkspaceEntry.Kind.DRAFT, title, "");
                              sql.sql("update workspace_entry set about = :about where id = :id")
                                  .param("about", about)
                                  .param("id", id)
                                  .update();
                              return ofState(state, id).orElseThrow();
                            }))
                    .orElseThrow());
  }

  /** The summary of an entry, where one was written. */
  public Optional<EntrySummary> summary(long id) {
    return sql.sql("select * from workspace_summary where entry_id = :id")
        .param("id", id)
        .query(SUMMARY)
        .optional();
  }

  /** What others shared in full with the one who asks, or offer to post and the Committee reads. */
  public List<WorkspaceEntry> shared() {
    return sql.sql(
            "select * from workspace_entry where removed_at is null"
                + " and (workspace_open(id) or workspace_offered(id, 'FULL'))"
                + " order by changed_at desc, id desc")
        .query(ENTRY)
        .list();
  }

  /** The summaries that wait for approval, or were approved; for the Committee. */
  public List<EntrySummary> offeredSummaries() {
    return sql.sql(
            "select s.* from workspace_summary s where workspace_offered(s.entry_id, 'SUMMARY')"
                + " order by s.changed_at desc, s.entry_id desc")
        .query(SUMMARY)
        .list();
  }

  /** What was posted in full for everybody. */
  public List<WorkspaceEntry> posted() {
    return sql.sql(
            "select * from workspace_entry where removed_at is null"
                + " and workspace_posted(id, 'FULL') order by changed_at desc, id desc")
        .query(ENTRY)
        .list();
  }

  /** The summaries that were posted for everybody. */
  public List<EntrySummary> postedSummaries() {
    return sql.sql(POSTED_SUMMARY + " order by s.changed_at desc, s.entry_id desc")
        .query(SUMMARY)
        .list();
  }

  /**
   * Makes an entry.
   *
   * @return its number
   * @throws BadInput if it has no title, or is too long
   */
  public long make(
      Actor actor, String state, WorkspaceEntry.Kind kind, String title, String words) {
    check(title, words);
    return Optional.ofNullable(
            transaction.execute(
                status -> {
                  long id =
                      sql.sql(
                              """
                              insert into workspace_entry (state, kind, title, words, made_by)
                              values (:state, :kind, :title, :words, :by) returning id
                              """)
                          .param("state", state)
                          .param("kind", kind.name())
                          .param("title", title.strip())
                          .param("words", words.strip())
                          .param("by", actor.name())
                          .query(Long.class)
                          .single();
                  journal.write(
                      actor,
                      Change.of("entry made", name(id))
                          .after(
                              Map.of(
                                  "state", state,
                                  "kind", kind.key(),
                                  "title", title.strip(),
                                  "words", words.strip())));
                  return id;
                }))
        .orElseThrow();
  }

  /**
   * Changes an entry that the person saw in this version.
   *
   * @throws BadInput if somebody changed it since, or it has no title, or is too long
   */
  public void change(Actor actor, WorkspaceEntry seen, String title, String words) {
    check(title, words);
    transaction.executeWithoutResult(
        status -> {
          int changed =
              sql.sql(
                      """
                      update workspace_entry set title = :title, words = :words,
                        changed_at = now(), version = version + 1
                      where id = :id and version = :version and removed_at is null
                      """)
                  .param("title", title.strip())
                  .param("words", words.strip())
                  .param("id", seen.id())
                  .param("version", seen.version())
                  .update();
          if (changed == 0) {
            throw new BadInput(
                "words",
                "Somebody changed this entry while you wrote. Your text is kept below; compare it"
                    + " with theirs and save again.");
          }
          journal.write(
              actor,
              Change.of("entry changed", name(seen.id()))
                  .before(Map.of("title", seen.title(), "words", seen.words()))
                  .after(Map.of("title", title.strip(), "words", words.strip())));
        });
  }

  /**
   * Writes the summary of an entry.
   *
   * @throws BadInput if it has no title or no words, or is too long
   */
  public void summarize(Actor actor, WorkspaceEntry entry, String title, String words) {
    check(title, words);
    if (words.isBlank()) {
      throw new BadInput("summary-words", "Write the summary, or leave it as it is.");
    }
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
              .param("title", title.strip())
              .param("words", words.strip())
              .update();
          Map<String, Object> after = new LinkedHashMap<>();
          after.put("summary title", title.strip());
          after.put("summary", words.strip());
          journal.write(actor, Change.of("summary written", name(entry.id())).after(after));
        });
  }

  /** Takes an entry away from every reader; the journal keeps what it was. */
  public void remove(Actor actor, WorkspaceEntry entry) {
    transaction.executeWithoutResult(
        status -> {
          sql.sql("update workspace_entry set removed_at = now() where id = :id")
              .param("id", entry.id())
              .update();
          journal.write(
              actor, Change.of("entry removed", name(entry.id())).after(Map.of("removed", true)));
        });
  }

  private static void check(String title, String words) {
    if (title.isBlank() || title.length() > 300) {
      throw new BadInput("title", "Give a title of 1 to 300 characters.");
    }
    if (words.length() > 50_000) {
      throw new BadInput("words", "The text is longer than 50,000 characters; shorten it.");
    }
  }

  private static String name(long id) {
    return "workspace/" + id;
  }
}
