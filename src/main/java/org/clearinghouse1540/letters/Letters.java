package org.clearinghouse1540.letters;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.kit.text.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of letters. A dispatched letter cannot be changed. */
@Component
public final class Letters {
  private final JdbcClient sql;
  private final LetterTemplates templates;
  private final Journal journal;
  private final LetterRelease release;
  private final Letterheads letterheads;

  Letters(
      JdbcClient sql,
      LetterTemplates templates,
      Journal journal,
      LetterRelease release,
      Letterheads letterheads) {
    this.sql = sql;
    this.templates = templates;
    this.journal = journal;
    this.release = release;
    this.letterheads = letterheads;
  }

  /** Drafts a letter from its template; a person reviews it before it is dispatched. */
  public long draft(Actor actor, LetterDraft draft) {
    if (!templates.has(draft.template())) {
      throw BadInput.of("template", "letters.refused.template");
    }
    release.check(
        new LetterGate.Outgoing(
            draft.subject(),
            draft.template(),
            draft.form(),
            draft.party(),
            draft.addressee(),
            "",
            draft.step()));
    return journal.inTransaction(
        () -> {
          long number = insert(actor, draft);
          journal.write(
              actor,
              Change.of("letter drafted", "letter/" + number)
                  .after(Map.of("template", draft.template(), "about", draft.subject())));
          return number;
        });
  }

  private long insert(Actor actor, LetterDraft draft) {
    Map<String, String> values = new HashMap<>(draft.values());
    values.put("addressee", draft.addressee());
    Language language = draft.language();
    return sql.sql(
            """
            insert into letters_letter (subject, template, language, form, party, addressee,
              step, title, body, drafted_on, drafted_by)
            values (:subject, :template, :language, :form, :party, :addressee,
              :step, :title, :body, :today, :actor)
            returning id
            """)
        .param("subject", draft.subject())
        .param("template", draft.template())
        .param("language", language.code())
        .param("form", draft.form().key())
        .param("party", draft.party())
        .param("addressee", draft.addressee())
        .param("step", draft.step())
        .param("title", templates.title(language, draft.template()))
        .param("body", templates.body(language, draft.template(), draft.form(), values))
        .param("today", letterheads.today())
        .param("actor", actor.name())
        .query(Long.class)
        .single();
  }

  /** Saves a changed text, unless somebody else changed or dispatched it in the meantime. */
  void save(Actor actor, long id, int version, LetterText text) {
    update(
        actor,
        Change.of("letter changed", "letter/" + id)
            .before(find(id).map(LetterText::of).map(old -> old.at(version)).orElse(Map.of()))
            .after(text.at(version + 1)),
        Problem.of("body", "letters.refused.changed"),
        sql.sql(
                """
                update letters_letter set addressee = :addressee, reference = :reference,
                  title = :title, body = :body, version = version + 1
                where id = :id and version = :version and dispatched_on is null
                """)
            .param("addressee", text.addressee())
            .param("reference", text.reference())
            .param("title", text.title())
            .param("body", text.body())
            .param("id", id)
            .param("version", version));
  }

  /**
   * Records the dispatch of a letter: when and how.
   *
   * @param chosen the step that it announces, where several wait for a letter of its kind
   * @return the last day of the period that the dispatch begins, if it begins one
   * @throws BadInput if the letter may not leave now, or a placeholder in it is not filled in
   */
  Optional<LocalDate> dispatch(Actor actor, long id, LocalDate day, String how, String chosen) {
    Letter letter =
        find(id)
            .filter(draft -> !draft.dispatched())
            .orElseThrow(() -> BadInput.of("day", "letters.refused.dispatched"));
    release.checkDispatch(letter);
    String step = release.step(letter, chosen);
    return journal.inTransaction(
        () -> {
          recordDispatch(actor, letter, day, how, step);
          return release.dispatched(actor, letter, step, day);
        });
  }

  private void recordDispatch(Actor actor, Letter letter, LocalDate day, String how, String step) {
    Letterhead head = letterheads.current();
    String reference = head.referenceOf(letter);
    update(
        actor,
        Change.of("letter dispatched", "letter/" + letter.id())
            .after(Map.of("dispatched_on", day.toString(), "how", how, "reference", reference)),
        Problem.of("day", "letters.refused.dispatched"),
        sql.sql(
                """
                update letters_letter
                set dispatched_on = :day, dispatched_how = :how, dispatched_by = :actor,
                  reference = :reference, head = :head, step = :step
                where id = :id and dispatched_on is null
                """)
            .param("day", day)
            .param("how", how)
            .param("reference", reference)
            .param("head", head.head(letter.language()))
            .param("step", step)
            .param("actor", actor.name())
            .param("id", letter.id()));
  }

