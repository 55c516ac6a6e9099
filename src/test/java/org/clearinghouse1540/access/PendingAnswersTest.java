package org.clearinghouse1540.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.clearinghouse1540.app.TestProgram;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A SAML response that waits for its browser is taken once, soon, and by nobody who guesses. */
class PendingAnswersTest {
  private final TestProgram program = TestProgram.get();
  private final PendingAnswers answers = new PendingAnswers(program.bean(JdbcClient.class));
  private final JdbcClient owner = JdbcClient.create(program.owner().plainSource());

  @Test
  void anAnswerIsTakenOnce() {
    String ticket = answers.keep("one", "an answer");
    assertThat(answers.take("one", ticket)).contains("an answer");
    assertThat(answers.take("one", ticket)).as("replayed").isEmpty();
  }

  @Test
  void anAnswerOfAnotherInstitutionIsNotTaken() {
    String ticket = answers.keep("one", "an answer");
    assertThat(answers.take("two", ticket)).isEmpty();
    assertThat(answers.take("one", ticket)).isPresent();
  }

  @Test
  void anAnswerIsKeptForAMinute() {
    String ticket = answers.keep("late", "an answer");
    owner
        .sql(
            """
            update access_pending_answer set kept_at = kept_at - interval '61 seconds'
            where institution = 'late'
            """)
        .update();
    assertThat(answers.take("late", ticket)).isEmpty();
  }

  @Test
  void theDatabaseHasNoTicketThatCouldBeUsed() {
    String institution = "stored " + System.nanoTime();
    String ticket = answers.keep(institution, "an answer");
    byte[] stored =
        owner
            .sql("select ticket from access_pending_answer where institution = :institution")
            .param("institution", institution)
            .query((row, number) -> row.getBytes(1))
            .single();
    assertThat(new String(stored, StandardCharsets.ISO_8859_1)).isNotEqualTo(ticket);
    assertThat(stored).hasSize(32);
    assertThat(answers.take(institution, ticket)).isPresent();
  }
}
