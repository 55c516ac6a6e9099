package org.clearinghouse1540.workspace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The repository of questions from States to their agencies. An agency sees its own only. */
@Component
public final class AgencyQuestions {
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

  /** The questions about an entry, the oldest first. */
  List<AgencyQuestion> listAbout(long entry) {
    return sql.sql("select * from workspace_question where entry_id = :entry order by id")
        .param("entry", entry)
        .query(AgencyQuestions::question)
        .list();
  }

  /** The open questions to an agency, the oldest first. */
  List<AgencyQuestion> listOpen(String agency) {
    return sql.sql(
            """
            select * from workspace_question where agency = :agency and closed_at is null
            order by id
            """)
        .param("agency", agency)
        .query(AgencyQuestions::question)
        .list();
  }

  /** The open questions of a State that an agency answered, the oldest first. */
  List<AgencyQuestion> listAnswered(String state) {
    return sql.sql(
            """
            select * from workspace_question
            where state = :state and answered_at is not null and closed_at is null order by id
            """)
        .param("state", state)
        .query(AgencyQuestions::question)
        .list();
  }

  private static AgencyQuestion question(ResultSet row, int number) throws SQLException {
    return new AgencyQuestion(
        row.getLong("id"),
        row.getLong("entry_id"),
        row.getString("agency"),
        row.getString("question"),
        row.getString("answer"),
        row.getTimestamp("asked_at").toLocalDateTime().toLocalDate(),
        Optional.ofNullable(row.getTimestamp("answered_at")).map(Timestamp::toInstant),
        row.getTimestamp("closed_at") == null);
  }

  /** The agencies of a State that have an account. */
  List<String> agencies(String state) {
    return accounts.names(new RoleGrant(Role.AGENCY, state));
  }

  /**
   * Asks an agency of the State to which an entry belongs.
   *
   * @throws BadInput if the State has no such agency
   */
  public void ask(Actor actor, WorkspaceEntry entry, String agency, String question) {
    if (!accounts.holds(agency, new RoleGrant(Role.AGENCY, entry.state()))) {
      throw BadInput.of("agency", "kit.form.choice");
    }
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
              .param("question", question)
              .param("by", actor.name())
              .update();
          journal.write(
              actor,
              Change.of("agency asked", "workspace/" + entry.id())
                  .after(Map.of("asked " + agency, question)));
        });
  }

  /**
   * Answers a question.
   *
   * @throws BadInput if the question is not addressed to the agency, or is closed
   */
  public void answer(Actor actor, String agency, long id, String answer) {
    transaction.executeWithoutResult(
        status -> {
          Optional<Long> entry =
              sql.sql(
                      """
                      update workspace_question set answer = :answer, answered_at = now()
                      where id = :id and agency = :agency and closed_at is null returning entry_id
                      """)
                  .param("answer", answer)
                  .param("id", id)
                  .param("agency", agency)
                  .query(Long.class)
                  .optional();
          if (entry.isEmpty()) {
            throw BadInput.of("", "workspace.refused.question");
          }
          journal.write(
              actor,
              Change.of("agency answered", "workspace/" + entry.get())
                  .after(Map.of("answer of " + agency, answer)));
        });
  }

  /** Closes a question; the agency no longer sees it. */
  public void close(Actor actor, WorkspaceEntry entry, long id) {
    transaction.executeWithoutResult(
        status -> {
          int closed =
              sql.sql(
                      """
                      update workspace_question set closed_at = now()
                      where id = :id and entry_id = :entry and closed_at is null
                      """)
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
