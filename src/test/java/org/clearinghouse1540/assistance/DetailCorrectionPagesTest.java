package org.clearinghouse1540.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.junit.jupiter.api.Test;

/** A State asks for a correction of its request; it changes only when an expert takes it over. */
class DetailCorrectionPagesTest {
  private static final TestProgram PROGRAM = RecordedCase.PROGRAM;
  private static final String STATE = "Example State 966";
  private final RecordedCase found = RecordedCase.of(STATE, "Laws");
  private final Visitor contact = PROGRAM.person(Role.POINT_OF_CONTACT, STATE);
  private final Visitor expert = PROGRAM.person(Role.EXPERT, "");

  private int ask(Visitor visitor, String reference, String why) {
    return visitor
        .post(
            found.page() + "/correction?lang=en",
            Map.of(
                "requestedOn",
                found.read().receipt().requestedOn().toString(),
                "reference",
                reference,
                "language",
                "fr",
                "text",
                found.read().receipt().words(),
                "why",
                why))
        .statusCode();
  }

  private int latest() {
    return PROGRAM.count(
        "select max(id)::int from assistance_correction where request_id = " + found.id());
  }

  private int decide(Visitor visitor, String take, String why) {
    return visitor
        .post(
            found.page() + "/correction/decision",
            Map.of("correction", latest() + "", "take", take, "why", why))
        .statusCode();
  }

  @Test
  void theRequestChangesWhenAnExpertTakesTheCorrectionOver() {
    String before = found.read().receipt().reference();
    assertThat(ask(contact, "NV 91 (invented)", "The number was mistyped")).isEqualTo(302);
    assertThat(found.read().receipt().reference()).isEqualTo(before);
    assertThat(expert.get(found.page() + "/correction").body())
        .as("the form names its correction")
        .contains("name=\"correction\" value=\"" + latest() + "\"");
    assertThat(decide(expert, "yes", "")).isEqualTo(302);
    assertThat(found.read().receipt().reference()).isEqualTo("NV 91 (invented)");
    assertThat(expert.get(found.page() + "/details").body()).contains(before, "mistyped");
    assertThat(decide(expert, "no", "Too late")).as("decided once").isEqualTo(400);
    assertThat(
            expert
                .post(
                    found.page() + "/correction/decision?lang=en",
                    Map.of("correction", latest() + "", "take", "yes"))
                .body())
        .contains(Texts.get(Language.EN, "assistance.refused.correction-decided"));
  }

  @Test
  void theCheckPageWritesDaysInTheLanguageOfItsReader() {
    Map<String, String> form =
        Map.of("requestedOn", "2024-01-15", "language", "fr", "why", "The day was misread");
    for (Language language : Language.values()) {
      String address = found.page() + "/correction?lang=" + language.code();
      assertThat(contact.check(address, form).body())
          .contains(DateText.of("2024-01-15", language))
          .doesNotContain("“2024-01-15”", "«2024-01-15»", "« 2024-01-15 »");
    }
  }

  @Test
  void aDeclinedCorrectionChangesNothingAndSaysWhy() {
    String before = found.read().receipt().reference();
    ask(contact, "NV 92 (invented)", "Mistyped");
    assertThat(decide(expert, "no", "")).as("without a reason").isEqualTo(400);
    assertThat(decide(expert, "no", "The letter has the other number")).isEqualTo(302);
    assertThat(found.read().receipt().reference()).isEqualTo(before);
    assertThat(contact.get(found.page() + "/correction?lang=en").body())
        .contains("The letter has the other number", "correction declined");
  }

  @Test
  void onlyTheRequestingStateAsksAndOnlyExpertsAndSecretariatDecide() {
    Visitor other = PROGRAM.person(Role.POINT_OF_CONTACT, "Example State 967");
    Visitor provider = PROGRAM.person(Role.PROVIDER, "Example Provider 967");
    assertThat(ask(other, "NV 93", "Not ours")).isEqualTo(404);
    assertThat(ask(provider, "NV 93", "Not ours")).isEqualTo(403);
    assertThat(ask(expert, "NV 93", "Not ours")).isEqualTo(403);
    assertThat(other.get(found.page() + "/correction").statusCode()).isEqualTo(404);
    ask(contact, "NV 94 (invented)", "Mistyped");
    assertThat(decide(contact, "yes", "")).isEqualTo(403);
    assertThat(other.get("/desk").body()).doesNotContain(found.page());
    assertThat(
            contact
                .post(
                    found.page() + "/correction?lang=en",
                    Map.of(
                        "requestedOn",
                        found.read().receipt().requestedOn().toString(),
                        "reference",
                        found.read().receipt().reference(),
                        "language",
                        "fr",
                        "text",
                        found.read().receipt().words(),
                        "why",
                        "Nothing"))
                .body())
        .contains(Texts.get(Language.EN, "assistance.refused.correction-same"));
  }
}
