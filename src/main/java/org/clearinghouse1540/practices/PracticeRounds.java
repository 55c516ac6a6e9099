package org.clearinghouse1540.practices;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.letters.LetterDraft;
import org.clearinghouse1540.letters.LetterForm;
import org.clearinghouse1540.letters.Letters;
import org.clearinghouse1540.states.State;
import org.clearinghouse1540.states.States;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of rounds of letters that ask States for their practices. */
@Component
class PracticeRounds {
  /** The type of its letters. */
  static final String TEMPLATE = "ask-practices";

  private final JdbcClient sql;
  private final Journal journal;
  private final Letters letters;
  private final States states;
  private final Clock clock;

  PracticeRounds(JdbcClient sql, Journal journal, Letters letters, States states, Clock clock) {
    this.sql = sql;
    this.journal = journal;
    this.letters = letters;
    this.states = states;
    this.clock = clock;
  }

  /** All rounds, the latest first. */
  List<PracticeRound> list() {
    return sql.sql("select * from practices_round order by id desc")
        .query(
            (row, number) ->
                new PracticeRound(
                    row.getLong("id"),
                    Language.find(row.getString("language")).orElseThrow(),
                    row.getDate("due").toLocalDate(),
                    row.getDate("made_on").toLocalDate()))
        .list();
  }

  /** Drafts a letter to each of some States; a person reviews and dispatches each of them. */
  void draft(Actor actor, List<State> chosen, Language language, LocalDate due) {
    journal.inTransaction(
        () -> {
          long id =
              sql.sql(
                      """
                      insert into practices_round (language, due, made_on, made_by)
                      values (:language, :due, :on, :by) returning id
                      """)
                  .param("language", language.code())
                  .param("due", due)
                  .param("on", LocalDate.now(clock))
                  .param("by", actor.name())
                  .query(Long.class)
                  .single();
          String subject = PracticeRound.SUBJECT + id;
          journal.write(
              actor,
              Change.of("practices asked for", subject)
                  .after(
                      Map.of(
                          "states", String.join(" ", chosen.stream().map(State::code).toList()),
                          "due", due.toString())));
          chosen.forEach(state -> letters.draft(actor, letter(subject, state, language, due)));
        });
  }

  private LetterDraft letter(String subject, State state, Language language, LocalDate due) {
    return new LetterDraft(
        subject,
        TEMPLATE,
        language,
        LetterForm.MISSION,
        state.code(),
        states.name(state.code(), language),
        Map.of("due", DateText.of(due.toString(), language)));
  }
}
