package org.clearinghouse1540.reports;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The repository of the texts that a State writes into the draft of its report, row by row. It
 * belongs to the State alone; the journal records that the State worked on its draft, not on which
 * row or how.
 */
@Component
public class ReportDraftTexts {
  private final JdbcClient sql;
  private final Journal journal;

  ReportDraftTexts(JdbcClient sql, Journal journal) {
    this.sql = sql;
    this.journal = journal;
  }

  /** The texts of a State by the row of the form. */
  public Map<String, String> of(String state, String form) {
    Map<String, String> texts = new LinkedHashMap<>();
    sql.sql(
            """
            select row_key, words from reports_draft_text
            where state = :state and form = :form and words <> '' order by row_key
            """)
        .param("state", state)
        .param("form", form)
        .query((row, number) -> Map.entry(row.getString("row_key"), row.getString("words")))
        .list()
        .forEach(text -> texts.put(text.getKey(), text.getValue()));
    return texts;
  }

  /** The rows of a form for which a State saved a text, or that it left empty. */
  Set<String> decided(String state, String form) {
    return new LinkedHashSet<>(
        sql.sql(
                """
                select row_key from reports_draft_text
                where state = :state and form = :form order by row_key
                """)
            .param("state", state)
            .param("form", form)
            .query(String.class)
            .list());
  }

  /** The texts of a State for each version of the form, by the row of that form. */
  public Map<String, Map<String, String>> of(String state) {
    Map<String, Map<String, String>> texts = new LinkedHashMap<>();
    sql.sql(
            """
            select distinct form from reports_draft_text
            where state = :state and words <> '' order by form
            """)
        .param("state", state)
        .query(String.class)
        .list()
        .forEach(form -> texts.put(form, of(state, form)));
    return texts;
  }

  /**
   * A row of the draft.
   *
   * @param key the key of the row in its form
   */
  record DraftRow(String state, String form, String key) {}

  /**
   * Writes the texts of several rows that a person saw as they are recorded, all or none.
   *
   * @param words the texts by the keys of the rows
   * @param proposed the rows in which a text of an earlier form was proposed, which are decided
   *     upon
   */
  void writeAll(
      Actor actor, String state, String form, Map<String, String> words, Set<String> proposed) {
    journal.inTransaction(
        () -> {
          Map<String, String> recorded = of(state, form);
          words.forEach(
              (key, text) -> {
                String before = recorded.getOrDefault(key, "");
                if (!before.equals(text) || proposed.contains(key)) {
                  write(actor, new DraftRow(state, form, key), before, text);
                }
              });
        });
  }

  /**
   * Writes the text of a row; an empty text removes it.
   *
   * @throws BadInput if somebody else changed it after it was read
   */
  void write(Actor actor, DraftRow row, String before, String words) {
    journal.inTransaction(
        () -> {
          int changed =
              sql.sql(
                      """
                      insert into reports_draft_text as d (state, form, row_key, words, changed_by)
                      values (:state, :form, :row, :words, :by)
                      on conflict (state, form, row_key) do update
                      set words = excluded.words, changed_by = excluded.changed_by,
                        changed_at = now()
                      where d.words = :before
                      """)
                  .param("state", row.state())
                  .param("form", row.form())
                  .param("row", row.key())
                  .param("words", words)
                  .param("by", actor.name())
                  .param("before", before)
                  .update();
          if (changed == 0) {
            throw BadInput.of("words", "reports.refused.draft-changed");
          }
          journal.write(
              actor,
              Change.of("report draft changed", "report-drafts/" + row.state())
                  .after(Map.of("state", row.state())));
        });
  }
}