  /** Whether a letter is a draft that this person drafted and may delete. */
  boolean isDraftOf(Actor actor, long id) {
    return sql.sql(
            """
            select exists (select from letters_letter
              where id = :id and drafted_by = :actor and dispatched_on is null)
            """)
        .param("id", id)
        .param("actor", actor.name())
        .query(Boolean.class)
        .single();
  }

  /** Deletes a draft; its text stays in the journal. */
  void delete(Actor actor, Letter letter) {
    update(
        actor,
        Change.of("letter draft deleted", "letter/" + letter.id())
            .before(
                Map.of(
                    "template", letter.template(),
                    "about", letter.subject(),
                    "title", letter.title(),
                    "body", letter.body())),
        Problem.of("", "letters.refused.delete"),
        sql.sql(
                """
                delete from letters_letter
                where id = :id and drafted_by = :actor and dispatched_on is null
                """)
            .param("id", letter.id())
            .param("actor", actor.name()));
  }

  /** Records the proof that a letter arrived. */
  void receive(Actor actor, long id, LocalDate day, String proof) {
    update(
        actor,
        Change.of("receipt recorded", "letter/" + id)
            .after(Map.of("received_on", day.toString(), "receipt", proof)),
        Problem.of("day", "letters.refused.receipt"),
        sql.sql(
                """
                update letters_letter
                set received_on = :day, receipt = :proof, receipt_recorded_by = :actor
                where id = :id and dispatched_on <= :day and received_on is null
                """)
            .param("day", day)
            .param("proof", proof)
            .param("actor", actor.name())
            .param("id", id));
  }

  /** Replaces the record of the dispatch and the receipt of a letter, with their journal entry. */
  void amend(Actor actor, Letter letter, DispatchDetails after, String why) {
    update(
        actor,
        Change.of("dispatch corrected", "letter/" + letter.id())
            .before(DispatchDetails.of(letter).values())
            .after(after.values())
            .why(why),
        Problem.of("", "letters.refused.changed"),
        sql.sql(
                """
                update letters_letter set dispatched_on = :day, dispatched_how = :how,
                  reference = :reference, received_on = :received, receipt = :proof
                where id = :id and dispatched_on is not null
                """)
            .param("day", after.dispatchedOn())
            .param("how", after.how())
            .param("reference", after.reference())
            .param("received", after.receivedOn().orElse(null), Types.DATE)
            .param("proof", after.proof())
            .param("id", letter.id()));
  }

  // If the state of the letter does not allow the change, no row is updated.
  private void update(
      Actor actor, Change change, Problem otherwise, JdbcClient.StatementSpec statement) {
    journal.inTransaction(
        () -> {
          if (statement.update() == 0) {
            throw new BadInput(List.of(otherwise));
          }
          journal.write(actor, change);
        });
  }

  public Optional<Letter> find(long id) {
    return read("id = :id", Map.of("id", id)).stream().findFirst();
  }

  /** The letters about a record, oldest first. */
  public List<Letter> about(String subject) {
    return read("subject = :subject", Map.of("subject", subject));
  }

  /** Letters without a proof of receipt, dispatched or not, oldest first. */
  List<Letter> listOpen() {
    return read("received_on is null", Map.of());
  }

  List<Letter> list() {
    return read("true", Map.of());
  }

  private List<Letter> read(String where, Map<String, ?> parameters) {
    String query = "select * from letters_letter where " + where + " order by id";
    return sql.sql(query).params(parameters).query(Letters::letter).list();
  }

  private static Letter letter(ResultSet row, int number) throws SQLException {
    return new Letter(
        row.getLong("id"),
        row.getString("subject"),
        row.getString("template"),
        Language.find(row.getString("language")).orElseThrow(),
        LetterForm.find(row.getString("form")).orElseThrow(),
        row.getString("party"),
        row.getString("addressee"),
        row.getString("reference"),
        row.getString("head"),
        row.getString("title"),
        row.getString("body"),
        row.getInt("version"),
        row.getDate("drafted_on").toLocalDate(),
        day(row, "dispatched_on"),
        row.getString("dispatched_how"),
        day(row, "received_on"),
        row.getString("receipt"),
        row.getString("step"));
  }

  private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getDate(column)).map(Date::toLocalDate);
  }
}
