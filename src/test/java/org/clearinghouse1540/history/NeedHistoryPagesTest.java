package org.clearinghouse1540.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.deliveries.ExampleNeeds;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.junit.jupiter.api.Test;

/** The page of a history: its readers, and the proposal of a State to its matrix. */
class NeedHistoryPagesTest {
  private static final String STATE = "Example State 520";
  private final TestProgram program = TestProgram.get();
  private final Visitor own = program.person(Role.POINT_OF_CONTACT, STATE);
  private final long need =
      ExampleNeeds.items(
              ExampleNeeds.received(STATE, List.of(), Map.of("Laws " + this.hashCode(), "transit")))
          .getFirst();
  private final String page = "/needs/" + need + "/history";

  @Test
  void theHistoryIsReadByItsStateAndTheCommittee() {
    assertThat(own.get(page + "?lang=en").body()).contains("Requested:", "Open.");
    assertThat(program.person(Role.EXPERT, "").get(page).statusCode()).isEqualTo(200);
    assertThat(program.person(Role.POINT_OF_CONTACT, "Example State 521").get(page).statusCode())
        .isEqualTo(404);
    assertThat(own.get("/needs/999999999/history").statusCode()).isEqualTo(404);
  }

  @Test
  void onlyTheStateProposesChanges() {
    assertThat(own.get(page).body()).contains("name=\"row\"");
    assertThat(program.person(Role.EXPERT, "").get(page).body()).doesNotContain("name=\"row\"");
    Map<String, String> form = form();
    assertThat(program.person(Role.EXPERT, "").post(page + "/proposal", form).statusCode())
        .isEqualTo(403);
    assertThat(
            program
                .person(Role.MISSION, "Example State 521")
                .post(page + "/proposal", form)
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void aProposalNamesItsFieldInWordsAndAwaitsTheExperts() {
    assertThat(own.post(page + "/proposal", form()).statusCode()).isEqualTo(302);
    assertThat(own.get(page + "?lang=en").body())
        .contains("awaiting a decision by the experts")
        .doesNotContain("Proposed for op2.acquire");
    Visitor expert = program.person(Role.EXPERT, "");
    assertThat(expert.get("/desk?lang=en").body()).doesNotContain("the row op2.acquire");
  }

  @Test
  void aRejectedProposalKeepsWhatWasTypedInTheLanguageOfTheReader() {
    Map<String, String> form = form();
    form.put("words", "A law (invented)");
    form.put("mark", "Z");
    for (Language language : Language.values()) {
      HttpResponse<String> answer = own.post(page + "/proposal?lang=" + language.code(), form);
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body())
          .contains("A law (invented)")
          .contains("href=\"#mark\"", Texts.get(language, "kit.form.choice"));
    }
  }

  private static Map<String, String> form() {
    return new HashMap<>(
        Map.of(
            "row", "op2.acquire",
            "field", "op2.acquire framework.nw",
            "mark", "X",
            "words", "The Example Act was adopted (invented)"));
  }
}
