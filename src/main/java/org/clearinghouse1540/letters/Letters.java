package org.clearinghouse1540.letters;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.kit.text.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The repository of letters. A letter that was dispatched is not changed any more. */
@Component
public final class Letters {
  private static final int LONGEST = 20_000;
  private final JdbcClient sql;
  private final LetterTemplates templates;
  private final Journal journal;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Letters(
      JdbcClient sql,
      LetterTemplates templates,
      Journal journal,
      TransactionTemplate transaction,
      Clock clock) {
    this.sql = sql;
    this.templates = templates;
    this.journal = journal;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * A letter that is wanted.
   *
   * @param values what stands in the places of its words, by name
   */
  public record Wanted(
      String subject,
      String template,
      Language language,
      String form,
      String party,
      String addressee,
      Map<String, String> values) {}

  /** Drafts a letter from its words in data; a person reads it before it is dispatched. */
  public long draft(Actor actor, Wanted wanted) {
    if (!templates.keys().contains(wanted.template())) {
      throw new BadInput("template", "There is no letter of this kind; choose one of the list.");
    }
    if (!LetterTemplates.FORMS.contains(wanted.form())) {
      throw new BadInput("form", "Choose to whom the letter speaks.");
    }
    Long id =
        transaction.execute(
            status -> {
              long number = insert(actor, wanted);
              journal.write(
                  actor,
                  Change.of("letter drafted", "letter/" + number)
                      .after(Map.of("template", wanted.template(), "about", wanted.subject())));
              return number;
            });
    return Optional.ofNullable(id).orElseThrow();
  }

  private long insert(Actor actor, Wanted wanted) {
    Map<String, String> values = new java.util.HashMap<>(wanted.values());
    values.put("addressee", wanted.addressee());
    return sql.sql(
            """
            insert into letters_letter
              (subject, template, language, form, party, addressee, title, body, drafted_on, drafted_by)
            values (:subject, :template, :language, :form, :party, :addressee, :title, :body, :today, :actor)
            returning id
            """)
        .param("subject", wanted.subject())
        .param("template", wanted.template())
        .param("language", wanted.language().code())
        .param("form", wanted.form())
        .param("party", wanted.party())
        .param("addressee", wanted.addressee())
        .param("title", templates.title(wanted.language(), wanted.template()))
        .param("body", templates.body(wanted.language(), wanted.template(), wanted.form(), values))
        .param("today", LocalDate.now(clock))
        .param("actor", actor.name())
        .query(Long.class)
        .single();
  }

  /** Keeps a changed wording, unless somebody else changed or dispatched it meanwhile. */
  void save(Actor actor, long id, int version, String title, String body) {
    if (title.isBlank() || title.length() > 300) {
      throw new BadInput("title", "Write a title of at most 300 characters.");
    }
    if (body.isBlank() || body.length() > LONGEST) {
      throw new BadInput("body", "Write the letter, with at most 20,000 characters.");
    }
    changed(
        actor,
        id,
        "letter changed",
        Map.of("version", version + 1),
        "body",
        "The letter was changed or dispatched meanwhile; open it again.",
        sql.sql(
                """
                update letters_letter set title = :title, body = :body, version = version + 1
                where id = :id and version = :version and dispatched_on is null
                """)
            .param("title", title.strip())
            .param("body", body.replace("\r\n", "\n").strip())
            .param("id", id)
            .param("version", version));
  }

  /** Records that a letter left: when and how. */
  void dispatch(Actor actor, long id, LocalDate day, String how) {
    requireDay(day, "day");
    if (how.isBlank() || how.length() > 300) {
      throw new BadInput("how", "Say how it was dispatched, such as by hand or by mail.");
    }
    changed(
        actor,
        id,
        "letter dispatched",
        Map.of("dispatched_on", day.toString(), "how", how.strip()),
        "day",
        "The letter was dispatched already.",
        sql.sql(
                """
                update letters_letter set dispatched_on = :day, dispatched_how = :how, dispatched_by = :actor
                where id = :id and dispatched_on is null
                """)
            .param("day", day)
            .param("how", how.strip())
            .param("actor", actor.name())
            .param("id", id));
  }

  /** Records what proves that it arrived. */
  void receive(Actor actor, long id, LocalDate day, String proof) {
    requireDay(day, "day");
    if (proof.isBlank() || proof.length() > 500) {
      throw new BadInput("proof", "Say what proves the receipt, such as a stamp or an answer.");
    }
    changed(
        actor,
        id,
        "receipt recorded",
        Map.of("received_on", day.toString(), "receipt", proof.strip()),
        "day",
        "The letter is not dispatched yet, its receipt is recorded already, or the day lies before"
            + " the dispatch.",
        sql.sql(
                """
                update letters_letter set received_on = :day, receipt = :proof, receipt_recorded_by = :actor
                where id = :id and dispatched_on <= :day and received_on is null
                """)
            .param("day", day)
            .param("proof", proof.strip())
            .param("actor", actor.name())
            .param("id", id));
  }

  private void changed(
      Actor actor,
      long id,
      String act,
      Map<String, ?> after,
      String field,
      String otherwise,
      JdbcClient.StatementSpec update) {
    transaction.executeWithoutResult(
        status -> {
          if (update.update() == 0) {
            throw new BadInput(field, otherwise);
          }
          journal.write(actor, Change.of(act, "letter/" + id).after(after));
        });
  }

  private void requireDay(LocalDate day, String field) {
    if (day.isAfter(LocalDate.now(clock))) {
      throw new BadInput(field, "The day lies in the future.");
    }
  }

  public Optional<Letter> find(long id) {
    return sql.sql("select * from letters_letter where id = :id")
        .param("id", id)
        .query(Letters::letter)
        .optional();
  }

  /** The letters about a record, oldest first. */
  public List<Letter> about(String subject) {
    return sql.sql("select * from letters_letter where subject = :subject order by id")
        .param("subject", subject)
        .query(Letters::letter)
        .list();
  }

  /** Those that are drafted and not dispatched, or dispatched without a proof of receipt. */
  List<Letter> listOpen() {
    return sql.sql("select * from letters_letter where received_on is null order by id")
        .query(Letters::letter)
        .list();
  }

  private static Letter letter(ResultSet row, int number) throws SQLException {
    return new Letter(
        row.getLong("id"),
        row.getString("subject"),
        row.getString("template"),
        Language.find(row.getString("language")).orElseThrow(),
        row.getString("form"),
        row.getString("party"),
        row.getString("addressee"),
        row.getString("title"),
        row.getString("body"),
        row.getInt("version"),
        row.getDate("drafted_on").toLocalDate(),
        day(row, "dispatched_on"),
        row.getString("dispatched_how"),
        day(row, "received_on"),
        row.getString("receipt"));
  }

  private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getDate(column)).map(Date::toLocalDate);
  }
}
