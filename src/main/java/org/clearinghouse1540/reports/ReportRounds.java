package org.clearinghouse1540.reports;

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

/** The repository of rounds of letters about first reports. */
@Component
class ReportRounds {
  /** The types of its letters. */
  static final String INVITATION = "invite-report";

  static final String REMINDER = "remind-report";

  private final JdbcClient sql;
  private final Journal journal;
  private final Letters letters;
  private final States states;
  private final Clock clock;

  ReportRounds(JdbcClient sql, Journal journal, Letters letters, States states, Clock clock) {
    this.sql = sql;
    this.journal = journal;
    this.letters = letters;
    this.states = states;
    this.clock = clock;
  }

  /** All rounds with their letters, the latest first. */
  List<ReportRound.WithLetters> list() {
    return sql
        .sql("select * from reports_round order by id desc")
        .query(
            (row, number) ->
                new ReportRound(
                    row.getLong("id"),
                    row.getDate("due").toLocalDate(),
                    row.getBoolean("reminder"),
                    row.getDate("made_on").toLocalDate()))
        .list()
        .stream()
        .map(round -> new ReportRound.WithLetters(round, letters.about(round.subject())))
        .toList();
  }

  /** Drafts a letter to each of some States; a person reviews and dispatches each of them. */
  void draft(Actor actor, List<State> chosen, boolean reminder, Language language, LocalDate due) {
    journal.inTransaction(
        () -> {
          String subject = ReportRound.SUBJECT + insert(actor, reminder, language, due);
          journal.write(
              actor,
              Change.of("reports asked for", subject)
                  .after(
                      Map.of(
                          "states", String.join(" ", chosen.stream().map(State::code).toList()),
                          "reminder", reminder,
                          "due", due.toString())));
          for (State state : chosen) {
            letters.draft(
                actor,
                new LetterDraft(
                    subject,
                    reminder ? REMINDER : INVITATION,
                    language,
                    LetterForm.MISSION,
                    state.code(),
                    states.name(state.code(), language),
                    Map.of("due", DateText.of(due.toString(), language))));
          }
        });
  }

  private long insert(Actor actor, boolean reminder, Language language, LocalDate due) {
    return sql.sql(
            """
            insert into reports_round (language, due, reminder, made_on, made_by)
            values (:language, :due, :reminder, :on, :by) returning id
            """)
        .param("language", language.code())
        .param("due", due)
        .param("reminder", reminder)
        .param("on", LocalDate.now(clock))
        .param("by", actor.name())
        .query(Long.class)
        .single();
  }
}
