package org.clearinghouse1540.workspace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.Accounts;
import org.clearinghouse1540.access.Agencies;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.RoleGrant;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.Option;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of questions from States to their agencies. An agency sees its own only. */
@Component
public final class AgencyQuestions {
  private final JdbcClient sql;
  private final Journal journal;
  private final Accounts accounts;
  private final Agencies agencies;
  private final QuestionedRows rows;

  AgencyQuestions(
      JdbcClient sql, Journal journal, Accounts accounts, Agencies agencies, QuestionedRows rows) {
    this.rows = rows;
    this.agencies = agencies;
    this.sql = sql;
    this.journal = journal;
    this.accounts = accounts;
  }

  /** The questions about an entry, the oldest first. */
  List<AgencyQuestion> listAbout(long entry) {
    return named(
        sql.sql("select * from workspace_question where entry_id = :entry order by id")
            .param("entry", entry)
            .query(AgencyQuestions::question)
            .list());
  }

  /** Questions of a State by their numbers, the oldest first. */
  List<AgencyQuestion> list(String state, Collection<Long> numbers) {
    return numbers.isEmpty()
        ? List.of()
        : named(
            sql.sql(
                    """
                    select * from workspace_question
                    where state = :state and id in (:numbers) order by id
                    """)
                .param("state", state)
                .param("numbers", numbers)
                .query(AgencyQuestions::question)
                .list());
  }

  /** The open questions to an agency, the oldest first. */
  List<AgencyQuestion> listOpen(String agency) {
    return sql
        .sql(
            """
            select * from workspace_question where agency = :agency and closed_at is null
            order by id
            """)
        .param("agency", agency)
        .query(AgencyQuestions::question)
        .list()
        .stream()
        .map(StoredQuestion::question)
        .toList();
  }

  /** The open questions of a State that an agency answered, the oldest first. */
  List<AgencyQuestion> listAnswered(String state) {
    return named(
        sql.sql(
                """
                select * from workspace_question
                where state = :state and answered_at is not null and closed_at is null order by id
                """)
            .param("state", state)
            .query(AgencyQuestions::question)
            .list());
  }

  /** The open questions of a State that nobody can answer, because the account is closed. */
  List<AgencyQuestion> listUnanswerable(String state) {
    List<String> open = agencies(state).stream().map(Option::value).toList();
    return named(
        sql.sql(
                """
                select * from workspace_question
                where state = :state and answered_at is null and closed_at is null
                  and agency <> all(:open) order by id
                """)
            .param("state", state)
            .param("open", open.toArray(String[]::new))
            .query(AgencyQuestions::question)
            .list());
  }

  /** All questions of a State, answered or not, the oldest first. */
  List<AgencyQuestion> listEver(String state) {
    return named(
        sql.sql("select * from workspace_question where state = :state order by id")
            .param("state", state)
            .query(AgencyQuestions::question)
            .list());
  }

  /** All questions of a State that were answered, the latest first, also about removed entries. */
  List<AgencyQuestion> listEverAnswered(String state) {
    return named(
        sql.sql(
                """
                select * from workspace_question
                where state = :state and answered_at is not null order by id desc
                """)
            .param("state", state)
            .query(AgencyQuestions::question)
            .list());
  }

  /** Adds the names that the State gave its agencies. */
  private List<AgencyQuestion> named(List<StoredQuestion> stored) {
    Map<String, String> names =
        stored.isEmpty() ? Map.of() : agencies.names(stored.getFirst().state());
    return stored.stream()
        .map(
            row ->
                row.question()
                    .named(names.getOrDefault(row.question().agency(), row.question().agency())))
        .toList();
  }

  private record StoredQuestion(String state, AgencyQuestion question) {}

  private static StoredQuestion question(ResultSet row, int number) throws SQLException {
    String agency = row.getString("agency");
    return new StoredQuestion(
        row.getString("state"),
        new AgencyQuestion(
            row.getLong("id"),
            row.getLong("entry_id"),
            agency,
            agency,
            row.getString("question"),
            row.getString("answer"),
            LocalDate.ofInstant(row.getTimestamp("asked_at").toInstant(), DateText.HEADQUARTERS),
            Optional.ofNullable(row.getTimestamp("answered_at")).map(Timestamp::toInstant),
            row.getTimestamp("closed_at") == null));
  }

  /** The agencies of a State that can be asked: the account, and the name to be shown. */
  List<Option> agencies(String state) {
    return agencies.list(state).stream()
        .filter(Agencies.Agency::open)
        .map(agency -> new Option(agency.account(), agency.name()))
        .toList();
  }

  /** The agency that was chosen in a form. */
  Option chosen(Form form, String state) {
    List<Option> choices = agencies(state);
    String account = form.oneOf("agency", choices.stream().map(Option::value).toList());
    return choices.stream()
        .filter(choice -> choice.value().equals(account))
        .findFirst()
        .orElse(new Option(account, account));
  }

  /**
   * Asks an agency of the State to which an entry belongs.
   *
   * @throws BadInput if the State has no such agency
   */
  public void ask(Actor actor, WorkspaceEntry entry, String agency, String question) {
    ask(actor, entry, agency, question, Optional.empty());
  }

  /** Asks an agency about a row of the matrix, of which it reads what is recorded now. */
  void ask(
      Actor actor,
      WorkspaceEntry entry,
      String agency,
      String question,
      Optional<QuestionedRow> row) {
    if (!accounts.holds(agency, new RoleGrant(Role.AGENCY, entry.state()))) {
      throw BadInput.of("agency", "kit.form.choice");
    }
    journal.inTransaction(
        () -> {
          long number =
              sql.sql(
                      """
                      insert into workspace_question (entry_id, state, agency, question, asked_by)
                      values (:entry, :state, :agency, :question, :by) returning id
                      """)
                  .param("entry", entry.id())
                  .param("state", entry.state())
                  .param("agency", agency)
                  .param("question", question)
                  .param("by", actor.name())
                  .query(Long.class)
                  .single();
          row.ifPresent(about -> rows.add(number, entry.state(), about));
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
    journal.inTransaction(
        () -> {
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

  /** Closes the questions about an entry that is removed; the answers stay with the State. */
  void closeAll(Actor actor, WorkspaceEntry entry) {
    listAbout(entry.id()).stream()
        .filter(AgencyQuestion::open)
        .forEach(question -> close(actor, entry, question.id()));
  }

  /** Closes a question; the agency no longer sees it. */
  public void close(Actor actor, WorkspaceEntry entry, long id) {
    journal.inTransaction(
        () -> {
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
