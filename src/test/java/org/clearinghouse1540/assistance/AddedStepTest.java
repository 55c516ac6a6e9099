package org.clearinghouse1540.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A step with its own new letter, added to a copy of a procedure by definition files alone, is
 * walked like any other; a step whose letter cannot be drafted is not taken.
 */
class AddedStepTest {
  private static final String PROCEDURES = "assistance/data/procedures/";
  private static final String LETTERS = "letters/data/";
  private static final String STEP =
      "translate,4,Secretariat,secretariat,in-order,acknowledge,formal-request,,,,none,,"
          + "send-translation,,,,memory,have the request translated,added by a test\n";

  @Test
  void aStepAndItsLetterAddedAsDataAreWalked(@TempDir Path folder) throws Exception {
    add(folder);
    try (TestProgram program = TestProgram.start(folder, TestProgram.freePort())) {
      Visitor clerk = program.person(Role.SECRETARIAT, "");
      long id = receive(clerk);
      String page = "/requests/" + id;
      assertThat(step(clerk, id, "translate")).as("before its precondition").isEqualTo(409);
      assertThat(step(clerk, id, "authenticate")).isEqualTo(302);
      assertThat(step(clerk, id, "acknowledge")).isEqualTo(302);
      assertThat(clerk.get("/desk").body()).contains("waiting for step (en)");
      assertThat(clerk.get(page + "?lang=fr").body())
          .contains("name of step (fr)", "waiting for step (fr)");
      assertThat(clerk.get("/cases?at=translate").body()).contains(page);
      assertThat(step(clerk, id, "translate")).isEqualTo(302);
      assertThat(clerk.get(page).body()).contains("title of letter (en)");
      int letter = program.count("select max(id)::int from letters_letter");
      assertThat(clerk.get("/letters/" + letter).body()).contains("body of letter (en)");
      assertThat(clerk.get("/cases?at=consent").body()).contains(page);

      noLetterNoStep(program, clerk);
    }
  }

  // A letter that the database refuses takes its step with it.
  private static void noLetterNoStep(TestProgram program, Visitor clerk) {
    long id = receive(clerk);
    assertThat(step(clerk, id, "authenticate")).isEqualTo(302);
    CaseActions actions = program.bean(CaseActions.class);
    JdbcClient owner = JdbcClient.create(program.owner().plainSource());
    owner
        .sql("alter table letters_letter add constraint no_letter check (id < 0) not valid")
        .update();
    CaseActions.StepEntry entry = new CaseActions.StepEntry("acknowledge", "", "", List.of());
    assertThatThrownBy(
            () ->
                ViewerDataSource.as(
                    "program", () -> actions.take(Actor.program(), id, entry, Language.EN)))
        .isInstanceOf(RuntimeException.class);
    owner.sql("alter table letters_letter drop constraint no_letter").update();
    assertThat(
            program.count(
                "select count(*)::int from assistance_step where step = 'acknowledge' and"
                    + " request_id = "
                    + id))
        .isZero();
    assertThat(step(clerk, id, "acknowledge")).isEqualTo(302);
  }

  private static void add(Path folder) throws Exception {
    DefinitionCopy.of(folder, PROCEDURES + "2022.csv")
        .edit(
            text -> {
              StringBuilder longer = new StringBuilder();
              for (String line : text.split("\n")) {
                String[] parts = line.split(",", 3);
                boolean later = parts[1].matches("\\d+") && Integer.parseInt(parts[1]) > 3;
                longer
                    .append(line.startsWith("distribute,") ? STEP : "")
                    .append(
                        later
                            ? parts[0] + "," + (Integer.parseInt(parts[1]) + 1) + "," + parts[2]
                            : line)
                    .append('\n');
              }
              return longer.toString();
            });
    DefinitionCopy.of(folder, LETTERS + "letters.csv").add("send-translation,requester");
    for (Language language : Language.values()) {
      String code = language.code();
      DefinitionCopy.of(folder, PROCEDURES + "words_" + code + ".csv")
          .add("translate,name of step (" + code + "),waiting for step (" + code + ")");
      DefinitionCopy letters = DefinitionCopy.of(folder, LETTERS + "letters_" + code + ".csv");
      for (String part : new String[] {"name", "title", "body"}) {
        letters.add(part + ".send-translation," + part + " of letter (" + code + ")");
      }
    }
  }

  private static long receive(Visitor clerk) {
    LocalDate day = LocalDate.now(DateText.HEADQUARTERS).minusDays(9);
    return Long.parseLong(
        clerk
            .post(
                "/arrivals",
                Map.of(
                    "channel", "note-verbale",
                    "requester", "Example State 327",
                    "requestedOn", day.toString(),
                    "receivedOn", day.plusDays(1).toString(),
                    "language", "en",
                    "words0", "A need"))
            .headers()
            .firstValue("Location")
            .orElseThrow()
            .replaceFirst(".*/", ""));
  }

  private static int step(Visitor clerk, long id, String step) {
    return clerk.post("/requests/" + id + "/step", Map.of("step", step)).statusCode();
  }
}
