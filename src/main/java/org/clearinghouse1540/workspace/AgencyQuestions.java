package org.clearinghouse1540.workspace;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.Accounts;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.RoleGrant;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The repository of what a State asked its agencies, who see their question and nothing else. */
@Component
public final class AgencyQuestions {
  private static final RowMapper<Question> QUESTION =
      (row, number) ->
          new Question(
              row.getLong("id"),
              row.getLong("entry_id"),
              row.getString("agency"),
              row.getString("question"),
              row.getString("answer"),
              row.getTimestamp("asked_at").toLocalDateTime().toLocalDate().toString(),
              row.getTimestamp("closed_at") == null);

  private final JdbcClient sql;
  private final Journal journal;
  private final TransactionTemplate transaction;
  private final Accounts accounts;

  AgencyQuestions(
      JdbcClient sql, Journal journal, TransactionTemplate transaction, Accounts accounts) {
    this.sql = sql;
    this.journal = journal;
    this.transaction = transaction;
    this.accounts = accounts;
  }

  /**
   * A question to an agency.
   *
   * @param agency the name of its account
   * @param answer its answer so far, or empty
   * @param open whether it may still answer
   */
  public record Question(
      long id,
      long entry,
      String agency,
      String question,
      String answer,
      String asked,
      boolean open) {}

  /** What was asked about an entry. */
  public List<Question> about(long entry) {
    return sql.sql("select * from workspace_question where entry_id = :entry order by id")
        .param("entry", entry)
        .query(QUESTION)
        .list();
  }

  /** What an agency was asked. */
  public List<Question> to(String agency) {
    return sql.sql(
            "select * from workspace_question where agency = :agency and closed_at is null"
                + " order by id")
        .param("agency", agency)
        .query(QUESTION)
        .list();
  }

  /**
   * Asks an agency of the same State.
   *
   * @throws BadInput if the State has no such agency, or the question is empty or too long
   */
  public void ask(Actor actor, WorkspaceEntry entry, String agency, String question) {
    check(entry.state(), agency, question);
    transaction.executeWithoutResult(
        status -> {
          sql.sql(
                  """
                  insert into workspace_question (entry_id, state, agency, question, asked_by)
                  values (:entry, :state, :agency, :question, :by)
                  """)
              .param("entry", entry.id())
              .param("state", entry.state())
              .param("agency", agency)
              .param("question", question.strip())
              .param("by", actor.name())
              .update();
          journal.write(
              actor,
              Change.of("agency asked", "workspace/" + entry.id())
                  .after(Map.of("asked " + agency, question.strip())));
        });
  }

  void check(String state, String agency, String question) {
    if (question.isBlank() || question.length() > 5_000) {
      throw new BadInput("question", "Write a question of at most 5,000 characters.");
    }
    if (!accounts.holds(agency, new RoleGrant(Role.AGENCY, state))) {
      throw new BadInput("agency", "Choose one of your agencies; invite it first where it lacks.");
    }
  }

  /**
   * Answers a question that the agency was asked.
   *
   * @throws BadInput if it was not asked this, or no longer, or the answer is empty or too long
   */
  public void answer(Actor actor, String agency, long id, String answer) {
    if (answer.isBlank() || answer.length() > 50_000) {
      throw new BadInput("answer", "Write an answer of at most 50,000 characters.");
    }
    transaction.executeWithoutResult(
        status -> {
          Optional<Long> entry =
              sql.sql(
                      """
                      update workspace_question set answer = :answer, answered_at = now()
                      where id = :id and agency = :agency and closed_at is null returning entry_id
                      """)
                  .param("answer", answer.strip())
                  .param("id", id)
                  .param("agency", agency)
                  .query(Long.class)
                  .optional();
          if (entry.isEmpty()) {
            throw new BadInput("answer", "This question is no longer open to you.");
          }
          journal.write(
              actor,
              Change.of("agency answered", "workspace/" + entry.get())
                  .after(Map.of("answer of " + agency, answer.strip())));
        });
  }

  /** Closes a question, so that the agency sees it no longer. */
  public void close(Actor actor, WorkspaceEntry entry, long id) {
    transaction.executeWithoutResult(
        status -> {
          int closed =
              sql.sql(
                      "update workspace_question set closed_at = now()"
                          + " where id = :id and entry_id = :entry and closed_at is null")
                  .param("id", id)
                  .param("entry", entry.id())
                  .update();
          if (closed == 1) {
            journal.write(
                actor,
                Change.of("question closed", "workspace/" + entry.id())
                    .after(Map.of("question " + id, "closed")));
          }
        });
  }
}
